"""Sections, topics, places, providers and static pages, with their names in every language, one fieldset a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import Page, Place, Provider, Section, Topic
from newsroom.admin.kept_rows import KeptRows
from newsroom.commas import listed
from newsroom.languages import LANGUAGES, name_of
from newsroom.refusals import Unfit


class NamedForm(forms.ModelForm):
    """What has a name in no language would be shown to nobody."""

    named: ClassVar[str] = "name"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        columns = [column(self.named, code) for code in LANGUAGES]
        names = [data.get(each) if each in self.fields else getattr(self.instance, each) for each in columns]
        if not any(names):
            raise forms.ValidationError(_("Write a name in at least one language."))
        return data


class NamedRows(KeptRows):
    """Plain fields first, then `named` fields language by language: the desk's, and none of the others."""

    form = NamedForm
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
        return f"{whole} (– {listed(missing)})" if missing else whole


def column(field: str, code: str) -> str:
    """modeltranslation's column for a field in a language."""
    return f"{field}_{code.replace('-', '_')}"


class FiledUnder(NamedRows):
    """What stories are filed under goes only when none is: they would be filed under nothing, and nobody would know."""

    def get_deleted_objects(self, objs: Iterable[Any], request: HttpRequest) -> Any:
        for row in objs:
            filed = row.article_set.count()
            if filed:
                raise Unfit("stories_filed_under", name=str(row), count=filed)
            usual = Provider.objects.filter(section=row).count() if isinstance(row, Section) else 0
            if usual:
                raise Unfit("usual_section_of", name=str(row), count=usual)
        return super().get_deleted_objects(objs, request)  # type: ignore[arg-type]


@admin.register(Section)
class SectionAdmin(FiledUnder):
    plain = ("slug", "position")
    list_display = ("__str__", "slug", "position", "languages_named")
    ordering = ("position", "slug")


@admin.register(Topic)
class TopicAdmin(FiledUnder):
    list_display = ("__str__", "slug", "languages_named")
    search_fields = ("slug", "name_en", "name_de", "name_ru")


@admin.register(Place)
class PlaceAdmin(FiledUnder):
    plain = ("slug", "other_names")
    list_display = ("__str__", "slug", "languages_named")
    search_fields = ("slug", "other_names", "name_en", "name_de", "name_ru")


@admin.register(Provider)
class ProviderAdmin(NamedRows):
    plain = ("slug", "agency_names", "language", "section", "urgency", "rights", "contact", "flash_cleared")
    list_display = ("__str__", "slug", "language", "urgency", "languages_named")


class PageForm(NamedForm):
    named = "title"


@admin.register(Page)
class PageAdmin(NamedRows):
    form = PageForm
    plain = ("slug", "position")
    named = ("title", "text")
    list_display = ("__str__", "slug", "position", "languages_named")
    ordering = ("position", "slug")
