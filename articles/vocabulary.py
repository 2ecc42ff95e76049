"""The closed word lists of what came in and what readers see.

Values are stored: they never change. Labels stand in `articles/wording.py`.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is. Headline and summary are paragraphs too; a dateline is one in drafts alone,

    where a person may mend what the language's pattern wrote: in a revision it is data. A correction sentence tells
    readers what was wrong: it is translated like any text, and stands above a released text instead of in it. `PUSH`
    is the short headline for telephones: no page shows it, and a language may do without.
    """

    HEADLINE = "headline"
    PUSH = "push"
    SUMMARY = "summary"
    LEAD = "lead"
    TEXT = "text"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST = "list"
    DATELINE = "dateline"
    CORRECTION = "correction"


BODY_ROLES = frozenset(Role) - {Role.HEADLINE, Role.PUSH, Role.SUMMARY, Role.DATELINE, Role.CORRECTION}


class ArticleState(StrEnum):
    RECEIVED = "received"
    CLEARED = "cleared"
    HELD = "held"
    SPIKED = "spiked"
    KILLED = "killed"


class RevisionKind(StrEnum):
    """Why a revision exists. Of a correction readers are told; a refile changes no fact.

    A delivered text is a speech as it was spoken, after its advance text: nothing was wrong, so none of it is told.
    """

    ORIGINAL = "original"
    UPDATE = "update"
    CORRECTION = "correction"
    REFILE = "refile"
    DELIVERED = "delivered"


# What a text has to follow before it goes out; an update may be left for later.
TO_FOLLOW = frozenset({RevisionKind.CORRECTION, RevisionKind.DELIVERED})


class Outcome(StrEnum):
    """What became of an arrival."""

    CREATED = "created"
    UPDATED = "updated"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


class LanguageSource(StrEnum):
    """On whose word an article's source language rests."""

    DECLARED = "declared"
    PROVIDER = "provider"
    DETECTED = "detected"
    CONFIRMED = "confirmed"
