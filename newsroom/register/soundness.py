"""What of a file's concept can stand in the register, and what is left out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.language.naming import Status
from newsroom.language.words import count
from newsroom.languages import normal_code
from newsroom.models.concept import GENDERS, LONGEST_FORM, LONGEST_KEY
from newsroom.register.units import ConceptUnit, Fault, FormUnit

_SHOWN = 40
_GENDER_WORDS = {"f": "feminine", "m": "masculine", "n": "neuter", "othergender": "other"}
# Signs that no text has and a page refuses; tabs and ends of lines are spaces.
_CONTROLS = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
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
    gender, note = _gender(name, unit.gender, faults), _clean(name, unit.note, None, faults)
    return ConceptUnit(name, unit.kind, own, gender, note, forms), faults


def _forms(name: str, forms: list[FormUnit], faults: list[Fault]) -> Iterator[FormUnit]:
    seen: dict[tuple[str, str], FormUnit] = {}
    preferred: set[str] = set()
    for form in forms:
        text, language = " ".join(form.text.split()), normal_code(form.language)
        fault = _fault(name, form, text, language)
        if fault is not None:
            faults.append(fault)
            continue
        if (language, text) in seen:
            if form != seen[language, text]:
                faults.append(Fault(name, "form_again", {"form": text[:_SHOWN], "language": language}))
            continue
        seen[language, text] = form
        status = form.status
        if status is Status.PREFERRED and language in preferred:
            status = Status.ALLOWED
            faults.append(Fault(name, "second_preferred", {"form": text[:_SHOWN], "language": language}))
        if status is Status.PREFERRED:
            preferred.add(language)
        said = form.reason if status is Status.FORBIDDEN else ""
        reason, note = _clean(name, said, _LONGEST_REASON, faults), _clean(name, form.note, _LONGEST_NOTE, faults)
        yield FormUnit(language, text, status, reason, _gender(name, form.gender, faults), note)


def _fault(name: str, form: FormUnit, text: str, language: str) -> Fault | None:
    if not language:
        said = {"form": text[:_SHOWN], "language": form.language[:_SHOWN]}
        return Fault(name, "form_in_unknown_language", said)
    if _CONTROLS.search(text):
        return Fault(name, "form_with_controls", {"form": _CONTROLS.sub("�", text)[:_SHOWN]})
    if len(text) > LONGEST_FORM:
        return Fault(name, "form_too_long", {"form": text[:_SHOWN], "most": str(LONGEST_FORM)})
    if not count(text):
        return Fault(name, "form_without_words")
    return None


def _gender(name: str, text: str, faults: list[Fault]) -> str:
    word = text.strip().lower()
    gender = word if word in GENDERS else _GENDER_WORDS.get(word, "")
    if word and not gender:
        faults.append(Fault(name, "unknown_gender", {"gender": text.strip()[:_SHOWN]}))
    return gender


def _clean(name: str, text: str, most: int | None, faults: list[Fault]) -> str:
    """A note or a reason without signs that a database or a page cannot take, and no longer than a page takes it."""
    clean = _CONTROLS.sub("", text.replace("\r", "")).strip()
    if len(clean) < len(text.replace("\r", "").strip()):
        faults.append(Fault(name, "controls_left_out"))
    if most is not None and len(clean) > most:
        faults.append(Fault(name, "cut_short", {"text": clean[:_SHOWN], "most": str(most)}))
    return clean[:most]
