"""Words without their endings: what makes `Польшчы` and `Польшча`, `Ministers` and `Minister` one.

Snowball's stemmers serve de, en, es, fr, pl, ru and ar; Belarusian, which it does not know, gets a table of its own.
Chinese writes no spaces: runs of Han characters count as their bigrams. A language without a stemmer keeps its words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from newsroom.language.folding import fold
from newsroom.language.words import has_han, is_han, is_word, tokens

SNOWBALL = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pl": "polish",
    "ru": "russian",
}
# A name or word longer than this is no word; it is compared by its beginning.
LONGEST = 60
# The longest ending first. ў is у by then, and ё is е.
_BELARUSIAN = re.compile(
    r"(?:"
    # adjectives, participles, ordinals
    r"ейшымі|ейшага|ейшаму|ейшая|ейшыя|ейшых|ейшым|ейшую|ейшы|ымі|імі|ага|яга|аму|яму|ого|ому|ая|яя|ую|юю|ое|ае|яе|ыя|ія|ый"
    r"|ых|іх|ым|ім|ой|ай|ей|яй|аю|яю|ою|ею"
    # nouns
    r"|аванне|авання|аваннем|ьмі|амі|ямі|ам|ям|ах|ях|ау|оу|еу|яу|ом|ем"
    # verbs
    r"|аваць|яваць|аюць|яюць|уюць|ююць|уецца|аецца|іцца|юцца|уцца|ацца|яцца|ець|іць|ыць|аць|яць|уць|юць|ала|алі|ілі|ылі|іла|ыла|яла|ялі|лася|ліся|лся|уся"
    r"|а|я|о|е|ы|і|у|ю|ь|й"
    r")\Z"
)
_VOWELS = set("аеіоуыэюя")
# Surnames end like genitives of the plural: Рыженков is cut to рыженк, Рыженкова would be left as рыженков.
_LIKE_PLURALS = re.compile(r"(?<=..)(?:ов|ев|ав|яв)\Z")


class Stem(NamedTuple):
    """One word of a text (for Han, two characters), its place in it, and what is left of it without its ending."""

    start: int
    end: int
    stem: str


def stems(text: str, language: str) -> list[Stem]:
    """The words of a text in order, numbers included as they are written; time grows with the text alone."""
    found: list[Stem] = []
    before: int | None = None
    place = 0
    for token in tokens(text):
        start, place = place, place + len(token)
        if is_han(token):
            # A character alone stands for itself; in a run, pairs stand for it.
            if before is not None:
                found.append(Stem(before, place, text[before:place]))
            elif not is_han(text[place : place + 1]):
                found.append(Stem(start, place, token))
            before = start
            continue
        before = None
        if not token.isspace() and is_word(token):
            found.append(Stem(start, place, stem(token, language)))
    return found


def bare_stems(text: str, language: str) -> list[str]:
    """As `stems`, without their places: twice as quick, for who indexes a million texts."""
    if has_han(text):
        return [each.stem for each in stems(text, language)]
    return [stem(token, language) for token in tokens(text) if not token.isspace() and is_word(token)]


@lru_cache(maxsize=131_072)
def stem(word: str, language: str) -> str:
    """A word without its ending, folded; it need not be a word of any language. Never empty for a word."""
    plain = unicodedata.normalize("NFC", word[:LONGEST]).casefold()
    return fold(_stemmer(language)(plain)) or fold(plain) or plain


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    if language == "be":
        return _belarusian
    if language in SNOWBALL:
        # Without its own memory of words, which threads would share; `stem` keeps one.
        found: Callable[[str], str] = Stemmer.Stemmer(SNOWBALL[language], 0).stemWord
        return (lambda word: _LIKE_PLURALS.sub("", found(word.replace("ё", "е")))) if language == "ru" else found
    return lambda word: word


def _belarusian(word: str) -> str:
    """Strip one ending, if a syllable of two letters or more is left; рэспубліцы and горадзе get their hard stems."""
    plain = fold(word)
    left = _BELARUSIAN.sub("", plain).removesuffix("ь")
    if len(left) < 2 or not _VOWELS & set(left):
        return plain
    if left.endswith("дз"):
        left = left[:-1]
    elif left.endswith("ц"):
        left = left[:-1] + "к"
    return _LIKE_PLURALS.sub("", left)
