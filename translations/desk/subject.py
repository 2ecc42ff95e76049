"""What a question is about: a story, or one of its languages, as somebody sees it at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article, Edition
from articles.workflow import ARTICLE, edition_mark
from articles.workflow import mark_of as mark_of_article
from newsroom.models import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark
from translations.models import Translation
from translations.workflow import TRANSLATION
from translations.workflow import mark_of as mark_of_translation


@dataclass(frozen=True)
class Subject:
    """`language`, `translation` and `edition` are empty where the question is about the whole story.

    `seen_editions` are the marks of its editions that a form brought back.
    """

    article: Article
    by: Person
    at: datetime
    language: str = ""
    translation: Translation | None = None
    edition: Edition | None = None
    seen_editions: tuple[Mark, ...] = ()

    @property
    def is_source(self) -> bool:
        return self.language == self.article.source_language

    def mark(self) -> Mark:
        """What of it is judged."""
        return mark_of_article(self.article) if self.translation is None else mark_of_translation(self.translation)

    def edition_marks(self) -> list[Mark]:
        """What of its editions is judged, a mark for each language."""
        if self.language:
            return [edition_mark(self.language, self.edition)]
        return [edition_mark(row.language, row) for row in self.article.editions.order_by("language")]

    def seen_edition(self, language: str) -> Mark:
        """What a form brought back of a language's edition; an empty mark where it brought nothing."""
        return next((mark for mark in self.seen_editions if mark.partition("/")[0] == language), Mark())

    def refuse(self, verb: str) -> None:
        """Raise what forbids a verb here and now, before anything is asked for it."""
        if self.language and self.translation is not None and verb != "withdraw":
            TRANSLATION.refuse(self.translation, TRANSLATION.find(verb, self.translation.state), by=self.by)
        elif self.language and verb not in ({"withdraw", "release"} if self.is_source else {"withdraw", "request"}):
            raise Unfit("not_asked_for")
        if verb in {move.name for move in ARTICLE.moves}:
            ARTICLE.refuse(self.article, ARTICLE.find(verb, self.article.state), by=self.by)
        if verb == "withdraw":
            self.refuse_nothing_out()

    def refuse_nothing_out(self) -> None:
        """Raise where there is nothing that could be withdrawn."""
        editions = [self.edition] if self.language else list(self.article.editions.all())
        known = [edition for edition in editions if edition is not None and edition.live_at is not None]
        if not known:
            raise Unfit("not_released")
        if all(edition.withdrawn_at is not None for edition in known):
            raise Unfit("withdrawn_already")
