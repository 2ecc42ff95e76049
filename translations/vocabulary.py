"""The closed word lists of the work between. Values are stored: they never change."""

from __future__ import annotations

from enum import StrEnum


class TranslationState(StrEnum):
    REQUESTED = "requested"
    DRAFTING = "drafting"
    IN_REVIEW = "in review"
    RETURNED = "returned"
    APPROVED = "approved"
    DROPPED = "dropped"


class Origin(StrEnum):
    """Where the first words of a draft paragraph came from."""

    PERSON = "person"
    PATTERN = "pattern"
    SAME_STORY = "same story"
    MEMORY = "memory"
    MACHINE = "machine"


class Beginning(StrEnum):
    """What a translator started a paragraph from, where it was not an empty field."""

    PATTERN = "pattern"
    SAME_STORY = "same story"
    MEMORY = "memory"
    MACHINE = "machine"
    BEFORE = "before"  # the text that rested on the source before it changed


class Outcome(StrEnum):
    """What became of a suggested wording."""

    TAKEN = "taken"
    DECLINED = "declined"


class MemoryOrigin(StrEnum):
    """Where a memory entry comes from: approved here, learnt from published stories, read from a file."""

    APPROVED = "approved"
    ARCHIVE = "archive"
    IMPORTED = "imported"


class VersionReason(StrEnum):
    """What made a draft's state worth keeping."""

    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"
    RELEASE = "release"
    FOLLOW = "follow"
    HAND_OVER = "hand over"
    INTERVAL = "interval"


class NoticeKind(StrEnum):
    """What people are told of work of theirs; each person chooses which of it, and where."""

    ASSIGNED = "assigned"
    GIVEN = "given"
    HANDED_OVER = "handed over"
    RETURNED = "returned"
    APPROVED = "approved"
    CORRECTED = "corrected"
    DELIVERED = "delivered"
    TO_CORRECT = "to correct"
    REMINDED = "reminded"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    HELD = "held"
    GOES_ON = "goes on"
    SPIKED = "spiked"
    KILLED = "killed"
    DROPPED = "dropped"
    FREED = "freed"
    TAKEN_OVER = "taken over"
    DUE_SOON = "due soon"
    ANSWERED = "answered"
    HEARD = "heard"


# What is worth a line in the page but no mail: agencies update a running story every few minutes.
IN_PAGE_ALONE = frozenset({NoticeKind.CHANGED})


class CheckLevel(StrEnum):
    """How loudly a check speaks in a language: as it was built, as a hint at most, or not at all."""

    AS_BUILT = "as built"
    HINT = "hint"
    OFF = "off"


class Shape(StrEnum):
    """What can be done to the shape of a draft, prose being not one to one, and undone."""

    MERGE = "merge"
    SPLIT = "split"
    ADD = "add"
    MOVE = "move"
    REMOVE = "remove"
    LEAVE_OUT = "leave out"
    TAKE_IN = "take in"
    TAKE_ALL = "take all"


class QuestionKind(StrEnum):
    """What somebody says of a source paragraph: that they cannot tell something, or that something seems wrong."""

    QUESTION = "question"
    FAULT = "fault"


class QuestionOutcome(StrEnum):
    """What became of a question: answered in words, answered by a new revision, or passed on to the provider."""

    ANSWERED = "answered"
    CORRECTED = "corrected"
    SENT = "sent"


# What stands in a draft paragraph's `sources` for the dateline, and for the headline of a source that has none, where
# others have paragraph ids.
DATELINE_SOURCE = "dateline"
HEADLINE_SOURCE = "headline"

# What stands before a draft paragraph's id where its original words are meant: no paragraph's id has this sign.
WORDS_OF = "~"
