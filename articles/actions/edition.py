"""Releasing: from a settled text to what readers see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from articles.actions.search_text import write_search_text
from articles.models import Article, Edition, Release, Revision
from articles.text.datelines import write
from articles.text.inline import plain
from articles.text.slugs import slug
from articles.vocabulary import RevisionKind
from articles.workflow import ARTICLE
from newsroom.languages import LANGUAGES
from newsroom.models.counter import advance_generation, next_public_number
from newsroom.models.language import Language
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from newsroom.workflow import Mark


@dataclass(frozen=True)
class Told:
    """A sentence for readers about corrections: told once, known by its id. `about` are their numbers, rising;

    none where only this language was wrong. An empty `text` is one that is owed and not written.
    """

    id: str
    text: str
    about: tuple[int, ...] = ()


@dataclass(frozen=True)
class Text:
    """A settled text for readers, in inline notation. `paragraphs` are body paragraphs as `{id, role, text}`."""

    language: str
    headline: str
    paragraphs: Sequence[dict[str, str]]
    revision: Revision
    meaning: int
    push: str = ""
    summary: str = ""
    dateline: str = ""
    credit: str = ""
    version: int | None = None
    translated_from: str = ""
    translated_via: str = ""
    sentences: Sequence[Told] = ()


def put_out(
    article: Article,
    text: Text,
    *,
    by: Person,
    at: datetime,
    live_at: datetime | None = None,
    reader_note: str = "",
) -> Edition:
    """Release a text as the newest of its edition; the article is locked by the caller's verb.

    `live_at` schedules it; a live edition takes its new text at once. Raises `Unfit` without a headline, for a time
    that is over, for an advance text that readers do not have yet and no embargo keeps from them, and where readers saw
    a text that was corrected since and no sentence of the text tells them; `reader_note` is about something else.
    Of a correction in this language alone nothing is owed where the text still reads as what is out.
    """
    if not text.headline.strip():
        raise Unfit("no_headline")
    if live_at is not None and live_at <= at:
        raise Unfit("schedule_in_the_past", when=live_at)
    edition = edition_of(article, text.language)
    is_public = edition.is_public(at=at)
    if is_public and live_at is not None:
        raise Unfit("live_cannot_be_scheduled")
    if article.is_advance and not is_public and not article.under_embargo(at=at):
        raise Unfit("advance_without_embargo")
    followed = followed_between(article, edition, text.revision, text.meaning)
    corrected = {number for number, kind in followed.items() if kind == RevisionKind.CORRECTION}
    fresh = untold(edition, text) if is_public or edition.first_public_at else []
    if is_public or edition.first_public_at:
        refuse_untold(article, text, corrected, fresh)
    told = {told.id: plain(told.text).strip() for told in fresh if told.text.strip()}
    edition.newest = write_release(
        edition,
        text,
        follows=set(followed.values()),
        told=told,
        reader_note=reader_note,
        first_language=article.first_language,
        by=by,
        at=at,
    )
    edition.slug = slug(plain(text.headline), text.language)
    if text.meaning >= article.meaning:
        edition.being_updated_at = None
    if not is_public:
        edition.live_at = live_at or at
    open_to_readers(edition, article)
    write_search_text(edition)
    return edition


def edition_of(article: Article, language: str) -> Edition:
    """A story's edition in a language, begun where there is none; from then on the story has a public number."""
    if article.public_number is None:
        article.public_number = next_public_number()
        article.save(update_fields=["public_number"])
    found = Edition.objects.select_related("newest__revision").filter(article=article, language=language).first()
    return found or Edition.objects.create(article=article, language=language)


def open_to_readers(edition: Edition, article: Article) -> None:
    """Let nothing but the story's embargo and the edition's own time keep it from readers."""
    edition.embargo, edition.embargo_until_lifted = article.embargo, article.embargo_until_lifted
    edition.stopped_at = edition.withdrawn_at = None
    edition.save()
    advance_generation()
    edition.refresh_from_db(fields=["public_from"])


def followed_between(article: Article, edition: Edition, revision: Revision, meaning: int) -> dict[int, str]:
    """The corrections and delivered texts between the newest release and a text that rests on this revision.

    Their kinds, by their numbers.
    """
    if edition.newest is None or edition.newest.meaning >= meaning:
        return {}
    seen = edition.newest.revision.number
    between = article.revisions.to_follow().filter(number__gt=seen, number__lte=revision.number)
    return dict(between.values_list("number", "kind"))


def brought_by(article: Article, edition: Edition) -> list[int]:
    """The corrections that a release of the source would bring to its readers, the newest first."""
    revision = article.current
    assert revision is not None, "an article has a revision from its first transaction on"
    followed = followed_between(article, edition, revision, revision.meaning)
    return sorted((number for number, kind in followed.items() if kind == RevisionKind.CORRECTION), reverse=True)


def without_sentence(article: Article, edition: Edition) -> list[int]:
    """Those of them that have no sentence for readers yet."""
    told = written_about(article)
    return [number for number in brought_by(article, edition) if number not in told]


def written_about(article: Article) -> set[int]:
    """The corrections that a sentence of the source tells of."""
    sentences = article.current.sentences if article.current else []
    return {number for sentence in sentences for number in sentence.corrections}


def untold(edition: Edition, text: Text) -> list[Told]:
    """The sentences of a text that readers have not been told yet: of corrections after what they see."""
    known = {note.get("id") for note in edition.newest.notes} if edition.newest else set()
    seen = edition.newest.revision.number if edition.newest else 0
    fresh = [told for told in text.sentences if told.id not in known and (not told.about or told.about[-1] > seen)]
    # Sent to be corrected alone, looked at and found right: where nothing changes there is nothing to tell.
    is_right = edition.newest is not None and reads_as(edition.newest, text)
    return [told for told in fresh if told.text.strip() or told.about or not is_right]


def reads_as(release: Release, text: Text) -> bool:
    """Whether a text says word for word what readers got."""
    heads = (release.headline, release.push, release.summary, release.dateline)
    then, now = ([(p["role"], p["text"]) for p in body] for body in (release.paragraphs, text.paragraphs))
    stripped = (text.headline.strip(), text.push.strip(), text.summary.strip(), text.dateline.strip())
    return (heads, then) == (stripped, now)


def refuse_untold(article: Article, text: Text, corrected: set[int], fresh: Sequence[Told]) -> None:
    """Raise `Unfit` where a correction that readers have to be told of has no sentence, and say where it is written."""
    untold = corrected - {number for each in fresh if each.text.strip() for number in each.about}
    if not untold and all(each.text.strip() for each in fresh):
        return
    if text.language == article.source_language:
        raise Unfit("reader_note_missing")
    raise Unfit("sentence_not_translated" if untold <= written_about(article) else "sentence_not_written")


def write_release(
    edition: Edition,
    text: Text,
    *,
    follows: Set[str],
    told: Mapping[str, str],
    reader_note: str,
    first_language: str,
    by: Person,
    at: datetime,
) -> Release:
    """Write it down as a correction, which it is where readers are told so too, as a delivered text or as an update.

    `follows` are the kinds of what the source became since the newest release.
    """
    last = edition.newest
    notes = list(last.notes) if last else []
    for uid, sentence in told.items():
        notes.insert(0, {"at": at.isoformat(), "text": sentence, "id": uid})
    if reader_note.strip():
        notes.insert(0, {"at": at.isoformat(), "text": reader_note.strip()})
    kind = (
        RevisionKind.ORIGINAL
        if last is None
        else RevisionKind.CORRECTION
        if RevisionKind.CORRECTION in follows or told or reader_note
        else RevisionKind.DELIVERED
        if RevisionKind.DELIVERED in follows
        else RevisionKind.UPDATE
    )
    return Release.objects.create(
        edition=edition,
        number=last.number + 1 if last else 1,
        kind=kind,
        revision=text.revision,
        meaning=text.meaning,
        version=text.version,
        headline=text.headline.strip(),
        push=text.push.strip(),
        summary=text.summary.strip(),
        paragraphs=list(text.paragraphs),
        dateline=text.dateline.strip(),
        credit=text.credit,
        notes=notes,
        translated_from=text.translated_from,
        first_language=first_language,
        translated_via=text.translated_via,
        by=by,
        at=at,
    )


def source_text(article: Article) -> Text:
    """The current revision as a text for readers of the source language."""
    revision = article.current
    assert revision is not None, "an article has a revision from its first transaction on"
    return Text(
        language=article.source_language,
        headline=revision.headline,
        push=revision.push,
        summary=revision.summary,
        paragraphs=[{"id": p.id, "role": p.role, "text": p.text} for p in revision.body],
        dateline=written_dateline(revision, article.source_language),
        credit=revision.credit,
        revision=revision,
        meaning=revision.meaning,
        sentences=[Told(p.id, p.text, p.corrections) for p in revision.sentences],
    )


def written_dateline(revision: Revision, language: str) -> str:
    """A revision's dateline as a language writes it, by the desk's pattern."""
    return written_datelines(revision, {language: ("", "")})[language]


def written_datelines(revision: Revision, names: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """A revision's dateline as each of several languages writes it, by the desk's patterns.

    `names` are those of the place and the agency there, "" where the desk has given none.
    """
    line = revision.dated_line
    if line is None:
        return dict.fromkeys(names, "")
    patterns = {row.code: row.pattern for row in Language.objects.filter(code__in=list(names))}
    written = {}
    for language, (place, agency) in names.items():
        named = replace(line, place=place or line.place, agency=agency or line.agency)
        written[language] = write(named, language, patterns.get(language, LANGUAGES["en"].dateline))
    return written


def release_source(
    article: Article,
    *,
    seen: Mark,
    by: Person,
    at: datetime,
    live_at: datetime | None = None,
    reader_note: str = "",
) -> Edition:
    """Release the source language's own edition from the current revision.

    `reader_note` is for its readers alone; what tells of a correction is the sentence that every language has.
    """
    with ARTICLE.move(
        article, "release", seen=seen, by=by, at=at, data={"language": article.source_language}
    ) as locked:
        if locked.source_language not in LANGUAGES:
            raise Unfit("language_unknown", code=locked.source_language)
        edition = put_out(locked, source_text(locked), by=by, at=at, live_at=live_at, reader_note=reader_note)
    return edition
