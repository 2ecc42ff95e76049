"""Where an item comes from: its channel, its provider, its language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from django.utils.text import slugify

from articles.models import Arrival, Provider
from articles.text.inline import plain
from articles.vocabulary import LanguageSource
from articles.wire.incoming import Incoming
from newsroom.language.detection import detect
from newsroom.language.folding import fold
from newsroom.languages import normal_code
from newsroom.models.person import Person

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Before:
    """How a story stood when an item for it came."""

    state: str
    urgency: int


class Heed(Protocol):
    """What is to happen in the very transaction of an item that became a story, or did something to one.

    `before` is how that stood, None for a new one; the arrival's article has the state it is in now.
    """

    def __call__(self, arrival: Arrival, item: Incoming, *, before: Before | None) -> None: ...


def nothing_more(arrival: Arrival, item: Incoming, *, before: Before | None) -> None:
    """Nothing but the story is taken in."""


@dataclass(frozen=True)
class Channel:
    """How something came in: through whose channel, by whose hand, with whose word on the language, when.

    `heed` is told of each item that became a story or did something to one, before its transaction ends.
    """

    provider: Provider | None
    language: str
    by: Person | None
    at: datetime
    heed: Heed = nothing_more


def content_key(item: Incoming) -> str:
    """What an item without an id is known by: its words, whatever its line breaks."""
    line = item.dateline
    words = [line.place, str(line.day), str(line.month), line.agency] if line else []
    words += [plain(paragraph.text) for paragraph in item.paragraphs]
    return "content:" + sha256(" ".join(" ".join(words).split()).encode()).hexdigest()


def provider_of(item: Incoming) -> Provider:
    """The provider an item names, for a channel that has none of its own: an operator's, a pasted text's.

    Agencies are found by slug, name or the names they use in datelines; an unknown one gets a row of its own, and an
    item that names nobody belongs to the provider `unknown`.
    """
    named = item.dateline.agency if item.dateline and item.dateline.agency else item.provider
    if not named.strip():
        return Provider.objects.get_or_create(slug=UNKNOWN, defaults={"name_en": "Unknown"})[0]
    wanted = agency_key(named)
    for provider in Provider.objects.all():
        if provider.is_named(wanted):
            return provider
    slug = slugify(named, allow_unicode=False)[:60] or "agency-" + slugify(fold(named), allow_unicode=True)[:50]
    return Provider.objects.get_or_create(slug=slug, defaults={"name_en": named[:120], "agency_names": named[:300]})[0]


def agency_key(name: str) -> str:
    """Agencies compare without case, accents, and what correspondents put around the name (`Корр. БЕЛТА`)."""
    return " ".join(word for word in fold(name).replace("/", " ").split() if word not in {"корр.", "kor.", "кар."})


def detected_language(item: Incoming) -> str:
    found = detect(" ".join(plain(paragraph.text) for paragraph in item.paragraphs)[:4000])
    return found[0] if found else ""


def source_language_of(item: Incoming, provider: Provider, operators_word: str) -> tuple[str, LanguageSource]:
    """The source language and on whose word: the item's, else the operator's or provider's, else by its words."""
    declared = normal_code(item.language) if item.language else ""
    if declared:
        return declared, LanguageSource.DECLARED
    if operators_word and normal_code(operators_word):
        return normal_code(operators_word), LanguageSource.CONFIRMED
    if provider.language:
        return provider.language, LanguageSource.PROVIDER
    return detected_language(item) or "en", LanguageSource.DETECTED
