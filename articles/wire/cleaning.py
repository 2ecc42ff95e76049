"""Characters that must not get in: what databases refuse, what screens hide, what turns text around.

LRM, RLM, ALM, ZWJ and ZWNJ stay: Arabic and mixed texts need them. Embeddings, overrides and isolates go (Unicode
TR #36, bidirectional text spoofing): a wire text has no use for them that its paragraph's direction does not serve.
"""

from __future__ import annotations

import re
import unicodedata

from articles.wire.incoming import Warning, WarningCode

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_UNWANTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SILENT = frozenset("\xad\ufeff")
# Ordering a long run of combining marks takes quadratic time; Unicode TR #15's Stream-Safe Text allows thirty.
_MARKS = (
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a"
    r"\u07eb-\u07f3\u0816-\u082d\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ufe20-\ufe2f]"
)
_PILED_MARKS = re.compile(rf"({_MARKS}{{30}}){_MARKS}+")
_WHITE = re.compile(r"[ \t\n]+")


def clean(text: str) -> tuple[str, tuple[Warning, ...]]:
    r"""Text in NFC with `\n` line ends and nothing unwanted, and what was taken out. Lone surrogates become U+FFFD."""
    text = _LINE_ENDS.sub("\n", text)
    unwanted = set(_UNWANTED.findall(text))
    if unwanted:
        text = _UNWANTED.sub(lambda found: "\ufffd" if found[0] >= "\ud800" and found[0] <= "\udfff" else "", text)
    text = unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", text))
    return text, tuple(_warnings(unwanted - _SILENT))


def one_line(text: str) -> str:
    """White space drawn together to single spaces; no-break spaces stay inside, none at the edges."""
    return _WHITE.sub(" ", text).strip()


def _warnings(removed: set[str]) -> list[Warning]:
    kinds: dict[WarningCode, list[str]] = {}
    for char in sorted(removed):
        kinds.setdefault(_kind(char), []).append(f"U+{ord(char):04X}")
    return [Warning(code, " ".join(points)) for code, points in kinds.items()]


def _kind(char: str) -> WarningCode:
    if char == "\x00":
        return WarningCode.NUL_REMOVED
    if char in _BIDI:
        return WarningCode.BIDI_REMOVED
    if "\ud800" <= char <= "\udfff":
        return WarningCode.BROKEN_CHARACTERS
    return WarningCode.CONTROL_REMOVED
