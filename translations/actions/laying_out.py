"""A draft laid out beside its source: which paragraphs it has, in what order, and the dateline it begins with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from articles.actions.edition import written_datelines
from articles.actions.revision import new_id
from articles.models import Revision
from articles.place_names import desk_naming
from articles.text.datelines import in_language
from articles.vocabulary import Role
from newsroom.models.person import Person
from translations.models import DraftParagraph, Translation
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE, Origin


def since_of(revision: Revision) -> dict[str, int]:
    """For every source a draft paragraph may name: the revision in which it last changed in substance."""
    since = {paragraph.id: paragraph.since for paragraph in revision.texts}
    if revision.dateline:
        since[DATELINE_SOURCE] = revision.dateline_since
    if not revision.headline:
        since[HEADLINE_SOURCE] = 1
    return since


def source_of(translation: Translation) -> Revision:
    """The source text that stands beside the draft now."""
    revision = translation.article.current
    assert revision is not None, "an article has a revision from its first transaction on"
    return revision


def begin(works: Sequence[tuple[Translation, Person]]) -> None:
    """Begin drafts of one story, each for its translator; one that was begun before is kept and brought up to date."""
    lay_out(works)
    for locked, _by in works:
        if locked.revision is None:
            source = source_of(locked)
            locked.revision, locked.meaning = source.number, source.meaning


def lay_out(works: Sequence[tuple[Translation, Person]]) -> None:
    """One row for each source paragraph that no row renders yet, in the order of the source.

    `works` are drafts of one story, each with the person who has it in hand.

    Rows whose sources are gone keep their text; they stand where they stood and show as stale. There is one headline:
    where the source gains or loses its own, the row goes over to it.
    """
    kept = list(DraftParagraph.objects.filter(translation__in=[locked for locked, _by in works]).in_order())
    rows: dict[int, list[DraftParagraph]] = defaultdict(list)
    for row in kept:
        rows[row.translation_id].append(row)
    lines = datelines_for([locked for locked, _by in works])
    fresh: list[DraftParagraph] = []
    for locked, by in works:
        fresh += _lay_out_one(locked, rows[locked.pk], line=lines[locked.language], by=by)
    DraftParagraph.objects.bulk_create(fresh)
    DraftParagraph.objects.bulk_update(kept, ["position", "sources"])


def _lay_out_one(locked: Translation, rows: Sequence[DraftParagraph], *, line: str, by: Person) -> list[DraftParagraph]:
    """Put the rows in their places, and return those that are new."""
    source = source_of(locked)
    rendered = {uid: row for row in rows for uid in row.sources}
    placed: dict[str, DraftParagraph] = {}
    fresh: list[DraftParagraph] = []
    for uid, role in source_order(source):
        row = rendered.get(uid)
        if row is None and role == Role.HEADLINE:
            row = next((row for row in rows if row.role == Role.HEADLINE), None)
            if row is not None:
                row.sources = [uid]
        if row is None:
            row = DraftParagraph(translation=locked, uid=new_id(), role=role, sources=[uid], based_on=source.number)
            if role == Role.DATELINE:
                row.text, row.origin, row.written_by = line, Origin.PATTERN, by
            fresh.append(row)
        placed.setdefault(row.uid, row)
    ordered = list(placed.values())
    for row in rows:
        if row.uid not in placed:
            ordered.insert(min(row.position, len(ordered)), row)
    for position, row in enumerate(ordered):
        row.position = position
    return fresh


def source_order(source: Revision) -> list[tuple[str, Role]]:
    """The source's paragraphs as a draft shows them: headline, summary, dateline, then the body."""
    heads = [(p.id, p.role) for p in source.texts if p.role in {Role.HEADLINE, Role.SUMMARY}]
    if not any(role == Role.HEADLINE for _uid, role in heads):
        heads.insert(0, (HEADLINE_SOURCE, Role.HEADLINE))
    line = [(DATELINE_SOURCE, Role.DATELINE)] if source.dateline else []
    return [*heads, *line, *((p.id, p.role) for p in source.body)]


def datelines_for(works: Sequence[Translation]) -> dict[str, str]:
    """The source's dateline as each target language writes it, with the names that place and agency have there."""
    languages = [locked.language for locked in works]
    line = source_of(works[0]).line if works else None
    if line is None:
        return dict.fromkeys(languages, "")
    source_language = works[0].article.source_language
    naming = desk_naming()
    provider = works[0].article.provider
    agency = provider if provider is not None and provider.is_named(line.agency) else None
    names = {}
    for code in languages:
        there = in_language(line, source_language, code, named=naming)
        names[code] = (there.place, (agency.name_in(code) if agency else "") or there.agency)
    written = written_datelines(source_of(works[0]), names)
    return {code: text.strip() for code, text in written.items()}
