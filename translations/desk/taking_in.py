"""Taking in by hand: paste wire text and see what is understood before it is saved, or write a story."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from articles.actions.intake import Taken
from articles.actions.writing import Written, write
from articles.handed_in import refuse_too_long
from articles.models import Article, Provider, Section
from articles.text.datelines import Dateline
from articles.vocabulary import ArticleState, Outcome
from articles.wire.reading import digest
from articles.wire_wording import refusal_sentence, warning_sentence
from articles.wording import LANGUAGE_SOURCES, OUTCOMES, ROLES
from newsroom.languages import name_of
from newsroom.refusals import Refused
from newsroom.roles import an_editor
from translations.actions import flashing
from translations.actions.intake import take
from translations.desk.asking import INVALID
from translations.desk.clock import moment
from translations.desk.editing import BLANK_LINE, DatelineForm
from translations.desk.forms import URGENCIES, EmbargoFields, StoryField, source_languages, text_area

PASTED = "pasted"
MOST_BYTES = 8 * 1024 * 1024
SHOWN_ITEMS = 50


class PasteForm(forms.Form):
    """Wire text as it came, by paste or as a file; `carried` holds a file's bytes between the two steps."""

    text = forms.CharField(
        label=gettext_lazy("Wire text"),
        required=False,
        strip=False,
        widget=text_area(14, dir="auto", spellcheck="false"),
        help_text=gettext_lazy("As the agency sent it: plain text or ninjs, headline and dateline and all."),
    )
    upload = forms.FileField(label=gettext_lazy("Or a file"), required=False)
    provider: Any = forms.ModelChoiceField(
        label=gettext_lazy("Provider"),
        queryset=Provider.objects.all(),
        required=False,
        empty_label=gettext_lazy("as the text says"),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    carried = forms.CharField(required=False, widget=forms.HiddenInput)
    file_name = forms.CharField(required=False, widget=forms.HiddenInput)
    understood = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", gettext_lazy("as the text says")), *source_languages()]
        self.fields["language"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        upload = cleaned.get("upload")
        if upload is not None and upload.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large to paste. Take it in with “manage.py ingest”."))
        if upload is not None:
            cleaned["payload"], cleaned["name"] = upload.read(), upload.name
        elif cleaned.get("text", "").strip():
            cleaned["payload"], cleaned["name"] = cleaned["text"].replace("\r\n", "\n").encode(), PASTED
        else:
            cleaned["payload"] = self._carried(cleaned.get("carried", ""))
            cleaned["name"] = cleaned.get("file_name") or PASTED
        if not cleaned["payload"]:
            raise forms.ValidationError(_("Paste a text, or choose a file."))
        return cleaned

    def _carried(self, text: str) -> bytes:
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return b""


@dataclass(frozen=True)
class Understood:
    """What one item would become: its outcome in words, where it would lead, and everything that was read of it."""

    taken: Taken
    outcome: str
    happens: str
    refused: bool
    format: str
    language: str
    language_code: str
    known_from: str
    detected: str
    dateline: list[tuple[str, str]]
    paragraphs: list[tuple[str, str]]
    warnings: list[str]
    embargo: str


def paste(request: HttpRequest) -> HttpResponse:
    """Step one shows what is understood, step two saves exactly that."""
    refuse_others(request)
    form = PasteForm(request.POST or None, request.FILES or None)
    if request.method != "POST":
        return _paste_page(request, PasteForm(), [])
    if not form.is_valid():
        return _paste_page(request, form, [], status=INVALID)
    given = form.cleaned_data
    seen = understood_mark(given)
    if request.POST.get("do") == "save" and given["understood"] == seen:
        return save(request, given)
    items = look(request, given)
    carried = "" if given["name"] == PASTED else base64.b64encode(given["payload"]).decode()
    fresh = PasteForm(
        initial={
            "text": given["text"],
            "provider": given["provider"],
            "language": given["language"],
            "carried": carried,
            "file_name": "" if given["name"] == PASTED else given["name"],
            "understood": seen,
        }
    )
    return _paste_page(request, fresh, items, name=given["name"])


def refuse_others(request: HttpRequest) -> None:
    """What is taken in by hand may begin a story, hold one or kill one: that is for editors."""
    if not an_editor(request.user, None):
        raise PermissionDenied


def understood_mark(given: dict[str, Any]) -> str:
    """What was on the screen: the bytes, and whose and in which language they were read."""
    provider = given["provider"].slug if given["provider"] else ""
    return digest(given["payload"] + f"|{provider}|{given['language']}".encode())


def look(request: HttpRequest, given: dict[str, Any]) -> list[Understood]:
    """Take the text in and undo it: nothing shows better what would happen."""
    now = timezone.now()
    with transaction.atomic():
        items = [understood(taken, now) for taken in taken_in(request, given, now)]
        transaction.set_rollback(True)
    return items


def taken_in(request: HttpRequest, given: dict[str, Any], at: datetime) -> list[Taken]:
    person: Any = request.user
    return list(
        take(
            given["payload"],
            file=given["name"],
            provider=given["provider"],
            language=given["language"],
            by=person,
            at=at,
        )
    )


def understood(taken: Taken, now: datetime) -> Understood:
    """Everything the page says of one item, fetched while its rows are there."""
    arrival, incoming, article = taken.arrival, taken.incoming, taken.arrival.article
    shown_in = get_language() or "en"
    line = incoming.dateline if incoming else None
    parts = (
        [(_("Place"), line.place), (_("Date"), _date(line.day, line.month)), (_("Agency"), line.agency)] if line else []
    )
    code = article.source_language if article else ""
    detected = article.language_detected if article else ""
    return Understood(
        taken=taken,
        outcome=str(OUTCOMES[Outcome(arrival.outcome)]),
        happens=what_happens(taken),
        refused=arrival.outcome == Outcome.REFUSED,
        format=incoming.format if incoming else "",
        language=name_of(code, shown_in) if code else "",
        language_code=code or "en",
        known_from=str(LANGUAGE_SOURCES.get(article.language_source, "")) if article else "",  # type: ignore[call-overload]
        detected=name_of(detected, shown_in) if detected and detected != code else "",
        dateline=[(name, value) for name, value in parts if value],
        paragraphs=[(str(ROLES[p.role]), p.text) for p in incoming.paragraphs] if incoming else [],
        warnings=[warning_sentence(warning) for warning in arrival.warnings],
        embargo=_embargo(taken, now),
    )


def what_happens(taken: Taken) -> str:
    """What saving would do, in a sentence."""
    arrival = taken.arrival
    number = arrival.article_id
    if arrival.outcome == Outcome.REFUSED:
        return refusal_sentence(arrival.reason, arrival.facts)
    if arrival.outcome == Outcome.DUPLICATE:
        if arrival.reason:
            return refusal_sentence(arrival.reason, arrival.facts)
        return _("The desk has this already as story %(number)s; nothing would change.") % {"number": number}
    does = {warning["code"] for warning in arrival.warnings}
    if "kills_story" in does:
        return _("It would kill story %(number)s: every language would be withdrawn for good.") % {"number": number}
    if "holds_story" in does:
        return _("It would hold story %(number)s until an editor clears it.") % {"number": number}
    if arrival.outcome == Outcome.UPDATED:
        return _("Story %(number)s would get a new version.") % {"number": number}
    return _("A new story.")


def _date(day: int | None, month: int | None) -> str:
    return f"{day or '?'}.{month or '?'}." if day or month else ""


def _embargo(taken: Taken, now: datetime) -> str:
    article = taken.arrival.article
    if article is None:
        return ""
    article.refresh_from_db(fields=["embargo", "embargo_until_lifted"])
    if article.embargo_until_lifted:
        return _("until an editor lifts it")
    return moment(article.embargo, now=now) if article.embargo else ""


def save(request: HttpRequest, given: dict[str, Any]) -> HttpResponse:
    """Take it in, say what became of it, and go to the story, or to the list where there are several."""
    taken = taken_in(request, given, timezone.now())
    stories = list(dict.fromkeys(item.arrival.article_id for item in taken if item.arrival.article_id))
    for item in taken:
        if item.arrival.outcome == Outcome.REFUSED:
            messages.warning(request, refusal_sentence(item.arrival.reason, item.arrival.facts))
        elif item.arrival.outcome == Outcome.DUPLICATE:
            messages.info(request, what_happens(item))
    made = sum(item.arrival.outcome in {Outcome.CREATED, Outcome.UPDATED} for item in taken)
    if made:
        said = ngettext("%(count)s item is taken in.", "%(count)s items are taken in.", made)
        messages.success(request, said % {"count": made})
    if len(stories) == 1:
        return redirect(reverse("admin:articles_article_change", args=stories))
    return redirect("admin:articles_article_changelist")


def _paste_page(
    request: HttpRequest, form: PasteForm, items: Sequence[Understood], *, name: str = "", status: int = 200
) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": _("Paste wire text"),
        "form": form,
        "items": items[:SHOWN_ITEMS],
        "more_items": max(0, len(items) - SHOWN_ITEMS),
        "worth_saving": any(not item.refused for item in items),
        "kills": any(warning["code"] == "kills_story" for item in items for warning in item.taken.arrival.warnings),
        "file_name": "" if name == PASTED else name,
    }
    return TemplateResponse(request, "admin/articles/article/paste.html", context, status=status)


class WriteForm(EmbargoFields):
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    headline = StoryField(label=gettext_lazy("Headline"), max_length=500)
    push = StoryField(label=gettext_lazy("Short headline"), required=False, max_length=500)
    summary = StoryField(label=gettext_lazy("Summary"), required=False, widget=text_area(2, dir="auto"))
    text = StoryField(
        label=gettext_lazy("Text"),
        required=False,
        widget=text_area(16, dir="auto"),
        help_text=gettext_lazy("A blank line begins a paragraph. *emphasis*, **strong**, [words](https://…)"),
    )
    byline = StoryField(label=gettext_lazy("Byline"), required=False, max_length=200)
    urgency = forms.TypedChoiceField(
        label=gettext_lazy("Urgency"),
        choices=URGENCIES,
        coerce=int,
        initial=5,
        help_text=gettext_lazy("1 is a flash, 9 can wait."),
    )
    slugline = StoryField(label=gettext_lazy("Slugline"), required=False, max_length=120)
    section: forms.ModelChoiceField[Section] = forms.ModelChoiceField(
        label=gettext_lazy("Section"),
        queryset=Section.objects.all(),
        required=False,
        empty_label=gettext_lazy("No section"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = source_languages()  # type: ignore[attr-defined]
        self.fields["kind"].initial = "none"
        self.name_zones(timezone.now())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.data.get("until") and cleaned.get("kind") != "time":
            self.add_error("kind", _("A time is filled in. Choose “Until a time”, or take it out."))
        return cleaned

    def story(self, dateline: Dateline | None) -> Written:
        """What was written, as the verb takes it."""
        given = dict(self.cleaned_data)
        given["paragraphs"] = [" ".join(part.split()) for part in BLANK_LINE.split(given.pop("text"))]
        given["embargo"], given["embargo_until_lifted"] = given.pop("until"), given.pop("kind") == "lifted"
        del given["zone"]
        return Written(dateline=dateline, **given)


def write_article(request: HttpRequest) -> HttpResponse:
    """A story of the desk's own."""
    refuse_others(request)
    person: Any = request.user
    if request.method != "POST":
        form, dateline = WriteForm(initial={"language": get_language()}), DatelineForm()
        return _write_page(request, form, dateline)
    form, dateline = WriteForm(request.POST), DatelineForm(request.POST)
    if not (form.is_valid() and dateline.is_valid()):
        return _write_page(request, form, dateline, status=INVALID)
    written = form.story(dateline.line())
    try:
        refuse_too_long(written.summary, *written.paragraphs)
        verb = flashing.write_at_once if "flash" in request.POST else write
        article = verb(written, by=person, at=timezone.now())
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _write_page(request, form, dateline, status=refusal.status)
    messages.success(request, _said_of(article))
    return redirect(reverse("admin:articles_article_change", args=[article.pk]))


def _said_of(article: Article) -> str:
    """What became of a story that was written here."""
    if article.state == ArticleState.RECEIVED:
        return _("The story is written. Clear it when it may be worked on.")
    count = article.translations.count()
    said = ngettext(
        "The story is written, cleared and sent as a flash: %(count)s language is asked for.",
        "The story is written, cleared and sent as a flash: %(count)s languages are asked for.",
        count,
    )
    return said % {"count": count}


def _write_page(request: HttpRequest, form: WriteForm, dateline: DatelineForm, *, status: int = 200) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": _("Write an article"),
        "form": form,
        "dateline": dateline,
    }
    return TemplateResponse(request, "admin/articles/article/write.html", context, status=status)
