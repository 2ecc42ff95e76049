"""A word left in the source's language, and a sentence that stands twice."""

from __future__ import annotations

import pytest

from translations.checks.finding import Finding
from translations.checks.pair import check_pair


def found(check: str, source: str, target: str, languages: str) -> list[Finding]:
    return [one for one in check_pair(source, target, *languages.split()) if one.check == check]


@pytest.mark.parametrize(
    ("languages", "source", "target", "word"),
    [
        ("be en", "Гран-пры атрымала ткачыха за ручнік.", "The grand prix went to a weaver for a ручнік.", "ручнік"),
        ("ru zh-hans", "Число доведут до тысячи.", "计划三年后将数量增至тысячи株。", "тысячи"),
        ("zh-hans en", "同案另有四人被判处死缓。", "Four other defendants were given 死缓.", "死缓"),
        ("en ar", "A store in downtown Los Angeles was robbed.", "سُرق متجر في downtown لوس أنجليس.", "downtown"),
        ("de en", "Grund sind höhere Rückstellungen für Kredite.", "The reason is higher Rückstellungen for loans.", "Rückstellungen"),
        ("de be", "Anklage wegen Geldwäscherei.", "Абвінавачанне ў Geldwäscherei.", "Geldwäscherei"),
    ],
)  # fmt: skip
def test_a_word_of_the_source_is_told(languages: str, source: str, target: str, word: str) -> None:
    assert [one.facts["word"] for one in found("untranslated_word", source, target, languages)] == [word]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("be en", "Ручнік «ручнік» стаў сімвалам.", "The towel (ручнік) became a symbol, “ручнік”."),
        ("en ru", "Shares of adidas and Puma rose.", "Акции adidas Group и Puma выросли."),
        ("en ru", "Visit example.com or write to desk@example.com.", "Откройте example.com или пишите на desk@example.com."),
        ("de en", "Die Süddeutsche Zeitung berichtet.", "The Süddeutsche Zeitung reports."),
        ("fr de", "Le festival de jazz.", "Das Festival de jazz."),
        ("zh-hans en", "北京。", "Beijing 上海."),
    ],
)  # fmt: skip
def test_names_and_what_is_shown_on_purpose_are_left_alone(languages: str, source: str, target: str) -> None:
    assert found("untranslated_word", source, target, languages) == []


def test_a_sentence_that_stands_twice_is_told_and_taken_out() -> None:
    target = "Die Brücke ist gesperrt. Niemand wurde verletzt. Die Brücke  ist gesperrt."
    (one,) = found("sentence_twice", "The bridge is closed. Nobody was hurt.", target, "en de")
    assert one.repair is not None
    repaired = target[: one.repair.start] + one.repair.text + target[one.repair.end :]
    assert repaired == "Die Brücke ist gesperrt. Niemand wurde verletzt."


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en de", "The bridge is closed. The bridge is closed.", "Die Brücke ist gesperrt. Die Brücke ist gesperrt."),
        ("en de", "No. Never.", "Nein. Nein."),
        ("en zh-hans", "Closed.", "桥梁已封闭。无人受伤。"),
    ],
)
def test_what_the_source_says_twice_may_stand_twice(languages: str, source: str, target: str) -> None:
    assert found("sentence_twice", source, target, languages) == []
