"""The translation memory in the admin: looked through and looked into. It is written by verbs alone.

A million entries are listed as quickly as a hundred: the newest come first, no more than `LISTED` are counted, and
every filter is served by an index or looks at a limited number of entries.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from newsroom.languages import bcp47, direction, name_of
from newsroom.refusals import Unfit
from newsroom.roles import an_editor
from newsroom.row_numbers import row_number
from translations.actions.memory import MOST_DROPPED, drop
from translations.desk.clock import moment
from translations.desk.memory_files import export, take_file
from translations.desk.memory_merging import merge, question
from translations.memory.pairs import language_pairs
from translations.memory.searching import NEWEST, LanguagePair, search
from translations.models import MemoryEntry
from translations.wording import MEMORY_ORIGINS

LISTED = 1_000
# Among so many of the newest those are looked for that were translated in several ways.
LOOKED_THROUGH = 20_000
CLIPPED = 160
USES_SHOWN = 100
OTHERS_SHOWN = 50
TOO_FEW_WORDS = gettext_lazy(
    "So few words could be of several languages: they were looked for in each, among the newest %(newest)s entries. "
    "Choose a pair of languages to look through all."
)


def pair_name(source_language: str, target_language: str) -> str:
    shown_in = get_language() or "en"
    return f"{name_of(source_language, shown_in)} → {name_of(target_language, shown_in)}"


def pair_of(text: str | None) -> LanguagePair | None:
    """A pair of languages as addresses give it: `de:en`."""
    source, colon, target = (text or "").partition(":")
    return (source, target) if source and colon and target else None


class PairFilter(admin.SimpleListFilter):
    title = gettext_lazy("languages")
    parameter_name = "pair"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        named = [(f"{source}:{target}", pair_name(source, target)) for source, target in language_pairs()]
        return sorted(named, key=lambda one: one[1])

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if not self.value():
            return queryset
        pair = pair_of(self.value())
        return queryset.of_pair(*pair) if pair else queryset.none()


class OriginFilter(admin.SimpleListFilter):
    """Within a pair of languages, where an index answers."""

    title = gettext_lazy("origin")
    parameter_name = "origin"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        chosen = pair_of(request.GET.get(PairFilter.parameter_name))
        return [(key.value, name) for key, name in MEMORY_ORIGINS.items()] if chosen else []

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(origin=self.value()) if self.value() else queryset


class SeveralFilter(admin.SimpleListFilter):
    title = gettext_lazy("same source")
    parameter_name = "several"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("translated in several ways"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() != "yes":
            return queryset
        newest = queryset.newest_first().values("pk")[:LOOKED_THROUGH]
        others = MemoryEntry.objects.filter(source_key=OuterRef("source_key")).exclude(pk=OuterRef("pk"))
        return queryset.filter(Exists(others), pk__in=newest)


class FirstPages(Paginator):
    """Counts no further than the list goes."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return int(rows[:LISTED].count())


class MemoryAdmin(admin.ModelAdmin):
    list_display = ("original", "translated", "languages", "came_from", "times", "since")
    list_display_links = ("original",)
    list_filter = (OriginFilter, SeveralFilter, PairFilter)
    search_fields = ("source",)
    search_help_text = gettext_lazy("A phrase in any of its forms, in source or translation, or a whole source.")
    list_per_page = 50
    list_max_show_all = 50
    show_full_result_count = False
    paginator = FirstPages
    ordering = ("-pk",)
    sortable_by = ()
    actions = ("merge_chosen",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Nothing but the filters: any other condition would read all of the memory."""
        return lookup in {each.parameter_name for each in self.list_filter}

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        if not search_term.strip():
            return queryset, False
        chosen = pair_of(request.GET.get(PairFilter.parameter_name))
        found = search(search_term, language_pairs(), chosen)
        if not found.is_whole:
            newest = number_format(NEWEST, use_l10n=True, force_grouping=True)
            self.message_user(request, TOO_FEW_WORDS % {"newest": newest})
        return queryset.filter(pk__in=found.entries), False

    @admin.display(description=gettext_lazy("source"))
    def original(self, entry: MemoryEntry) -> str:
        return clipped(entry.source, entry.source_language)

    @admin.display(description=gettext_lazy("translation"))
    def translated(self, entry: MemoryEntry) -> str:
        return clipped(entry.target, entry.target_language)

    @admin.display(description=gettext_lazy("languages"))
    def languages(self, entry: MemoryEntry) -> str:
        return pair_name(entry.source_language, entry.target_language)

    @admin.display(description=gettext_lazy("origin"))
    def came_from(self, entry: MemoryEntry) -> str:
        return entry.get_origin_display()

    @admin.display(description=gettext_lazy("date"))
    def since(self, entry: MemoryEntry) -> str:
        return moment(entry.at, now=timezone.now())

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        chosen = pair_of(request.GET.get(PairFilter.parameter_name))
        context = {"listed": LISTED, "looked_through": LOOKED_THROUGH, "pair": ":".join(chosen) if chosen else ""}
        return super().changelist_view(request, context | {"may_import": an_editor(request.user, None)})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The page of an entry: both texts, where it was learnt, other translations of its source."""
        entry = get_object_or_404(MemoryEntry, pk=row_number(object_id) or 0)
        now = timezone.now()
        uses = entry.uses.select_related("article", "version", "translator").order_by("-at", "-pk")
        others = MemoryEntry.objects.of_same_source(entry).exclude(pk=entry.pk).newest_first()
        context = self.admin_site.each_context(request) | {
            "title": _("Entry %(number)s") % {"number": entry.pk},
            "entry": entry,
            "pair": pair_name(entry.source_language, entry.target_language),
            "when": moment(entry.at, now=now),
            "uses": [(use, moment(use.at, now=now)) for use in uses[:USES_SHOWN]],
            "others": [(other, moment(other.at, now=now)) for other in others[:OTHERS_SHOWN]],
            "may_write": an_editor(request.user, None),
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/translations/memoryentry/page.html", context)

    # Nothing of Django's is written: the verb deletes, and logs what it deleted.

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """The verb writes it."""

    def delete_model(self, request: HttpRequest, obj: MemoryEntry) -> None:
        drop([obj.pk], by=request.user, at=timezone.now())  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[MemoryEntry]) -> None:
        drop(list(queryset.values_list("pk", flat=True)), by=request.user, at=timezone.now())  # type: ignore[arg-type]

    def response_action(self, request: HttpRequest, queryset: QuerySet[Any], *rest: Any, **more: Any) -> Any:
        if request.POST.get("select_across", "0") != "0":
            raise Unfit("too_many_entries", most=MOST_DROPPED)
        return super().response_action(request, queryset, *rest, **more)

    @admin.action(description=gettext_lazy("Merge duplicates …"), permissions=["delete"])
    def merge_chosen(self, request: HttpRequest, queryset: QuerySet[MemoryEntry]) -> HttpResponse:
        return question(request, list(queryset))

    def get_urls(self) -> list[URLPattern]:
        at_the_desk = self.admin_site.admin_view
        return [
            path("import/", at_the_desk(take_file), name="translations_memoryentry_import"),
            path("export/", at_the_desk(export), name="translations_memoryentry_export"),
            path("merge/", at_the_desk(merge), name="translations_memoryentry_merge"),
            *super().get_urls(),
        ]


def clipped(text: str, language: str) -> str:
    """The beginning of a text in its own direction."""
    shown = text if len(text) <= CLIPPED else text[:CLIPPED].rstrip() + "…"
    return format_html('<span lang="{}" dir="{}">{}</span>', bcp47(language), direction(language), shown)
