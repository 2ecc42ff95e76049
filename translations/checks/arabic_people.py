"""People whom an Arabic source names and the translation does not.

Arabic has no capitals, so somebody is told by a first name of a list with the words behind it. Nothing is said where
any of these sounds like a name of the translation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from newsroom.language.arabic_first_names import ARABIC_FIRST_NAMES
from newsroom.language.folding import fold
from translations.checks.finding import Finding, Severity, Span
from translations.checks.han_people import is_written_there
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.people import PREFIXED, joined, sounds_firmly
from translations.checks.sounded_words import CASED, FEWEST_SOUNDS, Word, words

# Letters glued before a name; a name of fewer letters behind them may be a word.
_GLUED, _FEWEST = ("و", "ل", "ب", "ف", "ك"), 4
# Words that are written like a name where letters are folded or cut: على and Ali, الآن ("now") and Alan, لصالح ("for").
_NO_NAMES = frozenset({"على", "الآن", "لصالح", "بصالح"})
_OF_AGE = ("عمر", "عن")
# So many words are a name's, besides what is written apart from them (عبد الله بن زايد); behind these it is over.
_LONGEST = 3
_BEHIND_NAMES = "إن أن ان إنه أنه إنها أنها في من على إلى عن مع بعد قبل خلال عند الذي التي هو هي كان أمس اليوم بأن لأن"
_BEHIND = frozenset(_BEHIND_NAMES.split())
_MOST, _MOST_WORDS = 20, 400


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_lost`: the first person of an Arabic source of whom the translation has no part of a name."""
    source, target = pair.source, pair.target
    if not pair.is_translation or source.language != "ar":
        return
    if not (target.language in CASED or target.language.startswith("zh")):
        return
    ours, theirs = words(source), words(target)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return
    for name in islice(_people(ours, source.text), _MOST):
        if _says_enough(name) and not _is_named(name, theirs, target):
            place = Span(name[0].start, name[_shown(name) - 1].end)
            facts = {"source": source.text[place.start : place.end]}
            yield Finding("name_lost", Severity.WARNING, facts, source=(place,))
            return


def _people(ours: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """A first name with the words behind it, as far as a name may go."""
    at = 0
    while at < len(ours):
        if not _is_first_name(ours, at):
            at += 1
            continue
        end = at + 1
        apart = 0
        while end < len(ours) and end - at - apart < _LONGEST and _goes_on(ours[end - 1], ours[end], text):
            apart += ours[end].text in PREFIXED
            end += 1
        if end - at > 1:
            yield ours[at:end]
        at += 2


def _goes_on(one: Word, other: Word, text: str) -> bool:
    return text[one.end : other.start] in {" ", "-"} and other.text not in _BEHIND


def _is_first_name(ours: Sequence[Word], at: int) -> bool:
    word = ours[at].text
    if word in _NO_NAMES or (word, ours[at - 1].text if at else "") == _OF_AGE:
        return False
    if fold(word) in ARABIC_FIRST_NAMES:
        return True
    return word.startswith(_GLUED) and len(word) > _FEWEST and fold(word[1:]) in ARABIC_FIRST_NAMES


def _says_enough(name: Sequence[Word]) -> bool:
    return any(max(map(len, word.sounds), default=0) >= FEWEST_SOUNDS for word in name)


def _shown(name: Sequence[Word]) -> int:
    """How many words of it are shown: the first name and the next, with what is written apart."""
    at = 1
    while at < len(name) - 1 and (name[at].text in PREFIXED or fold(name[at].text) in ARABIC_FIRST_NAMES):
        at += 1
    return at + 1


def _is_named(name: Sequence[Word], theirs: Sequence[Word], target: Paragraph) -> bool:
    parts = [*name, *(joined(one, other) for one, other in pairwise(name))]
    if target.language in CASED:
        return any(word.has_capital and sounds_firmly(part, word) for part in parts for word in theirs)
    return any(is_written_there(part, "ar", target) for part in parts)
