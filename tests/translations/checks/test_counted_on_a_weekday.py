"""Who died on Friday: the toll right behind a weekday, the commonest sentence of a news wire, is checked as any other."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.newsroom.language.facts.test_dates_behind_weekdays import DEAD, ON_FRIDAY
from translations.checks.finding import Severity
from translations.checks.pair import check_pair


def figures(source: str, target: str, languages: tuple[str, str]) -> list[tuple[str, Severity]]:
    found = check_pair(source, target, *languages)
    return [(one.check, one.severity) for one in found if one.check.startswith(("number", "date", "ordinal"))]


@pytest.mark.parametrize("languages", list(permutations(DEAD, 2)))
def test_another_toll_is_an_error(languages: tuple[str, str]) -> None:
    source, target = (DEAD[language] for language in languages)
    assert figures(source, target, languages) == []
    assert figures(source, target.replace("12", "14"), languages) == [("number_changed", Severity.ERROR)]


@pytest.mark.parametrize("source", DEAD)
@pytest.mark.parametrize("target", ON_FRIDAY)
def test_no_toll_is_an_error(source: str, target: str) -> None:
    assert figures(DEAD[source], ON_FRIDAY[target], (source, target)) == [("number_missing", Severity.ERROR)]


def test_a_toll_that_moved_to_another_place_is_compared() -> None:
    source = "Die Polizei meldete am Freitag 12 Tote."
    assert figures(source, "Police reported 14 dead on Friday.", ("de", "en")) == [("number_changed", Severity.ERROR)]
    assert figures(source, "Police reported 12 dead on Friday.", ("de", "en")) == []


def test_a_date_behind_its_weekday_stays_quiet() -> None:
    source = "Las clases se suspendieron hasta el jueves 12 inclusive."
    assert figures(source, "Les cours sont suspendus jusqu’à jeudi inclus.", ("es", "fr")) == []
