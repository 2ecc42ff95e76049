"""Desk verbs of a flash, urgency 1 and 2: no queue, no clearing by hand, and two keys pressed by two people.

A flash that comes through its provider's own channel clears itself and asks every language in which somebody is on
duty, in the transaction that takes it in. The first person writes, claims and hands in at once; the second approves
and releases at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from articles.actions import clearing, filing, writing
from articles.actions.writing import Written as WrittenStory
from articles.models import Arrival, Article, Edition, Provider
from articles.vocabulary import ArticleState, Outcome
from articles.wire.incoming import Incoming, PubStatus, Signal, WarningCode
from articles.workflow import ARTICLE, lock_article
from newsroom.languages import LANGUAGES
from newsroom.models.person import Appointment, Person
from newsroom.refusals import LostRace, NotAllowed, Refused, Unfit
from newsroom.roles import DeskRole
from newsroom.workflow import Mark
from translations.actions import draft, notices, release, request, review
from translations.actions.fitness import refuse_trainee
from translations.actions.freeing import free_from_trainees
from translations.actions.sent_texts import Saved, Typed, going_on, keep_aside
from translations.models import DraftParagraph, Translation
from translations.models.translation import MOVING, URGENT
from translations.together import rendering
from translations.vocabulary import WORDS_OF, NoticeKind, Origin, TranslationState
from translations.workflow import TRANSLATION, lock_translation, mark_of

# Before all else in every list, and late only where it is: a flash due at the second it comes would be late always.
DUE_IN = timedelta(minutes=5)
# What was mended while reading and says nothing of what the text means; anything else waits for an editor.
HARMLESS = frozenset(
    {
        WarningCode.BIDI_REMOVED,
        WarningCode.CONTROL_REMOVED,
        WarningCode.NUL_REMOVED,
        WarningCode.FIELD_IGNORED,
        WarningCode.NAIVE_TIME,
    }
)


def is_flash(article: Article) -> bool:
    return article.urgency <= URGENT


def heed(arrival: Arrival, item: Incoming, *, channel: Provider | None, at: datetime) -> list[Translation]:
    """What a story that came, or that its provider made more urgent, asks for at once; the languages that were asked.

    `channel` is the provider whose channel it came through. A new flash clears itself; any doubt about it leaves it to
    an editor, and so does a hold, an embargo, or a provider whose flashes do not clear themselves.
    """
    assert arrival.article is not None, "only what became a story is heeded"
    article = lock_article(arrival.article)
    if not is_flash(article):
        return []
    if arrival.outcome == Outcome.CREATED and clears_itself(article, item, channel):
        article = clearing.clear_as_flash(article, at=at)
    return ask_on_duty(article, by=None, at=at)


def clears_itself(article: Article, item: Incoming, channel: Provider | None) -> bool:
    """Whether a new flash needs no editor: plain, in a language that is sure, through a trusted channel."""
    is_plain = item.pubstatus == PubStatus.USABLE and item.signal == Signal.NONE
    return (
        channel is not None
        and channel.flash_cleared
        and article.state == ArticleState.RECEIVED
        and not article.has_embargo
        and not article.is_advance
        and article.source_language in LANGUAGES
        and not article.language_conflict
        and is_plain
        and all(warning.code in HARMLESS for warning in item.warnings)
    )


def ask_on_duty(article: Article, *, by: Person | None, at: datetime) -> list[Translation]:
    """Ask for a cleared flash in every language in which a translator is on duty and that was not asked for yet.

    Nothing is done for what is no flash or not cleared; what was dropped stays so. What trainees have in hand is free
    for others from then on.
    """
    with transaction.atomic():
        locked = lock_article(article)
        if not is_flash(locked) or locked.state != ArticleState.CLEARED:
            return []
        free_from_trainees(locked, by=by, at=at)
        known = {locked.source_language, *locked.translations.values_list("language", flat=True)}
        codes = [code for code in languages_on_duty(at=at) if code not in known]
        if not codes:
            return []
        with ARTICLE.move(locked, "ask at once", by=by, at=at, data={"languages": codes}) as moved:
            return request.ask_for(moved, codes, by=by, at=at, due=at + DUE_IN)


def languages_on_duty(*, at: datetime) -> list[str]:
    """The desk's languages into which somebody who is there translates; trainees are not given what is urgent."""
    there = Person.objects.there(at=at)
    held = Appointment.objects.filter(role=DeskRole.TRANSLATOR, person__in=there).values_list("language", flat=True)
    on_duty = set(held)
    return [code for code in settings.DESK_LANGUAGES if code in on_duty]


def clear(article: Article, *, by: Person, at: datetime, seen: Mark | None = None) -> Article:
    """As `articles.actions.clearing.clear`; a flash asks the languages on duty at once.

    Who has a language of a story in hand that was held hears that it goes on.
    """
    with transaction.atomic():
        was = lock_article(article).state
        cleared = clearing.clear(article, by=by, at=at, seen=seen)
        if was == ArticleState.HELD and cleared.state in MOVING:
            notices.tell_in_hand(cleared, NoticeKind.GOES_ON, at=at, by=by)
        ask_on_duty(cleared, by=by, at=at)
    return cleared


def write_at_once(written: WrittenStory, *, by: Person, at: datetime) -> Article:
    """Write a story of the desk's own and clear it at once: it asks the languages on duty.

    Raises `Unfit` for a story that is no flash, or that is under embargo; nothing is written then.
    """
    with transaction.atomic():
        article = writing.write(written, by=by, at=at)
        if not is_flash(article):
            raise Unfit("not_urgent")
        if article.under_embargo(at=at):
            raise Unfit("flash_under_embargo")
        return clear(article, by=by, at=at)


def file(article: Article, *, by: Person, at: datetime, **given: Any) -> Article:
    """As `articles.actions.filing.file`; a cleared story that becomes a flash asks the languages on duty at once."""
    with transaction.atomic():
        was = lock_article(article).urgency
        filed = filing.file(article, by=by, at=at, **given)
        if was > URGENT:
            ask_on_duty(filed, by=by, at=at)
    return filed


@dataclass(frozen=True)
class Written:
    """What became of what was typed: kept, or lost to a newer text and offered; and why it was not handed in, if so."""

    saved: Saved
    refusal: Refused | None = None

    @property
    def is_clean(self) -> bool:
        return not self.saved.lost and self.refusal is None


def write(
    translation: Translation,
    typed: Sequence[Typed],
    *,
    seen: Mapping[str, int],
    beside: int,
    hand_in: bool,
    by: Person,
    at: datetime,
) -> Written:
    """Claim what is free, save what was typed, and hand it in: one key for the first of two people.

    A draft that is not laid out yet has no paragraphs: what renders a source is then named by that source's id. Where
    several render it by now, nobody can say which of them was meant: what was typed comes too late. `seen` has the
    number of every paragraph that was on the screen, `beside` the revision that stood there. What was typed stays saved
    where it cannot be handed in. Raises `NotAllowed` where another has the language in hand, `Unfit` for a
    story that is no flash.
    """
    with transaction.atomic():
        locked = lock_translation(translation)
        _refuse_writing(locked, by=by)
        if locked.state == TranslationState.REQUESTED:
            request.claim(locked, by=by, at=at)
            locked = lock_translation(locked)
        rows = list(locked.paragraphs.in_order())
        rendered = rendering(rows)
        names = {name: those[0].uid for name, those in rendered.items() if len(those) == 1}
        names |= {WORDS_OF + name: WORDS_OF + uid for name, uid in names.items()}
        named = [replace(text, uid=names.get(text.uid, text.uid)) for text in typed]
        texts = going_on(locked, named, by=by)
        numbers = {names.get(name, name): number for name, number in seen.items()}
        saw_all = _saw_all(rows, numbers | {text.uid: text.seen for text in texts})
        saved = _save(locked, texts, rendered, by=by, at=at)
        if not hand_in or saved.lost:
            return Written(saved)
        return Written(saved, _hand_in(locked, is_seen=saw_all and _is_newest(locked, beside), by=by, at=at))


def _refuse_writing(locked: Translation, *, by: Person) -> None:
    """Raise what keeps this person from writing here: who has it in hand, the state it is in, that it is no flash."""
    claim = TRANSLATION.find("claim", locked.state)
    if locked.translator_id not in {None, by.pk} and claim.who(by, locked):
        raise NotAllowed("in_hand_of_another", person=str(locked.translator))
    is_free = locked.state == TranslationState.REQUESTED
    TRANSLATION.refuse(locked, claim if is_free else TRANSLATION.find("submit", locked.state), by=by)
    refuse_no_flash(locked.article)
    refuse_trainee(locked.language, by, urgency=locked.article.urgency)


def _save(
    locked: Translation,
    texts: Sequence[Typed],
    rendered: Mapping[str, Sequence[DraftParagraph]],
    *,
    by: Person,
    at: datetime,
) -> Saved:
    """Save what names its paragraph; what names a source that several render is offered beside the first of them."""
    first = {name: those[0].uid for name, those in rendered.items()}
    first |= {WORDS_OF + name: WORDS_OF + uid for name, uid in first.items()}
    late = [replace(text, uid=first[text.uid]) for text in texts if text.uid in first]
    keep_aside(locked, late, by=by, at=at)
    meant = [text for text in texts if text.uid not in first]
    saved = draft.save_into(locked, meant, by=by, at=at) if meant else Saved([], [])
    return replace(saved, lost=[*saved.lost, *late])


def _saw_all(rows: Sequence[DraftParagraph], seen: Mapping[str, int]) -> bool:
    """Whether every paragraph with a text stood on the screen as it stands now; what a pattern wrote is nobody's."""
    was_there = all(row.uid in seen or not row.text or row.origin == Origin.PATTERN for row in rows)
    return was_there and all(row.number == seen.get(row.uid, 0) for row in rows)


def _is_newest(locked: Translation, beside: int) -> bool:
    current = locked.article.current
    return current is not None and current.number == beside


def _hand_in(locked: Translation, *, is_seen: bool, by: Person, at: datetime) -> Refused | None:
    """Submit a draft as it is saved now. Why it was not, if so: nothing of that is written then."""
    if not is_seen:
        return LostRace("lost_race", verb="submit")
    try:
        with transaction.atomic():
            draft.submit(locked, seen=mark_of(locked), by=by, at=at)
    except Refused as refusal:
        return refusal
    return None


def sign(translation: Translation, *, seen: Mark, by: Person, at: datetime) -> Edition:
    """Approve what was on the screen and release it: one key for the second of two people.

    What was approved before is released. Raises as `review.approve` and `release.release` do, and has written nothing.
    """
    with transaction.atomic():
        locked = lock_translation(translation)
        verb = "release" if locked.state == TranslationState.APPROVED else "approve"
        TRANSLATION.refuse(locked, TRANSLATION.find(verb, locked.state), by=by)
        refuse_no_flash(locked.article)
        if verb == "release":
            return release.release(locked, seen=seen, by=by, at=at)
        approved = review.approve(locked, seen=seen, by=by, at=at)
        return release.release(approved, seen=mark_of(approved), by=by, at=at)


def send_back(translation: Translation, *, note: str, seen: Mark, by: Person, at: datetime) -> Translation:
    """As `review.send_back`, of a flash."""
    with transaction.atomic():
        locked = lock_translation(translation)
        TRANSLATION.refuse(locked, TRANSLATION.find("return", locked.state), by=by)
        refuse_no_flash(locked.article)
        return review.send_back(locked, note=note, seen=seen, by=by, at=at)


def refuse_no_flash(article: Article) -> None:
    if not is_flash(article):
        raise Unfit("no_flash")
