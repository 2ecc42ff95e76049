"""Names of the register in running text, and how a language writes them.

The index is held by the process for the state of the register it was read under. The state is asked anew for every
text, on the same connection: a transaction that has changed the register finds what it wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from threading import Lock

from django.db import connection

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, NameHit, Naming, Status
from newsroom.models.concept import ConceptForm
from newsroom.models.counter import register_state

_COLUMNS = ("concept_id", "language", "text", "concept__kind", "status", "reason")


@dataclass(frozen=True)
class _Held:
    """The index of one database's register in one state."""

    database: str
    state: int
    naming: Naming


_held: list[_Held] = []
_building = Lock()


def naming() -> Naming:
    """The index over all forms as they stand for this connection: one query, and a reading after each change."""
    database, state = str(connection.settings_dict["NAME"]), register_state()
    for held in _held:
        if held.database == database and held.state == state:
            return held.naming
    with _building:
        fresh = _Held(database, state, Naming(_all_forms()))
        _held[:] = [fresh]
    return fresh.naming


def _all_forms() -> Iterator[Form]:
    rows = ConceptForm.objects.in_register_order().values_list(*_COLUMNS)
    for concept, language, text, kind, status, reason in rows.iterator(chunk_size=5_000):
        yield Form(concept, language, text, Kind(kind), Status(status), reason)


def names_in(text: str, language: str) -> list[NameHit]:
    """The register's names and terms in a text of that language, in its order (`newsroom.language.naming.Naming`)."""
    return naming().find(text, language)


def forms_of(concepts: Iterable[int], language: str) -> dict[int, list[ConceptForm]]:
    """The forms of concepts in a language, the preferred one first, forbidden ones last; one query."""
    found: dict[int, list[ConceptForm]] = {number: [] for number in concepts}
    for form in ConceptForm.objects.filter(concept__in=found, language=language).in_register_order():
        found[form.concept_id].append(form)
    for forms in found.values():
        forms.sort(key=lambda form: (form.rank, form.pk))
    return found


def place_in_register(name: str, language: str, to: str) -> str | None:
    """How a place named in one language, in whatever case, is called in another; None where the register is silent."""
    whole = name.strip()
    for hit in names_in(whole, language):
        if hit.kind is Kind.PLACE and hit.start == 0 and hit.end == len(whole) and hit.forms.get(to):
            return hit.forms[to][0]
    return None
