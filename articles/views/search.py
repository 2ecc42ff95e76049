"""Search: the editions of a language that say what a reader looks for, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.filters import Choices, EditionFilter, choices_in
from articles.models import Edition
from articles.text.extracts import Asked, Piece, extract, marked
from articles.text.inline import plain
from articles.views.frame import frame
from articles.views.lists import ON_A_PAGE, by_day, cursor_of, kept_of, narrowed, older_than
from articles.views.page_cache import readers_page
from newsroom.language.search_words import Word, words_asked, words_of

# What a search has room for: characters, and words (of Chinese, pairs of characters).
MOST_CHARACTERS = 200
MOST_WORDS = 20


@dataclass(frozen=True)
class Query:
    """What was typed, the words of it that are looked for, and whether some of it is not."""

    typed: str
    words: Sequence[Word]
    is_cut: bool

    @property
    def keys(self) -> Asked:
        return [word.keys for word in self.words]


@dataclass(frozen=True)
class Hit:
    """An edition with what was found in it."""

    edition: Edition
    headline: list[Piece]
    extract: list[Piece]


@readers_page("q", "section", "topic", "place", "day", "before")
def search(request: HttpRequest, *, language: str, at: datetime) -> HttpResponse:
    """Every word of the search stands in the edition, in any form; narrowed and paged like the list."""
    choices = choices_in(language, at=at, asked=request.GET)
    asked = EditionFilter(request.GET, choices=choices, language=language, at=at)
    if not asked.is_valid():
        raise Http404("no such section, topic, place or day")
    query = query_of(request.GET.get("q", ""), language)
    before = request.GET.get("before", "")
    editions: list[Edition] = []
    if query.words:
        found = older_than(asked.qs.saying(query.words), before).prefetch_related("article__places").newest_first()
        editions = list(found[: ON_A_PAGE + 1])
    page = editions[:ON_A_PAGE]
    chosen = kept_of(asked)
    kept = {"q": query.typed, **chosen}
    addresses = {code: address_of(code, query.typed) for code in settings.DESK_LANGUAGES}
    for name in asked.form.fields:
        asked.form.fields[name].widget.attrs["form"] = "find"
    context = {
        "query": query,
        "days": [(day, [hit_of(edition, query, language) for edition in those]) for day, those in by_day(page)],
        "count": len(page),
        "filed": filed_under(query, choices, language),
        "address": narrowed(reverse("site:search", args=[language]), kept),
        "everywhere": addresses[language],
        "older": urlencode({**kept, "before": cursor_of(page[-1])}) if len(editions) > ON_A_PAGE else "",
        "is_first": not before,
        "chosen": chosen,
        "fields": [asked.form[name] for name in asked.form.fields if name == "day" or choices[name]],
        "most_characters": MOST_CHARACTERS,
        **frame(language, choices["section"], addresses),
    }
    return render(request, "site/search.html", context)


def query_of(typed: str, language: str) -> Query:
    """A search that ends where there is no more room, after a whole word; one endless word is looked for as it is."""
    typed = " ".join(typed.split())
    fitting = typed[: MOST_CHARACTERS + 1]
    words = words_asked(fitting, language)
    whole = [word for word in words if word.end <= MOST_CHARACTERS] or words
    is_cut = len(typed) > MOST_CHARACTERS or len(whole) > MOST_WORDS
    return Query(typed[:MOST_CHARACTERS], whole[:MOST_WORDS], is_cut)


def filed_under(query: Query, choices: Mapping[str, Choices], language: str) -> list[tuple[str, str]]:
    """What stories are filed under by these very words, and where its list is: its name need not stand in any text."""
    if not query.words:
        return []
    address = reverse("site:list", args=[language])
    return [
        (name, narrowed(address, {kind: slug}))
        for kind, offered in choices.items()
        for slug, name in offered
        for keys in [{key for word in words_of(name, language) for key in word.keys}]
        if all(not keys.isdisjoint(word.keys) for word in query.words)
    ]


def address_of(language: str, typed: str) -> str:
    return narrowed(reverse("site:search", args=[language]), {"q": typed} if typed else {})


def hit_of(edition: Edition, query: Query, language: str) -> Hit:
    newest = edition.newest
    assert newest is not None, "a public edition has a release"
    _headline, *texts = newest.texts
    return Hit(
        edition,
        marked(plain(newest.headline), query.keys, language),
        extract(texts, query.keys, language),
    )
