"""The workflow engine: reads a table, locks, refuses, records.

An app writes its workflow as a `Workflow` of `Move`s. The same table feeds the verbs, the buttons, the rights,
docs/workflow.md and the test of every state x move x role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from django.db import models, transaction

from newsroom.models.log_entry import LogEntry, Target
from newsroom.models.person import Person
from newsroom.refusals import IllegalMove, LostRace, NotAllowed, Unfit
from newsroom.roles import Who

Row = TypeVar("Row", bound=models.Model)


class Mark(str):
    """What stood on the screen when somebody judged it, as a short text a form can carry."""

    __slots__ = ()


class Back:
    """The target of a move that returns to the state before."""

    def __str__(self) -> str:
        return "the state before"


BACK = Back()
STAYS = None
RUN_LASTS = timedelta(hours=1)


@dataclass(frozen=True)
class Move:
    """One thing that can be done with a row.

    `to` is the new state, `STAYS` (None) or `BACK`. `by_wire` moves may be made by a provider's item, without a person.
    `gated` moves ask the workflow's gate first (a translation asks its article). `run_on` moves are made again at every
    pause of who types: one line of the log stands for all that a person makes in an hour from it, until something else
    is done to the row.
    """

    name: str
    sources: frozenset[str]
    to: str | Back | None
    who: Who
    needs_note: bool = False
    by_wire: bool = False
    gated: bool = True
    run_on: bool = False


def states(*names: str) -> frozenset[str]:
    return frozenset(names)


@dataclass(frozen=True)
class Workflow(Generic[Row]):
    """A table of moves and how to work with its rows.

    `lock` reads the row again under lock, in the desk's one lock order; `gate` raises if something outside the
    row forbids the move; `mark` says what of the row is judged; `target` names it in the log.
    """

    name: str
    states: tuple[str, ...]
    initial: str
    moves: tuple[Move, ...]
    lock: Callable[[Row], Row]
    gate: Callable[[Row, Move], None]
    mark: Callable[[Row], Mark]
    target: Callable[[Row], Target]

    def find(self, name: str, state: str) -> Move:
        """The move of that name from a state; where none leads from there, the first of the name, to be refused."""
        named = [move for move in self.moves if move.name == name]
        return next((move for move in named if state in move.sources), named[0])

    def refuse(self, row: Row, move: Move, *, by: Person | None) -> None:
        """Raise what forbids this move for this person now, or return."""
        if by is None and not move.by_wire:
            raise NotAllowed("not_by_wire", verb=move.name)
        if by is not None and not move.who(by, row):
            raise NotAllowed("not_allowed", verb=move.name, who=move.who.text)
        if row.state not in move.sources:  # type: ignore[attr-defined]
            raise IllegalMove("illegal_move", verb=move.name, state=row.state)  # type: ignore[attr-defined]
        if move.gated:
            self.gate(row, move)

    def open_moves(self, row: Row, *, by: Person) -> list[Move]:
        """The moves this person could make now, in the table's order: what the buttons show."""
        return [move for move in self.moves if self.is_open(row, move, by=by)]

    def is_open(self, row: Row, move: Move, *, by: Person) -> bool:
        try:
            self.refuse(row, move, by=by)
        except (IllegalMove, NotAllowed):
            return False
        return True

    @contextmanager
    def move(
        self,
        row: Row,
        name: str,
        *,
        by: Person | None,
        at: datetime,
        seen: Mark | None = None,
        note: str = "",
        data: dict[str, Any] | None = None,
    ) -> Iterator[Row]:
        """Make a move: lock, judge, let the verb write, set the state, save, log; all or nothing.

        The verb works on the locked row it is given and may add to `data`, which goes into the log. Raises
        `NotAllowed`, `IllegalMove`, `LostRace` when `seen` is not what stands there now, `Unfit` when a note is owed.
        """
        data = {} if data is None else data
        with transaction.atomic():
            locked = self.lock(row)
            move = self.find(name, locked.state)  # type: ignore[attr-defined]
            self.refuse(locked, move, by=by)
            if seen is not None and seen != self.mark(locked):
                raise LostRace("lost_race", verb=name)
            if move.needs_note and not note.strip():
                raise Unfit("note_missing", verb=name)
            before = locked.state  # type: ignore[attr-defined]
            yield locked
            if isinstance(move.to, Back):
                locked.state = locked.state_before  # type: ignore[attr-defined]
            elif move.to is not None:
                locked.state = move.to  # type: ignore[attr-defined]
            locked.save()
            if note.strip():
                data["note"] = note.strip()
            if before != locked.state:  # type: ignore[attr-defined]
                data |= {"from": before, "to": locked.state}  # type: ignore[attr-defined]
            target, since = self.target(locked), at - RUN_LASTS
            if not (
                move.run_on and by is not None and LogEntry.objects.is_last_about(target, name, by=by, since=since)
            ):
                LogEntry.write(name, target, by=by, at=at, data=data)
