"""What a wire item says, in the desk's own words, whatever format it came in.

Texts are in the notation of `articles.text.inline`. Codes are for machines; the sentences for people stand in
`articles/wire_wording.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from articles.text.datelines import Dateline
from articles.vocabulary import BODY_ROLES, Role
from articles.wire import delivery

MAX_BYTES = 64 * 1024 * 1024
MAX_PARAGRAPH = 100_000
MAX_PARAGRAPHS = 1_000
MAX_HEADLINE = 400
MAX_GUID = 500


class Signal(StrEnum):
    """What the item says of itself against its earlier versions, in words or fields."""

    NONE = "none"
    UPDATE = "update"
    CORRECTION = "correction"
    REFILE = "refile"


class PubStatus(StrEnum):
    """IPTC's publishing status (newscodes/pubstatusg2): use it, hold it for now, or never use it."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class WarningCode(StrEnum):
    """What was mended or could not be understood while reading; the item came in all the same."""

    BIDI_REMOVED = "bidi_removed"
    CONTROL_REMOVED = "control_removed"
    NUL_REMOVED = "nul_removed"
    BROKEN_CHARACTERS = "broken_characters"
    DECODED_AS_LATIN1 = "decoded_as_latin1"
    ACTIVE_CONTENT_REMOVED = "active_content_removed"
    CONTENT_LEFT_OUT = "content_left_out"
    FIELD_IGNORED = "field_ignored"
    NAIVE_TIME = "naive_time"
    UNREADABLE_TIME = "unreadable_time"
    UNREADABLE_EMBARGO = "unreadable_embargo"
    EMBARGO_IN_WORDS = "embargo_in_words"
    UNREADABLE_URGENCY = "unreadable_urgency"
    UNKNOWN_PUBSTATUS = "unknown_pubstatus"
    KILL_IN_WORDS = "kill_in_words"
    PARTIAL_ITEM = "partial_item"


class RefusalCode(StrEnum):
    """Why nothing of an item can become a story."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    UNKNOWN_ENCODING = "unknown_encoding"
    NOT_A_WIRE_FORMAT = "not_a_wire_format"
    BROKEN_JSON = "broken_json"
    TOO_DEEP = "too_deep"
    WRONG_TYPE = "wrong_type"
    NOT_A_STORY = "not_a_story"
    NO_WIRE_TEXT = "no_wire_text"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"


@dataclass(frozen=True)
class Warning:
    """`detail` names the field, value or characters concerned."""

    code: WarningCode
    detail: str = ""


@dataclass(frozen=True)
class IncomingParagraph:
    """`text` is in inline notation, on one line, never blank."""

    role: Role
    text: str


@dataclass(frozen=True)
class Embargo:
    """`until` is None where an embargo is present but cannot be read or names no zone: it then holds until lifted."""

    until: datetime | None
    raw: str


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One item, understood.

    `format` is `plain`, `ninjs 2.1` …; `item` names it within its file ("" where it is the only one; else 1, 2 …).
    `paragraphs` are headline, short headline and summary if any, then the body; the dateline is not among them.
    Times are aware, in UTC. `urgency` is 1–9, 1 the highest. `language` is as declared. `translated_from` is
    (guid, language). `replaces` is the guid of an item this one takes the place of. `source` holds this item's
    own bytes where its file holds several.
    """

    format: str
    item: str = ""
    guid: str = ""
    version: int | None = None
    version_raw: str = ""
    version_time: datetime | None = None
    created: datetime | None = None
    provider: str = ""
    language: str = ""
    paragraphs: tuple[IncomingParagraph, ...] = ()
    dateline: Dateline | None = None
    urgency: int | None = None
    slugline: str = ""
    byline: str = ""
    credit: str = ""
    pubstatus: PubStatus = PubStatus.USABLE
    signal: Signal = Signal.NONE
    embargo: Embargo | None = None
    editor_note: str = ""
    rights: str = ""
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    translated_from: tuple[str, str] | None = None
    replaces: str = ""
    warnings: tuple[Warning, ...] = ()
    source: bytes | None = None

    @property
    def headline(self) -> str:
        return next((paragraph.text for paragraph in self.paragraphs if paragraph.role == Role.HEADLINE), "")

    @property
    def summary(self) -> str:
        return next((paragraph.text for paragraph in self.paragraphs if paragraph.role == Role.SUMMARY), "")

    @property
    def body(self) -> tuple[IncomingParagraph, ...]:
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role in BODY_ROLES)

    @property
    def is_advance(self) -> bool:
        """Whether it says of itself that it is a speech to be checked against delivery."""
        return delivery.says_so(self.editor_note)


@dataclass(frozen=True)
class Unreadable:
    """An item, or a whole file, that cannot become a story. `line` and `column` count from 1."""

    item: str
    code: RefusalCode
    detail: str = ""
    guid: str = ""
    line: int | None = None
    column: int | None = None
    source: bytes | None = None


class Refusal(Exception):
    """Raised inside this package where an item cannot be read; `read` answers it as `Unreadable`."""

    def __init__(
        self, code: RefusalCode, detail: str = "", *, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(code, detail)
        self.code, self.detail, self.line, self.column = code, detail, line, column

    def as_item(self, item: str = "", *, guid: str = "", source: bytes | None = None) -> Unreadable:
        return Unreadable(item, self.code, self.detail, guid, self.line, self.column, source)
