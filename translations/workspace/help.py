"""Help for the paragraph in hand: what the checks say, facts of the source, memory, names and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from django.utils.translation import gettext as _

from articles.models import Article
from articles.text.inline import plain
from newsroom.language.difference import Piece, difference
from newsroom.language.facts import Fact, FactKind, facts
from newsroom.language.facts.comparing import unmatched
from newsroom.language.facts.days_left_out import days_left_out, is_named_day
from newsroom.language.facts.ones import ones_left_out
from newsroom.language.segmentation import segment
from newsroom.models.counter import register_state
from newsroom.models.person import Person
from newsroom.register import names_in
from translations.checks.finding import Severity
from translations.checks.pair import checks_off
from translations.finding_wording import CHECK_NAMES, finding_sentence, repair_in_words
from translations.findings import Found, findings_of, objections_of
from translations.matching.exchange import exchanged
from translations.matching.scoring import IDENTICAL
from translations.memory.lookup import Match, Query, lookup_all
from translations.models import DraftParagraph, Save, Translation
from translations.rendering import Ground, Rendering, is_line, renders
from translations.together import names_of, numbered
from translations.vocabulary import MemoryOrigin, TranslationState
from translations.wording import MEMORY_ORIGINS
from translations.words_owed import owes_words
from translations.workflow import TRANSLATION, who_may_sign_all
from translations.workspace.names import NameShown, names_of_all

# As many matches as there are keys for; of each sentence the best, after those of the whole paragraph.
MATCHES = 5
SENTENCES = 6
# So many texts that stood here before, out of so many saves.
EARLIER, LOOKED_BACK, LOOKED_BACK_AT_MOST = 3, 40, 1_000
# A sentence that is found again is worth showing where it is nearly the same.
FLOOR_OF_A_SENTENCE = 75
# A whole paragraph that is as like as this saves more than any sentence of it; one that is less like stands among them.
FLOOR_OF_A_WHOLE = 85
MARKS = {Severity.ERROR: "late", Severity.WARNING: "stale", Severity.HINT: "asked"}
# Quotations are compared by the checks; in a list of facts they would only repeat the text.
NOT_LISTED = frozenset({FactKind.QUOTE})
SIGNING = frozenset({"waive", "take back waiver"})
# These are off where they have no business, not for want of tables.
FRENCH_ONLY = frozenset({"space_missing", "no_break_space"})


@dataclass(frozen=True)
class FindingShown:
    """`repaired` is the whole paragraph as its repair leaves it, None where it has none; `put` says what that does."""

    found: Found
    sentence: str
    mark: str
    put: str
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
            put=repair_in_words(repair, text) if repair else "",
            repaired=repair.of(text) if repair else None,
        )

    @property
    def owes_words(self) -> bool:
        return owes_words(self.found)

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
    """A memory match under its key: of the whole paragraph, or of one `sentence` of it, counted from 1.

    `exchanged` is its target with the facts and names of this paragraph, as a candidate of its own.
    """

    key: int
    match: Match
    sentence: int
    exchanged: str = ""

    @property
    def whole(self) -> bool:
        return not self.sentence

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
        """What of the paragraph it is like, whose words these are, and from where."""
        known = [
            _("sentence %(number)s alone") % {"number": self.sentence} if self.sentence else "",
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
    """What stands beside the paragraph with the number `place`; its source is in this `language`.

    `moves` are the verbs this person may do now, `folded` what they want to hear of no more, `off` the checks not made.
    """

    place: str
    draft: DraftParagraph
    moves: frozenset[str]
    language: str
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
    def open_findings(self) -> list[Found]:
        """As `beside.Row.open_findings`."""
        return [shown.found for shown in self.findings if shown.found.is_heard]

    @property
    def stops(self) -> bool:
        """Whether approval waits for one of its findings."""
        return any(shown.found.stops for shown in self.findings)

    @property
    def missing(self) -> int:
        return sum(not fact.is_there for fact in self.facts)


def help_for(translation: Translation, uid: str, *, viewer: Person, text: str | None = None) -> Help | None:
    """Help for a paragraph as it stands, or as it is being typed (`text`); None where there is no such paragraph."""
    rows = list(translation.paragraphs.in_order())
    row = next((row for row in rows if row.uid == uid), None)
    if row is None:
        return None
    if text is not None:
        row.text = text
    return next(_helps(translation, rows, [row], viewer))


def helps_for(translation: Translation, *, viewer: Person) -> list[Help]:
    """Help for every paragraph as it stands, in as many queries as for one."""
    rows = list(translation.paragraphs.in_order())
    return list(_helps(translation, rows, rows, viewer))


def _helps(
    translation: Translation, rows: Sequence[DraftParagraph], wanted: Sequence[DraftParagraph], viewer: Person
) -> Iterator[Help]:
    # Who writes is about to follow, whatever the paragraph rests on; who reviews or reads cannot.
    follows = translation.state in {TranslationState.DRAFTING, TranslationState.RETURNED}
    ground = Ground.of(translation, [] if follows else rows, by_newest=follows)
    places = dict(zip((row.uid for row in rows), numbered(rows), strict=True))
    # Paragraphs of one source are helped as one: what stands in the other half is not missing here.
    groups = {row.uid: group for group in ground.together(rows) for row in group}
    renderings = [ground.rendering(*(one for one in groups[row.uid] if one is row or renders(one))) for row in wanted]
    languages = ground.source_language, ground.target_language
    state = register_state()
    moves = frozenset(move.name for move in TRANSLATION.open_moves(translation, by=viewer))
    signs_all = who_may_sign_all(viewer, translation)
    off = sorted({str(CHECK_NAMES[code]) for code in checks_off(*languages) - FRENCH_ONLY})
    findings = _findings(translation, wanted, groups, ground, state, viewer)
    matches = _matches(translation.article, rows, wanted, ground)
    names = _names(renderings, state)
    earlier = _earlier(translation, wanted)
    for row, rendering, found in zip(wanted, renderings, matches, strict=True):
        yield Help(
            place=places[row.uid],
            draft=row,
            # Who was given a part of it signs in that part alone.
            language=rendering.source_language,
            moves=moves if signs_all or row.assigned_to_id == viewer.pk else moves - SIGNING,
            findings=[shown for shown in findings.get(row.uid, []) if not shown.found.is_folded],
            folded=[shown for shown in findings.get(row.uid, []) if shown.found.is_folded],
            facts=_facts(rendering),
            matches=list(_as_shown(found, ground, rendering.source_language, state)),
            names=next(names[rendering.source_language]),
            earlier=earlier.get(row.uid, []),
            off=off,
        )


def _findings(
    translation: Translation,
    wanted: Sequence[DraftParagraph],
    groups: Mapping[str, Sequence[DraftParagraph]],
    ground: Ground,
    state: int,
    viewer: Person,
) -> dict[str, list[FindingShown]]:
    looked_at = [row for row in wanted if renders(row) or is_line(row)]
    if not looked_at:
        return {}
    rows = list({one.uid: one for row in looked_at for one in groups[row.uid]}.values())
    signed = translation.waivers.filter(uid__in=[name for one in rows for name in names_of(one)]).select_related("by")
    found = findings_of(rows, ground, signed, objections=objections_of(translation, viewer), state=state)
    return {row.uid: [FindingShown.of(one, row.text) for one in found.get(row.uid, [])] for row in looked_at}


def _earlier(translation: Translation, wanted: Sequence[DraftParagraph]) -> dict[str, list[EarlierShown]]:
    """By paragraph, what was saved there before and says something else, each text once, the newest first."""
    texts = {row.uid: row.text for row in wanted}
    saves = translation.saves.filter(uid__in=texts, kept=True).exclude(text="").select_related("by").order_by("-at")
    found: dict[str, dict[str, Save]] = {uid: {} for uid in texts}
    for save in saves[: min(LOOKED_BACK * len(wanted), LOOKED_BACK_AT_MOST)]:
        found[save.uid].setdefault(save.text, save)
    for uid, text in texts.items():
        found[uid].pop(text.strip(), None)
    return {
        uid: [
            EarlierShown(save, difference(plain(text), plain(texts[uid])))
            for text, save in islice(those.items(), EARLIER)
        ]
        for uid, those in found.items()
    }


def _facts(rendering: Rendering) -> list[FactShown]:
    """The facts of the source in their order, and whether the target has them."""
    asked = facts(rendering.source, rendering.source_language, on=rendering.on)
    told = facts(rendering.target, rendering.target_language, on=rendering.on)
    lacking = unmatched(asked, told)
    both = (rendering.source, rendering.source_language, asked), (rendering.target, rendering.target_language, told)
    gone = (*lacking.missing, *ones_left_out(*both), *days_left_out(*both), *(one for one, _other in lacking.changed))
    missing = {_place(fact) for fact in gone}
    return [
        FactShown(fact.text, _place(fact) not in missing)
        for fact in asked
        if fact.kind not in NOT_LISTED and (not fact.soft or is_named_day(fact))
    ]


def _place(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _matches(
    article: Article, rows: Sequence[DraftParagraph], wanted: Sequence[DraftParagraph], ground: Ground
) -> list[list[tuple[Match, int]]]:
    """For each paragraph the best matches of the whole of it and of its sentences; all looked up at once.

    The number says which sentence a match is of, 0 that it is of all of the paragraph.
    """
    story = article.same_story_numbers()
    asked = [_queries(article, story, rows, row, ground) for row in wanted]
    queries = list(dict.fromkeys(query for those in asked for query in those))
    found = dict(zip(queries, lookup_all(queries, limit=MATCHES), strict=True)) if queries else {}
    return [_best([found[query] for query in those]) for those in asked]


def _best(found: Sequence[Sequence[Match]]) -> list[tuple[Match, int]]:
    """Each entry once, as the match in which it is most like; the first of those given are of the whole paragraph."""
    likest: dict[int, tuple[Match, int]] = {}
    for sentence, those in enumerate(found):
        for match in those[:1] if sentence else those:
            if not sentence or match.score >= FLOOR_OF_A_SENTENCE:
                before = likest.get(match.entry)
                if before is None or match.score > before[0].score:
                    likest[match.entry] = match, sentence
    return sorted(likest.values(), key=_standing)[:MATCHES]


def _standing(found: tuple[Match, int]) -> tuple[bool, bool, bool, int]:
    """Wholes that are very like come first, as they were found; then the identical, the same story's, the likest."""
    match, sentence = found
    if not sentence and match.score >= FLOOR_OF_A_WHOLE:
        return False, False, False, 0
    return True, match.score != IDENTICAL, not match.in_same_story, -match.score


def _names(renderings: Sequence[Rendering], state: int) -> dict[str, Iterator[list[NameShown]]]:
    """By the language of their sources, the names of each rendering in their order."""
    by_language: dict[str, list[str]] = {}
    for each in renderings:
        by_language.setdefault(each.source_language, []).append(each.source)
    into = renderings[0].target_language if renderings else ""
    return {code: iter(names_of_all(texts, code, into, state=state)) for code, texts in by_language.items()}


def _as_shown(matches: Sequence[tuple[Match, int]], ground: Ground, language: str, state: int) -> Iterator[MatchShown]:
    shown_ones = islice(_with_exchanged(matches, ground, language, state), MATCHES)
    for key, (match, sentence, text) in enumerate(shown_ones, start=1):
        yield MatchShown(key, match, sentence, text)


def _with_exchanged(
    matches: Sequence[tuple[Match, int]], ground: Ground, language: str, state: int
) -> Iterator[tuple[Match, int, str]]:
    """Before a match whose facts alone differ, the same with the facts of this paragraph."""
    for match, sentence in matches:
        text = exchanged(
            match.query,
            match.source,
            match.target,
            language,
            ground.target_language,
            on=ground.on,
            names=partial(names_in, state=state),
        )
        if text:
            yield match, sentence, text
        yield match, sentence, ""


def _queries(
    article: Article, story: frozenset[int], rows: Sequence[DraftParagraph], row: DraftParagraph, ground: Ground
) -> list[Query]:
    """The paragraph between its neighbours' sentences, and its own sentences where it has several."""
    source, language = ground.beside(row)
    sentences = _sentences(source, language)
    if not sentences:
        return []
    before, after = _neighbours(rows, row, ground)
    flow = [before, *sentences, after]
    texts = [(source.strip(), before, after)]
    if len(sentences) > 1:
        texts += list(zip(sentences, flow, flow[2:], strict=False))[:SENTENCES]
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
    return _sentences(*ground.beside(row))


def _sentences(text: str, language: str) -> list[str]:
    return [stripped for sentence in segment(text, language) if (stripped := sentence.text.strip())]
