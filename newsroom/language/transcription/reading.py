"""What original a form in a third language can stand for: German `Ryschenkow` is Рыженков or Рышенков.

The tables are read backwards, likely letters first, and every reading is transcribed again: only what gives the form
that was read is kept. The search is bounded, so a long name costs no more than `_STEPS` steps a word.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from itertools import count, product

from newsroom.language.transcription.between import to_belarusian, to_russian
from newsroom.language.transcription.given_names import BELARUSIAN_OF_RUSSIAN, CUSTOMARY, RUSSIAN_OF_BELARUSIAN
from newsroom.language.transcription.proposing import CYRILLIC, LONGEST, SCHEMES, script_of
from newsroom.language.transcription.rules import SIGNS, VOWELS, Scheme, cased, transcribed_word

_MOST, _MOST_OF_A_WORD, _STEPS = 24, 12, 6_000
# What is this much less likely than the likeliest reading is left out.
_WORSE_BY = 2.5
# How unlikely letters are, by themselves and in company; the rest cost nothing. Never is more than `_WORSE_BY`.
_NEVER = 9.0
_COSTS = {"ъ": 6.0, "ґ": 4.0, "ого": 2.0, "его": 2.0, "ьо": 4.0, "ё": 0.5}
_COMPANY = [
    (re.compile(letters), cost)
    for letters, cost in (
        (r"(?<=[^аеёиоуыэюяіь’])й|^й(?![о·])|й(?=[аеёиуыэюяі])|(?<=.)й(?=о)|[иіы]ий|ыы|йй", _NEVER),
        (r"(?<![аеёіоуыэюя])ў|ў(?=[аеёіоуыэюя])", _NEVER),
        (r"[аеёіоуыэюя]у(?=[бвгдзклмнпрстфхцчшж]|$)", 1.5),
        (r"(?<=[^жшчрцдт])э", 3.0),
        (r"вь$", 2.0),
        (r"[зс]ь(?=[мн])", 1.0),
        (r"зх|сх|тш|тж|сз|зз|цх|тсч|дж|кш|шт(?=ш)|ий(?=[^·])", 4.0),
        (r"з(?=[кптсфхшчц])|ж(?=[кптсфхшчц])", 2.0),
        (r"шч|жч|хч", 2.0),
        (r"(?<=[чшжщ])[яюыэ]|(?<=[гкх])[ыяю]", 3.0),
        (r"^[жшщ]ё|^з(?=[^аеёиоуыэюяівбглмнрд])", 1.0),
        (r"[ск]ки$|[оеё]в[ье]$|[а-я]инь$|[цхкгбпфжшчщ]ь|[^л]ьи|ьи(?![чн·])|ье$|ьа", 2.0),
        (r"[нрсзт]ь$", 1.5),
        (r"^ы|йо(?=.)|ии$|о[иы]й$", 2.0),
        (r"(?<=[чшжщ])о|[аоуэ]и(?=[^аеёиоуыэюя·])|тс", 1.0),
        (r"[нт]е$|оы", 1.5),
    )
]
# Belarusian writes э after hard consonants, Russian е.
_OWN_COMPANY = {
    "ru": (re.compile(r"(?<=[жшчрцдт])э"), 3.0),
    "be": (re.compile(r"(?<=[жшчрц])е"), _NEVER),
}
_SOFTENED = frozenset("лнрсзтв")
_GIVEN = {"ru": BELARUSIAN_OF_RUSSIAN.keys(), "be": RUSSIAN_OF_BELARUSIAN.keys()}


def readings(name: str, *, written_in: str, own_language: str) -> list[str]:
    """The originals, in the spelling of the person's own language, that a form can stand for; the likeliest first.

    At most 24. The form itself where it is the original; empty where no table leads back.
    """
    name = " ".join(name.split())
    if not any(char.isalpha() for char in name) or len(name) > LONGEST:
        return []
    if written_in == own_language:
        return [name]
    if written_in in CYRILLIC and own_language in CYRILLIC:
        return to_belarusian(name) if own_language == "be" else to_russian(name)
    schemes = SCHEMES.get((own_language, written_in))
    if schemes is None or script_of(name) != "latin":
        return []
    words = [_readings_of(word, own_language, written_in) for word in name.replace("-", " - ").split()]
    found = sorted(product(*(list(enumerate(word)) for word in words)), key=lambda parts: sum(at for at, _ in parts))
    return [" ".join(word for _, word in parts).replace(" - ", "-") for parts in found[:_MOST]]


def _readings_of(word: str, own: str, written_in: str) -> list[str]:
    if not any(char.isalpha() for char in word):
        return [word]
    customary = CUSTOMARY.get(written_in, {}) if own == "ru" else {}
    known = [cased(original.lower(), like=word) for original, form in customary.items() if form.lower() == word.lower()]
    found = dict.fromkeys(known, -2.0)
    for scheme in SCHEMES[own, written_in]:
        for given in _GIVEN[own]:
            if transcribed_word(given.lower(), scheme) == word.lower():
                found.setdefault(cased(given.lower(), like=word), -2.0)
        for cost, original in _backwards(word.lower(), scheme, own):
            found.setdefault(cased(original, like=word), cost)
    likeliest = min(found.values(), default=0.0)
    kept = sorted((cost, original) for original, cost in found.items() if cost <= likeliest + _WORSE_BY)
    return [original for _, original in kept][:_MOST_OF_A_WORD]


def _backwards(word: str, scheme: Scheme, own: str) -> Iterator[tuple[float, str]]:
    """Originals of one word with their costs, cheapest first: a search that takes the cheapest beginning next."""
    order = count()
    heap: list[tuple[float, int, int, str]] = [(0.0, next(order), 0, "")]
    limit = _NEVER
    for _step in range(_STEPS):
        if not heap or heap[0][0] > limit:
            return
        cost, _, place, original = heapq.heappop(heap)
        if place > len(word):
            limit = min(limit, cost + _WORSE_BY)
            yield cost, original
        elif place == len(word):
            for ending in ("", "ь") if original[-1:] in _SOFTENED else ("",):
                whole = original + ending
                if transcribed_word(whole, scheme) == word:
                    heapq.heappush(heap, (_cost(whole, own), next(order), place + 1, whole))
        else:
            for letters, end in _next_letters(word, place, scheme):
                for further in (original + letters, f"{original}ь{letters}")[: 1 + _may_part(original, letters)]:
                    heapq.heappush(heap, (_cost_so_far(further, own), next(order), end, further))


def _next_letters(word: str, place: int, scheme: Scheme) -> Iterator[tuple[str, int]]:
    for end in range(place + 1, min(len(word), place + 7) + 1):
        for letters in scheme.inverse.get(word[place:end], ()):
            yield letters, end


def _cost(original: str, own: str) -> float:
    alone = sum(cost * original.count(letters) for letters, cost in _COSTS.items())
    return alone + sum(cost * len(company.findall(original)) for company, cost in (*_COMPANY, _OWN_COMPANY[own]))


def _cost_so_far(original: str, own: str) -> float:
    """The cost of a beginning, without what its end may still be part of; the point is not the end."""
    return _cost(original[:-3] + "·", own) if len(original) > 3 else 0.0


def _may_part(original: str, letters: str) -> bool:
    """Whether a soft sign, which is not written in the other language, may stand between."""
    last = original[-1:]
    if not last or last in VOWELS | SIGNS or last in "йў":
        return False
    if last == "л":
        return letters[0] not in VOWELS - set("еёюяи") | {"л", "й", "ў", "ь"}
    return letters[0] in "еёюяи" or (last in "зс" and letters[0] in "мн")
