"""Sentences put together again."""

from __future__ import annotations

from collections.abc import Sequence


def joined(sentences: Sequence[str], language: str) -> str:
    """Sentences as one text, with the space between them that their language writes."""
    return ("" if language.startswith("zh") else " ").join(sentences)
