"""Is a refile proved to change no fact?

A refile changes no number, date, weekday, name, money or negation. This is the cautious proof that needs no list of all
facts: only slips of the pen in words that cannot carry one pass, and whatever is doubtful does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import category

from rapidfuzz.distance import Levenshtein

from articles.text.inline import plain
from articles.text.paragraphs import Paragraph
from newsroom.language.words import is_han, is_word, tokens
from newsroom.languages import cldr

_ARABIC = re.compile(r"[\u0600-\u06ff]")
NUMBER_WORDS = (
    "null eins ein eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend "
    "halb anderthalb beide beiden "
    "zero one two three four five six seven eight nine ten eleven twelve hundred thousand million billion half both "
    "zéro un une deux trois quatre cinq six sept huit neuf dix onze douze cent mille demi "
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce cien mil medio ambos "
    "ноль один одна одно два две три четыре пять шесть семь восемь девять десять сто тысяча полтора оба обе "
    "нуль адзін адна два дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць сто тысяча паўтара абодва "
    "zero jeden jedna jedno dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc pół oba obie"
)
NEGATIONS = (
    "nicht kein keine keinen keiner keinem keines nie niemand nichts ohne weder noch "
    "not no never none nobody nothing without neither nor cannot "
    "ne pas non jamais aucun aucune rien personne sans ni "
    "no nunca nadie nada sin ni ningún ninguno ninguna "
    "не ни нет нельзя никогда никто ничто без "
    "не ні няма нельга ніколі ніхто нішто без "
    "nie ani nikt nic nigdy bez "
    "لا لم لن ليس ليست غير بدون دون ما"
)


def changes_no_fact(old: Sequence[Paragraph], new: Sequence[Paragraph], language: str) -> bool:
    """Whether every change between two revisions is one that cannot carry a fact; doubt is no.

    Paragraphs may move, join and split. A changed word must be written small on both sides, begin alike, differ in two
    letters at most (one in Arabic), and be no number word, month, weekday or negation; punctuation may change away from
    digits. Words that come or go are doubtful always.
    """
    before, after = _whole(old), _whole(new)
    if before == after:
        return True
    olds = {paragraph.id: plain(paragraph.text) for paragraph in old}
    news = {paragraph.id: plain(paragraph.text) for paragraph in new}
    if set(olds) != set(news):
        return False
    return all(_harmless(olds[uid], news[uid], language) for uid in olds)


def _whole(paragraphs: Sequence[Paragraph]) -> list[str]:
    """All words in an order that moves, joins and splits do not change."""
    joined = [" ".join(plain(paragraph.text).split()) for paragraph in paragraphs]
    return sorted(joined)


def _harmless(old: str, new: str, language: str) -> bool:
    """Whether every word stands in its place or is a slip of it, and between them nothing changed but punctuation."""
    words, gaps = _words_and_gaps(old)
    new_words, new_gaps = _words_and_gaps(new)
    if len(words) != len(new_words):
        return False
    fixed = {gap for place, word in enumerate(words) if _has_digit(word) for gap in (place, place + 1)}
    return all(
        one == other or _is_slip_of_a_word(one, other, language) for one, other in zip(words, new_words, strict=True)
    ) and all(
        one.split() == other.split() or (place not in fixed and _is_punctuation(one + other))
        for place, (one, other) in enumerate(zip(gaps, new_gaps, strict=True))
    )


def _words_and_gaps(text: str) -> tuple[list[str], list[str]]:
    """The words, and what stands before, between and behind them: one more."""
    words: list[str] = []
    gaps: list[list[str]] = [[]]
    for token in tokens(text):
        if is_word(token):
            words.append(token)
            gaps.append([])
        else:
            gaps[-1].append(token)
    return words, ["".join(gap) for gap in gaps]


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _is_punctuation(text: str) -> bool:
    return all(character.isspace() or category(character).startswith("P") for character in text)


def _is_slip_of_a_word(old: str, new: str, language: str) -> bool:
    if is_han(old) or is_han(new) or old[0] != new[0] or _has_digit(old + new):
        return False
    arabic = bool(_ARABIC.search(old + new))
    if not arabic and (old != old.lower() or new != new.lower()):
        return False
    facts, most = _fact_words(language), 1 if arabic else 2
    return old not in facts and new not in facts and Levenshtein.distance(old, new, score_cutoff=most) <= most


@cache
def _fact_words(language: str) -> frozenset[str]:
    """Words that are a number, a month, a weekday or a negation."""
    locale = cldr(language)
    named = [
        name.lower()
        for kind in (locale.months, locale.days)
        for width in kind.values()
        for names in width.values()
        for name in names.values()
    ]
    return frozenset([*NUMBER_WORDS.split(), *NEGATIONS.split(), *named])
