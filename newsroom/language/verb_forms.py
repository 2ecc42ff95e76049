"""By what the forms of one verb know each other: *bewilligen*, *bewilligt*; *build*, *built*; *закрыть*, *закроет*.

A stemmer strips the endings that nouns have as well, and leaves what verbs do at their beginning and inside. Rules of
the language's conjugations and a list of the irregular verbs give what is left of a verb in any of its forms. A rule
may give more than one such root, and two words are forms of one verb if they share any: made for finding, where a
sentence too many does less harm than one that is missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from newsroom.language.folding import fold
from newsroom.language.irregular_verbs import BY_LANGUAGE
from newsroom.language.stems import LONGEST, stem

_DE_PREFIX = (
    "zurück|zusammen|wieder|wider|weiter|vorbei|voraus|hinaus|hinzu|heraus|herab|herbei|nieder|unter|über|durch|statt|"
    "fort|fest|frei|heim|nach|teil|weg|hin|her|ver|vor|ent|emp|zer|aus|auf|bei|ein|los|mit|miss|um|ab|an|be|er|zu|dar"
)
_DE_PREFIXED = re.compile(_DE_PREFIX)
# A root of fewer letters would be one of too many words; endings of Slavic languages leave more of other words.
_SHORTEST = 3
_DE_ENDS = re.compile(r"(?:e?te[nmrst]?|e?tet|e?st|end(?:e[nmrs]?)?|e?t|e[nmrs]?|(?<=e[lr])n)\Z")
_DE_PARTICIPLE = re.compile(r"(?:e?t|en)(?:e[nmrs]?)?\Z")
_RU = re.compile(
    r"(?:(?:[оеи]?ва)?(?:ть|л[аои]?|вш\w+|нн?(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ому|ую|[аоы])?|н)|"
    r"[уюое]?(?:ет|ют|ешь|ем|ете|ющ\w+)|ит|ят|ишь|им|ите|ящ\w+|ащ\w+|[ауюя]т|[ую]|"
    r"т(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми|ому|ую|[аоы])?)(?:ся|сь)?\Z"
)
_BE = re.compile(
    r"(?:(?:[оаяе]?ва)?(?:ць|ть|[ўу]|л[аоі]|ўш\w+|н(?:ы|ая|ае|ыя|ага|ай|ых|ым|ымі|аму|ую|[аоы])?)|"
    r"[уюое]?(?:е|юць|еш|ем|еце|ючы\w*)|[іы]ць|[уюая]ць|[іы]ш|[іы]м|[іы]це|[ую]|"
    r"т(?:ы|ая|ае|ыя|ага|ай|ых|ым|ымі|аму|ую|[аоы])?)(?:ся|ца)?\Z"
)
_PL_ADJECTIVE = "(?:y|a|e|i|ych|ym|ymi|ego|ej|emu|ą|o)"
_PL = re.compile(
    rf"(?:ow(?:a(?:ć|ł[aoy]?|li|no|n{_PL_ADJECTIVE}))|uj(?:e|ą|ę|esz|emy|ecie|ąc\w*)|"
    rf"i?ęt{_PL_ADJECTIVE}|i?ę(?:ł[aoy]|li)|i?ą[łć]|[aeiy](?:ć|ł[aoy]?|li)|an{_PL_ADJECTIVE}|i?on{_PL_ADJECTIVE}|"
    r"i?e(?:sz|my|cie)?|i?[ąę]|[iy](?:sz|my|cie)?|a(?:m|sz|my|cie|ją)?)(?:\Z)"
)
# требовать, требует; патрабаваць, патрабуе; finansować, finansuje: what stands before is the same.
_GROWS = re.compile(r"[оеая]ва|[ую](?:ет|ют|ю|е|ем|й|щ)|ow|uj")
_VOWELS = re.compile(r"[аеёиоуыэюяіўaeiouyąęó]+\Z")
# What a root's last consonants become in other forms; the sign they had first may be any of these.
_BECAME = {
    "ru": (("жд", "д"), ("щ", "т ст ск"), ("ш", "с"), ("ж", "з д г"), ("ч", "т к")),
    "be": (("шч", "ст ск"), ("дж", "д"), ("ш", "с"), ("ж", "з"), ("ч", "т к ц"), ("дз", "д"), ("ц", "т")),
    "pl": (("szcz", "ść st"), ("sz", "s ś"), ("cz", "k c"), ("ż", "z g"), ("dz", "d"), ("c", "t ć")),
}
_LABIAL = re.compile(r"(?<=[бпвмф])л\Z")
_SHORTEST_SLAVIC = 4
_AR_WITH = re.compile(r"(?:[وف](?=.{4}))?(?:(?:ال|س(?=[يتن]))(?=...))?")
_AR_BEGINS = ("", "ي", "ت", "ن", "ا", "م", "ان", "است", "يست", "تست", "مست", "ين")
_AR_ENDS = ("", "ت", "وا", "ون", "ين", "ان", "نا", "ه", "ها", "ات")
_AR_BETWEEN = ("", "ا", "و", "ي")
_AR_WEAK = re.compile("[اويىءئؤأإآ]")


class Verb(NamedTuple):
    """A verb that a word may be a form of: what names it, and letters one of which stands in each of its forms."""

    name: str
    parts: tuple[str, ...]


@lru_cache(maxsize=65_536)
def verbs_of(word: str, language: str) -> frozenset[Verb]:
    """The verbs that a word may be a form of; none for a language without rules, and for what has no form of a verb."""
    plain = unicodedata.normalize("NFC", word[:LONGEST]).casefold()
    if not plain.isalpha():
        return frozenset()
    by_rule = {"de": _german, "ru": _slavic, "be": _slavic, "pl": _slavic, "ar": _arabic}.get(language, _by_list)
    return frozenset(by_rule(plain, language))


def _by_list(word: str, language: str) -> Iterator[Verb]:
    yield from _irregular(language).get(stem(word, language), ())
    if language == "fr" and word.endswith(("s", "e", "es")):
        yield from _irregular(language).get(stem(word.removesuffix("s").removesuffix("e"), language), ())
    if language == "fr" and word.endswith("ent"):
        # Read as a noun, a plural keeps its ending: ils ferment.
        left = stem(f"{word[:-3]}er", language)
        yield Verb(left, (word[:-3],))
        yield from _irregular(language).get(left, ())
    if language == "es" and (found := _without_diphthong(word)):
        yield found


@cache
def _irregular(language: str) -> dict[str, tuple[Verb, ...]]:
    """Irregular verbs by each of their stems; one is named by the stem of its infinitive, as its regular forms are."""
    found: dict[str, tuple[Verb, ...]] = {}
    for verb in BY_LANGUAGE.get(language, "").split("|"):
        words = verb.split()
        stems = {word: stem(word, language) for word in words}
        parts = tuple(sorted({_firm(word, left) for word, left in stems.items()}))
        for left in set(stems.values()):
            found[left] = (*found.get(left, ()), Verb(stems[words[0]], parts))
    return found


def _firm(word: str, left: str) -> str:
    """The beginning of a word that its other forms share: what its stem has, without the last letter."""
    return _shared([word, left if len(left) <= _SHORTEST else left[:-1]]) if word[:1] == left[:1] else ""


def _shared(words: Sequence[str]) -> str:
    """The letters with which all of them begin."""
    first, last = min(words), max(words)
    return "".join(one for one, _other in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))


_DIPHTHONG = re.compile(r"(ie|ue|e|o)(?=[^aeiou]+\Z)")


def _without_diphthong(word: str) -> Verb | None:
    """`cierra` and `cerrar` by `cerr`, `aprueba` and `aprobar` by `aprob`."""
    left = stem(word, "es")
    found = _DIPHTHONG.search(left)
    if found is None or len(left) < _SHORTEST_SLAVIC:
        return None
    even = {"ie": "e", "ue": "o"}.get(found[1], found[1])
    before, behind = left[: found.start()], left[found.end() :]
    parts = tuple(f"{before}{vowel}{behind[:1]}" for vowel in (("e", "ie") if even == "e" else ("o", "ue")))
    return Verb(f"~{before}{even}{behind}", parts)


@cache
def _strong() -> dict[str, tuple[str, tuple[str, ...]]]:
    """German strong verbs by each of their roots: the infinitive's, and all of them as they are written."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in BY_LANGUAGE["de"].split("|"):
        _infinitive, *roots = line.split()
        for root in roots:
            found.setdefault(fold(root), (fold(roots[0]), tuple(roots)))
    return found


def _german(word: str, language: str) -> Iterator[Verb]:
    for prefix, mark, rest in _german_beginnings(word):
        ends = _DE_PARTICIPLE if mark == "ge" else _DE_ENDS
        roots = {rest[: found.start()] for start in range(2, len(rest)) if (found := ends.match(rest, start))}
        for root in roots | ({rest} if mark != "zu" else set()):
            strong = _strong().get(fold(root))
            if strong:
                yield Verb(f"~{fold(prefix)}{strong[0]}", strong[1])
            if root != rest and len(root) >= _SHORTEST:
                yield Verb(f"~{fold(prefix + root).rstrip('e')}", (_without_prefixes(root),))


def _without_prefixes(root: str) -> str:
    """What stands in every form: between a prefix and the rest there may be ge- or -zu-."""
    while (found := _DE_PREFIXED.match(root)) and len(root) - found.end() >= _SHORTEST:
        root = root[found.end() :]
    return root


def _german_beginnings(word: str) -> Iterator[tuple[str, str, str]]:
    """Prefix, ge- or -zu-, and the rest, in each way in which a word may be read."""
    yield "", "", word
    for mark in ("ge", "zu"):
        if word.startswith(mark):
            yield "", mark, word[2:]
    for found in re.finditer(rf"(?=({_DE_PREFIX}))\1", word[:8]):
        if found.start():
            break
        rest = word[found.end() :]
        yield found[1], "", rest
        for mark in ("ge", "zu"):
            if rest.startswith(mark):
                yield found[1], mark, rest[2:]


def _slavic(word: str, language: str) -> Iterator[Verb]:
    yield from _irregular(language).get(stem(word, language), ())
    ends = {"ru": _RU, "be": _BE, "pl": _PL}[language]
    word = word.replace("ё", "е")
    for start in range(2, len(word)):
        if found := ends.match(word, start):
            if _GROWS.match(found[0]) and start > 2:
                yield Verb(f"~{fold(word[:start])}+", (word[:start],))
            root = _VOWELS.sub("", word[:start])
            roots = list(_as_it_was(root, language))
            firm = _shared(roots)[: -2 if root.endswith(("ст", "ск", "st", "sk", "ść")) else -1]
            yield from (Verb(f"~{fold(one)}", (firm,)) for one in roots if len(one) >= _SHORTEST_SLAVIC)


def _as_it_was(root: str, language: str) -> Iterator[str]:
    yield root
    if language != "pl" and _LABIAL.search(root):
        yield root[:-1]
    for became, was in _BECAME[language]:
        if root.endswith(became):
            yield from (root.removesuffix(became) + each for each in was.split())
            return


def _arabic(word: str, language: str) -> Iterator[Verb]:
    """The three consonants and more of a word, without what forms of the verb put before, between and behind them."""
    plain = fold(word)
    plain = plain[_AR_WITH.match(plain).end() :]  # type: ignore[union-attr]
    for begins in _AR_BEGINS:
        for ends in _AR_ENDS:
            if plain.startswith(begins) and plain.endswith(ends) and len(plain) > len(begins) + len(ends):
                firm = _AR_WEAK.sub("", plain[len(begins) : len(plain) - len(ends)])
                if len(firm) >= _SHORTEST:
                    yield Verb(f"~{firm}", tuple(f"{firm[0]}{between}{firm[1]}" for between in _AR_BETWEEN))
