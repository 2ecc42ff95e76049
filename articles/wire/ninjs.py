"""ninjs, IPTC's news in JSON, 1.x to 3.x, read leniently (`ninjs_fields` knows the versions' names)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.text.datelines import Dateline, parse
from articles.vocabulary import Role
from articles.wire import html, markers
from articles.wire.blocks import Block
from articles.wire.decoding import decode
from articles.wire.incoming import (
    MAX_GUID,
    MAX_HEADLINE,
    Embargo,
    Incoming,
    PubStatus,
    Refusal,
    RefusalCode,
    Signal,
    Unreadable,
    Warning,
    WarningCode,
)
from articles.wire.json_items import JsonItem, begins_json, read_items
from articles.wire.ninjs_fields import Fields, is_ninjs
from articles.wire.sifting import Sifted, refuse_excess, same_words, sift
from articles.wire.times import read_embargo, read_stamp
from articles.wire.wrapping import pieces

_BIGGEST_VERSION = 2**63 - 1
_EMBARGOES = ("embargoeduntil", "embargoed", "embargo", "embargo_until", "embargoed_until")
_STATUSES = {
    "usable": PubStatus.USABLE,
    "withheld": PubStatus.WITHHELD,
    "canceled": PubStatus.CANCELED,
    "cancelled": PubStatus.CANCELED,
}
_PICTURES_AND_SOUND = frozenset({"picture", "graphic", "audio", "video", "component", "animation"})
_TRANSLATED_FROM = frozenset({"translatedfrom", "istranslationof", "translationof"})
_REPLACES = frozenset({"replaces", "evolvedfrom", "updateof", "previousversion"})
_NITF_BODY = re.compile(r"<body\.content\b[^>]*>(.*)</body\.content>", re.DOTALL | re.IGNORECASE)
_HEADLINE_ROLES = (("main", "headline", "hl1", ""), ("seo", "social", "sub", "kicker", "over", "mobile", "short"))
_PUSH_ROLES = ("push", "short", "mobile")
_SUMMARY_ROLES = (("summary", "abstract", "lead", "main", ""), ("caption", "seo", "social", "headline", "keyword"))
NO_STORY = frozenset({Role.PUSH, Role.SUMMARY})
_BODY_ORDER = ("html", "nitf", "text", "")


def looks_like(head: str) -> bool:
    """Whether a file's beginning is JSON's."""
    return begins_json(head)


def read_file(data: bytes) -> list[Incoming | Unreadable]:
    """Every item of a JSON file, each on its own: one that cannot be read stops no other."""
    text, warnings = decode(data)
    return [_read(item, warnings) for item in read_items(text)]


def _read(item: JsonItem, warnings: tuple[Warning, ...]) -> Incoming | Unreadable:
    source = item.text.encode() if item.name else None
    if isinstance(item.value, Refusal):
        return item.value.as_item(item.name, source=source)
    if not isinstance(item.value, dict):
        return Unreadable(item.name, RefusalCode.WRONG_TYPE, type(item.value).__name__, source=source)
    if not is_ninjs(item.value):
        return Unreadable(item.name, RefusalCode.NOT_A_WIRE_FORMAT, _other_json(item.value), source=source)
    fields = Fields(item.value)
    fields.warn(*warnings)
    guid = fields.line("uri", "guid")
    try:
        if len(guid) > MAX_GUID:
            raise Refusal(RefusalCode.TOO_LONG, "uri")
        return _story(fields, item.name, guid, source)
    except Refusal as refusal:
        return refusal.as_item(item.name, guid=guid[:MAX_GUID], source=source)


def _other_json(value: dict[str, object]) -> str:
    return "JSON Feed" if "jsonfeed.org" in str(value.get("version")) else "JSON"


def _story(fields: Fields, item: str, guid: str, source: bytes | None) -> Incoming:
    provider, agencies = _provider(fields)
    language = fields.line("language", "lang")
    headline = _headline(fields)
    if len(headline) > MAX_HEADLINE:
        raise Refusal(RefusalCode.TOO_LONG, f"headline: {len(headline)} characters")
    marked = markers.of_headline(headline)
    status = _status(fields, killed=marked.killed)
    body = _body(fields)
    if status != PubStatus.CANCELED:
        _refuse_other_kinds(fields, has_text=bool(body))
    sifted = sift(body, language=language.lower(), agencies=agencies)
    blocks = _blocks(marked.text.strip(), _push(fields), _summary(fields, language, agencies), sifted)
    if status == PubStatus.USABLE and not any(each.role not in NO_STORY and _says_something(each) for each in blocks):
        raise Refusal(RefusalCode.NO_TEXT)
    byline = fields.line("byline", "by") or ", ".join(fields.names_of("authors")) or sifted.byline
    dateline = sifted.dateline or _located(fields)
    note = fields.note("ednote")
    _warn_of_a_part(fields)
    return Incoming(
        format=fields.format,
        item=item,
        guid=guid,
        version=_version(fields.line("version")),
        version_raw=fields.line("version")[:100],
        version_time=_time(fields, "versioncreated"),
        created=_time(fields, "firstcreated", "contentcreated"),
        provider=provider or (dateline.agency if dateline else "") or _house_of(byline),
        language=language[:40],
        paragraphs=tuple(block.paragraph() for block in blocks),
        dateline=dateline,
        urgency=_urgency(fields),
        slugline=fields.line("slugline"),
        byline=byline,
        credit=sifted.credit or _credit(fields),
        pubstatus=status,
        signal=_signal(fields, marked.signal, sifted.signal),
        embargo=_embargo(fields, sifted.embargo),
        editor_note="\n".join(part for part in (note, *sifted.notes) if part),
        rights="\n".join(part for part in (fields.note("usageterms"), fields.note("copyrightnotice")) if part),
        subjects=fields.names_of("subjects", "subject"),
        places=fields.names_of("places", "place"),
        translated_from=next(_associated(fields, _TRANSLATED_FROM), None),
        replaces=_replaces(fields),
        source=source,
        warnings=fields.warnings,  # last: reading the others makes them
    )


def _signal(fields: Fields, *seen: Signal) -> Signal:
    noted = (markers.of_slugline(fields.line("slugline")), markers.of_note(fields.note("ednote")))
    signal = markers.strongest(*seen, *noted)
    return Signal.UPDATE if signal == Signal.NONE and _replaces(fields) else signal


def _replaces(fields: Fields) -> str:
    return fields.line("evolvedfrom") or next((uri for uri, _ in _associated(fields, _REPLACES)), "")


def _warn_of_a_part(fields: Fields) -> None:
    if (kind := fields.line("representationtype").lower()) in {"incomplete", "partial"}:
        fields.warn(Warning(WarningCode.PARTIAL_ITEM, kind))


def _headline(fields: Fields) -> str:
    for entry in fields.by_role("headlines", *_HEADLINE_ROLES):
        if text := fields.plain(entry.get("value"), "headlines"):
            return " ".join(text.split())
    return fields.line("headline", "headline_main", *fields.starting("headline_"), "title")


def _push(fields: Fields) -> str:
    """The headline that was written for telephones: by its role in a list, or by its field's name."""
    named = ((str(each.get("role") or "").lower(), each.get("value")) for each in fields.objects("headlines"))
    listed = [(role, value) for role, value in named if role in _PUSH_ROLES]
    listed.sort(key=lambda entry: _PUSH_ROLES.index(entry[0]))
    texts = (fields.plain(value, "headlines") for _role, value in listed)
    text = next((text for text in texts if text.strip()), "")
    text = " ".join(text.split()) or fields.line(*(f"headline_{role}" for role in _PUSH_ROLES))
    text = markers.of_headline(text).text.strip()
    return text if len(text) <= MAX_HEADLINE else ""


def _summary(fields: Fields, language: str, agencies: frozenset[str]) -> str:
    """The summary, without a dateline of its own."""
    texts = (
        fields.plain(entry.get("value"), "descriptions") for entry in fields.by_role("descriptions", *_SUMMARY_ROLES)
    )
    text = next((" ".join(each.split()) for each in texts if each.strip()), "") or fields.line(
        "description_text", "description_html", "description", *fields.starting("description_")
    )
    found = parse(text, language.lower(), agencies=agencies)
    return found[1] if found else text


def _body(fields: Fields) -> list[Block]:
    """The first body that says something: HTML before NITF before plain text."""
    candidates = sorted(_bodies(fields), key=lambda candidate: _BODY_ORDER.index(candidate[0]))
    for kind, text in candidates:
        if kind == "nitf" and (inner := _NITF_BODY.search(text)):
            text = inner[1]
        if kind in {"html", "nitf"} or html.looks_like_html(text):
            blocks, warnings = html.blocks(text)
            fields.warn(*warnings)
        else:
            blocks = [Block.of(Role.LIST if piece.bullet else Role.TEXT, piece.text) for piece in pieces(text)]
        if any(_says_something(block) for block in blocks):
            refuse_excess(blocks)
            return blocks
    return []


def _bodies(fields: Fields) -> Iterator[tuple[str, str]]:
    for entry in fields.objects("bodies"):
        named = f"{entry.get('contenttype')} {entry.get('role')}".lower()
        yield _kind(named), fields.text(entry.get("value"), "bodies")
    for name in (*fields.starting("body_"), "body"):
        if fields.has(name):
            yield _kind(name), fields.text(fields.value(name), name)


def _kind(named: str) -> str:
    return next((kind for kind in ("nitf", "html", "text") if kind in named), "")


def _says_something(block: Block) -> bool:
    return any(char.isalnum() for char in block.text)


def _blocks(headline: str, push: str, summary: str, sifted: Sifted) -> list[Block]:
    """Headline, short headline, summary, body; what the body repeats of the first two stands once."""
    body = sifted.paragraphs
    if headline and len(body) > 1 and same_words(body[0].text, headline):
        body = body[1:]
    if summary and (same_words(summary, headline) or (body and same_words(summary, body[0].text))):
        summary = ""
    if same_words(push, headline):
        push = ""
    opening = ((Role.HEADLINE, headline), (Role.PUSH, push), (Role.SUMMARY, summary))
    return [*(Block.of(role, text) for role, text in opening if text), *body]


def _refuse_other_kinds(fields: Fields, *, has_text: bool) -> None:
    kind = re.split(r"[/:]", fields.line("type").lower())[-1]
    if kind in _PICTURES_AND_SOUND or (kind == "composite" and not has_text):
        raise Refusal(RefusalCode.NOT_A_STORY, kind)


def _status(fields: Fields, *, killed: bool) -> PubStatus:
    """A status that is there and not understood is no permission, nor is a headline that says kill: both withhold."""
    raw = fields.line("pubstatus")
    status = _STATUSES.get(re.split(r"[/:]", raw.lower())[-1], PubStatus.WITHHELD)
    if not fields.has("pubstatus"):
        status = PubStatus.USABLE
    elif status == PubStatus.WITHHELD and not raw.lower().endswith("withheld"):
        fields.warn(Warning(WarningCode.UNKNOWN_PUBSTATUS, raw[:100]))
    if killed and status == PubStatus.USABLE:
        fields.warn(Warning(WarningCode.KILL_IN_WORDS, "headline"))
        return PubStatus.WITHHELD
    return status


def _provider(fields: Fields) -> tuple[str, frozenset[str]]:
    """Who sends it, and every name that may stand for it in a dateline."""
    sources = fields.names_of("infosources", "infosource")
    names = [fields.line("source"), fields.line("copyrightholder"), *sources]
    return next((name for name in names if name), ""), frozenset(name for name in names if name)


def _credit(fields: Fields) -> str:
    sources = fields.names_of("infosources", "infosource")
    return fields.line("creditline") or (" / ".join(sources) if len(sources) > 1 else "")


def _house_of(byline: str) -> str:
    """The house a byline names, where nothing else does: `Ada Lind, Nordpress`, `nordpress/al`."""
    if ", " in byline:
        return byline.rsplit(", ", 1)[1]
    return byline if "/" in byline and " " not in byline else ""


def _located(fields: Fields) -> Dateline | None:
    place = fields.line("located")
    if place and (len(place) > 100 or any(char.isdigit() for char in place)):  # some feeds put a time stamp there
        fields.ignore("located")
        return None
    return Dateline(place, None, None, None, "") if place else None


def _embargo(fields: Fields, prose: str) -> Embargo | None:
    """The field's; words alone hold until lifted, and words beside a field are a warning."""
    name = fields.has(*_EMBARGOES)
    value = fields.value(name)
    raw = fields.line(name) if isinstance(value, str) else "" if value is False or not name else str(value)[:200]
    embargo, warnings = read_embargo(raw, name)
    fields.warn(*warnings)
    notes = (markers.embargo_in_note(fields.note(each)) for each in ("ednote", "usageterms"))
    words = prose or next((each for each in notes if each), "")
    if not words:
        return embargo
    if embargo is not None:
        fields.warn(Warning(WarningCode.EMBARGO_IN_WORDS, words))
        return embargo
    fields.warn(Warning(WarningCode.UNREADABLE_EMBARGO, words))
    return Embargo(None, words)


def _urgency(fields: Fields) -> int | None:
    raw = fields.line("urgency")
    if not raw:
        return None
    number = raw.removesuffix(".0")
    if number.isascii() and number.isdecimal() and len(number) == 1 and number != "0":
        return int(number)
    fields.warn(Warning(WarningCode.UNREADABLE_URGENCY, raw[:100]))
    return None


def _version(raw: str) -> int | None:
    """A number that orders versions, where the item's is one."""
    if not (raw.isascii() and raw.isdecimal()) or len(raw) > 30:
        return None
    return int(raw) if int(raw) <= _BIGGEST_VERSION else None


def _time(fields: Fields, *names: str) -> datetime | None:
    time, warnings = read_stamp(fields.line(*names), names[0])
    fields.warn(*warnings)
    return time


def _associated(fields: Fields, relations: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(guid, language) of associated items that stand in one of these relations to this one (`rel`, 1.x the key)."""
    for each in fields.objects("associations"):
        named = {fields.plain(each.get(key), "associations").lower() for key in ("rel", "name")}
        guid = fields.plain(each.get("uri") or each.get("guid"), "associations")
        if guid and named & relations:
            yield guid, fields.plain(each.get("language"), "associations")
