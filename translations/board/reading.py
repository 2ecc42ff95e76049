"""All that is known about one correction, read in a fixed number of queries."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from articles.models import Article, Edition, Release, Revision
from articles.models.edition import Standing
from articles.text.paragraphs import Paragraph
from articles.vocabulary import ArticleState
from newsroom.language.facts import Fact
from translations.datelines import line_changes, lines_in
from translations.matching.retracted import Correction, correction_between, states
from translations.models import DraftParagraph, Spoken, Translation, Version
from translations.taken_off import taken_off
from translations.words_owed import Owed, words_owed


class Sight(StrEnum):
    """What readers who once had the old text have now. Only the first have it still, only the last the right one."""

    OLD = "old"
    HELD = "held"
    TAKEN = "taken"
    STOPPED = "stopped"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"
    KILLED = "killed"
    RIGHT = "right"


SIGHTS = {
    Standing.HELD: Sight.HELD,
    Standing.STOPPED: Sight.STOPPED,
    Standing.SCHEDULED: Sight.WAITING,
    Standing.WITHDRAWN: Sight.WITHDRAWN,
}


@dataclass(frozen=True)
class History:
    """What readers of a language got: the release they had before the correction, and the first that was right."""

    old: Release | None
    right_at: datetime | None


@dataclass(frozen=True)
class Read:
    """One correction of one story at a moment.

    `corrections` are the numbers of all of the story's, rising; `earlier` those before this one that some
    readers do not have either, each as the revisions before it and with it. `editions`, `translations` and
    `histories` are by language, `drafts` by translation; `owed` are the translations that were approved on one
    pair of eyes, `words_owed` those with a quote whose original words are owed; `taken` is when a hold that is
    over took a language from its readers, where it is off since.
    """

    article: Article
    revision: Revision
    before: Revision | None
    corrections: Sequence[int]
    earlier: Sequence[tuple[Revision, Revision]]
    at: datetime
    editions: dict[str, Edition]
    translations: dict[str, Translation]
    drafts: dict[int, list[DraftParagraph]]
    histories: dict[str, History]
    owed: frozenset[int]
    words_owed: Mapping[int, Sequence[Owed]]
    taken: Mapping[str, datetime]

    @cached_property
    def correction(self) -> Correction:
        language = self.article.source_language
        if self.before is None:
            return correction_between([], self.revision.story, language)
        line = line_changes(self.before.line, self.revision.line, language)
        return correction_between(self.before.story, self.revision.story, language, line=line)

    @cached_property
    def lines(self) -> Mapping[str, str]:
        """By language, the dateline as it will read. Asked for where the correction changed it: some queries more."""
        languages = sorted({*self.editions, *self.translations, self.article.source_language})
        return lines_in(self.article, self.revision, languages)

    @cached_property
    def rendered(self) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """By language, the draft that readers had before as it was kept. A query, where a paragraph was removed."""
        numbers = {code: past.old.version for code, past in self.histories.items() if past.old is not None}
        kept = Version.objects.filter(translation__article=self.article, number__in=[n for n in numbers.values() if n])
        found = kept.values_list("translation__language", "number", "paragraphs")
        return {code: rows for code, number, rows in found if numbers.get(code) == number}

    @cached_property
    def retracted(self) -> tuple[Fact, ...]:
        """What the correction took back, and what earlier ones did of what some readers still have."""
        found = list(self.correction.retracted)
        if not self.earlier:
            return tuple(found)
        for before, after in self.earlier:
            gone = correction_between(before.story, after.story, self.article.source_language).retracted
            found += [fact for fact in gone if states(self._as_a_whole.retracted, fact) and not states(found, fact)]
        return tuple(found)

    @cached_property
    def _as_a_whole(self) -> Correction:
        """What lies between the oldest text that some readers have and this correction, where earlier ones do."""
        return correction_between(self.earlier[0][0].story, self.revision.story, self.article.source_language)

    def before_of(self, row: DraftParagraph) -> Revision | None:
        """The newest state before the correction whose words a draft paragraph of one source renders, where known."""
        if len(row.sources) != 1:
            return None
        (name,) = row.sources
        known = [*(before for before, _after in self.earlier), *([self.before] if self.before else [])]
        return next((each for each in reversed(known) if each.named.ages.get(name, 0) <= (row.based_on or 0)), None)

    @property
    def swaps(self) -> list[tuple[Fact, Fact]]:
        """The facts that became others: from what readers have, which may be older than what the correction changed."""
        if not self.earlier:
            return list(self.correction.swaps)
        swaps = [pair for pair in self._as_a_whole.swaps if states(self.retracted, pair[0])]
        known = [each.newest.revision.number for each in self.concerned() if each.newest is not None]
        if any(self.earlier[-1][1].number <= number < self.revision.number for number in known):
            swaps += [pair for pair in self.correction.swaps if pair not in swaps]
        return swaps

    @property
    def later(self) -> int | None:
        """The newest correction, where it came after this one: its board tells what is to do."""
        return self.corrections[-1] if self.corrections[-1] > self.revision.number else None

    @property
    def current(self) -> Revision:
        assert self.article.current is not None, "an article has a revision from its first transaction on"
        return self.article.current

    @property
    def sentence(self) -> Paragraph | None:
        """What readers are told, in the source language."""
        return self.current.sentence_about(self.revision.number)

    @property
    def is_told(self) -> bool:
        """Whether readers of any language have been told the sentence."""
        newest = [edition.newest for edition in self.editions.values() if edition.newest is not None]
        told = {note.get("id") for release in newest for note in release.notes}
        return self.sentence is not None and self.sentence.id in told

    def untold(self, edition: Edition | None, work: Translation | None) -> list[int]:
        """The corrections whose sentence is missing in a language that has yet to tell its readers of them, rising."""
        if edition is None or edition.newest is None or not (edition.is_public(at=self.at) or edition.first_public_at):
            return []
        seen = edition.newest.revision.number
        owed = [number for number in self.corrections if number > seen]
        return [number for number in owed if not self._says(self.current.sentence_about(number), work)]

    def _says(self, sentence: Paragraph | None, work: Translation | None) -> bool:
        if sentence is None or work is None:
            return sentence is not None
        rows = [row for row in self.drafts.get(work.pk, []) if not set(sentence.names).isdisjoint(row.sources)]
        return any(row.text.strip() and not row.left_out and (row.based_on or 0) >= sentence.since for row in rows)

    def is_right(self, edition: Edition) -> bool:
        """Whether what was released last rests on the correction."""
        return edition.newest is not None and edition.newest.revision.number >= self.revision.number

    def had_old(self, edition: Edition) -> bool:
        """Whether readers of a language got the old text, whatever they have now."""
        history, since = self.histories[edition.language], edition.published_at
        if history.old is None or since is None or since > self.at:
            return False
        return history.right_at is None or since < history.right_at

    def sight(self, edition: Edition) -> Sight:
        """What readers who had the old text have now."""
        if edition.is_public(at=self.at):
            return Sight.RIGHT if self.is_right(edition) else Sight.OLD
        if self.article.state == ArticleState.KILLED:
            return Sight.KILLED
        if edition.language in self.taken:
            return Sight.TAKEN
        standing = edition.standing(at=self.at)
        assert standing is not None, "what readers had was released"
        return SIGHTS[standing]

    def concerned(self) -> list[Edition]:
        """Editions whose readers had the old text: who has it still, whom it was taken from, who has the right one.

        Among each the longest first.
        """
        found = [edition for edition in self.editions.values() if self.had_old(edition)]
        return sorted(found, key=lambda edition: (self._place(edition), _since(edition)))

    def _place(self, edition: Edition) -> int:
        return {Sight.OLD: 0, Sight.RIGHT: 2}.get(self.sight(edition), 1)


def _since(edition: Edition) -> datetime:
    assert edition.published_at is not None, "what readers had has a time"
    return edition.published_at


def read(article: Article, number: int, *, at: datetime) -> Read | None:
    """The correction that is the article's revision of this number; None where that is none. Takes nine queries.

    More only where a quote was marked as spoken in a language whose approved text owes its original words, and where
    the correction changed the dateline or took a paragraph out.
    """
    corrections = sorted(article.revisions.corrections().values_list("number", flat=True))
    if number not in corrections:
        return None
    editions = {row.language: row for row in article.editions.select_related("newest", "newest__revision")}
    earlier = [each for each in corrections if _oldest(editions.values(), at=at) < each < number]
    wanted = {before for each in [*earlier, number] for before in (each - 1, each)}
    found = article.revisions.filter(number__in=wanted).select_related("by")
    revisions = {row.number: row for row in found}
    works = article.translations.with_via().select_related("translator__deputy", "reviewer", "approved_version")
    translations = {row.language: row for row in works}
    for row in translations.values():
        row.article = article
    drafts: dict[int, list[DraftParagraph]] = defaultdict(list)
    for draft in DraftParagraph.objects.filter(translation__article=article).in_order():
        drafts[draft.translation_id].append(draft)
    owed = {
        draft.translation_id
        for rows in drafts.values()
        for draft in rows
        if draft.override and draft.approved_by_id == draft.written_by_id
    }
    return Read(
        article=article,
        revision=revisions[number],
        before=revisions.get(number - 1),
        corrections=corrections,
        earlier=[(revisions[each - 1], revisions[each]) for each in earlier],
        at=at,
        editions=editions,
        translations=translations,
        drafts=drafts,
        histories=_histories(article, editions, number),
        owed=frozenset(owed),
        words_owed=words_owed(translations.values(), Spoken.objects.languages(article), drafts),
        taken=dict(taken_off().filter(article=article).values_list("language", "taken_at")),
    )


def _oldest(editions: Iterable[Edition], *, at: datetime) -> int:
    """The oldest revision that readers of a language know; past all where they know none."""
    known = [each.newest for each in editions if each.is_public(at=at) or each.first_public_at]
    return min((release.revision.number for release in known if release is not None), default=sys.maxsize)


def _histories(article: Article, editions: dict[str, Edition], number: int) -> dict[str, History]:
    """By language: the last release before the correction, with its text, and when the first after it went out."""
    rows = Release.objects.filter(edition__article=article).order_by("number")
    kept: dict[str, int] = {}
    right: dict[str, datetime] = {}
    for language, key, rests_on, when in rows.values_list("edition__language", "pk", "revision__number", "at"):
        if rests_on < number:
            kept[language] = key
        else:
            right.setdefault(language, when)
    texts = Release.objects.in_bulk(list(kept.values()))
    return {code: History(texts.get(kept.get(code, 0)), right.get(code)) for code in editions}
