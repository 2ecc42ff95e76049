"""Somebody's words: which quotations of a text are speech rather than names, titles or words held off by marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.language.words import count
from translations.checks.paragraphs import Paragraph
from translations.checks.speech_words import REPORTING, SPEECH

# So many words are a statement, whatever they look like.
STATEMENT = 7
FEWEST = 4
SHORT = 2
LONGEST_NAME = 6
# Chinese writes about three characters where others write two words.
_HAN_A_WORD = 1.6
# How much text around a quotation tells who said it.
_AROUND = 60
# Pieces of a quotation stand so near one another when only the speaker stands between them.
_BETWEEN = 90
# So many words in marks that go on a sentence are a name's.
_OF_A_NAME = 2
_SPEAKER_INSIDE = re.compile(r"[,.!?…] ?[—–] [^—–»“”„]{2,120}?[,.:] ?[—–] ")
_SPEECH_BY_DASH = re.compile(r"^\s*[—–-]\s?(?=\w|[«„“¡¿])|(?<=[^)/][.!?…:])\s[—–]\s?(?=[^\W\d_a-zа-яіў]|[¡¿])")
_DASH_BEHIND = re.compile(r"[,!?…]?[»“”\"]?[,.]?\s*[—–-]\s")
_SPEAKER_BEHIND = re.compile(r"[,!?…]\s[—–]\s(?=[^\W\d_])")
_DASH = re.compile(r"(?<=[^\W_])[,!?…]? [—–] ")
# Words of several letters and no mark behind a colon: no time, no list of figures.
_COLON_ALONE = re.compile(r"(?<=[^\W\d_]|[\d)»”])[:：]\s?(?=(?:[^\W\d_]+[\s,،，]+){4}|[\u3400-\u9fff]{8})")
_QUE = frozenset({"es", "fr"})
_STOPS = ".!?…。！？؟"
_ENDS = ",.!?…，。！？،؟"


@dataclass(frozen=True)
class Speech:
    """Words in marks, perhaps broken by their speaker: from `start` to `end`, `size` characters of them said.

    `strong` is a statement beyond doubt; a weak one may be a name, a title or a word held off. `pieces` counts what
    was joined.
    """

    start: int
    end: int
    size: int
    words: int
    strong: bool
    pieces: int = 1


def may_quote(paragraph: Paragraph) -> bool:
    """Whether anything in a text may be somebody's words, by marks or by a dash."""
    return bool(_places(paragraph)) or by_dash(paragraph) is not None


@dataclass(frozen=True)
class Said:
    """One quotation with its marks, from `start` to `end`; `words` are what stands in them without who said it."""

    start: int
    end: int
    words: str


def said(paragraph: Paragraph) -> list[Said]:
    """What a text gives in marks as somebody's own words, each quotation by itself: no names, no titles.

    Beyond statements these are words held off that begin small or are several, as “a disgrace” is.
    """
    found = []
    for start, end in _places(paragraph):
        piece = _piece(paragraph, start, end)
        if piece.strong or piece.words >= FEWEST or _is_held_off(paragraph, piece):
            inside = paragraph.text[start + 1 : end - 1].strip()
            found.append(Said(start, end, _SPEAKER_INSIDE.sub(" … ", inside)))
    return found


def _is_held_off(paragraph: Paragraph, piece: Speech) -> bool:
    """Several words that no name begins like."""
    first = next((sign for sign in paragraph.text[piece.start + 1 : piece.end] if sign.isalpha()), "")
    return piece.words >= SHORT and first.islower()


def speeches(paragraph: Paragraph) -> list[Speech]:
    """The speeches of a text in order, pieces of one joined; titles in their own marks (《》) are none."""
    joined: list[Speech] = []
    for piece in _pieces(paragraph):
        if joined and _goes_on(paragraph, joined[-1], piece):
            last = joined.pop()
            words = last.words + piece.words
            piece = Speech(last.start, piece.end, last.size + piece.size, words, words >= FEWEST, last.pieces + 1)
        joined.append(piece)
    return joined


def by_dash(paragraph: Paragraph) -> Speech | None:
    """Speech given by a dash, as be, ru, pl, fr and es do: from the dash to the end, since nothing closes it.

    It is strong where a verb says that somebody speaks; else the dash may be a list's or merely stand there.
    """
    found = _SPEECH_BY_DASH.search(paragraph.text)
    if found is None:
        return None
    pattern = SPEECH.get(paragraph.language)
    said = paragraph.text[found.end() :]
    strong = pattern is not None and pattern.search(said) is not None
    return Speech(found.start(), len(paragraph.text), len(said), count(said), strong)


def is_attributed_by_dash(paragraph: Paragraph) -> bool:
    """Whether a dash behind a comma brings in who spoke (`…, — объяснил он`), though no mark says where he began."""
    pattern = SPEECH.get(paragraph.language)
    if pattern is None:
        return False
    behind = (paragraph.text[found.end() : found.end() + _AROUND] for found in _SPEAKER_BEHIND.finditer(paragraph.text))
    return any(pattern.match(words) for words in behind)


def goes_on_unopened(paragraph: Paragraph) -> bool:
    """Whether speech goes on by a dash behind its speaker, and never began: `A – powiedział X. – B.`"""
    pattern = SPEECH.get(paragraph.language)
    found = _SPEECH_BY_DASH.search(paragraph.text)
    if pattern is None or found is None or paragraph.quotations.closed:
        return False
    return any(pattern.match(paragraph.text, dash.end()) for dash in _DASH.finditer(paragraph.text, 0, found.start()))


def is_said_without_marks(paragraph: Paragraph) -> bool:
    """Whether a verb of speech and a colon bring in words that have no marks: `وقالت: نحتاج`."""
    pattern = SPEECH.get(paragraph.language)
    if pattern is None:
        return False
    return any(
        pattern.search(paragraph.text, max(found.start() - _AROUND - _AROUND, 0), found.start()) is not None
        for found in _COLON_ALONE.finditer(paragraph.text)
    )


def is_attributed(paragraph: Paragraph) -> bool:
    """Whether a text says of anybody that he said it, by a verb or in another way; `que` alone says it of nobody."""
    tables = (SPEECH,) if paragraph.language in _QUE else (SPEECH, REPORTING)
    return any(table[paragraph.language].search(paragraph.text) for table in tables if paragraph.language in table)


def is_reported(paragraph: Paragraph, beside: Paragraph) -> bool:
    """Whether a text reports more, rather than quotes, than the one it stands beside, or reports and quotes nothing."""
    ours, theirs = (
        len(REPORTING[one.language].findall(one.text)) if one.language in REPORTING else 0
        for one in (paragraph, beside)
    )
    return ours > theirs or (ours > 0 and not paragraph.quotations.closed)


def _goes_on(paragraph: Paragraph, one: Speech, other: Speech) -> bool:
    """Whether nothing but who said it stands between two pieces."""
    between = paragraph.text[one.end : other.start]
    if len(between) > _BETWEEN or (other.words <= _OF_A_NAME and between.rstrip()[-1:].isalpha()):
        # «…», — сказаў трэнер мінскага «Дынама»
        return False
    pattern = SPEECH.get(paragraph.language)
    said = pattern is None or pattern.search(between) is not None or not between.strip(" ,.—–")
    ends = (paragraph.text[one.end - 2 : one.end - 1] + between[:1].replace(".", "")).strip()
    return said and (one.strong or other.strong or any(sign in _ENDS for sign in ends))


def _pieces(paragraph: Paragraph) -> list[Speech]:
    return [_piece(paragraph, start, end) for start, end in _places(paragraph)]


def _places(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Where quotations stand that are in no other, titles left out."""
    found = paragraph.quotations
    places, behind = [], 0
    for start, end in sorted((one.start, one.end) for one in found.closed if one.depth == 0 and not one.is_title):
        if start >= behind:
            places.append((start, end))
            behind = end
    return places


def _piece(paragraph: Paragraph, start: int, end: int) -> Speech:
    inside = paragraph.text[start + 1 : end - 1].strip()
    said, broken = _SPEAKER_INSIDE.subn(" ", inside)
    words = count(said)
    if paragraph.language.startswith("zh"):
        words = round(words / _HAN_A_WORD)
    strong = words >= FEWEST and (broken > 0 or _is_statement(paragraph, start, end, inside, words))
    strong = strong or (words >= SHORT and _is_short_sentence(paragraph, start, end, inside))
    return Speech(start, end, len(said), words, strong)


def _is_short_sentence(paragraph: Paragraph, start: int, end: int, inside: str) -> bool:
    """“It hurts,” she said: begins a sentence or follows a colon, and a verb of speech stands beside it."""
    before, behind = paragraph.text[max(start - _AROUND, 0) : start].rstrip(), paragraph.text[end : end + 25]
    pattern = SPEECH.get(paragraph.language)
    if pattern is None:
        return False
    if before[-1:] in {":", "："}:
        return pattern.search(before) is not None
    pauses = inside[-1:] in _ENDS or behind[:1] in _ENDS or _DASH_BEHIND.match(behind) is not None
    return bool((not before or before[-1] in _STOPS) and pauses and behind and pattern.search(behind))


def _is_statement(paragraph: Paragraph, start: int, end: int, inside: str, words: int) -> bool:
    """A statement ends like a sentence, is brought in by a colon, a dash or a verb, is long, or begins small."""
    named = _is_written_like_a_name(inside)
    if words >= STATEMENT:
        return not _is_title_case(inside, paragraph.language)
    before, behind = paragraph.text[max(start - _AROUND, 0) : start], paragraph.text[end : end + _AROUND]
    if inside[-1:] in _ENDS or before.rstrip()[-1:] in {":", "："} or _DASH_BEHIND.match(behind):
        return True
    if before.rstrip()[-1:] in _STOPS and (behind.strip() or ".")[0] in _STOPS:
        # A sentence of its own.
        return True
    if _is_title_case(inside, paragraph.language):
        return False
    if not named:
        return True
    pattern = SPEECH.get(paragraph.language)
    return bool(words > LONGEST_NAME or (pattern and behind[:1] in "," and pattern.search(behind[:25])))


def _is_written_like_a_name(text: str) -> bool:
    """Begins with a capital; scripts without capitals cannot say."""
    first = next((sign for sign in text if sign.isalpha()), "")
    return first.isupper() or not (first.islower() or first.isupper())


def _is_title_case(text: str, language: str) -> bool:
    """“The Old Man and the Sea”: most long words of an English title have capitals."""
    long = [word for word in text.split() if len(word) > 3] if language == "en" else []
    return len(long) >= 2 and sum(word[0].isupper() for word in long) * 3 >= 2 * len(long)
