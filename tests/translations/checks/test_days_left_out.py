"""Weekdays and days told from today: what is left out is asked for, and what tells them otherwise is right."""

from __future__ import annotations

from datetime import date

import pytest

from translations.checks.finding import Severity
from translations.checks.pair import check_pair

FRIDAY = date(2026, 11, 27)


def _days(
    source_language: str, source: str, target_language: str, target: str, on: date | None = None
) -> list[tuple[str, str, str]]:
    found = check_pair(source, target, source_language, target_language, on=on)
    return [
        (one.check, str(one.severity), one.facts.get("source", "")) for one in found if one.check.startswith("date")
    ]


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target", "day"),
    [
        ("en", "He came to Cologne on Monday.", "de", "Er kam nach Köln.", "Monday"),
        ("en", "He came to Cologne yesterday.", "de", "Er kam nach Köln.", "yesterday"),
        ("ru", "Он приехал в Кёльн в пятницу.", "de", "Er kam nach Köln.", "пятницу"),
        ("en", "He came on Monday and left on Friday.", "de", "Er kam am Montag und ging.", "Friday"),
        ("fr", "Il est venu avant-hier à Cologne.", "zh-hans", "他来到科隆。", "avant-hier"),
        ("pl", "Przyjedzie jutro do Kolonii.", "ar", "سيأتي إلى كولونيا.", "jutro"),
    ],
)
def test_a_named_day_that_is_left_out_is_asked_for(
    source_language: str, source: str, target_language: str, target: str, day: str
) -> None:
    assert _days(source_language, source, target_language, target) == [("date_missing", Severity.HINT, day)]


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        ("en", "He came on Monday.", "de", "Er kam gestern."),
        ("en", "He came on Friday.", "ru", "Он приехал 27 ноября."),
        (
            "en",
            "He said on Monday that Monday’s vote failed.",
            "de",
            "Er sagte am Montag, die Abstimmung sei gescheitert.",
        ),
        ("en", "He comes tomorrow.", "de", "Er kommt morgen."),
        ("en", "He comes tomorrow morning.", "es", "Viene mañana por la mañana."),
        ("ru", "Он приехал вчера.", "de", "Er kam am Vortag."),
        ("de", "Er kam vorgestern.", "en", "He came two days ago."),
        ("en", "Black Friday sales rose.", "de", "Der Umsatz am Black Friday stieg."),
        ("fr", "samedi à Cologne", "en", "this weekend in Cologne"),
        ("es", "Llegó el miércoles.", "de", "Er kam Mittwochfrüh."),
        ("en", "on Friday night", "pl", "w nocy"),
    ],
)
def test_a_day_may_be_told_in_another_way(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _days(source_language, source, target_language, target) == []


def test_the_dateline_tells_which_day_yesterday_is() -> None:
    source = "Он принял тетради в пятницу."
    assert _days("ru", source, "de", "Er nahm die Hefte gestern an.", FRIDAY) == [
        ("date_changed", Severity.ERROR, "пятницу")
    ]
    assert _days("ru", source, "de", "Er nahm die Hefte heute an.", FRIDAY) == []
    thursday = source.replace("пятницу", "четверг")
    assert _days("ru", thursday, "de", "Er nahm die Hefte gestern an.", FRIDAY) == []


def test_the_morning_is_no_tomorrow() -> None:
    assert _days("en", "He comes tomorrow.", "es", "Viene por la mañana.") == [
        ("date_missing", Severity.HINT, "tomorrow")
    ]
