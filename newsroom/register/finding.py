"""Names of the register in running text, and how a language writes them.

The index is held by the process for the state of the register it was read under. The state is asked anew for every
text, on the same connection: a transaction that has changed the register finds what it wrote, and if that is rolled
back the next text is read without it. Of a changed register only the changed concepts are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from threading import RLock

from django.db import connection

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, NameHit, Naming, Status
from newsroom.models.concept import Concept, ConceptForm
from newsroom.models.counter import register_state

_COLUMNS = ("concept_id", "language", "text", "concept__kind", "status", "reason")
# More changed concepts than this are read with all the others.
_FEW = 500


@dataclass
class _Held:
    """The index of one database's register in one state, and the stamp under which each concept was read."""

    database: str
    state: int
    stamps: dict[int, int]
    naming: Naming


_held: list[_Held] = []
_lock = RLock()


def names_in(text: str, language: str, *, state: int | None = None) -> list[NameHit]:
    """The register's names and terms in a text of that language, in its order (`newsroom.language.naming.Naming`).

    One query; after a change of the register two more, for what has changed. Who looks into many texts at once asks for
    the `register_state` before, says it, and saves the query for each.
    """
    with _lock:
        return _current(register_state() if state is None else state).find(text, language)


def _current(state: int) -> Naming:
    database = str(connection.settings_dict["NAME"])
    held = _held[0] if _held and _held[0].database == database else _Held(database, -1, {}, Naming(()))
    if held.state == state:
        return held.naming
    stamps = dict(Concept.objects.in_force().values_list("pk", "stamp"))
    # What is gone, and what was written under another stamp.
    changed = [pk for pk in held.stamps.keys() | stamps.keys() if held.stamps.get(pk) != stamps.get(pk)]
    held.naming.replace(changed, _forms([pk for pk in changed if pk in stamps]))
    held.stamps, held.state = stamps, state
    _held[:] = [held]
    return held.naming


def _forms(concepts: list[int]) -> Iterator[Form]:
    rows = ConceptForm.objects.in_register_order().values_list(*_COLUMNS)
    if len(concepts) <= _FEW:
        rows = rows.filter(concept__in=concepts)
    wanted = set(concepts)
    for concept, language, text, kind, status, reason in rows.iterator(chunk_size=5_000):
        if concept in wanted:
            yield Form(concept, language, text, Kind(kind), Status(status), reason)


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
