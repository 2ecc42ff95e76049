"""The register as TBX: ISO 30042:2019, dialect TBX-Basic, style DCA, written as it is read from the database.

What TBX-Basic has no category for stands where its users look last: the kind as `subjectField`, own language and
gender as `projectSubset`, the reason of a forbidden form as the first `note` of its `termSec`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from newsroom.language.naming import Status
from newsroom.languages import bcp47
from newsroom.register.units import ConceptUnit, FormUnit
from newsroom.register.xml_keys import id_of

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc>
<p>Register of names and terms of a translation desk</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
FOOT = "</body></text>\n</tbx>\n"
_STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ALLOWED: "admittedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}


def write(units: Iterable[ConceptUnit]) -> Iterator[str]:
    yield HEAD
    for unit in units:
        yield "".join(_entry(unit))
    yield FOOT


def _entry(unit: ConceptUnit) -> Iterator[str]:
    yield f'<conceptEntry id="{escape(id_of(unit.key))}">\n'
    yield f'<descrip type="subjectField">{unit.kind.value}</descrip>\n'
    for name, value in (("own language", unit.own_language), ("gender", unit.gender)):
        if value:
            yield f'<admin type="projectSubset">{name}: {_said(value)}</admin>\n'
    yield from (f"<note>{_said(line)}</note>\n" for line in unit.note.splitlines() if line.strip())
    for language in dict.fromkeys(form.language for form in unit.forms):
        yield f"<langSec xml:lang={quoteattr(bcp47(language))}>\n"
        for form in unit.forms:
            if form.language == language:
                yield from _term(form)
        yield "</langSec>\n"
    yield "</conceptEntry>\n"


def _term(form: FormUnit) -> Iterator[str]:
    yield f"<termSec><term>{_said(form.text)}</term>"
    yield f'<termNote type="administrativeStatus">{_STATUSES[form.status]}</termNote>'
    if form.gender:
        yield f'<termNote type="grammaticalGender">{form.gender}</termNote>'
    if form.status is Status.FORBIDDEN and (form.reason or form.note):
        yield f"<note>{_said(form.reason)}</note>"
    if form.note:
        yield f"<note>{_said(form.note)}</note>"
    yield "</termSec>\n"


def _said(text: str) -> str:
    """Text as XML takes it: no signs that it forbids."""
    return escape("".join(each for each in text if each >= " " or each in "\t\n"))
