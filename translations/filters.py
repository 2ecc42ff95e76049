"""The queue's filters: one form for all its sections, by GET."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import Section
from newsroom.languages import LANGUAGES, name_of
from newsroom.models.person import Person
from newsroom.roles import WHO_TRANSLATE, DeskRole
from translations.models import Translation
from translations.models.translation import TranslationQuerySet

HOURS = {"1": timedelta(hours=1), "4": timedelta(hours=4), "12": timedelta(hours=12)}
NO_DUE = "none"
OVER = "late"


def languages_of(person: Person) -> list[str]:
    """The languages a person works in, in the product's order."""
    held = {*person.languages_as(*WHO_TRANSLATE), *person.languages_as(DeskRole.REVIEWER)}
    return [code for code in LANGUAGES if code in held]


class QueueFilter(django_filters.FilterSet):
    """By language into, section, and how soon it is due."""

    language = django_filters.ChoiceFilter(label=_("Into"), empty_label=_("all my languages"))
    section = django_filters.ModelChoiceFilter(
        field_name="article__section",
        queryset=Section.objects.all(),
        label=_("Section"),
        empty_label=_("all sections"),
    )
    due = django_filters.ChoiceFilter(
        label=_("Due"),
        method="due_within",
        empty_label=_("at any time"),
        choices=[
            (OVER, _("late")),
            ("1", _("within 1 hour")),
            ("4", _("within 4 hours")),
            ("12", _("within 12 hours")),
            (NO_DUE, _("without a due time")),
        ],
    )

    class Meta:
        model = Translation
        fields = ["language", "section", "due"]

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown_in = get_language() or "en"
        self.filters["language"].extra["choices"] = [(code, name_of(code, shown_in)) for code in languages_of(person)]

    def due_within(self, queryset: TranslationQuerySet, name: str, value: str) -> TranslationQuerySet:
        now = timezone.now()
        if value == NO_DUE:
            return queryset.filter(due=None)
        if value == OVER:
            return queryset.late(at=now)
        return queryset.filter(due__lte=now + HOURS[value])
