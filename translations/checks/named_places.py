"""A place that the source names behind a preposition, and the translation not at all: `near Tucson`, `у Горках`.

A place may go by a name that sounds otherwise, so nothing is said where the translation has any name of its own, near
where the place should stand, that answers none of the source's. Companies that news names often are asked for alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import Levenshtein

from newsroom.language.folding import fold
from newsroom.language.places import city_of
from translations.checks import cities, companies
from translations.checks.finding import Finding, Severity, Span
from translations.checks.name_words import is_common
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import CASED, FEWEST_SOUNDS, Word, alike, follows, sounds_of, words

# German nouns have capitals: from German nothing is asked.
_BEHIND = {
    language: re.compile(rf"(?<![\w’'-])(?:{prepositions})[ \u00a0]?$")
    for language, prepositions in {
        "be": "у|ў|пад|каля|з|са|да|праз|на|ля|паміж|за",
        "ru": "в|во|под|около|из|до|близ|возле|через|на|у|за",
        "en": "in|near|at|outside|from|to|of|around|towards|via",
        "fr": "à|d[’']|de|vers|près de|dans",
        "es": "en|de|desde|hacia|hasta|a",
        "pl": "w|we|pod|koło|z|ze|do|przez|na|okolicach|mieście|miejscowości|wsi|pobliżu",
    }.items()
}
# Where a German noun with a capital is a place: nothing stands between it and these.
_BEFORE_PLACE = re.compile(r"(?<!\w)(?:in|bei|nach|aus|von|um|nahe|vor) $")
# `в Верховном суде`: what another language translates. Those in -ск are made of places.
_ADJECTIVE = {
    "be": re.compile(r"(?<![сц]к)(?:ай|ую|ым|ом|ых|ага|аму|ая|ое|ыя|яй|юю|ім|іх)$"),
    "ru": re.compile(r"(?<!ск)(?:ой|ую|ым|ом|ых|ого|ому|ая|ое|ые|ей|юю|им|их)$"),
    "pl": re.compile(r"(?<![sc]k)(?:ym|im|ej|ego|emu|ych|ich)$"),
}
# Words in small letters that may be made of a place.
_MADE_OF_PLACE = {
    "be": re.compile("ск|цк|ч[аы]н|ец|ц[аы]"),
    "ru": re.compile("ск|цк|ч[аие]|ец|ц[аы]"),
    "pl": re.compile("sk|ck|czy|zan|anin|jczy"),
    "fr": re.compile(r"(?:ais|ois|ien|éen|an|in)(?:ne)?e?s?$"),
    "es": re.compile(r"(?:és|esas?|eses|enses?|[aeií]n[oa]s?|eñ[oa]s?|í(?:es)?|al(?:es)?)$"),
}
_ELIDED = re.compile(r"(?:[dlsnmtcj]|qu)[’'](?=[^\W\d_])", re.IGNORECASE)
_OF_ADJECTIVES = "SK"
_OF = frozenset({"of", "de"})
_STOPS = frozenset({"", ".", "!", "?", "…", ":", "\n"})
# So much of the text may lie between a place and what may stand for it.
_NEAR = 0.6
_LONGEST, _MOST, _MOST_WORDS, _BEGINNING = 2, 12, 300, 4


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_lost`: a place or company of the source that no word of the translation answers."""
    source, target = pair.source, pair.target
    if not pair.is_translation or source.language not in _BEHIND or target.language not in CASED:
        return
    ours, theirs = words_of_names(source), words_of_names(target)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return
    for name in islice(_names(ours, source), _MOST):
        if is_answered(name, ours, theirs, pair) or _may_go_by_another(name, ours, theirs, pair):
            continue
        place = Span(name[0].start, name[-1].end)
        facts = {"source": source.text[place.start : place.end]}
        yield Finding("name_lost", Severity.WARNING, facts, source=(place,))
        return


def words_of_names(paragraph: Paragraph) -> list[Word]:
    """A text's words, those of French names without an article or preposition that lost its vowel: `d’Oaxaca`."""
    return [_unelided(word, paragraph.language) for word in words(paragraph)]


def _unelided(word: Word, language: str) -> Word:
    found = _ELIDED.match(word.text)
    if found is None:
        return word
    text = word.text[found.end() :]
    return Word(word.start + found.end(), word.end, text, sounds_of(text, language))


def _names(ours: Sequence[Word], source: Paragraph) -> Iterator[Sequence[Word]]:
    """Names of one or two words behind a preposition, and companies."""
    of_companies = {place.start for place in companies.named(source).values()}
    for at, word in enumerate(ours):
        if not word.has_capital or word.text.isupper() or opens(word.start, source.text):
            continue
        if at and ours[at - 1].has_capital and follows(ours[at - 1], word, source.text):
            continue
        end = at + 1
        while end < len(ours) and follows(ours[end - 1], ours[end], source.text):
            end += 1
        is_behind = _BEHIND[source.language].search(source.text[: word.start]) is not None
        is_behind &= not _is_of_an_institution(at, ours, source)
        if not is_behind and word.start not in of_companies:
            continue
        name = ours[at:end]
        if len(name) <= _LONGEST and _says_enough(name, source.language) and not _is_described(at, end, ours, source):
            yield name


def _is_of_an_institution(at: int, ours: Sequence[Word], source: Paragraph) -> bool:
    """`Court of Human Rights`: a name that another with a capital goes on to."""
    return at > 1 and ours[at - 1].text in _OF and ours[at - 2].has_capital


def opens(start: int, text: str) -> bool:
    """Whether a word may have its capital from the sentence alone."""
    return text[:start].rstrip(' \u00a0«„“”"’‘¿¡(–—-')[-1:] in _STOPS


def _says_enough(name: Sequence[Word], language: str) -> bool:
    return all(max(map(len, word.sounds), default=0) >= FEWEST_SOUNDS for word in name) and not any(
        is_common(word.text, language) for word in name
    )


def _is_described(at: int, end: int, ours: Sequence[Word], source: Paragraph) -> bool:
    """Whether a name is made of common words, as an adjective in it tells: `Dolny Śląsk`, `в Верховном суде`."""
    ending = _ADJECTIVE.get(source.language)
    if ending is None or not any(ending.search(word.text.lower()) for word in ours[at:end]):
        return False
    goes_on = end < len(ours) and ours[end].start == ours[end - 1].end + 1 and not ours[end].has_capital
    return end - at > 1 or goes_on


def is_answered(name: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word], pair: ParagraphPair) -> bool:
    """Whether a word of the target sounds like the name, goes on from it, or names its city."""
    if any(_is_heard(word, name, ours, theirs, pair.target.language) for word in name):
        return True
    if any(fold(word.text) == fold(other.text)[: len(word.text)] for word in name for other in theirs):
        return True
    city = city_of(name[0].text, pair.source.language)
    return city is not None and cities.is_meant(city, pair.target)


def _is_heard(word: Word, name: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word], language: str) -> bool:
    return any(
        _answers(word, other, name, ours) if other.has_capital else _is_made_of(word, other, language)
        for other in theirs
        if len(other.text) > FEWEST_SOUNDS
    )


def _answers(word: Word, other: Word, name: Sequence[Word], ours: Sequence[Word]) -> bool:
    """Whether a word of the translation sounds like a name, and no other word of the source sounds more like it."""
    if not alike(word, other) and not any(f"{mine}{_OF_ADJECTIVES}" in other.sounds for mine in word.sounds):
        return False
    apart = _apart(word, other)
    return not any(
        rival.has_capital
        and rival not in name
        and fold(rival.text)[:_BEGINNING] != fold(word.text)[:_BEGINNING]
        and alike(rival, other)
        and _apart(rival, other) < apart
        for rival in ours
    )


def _apart(one: Word, other: Word) -> float:
    """How far apart two words sound, 0 to 1; that one is an adjective (Костанайская, Kostanaï) makes no difference."""
    ours, theirs = (
        {form.removesuffix(_OF_ADJECTIVES) or form for form in word.sounds} | word.sounds for word in (one, other)
    )
    return min((Levenshtein.normalized_distance(mine, its) for mine in ours for its in theirs), default=1.0)


def _is_made_of(word: Word, other: Word, language: str) -> bool:
    """`лионский`, `oszmiański`: a word in small letters that goes on from a place."""
    if fold(word.text)[:_BEGINNING] == fold(other.text)[:_BEGINNING]:
        return True
    made = _MADE_OF_PLACE.get(language)
    return (
        made is not None
        and made.search(other.text) is not None
        and any(
            len(mine) >= FEWEST_SOUNDS
            and (its.startswith(mine) or (len(mine) > FEWEST_SOUNDS and its.startswith(mine[:-1])))
            for mine in word.sounds
            for its in other.sounds
        )
    )


def _may_go_by_another(name: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word], pair: ParagraphPair) -> bool:
    """Whether the translation has a name there that answers none of the source's.

    Not asked of a city whose names are known: it was looked for by them.
    """
    if len(name) == 1 and city_of(name[0].text, pair.source.language) is not None:
        return False
    target = pair.target
    at = name[0].start / len(pair.source.text)
    return any(
        abs(word.start / len(target.text) - at) <= _NEAR and _is_its_own(word, ours, target)
        for word in theirs
        if word.text[0].isupper() and not word.text.isupper()
    )


def _is_its_own(word: Word, ours: Sequence[Word], target: Paragraph) -> bool:
    if opens(word.start, target.text) or is_common(word.text, target.language):
        return False
    if any(own.has_capital and alike(word, own) for own in ours):
        return False
    return target.language != "de" or _BEFORE_PLACE.search(target.text[: word.start]) is not None
