"""Source beside target, paragraph by paragraph: what each row of the working page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.models import Revision
from articles.text.inline import plain
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.language.characters import characters
from newsroom.language.difference import Piece
from newsroom.models.person import Person
from translations.actions.laying_out import lacking_in
from translations.comparing import changes_since
from translations.findings import Found
from translations.models import DraftParagraph, Question, Save, Translation, Version
from translations.sources import since_of
from translations.together import heirs, numbered
from translations.vocabulary import WORDS_OF, Beginning, Origin, TranslationState
from translations.wording import BEGINNINGS, ORIGINS
from translations.workspace.corrections import Correction
from translations.workspace.may_do import MayDo
from translations.workspace.shapes import shapes_of
from translations.workspace.source_shown import Source, SourceText, as_html, texts_beside
from translations.workspace.standing import Standing, typed_standing
from translations.workspace.threads import Thread
from translations.workspace.typed import digest


@dataclass(frozen=True)
class Row:
    """One target paragraph beside what it renders. `place` is its number, or its range where it renders several.

    `may` is what this person may do with it; `change` holds the words that changed since what it is compared with;
    `offers` are this person's own texts that
    came too late; `stale` and `gone` say what became of the source. `was_spoken` says that a quote was spoken in the
    very language it is written in; `taken_out` is what it rendered and the original says no more.
    """

    place: str
    draft: DraftParagraph
    sources: list[SourceText]
    standing: Standing
    stale: bool
    gone: bool
    waits_for_assent: bool
    limit: int | None
    origin: str
    change: list[Piece]
    may: MayDo
    shapes: frozenset[str] = frozenset()
    threads: Sequence[Thread] = ()
    offers: list[Save] = field(default_factory=list)
    findings: Sequence[Found] = ()
    correction: Correction | None = None
    was_spoken: bool = False
    words_offers: Sequence[Save] = ()
    taken_out: str = ""

    @property
    def asks_words(self) -> bool:
        """Whether the original words have a field here."""
        return self.was_spoken or bool(self.draft.original_words or self.words_offers)

    @property
    def words_were(self) -> str:
        return digest(self.draft.original_words)

    @property
    def folds(self) -> bool:
        """Whether nothing about it is new or open, so that a page of what changed may fold it away."""
        is_open = (
            self.stale
            or self.offers
            or self.words_offers
            or self.waits_for_assent
            or self.stops
            or not self.draft.is_done
        )
        return not is_open

    @property
    def uid(self) -> str:
        return self.draft.uid

    @property
    def role(self) -> str:
        return str(ROLES[Role(self.draft.role)])

    @property
    def is_overtaken_headline(self) -> bool:
        """A headline whose source got another one: following the source puts it beside that, so it is not let go."""
        return self.gone and self.draft.role == Role.HEADLINE

    @property
    def may_go(self) -> bool:
        """Whether its removal is proposed."""
        return self.gone and not self.is_overtaken_headline

    @property
    def may_be_left_out(self) -> bool:
        """What renders a source, and a language's own sentence, where it turns out that nothing was wrong.

        A sentence of the source no language goes without. What is left out already may be again, once it is written.
        """
        may_be = bool(self.sources) != (self.draft.role == Role.CORRECTION)
        return may_be and self.draft.role not in {Role.HEADLINE, Role.PUSH}

    @property
    def html(self) -> SafeString:
        return as_html(self.draft.text)

    @property
    def was(self) -> str:
        return digest(self.draft.text)

    @property
    def length(self) -> int:
        return characters(plain(self.draft.text))

    @property
    def too_long(self) -> bool:
        return self.limit is not None and self.length > self.limit

    @property
    def open_findings(self) -> list[Found]:
        """What the checks say of it, nobody has signed for and this person did not fold away; hints are shown only

        beside the paragraph.
        """
        return [found for found in self.findings if found.is_heard]

    @property
    def stops(self) -> bool:
        """Whether approval waits for one of its findings."""
        return any(found.stops for found in self.findings)

    @property
    def open_comments(self) -> int:
        return sum(thread.is_open for thread in self.threads)

    @property
    def began(self) -> str:
        """What its writer started from, in words; "" for an empty field."""
        return str(BEGINNINGS[Beginning(self.draft.began_from)]) if self.draft.began_from else ""


@dataclass(frozen=True)
class Stretch:
    """Rows that stand together, shown or folded away."""

    rows: Sequence[Row]
    is_folded: bool


def stretches(rows: Iterable[Row], *, only_changed: bool) -> list[Stretch]:
    """The rows as they are shown: all of them, or what did not change folded away."""
    runs = groupby(rows, key=lambda row: only_changed and row.folds)
    return [Stretch(list(run), is_folded) for is_folded, run in runs]


@dataclass(frozen=True)
class Around:
    """What stands around the rows: who looks and may do what, the language's limits, threads, late texts, and what the

    draft is compared with: a version, or what its writers started from.
    """

    viewer: Person
    moves: frozenset[str]
    limits: Mapping[str, int]
    threads: Mapping[str, Sequence[Thread]]
    offers: Iterable[Save]
    against: Version | None
    from_start: bool
    findings: Mapping[str, Sequence[Found]]
    corrections: Mapping[str, Correction]
    questions: Mapping[str, Sequence[Question]]
    spoken: Mapping[str, str]


def rows_of(
    translation: Translation, paragraphs: Sequence[DraftParagraph], source: Source, around: Around
) -> list[Row]:
    """The rows of a working page in their order."""
    since = since_of(source.now)
    threads, offers, words = _where_they_belong(heirs(paragraphs), around)
    shapes = shapes_of(translation, paragraphs, around.moves, around.viewer)
    changes = _changes(paragraphs, around, translation.language)
    shown = []
    told: set[str] = set()
    for place, draft in zip(numbered(paragraphs), paragraphs, strict=True):
        stale, gone = draft.is_stale(since), draft.is_gone(since)
        waits = waits_for_assent(translation, draft)
        sources = texts_beside(draft, source, since, around, stale=stale, told=told)
        shown.append(
            Row(
                place=place,
                draft=draft,
                sources=sources,
                standing=paragraph_standing(translation, draft, since),
                stale=stale,
                gone=gone,
                waits_for_assent=waits,
                limit=around.limits.get(draft.role),
                origin=_origin(draft),
                change=changes.get(draft.uid, []),
                shapes=shapes.get(draft.uid, frozenset()),
                may=MayDo.with_paragraph(
                    translation,
                    draft,
                    around.moves,
                    viewer=around.viewer,
                    stale=stale,
                    stops=any(found.stops for found in around.findings.get(draft.uid, ())),
                ),
                threads=sorted(threads[draft.uid], key=lambda thread: thread.first.pk),
                offers=offers[draft.uid],
                findings=around.findings.get(draft.uid, []),
                correction=around.corrections.get(draft.uid),
                was_spoken=any(one.is_told and one.spoken == translation.language for one in sources),
                words_offers=words[draft.uid],
                taken_out=source.taken_out(draft, since) if stale else "",
            )
        )
    return shown


def _where_they_belong(
    meant: Mapping[str, str], around: Around
) -> tuple[Mapping[str, list[Thread]], Mapping[str, list[Save]], Mapping[str, list[Save]]]:
    """By the paragraph that has them now: threads, late texts, and late original words."""
    threads: dict[str, list[Thread]] = defaultdict(list)
    offers: dict[str, list[Save]] = defaultdict(list)
    words: dict[str, list[Save]] = defaultdict(list)
    for uid, those in around.threads.items():
        threads[meant.get(uid, "")] += those
    for offer in around.offers:
        kind = words if offer.uid.startswith(WORDS_OF) else offers
        kind[meant.get(offer.uid.removeprefix(WORDS_OF), "")].append(offer)
    return threads, offers, words


def waits_for_assent(translation: Translation, draft: DraftParagraph) -> bool:
    """Whether the paragraph was written anew in review, so that its translator is the second person over it."""
    if translation.state != TranslationState.IN_REVIEW or translation.translator is None:
        return False
    return draft.is_written_anew_for(translation.translator, translation.language)


def missing_from(paragraphs: Sequence[DraftParagraph], source: Revision, owed: Collection[str] = ()) -> int:
    """How many source paragraphs no row renders yet; of sentences for readers, those that are `owed`."""
    return len(lacking_in(paragraphs, source, owed))


def paragraph_standing(translation: Translation, draft: DraftParagraph, since: Mapping[str, int]) -> Standing:
    """`since` maps the source's ids to the revisions in which they last changed (`since_of`)."""
    waits = waits_for_assent(translation, draft)
    if draft.is_gone(since):
        return Standing("gone", _("source gone"))
    if draft.is_stale(since):
        return Standing("stale", _("stale"))
    if draft.left_out:
        return Standing("none", _("left out"))
    if draft.is_spared:
        return typed_standing("")
    if waits and draft.text.strip():
        return Standing("review", _("waits for assent"))
    if draft.approved_at is not None and draft.text.strip():
        return Standing("ok", _("approved"))
    return Standing("ok", _("ready")) if draft.is_ready else typed_standing(draft.text)


def _origin(draft: DraftParagraph) -> str:
    """Where the words came from, unless a person wrote them here."""
    return "" if draft.origin == Origin.PERSON or not draft.text else str(ORIGINS[Origin(draft.origin)])


def _changes(paragraphs: Sequence[DraftParagraph], around: Around, language: str) -> dict[str, list[Piece]]:
    """By paragraph, what changed since the version compared with, or since what its writer started from."""
    before = list(around.against.paragraphs) if around.against else []
    if around.from_start:
        began = {row.uid: row for row in paragraphs if row.began_from}
        before = [kept for kept in before if kept["uid"] not in began]
        before += [{"uid": row.uid, "text": row.began_as, "came_from": row.came_from} for row in began.values()]
    return changes_since(before, paragraphs, language, known_alone=around.against is None)
