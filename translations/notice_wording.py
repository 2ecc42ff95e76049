"""What people are told of their work, in words: in the page and by mail. Never a word of a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from newsroom.languages import name_of
from translations.vocabulary import NoticeKind


@dataclass(frozen=True)
class Wording:
    """`choice` is how a person chooses it, `says` what they are told, `mark` the shape beside it.

    `says` may name `number`, `language` and `count`, and takes its plural by `count`.
    """

    choice: Any
    says: Any
    mark: str

    def sentence(self, number: int, language: str, count: int = 1) -> str:
        """In the language that is active now."""
        facts = {"number": number, "language": name_of(language, get_language() or "en"), "count": count}
        # A lazy plural takes its form only when it is filled: never str() first.
        return str(self.says % facts)


NOTICES = {
    NoticeKind.ASSIGNED: Wording(
        _("A story is assigned to you"), _("Story %(number)s into %(language)s is yours"), "draft"
    ),
    NoticeKind.GIVEN: Wording(
        _("Paragraphs are given to you"), _("Paragraphs of story %(number)s into %(language)s are yours"), "draft"
    ),
    NoticeKind.HANDED_OVER: Wording(
        _("Somebody's work is handed over to you"),
        ngettext_lazy(
            "Story %(number)s into %(language)s was handed over to you",
            "%(count)s translations were handed over to you, the first of them story %(number)s into %(language)s",
            "count",
        ),
        "draft",
    ),
    NoticeKind.RETURNED: Wording(
        _("Your text comes back from review"), _("Story %(number)s into %(language)s came back from review"), "back"
    ),
    NoticeKind.APPROVED: Wording(
        _("Your text is approved"), _("Story %(number)s into %(language)s was approved"), "ok"
    ),
    NoticeKind.ANSWERED: Wording(
        _("Your question about a source is answered"), _("Your question about story %(number)s was answered"), "ok"
    ),
    NoticeKind.HEARD: Wording(
        _("Your objection to a finding is answered"),
        _("Your objection to a finding in story %(number)s, %(language)s, was answered"),
        "ok",
    ),
    NoticeKind.CORRECTED: Wording(
        _("The source is corrected under your text"),
        _("The source of story %(number)s was corrected under your text"),
        "stale",
    ),
    NoticeKind.DELIVERED: Wording(
        _("A speech was delivered, and its text changed under yours"),
        _("The delivered text of story %(number)s has come, after the advance text yours was made from"),
        "stale",
    ),
    NoticeKind.TO_CORRECT: Wording(
        _("Your text is to be corrected"), _("Story %(number)s into %(language)s is to be corrected"), "stale"
    ),
    NoticeKind.REMINDED: Wording(
        _("Your correction is waited for"),
        _("The correction of story %(number)s into %(language)s is waited for"),
        "late",
    ),
    NoticeKind.CHANGED: Wording(
        _("The source is updated under your text"),
        _("The source of story %(number)s was updated under your text"),
        "stale",
    ),
    NoticeKind.WITHDRAWN: Wording(
        _("The text that yours is made from is withdrawn"),
        _("The text that story %(number)s into %(language)s is made from was withdrawn"),
        "stale",
    ),
    NoticeKind.HELD: Wording(_("A story of yours is held"), _("Story %(number)s is held: please stop"), "held"),
    NoticeKind.GOES_ON: Wording(
        _("A story of yours goes on"), _("Story %(number)s goes on: you can work on it again"), "ok"
    ),
    NoticeKind.SPIKED: Wording(_("A story of yours is spiked"), _("Story %(number)s was spiked: please stop"), "gone"),
    NoticeKind.KILLED: Wording(_("A story of yours is killed"), _("Story %(number)s was killed: please stop"), "gone"),
    NoticeKind.DROPPED: Wording(
        _("Your language is no longer wanted"),
        _("Story %(number)s into %(language)s is no longer wanted"),
        "none",
    ),
    NoticeKind.FREED: Wording(
        _("A text of yours is free for others, as it is a flash"),
        _("Story %(number)s into %(language)s is a flash and free for others; your text is kept"),
        "to",
    ),
    NoticeKind.TAKEN_OVER: Wording(
        _("Somebody takes over what you claimed and left"),
        _("Story %(number)s into %(language)s was taken over; your text is kept"),
        "to",
    ),
    NoticeKind.DUE_SOON: Wording(
        _("Your work is due soon"), _("Story %(number)s into %(language)s is due soon"), "clock"
    ),
}
