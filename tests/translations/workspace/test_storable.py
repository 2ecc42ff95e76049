"""Which names of a text that review changed are proposed for the register, and which are not."""

from __future__ import annotations

import pytest

from newsroom.language.difference import difference
from newsroom.language.inflection.variants import Kind
from tests import make
from translations.checks.paragraphs import Paragraph
from translations.workspace.storable import Storable, names_changed, not_known_yet


def found(source: tuple[str, str], language: str, was: str, now: str) -> list[tuple[str, str, str]]:
    text, code = source
    names = names_changed([Paragraph(text, code)], Paragraph(now, language), difference(was, now))
    return [(each.source, each.target, each.kind) for each in names]


@pytest.mark.parametrize(
    ("source", "language", "was", "now", "names"),
    [
        (
            ("Премьер-министр Александр Турчин посетил завод.", "ru"),
            "en",
            "Prime Minister Alexander Turtschin visited the plant.",
            "Prime Minister Alexander Turchin visited the plant.",
            [("Александр Турчин", "Alexander Turchin", Kind.PERSON)],
        ),
        (
            ("Die Sorle steigt weiter.", "de"),
            "ru",
            "Река продолжает подниматься.",
            "Сорле продолжает подниматься.",
            [("Sorle", "Сорле", Kind.PLACE)],
        ),
        (
            ("Die Pegel steigen weiter.", "de"),
            "en",
            "The gauges are rising.",
            "The gauges keep rising.",
            [],
        ),
        (
            ("In Minsk regnet es.", "de"),
            "pl",
            "W Minsku pada.",
            "W Minsku leje.",
            [],
        ),
        (
            ("Der Fluss steigt, sagt Anna Lind.", "de"),
            "en",
            "Anna Lind says the river rises.",
            "The river is rising, says Anna Lind.",
            [],
        ),
        (
            ("Der Fluss steigt, sagt Anna Lind.", "de"),
            "en",
            "The river is rising.",
            "The river is rising, says Anna Lind.",
            [],
        ),
        (
            ("Der Fluss steigt, sagt Anna Lind.", "de"),
            "en",
            "The river is rising, says Anna Lindt.",
            "The river is rising, says Anna Lind.",
            [("Anna Lind", "Anna Lind", Kind.PERSON)],
        ),
        (
            ("Турчин посетил завод. Это сказал Александр Турчин.", "ru"),
            "en",
            "On Monday Turchin visited the plant. It was said by Turtschin.",
            "On Monday Turchin visited the plant. It was said by Turchin.",
            [("Турчин", "Turchin", Kind.PLACE)],
        ),
    ],
)
def test_a_name_that_review_wrote_otherwise_is_found_with_the_sources(
    source: tuple[str, str], language: str, was: str, now: str, names: list[tuple[str, str, str]]
) -> None:
    assert found(source, language, was, now) == names


@pytest.mark.django_db
def test_what_the_register_has_is_not_proposed_again() -> None:
    make.concept("person", "ru", ru="Александр Турчин", en="Alexander Turchin")
    names = [Storable("Александр Турчин", "Alexander Turchin", Kind.PERSON), Storable("Гомель", "Gomel", Kind.PLACE)]
    assert [each.source for each in not_known_yet(names, "ru")] == ["Гомель"]
