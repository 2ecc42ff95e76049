"""What a question is about: a story, or one of its languages, as somebody sees it at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article, Edition
from articles.workflow import mark_of as mark_of_article
from newsroom.models import Person
from newsroom.workflow import Mark
from translations.models import Translation
from translations.workflow import mark_of as mark_of_translation


@dataclass(frozen=True)
class Subject:
    """`language`, `translation` and `edition` are empty where the question is about the whole story."""

    article: Article
    by: Person
    at: datetime
    language: str = ""
    translation: Translation | None = None
    edition: Edition | None = None

    @property
    def is_source(self) -> bool:
        return self.language == self.article.source_language

    def mark(self) -> Mark:
        """What of it is judged."""
        return mark_of_article(self.article) if self.translation is None else mark_of_translation(self.translation)
