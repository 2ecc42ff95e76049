"""What of a file was left out of the register, and why, in sentences for people."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from newsroom.filling import filled
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
    "second_preferred": _("“%(form)s” is the second preferred form in “%(language)s”: it became an allowed one."),
}


def fault_sentence(fault: Fault) -> str:
    """`n12: The entry is cut off. It was left out.`"""
    said = filled(FAULTS[fault.code], fault.facts)
    return f"{fault.unit}: {said}" if fault.unit else said
