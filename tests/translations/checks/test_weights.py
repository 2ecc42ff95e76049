"""How severe a check can be, beside what it said of every pair of the corpus and of every fault planted there."""

from __future__ import annotations

from itertools import islice

from tests.translations.checks import measuring
from tests.translations.checks.corpus import correct_pairs
from tests.translations.checks.planting import planted
from translations.checks.finding import Finding, Severity
from translations.checks.pair import CODES
from translations.checks.weights import AT_MOST

ORDER = list(Severity)


def test_nothing_is_more_severe_than_its_check_can_be() -> None:
    assert list(AT_MOST) == list(CODES)
    said: dict[str, Severity] = {}
    for finding in _everything():
        said[finding.check] = min(said.get(finding.check, Severity.HINT), finding.severity, key=ORDER.index)
    assert {code: said[code] for code in said if ORDER.index(said[code]) < ORDER.index(AT_MOST[code])} == {}
    # And the table says no more than there is, where the corpus has a fault of the kind.
    lighter = {code for code in said if said[code] != AT_MOST[code] and not code.endswith("_added")}
    assert lighter <= {"negation_dropped", "ordinal_missing"}


def _everything() -> list[Finding]:
    pairs = [pair for pair, _codes in planted(islice(correct_pairs(), 0, None, 46))]
    pairs += [pair for pair, _codes in measuring.planted_by_hand()]
    return [finding for pair in pairs for finding in measuring.findings(pair)]
