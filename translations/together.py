"""Which paragraphs of a draft belong together: what shares a source, what shares where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from articles.text.inline import join
from articles.vocabulary import Role
from translations.models import DraftParagraph

Row = TypeVar("Row")


def groups(rows: Sequence[Row], keys: Callable[[Row], Iterable[str]]) -> list[list[Row]]:
    """Rows that share a key, at once or by way of others; rows keep their order, groups that of their first rows."""
    found: list[tuple[set[str], list[int]]] = []
    for place, row in enumerate(rows):
        names, places = set(keys(row)), [place]
        apart = []
        for group in found:
            if group[0] & names:
                names, places = names | group[0], group[1] + places
            else:
                apart.append(group)
        found = [*apart, (names, sorted(places))]
    return [[rows[place] for place in places] for _names, places in sorted(found, key=lambda group: group[1])]


def sharing_sources(rows: Sequence[DraftParagraph]) -> list[list[DraftParagraph]]:
    """Rows that render the same source: one rendering, however many paragraphs it has.

    A short headline that rests on the headline renders nothing of it: the headline says all of it without.
    """
    return groups(rows, lambda row: [f"{row.role} {uid}" if row.role == Role.PUSH else uid for uid in row.sources])


def is_own(row: DraftParagraph, rows: Iterable[DraftParagraph]) -> bool:
    """Whether it renders nothing that is not rendered beside it: a short headline may rest on the headline."""
    if row.role != Role.PUSH:
        return not row.sources
    return any(other.role == Role.HEADLINE and other.sources == row.sources for other in rows)


def rendering(rows: Sequence[DraftParagraph]) -> dict[str, list[DraftParagraph]]:
    """By source, the rows that render it: several after a split."""
    found: dict[str, list[DraftParagraph]] = {}
    for row in rows:
        for uid in row.sources if not is_own(row, rows) else ():
            found.setdefault(uid, []).append(row)
    return found


def names_of(row: DraftParagraph) -> list[str]:
    """The ids under which things may have been said of this row: its own, and those whose words it holds."""
    return [row.uid, *row.came_from]


def heirs(rows: Iterable[DraftParagraph]) -> dict[str, str]:
    """By id, whose things are its things now: the row's own, or those of the row that holds the words of one gone."""
    rows = list(rows)
    inherited = {gone: row.uid for row in reversed(rows) for gone in row.came_from}
    return inherited | {row.uid: row.uid for row in rows}


def heir_of(rows: Iterable[DraftParagraph], uid: str) -> DraftParagraph | None:
    """The row that is meant by an id."""
    rows = list(rows)
    meant = heirs(rows).get(uid)
    return next((row for row in rows if row.uid == meant), None)


def numbered(rows: Sequence[DraftParagraph]) -> list[str]:
    """The numbers of rows on screens, in order: one that renders two source paragraphs counts as both (“7–8”)."""
    numbers = []
    counted: set[str] = set()
    last = 0
    for row in rows:
        fresh = sum(uid not in counted for uid in row.sources)
        counted.update(row.sources)
        first, last = last + 1, last + max(fresh, 1)
        numbers.append(str(first) if first == last else f"{first}–{last}")
    return numbers


def as_one(texts: Iterable[str], language: str) -> str:
    """Texts in inline notation as one paragraph, with the space between them that the language writes."""
    between = "" if language.startswith("zh") else " "
    parts = [text.strip() for text in texts if text.strip()]
    return join(part for place, text in enumerate(parts) for part in ([between] if place else []) + [text])
