"""The desk verbs of a story as an editor meets them: button, question, act, answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.actions import advance, embargo, filing, joining, revision
from articles.actions.stopping import start_anew as start_story_anew
from articles.models import Article
from newsroom.refusals import Unfit
from newsroom.workflow import Mark
from translations.actions import flashing, source, speaking, stopping
from translations.desk.clearing_wording import cleared
from translations.desk.forms import (
    AdvanceForm,
    AnswerRefileForm,
    Asking,
    EmbargoForm,
    FileForm,
    FirstLanguageForm,
    JoinForm,
    KillForm,
    LanguageForm,
    NothingAsked,
    SameStoryForm,
    SpokenForm,
    SureForm,
    WhyForm,
    WhyIfYouLikeForm,
    WithdrawForm,
)
from translations.desk.subject import Subject

Act = Callable[[Subject, dict[str, Any], Mark], Article | str | None]


@dataclass(frozen=True)
class Question:
    """One verb: its name in the workflow's table, its words, what it asks, how it acts, what is said when it is done.

    `act` may return an article, whose page opens next, or an address. What `judges_editions` carries the marks of the
    editions too.
    """

    verb: str
    label: Any
    title: Any
    explains: Any
    done: Any
    form: type[Asking]
    act: Act
    dangerous: bool = False
    judges_editions: bool = False
    # What is said instead of `done`, where that depends on what was asked.
    says: Callable[[Subject, dict[str, Any]], str] | None = None

    @property
    def slug(self) -> str:
        return self.verb.replace(" ", "-")

    @property
    def asks(self) -> bool:
        """Whether it opens a question, or acts at once."""
        return self.form is not NothingAsked


def clear(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    flashing.clear(subject.article, seen=seen, by=subject.by, at=subject.at)


def spike(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    stopping.spike(subject.article, note=given["note"], seen=seen, by=subject.by, at=subject.at)


def restore(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    stopping.restore(subject.article, seen=seen, by=subject.by, at=subject.at)


def answer_refile(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    is_refile = given["answer"] == "refile"
    revision.answer_refile(subject.article, is_refile=is_refile, seen=seen, by=subject.by, at=subject.at)


def file(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    flashing.file(subject.article, **given, seen=seen, by=subject.by, at=subject.at)


def confirm_language(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    source.confirm_language(subject.article, language=given["language"], seen=seen, by=subject.by, at=subject.at)


def say_translated(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    filing.say_translated(subject.article, first=given["first"], seen=seen, by=subject.by, at=subject.at)


def mark_spoken(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    speaking.mark_spoken(
        subject.article, uid=given["paragraph"], language=given["language"], by=subject.by, at=subject.at
    )


def set_embargo(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    embargo.set_embargo(
        subject.article,
        until=given["until"],
        until_lifted=given["kind"] == "lifted",
        note=given["note"],
        seen=seen,
        by=subject.by,
        at=subject.at,
    )


def mark_advance(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    is_advance = given["advance"] == "yes"
    advance.mark_advance(subject.article, is_advance=is_advance, seen=seen, by=subject.by, at=subject.at)


def confirm_delivery(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    advance.confirm_delivery(subject.article, seen=seen, by=subject.by, at=subject.at)


def join(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    joining.join(subject.article, continues=given["other"], seen=seen, by=subject.by, at=subject.at)


def part(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    joining.part(subject.article, seen=seen, by=subject.by, at=subject.at)


def link_same_story(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    joining.link_same_story(subject.article, other=given["other"], seen=seen, by=subject.by, at=subject.at)


def unlink_same_story(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    joining.unlink_same_story(subject.article, seen=seen, by=subject.by, at=subject.at)


def hold(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    stopping.hold(subject.article, note=given["note"], seen=seen, by=subject.by, at=subject.at)


def kill(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    keep = given["keep_memory"]
    stopping.kill(subject.article, note=given["note"], seen=seen, by=subject.by, at=subject.at, keep_memory=keep)


def withdraw(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    editions = subject.article.editions.filter(language__in=given["languages"]).order_by("language")
    if not editions:
        raise Unfit("not_released")
    with transaction.atomic():
        for edition in editions:
            known = subject.seen_edition(edition.language)
            stopping.withdraw(edition, note=given["note"], seen=known, by=subject.by, at=subject.at)


def start_anew(subject: Subject, given: dict[str, Any], seen: Mark) -> Article:
    return start_story_anew(subject.article, seen=seen, by=subject.by, at=subject.at)


QUESTIONS: Mapping[str, Question] = {
    question.slug: question
    for question in (
        Question(
            "clear",
            _("Clear"),
            _("Clear this story"),
            _("It may be worked on. A story that was held moves again, and what rests on its newest text is public."),
            _("The story is cleared."),
            NothingAsked,
            clear,
            says=cleared,
        ),
        Question(
            "restore",
            _("Restore"),
            _("Restore this story"),
            _("It comes back among the received stories."),
            _("The story is restored."),
            NothingAsked,
            restore,
        ),
        Question(
            "answer refile",
            _("Answer …"),
            _("Refile or correction?"),
            _("Until you answer, the new text counts as a correction."),
            _("Your answer is written down."),
            AnswerRefileForm,
            answer_refile,
        ),
        Question(
            "file",
            _("File …"),
            _("File this story"),
            _("Where the story belongs and how much it presses."),
            _("The story is filed."),
            FileForm,
            file,
        ),
        Question(
            "confirm language",
            _("Language …"),
            _("Confirm the source language"),
            _("It may change until the first release in any language."),
            _("The source language is confirmed."),
            LanguageForm,
            confirm_language,
        ),
        Question(
            "say translated",
            _("Translated from …"),
            _("Is this text itself a translation?"),
            _("Translators see it at once, readers with the next release of each language."),
            _("It is noted what the text was translated from."),
            FirstLanguageForm,
            say_translated,
        ),
        Question(
            "mark spoken",
            _("Spoken in …"),
            _("In which language were these words spoken?"),
            _("Who translates into that language is asked for the original words."),
            _("Noted, beside this paragraph in every language."),
            SpokenForm,
            mark_spoken,
        ),
        Question(
            "set embargo",
            _("Embargo …"),
            _("Set an embargo"),
            _("Nothing of the story is public before, in any language. Work goes on."),
            _("The embargo is set as you said."),
            EmbargoForm,
            set_embargo,
        ),
        Question(
            "confirm delivery",
            _("Delivered as written"),
            _("Was the speech delivered word for word?"),
            _("The mark “advance text” goes; the text stays as it is, in every language."),
            _("It is noted that the speech was delivered as written."),
            NothingAsked,
            confirm_delivery,
        ),
        Question(
            "mark advance",
            _("Advance text …"),
            _("Is this the advance text of a speech?"),
            _("Until it is checked against delivery, nothing lifts its embargo, and whoever works on it sees it."),
            _("It is noted as you said."),
            AdvanceForm,
            mark_advance,
        ),
        Question(
            "join",
            _("Join …"),
            _("Join to an earlier story"),
            _("This story continues the one you choose."),
            _("The stories are joined."),
            JoinForm,
            join,
        ),
        Question(
            "part",
            _("Part"),
            _("Part from the story it continues"),
            _("The two stories go on by themselves."),
            _("The stories are parted."),
            NothingAsked,
            part,
        ),
        Question(
            "link same story",
            _("Same story …"),
            _("Link the same story"),
            _("The agency's own version in another language. Translators see it beside the source and may adopt it."),
            _("The stories are linked."),
            SameStoryForm,
            link_same_story,
        ),
        Question(
            "unlink same story",
            _("Unlink"),
            _("Unlink from the same story"),
            _("This story is no longer shown beside the others."),
            _("The story is unlinked."),
            NothingAsked,
            unlink_same_story,
        ),
        Question(
            "start anew",
            _("Start anew …"),
            _("Start this story anew"),
            _("Its text is copied to a new number; the killed story stays killed."),
            _("This is the story under its new number."),
            SureForm,
            start_anew,
        ),
        Question(
            "spike",
            _("Spike …"),
            _("Spike this story"),
            _("It is put aside; nothing of it is lost, and it can be restored."),
            _("The story is spiked."),
            WhyIfYouLikeForm,
            spike,
            dangerous=True,
        ),
        Question(
            "hold",
            _("Hold …"),
            _("Hold this story"),
            _("Every language goes out of readers' sight and all work stops, until an editor clears it."),
            _("The story is held."),
            WhyForm,
            hold,
            dangerous=True,
        ),
        Question(
            "withdraw",
            _("Withdraw …"),
            _("Withdraw languages"),
            _("Readers of these languages are told that the story is gone. It can be released again."),
            _("The languages you chose are withdrawn."),
            WithdrawForm,
            withdraw,
            dangerous=True,
            judges_editions=True,
        ),
        Question(
            "kill",
            _("Kill …"),
            _("Kill this story"),
            _("Every language is withdrawn for good, and no later version of it is taken. This cannot be undone."),
            _("The story is killed."),
            KillForm,
            kill,
            dangerous=True,
        ),
    )
}
