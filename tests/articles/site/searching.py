"""How tests search the site: what a reader types, and what stands on the page that comes."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from articles.models import Edition
from tests import make
from tests.articles.site.reading import headlines, page, words


def address(typed: str, language: str = "de", **chosen: str) -> str:
    return f"/{language}/search/?{urlencode({'q': typed, **chosen})}"


def found(typed: str, language: str = "de", **chosen: str) -> list[str]:
    """The headlines that come for a search, as they stand."""
    return headlines(address(typed, language, **chosen))


def marked(typed: str, language: str = "de") -> list[str]:
    """The words that are marked, in headlines and extracts."""
    return [words(f"<body>{each}") for each in re.findall(r"<mark>(.*?)</mark>", page(address(typed, language)))]


def released(*texts: str, language: str = "de", headline: str = "Meldung", **told: object) -> Edition:
    """A public edition of a story with these texts, in the language it was written in."""
    return make.live(make.article(language, headline=headline, texts=texts, dateline=None, **told), language)  # type: ignore[arg-type]
