"""What the demonstration desk names once: sections, topics, places, agencies and pages, in every language."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from articles.models import Page, Place, Provider, Section, Topic
from newsroom.languages import LANGUAGES

FOLDER = Path(__file__).parent


def make_names() -> None:
    """Make what is not there yet; rows that somebody has changed stay as they are."""
    rows = _read("names.toml")
    for position, (slug, row) in enumerate(rows["section"].items()):
        Section.objects.get_or_create(slug=slug, defaults=_in_all("name", row) | {"position": position})
    for slug, row in rows["topic"].items():
        Topic.objects.get_or_create(slug=slug, defaults=_in_all("name", row))
    for slug, row in rows["place"].items():
        Place.objects.get_or_create(slug=slug, defaults=_in_all("name", row))
    for slug, row in rows["provider"].items():
        about = {
            "agency_names": "\n".join(row["agency_names"]),
            "language": row["language"],
            "rights": row["rights"],
        }
        Provider.objects.get_or_create(slug=slug, defaults=_in_all("name", row) | about)
    for position, (slug, texts) in enumerate(_read("pages.toml").items()):
        page = {_column(part, code): texts[code][part].strip() for code in LANGUAGES for part in ("title", "text")}
        Page.objects.get_or_create(slug=slug, defaults=page | {"position": position})


def agency_in(language: str, provider: Provider | None) -> str:
    """How an agency's name, or the desk's own for no agency, is written in a language."""
    if provider is None:
        return str(_read("names.toml")["desk"]["meridian"][language])
    return str(getattr(provider, _column("name", language)))


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _in_all(field: str, row: dict[str, Any]) -> dict[str, Any]:
    return {_column(field, code): row[code] for code in LANGUAGES}


def _column(field: str, code: str) -> str:
    return f"{field}_{code.replace('-', '_')}"
