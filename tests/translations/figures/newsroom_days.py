"""Some invented days at a desk, by the desk's own verbs with a clock of their own, and an oracle that looks on.

The oracle never reads the log. After every verb it notes how translation and story stand in their own rows, and counts
minutes between its notes; words it counts in what readers got; what the memory knows it keeps in sets of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from articles.actions import clearing, embargo
from articles.models import Article, Edition, Section
from articles.workflow import mark_of as article_mark
from newsroom.models import Person
from newsroom.refusals import Refused
from tests import make
from translations.actions import draft, release, request, review, stopping, waiving
from translations.actions.sent_texts import Typed
from translations.findings import findings_of
from translations.models import Translation, Waiver
from translations.rendering import Ground
from translations.workflow import mark_of

BEGIN = datetime(2026, 11, 9, 21, 0, tzinfo=UTC)  # two hours before the desk's midnight
LANGUAGES = ("en", "ru")
SOURCES = (
    "Die Brücke ist gesperrt.",
    "Der Regen hört auf.",
    "Niemand wurde verletzt.",
    "Am Abend tagt der Rat.",
    "Zwölf Orte sind ohne Strom.",
)
TARGETS = {
    "en": (
        "The bridge is closed.",
        "The rain stops.",
        "Nobody was hurt.",
        "The council meets tonight.",
        "Power is out.",
    ),
    "ru": ("Мост закрыт.", "Дождь прекращается.", "Никто не пострадал.", "Вечером заседает совет.", "Света нет нигде."),
}


@dataclass
class Kept:
    """What the oracle knows of one translation until its first release."""

    article: int
    language: str
    arrived: datetime
    section: int | None
    minutes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    released: datetime | None = None
    by_clock: bool = False
    translator: int | None = None
    reviewer: int | None = None
    words: int = 0
    from_memory: int = 0
    waived: int = 0
    returned: int = 0

    def forget(self) -> None:
        """A language that was dropped begins anew when it is asked for again."""
        self.minutes.clear()
        self.waived = self.returned = 0


class Days:
    """Random days; `kept` is what the oracle saw of every translation, by its number."""

    def __init__(self, seed: int, *, stories: int, steps: int) -> None:
        self.random = Random(seed)
        self.now = BEGIN
        self.kept: dict[int, Kept] = {}
        self.taught: dict[int, set[tuple[str, str, str]]] = {}
        self.people: dict[str, tuple[list[Person], list[Person]]] = {
            code: (
                [make.translator_into(code), make.person(f"second-{code}", translator=[code])],
                [make.reviewer_of(code), make.person(f"third-{code}", reviewer=[code])],
            )
            for code in LANGUAGES
        }
        self.sections: list[Section | None] = [make.section("sport"), make.section("culture"), None]
        for _number in range(stories):
            self.arrive()
        for _number in range(steps):
            self.tick()
            self.do_something()
        self.tick()

    def tick(self) -> None:
        """Time passes; the oracle counts it where every translation stood."""
        passed = self.random.choice([0, 1, 3, 7, 15, 40])
        for pk, kept in self.kept.items():
            if kept.released is None:
                row = Translation.objects.select_related("article").get(pk=pk)
                lies_still = row.article.state in {"held", "spiked", "killed"}
                if row.state != "dropped":
                    kept.minutes["stopped" if lies_still else row.state] += passed
        self.now += timedelta(minutes=passed)

    def arrive(self) -> None:
        texts = self.random.sample(SOURCES, 3)
        story = make.article(
            headline=f"Meldung {self.random.choice('ABC')}",
            texts=texts,
            dateline=None,
            state="received",
            at=self.now,
            section=self.random.choice(self.sections),
        )
        clearing.clear(story, by=make.editor(), at=self.now)
        for row in request.request(story, languages=LANGUAGES, by=make.editor(), at=self.now):
            self.kept[row.pk] = Kept(story.pk, row.language, self.now, story.section_id)

    def do_something(self) -> None:
        """Mostly what comes next for somebody, now and then anything at all."""
        row = Translation.objects.select_related("article").get(pk=self.random.choice(list(self.kept)))
        usual: dict[str, list[Callable[[Translation], None]]] = {
            "requested": [self.claim],
            "drafting": [self.submit],
            "returned": [self.submit],
            "in review": [self.approve, self.approve, self.send_back],
            "approved": [self.release, self.release, self.reopen],
            "dropped": [self.drop_or_ask],
        }
        odd = [self.give_back, self.reopen, self.stop_or_go, self.drop_or_ask, self.set_embargo, self.kill]
        chosen = odd if self.random.random() < 0.15 else usual[row.state]
        if row.article.state == "held" and self.random.random() < 0.5:
            chosen = [self.stop_or_go]
        with suppress(Refused):
            self.random.choice(chosen)(row)

    def claim(self, row: Translation) -> None:
        request.claim(row, by=self.random.choice(self.people[row.language][0]), at=self.now)

    def give_back(self, row: Translation) -> None:
        request.give_back(row, by=make.editor(), at=self.now)

    def submit(self, row: Translation) -> None:
        assert row.translator is not None or row.state in {"requested", "dropped"}
        if row.translator is None:
            return
        typed = [Typed(each.uid, each.number, self.target(row, each.sources)) for each in row.paragraphs.in_order()]
        draft.save(row, typed, by=row.translator, at=self.now)
        self.sign(row, row.translator)
        draft.submit(fresh(row), seen=mark_of(fresh(row)), by=row.translator, at=self.now)
        if self.kept[row.pk].released is None:
            self.kept[row.pk].translator = row.translator.pk

    def target(self, row: Translation, sources: list[str]) -> str:
        current = Article.objects.select_related("current").get(pk=row.article_id).current
        assert current is not None
        texts = {text["id"]: text["text"] for text in current.paragraphs}
        source = texts[sources[0]]
        if source in SOURCES:
            chosen = TARGETS[row.language][SOURCES.index(source)]
            return chosen if self.random.random() < 0.7 else f"{chosen[:-1]} {self.random.choice('xyz')}."
        return f"Report {source[-1]}"

    def sign(self, row: Translation, by: Person) -> None:
        """Sign for whatever the checks say, one by one, and now and then take one back and sign it again."""
        rows = list(fresh(row).paragraphs.all())
        for uid, found in findings_of(rows, Ground.of(fresh(row), rows), row.waivers.all()).items():
            for one in found:
                if one.stops or self.random.random() < 0.3:
                    waiving.waive(fresh(row), uid=uid, key=one.finding.key, reason="so", by=by, at=self.now)
                    self.count(row, "waived", 1)
        signed = Waiver.objects.filter(translation=row).first()
        if signed is not None and self.random.random() < 0.3:
            uid, key = signed.uid, signed.key
            waiving.take_back(signed, by=by, at=self.now)
            self.count(row, "waived", -1)
            waiving.waive(fresh(row), uid=uid, key=key, reason="so", by=by, at=self.now)
            self.count(row, "waived", 1)

    def count(self, row: Translation, name: str, by: int) -> None:
        if self.kept[row.pk].released is None:
            setattr(self.kept[row.pk], name, getattr(self.kept[row.pk], name) + by)

    def approve(self, row: Translation) -> None:
        reviewer = self.random.choice(self.people[row.language][1])
        review.approve(row, seen=mark_of(row), by=reviewer, at=self.now)
        mine = self.pairs(row)
        known = {pair for pk, pairs in self.taught.items() if pk != row.pk for pair in pairs}
        kept = self.kept[row.pk]
        if kept.released is None:
            kept.reviewer = reviewer.pk
            kept.words = sum(len(each.text.split()) for each in row.paragraphs.all())
            kept.from_memory = sum(len(target.split()) for _c, source, target in mine if (_c, source, target) in known)
        self.taught[row.pk] = set(mine)

    def pairs(self, row: Translation) -> list[tuple[str, str, str]]:
        current = Article.objects.select_related("current").get(pk=row.article_id).current
        assert current is not None
        texts = {text["id"]: text["text"] for text in current.paragraphs}
        return [(row.language, texts[each.sources[0]], each.text) for each in row.paragraphs.all()]

    def send_back(self, row: Translation) -> None:
        review.send_back(row, note="again", seen=mark_of(row), by=self.people[row.language][1][0], at=self.now)
        self.count(row, "returned", 1)

    def reopen(self, row: Translation) -> None:
        draft.reopen(row, by=make.editor(), at=self.now)

    def release(self, row: Translation) -> None:
        later = self.now + timedelta(hours=1) if self.random.random() < 0.2 else None
        release.release(row, seen=mark_of(row), by=make.editor(), at=self.now, live_at=later)
        kept = self.kept[row.pk]
        if kept.released is None:
            kept.released = self.now
            public = Edition.objects.get(article=row.article_id, language=row.language).public_from
            kept.by_clock = public != self.now

    def stop_or_go(self, row: Translation) -> None:
        if row.article.state == "held":
            clearing.clear(row.article, by=make.editor(), at=self.now)
        else:
            seen = article_mark(make.fresh(row.article))
            stopping.hold(row.article, note="to be checked", seen=seen, by=make.editor(), at=self.now)

    def drop_or_ask(self, row: Translation) -> None:
        if row.state == "dropped":
            request.request(row.article, languages=[row.language], by=make.editor(), at=self.now)
            if self.kept[row.pk].released is None:
                self.kept[row.pk].forget()
        elif self.random.random() < 0.4:
            request.drop(row, by=make.editor(), at=self.now)

    def set_embargo(self, row: Translation) -> None:
        """Long enough to stand until the last day is over."""
        story = make.fresh(row.article)
        until = self.now + timedelta(days=30)
        embargo.set_embargo(
            story, until=until, until_lifted=False, seen=article_mark(story), by=make.editor(), at=self.now
        )
        for kept in self.kept.values():
            kept.by_clock = kept.by_clock or kept.article == story.pk

    def kill(self, row: Translation) -> None:
        if self.random.random() < 0.2:
            seen = article_mark(make.fresh(row.article))
            stopping.kill(row.article, note="wrong", seen=seen, by=make.editor(), at=self.now)
            for pk, kept in self.kept.items():
                if kept.article == row.article_id:
                    self.taught.pop(pk, None)


def fresh(row: Translation) -> Translation:
    return Translation.objects.select_related("article", "translator").get(pk=row.pk)
