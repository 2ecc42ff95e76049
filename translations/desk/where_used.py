"""Where a name of the register stands: in sources and in what readers got, the newest first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from articles.models import Article, Edition
from newsroom.language.folding import fold
from newsroom.language.name_words import plain
from newsroom.language.naming import Form, NameHit, Naming, Status
from newsroom.language.words import tokens
from newsroom.models import Concept

# Texts looked through: the newest of each kind.
LOOKED_THROUGH = 300
SHOWN = 50
_AROUND = 90


@dataclass(frozen=True)
class Use:
    """A paragraph that names the concept: whose it is, and the words around the name."""

    article: int
    edition: int | None
    language: str
    at: datetime
    headline: str
    before: str
    named: str
    after: str
    status: Status


def uses_of(concept: Concept) -> list[Use]:
    """The newest paragraphs that name a concept in any of its forms; three queries, whatever the register's size."""
    forms = list(concept.forms.all())
    naming = Naming(
        Form(concept.pk, form.language, form.text, concept.kind_of_name, Status(form.status), form.reason)
        for form in forms
    )
    folded: dict[str, set[str]] = {}
    written: dict[str, set[str]] = {}
    for form in forms:
        start = _beginning(form.text, form.language)
        folded.setdefault(form.language, set()).add(fold(start))
        written.setdefault(form.language, set()).add(plain(start).replace("ў", "у"))
    found = [*_in_sources(naming, folded), *_in_editions(naming, written)]
    return sorted(found, key=lambda use: use.at, reverse=True)[:SHOWN]


def _beginning(text: str, language: str) -> str:
    """What every form of the name has in it: the beginning of its longest word, or all of a Chinese one."""
    if language == "zh-hans":
        return text
    longest = max(tokens(text), key=len)
    if language == "ar":
        return longest.removeprefix("ال")[:3]
    return longest[: max(1, min(4, len(longest) - 3))]


def _in_sources(naming: Naming, beginnings: Mapping[str, set[str]]) -> Iterator[Use]:
    asked = Q()
    for language, starts in beginnings.items():
        said = Q()
        for start in starts:
            said |= Q(search_text__contains=start)
        asked |= Q(source_language=language) & said
    if not asked:
        return
    stories = Article.objects.filter(asked).select_related("current").order_by("-arrived_at", "-pk")
    for story in stories[:LOOKED_THROUGH]:
        paragraphs = story.current.paragraphs if story.current else []
        for before, hit, after, named in _hits(naming, story.source_language, paragraphs):
            yield Use(
                story.pk,
                None,
                story.source_language,
                story.arrived_at,
                story.headline,
                before,
                named,
                after,
                hit.status,
            )


def _in_editions(naming: Naming, starts: Mapping[str, set[str]]) -> Iterator[Use]:
    editions = Edition.objects.filter(language__in=starts, newest__isnull=False).select_related("newest")
    for edition in editions.order_by("-newest__at", "-pk")[:LOOKED_THROUGH]:
        release = edition.newest
        assert release is not None, "asked for above"
        said = [row for row in release.paragraphs if _may_say(row["text"], edition.language, starts[edition.language])]
        for before, hit, after, named in _hits(naming, edition.language, said):
            yield Use(
                edition.article_id,
                edition.pk,
                edition.language,
                release.at,
                release.headline,
                before,
                named,
                after,
                hit.status,
            )


def _may_say(text: str, language: str, starts: Iterable[str]) -> bool:
    """A quick no for most paragraphs: to look through the newest few hundred texts takes no second.

    Arabic is written with and without its signs: there every paragraph is read.
    """
    small = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("ў", "у")
    return language == "ar" or any(start in small for start in starts)


def _hits(
    naming: Naming, language: str, paragraphs: Iterable[Mapping[str, object]]
) -> Iterator[tuple[str, NameHit, str, str]]:
    """The first mention in each paragraph."""
    for row in paragraphs:
        text = str(row["text"])
        for hit in naming.find(text, language)[:1]:
            start, end = max(0, hit.start - _AROUND), hit.end + _AROUND
            before = ("…" if start else "") + text[start : hit.start]
            after = text[hit.end : end] + ("…" if end < len(text) else "")
            yield before, hit, after, text[hit.start : hit.end]
