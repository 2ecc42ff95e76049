"""Who may be given work: the people appointed to a role, language by language, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.absence import absence
from newsroom.models import Appointment, Person
from newsroom.roles import WHO_TRANSLATE, DeskRole
from newsroom.row_numbers import row_number


class Appointed:
    """Everybody who translates or reviews, by role and language, in the order of their names.

    Trainees stand among the translators, and say so.
    """

    def __init__(self, languages: Iterable[str]) -> None:
        self._now = timezone.now()
        rows = Appointment.objects.filter(
            language__in=list(languages),
            role__in=[*WHO_TRANSLATE, DeskRole.REVIEWER],
            person__is_active=True,
        ).select_related("person")
        self._trainees: set[tuple[int, str]] = set()
        self._people: dict[tuple[str, str], dict[int, Person]] = defaultdict(dict)
        for row in sorted(rows, key=lambda row: (str(row.person).casefold(), row.person_id)):
            role = DeskRole.TRANSLATOR if row.role in WHO_TRANSLATE else DeskRole.REVIEWER
            self._people[role, row.language][row.person_id] = row.person
            if row.role == DeskRole.TRAINEE:
                self._trainees.add((row.person_id, row.language))

    def choices(self, role: DeskRole, language: str) -> list[tuple[str, str]]:
        """(key, name) pairs for a select."""
        return [(str(key), self._named(person, role, language)) for key, person in self._people[role, language].items()]

    def _named(self, person: Person, role: DeskRole, language: str) -> str:
        """The name, with what speaks against giving them work now: off duty, away until when, a trainee."""
        said = []
        if role == DeskRole.TRANSLATOR and (person.pk, language) in self._trainees:
            said.append(_("trainee"))
        if absent := absence(person, at=self._now):
            said.append(absent)
        return f"{person} ({', '.join(said)})" if said else str(person)

    def find(self, role: DeskRole, language: str, key: str) -> Person | None:
        """The person behind a select's value; None for the empty one."""
        number = row_number(key)
        return None if number is None else self._people[role, language].get(number)
