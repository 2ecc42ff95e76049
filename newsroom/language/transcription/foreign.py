"""Foreign names that Russian writes, in Belarusian spelling: `Меркель`, `Макрон`, `Цзіньпін`, `Наўроцкі`."""

from __future__ import annotations

import re

from newsroom.language.transcription.rules import cased, pairs

# Law on the rules of Belarusian orthography (2008), §§ 5, 16: р and the hissing consonants are hard, в after a vowel
# is ў, т and д before и, ю are ц and дз, before a foreign e they stay and are written with э.
_SPELLED = [
    (re.compile(letters), theirs)
    for letters, theirs in pairs(
        "щ=шч (?<=[ржшчц])и=ы (?<=[ржшч])е=э (?<=[ржшч])я=а (?<=[ржшч])ю=у (?<=[ржшч])ё=о (?<=[рчжш])ь="
        " т(?=[июёья])=ц д(?=[июёья])=дз (?<=[тд])е=э и=і (?<=[аеёіоуыэюя])в(?![аеёіоуыэюя])=ў"
    ).items()
]
_ADJECTIVE = re.compile(r"(?<=к)ий\Z|(?<=[^аеёиоуыэюя])(?:ый)\Z")
_WORD = re.compile(r"[^\W\d_]+")
# Chinese ци and цзи stay soft.
_SOFT_C = re.compile(r"(?<=ц)и|(?<=цз)и")


def in_belarusian(russian: str) -> str:
    """A foreign name from its Russian transcription; unstressed vowels stay, for no spelling tells the stress."""
    return _WORD.sub(lambda found: cased(_word(found[0].lower()), like=found[0]), russian)


def _word(word: str) -> str:
    written = _ADJECTIVE.sub(lambda found: "и" if found[0] == "ий" else "ы", word)
    written = _SOFT_C.sub("і", written)
    for letters, theirs in _SPELLED:
        written = letters.sub(theirs, written)
    return written
