"""Editing a story's text: its paragraphs with their ids, its dateline, and what kind of change it is.

A blank line inside a paragraph parts it in two; an emptied paragraph is taken out; the order follows the numbers.
"""

from __future__ import annotations

import re
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

from articles.actions import revision as revisions
from articles.models import Article, Revision
from articles.text.datelines import Dateline
from articles.vocabulary import BODY_ROLES, RevisionKind, Role
from articles.wording import ROLES
from articles.workflow import mark_of
from newsroom.refusals import LostRace, Refused
from newsroom.workflow import Mark
from translations.desk.asking import INVALID, story
from translations.desk.forms import NOTE, text_area

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
SPARE = 2
ROLE_ORDER = [Role.LEAD, Role.TEXT, Role.SUBHEAD, Role.QUOTE, Role.LIST]


class DatelineForm(forms.Form):
    """Place, date and agency, as the source prints them."""

    prefix = "dateline"
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=120)
    day = forms.IntegerField(label=gettext_lazy("Day"), required=False, min_value=1, max_value=31)
    month = forms.IntegerField(label=gettext_lazy("Month"), required=False, min_value=1, max_value=12)
    agency = forms.CharField(label=gettext_lazy("Agency"), required=False, max_length=120)

    def __init__(self, *args: Any, line: Dateline | None = None, **kwargs: Any) -> None:
        self.before = line
        initial = {} if line is None else line.as_json()
        super().__init__(*args, **kwargs)
        self.initial = initial

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
    """The form's rows for a revision: headline and summary always, then the body, then some to add."""
    heads = {paragraph.role: paragraph for paragraph in revision.texts}
    rows: list[EditRow] = []
    for role in (Role.HEADLINE, Role.SUMMARY):
        known = heads.get(role)
        rows.append(_row(known.id if known else "", role, known.text if known else "", len(rows) + 1))
    for paragraph in revision.body:
        rows.append(_row(paragraph.id, paragraph.role, paragraph.text, len(rows) + 1))
    return with_spare(rows)


def with_spare(rows: list[EditRow]) -> list[EditRow]:
    free = sum(not row.text and not row.fixed for row in rows)
    more = [_row("", Role.TEXT, "", len(rows) + 1 + place) for place in range(max(0, SPARE - free))]
    return [*rows, *more]


def _row(uid: str, role: Role, text: str, place: int) -> EditRow:
    return EditRow(uid, role.value, str(ROLES[role]), text, place, fixed=role not in BODY_ROLES)


def rows_of(posted: QueryDict) -> list[EditRow]:
    """The rows as they were posted, in the order of their numbers; what is not a role is plain text."""
    columns = zip(
        posted.getlist("id"), posted.getlist("role"), posted.getlist("text"), posted.getlist("place"), strict=False
    )
    rows: list[EditRow] = []
    for uid, role, text, place in columns:
        known = Role(role) if role in set(Role) - {Role.DATELINE} else Role.TEXT
        number = int(place) if place.isdigit() and len(place) < 6 else len(rows) + 1
        rows.append(_row(uid, known, text.replace("\r\n", "\n"), number))
    return sorted(rows, key=lambda row: (not row.fixed, row.place))


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
    if request.method != "POST":
        return _page(
            request, article, rows_from(current), DatelineForm(line=current.line), KindForm(), mark_of(article)
        )
    rows = rows_of(request.POST)
    dateline = DatelineForm(request.POST, line=current.line)
    kind = KindForm(request.POST)
    seen = Mark(request.POST.get("seen", ""))
    if not (dateline.is_valid() and kind.is_valid()):
        return _page(request, article, with_spare(rows), dateline, kind, seen, status=INVALID)
    person: Any = request.user
    try:
        made = revisions.edit(
            article,
            kind=RevisionKind(kind.cleaned_data["kind"]),
            texts=edited(rows),
            dateline=dateline.line(),
            note=kind.cleaned_data["note"],
            seen=seen,
            by=person,
            at=timezone.now(),
        )
    except Refused as refusal:
        kind.add_error(None, str(refusal))
        if isinstance(refusal, LostRace):
            article = story(number)
            rows, seen = beside_newest(rows, article), mark_of(article)
        return _page(request, article, with_spare(rows), dateline, kind, seen, status=refusal.status)
    messages.success(request, _("Revision %(number)s is filed.") % {"number": made.number})
    return redirect(reverse("admin:articles_article_change", args=[article.pk]))


def beside_newest(rows: Sequence[EditRow], article: Article) -> list[EditRow]:
    """The typed rows, each with what stands there by now where that is something else."""
    assert article.current is not None, "an article has a revision from its first transaction on"
    newest = {paragraph.id: paragraph.text for paragraph in article.current.texts}
    return [replace(row, now=newest[row.id]) if newest.get(row.id, row.text) != row.text else row for row in rows]


def _page(
    request: HttpRequest,
    article: Article,
    rows: Sequence[EditRow],
    dateline: DatelineForm,
    kind: KindForm,
    seen: Mark,
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
    }
    return TemplateResponse(request, "admin/articles/article/edit.html", context, status=status)
