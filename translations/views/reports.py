"""Reports for editors, and a person's own figures for that person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.models import Section
from newsroom.languages import name_of
from newsroom.models import Person
from translations.figures.summing import Measured
from translations.views.membership import View, desk_member, person_of
from translations.workspace import reports as writing
from translations.workspace.measuring import released_between
from translations.workspace.own_figures import own_figures

LONGEST = 31  # days a report may span
USUAL = 7
IN_REACH = [MinValueValidator(date(2000, 1, 1)), MaxValueValidator(date(2999, 12, 31))]


def for_the_desk(view: View) -> View:
    """Let in editors and administrators."""

    @desk_member
    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not person_of(request).is_staff:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def week_before(day: str) -> str:
    """The first of the seven days that end with this one, "" where it is no day."""
    try:
        return (date.fromisoformat(day) - timedelta(days=USUAL - 1)).isoformat()
    except (ValueError, OverflowError):
        return ""


class DaysForm(forms.Form):
    """From one day to another, both counted. What is left out is the last week up to today."""

    first = forms.DateField(label=_("From"), validators=IN_REACH, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    last = forms.DateField(label=_("To"), validators=IN_REACH, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, data: Any, *, today: date) -> None:
        self.today = today
        given = data.copy()
        given["last"] = given.get("last") or today.isoformat()
        given["first"] = given.get("first") or week_before(given["last"])
        super().__init__(given)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first is None or last is None:
            return cleaned
        if first > last:
            self.add_error("first", _("The first day comes after the last one."))
        elif last - first >= timedelta(days=LONGEST):
            said = _("A report spans at most %(days)s days. Choose a later first day.")
            self.add_error("first", said % {"days": LONGEST})
        return cleaned

    @property
    def days(self) -> tuple[date, date]:
        """The days asked for; the usual ones where they make no sense."""
        first, last = (self.cleaned_data.get(name) for name in ("first", "last")) if self.is_valid() else (None, None)
        if first is not None and last is not None:
            return first, last
        return self.today - timedelta(days=USUAL - 1), self.today


class ReportForm(DaysForm):
    language = forms.ChoiceField(label=_("Into"), required=False)
    section: Any = forms.ModelChoiceField(
        label=_("Section"), required=False, queryset=Section.objects.all(), empty_label=_("all sections")
    )

    def __init__(self, data: Any, *, today: date) -> None:
        super().__init__(data, today=today)
        shown_in = get_language() or "en"
        named = [(code, name_of(code, shown_in)) for code in settings.DESK_LANGUAGES]
        self.fields["language"].choices = [("", _("all languages")), *named]  # type: ignore[attr-defined]

    def keeps(self) -> Callable[[Measured], bool]:
        """Which translations the other filters leave."""
        given = self.cleaned_data if self.is_valid() else {}
        language, section = given.get("language"), given.get("section")
        return lambda each: (
            (not language or each.language == language) and (section is None or each.section == section.pk)
        )


@require_safe
@for_the_desk
def reports(request: HttpRequest) -> HttpResponse:
    """By language, section and day; `?csv=day` hands out one of the tables."""
    form = ReportForm(request.GET, today=timezone.localdate())
    first, last = form.days
    measured = list(filter(form.keeps(), released_between(first, last)))
    found = writing.reports(measured, writing.section_rows())
    asked = next((report for report in found if report.by == request.GET.get("csv")), None)
    if asked is not None:
        return _csv(asked, first, last)
    query = request.GET.copy()
    query.pop("csv", None)
    people = Person.objects.working().by_name() if settings.FIGURES_OF_PEOPLE and person_of(request).is_editor else []
    shown = {
        "here": "reports",
        "form": form,
        "first": first,
        "last": last,
        "reports": found,
        "headings": writing.headings(),
        "query": query.urlencode(),
        "people": people,
    }
    return render(request, "desk/reports.html", shown)


def _csv(report: writing.Report, first: date, last: date) -> HttpResponse:
    name = f"{report.by}-{first.isoformat()}-{last.isoformat()}.csv"
    return HttpResponse(
        "".join(writing.as_csv(report)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_safe
@desk_member
def my_figures(request: HttpRequest) -> HttpResponse:
    """What one did oneself."""
    return _figures_of(request, person_of(request))


@require_safe
@desk_member
def figures_of_person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person's figures: for that person; for editors only where the desk has switched that on."""
    me = person_of(request)
    if me.pk != pk and not (settings.FIGURES_OF_PEOPLE and me.is_editor):
        raise PermissionDenied
    return _figures_of(request, get_object_or_404(Person, pk=pk))


def _figures_of(request: HttpRequest, person: Person) -> HttpResponse:
    form = DaysForm(request.GET, today=timezone.localdate())
    first, last = form.days
    shown = {
        "here": "my-figures",
        "form": form,
        "first": first,
        "last": last,
        "person": person,
        "is_me": person == person_of(request),
        "others_see": settings.FIGURES_OF_PEOPLE,
        "figures": own_figures(person, first, last),
    }
    return render(request, "desk/figures_of_person.html", shown)
