"""What people object to, for whoever keeps the rules: a list by language and check, and a page to answer on."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from articles.wire.cleaning import clean
from newsroom.admin.kept_rows import LookedAt
from newsroom.languages import name_of
from newsroom.refusals import Refused
from newsroom.roles import an_editor
from newsroom.row_numbers import row_number
from translations.actions import objecting
from translations.desk.clock import moment
from translations.desk.memory_admin import clipped
from translations.finding_wording import CHECK_NAMES, sentence_of
from translations.models import CheckSetting, Objection
from translations.vocabulary import CheckLevel
from translations.wording import CHECK_LEVELS

OPEN, ANSWERED = "open", "answered"


class Counted(admin.SimpleListFilter):
    """A filter whose choices say how many there are; one query, made once."""

    column = ""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = Objection.objects.order_by().values_list(self.column).annotate(many=Count("pk"))
        found = {value: many for value, many in rows if value}
        return [(value, f"{name} ({found[value]})") for value, name in self.names() if value in found]

    def names(self) -> list[tuple[str, str]]:
        raise NotImplementedError

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(**{self.column: self.value()}) if self.value() else queryset


class LanguageFilter(Counted):
    title = gettext_lazy("language")
    parameter_name = "language"
    column = "language"

    def names(self) -> list[tuple[str, str]]:
        return [(code, name_of(code, get_language() or "en")) for code in settings.DESK_LANGUAGES]


class CheckFilter(Counted):
    title = gettext_lazy("check")
    parameter_name = "check"
    column = "check_code"

    def names(self) -> list[tuple[str, str]]:
        return [(code, str(name)) for code, name in CHECK_NAMES.items()]


class OpenFilter(admin.SimpleListFilter):
    title = gettext_lazy("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        total, waiting = Objection.objects.count(), Objection.objects.open().count()
        return [(OPEN, f"{_('open')} ({waiting})"), (ANSWERED, f"{_('answered')} ({total - waiting})")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == OPEN:
            return queryset.open()
        return queryset.exclude(answered_at=None) if self.value() == ANSWERED else queryset


class ObjectionAdmin(LookedAt):
    list_display = ("check_name", "of_language", "in_source", "in_translation", "reason", "by", "since", "standing")
    list_display_links = ("check_name",)
    list_filter = (OpenFilter, LanguageFilter, CheckFilter)
    list_select_related = ("by",)
    ordering = ("-pk",)
    sortable_by = ()

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return lookup in {each.parameter_name for each in self.list_filter}

    @admin.display(description=gettext_lazy("check"))
    def check_name(self, objection: Objection) -> str:
        return str(CHECK_NAMES.get(objection.check_code, objection.check_code))

    @admin.display(description=gettext_lazy("language"))
    def of_language(self, objection: Objection) -> str:
        return name_of(objection.language, get_language() or "en")

    @admin.display(description=gettext_lazy("source"))
    def in_source(self, objection: Any) -> str:
        return clipped(objection.source_words, objection.source_language)

    @admin.display(description=gettext_lazy("translation"))
    def in_translation(self, objection: Objection) -> str:
        return clipped(objection.target_words, objection.language)

    @admin.display(description=gettext_lazy("date"))
    def since(self, objection: Objection) -> str:
        return moment(objection.at, now=timezone.now())

    @admin.display(description=gettext_lazy("standing"))
    def standing(self, objection: Objection) -> str:
        return _("answered") if objection.answered_at else _("open")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return objection_page(request, row_number(object_id) or 0)

    def get_urls(self) -> list[URLPattern]:
        answering = self.admin_site.admin_view(answer)
        return [path("<int:number>/answer/", answering, name="translations_objection_answer"), *super().get_urls()]


def answer(request: HttpRequest, number: int) -> HttpResponse:
    """Answer an objection; what was typed stays where it is refused."""
    person: Any = request.user
    if request.method != "POST":
        return redirect("admin:translations_objection_change", number)
    objection = get_object_or_404(Objection, pk=number)
    words = clean(request.POST.get("words", ""))[0]
    try:
        objecting.answer(objection, words=words, by=person, at=timezone.now())
    except Refused as refusal:
        return objection_page(request, number, refusal=refusal, words=words)
    messages.success(request, _("Answered; who objected is told."))
    return redirect("admin:translations_objection_changelist")


def objection_page(
    request: HttpRequest, number: int, *, refusal: Refused | None = None, words: str = ""
) -> HttpResponse:
    """What was said, what it was about, why somebody objects, how often others did, and what can be done."""
    asked = Objection.objects.select_related("by", "answered_by", "article__current")
    objection: Any = get_object_or_404(asked, pk=number)
    now = timezone.now()
    alike = Objection.objects.filter(language=objection.language, check_code=objection.check_code)
    setting = CheckSetting.objects.filter(language=objection.language, code=objection.check_code).first()
    level = CheckLevel(setting.level) if setting else CheckLevel.AS_BUILT
    context = admin.site.each_context(request) | {
        "title": str(CHECK_NAMES.get(objection.check_code, objection.check_code)),
        "objection": objection,
        "sentence": sentence_of(objection.check_code, objection.facts),
        "when": moment(objection.at, now=now),
        "answered": moment(objection.answered_at, now=now) if objection.answered_at else "",
        "alike": alike.count(),
        "level": CHECK_LEVELS[level],
        "may_answer": an_editor(request.user, None),
        "refusal": refusal,
        "words": words,
    }
    status = refusal.status if refusal else 200
    return TemplateResponse(request, "admin/translations/objection/page.html", context, status=status)
