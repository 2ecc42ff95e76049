"""Sections, topics, places, providers and static pages, with their names in every language, one fieldset a language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import Page, Place, Provider, Section, Topic
from newsroom.admin.kept_rows import KeptRows
from newsroom.languages import LANGUAGES, name_of


class NamedRows(KeptRows):
    """Plain fields first, then `named` fields language by language: the desk's, and none of the others."""

    plain: tuple[str, ...] = ("slug",)
    named: tuple[str, ...] = ("name",)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        shown_in = get_language() or "en"
        by_language = [
            (name_of(code, shown_in), {"fields": tuple(column(field, code) for field in self.named)})
            for code in settings.DESK_LANGUAGES
        ]
        return [(None, {"fields": self.plain}), *by_language]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Every name field is called by its language, and writes in it."""
        form = super().get_form(request, obj, change, **kwargs)
        for code, facts in LANGUAGES.items():
            for field in self.named:
                known = form.base_fields.get(column(field, code))
                if known is not None:
                    known.label = self.model._meta.get_field(field).verbose_name
                    known.widget.attrs |= {"lang": facts.bcp47, "dir": facts.direction}
        return form

    @admin.display(description=_("named in"))
    def languages_named(self, row: Model) -> str:
        """How many of the desk's languages have a name: what is missing is not shown to those readers."""
        named = [code for code in settings.DESK_LANGUAGES if getattr(row, column(self.named[0], code), None)]
        missing = [LANGUAGES[code].short for code in settings.DESK_LANGUAGES if code not in named]
        whole = f"{len(named)}/{len(settings.DESK_LANGUAGES)}"
        return f"{whole} (– {', '.join(missing)})" if missing else whole


def column(field: str, code: str) -> str:
    """modeltranslation's column for a field in a language."""
    return f"{field}_{code.replace('-', '_')}"


@admin.register(Section)
class SectionAdmin(NamedRows):
    plain = ("slug", "position")
    list_display = ("__str__", "slug", "position", "languages_named")
    ordering = ("position", "slug")


@admin.register(Topic)
class TopicAdmin(NamedRows):
    list_display = ("__str__", "slug", "languages_named")
    search_fields = ("slug", "name_en", "name_de", "name_ru")


@admin.register(Place)
class PlaceAdmin(NamedRows):
    plain = ("slug", "other_names")
    list_display = ("__str__", "slug", "languages_named")
    search_fields = ("slug", "other_names", "name_en", "name_de", "name_ru")


@admin.register(Provider)
class ProviderAdmin(NamedRows):
    plain = ("slug", "agency_names", "language", "section", "urgency", "rights")
    list_display = ("__str__", "slug", "language", "urgency", "languages_named")


@admin.register(Page)
class PageAdmin(NamedRows):
    plain = ("slug", "position")
    named = ("title", "text")
    list_display = ("__str__", "slug", "position", "languages_named")
    ordering = ("position", "slug")
