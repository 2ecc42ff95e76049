"""What the checks say of a draft: each paragraph beside the source it rests on, with the waivers that stand over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newsroom.models.counter import register_state
from newsroom.register import names_in
from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Names
from translations.models import DraftParagraph, Waiver
from translations.rendering import Ground, Rendering, renders

# Longer texts are checked as well, but what was found is not kept for the next page.
KEPT_UP_TO = 4_000
SEVEREST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.HINT)


@dataclass(frozen=True)
class Found:
    """A finding of one paragraph, and the waiver that stands over it, if one does."""

    uid: str
    finding: Finding
    waiver: Waiver | None = None

    @property
    def stops(self) -> bool:
        """Whether approval waits for it."""
        return self.finding.severity == Severity.ERROR and self.waiver is None


def findings_of(
    rows: Sequence[DraftParagraph],
    ground: Ground,
    waivers: Iterable[Waiver],
) -> dict[str, list[Found]]:
    """By paragraph, what the checks say of it, the severest first; nothing of what is empty or left out.

    Takes one query for the register's state, and one reading of the register after it has changed.
    """
    signed = {(waiver.uid, waiver.key): waiver for waiver in waivers}
    state = register_state()
    found: dict[str, list[Found]] = defaultdict(list)
    for row in rows:
        if renders(row):
            found[row.uid] = [
                Found(row.uid, finding, signed.get((row.uid, finding.key)))
                for finding in checked(ground.rendering(row), state)
            ]
    return found


def checked(rendering: Rendering, state: int) -> list[Finding]:
    """What the checks say of one paragraph, under the register's state (`newsroom.models.counter.register_state`).

    What was said of the same before is not worked out again.
    """
    long = len(rendering.source) + len(rendering.target) > KEPT_UP_TO
    found = _check(rendering, state) if long else _checked(rendering, state)
    return sorted(found, key=lambda finding: SEVEREST_FIRST.index(finding.severity))


@lru_cache(maxsize=4096)
def _checked(rendering: Rendering, state: int) -> tuple[Finding, ...]:
    return _check(rendering, state)


def _check(rendering: Rendering, state: int) -> tuple[Finding, ...]:
    if not rendering.source:
        # A headline for a story that came without one: it is looked at by itself.
        rendering = replace(rendering, source=rendering.target, source_language=rendering.target_language)
    return tuple(
        check_pair(
            rendering.source,
            rendering.target,
            rendering.source_language,
            rendering.target_language,
            role=rendering.role,
            limit=rendering.limit,
            names=Names(
                names_in(rendering.source, rendering.source_language, state=state),
                names_in(rendering.target, rendering.target_language, state=state),
            ),
            on=rendering.on,
        )
    )
