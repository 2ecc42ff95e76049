"""How readers narrow the list of editions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import CharField, F, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Edition, Place, Section, Topic
from articles.models.edition import EditionQuerySet
from newsroom.language.folding import fold

Choices = Sequence[tuple[str, str]]  # slug and name
FILED: dict[str, type[Section | Topic | Place]] = {"section": Section, "topic": Topic, "place": Place}


def choices_in(language: str, *, at: datetime, asked: Mapping[str, str] | None = None) -> dict[str, Choices]:
    """What readers of a language can choose, in one query: what has a public edition and a name in it.

    What is `asked` for, slugs by kind, is among them if it ever had one: an address that somebody keeps outlives its
    last story. Sections stand in the desk's order, topics and places in that of their names.
    """
    asked = asked or {}
    name = f"name_{language.replace('-', '_')}"
    several = [
        model.objects.named_in(language)
        .with_public_edition(language, at=at, or_slug=asked.get(kind, ""))
        .order_by()
        .annotate(kind=Value(kind, output_field=CharField()), word=F(name))
        .annotate(place_in_line=F("position") if kind == "section" else Value(0))
        .values_list("kind", "place_in_line", "slug", "word")
        for kind, model in FILED.items()
    ]
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in FILED}
    # Ordered here: without this order_by() Django 6.1 orders the union as its first model is.
    everything = several[0].union(*several[1:], all=True).order_by()
    for kind, _place, slug, word in sorted(everything, key=_in_line):
        found[kind].append((slug, word))
    return dict(found)


def _in_line(row: tuple[str, int, str, str]) -> tuple[int, str, str]:
    kind, place, slug, word = row
    return (place, "" if kind == "section" else fold(word), slug)


class EditionFilter(django_filters.FilterSet):
    """Section, topic, place and last day. What is not among the `choices` of the language is invalid."""

    section = django_filters.ChoiceFilter(field_name="article__section__slug", label=_("Section"), empty_label=_("all"))
    topic = django_filters.ChoiceFilter(field_name="article__topics__slug", label=_("Topic"), empty_label=_("all"))
    place = django_filters.ChoiceFilter(field_name="article__places__slug", label=_("Place"), empty_label=_("all"))
    day = django_filters.DateFilter(
        method="until_day",
        label=_("Up to the day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    class Meta:
        model = Edition
        fields: list[str] = []

    def __init__(self, data: Any, *, choices: Mapping[str, Choices], language: str, at: datetime) -> None:
        self.choices = choices
        super().__init__(data, queryset=Edition.objects.public(at=at).in_language(language).for_pages())
        for name, offered in choices.items():
            self.filters[name].extra["choices"] = offered

    def until_day(self, queryset: EditionQuerySet, name: str, value: date) -> QuerySet[Edition]:
        try:
            end = timezone.make_aware(datetime.combine(value + timedelta(days=1), time.min))
        except OverflowError:
            return queryset
        return queryset.filter(public_from__lt=end)
