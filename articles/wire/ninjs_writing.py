"""A text that readers have, as an item of IPTC's ninjs 3.1 (which ninjs 3.2 and 3.3 hold valid, too).

Values in, an object out that JSON can hold, its fields always in the same order. What each field says, and where it
stands on the readers' page, is told in docs/api.md. `ninjs.py` reads what this writes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from articles.text.datelines import parse
from articles.text.inline import plain, to_html
from articles.text.passages import Passage, passages
from articles.vocabulary import Role
from newsroom.language import words
from newsroom.language.characters import characters

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_XHTML = "http://www.w3.org/1999/xhtml"
# What XML cannot hold, and what UTF-8 cannot.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Named:
    """What a story is filed under: its slug, its name in the item's language, `section`, `topic` or `place`."""

    slug: str
    name: str
    kind: str


@dataclass(frozen=True)
class OtherLanguage:
    """The same story in another language: `made_from_it` where the item's text was translated from that one."""

    uri: str
    language: str
    version: str
    headline: str
    made_from_it: bool


@dataclass(frozen=True)
class Item:
    """One text. `language` and those of `others` are BCP 47; headline, summary and paragraphs stand in inline notation.

    `uri` names it for good, its `page` moves with the headline, and it is `served_at` an address of the public API.
    `paragraphs` are the body's, as `{role, text}`; `agencies` are names that may stand in its dateline; `corrections`
    the sentences that tell readers what was wrong, the newest first; `note` what else the page says of the text.
    """

    uri: str
    number: int
    page: str
    served_at: str
    language: str
    version: int
    first_public: datetime
    got: datetime
    urgency: int
    headline: str
    paragraphs: Sequence[Mapping[str, str]]
    push: str = ""
    summary: str = ""
    dateline: str = ""
    agencies: Collection[str] = ()
    source: str = ""
    note: str = ""
    corrections: Sequence[str] = ()
    filed: Sequence[Named] = ()
    others: Sequence[OtherLanguage] = ()


def write(item: Item) -> dict[str, object]:
    """The item as a ninjs object; what there is nothing to say of is left out."""
    found: dict[str, object] = {
        "uri": item.uri,
        "type": "text",
        "representationType": "full",
        "standard": dict(STANDARD),
        "version": str(item.version),
        "firstCreated": stamp(item.first_public),
        "contentCreated": stamp(item.first_public),
        "versionCreated": stamp(item.got),
        "pubStatus": "usable",
        "urgency": item.urgency,
        "language": item.language,
        "headlines": list(_headlines(item)),
        "descriptions": [_text("summary", plain(item.summary))] if item.summary else [],
        "bodies": list(_bodies(item)),
        "located": place_of(item),
        "infoSources": [{"name": _writable(item.source)}] if item.source else [],
        "subjects": [_concept(named) for named in item.filed if named.kind != "place"],
        "places": [_concept(named) for named in item.filed if named.kind == "place"],
        "edNote": _writable(item.note),
        "altIds": [
            {"role": "number", "value": str(item.number)},
            {"role": "page", "value": item.page},
            {"role": "api", "value": item.served_at},
        ],
        "associations": [_association(other) for other in item.others],
    }
    return {name: value for name, value in found.items() if value not in ("", [])}


def stamp(at: datetime) -> str:
    """A moment as RFC 3339 in UTC."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def place_of(item: Item) -> str:
    """Where the dateline says the text comes from, as it is printed there."""
    found = parse(item.dateline, item.language.lower(), agencies=item.agencies)
    return _writable(found[0].place) if found else ""


def _headlines(item: Item) -> Iterator[dict[str, object]]:
    yield _text("main", plain(item.headline))
    if item.push:
        yield _text("push", plain(item.push))


def _bodies(item: Item) -> Iterator[dict[str, object]]:
    """The text twice, marked up and plain, then each correction: who takes the first body has the text."""
    found = passages(item.paragraphs)
    text = _writable("\n\n".join(_plain(found, item.dateline, bullet="• ")))
    counted = "\n".join(_plain(found, item.dateline))
    counts = {"charCount": characters(counted), "wordCount": words.count(counted)}
    markup = "".join(_marked_up(found, item.dateline))
    body = _writable(f'<div xmlns="{_XHTML}">{markup}</div>')
    yield {"role": "main", "contentType": "application/xhtml+xml", **counts, "value": body}
    yield {"role": "main", "contentType": "text/plain", **counts, "value": text}
    for sentence in item.corrections:
        yield _text("correction", sentence)


def _marked_up(found: Sequence[Passage], dateline: str) -> Iterator[str]:
    """Set as on the readers' page (templates/site/edition.html)."""
    opening = f"{escape(dateline, quote=False)} " if dateline else ""
    if opening and not (found and found[0].opens_the_text):
        yield f"<p>{opening.strip()}</p>"
        opening = ""
    for passage in found:
        texts = [to_html(text) for text in passage.texts]
        if passage.role == Role.LIST:
            yield f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
        elif passage.role == Role.SUBHEAD:
            yield f"<h2>{texts[0]}</h2>"
        elif passage.role == Role.QUOTE:
            yield f"<blockquote><p>{texts[0]}</p></blockquote>"
        else:
            yield f"<p>{opening}{texts[0]}</p>"
            opening = ""


def _plain(found: Sequence[Passage], dateline: str, *, bullet: str = "") -> Iterator[str]:
    if dateline and not (found and found[0].opens_the_text):
        yield dateline
        dateline = ""
    for passage in found:
        texts = [plain(text) for text in passage.texts]
        if passage.role == Role.LIST:
            yield from (f"{bullet}{text}" for text in texts)
        else:
            yield f"{dateline} {texts[0]}" if dateline else texts[0]
            dateline = ""


def _text(role: str, value: str) -> dict[str, object]:
    return {"role": role, "contentType": "text/plain", "value": _writable(value)}


def _concept(named: Named) -> dict[str, object]:
    return {"name": _writable(named.name), "rel": named.kind, "literal": named.slug}


def _association(other: OtherLanguage) -> dict[str, object]:
    return {
        "name": _writable(plain(other.headline)),
        "rel": "translatedFrom" if other.made_from_it else "translation",
        "uri": other.uri,
        "type": "text",
        "representationType": "partial",
        "version": other.version,
        "language": other.language,
    }


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
