"""TMX 1.4b, read and written unit by unit, so that a file of any size takes little memory.

The reader looks for `<tu>` … `</tu>` and parses each unit alone. So a unit that is broken is one unit, a file cut off
in the middle gives all it has, and what a document type declares (entities, other files) is never read at all.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple
from xml.sax.saxutils import escape, quoteattr, unescape

from lxml import etree

from newsroom.broken_xml import what_is_broken
from newsroom.languages import normal_code
from newsroom.line_by_line import Out

READ_AT_ONCE = 1 << 20
# A unit longer than this (characters) is skipped; so is a segment longer than the other.
LONGEST_UNIT = 4_000_000
LONGEST_SEGMENT = 20_000
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Their content is another format's code, not text (TMX 1.4b, inline elements).
CODES = {"bpt", "ept", "ph", "it", "ut"}
ANY = "*all*"
# Who wrote a file, as its header says it (`o-tmf`): what our own properties mean holds for our own files alone.
OURS = "newsroom"
# So much of a broken unit is looked at for its name, and so much of its text is shown.
LOOKED_AT = 5_000
SHOWN = 60
_OPENS = re.compile(r"<!--|<tu(?=[\s>/])")
_HEADER = re.compile(r"<header\b[^>]*>")
_SOURCE_LANGUAGE = re.compile(r"\bsrclang\s*=\s*[\"']([^\"']*)[\"']")
_FORMAT = re.compile(r"\bo-tmf\s*=\s*[\"']([^\"']*)[\"']")
_NAME = re.compile(r"\A<tu\b[^>]*?\btuid\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_SEGMENT = re.compile(r"<seg\b[^>]*>(.*?)(?=</seg|</?tu|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ENCODING = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
# What XML reads as it stands: an “&” in it names nothing.
_VERBATIM = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Unit:
    """One translation unit: its place in the file from 1 on, the line it begins in, and its texts by language.

    `source` is the language the file says is the original, "" where it says any. `told` are the properties that a
    memory of this product wrote, by name. `fault` is the code of why there is nothing in it to learn, `facts` fill its
    sentence (`translations.memory_wording`); then `texts` is empty, `name` its `tuid`, `begins` how its text begins.
    """

    number: int
    line: int = 0
    name: str = ""
    begins: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    source: str = ""
    author: str = ""
    at: datetime | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def pairs(self) -> Iterator[tuple[str, str, str, str]]:
        """Source language, target language, source and target, of each pair it holds."""
        for language, text in self.texts:
            if self.source and language != self.source:
                continue
            for other, translated in self.texts:
                if other != language:
                    yield language, other, text, translated


class Raw(NamedTuple):
    """A unit as it stands in the file, from a place of the text on; not `whole` where it never ends or is too long."""

    place: int
    text: str
    whole: bool = True


class Reader:
    """The units of a file in their order. `place` says how many bytes are read, `ended` whether the file is whole."""

    def __init__(self, file: BinaryIO, *, skip: int = 0) -> None:
        """`skip` leaves out so many units at the beginning, unread."""
        self.file = file
        self.skip = skip
        self.place = 0
        self.ended = False
        self.header = ""
        self.source = ""
        self.is_ours = False

    def __iter__(self) -> Iterator[Unit]:
        for number, (line, raw) in enumerate(self._raw_units(), start=1):
            if number > self.skip:
                yield self._unit(number, line, raw)

    def _raw_units(self) -> Iterator[tuple[int, Raw]]:
        """Each unit and the line in which it begins."""
        rest, line = "", 1
        for piece in self._decoded():
            rest += piece
            self._read_header(rest)
            left, found = self._cut(rest)
            counted = 0
            for raw in found:
                line += rest.count("\n", counted, raw.place)
                counted = raw.place
                yield line, raw
            line += rest.count("\n", counted, len(rest) - len(left))
            rest = left
            if len(rest) > LONGEST_UNIT and rest.startswith("<tu"):
                yield line, Raw(0, rest[:LOOKED_AT], whole=False)
                rest = rest[3:]
            if len(rest) > LONGEST_UNIT:
                line += rest.count("\n", 0, len(rest) - 200)
                rest = rest[-200:]
        self.ended = "</tmx" in rest
        if rest.startswith("<tu"):
            yield line, Raw(0, rest[:LOOKED_AT], whole=False)

    def _read_header(self, text: str) -> None:
        if not self.header and (header := _HEADER.search(text)):
            self.header = header[0]
            source, by = _SOURCE_LANGUAGE.search(self.header), _FORMAT.search(self.header)
            self.source = source[1] if source else ""
            self.is_ours = by is not None and by[1] == OURS

    def _cut(self, text: str) -> tuple[str, list[Raw]]:
        """What is left of a text after the units that are whole in it, and these."""
        units: list[Raw] = []
        start = 0
        while opens := _OPENS.search(text, start):
            comment = opens[0] == "<!--"
            end = text.find("-->" if comment else "</tu>", opens.end())
            # A unit that was never closed ends where the next begins.
            following = -1 if comment else _next_unit(text, opens.end(), end)
            if following >= 0:
                units.append(Raw(opens.start(), text[opens.start() : following][:LOOKED_AT], whole=False))
                start = following
                continue
            if end < 0:
                return text[opens.start() :], units
            stop = end + (3 if comment else 5)
            if not comment:
                units.append(Raw(opens.start(), text[opens.start() : stop]))
            start = stop
        return text[max(start, len(text) - 200) :] if start < len(text) else "", units

    def _decoded(self) -> Iterator[str]:
        """The file as text; bytes that are none in its encoding become U+FFFD, which names their unit."""
        first = self.file.read(READ_AT_ONCE)
        decoder = codecs.getincrementaldecoder(_encoding_of(first))(errors="replace")
        while first:
            self.place += len(first)
            yield decoder.decode(first)
            first = self.file.read(READ_AT_ONCE)
        yield decoder.decode(b"", final=True)

    def _unit(self, number: int, line: int, raw: Raw) -> Unit:
        understood = self._understood(number, raw, line)
        if not understood.fault:
            return understood
        return replace(understood, line=line, name=_name_of(raw.text), begins=_beginning_of(raw.text))

    def _understood(self, number: int, raw: Raw, line: int) -> Unit:
        text = raw.text
        if not raw.whole:
            return Unit(number, fault="no_end", facts={"most": LONGEST_UNIT})
        if "\ufffd" in text:
            return Unit(number, fault="wrong_encoding")
        if "&" in text and _ENTITY.search(_VERBATIM.sub("", text)):
            return Unit(number, fault="entity")
        try:
            unit = etree.fromstring(text, _PARSER)
        except etree.XMLSyntaxError as error:
            return Unit(number, fault="broken_xml", facts={"detail": what_is_broken(error, line=line)})
        return _understood(number, unit, self.source, told=_told(unit) if self.is_ours else {})


def _name_of(raw: str) -> str:
    found = _NAME.search(raw[:LOOKED_AT])
    return _shown(found[1] or found[2] or "") if found else ""


def _beginning_of(raw: str) -> str:
    """How the first text of a unit begins, as far as it can be read."""
    found = _SEGMENT.search(raw[:LOOKED_AT])
    return _shown(_TAG.sub("", found[1])) if found else ""


def _shown(text: str) -> str:
    text = " ".join(_ILLEGAL.sub("", unescape(text)).split())
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"


def _told(unit: etree._Element) -> dict[str, str]:
    """The properties of a unit by their type, the first of each."""
    told: dict[str, str] = {}
    for said in unit.iterfind("prop"):
        told.setdefault(said.get("type") or "", (said.text or "").strip())
    return told


_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
)


def _next_unit(text: str, start: int, end: int) -> int:
    """Where another unit begins before this one has ended, else -1."""
    found = re.compile(r"<tu(?=[\s>])").search(text, start, end if end >= 0 else len(text))
    return found.start() if found else -1


def _encoding_of(first: bytes) -> str:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _ENCODING.search(first[:200])
    try:
        name = codecs.lookup(declared[1].decode()).name if declared else "utf-8"
    except LookupError:
        name = "utf-8"
    return "utf-8-sig" if name.startswith("utf-8") else name


def _understood(number: int, unit: etree._Element, source: str, *, told: Mapping[str, str]) -> Unit:
    texts: dict[str, str] = {}
    for variant in unit.iterfind("tuv"):
        named = variant.get(LANG) or variant.get("lang") or ""
        code = normal_code(named)
        if not code:
            return Unit(number, fault="unknown_language", facts={"language": named[:20]})
        text = _text_of(variant.find("seg")).strip()
        if len(text) > LONGEST_SEGMENT:
            return Unit(number, fault="segment_too_long", facts={"most": LONGEST_SEGMENT})
        if text:
            texts.setdefault(code, text)
    if len(texts) < 2:
        return Unit(number, fault="one_language")
    said = unit.get("srclang") or source
    original = normal_code(said) if said and said != ANY else ""
    return Unit(
        number,
        texts=tuple(texts.items()),
        source=original if original in texts else "" if not original else next(iter(texts)),
        told=told,
        author=_attribute(unit, "changeid") or _attribute(unit, "creationid"),
        at=_stamp(_attribute(unit, "changedate") or _attribute(unit, "creationdate")),
    )


def _attribute(unit: etree._Element, name: str) -> str:
    """Of the unit, else of the last of its variants that has it: the translation's."""
    found = [variant.get(name) for variant in unit.iterfind("tuv") if variant.get(name)]
    return unit.get(name) or (found[-1] if found else "") or ""


def _text_of(segment: etree._Element | None) -> str:
    if segment is None:
        return ""
    parts = [segment.text or ""]
    for child in segment:
        if child.tag not in CODES:
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _stamp(text: str) -> datetime | None:
    found = _STAMP.fullmatch(text)
    try:
        return datetime(*map(int, found.groups()), tzinfo=UTC) if found else None  # type: ignore[arg-type,misc]
    except ValueError:
        return None


@dataclass(frozen=True)
class Written:
    """A pair as a file gets it; `properties` are name and value."""

    source_language: str
    target_language: str
    source: str
    target: str
    at: datetime
    author: str = ""
    properties: tuple[tuple[str, str], ...] = ()


def write(pairs: Iterable[Written], out: Out, *, source_language: str = "", version: str) -> int:
    """Write a memory as TMX 1.4b. How many units there are."""
    count = 0
    for piece in pieces(pairs, source_language=source_language, version=version):
        out.write(piece)
        count += 1
    return count - 2


def pieces(pairs: Iterable[Written], *, source_language: str = "", version: str) -> Iterator[str]:
    """A memory as TMX 1.4b: what opens the file, each unit, what closes it."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        f'<header creationtool="newsroom" creationtoolversion={quoteattr(version)} segtype="sentence" '
        f'o-tmf="{OURS}" adminlang="en" srclang={quoteattr(_tag(source_language) or ANY)} datatype="plaintext"/>\n'
        "<body>\n"
    )
    for pair in pairs:
        yield _as_unit(pair)
    yield "</body>\n</tmx>\n"


def _as_unit(pair: Written) -> str:
    stamp = pair.at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    author = f" creationid={quoteattr(_legal(pair.author))}" if pair.author else ""
    properties = "".join(f"<prop type={quoteattr(name)}>{_written(value)}</prop>" for name, value in pair.properties)
    return (
        f'<tu srclang="{_tag(pair.source_language)}" creationdate="{stamp}"{author}>{properties}'
        f'<tuv xml:lang="{_tag(pair.source_language)}"><seg>{_written(pair.source)}</seg></tuv>'
        f'<tuv xml:lang="{_tag(pair.target_language)}"><seg>{_written(pair.target)}</seg></tuv></tu>\n'
    )


def _tag(code: str) -> str:
    """A language code as BCP 47 writes it: zh-Hans."""
    language, _dash, script = code.partition("-")
    return f"{language}-{script.title()}" if script else language


def _written(text: str) -> str:
    return escape(_legal(text))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
