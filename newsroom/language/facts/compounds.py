"""Numbers in one word with what they measure: `dreißigjährig`, `двадцатипятилетний`, `trzydniowy`."""

from __future__ import annotations

import re

from newsroom.language.facts.fact import Fact, FactKind, Number, Percent
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import Reading

_PERCENT = "percent"
_ENDINGS = {
    "de": "(?:e[nrsm]?)?",
    "ru": "(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|ее|ое|яя|ая|юю|ую|ей|ой|ие|ые|их|ых|ими|ыми)",
    "be": "(?:і|ы|яга|ага|яму|аму|ім|ым|яе|ае|яя|ая|юю|ую|яй|ай|ія|ыя|іх|ых|імі|ымі)",
    "pl": "(?:i|y|iego|ego|iemu|emu|im|ym|ie|e|ia|a|ią|ą|iej|ej|ich|ych|imi|ymi)",
}
_WORDS = {
    "de": "jährig tägig stündig minütig monatig wöchig prozentig",
    "ru": "летн дневн часов минутн месячн недельн процентн",
    "be": "гадов дзённ гадзінн хвілінн месячн тыднёв працэнтн",
    "pl": "letn dniow godzinn minutow miesięczn tygodniow procentow",
}
_UNITS = ("year", "day", "hour", "minute", "month", "week")
_MEASURED = {
    language: re.compile(rf"\w{{3,}}?(?P<word>{'|'.join(words.split())}){_ENDINGS[language]}\Z")
    for language, words in _WORDS.items()
}
_UNIT_OF = {
    (language, word): unit
    for language, words in _WORDS.items()
    for word, unit in zip(words.split(), (*(f"duration-{unit}" for unit in _UNITS), _PERCENT), strict=True)
}
# Two has a pair and a double, a hundred per cent is all there is.
_FEWEST, _ALL = 3, 100


def read_compound(reading: Reading, place: int) -> tuple[list[Fact], int] | None:
    """The age, length or percentage that a word of a number and a measure says; None for other words."""
    value = reading.means(place, Role.SOFT)
    pattern = _MEASURED.get(reading.words.language)
    if value is None or value < _FEWEST or pattern is None:
        return None
    match = pattern.match(reading.words.plain(reading.tokens[place].text))
    if match is None:
        return None
    unit = _UNIT_OF[reading.words.language, match["word"]]
    if unit == _PERCENT:
        soft = value == _ALL
        fact = reading.fact(FactKind.PERCENT, Percent(value), place, place + 1, soft=soft, spelled=True)
    else:
        fact = reading.fact(FactKind.NUMBER, Number(value, unit), place, place + 1, spelled=True)
    return [fact], place + 1
