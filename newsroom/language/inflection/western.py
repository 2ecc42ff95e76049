"""The few endings of German, English, French and Spanish."""

from __future__ import annotations

import re

from newsroom.language.inflection.endings import Endings, table

GERMAN_NAMES = table("""
    [abcdfghiklmnopqrtuvwyäöüé]|  s
    |e  es en
    [jsxzß]|  es
""")
GERMAN_WORDS = table("""
    [abcdfghijklmopqrstuvwxyzäöüß]|  s es e en er ern n
    |e  es en er em ens n s
    |er  ers e en es em ern er
    er|  es e s en ern n
    |en  ens e er es em
    |es  e en er em es
    |el  els eln
    n|  s es e en er ern
    |a  as en
    |ma  mas men mata
    |o  os en
    rz|  ens en es e
    |in  ins innen e en
    |nis  nisse nisses nissen
    |s  se ses sen es e en er
    |um  ums en
    |us  en usse ussen
    us|  e es en er ses
    |ss  sse sses ssen
""")
ENGLISH_WORDS = table("""
    [abcdefghijklmnopqrtuvw]|  s
    [sxz]|  es
    [cs]h|  es
    [bcdfghjklmnpqrstvwxz]|y  ies
    [aeou]y|  s
    |man  men
    |f  fs ves
    |is  es
    |um  ums a
    |on  ons a
    |fe  ves
    |o  os oes
""")
FRENCH_WORDS = table("""
    [bcdfghijklmnopqrtuvwyéèàùç]|  s e es
    |e  es
    |al  aux ale ales als
    |au  aux
    |eu  eux
    |er  ers ère ères
    |eur  eurs euse euses rice rices eure eures
    |teur  teurs teuse trice trices
    |eux  euse euses
    |if  ifs ive ives
    |en  ens enne ennes
    |on  ons onne onnes
    |el  els elle elles
    |s  e es se ses
""")
SPANISH_WORDS = table("""
    [abcdefghijklmnpqrtuvwxyáéóú]|  s es
    |o  os a as
    |e  es a as
    |a  as
    |z  ces
    s|  es
    |ís  íses
    |és  eses esa esas éses
    |ón  ones ona onas
    |án  anes ana anas
    |ín  ines ina inas
    |ús  uses
    [dlnr]|  es a as
    |or  ores ora oras
""")
IRREGULAR = {
    "person": "people",
    "child": "children",
    "woman": "women",
    "man": "men",
    "primer": "primero primeros primera primeras",
    "tercer": "tercero terceros tercera terceras",
    "gran": "grande grandes",
    "joven": "jóvenes",
    "examen": "exámenes",
    "orden": "órdenes",
    "œil": "yeux",
    "ciel": "cieux",
}
_GERMAN_VOWEL = re.compile(r"(?:au|[aou])(?=[^aeiouyäöü]+(?:e[rln])?\Z)")
_UMLAUTS = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}


def with_umlaut(word: str) -> set[str]:
    """The plurals of a German noun whose last vowel changes: Häuser, Verträgen, Väter."""
    changed = _GERMAN_VOWEL.sub(lambda found: _UMLAUTS[found[0]], word)
    return set() if changed == word else {changed + ending for ending in ("", "e", "en", "er", "ern", "n")}


# language: (names, words)
TABLES: dict[str, tuple[tuple[Endings, ...], tuple[Endings, ...]]] = {
    "de": ((GERMAN_NAMES,), (GERMAN_WORDS,)),
    "en": ((), (ENGLISH_WORDS,)),
    "fr": ((), (FRENCH_WORDS,)),
    "es": ((), (SPANISH_WORDS,)),
}
