"""The work between."""

from translations.models.comment import Comment
from translations.models.draft_paragraph import DraftParagraph
from translations.models.save import Save
from translations.models.translation import Translation
from translations.models.version import Version

__all__ = ["Comment", "DraftParagraph", "Save", "Translation", "Version"]
