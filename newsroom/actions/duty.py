"""Desk verbs on people's days: who is on duty, who is away until when, who stands in, and what each is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from newsroom.models import LogEntry, Person, Target
from newsroom.refusals import NotAllowed, Unfit


def set_duty(
    person: Person, *, on_duty: bool, away_until: date | None, deputy: Person | None, by: Person, at: datetime
) -> Person:
    """Say whether somebody is there, from which day on they are back, and who stands in meanwhile.

    Raises `NotAllowed` for anybody but that person and editors, `Unfit` for a day that is no longer ahead, for oneself
    as deputy, and for a deputy who can no longer sign in.
    """
    refuse_strangers(person, "set duty", by=by)
    if away_until is not None and away_until <= timezone.localdate(at):
        raise Unfit("back_in_the_past")
    if deputy is not None and deputy.pk == person.pk:
        raise Unfit("own_deputy")
    if deputy is not None and not deputy.is_active:
        raise Unfit("deputy_left", person=str(deputy))
    with transaction.atomic():
        locked = Person.objects.select_for_update().get(pk=person.pk)
        locked.on_duty, locked.away_until, locked.deputy = on_duty, away_until, deputy
        locked.save(update_fields=["on_duty", "away_until", "deputy"])
        said = {
            "on duty": on_duty,
            "away until": away_until.isoformat() if away_until else None,
            "deputy": deputy.pk if deputy else None,
        }
        LogEntry.write("set duty", Target("person", person.pk), by=by, at=at, data=said)
    return locked


def choose_notices(person: Person, *, not_in_page: Iterable[str], not_by_mail: Iterable[str]) -> None:
    """Say of what one does not want to be told in the page, and by mail."""
    Person.objects.filter(pk=person.pk).update(not_in_page=sorted(not_in_page), not_by_mail=sorted(not_by_mail))


def choose_language(person: Person, code: str) -> None:
    """Say in which language one reads the desk's pages."""
    Person.objects.filter(pk=person.pk).update(interface_language=code)


def refuse_strangers(person: Person, verb: str, *, by: Person) -> None:
    """What concerns a person's day is for themselves and for editors."""
    if by.pk != person.pk and not by.is_editor:
        raise NotAllowed("not_allowed", verb=verb, who="the person or an editor")
