"""Desk verbs that bring a correction to the readers of every language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from articles.actions import edition, revision
from articles.actions.stopping import refuse_other_edition
from articles.models import Article, Edition, Revision
from articles.vocabulary import Role
from articles.workflow import lock_article
from articles.workflow import mark_of as mark_of_article
from newsroom.models.person import Person
from newsroom.refusals import Refused, Unfit
from newsroom.workflow import Mark
from translations.actions import notices
from translations.actions.freeing import into_fit_hands
from translations.actions.laying_out import add_sentence, lay_out_sentences
from translations.actions.release import release
from translations.models import Comment, Translation
from translations.models.draft_paragraph import UNSIGNED
from translations.models.translation import UNDER_WAY
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION, lock_translation


def write_sentence(
    article: Article, *, about: int, sentence: str, seen: Mark, by: Person, at: datetime, for_all: bool = False
) -> Revision:
    """As `articles.actions.revision.write_sentence`; every draft that is under way gets a paragraph for it.

    A paragraph that renders what was written before is to be brought up to date.
    """
    with transaction.atomic():
        made = revision.write_sentence(
            article, about=about, sentence=sentence, seen=seen, by=by, at=at, for_all=for_all
        )
        for translation in made.article.translations.filter(state__in=UNDER_WAY).order_by("language"):
            lay_out_sentences(lock_translation(translation))
    return made


def release_source(
    article: Article,
    *,
    sentences: Mapping[int, str],
    seen: Mark,
    by: Person,
    at: datetime,
    live_at: datetime | None = None,
    reader_note: str = "",
    for_all: bool = False,
) -> Edition:
    """As `articles.actions.edition.release_source`, with what readers are told written in the same transaction.

    `sentences` are by the number of the correction each is about. They are that correction's from then on, in every
    language, as if they had been written before (`write_sentence`); `for_all` makes the newest stand for all.
    """
    with transaction.atomic():
        for about, sentence in sorted(sentences.items()):
            one = for_all and about == max(sentences)
            article = write_sentence(
                article, about=about, sentence=sentence, seen=seen, by=by, at=at, for_all=one
            ).article
            seen = mark_of_article(article)
        return edition.release_source(article, seen=seen, by=by, at=at, live_at=live_at, reader_note=reader_note)


def correct_alone(translation: Translation, *, note: str, seen: Mark, by: Person, at: datetime) -> Translation:
    """Have one translation corrected whose source is right; no other language becomes stale.

    An approved one goes back to its translator; what is under way or free again stays where it is. With the desk's
    reason comes a paragraph for the sentence that tells its readers, which has to be written before it is approved, or
    left out where nothing was wrong; one that was left out before is asked for again. Readers keep what they have until
    the release. Raises `Unfit` where readers have seen nothing of it.
    """
    with transaction.atomic():
        with TRANSLATION.move(translation, "correct", seen=seen, by=by, at=at, note=note) as locked:
            out = Edition.objects.filter(article=locked.article_id, language=locked.language).first()
            if out is None or not (out.is_public(at=at) or out.first_public_at):
                raise Unfit("readers_saw_nothing")
            _ask_for_its_sentence(locked)
            Comment.objects.create(translation=locked, text=note.strip(), by=by, at=at)
            locked.approved_at = None
            if locked.state == TranslationState.APPROVED:
                locked.claimed_at = at
        goes_back = into_fit_hands(locked, by=by, at=at)
        reviewer = goes_back.reviewer if goes_back.state == TranslationState.IN_REVIEW else None
        in_hand = [(person, goes_back) for person in (goes_back.translator, reviewer) if person is not None]
        notices.tell_all("to correct", in_hand, at=at, by=by, note=note)
    return goes_back


def _ask_for_its_sentence(locked: Translation) -> None:
    """A paragraph for the language's own sentence.

    What was left out for another fault answers nothing of this one; what was written of another and is not released yet
    is gone over again, since readers hear of both in one.
    """
    own = locked.paragraphs.filter(role=Role.CORRECTION, sources=[])
    if not own.exists():
        add_sentence(locked, sources=[])
    own.exclude(text="").update(number=F("number") + 1, **UNSIGNED)
    own.exclude(left_out="").update(left_out="", number=F("number") + 1, written_by=None, **UNSIGNED)


def remind(translation: Translation, *, by: Person, at: datetime) -> Person:
    """Remind whoever has a language in hand that its correction is waited for, or their deputy.

    Returns who was reminded. Raises `Unfit` where nobody is there who could be.
    """
    data: dict[str, object] = {}
    with TRANSLATION.move(translation, "remind", by=by, at=at, data=data) as locked:
        person = locked.waits_for
        if person is None:
            raise Unfit("nobody_to_remind")
        told = notices.who_hears(person, locked, at=at)
        if told is None:
            raise Unfit("who_has_it_is_absent", person=str(person))
        data["reviewer" if person == locked.reviewer else "translator"] = told.pk
        notices.tell(person, "reminded", locked, at=at, by=by)
    return told


@dataclass(frozen=True)
class Wanted:
    """A language to release: the marks of the work and of the edition that were on screen."""

    language: str
    seen: Mark
    seen_edition: Mark


@dataclass(frozen=True)
class Released:
    """What became of one language; `refusal` says in a sentence why it did not go out."""

    language: str
    refusal: str = ""


def release_corrections(article: Article, wanted: Sequence[Wanted], *, by: Person, at: datetime) -> list[Released]:
    """Release the corrected text of several languages in one transaction; each that cannot go out is refused by itself.

    A translation goes out only if a second person stands over it; every language only with its sentence for readers.
    """
    done = []
    with transaction.atomic():
        locked = lock_article(article)
        works = {row.language: row for row in locked.translations.order_by("language")}
        for each in sorted(wanted, key=lambda each: each.language):
            try:
                with transaction.atomic():
                    _release_one(locked, works.get(each.language), each, by=by, at=at)
            except Refused as refusal:
                done.append(Released(each.language, str(refusal)))
            else:
                done.append(Released(each.language))
    return done


def _release_one(article: Article, work: Translation | None, wanted: Wanted, *, by: Person, at: datetime) -> None:
    refuse_other_edition(article, wanted.language, verb="release", seen=wanted.seen_edition)
    if wanted.language == article.source_language:
        edition.release_source(article, seen=wanted.seen, by=by, at=at)
        return
    if work is None:
        raise Unfit("not_asked_for")
    if work.paragraphs.on_one_pair_of_eyes().exists():
        raise Unfit("second_look_owed")
    release(work, seen=wanted.seen, by=by, at=at)
