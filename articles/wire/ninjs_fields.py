"""The fields of one ninjs item, whatever version's names they go by.

ninjs 1.x holds one `headline` and `body_html` or `body_text`; 2.x lists (`headlines`, `bodies`) with roles; 3.x the
same in camelCase (IPTC, ninjs-schema 1.3 to 3.1). Names are compared in lower case, so that 3.x reads as 2.x; where a
value has a type it should not have, the field is ignored with a warning.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from articles.wire import html as html_body
from articles.wire.cleaning import clean, one_line
from articles.wire.incoming import Warning, WarningCode

_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_VERSION = re.compile(r"\d+(?:\.\d+)*")
_CAMEL = ("versionCreated", "pubStatus", "firstCreated", "contentCreated", "embargoedUntil", "copyrightHolder")
_MORE_CAMEL = ("usageTerms", "edNote", "representationType", "infoSources", "altIds", "rightsInfo", "copyrightNotice")
_LISTS = (
    "headlines",
    "bodies",
    "descriptions",
    "subjects",
    "places",
    "infosources",
    "people",
    "altids",
    "genres",
    "by",
)
_OF_A_STORY = ("headline", "headlines", "bodies", "pubstatus", "versioncreated")


def is_ninjs(item: Mapping[str, object]) -> bool:
    """Whether an object has what makes a news item: an identifier, or the fields of a story."""
    if any(isinstance(item.get(name), str) for name in ("uri", "guid")):
        return True
    return any(name.lower() in _OF_A_STORY or name.startswith("body_") for name in item)


class Fields:
    """Reads the fields of one item and keeps a warning for each thing it mended or could not read."""

    def __init__(self, item: Mapping[str, object]) -> None:
        self._item: dict[str, object] = {}
        for name, value in item.items():
            self._item.setdefault(name.lower(), value)
        self._names = frozenset(item)
        self._warnings: dict[Warning, None] = {}

    @property
    def warnings(self) -> tuple[Warning, ...]:
        return tuple(self._warnings)

    @property
    def format(self) -> str:
        """`ninjs 2.1` where the item names its standard, else by its shape: `ninjs 1.x`, `2.x`, `3.x`."""
        for name in ("standard", "$standard"):
            standard = self._item.get(name)
            version = standard.get("version") if isinstance(standard, dict) else None
            if isinstance(version, str) and _VERSION.fullmatch(version) and len(version) < 8:
                return f"ninjs {version}"
        if self._names & {*_CAMEL, *_MORE_CAMEL}:
            return "ninjs 3.x"
        return "ninjs 2.x" if self._names & set(_LISTS) else "ninjs 1.x"

    def has(self, *names: str) -> str:
        """The first of these fields that is there and not null or empty, "" for none."""
        return next((name for name in names if self._item.get(name) not in (None, "", [], {})), "")

    def starting(self, start: str) -> list[str]:
        return [name for name in self._item if name.startswith(start)]

    def value(self, name: str) -> object:
        return self._item.get(name)

    def warn(self, *warnings: Warning) -> None:
        self._warnings.update(dict.fromkeys(warnings))

    def ignore(self, name: str) -> None:
        self.warn(Warning(WarningCode.FIELD_IGNORED, name[:100]))

    def line(self, *names: str) -> str:
        """The first of these fields that says something: plain text on one line, numbers as written."""
        for name in names:
            if text := self.plain(self._item.get(name), name):
                return one_line(text)
        return ""

    def note(self, *names: str) -> str:
        """Like `line`, with its own line ends."""
        return next((text.strip() for name in names if (text := self.plain(self._item.get(name), name)).strip()), "")

    def plain(self, value: object, name: str) -> str:
        """A value as plain text: cleaned, markup and entities that should not be there undone."""
        text = self.text(value, name)
        if html_body.looks_like_html(text):
            text, warnings = html_body.text_of(text)
            self.warn(*warnings)
        return clean(html.unescape(text))[0] if _ENTITY.search(text) else text

    def text(self, value: object, name: str) -> str:
        """A value that should be a string, cleaned and with its markup; "" for null and for what is no text."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            if value not in (None, [], {}):
                self.ignore(name)
            return ""
        text, warnings = clean(value)
        self.warn(*(Warning(each.code, f"{name}: {each.detail}") for each in warnings))
        return text

    def objects(self, *names: str) -> list[dict[str, object]]:
        """The objects of the first of these fields that is a list of them, keys in lower case."""
        for name in names:
            value = self._item.get(name)
            if value in (None, [], {}, ""):
                continue
            found = [each for each in _listed(value) if isinstance(each, dict)]
            if not found:
                self.ignore(name)
            return [{str(key).lower(): inner for key, inner in each.items()} for each in found]
        return []

    def names_of(self, *names: str) -> tuple[str, ...]:
        """What the concepts of a list are called (`name`, else `literal`, else `code`), each once."""
        found = [
            next((text for key in ("name", "literal", "code") if (text := self.plain(each.get(key), names[0]))), "")
            for each in self.objects(*names)
        ]
        return tuple(dict.fromkeys(name for name in map(one_line, found) if name))

    def by_role(self, name: str, preferred: tuple[str, ...], not_these: tuple[str, ...]) -> Iterator[dict[str, object]]:
        """Entries of a list with roles, the preferred roles first, in the order of the list otherwise."""
        entries = [(str(each.get("role") or "").lower(), each) for each in self.objects(name)]
        rank = {role: position for position, role in enumerate(preferred)}
        entries = [(role, each) for role, each in entries if not any(part in role for part in not_these)]
        for _, each in sorted(entries, key=lambda entry: rank.get(entry[0], len(rank))):
            yield each


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not {"name", "uri", "guid", "value"} & set(value):  # 1.x: an object by name
        return [
            {"rel": key, **each} if isinstance(each, dict) else each
            for key, group in value.items()
            for each in (group if isinstance(group, list) else [group])
        ]
    return [value]
