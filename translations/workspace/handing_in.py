"""Handing in a working page: what was typed goes first into the draft, then the verb is done; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction

from articles.handed_in import refuse_too_long, too_long
from newsroom.models.person import Person
from newsroom.refusals import IllegalMove, LostRace, NotAllowed, Refused, Unfit
from newsroom.workflow import Mark
from translations.actions import draft, review, talking
from translations.actions.sent_texts import Saved, Typed, keep_aside, settle_late
from translations.models import Translation
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION, lock_translation, mark_of, numbers_of
from translations.workspace.typed import Remark, Sent

Save = Callable[..., Saved]


@dataclass(frozen=True)
class HandedIn:
    """What became of a page. `lost` came too late or was refused and is kept beside the text that stands; `unsaid` are

    remarks that were refused and go back into their fields.
    """

    kept: list[str]
    lost: list[Typed]
    refusal: Refused | None = None
    unsaid: Sequence[Remark] = ()
    standing: Mapping[str, int] = field(default_factory=dict)  # as `Saved` has it

    @property
    def is_clean(self) -> bool:
        return not self.lost and self.refusal is None


def is_review(translation: Translation, by: Person) -> bool:
    """Whether what this person types now is a mend."""
    return translation.state == TranslationState.IN_REVIEW and translation.translator_id != by.pk


def hand_in(translation: Translation, sent: Sent, *, by: Person, at: datetime) -> HandedIn:
    """Write what was typed, and the remarks. Raises only for who may not even open it."""
    handed = hand_in_texts(translation, sent.texts, by=by, at=at) if sent.texts else HandedIn([], [])
    for remark in sent.remarks:
        try:
            refuse_too_long(remark.text)
            _say(translation, remark, by=by, at=at)
        except Refused as refusal:
            handed = replace(handed, refusal=handed.refusal or refusal, unsaid=[*handed.unsaid, remark])
    return handed


def _say(translation: Translation, remark: Remark, *, by: Person, at: datetime) -> None:
    """A comment, a suggested wording, or an answer in a thread of this translation."""
    refuse_too_long(remark.suggestion)
    if remark.answers is None:
        talking.comment(translation, uid=remark.uid, text=remark.text, suggestion=remark.suggestion, by=by, at=at)
        return
    said = translation.comments.filter(pk=remark.answers).first()
    if said is None:
        raise Unfit("no_such_comment")
    talking.answer(said, text=remark.text, by=by, at=at)


def refuse_writing(translation: Translation, *, by: Person) -> None:
    """Raise what forbids this person to write into the draft now."""
    name = "mend" if is_review(translation, by) else "save"
    TRANSLATION.refuse(translation, TRANSLATION.find(name, translation.state), by=by)


def hand_in_texts(
    translation: Translation, texts: Sequence[Typed], *, by: Person, at: datetime, save: Save = draft.save
) -> HandedIn:
    """Into the draft where that may be; else kept aside and offered to who typed it, with the reason.

    What the desk has already, word for word, is with it wherever the work went.

    So are the first words of who lost the work, a range of it or the review meanwhile: whoever may open it may have had
    a page to type on. Raises `NotAllowed` for others.

    `save` is `draft.save_into` for a draft that the caller has locked.
    """
    fitting = [text for text in texts if not too_long(text.text)]
    try:
        handed = _write(translation, fitting, by=by, at=at, save=save)
    except Refused as refusal:
        if isinstance(refusal, NotAllowed) and not translation.is_open_to(by):
            raise
        late = settle_late(translation, texts, by=by, at=at)
        said = None if isinstance(refusal, LostRace) else _said(refusal, translation, by)
        return HandedIn(late.kept, late.lost, said, standing=late.standing)
    rest = [text for text in texts if too_long(text.text)]
    keep_aside(translation, rest, by=by, at=at)
    return replace(handed, lost=[*handed.lost, *rest], refusal=too_long(*(text.text for text in rest)))


def _said(refusal: Refused, translation: Translation, by: Person) -> Refused:
    """To who lost the work while typing: who has it now, or that it is out of their hands, rather than who may save."""
    if refusal.code == "illegal_move" and translation.state == TranslationState.IN_REVIEW:
        return IllegalMove("handed_in_meanwhile", person=translation.translator, when=translation.submitted_at)
    if refusal.code == "illegal_move" and translation.state == TranslationState.APPROVED:
        return IllegalMove("approved_meanwhile", when=translation.approved_at)
    if not isinstance(refusal, NotAllowed) or translation.translator_id == by.pk or is_review(translation, by):
        return refusal
    if translation.translator is None:
        return NotAllowed("in_nobodys_hand")
    return NotAllowed("in_another_hand", person=translation.translator)


def _write(translation: Translation, texts: Sequence[Typed], *, by: Person, at: datetime, save: Save) -> HandedIn:
    """Into the draft, as a mend where it is in review."""
    if not texts:
        refuse_writing(translation, by=by)
        return HandedIn([], [])
    if is_review(translation, by):
        return _mend(translation, texts, by=by, at=at)
    saved = save(translation, texts, by=by, at=at)
    return HandedIn(saved.kept, saved.lost, standing=saved.standing)


def _mend(translation: Translation, texts: Sequence[Typed], *, by: Person, at: datetime) -> HandedIn:
    refuse_writing(translation, by=by)
    numbers = numbers_of(translation.paragraphs.only("translation", "uid", "number", "words_number"))
    current = [text for text in texts if numbers.get(text.uid) == text.seen]
    late = [text for text in texts if text not in current]
    if current:
        review.mend(translation, current, by=by, at=at)
    settled = settle_late(translation, late, by=by, at=at)
    return HandedIn([*(text.uid for text in current), *settled.kept], settled.lost, standing=settled.standing)


def hand_in_and(
    translation: Translation, sent: Sent, verb: Callable[[Mark], object], *, by: Person, at: datetime
) -> HandedIn:
    """Hand in, then do a verb that judges what was on the screen, with what was typed on it.

    The verb gets the mark of the draft as it stands now only if the page had seen what stood before; else the old one,
    and refuses. It is not done where a text came too late. What was typed stays saved when the verb is refused.
    """
    with transaction.atomic():
        locked = lock_translation(translation)
        has_seen = mark_of(locked) == sent.seen
        handed = hand_in(locked, sent, by=by, at=at)
        if not handed.is_clean:
            return handed
        try:
            with transaction.atomic():
                verb(mark_of(locked) if has_seen else sent.seen)
        except Refused as refusal:
            return replace(handed, refusal=refusal)
    return handed
