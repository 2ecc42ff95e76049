"""Who may be given work: the people appointed to a role, language by language, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from newsroom.models import Appointment, Person
from newsroom.roles import DeskRole
from newsroom.row_numbers import row_number


class Appointed:
    """Everybody who translates or reviews, by role and language, in the order of their names."""

    def __init__(self, languages: Iterable[str]) -> None:
        rows = Appointment.objects.filter(
            language__in=list(languages),
            role__in=[DeskRole.TRANSLATOR, DeskRole.REVIEWER],
            person__is_active=True,
        ).select_related("person")
        self._people: dict[tuple[str, str], dict[int, Person]] = defaultdict(dict)
        for row in sorted(rows, key=lambda row: (str(row.person).casefold(), row.person_id)):
            self._people[row.role, row.language][row.person_id] = row.person

    def choices(self, role: DeskRole, language: str) -> list[tuple[str, str]]:
        """(key, name) pairs for a select."""
        return [(str(key), str(person)) for key, person in self._people[role, language].items()]

    def find(self, role: DeskRole, language: str, key: str) -> Person | None:
        """The person behind a select's value; None for the empty one."""
        number = row_number(key)
        return None if number is None else self._people[role, language].get(number)
