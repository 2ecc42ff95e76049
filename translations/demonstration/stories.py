"""The invented stories: one TOML file each, with its texts in every language it is shown in."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Text:
    """A text in one language; days in it are tokens of `days`. A half-written one has fewer or empty paragraphs."""

    body: tuple[str, ...]
    headline: str = ""
    summary: str = ""

    @property
    def heads(self) -> dict[str, str]:
        return {"headline": self.headline, "summary": self.summary}

    def replacing(self, old: str, new: str) -> Text:
        body = tuple(paragraph.replace(old, new) for paragraph in self.body)
        return Text(body, self.headline.replace(old, new), self.summary.replace(old, new))


@dataclass(frozen=True)
class Words:
    """What people say about one translation. `comment_on` counts body paragraphs from 0."""

    note: str = ""
    comment: str = ""
    comment_on: int = 0
    withdrawn: str = ""


@dataclass(frozen=True)
class Correction:
    """The wire's correction, `after` minutes: `old` becomes `new` wherever it stands.

    `again` are the languages released again at once, with `notes` to readers; in `reopened` somebody is at work on it.
    """

    after: int
    old: str
    new: str
    ednote: str
    again: tuple[str, ...]
    reopened: tuple[str, ...]
    notes: Mapping[str, str]


@dataclass(frozen=True)
class Story:
    """One story: how it comes in (`ago` minutes before now) and what the desk has done with it since.

    `work` says for each language how far it has come: a name of `timetable.PATHS`. Minutes in `due`, `withheld`,
    `killed` and `repeated` count from its arrival; `pace` stretches the desk's usual time. `embargo` and `tomorrow` are
    hours of the day. `opening` is the dateline as the agency writes it. `made_from` says for a language which other
    one's release it is made from.
    """

    slug: str
    language: str
    ago: int
    opening: str
    texts: Mapping[str, Text]
    provider: str = ""
    urgency: int = 5
    slugline: str = ""
    section: str = ""
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    work: Mapping[str, str] = field(default_factory=dict)
    made_from: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    correction: Correction | None = None
    pace: float = 1.0
    due: int | None = None
    plain: bool = False
    note: str = ""
    embargo: int | None = None
    tomorrow: int | None = None
    cleared: bool = True
    spiked: str = ""
    withheld: int | None = None
    withheld_note: str = ""
    killed: int | None = None
    killed_note: str = ""
    repeated: int | None = None
    cut_short: bool = False
    same_story: str = ""
    joins: str = ""

    @property
    def source(self) -> Text:
        return self.texts[self.language]


def load() -> list[Story]:
    """All stories, the earliest first."""
    stories = [_story(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.toml")]
    return sorted(stories, key=lambda story: (-story.ago, story.slug))


def _story(slug: str, row: dict[str, Any]) -> Story:
    texts = {language: _text(text) for language, text in row.pop("texts").items()}
    words = {language: Words(**said) for language, said in row.pop("words", {}).items()}
    correction = row.pop("correction", None)
    if correction is not None:
        correction = Correction(**{key: _frozen(value) for key, value in correction.items()})
    about = {key: _frozen(value) for key, value in row.items()}
    return Story(slug=slug, texts=texts, words=words, correction=correction, **about)


def _text(row: dict[str, Any]) -> Text:
    return Text(**{key: _frozen(value) for key, value in row.items()})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
