"""Who may do what, in which language: the desk's rights, in one readable table.

A person is *appointed* to roles: editor and administrator for the whole desk, translator, trainee and reviewer for
one language each. The workflow tables name a `Who` for every move; Django's admin asks `may_in_admin`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class DeskRole(StrEnum):
    ADMINISTRATOR = "administrator"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    TRAINEE = "trainee"


PER_LANGUAGE = frozenset({DeskRole.TRANSLATOR, DeskRole.REVIEWER, DeskRole.TRAINEE})
WHO_TRANSLATE = (DeskRole.TRANSLATOR, DeskRole.TRAINEE)


class Appointed(Protocol):
    """What the table needs to know of a person."""

    @property
    def is_active(self) -> bool: ...

    def holds(self, role: DeskRole, language: str = "") -> bool: ...


@dataclass(frozen=True)
class Who:
    """A named test of a person against a row. `text` is how docs/workflow.md writes it."""

    text: str
    test: Callable[[Any, Any], bool]

    def __call__(self, person: Any, row: Any) -> bool:
        return bool(person is not None and person.is_active and self.test(person, row))

    def __and__(self, other: Who) -> Who:
        return Who(
            f"{self.text} who {other.text}",
            lambda person, row: self.test(person, row) and other.test(person, row),
        )

    def __or__(self, other: Who) -> Who:
        return Who(
            f"{self.text} or {other.text}",
            lambda person, row: self.test(person, row) or other.test(person, row),
        )


an_editor = Who("an editor", lambda person, row: person.holds(DeskRole.EDITOR))
a_translator = Who(
    "a translator or trainee of its language",
    lambda person, row: any(person.holds(role, row.language) for role in WHO_TRANSLATE),
)
a_reviewer = Who("a reviewer of its language", lambda person, row: person.holds(DeskRole.REVIEWER, row.language))

EVERY = frozenset(DeskRole)
DESK = frozenset({DeskRole.EDITOR, DeskRole.ADMINISTRATOR})
KEEPERS = frozenset({DeskRole.ADMINISTRATOR})
EDITORS = frozenset({DeskRole.EDITOR})
NOBODY: frozenset[DeskRole] = frozenset()

# model: (view, add, change, delete). Rows of the workflow are changed by desk verbs alone, never by admin's forms.
IN_ADMIN: dict[str, tuple[frozenset[DeskRole], frozenset[DeskRole], frozenset[DeskRole], frozenset[DeskRole]]] = {
    "newsroom.person": (DESK, KEEPERS, KEEPERS, NOBODY),
    "newsroom.appointment": (DESK, KEEPERS, KEEPERS, KEEPERS),
    "newsroom.language": (DESK, NOBODY, DESK, NOBODY),
    "newsroom.logentry": (DESK, NOBODY, NOBODY, NOBODY),
    "newsroom.concept": (DESK, EDITORS, EDITORS, EDITORS),
    "newsroom.conceptform": (DESK, EDITORS, EDITORS, EDITORS),
    "newsroom.outboxmessage": (DESK, NOBODY, NOBODY, NOBODY),
    "articles.article": (DESK, NOBODY, NOBODY, NOBODY),
    "articles.arrival": (DESK, NOBODY, NOBODY, NOBODY),
    "articles.edition": (DESK, NOBODY, NOBODY, NOBODY),
    "articles.section": (DESK, DESK, DESK, DESK),
    "articles.topic": (DESK, DESK, DESK, DESK),
    "articles.place": (DESK, DESK, DESK, DESK),
    "articles.provider": (DESK, DESK, DESK, NOBODY),
    "articles.page": (DESK, DESK, DESK, DESK),
    "translations.objection": (DESK, NOBODY, NOBODY, NOBODY),
    "translations.memoryentry": (DESK, NOBODY, NOBODY, EDITORS),
}
VERBS = ("view", "add", "change", "delete")


def may_in_admin(person: Appointed, permission: str) -> bool:
    """Whether a person holds a Django permission such as `articles.change_section`; unknown ones are refused."""
    app, _, codename = permission.partition(".")
    verb, _, model = codename.partition("_")
    row = IN_ADMIN.get(f"{app}.{model}")
    if row is None or verb not in VERBS or not person.is_active:
        return False
    return any(person.holds(role) for role in row[VERBS.index(verb)])


def may_enter_admin(person: Appointed) -> bool:
    return person.is_active and any(person.holds(role) for role in DESK)
