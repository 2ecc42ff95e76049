"""What a translation is made from: the original, or the released text of another language, one hop away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import get_language

from articles.models import Article, Release
from newsroom.languages import name_of
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from translations.actions import laying_out
from translations.models import DraftParagraph, Since, Translation
from translations.sources import since_of, source_of
from translations.vocabulary import Origin, TranslationState
from translations.workflow import TRANSLATION


def rest_on(translation: Translation, language: str, *, by: Person, at: datetime) -> Translation:
    """Let a translation be made from the newest release of another language, or, for "", from the original.

    Raises `Unfit` once something is typed into it, where nothing of that language is released, and where it would be
    more than one hop to the original.
    """
    with TRANSLATION.move(translation, "rest on", by=by, at=at, data={"via": language}) as locked:
        if _is_typed(locked):
            raise Unfit("typed_already")
        locked.rest_via(release_of(locked.article, language, into=locked.language) if language else None)
        if locked.revision is not None or locked.paragraphs.exists():
            _lay_out_anew(locked)
    return locked


def _is_typed(locked: Translation) -> bool:
    """Whether somebody put words or a decision into the draft; the language's pattern is nobody."""
    by_hand = locked.paragraphs.exclude(text="", left_out="").exclude(origin=Origin.PATTERN)
    return by_hand.exists() or locked.reshapings.standing().exists()


def _lay_out_anew(locked: Translation) -> None:
    """A draft in which nothing stands yet, beside its new source; one nobody has in hand is laid out when claimed."""
    locked.paragraphs.all().delete()
    locked.revision = locked.meaning = None
    if locked.translator is not None and locked.state != TranslationState.REQUESTED:
        laying_out.begin([(locked, locked.translator)])


def release_of(article: Article, language: str, *, into: str) -> Release:
    """The release that a translation into a language can be made from. Raises `Unfit`; the article is locked."""
    shown = name_of(language, get_language() or "en")
    edition = article.editions.filter(language=language, withdrawn_at=None, newest__version__isnull=False).first()
    if edition is None or edition.newest is None or language == into:
        raise Unfit("nothing_between", language=shown)
    if edition.newest.translated_via or article.translations.filter(language=language, via__isnull=False).exists():
        raise Unfit("more_than_one_hop", language=shown)
    if article.translations.asked_for().filter(via__edition__language=into).exists():
        raise Unfit("rested_on", language=name_of(into, get_language() or "en"))
    return edition.newest


def open_to(article: Article) -> list[str]:
    """The languages that a translation of a story could be made from, besides the original: one hop."""
    there = article.editions.filter(newest__version__isnull=False, withdrawn_at=None, newest__translated_via="")
    between = article.translations.filter(via__isnull=False).values("language")
    return list(there.exclude(language__in=between).order_by("language").values_list("language", flat=True))


def rest_on_oldest(locked: Translation, rows: Sequence[DraftParagraph]) -> None:
    """Where a text came back that rests on older source, the draft as a whole rests on that."""
    _rest_on_oldest_release(locked, rows)
    since = since_of(source_of(locked))
    stale = [row.based_on for row in rows if row.based_on is not None and row.is_stale(since)]
    if stale and locked.revision is not None and min(stale) < locked.revision:
        locked.revision = min(stale)
        locked.meaning = locked.article.revisions.get(number=min(stale)).meaning


def _rest_on_oldest_release(locked: Translation, rows: Sequence[DraftParagraph]) -> None:
    """As `rest_on_oldest`, of the releases of a language between."""
    oldest = min((row.based_on_via for row in rows if row.based_on_via is not None), default=None)
    if locked.via is None or oldest is None or oldest >= locked.via.number:
        return
    newer, locked.via = locked.via, Release.objects.get(edition=locked.via.edition_id, number=oldest)
    locked.via_number = oldest
    since = since_of(source_of(locked))
    if not any(row.is_stale(since) for row in rows):
        locked.via, locked.via_number = newer, newer.number


def based_on_via(row: DraftParagraph, other: DraftParagraph, since: Since) -> int | None:
    """The release that two rows joined to one rest on: with it the one is stale exactly if one of them was."""
    known = [(one, one.based_on_via) for one in (row, other) if one.sources and one.based_on_via is not None]
    stale = [number for one, number in known if any(since.releases.get(uid, 0) > number for uid in one.sources)]
    return min(stale) if stale else max((number for _one, number in known), default=None)
