"""Editing a story's text: its paragraphs with their ids, its dateline, and what kind of change it is.

A blank line inside a paragraph parts it in two; an emptied paragraph is taken out; the order follows the numbers.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.actions.edition import written_dateline
from articles.handed_in import PARAGRAPH_ID, refuse_too_long
from articles.models import Article, Revision
from articles.text.datelines import Dateline
from articles.text.laying_over import Typed, lay_over
from articles.text.paragraphs import HEADS
from articles.vocabulary import BODY_ROLES, RevisionKind, Role
from articles.wire.cleaning import clean
from articles.wording import ROLES
from articles.workflow import mark_of
from newsroom.refusals import LostRace, Refused, Unfit
from newsroom.row_numbers import row_number
from newsroom.workflow import Mark
from translations.actions import source
from translations.desk.asking import INVALID, story
from translations.desk.forms import NOTE, SENTENCE, StoryField, text_area
from translations.desk.pasting_whole import laid_over
from translations.desk.standing_for_all import NAME, ask_for_all, stands_for_all
from translations.desk.subject import Subject
from translations.models import Question

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
SPARE = 2
LEAP_YEAR = 2024
ROLE_ORDER = [Role.LEAD, Role.TEXT, Role.SUBHEAD, Role.QUOTE, Role.LIST]


class DatelineForm(forms.Form):
    """Place, date and agency, as the source prints them. `now` is what stands there by now, where both changed it."""

    prefix = "dateline"
    place = StoryField(label=gettext_lazy("Place"), required=False, max_length=120)
    day = forms.IntegerField(label=gettext_lazy("Day"), required=False, min_value=1, max_value=31)
    month = forms.IntegerField(label=gettext_lazy("Month"), required=False, min_value=1, max_value=12)
    agency = StoryField(label=gettext_lazy("Agency"), required=False, max_length=120)

    def __init__(self, *args: Any, line: Dateline | None = None, **kwargs: Any) -> None:
        self.before, self.now = line, ""
        initial = {} if line is None else line.as_json()
        super().__init__(*args, **kwargs)
        self.initial = initial

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day, month = cleaned.get("day"), cleaned.get("month")
        if day and month and day > monthrange(LEAP_YEAR, month)[1]:
            self.add_error("day", _("This month has no such day."))
        return cleaned

    def line(self) -> Dateline | None:
        """The dateline as it was filled in; None where every part is empty."""
        given = self.cleaned_data
        year = self.before.year if self.before else None
        if not any(given.values()):
            return None
        return Dateline(given["place"].strip(), given["day"], given["month"], year, given["agency"].strip())


class KindForm(forms.Form):
    """What kind of change it is, and why it is made."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of change is this?"),
        widget=forms.RadioSelect,
        choices=[
            (
                RevisionKind.UPDATE.value,
                gettext_lazy("An update: the story moved on. Translations become stale where the text changed."),
            ),
            (
                RevisionKind.CORRECTION.value,
                gettext_lazy(
                    "A correction: something was wrong. Readers are told, and nothing scheduled opens with it."
                ),
            ),
            (
                RevisionKind.DELIVERED.value,
                gettext_lazy(
                    "The delivered text: the speech as it was spoken. Every language follows it; readers are told "
                    "nothing."
                ),
            ),
            (
                RevisionKind.REFILE.value,
                gettext_lazy("A refile: a slip that changes no fact. Translations stay as they are."),
            ),
        ],
        error_messages={"required": gettext_lazy("Say what kind of change this is.")},
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=NOTE,
        widget=text_area(2),
        help_text=gettext_lazy("What was changed, and why: for the desk and the log."),
    )
    sentence = StoryField(
        label=gettext_lazy("Sentence for readers"),
        required=False,
        max_length=SENTENCE,
        widget=text_area(2),
        help_text=gettext_lazy(
            "Of a correction, in the language of the source: what was wrong and what is right. It is translated like "
            "any text and stands above the corrected one."
        ),
    )

    def __init__(self, *args: Any, article: Article, is_advance: bool | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not (article.is_advance if is_advance is None else is_advance):
            field: Any = self.fields["kind"]
            field.choices = [choice for choice in field.choices if choice[0] != RevisionKind.DELIVERED.value]
        if article.current is not None:
            ask_for_all(self.fields, article, about=article.current.number + 1)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        is_written = cleaned.get("kind") == RevisionKind.CORRECTION and bool(cleaned.get("sentence"))
        cleaned["for_all"] = stands_for_all(self, is_written=is_written)
        return cleaned


@dataclass(frozen=True)
class EditRow:
    """A paragraph in the form. `now` is what stands there by now, where somebody else changed it meanwhile."""

    id: str
    role: str
    role_name: str
    text: str
    place: int
    fixed: bool
    now: str = ""

    @property
    def lines(self) -> int:
        """How high its box begins."""
        return min(12, max(1 if self.fixed else 2, len(self.text) // 90 + 1))


def rows_from(revision: Revision) -> list[EditRow]:
    """The form's rows for a revision: headline, short headline and summary always, then the body, then some to add."""
    return with_spare(in_rows([Typed(row.id, row.role, row.text) for row in revision.texts]))


def in_rows(texts: Sequence[Typed]) -> list[EditRow]:
    heads = {text.role: text for text in texts}
    ordered = [heads.get(role, Typed("", role, "")) for role in HEADS]
    ordered += [text for text in texts if text.role in BODY_ROLES]
    return [_row(text.id, text.role, text.text, place, text.now) for place, text in enumerate(ordered, start=1)]


def with_spare(rows: list[EditRow]) -> list[EditRow]:
    free = sum(not row.text and not row.fixed for row in rows)
    more = [_row("", Role.TEXT, "", len(rows) + 1 + place) for place in range(max(0, SPARE - free))]
    return [*rows, *more]


def _row(uid: str, role: Role, text: str, place: int, now: str = "") -> EditRow:
    return EditRow(uid, role.value, str(ROLES[role]), text, place, fixed=role not in BODY_ROLES, now=now)


def rows_of(posted: QueryDict) -> list[EditRow]:
    """The rows as they were posted, in the order of their numbers; what is not a role is plain text."""
    columns = zip(
        posted.getlist("id"), posted.getlist("role"), posted.getlist("text"), posted.getlist("place"), strict=False
    )
    rows: list[EditRow] = []
    for uid, role, text, place in columns:
        known = Role(role) if role in set(Role) - {Role.DATELINE, Role.CORRECTION} else Role.TEXT
        number = row_number(place)
        known_as = uid if PARAGRAPH_ID.fullmatch(uid) else ""
        rows.append(_row(known_as, known, clean(text)[0], len(rows) + 1 if number is None else number))
    return in_order(rows)


def in_order(rows: Sequence[EditRow]) -> list[EditRow]:
    """By their numbers; where two claim one, what was moved there stands there, and the other makes way."""

    def claim(stood: int) -> tuple[bool, int, int]:
        row = rows[stood]
        moved = (row.place > stood + 1) - (row.place < stood + 1)
        return not row.fixed, row.place, moved

    ordered = [rows[stood] for stood in sorted(range(len(rows)), key=claim)]
    return [replace(row, place=place) for place, row in enumerate(ordered, start=1)]


def edited(rows: Sequence[EditRow]) -> list[tuple[str | None, Role, str]]:
    """What the verb takes: parted at blank lines, the first part keeping the id."""
    texts: list[tuple[str | None, Role, str]] = []
    for row in rows:
        role = Role(row.role)
        parts = [part for part in BLANK_LINE.split(row.text.strip()) if part.strip()]
        for place, part in enumerate([" ".join(parts)] if row.fixed and parts else parts):
            following = Role.TEXT if role == Role.LEAD and place else role
            texts.append((row.id or None if place == 0 else None, following, " ".join(part.split())))
    return texts


def edit(request: HttpRequest, number: int) -> HttpResponse:
    """The page where an editor changes a story's text; what was typed stays there when the verb refuses."""
    article = story(number)
    current = article.current
    assert current is not None, "an article has a revision from its first transaction on"
    person: Any = request.user
    asked = asked_in(request, article)
    if request.method != "POST":
        Subject(article, by=person, at=timezone.now()).refuse("edit")
        dateline = DatelineForm(line=current.line)
        initial = {"kind": RevisionKind.CORRECTION.value} if asked else asked_for(request)
        kind = KindForm(initial=initial, article=article)
        return _page(request, article, rows_from(current), dateline, kind, mark_of(article), current)
    rows, base = rows_of(request.POST), base_of(article, request.POST)
    dateline = DatelineForm(request.POST, line=base.line if base else None)
    if request.POST.get("whole", "").strip():
        return lay(request, article, rows, dateline, base or current)
    delivered = request.POST.get("kind") == RevisionKind.DELIVERED  # the verb says why, where it is none any more
    kind = KindForm(request.POST, article=article, is_advance=article.is_advance or delivered)
    seen = Mark(request.POST.get("seen", ""))
    if not (dateline.is_valid() and kind.is_valid()):
        return _page(request, article, with_spare(rows), dateline, kind, seen, base, status=INVALID)
    texts = edited(rows)
    try:
        refuse_too_long(*(text for _uid, _role, text in texts))
        made = source.edit(
            article,
            kind=RevisionKind(kind.cleaned_data["kind"]),
            texts=texts,
            dateline=dateline.line(),
            note=kind.cleaned_data["note"],
            sentence=kind.cleaned_data["sentence"],
            for_all=kind.cleaned_data["for_all"],
            seen=seen,
            by=person,
            at=timezone.now(),
            answers=asked,
        )
    except Refused as refusal:
        kind.add_error(None, str(refusal))
        if isinstance(refusal, LostRace):
            article = story(number)
            rows, dateline = over_newest(rows, base, article), dateline_over_newest(dateline, base, article)
            seen, base = mark_of(article), article.current
        return _page(request, article, with_spare(rows), dateline, kind, seen, base, status=refusal.status)
    messages.success(request, _("Revision %(number)s is filed.") % {"number": made.number})
    return redirect(reverse("admin:articles_article_change", args=[article.pk]))


def lay(
    request: HttpRequest, article: Article, rows: Sequence[EditRow], dateline: DatelineForm, base: Revision
) -> HttpResponse:
    """The page with a whole text that was pasted laid over its paragraphs, to be looked at before it is filed.

    That is so whatever was pressed: what somebody pasted is never left out of what they file.
    """
    typed = {name: request.POST.get(name, "") for name in ("kind", "note", "sentence", NAME)}
    kind, seen, status = KindForm(initial=typed, article=article), Mark(request.POST.get("seen", "")), 200
    try:
        laid = laid_over(base, typed_in(rows), request.POST["whole"], article.source_language)
        rows, dateline = in_rows(laid.rows), DatelineForm(line=laid.dateline) if laid.dateline else dateline
        if "lay" not in request.POST:
            messages.info(request, _("What you pasted is laid over the paragraphs now. Look it over, then file it."))
    except Unfit as refusal:
        messages.error(request, str(refusal))
        status = refusal.status
    return _page(request, article, with_spare(list(rows)), dateline, kind, seen, base, status=status)


def asked_for(request: HttpRequest) -> dict[str, str]:
    """The kind of change that a link to this page names."""
    kind = request.GET.get("kind", "")
    return {"kind": kind} if kind in set(RevisionKind) else {}


def asked_in(request: HttpRequest, article: Article) -> Question | None:
    """The open question the page was opened for, if it was."""
    given = request.POST if request.method == "POST" else request.GET
    number = row_number(given.get("question", ""))
    return None if number is None else article.questions.open().select_related("by").filter(pk=number).first()


def base_of(article: Article, posted: QueryDict) -> Revision | None:
    """The revision that what was posted was typed over; None where it does not say."""
    number = row_number(posted.get("base", ""))
    return None if number is None else article.revisions.filter(number=number).first()


def over_newest(rows: Sequence[EditRow], base: Revision | None, article: Article) -> list[EditRow]:
    """The typed rows laid over the newest revision."""
    assert article.current is not None, "an article has a revision from its first transaction on"
    before = typed_in(rows_from(base)) if base else []
    return in_rows(lay_over(before, typed_in(rows), typed_in(rows_from(article.current))))


def typed_in(rows: Sequence[EditRow]) -> list[Typed]:
    """What rows hold, without the free ones; white space but for blank lines is no change."""
    kept = [row for row in rows if row.fixed or row.id or row.text.strip()]
    parts = [[" ".join(part.split()) for part in BLANK_LINE.split(row.text.strip())] for row in kept]
    return [Typed(row.id, Role(row.role), "\n\n".join(text)) for row, text in zip(kept, parts, strict=True)]


def dateline_over_newest(form: DatelineForm, base: Revision | None, article: Article) -> DatelineForm:
    """The newest dateline where none was typed; the typed one, with the newest beside it where both are new."""
    newest = article.current
    assert newest is not None, "an article has a revision from its first transaction on"
    if base is not None and form.line() == base.line:
        return DatelineForm(line=newest.line)
    if newest.line != form.line() and (base is None or newest.line != base.line):
        form.now = written_dateline(newest, article.source_language) or "–"
    return form


def _page(
    request: HttpRequest,
    article: Article,
    rows: Sequence[EditRow],
    dateline: DatelineForm,
    kind: KindForm,
    seen: Mark,
    base: Revision | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": _("Edit"),
        "article": article,
        "rows": rows,
        "roles": [(role.value, ROLES[role]) for role in ROLE_ORDER],
        "dateline": dateline,
        "form": kind,
        "seen": seen,
        "base": base.number if base else "",
        "asked": asked_in(request, article),
        "laid": bool(request.POST.get("whole")),
        "whole": request.POST.get("whole", "") if status == INVALID else "",
    }
    return TemplateResponse(request, "admin/articles/article/edit.html", context, status=status)
