"""How severe the findings of each check can be, at most."""

from __future__ import annotations

from translations.checks import datelines, figures
from translations.checks.finding import Severity
from translations.checks.pair import CODES

_ERRORS = frozenset(
    {f"{kind}_{what}" for kind in figures.KINDS.values() for what in ("changed", "missing")}
    | {*datelines.CODES}
    | {"empty", "untranslated", "untranslated_part", "quote_lost", "quote_made", "name_forbidden", "spoken_here"}
)
_HINTS = frozenset({"no_break_space", "name_unheard", "name_unasked"})
AT_MOST = {
    code: Severity.ERROR if code in _ERRORS else Severity.HINT if code in _HINTS else Severity.WARNING for code in CODES
}
