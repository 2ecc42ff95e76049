"""What of a file's concept can stand in the register, and what is left out of it."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.language.naming import Status
from newsroom.language.words import count
from newsroom.languages import normal_code
from newsroom.models.concept import GENDERS, LONGEST_FORM, LONGEST_KEY
from newsroom.register.units import ConceptUnit, Fault, FormUnit

_SHOWN = 40
_GENDER_LETTERS = {"f": "feminine", "m": "masculine", "n": "neuter"}
_LONGEST_NOTE = 500
_LONGEST_REASON = 300


def sound(unit: ConceptUnit) -> tuple[ConceptUnit | None, list[Fault]]:
    """The concept as it can be written, None if nothing of it can, and what was left out."""
    name = unit.key[:LONGEST_KEY]
    if not name or len(unit.key) > LONGEST_KEY or "\0" in name:
        return None, [Fault(name[:_SHOWN], "unfit_key")]
    faults: list[Fault] = []
    own = normal_code(unit.own_language) if unit.own_language else ""
    if unit.own_language and not own:
        faults.append(Fault(name, "unknown_language", {"language": unit.own_language[:_SHOWN]}))
    forms = list(_forms(name, unit.forms, faults))
    if not forms:
        return None, faults or [Fault(name, "no_forms")]
    return ConceptUnit(name, unit.kind, own, _gender(unit.gender), _clean(unit.note), forms), faults


def _forms(name: str, forms: list[FormUnit], faults: list[Fault]) -> Iterator[FormUnit]:
    seen: set[tuple[str, str]] = set()
    preferred: set[str] = set()
    for form in forms:
        text, language = " ".join(_clean(form.text).split()), normal_code(form.language)
        fault = _fault(name, form, text, language)
        if fault is not None:
            faults.append(fault)
            continue
        if (language, text) in seen:
            continue
        seen.add((language, text))
        status = form.status
        if status is Status.PREFERRED and language in preferred:
            status = Status.ALLOWED
            faults.append(Fault(name, "second_preferred", {"form": text[:_SHOWN], "language": language}))
        if status is Status.PREFERRED:
            preferred.add(language)
        reason = _clean(form.reason)[:_LONGEST_REASON] if status is Status.FORBIDDEN else ""
        yield FormUnit(language, text, status, reason, _gender(form.gender), _clean(form.note)[:_LONGEST_NOTE])


def _fault(name: str, form: FormUnit, text: str, language: str) -> Fault | None:
    if not language:
        said = {"form": text[:_SHOWN], "language": form.language[:_SHOWN]}
        return Fault(name, "form_in_unknown_language", said)
    if len(text) > LONGEST_FORM:
        return Fault(name, "form_too_long", {"form": text[:_SHOWN], "most": str(LONGEST_FORM)})
    if not count(text):
        return Fault(name, "form_without_words")
    return None


def _gender(text: str) -> str:
    word = text.strip().lower()
    return word if word in GENDERS else _GENDER_LETTERS.get(word, "")


def _clean(text: str) -> str:
    """Without signs that a database or a page cannot take."""
    return "".join(each for each in text if each >= " " or each in "\t\n")
