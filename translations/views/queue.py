"""The queue: what waits for me, and taking it or giving it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsroom.refusals import IllegalMove
from newsroom.row_numbers import row_number
from translations.actions import draft, freeing, request
from translations.filters import QueueFilter, languages_of
from translations.models import Question, ShiftNote, Translation
from translations.views.membership import desk_member, desk_verb, person_of, translation_for
from translations.workspace.queue import Waiting, at_work, queue_lists


@require_safe
@desk_member
def queue(asked: HttpRequest) -> HttpResponse:
    """The lists, each most urgent first; `?list=free&page=2` shows one of them further down."""
    person = person_of(asked)
    filters = QueueFilter(asked.GET, at_work(Translation.objects.for_person(person)), person=person)
    only, page = _which_list(asked)
    lists = queue_lists(filters.qs, person, now=timezone.now(), only=only, page=page)
    works_in = languages_of(person)
    notes = ShiftNote.objects.newest_of(works_in)
    given = asked.GET.copy()
    for name in ("list", "page"):
        given.pop(name, None)
    return render(
        asked,
        "desk/queue.html",
        {
            "here": "queue",
            "lists": lists,
            "headed": next((each.name for each in lists if each.rows), None),
            "only": only,
            "has_stale": any(each.count for each in lists if each.name == Waiting.STALE),
            "filters": filters,
            "filtered": any(filters.form.cleaned_data.values()),
            "left_aside": [(filters.form[name].label, asked.GET[name]) for name in filters.form.errors],
            "query": given.urlencode(),
            "works_in": works_in,
            "shift_notes": [(code, notes.get(code)) for code in works_in],
            "now": timezone.now(),
            "questions": Question.objects.to_answer().count() if person.is_editor else 0,
        },
    )


def _which_list(asked: HttpRequest) -> tuple[Waiting | None, int]:
    name, page = asked.GET.get("list", ""), asked.GET.get("page", "1")
    if name not in set(Waiting):
        return None, 1
    return Waiting(name), min(row_number(page) or 1, 10_000)


@desk_verb
def claim(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take in hand what is free, or free again, and begin; where somebody else was quicker, see who has it."""
    person, translation = person_of(asked), translation_for(asked, pk)
    is_left = translation.state in freeing.LEFT and translation.translator != person
    try:
        (freeing.take_over if is_left else request.claim)(translation, by=person, at=timezone.now())
    except IllegalMove:
        taken = translation_for(asked, pk)
        if taken.translator is None:
            raise
        if taken.translator != person:
            said = _("%(person)s has claimed it already. Choose another one in the queue.")
            messages.error(asked, said % {"person": taken.translator})
    return redirect("desk:working-page", pk)


@desk_verb
def go_on(asked: HttpRequest, pk: int) -> HttpResponse:
    """Take an approved translation up again, to bring it up to date."""
    draft.reopen(translation_for(asked, pk), by=person_of(asked), at=timezone.now())
    return redirect("desk:working-page", pk)
