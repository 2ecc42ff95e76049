"""What a translation is made from: the text that stands beside its draft, and since when each paragraph says it."""

from __future__ import annotations

from articles.models import Revision
from translations.models import Translation
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE


def since_of(revision: Revision) -> dict[str, int]:
    """For every source a draft paragraph may name: the revision in which it last changed in substance.

    One that was joined to another, word for word, lives on in that one: what renders it is not stale.
    """
    since = {paragraph.id: paragraph.since for paragraph in revision.texts}
    for paragraph in revision.texts:
        for part in paragraph.came_from:
            since.setdefault(part, paragraph.since)
    if revision.dateline:
        since[DATELINE_SOURCE] = revision.dateline_since
    if not revision.headline:
        since[HEADLINE_SOURCE] = 1
    return since


def source_of(translation: Translation) -> Revision:
    """The source text that stands beside the draft now."""
    revision = translation.article.current
    assert revision is not None, "an article has a revision from its first transaction on"
    return revision


def language_beside(translation: Translation) -> str:
    """The language of the text that stands beside the draft."""
    return translation.article.source_language
