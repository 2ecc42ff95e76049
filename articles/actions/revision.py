"""New states of the source text, by whoever they are made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Max

from articles.actions.telling import has_readers, not_told_everywhere, with_sentence
from articles.models import Article, Revision
from articles.text.carrying import apply_edit
from articles.text.datelines import Dateline
from articles.text.inline import plain
from articles.text.paragraphs import Paragraph, as_old_as, new_id, raises_meaning, words
from articles.text.refile import changes_no_fact
from articles.vocabulary import TO_FOLLOW, RevisionKind, Role
from articles.workflow import ARTICLE
from newsroom.language.folding import fold
from newsroom.models.counter import advance_generation
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark

Edited = Sequence[tuple[str | None, Role, str]]
HEADLINE_LIMIT = 500


def add_revision(
    article: Article,
    *,
    kind: RevisionKind,
    texts: Edited,
    dateline: Dateline | None,
    by: Person | None,
    at: datetime,
    asked: bool = False,
    clashes: Sequence[dict[str, Any]] = (),
    sentence: str = "",
    for_all: bool = False,
    **about: str,
) -> Revision:
    """Write the next revision of a locked article and make it the current one.

    `texts` carry ids where a paragraph is known to be an older one; `sentence` tells readers what was wrong, `for_all`
    in the place of earlier ones, which readers of some language have not been told. `about` may hold byline, credit and
    note. A correction, or the delivered text of a speech, takes everything not yet public off the clock.

    Sentences of earlier corrections stay: a language that is slower than the next revision still owes them.
    """
    old = article.current
    number = old.number + 1 if old else 1
    told_of = {number, *(not_told_everywhere(article) if for_all else ())}
    keeps = kind == RevisionKind.REFILE
    before = old.story if old else []
    paragraphs = apply_edit(before, texts, number=number, keeps_meaning=keeps, new_id=new_id)
    line_moved = bool(old and old.line != dateline)
    raised = bool(old) and not keeps and (line_moved or raises_meaning(before, paragraphs))
    return append(
        article,
        kind=kind,
        paragraphs=[*paragraphs, *with_sentence(old.sentences if old else [], sentence, number=number, about=told_of)],
        dateline=dateline,
        dateline_since=number if line_moved and not keeps else (old.dateline_since if old else 1),
        meaning=next_meaning(article) if raised else article.meaning,
        asked=asked,
        clashes=list(clashes),
        by=by,
        at=at,
        **about,
    )


def next_meaning(article: Article) -> int:
    """A number that no revision had: the answer “it was a refile” goes back to an older one, and what rests on the

    answered text must still be told from what comes after.
    """
    highest = article.revisions.aggregate(highest=Max("meaning"))["highest"] or 0
    return max(highest, article.meaning) + 1


def append(
    article: Article,
    *,
    kind: RevisionKind,
    paragraphs: list[Paragraph],
    dateline: Dateline | None,
    at: datetime,
    **fields: Any,
) -> Revision:
    """Store a revision whose paragraphs are settled, and let the article repeat what lists show of it."""
    old = article.current
    headline = plain(next((p.text for p in paragraphs if p.role == Role.HEADLINE), ""))
    if len(headline) > HEADLINE_LIMIT:
        raise Unfit("headline_too_long", length=len(headline), limit=HEADLINE_LIMIT)
    revision = Revision.objects.create(
        article=article,
        number=old.number + 1 if old else 1,
        kind=kind,
        paragraphs=[paragraph.as_json() for paragraph in paragraphs],
        dateline=dateline.as_json() if dateline else None,
        at=at,
        **fields,
    )
    article.current = revision
    article.meaning = revision.meaning
    article.headline = headline
    story = [paragraph for paragraph in paragraphs if paragraph.role != Role.CORRECTION]
    body = [plain(paragraph.text) for paragraph in story if paragraph.role not in {Role.HEADLINE, Role.PUSH}]
    article.opening = next((text for text in body if text.strip()), "")[:240]
    article.words = words(story, article.source_language)
    article.search_text = searchable(article, [headline, plain(revision.push), *body])
    if kind == RevisionKind.DELIVERED:
        article.is_advance = False
    article.save()
    if kind in TO_FOLLOW:
        stop_what_waits(article, at=at)
    return revision


def searchable(article: Article, texts: Sequence[str]) -> str:
    """What the desk's search looks through: folded once, when written."""
    return fold("\n".join([str(article.pk), article.slugline, *texts]))


def stop_what_waits(article: Article, *, at: datetime) -> None:
    """Take every edition that is not yet public off the clock: nothing scheduled opens with a retracted text."""
    waiting = article.editions.filter(live_at__isnull=False, withdrawn_at__isnull=True, stopped_at__isnull=True)
    waiting = waiting.filter(newest__meaning__lt=article.meaning)
    if waiting.exclude(pk__in=waiting.public(at=at).values("pk")).update(stopped_at=at):
        advance_generation()


def edit(
    article: Article,
    *,
    kind: RevisionKind,
    texts: Edited,
    dateline: Dateline | None,
    seen: Mark,
    by: Person,
    at: datetime,
    note: str = "",
    sentence: str = "",
    for_all: bool = False,
) -> Revision:
    """File a new revision by an editor's hand; `sentence` tells readers of a correction what was wrong.

    `for_all`: in the place of earlier sentences, which readers of some language have not been told.

    Raises `Unfit` when nothing changed, when no text is left, when a refile would change a fact, or for the delivered
    text of what is no advance text.
    """
    with ARTICLE.move(article, "edit", seen=seen, by=by, at=at, note=note, data={"kind": kind}) as locked:
        kept = [(uid, role, text.strip()) for uid, role, text in texts if text.strip()]
        if not kept:
            raise Unfit("no_text")
        if kind == RevisionKind.DELIVERED and not locked.is_advance:
            raise Unfit("no_advance_text")
        old = locked.current
        assert old is not None, "an article under edit has a revision"
        same_line = old.line == dateline
        if same_line and [(p.id, p.role, p.text) for p in old.story] == kept:
            raise Unfit("delivered_unchanged" if kind == RevisionKind.DELIVERED else "nothing_changed")
        after = apply_edit(old.story, kept, number=old.number + 1, keeps_meaning=False, new_id=new_id)
        harmless = same_line and changes_no_fact(old.story, after, locked.source_language)
        if kind == RevisionKind.REFILE and not harmless:
            raise Unfit("refile_changes_facts")
        revision = add_revision(
            locked,
            kind=kind,
            texts=kept,
            dateline=dateline,
            by=by,
            at=at,
            note=note,
            sentence=sentence if kind == RevisionKind.CORRECTION else "",
            for_all=for_all,
            byline=old.byline,
            credit=old.credit,
        )
    return revision


def write_sentence(
    article: Article, *, about: int, sentence: str, seen: Mark, by: Person, at: datetime, for_all: bool = False
) -> Revision:
    """Write what readers are told about a correction, or write it anew; the text and its meaning stay as they are.

    `about` is the number of the correction; `for_all`: the sentence tells of all that readers of some language have not
    been told of, in the place of what was written about them. Raises `Unfit` for what is no correction, for the words
    that stand there already, and where readers were told the one that stands there.
    """
    with ARTICLE.move(article, "write sentence", seen=seen, by=by, at=at, data={"revision": about}) as locked:
        old = locked.current
        assert old is not None, "an article has a revision from its first transaction on"
        if old.asked:
            raise Unfit("answer_first")
        if not locked.revisions.corrections().filter(number=about).exists():
            raise Unfit("sentence_without_correction")
        stands = old.sentence_about(about)
        if stands is not None and has_readers(locked, stands):
            raise Unfit("sentence_told")
        if not sentence.strip():
            raise Unfit("reader_note_missing")
        told_of = {about, *(not_told_everywhere(locked) if for_all else ())}
        if stands is not None and stands.text == " ".join(sentence.split()) and told_of <= set(stands.corrections):
            raise Unfit("nothing_changed")
        written = with_sentence(old.sentences, sentence, number=old.number + 1, about=told_of)
        revision = append(
            locked,
            kind=RevisionKind.REFILE,
            paragraphs=[*old.story, *written],
            dateline=old.line,
            dateline_since=old.dateline_since,
            meaning=locked.meaning,
            byline=old.byline,
            credit=old.credit,
            by=by,
            at=at,
        )
    return revision


def answer_refile(article: Article, *, is_refile: bool, seen: Mark, by: Person, at: datetime) -> Revision:
    """Answer “refile or correction?” for a revision the wire sent as a refile.

    If it is one, a revision with the same text says so: its paragraphs are as old as before, and its meaning is the one
    before, so that nothing that rested on that is stale any more. If it is a correction, the answer is written down.
    """
    with ARTICLE.move(article, "answer refile", seen=seen, by=by, at=at, data={"refile": is_refile}) as locked:
        asked = locked.current
        if asked is None or not asked.asked:
            raise Unfit("not_asked")
        before = locked.revisions.get(number=asked.number - 1)
        paragraphs = asked.texts
        if is_refile:
            paragraphs = as_old_as(before.texts, [*asked.story, *before.sentences], number=asked.number)
        revision = append(
            locked,
            kind=RevisionKind.REFILE if is_refile else RevisionKind.CORRECTION,
            paragraphs=paragraphs,
            dateline=asked.line,
            dateline_since=before.dateline_since if is_refile else asked.dateline_since,
            meaning=before.meaning if is_refile else asked.meaning,
            byline=asked.byline,
            credit=asked.credit,
            by=by,
            at=at,
        )
        if is_refile:
            # Stopped by the revision in question, or by a hold that ended since: nothing else can have been it.
            locked.editions.filter(stopped_at__gte=asked.at, newest__meaning=before.meaning).update(stopped_at=None)
            locked.editions.filter(newest__meaning__gte=before.meaning).update(being_updated_at=None)
            advance_generation()
    return revision
