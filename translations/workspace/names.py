"""Names and terms of a source paragraph, in the forms the register has for the target language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsroom.language.naming import Status
from newsroom.models.concept import ConceptForm
from newsroom.register import forms_of, names_in

SHOWN_FORMS = 3


@dataclass(frozen=True)
class FormShown:
    """A form in the target language: `about` says what is to be known of it, `mark` is its shape."""

    text: str
    status: str
    about: str = ""
    mark: str = ""
    may_be_put: bool = True
    is_there: bool = False


@dataclass(frozen=True)
class NameShown:
    """A name as the source writes it, and how the target may."""

    found: str
    concept: int
    forms: list[FormShown] = field(default_factory=list)


def names_shown(source: str, source_language: str, target: str, target_language: str) -> list[NameShown]:
    """The register's names in a source, each once, in the text's order."""
    hits = {hit.concept: hit for hit in reversed(names_in(source, source_language))}
    if not hits:
        return []
    forms = forms_of(hits, target_language)
    in_order = sorted(hits.values(), key=lambda hit: hit.start)
    return [NameShown(source[hit.start : hit.end], hit.concept, _shown(forms[hit.concept], target)) for hit in in_order]


def _shown(forms: Sequence[ConceptForm], target: str) -> list[FormShown]:
    return [
        FormShown(
            text=form.text,
            status=form.status,
            about=_about(form),
            mark="none" if form.status == Status.FORBIDDEN else "",
            may_be_put=form.status != Status.FORBIDDEN,
            is_there=form.text in target,
        )
        for form in forms[:SHOWN_FORMS]
    ]


def _about(form: ConceptForm) -> str:
    if form.status == Status.FORBIDDEN:
        return _("not so: %(reason)s") % {"reason": form.reason} if form.reason else _("not so")
    return form.note
