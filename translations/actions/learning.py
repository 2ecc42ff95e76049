"""Desk verbs that let the memory follow the work: it learns what is approved and forgets what is killed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from articles.models import Article
from articles.text.inline import plain
from newsroom.language.segmentation import segment
from newsroom.language.words import count
from translations.actions.memory import Pair, Place, let_go, place_of, store
from translations.alignment.aligning import align
from translations.alignment.joining import joined
from translations.memory.rankings import indexing_for_writing
from translations.models import DraftParagraph, MemoryEntry, MemoryUse, Translation, Version
from translations.rendering import PATTERN_ROLES, Ground, Rendering, renders
from translations.vocabulary import MemoryOrigin

# Longer texts are no sentences: nobody meets them again, and comparing them costs more than they are worth.
LONGEST = 4_000


@dataclass(frozen=True)
class Learnt:
    """How many words an approved text has, and how many of them the memory knew, exactly so, beside their source."""

    words: int
    from_memory: int


def learn(locked: Translation, version: Version, rows: Sequence[DraftParagraph], *, at: datetime) -> Learnt:
    """Let the memory know an approved version, in its transaction: sentences, and whole paragraphs of several.

    What an earlier version of the same translation taught and this one does not is taken back: a correction replaces.
    Takes a fixed number of queries.
    """
    ground = Ground.of(locked, rows)
    found = [
        (uid, place_of(pair, ground.source_language, locked.language), pair) for uid, pair in pairs_of(rows, ground)
    ]
    taught = {place: (uid, pair) for uid, place, pair in found}
    pairs = {place: pair for place, (_uid, pair) in taught.items()}
    indexing = indexing_for_writing(ground.source_language, at=at)
    stored = store(pairs, indexing, locked.language, origin=MemoryOrigin.APPROVED, at=at)
    fresh = {stored.entries[place] for place in stored.fresh}
    before = {use.entry_id: use for use in locked.memory_uses.all()}
    own = _taught_here_alone(before)
    known = {place for place, entry in stored.entries.items() if entry not in fresh and entry not in own}
    _use(locked, version, {stored.entries[place]: uid for place, (uid, _pair) in taught.items()}, before, fresh, at=at)
    return _learnt(rows, found, known)


def _taught_here_alone(before: Collection[int]) -> set[int]:
    """Of the entries an earlier version of a translation stands behind, those that nothing else does."""
    if not before:
        return set()
    return set(MemoryEntry.objects.filter(pk__in=before, times__lte=1).values_list("pk", flat=True))


def _learnt(
    rows: Sequence[DraftParagraph], found: Sequence[tuple[str, Place, Pair]], known: Collection[Place]
) -> Learnt:
    """Count the words: a paragraph that is known as a whole counts as a whole, any other by its known sentences."""
    texts = {row.uid: plain(row.text).strip() for row in rows if row.role not in PATTERN_ROLES and not row.left_out}
    whole = {uid for uid, place, pair in found if place in known and pair.target == texts.get(uid)}
    sentences = sum(count(pair.target) for uid, place, pair in found if place in known and uid not in whole)
    return Learnt(
        words=sum(count(text) for text in texts.values()),
        from_memory=sum(count(texts[uid]) for uid in whole) + sentences,
    )


def forget(article: Article) -> int:
    """Take back what was learnt from an article, as its text shall not be used again. From how many uses."""
    uses = list(MemoryUse.objects.filter(article=article))
    let_go(uses)
    return len(uses)


def pairs_of(rows: Sequence[DraftParagraph], ground: Ground) -> Iterator[tuple[str, Pair]]:
    """The pairs of a draft with the ids of their paragraphs; sentences whose partner is doubtful are left out."""
    rendered = [row for row in sorted(rows, key=_place) if renders(row) and not ground.is_own_push(row)]
    # A half of a split paragraph is no translation of the whole: what shares a source is learnt as one.
    renderings = [(group[0].uid, ground.rendering(*group)) for group in ground.together(rendered)]
    # What rests on the original beside a language between is no pair of that language.
    renderings = [each for each in renderings if each[1].source_language == ground.source_language]
    texts = [_sentences(rendering.source, rendering.source_language) for _uid, rendering in renderings]
    flow = ["", *(sentence for sentences in texts for sentence in sentences), ""]
    stands = 1
    for (uid, rendering), sentences in zip(renderings, texts, strict=True):
        around = flow[stands - 1 : stands + len(sentences) + 1]
        stands += len(sentences)
        for pair in _pairs(rendering, sentences, around):
            if max(len(pair.source), len(pair.target)) <= LONGEST:
                yield uid, pair


def _place(row: DraftParagraph) -> tuple[int, int]:
    return row.position, row.pk


def _sentences(text: str, language: str) -> list[str]:
    return [stripped for sentence in segment(text, language) if (stripped := sentence.text.strip())]


def _pairs(rendering: Rendering, source: Sequence[str], around: Sequence[str]) -> Iterator[Pair]:
    """The whole paragraph, and its sentences; `around` are these between the one before and the one after it."""
    if not source:
        return
    whole = Pair(rendering.source.strip(), rendering.target.strip(), before=around[0], after=around[-1])
    yield whole
    target = _sentences(rendering.target, rendering.target_language)
    if len(source) == len(target) == 1:
        return
    for pair in align(source, target, rendering.source_language, rendering.target_language):
        if not pair.doubtful:
            yield Pair(
                joined([source[n] for n in pair.source], rendering.source_language),
                joined([target[n] for n in pair.target], rendering.target_language),
                before=around[pair.source.start],
                after=around[pair.source.stop + 1],
            )


def _use(
    locked: Translation,
    version: Version,
    entries: Mapping[int, str],
    before: Mapping[int, MemoryUse],
    fresh: set[int],
    *,
    at: datetime,
) -> None:
    """Note that a version stands behind the entries, given with paragraph ids, and no longer behind others."""
    let_go(use for entry, use in before.items() if entry not in entries)
    kept = [use.pk for entry, use in before.items() if entry in entries]
    MemoryUse.objects.filter(pk__in=kept).update(version=version, translator=locked.translator, at=at)
    MemoryUse.objects.bulk_create(
        MemoryUse(
            entry_id=entry,
            article_id=locked.article_id,
            translation=locked,
            version=version,
            translator=locked.translator,
            uid=uid,
            at=at,
        )
        for entry, uid in entries.items()
        if entry not in before
    )
    known = [entry for entry in entries if entry not in before and entry not in fresh]
    MemoryEntry.objects.filter(pk__in=known).update(times=F("times") + 1, origin=MemoryOrigin.APPROVED)
