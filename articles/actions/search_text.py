"""Writing down what readers find an edition by."""

from __future__ import annotations

from django.db import transaction

from articles.models import Edition, SearchText
from articles.text.searchable import keys_of
from articles.workflow import lock_article


def write_search_text(edition: Edition) -> None:
    """By the words of its newest release, in the transaction that released it."""
    _keep(edition, _words(edition))


def rewrite_search_text(edition: Edition) -> bool:
    """Once more, by the words as they are read now; whether anything changed. A release in between is the newer."""
    words = _words(edition)
    if SearchText.objects.filter(edition=edition, stems=words).exists():
        return False
    with transaction.atomic():
        lock_article(edition.article)
        if not Edition.objects.filter(pk=edition.pk, newest=edition.newest_id).exists():
            return False
        _keep(edition, words)
    return True


def _words(edition: Edition) -> str:
    assert edition.newest is not None, "what was never released has no words"
    return keys_of(edition.newest.texts, edition.language)


def _keep(edition: Edition, words: str) -> None:
    row = SearchText(edition=edition, stems=words)
    SearchText.objects.bulk_create([row], update_conflicts=True, unique_fields=["edition"], update_fields=["stems"])
