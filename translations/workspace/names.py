"""Names and terms of a source paragraph, in the forms the register has for the target language, or by rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db.models import F
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsroom.language.full_names import full_names
from newsroom.language.naming import NameHit, Status
from newsroom.language.transcription import readings
from newsroom.languages import name_of
from newsroom.models.concept import Concept, ConceptForm
from newsroom.register import forms_of, names_in
from newsroom.register.proposing import TRANSCRIBED, by_rule

SHOWN_FORMS = 3
MOST_UNREGISTERED = 3


@dataclass(frozen=True)
class FormShown:
    """A form in the target language: `about` says what is to be known of it, `mark` is its shape."""

    text: str
    status: str
    about: str = ""
    mark: str = ""
    may_be_put: bool = True


@dataclass(frozen=True)
class NameShown:
    """A name as the source writes it, and how the target may."""

    found: str
    concept: int | None
    forms: list[FormShown] = field(default_factory=list)


def names_shown(source: str, source_language: str, target_language: str, *, state: int) -> list[NameShown]:
    """As `names_of_all`, of one source."""
    return names_of_all([source], source_language, target_language, state=state)[0]


def names_of_all(
    sources: Sequence[str], source_language: str, target_language: str, *, state: int
) -> list[list[NameShown]]:
    """The register's names in each source, each once, in the text's order; `state` is the register's.

    The register always wins. What it has no form for, and names that look like a person's and are not in it, are
    proposed by the rule of the name's own language, marked as such; nothing of that is stored. At most three queries.
    """
    hits = [names_in(source, source_language, state=state) for source in sources]
    concepts = {hit.concept for those in hits for hit in those}
    forms = forms_of(concepts, target_language) if concepts else {}
    lacking = {concept for concept, those in forms.items() if all(form.status == Status.FORBIDDEN for form in those)}
    known = _known(lacking) if lacking else {}
    return [
        _registered(those, source, forms, known, source_language, target_language)
        + _unregistered(those, source, source_language, target_language)
        for those, source in zip(hits, sources, strict=True)
    ]


def _registered(
    hits: Sequence[NameHit],
    source: str,
    forms: Mapping[int, Sequence[ConceptForm]],
    known: Mapping[int, tuple[str, str]],
    source_language: str,
    target_language: str,
) -> list[NameShown]:
    """`known` has what the register lacks a form for."""
    first = {hit.concept: hit for hit in reversed(hits)}
    return [
        NameShown(
            source[hit.start : hit.end],
            hit.concept,
            [*map(_as_registered, forms[hit.concept][:SHOWN_FORMS])]
            + (_proposed(hit, known, source_language, target_language) if hit.concept in known else []),
        )
        for hit in sorted(first.values(), key=lambda hit: hit.start)
    ]


def _unregistered(hits: Sequence[NameHit], source: str, source_language: str, target_language: str) -> list[NameShown]:
    taken = [(hit.start, hit.end) for hit in hits]
    looked_at = islice(full_names(source, source_language, taken), MOST_UNREGISTERED)
    proposed = [(name, _by_rule([name], source_language, target_language)) for name in looked_at]
    return [NameShown(name, None, forms) for name, forms in proposed if forms]


def _as_registered(form: ConceptForm) -> FormShown:
    if form.status == Status.FORBIDDEN:
        about = _("not so: %(reason)s") % {"reason": form.reason} if form.reason else _("not so")
        return FormShown(form.text, form.status, about, mark="none", may_be_put=False)
    return FormShown(form.text, form.status, form.note)


def _known(concepts: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The own languages of concepts and their preferred forms in them, "" where the register has none; two queries."""
    own = dict(Concept.objects.filter(pk__in=concepts).values_list("pk", "own_language"))
    rows = ConceptForm.objects.usable().filter(concept__in=own, language=F("concept__own_language"))
    originals = {row.concept_id: row.text for row in sorted(rows, key=lambda row: (row.rank, row.pk), reverse=True)}
    return {concept: (language, originals.get(concept, "")) for concept, language in own.items()}


def _proposed(
    hit: NameHit, known: Mapping[int, tuple[str, str]], source_language: str, target_language: str
) -> list[FormShown]:
    """From the original; where only a third language's form is known, from every reading of that, never its letters."""
    if hit.kind not in TRANSCRIBED:
        return []
    own_language, original = known.get(hit.concept, ("", ""))
    own_language = own_language or source_language
    if original or own_language == source_language:
        originals = [original or hit.form]
    else:
        originals = list(readings(hit.form, written_in=source_language, own_language=own_language))
    return _by_rule(originals, own_language, target_language)


def _by_rule(originals: Iterable[str], own_language: str, target_language: str) -> list[FormShown]:
    proposals = by_rule(originals, own_language=own_language, target_language=target_language)
    language = name_of(own_language, get_language() or "en")
    about = _("proposal, by the rule for names from this language: %(language)s") % {"language": language}
    return [FormShown(text, "proposed", about, mark="asked") for text in islice(proposals, SHOWN_FORMS)]
