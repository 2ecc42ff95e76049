"""How loudly each check speaks in a language: as it was built, unless editors decided otherwise.

The checks themselves know nothing of it: what they found is lowered or left out afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from newsroom.models.language import Language
from translations.checks.finding import Finding, Severity
from translations.checks.weights import AT_MOST
from translations.models import CheckSetting
from translations.vocabulary import CheckLevel

SEVEREST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.HINT)


def levels_of(language: Language | None) -> Mapping[str, CheckLevel]:
    """By code, the checks that editors switched down in a language. `language` was read `with_checks_state`.

    Reads once after somebody has decided something; nothing while nobody ever has.
    """
    state = vars(language)["checks_state"] if language is not None else 0
    return _levels(language.code, state) if language is not None and state else {}


@lru_cache(maxsize=64)
def _levels(language: str, state: int) -> Mapping[str, CheckLevel]:
    """What was decided under a state (`newsroom.models.counter.renew_checks_state`)."""
    decided = CheckSetting.objects.filter(language=language).exclude(level=CheckLevel.AS_BUILT)
    return {code: CheckLevel(level) for code, level in decided.values_list("code", "level")}


def at_levels(findings: Iterable[Finding], levels: Mapping[str, CheckLevel]) -> list[Finding]:
    """What is said of some findings under these levels, the severest first."""
    heard = [
        replace(finding, severity=Severity.HINT) if finding.check in levels else finding
        for finding in findings
        if levels.get(finding.check) != CheckLevel.OFF
    ]
    return severest_first(heard)


def severest_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: SEVEREST_FIRST.index(finding.severity))


def may_be(code: str, level: CheckLevel) -> bool:
    """Whether a check may be switched to a level: one that finds errors is never off."""
    return level != CheckLevel.OFF or AT_MOST[code] != Severity.ERROR
