"""Desk verbs on findings: a person signs that one is no fault, and may take that back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsroom.models.person import Person
from newsroom.refusals import NotAllowed, Unfit
from translations.finding_wording import finding_sentence
from translations.findings import Found, Ground, findings_of
from translations.models import DraftParagraph, Translation, Waiver
from translations.together import heir_of
from translations.vocabulary import TranslationState
from translations.words_owed import owes_words
from translations.workflow import TRANSLATION, who_may_sign_all


def waive(translation: Translation, *, uid: str, key: str, reason: str, by: Person, at: datetime) -> Waiver:
    """Sign that a finding of a paragraph is no fault, with a reason.

    Of an approved text only that a quote owes its original words, marked as spoken here since. Raises `Unfit` without
    a reason, for anything else of an approved text, or when the checks no longer say this of it; `NotAllowed` for who
    was given other paragraphs.
    """
    data = {"paragraph": uid}
    with TRANSLATION.move(translation, "waive", by=by, at=at, note=reason, data=data) as locked:
        refuse_outside_of_range(locked, uid, by=by)
        found = next((found for found in _findings(locked, uid) if found.finding.key == key), None)
        if found is None:
            raise Unfit("no_such_finding")
        if locked.state == TranslationState.APPROVED and not owes_words(found):
            raise Unfit("waived_after_approval")
        data["check"] = found.finding.check
        signed, _fresh = Waiver.objects.update_or_create(
            translation=locked,
            uid=uid,
            key=key,
            defaults={
                "check_code": found.finding.check,
                "reason": reason.strip()[:300],
                "by": by,
                "at": at,
            },
        )
    return signed


def take_back(waiver: Waiver, *, by: Person, at: datetime) -> None:
    """Let a finding count again. Raises `Unfit` if the waiver is gone already."""
    data = {"paragraph": waiver.uid, "check": waiver.check_code, "reason": waiver.reason}
    with TRANSLATION.move(waiver.translation, "take back waiver", by=by, at=at, data=data) as locked:
        refuse_outside_of_range(locked, waiver.uid, by=by)
        gone, _each = Waiver.objects.filter(pk=waiver.pk).delete()
        if not gone:
            raise Unfit("no_such_waiver")


def refuse_outside_of_range(locked: Translation, uid: str, *, by: Person) -> None:
    """Who was given a part of it signs in that part alone."""
    if not who_may_sign_all(by, locked):
        row = heir_of(locked.paragraphs.in_order(), uid)
        if row is None or row.assigned_to_id != by.pk:
            raise NotAllowed("not_your_paragraph")


def _findings(locked: Translation, uid: str) -> list[Found]:
    rows = list(locked.paragraphs.in_order())
    return findings_of(rows, Ground.of(locked, rows), []).get(uid, [])


def refuse_open_findings(
    locked: Translation, rows: Sequence[DraftParagraph], *, judged: Sequence[DraftParagraph] | None = None
) -> None:
    """Raise `Unfit` while an error stands in the text that nobody has signed for.

    `rows` are all of the draft in their order, `judged` those that it is about, if not all.
    """
    found = findings_of(rows, Ground.of(locked, rows), locked.waivers.all())
    stopping = [one for row in (rows if judged is None else judged) for one in found.get(row.uid, []) if one.stops]
    if stopping:
        raise Unfit("open_findings", count=len(stopping), first=finding_sentence(stopping[0].finding))
