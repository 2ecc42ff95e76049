"""Words as their consonants, alike in every script: `Рыженков`, `Ryschenkow` and `Ryzhenkov` are one."""

from __future__ import annotations

import re
from functools import lru_cache

from newsroom.language.folding import fold

LONGEST = 40
# Letters that sound alike are one; vowels, h and signs are none.
_SOUNDS = {
    "P": "pbпбبپ",
    "V": "vwfвфف",
    "T": "tdтдتطدضةث",
    "S": "szcjсзцжчшщسصزشجذظچ",
    "K": "kgqкгхґكقغخگ",
    "L": "lлل",
    "M": "mмم",
    "N": "nнن",
    "R": "rрر",
}
_SOUND = str.maketrans({letter: sound for sound, letters in _SOUNDS.items() for letter in letters})
_CLUSTERS = {
    "": (
        ("tsch|sch|sh|zh|ch|ts|tz|дж|тс", "s"),
        ("ph", "f"),
        ("th", "t"),
        ("ck|kh|c(?=[aouklrt]|$)", "k"),
        ("x|кс", "ks"),
    ),
    "de": (("tsch|sch|tz|dsch", "s"), ("ch|ck|c(?=[aouklrt]|$)", "k"), ("ph", "f"), ("th", "t"), ("x", "ks")),
    "pl": (("szcz|sz|cz|rz|dz", "s"), ("ch", "k"), ("x", "ks")),
}
_NO_SOUND = re.compile("[^PVTSKLMNR]+")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65_536)
def skeleton(word: str, language: str) -> str:
    """The consonants of a word as letters of nine classes; "" for what has none, as a word of Han characters."""
    sounds = fold(word[:LONGEST])
    for pattern, sound in _CLUSTERS.get(language, _CLUSTERS[""]):
        sounds = re.sub(pattern, sound, sounds)
    return _TWICE.sub(r"\1", _NO_SOUND.sub("", sounds.translate(_SOUND)))
