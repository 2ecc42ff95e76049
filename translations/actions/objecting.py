"""Desk verbs on the checks themselves: object to what one says, answer that, switch a check down in a language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from articles.text.inline import plain
from newsroom.models import Language, LogEntry, Target
from newsroom.models.counter import renew_checks_state
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.roles import an_editor
from translations.actions import notices
from translations.check_levels import may_be
from translations.checks.finding import Span
from translations.checks.weights import AT_MOST
from translations.finding_wording import CHECK_NAMES
from translations.findings import Found, findings_of
from translations.models import CheckSetting, DraftParagraph, Objection, Translation
from translations.rendering import Ground, renders
from translations.vocabulary import CheckLevel, NoticeKind
from translations.workflow import TRANSLATION

LONGEST = 300


def object_to(translation: Translation, *, uid: str, key: str, reason: str = "", by: Person, at: datetime) -> Objection:
    """Never tell me this again here: what a check says of a paragraph goes to whoever keeps the rules.

    It is folded away for this person alone, unless it is an error. Raises `Unfit` when the checks no longer say this of
    the text, `LostRace` when this person objected before.
    """
    data = {"paragraph": uid}
    with TRANSLATION.move(translation, "object", by=by, at=at, note=reason, data=data) as locked:
        rows = list(locked.paragraphs.in_order())
        ground = Ground.of(locked, rows)
        found = next((one for one in findings_of(rows, ground, []).get(uid, []) if one.finding.key == key), None)
        if found is None:
            raise Unfit("nothing_to_object")
        data["check"] = found.finding.check
        source_words, target_words = _words(found, rows, ground)
        objection, fresh = Objection.objects.get_or_create(
            translation=locked,
            uid=uid,
            key=key,
            by=by,
            defaults={
                "language": locked.language,
                "check_code": found.finding.check,
                "article": locked.article,
                "source_language": ground.source_language,
                "source_words": source_words,
                "target_words": target_words,
                "facts": dict(found.finding.facts),
                "reason": reason.strip()[:LONGEST],
                "at": at,
            },
        )
        if not fresh:
            raise LostRace("objected_already")
    return objection


def _words(found: Found, rows: Sequence[DraftParagraph], ground: Ground) -> tuple[str, str]:
    """What a finding is about in source and target; the whole paragraph where it names no place."""
    row = next(row for row in rows if row.uid == found.uid)
    together = ground.together([one for one in rows if renders(one)])
    group = next((group for group in together if row in group), [row])
    source, target = ground.source_of(*group), plain(row.text)
    return _at(source, found.finding.source), _at(target, found.finding.target)


def _at(text: str, places: Sequence[Span]) -> str:
    words = " … ".join(text[span.start : span.end] for span in places) or text
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def answer(objection: Objection, *, words: str, by: Person, at: datetime) -> Objection:
    """Answer an objection in a sentence; who objected is told. Raises `LostRace` if somebody answered it before."""
    _refuse_others(by, "answer objection")
    if not words.strip():
        raise Unfit("empty_answer")
    with transaction.atomic():
        row = Objection.objects.select_for_update().get(pk=objection.pk)
        if row.answered_by is not None:
            raise LostRace("objection_answered", person=str(row.answered_by))
        row.answer, row.answered_by, row.answered_at = words.strip()[:LONGEST], by, at
        row.save(update_fields=["answer", "answered_by", "answered_at"])
        target = Target("translation", row.translation_id, row.article_id, row.language)
        LogEntry.write("answer objection", target, by=by, at=at, data={"check": row.check_code, "note": row.answer})
        notices.tell(row.by, NoticeKind.HEARD, row.translation, at=at, by=by, note=row.answer)
    return row


def set_level(language: str, code: str, level: CheckLevel, *, reason: str, by: Person, at: datetime) -> CheckSetting:
    """Switch a check down in one language, or back to how it was built; everybody there reads the reason.

    Raises `NotAllowed` for who is no editor; `Unfit` without a reason, for a check that there is not, and for
    switching off what finds errors: that is lowered to a hint at most.
    """
    _refuse_others(by, "set check level")
    if code not in AT_MOST:
        raise Unfit("no_such_check")
    if not may_be(code, level):
        raise Unfit("errors_stay_heard", check=str(CHECK_NAMES[code]))
    if level != CheckLevel.AS_BUILT and not reason.strip():
        raise Unfit("reason_of_level_missing")
    decided = {"level": level, "reason": reason.strip()[:LONGEST], "by": by, "at": at}
    with transaction.atomic():
        Language.objects.select_for_update().get(code=language)
        setting, _fresh = CheckSetting.objects.update_or_create(language=language, code=code, defaults=decided)
        renew_checks_state()
        data = {"check": code, "level": level.value, "note": setting.reason}
        LogEntry.write("set check level", Target("check", setting.pk, 0, language), by=by, at=at, data=data)
    return setting


def _refuse_others(by: Person, verb: str) -> None:
    if not an_editor(by, None):
        raise NotAllowed("not_allowed", verb=verb, who=an_editor.text)
