"""One story on one page: facts and verbs, text and revisions, its languages, its log, how it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.actions.edition import written_dateline
from articles.models import Arrival, Article, Revision
from articles.text.inline import plain
from articles.vocabulary import ArticleState
from articles.wire_wording import refusal_sentence, warning_sentence
from articles.wording import ARTICLE_STATES, LANGUAGE_SOURCES, OUTCOMES
from articles.workflow import ARTICLE, mark_of
from newsroom.commas import listed
from newsroom.language.difference import Piece, difference
from newsroom.languages import name_of
from newsroom.models import LogEntry, Person
from newsroom.row_numbers import row_number
from newsroom.workflow import Move
from translations.desk.asking import story
from translations.desk.clock import ago, moment
from translations.desk.comparing import Comparison, compare
from translations.desk.language_rows import language_rows, not_asked
from translations.desk.log_lines import LogLine, log_lines
from translations.desk.payloads import first_lines
from translations.desk.questions_asked import Unanswered, questions_of
from translations.desk.rows import STATE_MARKS, URGENT
from translations.desk.verbs import QUESTIONS, Question
from translations.models import Spoken

LOG_SHOWN = 12
LOG_ALL = 500
ARRIVALS_SHOWN = 20
# In the head of the page; the others stand where they belong: at the revision, at the links, under the text.
ELSEWHERE = frozenset({"answer refile", "part", "unlink same story", "mark spoken"})


@dataclass(frozen=True)
class ShownClash:
    """A paragraph that house and wire both changed: the wire's text stands."""

    pieces: list[Piece]
    stands: bool


@dataclass(frozen=True)
class ArrivalLine:
    arrival: Arrival
    when: str
    outcome: str
    reason: str
    warnings: list[str]


def article_page(request: HttpRequest, number: int, *, unanswered: Unanswered | None = None) -> HttpResponse:
    """The page of a story; `unanswered` is a question whose answer was refused, with what was typed."""
    article = story(number)
    now = timezone.now()
    person: Any = request.user
    revisions = list(article.revisions.select_related("by").newest_first())
    arrivals = arrivals_of(article, now)
    spoken = Spoken.objects.languages(article)
    languages = language_rows(article, person=person, at=now, spoken=spoken)
    log, goes_on = log_of(article, request, now)
    context = (
        admin.site.each_context(request)
        | head(article, person, now)
        | text(article, revisions, request, now)
        | {
            "title": article.title,
            "seen": mark_of(article),
            "languages": languages,
            "unchecked": article.is_advance and any(row.live_since for row in languages),
            "not_asked": not_asked(article, languages),
            "off": listed(row.name for row in languages if row.edition is not None and row.edition.is_taken_off),
            "log": log,
            "log_goes_on": goes_on,
            "arrivals": arrivals,
            "newest_arrival": first_lines(article.arrivals.newest_first().first()),
            "takes": list(article.takes.defer("search_text").newest_first()),
            "same_stories": same_stories(article),
            "questions": questions_of(article, now),
            "spoken": spoken,
            "unanswered": unanswered,
        }
    )
    status = unanswered.refusal.status if unanswered else 200
    return TemplateResponse(request, "admin/articles/article/page.html", context, status=status)


def head(article: Article, person: Person, now: datetime) -> dict[str, Any]:
    """The facts of a story and what this person may do with it now."""
    shown_in = get_language() or "en"
    state = ArticleState(article.state)
    open_moves = ARTICLE.open_moves(article, by=person)
    open_names = {move.name for move in open_moves}
    if not article.editions.filter(live_at__isnull=False, withdrawn_at__isnull=True).exists():
        open_moves = [move for move in open_moves if move.name != "withdraw"]
    if not article.is_advance:
        open_moves = [move for move in open_moves if move.name != "confirm delivery"]
    return {
        "article": article,
        "state_mark": STATE_MARKS[state],
        "state_word": ARTICLE_STATES[state],
        "urgent": article.urgency <= URGENT,
        "arrived": moment(article.arrived_at, now=now),
        "age": ago(article.arrived_at, now=now),
        "source": name_of(article.source_language, shown_in),
        "first": name_of(article.first_language, shown_in) if article.first_language else "",
        "declared": article.language_declared,
        "detected": name_of(article.language_detected, shown_in) if article.language_detected else "",
        "known_from": LANGUAGE_SOURCES.get(article.language_source, ""),  # type: ignore[call-overload]
        "embargo": moment(article.embargo, now=now) if article.embargo else "",
        "embargo_over": article.embargo is not None and article.embargo <= now,
        "topics": list(article.topics.all()),
        "places": list(article.places.all()),
        "may": open_names,
        "verbs": buttons(open_moves, dangerous=False),
        "dangers": buttons(open_moves, dangerous=True),
    }


def buttons(moves: list[Move], *, dangerous: bool) -> list[Question]:
    """The verbs of the head, in the workflow table's order."""
    found = [QUESTIONS.get(move.name.replace(" ", "-")) for move in moves if move.name not in ELSEWHERE]
    return [question for question in found if question is not None and question.dangerous == dangerous]


def text(article: Article, revisions: list[Revision], request: HttpRequest, now: datetime) -> dict[str, Any]:
    """The current text, the revisions, and the difference between two of them."""
    shown = chosen(revisions, request.GET.get("revision"), revisions[0] if revisions else None)
    before = [revision for revision in revisions if shown is not None and revision.number < shown.number]
    against = chosen(before, request.GET.get("against"), before[0] if before else None)
    boards = set(article.revisions.corrections().values_list("number", flat=True))
    comparison: Comparison | None = None
    if shown is not None and against is not None:
        comparison = compare(against, shown, article.source_language)
    return {
        "revision": shown,
        "is_current": shown is not None and shown.pk == article.current_id,
        "dateline": written_dateline(shown, article.source_language) if shown else "",
        "revisions": revisions,
        "older": before,
        "comparison": comparison,
        "clashes": clashes_of(shown) if shown else [],
        "boards": boards,
        "last_board": max(boards, default=None),
        "now": now,
    }


def chosen(revisions: list[Revision], number: str | None, otherwise: Revision | None) -> Revision | None:
    """The revision a page's address names, or another."""
    wanted = row_number(number or "")
    return next((revision for revision in revisions if revision.number == wanted), otherwise)


def clashes_of(revision: Revision) -> list[ShownClash]:
    here = {paragraph.id for paragraph in revision.texts}
    return [
        ShownClash(difference(plain(clash["house"]), plain(clash["wire"])), clash["id"] in here)
        for clash in revision.clashes
    ]


def log_of(article: Article, request: HttpRequest, now: datetime) -> tuple[list[LogLine], bool]:
    """The newest lines of the log, and whether it goes on."""
    shown = LOG_ALL if "log" in request.GET else LOG_SHOWN
    entries = list(LogEntry.objects.of_article(article.pk).newest_first()[: shown + 1])
    wire = str(article.provider) if article.provider else _("the wire")
    return log_lines(entries[:shown], wire=wire, now=now), len(entries) > shown


def arrivals_of(article: Article, now: datetime) -> list[ArrivalLine]:
    rows = article.arrivals.without_bytes().select_related("revision").newest_first()[:ARRIVALS_SHOWN]
    return [
        ArrivalLine(
            arrival,
            moment(arrival.at, now=now),
            str(OUTCOMES[arrival.outcome]),  # type: ignore[index]
            refusal_sentence(arrival.reason, arrival.facts) if arrival.reason else "",
            [warning_sentence(warning) for warning in arrival.warnings],
        )
        for arrival in rows
    ]


def same_stories(article: Article) -> list[tuple[str, Article]]:
    """The same story in other languages, each with its language's name."""
    if article.same_story is None:
        return []
    shown_in = get_language() or "en"
    alike = Article.objects.filter(same_story=article.same_story).exclude(pk=article.pk).defer("search_text")
    return [(name_of(other.source_language, shown_in), other) for other in alike.newest_first()]
