"""Who may be given work: appointed to it, there, and no trainee where it is urgent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import get_language

from articles.models import Article
from newsroom.languages import name_of
from newsroom.models.person import Appointment, Person
from newsroom.refusals import Unfit, day
from newsroom.roles import WHO_TRANSLATE, DeskRole
from translations.models import DraftParagraph, Translation
from translations.models.translation import URGENT


def refuse_people(code: str, *, translator: Person | None, reviewer: Person | None, urgency: int, at: datetime) -> None:
    """Raise `Unfit` if either may not do the work or is absent, or if they are one person."""
    if translator is not None:
        _refuse(translator, WHO_TRANSLATE, code, "not_a_translator", at=at)
        refuse_trainee(code, translator, urgency=urgency)
    if reviewer is not None:
        _refuse(reviewer, (DeskRole.REVIEWER,), code, "not_a_reviewer", at=at)
    if translator is not None and translator == reviewer:
        raise Unfit("reviewer_is_translator", person=str(translator))


def refuse_translator(locked: Translation, translator: Person, *, at: datetime) -> None:
    """As `refuse_people`, of somebody who shall translate this. A reviewer named before is judged when it is theirs."""
    urgency = locked.article.urgency
    refuse_people(locked.language, translator=translator, reviewer=None, urgency=urgency, at=at)
    if translator.pk == locked.reviewer_id:
        raise Unfit("reviewer_is_translator", person=str(translator))


def refuse_reviewer(locked: Translation, reviewer: Person | None, *, at: datetime) -> None:
    """As `refuse_people`, of somebody who shall review this."""
    refuse_people(locked.language, translator=None, reviewer=reviewer, urgency=locked.article.urgency, at=at)
    if reviewer is not None and reviewer.pk == locked.translator_id:
        raise Unfit("reviewer_is_translator", person=str(reviewer))


def refuse_trainee(code: str, person: Person, *, urgency: int) -> None:
    """Urgency 1 and 2 are not for trainees."""
    if urgency <= URGENT and person.is_trainee(code):
        raise Unfit("trainee_and_urgent", person=str(person), language=name_of(code, get_language() or "en"))


def may_have(locked: Translation, person: Person, *, at: datetime) -> bool:
    """Whether a person is appointed to translate this and there to do so."""
    try:
        refuse_people(locked.language, translator=person, reviewer=None, urgency=locked.article.urgency, at=at)
    except Unfit:
        return False
    return True


def deputy_may_translate(*, at: datetime) -> Q:
    """Whose translator has a deputy who is there and may translate it."""
    held = Appointment.objects.filter(person=OuterRef("translator__deputy"), language=OuterRef("language"))
    translates = Q(Exists(held.filter(role=DeskRole.TRANSLATOR)))
    learns = Q(Exists(held.filter(role=DeskRole.TRAINEE))) & Q(article__urgency__gt=URGENT)
    return Q(translator__deputy__in=Person.objects.there(at=at)) & (translates | learns)


def refuse_trainees_alone(locked: Translation, rows: Sequence[DraftParagraph]) -> None:
    """What a trainee of the language wrote is read by a second person, whatever the language's settings allow."""
    writers = {row.written_by_id for row in rows} | {locked.translator_id}
    learning = Appointment.objects.filter(role=DeskRole.TRAINEE, language=locked.language, person__in=writers - {None})
    if learning.exists():
        raise Unfit("trainee_needs_review")


def languages_of_trainees(article: Article) -> set[str]:
    """The languages of a story that a trainee translates or wrote something of, as `refuse_trainees_alone` has it."""
    wrote = DraftParagraph.objects.filter(translation=OuterRef(OuterRef("pk"))).values("written_by")
    learning = Appointment.objects.filter(role=DeskRole.TRAINEE, language=OuterRef("language"))
    learning = learning.filter(Q(person=OuterRef("translator")) | Q(person__in=wrote))
    return set(article.translations.filter(Exists(learning)).values_list("language", flat=True))


def _refuse(person: Person, roles: tuple[DeskRole, ...], code: str, otherwise: str, *, at: datetime) -> None:
    if not person.is_active:
        raise Unfit("person_is_away", person=str(person))
    if not any(person.holds(role, code) for role in roles):
        raise Unfit(otherwise, person=str(person), language=name_of(code, get_language() or "en"))
    refuse_absent(person, at=at)


def refuse_absent(person: Person, *, at: datetime) -> None:
    """Raise who is off duty or away, until when, and who stands in."""
    if not person.is_active:
        raise Unfit("person_is_away", person=str(person))
    if person.is_there(at=at):
        return
    deputy = person.deputy_at(at)
    facts = {"person": str(person)} | ({"deputy": str(deputy)} if deputy else {})
    if person.is_away(at=at) and person.away_until is not None:
        raise Unfit("away_with_deputy" if deputy else "away_until", day=day(person.away_until), **facts)
    raise Unfit("off_duty_with_deputy" if deputy else "off_duty", **facts)
