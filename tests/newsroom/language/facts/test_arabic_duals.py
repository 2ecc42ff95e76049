"""Two thousand, two million, two billion, which Arabic says in one word before what it counts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.agreement import amount
from newsroom.language.facts.fact import Quote, Span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("يعيش في المدينة مليونا شخص.", 2_000_000),
        ("دفعت الشركة مبلغا قدره مليارا دولار.", 2_000_000_000),
        ("شارك ألفا شخص", 2000),
        ("ألفا جندي", 2000),
        ("مليونا نسمة", 2_000_000),
        ("مليونا طن", 2_000_000),
        ("مليوني شخص", 2_000_000),
        # one, in the accusative
        ("عشرون مليونا", 20_000_000),
        ("عشرون مليونا شخص", 20_000_000),
        ("بلغ العدد مليونا", 1_000_000),
        ("أنفق مليونا من الدولارات", 1_000_000),
        ("أنفق مليونا في الشهر", 1_000_000),
        ("مليونا ونصف المليون", 1_500_000),
        ("مليونا و400 ألف زائر", 1_400_000),
        ("ألفا وخمسمئة", 1500),
    ],
)
def test_the_dual_before_its_noun_is_two(text: str, number: int) -> None:
    (fact,) = facts(text, "ar")
    assert not isinstance(fact.value, Span | Quote)
    assert amount(fact.value) == Decimal(number)
