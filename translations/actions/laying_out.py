"""A draft laid out beside its source: which paragraphs it has, in what order, and the dateline it begins with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import datetime

from django.db.models import F

from articles.models import Edition, Revision
from articles.text.paragraphs import HEADS, Paragraph, new_id
from articles.vocabulary import Role
from newsroom.models.person import Person
from newsroom.refusals import Unfit
from translations.datelines import lines_in
from translations.models import DraftParagraph, Reshaping, Translation
from translations.sources import MadeFrom, made_from, original_of, source_of
from translations.together import names_of
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE, Origin, Shape


def take_in_hand(works: Sequence[tuple[Translation, Person]], at: datetime) -> None:
    """Put translations of one story into hands, their drafts begun; who translates does not review."""
    for row, translator in works:
        row.translator, row.claimed_at = translator, at
        if row.reviewer_id == translator.pk:
            row.reviewer = None
    begin(works)


def begin(works: Sequence[tuple[Translation, Person]]) -> None:
    """Begin drafts of one story, each for its translator; one that was begun before is kept and brought up to date."""
    for locked, _by in works:
        _rest_on_newest(locked)
    lay_out(works)
    for locked, _by in works:
        if locked.revision is None:
            source, between = source_of(locked), made_from(locked).via
            if between is not None and any(row.get("outdated") for row in source.paragraphs):
                # The language between has not followed the original: what is begun beside it is stale from the start.
                source = between.revision
            locked.revision, locked.meaning = source.number, source.meaning


def _rest_on_newest(locked: Translation) -> None:
    """A draft that nobody has begun is made from the newest release of the language between; none is there: of none."""
    if locked.via is not None and locked.revision is None and locked.via_now != locked.via_number:
        edition = locked.via.edition
        locked.rest_via(edition.newest if edition.withdrawn_at is None else None)


def lay_out(works: Sequence[tuple[Translation, Person]]) -> None:
    """One row for each source paragraph that no row renders yet, in the order of the source.

    `works` are drafts of one story, each with the person who has it in hand, who answers for what the pattern wrote.

    Rows whose sources are gone keep their text; they stand where they stood and show as stale. What was merged, split
    or moved stays so. There is one headline: where the source gains or loses its own, the row goes over to it. A
    sentence about a correction gets a row where readers of the language have not been told it.
    """
    kept = list(DraftParagraph.objects.filter(translation__in=[locked for locked, _by in works]).in_order())
    rows: dict[int, list[DraftParagraph]] = defaultdict(list)
    in_hand_of = {locked.pk: by for locked, by in works}
    for row in kept:
        rows[row.translation_id].append(row)
        if row.origin == Origin.PATTERN and row.approved_at is None:
            row.written_by = in_hand_of[row.translation_id]
    moved = _moved(works)
    lines = datelines_for([locked for locked, _by in works])
    owed = owed_sentences([locked for locked, _by in works])
    fresh: list[DraftParagraph] = []
    for locked, by in works:
        fresh += _lay_out_one(
            locked,
            rows[locked.pk],
            moved=moved[locked.pk],
            owed=owed[locked.language],
            line=lines[locked.language],
            by=by,
        )
    DraftParagraph.objects.bulk_create(fresh)
    DraftParagraph.objects.bulk_update(kept, ["position", "sources", "written_by"])


def _moved(works: Sequence[tuple[Translation, Person]]) -> dict[int, set[str]]:
    """By draft, the paragraphs that somebody put elsewhere than their source stands."""
    done = Reshaping.objects.standing().filter(translation__in=[locked for locked, _by in works], kind=Shape.MOVE)
    moved: dict[int, set[str]] = defaultdict(set)
    for translation, after in done.values_list("translation", "after"):
        moved[translation].update(after)
    return moved


def _lay_out_one(
    locked: Translation,
    rows: Sequence[DraftParagraph],
    *,
    moved: Set[str],
    owed: Set[str],
    line: str,
    by: Person,
) -> list[DraftParagraph]:
    """Put the rows in their places, and return those that are new."""
    made = made_from(locked)
    source = made.now
    _let_rest_on_headline(rows)
    fresh: list[DraftParagraph] = []
    lacking = lacking_in(rows, source, owed)
    for uid, role in source_order(source, owed):
        if uid not in lacking:
            continue
        row = None
        if role in {Role.HEADLINE, Role.PUSH}:
            row = next((row for row in rows if row.role == role), None)
            if row is not None:
                _go_over(row, uid, rows)
        if row is None:
            row = _fresh(locked, made, uid, role, lacking[uid])
            if role == Role.DATELINE:
                row.text, row.origin, row.written_by = line, Origin.PATTERN, by
            fresh.append(row)
    places = places_of(source, owed)
    for position, row in enumerate(in_places(rows, fresh, places, moved=moved)):
        row.position = position
    return fresh


def _fresh(locked: Translation, made: MadeFrom, uid: str, role: Role, sources: Sequence[str]) -> DraftParagraph:
    """A row for a source paragraph, or for those of its words that no other row renders.

    Beside a rendering that the original has left behind, it rests on what that renders: it is stale from the start.
    """
    row = DraftParagraph(
        translation=locked, uid=new_id(), role=role, sources=list(sources), based_on=made.original.number
    )
    between = (one for one in made.now.paragraphs if "language" in one and Paragraph.from_json(one).own == uid)
    entry = next(between, None)
    if made.via is not None and entry is not None:
        row.based_on_via = made.via.number
        row.based_on = made.via.revision.number if entry["outdated"] else made.original.number
    return row


def _go_over(row: DraftParagraph, uid: str, rows: Sequence[DraftParagraph]) -> None:
    """Let a head render another source, and a short headline that rests on the same go with it."""
    was, row.sources = row.sources, [uid]
    if row.role == Role.HEADLINE:
        for other in rows:
            if other.role == Role.PUSH and other.sources == was:
                other.sources = [uid]


def _let_rest_on_headline(rows: Sequence[DraftParagraph]) -> None:
    """A short headline that was kept when the source lost its own is this language's own from now on."""
    headline = next((row for row in rows if row.role == Role.HEADLINE), None)
    for row in rows:
        if row.role == Role.PUSH and not row.sources and headline is not None:
            row.sources = headline.sources


def own_row(
    locked: Translation, rows: Sequence[DraftParagraph], *, below: DraftParagraph, own: str = ""
) -> DraftParagraph:
    """A paragraph of a language's own, not stored yet: below the headline a short one. `own` is the id it gets."""
    if below.role == Role.HEADLINE:
        return own_push(locked, rows, own=own)
    return DraftParagraph(translation=locked, uid=own or new_id(), role=Role.TEXT, based_on=source_of(locked).number)


def own_push(locked: Translation, rows: Sequence[DraftParagraph], *, own: str = "") -> DraftParagraph:
    """A short headline, not stored yet, where the source has none: it rests on the headline and is stale when that is.

    `rows` are the draft's; `own` is the id it gets. Raises `Unfit` where there is one.
    """
    if any(row.role == Role.PUSH for row in rows):
        raise Unfit("has_short_headline")
    return DraftParagraph(
        translation=locked,
        uid=own or new_id(),
        role=Role.PUSH,
        sources=next((row.sources for row in rows if row.role == Role.HEADLINE), []),
        based_on=source_of(locked).number,
        based_on_via=made_from(locked).newest,
    )


def owed_sentences(works: Sequence[Translation]) -> dict[str, frozenset[str]]:
    """By language, the ids of sentences for readers that its draft has to have: about corrections of what they saw.

    Drafts of one story; a query only where the source has such sentences, and the drafts were not read with
    `told_until`.
    """
    sentences = original_of(works[0]).sentences if works else []
    owed = {locked.language: frozenset[str]() for locked in works}
    if not sentences:
        return owed
    if all("told_until" in vars(locked) for locked in works):
        told_until = [(locked.language, vars(locked)["told_until"]) for locked in works]
    else:
        seen = Edition.objects.with_readers().filter(article=works[0].article_id, language__in=list(owed))
        told_until = list(seen.values_list("language", "newest__revision__number"))
    for language, number in told_until:
        if number is not None:
            owed[language] = frozenset(told.id for told in sentences if told.corrections[-1] > number)
    return owed


def not_rendered(
    translation: Translation, rows: Sequence[DraftParagraph], owed: Collection[str] | None = None
) -> set[str]:
    """The sources that a draft has to render and does not; of sentences for readers, those its language owes.

    `owed` are the ids of those, where they are known (`owed_sentences`).
    """
    owed = owed_sentences([translation])[translation.language] if owed is None else owed
    return set(lacking_in(rows, source_of(translation), owed))


def lacking_in(rows: Iterable[DraftParagraph], source: Revision, owed: Collection[str] = ()) -> dict[str, list[str]]:
    """The sources that no row renders, or not all of: what a row that renders the rest would name."""
    named = {uid for row in rows for uid in row.sources}
    parts = {p.own: [part for part in p.parts if part.text] for p in source.texts}
    found: dict[str, list[str]] = {}
    for uid, _role in source_order(source, owed):
        lacking = [part.names for part in parts.get(uid, ()) if named.isdisjoint(part.names)]
        there = {name for part in parts.get(uid, ()) if part.names not in lacking for name in part.names}
        if lacking:
            narrow = ([name for name in names if name not in there] or names[1:] or names for names in lacking)
            found[uid] = list(dict.fromkeys(names[0] for names in narrow))
        elif uid not in parts and uid not in named:
            found[uid] = [uid]
    return found


def lay_out_sentences(locked: Translation) -> int:
    """Rows for the sentences for readers that a draft owes and has not; they stand before the text. How many."""
    rows = list(locked.paragraphs.in_order())
    rendered = {uid for row in rows for uid in row.sources}
    owed = owed_sentences([locked])[locked.language]
    source = source_of(locked)
    fresh = [told for told in source.sentences if told.id in owed and rendered.isdisjoint(told.names)]
    for told in fresh:
        add_sentence(locked, sources=[told.id])
    return len(fresh)


def add_sentence(locked: Translation, *, sources: Sequence[str]) -> DraftParagraph:
    """A row for a sentence for readers: one that renders the source's, or, without sources, the language's own."""
    heads = locked.paragraphs.filter(role__in=[*HEADS, Role.DATELINE, Role.CORRECTION]).count()
    locked.paragraphs.filter(position__gte=heads).update(position=F("position") + 1)
    return DraftParagraph.objects.create(
        translation=locked,
        uid=new_id(),
        position=heads,
        role=Role.CORRECTION,
        sources=list(sources),
        based_on=source_of(locked).number,
    )


def in_places(
    rows: Sequence[DraftParagraph],
    fresh: Sequence[DraftParagraph],
    places: Mapping[str, int],
    *,
    moved: Set[str] = frozenset(),
) -> list[DraftParagraph]:
    """The order of a draft: by the source's (`places`, by source id), as far as nobody decided otherwise.

    What somebody `moved`, own paragraphs and those whose source is gone stay behind the row that they stand behind.
    Several rows of one source keep their own order.
    """

    def first_place(row: DraftParagraph) -> int | None:
        return min((places[uid] for uid in row.sources if uid in places), default=None)

    follows = [row for row in [*rows, *fresh] if first_place(row) is not None and moved.isdisjoint(names_of(row))]
    return with_those_between(sorted(follows, key=lambda row: first_place(row) or 0), rows)


def with_those_between(ordered: Sequence[DraftParagraph], rows: Sequence[DraftParagraph]) -> list[DraftParagraph]:
    """Rows in a new order, and the rest of `rows`: each behind the row that it stands behind."""
    every = list(ordered)
    for place, row in enumerate(rows):
        if not any(row is one for one in every):
            above = rows[place - 1] if place else None
            every.insert(0 if above is None else every.index(above) + 1, row)
    return every


def source_order(source: Revision, owed: Collection[str] = ()) -> list[tuple[str, Role]]:
    """The source's paragraphs by their own names, as a draft shows them.

    Headline, short headline, summary, dateline, then the body; before that, of its sentences for readers those `owed`.
    """
    heads = [(p.own, p.role) for head in HEADS for p in source.texts if p.role == head]
    if not any(role == Role.HEADLINE for _uid, role in heads):
        heads.insert(0, (HEADLINE_SOURCE, Role.HEADLINE))
    line = [(DATELINE_SOURCE, Role.DATELINE)] if source.dateline else []
    told = [(p.id, p.role) for p in source.sentences if p.id in owed]
    return [*heads, *line, *told, *((p.own, p.role) for p in source.body)]


def places_of(source: Revision, owed: Collection[str] = ()) -> dict[str, int]:
    """By all names of what the source says, where in that order it stands; of what was parted, its first part."""
    names = {paragraph.own: paragraph.names for paragraph in source.texts}
    order = [uid for uid, _role in source_order(source, owed)]
    places = {uid: place for place, uid in enumerate(order)}
    for place, uid in enumerate(order):
        for name in names.get(uid, ()):
            places.setdefault(name, place)
    return places


def datelines_for(works: Sequence[Translation]) -> dict[str, str]:
    """The source's dateline as each target language writes it, with the names that place and agency have there."""
    languages = [locked.language for locked in works]
    return lines_in(works[0].article, original_of(works[0]), languages) if works else {}
