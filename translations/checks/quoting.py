"""Quotations that were lost on the way, and words that became a quotation nobody said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.vocabulary import Role
from newsroom.language.segmentation import segment
from newsroom.language.words import count
from translations.alignment.aligning import align
from translations.checks.finding import Finding, Severity, Span
from translations.checks.paragraphs import Paragraph, ParagraphPair
from translations.checks.speech import (
    FEWEST,
    Speech,
    by_dash,
    goes_on_unopened,
    is_attributed,
    is_attributed_by_dash,
    is_reported,
    is_said_without_marks,
    speeches,
)

CODES = ("quote_lost", "quote_made")
SHOWN = 60
# Nothing is said of texts shorter than this many words.
FEWEST_WORDS = 5
# So few words that begin small are somebody's in passing: others say the same in their own.
MOST_IN_PASSING = 4
# Share of a speech that must be without counterpart, and characters that length and style account for.
SHARE, LEEWAY = 0.5, 25
# How sure the alignment has to be of what renders a speech; of more sentences a paragraph has none.
_SURE, _MOST_SENTENCES = 0.3, 30
# So many words in marks may be a name.
_MOST_OF_A_NAME = 3


def find(pair: ParagraphPair) -> Iterator[Finding]:
    """`quote_lost`, `quote_made`: at most one of them; a short one that may be a mere name is a hint when lost.

    Nothing is lost where somebody spoke the target's language: whoever has not the original words reports them.
    """
    found = _find(pair)
    yield from (one for one in found if not (pair.was_spoken_here and one.check == "quote_lost"))


def _find(pair: ParagraphPair) -> Iterator[Finding]:
    if count(pair.target.text) < FEWEST_WORDS or pair.role == Role.DATELINE or _runs_on(pair.source, pair.target):
        return
    source, target = speeches(pair.source), speeches(pair.target)
    dashes = by_dash(pair.source), by_dash(pair.target)
    if any(dashes):
        yield from _beside_dashes(pair, source, target, *dashes)
        return
    scale = len(pair.target.text) / max(len(pair.source.text), 1)
    scaled = [replace(one, size=round(one.size * scale)) for one in source]
    lost = _without_counterpart(scaled, _without_names(scaled, target, pair.target))
    if lost is not None:
        few = lost.words <= MOST_IN_PASSING and _begins_small(pair.source, lost)
        yield _finding("quote_lost", pair, source=lost, severity=Severity.HINT if few else _of_a_loss(pair, lost))
        return
    made = _without_counterpart(target, _without_names(target, scaled, pair.source))
    if made is not None and not _may_be_titles(pair):
        yield _finding("quote_made", pair, target=made)
        return
    by_dash_alone = is_attributed_by_dash(pair.target) and all(_may_be_a_name(one, pair.target) for one in target)
    if by_dash_alone or (not target and not pair.target.quotations.closed):
        for one in [one for one in source if one.strong][:1] or source[:1]:
            if one.words >= FEWEST or (not target and _begins_small(pair.source, one)):
                loud = one.words >= FEWEST and by_dash_alone
                severity = Severity.ERROR if loud else Severity.HINT
                yield _finding("quote_lost", pair, source=one, severity=severity)


def _may_be_titles(pair: ParagraphPair) -> bool:
    """Whether the source has a title in marks of its own for every quotation: 《清明上河图》."""
    titles = [one for one in pair.source.quotations.closed if one.is_title]
    return bool(titles) and len(titles) >= len(pair.target.quotations.closed)


def _of_a_loss(pair: ParagraphPair, lost: Speech) -> Severity:
    """A quotation may be told as reported speech: then its words are nobody's, and the translator is only reminded.

    Not where it became a sentence of the desk's own, which says of nobody that he said it.
    """
    if is_said_without_marks(pair.target) and not is_said_without_marks(pair.source):
        return Severity.ERROR
    if not is_reported(pair.target, pair.source):
        return Severity.ERROR
    return Severity.ERROR if _became_the_desks_own(pair, lost) else Severity.HINT


def _became_the_desks_own(pair: ParagraphPair, lost: Speech) -> bool:
    """Whether the sentences that render a speech, and no others, are without a verb of speech."""
    here, there = (segment(one.text, one.language) for one in (pair.source, pair.target))
    if len(there) < 2 or max(len(here), len(there)) > _MOST_SENTENCES:
        return False
    quoted = {at for at, one in enumerate(here) if one.start < lost.end and one.end > lost.start}
    rows = align([one.text for one in here], [one.text for one in there], pair.source.language, pair.target.language)
    rendering = [row for row in rows if quoted & set(row.source)]
    sure = [row for row in rendering if row.target and set(row.source) <= quoted and row.score >= _SURE]
    if not rendering or len(sure) < len(rendering):
        return False
    return not any(
        is_attributed(Paragraph(there[at].text, pair.target.language)) for row in rendering for at in row.target
    )


def _runs_on(*paragraphs: Paragraph) -> bool:
    """Whether a quotation goes over paragraphs, or lacks a mark, which is another check's business."""
    return any(one.quotations.unclosed or one.quotations.unopened for one in paragraphs)


def _begins_small(paragraph: Paragraph, speech: Speech) -> bool:
    return paragraph.text[speech.start + 1 : speech.end].lstrip()[:1].islower()


def _beside_dashes(
    pair: ParagraphPair, source: list[Speech], target: list[Speech], before: Speech | None, behind: Speech | None
) -> Iterator[Finding]:
    """Nothing closes speech by a dash: only whether the other text has any speech at all can be told."""
    if pair.role == Role.LIST:
        return
    said = [one for one in (before, *source) if one is not None and one.strong]
    kept = [one for one in (behind, *target) if one is not None and one.strong]
    in_marks = [one for one in source if one.strong]
    source = [one for one in source if not _may_be_a_name(one, pair.source)]
    target = [one for one in target if not _may_be_a_name(one, pair.target)]
    if said and not target and behind is None:
        yield _finding("quote_lost", pair, source=said[0], severity=_of_a_loss(pair, said[0]))
    elif in_marks and not target and goes_on_unopened(pair.target):
        yield _finding("quote_lost", pair, source=in_marks[0])
    elif kept and not source and before is None:
        yield _finding("quote_made", pair, target=kept[0])


def _without_counterpart(ours: list[Speech], theirs: list[Speech]) -> Speech | None:
    """The speech of ours that theirs lack. They may stand elsewhere, be cut and joined: what is said counts."""
    strong = [one for one in ours if one.strong]
    if not strong:
        return None
    said, found = sum(one.size for one in strong), sum(one.size for one in theirs)
    gap = said - found
    smallest = min(one.size for one in strong)
    # Whether a speaker breaks a speech or stands between two is read differently: theirs count at their most.
    if sum(one.pieces for one in theirs) < len(strong) and gap > SHARE * smallest:
        return min(strong, key=lambda one: abs(one.size - gap))
    if gap > LEEWAY + SHARE * said:
        return max(strong, key=lambda one: one.size)
    return None


def _without_names(ours: list[Speech], theirs: list[Speech], paragraph: Paragraph) -> list[Speech]:
    """Their speeches without as many names in marks as ours have weak ones: «Кардыялогія» answers “心脏病学”."""
    names = sorted((one for one in theirs if _may_be_a_name(one, paragraph)), key=lambda one: one.size)
    answered = names[: sum(not one.strong for one in ours)]
    return [one for one in theirs if one not in answered]


def _may_be_a_name(speech: Speech, paragraph: Paragraph) -> bool:
    return not speech.strong and speech.words <= _MOST_OF_A_NAME and not _begins_small(paragraph, speech)


def _finding(
    code: str,
    pair: ParagraphPair,
    *,
    source: Speech | None = None,
    target: Speech | None = None,
    severity: Severity = Severity.ERROR,
) -> Finding:
    text = pair.source.text if source is not None else pair.target.text
    speech = source or target
    assert speech is not None
    said = text[speech.start : speech.end]
    shown = said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
    places = (Span(speech.start, speech.end),)
    return Finding(code, severity, {"quote": shown}, source=places if source else (), target=places if target else ())
