"""The languages of one story: what readers see, what is in hand, who has it, what may be done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article, Edition
from articles.models.edition import Standing
from articles.workflow import ARTICLE, edition_mark
from articles.workflow import mark_of as mark_of_article
from newsroom.languages import LANGUAGES, name_of
from newsroom.models import Language, Person
from newsroom.workflow import Mark
from translations.actions.fitness import languages_of_trainees
from translations.actions.review import URGENT
from translations.desk import releasing_wording
from translations.desk.clock import ahead, length, moment
from translations.desk.language_verbs import QUESTIONS
from translations.desk.pressing import FINISHED
from translations.desk.strip import SENTENCES, Cell, cell, seen_by_readers
from translations.desk.verbs import Question
from translations.models import DraftParagraph, Translation
from translations.taken_off import taken_off
from translations.vocabulary import TranslationState
from translations.wording import TRANSLATION_STATES
from translations.words_owed import places_of, words_owed
from translations.workflow import TRANSLATION, mark_of

# What stands open beside the work; the rest folds under “More”.
FIRST = {
    TranslationState.REQUESTED: ("assign",),
    TranslationState.DRAFTING: ("hand over",),
    TranslationState.RETURNED: ("hand over",),
    TranslationState.IN_REVIEW: ("set reviewer",),
    TranslationState.APPROVED: ("reopen",),
    TranslationState.DROPPED: ("request",),
}


@dataclass(frozen=True)
class LanguageRow:
    """One language of a story.

    `readers` is what they see, as mark and words; `rests_on_old` says of the work that the source went on.
    `can_release` means one click would let it out; `release_word` says what that is to readers. `seen` is the mark of
    what is judged. `words_owed` are the numbers of paragraphs whose original words are owed.
    """

    language: str
    name: str
    cell: Cell
    readers: tuple[str, str]
    translation: Translation | None
    edition: Edition | None
    work: str
    rests_on_old: bool
    rests_on: int | None
    due: str
    distance: str
    is_late: bool
    live_since: str
    second_look_owed: bool
    words_owed: str
    address: str
    public_address: str
    can_release: bool
    release_word: str
    first: list[Question]
    more: list[Question]
    seen: Mark
    seen_edition: Mark


def language_rows(article: Article, *, person: Person, at: datetime, spoken: Mapping[str, str]) -> list[LanguageRow]:
    """The languages that were asked for or released, the source first, then in the desk's order.

    `spoken` is what was said of the story's quotes (`Spoken.objects.languages`).
    """
    rows = article.translations.with_via().select_related("translator", "reviewer", "approved_version")
    translations = {row.language: row for row in rows}
    for row in translations.values():
        row.article = article
    editions = {row.language: row for row in article.editions.select_related("newest", "newest__revision")}
    codes = [code for code in settings.DESK_LANGUAGES if code in translations or code in editions]
    if article.source_language in LANGUAGES:
        codes = [article.source_language, *(code for code in codes if code != article.source_language)]
    between = {code for code, edition in editions.items() if edition.newest and edition.newest.version}
    owed = {pk: places_of(those) for pk, those in words_owed(translations.values(), spoken).items()}
    reading = Reading(article, person, at, between, owed)
    return [reading.row(code, translations.get(code), editions.get(code)) for code in codes]


def not_asked(article: Article, rows: list[LanguageRow]) -> list[tuple[str, str]]:
    """The desk's languages that nobody was asked for: (code, name)."""
    shown_in = get_language() or "en"
    there = {row.language for row in rows} | {article.source_language}
    return [(code, name_of(code, shown_in)) for code in settings.DESK_LANGUAGES if code not in there]


class Reading:
    """What the rows of one story share: the person's rights, and what is asked of the database once."""

    def __init__(
        self, article: Article, person: Person, at: datetime, between: Collection[str], words_owed: Mapping[int, str]
    ) -> None:
        self.article, self.person, self.at, self.between = article, person, at, between
        self.words_owed = words_owed
        self.taken = dict(taken_off().filter(article=article).values_list("language", "taken_at"))
        self.moves = {move.name for move in ARTICLE.open_moves(article, by=person)}
        self.shown_in = get_language() or "en"
        owed = DraftParagraph.objects.on_one_pair_of_eyes().filter(translation__article=article)
        self.owed = set(owed.values_list("translation_id", flat=True))
        self.last_correction = article.revisions.to_follow().aggregate(last=Max("meaning"))["last"] or 0
        self.alone = set(Language.objects.filter(one_pair_of_eyes=True).values_list("code", flat=True))
        if self.alone and article.urgency <= URGENT:
            self.alone -= languages_of_trainees(article)

    def row(self, code: str, translation: Translation | None, edition: Edition | None) -> LanguageRow:
        is_source = code == self.article.source_language
        translation = None if is_source else translation
        shown = cell(code, article=self.article, translation=translation, edition=edition, at=self.at)
        name = name_of(code, self.shown_in)
        is_done = translation is not None and translation.state in FINISHED
        due = translation.due if translation and not is_done else None
        is_late = translation is not None and translation.is_late(at=self.at)
        is_live = edition is not None and edition.is_public(at=self.at)
        questions = self.questions(code, translation, edition)
        can_release = "release" in {each.verb for each in questions} and self.is_newer(translation, edition)
        first = FIRST[TranslationState(translation.state)] if translation and not can_release else ()
        return LanguageRow(
            language=code,
            name=name,
            cell=shown,
            readers=self.readers(edition, behind=translation is not None and translation.between_moved_on),
            translation=translation,
            edition=edition,
            work=str(TRANSLATION_STATES[TranslationState(translation.state)]) if translation else _("source language"),
            rests_on_old=self.is_behind(translation),
            rests_on=translation.revision if translation else self.released_revision(edition),
            due=moment(due, now=self.at) if due else "",
            distance=self.distance(due, is_late),
            is_late=is_late,
            live_since=moment(edition.published_at, now=self.at)
            if is_live and edition and edition.published_at
            else "",
            second_look_owed=translation is not None and translation.pk in self.owed,
            words_owed=self.words_owed.get(translation.pk, "") if translation is not None else "",
            address=reverse("desk:working-page", args=[translation.pk]) if translation else "",
            public_address=f"/{code}/{self.article.public_number}-{edition.slug}/" if is_live and edition else "",
            can_release=can_release,
            release_word=releasing_wording.verb(self.article, is_live=is_live, at=self.at),
            first=[question for question in questions if question.verb in first],
            more=[question for question in questions if question.verb not in first],
            seen=self.seen(translation, can_release),
            seen_edition=edition_mark(code, edition),
        )

    def readers(self, edition: Edition | None, *, behind: bool) -> tuple[str, str]:
        """What readers of a language see, whatever the work does."""
        found = seen_by_readers(self.article, None, edition, at=self.at, behind=behind)
        if found is None or edition is None:
            return "none", _("nothing yet")
        if found.sentence == "live" and edition.published_at:
            return found.mark, _("live since %(when)s") % {"when": moment(edition.published_at, now=self.at)}
        taken = self.taken.get(edition.language)
        if found.sentence == "taken off" and taken is not None:
            told = {"when": moment(taken, now=self.at)}
            return found.mark, _("taken from readers at %(when)s, to be released again") % told
        opens = edition.public_from
        return found.mark, str(SENTENCES[found.sentence]) % {"when": moment(opens, now=self.at) if opens else ""}

    def is_behind(self, translation: Translation | None) -> bool:
        """Whether work that is wanted rests on a source that changed since."""
        if translation is None or translation.state == TranslationState.DROPPED:
            return False
        return translation.is_stale

    def seen(self, translation: Translation | None, can_release: bool) -> Mark:
        """The mark for the one verb that judges from here, releasing; costs a query, so it is made only for that."""
        if translation is None:
            return mark_of_article(self.article)
        return mark_of(translation) if can_release else Mark()

    def distance(self, due: datetime | None, is_late: bool) -> str:
        if due is None:
            return ""
        if is_late:
            return _("late by %(length)s") % {"length": length(self.at - due)}
        return ahead(due, now=self.at) if due > self.at else ""

    def released_revision(self, edition: Edition | None) -> int | None:
        return edition.newest.revision.number if edition is not None and edition.newest is not None else None

    def is_newer(self, translation: Translation | None, edition: Edition | None) -> bool:
        """Whether a release would give readers something they do not have, or are not going to have."""
        if self.corrected_since(translation) or (translation is not None and translation.pk in self.words_owed):
            return False
        if edition is None or edition.newest is None:
            return True
        if edition.standing(at=self.at) in {Standing.WITHDRAWN, Standing.STOPPED}:
            return True
        if translation is None:
            return edition.newest.revision_id != self.article.current_id
        version = translation.approved_version
        return version is not None and edition.newest.version != version.number

    def corrected_since(self, translation: Translation | None) -> bool:
        """Whether a release would be refused because the source was corrected after the approval."""
        version = translation.approved_version if translation else None
        return version is not None and self.last_correction > version.meaning

    def questions(self, code: str, translation: Translation | None, edition: Edition | None) -> list[Question]:
        """The verbs that are open for this language, in the order of their table."""
        is_out = edition is not None and edition.live_at is not None and edition.withdrawn_at is None
        if translation is None:
            verbs = {"release"} & self.moves if code == self.article.source_language else set()
        else:
            verbs = {move.name for move in TRANSLATION.open_moves(translation, by=self.person)}
            if "release" not in self.moves:
                verbs.discard("release")
            if translation.via_id is None and not set(self.between) - {code}:
                verbs.discard("rest on")
            if code not in self.alone or self.article.urgency > URGENT:
                verbs.discard("approve alone")
        if is_out:
            verbs |= {"withdraw"} & self.moves
        else:
            verbs.discard("correct")
        return [question for question in QUESTIONS.values() if question.verb in verbs]
