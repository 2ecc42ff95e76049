"""Claims nobody types under: after some minutes, by urgency, they are free again, with their text.

Nothing runs for this and nothing is stored: it is compared with the clock when somebody looks or claims. What a trainee
may not keep, because it is a flash, is free at once.
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
from translations.actions import laying_out, notices
from translations.actions.fitness import refuse_trainee
from translations.actions.keeping import keep_version
from translations.models import Save, Translation
from translations.models.translation import URGENT, TranslationQuerySet, may_translate
from translations.vocabulary import NoticeKind, TranslationState, VersionReason
from translations.workflow import TRANSLATION

LAPSE = (TranslationState.DRAFTING, TranslationState.RETURNED)


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


def free_again_for(person: Person, *, at: datetime) -> Q:
    """What this person could take over from others."""
    languages = Language.objects.filter(code__in=person.languages_as(*WHO_TRANSLATE))
    return free_again(languages, at=at) & may_translate(person) & ~Q(translator=person)


def is_free_again(translation: Translation, language: Language | None, *, at: datetime) -> bool:
    """Whether a claim has lapsed by now. `language` is its language's row."""
    if language is None or translation.state not in LAPSE:
        return False
    return Translation.objects.filter(free_again([language], at=at), pk=translation.pk).exists()


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
    """Claim what somebody else claimed and left. Its text is kept, and who had it is told.

    Raises `IllegalMove` while the claim still holds, `Unfit` for a trainee where it is urgent.
    """
    data: dict[str, object] = {"translator": by.pk, "from translator": translation.translator_id}
    with TRANSLATION.move(translation, "take over", by=by, at=at, data=data) as locked:
        before = locked.translator
        assert before is not None, "the database holds: what is in hand has a translator"
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


def free_unless_fit(locked: Translation, *, at: datetime) -> Translation:
    """What came back into the hands of its translator; of a flash that is no trainee, who could not hand it in."""
    row = _with_trainees(Translation.objects.filter(pk=locked.pk)).first()
    return locked if row is None else _free(row, by=None, at=at, data={"flash": True, "came back": True})


def _with_trainees(rows: TranslationQuerySet) -> TranslationQuerySet:
    return rows.filter(article__urgency__lte=URGENT).in_hands_of_trainees().select_related("article", "translator")


def _free(row: Translation, *, by: Person | None, at: datetime, data: dict[str, object]) -> Translation:
    trainee = row.translator
    assert trainee is not None, "the database holds: a draft has a translator"
    with TRANSLATION.move(row, "give back", by=by, at=at, data=data | {"from translator": trainee.pk}) as free:
        keep_version(free, VersionReason.HAND_OVER, by=by, at=at)
        free.translator = None
        notices.tell(trainee, NoticeKind.FREED, free, at=at, by=by)
    return free
