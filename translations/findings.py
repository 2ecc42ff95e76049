"""What the checks say of a draft: each paragraph beside the source it rests on, with the waivers that stand over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.text.inline import plain
from articles.vocabulary import Role
from newsroom.models.counter import register_state
from newsroom.models.person import Person
from newsroom.register import names_in
from translations.alignment.joining import joined
from translations.check_levels import at_levels, severest_first
from translations.checks.finding import Finding, Severity, Span
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Names, Paragraph
from translations.checks.speech import may_quote
from translations.datelines import found_in
from translations.models import DraftParagraph, Objection, Translation, Waiver
from translations.rendering import Ground, Rendering, is_line, renders
from translations.together import names_of

# Longer texts are checked as well, but what was found is not kept for the next page.
KEPT_UP_TO = 4_000


@dataclass(frozen=True)
class Found:
    """A finding of one paragraph, the waiver that stands over it, if one does, and what this person objected to it."""

    uid: str
    finding: Finding
    waiver: Waiver | None = None
    objection: Objection | None = None

    @property
    def stops(self) -> bool:
        """Whether approval waits for it."""
        return self.finding.severity == Severity.ERROR and self.waiver is None

    @property
    def is_folded(self) -> bool:
        """Whether this person wants to hear of it no more. Errors are heard of until somebody signs for them."""
        return self.objection is not None and self.finding.severity != Severity.ERROR

    @property
    def is_heard(self) -> bool:
        """Whether it counts beside the paragraph's number: hints, what was signed for and what is folded do not."""
        return self.waiver is None and not self.is_folded and self.finding.severity != Severity.HINT


def findings_of(
    rows: Sequence[DraftParagraph],
    ground: Ground,
    waivers: Iterable[Waiver],
    *,
    objections: Iterable[Objection] = (),
    state: int | None = None,
) -> dict[str, list[Found]]:
    """By paragraph, what the checks say of it, the severest first; nothing of what is empty or left out.

    Paragraphs that render the same source are checked as one, so all `rows` of a draft are given: a number that stands
    in the second half is not missing in the first. A finding stands at the paragraph where its place is, else at the
    first. A waiver holds wherever the words went that it was signed for; so do the `objections` of one person.

    Takes one query for the register's `state`, unless it is given, and one reading of the register after a change; more
    only where a dateline does not name its place as the register or CLDR does.
    """
    signed = {(waiver.uid, waiver.key): waiver for waiver in waivers}
    objected = {(objection.uid, objection.key): objection for objection in objections}
    state = register_state() if state is None else state
    found: dict[str, list[Found]] = defaultdict(list)
    for group, said in _said(rows, ground, state):
        names = list(dict.fromkeys(name for row in group for name in names_of(row)))
        for finding in at_levels(said, ground.levels):
            row, there = _placed(finding, group, ground.target_language)
            keys = [(name, finding.key) for name in names]
            waiver = next((signed[key] for key in keys if key in signed), None)
            objection = next((objected[key] for key in keys if key in objected), None)
            found[row.uid].append(Found(row.uid, there, waiver, objection))
    return found


def _said(
    rows: Sequence[DraftParagraph], ground: Ground, state: int
) -> Iterator[tuple[Sequence[DraftParagraph], Iterable[Finding]]]:
    """Paragraphs that are checked as one, with what the checks say of them."""
    for row in rows:
        if is_line(row):
            yield [row], found_in(row, ground, state=state)
    for group in ground.together([row for row in rows if renders(row)]):
        yield group, checked(ground.judged(*group), state)


def objections_of(translation: Translation, person: Person) -> Iterable[Objection]:
    """What a person objected to in a translation.

    Nothing is read where the translation was read with `objected_to`, and nothing was.
    """
    return translation.objections.by_person(person) if getattr(translation, "objected_to", True) else []


def over_findings(translation: Translation, person: Person) -> tuple[Iterable[Waiver], Iterable[Objection]]:
    """What was signed for in a translation, and what a person objected to: enough to tell which findings are open.

    Nothing is read where the translation was read with `signed` and `objected_to`: rows that know `uid` and `key`.
    """
    signed, objected = (vars(translation).get(name) for name in ("signed", "objected_to"))
    return (
        translation.waivers.all() if signed is None else [Waiver(**row) for row in signed],
        translation.objections.by_person(person) if objected is None else [Objection(**row) for row in objected],
    )


def _placed(finding: Finding, group: Sequence[DraftParagraph], language: str) -> tuple[DraftParagraph, Finding]:
    """The paragraph of a group where a finding stands, and the finding with its places in that paragraph alone."""
    if len(group) == 1:
        return group[0], finding
    between = len(joined(["", ""], language))
    texts = [plain(row.text) for row in group]
    starts = [sum(map(len, texts[:n])) + n * between for n in range(len(texts))]
    stands = finding.target[0].start if finding.target else finding.repair.start if finding.repair else 0
    here = max(n for n, start in enumerate(starts) if start <= stands)
    start, end = starts[here], starts[here] + len(texts[here])
    repair = finding.repair
    return group[here], replace(
        finding,
        target=tuple(
            Span(span.start - start, min(span.end, end) - start)
            for span in finding.target
            if start <= span.start <= end
        ),
        repair=replace(repair, start=repair.start - start, end=repair.end - start)
        if repair is not None and start <= repair.start and repair.end <= end
        else None,
    )


def checked(rendering: Rendering, state: int) -> list[Finding]:
    """What the checks say of one paragraph, under the register's state (`newsroom.models.counter.register_state`).

    What was said of the same before is not worked out again.
    """
    long = len(rendering.source) + len(rendering.target) > KEPT_UP_TO
    found = _check(rendering, state) if long else _checked(rendering, state)
    return severest_first(found)


@lru_cache(maxsize=4096)
def _checked(rendering: Rendering, state: int) -> tuple[Finding, ...]:
    return _check(rendering, state)


def _check(rendering: Rendering, state: int) -> tuple[Finding, ...]:
    if not rendering.source:
        # A headline for a story that came without one: it is looked at by itself.
        rendering = replace(rendering, source=rendering.target, source_language=rendering.target_language)
    return tuple(
        check_pair(
            rendering.source,
            rendering.target,
            rendering.source_language,
            rendering.target_language,
            role=rendering.role,
            limit=rendering.limit,
            names=Names(
                names_in(rendering.source, rendering.source_language, state=state),
                names_in(rendering.target, rendering.target_language, state=state),
            ),
            on=rendering.on,
            spoken_in=rendering.spoken_in,
            original_words=rendering.original_words,
        )
    )


def may_be_quoted(role: str, text: str, language: str) -> bool:
    """Whether somebody's words may stand in a paragraph in inline notation."""
    return role == Role.QUOTE or may_quote(Paragraph(plain(text), language))
