"""The board of one correction: which languages still show the old text, and the verbs that put them right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from articles.actions.updating import show_updating
from articles.models import Article
from articles.wire.cleaning import clean
from articles.wording import ROLES
from articles.workflow import ARTICLE, mark_of
from newsroom.commas import listed
from newsroom.language.facts import Fact
from newsroom.language.facts.fact import Number
from newsroom.language.facts.lexicon import lines as entries
from newsroom.language.facts.scanning import TABLES
from newsroom.languages import name_of
from newsroom.models import Person
from newsroom.refusals import Refused, Unfit
from newsroom.workflow import Mark
from translations.actions import correcting
from translations.actions.correcting import Wanted
from translations.board import languages, still_saying
from translations.board.reading import Read, Sight, read
from translations.desk.asking import story
from translations.desk.clock import length, moment
from translations.desk.forms import SENTENCE
from translations.desk.releasing_wording import released
from translations.desk.standing_for_all import FOR_ALL, NAME, StandsForm, not_told_before
from translations.models import Translation

INVALID = 422
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# So many facts stand large in the head; the difference itself is one click away.
MOST_SWAPS = 3


@dataclass(frozen=True)
class Head:
    """What the top of the page says. `changed` counts the paragraphs that changed or came in, `removed` the others."""

    swaps: list[tuple[str, str]]
    old: str
    new: str
    changed: int
    removed: int
    roles: str
    put_right: int
    told_with: str
    concerned: int
    off: int
    since: str
    longest: str


def board(request: HttpRequest, number: int, revision: int) -> HttpResponse:
    """Show the board; on POST do what was pressed and show it again, with what came of it in words."""
    article = story(number)
    if request.method != "POST":
        return page(request, article, revision)
    person: Any = request.user
    if not article.revisions.corrections().filter(number=revision).exists():
        raise Http404("no such correction")
    act = ACTS.get(request.POST.get("verb", ""))
    if act is None:
        return page(request, article, revision, status=INVALID)
    try:
        act(request, article, revision, person)
    except Refused as refusal:
        return page(request, story(number), revision, refusal=str(refusal), status=refusal.status)
    return redirect(reverse("admin:articles_article_correction", args=[number, revision]))


def release(request: HttpRequest, article: Article, revision: int, by: Person) -> None:
    """Release the languages that were on the button; what could not go out says why."""
    wanted = [
        Wanted(code, Mark(seen), Mark(edition))
        for code, seen, edition in zip(
            request.POST.getlist("language"),
            request.POST.getlist("seen"),
            request.POST.getlist("seen_edition"),
            strict=False,
        )
        if code in settings.DESK_LANGUAGES
    ]
    shown_in = get_language() or "en"
    for done in correcting.release_corrections(article, wanted, by=by, at=timezone.now()):
        name = name_of(done.language, shown_in)
        if done.refusal:
            said = _("%(language)s was not released. %(why)s") % {"language": name, "why": done.refusal}
            messages.error(request, said)
        else:
            messages.success(request, released(name, article, live_at=None, at=timezone.now()))


def updating(request: HttpRequest, article: Article, revision: int, by: Person) -> None:
    count = show_updating(article, seen=Mark(request.POST.get("seen", "")), by=by, at=timezone.now())
    said = ngettext("%(count)s page says that it is being updated.", "%(count)s pages say that they are.", count)
    messages.success(request, said % {"count": count})


def remind(request: HttpRequest, article: Article, revision: int, by: Person) -> None:
    language = request.POST.get("language", "")
    works = Translation.objects.filter(article=article, language=language)
    work = works.first() if language in settings.DESK_LANGUAGES else None
    if work is None:
        raise Unfit("not_asked_for")
    told = correcting.remind(work, by=by, at=timezone.now())
    messages.success(request, _("%(person)s is reminded.") % {"person": told})


def write_sentence(request: HttpRequest, article: Article, revision: int, by: Person) -> None:
    answer = request.POST.get(NAME, "")
    if not answer and not_told_before(article, revision):
        raise Unfit("not_said_what_it_stands_for")
    correcting.write_sentence(
        article,
        about=revision,
        sentence=clean(request.POST.get("sentence", ""))[0][:SENTENCE],
        seen=Mark(request.POST.get("seen", "")),
        by=by,
        at=timezone.now(),
        for_all=answer == FOR_ALL,
    )
    messages.success(request, _("The sentence for readers is written; drafts in hand have a paragraph for it."))


def stands_for(found: Read, given: QueryDict) -> StandsForm | None:
    """The question whether a sentence stands for others; None where there is nothing to ask."""
    if found.is_told or found.later or not found.earlier:
        return None
    return StandsForm(given or None, article=found.article, others=[after.number for _before, after in found.earlier])


ACTS = {"release": release, "updating": updating, "remind": remind, "sentence": write_sentence}


def page(request: HttpRequest, article: Article, number: int, *, refusal: str = "", status: int = 200) -> HttpResponse:
    found = read(article, number, at=timezone.now())
    if found is None:
        raise Http404("no such correction")
    person: Any = request.user
    rows, others = languages.lines(found), languages.others(found)
    # What was withdrawn on purpose goes out by its own button alone.
    ready = [row for row in rows if row.release is not None and not row.is_source and not row.withdrawn]
    may = {move.name for move in ARTICLE.open_moves(article, by=person)}
    search = still_saying.search(found)
    stale = [edition for edition in found.editions.values() if edition.is_public(at=found.at)]
    stale = [each for each in stale if each.newest is not None and each.newest.meaning < article.meaning]
    context = admin.site.each_context(request) | {
        "title": title(found, rows),
        "article": article,
        "read": found,
        "head": head(found, rows),
        "made": moment(found.revision.at, now=found.at),
        "rows": rows,
        "others": others,
        "ready": ready,
        "ready_names": listed(row.name for row in ready),
        "search": search,
        "spelled": spelled(found.retracted),
        "days": still_saying.DAYS,
        "may": may,
        "seen": mark_of(article),
        "to_update": sum(each.being_updated_at is None for each in stale),
        "sentence_limit": SENTENCE,
        "sentence": request.POST.get("sentence", "") or languages.told_in_source(rows),
        "stands_for": stands_for(found, request.POST) or (),
        "untold": not all(row.told for row in rows),
        "refusal": refusal,
    }
    return TemplateResponse(request, "admin/articles/article/board.html", context, status=status)


def head(found: Read, rows: Sequence[languages.Line]) -> Head:
    correction = found.correction
    swaps = [(was.text, now.text) for was, now in found.swaps[:MOST_SWAPS]] + list(correction.line)
    old = [edition for edition in found.concerned() if found.sight(edition) == Sight.OLD]
    since = min((each.published_at for each in old if each.published_at), default=None)
    return Head(
        swaps=swaps,
        old=swaps[0][0] if len(swaps) == 1 else "",
        new=swaps[0][1] if len(swaps) == 1 and found.later is None else "",
        changed=len(correction.changed) - len(correction.removed),
        removed=len(correction.removed),
        roles=listed(ROLES[role] for role in correction.roles),  # type: ignore[index]
        put_right=sum(row.right for row in rows),
        told_with=told_with(found),
        concerned=len(rows),
        off=sum(row.off is not None for row in rows),
        since=length(found.at - found.revision.at),
        longest=length(found.at - since) if since else "",
    )


def told_with(found: Read) -> str:
    """Which earlier corrections the sentence tells of as well."""
    numbers = found.sentence.corrections if found.sentence else ()
    others = [str(number) for number in numbers if number != found.revision.number]
    return _("tells of correction %(numbers)s, too") % {"numbers": listed(others)} if others else ""


def title(found: Read, rows: Sequence[languages.Line]) -> str:
    """What the page is called: the correction, and how many languages it concerns."""
    said = ngettext(
        "Correction %(number)s of %(story)s, in %(count)s language",
        "Correction %(number)s of %(story)s, in %(count)s languages",
        len(rows),
    )
    return said % {"number": found.revision.number, "story": found.article.pk, "count": len(rows)}


def spelled(retracted: Sequence[Fact]) -> list[tuple[str, str]]:
    """How retracted facts may be written, as (language, word): examples of what the search by value finds."""
    found: dict[str, str] = {}
    for fact in retracted[:MOST_SWAPS]:
        found.setdefault(fact.text, "")
        if isinstance(fact.value, Number) and not fact.value.unit:
            for code, table in TABLES.items():
                words = next((names for value, names in entries(table.numerals) if value == fact.value.amount), [])
                if words:
                    found.setdefault(words[0], code)
            found.setdefault(fact.text.translate(ARABIC_DIGITS), "ar")
    return [(code, word) for word, code in found.items()]
