"""Whatever is joined, parted, moved, changed, added and removed in a source: against each sentence followed by itself."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import Revision
from articles.text.carrying import apply_edit, carry
from articles.text.paragraphs import Paragraph, raises_meaning
from articles.vocabulary import Role
from translations.actions.laying_out import lacking_in
from translations.models import DraftParagraph
from translations.sources import since_of

SAID = [
    "Nach anhaltendem Regen hat der Wasserverband die Warnstufe {} ausgerufen.",
    "Zwei Helfer kamen, {} Gemeinden sind betroffen, heißt es in der Mitteilung.",
    "Die Brücken bleiben bis Freitag für {} Stunden gesperrt, sagte die Leiterin.",
    "Am Abend soll der Pegel auf {} Zentimeter sinken.",
    "„Wir haben {} Boote verloren“, klagte ein Fischer aus Brackstedt.",
    "Züge fahren über Ahrenfeld; die Reise dauert {} Minuten länger.",
    "In der Turnhalle schlafen {} Kinder auf Feldbetten.",
    "Der Landrat dankte {} Freiwilligen!",
    "Strom fehlt noch in {} Häusern am Hafen.",
    "Warum der Damm bei Kilometer {} brach, weiß niemand.",
    "Gutachter fanden {} Risse im Beton der Schleuse.",
    "Versicherer rechnen mit Schäden von {} Millionen Euro.",
    "Schulen im Süden öffnen erst in {} Tagen wieder.",
    "Ja, {} Kühe.",
    "Ein Hubschrauber brachte {} Verletzte in die Klinik nach Osten.",
    "Kanzlerin Mehlhorn besucht am Montag {} Orte.",
]
OPS = st.sampled_from(["join", "part", "move", "change", "add", "remove"])
TAKES = st.lists(
    st.tuples(
        st.sampled_from(["wire", "editor"]),
        st.lists(st.tuples(OPS, st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=3),
        st.sampled_from(["", "", "lay out", "save"]),
    ),
    min_size=1,
    max_size=8,
)
STARTS = st.lists(st.integers(1, 3), min_size=2, max_size=4)


@dataclass
class Story:
    """The oracle: which sentences stand where, the number each says, the take in which it was changed or taken out."""

    layout: list[list[int]]
    says: dict[int, int]
    fresh: list[int]
    changed: dict[int, int] = field(default_factory=dict)
    gone: dict[int, int] = field(default_factory=dict)
    # Sentences that somebody may call changed, from this take on: a new one stands by them, or their order is another.
    doubtful: dict[int, int] = field(default_factory=dict)

    def texts(self) -> list[str]:
        return [" ".join(SAID[key].format(self.says[key]) for key in keys) for keys in self.layout]

    # By new sentences that came in a paragraph with others: those, which have to say them from then on.
    within: dict[int, set[int]] = field(default_factory=dict)

    def take(self, steps: list[tuple[str, int, int]], number: int) -> None:
        before, known = [list(keys) for keys in self.layout], set(self.says)
        for name, one, other in steps:
            getattr(self, f"_{name}")(one, other, number)
        for keys in self.layout:
            turned = any(self._order(keys, old) != self._order(old, keys) for old in before)
            fresh = set(keys) - known
            if turned or fresh:
                self.doubtful |= dict.fromkeys(keys, number)
            if fresh < set(keys):
                self.within |= {key: set(keys) for key in fresh}
        for _ in self.within:
            for key, others in self.within.items():
                if number in {story.get(key) for story in (self.doubtful, self.changed, self.gone)}:
                    self.doubtful |= dict.fromkeys(others, number)

    @staticmethod
    def _order(keys: list[int], among: list[int]) -> list[int]:
        return [key for key in keys if key in among]

    def _join(self, one: int, _other: int, _number: int) -> None:
        if len(self.layout) < 2:
            return
        at = one % (len(self.layout) - 1)
        self.layout[at : at + 2] = [self.layout[at] + self.layout[at + 1]]

    def _part(self, one: int, other: int, _number: int) -> None:
        long = [at for at, keys in enumerate(self.layout) if len(keys) > 1]
        if not long:
            return
        at = long[one % len(long)]
        cut = 1 + other % (len(self.layout[at]) - 1)
        self.layout[at : at + 1] = [self.layout[at][:cut], self.layout[at][cut:]]

    def _move(self, one: int, other: int, _number: int) -> None:
        keys = self.layout.pop(one % len(self.layout))
        self.layout.insert(other % (len(self.layout) + 1), keys)

    def _change(self, one: int, other: int, number: int) -> None:
        key = sorted(self.says)[one % len(self.says)]
        self.says[key] += 1 + other
        self.changed[key] = number

    def _add(self, one: int, _other: int, _number: int) -> None:
        if not self.fresh:
            return
        key = self.fresh.pop()
        self.says[key] = 100 + key
        self.layout.insert(one % (len(self.layout) + 1), [key])

    def _remove(self, one: int, _other: int, number: int) -> None:
        if len(self.says) < 2:
            return
        key = sorted(self.says)[one % len(self.says)]
        del self.says[key]
        self.gone[key] = number
        self.layout = [kept for keys in self.layout if (kept := [each for each in keys if each != key])]


@dataclass
class Kept:
    """A draft paragraph, and the sentences that it renders."""

    row: DraftParagraph
    keys: set[int]

    def must_be_stale(self, story: Story) -> bool:
        based_on = self.row.based_on or 0
        return any(key in story.gone or story.changed.get(key, 0) > based_on for key in self.keys)

    def may_be_stale(self, story: Story) -> bool:
        based_on = self.row.based_on or 0
        return self.must_be_stale(story) or any(story.doubtful.get(key, 0) > based_on for key in self.keys)


def begun(story: Story, revision: Revision) -> list[Kept]:
    """A draft laid out beside a revision: a paragraph for each of the source's."""
    named = lacking_in([], revision)
    assert len(revision.body) == len(story.layout)
    return [
        Kept(DraftParagraph(role=Role.TEXT, sources=named[p.own], text="x", based_on=revision.number), set(keys))
        for p, keys in zip(revision.body, story.layout, strict=True)
    ]


def save(kept: Kept, story: Story, revision: Revision) -> None:
    """Its text is written anew beside the revision, without what is gone."""
    kept.row.sources = [name for name in kept.row.sources if name in since_of(revision)]
    kept.row.based_on = revision.number
    kept.keys -= story.gone.keys()


def following(revision: Revision, story: Story, before: list[list[int]], way: str, ids: count[int]) -> Revision:
    """The next revision, from the wire without ids, or from an editor's form with those of the first sentences."""

    def new_id() -> str:
        return f"i{next(ids)}"

    old, number = revision.texts, revision.number + 1
    texts = [(Role.TEXT, text) for text in story.texts()]
    if way == "wire":
        carried = carry(old, texts, number=number, keeps_meaning=False, new_id=new_id)
        edited: list[tuple[str | None, Role, str]] = [(p.id, p.role, p.text) for p in carried]
    else:
        first = {keys[0]: paragraph.id for keys, paragraph in zip(before, old, strict=True)}
        edited = [(first.get(keys[0]), *text) for keys, text in zip(story.layout, texts, strict=True)]
    paragraphs = apply_edit(old, edited, number=number, keeps_meaning=False, new_id=new_id)
    return kept_as(paragraphs, number)


def kept_as(paragraphs: list[Paragraph], number: int) -> Revision:
    stored = json.loads(json.dumps([paragraph.as_json() for paragraph in paragraphs]))
    return Revision(number=number, paragraphs=stored, dateline=None)


@pytest.mark.soak
@settings.get_profile("soak")
@given(STARTS, TAKES)
def test_exactly_what_renders_changed_sentences_is_stale(
    lengths: list[int], takes: list[tuple[str, list[tuple[str, int, int]], str]]
) -> None:
    keys, ids = count(), count()
    layout = [[next(keys) for _ in range(length)] for length in lengths]
    known = sorted(key for those in layout for key in those)
    story = Story(layout, {key: 10 + key for key in known}, fresh=list(range(len(known), len(SAID))))
    first = [Paragraph(f"i{next(ids)}", Role.TEXT, text, 1) for text in story.texts()]
    revision = kept_as(first, 1)
    drafts = [begun(story, revision)]
    for number, (way, steps, then) in enumerate(takes, 2):
        before, said, old = [list(those) for those in story.layout], dict(story.says), revision.texts
        story.take(steps, number)
        revision = following(revision, story, before, way, ids)
        assert [p.text for p in revision.texts] == story.texts(), "nothing is lost and nothing invented"
        assert len({p.id for p in revision.texts}) == len({p.own for p in revision.texts}) == len(story.layout)
        if said != story.says or number not in story.doubtful.values():
            assert raises_meaning(old, revision.texts) == (said != story.says)
        since = since_of(revision)
        for kept in (each for draft in drafts for each in draft):
            if kept.must_be_stale(story):
                assert kept.row.is_stale(since), "words changed under it"
            elif not kept.may_be_stale(story):
                assert not kept.row.is_stale(since), "nothing it renders was changed"
            if not kept.keys <= story.gone.keys():
                assert not kept.row.goes_with_its_source(since), "something of it stands in the source"
        for draft in drafts:
            rendered = set(story.within).union(*(kept.keys for kept in draft))
            for paragraph, there in zip(revision.body, story.layout, strict=True):
                lacks = paragraph.own in lacking_in([kept.row for kept in draft], revision)
                if rendered.issuperset(there):
                    assert not lacks or not story.within.keys().isdisjoint(there), "all of it is rendered"
                elif not any(kept.row.is_stale(since) for kept in draft):
                    assert lacks, "nobody is told that there is more to render"
        if then == "lay out":
            drafts.append(begun(story, revision))
        if then == "save":
            for kept in (each for draft in drafts for each in draft if not each.keys <= story.gone.keys()):
                save(kept, story, revision)
