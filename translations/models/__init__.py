"""The work between."""

from translations.models.check_setting import CheckSetting
from translations.models.comment import Comment
from translations.models.draft_paragraph import DraftParagraph, Since
from translations.models.memory import MemoryEntry, MemoryImport, MemoryRanking, MemoryUse
from translations.models.notice import Notice
from translations.models.objection import Objection
from translations.models.practice import Practice
from translations.models.presence import Presence
from translations.models.question import Question
from translations.models.reshaping import Reshaping
from translations.models.save import Save
from translations.models.shift_note import ShiftNote
from translations.models.spoken import Spoken
from translations.models.translation import Translation
from translations.models.version import Version
from translations.models.waiver import Waiver

__all__ = [
    "CheckSetting",
    "Comment",
    "DraftParagraph",
    "MemoryEntry",
    "MemoryImport",
    "MemoryRanking",
    "MemoryUse",
    "Notice",
    "Objection",
    "Practice",
    "Presence",
    "Question",
    "Reshaping",
    "Save",
    "ShiftNote",
    "Since",
    "Spoken",
    "Translation",
    "Version",
    "Waiver",
]
