"""Whatever is merged, split, moved, left out, typed, corrected and undone, in whatever order: against a plain list."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions.revision import add_revision
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Person
from newsroom.refusals import Refused
from tests import make
from translations.actions import draft, review, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Save, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["merge", "split", "add", "up", "down", "remove", "leave", "take in", "type", "correct", "grow", "undo"]
        ),
        st.integers(0, 5),
    ),
    min_size=3,
    max_size=14,
)


@dataclass(frozen=True)
class Line:
    """One paragraph as a person would remember it; `seen` is by source which state of it the text was written for."""

    text: str
    seen: dict[str, int]
    out: bool = False
    had: str = ""


@dataclass
class Desk:
    """The oracle: lines by id in their order, how often each source changed, what can be undone, what was put aside."""

    order: list[str]
    lines: dict[str, Line]
    changed: dict[str, int]
    done: list[tuple[str, list[str], dict[str, Line | None], set[str]]] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)

    def stale(self) -> set[str]:
        return {uid for uid in self.order if self.is_stale(self.lines[uid])}

    def is_stale(self, line: Line) -> bool:
        is_begun = bool(line.text or line.out)
        return is_begun and any(self.changed[source] > state for source, state in line.seen.items())

    def caught_up(self, line: Line) -> Line:
        """What nobody has begun rests on the newest source."""
        is_begun = bool(line.text or line.out)
        return line if is_begun else replace(line, seen={source: self.changed[source] for source in line.seen})

    def remember(self, kind: str, *touched: str, fresh: tuple[str, ...] = ()) -> None:
        was: dict[str, Line | None] = {uid: deepcopy(self.lines[uid]) for uid in touched}
        was |= dict.fromkeys(fresh)
        self.done.append((kind, list(self.order), was, set()))

    def typed_into(self, uid: str) -> None:
        for _kind, _order, was, typed in self.done:
            if uid in was:
                typed.add(uid)

    def undo(self) -> None:
        kind, order, was, typed = self.done.pop()
        self.aside += [
            self.lines[uid].text
            for uid in was
            if uid in typed and uid in self.order and kind not in {"up", "down"} and self.lines[uid].text
        ]
        if kind in {"up", "down"}:
            (uid,) = was
            self.order.remove(uid)
        for uid, line in was.items():
            if line is None:
                self.order.remove(uid)
            elif kind not in {"up", "down"}:
                self.lines[uid] = line
        for uid in order:
            if uid in was and uid not in self.order:
                before = [one for one in order[: order.index(uid)] if one in self.order]
                self.order.insert(self.order.index(before[-1]) + 1 if before else 0, uid)


class Newsdesk:
    """The desk itself, driven like the oracle."""

    def __init__(self) -> None:
        self.work = make.translation()
        make.write(self.work, "{role} {letter}")
        assert self.work.translator is not None
        self.mira: Person = self.work.translator
        rows = self.rows()
        self.oracle = Desk(
            [row.uid for row in rows],
            {row.uid: Line(row.text, dict.fromkeys(row.sources, 0)) for row in rows},
            {source: 0 for row in rows for source in row.sources},
        )
        self.count = 0

    def rows(self) -> list[DraftParagraph]:
        return [row for row in self.work.paragraphs.in_order() if row.role not in shaping.HEADS]

    def row(self, uid: str) -> DraftParagraph:
        return self.work.paragraphs.get(uid=uid)

    def fresh_words(self) -> str:
        self.count += 1
        return f"words{self.count}"

    def type(self, uid: str, text: str, left_out: str = "") -> None:
        work = Translation.objects.get(pk=self.work.pk)
        typed = Typed(uid, self.row(uid).number, text, left_out)
        assert draft.save(work, [typed], by=self.mira, at=timezone.now()).kept == [uid]
        line = self.oracle.lines[uid]
        seen = {source: self.oracle.changed[source] for source in line.seen}
        if left_out and not line.out:
            self.oracle.typed_into(uid)
            self.oracle.remember("leave", uid)
            had = line.text or line.had
            self.oracle.lines[uid] = Line("", seen, out=True, had=had)
        else:
            self.oracle.typed_into(uid)
            self.oracle.lines[uid] = Line(text, seen, had=line.had)

    def step(self, verb: str, place: int) -> None:
        oracle, uids = self.oracle, self.oracle.order
        uid = uids[place % len(uids)]
        about = {"by": self.mira, "at": timezone.now()}
        work = Translation.objects.get(pk=self.work.pk)
        match verb:
            case "type":
                self.type(uid, self.fresh_words())
            case "leave" if oracle.lines[uid].seen and not oracle.lines[uid].out:
                self.type(uid, "", "not for us")
            case "merge":
                self.merge(work, uid, about)
            case "split":
                self.split(uid, about)
            case "add":
                own = shaping.add(work, uid=uid, **about)
                oracle.remember("add", fresh=(own.uid,))
                uids.insert(uids.index(uid) + 1, own.uid)
                oracle.lines[own.uid] = Line("", {})
            case "up" | "down":
                shaping.move(work, uid=uid, up=verb == "up", **about)
                oracle.remember(verb, uid)
                here = uids.index(uid)
                there = here - 1 if verb == "up" else here + 1
                uids[here], uids[there] = uids[there], uid
            case "remove":
                shaping.remove(work, uid=uid, **about)
                oracle.remember("remove", uid)
                uids.remove(uid)
            case "take in":
                shaping.take_in(work, uid=uid, **about)
                self.taken_in(uid)
            case "correct" if oracle.lines[uid].seen:
                self.correct(next(iter(oracle.lines[uid].seen)))
            case "grow":
                self.grow(place)
            case "undo":
                undoing.undo(work, **about)
                oracle.undo()

    def merge(self, work: Translation, uid: str, about: dict[str, object]) -> None:
        oracle, uids = self.oracle, self.oracle.order
        shaping.merge(work, uid=uid, **about)  # type: ignore[arg-type]
        other = uids[uids.index(uid) + 1]
        oracle.remember("merge", uid, other)
        one, two = (oracle.caught_up(oracle.lines[each]) for each in (uid, other))
        text = " ".join(part for part in (one.text, two.text) if part)
        both = {**two.seen, **one.seen}
        for source in one.seen.keys() & two.seen.keys():
            both[source] = min(one.seen[source], two.seen[source])
        oracle.lines[uid] = Line(text, both, out=one.out and two.out)
        uids.remove(other)

    def split(self, uid: str, about: dict[str, object]) -> None:
        oracle, uids = self.oracle, self.oracle.order
        self.type(uid, f"{self.fresh_words()}\n\n{self.fresh_words()}")
        halves = shaping.split(Translation.objects.get(pk=self.work.pk), uid=uid, **about)  # type: ignore[arg-type]
        oracle.remember("split", uid, fresh=(halves[1].uid,))
        whole = oracle.lines[uid]
        texts = whole.text.split("\n\n")
        oracle.lines[uid], oracle.lines[halves[1].uid] = (replace(whole, text=text) for text in texts)
        uids.insert(uids.index(uid) + 1, halves[1].uid)

    def taken_in(self, uid: str) -> None:
        oracle = self.oracle
        oracle.remember("take in", uid)
        kept = next(
            (
                was[uid]
                for kind, _order, was, _typed in reversed(self.history)
                if kind == "leave" and was.get(uid) is not None and was[uid].text
            ),
            None,
        )
        assert kept is None or kept.text
        now = self.row(uid)
        oracle.lines[uid] = replace(kept, out=False) if kept else replace(oracle.lines[uid], out=False)
        assert now.text == oracle.lines[uid].text

    @property
    def history(self) -> list:  # type: ignore[type-arg]
        """Everything that was ever left out, undone or not: what it said is found again."""
        self._seen = getattr(self, "_seen", [])
        self._seen += [one for one in self.oracle.done if one not in self._seen]
        return self._seen

    def correct(self, source: str) -> None:
        story = make.fresh(Translation.objects.get(pk=self.work.pk).article)
        assert story.current is not None
        texts = [
            (p.id, p.role, f"{p.text} {self.fresh_words()}." if p.id == source else p.text) for p in story.current.texts
        ]
        self.revise(texts)
        self.oracle.changed[source] += 1

    def grow(self, place: int) -> None:
        """The source gains a paragraph, which is taken in: nothing that stands there changes places."""
        story = make.fresh(Translation.objects.get(pk=self.work.pk).article)
        assert story.current is not None
        texts: list[tuple[str | None, Role, str]] = [(p.id, p.role, p.text) for p in story.current.texts]
        texts.insert(2 + place % (len(texts) - 1), (None, Role.TEXT, f"Neu: {self.fresh_words()}."))
        self.revise(texts)
        draft.follow(Translation.objects.get(pk=self.work.pk), by=self.mira, at=timezone.now())
        now = self.rows()
        assert [row.uid for row in now if row.uid in self.oracle.lines] == self.oracle.order
        for row in now:
            if row.uid not in self.oracle.lines:
                self.oracle.changed |= dict.fromkeys(row.sources, 0)
                self.oracle.lines[row.uid] = Line("", dict.fromkeys(row.sources, 0))
        self.oracle.order = [row.uid for row in now]

    def revise(self, texts: list) -> None:  # type: ignore[type-arg]
        story = make.fresh(Translation.objects.get(pk=self.work.pk).article)
        assert story.current is not None
        line, at = story.current.line, timezone.now()
        add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=line, by=None, at=at)


@settings(max_examples=20)
@given(STEPS)
def test_no_text_is_lost_and_exactly_what_rests_on_changed_source_is_stale(steps: list[tuple[str, int]]) -> None:
    desk = Newsdesk()
    for verb, place in steps:
        _ = desk.history
        with suppress(Refused):
            desk.step(verb, place)
        rows, oracle = desk.rows(), desk.oracle
        assert [row.uid for row in rows] == oracle.order
        assert [row.text for row in rows] == [oracle.lines[uid].text for uid in oracle.order]
        assert [bool(row.left_out) for row in rows] == [oracle.lines[uid].out for uid in oracle.order]
        assert [set(row.sources) for row in rows] == [set(oracle.lines[uid].seen) for uid in oracle.order]
        since = draft.since_of(draft.source_of(Translation.objects.get(pk=desk.work.pk)))
        assert {row.uid for row in rows if row.is_stale(since)} == oracle.stale()
        offered = Save.objects.filter(translation=desk.work).lost().values_list("text", flat=True)
        assert sorted(offered) == sorted(oracle.aside)
        positions = list(desk.work.paragraphs.in_order().values_list("position", flat=True))
        assert all(one < other for one, other in pairwise(positions))


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["save", "merge", "split", "undo", "submit", "rewrite", "assent", "return", "approve", "reopen"]
            ),
            st.integers(0, 1),
            st.integers(0, 3),
        ),
        max_size=14,
    )
)
def test_no_shaping_lets_one_person_pass_their_own_words(steps: list[tuple[str, int, int]]) -> None:
    """Who types says so in every word; nobody has signed a paragraph that holds a word of theirs."""
    people = [make.known("mira"), make.known("jonas")]
    made = make.translation()
    make.write(made, "mira mira mira")
    for verb, who, place in steps:
        with suppress(Refused):
            _do(Translation.objects.get(pk=made.pk), verb, people[who], place)
        for row in made.paragraphs.filter(approved_at__isnull=False).exclude(role__in=shaping.HEADS):
            assert row.approved_by is not None
            assert row.approved_by.username not in row.text.split()


def _do(work: Translation, verb: str, person: Person, place: int) -> None:
    rows = [row for row in work.paragraphs.in_order() if row.role not in shaping.HEADS]
    row, at, seen = rows[place % len(rows)], timezone.now(), mark_of(work)
    words = " ".join([person.username] * 3)
    match verb:
        case "save":
            draft.save(work, [Typed(row.uid, row.number, words)], by=person, at=at)
            make.waive_all(work)
        case "split":
            text = f"{words}\n\n{words}"
            if work.state == "in review":
                review.mend(work, [Typed(row.uid, row.number, text)], by=person, at=at)
            else:
                draft.save(work, [Typed(row.uid, row.number, text)], by=person, at=at)
            shaping.split(work, uid=row.uid, by=person, at=at)
            make.waive_all(work)
        case "merge":
            shaping.merge(work, uid=row.uid, by=person, at=at)
            make.waive_all(work)
        case "undo":
            undoing.undo(work, by=person, at=at)
        case "submit":
            draft.submit(work, seen=seen, by=person, at=at)
        case "rewrite":
            review.mend(work, [Typed(row.uid, row.number, words)], by=person, at=at)
            make.waive_all(work)
        case "assent":
            review.assent(work, seen=seen, by=person, at=at)
        case "return":
            review.send_back(work, note="n", seen=seen, by=person, at=at)
        case "approve":
            review.approve(work, seen=seen, by=person, at=at)
        case "reopen":
            draft.reopen(work, by=person, at=at)
