"""The questions a desk verb asks about one language of a story."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.vocabulary import RevisionKind
from newsroom.languages import name_of
from newsroom.roles import DeskRole
from translations.actions.draft import unfollowed
from translations.actions.resting import open_to
from translations.desk.forms import NOTE, Asking, TimeField, text_area
from translations.desk.people import Appointed
from translations.desk.subject import Subject


class ReleaseForm(Asking):
    when = forms.ChoiceField(
        label=_("When"),
        widget=forms.RadioSelect,
        choices=[("now", _("Now")), ("time", _("At a time"))],
        initial="now",
    )
    live_at = TimeField(label=_("Time"), required=False)
    reader_note = forms.CharField(
        label=_("Note for readers"),
        required=False,
        widget=text_area(2),
        help_text=_(
            "In the language of the page: what was wrong and what is right. Needed when readers saw the error."
        ),
    )
    override = forms.CharField(
        label=_("Why it goes out although the source was corrected since"),
        required=False,
        max_length=NOTE,
        widget=text_area(2),
        help_text=_("Leave this empty unless there is no other way; it stands in the log under your name."),
    )

    def prepare(self, subject: Subject) -> None:
        live_at = self.fields["live_at"]
        assert isinstance(live_at, TimeField)
        live_at.name_zone(subject.at)
        work = subject.translation
        version = work.approved_version if work else None
        kind = unfollowed(work, version.meaning) if work is not None and version is not None else None
        if kind is None:
            del self.fields["override"]
        elif kind == RevisionKind.DELIVERED:
            self.fields["override"].label = _("Why it goes out although the speech was delivered with other words")
        if subject.edition is None:
            del self.fields["reader_note"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("when") != "time":
            cleaned["live_at"] = None
        elif not cleaned.get("live_at") and "live_at" not in self.errors:
            self.add_error("live_at", _("Say at what time, or release now."))
        return cleaned


class CorrectForm(Asking):
    which = forms.ChoiceField(
        label=_("What is wrong?"),
        widget=forms.RadioSelect,
        choices=[
            ("original", _("The original: it is corrected, and every language with it")),
            ("alone", _("This translation alone: the original is right")),
        ],
    )
    note = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=NOTE,
        widget=text_area(2),
        help_text=_("For the translator and the log: what is wrong in this translation. Readers never see it."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("which") == "alone" and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", _("Say what is wrong in this translation."))
        return cleaned


class RestForm(Asking):
    """Choose what a translation is made from."""

    via = forms.ChoiceField(label=_("Made from"), required=False, widget=forms.RadioSelect)

    def prepare(self, subject: Subject) -> None:
        self.fields["via"].choices = made_from_choices(subject.article, subject.language)  # type: ignore[attr-defined]
        made = subject.translation
        self.initial = {"via": (made.via_language if made is not None else None) or ""}


def made_from_choices(article: Article, *into: str) -> list[tuple[str, str]]:
    """The original and the languages that a translation could be made from; the original alone where none is."""
    shown_in = get_language() or "en"
    original = _("%(language)s, the original") % {"language": name_of(article.source_language, shown_in)}
    others = [code for code in open_to(article) if code not in into]
    return [("", original), *((code, name_of(code, shown_in)) for code in others)]


class PersonForm(Asking):
    """Choose somebody who is appointed to a role in this language."""

    role = DeskRole.TRANSLATOR
    person = forms.ChoiceField(label=_("Translator"))

    def prepare(self, subject: Subject) -> None:
        self.people = Appointed([subject.language])
        nobody = [("", "–")]
        choices = nobody + self.people.choices(self.role, subject.language)
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["chosen"] = self.people.find(self.role, self.subject.language, cleaned.get("person") or "")
        return cleaned


class HandOverForm(PersonForm):
    note = forms.CharField(label=_("Why"), max_length=NOTE, required=False, widget=text_area(2))


class ReviewerForm(PersonForm):
    role = DeskRole.REVIEWER
    person = forms.ChoiceField(
        label=_("Reviewer"), required=False, help_text=_("Nobody named: anyone who reviews this language may.")
    )

    def prepare(self, subject: Subject) -> None:
        super().prepare(subject)
        if subject.translation is not None:
            self.initial = {"person": str(subject.translation.reviewer_id or "")}


class DueForm(Asking):
    due = TimeField(label=_("Due"), required=False)

    def prepare(self, subject: Subject) -> None:
        due = self.fields["due"]
        assert isinstance(due, TimeField)
        due.name_zone(subject.at)
        if subject.translation is not None:
            self.initial = {"due": subject.translation.due}
