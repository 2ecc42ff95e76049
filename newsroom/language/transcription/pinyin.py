"""Chinese names in pinyin to Cyrillic: Palladius for Russian, the same syllables in Belarusian spelling.

The system of Archimandrite Palladius as Soviet and Russian cartography fixed it (Инструкция по передаче на картах
китайских географических названий, ГУГК 1983): n is нь and ng is н, zh чж, j цз, x с before и, ю, я.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from newsroom.language.transcription.rules import cased, pairs

_INITIALS = pairs("b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х j=цз q=ц x=с zh=чж ch=ч sh=ш r=ж z=цз c=ц s=с")
_FINALS = pairs(
    "a=а o=о e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун i=и ia=я ie=е iao=яо iu=ю "
    "ian=янь in=инь iang=ян ing=ин iong=юн u=у ua=уа uo=о uai=уай ui=уй uan=уань un=унь uang=уан ü=юй "
    "üe=юэ"
)
# Syllables without an initial, and those with spellings of their own.
_WHOLE = pairs(
    "a=а ai=ай an=ань ang=ан ao=ао e=э ei=эй en=энь eng=эн er=эр o=о ou=оу yi=и ya=я ye=е yao=яо you=ю "
    "yan=янь yin=инь yang=ян ying=ин yong=юн wu=у wa=ва wo=во wai=вай wei=вэй wan=вань wen=вэнь wang=ван "
    "weng=вэн yu=юй yue=юэ yuan=юань yun=юнь bo=бо po=по mo=мо fo=фо hui=хуэй gui=гуй hun=хунь lun=лунь "
    "lü=люй nü=нюй lüe=люэ nüe=нюэ feng=фэн meng=мэн peng=пэн beng=бэн"
)
# After j, q, x the letter u is ü; i after z, c, s, zh, ch, sh, r is a vowel of its own.
_ROUNDED = {"u": "юй", "ue": "юэ", "uan": "юань", "un": "юнь"}
_BUZZING = {"z": "цзы", "c": "цы", "s": "сы", "zh": "чжи", "ch": "чи", "sh": "ши", "r": "жи"}
_BEFORE_I = frozenset("bpmdtnljqx")
_WORD = re.compile(r"([^\W\d_]+(?:[’'ʼ][^\W\d_]+)*)")
_APOSTROPHES = re.compile("[’'ʼ]")
_LONGEST = 6
_CYRILLIC = frozenset({"be", "ru"})
# Ваном, Цяна.
_LONGEST_ENDING = 2
# Places and people that Russian knows otherwise.
_CUSTOMARY = {"beijing": "пекин", "nanjing": "нанкин", "tianjin": "тяньцзинь", "harbin": "харбин"}


def palladius(name: str) -> str | None:
    """`Xi Jinping` → `Си Цзиньпин`; None where a word is no pinyin. Tone marks are ignored."""
    pieces = _WORD.split(name)
    for place in range(1, len(pieces), 2):
        word = _word(pieces[place])
        if word is None:
            return None
        pieces[place] = word
    return "".join(pieces) if len(pieces) > 1 else None


def in_belarusian(russian: str) -> str:
    """The same syllables as Belarusian writes them: `Сі Цзіньпін`, `Чжан`, `Жэнь`."""
    for ours, theirs in (("жи", "жы"), ("ши", "шы"), ("чи", "чы"), ("жи", "жы"), ("и", "і")):
        russian = russian.replace(ours, theirs).replace(ours.capitalize(), theirs.capitalize())
    return russian.replace("И", "І")


def spelled(syllables: Sequence[str], language: str) -> str:
    """Syllables of pinyin in small letters as a language writes them in one word: `jin ping`, `цзиньпин`, `цзіньпін`.

    KeyError for a syllable that Cyrillic has no letters for.
    """
    if language not in _CYRILLIC:
        return "".join(syllables).replace("ü", "u")
    russian = "".join(_table()[syllable] for syllable in syllables)
    return in_belarusian(russian) if language == "be" else russian


def syllable_counts(word: str, language: str) -> frozenset[int]:
    """Of how many syllables a word may be, if it is written as Chinese names are; Cyrillic with an ending of a case."""
    if language not in _CYRILLIC:
        syllables = _syllables(_without_tones(word.lower()))
        return frozenset({len(syllables)} if syllables else ())
    plain, table = _APOSTROPHES.sub("", word.lower()), _from_belarusian() if language == "be" else _from_russian()
    ways = (
        _parted(plain[: len(plain) - ending] + soft, table)
        for ending in range(min(_LONGEST_ENDING, len(plain) - 1) + 1)
        for soft in ("", "ь", "й")
    )
    return frozenset(len(way) for way in ways if way)


def _word(word: str) -> str | None:
    plain = _without_tones(word.lower())
    if plain in _CUSTOMARY:
        return cased(_CUSTOMARY[plain], like=word)
    syllables = _syllables(plain)
    if not syllables:
        return None
    written = _table()[syllables[0]]
    for before, syllable in pairwise(syllables):
        # A hard sign keeps н and a vowel apart: Чанъань.
        apart = "ъ" if before.endswith(("n", "ng")) else ""
        written += (apart if _table()[syllable][0] in "аоуэеюяи" else "") + _table()[syllable]
    return cased(written, like=word)


def _syllables(plain: str) -> tuple[str, ...] | None:
    parts = [_parted(part, _table()) for part in _APOSTROPHES.split(plain)]
    return None if None in parts else tuple(syllable for part in parts if part for syllable in part)


def _parted(word: str, table: Mapping[str, str]) -> tuple[str, ...] | None:
    """The syllables of a word, the longest first; bounded by the longest syllable, so linear but for going back."""
    best: dict[int, tuple[str, ...] | None] = {len(word): ()}
    for start in range(len(word) - 1, -1, -1):
        best[start] = None
        for length in range(min(_LONGEST, len(word) - start), 0, -1):
            rest = best.get(start + length)
            if word[start : start + length] in table and rest is not None:
                best[start] = (word[start : start + length], *rest)
                break
    return best[0]


def _without_tones(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("ü", "v"))
    bare = "".join(char for char in letters if not unicodedata.combining(char) or char == "\u0308")
    return unicodedata.normalize("NFC", bare).replace("v", "ü")


@cache
def _from_russian() -> dict[str, str]:
    return {written: syllable for syllable, written in _table().items()}


@cache
def _from_belarusian() -> dict[str, str]:
    return {in_belarusian(written): syllable for syllable, written in _table().items()}


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for initial, consonant in _INITIALS.items():
        for final, vowel in _FINALS.items():
            if final[0] != "i" or len(final) == 1 or initial in _BEFORE_I:
                table[initial + final] = consonant + vowel
        if initial in {"j", "q", "x"}:
            table |= {initial + final: consonant + vowel for final, vowel in _ROUNDED.items()}
        if initial in _BUZZING:
            table[initial + "i"] = _BUZZING[initial]
    return table | _WHOLE
