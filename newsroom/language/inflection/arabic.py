"""What Arabic writes together with a word: و ف before it, ب ل ك and the article, pronouns and endings behind it.

Words are folded (أ إ آ as ا, ى as ي, ة as ه): `newsroom.language.folding`.
"""

from __future__ import annotations

from collections.abc import Iterator

ARTICLE = "ال"
_BEFORE = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
# ل and the article are written لل.
_BEFORE_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "وبال", "وكال", "فبال", "لل", "ولل", "فلل")
_BEHIND = ("ا", "ان", "ين", "ون", "ات", "ه", "ها", "هم", "هن", "هما", "كم", "نا", "ي", "ك")
# ة (folded: ه) is ت before an ending; of the plural it is gone.
_BEHIND_TA = ("تان", "تين", "ته", "تها", "تهم", "تهن", "تهما", "تكم", "تنا", "تي", "ات", "اته", "اتها", "اتهم", "اتنا")


def forms(word: str, *, name: bool, first: bool) -> set[str]:
    """How a folded word may be written in a text.

    A name that has the article keeps it, a word may have it or not; only the first word of several takes و ب ل.
    """
    definite = word.startswith(ARTICLE) and len(word) > 4
    bare = word[2:] if definite else word
    bodies = {bare} if name else {bare, *_ended(bare)}
    found = {word}
    for body in bodies:
        if not (name and definite):
            found.update(before + body for before in (_BEFORE if first else ("",)))
        # A name like مينسك takes no article.
        if definite or not name:
            found.update(before + body for before in (_BEFORE_ARTICLE if first else _BEFORE_ARTICLE[:1]))
    return found


def _ended(word: str) -> Iterator[str]:
    if word.endswith("ه"):
        yield from (word[:-1] + ending for ending in _BEHIND_TA)
    else:
        yield from (word + ending for ending in _BEHIND)
        if word.endswith("ء"):
            # وزراء with a pronoun: وزراؤه, وزرائها
            yield from (
                word[:-1] + carrier + ending for carrier in ("ؤ", "ئ", "و", "ي") for ending in ("ه", "ها", "هم", "نا")
            )
