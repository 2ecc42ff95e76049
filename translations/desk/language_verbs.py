"""The desk verbs of one language of a story as an editor meets them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.actions.stopping import refuse_other_edition
from articles.workflow import lock_article
from newsroom.languages import name_of
from newsroom.refusals import Unfit
from newsroom.workflow import Mark
from translations.actions import correcting, draft, notices, release, request, resting, review, stopping
from translations.desk import releasing_wording
from translations.desk.forms import NothingAsked, WhyForm, WhyIfYouLikeForm
from translations.desk.language_forms import (
    CorrectForm,
    DueForm,
    HandOverForm,
    PersonForm,
    ReleaseForm,
    RestForm,
    ReviewerForm,
)
from translations.desk.subject import Subject
from translations.desk.verbs import Question
from translations.models import Translation


def work_of(subject: Subject) -> Translation:
    """The work on this language. Raises `Unfit` where nobody was asked for it."""
    if subject.translation is None:
        raise Unfit("not_asked_for")
    return subject.translation


def let_out(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    """Release what was seen, over the edition that was seen."""
    asked: dict[str, Any] = {"live_at": given["live_at"], "seen": seen, "by": subject.by, "at": subject.at}
    known = subject.seen_edition(subject.language)
    with transaction.atomic():
        locked = lock_article(subject.article)
        subject.refuse("release")
        refuse_other_edition(locked, subject.language, verb="release", seen=known)
        if subject.is_source:
            note = given.get("reader_note", "")
            told = {"sentences": given["sentences"], "for_all": given["for_all"]}
            correcting.release_source(locked, **told, reader_note=note, **asked)
            return
        release.release(work_of(subject), override=given.get("override", ""), **asked)


def released(subject: Subject, given: dict[str, Any]) -> str:
    name = name_of(subject.language, get_language() or "en")
    return releasing_wording.released(name, subject.article, live_at=given["live_at"], at=subject.at)


def withdraw(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    if subject.edition is None:
        raise Unfit("not_released")
    known = subject.seen_edition(subject.language)
    stopping.withdraw(subject.edition, note=given["note"], seen=known, by=subject.by, at=subject.at)


def assign(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.assign(work_of(subject), translator=given["chosen"], by=subject.by, at=subject.at)


def hand_over(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.hand_over(work_of(subject), to=given["chosen"], note=given["note"], by=subject.by, at=subject.at)


def set_reviewer(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.set_reviewer(work_of(subject), reviewer=given["chosen"], by=subject.by, at=subject.at)


def set_due(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.set_due(work_of(subject), due=given["due"], by=subject.by, at=subject.at)


def rest_on(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    resting.rest_on(work_of(subject), given["via"], by=subject.by, at=subject.at)


def reopen(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    draft.reopen(work_of(subject), note=given["note"], by=subject.by, at=subject.at)


def reopened(subject: Subject, given: dict[str, Any]) -> str:
    """That it is reopened; and whose it is now, where that is not whose it was."""
    before = work_of(subject).translator
    now = Translation.objects.select_related("translator").get(pk=work_of(subject).pk).translator
    facts = {"language": name_of(subject.language, get_language() or "en"), "person": now}
    if now is None:
        return str(_("%(language)s is reopened, and free: its translator may not have it now.") % facts)
    if now == before:
        return str(_("%(language)s is reopened.") % facts)
    return str(_("%(language)s is reopened, and %(person)s has it in hand.") % facts)


def correct(subject: Subject, given: dict[str, Any], seen: Mark) -> str | None:
    """The original leads to its form; one translation goes back to its translator."""
    if given["which"] == "original":
        return reverse("admin:articles_article_edit", args=[subject.article.pk]) + "?kind=correction"
    correcting.correct_alone(work_of(subject), note=given["note"], seen=seen, by=subject.by, at=subject.at)
    return None


def remind(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    correcting.remind(work_of(subject), by=subject.by, at=subject.at)


def reminded(subject: Subject, given: dict[str, Any]) -> str:
    work = work_of(subject)
    told = notices.who_hears(work.waits_for, work, at=subject.at) if work.waits_for is not None else None
    return str(_("%(person)s is reminded.") % {"person": told})


def give_back(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.give_back(work_of(subject), note=given["note"], by=subject.by, at=subject.at)


def drop(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.drop(work_of(subject), note=given["note"], seen=seen, by=subject.by, at=subject.at)


def approve_alone(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    review.approve_alone(work_of(subject), reason=given["note"], seen=seen, by=subject.by, at=subject.at)


def request_again(subject: Subject, given: dict[str, Any], seen: Mark) -> None:
    request.request(subject.article, languages=[subject.language], by=subject.by, at=subject.at)


QUESTIONS: Mapping[str, Question] = {
    question.slug: question
    for question in (
        Question(
            "release",
            _("Release …"),
            _("Release %(language)s"),
            _("Readers get this text, now or at the time you say; an embargo comes first."),
            _("%(language)s is released."),
            ReleaseForm,
            let_out,
            judges_editions=True,
            says=released,
        ),
        Question(
            "assign",
            _("Assign …"),
            _("Assign %(language)s"),
            _("The work is theirs at once, and they are told."),
            _("%(language)s is assigned."),
            PersonForm,
            assign,
        ),
        Question(
            "hand over",
            _("Hand over …"),
            _("Hand %(language)s over"),
            _("The draft goes with it; what was written stays its writer's."),
            _("%(language)s is handed over."),
            HandOverForm,
            hand_over,
        ),
        Question(
            "set reviewer",
            _("Reviewer …"),
            _("Who reviews %(language)s"),
            _("The other person who stands over every paragraph."),
            _("The reviewer is set."),
            ReviewerForm,
            set_reviewer,
        ),
        Question(
            "set due",
            _("Due …"),
            _("When %(language)s is due"),
            _("Empty: no due time."),
            _("The due time is set."),
            DueForm,
            set_due,
        ),
        Question(
            "rest on",
            _("Made from …"),
            _("What %(language)s is made from"),
            _("The original, or the released text of another language. While nothing is written yet."),
            _("Noted: the page shows that text now."),
            RestForm,
            rest_on,
        ),
        Question(
            "approve alone",
            _("Approve alone …"),
            _("Approve %(language)s on one pair of eyes"),
            _("For urgent stories alone. “Second look owed” stands on the list until somebody else has signed."),
            _("%(language)s is approved; a second look is owed."),
            WhyForm,
            approve_alone,
        ),
        Question(
            "reopen",
            _("Reopen …"),
            _("Reopen %(language)s"),
            _("The translator takes it up again; readers keep what they have until the next release."),
            _("%(language)s is reopened."),
            WhyIfYouLikeForm,
            reopen,
            says=reopened,
        ),
        Question(
            "correct",
            _("Correct …"),
            _("Correct %(language)s"),
            _("Readers keep what they have until the corrected text is released with its sentence for them."),
            _("%(language)s is with its translator again, and it alone."),
            CorrectForm,
            correct,
        ),
        Question(
            "remind",
            _("Remind"),
            _("Remind whoever has %(language)s in hand"),
            _("They get a notice that the correction is waited for."),
            _("Whoever has %(language)s in hand is reminded."),
            NothingAsked,
            remind,
            says=reminded,
        ),
        Question(
            "give back",
            _("Take back …"),
            _("Take %(language)s back among the free"),
            _("The draft stays for whoever claims it next."),
            _("%(language)s is free again."),
            WhyIfYouLikeForm,
            give_back,
        ),
        Question(
            "request",
            _("Request again"),
            _("Request %(language)s again"),
            _("The draft that was begun is still there."),
            _("%(language)s is requested again."),
            NothingAsked,
            request_again,
        ),
        Question(
            "drop",
            _("Drop …"),
            _("Drop %(language)s"),
            _("Nobody works on it any more; its draft stays, and requesting it again finds it."),
            _("%(language)s is dropped."),
            WhyIfYouLikeForm,
            drop,
            dangerous=True,
        ),
        Question(
            "withdraw",
            _("Withdraw …"),
            _("Withdraw %(language)s"),
            _("Readers are told that the story is gone. It can be released again."),
            _("%(language)s is withdrawn."),
            WhyForm,
            withdraw,
            dangerous=True,
            judges_editions=True,
        ),
    )
}
