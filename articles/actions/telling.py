"""The sentences that tell readers of corrections: which are waited for, and one in the place of several."""

from __future__ import annotations

from collections.abc import Sequence, Set

from articles.models import Article
from articles.text.paragraphs import Paragraph, new_id
from articles.vocabulary import Role


def not_told_everywhere(article: Article) -> list[int]:
    """The corrections, by their numbers, of which readers of some language have not been told."""
    seen = list(article.editions.with_readers().values_list("newest__revision__number", flat=True))
    if not seen:
        return []
    return sorted(article.revisions.corrections().filter(number__gt=min(seen)).values_list("number", flat=True))


def has_readers(article: Article, sentence: Paragraph) -> bool:
    """Whether readers of any language have been told a sentence."""
    newest = article.editions.filter(newest__isnull=False).values_list("newest__notes", flat=True)
    return any(note.get("id") == sentence.id for notes in newest for note in notes)


def with_sentence(sentences: Sequence[Paragraph], text: str, *, number: int, about: Set[int]) -> list[Paragraph]:
    """A revision's sentences with one more, which tells of these corrections and is written in the revision `number`.

    It takes the place of those that told of any of them: drafts that render one of these have it to bring up to date,
    and whoever was told one is told this as well. Nothing is added where no word was written.
    """
    words = " ".join(text.split())
    if not words:
        return list(sentences)
    replaced = [told for told in sentences if not about.isdisjoint(told.corrections)]
    names = dict.fromkeys(name for told in replaced for name in told.names)
    every = {*about, *(number for told in replaced for number in told.corrections)}
    fresh = Paragraph(new_id(), Role.CORRECTION, words, number, tuple(names), about=tuple(sorted(every)))
    return [*(told for told in sentences if told not in replaced), fresh]
