"""Requesting languages: several at once, with people and a due time, for one story or for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from articles.models import Article
from newsroom.languages import name_of
from newsroom.models import Person
from newsroom.refusals import Refused
from newsroom.roles import DeskRole
from translations.actions.fitness import refuse_people
from translations.actions.request import refuse_past_due
from translations.actions.request import request as request_languages
from translations.desk.asking import INVALID, story
from translations.desk.forms import NOTE, TimeField, text_area
from translations.desk.language_forms import made_from_choices
from translations.desk.people import Appointed
from translations.desk.subject import Subject
from translations.models import Translation


@dataclass(frozen=True)
class Line:
    """One language of the form: its box, its people, and what stands against asking for it."""

    code: str
    name: str
    asked: bool
    checked: bool
    translators: list[tuple[str, str, bool]]
    reviewers: list[tuple[str, str, bool]]
    made_from: list[tuple[str, str, bool]]


class RequestForm(forms.Form):
    """Languages, people for each, a due time and a brief. `taken` are languages that are asked for already.

    `between` are the texts that one could be made from instead of the original, as choices; none: all are.
    Of several stories at once the urgencies differ: the least urgent is judged here, and each by the verb.
    """

    due = TimeField(label=gettext_lazy("Due"), required=False)
    brief = forms.CharField(
        label=gettext_lazy("Brief"),
        required=False,
        max_length=NOTE,
        widget=text_area(2),
        help_text=gettext_lazy("What translators should know: for whom, how long, what to leave out."),
    )

    def __init__(
        self,
        *args: Any,
        open_to: list[str],
        taken: frozenset[str] = frozenset(),
        urgency: int = 9,
        between: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        self.open_to, self.taken, self.urgency = open_to, taken, urgency
        self.between = between if len(between) > 1 else ()
        self.people = Appointed(open_to)
        super().__init__(*args, **kwargs)
        due = self.fields["due"]
        assert isinstance(due, TimeField)
        due.name_zone(timezone.now())

    def posted(self, name: str) -> list[str]:
        """Every value that was posted under a name."""
        return self.data.getlist(name) if isinstance(self.data, QueryDict) else []

    def wanted(self) -> set[str]:
        """The languages that are ticked, or for which somebody was chosen."""
        if not self.is_bound:
            return set(self.initial.get("languages", []))
        roles = (DeskRole.TRANSLATOR, DeskRole.REVIEWER)
        named = {code for code in self.open_to for role in roles if self.data.get(f"{role.value}-{code}")}
        return named | set(self.posted("languages"))

    def clean_due(self) -> Any:
        due = self.cleaned_data["due"]
        try:
            refuse_past_due(due, at=timezone.now())
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return due

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wanted = self.wanted() - self.taken
        chosen = [code for code in self.open_to if code in wanted]
        if not chosen:
            raise forms.ValidationError(_("Choose at least one language."))
        cleaned["languages"] = chosen
        cleaned["translators"] = self._named(DeskRole.TRANSLATOR, chosen)
        cleaned["reviewers"] = self._named(DeskRole.REVIEWER, chosen)
        known = {code for code, _name in self.between if code}
        cleaned["via"] = {code: between for code in chosen if (between := self.data.get(f"via-{code}", "")) in known}
        for code in chosen:
            translator, reviewer = cleaned["translators"].get(code), cleaned["reviewers"].get(code)
            try:
                there = {"translator": translator, "reviewer": reviewer}
                refuse_people(code, **there, urgency=self.urgency, at=timezone.now())
            except Refused as refusal:
                self.add_error(None, str(refusal))
        return cleaned

    def _named(self, role: DeskRole, languages: list[str]) -> dict[str, Person]:
        named = {}
        for code in languages:
            person = self.people.find(role, code, self.data.get(f"{role.value}-{code}", ""))
            if person is not None:
                named[code] = person
        return named

    def lines(self) -> list[Line]:
        shown_in = get_language() or "en"
        wanted = self.wanted()
        return [
            Line(
                code=code,
                name=name_of(code, shown_in),
                asked=code in self.taken,
                checked=code in wanted or code in self.taken,
                translators=self._options(DeskRole.TRANSLATOR, code),
                reviewers=self._options(DeskRole.REVIEWER, code),
                made_from=self._made_from(code),
            )
            for code in self.open_to
        ]

    def _made_from(self, code: str) -> list[tuple[str, str, bool]]:
        chosen = self.data.get(f"via-{code}", "") if self.is_bound else ""
        return [(key, name, key == chosen) for key, name in self.between if key != code]

    def _options(self, role: DeskRole, code: str) -> list[tuple[str, str, bool]]:
        chosen = self.data.get(f"{role.value}-{code}", "") if self.is_bound else ""
        return [(key, name, key == chosen) for key, name in self.people.choices(role, code)]


def ask_for_languages(request: HttpRequest, number: int) -> HttpResponse:
    """Request languages of one story."""
    article = story(number)
    person: Any = request.user
    if request.method != "POST":
        Subject(article, by=person, at=timezone.now()).refuse("request")
    taken = frozenset(Translation.objects.asked_for().filter(article=article).values_list("language", flat=True))
    open_to = [code for code in settings.DESK_LANGUAGES if code != article.source_language]
    chosen = {"languages": request.GET.getlist("language")}
    posted = request.POST if request.method == "POST" else None
    form = RequestForm(
        posted,
        open_to=open_to,
        taken=taken,
        urgency=article.urgency,
        between=made_from_choices(article),
        initial=chosen,
    )
    status = 200
    if request.method == "POST":
        status = INVALID
        if form.is_valid():
            try:
                asked = request_for(article, form.cleaned_data, request)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = refusal.status
            else:
                count = len(asked)
                said = ngettext("%(count)s language is requested.", "%(count)s languages are requested.", count)
                messages.success(request, said % {"count": count})
                return redirect(reverse("admin:articles_article_change", args=[article.pk]))
    context = admin.site.each_context(request) | {
        "title": _("Request languages"),
        "article": article,
        "form": form,
        "lines": form.lines(),
    }
    return TemplateResponse(request, "admin/articles/article/request.html", context, status=status)


def request_for(article: Article, given: dict[str, Any], request: HttpRequest) -> list[str]:
    """Ask for what a form names; the languages that were not asked for before."""
    person: Any = request.user
    others = [code for code in given["languages"] if code != article.source_language]
    asked = request_languages(
        article,
        languages=others or given["languages"],
        due=given["due"],
        brief=given["brief"],
        translators=given["translators"],
        reviewers=given["reviewers"],
        via=given["via"],
        by=person,
        at=timezone.now(),
    )
    return [translation.language for translation in asked]
