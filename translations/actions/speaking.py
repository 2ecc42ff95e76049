"""Desk verbs on words that somebody spoke in another language than the source: in which, and what they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import F

from articles.models import Article
from articles.workflow import ARTICLE
from newsroom.languages import normal_code
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from translations.finding_wording import finding_sentence
from translations.models import DraftParagraph, Spoken, Translation
from translations.rendering import spoken_in
from translations.vocabulary import WORDS_OF
from translations.words_owed import places_of, words_owed
from translations.workflow import TRANSLATION


def mark_spoken(article: Article, *, uid: str, language: str, by: Person, at: datetime) -> Spoken:
    """Say in which language the quote in a source paragraph was spoken; every language sees it at once.

    "" takes that back. Raises `Unfit` for a paragraph the source has no more, and for a code that names no language.
    """
    code = _known(language)
    with ARTICLE.move(article, "mark spoken", by=by, at=at, data={"paragraph": uid, "spoken": code}) as locked:
        marked = _mark(locked, uid, code, by=by, at=at)
    return marked


def mark_spoken_from(translation: Translation, *, uid: str, language: str, by: Person, at: datetime) -> Spoken:
    """As `mark_spoken`, by who works on one of the story's languages."""
    code = _known(language)
    data = {"paragraph": uid, "spoken": code}
    with TRANSLATION.move(translation, "mark spoken", by=by, at=at, data=data) as locked:
        marked = _mark(locked.article, uid, code, by=by, at=at)
    return marked


def _known(language: str) -> str:
    code = normal_code(language) if language else ""
    if language and not code:
        raise Unfit("language_unknown", code=language[:40])
    return code


def _mark(article: Article, uid: str, code: str, *, by: Person, at: datetime) -> Spoken:
    if article.current is None or uid not in {paragraph.id for paragraph in article.current.story}:
        raise Unfit("no_such_source")
    said = {"language": code, "by": by, "at": at}
    marked, _is_new = Spoken.objects.update_or_create(article=article, uid=uid, defaults=said)
    return marked


def refuse_words_owed(locked: Translation) -> None:
    """Raise `Unfit` while what was approved owes original words, because a quote was marked as spoken here since."""
    owed = words_owed([locked], spoken_in(locked)).get(locked.pk)
    if owed:
        places, first = places_of(owed), finding_sentence(owed[0].found.finding)
        raise Unfit("words_owed", count=len({one.place for one in owed}), places=places, first=first)


def write_words(locked: Translation, uid: str, words: str, *, seen: int, by: Person) -> bool:
    """Write the original words beside a paragraph of a locked draft; False where they are newer than `seen`, or gone.

    `uid` is the paragraph's with `WORDS_OF` before it. What was approved was read without them, so that ends. As for
    texts, who was not given a paragraph writes nothing there.
    """
    rows = locked.paragraphs.writable_by(by, translator=locked.translator_id)
    rows = rows.filter(uid=uid.removeprefix(WORDS_OF), words_number=seen)
    written = rows.update(
        original_words=words.strip(),
        words_number=F("words_number") + 1,
        approved_by=None,
        approved_at=None,
        override="",
    )
    return bool(written)


def mend_words(row: DraftParagraph, words: str) -> None:
    """As `write_words`, by a reviewer, of a row whose number was compared."""
    row.original_words = words.strip()
    row.words_number += 1
    row.approved_by, row.approved_at, row.override = None, None, ""
    row.save()


def join_words(row: DraftParagraph, other: DraftParagraph) -> None:
    """Let a row take up the original words of one that becomes part of it."""
    if other.original_words:
        row.original_words = words_together([row, other])
        row.words_number = max(row.words_number, other.words_number) + 1


def words_together(rows: Sequence[DraftParagraph]) -> str:
    """The original words of several paragraphs as those of one, each once."""
    return "\n".join(dict.fromkeys(row.original_words for row in rows if row.original_words))


def give_words_back(again: Mapping[str, DraftParagraph], standing: Sequence[DraftParagraph]) -> None:
    """Before rows stand `again` as they stood, keep the original words that were written since into what is `standing`.

    Words nobody touched go back to where they were; else all of them stay, with the first of the rows, whose approval
    ends: it was read beside others.
    """
    now = {row.uid: row for row in standing}
    fresh = words_together(standing)
    if fresh != words_together(list(again.values())):
        for row in [row for uid, row in again.items() if uid in now][:1]:
            if row.original_words != fresh:
                row.approved_by, row.approved_at, row.override = None, None, ""
            row.original_words = fresh
    for uid, row in again.items():
        if uid in now:
            changed = row.original_words != now[uid].original_words
            row.words_number = max(row.words_number, now[uid].words_number) + changed
