"""A name that nobody has registered, written in another language by rule: always a proposal, never a fact.

The rule follows the person's own language and starts from its own spelling. A form in a third language (German
`Ryschenkow` for an English text) has to be read back first: `readings` gives every original it can stand for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.language.transcription import belarusian, latin, russian
from newsroom.language.transcription.between import to_belarusian, to_russian
from newsroom.language.transcription.far import in_arabic, in_chinese
from newsroom.language.transcription.foreign import in_belarusian
from newsroom.language.transcription.given_names import CUSTOMARY
from newsroom.language.transcription.pinyin import palladius
from newsroom.language.transcription.rules import Scheme, cased, transcribed

# Names of people are shorter; what is longer is no name.
LONGEST = 120
CYRILLIC = {"ru", "be"}
SCHEMES: dict[tuple[str, str], tuple[Scheme, ...]] = {
    ("ru", "de"): (russian.GERMAN,),
    ("ru", "en"): (russian.ENGLISH, russian.ENGLISH_YO, russian.ENGLISH_FULL),
    ("ru", "es"): (russian.SPANISH,),
    ("ru", "fr"): (russian.FRENCH,),
    ("ru", "pl"): (russian.POLISH,),
    ("be", "de"): (belarusian.GERMAN,),
    ("be", "en"): (belarusian.ENGLISH, belarusian.ENGLISH_PRESS),
    ("be", "es"): (belarusian.SPANISH,),
    ("be", "fr"): (belarusian.FRENCH,),
    ("be", "pl"): (belarusian.POLISH,),
}


@dataclass(frozen=True)
class Proposal:
    """A form with the rule it follows. `only_by_person`: never to be stored unless a person takes it over."""

    text: str
    rule: str
    only_by_person: bool = False


def propose(name: str, *, own_language: str, target_language: str) -> list[Proposal]:
    """How a name may be written in a language, the likeliest first; empty where no rule leads there.

    `name` is the original, in the spelling of the person's own language (Chinese: in pinyin). Names between languages
    of the Latin alphabet stay as they are.
    """
    name = " ".join(name.split())
    if len(name) > LONGEST or not script_of(name) or script_of(name) not in _scripts(own_language):
        return []
    found: dict[str, Proposal] = {}
    for proposal in _proposals(name, own_language, target_language):
        found.setdefault(proposal.text, proposal)
    return list(found.values())


def _proposals(name: str, own: str, target: str) -> Iterator[Proposal]:
    latin_target = "latin" in _scripts(target) and target != "zh-hans"
    if (own == target and script_of(name) == _scripts(own)[0]) or (script_of(name) == "latin" and latin_target):
        yield Proposal(name, "unchanged")
    elif own in CYRILLIC:
        yield from _of_cyrillic(name, own, target)
    elif target in CYRILLIC:
        scheme = latin.SCHEMES.get(own)
        russian_form = palladius(name) if own == "zh-hans" else transcribed(name, scheme) if scheme else None
        if russian_form:
            written = in_belarusian(russian_form) if target == "be" else russian_form
            yield Proposal(written, "palladius" if own == "zh-hans" else scheme.rule if scheme else "")


def _of_cyrillic(name: str, own: str, target: str) -> Iterator[Proposal]:
    if target in CYRILLIC:
        ways = to_belarusian(name) if own == "ru" else to_russian(name)
        yield from (Proposal(way, "belarusian_russian") for way in ways)
    elif target == "zh-hans":
        yield Proposal(in_chinese(name), "xinhua", only_by_person=True)
    elif target == "ar":
        yield Proposal(in_arabic(name), "arabic_letters", only_by_person=True)
    for scheme in SCHEMES.get((own, target), ()):
        if (written := transcribed(name, scheme)) is None:
            return
        yield Proposal(written, scheme.rule)
        if own == "ru" and (customary := _customary(name, written, target)) != written:
            yield Proposal(customary, "customary")


def _customary(name: str, written: str, target: str) -> str:
    """The same with given names as the press has them, where it is word for word."""
    known = CUSTOMARY.get(target, {})
    originals, forms = name.split(" "), written.split(" ")
    changed = (
        cased(known[original.title()], like=original) if original.title() in known else form
        for original, form in zip(originals, forms, strict=True)
    )
    return " ".join(changed)


def script_of(name: str) -> str:
    """The script of a name's letters: "latin", "cyrillic", another, or "" where they are mixed."""
    scripts = {_script_of(char) for char in name if char.isalpha() and char != "ʼ"}
    return scripts.pop() if len(scripts) == 1 else ""


def _script_of(char: str) -> str:
    return unicodedata.name(char, "other").partition(" ")[0].lower()


_CYRILLIC_TOO = CYRILLIC | {"uk", "bg", "sr", "mk", "kk", "ky", "tg", "mn"}
_SCRIPTS = {
    "ar": ("arabic",), "fa": ("arabic",), "ur": ("arabic",), "he": ("hebrew",), "el": ("greek",), "ka": ("georgian",),
    "hy": ("armenian",), "hi": ("devanagari",), "ko": ("hangul", "latin"), "ja": ("cjk", "latin"),
    "zh-hans": ("cjk", "latin"), "zh-hant": ("cjk", "latin"),
}  # fmt: skip


def _scripts(language: str) -> tuple[str, ...]:
    """The scripts of a language's originals, its own first; Chinese and others are read in Latin letters too."""
    return ("cyrillic",) if language in _CYRILLIC_TOO else _SCRIPTS.get(language, ("latin",))
