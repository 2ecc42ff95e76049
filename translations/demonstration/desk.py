"""The demonstration desk at work: each step of the timetable through the desk verb that a person would use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from django.utils import timezone

from articles.actions import clearing, filing, joining
from articles.actions.writing import Written
from articles.actions.writing import write as write_own
from articles.models import Arrival, Article, Edition, Place, Provider, Section, Topic
from articles.text.datelines import parse
from articles.workflow import edition_mark
from articles.workflow import mark_of as mark_of_article
from newsroom.models import Person
from translations.actions import correcting, intake, request, stopping
from translations.demonstration import as_sent
from translations.demonstration.as_sent import Sent
from translations.demonstration.days import dated
from translations.demonstration.stories import Text
from translations.demonstration.timetable import Step, came_at, embargo_of
from translations.demonstration.work import Work
from translations.models import Translation

Filed = TypeVar("Filed", Section, Topic, Place)


class Desk:
    """Performs steps in order; knows which article each story became."""

    def __init__(self, people: Mapping[str, Person], *, now: datetime) -> None:
        self.people, self.editor, self.now = people, people["ines"], now
        self.numbers: dict[str, int] = {}
        self.providers = {provider.slug: provider for provider in Provider.objects.all()}
        for provider in self.providers.values():
            # In these stories the editor clears flashes, and says which languages are asked for.
            provider.flash_cleared = False
        self.verbs: dict[str, Callable[[Step], None]] = {
            "arrive": self.arrive,
            "arrive cut short": self.arrive_cut_short,
            "repeat": self.repeat,
            "correct": self.correct,
            "withhold": self.withhold,
            "cancel": self.cancel,
            "clear": self.clear,
            "spike": self.spike,
            "file": self.file,
            "join": self.join,
            "link": self.link,
            "request": self.request,
            "withdraw": self.withdraw,
            "release source": self.release_source,
            "release source again": self.release_source,
        }

    def perform(self, step: Step) -> None:
        if step.verb in self.verbs:
            self.verbs[step.verb](step)
        else:
            Work(step, self.translation(step), self.people).perform()

    def article(self, slug: str) -> Article:
        return Article.objects.select_related("current").get(pk=self.numbers[slug])

    def translation(self, step: Step) -> Translation:
        return Translation.objects.select_related("article__current", "article__provider").get(
            article=self.numbers[step.story.slug], language=step.language
        )

    # --- what comes in ---

    def arrive(self, step: Step) -> None:
        if not step.story.provider:
            self.numbers[step.story.slug] = self._write(step).pk
            return
        arrival = self._take(step, self._first(step))
        assert arrival.article_id is not None, f"{step.story.slug} came in: {arrival.reason}"
        self.numbers[step.story.slug] = arrival.article_id

    def arrive_cut_short(self, step: Step) -> None:
        """Half a file: refused, and kept as it came."""
        sent = self._first(step)
        self._take(step, Sent(sent.file, sent.payload[: len(sent.payload) // 2]))

    def repeat(self, step: Step) -> None:
        self._take(step, self._first(step))

    def correct(self, step: Step) -> None:
        correction = step.story.correction
        assert correction is not None, "the timetable asks for a correction only where there is one"
        text = step.story.source.replacing(correction.old, correction.new)
        self._take(step, self._later(step, text=text, note=correction.ednote))

    def withhold(self, step: Step) -> None:
        self._take(step, self._later(step, text=step.story.source, status="withheld", note=step.story.withheld_note))

    def cancel(self, step: Step) -> None:
        """A kill has an empty body."""
        self._take(step, self._later(step, status="canceled", note=step.story.killed_note))

    def _first(self, step: Step) -> Sent:
        story, came = step.story, came_at(step.story, now=self.now)
        if story.plain:
            return as_sent.plain_text(story, at=came)
        embargo = embargo_of(story, now=self.now)
        return as_sent.ninjs(story, came=came, at=came, text=story.source, note=story.note, embargo=embargo)

    def _later(self, step: Step, *, note: str, text: Text | None = None, status: str = "usable") -> Sent:
        came = came_at(step.story, now=self.now)
        return as_sent.ninjs(step.story, came=came, at=step.at, version=2, text=text, status=status, note=note)

    def _take(self, step: Step, sent: Sent) -> Arrival:
        provider = self.providers[step.story.provider]
        return next(intake.take(sent.payload, file=sent.file, provider=provider, at=step.at)).arrival

    def _write(self, step: Step) -> Article:
        """A story of the desk's own."""
        story, day = step.story, timezone.localdate(step.at)
        first, *rest = (dated(text, story.language, day) for text in story.source.body)
        opening = dated(story.opening, story.language, day)
        read = parse(opening + first, story.language)
        written = Written(
            language=story.language,
            headline=dated(story.source.headline, story.language, day),
            summary=dated(story.source.summary, story.language, day),
            paragraphs=[first, *rest],
            dateline=read[0] if read else None,
            urgency=story.urgency,
            slugline=story.slugline,
        )
        return write_own(written, by=self.editor, at=step.at)

    # --- what the editor does ---

    def clear(self, step: Step) -> None:
        clearing.clear(self.article(step.story.slug), by=self.editor, at=step.at)

    def spike(self, step: Step) -> None:
        clearing.spike(self.article(step.story.slug), note=step.story.spiked, by=self.editor, at=step.at)

    def file(self, step: Step) -> None:
        story, article = step.story, self.article(step.story.slug)
        filing.file(
            article,
            section=next(iter(_named(Section, [story.section])), None),
            topics=_named(Topic, story.topics),
            places=_named(Place, story.places),
            urgency=article.urgency,
            slugline=article.slugline,
            editor_note="",
            seen=mark_of_article(article),
            by=self.editor,
            at=step.at,
        )

    def join(self, step: Step) -> None:
        article, continues = self.article(step.story.slug), self.article(step.story.joins)
        joining.join(article, continues=continues, seen=mark_of_article(article), by=self.editor, at=step.at)

    def link(self, step: Step) -> None:
        article, other = self.article(step.story.slug), self.article(step.story.same_story)
        joining.link_same_story(article, other=other, seen=mark_of_article(article), by=self.editor, at=step.at)

    def request(self, step: Step) -> None:
        due = step.story.due
        request.request(
            self.article(step.story.slug),
            languages=list(step.story.work),
            due=came_at(step.story, now=self.now) + timedelta(minutes=due) if due is not None else None,
            by=self.editor,
            at=step.at,
        )

    def release_source(self, step: Step) -> None:
        article, correction = self.article(step.story.slug), step.story.correction
        sentences = {}
        if step.verb == "release source again" and correction is not None and article.current is not None:
            sentences = {article.current.number: correction.notes[step.language]}
        correcting.release_source(
            article,
            sentences=sentences,
            seen=mark_of_article(article),
            by=self.editor,
            at=step.at,
            live_at=step.live_at,
        )

    def withdraw(self, step: Step) -> None:
        live = Edition.objects.select_related("article").get(
            article=self.numbers[step.story.slug], language=step.language
        )
        note, seen = step.story.words[step.language].withdrawn, edition_mark(step.language, live)
        stopping.withdraw(live, note=note, seen=seen, by=self.editor, at=step.at)


def _named(model: type[Filed], slugs: Sequence[str]) -> list[Filed]:
    return list(model._base_manager.filter(slug__in=slugs))
