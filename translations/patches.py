"""What only facts changed under a draft paragraph, and the patched text that the desk proposes for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import partial

from articles.text.inline import plain
from newsroom.register import names_in
from translations.datelines import changes_under, line_patch
from translations.matching.fact_changes import fact_changes
from translations.matching.patching import Patch, patched
from translations.models import DraftParagraph
from translations.rendering import Ground, is_line, renders


@dataclass(frozen=True)
class Proposals:
    """How much is proposed for a draft after its source changed, or was taken: mended texts, moves, paragraphs it does

    not render yet, and paragraphs that go with their source.
    """

    texts: int = 0
    moved: int = 0
    missing: int = 0
    gone: int = 0

    @property
    def count(self) -> int:
        return sum(self.by_kind.values())

    @property
    def by_kind(self) -> dict[str, int]:
        return asdict(self)


def changed_facts(
    row: DraftParagraph, ground: Ground, since: Mapping[str, int], *, state: int
) -> list[tuple[str, str]]:
    """Facts and names of a stale paragraph's source that became others, old and new; empty if more than facts changed.

    `since` maps the source's ids to the revisions in which they last changed; `state` is the register's.
    """
    if not _may_be_patched(row, since):
        return []
    if is_line(row):
        return changes_under(row, ground)
    names = partial(names_in, state=state)
    old, new, language = ground.change_of(row)
    changes = fact_changes(old, new, language, on=ground.on, names=names)
    return [change.words for change in changes or ()]


def patch_of(row: DraftParagraph, ground: Ground, since: Mapping[str, int], *, state: int) -> Patch | None:
    """The paragraph's text with the new facts, where that is certain; one with inline marks is left to a person."""
    if not _may_be_patched(row, since) or plain(row.text) != row.text:
        return None
    if is_line(row):
        return line_patch(row, ground)
    old, new, language = ground.change_of(row)
    return patched(
        old,
        new,
        row.text,
        language,
        ground.target_language,
        on=ground.on,
        names=partial(names_in, state=state),
    )


def _may_be_patched(row: DraftParagraph, since: Mapping[str, int]) -> bool:
    return (renders(row) or is_line(row)) and row.is_stale(since) and all(uid in since for uid in row.sources)
