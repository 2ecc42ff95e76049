"""What a check says of a target paragraph beside its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2s


class Severity(StrEnum):
    """An error stops approval until somebody waives it; a warning is shown; a hint is shown quietly."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True)
class Span:
    """A place in a text, in characters: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class Repair:
    """An edit of the target that mends it: `text` takes the place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str

    def of(self, target: str) -> str:
        """The target, mended."""
        return target[: self.start] + self.text + target[self.end :]


@dataclass(frozen=True)
class Finding:
    """`check` names its sentence in `translations.wording.FINDINGS`, which `facts` fill; places are in both texts."""

    check: str
    severity: Severity
    facts: Mapping[str, str] = field(default_factory=dict)
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    repair: Repair | None = None

    @property
    def key(self) -> str:
        """What a waiver holds on to: what is said, not where, so that a comma changed elsewhere does not undo it."""
        said = "\n".join([self.check, *(f"{name}={value}" for name, value in sorted(self.facts.items()))])
        return blake2s(said.encode(), digest_size=12).hexdigest()
