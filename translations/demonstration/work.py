"""The work on one language of an invented story, through the verbs of its translator, its reviewer and the editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.utils import timezone

from articles.vocabulary import Role
from newsroom.models import Person
from newsroom.workflow import Mark
from translations.actions import draft, paragraphs, release, request, resting, review, talking
from translations.actions.sent_texts import Typed
from translations.demonstration.days import dated
from translations.demonstration.names import agency_in
from translations.demonstration.people import pair_for
from translations.demonstration.stories import Text, Words
from translations.demonstration.timetable import Step
from translations.models import DraftParagraph, Translation
from translations.workflow import mark_of

HEADS = (Role.HEADLINE, Role.SUMMARY)


class Work:
    """One step of the work on one translation."""

    def __init__(self, step: Step, translation: Translation, people: Mapping[str, Person]) -> None:
        self.step, self.translation, self.editor = step, translation, people["ines"]
        self.translator, self.reviewer = pair_for(people, step.language, step.story.slug)
        self.words = step.story.words.get(step.language, Words())
        self.verbs: dict[str, Callable[[], object]] = {
            "claim": lambda: request.claim(translation, by=self.translator, at=step.at),
            "adopt": lambda: draft.adopt(translation, by=self.translator, at=step.at),
            "rest on": lambda: resting.rest_on(
                translation, step.story.made_from[step.language], by=self.editor, at=step.at
            ),
            "write": self.write,
            "submit": lambda: draft.submit(translation, seen=self.seen, by=self.translator, at=step.at),
            "comment": self.comment,
            "return": lambda: review.send_back(
                translation, note=self.words.note, seen=self.seen, by=self.reviewer, at=step.at
            ),
            "approve": lambda: review.approve(translation, seen=self.seen, by=self.reviewer, at=step.at),
            "approve alone": lambda: review.approve_alone(
                translation, reason=self.words.note, seen=self.seen, by=self.editor, at=step.at
            ),
            "reopen": lambda: draft.reopen(translation, by=self.translator, at=step.at),
            "rewrite": self.rewrite,
            "release": self.release,
            "release again": self.release,
        }

    @property
    def seen(self) -> Mark:
        return mark_of(self.translation)

    def perform(self) -> None:
        self.verbs[self.step.verb]()

    def write(self) -> None:
        """Save what there is of the text; the dateline names the agency as this language does."""
        rows = list(self.translation.paragraphs.in_order())
        typed = [*self._datelines(rows), *self._paragraphs(rows, self.step.story.texts[self.step.language])]
        self._save(typed)
        for text in typed:
            paragraphs.mark_ready(
                self.translation, uid=text.uid, seen=text.seen + 1, by=self.translator, at=self.step.at
            )

    def rewrite(self) -> None:
        """Put the corrected fact into every paragraph that has it, and write the sentence that tells readers."""
        correction = self.step.story.correction
        assert correction is not None, "the timetable asks for this only after a correction"
        draft.follow(self.translation, by=self.translator, at=self.step.at)
        rows = list(self.translation.paragraphs.in_order())
        told = correction.notes[self.step.language]
        typed = [Typed(row.uid, row.number, told) for row in rows if row.role == Role.CORRECTION]
        typed += [
            Typed(row.uid, row.number, row.text.replace(correction.old, correction.new))
            for row in rows
            if correction.old in row.text and row.role != Role.DATELINE
        ]
        self._save(typed)

    def comment(self) -> None:
        rows = _body(list(self.translation.paragraphs.in_order()))
        uid = rows[self.words.comment_on].uid
        talking.comment(self.translation, uid=uid, text=self.words.comment, by=self.reviewer, at=self.step.at)

    def release(self) -> None:
        release.release(self.translation, seen=self.seen, by=self.editor, at=self.step.at, live_at=self.step.live_at)

    def _save(self, typed: list[Typed]) -> None:
        saved = draft.save(self.translation, typed, by=self.translator, at=self.step.at)
        assert not saved.lost, "nobody else writes into this draft"

    def _datelines(self, rows: list[DraftParagraph]) -> list[Typed]:
        article, language = self.translation.article, self.step.language
        revision = article.current
        line = revision.line if revision is not None else None
        if line is None or not line.agency:
            return []
        name = agency_in(language, article.provider)
        return [
            Typed(row.uid, row.number, row.text.replace(line.agency, name))
            for row in rows
            if row.role == Role.DATELINE and line.agency in row.text and line.agency != name
        ]

    def _paragraphs(self, rows: list[DraftParagraph], text: Text) -> list[Typed]:
        heads = [(row, text.heads[row.role]) for row in rows if row.role in HEADS]
        pairs = [*heads, *zip(_body(rows), text.body, strict=False)]
        return [
            Typed(row.uid, row.number, dated(written, self.step.language, self._day))
            for row, written in pairs
            if written
        ]

    @property
    def _day(self) -> date:
        """The day the story came in on: its news is of that day in every language."""
        return timezone.localdate(self.translation.article.arrived_at)


def _body(rows: list[DraftParagraph]) -> list[DraftParagraph]:
    return [row for row in rows if row.role not in {*HEADS, Role.DATELINE}]
