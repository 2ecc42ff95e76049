"""A changed figure is repaired as the target writes its figures, where its noun stays as it is."""

from __future__ import annotations

import pytest

from translations.checks.pair import check_pair


@pytest.mark.parametrize(
    ("source", "target", "pair", "repaired"),
    [
        ("In 12 Gemeinden regnet es.", "It rains in 14 communities.", "de en", "It rains in 12 communities."),
        ("Es fielen 1.250 Liter.", "1,350 litres fell.", "de en", "1,250 litres fell."),
        (
            "Der Satz stieg auf 3,75 Prozent.",
            "Ставка выросла до 3,57 процента.",
            "de ru",
            "Ставка выросла до 3,75 процента.",
        ),
        ("Am 24. November kamen sie.", "They came on 25 November.", "de en", "They came on 24 November."),
    ],
)
def test_the_repair_puts_the_sources_figure(source: str, target: str, pair: str, repaired: str) -> None:
    (found,) = [one for one in check_pair(source, target, *pair.split()) if one.check.endswith("_changed")]
    assert found.repair is not None
    assert found.repair.of(target) == repaired
    assert check_pair(source, repaired, *pair.split()) == []


def test_no_repair_where_the_noun_would_change() -> None:
    (found,) = check_pair("Es kamen 21 Gäste.", "Приехали 30 гостей.", "de", "ru")
    assert found.check == "number_changed"
    assert found.repair is None
