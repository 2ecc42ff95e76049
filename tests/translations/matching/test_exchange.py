"""Facts exchanged in a found translation: right, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, Naming
from translations.matching.exchange import exchanged

ON = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("query", "source", "target", "pair", "expected"),
    [
        (
            "In 14 Gemeinden regnet es.",
            "In 12 Gemeinden regnet es.",
            "It rains in 12 towns.",
            "de en",
            "It rains in 14 towns.",
        ),
        ("Es fielen 1.250 Liter.", "Es fielen 980 Liter.", "980 litres fell.", "de en", "1,250 litres fell."),
        (
            "Am 3. Mai kamen 40 Gäste.",
            "Am 24. November kamen 30 Gäste.",
            "24 ноября приехали 30 гостей.",
            "de ru",
            "3 мая приехали 40 гостей.",
        ),
        (
            "The rate rose to 4.5%.",
            "The rate rose to 3.75%.",
            "Der Satz stieg auf 3,75 Prozent.",
            "en de",
            "Der Satz stieg auf 4,5 Prozent.",
        ),
        (
            "Хранители намерены оцифровать тетради к 2028 году.",
            "Хранители намерены оцифровать тетради к 2026 году.",
            "Die Kuratoren wollen die Hefte bis 2026 digitalisieren.",
            "ru de",
            "Die Kuratoren wollen die Hefte bis 2028 digitalisieren.",
        ),
        ("By 2031 it opens.", "By 2026 it opens.", "Он откроется к 2026 году.", "en ru", "Он откроется к 2031 году."),
        ("Bis 2031 öffnet es.", "Bis 2026 öffnet es.", "Otworzy się do 2026 r.", "de pl", "Otworzy się do 2031 r."),
        ("Otworzy się w 2031 r.", "Otworzy się w 2026 r.", "Il ouvre en 2026.", "pl fr", "Il ouvre en 2031."),
        ("Адкрыюць у 2031 годзе.", "Адкрыюць у 2026 годзе.", "Abre en 2026.", "be es", "Abre en 2031."),
        ("Abre en 2031.", "Abre en 2026.", "Адкрыюць у 2026 годзе.", "es be", "Адкрыюць у 2031 годзе."),
        ("博物馆将于2031年开放。", "博物馆将于2026年开放。", "Il ouvre en 2026.", "zh-hans fr", "Il ouvre en 2031."),
        ("It opens in 2031.", "It opens in 2026.", "博物馆将于2026年开放。", "en zh-hans", "博物馆将于2031年开放。"),
        ("It opens in 2003.", "It opens in 2026.", "يفتتح في عام 2026.", "en ar", "يفتتح في عام 2003."),
        ("يفتتح في عام ٢٠٣١.", "يفتتح في عام ٢٠٢٦.", "It opens in 2026.", "ar en", "It opens in 2031."),
        ("Рост составил 7 процентов.", "Рост составил 5 процентов.", "增长5%。", "ru zh-hans", "增长7%。"),
    ],
)
def test_what_differs_is_exchanged(query: str, source: str, target: str, pair: str, expected: str) -> None:
    one, other = pair.split()
    assert exchanged(query, source, target, one, other, on=ON) == expected


@pytest.mark.parametrize(
    ("query", "source", "target"),
    [
        ("In 14 Orten und 14 Häfen.", "In 12 Orten und 12 Häfen.", "In 12 towns and 12 ports."),  # which is which
        ("In 14 Orten.", "In 12 Orten.", "In a dozen towns, 12 of them ports, 12 not."),  # twice in the target
        ("In 14 Orten.", "In 12 Orten.", "In many towns."),  # not in the target
        ("In 14 Orten am 3. Mai.", "In 12 Orten.", "In 12 towns."),  # another number of facts
        ("In Orten.", "In Orten!", "In towns."),  # nothing to exchange
        ("In 12 Orten.", "In 12 Orten.", "In 12 towns."),
    ],
)
def test_what_is_not_safe_is_left(query: str, source: str, target: str) -> None:
    assert exchanged(query, source, target, "de", "en", on=ON) is None


def test_a_number_that_asks_for_another_form_of_its_noun_is_left() -> None:
    source, target = "Es kamen 30 Gäste.", "Приехали 30 гостей."
    assert exchanged("Es kamen 21 Gäste.", source, target, "de", "ru") is None
    assert exchanged("Es kamen 45 Gäste.", source, target, "de", "ru") == "Приехали 45 гостей."


NAMES = Naming(
    [
        Form(1, "de", "Ahrenfeld", Kind.PLACE),
        Form(1, "ru", "Аренфельд", Kind.PLACE),
        Form(2, "de", "Niederlohe", Kind.PLACE),
        Form(2, "ru", "Нидерлоэ", Kind.PLACE),
    ]
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Город Аренфельд затоплен.", "Город Нидерлоэ затоплен."),
        ("Затоплен центр Аренфельда.", None),  # inflected: another name may inflect otherwise
        ("Город затоплен.", None),
    ],
)
def test_names_are_exchanged_as_registered(target: str, expected: str | None) -> None:
    query, source = "Die Stadt Niederlohe steht unter Wasser.", "Die Stadt Ahrenfeld steht unter Wasser."
    assert exchanged(query, source, target, "de", "ru", names=NAMES.find) == expected


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_it(query: str, source: str, target: str) -> None:
    found = exchanged(query, source, target, "de", "en")
    assert found is None or found != ""
