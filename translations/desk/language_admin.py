"""A language's page in the admin, with what only the desk knows: its house style and how loudly each check speaks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from articles.wire.cleaning import clean
from newsroom.actions.house_style import LONGEST, write_house_style
from newsroom.admin.desk_settings import LanguageAdmin
from newsroom.house_style import codes_of
from newsroom.languages import name_of
from newsroom.models import Language, StyleGuide
from newsroom.refusals import Refused
from newsroom.roles import an_editor
from newsroom.row_numbers import row_number
from translations.actions.objecting import set_level
from translations.checks.pair import CODES
from translations.desk.clock import moment
from translations.desk.forms import text_area
from translations.finding_wording import CHECK_NAMES, sentence_of_check
from translations.models import CheckSetting
from translations.vocabulary import CheckLevel
from translations.wording import CHECK_LEVELS

INVALID = 422
EARLIER_SHOWN = 50


class DeskLanguageAdmin(LanguageAdmin):
    list_display = (*LanguageAdmin.list_display, "house_style")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Language]:
        newest = StyleGuide.objects.filter(language=OuterRef("code")).order_by().values("language")
        written = newest.annotate(last=Max("at")).values("last")
        languages: QuerySet[Language] = super().get_queryset(request)
        return languages.annotate(style_at=Subquery(written))

    @admin.display(description=gettext_lazy("house style"))
    def house_style(self, language: Any) -> str:
        written = moment(language.style_at, now=timezone.now()) if language.style_at else _("not written yet")
        return format_html('<a href="{}">{}</a>', reverse("admin:newsroom_language_style", args=[language.pk]), written)

    def get_urls(self) -> list[URLPattern]:
        at_the_desk = self.admin_site.admin_view
        return [
            path("<slug:code>/style/", at_the_desk(house_style), name="newsroom_language_style"),
            path("<slug:code>/check/", at_the_desk(check), name="newsroom_language_check"),
            *super().get_urls(),
        ]


class StyleForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("House style"),
        required=False,
        strip=True,
        widget=text_area(24),
        help_text=gettext_lazy(
            "“## Heading” begins a section, “- ” an entry of a list, an empty line a paragraph. “## Quotation marks "
            "{quotation_marks}” ties the section to that check: what it finds leads there."
        ),
    )

    def clean_text(self) -> str:
        """Codes of checks that there are, each once."""
        text = clean(str(self.cleaned_data["text"]))[0]
        codes = codes_of(text)
        odd = next((code for code in codes if code not in CODES), None)
        if odd is not None:
            raise forms.ValidationError(_("No check is called “%(code)s”. The codes stand below.") % {"code": odd})
        twice = next((code for code in codes if codes.count(code) > 1), None)
        if twice is not None:
            said = _("Two sections are tied to “%(code)s”, and its findings can lead to one alone.")
            raise forms.ValidationError(said % {"code": twice})
        return text


def house_style(request: HttpRequest, code: str) -> HttpResponse:
    """Write a language's house style; what was typed stays where it is refused."""
    person: Any = request.user
    _known(code)
    newest = StyleGuide.objects.of_language(code).first()
    form = StyleForm(request.POST or None, initial={"text": newest.text if newest else ""})
    seen, status = newest.pk if newest else 0, 200
    if request.method == "POST":
        seen, status = row_number(request.POST.get("seen", "")) or 0, INVALID
        if not an_editor(person, None):
            raise PermissionDenied
        if form.is_valid():
            try:
                write_house_style(code, form.cleaned_data["text"], seen=seen, by=person, at=timezone.now())
            except Refused as refusal:
                form.add_error(None, str(refusal))
                seen, status = newest.pk if newest else 0, refusal.status
            else:
                messages.success(request, _("Saved."))
                return redirect("desk:house-style", code)
    earlier = StyleGuide.objects.of_language(code)[:EARLIER_SHOWN]
    context = _context(request, code, _("House style")) | {
        "form": form,
        "seen": seen,
        "longest": LONGEST,
        "may_write": an_editor(person, None),
        "codes": [(each, CHECK_NAMES[each]) for each in CODES],
        "decided": [
            (setting, CHECK_NAMES[setting.code], moment(setting.at, now=timezone.now()))
            for setting in _decided(code)
            if setting.code in CHECK_NAMES
        ],
        "earlier": [(each, moment(each.at, now=timezone.now())) for each in earlier],
    }
    return TemplateResponse(request, "admin/newsroom/language/style.html", context, status=status)


def _decided(code: str) -> QuerySet[CheckSetting]:
    decided = CheckSetting.objects.filter(language=code).exclude(level=CheckLevel.AS_BUILT)
    return decided.select_related("by").order_by("code")


class CheckForm(forms.Form):
    code = forms.ChoiceField(
        label=gettext_lazy("Check"), choices=lambda: [(code, f"{CHECK_NAMES[code]} ({code})") for code in CODES]
    )
    level = forms.ChoiceField(
        label=gettext_lazy("Level"),
        widget=forms.RadioSelect,
        choices=[(level.value, CHECK_LEVELS[level]) for level in CheckLevel],
        help_text=gettext_lazy("A check that finds errors can be lowered to a hint, never switched off."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        required=False,
        max_length=300,
        widget=text_area(2),
        help_text=gettext_lazy("Everybody who works in the language reads it."),
    )


def check(request: HttpRequest, code: str) -> HttpResponse:
    """Switch a check down in a language, or back to how it was built."""
    person: Any = request.user
    _known(code)
    if not an_editor(person, None):
        raise PermissionDenied
    asked = request.GET.get("check", "")
    stands = CheckSetting.objects.filter(language=code, code=asked).first()
    form = CheckForm(request.POST or None, initial={"code": asked, "level": stands.level if stands else None})
    status = 200
    if request.method == "POST":
        status = INVALID
        if form.is_valid():
            given = form.cleaned_data
            reason = clean(given["reason"])[0]
            try:
                set_level(code, given["code"], CheckLevel(given["level"]), reason=reason, by=person, at=timezone.now())
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = refusal.status
            else:
                messages.success(request, _("Saved."))
                return redirect("admin:newsroom_language_style", code)
    context = _context(request, code, _("Switch a check down")) | {
        "form": form,
        "sentence": sentence_of_check(asked, code) if asked in CODES else "",
    }
    return TemplateResponse(request, "admin/newsroom/language/check.html", context, status=status)


def _known(code: str) -> None:
    if code not in settings.DESK_LANGUAGES:
        raise Http404(code)


def _context(request: HttpRequest, code: str, title: str) -> dict[str, Any]:
    name = name_of(code, get_language() or "en")
    return admin.site.each_context(request) | {"title": title, "code": code, "language": name}
