"""The invented stories as their agencies send them: ninjs items, or plain wire text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from html import escape

from django.utils import timezone

from translations.demonstration.days import dated
from translations.demonstration.stories import Story, Text


@dataclass(frozen=True)
class Sent:
    """A file of one item, and the name it comes under."""

    file: str
    payload: bytes


GUID = "urn:demonstration:"


def guid(story: Story) -> str:
    return f"{GUID}{story.provider}:{story.slug}"


def plain_text(story: Story, *, at: datetime) -> Sent:
    """Wire text as it stands: no headline, the dateline in the first paragraph."""
    paragraphs = _body(story, story.source, at=at)
    return Sent(f"{story.slug}.txt", "\n\n".join(paragraphs).encode())


def ninjs(
    story: Story,
    *,
    came: datetime,
    at: datetime,
    version: int = 1,
    text: Text | None = None,
    status: str = "usable",
    note: str = "",
    embargo: datetime | None = None,
) -> Sent:
    """A ninjs item in its version of the moment; `came` is when the story first came in. No `text` is an empty body."""
    item: dict[str, object] = {
        "uri": guid(story),
        "type": "text",
        "version": str(version),
        "versioncreated": at.isoformat(timespec="seconds"),
        "firstcreated": came.isoformat(timespec="seconds"),
        "pubstatus": status,
        "language": {"zh-hans": "zh-Hans"}.get(story.language, story.language),
        "urgency": story.urgency,
    }
    if story.slugline:
        item["slugline"] = story.slugline
    if note:
        item["ednote"] = note
    if embargo is not None:
        item["embargoed"] = embargo.isoformat(timespec="seconds")
    if text is not None:
        item |= {
            "headline": dated(text.headline, story.language, timezone.localdate(came)),
            "body_html": "".join(f"<p>{escape(part, quote=False)}</p>" for part in _body(story, text, at=came)),
        }
        if text.summary:
            item["description_text"] = dated(text.summary, story.language, timezone.localdate(came))
    return Sent(f"{story.slug}-{version}.json", json.dumps(item, ensure_ascii=False, indent=1).encode())


def _body(story: Story, text: Text, *, at: datetime) -> list[str]:
    first, *rest = text.body
    return [dated(part, story.language, timezone.localdate(at)) for part in (story.opening + first, *rest)]
