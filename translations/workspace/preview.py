"""A draft as readers would get it, by the site's own renderer; nothing of it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation as interface

from articles.models import Edition, Release
from articles.text.inline import plain
from articles.text.passages import passages
from newsroom.languages import bcp47, direction
from translations.actions.release import text_of
from translations.models import Translation, Version
from translations.sources import original_of


def preview(translation: Translation, typed: Mapping[str, str], *, now: datetime, whole: bool) -> str:
    """HTML of a draft, with what is `typed` by paragraph id in place of what is saved; `whole` as a page of its own.

    In the language of its readers, however the desk's screens are set.
    """
    with interface.override(translation.language):
        template = "desk/preview.html" if whole else "site/edition.html"
        return render_to_string(template, _context(translation, typed, now=now))


def _context(translation: Translation, typed: Mapping[str, str], *, now: datetime) -> dict[str, Any]:
    release, edition = _unsaved(translation, typed, now=now)
    article = translation.article
    return {
        "edition": edition,
        "release": release,
        "number": article.public_number or article.pk,
        "notes": edition.notes_for_readers,
        "passages": passages(release.body),
        "places": [place for place in article.places.all() if place.name],
        "addresses": {},
        "language": translation.language,
        "page_lang": bcp47(translation.language),
        "page_dir": direction(translation.language),
    }


def _unsaved(translation: Translation, typed: Mapping[str, str], *, now: datetime) -> tuple[Release, Edition]:
    rows = [row.as_json() | {"text": typed.get(row.uid, row.text)} for row in translation.paragraphs.in_order()]
    revision = original_of(translation)
    version = Version(translation=translation, number=0, meaning=revision.meaning, paragraphs=rows)
    text = text_of(translation, version, revision)
    release = Release(
        headline=text.headline,
        summary=text.summary,
        dateline=text.dateline,
        paragraphs=list(text.paragraphs),
        credit=text.credit,
        notes=[{"at": now.isoformat(), "text": plain(told.text)} for told in text.sentences if told.text.strip()],
        translated_from=text.translated_from,
        first_language=translation.article.first_language,
        translated_via=text.translated_via,
        at=now,
    )
    edition = Edition(article=translation.article, language=translation.language, first_public_at=now)
    edition.newest = release
    return release, edition
