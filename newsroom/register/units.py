"""What a file says of one concept, before any row is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status

KINDS = {kind.value: kind for kind in Kind} | {
    "organization": Kind.ORGANISATION,
    "org": Kind.ORGANISATION,
    "company": Kind.ORGANISATION,
    "location": Kind.PLACE,
    "people": Kind.PERSON,
}
# ISO 12620's words, TBX-Min's, and those of other files, by how they begin.
_STATUSES = {
    Status.PREFERRED: ("prefer",),
    Status.ALLOWED: ("admitted", "allowed", "standardized", "legal", "regulated", "acceptable"),
    Status.FORBIDDEN: ("deprecated", "superseded", "obsolete", "notrecommended", "forbidden", "prohibited", "rejected"),
}


def status_of(text: str) -> Status | None:
    """What a file's word for a form's standing means at the desk; None where it means nothing."""
    word = text.strip().lower()
    return next((status for status, starts in _STATUSES.items() if word.startswith(starts)), None)


@dataclass(frozen=True)
class FormUnit:
    """One form of a concept. `reason` says why it is forbidden."""

    language: str
    text: str
    status: Status = Status.PREFERRED
    reason: str = ""
    gender: str = ""
    note: str = ""


@dataclass
class ConceptUnit:
    """One concept with its forms; empty fields say nothing, and leave what the desk has."""

    key: str
    kind: Kind = Kind.TERM
    own_language: str = ""
    gender: str = ""
    note: str = ""
    forms: list[FormUnit] = field(default_factory=list)


@dataclass(frozen=True)
class Fault:
    """A unit of a file, or one form of it, that was left out: its name, and the code of the sentence that says why.

    A unit that has no name of its own is called by its `line` in the file.
    """

    unit: str
    code: str
    facts: dict[str, str] = field(default_factory=dict)
    line: int | None = None
