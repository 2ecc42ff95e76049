"""Desk verbs that say what a story is: its section, topics, places, urgency, slugline, language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from articles.actions.revision import searchable
from articles.models import Article, Place, Section, Topic
from articles.text.datelines import Dateline, place_key
from articles.text.inline import plain
from articles.vocabulary import LanguageSource
from articles.workflow import ARTICLE
from newsroom.languages import normal_code
from newsroom.models.counter import advance_generation
from newsroom.models.person import Person
from newsroom.refusals import IllegalMove, Unfit
from newsroom.workflow import Mark


def file(
    article: Article,
    *,
    section: Section | None,
    topics: Iterable[Topic],
    places: Iterable[Place],
    urgency: int,
    slugline: str,
    editor_note: str,
    seen: Mark,
    by: Person,
    at: datetime,
) -> Article:
    """File a story under its section, topics and places, with an urgency from 1 to 9."""
    with ARTICLE.move(article, "file", seen=seen, by=by, at=at, data={"urgency": urgency}) as locked:
        locked.section, locked.urgency = section, urgency
        locked.slugline, locked.editor_note = slugline.strip()[:120], editor_note.strip()
        locked.topics.set(topics)
        locked.places.set(places)
        texts = [plain(paragraph.text) for paragraph in locked.current.story] if locked.current else []
        locked.search_text = searchable(locked, texts)
        advance_generation()
    return locked


def file_by_dateline(article: Article, dateline: Dateline | None) -> None:
    """File a new story under the places the desk knows by the dateline's name."""
    if dateline is None or not dateline.place:
        return
    wanted = place_key(dateline.place)
    for place in Place.objects.all():
        if wanted in {place_key(name) for name in place.all_names()}:
            article.places.add(place)


def confirm_language(article: Article, *, language: str, seen: Mark, by: Person, at: datetime) -> Article:
    """Say which language the source is in. It may change until the first release.

    Raises `IllegalMove` after that, `Unfit` for a code that names no language.
    """
    code = normal_code(language)
    if not code:
        raise Unfit("language_unknown", code=language)
    with ARTICLE.move(article, "confirm language", seen=seen, by=by, at=at, data={"language": code}) as locked:
        if code != locked.source_language and locked.editions.exists():
            raise IllegalMove("language_fixed")
        locked.source_language, locked.language_source = code, LanguageSource.CONFIRMED
    return locked


def say_translated(article: Article, *, first: str, seen: Mark, by: Person, at: datetime) -> Article:
    """Say from which language the source was itself translated; "" says that it was not.

    Readers are told with the next release: what is out stays as it was released. Raises `Unfit` for a code that names
    no language, and for the language of the source.
    """
    code = normal_code(first) if first else ""
    if first and not code:
        raise Unfit("language_unknown", code=first[:40])
    with ARTICLE.move(article, "say translated", seen=seen, by=by, at=at, data={"first": code}) as locked:
        if code == locked.source_language:
            raise Unfit("translated_from_itself")
        # Where the agency named the text it was made from, that stays with its language.
        other = locked.translated_from[0] if locked.translated_from and code == locked.first_language else ""
        locked.translated_from = [other, code] if code else None
    return locked
