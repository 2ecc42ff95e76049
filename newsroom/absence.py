"""That somebody is not there, in a few words beside their name."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from newsroom.models.person import Person
from newsroom.refusals import day


def absence(person: Person, *, at: datetime) -> str:
    """`away until Dec 3, 2026`, `off duty`, `no longer here`; "" for who is there."""
    if not person.is_active:
        return _("no longer here")
    if person.is_away(at=at) and person.away_until is not None:
        return _("away until %(day)s") % {"day": day(person.away_until)}
    return "" if person.on_duty else _("off duty")


def with_absence(person: Person, *, at: datetime) -> str:
    """The name, and that they are not there if so."""
    said = absence(person, at=at)
    return f"{person} ({said})" if said else str(person)
