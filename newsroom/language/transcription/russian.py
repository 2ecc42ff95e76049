"""Russian names in five Latin alphabets, as their newspapers write them.

- German: Duden, Die deutsche Rechtschreibung, “Transkriptions- und Transliterationssysteme”, column Transkription.
- English: BGN/PCGN 1947 system for Russian (BGN 1944) in the simplified form of the press: no apostrophes, ë as e,
  -iy and -yy as -y.
- French: the “transcription française” of Larousse and Agence France-Presse (-ine, ï after vowels, gu before e and i).
- Spanish: Fundéu and the Ortografía de la lengua española (2010) on Russian names.
- Polish: Wielki słownik ortograficzny PWN, rules [76]–[77], transcription of the Russian alphabet.
"""

from __future__ import annotations

import re

from newsroom.language.transcription.rules import Scheme, Table, plain

_SILENT: Table = {"ъ": {"": ""}, "ь": {"": ""}}


GERMAN = Scheme(
    "duden",
    plain(
        "а=a б=b в=w г=g д=d ж=sch з=s к=k л=l м=m н=n о=o п=p р=r т=t у=u ф=f х=ch ц=z ч=tsch ш=sch щ=schtsch ы=y э=e"
    )
    | _SILENT
    | {
        "е": {"open": "je", "": "e"},
        "ё": {"open": "jo", "after a hushing": "o", "": "jo"},
        "ю": {"after a hushing": "u", "": "ju"},
        "я": {"": "ja"},
        "и": {"after a sign": "ji", "": "i"},
        "й": {"before yot": "", "before a vowel": "j", "": "i"},
        "ий": {"end": "i"},
        "ый": {"end": "y"},
        "ьо": {"": "jo"},
        "с": {"between vowels": "ss", "": "s"},
        "кс": {"": "x"},
        "ого": {"end of a longer word": "owo"},
        "его": {"end of a longer word": "ewo"},
    },
)

ENGLISH = Scheme(
    "bgn_pcgn",
    plain(
        "а=a б=b в=v г=g д=d ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
        "щ=shch ы=y э=e"
    )
    | _SILENT
    | {
        "е": {"open": "ye", "": "e"},
        "ё": {"open": "ye", "": "e"},
        "ю": {"": "yu"},
        "я": {"": "ya"},
        "й": {"before yot": "", "": "y"},
        "ий": {"end": "y"},
        "ый": {"end": "y"},
        "ьо": {"": "yo"},
    },
)
# Where the press hears ё: Solovyov, Fyodor.
ENGLISH_YO = Scheme("english_press", ENGLISH.table | {"ё": {"after a hushing": "o", "": "yo"}, "ьи": {"": "yi"}})
# BGN/PCGN with its endings written out: Dmitriy, Belyy.
ENGLISH_FULL = Scheme("bgn_pcgn_full", {key: value for key, value in ENGLISH.table.items() if key not in {"ий", "ый"}})

FRENCH = Scheme(
    "french_press",
    plain("а=a б=b в=v д=d ж=j з=z к=k л=l м=m н=n о=o п=p р=r т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch щ=chtch ы=y э=e")
    | _SILENT
    | {
        "г": {"before front": "gu", "": "g"},
        "е": {"after i": "e", "after a vowel": "ïe", "after a sign": "ie", "": "e"},
        "ё": {"after a hushing": "e", "after i": "o", "after a vowel": "ïo", "": "io"},
        "ю": {"after a hushing": "ou", "after i": "ou", "after a vowel": "ïou", "": "iou"},
        "я": {"after i": "a", "after a vowel": "ïa", "": "ia"},
        "и": {"after i": "i", "after a vowel": "ï", "": "i"},
        "ия": {"": "ia"},
        "й": {"after i": "", "after a vowel": "ï", "": "i"},
        "ий": {"end": "i"},
        "ый": {"end": "y"},
        "ин": {"end of a longer word": "ine"},
        "ын": {"end of a longer word": "yne"},
        "ьо": {"": "io"},
        "с": {"between vowels": "ss", "": "s"},
        "кс": {"": "x"},
    },
)

_NUCLEUS = re.compile(r"[aeiouáéíóú]+|(?<![aeiouáéíóú])y(?![aeiouáéíóú])")


def stressed(word: str) -> str:
    """A word with its stress, which ё tells (ò), as Spanish writes it (Ortografía, 2010, chapter II).

    `gorbachòv` → `gorbachov`, `fiòdor` → `fiódor`, `semiòn` → `semión`, `aliòna` → `aliona`.
    """
    before, accent, after = word.rpartition("ò")
    if not accent:
        return word
    syllables = len(_NUCLEUS.findall(after))
    ends_open = word[-1] in "aeiouòns"
    written = (syllables == 0 and ends_open and _NUCLEUS.search(before[:-1])) or (syllables == 1 and not ends_open)
    return f"{before}{'ó' if written or syllables > 1 else 'o'}{after}"


SPANISH = Scheme(
    "spanish_press",
    plain("а=a б=b в=v д=d ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=j ц=ts ч=ch ш=sh щ=shch ы=y э=e")
    | _SILENT
    | {
        "г": {"before front": "gu", "": "g"},
        "е": {"after a sign": "ie", "open": "ye", "": "e"},
        "ё": {"after a sign": "iò", "open": "yò", "after a hushing": "ò", "": "iò"},
        "ю": {"after a sign": "iu", "open": "yu", "after a hushing": "u", "": "iu"},
        "я": {"after a sign": "ia", "open": "ya", "after a hushing": "a", "": "ia"},
        "ия": {"": "ia"},
        "ие": {"": "ie"},
        "й": {"before yot": "", "before a vowel": "y", "": "i"},
        "ий": {"end": "i"},
        "ый": {"end": "y"},
        "ей": {"end of a longer word": "éi"},
        "ай": {"end of a longer word": "ái"},
        "ой": {"end of a longer word": "ói"},
        "ьо": {"": "io"},
        "кс": {"": "x"},
    },
    stressed,
)

POLISH = Scheme(
    "pwn",
    plain("а=a б=b в=w г=g д=d ж=ż з=z к=k м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=c ч=cz ш=sz щ=szcz ы=y э=e й=j")
    | _SILENT
    | {
        "л": {"before soft": "l", "": "ł"},
        "лл": {"before soft": "ll"},
        "е": {"open": "je", "after a hushing": "e", "after a hard": "e", "after l": "e", "": "ie"},
        "ё": {"open": "jo", "after a hushing": "o", "after a hard": "o", "after l": "o", "": "io"},
        "ю": {"open": "ju", "after a hushing": "u", "after a hard": "u", "after l": "u", "": "iu"},
        "я": {"open": "ja", "after a hushing": "a", "after a hard": "a", "after l": "a", "": "ia"},
        "и": {"after a hard": "y", "after a sign": "ji", "": "i"},
        "ий": {"end": "ij"},
        "кий": {"end": "ki"},
        "гий": {"end": "gij"},
        "хий": {"end": "chi"},
        "ый": {"end": "y"},
        "ьо": {"": "jo"},
        "нь": {"before iotated": "n", "": "ń"},
        "сь": {"before iotated": "s", "": "ś"},
        "зь": {"before iotated": "z", "": "ź"},
        "ць": {"before iotated": "c", "": "ć"},
    },
)
