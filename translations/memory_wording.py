"""Why a unit of a file was not learnt, in sentences for people."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from newsroom.filling import filled
from translations.exchange.tmx import Unit

FAULTS = {
    "no_end": _("It has no end, or is longer than %(most)s characters."),
    "wrong_encoding": _("It has bytes that are no text in the file's encoding."),
    "entity": _("It has an entity that XML does not know by itself; entities are not read."),
    "broken_xml": _("It is no well-formed XML (%(detail)s)."),
    "unknown_language": _("Its language “%(language)s” is not known."),
    "segment_too_long": _("A segment of it is longer than %(most)s characters."),
    "one_language": _("It has no text in two languages."),
}


def fault_sentence(unit: Unit) -> str:
    """What is wrong with a unit; nothing for one that is whole."""
    return filled(FAULTS[unit.fault], unit.facts) if unit.fault else ""
