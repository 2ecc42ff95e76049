"""The filters of the article list, and what stands on it when nobody chose anything.

On the desk is what arrived or got a new text in the last hours (`UNHANDLED_HOURS`), and whatever waits for somebody
longer than that: what is held, has work open, is approved and not released, waits for the clock or was stopped, or is
live with old text. The rest leaves the list, and is found by search, by state or by date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ERROR_FLAG, PAGE_VAR, ChangeList
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.timezone import localtime, make_aware
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition
from articles.vocabulary import ArticleState
from articles.wording import ARTICLE_STATES
from newsroom.languages import name_of
from newsroom.models import Person
from translations.models import DraftParagraph, Question, Translation
from translations.models.translation import MOVING, between_moved_on
from translations.taken_off import taken_off
from translations.vocabulary import TranslationState

OPEN_WORK = [
    TranslationState.REQUESTED,
    TranslationState.DRAFTING,
    TranslationState.IN_REVIEW,
    TranslationState.RETURNED,
]
ANY_TIME = "all"
BETWEEN_DAYS = "days"
DAYS = ["since", "until"]
OWN_DESK = "own-desk"
NO_SECTION = "none"
MOST_BY_NUMBER = 2000


def day(label: Any) -> forms.DateField:
    """A field for a day, within what every database can hold."""
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2999, 12, 31))],
    )


def on_the_desk(*, at: datetime) -> Q:
    """Whether the list shows a story when nobody chose anything.

    What waits for longer than the desk's hours is looked for once, and named by number to the queries of the page;
    only where very many do, each query looks for itself.
    """
    since = at - timedelta(hours=settings.UNHANDLED_HOURS)
    arrived, stays = Q(arrived_at__gte=since), Q(current__at__gte=since) | still_waits(at=at)
    older = Article.objects.filter(stays, arrived_at__lt=since).order_by().values_list("pk", flat=True)
    numbers = list(older[: MOST_BY_NUMBER + 1])
    return arrived | (Q(pk__in=numbers) if len(numbers) <= MOST_BY_NUMBER else stays)


def still_waits(*, at: datetime) -> Q:
    """Whether something of a story waits for somebody, however long ago it arrived."""
    owed = [
        Translation.objects.filter(state__in=OPEN_WORK),
        to_release(),
        waiting(at=at),
        live_with_old_text(at=at),
    ]
    of_story = (Q(Exists(rows.filter(article=OuterRef("pk")))) for rows in owed)
    return Q(state=ArticleState.HELD) | (Q(state__in=MOVING) & reduce(or_, of_story))


def to_release() -> Any:
    """Approved translations whose approved version is not what readers got last."""
    released = Edition.objects.filter(
        article=OuterRef("article"),
        language=OuterRef("language"),
        newest__version=OuterRef("approved_version__number"),
    )
    return Translation.objects.filter(~Exists(released), state=TranslationState.APPROVED).moving()


def stories_to_release() -> Any:
    """Stories of which something is to be released, for the first time or again after a hold."""
    return Article.objects.filter(pk__in=to_release().values("article").union(taken_off().values("article")))


def waiting(*, at: datetime) -> Any:
    """Editions that are released and that readers do not see: scheduled, under embargo, or stopped by a newer text."""
    released = Edition.objects.filter(live_at__isnull=False, withdrawn_at__isnull=True)
    return released.filter(Q(public_from__isnull=True) | Q(public_from__gt=at))


def live_with_old_text(*, at: datetime) -> Any:
    """Editions that readers see while the source has moved on in substance, or the language they are made from."""
    public = Edition.objects.public(at=at).order_by()
    moved_on = public.filter(article__meaning__gt=1, newest__meaning__lt=F("article__meaning"))
    # Two short lists: asked with “or” of the whole archive, neither would be looked up.
    behind = Translation.objects.asked_for().filter(between_moved_on(), article__editions__language=F("language"))
    between = public.filter(pk__in=behind.values("article__editions"))
    return Edition.objects.filter(pk__in=moved_on.values("pk").union(between.values("pk")))


def second_looks_owed() -> Any:
    """Translations of which a part went out on one pair of eyes and nobody else has signed since."""
    owed = DraftParagraph.objects.on_one_pair_of_eyes()
    return Translation.objects.asked_for().filter(pk__in=owed.values("translation"))


def open_questions() -> Any:
    """Questions about sources that nobody has answered yet, of stories an editor still has before them."""
    return Question.objects.to_answer()


def late(*, at: datetime) -> Any:
    return Translation.objects.late(at=at).moving()


def in_hands_of(person: Person) -> Any:
    return Translation.objects.filter(Q(translator=person) | Q(reviewer=person)).filter(state__in=OPEN_WORK)


class Chosen(SimpleListFilter):
    """A filter whose choices carry how many stories each would show, where the list has counted them."""

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        self.person: Any = request.user
        self.counts: dict[str, int] = {}
        super().__init__(request, params, model, model_admin)

    def has_output(self) -> bool:
        return True

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return []

    def options(self) -> Iterable[tuple[str, Any]]:
        return self.lookup_choices

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        yield {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[str(self.parameter_name)]),
            "display": _("All"),
            "count": None,
        }
        for value, title in self.options():
            yield {
                "selected": self.value() == value,
                "query_string": changelist.get_query_string({str(self.parameter_name): value}),
                "display": title,
                "count": self.counts.get(value),
            }


class StateFilter(Chosen):
    title = _("State")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [(state.value, ARTICLE_STATES[state]) for state in ArticleState]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(state=self.value()) if self.value() in set(ArticleState) else queryset


class TranslationsFilter(Chosen):
    title = _("Translations")
    parameter_name = "translations"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [
            ("release", _("To release")),
            ("old", _("Live with old text")),
            ("stale", _("Resting on old text")),
            ("late", _("Late")),
            ("mine", _("Mine")),
            ("owed", _("Second look owed")),
            ("asked", _("Asked about, not answered")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "release":
            return queryset.filter(pk__in=stories_to_release().values("pk"))
        chosen = self.of_choice(timezone.now())
        return queryset if chosen is None else queryset.filter(pk__in=chosen.values("article"))

    def of_choice(self, at: datetime) -> Any:
        if self.value() == "old":
            return live_with_old_text(at=at)
        if self.value() == "stale":
            return Translation.objects.stale().moving()
        if self.value() == "late":
            return late(at=at)
        if self.value() == "mine":
            return in_hands_of(self.person)
        if self.value() == "owed":
            return second_looks_owed()
        if self.value() == "asked":
            return open_questions()
        return None


class LanguageMissingFilter(Chosen):
    title = _("Language missing")
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        shown_in = get_language() or "en"
        return [(code, name_of(code, shown_in)) for code in settings.DESK_LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        code = self.value()
        if code not in settings.DESK_LANGUAGES:
            return queryset
        asked = Translation.objects.asked_for().filter(language=code)
        stories = queryset.exclude(source_language=code).exclude(pk__in=asked.values("article"))
        return stories.exclude(state__in=[ArticleState.SPIKED, ArticleState.KILLED])


class SectionFilter(Chosen):
    """Only sections that have stories on the list are offered; the names come with the counts."""

    title = _("Section")
    parameter_name = "section"

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        self.found: list[tuple[str, Any]] = []
        super().__init__(request, params, model, model_admin)

    def options(self) -> Iterable[tuple[str, Any]]:
        known = {value for value, _title in self.found}
        chosen = self.value()
        return self.found if chosen is None or chosen in known else [*self.found, (chosen, chosen)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        return (
            queryset.filter(section=None) if self.value() == NO_SECTION else queryset.filter(section__slug=self.value())
        )


class ProviderFilter(SectionFilter):
    title = _("Provider")
    parameter_name = "provider"

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        if self.value() == OWN_DESK:
            return queryset.filter(provider=None)
        return queryset.filter(provider__slug=self.value())


class Days(forms.Form):
    """The days between which stories came in; either may be missing."""

    since = day(_("First day"))
    until = day(_("Last day"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            raise forms.ValidationError(_("The first day comes after the last. Swap them, or leave one empty."))
        return cleaned


class ArrivedFilter(Chosen):
    """When stories came in. A search, a state or a kind of translation looks through all time unless told.

    Days that cannot be read are said beside their field, and limit nothing.
    """

    title = _("Arrived")
    parameter_name = "arrived"
    looks_everywhere = ("q", "state", "translations")

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        self.everywhere = any(request.GET.get(name, "").strip() for name in self.looks_everywhere)
        named = [request.GET.get(name, "").strip() for name in DAYS]
        self.days = Days(request.GET if any(named) else None, auto_id="days-%s")
        super().__init__(request, params, model, model_admin)
        for name in DAYS:
            params.pop(name, None)
        replaced = {*DAYS, self.parameter_name, PAGE_VAR, ERROR_FLAG}
        self.beside = [
            (name, value) for name in request.GET if name not in replaced for value in request.GET.getlist(name)
        ]

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        hours = settings.UNHANDLED_HOURS
        last = ngettext("Last hour, and at work", "Last %(hours)s hours, and at work", hours) % {"hours": hours}
        return [
            ("recent", last),
            ("today", _("Today")),
            ("week", _("Past 7 days")),
            (ANY_TIME, _("Any time")),
        ]

    @cached_property
    def on_the_desk(self) -> Q:
        return on_the_desk(at=timezone.now())

    @property
    def unasked(self) -> bool:
        """Whether the list keeps to the desk of itself: a state that is chosen then looks through all time."""
        return self.value() is None and self.chosen() == "recent"

    def chosen(self) -> str:
        if self.days.is_bound and self.days.is_valid():
            return BETWEEN_DAYS
        return self.value() or (ANY_TIME if self.everywhere else "recent")

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        for value, title in self.lookup_choices:
            yield {
                "selected": self.chosen() == value,
                "query_string": changelist.get_query_string({str(self.parameter_name): value}, remove=DAYS),
                "display": title,
                "count": None,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = timezone.now()
        if self.chosen() == "recent":
            return queryset.filter(self.on_the_desk)
        if self.chosen() == "today":
            return queryset.filter(arrived_at__gte=localtime(now).replace(hour=0, minute=0, second=0, microsecond=0))
        if self.chosen() == "week":
            return queryset.filter(arrived_at__gte=now - timedelta(days=7))
        if self.chosen() == BETWEEN_DAYS:
            return queryset.filter(between(self.days.cleaned_data["since"], self.days.cleaned_data["until"]))
        return queryset


def between(since: date | None, until: date | None) -> Q:
    """Whether a story came in on one of these days, of the desk's zone; both count."""
    found = Q(arrived_at__gte=make_aware(datetime.combine(since, time.min))) if since else Q()
    if until:
        found &= Q(arrived_at__lt=make_aware(datetime.combine(until + timedelta(days=1), time.min)))
    return found
