"""The questions a desk verb asks about a story before it acts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Place, Section, Topic
from articles.text.inline import plain
from articles.wire.cleaning import clean
from newsroom.languages import name_of
from newsroom.row_numbers import row_number
from translations.desk.candidates import likely_same_stories, likely_takes
from translations.desk.clock import moment, zone_name
from translations.desk.subject import Subject
from translations.findings import may_be_quoted
from translations.models import Spoken

# Languages that agencies send beside the desk's own; any other may still be detected or declared.
OTHER_SOURCES = frozenset(
    {"bg", "cs", "da", "el", "et", "fa", "fi", "he", "hi", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv"}
    | {"mk", "nb", "nl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi", "zh-hant"}
)
URGENCIES = [(number, str(number)) for number in range(1, 10)]
NOTE = 300
SENTENCE = 600
SHOWN = 80
# Where agencies that give embargoes sit; an embargo is kept as a moment, whatever zone it was said in.
AGENCY_ZONES = (
    "Europe/London",
    "Europe/Paris",
    "Europe/Minsk",
    "Asia/Dubai",
    "Asia/Shanghai",
    "America/New_York",
    "America/Los_Angeles",
)


class Asking(forms.Form):
    """A form about a subject. `required` fields say so; what was typed stays when a verb refuses.

    `remark` stands above the fields.
    """

    remark: Any = ""
    use_required_attribute = True

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        self.subject = subject
        super().__init__(*args, **kwargs)
        self.prepare(subject)

    def prepare(self, subject: Subject) -> None:
        """Fill what depends on the subject."""


class TimeField(forms.DateTimeField):
    """A time of the desk's zone, which the help text names."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def name_zone(self, at: datetime) -> None:
        self.help_text = _("In the desk's time: %(zone)s.") % {"zone": zone_name(at)}


class StoryField(forms.CharField):
    """Text that goes into a story, cleaned as an agency's is."""

    def to_python(self, value: Any) -> str:
        return super().to_python(clean(value or "")[0]) or ""


class ChosenRows(forms.ModelMultipleChoiceField):
    """Boxes for rows; what cannot be a row's number is no choice."""

    def clean(self, value: Any) -> Any:
        keys = list(value or [])
        for key in keys:
            if row_number(str(key)) is None:
                raise forms.ValidationError(self.error_messages["invalid_choice"], params={"value": str(key)[:40]})
        return super().clean(keys)


def text_area(rows: int, **attributes: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": str(rows), **attributes})


class NothingAsked(Asking):
    """A verb that needs no more than a yes."""


class SureForm(Asking):
    """A verb that needs no more than a yes, but is worth a second thought."""


class WhyForm(Asking):
    note = forms.CharField(
        label=_("Why"),
        max_length=NOTE,
        widget=text_area(2),
        help_text=_("For the desk and the log; readers never see it."),
    )


class KillForm(WhyForm):
    keep_memory = forms.BooleanField(
        label=_("Keep its sentences in the translation memory"),
        required=False,
        help_text=_("Only where the texts are sound and the story was killed for another reason."),
    )


class WhyIfYouLikeForm(Asking):
    note = forms.CharField(label=_("Why"), max_length=NOTE, required=False, widget=text_area(2))


class WithdrawForm(WhyForm):
    languages = forms.MultipleChoiceField(label=_("Languages"), widget=forms.CheckboxSelectMultiple)
    field_order = ["languages", "note"]

    def prepare(self, subject: Subject) -> None:
        shown_in = get_language() or "en"
        out = subject.article.editions.filter(live_at__isnull=False, withdrawn_at__isnull=True)
        self.editions = {edition.language: edition for edition in out.order_by("language")}
        choices = [(code, name_of(code, shown_in)) for code in self.editions]
        self.fields["languages"].choices = choices  # type: ignore[attr-defined]


class FileForm(Asking):
    section: forms.ModelChoiceField[Section] = forms.ModelChoiceField(
        label=_("Section"), queryset=Section.objects.all(), required=False, empty_label=_("No section")
    )
    urgency = forms.TypedChoiceField(
        label=_("Urgency"), choices=URGENCIES, coerce=int, help_text=_("1 is a flash, 9 can wait.")
    )
    slugline = forms.CharField(label=_("Slugline"), max_length=120, required=False)
    topics = ChosenRows(
        label=_("Topics"), queryset=Topic.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
    places = ChosenRows(
        label=_("Places"), queryset=Place.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
    editor_note = forms.CharField(
        label=_("Editor's note"),
        required=False,
        widget=text_area(3),
        help_text=_("Shown to everybody who works on the story, never to readers."),
    )

    def prepare(self, subject: Subject) -> None:
        article = subject.article
        self.initial = {
            "section": article.section_id,
            "urgency": article.urgency,
            "slugline": article.slugline,
            "topics": list(article.topics.values_list("pk", flat=True)),
            "places": list(article.places.values_list("pk", flat=True)),
            "editor_note": article.editor_note,
        }


def source_languages(*more: str) -> list[tuple[str, str]]:
    """The languages a source may be in: the desk's first, then others by name."""
    shown_in = get_language() or "en"
    rest = sorted(
        {*OTHER_SOURCES, *filter(None, more)} - set(settings.DESK_LANGUAGES), key=lambda c: name_of(c, shown_in)
    )
    return [(code, name_of(code, shown_in)) for code in [*settings.DESK_LANGUAGES, *rest]]


class LanguageForm(Asking):
    language = forms.ChoiceField(label=_("Language of the source"))

    def prepare(self, subject: Subject) -> None:
        article = subject.article
        choices = source_languages(article.source_language, article.language_detected)
        self.fields["language"].choices = choices  # type: ignore[attr-defined]
        self.initial = {"language": article.language_detected or article.source_language}


def zones(at: datetime) -> list[tuple[str, str]]:
    """The time zones an agency may give an embargo in, each with its distance from UTC: the desk's first."""
    names = dict.fromkeys([settings.TIME_ZONE, "UTC", *AGENCY_ZONES])
    return [(name, zone_name(at, ZoneInfo(name))) for name in names]


class FirstLanguageForm(Asking):
    first = forms.ChoiceField(label=_("Translated from"), required=False)

    def prepare(self, subject: Subject) -> None:
        first = subject.article.first_language
        known = [choice for choice in source_languages(first) if choice[0] != subject.article.source_language]
        self.fields["first"].choices = [("", _("not a translation")), *known]  # type: ignore[attr-defined]
        self.initial = {"first": first}


class AdvanceForm(Asking):
    advance = forms.ChoiceField(
        label=_("What it is"),
        widget=forms.RadioSelect,
        choices=[
            ("yes", _("An advance text, to be checked against delivery")),
            ("no", _("No advance text: what was marked was a mistake")),
        ],
    )

    def prepare(self, subject: Subject) -> None:
        self.initial = {"advance": "no" if subject.article.is_advance else "yes"}


class SpokenForm(Asking):
    """Which paragraph, those in which somebody may be quoted first; and the language, none to take it back."""

    paragraph = forms.ChoiceField(label=_("Paragraph"))
    language = forms.ChoiceField(label=_("Spoken in"), required=False)

    def prepare(self, subject: Subject) -> None:
        article = subject.article
        story = article.current.story if article.current else []
        spoken = Spoken.objects.languages(article)
        written_in = article.source_language
        first = sorted(story, key=lambda one: not may_be_quoted(one.role, one.text, written_in))
        texts = [(one.id, _opening(plain(one.text), spoken.get(one.id, ""))) for one in first]
        others = [choice for choice in source_languages() if choice[0] != written_in]
        self.fields["paragraph"].choices = texts  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _("not marked")), *others]  # type: ignore[attr-defined]


def _opening(text: str, spoken: str) -> str:
    """How a paragraph is written in a list: its first words, and the language it is marked with."""
    words = f"{text[:SHOWN]} …" if len(text) > SHOWN else text
    return f"{words} ({name_of(spoken, get_language() or 'en')})" if spoken else words


class EmbargoFields(forms.Form):
    """How long an embargo lasts, a time in the zone the agency gives it in."""

    kind = forms.ChoiceField(
        label=_("Embargo"),
        widget=forms.RadioSelect,
        choices=[
            ("time", _("Until a time")),
            ("lifted", _("Until an editor lifts it")),
            ("none", _("No embargo")),
        ],
    )
    until = TimeField(label=_("Time"), required=False)
    zone = forms.ChoiceField(
        label=_("Time zone"), required=False, help_text=_("The zone the agency gives its time in.")
    )

    def name_zones(self, at: datetime) -> None:
        self.fields["zone"].choices = zones(at)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == "time" and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Say until when, or choose another kind of embargo."))
        if cleaned.get("until") and cleaned.get("zone"):
            # Read in the desk's zone by the field: the same hands of the clock, in the zone that was chosen.
            cleaned["until"] = localtime(cleaned["until"]).replace(tzinfo=ZoneInfo(cleaned["zone"]))
        if cleaned.get("kind") != "time":
            cleaned["until"] = None
        return cleaned


class EmbargoForm(EmbargoFields, Asking):
    note = forms.CharField(label=_("Why"), max_length=NOTE, required=False, widget=text_area(2))

    def prepare(self, subject: Subject) -> None:
        article = subject.article
        self.name_zones(subject.at)
        kind = "lifted" if article.embargo_until_lifted else "time"
        self.initial = {"kind": kind, "until": article.embargo}


class AnotherStoryForm(Asking):
    """Choose a story among candidates, or name one by its number."""

    candidate = forms.ChoiceField(label=_("Likely stories"), required=False, widget=forms.RadioSelect)
    number = forms.IntegerField(label=_("Or its number"), required=False, min_value=1)

    def candidates(self, subject: Subject) -> list[Article]:
        raise NotImplementedError

    def prepare(self, subject: Subject) -> None:
        shown_in = get_language() or "en"
        choices = [
            (str(story.pk), CandidateLabel(story, name_of(story.source_language, shown_in), subject.at))
            for story in self.candidates(subject)
        ]
        if choices:
            self.fields["candidate"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["candidate"]
            self.fields["number"].label = _("Its number")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = cleaned.get("number") or cleaned.get("candidate")
        if not chosen:
            self.add_error("number", _("Choose a story, or give its number."))
            return cleaned
        cleaned["other"] = Article.objects.filter(pk=int(chosen)).first()
        if cleaned["other"] is None:
            self.add_error("number", _("There is no story with this number."))
        return cleaned


class CandidateLabel:
    """How a candidate is written beside its radio button: number, time, language, slugline and title."""

    def __init__(self, story: Article, language: str, at: datetime) -> None:
        self.story, self.language, self.at = story, language, at

    def __str__(self) -> str:
        return _("%(number)s · %(time)s · %(language)s · %(slugline)s · %(title)s") % {
            "number": self.story.pk,
            "time": moment(self.story.arrived_at, now=self.at),
            "language": self.language,
            "slugline": self.story.slugline or "–",
            "title": self.story.title,
        }


class JoinForm(AnotherStoryForm):
    def candidates(self, subject: Subject) -> list[Article]:
        return likely_takes(subject.article)


class SameStoryForm(AnotherStoryForm):
    def candidates(self, subject: Subject) -> list[Article]:
        return list(likely_same_stories(subject.article))


class AnswerRefileForm(Asking):
    answer = forms.ChoiceField(
        label=_("Refile or correction?"),
        widget=forms.RadioSelect,
        choices=[
            ("refile", _("A refile: no fact has changed, and what rests on the old text is as good as before")),
            ("correction", _("A correction: something was wrong, and readers of every language are told")),
        ],
    )
