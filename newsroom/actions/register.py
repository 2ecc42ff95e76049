"""The desk verbs of the register: every change to names and terms stands here, and renews the register's state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from newsroom.language.folding import fold
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.language.words import count
from newsroom.models import Concept, ConceptForm, LogEntry, Person, Target
from newsroom.models.concept import LONGEST_FORM, new_stamp
from newsroom.models.counter import renew_register_state
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.register.units import FormUnit
from newsroom.roles import PER_LANGUAGE, an_editor
from newsroom.workflow import Mark


@dataclass(frozen=True)
class Facts:
    """What is said of a concept as a whole."""

    kind: Kind
    own_language: str = ""
    gender: str = ""
    note: str = ""


def mark_of(concept: Concept) -> Mark:
    return Mark(str(concept.stamp))


def add(facts: Facts, forms: Sequence[FormUnit], *, by: Person | None, at: datetime, key: str = "") -> Concept:
    """Put a name or term into the register, not yet approved. `by` is None for a command.

    Raises `NotAllowed` for anybody but an editor, `Unfit` for forms that cannot stand side by side.
    """
    refuse_others("add", by)
    refuse_unfit(forms)
    with transaction.atomic():
        given = {"key": key} if key else {}
        concept = Concept.objects.create(**given, **_columns(facts))
        _lay_out(concept, forms)
        _keep("add", concept, by=by, at=at, data={"forms": [_said(form) for form in forms]})
    return concept


def propose(facts: Facts, forms: Sequence[FormUnit], *, by: Person, at: datetime) -> Concept:
    """Put a name or term before the editors: it is in nobody's text before one of them approves or changes it.

    Raises `NotAllowed` for who neither edits nor translates nor reviews, else as `add`.
    """
    if not (an_editor(by, None) or any(held for role in PER_LANGUAGE for held in by.languages_as(role))):
        raise NotAllowed("not_allowed", verb="propose", who=an_editor.text)
    refuse_unfit(forms)
    with transaction.atomic():
        concept = Concept.objects.create(proposed_by=by, **_columns(facts))
        _lay_out(concept, forms)
        _keep("propose", concept, by=by, at=at, data={"forms": [_said(form) for form in forms]})
    return concept


def change(
    concept: Concept, facts: Facts, forms: Sequence[FormUnit], *, seen: Mark, by: Person | None, at: datetime
) -> Concept:
    """Write a concept and all its forms anew; what is changed waits to be approved again.

    Raises `LostRace` when somebody changed it after it was `seen`, else as `add`.
    """
    refuse_others("change", by)
    refuse_unfit(forms)
    with transaction.atomic():
        locked = _lock(concept, "change", seen)
        before = {_identity(form): _as_unit(form) for form in locked.forms.all()}
        after = {(form.language, form.text): form for form in forms}
        if before == after and _columns(facts) == {name: getattr(locked, name) for name in _columns(facts)}:
            return locked
        for name, value in _columns(facts).items():
            setattr(locked, name, value)
        locked.forms.exclude(pk__in=_kept_rows(locked, after)).delete()
        _lay_out(locked, forms)
        gone = [_said(form) for key, form in before.items() if after.get(key) != form]
        new = [_said(form) for key, form in after.items() if before.get(key) != form]
        locked.approved_by, locked.approved_at, locked.proposed_by = None, None, None
        _save(locked)
        _keep("change", locked, by=by, at=at, data={"gone": gone, "new": new})
    return locked


def approve(concept: Concept, *, seen: Mark, by: Person, at: datetime) -> Concept:
    """Sign a concept as it stands. Raises as `change`."""
    refuse_others("approve", by)
    with transaction.atomic():
        locked = _lock(concept, "approve", seen)
        locked.approved_by, locked.approved_at = by, at
        _save(locked)
        LogEntry.write("approve", Target("concept", locked.pk), by=by, at=at, data={"name": str(locked)})
        if locked.proposed_by_id is not None:
            renew_register_state()
    return locked


def merge(kept: Concept, others: Sequence[Concept], *, by: Person, at: datetime) -> Concept:
    """Make one concept of duplicates: `kept` stays and takes the others' forms; its own preferred forms stay preferred.

    What the kept one does not say is taken from the others in their order. Raises `Unfit` for nothing to merge.
    """
    refuse_others("merge", by)
    with transaction.atomic():
        numbers = {each.pk for each in (kept, *others) if each.pk is not None}
        rows = {row.pk: row for row in Concept.objects.filter(pk__in=numbers).order_by("pk").select_for_update()}
        stays = rows.pop(kept.pk, None)
        if stays is None or not rows:
            raise Unfit("nothing_to_merge")
        goes = [rows[other.pk] for other in others if other.pk in rows]
        names = [{"key": other.key, "name": str(other)} for other in goes]
        for other in goes:
            _take_over(stays, other)
        for other in goes:
            other.delete()
        stays.approved_by, stays.approved_at, stays.proposed_by = None, None, None
        _save(stays)
        _keep("merge", stays, by=by, at=at, data={"merged": names})
    return stays


def remove(concept: Concept, *, by: Person, at: datetime) -> None:
    """Take a concept out of the register; the log keeps its forms."""
    refuse_others("remove", by)
    with transaction.atomic():
        forms = [form.as_data() for form in concept.forms.all()]
        _keep("remove", concept, by=by, at=at, data={"forms": forms})
        concept.delete()


def refuse_others(verb: str, by: Person | None) -> None:
    if by is not None and not an_editor(by, None):
        raise NotAllowed("not_allowed", verb=verb, who=an_editor.text)


def refuse_unfit(forms: Sequence[FormUnit]) -> None:
    """Raise `Unfit` for forms without words, too long, twice, a second preferred one, or forbidden without reason."""
    seen: set[tuple[str, str]] = set()
    preferred: set[str] = set()
    for form in forms:
        if not count(form.text) or not form.language:
            raise Unfit("form_without_words")
        if len(form.text) > LONGEST_FORM:
            raise Unfit("form_too_long", form=form.text[:40], most=LONGEST_FORM)
        if (form.language, form.text) in seen:
            raise Unfit("form_twice", form=form.text)
        if form.status is Status.PREFERRED and form.language in preferred:
            raise Unfit("two_preferred_forms", form=form.text)
        if form.status is Status.FORBIDDEN and not form.reason.strip():
            raise Unfit("reason_missing", form=form.text)
        seen.add((form.language, form.text))
        preferred |= {form.language} if form.status is Status.PREFERRED else set()


def _lock(concept: Concept, verb: str, seen: Mark) -> Concept:
    locked = Concept.objects.select_for_update().get(pk=concept.pk)
    if seen != mark_of(locked):
        raise LostRace("lost_race", verb=verb)
    return locked


def _columns(facts: Facts) -> dict[str, Any]:
    return {
        "kind": facts.kind.value,
        "own_language": facts.own_language,
        "gender": facts.gender,
        "note": facts.note,
    }


def _lay_out(concept: Concept, forms: Iterable[FormUnit]) -> None:
    """Write forms as rows, those known by language and text over what they are; nothing is preferred meanwhile."""
    known = {_identity(form): form for form in concept.forms.all()}
    concept.forms.filter(status=Status.PREFERRED).update(status=Status.ALLOWED)
    new = [row_of(concept, form) for form in forms if (form.language, form.text) not in known]
    old = []
    for form in forms:
        if row := known.get((form.language, form.text)):
            row.status, row.reason, row.gender, row.note = form.status.value, form.reason, form.gender, form.note
            old.append(row)
    ConceptForm.objects.bulk_update(old, ["status", "reason", "gender", "note"])
    ConceptForm.objects.bulk_create(new)


def row_of(concept: Concept, form: FormUnit) -> ConceptForm:
    return ConceptForm(
        concept=concept,
        language=form.language,
        text=form.text,
        folded=fold(form.text),
        status=form.status.value,
        reason=form.reason if form.status is Status.FORBIDDEN else "",
        gender=form.gender,
        note=form.note,
    )


def _kept_rows(concept: Concept, after: dict[tuple[str, str], FormUnit]) -> list[int]:
    return [form.pk for form in concept.forms.all() if _identity(form) in after]


def _identity(form: ConceptForm) -> tuple[str, str]:
    return form.language, form.text


def _as_unit(form: ConceptForm) -> FormUnit:
    return FormUnit(form.language, form.text, Status(form.status), form.reason, form.gender, form.note)


def _said(form: FormUnit) -> dict[str, str]:
    """How the log keeps a form."""
    return {"language": form.language, "text": form.text, "status": form.status.value, "reason": form.reason}


def _take_over(stays: Concept, other: Concept) -> None:
    """Move a duplicate's forms to the concept that stays, and what it alone knows."""
    own = {_identity(form) for form in stays.forms.all()}
    preferred = {form.language for form in stays.forms.all() if form.status == Status.PREFERRED}
    for form in other.forms.all():
        if _identity(form) in own:
            continue
        if form.status == Status.PREFERRED and form.language in preferred:
            form.status = Status.ALLOWED.value
        form.concept = stays
        form.save(update_fields=["concept", "status"])
    for name in ("own_language", "gender", "note"):
        setattr(stays, name, getattr(stays, name) or getattr(other, name))


def _save(concept: Concept) -> None:
    concept.stamp = new_stamp()
    concept.save()


def _keep(verb: str, concept: Concept, *, by: Person | None, at: datetime, data: dict[str, Any]) -> None:
    """The log's line, and word to every process that the register has changed."""
    LogEntry.write(verb, Target("concept", concept.pk), by=by, at=at, data={"name": str(concept), **data})
    renew_register_state()
