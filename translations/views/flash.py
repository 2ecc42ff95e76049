"""The flash screen: one story of urgency 1 or 2, a box for each language, one key to hand in and one to release."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.handed_in import refuse_too_long
from articles.models import Article
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Refused
from newsroom.workflow import Mark
from translations.actions import flashing
from translations.models import Translation
from translations.views.membership import desk_member, desk_verb, person_of, translation_for, wants_json
from translations.views.pressing import as_met_here
from translations.vocabulary import WORDS_OF
from translations.workspace.flash import Box, Flash, Line, read
from translations.workspace.flashes import open_flashes, waiting_for
from translations.workspace.typed import Sent, beside_of, numbers_in

SHOWN = 50


@require_safe
@desk_member
def flashes(asked: HttpRequest) -> HttpResponse:
    """The open flashes; where there is one alone, straight to it."""
    person, now = person_of(asked), timezone.now()
    waits = {each.number: each.count for each in waiting_for(person, at=now)}
    found = list(open_flashes(person)[:SHOWN])
    if len(found) == 1:
        return redirect("desk:flash", found[0].pk)
    rows = [(article, article.under_embargo(at=now), waits.get(article.pk, 0)) for article in found]
    return render(asked, "desk/flashes.html", {"here": "flashes", "rows": rows})


@require_safe
@desk_member
def flash(asked: HttpRequest, number: int) -> HttpResponse:
    """Source, and a box for each language; for the page's own script only the boxes that differ from those it has."""
    article = story_for(person_of(asked), number)
    found = read(article, person_of(asked), now=timezone.now())
    if not wants_json(asked):
        return shown(asked, found)
    have = set(asked.GET.getlist("have"))
    fresh = [box for box in found.boxes if f"{box.language}-{box.version}" not in have]
    return JsonResponse(
        {
            "boxes": {box.language: as_html(asked, found, box) for box in fresh},
            "stands": asked.GET.get("source") == source_mark(found),
        }
    )


def story_for(person: Person, number: int) -> Article:
    """The story, for editors and whoever works in a language it is asked for in; for others there is no such page."""
    article = get_object_or_404(Article.objects.select_related("current", "provider"), pk=number)
    if person.is_editor:
        return article
    if not Translation.objects.for_person(person).asked_for().filter(article=article).exists():
        raise Http404
    return article


def source_mark(found: Flash) -> str:
    """What the head of the page shows: the source, and whether the story is still a flash that moves."""
    return f"{found.source.number}-{found.article.state}-{found.article.urgency}"


def shown(asked: HttpRequest, found: Flash, *, status: int = 200, **more: object) -> HttpResponse:
    context = {"here": "flashes", "flash": found, "article": found.article, "source_mark": source_mark(found)}
    return render(asked, "desk/flash.html", context | more, status=status)


def as_html(asked: HttpRequest, found: Flash, box: Box, **more: object) -> str:
    context = {"flash": found, "article": found.article, "box": box, "user": asked.user}
    return render_to_string("desk/flash/box.html", context | more, request=asked)


@desk_verb
def save(asked: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed; the first save claims the language."""
    return _write(asked, pk, hand_in=False)


@desk_verb
def submit(asked: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed and hand it to the second person."""
    return _write(asked, pk, hand_in=True)


def _write(asked: HttpRequest, pk: int, *, hand_in: bool) -> HttpResponse:
    translation, sent = translation_for(asked, pk), Sent.of(asked.POST)
    person, now = person_of(asked), timezone.now()
    try:
        refuse_too_long(*(text.text for text in sent.texts))
        written = flashing.write(
            translation,
            sent.texts,
            seen=numbers_in(asked.POST),
            beside=beside_of(asked.POST.get("beside", ""))[0],
            hand_in=hand_in,
            by=person,
            at=now,
        )
    except Refused as refusal:
        return _answer(asked, translation, refusal=refusal, yours=[text.text for text in sent.texts])
    saved = localtime(now).strftime("%H:%M:%S")
    said = _("Handed to review.") if hand_in else _("Saved at %(time)s.") % {"time": saved}
    lost = [text.text for text in written.saved.lost]
    late = LostRace("lost_race", verb="save") if lost else None
    return _answer(asked, translation, refusal=written.refusal or late, yours=lost, said=said, stays=not hand_in)


@desk_verb
def sign(asked: HttpRequest, pk: int) -> HttpResponse:
    """Approve what was on the screen, and release it."""
    translation, now = translation_for(asked, pk), timezone.now()
    try:
        edition = flashing.sign(translation, seen=Mark(asked.POST.get("seen", "")), by=person_of(asked), at=now)
    except Refused as refusal:
        return _answer(asked, translation, refusal=refusal)
    waits = _("Released. Readers get it when the embargo ends.")
    return _answer(asked, translation, said=_("Released.") if edition.is_public(at=now) else waits)


@desk_verb
def send_back(asked: HttpRequest, pk: int) -> HttpResponse:
    """Return what was on the screen to its translator, with a note."""
    translation, note, now = translation_for(asked, pk), asked.POST.get("note", ""), timezone.now()
    seen = Mark(asked.POST.get("seen", ""))
    try:
        flashing.send_back(translation, note=note, seen=seen, by=person_of(asked), at=now)
    except Refused as refusal:
        return _answer(asked, translation, refusal=refusal, note=note)
    return _answer(asked, translation, said=_("Returned to its translator, with your note."))


def _answer(
    asked: HttpRequest,
    translation: Translation,
    *,
    said: str = "",
    refusal: Refused | None = None,
    yours: Sequence[str] = (),
    note: str = "",
    stays: bool = False,
) -> HttpResponse:
    """What became of it: to a page's script the box, to everybody else the screen.

    `yours` are texts not put in, `note` what was said with a return that was refused.

    A page whose box `stays` goes on in it: it is told the numbers of what it saved, and what the checks say of it.
    """
    if refusal is None and not wants_json(asked):
        messages.success(asked, said)
        return redirect(reverse("desk:flash", args=[translation.article_id]) + f"#box-{translation.language}")
    person = person_of(asked)
    article = story_for(person, translation.article_id)
    found = read(article, person, now=timezone.now())
    status = refusal.status if refusal else 200
    refusal = as_met_here(refusal, translation, asked)
    context = {"refused": translation.language, "refusal": refusal, "yours": yours, "note": note}
    if not wants_json(asked):
        return shown(asked, found, status=status, **context)
    box = next((box for box in found.boxes if box.language == translation.language), None)
    told: dict[str, object] = {"said": str(refusal or said), "version": box.version if box else ""}
    if box is not None and refusal is None and stays:
        sent = numbers_in(asked.POST)
        told["lines"] = {name: saved for line in box.lines for name, saved in _as_saved(line).items() if name in sent}
    else:
        told["box"] = as_html(asked, found, box, **context) if box else ""
    return JsonResponse(told, status=status)


def _as_saved(line: Line) -> dict[str, dict[str, object]]:
    """How a text stands that is being written, and the original words beside it, by all that a page may name them.

    What the checks say of both stands under the text; of none, nothing yet.
    """
    text = {"seen": line.number, "was": line.was, "checks": _checks(line)}
    words = {"seen": line.words_number, "was": line.words_were}
    return dict.fromkeys(line.names, text) | {WORDS_OF + name: words for name in line.names}


def _checks(line: Line) -> str:
    return render_to_string("desk/flash/findings.html", {"line": line}) if line.text else ""


@require_safe
@desk_member
def waiting(asked: HttpRequest) -> HttpResponse:
    """For the script of every page of the desk: how many flashes wait for this person, and what is said of them."""
    person = person_of(asked)
    waits = waiting_for(person, at=timezone.now())
    return JsonResponse(
        {
            "count": len(waits),
            "numbers": [each.number for each in waits],
            "link": render_to_string("desk/flash/link.html", {"waits": waits}),
            "banner": render_to_string("desk/flash/banner.html", {"waits": waits}) if waits else "",
        }
    )
