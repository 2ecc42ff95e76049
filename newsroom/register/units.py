"""What a file says of one concept, before any row is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status


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
    """A unit of a file, or one form of it, that was left out: its name, and the code of the sentence that says why."""

    unit: str
    code: str
    facts: dict[str, str] = field(default_factory=dict)
