"""Help for the paragraph in hand: what the checks say, facts of the source, memory, names and terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from django.utils.translation import gettext as _

from articles.models import Article
from articles.text.inline import plain
from newsroom.language.difference import Piece, difference
from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.segmentation import segment
from newsroom.models.counter import register_state
from newsroom.models.person import Person
from newsroom.register import names_in
from translations.checks.finding import Severity
from translations.checks.pair import checks_off
from translations.finding_wording import CHECK_NAMES, finding_sentence
from translations.findings import Found, findings_of, objections_of
from translations.matching.exchange import exchanged
from translations.memory.lookup import Match, Query, lookup_all
from translations.models import DraftParagraph, Save, Translation
from translations.rendering import Ground, Rendering, renders
from translations.together import names_of, numbered, sharing_sources
from translations.vocabulary import MemoryOrigin
from translations.wording import MEMORY_ORIGINS
from translations.workflow import TRANSLATION, who_may_sign_all
from translations.workspace.names import NameShown, names_shown

# As many matches as there are keys for; of each sentence the best, after those of the whole paragraph.
MATCHES = 5
SENTENCES = 6
# So many texts that stood here before, out of so many saves.
EARLIER, LOOKED_BACK = 3, 40
# A sentence that is found again is worth showing where it is nearly the same.
FLOOR_OF_A_SENTENCE = 75
MARKS = {Severity.ERROR: "late", Severity.WARNING: "stale", Severity.HINT: "asked"}
# Quotations are compared by the checks; in a list of facts they would only repeat the text.
NOT_LISTED = frozenset({FactKind.QUOTE})
# These are off where they have no business, not for want of tables.
FRENCH_ONLY = frozenset({"space_missing", "no_break_space"})


@dataclass(frozen=True)
class FindingShown:
    """`repaired` is the whole paragraph as the repair leaves it, `put` what the repair puts; None where it has none."""

    found: Found
    sentence: str
    mark: str
    put: str | None
    repaired: str | None

    @classmethod
    def of(cls, found: Found, text: str) -> FindingShown:
        finding = found.finding
        # A repair is an edit of the plain text; one with inline marks has other places.
        repair = finding.repair if plain(text) == text else None
        return cls(
            found=found,
            sentence=finding_sentence(finding),
            mark=MARKS[finding.severity],
            put=repair.text if repair else None,
            repaired=repair.of(text) if repair else None,
        )

    @property
    def check_name(self) -> str:
        return str(CHECK_NAMES[self.found.finding.check])

    @property
    def address(self) -> str:
        """What a form names it by."""
        return f"{self.found.uid}.{self.found.finding.key}"


@dataclass(frozen=True)
class FactShown:
    """A number, date, sum … of the source, as it stands there."""

    text: str
    is_there: bool


@dataclass(frozen=True)
class MatchShown:
    """A memory match under its key: `whole` where it renders all of the paragraph.

    `exchanged` is its target with the facts and names of this paragraph, as a candidate of its own.
    """

    key: int
    match: Match
    whole: bool
    exchanged: str = ""

    @property
    def difference(self) -> Sequence[Piece]:
        return self.match.difference

    @property
    def target(self) -> str:
        """What is put into the draft."""
        return self.exchanged or self.match.target

    @property
    def patch(self) -> Sequence[Piece]:
        """What was exchanged in it, word by word."""
        return difference(self.match.target, self.exchanged) if self.exchanged else ()

    @property
    def about(self) -> str:
        """Whose words these are, and from where."""
        known = [
            self.match.translator or self.match.author,
            str(MEMORY_ORIGINS[MemoryOrigin(self.match.origin)]),
            _("story %(number)s") % {"number": self.match.article} if self.match.article else "",
            _("same story") if self.match.in_same_story else "",
            _("same neighbours") if self.match.in_context else "",
        ]
        return " · ".join(part for part in known if part)


@dataclass(frozen=True)
class EarlierShown:
    """A text that stood here before, and word by word what became of it."""

    save: Save
    difference: Sequence[Piece]


@dataclass(frozen=True)
class Help:
    """What stands beside the paragraph with the number `place`.

    `moves` are the verbs this person may do now, `folded` what they want to hear of no more, `off` the checks not made.
    """

    place: str
    draft: DraftParagraph
    moves: frozenset[str]
    findings: list[FindingShown] = field(default_factory=list)
    folded: list[FindingShown] = field(default_factory=list)
    facts: list[FactShown] = field(default_factory=list)
    matches: list[MatchShown] = field(default_factory=list)
    names: list[NameShown] = field(default_factory=list)
    earlier: list[EarlierShown] = field(default_factory=list)
    off: list[str] = field(default_factory=list)

    @property
    def may_write(self) -> bool:
        return bool(self.moves & {"save", "mend"})

    @property
    def missing(self) -> int:
        return sum(not fact.is_there for fact in self.facts)


def help_for(translation: Translation, uid: str, *, viewer: Person, text: str | None = None) -> Help | None:
    """Help for a paragraph as it stands, or as it is being typed (`text`); None where there is no such paragraph."""
    rows = list(translation.paragraphs.in_order())
    place, row = next(
        ((place, row) for place, row in zip(numbered(rows), rows, strict=True) if row.uid == uid), ("", None)
    )
    if row is None:
        return None
    if text is not None:
        row.text = text
    # By the newest source, whatever the paragraph rests on: who is in it is about to follow.
    ground = Ground.of(translation, [])
    # Paragraphs of one source are helped as one: what stands in the other half is not missing here.
    group = next(group for group in sharing_sources(rows) if row in group)
    rendering = ground.rendering(*(one for one in group if one is row or renders(one)))
    languages = rendering.source_language, rendering.target_language
    state = register_state()
    findings = _findings(translation, row, group, ground, state, viewer)
    return Help(
        place=place,
        draft=row,
        moves=_moves(translation, row, viewer),
        findings=[shown for shown in findings if not shown.found.is_folded],
        folded=[shown for shown in findings if shown.found.is_folded],
        facts=_facts(rendering),
        matches=list(_matches(translation.article, rows, row, ground, state)),
        names=names_shown(rendering.source, *languages, state=state),
        earlier=_earlier(translation, row),
        off=sorted({str(CHECK_NAMES[code]) for code in checks_off(*languages) - FRENCH_ONLY}),
    )


def _moves(translation: Translation, row: DraftParagraph, viewer: Person) -> frozenset[str]:
    """What this person may do now; who was given a part of it signs in that part alone."""
    moves = frozenset(move.name for move in TRANSLATION.open_moves(translation, by=viewer))
    signs = who_may_sign_all(viewer, translation) or row.assigned_to_id == viewer.pk
    return moves if signs else moves - {"waive", "take back waiver"}


def _findings(
    translation: Translation,
    row: DraftParagraph,
    group: Sequence[DraftParagraph],
    ground: Ground,
    state: int,
    viewer: Person,
) -> list[FindingShown]:
    if not renders(row):
        return []
    signed = translation.waivers.filter(uid__in=[name for one in group for name in names_of(one)]).select_related("by")
    found = findings_of(group, ground, signed, objections=objections_of(translation, viewer), state=state)
    return [FindingShown.of(one, row.text) for one in found.get(row.uid, [])]


def _earlier(translation: Translation, row: DraftParagraph) -> list[EarlierShown]:
    """What was saved here before and says something else, each text once, the newest first."""
    saves = translation.saves.filter(uid=row.uid, kept=True).exclude(text="").select_related("by").order_by("-at")
    texts: dict[str, Save] = {}
    for save in saves[:LOOKED_BACK]:
        texts.setdefault(save.text, save)
    texts.pop(row.text.strip(), None)
    return [
        EarlierShown(save, difference(plain(text), plain(row.text))) for text, save in islice(texts.items(), EARLIER)
    ]


def _facts(rendering: Rendering) -> list[FactShown]:
    """The facts of the source in their order, and whether the target has them."""
    asked = facts(rendering.source, rendering.source_language, on=rendering.on)
    lacking = unmatched(asked, facts(rendering.target, rendering.target_language, on=rendering.on))
    missing = {_place(fact) for fact in (*lacking.missing, *(one for one, _other in lacking.changed))}
    return [
        FactShown(fact.text, _place(fact) not in missing)
        for fact in asked
        if fact.kind not in NOT_LISTED and not fact.soft
    ]


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _matches(
    article: Article, rows: Sequence[DraftParagraph], row: DraftParagraph, ground: Ground, state: int
) -> Iterator[MatchShown]:
    """Matches of the whole paragraph, then the best of each of its sentences."""
    queries = _queries(article, rows, row, ground)
    if not queries:
        return
    whole, *sentences = lookup_all(queries, limit=MATCHES)
    best = [found[0] for found in sentences if found and found[0].score >= FLOOR_OF_A_SENTENCE]
    shown = [(match, True) for match in whole] + [(match, False) for match in best]
    fresh: dict[int, tuple[Match, bool]] = {}
    for match, is_whole in shown:
        fresh.setdefault(match.entry, (match, is_whole))
    shown_ones = islice(_with_exchanged(list(fresh.values())[:MATCHES], ground, state), MATCHES)
    for key, (match, is_whole, text) in enumerate(shown_ones, start=1):
        yield MatchShown(key, match, is_whole, text)


def _with_exchanged(
    matches: Sequence[tuple[Match, bool]], ground: Ground, state: int
) -> Iterator[tuple[Match, bool, str]]:
    """Before a match whose facts alone differ, the same with the facts of this paragraph."""
    for match, is_whole in matches:
        text = exchanged(
            match.query,
            match.source,
            match.target,
            ground.source_language,
            ground.target_language,
            on=ground.on,
            names=partial(names_in, state=state),
        )
        if text:
            yield match, is_whole, text
        yield match, is_whole, ""


def _queries(article: Article, rows: Sequence[DraftParagraph], row: DraftParagraph, ground: Ground) -> list[Query]:
    """The paragraph between its neighbours' sentences, and its own sentences where it has several."""
    source, language = ground.source_of(row), ground.source_language
    sentences = _sentences(source, language)
    if not sentences:
        return []
    before, after = _neighbours(rows, row, ground)
    flow = [before, *sentences, after]
    texts = [(source.strip(), before, after)]
    if len(sentences) > 1:
        texts += list(zip(sentences, flow, flow[2:], strict=False))[:SENTENCES]
    story = article.same_story_numbers()
    return [
        Query(text, language, ground.target_language, before=one, after=other, article=article.pk, story=story)
        for text, one, other in texts
    ]


def _neighbours(rows: Sequence[DraftParagraph], row: DraftParagraph, ground: Ground) -> tuple[str, str]:
    """The sentence before the paragraph and the one after it, "" at an edge."""
    place = rows.index(row)
    before = next((s for other in reversed(rows[:place]) if (s := _rendered(other, ground))), [""])[-1]
    after = next((s for other in rows[place + 1 :] if (s := _rendered(other, ground))), [""])[0]
    return before, after


def _rendered(row: DraftParagraph, ground: Ground) -> list[str]:
    return _sentences(ground.source_of(row), ground.source_language)


def _sentences(text: str, language: str) -> list[str]:
    return [stripped for sentence in segment(text, language) if (stripped := sentence.text.strip())]
