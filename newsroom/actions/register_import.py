"""Taking a file's concepts into the register: by their keys, many in one transaction, what is unsound named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db import transaction

from newsroom.actions.register import refuse_others, row_of
from newsroom.language.naming import Status
from newsroom.models import Concept, ConceptForm, LogEntry, Person, Target
from newsroom.models.concept import new_stamp
from newsroom.models.counter import renew_register_state
from newsroom.register.soundness import sound
from newsroom.register.units import ConceptUnit, Fault, FormUnit

# Concepts of one transaction: on SQLite others wait for so long.
AT_ONCE = 50
_KEPT_FAULTS = 1_000


@dataclass
class Summary:
    """What became of a file: concepts by what happened to them, forms written, faults counted and the first of them."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    forms: int = 0
    left_out: int = 0
    faults: list[Fault] = field(default_factory=list)

    def note(self, fault: Fault) -> None:
        self.left_out += 1
        if len(self.faults) < _KEPT_FAULTS:
            self.faults.append(fault)


def take_in(
    units: Iterable[ConceptUnit | Fault], *, file: str, by: Person | None, at: datetime
) -> Iterator[tuple[Summary, list[Fault]]]:
    """Write concepts as they are read, and say after each transaction how far it is and what was left out of it.

    A concept whose key is known is changed: its forms are added or overwritten, none is taken away, and a form that the
    file prefers makes the one preferred so far an allowed one. What changes waits to be approved again.
    """
    refuse_others("import", by)
    summary = Summary()
    waiting: dict[str, ConceptUnit] = {}
    faults: list[Fault] = []
    for unit in units:
        found, more = (None, [unit]) if isinstance(unit, Fault) else sound(unit)
        faults += more
        if found is not None and found.key in waiting:
            yield _write(waiting, faults, summary, file=file, by=by, at=at)
            waiting, faults = {}, []
        if found is not None:
            waiting[found.key] = found
        if len(waiting) >= AT_ONCE or len(faults) >= AT_ONCE:
            yield _write(waiting, faults, summary, file=file, by=by, at=at)
            waiting, faults = {}, []
    yield _write(waiting, faults, summary, file=file, by=by, at=at)


def _write(
    units: dict[str, ConceptUnit], faults: list[Fault], summary: Summary, *, file: str, by: Person | None, at: datetime
) -> tuple[Summary, list[Fault]]:
    with transaction.atomic():
        locked = Concept.objects.filter(key__in=units).order_by("pk").select_for_update().prefetch_related("forms")
        known = {concept.key: concept for concept in locked}
        units, unexplained = _explained(units, known)
        faults = [*faults, *unexplained]
        added = [unit for key, unit in units.items() if key not in known]
        changed = [unit for key, unit in units.items() if key in known and _change(known[key], unit, summary)]
        _add(added, summary)
        if added or changed:
            data = {"file": file, "added": [unit.key for unit in added], "changed": [unit.key for unit in changed]}
            LogEntry.write("import", Target("concept", 0), by=by, at=at, data=data)
            renew_register_state()
    summary.added += len(added)
    summary.changed += len(changed)
    summary.unchanged += len(units) - len(added) - len(changed)
    for fault in faults:
        summary.note(fault)
    return summary, faults


def _explained(
    units: dict[str, ConceptUnit], known: Mapping[str, Concept]
) -> tuple[dict[str, ConceptUnit], list[Fault]]:
    """The concepts without forms that are forbidden though nothing says why: neither the file nor the desk."""
    kept: dict[str, ConceptUnit] = {}
    faults: list[Fault] = []
    for key, unit in units.items():
        rows = known[key].forms.all() if key in known else ()
        reasons = {(row.language, row.text) for row in rows if row.reason}
        unexplained = [
            form
            for form in unit.forms
            if form.status is Status.FORBIDDEN and not form.reason and (form.language, form.text) not in reasons
        ]
        faults += [Fault(key, "reason_missing", {"form": form.text[:40]}) for form in unexplained]
        forms = [form for form in unit.forms if form not in unexplained]
        if forms or key in known:
            kept[key] = replace(unit, forms=forms)
    return kept, faults


def _add(units: list[ConceptUnit], summary: Summary) -> None:
    concepts = Concept.objects.bulk_create(
        Concept(key=unit.key, kind=unit.kind.value, own_language=unit.own_language, gender=unit.gender, note=unit.note)
        for unit in units
    )
    rows = [row_of(concept, form) for concept, unit in zip(concepts, units, strict=True) for form in unit.forms]
    ConceptForm.objects.bulk_create(rows)
    summary.forms += len(rows)


def _change(concept: Concept, unit: ConceptUnit, summary: Summary) -> bool:
    """Lay what a file says over what the desk has; False if that changes nothing."""
    forms = {(form.language, form.text): form for form in concept.forms.all()}
    new = [form for form in unit.forms if (form.language, form.text) not in forms]
    old = [row for form in unit.forms if (row := forms.get((form.language, form.text))) and _differs(row, form)]
    said = {"kind": unit.kind.value, "own_language": unit.own_language, "gender": unit.gender, "note": unit.note}
    columns = {name: value for name, value in said.items() if value and value != getattr(concept, name)}
    if not (new or old or columns):
        return False
    preferred = {form.language: form.text for form in unit.forms if form.status is Status.PREFERRED}
    beaten = [
        row
        for row in forms.values()
        if row.status == Status.PREFERRED and preferred.get(row.language, row.text) != row.text
    ]
    for row in beaten:
        row.status = Status.ALLOWED.value
    ConceptForm.objects.bulk_update(beaten, ["status"])
    given = {(form.language, form.text): form for form in unit.forms}
    for row in old:
        form = given[row.language, row.text]
        row.status, row.reason = (
            form.status.value,
            form.reason or ("" if form.status != Status.FORBIDDEN else row.reason),
        )
        row.gender, row.note = form.gender or row.gender, form.note or row.note
    ConceptForm.objects.bulk_update(old, ["status", "reason", "gender", "note"])
    ConceptForm.objects.bulk_create(row_of(concept, form) for form in new)
    for name, value in columns.items():
        setattr(concept, name, value)
    concept.approved_by, concept.approved_at = None, None
    concept.stamp = new_stamp()
    concept.save()
    summary.forms += len(new) + len(old)
    return True


def _differs(row: ConceptForm, form: FormUnit) -> bool:
    """Whether a file says of a form what the desk does not; what it leaves empty it does not say."""
    return row.status != form.status.value or any(
        said and said != known
        for said, known in ((form.reason, row.reason), (form.gender, row.gender), (form.note, row.note))
    )
