"""What the words beside a figure or a name ask of it: `an 8% rise`, `de mai` but `d’avril`, `со 2 ноября`."""

from __future__ import annotations

import re

_WORD_BEFORE = re.compile(r"([^\W\d_]+['’]?)[\s\u00a0\u202f$€£¥]*\Z")
_WORD_AFTER = re.compile(r"\A[\s\u00a0\u202f]*([^\W\d_]+)")
_CASE_ENDING = re.compile(r"\A[-‑][^\W\d_]{1,3}(?!\w)")
_VOWELS = "aeiouàâéèêëîïôûyh"
# 8, 11 and 18 open with a vowel in English, whatever follows in groups of three digits.
_AN = re.compile(r"8|1[18](?=\D|\Z|\d{3}\D|\d{3}\Z|\d{6})")
_OCHO_ONCE = re.compile(r"8|11(?=\D|\Z|\d{3}\D|\d{3}\Z)")
# `со ста`, `со второго`, `во вторник`, `ze stu`, `we wtorek`.
_HARD = re.compile(r"2(?!\d)|1\d\d(?!\d)|втор|wtor", re.IGNORECASE)
_SLAVIC = {
    "ru": frozenset({"с", "со", "в", "во", "к", "ко", "о", "об", "обо"}),
    "be": frozenset({"з", "са", "у", "ў", "к", "ка", "аб", "а"}),
    "pl": frozenset({"z", "ze", "w", "we"}),
}
_LENGTHENED = frozenset({"со", "во", "ко", "об", "обо", "са", "ка", "ze", "we"})


def still_fit(target: str, start: int, end: int, becomes: str, language: str) -> bool:
    """Whether what stands around `target[start:end]` may stay as it is when that becomes another figure or day."""
    was = target[start:end]
    found = _WORD_BEFORE.search(target[max(0, start - 30) : start])
    before = found[1].lower() if found else ""
    after = target[end : end + 30]
    check = _CHECKS.get(language)
    return check is None or check(before, after, was, becomes)


def _english(before: str, _after: str, was: str, becomes: str) -> bool:
    return before not in {"a", "an"} or _opens_with_vowel(was) == _opens_with_vowel(becomes)


def _opens_with_vowel(text: str) -> bool:
    bare = text.lstrip("$€£¥")
    return bool(_AN.match(bare)) or bare[:1].lower() in "aeio"


def _french(before: str, _after: str, was: str, becomes: str) -> bool:
    elided = before.endswith(("'", "’")) or before in {"de", "le", "la", "que", "jusque", "ce"}
    return not elided or (was[:1].lower() in _VOWELS) == (becomes[:1].lower() in _VOWELS)


def _spanish(before: str, _after: str, was: str, becomes: str) -> bool:
    if before not in {"o", "u", "y", "e"}:
        return True
    return bool(_OCHO_ONCE.match(was)) == bool(_OCHO_ONCE.match(becomes)) and (was[:1] == "o") == (becomes[:1] == "o")


def _slavic(language: str, before: str, after: str, was: str, becomes: str) -> bool:
    if _CASE_ENDING.match(after):
        return False  # 5-ти, but 7-ми
    behind = _WORD_AFTER.match(after)
    if language == "be" and behind and behind[1].lower().startswith(("у", "ў")) and len(behind[1]) == 1:
        return False  # ў after a vowel: it depends on how the figure is spoken
    if before in _LENGTHENED:
        return False
    return before not in _SLAVIC[language] or bool(_HARD.match(was)) == bool(_HARD.match(becomes))


_CHECKS = {
    "en": _english,
    "fr": _french,
    "es": _spanish,
    "ru": lambda *around: _slavic("ru", *around),
    "be": lambda *around: _slavic("be", *around),
    "pl": lambda *around: _slavic("pl", *around),
}
