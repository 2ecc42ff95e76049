"""Which names the desk keeps in every language (django-modeltranslation). Names only: articles are not columns."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from articles.models import Page, Place, Provider, Section, Topic


@register(Section)
class SectionNames(TranslationOptions):
    fields = ("name",)


@register(Topic)
class TopicNames(TranslationOptions):
    fields = ("name",)


@register(Place)
class PlaceNames(TranslationOptions):
    fields = ("name",)


@register(Provider)
class ProviderNames(TranslationOptions):
    fields = ("name",)


@register(Page)
class PageTexts(TranslationOptions):
    fields = ("title", "text")
