"""Formats that no reader here knows yet, told by how they begin, so that a refusal can name them."""

from __future__ import annotations

import re

from articles.wire.decoding import head_of
from articles.wire.incoming import Incoming, Refusal, RefusalCode, Unreadable

_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_XML_NOISE = re.compile(r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_ROOTS = {
    "nitf": "NITF",
    "newsml": "NewsML 1.2",
    "newsitem": "NewsML-G2",
    "newsmessage": "NewsML-G2",
    "packageitem": "NewsML-G2",
    "conceptitem": "NewsML-G2",
    "knowledgeitem": "NewsML-G2",
    "planningitem": "NewsML-G2",
    "rss": "RSS",
    "rdf": "RSS 1.0",
    "feed": "Atom",
    "html": "HTML",
    "xliff": "XLIFF",
    "tmx": "TMX",
    "svg": "SVG",
}
_HEADER = re.compile(
    r"^(received|return-path|delivered-to|message-id|mime-version|from|to|subject|date|content-type|x-[\w-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ONLY_IN_MAIL = frozenset({"received", "return-path", "delivered-to", "message-id", "mime-version"})
_BEGINNINGS = (
    ("{\\rtf", "RTF"),
    ("%!PS", "PostScript"),
    ("BEGIN:VCALENDAR", "iCalendar"),
    ("BEGIN:VCARD", "vCard"),
    ("-----BEGIN ", "PEM"),
    ("#!", "script"),
)
_MOST_COLUMNS_IN_PROSE = 2


def looks_like(head: str) -> bool:
    return bool(named(head))


def read_file(data: bytes) -> list[Incoming | Unreadable]:
    """Raises `Refusal` (NOT_A_WIRE_FORMAT) with the format's name."""
    raise Refusal(RefusalCode.NOT_A_WIRE_FORMAT, named(head_of(data)))


def named(head: str) -> str:
    """What a file looks like that is neither JSON nor plain text, "" where it may be plain wire text."""
    opening = head.lstrip()
    if re.match(r"[\x04\x7f\r\n]*\x16", head):
        return "ANPA 1312"
    if re.match(r"[\x04\x7f\s]*\x01", head):
        return "IPTC 7901"
    if re.match(r"<[A-Za-z?!/]", opening):
        return _markup(opening)
    if _is_mail(opening):
        return "e-mail"
    for beginning, name in _BEGINNINGS:
        if opening.startswith(beginning):
            return name
    return "table" if _is_table(opening) else ""


def _markup(text: str) -> str:
    if re.match(r"<!doctype\s+html", text, re.IGNORECASE):
        return "HTML"
    root = _ROOT.search(_XML_NOISE.sub("", text))
    return _ROOTS.get(root[1].lower(), "XML") if root else "XML"


def _is_mail(text: str) -> bool:
    """Mail headers from the first line on, and one among them that stands in no story."""
    if not _HEADER.match(text):
        return False
    headers = {found[1].lower() for found in _HEADER.finditer(re.split(r"\r?\n\r?\n", text, maxsplit=1)[0])}
    return len(headers) >= 3 and bool(headers & _ONLY_IN_MAIL)


def _is_table(text: str) -> bool:
    """Rows of tab-separated cells, the same number in each."""
    rows = [line for line in text.splitlines()[:-1] if line.strip()]
    tabs = {line.count("\t") for line in rows}
    return len(rows) >= 2 and len(tabs) == 1 and tabs.pop() >= _MOST_COLUMNS_IN_PROSE
