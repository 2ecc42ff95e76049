"""The thread through finding and comparing."""

from __future__ import annotations

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched


def test_a_right_translation_leaves_nothing_and_a_wrong_number_is_found() -> None:
    source = facts("Am 25. November 2026 stieg der Export um 3,5 % auf 1.200 Tonnen.", "de")
    right = facts("On 25 November 2026, exports rose 3.5% to 1,200 tonnes.", "en")
    wrong = facts("On 25 November 2026, exports rose 3.5% to 1,300 tonnes.", "en")
    assert not unmatched(source, right)
    changed = unmatched(source, wrong).changed
    assert [(one.text, other.text) for one, other in changed] == [("1.200", "1,300")]
