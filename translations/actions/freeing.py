"""Claims nobody types under: after some minutes, by urgency, they are free again, with their text.

Nothing runs for this and nothing is stored: it is compared with the clock when somebody looks or claims. What a trainee
may not keep, because it is a flash, is free at once; so is an approved text of somebody absent under which the source
changed. Whose deputy may translate it has it in that one's queue, not among the free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, Max, OuterRef, Q

from articles.models import Article
from newsroom.models.language import Language
from newsroom.models.person import Person
from newsroom.refusals import IllegalMove
from newsroom.roles import WHO_TRANSLATE
from translations.actions import laying_out, notices, request
from translations.actions.fitness import deputy_may_translate, may_have, refuse_trainee
from translations.actions.keeping import keep_version
from translations.models import Save, Translation
from translations.models.translation import URGENT, TranslationQuerySet, may_translate, rests_on_old
from translations.vocabulary import NoticeKind, TranslationState, VersionReason
from translations.workflow import TRANSLATION

LAPSE = (TranslationState.DRAFTING, TranslationState.RETURNED)
LEFT = (*LAPSE, TranslationState.APPROVED)


def free_again(languages: Iterable[Language], *, at: datetime) -> Q:
    """Claims in these languages under which nothing was typed for as long as the language's row says.

    What came back from review is a claim again, counted from its return.

    Languages that let claims last as long as one another are asked for together: the question stays short.
    """
    alike: dict[tuple[tuple[int, int], int], list[str]] = defaultdict(list)
    for language in languages:
        for band in language.claims_last():
            alike[band].append(language.code)
    over = Q(pk__in=[])
    for (urgencies, minutes), codes in alike.items():
        since = at - timedelta(minutes=minutes)
        typed = Save.objects.filter(translation=OuterRef("pk"), at__gt=since)
        in_band = Q(language__in=codes, article__urgency__range=urgencies, claimed_at__lte=since)
        over |= in_band & ~Q(Exists(typed))
    return Q(state__in=LAPSE) & over


def left_stale(*, at: datetime) -> Q:
    """Approved texts under which the source changed, and whose translator is absent."""
    absent = ~Q(translator__in=Person.objects.there(at=at))
    return Q(state=TranslationState.APPROVED) & rests_on_old() & absent


def free_again_for(person: Person, *, at: datetime) -> Q:
    """What this person could take over from others, but for what waits for a deputy who may translate it."""
    languages = Language.objects.filter(code__in=person.languages_as(*WHO_TRANSLATE))
    anybodys = free_again(languages, at=at) | (left_stale(at=at) & ~deputy_may_translate(at=at))
    return anybodys & may_translate(person) & ~Q(translator=person)


def left_to_deputy(person: Person, *, at: datetime) -> Q:
    """What waits for this person because they stand in for its translator."""
    if not person.is_there(at=at):
        return Q(pk__in=[])
    return left_stale(at=at) & Q(translator__deputy=person) & may_translate(person)


def is_free_again(translation: Translation, language: Language | None, *, at: datetime) -> bool:
    """Whether it can be taken over by now. `language` is its language's row."""
    if translation.state == TranslationState.APPROVED:
        return translation.is_stale and not _has_its_translator(translation, at=at)
    if language is None or translation.state not in LAPSE:
        return False
    return Translation.objects.filter(free_again([language], at=at), pk=translation.pk).exists()


def _has_its_translator(translation: Translation, *, at: datetime) -> bool:
    return translation.translator is not None and translation.translator.is_there(at=at)


def lapsed_at(translation: Translation, language: Language) -> datetime | None:
    """When a claim lapses if nothing more is typed; None where its language lets claims of this urgency last."""
    urgency = translation.article.urgency
    last = translation.saves.aggregate(last=Max("at"))["last"]
    active = max((when for when in (translation.claimed_at, last) if when is not None), default=None)
    for (first, until), minutes in language.claims_last():
        if active is not None and first <= urgency <= until:
            return active + timedelta(minutes=minutes)
    return None


def take_over(translation: Translation, *, by: Person, at: datetime) -> Translation:
    """Claim what somebody else claimed and left, or what changed under an approved text while they are absent.

    Its text is kept, and who had it is told. Raises `IllegalMove` while the claim still holds or its translator is
    there, `Unfit` for a trainee where it is urgent.
    """
    data: dict[str, object] = {"translator": by.pk, "from translator": translation.translator_id}
    with TRANSLATION.move(translation, "take over", by=by, at=at, data=data) as locked:
        before = locked.translator
        assert before is not None, "the database holds: what is in hand has a translator"
        if locked.state == TranslationState.APPROVED:
            if _has_its_translator(locked, at=at):
                raise IllegalMove("translator_is_there", person=str(before))
            locked.approved_at = None
        else:
            lapsed = lapsed_at(locked, Language.objects.get(code=locked.language))
            if lapsed is None or lapsed > at:
                raise IllegalMove("still_in_hand", person=str(before))
            data["free since"] = lapsed.isoformat()
        refuse_trainee(locked.language, by, urgency=locked.article.urgency)
        keep_version(locked, VersionReason.HAND_OVER, by=by, at=at)
        data["from translator"] = before.pk
        laying_out.take_in_hand([(locked, by)], at)
        notices.tell(before, NoticeKind.TAKEN_OVER, locked, at=at, by=by)
    return locked


def free_from_trainees(locked: Article, *, by: Person | None, at: datetime) -> None:
    """Put drafts of a locked flash that trainees have in hand back among the free, with their text, and tell them."""
    for row in _with_trainees(locked.translations.order_by("language")):
        _free(row, by=by, at=at, data={"flash": True})


def into_fit_hands(locked: Translation, *, by: Person, at: datetime) -> Translation:
    """What came back to its translator, unless that one may not have it.

    A flash is no trainee's, who could not hand it in. Nothing comes back to the absent, unless they took it up
    themselves: it goes to `by` who translates into its language, else an editor gives it to the deputy where that one
    may translate it, else it is free, with its text.
    """
    row = _with_trainees(Translation.objects.filter(pk=locked.pk)).first()
    if row is not None:
        return _free(row, by=None, at=at, data={"flash": True, "came back": True})
    if locked.state not in LAPSE or locked.translator == by or _has_its_translator(locked, at=at):
        return locked
    absent = locked.translator
    assert absent is not None, "the database holds: what is in hand has a translator"
    is_new_round = locked.state == TranslationState.DRAFTING
    if TRANSLATION.is_open(locked, TRANSLATION.find("hand over", locked.state), by=by):
        for person in (by if is_new_round else None, absent.deputy_at(at)):
            if person is None or not may_have(locked, person, at=at):
                continue
            if person.pk != locked.reviewer_id:
                return request.hand_over(locked, to=person, by=by, at=at)
            if is_new_round:
                alone = request.set_reviewer(locked, reviewer=None, by=by, at=at)
                return request.hand_over(alone, to=person, by=by, at=at)
    return _free(locked, by=None, at=at, data={"absent": True, "came back": True})


def _with_trainees(rows: TranslationQuerySet) -> TranslationQuerySet:
    return rows.filter(article__urgency__lte=URGENT).in_hands_of_trainees().select_related("article", "translator")


def _free(row: Translation, *, by: Person | None, at: datetime, data: dict[str, object]) -> Translation:
    before = row.translator
    assert before is not None, "the database holds: a draft has a translator"
    with TRANSLATION.move(row, "give back", by=by, at=at, data=data | {"from translator": before.pk}) as free:
        keep_version(free, VersionReason.HAND_OVER, by=by, at=at)
        free.translator = None
        if "flash" in data:
            notices.tell(before, NoticeKind.FREED, free, at=at, by=by)
    return free
