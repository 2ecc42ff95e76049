"""The ARTICLE table: what can be done with a story, by whom, from where."""

from __future__ import annotations

from articles.models.article import Article
from articles.models.edition import Edition
from articles.vocabulary import ArticleState
from newsroom.models.log_entry import Target
from newsroom.roles import an_editor
from newsroom.workflow import BACK, STAYS, Mark, Move, Workflow, states

RECEIVED, CLEARED, HELD, SPIKED, KILLED = ArticleState
NOT_KILLED = states(RECEIVED, CLEARED, HELD, SPIKED)
IN_SIGHT = states(RECEIVED, CLEARED, HELD)


def lock_article(article: Article) -> Article:
    """The article first: every verb that can change what readers see begins here.

    Nothing is joined: where PostgreSQL had to wait for the lock it reads the locked row anew, but not what was joined
    to the old one, and the revision would be missing.
    """
    return Article.objects.select_for_update().get(pk=article.pk)


def mark_of(article: Article) -> Mark:
    """What of an article is judged: its state, its text and its embargo; of a killed one, what was started from it."""
    until = "open" if article.embargo_until_lifted else article.embargo.isoformat() if article.embargo else "none"
    mark = f"{article.state}/{article.current.number if article.current else 0}/{until}"
    if article.state == KILLED:
        mark += f"/{Article.objects.filter(started_from=article.pk).count()}"
    return Mark(mark)


def edition_mark(language: str, edition: Edition | None) -> Mark:
    """What of a language's edition is judged: its newest release, what it was released for, whether it is withdrawn."""
    if edition is None:
        return Mark(f"{language}/none")
    times = [time.isoformat() if time else "none" for time in (edition.live_at, edition.withdrawn_at)]
    return Mark("/".join([language, str(edition.newest_id), *times]))


def target_of(article: Article) -> Target:
    return Target("article", article.pk, article.pk, article.source_language)


def no_gate(article: Article, move: Move) -> None:
    """Nothing outside an article forbids its moves."""


ARTICLE: Workflow[Article] = Workflow(
    name="article",
    states=tuple(ArticleState),
    initial=RECEIVED,
    lock=lock_article,
    gate=no_gate,
    mark=mark_of,
    target=target_of,
    moves=(
        Move("clear", states(RECEIVED), to=CLEARED, who=an_editor),
        Move("clear", states(HELD), to=BACK, who=an_editor),
        Move("clear as flash", states(RECEIVED), to=CLEARED, who=an_editor, by_wire=True),
        Move("spike", states(RECEIVED), to=SPIKED, who=an_editor),
        Move("restore", states(SPIKED), to=RECEIVED, who=an_editor),
        Move("edit", IN_SIGHT, to=STAYS, who=an_editor),
        Move("write sentence", IN_SIGHT, to=STAYS, who=an_editor),
        Move("show updating", states(CLEARED), to=STAYS, who=an_editor),
        Move("answer refile", IN_SIGHT, to=STAYS, who=an_editor),
        Move("answer question", IN_SIGHT, to=STAYS, who=an_editor),
        Move("ask the provider", IN_SIGHT, to=STAYS, who=an_editor),
        Move("mark spoken", IN_SIGHT, to=STAYS, who=an_editor),
        Move("file", IN_SIGHT, to=STAYS, who=an_editor),
        Move("confirm language", IN_SIGHT, to=STAYS, who=an_editor),
        Move("say translated", IN_SIGHT, to=STAYS, who=an_editor),
        Move("set embargo", IN_SIGHT, to=STAYS, who=an_editor),
        Move("mark advance", IN_SIGHT, to=STAYS, who=an_editor),
        Move("confirm delivery", IN_SIGHT, to=STAYS, who=an_editor),
        Move("join", IN_SIGHT, to=STAYS, who=an_editor),
        Move("part", IN_SIGHT, to=STAYS, who=an_editor),
        Move("link same story", IN_SIGHT, to=STAYS, who=an_editor),
        Move("unlink same story", IN_SIGHT, to=STAYS, who=an_editor),
        Move("request", states(RECEIVED, CLEARED), to=STAYS, who=an_editor),
        Move("ask at once", states(CLEARED), to=STAYS, who=an_editor, by_wire=True),
        Move("release", states(CLEARED), to=STAYS, who=an_editor),
        Move("revise", NOT_KILLED, to=STAYS, who=an_editor, by_wire=True),
        Move("hold", states(RECEIVED, CLEARED, SPIKED), to=HELD, who=an_editor, needs_note=True, by_wire=True),
        Move("withdraw", states(CLEARED, HELD), to=STAYS, who=an_editor, needs_note=True),
        Move("kill", NOT_KILLED, to=KILLED, who=an_editor, needs_note=True, by_wire=True),
        Move("start anew", states(KILLED), to=STAYS, who=an_editor),
    ),
)
