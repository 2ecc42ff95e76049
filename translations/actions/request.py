"""Desk verbs that give out the work: request, assign, claim, hand over, give back, drop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.translation import get_language

from articles.models import Article
from articles.workflow import ARTICLE
from newsroom.languages import name_of
from newsroom.models.log_entry import LogEntry
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark
from translations.actions import laying_out, notices
from translations.actions.fitness import refuse_people, refuse_reviewer, refuse_trainee, refuse_translator
from translations.actions.keeping import keep_version
from translations.actions.resting import release_of
from translations.models import DraftParagraph, Translation
from translations.vocabulary import Origin, TranslationState, VersionReason
from translations.workflow import TRANSLATION, target_of


def request(
    article: Article,
    *,
    languages: Iterable[str],
    by: Person,
    at: datetime,
    due: datetime | None = None,
    translators: Mapping[str, Person] | None = None,
    reviewers: Mapping[str, Person] | None = None,
    brief: str = "",
    via: Mapping[str, str] | None = None,
) -> list[Translation]:
    """Ask for several languages at once; those that are asked for already are left as they are.

    `via` names for some of them the language that they are made from instead of the original. One that was asked for
    before keeps what its draft was begun with.

    Raises `Unfit` for the story's own language, for one the desk has not, for people who may not do the work, and for a
    due time that is over.
    """
    codes = list(dict.fromkeys(languages))
    refuse_past_due(due, at=at)
    translators, reviewers = translators or {}, reviewers or {}
    prefetch_related_objects([*translators.values(), *reviewers.values()], "appointments")
    with ARTICLE.move(article, "request", by=by, at=at, data={"languages": codes}) as locked:
        for code in codes:
            refuse_language(locked, code)
            there = {"translator": translators.get(code), "reviewer": reviewers.get(code)}
            refuse_people(code, **there, urgency=locked.urgency, at=at)
        asked = ask_for(locked, codes, by=by, at=at, due=due, reviewers=reviewers, brief=brief, via=via)
        works = [(row, translators[row.language]) for row in asked if translators.get(row.language) is not None]
        _assign_all(works, by=by, at=at)
    return asked


def ask_for(
    locked: Article,
    codes: Sequence[str],
    *,
    by: Person | None,
    at: datetime,
    due: datetime | None,
    reviewers: Mapping[str, Person] | None = None,
    brief: str = "",
    via: Mapping[str, str] | None = None,
) -> list[Translation]:
    """Rows for languages of a locked story that nobody asked for yet, or that were dropped."""
    known = {row.language: row for row in locked.translations.select_for_update().order_by("language")}
    fresh = [Translation(article=locked, language=code) for code in codes if code not in known]
    again = [known[code] for code in codes if code in known and known[code].state == TranslationState.DROPPED]
    asked = [*fresh, *again]
    for row in fresh:
        between = (via or {}).get(row.language)
        row.rest_via(release_of(locked, between, into=row.language) if between else None)
    for row in asked:
        row.state, row.due, row.requested_at = TranslationState.REQUESTED, due, at
        row.translator, row.reviewer = None, (reviewers or {}).get(row.language)
        row.brief = brief.strip()[:300] or row.brief
    Translation.objects.bulk_create(fresh)
    Translation.objects.bulk_update(again, ["state", "due", "brief", "requested_at", "translator", "reviewer"])
    LogEntry.objects.bulk_create(
        LogEntry(at=at, person=by, verb="request", **_where(row), data={"to": row.state}) for row in asked
    )
    return asked


def _assign_all(works: Sequence[tuple[Translation, Person]], *, by: Person, at: datetime) -> None:
    """What `assign` does with one language, with several of a locked story at once."""
    paragraphs = DraftParagraph.objects.filter(translation__in=[row for row, _translator in works])
    list(paragraphs.select_for_update().order_by("pk").values_list("pk"))
    lines = []
    for row, translator in works:
        move = TRANSLATION.find("assign", row.state)
        TRANSLATION.refuse(row, move, by=by)
        moved = {"translator": translator.pk, "from": row.state, "to": move.to}
        lines.append(LogEntry(at=at, person=by, verb=move.name, **_where(row), data=moved))
        row.state = TranslationState.DRAFTING
    laying_out.take_in_hand(works, at)
    taken = ["state", "translator", "reviewer", "claimed_at", "revision", "meaning", "via"]
    Translation.objects.bulk_update([row for row, _translator in works], taken)
    notices.tell_all("assigned", [(translator, row) for row, translator in works], at=at, by=by)
    LogEntry.objects.bulk_create(lines)


def _where(row: Translation) -> dict[str, object]:
    target = target_of(row)
    return {
        "kind": target.kind,
        "number": target.number,
        "article": target.article,
        "language": target.language,
    }


def refuse_language(article: Article, code: str) -> None:
    shown = name_of(code, get_language() or "en")
    if code not in settings.DESK_LANGUAGES:
        raise Unfit("not_in_desk", language=shown)
    if code == article.source_language:
        raise Unfit("into_own_language", language=shown)


def refuse_past_due(due: datetime | None, *, at: datetime) -> None:
    if due is not None and due <= at:
        raise Unfit("due_in_the_past", when=due)


def claim(translation: Translation, *, by: Person, at: datetime) -> Translation:
    """Take a free translation in hand; its draft begins beside the newest source.

    Raises `Unfit` for a trainee where it is urgent.
    """
    with TRANSLATION.move(translation, "claim", by=by, at=at) as locked:
        refuse_trainee(locked.language, by, urgency=locked.article.urgency)
        laying_out.take_in_hand([(locked, by)], at)
    return locked


def assign(translation: Translation, *, translator: Person, by: Person, at: datetime) -> Translation:
    """Give a free translation to somebody."""
    with TRANSLATION.move(translation, "assign", by=by, at=at, data={"translator": translator.pk}) as locked:
        refuse_translator(locked, translator, at=at)
        laying_out.take_in_hand([(locked, translator)], at)
        notices.tell(translator, "assigned", locked, at=at, by=by)
    return locked


def hand_over(
    translation: Translation, *, to: Person, by: Person, at: datetime, note: str = "", tell: bool = True
) -> Translation:
    """Put work under way into other hands; what was written stays its writer's. `tell` is off where more comes at once.

    What is in review is its new translator's when it comes back; an approved text under which the source changed is
    drafted again, and whoever reviewed it may have it. What the language's pattern wrote is nobody's: who has the draft
    answers for it. Raises `Unfit` for somebody who may not do the work or is absent.
    """
    with TRANSLATION.move(translation, "hand over", by=by, at=at, note=note, data={"translator": to.pk}) as locked:
        if locked.state == TranslationState.APPROVED:
            locked.approved_at = None
            locked.reviewer = None if locked.reviewer == to else locked.reviewer
        refuse_translator(locked, to, at=at)
        keep_version(locked, VersionReason.HAND_OVER, by=by, at=at)
        locked.translator, locked.claimed_at = to, at
        locked.paragraphs.filter(origin=Origin.PATTERN, approved_at=None).update(written_by=to)
        if tell:
            notices.tell(to, "assigned", locked, at=at, by=by, note=note)
    return locked


def set_reviewer(
    translation: Translation, *, reviewer: Person | None, by: Person, at: datetime, note: str = ""
) -> Translation:
    """Say who reviews; nobody means anyone who may."""
    data = {"reviewer": reviewer.pk if reviewer else None}
    with TRANSLATION.move(translation, "set reviewer", by=by, at=at, note=note, data=data) as locked:
        refuse_reviewer(locked, reviewer, at=at)
        locked.reviewer = reviewer
    return locked


def set_due(translation: Translation, *, due: datetime | None, by: Person, at: datetime) -> Translation:
    refuse_past_due(due, at=at)
    data = {"due": due.isoformat() if due else None}
    with TRANSLATION.move(translation, "set due", by=by, at=at, data=data) as locked:
        locked.due = due
    return locked


def give_back(translation: Translation, *, by: Person, at: datetime, note: str = "") -> Translation:
    """Put work back among the free; its draft stays for whoever claims it next."""
    with TRANSLATION.move(translation, "give back", by=by, at=at, note=note) as locked:
        keep_version(locked, VersionReason.HAND_OVER, by=by, at=at)
        locked.translator = locked.approved_at = None
    return locked


def drop(
    translation: Translation, *, by: Person, at: datetime, note: str = "", seen: Mark | None = None
) -> Translation:
    """Ask for this language no more; its draft stays, and requesting it again finds it."""
    with TRANSLATION.move(translation, "drop", by=by, at=at, note=note, seen=seen) as locked:
        if locked.translator is not None:
            notices.tell(locked.translator, "dropped", locked, at=at, by=by)
    return locked
