"""The questions a desk verb asks about one language of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.actions.edition import brought_by, without_sentence
from articles.models import Article
from articles.vocabulary import RevisionKind
from newsroom.filling import filled
from newsroom.languages import name_of
from newsroom.roles import DeskRole
from translations.actions.draft import unfollowed
from translations.actions.resting import open_to
from translations.desk.forms import NOTE, SENTENCE, Asking, StoryField, TimeField, text_area
from translations.desk.people import Appointed
from translations.desk.standing_for_all import ask_for_all, stands_for_all
from translations.desk.subject import Subject

# What tells readers of a correction is asked for by the number of the correction.
NOTE_BOX, SENTENCE_BOX = "reader_note", "sentence_"


class ReleaseForm(Asking):
    """When, and of the source what its readers are told: what is typed about a correction is that one's sentence.

    A translation has no box for that: its sentence stands in the draft, where a second person reads it.
    """

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
            "In the language of the page, for its readers alone. If something was wrong, file a correction: its "
            "sentence reaches every language."
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
        self.box_of: Mapping[str, int] = {}
        if subject.edition is None:
            del self.fields[NOTE_BOX]
        elif not subject.is_source:
            del self.fields[NOTE_BOX]
            self.remark = _(
                "What was corrected is told by the paragraph for it in the draft, which is approved like any text. If "
                "something is wrong in this translation alone, send it to be corrected with “Correct …”."
            )
        elif brought_by(subject.article, subject.edition):
            self._ask_for_sentences(without_sentence(subject.article, subject.edition))

    def _ask_for_sentences(self, corrections: Sequence[int]) -> None:
        """A box for each correction that has no sentence yet, the newest first; none where each has its own."""
        fields = dict(self.fields)
        fields.pop(NOTE_BOX)
        self.box_of = {f"{SENTENCE_BOX}{number}": number for number in corrections}
        for name, number in self.box_of.items():
            label = str(_("Sentence for readers"))
            if len(corrections) > 1:
                label = _("Sentence for readers, correction %(number)s") % {"number": number}
            fields[name] = StoryField(
                label=label,
                required=False,
                max_length=SENTENCE,
                widget=text_area(2),
                help_text=_(
                    "In the language of the source: what was wrong and what is right. It is written once and "
                    "translated like any text. Needed when readers saw the error."
                ),
            )
        self.fields = fields
        if corrections:
            ask_for_all(fields, self.subject.article, about=corrections[0])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("when") != "time":
            cleaned["live_at"] = None
        elif not cleaned.get("live_at") and "live_at" not in self.errors:
            self.add_error("live_at", _("Say at what time, or release now."))
        typed = {number: cleaned.pop(name, "") for name, number in self.box_of.items()}
        cleaned["sentences"] = {number: text for number, text in typed.items() if text}
        newest = max(self.box_of.values(), default=0)
        cleaned["for_all"] = stands_for_all(self, is_written=newest in cleaned["sentences"])
        self._refuse_words_without_a_box()
        return cleaned

    def _refuse_words_without_a_box(self) -> None:
        """What was typed into a form that asked for something else is said, and nothing is released without it."""
        boxes = [name for name in self.data if name.startswith((NOTE_BOX, SENTENCE_BOX)) and name not in self.fields]
        words = " ".join(str(self.data[name]).strip() for name in boxes).strip()
        if words:
            told = _(
                "These words for readers have no box any more, so nothing was released: “%(words)s”. What tells of a "
                "correction is its sentence, the same in every language."
            )
            self.add_error(None, filled(told, {"words": words}))


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
