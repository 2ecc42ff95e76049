"""Russian names in Belarusian and Belarusian ones in Russian.

Belarusian spells what is heard (Law on the rules of Belarusian orthography, 2008, §§ 2–5, 16–18): unstressed о is а, e
before the stress is я, р and the hissing consonants are hard, т and д before soft vowels are ц and дз, в after a vowel
is ў. Which vowel is stressed no spelling tells: the likely places are proposed, the likeliest first. The way back is a
guess in the same places. Given names are those of the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsroom.language.transcription.given_names import BELARUSIAN_OF_RUSSIAN, RUSSIAN_OF_BELARUSIAN
from newsroom.language.transcription.rules import cased, pairs

_WORD = re.compile(r"([^\W\d_]+(?:[’'ʼ][^\W\d_]+)*)")
_VOWELS = "аеёиоуыэюя"
_SOFTENING = frozenset("еёиюяь")
_HARD = frozenset("ржшчщц")
_HARDENED = dict(zip("еёиюяь", ["э", "о", "ы", "у", "а", ""], strict=True))
_LABIALS = frozenset("бвмпф")
_MOST = 5


def to_belarusian(name: str) -> list[str]:
    """The likely Belarusian spellings of a Russian name, the likeliest first."""
    return _each_word(name, _belarusian_words)


def to_russian(name: str) -> list[str]:
    """The likely Russian spellings of a Belarusian name, the likeliest first."""
    return _each_word(name, _russian_words)


def _each_word(name: str, ways: Callable[[str], Iterator[str]]) -> list[str]:
    """The n-th proposal takes the n-th way of every word, the last one where a word has fewer."""
    pieces = _WORD.split(name)
    forms = [list(dict.fromkeys(ways(piece))) if place % 2 else [piece] for place, piece in enumerate(pieces)]
    most = max(map(len, forms))
    written = ("".join(form[min(number, len(form) - 1)] for form in forms) for number in range(min(most, _MOST)))
    return list(dict.fromkeys(written))


# --- Russian to Belarusian -----------------------------------------------------------------------------------------


def _belarusian_words(word: str) -> Iterator[str]:
    title = word[:1].upper() + word[1:].lower()
    if (known := BELARUSIAN_OF_RUSSIAN.get(title)) or (known := _patronymic(title)):
        yield cased(known.lower(), like=word)
        return
    lower = _TWICE.sub(r"\1", word.lower())
    for stress in _stresses(lower):
        yield cased(_heard(lower, stress), like=word)


def _patronymic(title: str) -> str:
    for ending, theirs in (("ович", "авіч"), ("овна", "аўна"), ("евич", "евіч"), ("евна", "еўна")):
        root = title.removesuffix(ending)
        if root == title:
            continue
        if ending[0] == "о" and (given := BELARUSIAN_OF_RUSSIAN.get(root)):
            return given + theirs
        if ending[0] == "е" and (given := BELARUSIAN_OF_RUSSIAN.get(root + "й")) and given.endswith("й"):
            return given[:-1] + theirs
    return ""


# Жу́ков, Гага́рин, Медве́дев, against Лавро́в, Песко́в after two consonants.
_STRESSED_BEFORE_END = re.compile(r"(?:ев|[иы]н|[ыи]й|[аеиоуыэюя][^аеиоуыэюяьй]ов)\Z")
_TWICE = re.compile(r"([бгкклмпрстф])\1")
_STRESSED_BEFORE = re.compile(r"(?:[сц]кий|[сц]кая|енко|ович|евич)\Z")


def _stresses(word: str) -> list[int]:
    """Where the stress may fall, as places of vowels in the word; likeliest first."""
    vowels = [place for place, char in enumerate(word) if char in _VOWELS]
    if "ё" in word:
        return [word.rindex("ё")]
    if len(vowels) < 2:
        return vowels or [-1]
    ending = _STRESSED_BEFORE.search(word)
    if ending and ending.group() == "енко":
        return [vowels[-2]]
    if ending and ending.group() in {"ович", "евич"}:
        return [place for place in vowels if place <= ending.start()][::-1][:2]
    if ending and (before := [place for place in vowels if place < ending.start()]):
        return before[::-1][:2]
    if re.search(r"(?:[оеи]|ы)[вн]а\Z|ая\Z", word):
        return [vowels[-2], *vowels[-3:-2]]
    by_end = [vowels[-1], vowels[-2]]
    return by_end[::-1] if _STRESSED_BEFORE_END.search(word) else by_end


def _heard(word: str, stress: int) -> str:
    vowels = [place for place, char in enumerate(word) if char in _VOWELS]
    before_stress = max((place for place in vowels if place < stress), default=-1)
    out: list[str] = []
    ending = len(word) - 3 if word.endswith(("ева", "евой")) else len(word) - 2 if word.endswith("ев") else -1
    for place, char in enumerate(word):
        last = word[place - 1] if place else ""
        following = word[place + 1 : place + 2]
        unstressed = place != stress
        if char in _SOFTENING and last in _HARD:
            out.append("а" if char == "е" and unstressed and (place < stress or place == ending) else _HARDENED[char])
        elif char == "о":
            out.append("а" if unstressed else "о")
        elif char == "е" and place == before_stress and (not last or last not in _VOWELS + "ьъй"):
            out.append("я")
        elif char in "ьъ":
            out.append(_sign(char, last, following))
        else:
            out.append(_consonant(char, last, following, word[place + 2 : place + 3]))
    return _ended("".join(out), word)


def _sign(char: str, last: str, following: str) -> str:
    if following and following in _VOWELS:
        return "’" if char == "ъ" or last in _LABIALS - {"в"} else "" if last == "в" else "ь"
    return "ь" if char == "ь" and last not in _LABIALS else ""


def _consonant(char: str, last: str, following: str, second: str) -> str:
    soft = bool(following) and (following in _SOFTENING or (following == "в" and second in set("еёиюяь")))
    if char == "в" and last and last in _VOWELS and (not following or following not in _VOWELS):
        return "ў"
    if char == "т" and soft:
        return "ц"
    if char == "д" and soft:
        return "дз"
    return {"и": "і", "щ": "шч"}.get(char, char)


def _ended(written: str, word: str) -> str:
    if re.search(r"[гкх]ий\Z", word):
        return written[:-1]
    return written.removesuffix("й") if word.endswith("ый") else written


# --- Belarusian to Russian -----------------------------------------------------------------------------------------

_ENDINGS = [
    (re.compile(ending + r"\Z"), theirs)
    for ending, theirs in pairs(
        "(?<=[жшчщ])оў=ёв (?<=[жшчщ])ова=ёва скі=ский цкі=цкий ская=ская [эе]нка=енко анка=енко енька=енько [оа]ў=ов"
        " ёў=ёв [ея]ў=ев [оа]ва=ова [ея]ва=ева ёва=ёва (?<![аеёіоуыэюя])ы=ый (?<=[кгх])і=ий авіч=ович аўна=овна ын=ин"
    ).items()
]
_SPELLED = (
    (re.compile("шч"), "щ"),
    (re.compile("дз(?=в?[еёіюяь])"), "д"),
    (re.compile("ц(?=в?[еёіюяь])"), "т"),
    (re.compile("(?<=[жшчщ])э"), "е"),
    (re.compile("(?<=[бвгдзклмнпрстфхц])э"), "е"),
    (re.compile("(?<=[жшчщ])ы"), "и"),
    (re.compile("(?<=[жшчщ])о"), "ё"),
    (re.compile("лл(?=[юя])"), "ль"),
    (re.compile("[’'ʼ]"), "ь"),
    (re.compile("і"), "и"),
    (re.compile("ў"), "в"),
    (re.compile("ґ"), "г"),
)
# Where а may stand for an unstressed e, я for one before the stress.
_MAY_BE_E = re.compile("(?<=[жшчщ])а|(?<=[бвгдзклмнпрстфх])я")


def _russian_words(word: str) -> Iterator[str]:
    title = word[:1].upper() + word[1:].lower().replace("'", "’").replace("ʼ", "’")
    if known := RUSSIAN_OF_BELARUSIAN.get(title) or _fathers(title):
        yield cased(known.lower(), like=word)
        return
    lower = word.lower()
    stem, ending = lower, ""
    for form, theirs in _ENDINGS:
        if (found := form.search(lower)) and found.start() > 1:
            stem, ending = lower[: found.start()], theirs
            break
    by_e = _MAY_BE_E.sub("е", stem)
    first_o, all_o = (by_e.replace("а", "о", 1), by_e.replace("а", "о")) if ending else (by_e, by_e)
    for letters in dict.fromkeys((stem, _MAY_BE_E.sub("е", stem, count=1), by_e, first_o, all_o)):
        yield cased(_spelled(letters + ending), like=word)


def _fathers(title: str) -> str:
    for ending, theirs in (("авіч", "ович"), ("аўна", "овна"), ("евіч", "евич"), ("еўна", "евна")):
        root = title.removesuffix(ending)
        given = RUSSIAN_OF_BELARUSIAN.get(root if ending[0] == "а" else root + "й") if root != title else None
        if given:
            return given.removesuffix("й") + theirs
    return ""


def _spelled(word: str) -> str:
    for heard, spelled in _SPELLED:
        word = heard.sub(spelled, word)
    return word
