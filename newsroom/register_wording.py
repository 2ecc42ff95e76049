"""What of a file was left out of the register, and why, in sentences for people."""

from __future__ import annotations

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from newsroom.filling import apart, filled
from newsroom.languages import name_of, normal_code
from newsroom.register.units import Fault

FAULTS = {
    "no_entries": _("The file has no entries: it is no TBX file."),
    "columns_missing": _("The first line names no column: %(columns)s. Nothing was read."),
    "entry_too_large": _("The entry is too large to be one. It was left out."),
    "entry_unfinished": _("The entry is cut off. It was left out."),
    "wrong_encoding": _("It has bytes that are not in the file's encoding. It was left out."),
    "broken_xml": _("The XML is broken (%(detail)s). It was left out."),
    "broken_line": _("The line cannot be read: its quotation marks or its length are wrong. It was left out."),
    "no_concept": _("The line does not say which concept it belongs to. It was left out."),
    "unknown_kind": _("“%(kind)s” is no kind: person, place, organisation, term. The line was left out."),
    "unknown_status": _("“%(status)s” is no status: preferred, allowed, forbidden. The line was left out."),
    "unfit_key": _("Its key is empty or longer than 120 characters. It was left out."),
    "unknown_language": _("Its own language “%(language)s” is unknown and was left out."),
    "no_forms": _("It has no form. It was left out."),
    "form_in_unknown_language": _("The form “%(form)s” is in an unknown language, “%(language)s”. It was left out."),
    "form_too_long": _("The form “%(form)s…” is longer than %(most)s characters. It was left out."),
    "form_without_words": _("A form has no words. It was left out."),
    "form_with_controls": _("The form “%(form)s” has control characters. It was left out."),
    "form_again": _("“%(form)s” stands in “%(language)s” more than once: what the first one says counts."),
    "reason_missing": _("“%(form)s” is forbidden, but nothing says why. It was left out."),
    "unknown_gender": _("“%(gender)s” is no gender: feminine, masculine, neuter, other. It was left out."),
    "controls_left_out": _("A note or reason has control characters. They were left out."),
    "cut_short": _("The text “%(text)s…” is longer than %(most)s characters: its end was left out."),
    "second_preferred": _("“%(form)s” is the second preferred form in “%(language)s”: it became an allowed one."),
}


# Their language is one that the desk knows, and can call by its name.
_OF_A_LANGUAGE = {"second_preferred", "form_again"}


def fault_sentence(fault: Fault) -> str:
    """`n12: The entry is cut off. It was left out.`"""
    name, said = unit_name(fault), what_is_wrong(fault)
    return f"{apart(name)}: {said}" if name else said


def what_is_wrong(fault: Fault) -> str:
    facts = fault.facts
    if fault.code in _OF_A_LANGUAGE and normal_code(facts["language"]):
        facts = facts | {"language": name_of(facts["language"], get_language() or "en")}
    return filled(FAULTS[fault.code], facts)


def unit_name(fault: Fault) -> str:
    """What a unit of a file is called: its key, or where it stands."""
    return fault.unit or (gettext("line %(number)s") % {"number": fault.line} if fault.line else "")
