"""The article list: its page of rows, the counts beside its filters, and the numbers above it.

The counts cost three queries whatever the list holds: one groups the listed stories, one their translations by
language, one counts what presses on the whole desk. None of them is a query per row.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.admin.templatetags.admin_list import result_headers
from django.contrib.admin.views.main import ChangeList
from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article
from articles.vocabulary import ArticleState
from newsroom.models import Person
from translations.desk.filters import (
    NO_SECTION,
    OWN_DESK,
    ArrivedFilter,
    LanguageMissingFilter,
    ProviderFilter,
    SectionFilter,
    StateFilter,
    in_hands_of,
    late,
    live_with_old_text,
    open_questions,
    second_looks_owed,
    stories_to_release,
)
from translations.desk.rows import Row, rows_of
from translations.models import Translation


@dataclass(frozen=True)
class Numbers:
    """What presses on the whole desk now, in stories: as many as the list shows for it."""

    to_clear: int
    to_release: int
    old: int
    late: int
    owed: int
    mine: int
    asked: int


def numbers_for(person: Person, *, on_the_desk: Q, at: datetime) -> Numbers:
    """Counted in one query, as columns beside the person they are shown to."""
    to_clear = Article.objects.filter(on_the_desk, state=ArticleState.RECEIVED)
    counted = (
        Person.objects.filter(pk=person.pk)
        .values_list(
            how_many(to_clear, "pk"),
            how_many(stories_to_release(), "pk"),
            how_many(live_with_old_text(at=at)),
            how_many(late(at=at)),
            how_many(second_looks_owed()),
            how_many(in_hands_of(person)),
            how_many(open_questions()),
        )
        .get()
    )
    return Numbers(*counted)


def how_many(rows: QuerySet[Any], story: str = "article") -> Coalesce:
    """How many stories some rows belong to, as a column."""
    ones = rows.order_by().annotate(_one=Value(1)).values("_one")
    counted = ones.annotate(_count=Count(story, distinct=True)).values("_count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


class ArticleList(ChangeList):
    """Django's list of articles with rows, counts and numbers of its own."""

    filter_specs: list[Any]

    def get_results(self, request: HttpRequest) -> None:
        self.at = timezone.now()
        self.person: Any = request.user
        super().get_results(request)
        self.result_list = list(self.result_list)
        self._count(request)

    @cached_property
    def rows(self) -> list[Row]:
        return rows_of(self.result_list, at=self.at)

    @property
    def headers(self) -> list[dict[str, Any]]:
        """The columns' heads, with the addresses that sort by them. Cells are written from `rows`."""
        return list(result_headers(self))

    @cached_property
    def numbers(self) -> Numbers:
        return numbers_for(self.person, on_the_desk=self.arrived.on_the_desk, at=self.at)

    @property
    def arrived(self) -> ArrivedFilter:
        return next(spec for spec in self.filter_specs if isinstance(spec, ArrivedFilter))

    @property
    def acts(self) -> bool:
        """Whether this person may do anything with stories; others look at them."""
        return bool(self.person.is_editor)

    @property
    def first_shown(self) -> int:
        return (self.page_num - 1) * self.list_per_page + 1 if self.result_list else 0

    @property
    def last_shown(self) -> int:
        return self.first_shown + len(self.result_list) - 1 if self.result_list else 0

    @property
    def previous_page(self) -> str:
        return self.get_query_string({"p": self.page_num - 1}) if self.page_num > 1 else ""

    @property
    def next_page(self) -> str:
        return self.get_query_string({"p": self.page_num + 1}) if self.last_shown < self.result_count else ""

    @property
    def panels(self) -> list[dict[str, Any]]:
        """The filters as the page shows them; those that are rarely used are folded until one is chosen."""
        return [
            {
                "title": spec.title,
                "choices": list(spec.choices(self)),
                "open": not isinstance(spec, ProviderFilter) or spec.value() is not None,
                "days": spec.days if isinstance(spec, ArrivedFilter) else None,
            }
            for spec in self.filter_specs
        ]

    def _count(self, request: HttpRequest) -> None:
        """Give every filter the counts of its choices, each under what the other filters leave."""
        groups = self._groups(request)
        values: Mapping[type[Any], Callable[[dict[str, Any]], str]] = {
            StateFilter: lambda group: group["state"],
            SectionFilter: lambda group: group["section__slug"] or NO_SECTION,
            ProviderFilter: lambda group: group["provider__slug"] or OWN_DESK,
        }
        chosen = {type(spec): spec.value() for spec in self.filter_specs}
        for spec in self.filter_specs:
            if type(spec) not in values:
                continue
            tally: Tally[str] = Tally()
            names: dict[str, str] = {}
            for group in groups:
                if not group["listed"] and type(spec) is not StateFilter:
                    continue
                others = [kind for kind in values if kind is not type(spec) and chosen.get(kind) is not None]
                if all(values[kind](group) == chosen[kind] for kind in others):
                    value = values[type(spec)](group)
                    tally[value] += group["stories"]
                    names[value] = self._name_of(type(spec), group)
            spec.counts = dict(tally)
            if isinstance(spec, SectionFilter):
                spec.found = sorted(names.items(), key=lambda pair: pair[1].casefold())
        self._count_languages(request)

    def _name_of(self, kind: type[Any], group: dict[str, Any]) -> str:
        if kind is SectionFilter:
            return group[self._name_column("section")] or group["section__slug"] or _("No section")
        if kind is ProviderFilter:
            return group[self._name_column("provider")] or group["provider__slug"] or _("Own desk")
        return ""

    def _name_column(self, of: str) -> str:
        return f"{of}__name_{(get_language() or settings.LANGUAGE_CODE).replace('-', '_')}"

    def _groups(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The stories that the filters by time, translation and language leave, counted by what they are.

        Where nobody chose a time, those that a state would find beside them are counted too, as not `listed`.
        """
        counted: tuple[type[Any], ...] = (StateFilter, SectionFilter, ProviderFilter)
        listed: Any = Value(True)
        if self.arrived.unasked:
            counted, listed = (*counted, ArrivedFilter), Case(When(self.arrived.on_the_desk, then=True), default=False)
        stories = self._left_by(request, without=counted).annotate(listed=listed)
        columns = [
            "listed",
            "state",
            "section__slug",
            "provider__slug",
            self._name_column("section"),
            self._name_column("provider"),
        ]
        return list(stories.order_by().values(*columns).annotate(stories=Count("pk")))

    def _count_languages(self, request: HttpRequest) -> None:
        stories = self._left_by(request, without=(LanguageMissingFilter,)).order_by()
        missing = next(spec for spec in self.filter_specs if isinstance(spec, LanguageMissingFilter))
        wanted = stories.exclude(state__in=[ArticleState.SPIKED, ArticleState.KILLED])
        asked = Translation.objects.asked_for().filter(article__in=wanted.values("pk"))
        by_source = wanted.values(code=F("source_language")).annotate(stories=Count("pk"))
        by_target = asked.exclude(language=F("article__source_language")).values(code=F("language"))
        counted = by_source.annotate(kind=Value("source")).union(
            by_target.annotate(stories=Count("pk"), kind=Value("target")), all=True
        )
        sources: Tally[str] = Tally()
        targets: Tally[str] = Tally()
        for row in counted:
            (sources if row["kind"] == "source" else targets)[row["code"]] += row["stories"]
        total = sources.total()
        missing.counts = {code: total - sources[code] - targets[code] for code in settings.DESK_LANGUAGES}

    def _left_by(self, request: HttpRequest, *, without: tuple[type[Any], ...]) -> QuerySet[Any]:
        stories: Any = self.root_queryset
        for spec in self.filter_specs:
            if type(spec) not in without:
                stories = spec.queryset(request, stories)
        return self.model_admin.get_search_results(request, stories, self.query)[0]
