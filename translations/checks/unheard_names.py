"""Names that the other text is not seen to answer: hints, read once more by whoever has both texts before them.

A name goes from one language into another by its sounds, or by what its city, country or company is called there. Where
no word of the other text sounds like a name and none of these is known, the name may have been left out, or come in; it
may as well be translated (`Gesellschaft`, `Moncloa`), so this is never said loudly. Only words that have their capital
as names are read, and not those of which offices and prizes are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from newsroom.language.folding import fold
from newsroom.language.places import place_in
from translations.checks import companies, han_people, lost_places
from translations.checks.finding import Finding, Severity, Span
from translations.checks.name_words import is_common
from translations.checks.named_places import is_answered, words_of_names
from translations.checks.office_words import is_of_offices
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.sounded_words import CASED, FEWEST_SOUNDS, SOUNDED, Word, alike, follows

# German nouns have capitals: of German nothing is asked.
_READ = CASED - {"de"}
# `la Moncloa`, `the Crown`: what has an article is more often a word than a name.
_BEHIND_ARTICLE = {
    "en": re.compile(r"\b(?:the|an?|its|this|his|her|their)[ \u00a0]\Z", re.IGNORECASE),
    "es": re.compile(r"\b(?:el|las?|los|del|al|una?|su|est[ea])[ \u00a0]\Z", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:(?<!dans )(?:la|les?|des|du|aux?|cett?e?|une?|sa|son|leur)[ \u00a0]|(?<!dans )l[’'])\Z|\bde l[’']\Z",
        re.IGNORECASE,
    ),
}
# `в Верховном суде`, `Okręgowy`: an adjective with a capital, before what it describes.
_ADJECTIVE = {
    "be": re.compile(r"(?:ай|ую|ым|ом|ых|ага|аму|ая|ое|ыя|яй|юю|ім|іх|ы|і)\Z"),
    "ru": re.compile(r"(?:ой|ую|ым|ом|ых|ого|ому|ая|ое|ые|ей|юю|им|их|ый|ий|его|ему)\Z"),
    "pl": re.compile(r"(?:ym|im|ej|ego|emu|ych|ich|[wnt]y|cy|[kg]i|[kgwn]a|[wn]e)\Z"),
}
# What goes on from a name in capitals to another.
_BEFORE_OF = re.compile(
    r"(?:[A-ZÀ-Ž]\w+ (?:(?:of|for|de|del|du|des|dla|ds\.|do spraw)(?: (?:the|la|las|los|les))? |d[’']|de l[’']))\Z"
)
_OPENING = '«„“”"‘’‚(–—-¿¡'
_STOPS = frozenset({"", ".", "!", "?", "…", ":", "\n", *_OPENING})
_POSSESSIVE = re.compile("[’']s?\\Z")
# Words of a name at most, names of a text, words of a text: more stand in no paragraph, and the time is their product.
_LONGEST, _MOST, _MOST_WORDS = 2, 12, 300
# Letters by which a place is known again, and by which a word in small letters is the same as one with a capital.
_BEGINNING, _SAME = 4, 5


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`name_unheard`, a name of the source, and `name_unasked`, one of the translation: one of each at most."""
    if not pair.is_translation:
        return
    source, target = pair.source, pair.target
    there = ParagraphPair(target, source)
    for check, side, places in (
        ("name_unheard", "source", chain(lost_places.lost(pair), _unheard(pair))),
        ("name_unasked", "target", chain(lost_places.came(pair), _unheard(there))),
    ):
        known = _registered(pair, side)
        place = next((place for place in places if not _overlap(place, known)), None)
        if place is not None:
            text = source.text if side == "source" else target.text
            ours, theirs = ((place,), ()) if side == "source" else ((), (place,))
            facts = {side: text[place.start : place.end]}
            yield Finding(check, Severity.HINT, facts, source=ours, target=theirs)


def _registered(pair: ParagraphPair, side: str) -> list[Span]:
    """What the register knows is asked for by it."""
    hits = pair.names.source if side == "source" else pair.names.target
    return [Span(hit.start, hit.end) for hit in hits]


def _overlap(place: Span, others: Sequence[Span]) -> bool:
    return any(place.start < other.end and other.start < place.end for other in others)


def _unheard(pair: ParagraphPair) -> Iterator[Span]:
    """Places of names in the first text of a pair that the second does not answer."""
    here, there = pair.source, pair.target
    if here.language not in _READ or not (there.language in SOUNDED or there.language.startswith("zh")):
        return
    ours = words_of_names(here)
    theirs = words_of_names(there)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return
    for name in islice(_names(ours, here), _MOST):
        place = Span(name[0].start, name[-1].end)
        if not _is_known_there(name, pair) and not _is_heard(name, ours, theirs, pair):
            yield place


# --- which words are names ----------------------------------------------------------------------------------------


def _names(ours: Sequence[Word], here: Paragraph) -> Iterator[Sequence[Word]]:
    """Names of one or two words, without a word that begins a sentence."""
    small = {fold(word.text)[:_SAME] for word in ours if not word.has_capital}
    at = 0
    while at < len(ours):
        if not ours[at].has_capital:
            at += 1
            continue
        end = at + 1
        while end < len(ours) and follows(ours[end - 1], ours[end], here.text):
            end += 1
        name = ours[at:end]
        if _opens(name[0], here.text):
            name = name[1:]
        for part in _apart(name):
            if len(part) <= _LONGEST and _is_a_name(part, at, end, ours, here, small):
                yield part
        at = end


def _apart(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """`Peru’s Ayacucho`: two names."""
    begin = 0
    for at, word in enumerate(run):
        if _POSSESSIVE.search(word.text) or at == len(run) - 1:
            yield run[begin : at + 1]
            begin = at + 1


def _is_a_name(name: Sequence[Word], at: int, end: int, ours: Sequence[Word], here: Paragraph, small: set[str]) -> bool:
    return (
        any(max(map(len, word.sounds), default=0) >= FEWEST_SOUNDS for word in name)
        and all(may_be_a_name(word, here.language) and fold(word.text)[:_SAME] not in small for word in name)
        and not _has_article(ours[at], here)
        and not _is_of_an_office(at, ours, here)
        and not _describes(name, end, ours, here.language)
    )


def _opens(word: Word, text: str) -> bool:
    """Whether a word may have its capital from where it stands."""
    return text[: word.start].rstrip(" \u00a0\u202f")[-1:] in _STOPS


def may_be_a_name(word: Word, language: str) -> bool:
    """The letters of a name (no NATO, no iPhone), and no word of offices, days or countries."""
    bare = _POSSESSIVE.sub("", word.text)
    return (
        all(part[1:] == part[1:].lower() for part in bare.split("-"))
        and not is_common(bare, language)
        and not is_of_offices(bare, language)
    )


def _has_article(word: Word, here: Paragraph) -> bool:
    article = _BEHIND_ARTICLE.get(here.language)
    return article is not None and article.search(here.text[: word.start]) is not None


def _is_of_an_office(at: int, ours: Sequence[Word], here: Paragraph) -> bool:
    """`Court of Human Rights`, `Instituto Nacional de Censos`: a name that another with a capital goes on to."""
    return _BEFORE_OF.search(here.text[: ours[at].start]) is not None


def _describes(name: Sequence[Word], end: int, ours: Sequence[Word], language: str) -> bool:
    ending = _ADJECTIVE.get(language)
    if ending is None or not any(ending.search(word.text.lower()) for word in name):
        return False
    goes_on = end < len(ours) and ours[end].start == ours[end - 1].end + 1 and not ours[end].has_capital
    return len(name) > 1 or goes_on


# --- what answers them --------------------------------------------------------------------------------------------


def _is_known_there(name: Sequence[Word], pair: ParagraphPair) -> bool:
    """Whether a place of that name, or a company, is called by its name there."""
    here, there = pair.source, pair.target
    whole = _POSSESSIVE.sub("", here.text[name[0].start : name[-1].end])
    for form in {whole, *(_POSSESSIVE.sub("", word.text) for word in name)}:
        place = place_in(form, here.language, there.language)
        if place is not None and _begins_there(place, there):
            return True
    in_names = Paragraph(whole, here.language)
    return bool(companies.named(in_names).keys() & companies.named(there).keys())


def _begins_there(place: str, there: Paragraph) -> bool:
    if there.language.startswith("zh"):
        return place[:2] in there.text
    begin = fold(place.removeprefix("ال"))[:_BEGINNING]
    return any(fold(word).removeprefix("ال").startswith(begin) for word in re.findall(r"[^\W\d_]+", there.text)) or (
        there.language == "ar" and begin in fold(there.text)
    )


def _is_heard(name: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word], pair: ParagraphPair) -> bool:
    there = pair.target
    if there.language.startswith("zh"):
        return any(han_people.is_written_there(word, pair.source.language, there) for word in name)
    if there.language == "ar":
        return any(alike(word, other) for word in name for other in theirs)
    return is_answered(name, ours, theirs, pair)
