"""Belarusian names in five Latin alphabets, by their own spelling and not through Russian.

- German: the transcription of the Duden for Belarusian, as newspapers have it (Zichanouskaja, Bjaljazki).
- English: BGN/PCGN 1979 system for Belarusian, simplified: no apostrophes; and ў as u, as passports and the press do.
- French, Spanish: the press conventions of the Russian tables with г as h and ў as u.
- Polish: Wielki słownik ortograficzny PWN, rule [78], transcription of the Belarusian alphabet (Ryżankou).
"""

from __future__ import annotations

from newsroom.language.transcription.rules import Scheme, Table, plain
from newsroom.language.transcription.russian import FRENCH as RUSSIAN_IN_FRENCH
from newsroom.language.transcription.russian import SPANISH as RUSSIAN_IN_SPANISH
from newsroom.language.transcription.russian import stressed

_SILENT: Table = {sign: {"": ""} for sign in "ьъ’'ʼ"}


GERMAN = Scheme(
    "duden",
    plain(
        "а=a б=b в=w г=h ґ=g д=d ж=sch з=s і=i й=j к=k л=l м=m н=n о=o п=p р=r т=t у=u ў=u ф=f х=ch ц=z "
        "ч=tsch ш=sch ы=y э=e"
    )
    | _SILENT
    | {
        "е": {"open": "je", "": "e"},
        "ё": {"after a hushing": "o", "": "jo"},
        "ю": {"after a hushing": "u", "": "ju"},
        "я": {"": "ja"},
        "і": {"after a sign": "ji", "": "i"},
        "й": {"before yot": "", "": "j"},
        "ый": {"end": "y"},
        "дж": {"": "dsch"},
        "с": {"between vowels": "ss", "": "s"},
    },
)

ENGLISH = Scheme(
    "bgn_pcgn",
    plain(
        "а=a б=b в=v г=h ґ=g д=d ж=zh з=z і=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=w ф=f х=kh "
        "ц=ts ч=ch ш=sh ы=y э=e"
    )
    | _SILENT
    | {
        "е": {"": "ye"},
        "ё": {"": "yo"},
        "ю": {"": "yu"},
        "я": {"": "ya"},
        "й": {"before yot": "", "": "y"},
        "ый": {"end": "y"},
    },
)
# Siarhei is a passport's; the press has ў as u and е after consonants as e.
ENGLISH_PRESS = Scheme(
    "english_press",
    ENGLISH.table | {"ў": {"": "u"}, "е": {"open": "ye", "": "e"}, "ё": {"after a hushing": "o", "": "yo"}},
)

FRENCH = Scheme(
    "french_press",
    {key: value for key, value in RUSSIAN_IN_FRENCH.table.items() if key not in {"и", "ия", "ий", "ин", "ын", "кс"}}
    | _SILENT
    | {
        "г": {"": "h"},
        "ґ": {"before front": "gu", "": "g"},
        "і": {"after i": "i", "after a vowel": "ï", "": "i"},
        "ія": {"": "ia"},
        "ў": {"after o": "u", "": "ou"},
        "дж": {"": "dj"},
        "кс": {"": "ks"},
    },
)

SPANISH = Scheme(
    "spanish_press",
    {key: value for key, value in RUSSIAN_IN_SPANISH.table.items() if key not in {"и", "ия", "ие", "ий", "кс"}}
    | _SILENT
    | {
        "г": {"": "h"},
        "ґ": {"before front": "gu", "": "g"},
        "і": {"": "i"},
        "ія": {"": "ia"},
        "іе": {"": "ie"},
        "ў": {"": "u"},
        "дж": {"": "dzh"},
    },
    stressed,
)

_SOFT_PAIRS = {"нь": "ń", "сь": "ś", "зь": "ź", "ць": "ć", "дзь": "dź"}
POLISH = Scheme(
    "pwn",
    plain("а=a б=b в=w г=h ґ=g д=d ж=ż з=z к=k м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=ch ц=c ч=cz ш=sz ы=y э=e й=j")
    | _SILENT
    | {
        "л": {"before soft": "l", "": "ł"},
        "е": {"open": "je", "after a hushing": "e", "after a hard": "e", "after l": "e", "": "ie"},
        "ё": {"open": "jo", "after a hushing": "o", "after l": "o", "": "io"},
        "ю": {"open": "ju", "after a hushing": "u", "after l": "u", "": "iu"},
        "я": {"open": "ja", "after a hushing": "a", "after l": "a", "": "ia"},
        "і": {"after a sign": "ji", "": "i"},
        "ый": {"end": "y"},
        "дж": {"": "dż"},
        "лл": {"before soft": "ll"},
    }
    | {
        pair: {"before iotated": output.translate(str.maketrans("ńśźć", "nszc")), "": output}
        for pair, output in _SOFT_PAIRS.items()
    },
)
