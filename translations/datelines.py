"""A story's dateline in other languages: how it is written there, and what a draft's own line says otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.actions.edition import written_datelines
from articles.models import Article, Place, Revision
from articles.place_names import desk_naming, known_naming, places_by_name
from articles.text.datelines import Dateline, Naming, in_language, place_key
from articles.text.inline import plain
from newsroom.language.inflection.variants import Kind
from newsroom.language.places import city_of
from newsroom.register import names_in
from translations.checks import datelines as checks
from translations.checks.finding import Finding, Repair
from translations.checks.paragraphs import Paragraph
from translations.matching.patching import Patch, patched
from translations.models import DraftParagraph
from translations.rendering import Ground
from translations.vocabulary import Origin


def lines_in(article: Article, revision: Revision, languages: Sequence[str]) -> dict[str, str]:
    """A revision's dateline as each language writes it, with the names that place and agency have there.

    A query for the places, one for the patterns, and one for each name that the register is asked for.
    """
    line = revision.line
    if line is None:
        return dict.fromkeys(languages, "")
    naming = desk_naming()
    provider = article.provider
    agency = provider if provider is not None and provider.is_named(line.agency) else None
    names = {}
    for code in languages:
        there = in_language(line, article.source_language, code, named=naming)
        names[code] = (there.place, (agency.name_in(code) if agency else "") or there.agency)
    return {code: text.strip() for code, text in written_datelines(revision, names).items()}


def line_changes(old: Dateline | None, new: Dateline | None, language: str) -> list[tuple[str, str]]:
    """Place, date and agency that became others, old and new as the language writes them; "" for what is not said."""
    was, now = (_parts(line, language) for line in (old, new))
    return [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]


def _parts(line: Dateline | None, language: str) -> tuple[str, str, str]:
    return (line.place, checks.day_in(line, language), line.agency) if line else ("", "", "")


def changes_under(row: DraftParagraph, ground: Ground) -> list[tuple[str, str]]:
    """What became of the source's dateline since a draft's own was written, old and new."""
    return line_changes(ground.line_under(row), ground.made.original.dated_line, ground.made.language)


def line_patch(row: DraftParagraph, ground: Ground) -> Patch | None:
    """A draft's dateline as its language writes the newest one; None where it reads so, or the source has none.

    A line that somebody wrote in another way keeps that where the date alone has changed and can be put in there.
    """
    new, language = ground.made.original.dated_line, ground.target_language
    if new is None or ground.story is None:
        return None
    old = ground.line_under(row)
    is_own = row.origin != Origin.PATTERN
    if is_own and old is not None and (old.place, old.agency) == (new.place, new.agency):
        was, now = (checks.day_in(line, ground.made.language) for line in (old, new))
        patch = patched(was, now, row.text, ground.made.language, language)
        if patch is not None:
            return patch
    text = lines_in(ground.story, ground.made.original, [language])[language]
    return Patch(text, ()) if text and text != row.text.strip() else None


def found_in(row: DraftParagraph, ground: Ground, *, state: int) -> Iterator[Finding]:
    """What a draft's dateline says otherwise than the source's that it rests on, with the line as it would be written.

    `state` is the register's. Takes no query where it names the place as the register or CLDR does.
    """
    line, target = ground.line_under(row), Paragraph(plain(row.text), ground.target_language)
    if line is None or ground.story is None:
        return
    found = [*checks.other_day(line, ground.made.language, target), *_other_place(line, target, ground, state)]
    if not found:
        return
    language = ground.target_language
    right = lines_in(ground.story, ground.revision_under(row), [language])[language]
    repair = Repair(0, len(target.text), right) if right != target.text.strip() else None
    for finding in found:
        yield replace(finding, repair=repair)


def _other_place(line: Dateline, target: Paragraph, ground: Ground, state: int) -> Iterator[Finding]:
    """That the place is another one is proved where an older dateline of the story named that, or both are known."""
    assert ground.story is not None
    languages = ground.made.language, ground.target_language
    if not line.place or checks.says_place(target, _names(line, languages, known_naming(state=state))):
        return
    listed = places_by_name()
    named = desk_naming(state=state, listed=listed)
    names = _names(line, languages, named)
    if checks.says_place(target, names):
        return
    for older in _older_lines(ground.story, line):
        for name in _names(older, languages, named):
            if checks.stands_in(target, name) and not any(place_key(name) in place_key(right) for right in names):
                yield checks.other_place(line, target, name)
                return
    said = checks.place_said(target)
    ours = _known_as(line.place, languages[0], listed, state)
    if said and _are_two(ours, _known_as(said, languages[1], listed, state)):
        yield checks.other_place(line, target, said)


def _names(line: Dateline, languages: tuple[str, str], naming: Naming) -> list[str]:
    """A dateline's place as it is printed, and as the other language calls it."""
    return [line.place, in_language(line, *languages, named=naming).place]


def _older_lines(story: Article, line: Dateline) -> list[Dateline]:
    """The datelines that the story had with another place."""
    rows = story.revisions.exclude(dateline=None).order_by("-number").values_list("dateline", flat=True)
    lines = {Dateline.from_json(row) for row in rows if row}
    return [older for older in lines if older.place and place_key(older.place) != place_key(line.place)]


def _known_as(name: str, language: str, listed: Mapping[str, Place], state: int) -> dict[str, Collection[object]]:
    """What a name stands for, by who says so: the register, the desk's list, and what is known of cities."""
    hits = [hit for hit in names_in(name, language, state=state) if (hit.start, hit.end) == (0, len(name))]
    ours, city = listed.get(place_key(name)), city_of(name, language)
    found: dict[str, Collection[object]] = {
        "register": {hit.concept for hit in hits if hit.kind is Kind.PLACE},
        "list": {ours.pk} if ours else set(),
        "city": {city} if city else set(),
    }
    return {who: said for who, said in found.items() if said}


def _are_two(one: Mapping[str, Collection[object]], other: Mapping[str, Collection[object]]) -> bool:
    """Whether somebody who knows both calls them two, and nobody calls them one."""
    both = one.keys() & other.keys()
    return bool(both) and all(set(one[who]).isdisjoint(other[who]) for who in both)
