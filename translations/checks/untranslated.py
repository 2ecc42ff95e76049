"""Paragraphs that are empty or were left in the language of the source, whole or in part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.language.detection import detect
from newsroom.language.words import is_word, tokens
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair

CODES = ("empty", "untranslated", "untranslated_part")
# Words in a row (of Han, characters) that a translation never keeps, beside titles.
IN_A_ROW = {"shared": 6, "latin": 5, "cyrillic": 5, "arabic": 5, "han": 8}
UNCASED = frozenset({"arabic", "han"})
# Names are written with capitals: so many other words must stand there.
FEWEST_LOWER = 3
# Languages of one script share more: `festival de jazz de Saint-Aubin` is French and Spanish.
FEWEST_LOWER_SHARED = 5
# A whole sentence may be shorter, if the source has it word for word.
FEWEST_IN_A_SENTENCE, FEWEST_HAN = 3, 4
_SENTENCE = re.compile("[^.!?…。！？؟]+(?:[.!?…。！？؟]+|$)")
# A quotation of so many characters may be a title, or stand in a third language.
LONGEST_TITLE = 60
SURE = 0.95
FEWEST_WORDS = 6
FEWEST_LETTERS = 20

Word = tuple[int, int, str]
SCRIPTS = {"zh-hans": "han", "zh-hant": "han", "ar": "arabic", "ru": "cyrillic", "be": "cyrillic"} | dict.fromkeys(
    ("en", "de", "fr", "es", "pl"), "latin"
)
_LETTERS = {
    "han": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "arabic": re.compile("[\u0621-\u064a]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "latin": re.compile("[a-z\u00df-\u024f]"),
}
# What a letter says, in letters of an alphabet.
_WEIGHT = {"han": 4}
_LETTER = re.compile(r"[^\W\d_]")
_OWN_LETTERS = {"be": re.compile("[іўІЎ]"), "ru": re.compile("[ищъИЩЪ]")}


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """At most one of `empty`, `untranslated`, and `untranslated_part` once a place."""
    source, target = pair.source.text, pair.target.text
    if not _says_something(target):
        if _says_something(source):
            yield Finding("empty", Severity.ERROR, source=(Span(0, len(source)),), target=(Span(0, len(target)),))
        return
    if not pair.is_translation:
        return
    if _is_whole(pair):
        yield Finding("untranslated", Severity.ERROR, _languages(pair), target=(Span(0, len(target)),))
        return
    for start, end in _left_runs(pair):
        yield Finding(
            "untranslated_part", Severity.ERROR, {"text": _shown(target[start:end])}, target=(Span(start, end),)
        )


def _says_something(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _languages(pair: ParagraphPair) -> dict[str, str]:
    return {"source_language": pair.source.language, "target_language": pair.target.language}


def _shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:58]}…"


def _is_whole(pair: ParagraphPair) -> bool:
    """The other script, the same words, or a language that is surely the source's."""
    source, target = pair.source, pair.target
    outside = _without_quotations(target)
    scripts = SCRIPTS.get(source.language), SCRIPTS.get(target.language)
    if None not in scripts and scripts[0] != scripts[1]:
        theirs, own = _weight(outside, scripts[0]), _weight(outside, scripts[1])
        named = scripts[0] not in UNCASED and len(_lower_words(outside)) < FEWEST_LOWER
        return theirs >= FEWEST_LETTERS and theirs > 2 * own and not named
    lower = _lower_words(outside)
    if len(lower) < FEWEST_LOWER:
        return False
    if " ".join(source.text.split()) == " ".join(target.text.split()):
        return True
    if len(lower) < FEWEST_WORDS or len(_LETTER.findall(outside)) < FEWEST_LETTERS:
        return False
    return _is_detected(outside, pair)


def _is_detected(text: str, pair: ParagraphPair) -> bool:
    """Letters tell be from ru; between others the detector is asked about both texts, lest it misjudge this story."""
    languages = (pair.source.language, pair.target.language)
    own = [_OWN_LETTERS.get(language) for language in languages]
    if own[0] is not None and own[1] is not None:
        return len(own[0].findall(text)) > 4 * len(own[1].findall(text)) + 3
    found = detect(text, among=languages)
    if found is None or found[0] != pair.source.language or found[1] < SURE:
        return False
    anywhere = detect(text)
    return anywhere is not None and anywhere[0] == pair.source.language


def _weight(text: str, script: str | None) -> int:
    return len(_LETTERS[script or ""].findall(text)) * _WEIGHT.get(script or "", 1)


def _without_quotations(paragraph: Paragraph) -> str:
    """The text but for its quotations, unless these are nearly all of it."""
    text = paragraph.text
    pieces: list[str] = []
    place = 0
    for quotation in sorted(paragraph.quotations.closed, key=lambda one: one.start):
        if quotation.start >= place:
            pieces.append(text[place : quotation.start])
            place = quotation.end
    outside = " ".join([*pieces, text[place:]])
    return outside if len(outside) * 2 >= len(text) else text


def _lower_words(text: str) -> list[str]:
    return [token for token in tokens(text) if is_word(token) and token[:1].islower()]


def _left_runs(pair: ParagraphPair) -> list[tuple[int, int]]:
    """Where so many words of the source, or of its script, stand in a row in the target; linear in both texts."""
    scripts = SCRIPTS.get(pair.source.language), SCRIPTS.get(pair.target.language)
    words, fewest = _words(pair.target.text), FEWEST_LOWER
    if None not in scripts and scripts[0] != scripts[1]:
        # Figures belong to every script.
        words = [word for word in words if not word[2][0].isdigit()]
        runs = _runs([_is_of(word, scripts[0] or "") for _start, _end, word in words], IN_A_ROW[scripts[0] or ""])
    elif scripts[0] == "han":
        return []
    else:
        runs, fewest = _shared(_words(pair.source.text), words), FEWEST_LOWER_SHARED
    places = [
        (words[first][0], words[last - 1][1])
        for first, last in runs
        if scripts[0] in UNCASED or sum(word[0].islower() for _start, _end, word in words[first:last]) >= fewest
    ]
    titles = [
        (one.start, one.end)
        for one in pair.target.quotations.closed
        if one.end - one.start <= LONGEST_TITLE and one.depth == 0
    ]
    if None not in scripts:
        places = _with_sentences(pair, scripts[0] or "", places)
    return _outside(places, titles)


def _with_sentences(pair: ParagraphPair, script: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, and sentences of the target, short as they may be, that stand word for word in the source."""
    known = {sentence[0].strip() for sentence in _SENTENCE.finditer(pair.source.text)}
    least = FEWEST_HAN if script == "han" else FEWEST_IN_A_SENTENCE
    found = list(places)
    for sentence in _SENTENCE.finditer(pair.target.text):
        text = sentence[0].strip()
        if text not in known:
            continue
        words = [word for _start, _end, word in _words(text)]
        theirs = [word for word in words if _is_of(word, script)]
        if len(theirs) < least or len(theirs) < sum(not word[0].isdigit() for word in words):
            continue
        if script in UNCASED or sum(word[0].islower() for word in words) >= FEWEST_IN_A_SENTENCE - 1:
            start = sentence.end() - len(sentence[0].lstrip())
            found.append((start, start + len(text)))
    return _apart(sorted(found))


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, those that overlap joined."""
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart


def _is_of(word: str, script: str) -> bool:
    return _LETTERS[script].search(word.casefold()) is not None


def _runs(marked: list[bool], least: int) -> list[tuple[int, int]]:
    runs, begun = [], None
    for place, is_marked in enumerate([*marked, False]):
        if is_marked and begun is None:
            begun = place
        elif not is_marked and begun is not None:
            if place - begun >= least:
                runs.append((begun, place))
            begun = None
    return runs


def _shared(theirs: list[Word], own: list[Word]) -> list[tuple[int, int]]:
    """Runs of the target's words, of the fixed length or longer, that stand so in the source."""
    length = IN_A_ROW["shared"]
    said = [word.casefold() for _start, _end, word in theirs]
    known = {tuple(said[i : i + length]) for i in range(len(said) - length + 1)}
    shared = [False] * len(own)
    for i in range(len(own) - length + 1):
        if tuple(word.casefold() for _start, _end, word in own[i : i + length]) in known:
            shared[i : i + length] = [True] * length
    return _runs(shared, length)


def _outside(places: list[tuple[int, int]], titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places that stand in no title; both in order."""
    titles.sort()
    left, at = [], 0
    for start, end in places:
        while at < len(titles) and titles[at][1] < end:
            at += 1
        if not (at < len(titles) and titles[at][0] <= start and end <= titles[at][1]):
            left.append((start, end))
    return left


def _words(text: str) -> list[Word]:
    found, place = [], 0
    for token in tokens(text):
        if is_word(token):
            found.append((place, place + len(token), token))
        place += len(token)
    return found
