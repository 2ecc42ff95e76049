"""The demonstration desk's register: its people and words, real places, and the places it files stories under."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from articles.models import Place
from newsroom.actions import register
from newsroom.actions.register_import import take_in
from newsroom.language.inflection.variants import Kind
from newsroom.languages import LANGUAGES
from newsroom.models import Concept, Person
from newsroom.register.csv_files import read
from newsroom.register.units import ConceptUnit, FormUnit

FILE = Path(__file__).parent / "register.csv"
# What still waits to be approved, so that there is something to do.
UNAPPROVED = ("flight-entrance", "holm")


def make_register(*, by: Person, at: datetime) -> None:
    with FILE.open("rb") as file:
        for summary, _faults in take_in([*read(file), *_places()], file=FILE.name, by=by, at=at):
            assert not summary.left_out, summary.faults
    for concept in Concept.objects.exclude(key__in=UNAPPROVED):
        register.approve(concept, seen=register.mark_of(concept), by=by, at=at)


def _places() -> Iterator[ConceptUnit]:
    """What the desk files stories under is a name, too."""
    for place in Place.objects.all():
        forms = [FormUnit(code, name) for code in LANGUAGES if (name := place.name_in(code))]
        yield ConceptUnit(f"place-{place.slug}", Kind.PLACE, forms=forms)
