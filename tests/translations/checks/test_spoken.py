"""Words spoken in the language of the translation: the original ones are asked for, and compared with what is quoted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translations.checks.finding import Severity
from translations.checks.pair import check_pair

SPOKEN = {
    "de": "„Die Deiche halten, und wir bleiben hier“, sagte Mehlhorn.",
    "en": "“The dykes are holding, and we are staying here,” Mehlhorn said.",
    "fr": "« Les digues tiennent, et nous restons ici », a dit Mehlhorn.",
    "es": "«Los diques aguantan y nos quedamos aquí», dijo Mehlhorn.",
    "pl": "„Wały trzymają i my tu zostajemy”, powiedziała Mehlhorn.",
    "ru": "«Дамбы держатся, и мы остаёмся здесь», — сказала Мельхорн.",
    "be": "«Дамбы трымаюцца, і мы застаёмся тут», — сказала Мельгорн.",
    "ar": "قالت ميلهورن: «السدود صامدة ونحن باقون هنا».",
    "zh-hans": "梅尔霍恩说：“堤坝守住了，我们会留在这里。”",
}
REPORTED = {
    "de": "Mehlhorn sagte, die Deiche hielten und man bleibe.",
    "en": "Mehlhorn said that the dykes were holding and that they would stay.",
    "fr": "Mehlhorn a dit que les digues tenaient et qu'ils resteraient.",
    "ru": "Мельхорн сказала, что дамбы держатся и что они останутся.",
    "ar": "قالت ميلهورن إن السدود صامدة وإنهم باقون.",
    "zh-hans": "梅尔霍恩说，堤坝守住了，他们会留下。",
}


def found(
    target: str, language: str, words: str = "", *, spoken_in: str | None = None, role: str = "text"
) -> list[str]:
    pair = check_pair(
        SPOKEN["pl" if language != "pl" else "en"],
        target,
        "pl" if language != "pl" else "en",
        language,
        role=role,
        spoken_in=language if spoken_in is None else spoken_in,
        original_words=words,
    )
    return [one.check for one in pair if one.check.startswith("spoken")]


@pytest.mark.parametrize("language", SPOKEN)
def test_a_quotation_without_the_original_words_is_an_error(language: str) -> None:
    assert found(SPOKEN[language], language) == ["spoken_here"]
    assert found(SPOKEN[language], language, spoken_in="") == []
    assert found(SPOKEN[language], language, spoken_in="it") == []


@pytest.mark.parametrize("language", SPOKEN)
def test_the_very_words_raise_nothing_and_others_a_warning(language: str) -> None:
    assert found(SPOKEN[language], language, SPOKEN[language]) == []
    assert found(SPOKEN[language], language, REPORTED.get(language, "tak tak")) == ["spoken_differs"]


@pytest.mark.parametrize("language", REPORTED)
def test_reported_speech_raises_nothing_and_loses_no_quotation(language: str) -> None:
    assert found(REPORTED[language], language) == []
    source, target = SPOKEN["pl"], REPORTED[language]
    assert "quote_lost" in {one.check for one in check_pair(source, target, "pl", language)}
    assert "quote_lost" not in {one.check for one in check_pair(source, target, "pl", language, spoken_in=language)}


@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("Das „Haus“ in der „Sorlestraße“ blieb leer.", "de"),
        ("The “Nordpress” agency reported from the town.", "en"),
        ("Корабль «Волна» ушёл из порта утром.", "ru"),
        ("《北方报》报道了此事。", "zh-hans"),
    ],
)
def test_names_and_titles_in_marks_are_nobodys_words(target: str, language: str) -> None:
    assert found(target, language) == []


def test_words_held_off_are_somebodys() -> None:
    assert found("Sie nannte das „eine Schande für alle“ und ging.", "de") == ["spoken_here"]


@pytest.mark.parametrize(
    ("target", "language", "words", "expected"),
    [
        # Part of what was said, and its first letter small.
        ("Mehlhorn sagte, „die Deiche halten, und wir bleiben“.", "de", "Die Deiche halten, und wir bleiben hier.", []),
        # Left out in the middle, with brackets and without.
        (
            "Er sagte: „Die Deiche halten […] wir bleiben hier.“",
            "de",
            "Die Deiche halten, ja, und wir bleiben hier!",
            [],
        ),
        ("Er sagte: „Die Deiche … wir bleiben hier.“", "de", "Die Deiche halten, und wir bleiben hier.", []),
        # In another order it is not what was said.
        (
            "Er sagte: „Wir bleiben hier … die Deiche halten.“",
            "de",
            "Die Deiche halten, und wir bleiben hier.",
            ["spoken_differs"],
        ),
        # The speaker stands between two pieces.
        (
            "„Die Deiche halten“, sagte sie, „und wir bleiben hier.“",
            "de",
            "Die Deiche halten und wir bleiben hier.",
            [],
        ),
        ("«Дамбы держатся, — сказала она, — и мы остаёмся».", "ru", "Дамбы держатся, и мы остаёмся здесь.", []),
        (
            "«Дамбы держатся, — сказала она, — и мы уходим».",
            "ru",
            "Дамбы держатся, и мы остаёмся здесь.",
            ["spoken_differs"],
        ),
        # One word is another.
        ("“We are staying here,” he said.", "en", "We were staying here.", ["spoken_differs"]),
        ("“We’re staying right here,” he said.", "en", "We're staying right here.", []),
        ("قال: «نحن باقون هنا اليوم».", "ar", "نحن باقون هنا غدا.", ["spoken_differs"]),
        ("他说：“我们会留在这里，不会离开。”", "zh-hans", "是的，我们会留在这里，不会离开，谢谢。", []),
    ],
)
def test_what_is_quoted_is_compared_word_by_word(target: str, language: str, words: str, expected: list[str]) -> None:
    assert found(target, language, words) == expected


def test_speech_by_a_dash_asks_for_the_words_too() -> None:
    dash = "— Дамбы держатся, и мы остаёмся здесь, — сказала Мельхорн."
    assert found(dash, "ru") == ["spoken_here"]
    assert found(dash, "ru", "Дамбы держатся.") == [], "nothing closes it, so nothing is compared"


def test_a_paragraph_set_off_as_a_quotation_is_one_without_marks() -> None:
    assert found("Die Deiche halten, und wir bleiben hier.", "de", role="quote") == ["spoken_here"]
    assert (
        found("Die Deiche halten, und wir bleiben hier.", "de", "Die Deiche halten, und wir bleiben hier", role="quote")
        == []
    )


def test_each_quotation_has_its_own_finding_that_names_it_and_the_language() -> None:
    target = "„Die Deiche halten“, sagte sie. Er sagte: „Wir bleiben hier, was auch kommt.“"
    both = [one for one in check_pair("x", target, "ru", "de", spoken_in="de") if one.check == "spoken_here"]
    assert [one.facts["quote"] for one in both] == ["„Die Deiche halten“", "„Wir bleiben hier, was auch kommt.“"]
    assert {one.severity for one in both} == {Severity.ERROR}
    assert {one.facts["spoken_language"] for one in both} == {"de"}
    assert len({one.key for one in both}) == 2


WORDS = st.lists(
    st.sampled_from(["wir", "bleiben", "hier", "und", "die", "Deiche", "halten", "seit", "Freitag"]),
    min_size=4,
    max_size=12,
)


@settings(max_examples=60)
@given(WORDS, st.data())
def test_any_stretch_of_the_words_is_found_and_none_that_has_a_foreign_word(
    words: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(start + 4, len(words)))
    stretch = words[start:end]
    assert found(f"Sie sagte: „{' '.join(stretch)}.“", "de", " ".join(words)) == []
    stretch[data.draw(st.integers(0, len(stretch) - 1))] = "niemals"
    assert found(f"Sie sagte: „{' '.join(stretch)}.“", "de", " ".join(words)) == ["spoken_differs"]
