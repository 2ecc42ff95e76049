"""How readers narrow the list of editions."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Edition, Place, Section, Topic
from articles.models.edition import EditionQuerySet


class EditionFilter(django_filters.FilterSet):
    """Section, topic, place and last day. Only what has a public edition here can be chosen; all else is invalid."""

    section = django_filters.ModelChoiceFilter(
        field_name="article__section", to_field_name="slug", label=_("Section"), empty_label=_("all"), queryset=None
    )
    topic = django_filters.ModelChoiceFilter(
        field_name="article__topics", to_field_name="slug", label=_("Topic"), empty_label=_("all"), queryset=None
    )
    place = django_filters.ModelChoiceFilter(
        field_name="article__places", to_field_name="slug", label=_("Place"), empty_label=_("all"), queryset=None
    )
    day = django_filters.DateFilter(method="until_day", label=_("Up to the day"))

    class Meta:
        model = Edition
        fields: list[str] = []

    def __init__(self, data: Any, *, language: str, at: datetime) -> None:
        super().__init__(data, queryset=Edition.objects.public(at=at).in_language(language).for_pages())
        for name, model in (("section", Section), ("topic", Topic), ("place", Place)):
            self.filters[name].queryset = model.objects.named_in(language).with_public_edition(language, at=at)
        day = self.form.fields["day"].widget
        day.input_type = "date"
        day.format = "%Y-%m-%d"

    def until_day(self, queryset: EditionQuerySet, name: str, value: date) -> QuerySet[Edition]:
        try:
            end = timezone.make_aware(datetime.combine(value + timedelta(days=1), time.min))
        except OverflowError:
            return queryset
        return queryset.filter(public_from__lt=end)
