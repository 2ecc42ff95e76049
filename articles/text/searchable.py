"""What of a released text readers can find it by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from articles.text.inline import plain
from articles.vocabulary import Role
from newsroom.language.search_words import words_of

# So many characters of different words at most: more than a long book of the Bible has, and less than PostgreSQL takes.
MOST = 200_000
_HEADS = {Role.HEADLINE, Role.PUSH, Role.SUMMARY}


def texts_of(headline: str, summary: str, dateline: str, paragraphs: Iterable[Mapping[str, str]]) -> list[str]:
    """Headline, summary, then the body, whose first paragraph the dateline opens: without marks, none empty."""
    body = [plain(row["text"]) for row in paragraphs if row["role"] not in _HEADS]
    first = " ".join(part for part in (dateline, *body[:1]) if part)
    return [text for text in (plain(headline), plain(summary), first, *body[1:]) if text]


def keys_of(texts: Iterable[str], language: str) -> str:
    """The keys of all words, each once, with spaces between them."""
    keys: dict[str, None] = {}
    room = MOST
    for text in texts:
        for word in words_of(text, language):
            for key in word.keys:
                if key not in keys:
                    room -= len(key) + 1
                    if room < 0:
                        return " ".join(keys)
                    keys[key] = None
    return " ".join(keys)
