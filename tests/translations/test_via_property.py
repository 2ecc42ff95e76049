"""Whatever original and language between go through: what is stale is what an oracle says, which knows only texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind
from tests import make
from tests.translations.test_via import fresh, out, put, rows, stale
from translations.actions import draft, request
from translations.models import Translation

PLACES = 3
STEPS = st.lists(
    st.tuples(st.sampled_from(["correct", "between", "same", "type"]), st.integers(0, PLACES - 1)), max_size=7
)


@dataclass
class Oracle:
    """Counts words that became others, by paragraph: an English one is stale unless it saw the last of both."""

    original: list[int] = field(default_factory=lambda: [0] * PLACES)
    released: list[int] = field(default_factory=lambda: [0] * PLACES)
    seen: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)] * PLACES)

    def stale(self) -> list[int]:
        return [n for n in range(PLACES) if self.seen[n] != (self.original[n], self.released[n])]


class Agreement(TestCase):
    @settings(max_examples=8, deadline=None)
    @given(STEPS)
    def test_staleness_agrees_with_the_oracle(self, steps: list[tuple[str, int]]) -> None:
        story = make.article(texts=[f"Satz {n} ist so." for n in range(PLACES)])
        russian = make.translation(story, "ru")
        make.write(russian)
        out(russian)
        now = timezone.now()
        english = request.request(story, languages=["en"], via={"en": "ru"}, by=make.editor(), at=now)[0]
        english = request.claim(english, by=make.translator_into("en"), at=now)
        make.write(english)
        oracle = Oracle()
        for count, (step, place) in enumerate(steps):
            _take(step, place, count, story, english, oracle)
            assert stale(english) == oracle.stale()
            assert fresh(english).is_stale == bool(oracle.stale())
            assert Translation.objects.stale().filter(pk=english.pk).exists() == bool(oracle.stale())


def _take(step: str, place: int, count: int, story: Article, english: Translation, oracle: Oracle) -> None:
    russian = Translation.objects.get(article=story, language="ru")
    if step == "correct":
        _correct(make.fresh(story), place, count)
        oracle.original[place] += 1
    elif step == "type":
        put(english, place, f"Sentence {count} of the English.")
        oracle.seen[place] = oracle.original[place], oracle.released[place]
    else:
        russian = draft.reopen(russian, by=make.editor(), at=timezone.now())
        for row in rows(russian):
            # A translator looks at all of it beside the newest original, and changes at most one paragraph.
            number = rows(russian).index(row)
            changes = step == "between" and number == place
            put(russian, number, f"Предложение {count}." if changes else row.text)
        oracle.released[place] += step == "between"
        out(russian)


def _correct(story: Article, place: int, count: int) -> None:
    assert story.current is not None
    body = [paragraph.id for paragraph in story.current.body]
    texts = [
        (p.id, p.role, f"Satz {place} ist anders, und zwar {count}." if p.id == body[place] else p.text)
        for p in story.current.story
    ]
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=story.current.line, by=None, at=timezone.now())
