"""The log as editors look it through: verbs, languages and things in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.filters import AllValuesFieldListFilter
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.admin.kept_rows import LookedAt
from newsroom.languages import LANGUAGES, name_of
from newsroom.models import LogEntry
from newsroom.refusals import in_words


def kind_in_words(kind: str) -> str:
    """What a thing is called: by its model, or as the tables of words say."""
    model = next((model for model in apps.get_models() if model._meta.model_name == kind.replace(" ", "")), None)
    return str(in_words(kind) if model is None else model._meta.verbose_name)


def language_in_words(code: str) -> str:
    return name_of(code, get_language() or "en") if code in LANGUAGES else code


class InWords(AllValuesFieldListFilter):
    """Every value that a column has, as the column shows it."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        words = COLUMNS[self.field_path]
        for choice in super().choices(changelist):
            # The first chooses all, and is a lazy sentence of Django's.
            yield {
                **choice,
                "display": words(choice["display"]) if isinstance(choice["display"], str) else choice["display"],
            }


COLUMNS = {"verb": in_words, "kind": kind_in_words, "language": language_in_words}


@admin.register(LogEntry)
class LogAdmin(LookedAt):
    """Who did what, when."""

    list_display = ("at", "person", "did", "thing", "article", "into")
    list_filter = (("verb", InWords), ("kind", InWords), ("language", InWords))
    list_select_related = ("person",)
    date_hierarchy = None
    search_fields = ("=article",)
    search_help_text = _("An article's number")
    ordering = ("-at", "-pk")

    @admin.display(description=_("verb"), ordering="verb")
    def did(self, entry: LogEntry) -> str:
        return str(in_words(entry.verb))

    @admin.display(description=_("kind"), ordering="kind")
    def thing(self, entry: LogEntry) -> str:
        """A story's parts are told by its number; everything else has one of its own."""
        words = kind_in_words(entry.kind)
        return words if entry.article or not entry.number else f"{words} {entry.number}"

    @admin.display(description=_("language"), ordering="language")
    def into(self, entry: LogEntry) -> str:
        return language_in_words(entry.language)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("data")
