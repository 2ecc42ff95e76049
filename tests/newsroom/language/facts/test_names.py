"""Names of the register are facts of a text, beside its figures."""

from __future__ import annotations

from newsroom.language.facts import FactKind, facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.fact import Name, Number
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, Naming

REGISTER = Naming(
    [
        Form(1, "de", "Minsk", Kind.PLACE),
        Form(1, "ru", "Минск", Kind.PLACE),
        Form(2, "de", "Hanne Osterkamp", Kind.PERSON),
        Form(3, "de", "Kali", Kind.TERM),
    ]
)


def test_names_are_found_as_typed_values_with_their_places() -> None:
    text = "Hanne Osterkamp brachte 3 Tonnen Kali nach Minsk."
    found = facts(text, "de", names=REGISTER.find(text, "de"))
    assert [(fact.kind, fact.text) for fact in found] == [
        (FactKind.NAME, "Hanne Osterkamp"),
        (FactKind.NUMBER, "3"),
        (FactKind.NAME, "Minsk"),
    ]
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    assert [fact.value for fact in found if isinstance(fact.value, Name)] == [
        Name(2, Kind.PERSON),
        Name(1, Kind.PLACE),
    ]


def test_a_name_is_one_value_in_every_language_and_case() -> None:
    there = "Встреча в Минске"
    (name,) = facts(there, "ru", names=REGISTER.find(there, "ru"))
    assert name.value == Name(1, Kind.PLACE)
    assert name.text == "Минске"


def test_names_are_not_compared_as_figures_are() -> None:
    text = "Minsk zahlt 3 Millionen."
    asked, told = facts(text, "de", names=REGISTER.find(text, "de")), facts("3 миллиона.", "ru")
    assert [fact.value for fact in told if isinstance(fact.value, Number)]
    assert not unmatched(asked, told)
