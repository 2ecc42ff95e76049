"""What was said beside a draft, in threads: each by its first comment, in the order in which they were begun.

The order never changes: an answer stands under what it answers, so what one has read stays where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from articles.text.inline import plain
from newsroom.language.difference import Piece, difference
from translations.models import Comment


@dataclass(frozen=True)
class Thread:
    """A comment and its answers. `change` is its suggestion against the text that stands there now, word by word;

    `overtaken` says that this is no longer the text it was made for, `stands` that the paragraph is still there.
    """

    first: Comment
    stands: bool
    overtaken: bool
    change: list[Piece]
    answers: list[Comment] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.first.settled_at is None

    @property
    def is_suggested(self) -> bool:
        """A suggestion that waits for its translator."""
        return bool(self.first.suggestion) and self.is_open and not self.first.outcome

    @property
    def place(self) -> str:
        """What its box for answers is called."""
        return f"answer-{self.first.pk}"


def threads_of(comments: Iterable[Comment], texts: Mapping[str, str]) -> dict[str, list[Thread]]:
    """By paragraph, its threads; `comments` come in the order in which they were written, `texts` are the draft's."""
    threads: dict[int, Thread] = {}
    found: dict[str, list[Thread]] = {}
    for said in comments:
        if said.answers_id is None:
            threads[said.pk] = _thread(said, texts)
            found.setdefault(said.uid, []).append(threads[said.pk])
        elif said.answers_id in threads:
            threads[said.answers_id].answers.append(said)
    return found


def _thread(said: Comment, texts: Mapping[str, str]) -> Thread:
    now = texts.get(said.uid)
    waits = bool(said.suggestion) and not said.outcome and now is not None
    compared = now if waits else said.of_text
    return Thread(
        first=said,
        stands=now is not None,
        overtaken=waits and now != said.of_text,
        change=difference(plain(compared or ""), plain(said.suggestion)) if said.suggestion else [],
    )
