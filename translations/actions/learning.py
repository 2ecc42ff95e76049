"""Desk verbs that let the memory follow the work: it learns what is approved and forgets what is killed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django.db.models import F

from articles.models import Article
from newsroom.language.segmentation import segment
from translations.actions.memory import Pair, let_go, place_of, store
from translations.alignment.aligning import align
from translations.alignment.joining import joined
from translations.memory.rankings import indexing_for_writing
from translations.models import DraftParagraph, MemoryEntry, MemoryUse, Translation, Version
from translations.rendering import Ground, Rendering, renders
from translations.vocabulary import MemoryOrigin

# Longer texts are no sentences: nobody meets them again, and comparing them costs more than they are worth.
LONGEST = 4_000


def learn(locked: Translation, version: Version, rows: Sequence[DraftParagraph], *, at: datetime) -> int:
    """Let the memory know an approved version, in its transaction: sentences, and whole paragraphs of several.

    What an earlier version of the same translation taught and this one does not is taken back: a correction replaces.
    How many pairs the memory has of it now. Takes a fixed number of queries.
    """
    ground = Ground.of(locked, rows)
    taught = {
        place_of(pair, ground.source_language, locked.language): (uid, pair) for uid, pair in pairs_of(rows, ground)
    }
    pairs = {place: pair for place, (_uid, pair) in taught.items()}
    indexing = indexing_for_writing(ground.source_language, at=at)
    stored = store(pairs, indexing, locked.language, origin=MemoryOrigin.APPROVED, at=at)
    fresh = {stored.entries[place] for place in stored.fresh}
    _use(locked, version, {stored.entries[place]: uid for place, (uid, _pair) in taught.items()}, fresh, at=at)
    return len(pairs)


def forget(article: Article) -> int:
    """Take back what was learnt from an article, as its text shall not be used again. From how many uses."""
    uses = list(MemoryUse.objects.filter(article=article))
    let_go(uses)
    return len(uses)


def pairs_of(rows: Sequence[DraftParagraph], ground: Ground) -> Iterator[tuple[str, Pair]]:
    """The pairs of a draft with the ids of their paragraphs; sentences whose partner is doubtful are left out."""
    renderings = [(row.uid, ground.rendering(row)) for row in sorted(rows, key=_place) if renders(row)]
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


def _use(locked: Translation, version: Version, entries: Mapping[int, str], fresh: set[int], *, at: datetime) -> None:
    """Note that a version stands behind the entries, given with paragraph ids, and no longer behind others."""
    before = {use.entry_id: use for use in locked.memory_uses.all()}
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
