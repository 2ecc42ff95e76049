"""TBX read an entry at a time: ISO 30042 of 2008 (`martif`) and 2019 (`tbx`), data categories as attributes or as tags.

Each entry is cut out of the stream and parsed by itself, with entities, DTDs and the network off: a broken one is
named and left out, a bomb in the prologue is never read, and memory stays flat whatever the file's size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from newsroom.broken_xml import what_is_broken
from newsroom.language.naming import Status
from newsroom.register.decoding import BROKEN, pieces
from newsroom.register.units import KINDS, ConceptUnit, Fault, FormUnit, status_of
from newsroom.register.xml_keys import key_of

LARGEST_ENTRY = 4_000_000
_OPENS = re.compile(r"<(?:[\w.-]+:)?(?:conceptEntry|termEntry)(?=[\s>/])|<!--")
_CLOSES = re.compile(r"</(?:[\w.-]+:)?(?:conceptEntry|termEntry)\s*>|<(?:[\w.-]+:)?(?:conceptEntry|termEntry)(?=[\s>])")
_ID = re.compile(r"\bid\s*=\s*[\"']([^\"']{1,200})[\"']")
_SPACES = re.compile(r"(xmlns:[\w.-]+)\s*=\s*([\"'][^\"'<&]*[\"'])")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LONGEST_TAG = 300
_OWN = re.compile(r"\A(own language|gender): *(.+)\Z")


def read(file: BinaryIO) -> Iterator[ConceptUnit | Fault]:
    """The entries of a TBX file in order. A file that ends within an entry, or has none, ends with a fault."""
    count = 0
    for entry in _entries(file):
        count += 1
        if isinstance(entry, Fault):
            yield entry
        else:
            yield _unit(*entry, f"#{count}")
    if not count:
        yield Fault("", "no_entries")


def _entries(file: BinaryIO) -> Iterator[tuple[str, str] | Fault]:
    """The text of each entry, and the name spaces it stands in."""
    stream, text, spaces, number = pieces(file), "", "", 0
    prologue = True
    for piece in stream:
        text += piece
        while opened := _OPENS.search(text):
            if opened[0] == "<!--":
                end = text.find("-->", opened.end())
                if end < 0:
                    # Of a comment that is not over only its beginning is kept.
                    text = text[opened.start() :][:4] + text[-2:] if len(text) > LARGEST_ENTRY else text
                    break
                text = text[: opened.start()] + text[end + 3 :] if prologue else text[end + 3 :]
                continue
            if prologue:
                spaces = " ".join(f"{name}={value}" for name, value in _SPACES.findall(text[: opened.start()]))
                prologue = False
            closed = _CLOSES.search(text, opened.end())
            if closed is None:
                if len(text) - opened.start() <= LARGEST_ENTRY:
                    break
                number += 1
                yield Fault(_named(text, opened.start(), number), "entry_too_large")
                text = text[-_LONGEST_TAG:]
                continue
            number += 1
            if closed[0].startswith("</"):
                yield text[opened.start() : closed.end()], spaces
                text = text[closed.end() :]
            else:
                yield Fault(_named(text, opened.start(), number), "entry_unfinished")
                text = text[closed.start() :]
        else:
            # Nothing begins here; a tag may begin at the end of the piece.
            text = text if prologue and len(text) < LARGEST_ENTRY else text[-_LONGEST_TAG:]
    if (opened := _OPENS.search(text)) and opened[0] != "<!--":
        yield Fault(_named(text, opened.start(), number + 1), "entry_unfinished")


def _named(text: str, start: int, number: int) -> str:
    found = _ID.search(text, start, text.find(">", start) + 1 or start + _LONGEST_TAG)
    return found[1] if found else f"#{number}"


def _unit(text: str, spaces: str, ordinal: str) -> ConceptUnit | Fault:
    name = _named(text, 0, int(ordinal[1:]))
    if BROKEN in text:
        return Fault(name, "wrong_encoding")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(f"<file {spaces}>{text}</file>", parser)
    except etree.XMLSyntaxError as error:
        return Fault(name, "broken_xml", {"detail": what_is_broken(error)[:120]})
    except ValueError as error:
        return Fault(name, "broken_xml", {"detail": str(error)[:120]})
    entry = root[0]
    unit = ConceptUnit(key_of(entry.get("id") or ordinal))
    notes: list[str] = []
    for part in _parts(entry):
        tag = _tag(part)
        if tag in {"langSec", "langSet"}:
            unit.forms += _forms(part)
        elif tag == "note":
            notes.append(_text(part))
        else:
            _say(unit, _category(part), _text(part))
    unit.note = "\n".join(filter(None, notes))
    return unit


def _say(unit: ConceptUnit, category: str, text: str) -> None:
    """What a data category of the whole entry says that the register keeps."""
    if category == "subjectField" and text.lower() in KINDS:
        unit.kind = KINDS[text.lower()]
    elif category == "projectSubset" and (own := _OWN.match(text)):
        if own[1] == "gender":
            unit.gender = own[2]
        else:
            unit.own_language = own[2]


def _forms(section: etree._Element) -> Iterator[FormUnit]:
    """The terms of one language; what says nothing of its standing is preferred if it is the first."""
    language = section.get(_XML_LANG) or section.get("lang") or ""
    first = True
    for term_section in section:
        if _tag(term_section) not in {"termSec", "tig", "ntig"}:
            continue
        said: dict[str, str] = {}
        notes: list[str] = []
        for part in _parts(term_section):
            if _tag(part) == "note":
                notes.append(_text(part))
            elif _tag(part) == "term":
                said["term"] = _text(part)
            else:
                said.setdefault(_category(part), _text(part))
        status = status_of(said.get("administrativeStatus") or said.get("normativeAuthorization") or "")
        status = status or (Status.PREFERRED if first else Status.ALLOWED)
        first = False
        reason = notes.pop(0) if notes and status is Status.FORBIDDEN else ""
        gender = said.get("grammaticalGender", "")
        yield FormUnit(language, said.get("term", ""), status, reason, gender, "; ".join(notes))


def _parts(element: etree._Element) -> Iterator[etree._Element]:
    """Its children, those in groups among them (`descripGrp`, `termGrp`, `termNoteGrp`)."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if _tag(child).endswith("Grp"):
            yield from _parts(child)
        else:
            yield child


def _category(element: etree._Element) -> str:
    """The data category: an attribute of 2008 and DCA, the tag itself in DCT."""
    return element.get("type") or _tag(element)


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split())
