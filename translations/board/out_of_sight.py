"""What a board says of a language whose readers had the old text and see nothing of the story now."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.models import Edition
from translations.board.reading import Read, Sight
from translations.desk.clock import moment

MARKS = {
    Sight.HELD: "held",
    Sight.TAKEN: "stale",
    Sight.STOPPED: "stale",
    Sight.WAITING: "clock",
    Sight.WITHDRAWN: "gone",
    Sight.KILLED: "gone",
}


@dataclass(frozen=True)
class OutOfSight:
    """`words` say what became of it and when, `more` what it waits for, "" where for nothing."""

    mark: str
    words: str
    more: str


def out_of_sight(read: Read, edition: Edition) -> OutOfSight | None:
    """None where readers see something."""
    sight = read.sight(edition)
    if sight not in MARKS:
        return None
    when = {
        Sight.HELD: edition.held_at,
        Sight.TAKEN: read.taken.get(edition.language),
        Sight.STOPPED: edition.stopped_at,
        Sight.WAITING: edition.public_from,
    }.get(sight, edition.withdrawn_at)
    return OutOfSight(MARKS[sight], _words(sight, moment(when, now=read.at) if when else ""), _more(sight))


def _words(sight: Sight, when: str) -> str:
    if sight in {Sight.HELD, Sight.TAKEN}:
        return _("taken from readers at %(when)s") % {"when": when}
    if sight == Sight.STOPPED:
        return _("schedule stopped at %(when)s") % {"when": when}
    if sight == Sight.WITHDRAWN:
        return _("withdrawn at %(when)s") % {"when": when}
    if sight == Sight.KILLED:
        return _("killed at %(when)s") % {"when": when}
    return _("opens %(when)s") % {"when": when} if when else _("released, waits until the embargo is lifted")


def _more(sight: Sight) -> str:
    if sight == Sight.HELD:
        return _("held")
    return _("to be released again") if sight in {Sight.TAKEN, Sight.STOPPED} else ""
