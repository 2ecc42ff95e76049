"""How a concept may be written in languages the register has no form for: by rule, for a person to decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.language.transcription import propose, readings
from newsroom.models.concept import Concept, ConceptForm

# Terms and organisations are translated, not transcribed.
TRANSCRIBED = frozenset({Kind.PERSON, Kind.PLACE})


def proposals(concept: Concept, languages: Iterable[str], *, most: int = 3) -> dict[str, list[str]]:
    """By language, for those without a form that may be used: what the rule of the name's own language gives.

    From the original; where the register has the name in a third language only, from every reading of that form.
    """
    forms = [form for form in concept.forms.all() if form.status != Status.FORBIDDEN]
    if concept.kind not in TRANSCRIBED or not concept.own_language or not forms:
        return {}
    there = {form.language for form in forms}
    originals = _originals(forms, concept.own_language)
    found: dict[str, list[str]] = {}
    for language in languages:
        if language not in there:
            texts = by_rule(originals, own_language=concept.own_language, target_language=language)[:most]
            found |= {language: texts} if texts else {}
    return found


def by_rule(originals: Iterable[str], *, own_language: str, target_language: str) -> list[str]:
    """The proposals for each of several originals, each once, the likeliest first."""
    proposed = (
        proposal.text
        for original in originals
        for proposal in propose(original, own_language=own_language, target_language=target_language)
    )
    return list(dict.fromkeys(proposed))


def _originals(forms: Sequence[ConceptForm], own_language: str) -> list[str]:
    own = sorted((form for form in forms if form.language == own_language), key=lambda form: form.rank)
    if own:
        return [own[0].text]
    first = min(forms, key=lambda form: (form.rank, form.pk))
    return list(readings(first.text, written_in=first.language, own_language=own_language))
