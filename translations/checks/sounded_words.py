"""Words of a text with their sounds: what the checks of names compare between languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from newsroom.language.folding import fold
from translations.alignment.skeletons import skeleton
from translations.checks.paragraphs import Paragraph

CYRILLIC = frozenset({"be", "ru"})
LATIN = frozenset({"de", "en", "es", "fr", "pl"})
CASED = CYRILLIC | LATIN
SOUNDED = CASED | {"ar"}
# A surname of fewer sounds is told from nothing; so are initials.
FEWEST_SOUNDS = 2
_WORD = re.compile(r"[^\W\d_][\w’'‑-]*")
_ARTICLE = re.compile(r"(?:a[ldnrs]|ash|el)[-‑](?=[^\W\d_])")
_PREFIXES = ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف")


@dataclass(frozen=True)
class Word:
    """A word of a text, with its sounds."""

    start: int
    end: int
    text: str
    sounds: frozenset[str]

    @property
    def has_capital(self) -> bool:
        return self.text[0].isupper() or bool(_ARTICLE.match(self.text))

    @property
    def may_be_a_name(self) -> bool:
        """A capital, or a letter of a script that has none."""
        return self.text[0].lower() == self.text[0].upper() or self.has_capital


def words(paragraph: Paragraph) -> list[Word]:
    return [
        Word(found.start(), found.end(), found.group(), sounds_of(found.group(), paragraph.language))
        for found in _WORD.finditer(paragraph.text)
    ]


def follows(one: Word, other: Word, text: str) -> bool:
    return other.has_capital and other.start == one.end + 1 and text[one.end] in " \u00a0"


_BEFORE = {
    "be": (
        ("^у(?=[бвгджзклмнпрстфхцчш])", "в"),
        ("ў", "в"),
        # Мядзведзеў, Таццяна: Медведев, Татьяна
        ("дз+(?=[іеёюяьв])", "д"),
        ("ц+(?=[іеёюяьв])", "т"),
        ("дз", "ц"),
        # Лявон, Радзівон, Ларывон: Леон, Родион, Ларион
        ("(?<=[яіы])в(?=о)", ""),
    ),
    "ru": (("дз", "ц"),),
    "pl": (("[ąę]", "an"), ("j", "")),
    "de": (("(?<!d)j", ""), ("tzsch", "sch")),
    "ar": (("^[وي]", ""),),
}
# Which sounds letters of a language may have: a mute h, a soft g, w for в, an ending that is not heard.
# A name in a Latin text may be anybody's: French ones end in silence, Spanish ones lisp.
_LATIN = (
    ("(?<=[aeo])u(?=[^aeiouy])", "w"),
    # Carlisle, Desbois
    ("s(?=l)|(?<=[dl]e)s(?=[bcdfgjlmnqrtv])", ""),
    ("tch", "ch"),
    ("(?<![ts])ch", "kh"),
    ("(?<![cstpkgz])h", ""),
    ("[gc](?=[eéiy])", "s"),
    # Fico: Фицо
    ("co$", "so"),
    ("[dtsxz]$", ""),
    ("z", "t"),
    ("j", ""),
)
_OTHERWISE = {
    "en": (("gh", ""), ("^wr", "r"), ("^kn", "n"), ("w$", ""), ("mb(?=e?s?$)", "m"), *_LATIN),
    "fr": (
        ("(?<=[aeiou])s(?=[bcdfgjlmnqrtv])", ""),
        ("ier$", "ie"),
        # Arnault: Арно
        ("aul?[tdx]s?$|eaux?$", "o"),
        ("ill", ""),
        # Avignon: Авиньон
        ("gn", "n"),
        # Belhadj: Бельхадж
        ("dj", "zh"),
        ("[nm](?=[^aeiouyéèê]|$)", "n"),
        *_LATIN,
    ),
    "es": (("j|g(?=[ei])", "k"), ("ll", ""), ("v", "b"), *_LATIN),
    "de": (("j", "s"), ("v", "f"), ("z", "ts"), *_LATIN),
    "pl": (("rz", "rs"), ("h", "g"), *_LATIN),
    "ru": (("^у(?=[аеиоэ])", "в"), ("дж", "ж"), ("дж", ""), ("х", ""), ("г", ""), ("тс", "с")),
    "be": (("^у(?=[аеіоэ])", "в"), ("дж", "ж"), ("дж", ""), ("х", ""), ("г", "")),
    "ar": (("غ", ""), ("ث", "س"), ("ج", "g"), ("و", "v"), ("ه|ح", ""), ("[وي]", "")),
}


def as_heard(word: str, language: str) -> str:
    """A word with its letters for what they stand for elsewhere: Уладзімір as Владимир."""
    for pattern, letters in _BEFORE.get(language, ()):
        word = re.sub(pattern, letters, word)
    return word


@lru_cache(maxsize=65_536)
def sounds_of(word: str, language: str) -> frozenset[str]:
    """The consonants of a word in every reading that its language allows; for Arabic without what is glued before."""
    forms = {word.lower()}
    if language == "ar":
        forms |= {word.removeprefix(prefix) for prefix in _PREFIXES if len(word) > len(prefix) + 2}
    read = set(forms)
    for pattern, letters in _BEFORE.get(language, ()):
        read |= {re.sub(pattern, letters, form) for form in read}
    for pattern, letters in _OTHERWISE.get(language, ()):
        read |= {re.sub(pattern, letters, form) for form in read}
    return frozenset(skeleton(form, language) for form in read) - {""}


def alike(one: Word, other: Word, *, loose: bool = True) -> bool:
    """Written alike, or sounding so in one of their readings."""
    if fold(one.text[:3]) == fold(other.text[:3]):
        return True
    if any(sound_alike(mine, its, loose) for mine in one.sounds for its in other.sounds):
        return True
    return any("-" in word.text for word in (one, other)) and fold(one.text[-4:]) == fold(other.text[-4:])


def sound_alike(one: str, other: str, loose: bool) -> bool:
    """Equal but for an ending or a beginning, or a sound or two in a longer word; a short one only if `loose`."""
    short, long = sorted((one, other), key=len)
    if len(short) < FEWEST_SOUNDS or len(long) - len(short) > (1 if len(short) == FEWEST_SOUNDS else 2):
        return one == other
    if long.startswith(short) or (long.endswith(short) and len(short) > 1):
        return True
    return Levenshtein.distance(one, other) <= (len(short) + loose) // 4 + (len(short) >= 6)
