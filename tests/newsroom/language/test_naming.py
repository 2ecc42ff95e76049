"""Names are found in the form in which a text writes them, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, NameHit, Naming, Status
from tests.growth import grows_with_its_size

CASES = Path(__file__).parent / "naming"
ONE_LANGUAGE = {"russian": "ru", "belarusian": "be", "polish": "pl", "german": "de", "english": "en"}


def cases() -> Iterator[tuple[str, str, str, str]]:
    """language, kind, form, text with what is found in brackets."""
    for file in sorted(CASES.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            fields = line.split(" | ")
            language = ONE_LANGUAGE.get(file.stem)
            yield tuple([language, *fields] if language else fields)  # type: ignore[misc]


def marked(text: str, hits: list[NameHit]) -> str:
    for hit in reversed(hits):
        text = f"{text[: hit.start]}[{text[hit.start : hit.end]}]{text[hit.end :]}"
    return text


def naming(*forms: tuple[int, str, str, Kind]) -> Naming:
    return Naming(Form(concept, language, text, kind) for concept, language, text, kind in forms)


def test_there_are_cases_in_nine_languages() -> None:
    found = list(cases())
    assert len(found) >= 250
    assert {language for language, *_ in found} == {"ar", "be", "de", "en", "es", "fr", "pl", "ru", "zh-hans"}


@pytest.mark.parametrize(("language", "kind", "form", "text"), list(cases()))
def test_a_name_is_found_as_it_is_written(language: str, kind: str, form: str, text: str) -> None:
    found = Naming([Form(1, language, form, Kind(kind))])
    bare = re.sub(r"[\[\]]", "", text)
    assert marked(bare, found.find(bare, language)) == text


def paradigms() -> Iterator[tuple[str, str, str, list[str]]]:
    for line in (CASES / "paradigms.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        language, kind, rest = line.split(" ", 2)
        form, *others = rest.split("|")
        yield language, kind, form, others


@pytest.mark.parametrize(("language", "kind", "form", "others"), list(paradigms()))
def test_a_name_is_found_in_every_case(language: str, kind: str, form: str, others: list[str]) -> None:
    found = Naming([Form(1, language, form, Kind(kind))])
    for other in others:
        assert [hit.start for hit in found.find(f" {other}, ", language)] == [1], other


def test_the_longest_name_holds() -> None:
    index = naming(
        (1, "en", "York", Kind.PLACE), (2, "en", "New York", Kind.PLACE), (3, "en", "New York Times", Kind.ORGANISATION)
    )
    text = "The New York Times of New York, not of York."
    assert [(hit.concept, text[hit.start : hit.end]) for hit in index.find(text, "en")] == [
        (3, "New York Times"),
        (2, "New York"),
        (1, "York"),
    ]


def test_the_longest_name_holds_without_spaces() -> None:
    index = naming(
        (1, "zh-hans", "中国", Kind.PLACE),
        (2, "zh-hans", "中国人民银行", Kind.ORGANISATION),
        (3, "zh-hans", "人民", Kind.TERM),
    )
    assert [hit.concept for hit in index.find("中国人民银行与中国人民", "zh-hans")] == [2, 1, 3]


def test_two_who_are_called_the_same_stand_side_by_side() -> None:
    index = naming((1, "de", "Hans Schmidt", Kind.PERSON), (2, "de", "Hans Schmidt", Kind.PERSON))
    assert [hit.concept for hit in index.find("Das sagte Hans Schmidt.", "de")] == [1, 2]


def test_a_concept_is_named_once_by_its_nearest_form() -> None:
    index = Naming(
        [
            Form(1, "ru", "Рыженков", Kind.PERSON),
            Form(1, "ru", "Рыженкова", Kind.PERSON, Status.FORBIDDEN, "the man is no woman"),
        ]
    )
    (hit,) = index.find("Рыженкова", "ru")
    assert (hit.form, hit.status, hit.reason, hit.exact) == ("Рыженкова", Status.FORBIDDEN, "the man is no woman", True)


def test_a_name_within_a_sentence_is_no_flower() -> None:
    index = naming((1, "en", "Rose", Kind.PERSON), (2, "en", "rose", Kind.TERM))
    assert [hit.concept for hit in index.find("He met Rose. Rose is a rose", "en")] == [1, 1, 2, 2]


def test_parts_of_a_line_are_found_where_each_is_a_name() -> None:
    index = naming((1, "ru", "Минск", Kind.PLACE), (2, "ru", "Москва", Kind.PLACE))
    assert [hit.concept for hit in index.find("Поезд Минск-Москва, трасса Минск — Москва", "ru")] == [1, 2, 1, 2]


def test_a_hit_knows_how_other_languages_write_the_name() -> None:
    index = Naming(
        [
            Form(1, "ru", "Минск", Kind.PLACE),
            Form(1, "de", "Minsk City", Kind.PLACE, Status.ALLOWED),
            Form(1, "de", "Minsk", Kind.PLACE),
            Form(1, "de", "Mensk", Kind.PLACE, Status.FORBIDDEN),
        ]
    )
    (hit,) = index.find("в Минске", "ru")
    assert dict(hit.forms) == {"ru": ["Минск"], "de": ["Minsk", "Minsk City"]}


def test_another_language_is_another_register() -> None:
    assert naming((1, "ru", "Минск", Kind.PLACE)).find("у Мінску і Минске", "be") == []


def test_a_form_of_signs_alone_is_never_found() -> None:
    assert naming((1, "en", "—", Kind.TERM), (2, "en", "", Kind.TERM)).find("a — b", "en") == []


FORMS = [
    Form(1, language, text, kind)
    for language in ("ru", "pl", "de", "ar", "zh-hans", "fr")
    for text, kind in (
        ("Минск", Kind.PLACE),
        ("Łódź", Kind.PLACE),
        ("a b", Kind.TERM),
        ("中国", Kind.PLACE),
        ("ا", Kind.TERM),
    )
]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.sampled_from("Минск Łódź-ab'’.中国ا\u0301\u200d😀\n"), max_size=60), st.sampled_from(["ru", "pl", "de", "ar", "zh-hans", "fr"]))  # fmt: skip
def test_hits_are_in_order_and_lie_over_no_other(text: str, language: str) -> None:
    hits = Naming(FORMS).find(text, language)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    places = list(dict.fromkeys((hit.start, hit.end) for hit in hits))
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@pytest.mark.parametrize("piece", ["а ", "Минск-", "😀", "’", "\u0301", "中国", ". ", "a b "])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    index = Naming(FORMS)
    assert grows_with_its_size(lambda length: index.find((piece * length)[:length], "ru"), 10_000)


def test_an_index_that_is_changed_is_as_one_made_anew() -> None:
    forms = [Form(number, "ru", f"Минск{letter}", Kind.PLACE) for number, letter in enumerate("абвг")]
    index = Naming(forms)
    index.find("Минска", "ru")
    for _time in range(400):
        index.replace([1, 2], [Form(1, "ru", "Гродно", Kind.PLACE), Form(1, "de", "Grodno", Kind.PLACE)])
        index.replace([3], [Form(3, "ru", "Брест", Kind.PLACE)])
    text = "Минска Минскб Минскв Минскг Гродно Брест"
    fresh = Naming([forms[0], Form(1, "ru", "Гродно", Kind.PLACE), Form(3, "ru", "Брест", Kind.PLACE)])
    assert index.find(text, "ru") == fresh.find(text, "ru")
    assert index.find("Grodno", "de")[0].forms == {"ru": ["Гродно"], "de": ["Grodno"]}
    index.replace([0, 1, 3], [])
    assert index.find(text, "ru") == []
