"""What went wrong on a day, and where the time went: read from the log, the revisions and the releases.

Four kinds: not ready when due; ready and not with readers when due; killed after readers had seen it; live with a text
whose source was corrected, for longer than `TOO_LONG`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain

from articles.models import Article, Edition, Release, Revision
from articles.vocabulary import ArticleState
from newsroom.models import LogEntry
from translations.figures.passages import Stage, passage, since_changed, slowest
from translations.models import Translation
from translations.vocabulary import TranslationState
from translations.workspace.measuring import CHANGES, Story, day_bounds, stories_of

TOO_LONG = timedelta(minutes=30)
NOT_WANTED = frozenset({"", TranslationState.DROPPED})
PUT_ASIDE = frozenset({ArticleState.KILLED, ArticleState.SPIKED})


class Kind(StrEnum):
    DUE = "due"
    LIVE = "live"
    KILLED = "killed"
    OLD = "old"


@dataclass(frozen=True)
class Miss:
    """One miss. `at` is when it began, `lasted` how long it lasted, None while it still does.

    `cause` is where most of the time went, None where there was no work to wait for; `corrected` says that the source
    was corrected meanwhile; `reason` is what was said with it.
    """

    kind: Kind
    article: Article
    languages: tuple[str, ...]
    at: datetime
    lasted: timedelta | None
    cause: Stage | None = None
    spent: timedelta = timedelta(0)
    corrected: bool = False
    reason: str = ""


def misses_of(day: date, *, now: datetime) -> list[Miss]:
    """The misses of a day in the order in which they began: nine queries, however many stories."""
    start, end = day_bounds(day, day)
    due = list(Translation.objects.filter(due__gte=start, due__lt=min(end, now)).select_related("article"))
    killed = LogEntry.objects.about("article").of_verbs("kill").between(start, end)
    changed = LogEntry.objects.about("article").of_verbs(*CHANGES).between(start - TOO_LONG, end - TOO_LONG)
    old = _corrections(changed, start - TOO_LONG, end - TOO_LONG)
    wanted = {row.article_id for row in due} | {revision.article_id for revision in old}
    stories = dict(stories_of(wanted))
    found = chain(
        _late(due, stories, now=now),
        _killed(killed),
        _old_too_long(old, stories, now=now),
    )
    return sorted(found, key=lambda miss: (miss.at, miss.article.pk, miss.languages))


def _late(due: Sequence[Translation], stories: dict[int, Story], *, now: datetime) -> Iterator[Miss]:
    for row in due:
        story = stories.get(row.article_id, Story())
        lines, stopped = story.translations.get(row.pk, []), story.stopped
        assert row.due is not None, "asked for by their due time"
        way = passage(lines, stopped, until=row.due)
        whole = passage(lines, stopped, until=now)
        if way is None or whole is None or way.state in NOT_WANTED or way.released is not None:
            continue
        if story.state_at(row.due) in PUT_ASIDE:
            continue
        ready = way.state == TranslationState.APPROVED
        if ready and row.article.under_embargo(at=row.due):
            continue
        cause = way.slowest
        done = whole.released if ready else whole.approved
        yield Miss(
            kind=Kind.LIVE if ready else Kind.DUE,
            article=row.article,
            languages=(row.language,),
            at=row.due,
            lasted=done - row.due if done is not None and done > row.due else None,
            cause=cause,
            spent=way.spent[cause],
            corrected=any(way.begun < when <= row.due for when in story.corrected),
        )


def _killed(killed: object) -> Iterator[Miss]:
    """Stories killed after readers had seen them, with the languages they had seen."""
    at = dict(killed.values_list("article", "at"))  # type: ignore[attr-defined]
    seen: dict[int, list[Edition]] = defaultdict(list)
    editions = Edition.objects.filter(article__in=list(at), first_public_at__isnull=False).select_related("article")
    for edition in editions.order_by("language"):
        seen[edition.article_id].append(edition)
    for article, found in seen.items():
        first = min(edition.first_public_at for edition in found if edition.first_public_at is not None)
        yield Miss(
            kind=Kind.KILLED,
            article=found[0].article,
            languages=tuple(edition.language for edition in found),
            at=at[article],
            lasted=max(timedelta(0), at[article] - first),
            reason=found[0].article.stopped_reason,
        )


def _corrections(changed: object, start: datetime, end: datetime) -> list[Revision]:
    """The corrections of the source made between two moments; an editor may have answered since that one was none."""
    articles = changed.values("article")  # type: ignore[attr-defined]
    made = Revision.objects.corrections().filter(article__in=articles, at__gte=start, at__lt=end)
    return list(made.select_related("article").defer("paragraphs").order_by("at", "pk"))


def _old_too_long(corrections: Sequence[Revision], stories: dict[int, Story], *, now: datetime) -> Iterator[Miss]:
    releases: dict[tuple[int, str], list[tuple[datetime, int]]] = defaultdict(list)
    of = Release.objects.filter(edition__article__in={revision.article_id for revision in corrections})
    for article, language, at, meaning in of.order_by("pk").values_list(
        "edition__article", "edition__language", "at", "meaning"
    ):
        releases[article, language].append((at, meaning))
    public = {
        (edition.article_id, edition.language): edition.published_at
        for edition in Edition.objects.filter(article__in={revision.article_id for revision in corrections})
    }
    for revision in corrections:
        for (article, language), given in releases.items():
            if article == revision.article_id:
                since = public[article, language]
                if since is not None and since <= revision.at:
                    yield from _old(revision, language, given, stories.get(article, Story()), now=now)


def _old(
    revision: Revision, language: str, given: Sequence[tuple[datetime, int]], story: Story, *, now: datetime
) -> Iterator[Miss]:
    """One language of a corrected story, if readers had the old text for too long."""
    shown = [at for at, _meaning in given if at <= revision.at]
    last = shown[-1] if shown else None
    ends = [at for at, meaning in given if at > revision.at and meaning >= revision.meaning]
    taken = [at for at, of in story.taken if of in {"", language}]
    if last is None or any(last <= at <= revision.at for at in taken):
        return  # readers did not see it when the source changed
    over = min([*ends, *(at for at in taken if at > revision.at)], default=None)
    limit = revision.at + TOO_LONG
    if (over is not None and over <= limit) or now <= limit:
        return
    lines = next((story.translations[pk] for pk, code in story.languages.items() if code == language), [])
    spent = since_changed(lines, story.stopped, revision.at, over or now)
    cause = slowest(spent) if lines else Stage.RELEASE
    yield Miss(
        kind=Kind.OLD,
        article=revision.article,
        languages=(language,),
        at=revision.at,
        lasted=over - revision.at if over is not None else None,
        cause=cause,
        spent=spent[cause] if lines else (over or now) - revision.at,
    )
