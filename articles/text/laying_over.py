"""A text typed over an older revision, laid over the newest one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.text.paragraphs import HEADS
from articles.vocabulary import Role


@dataclass(frozen=True)
class Typed:
    """A paragraph of a form: an empty `id` is a new one, an empty `text` takes one out.

    `now` is what stands there by now, where it was changed on both sides.
    """

    id: str
    role: Role
    text: str
    now: str = ""

    @property
    def key(self) -> str:
        """Headline, short headline and summary are the same whatever their ids: a text has one of each."""
        return self.role if self.role in HEADS else self.id


def lay_over(base: Sequence[Typed], typed: Sequence[Typed], newest: Sequence[Typed]) -> list[Typed]:
    """What was `typed` over `base`, brought over to `newest`, where other hands made that of `base` meanwhile.

    What was not changed here is taken as it stands now: changed, gone or moved there. What was changed here stays, with
    the other text beside it where both changed it. Paragraphs new on either side follow the one they stood behind;
    where the order was changed here, it is this one that counts.
    """
    typed = _ids_once(typed)
    was, stands, here = _by_key(base), _by_key(newest), _by_key(typed)
    laid = [row for row in (_settled(row, was, stands) for row in typed) if row is not None]
    if [row.key for row in typed if row.key in was] != [row.key for row in base if row.key in here]:
        return _with_missing(laid, [row for row in newest if row.key in here or row.key not in was])
    known = _by_key(laid)
    spine = [known.get(row.key, row) for row in newest if row.key in known or row.key not in {*was, *here}]
    return _with_missing(spine, laid)


def _settled(row: Typed, was: dict[str, Typed], stands: dict[str, Typed]) -> Typed | None:
    """One typed paragraph over what stands there now; None where nothing of it is left."""
    before, now = was.get(row.key, Typed(row.id, row.role, "")), stands.get(row.key)
    if (row.role, row.text) == (before.role, before.text):
        return now
    if now is None:
        return row if row.text else None
    role = now.role if row.role == before.role else row.role
    if row.text == before.text:
        return replace(now, role=role)
    clashes = now.text not in {before.text, row.text}
    return Typed(now.id, role, row.text, now=now.text if clashes else "")


def _ids_once(rows: Sequence[Typed]) -> list[Typed]:
    """A second use of an id is a new paragraph."""
    firsts = {row.id: place for place, row in reversed(list(enumerate(rows)))}
    return [row if firsts[row.id] == place else replace(row, id="") for place, row in enumerate(rows)]


def _by_key(rows: Sequence[Typed]) -> dict[str, Typed]:
    return {row.key: row for row in rows if row.key}


def _with_missing(rows: Sequence[Typed], order: Sequence[Typed]) -> list[Typed]:
    """`rows` and what `order` has besides, each behind the nearest it follows there."""
    laid = list(rows)
    present = {row.key for row in rows if row.key}
    behind = 0
    for row in order:
        if not row.key or row.key not in present:
            laid.insert(behind, row)
            behind += 1
        else:
            behind = next(place for place, known in enumerate(laid) if known.key == row.key) + 1
    return laid
