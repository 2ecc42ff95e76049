"""One translation as its working page shows it: read in a fixed number of queries, however long the story."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypedDict

from django.conf import settings
from django.db.models import Case, F, JSONField, Q, QuerySet, When
from django.utils.safestring import SafeString

from articles.models import Revision
from articles.vocabulary import RevisionKind
from newsroom.models.counter import register_state
from newsroom.models.language import Language
from newsroom.models.person import Person
from translations.actions.fitness import languages_of_trainees
from translations.actions.freeing import is_free_again
from translations.check_levels import levels_of
from translations.comparing import gone_since
from translations.findings import Found, findings_of, over_findings
from translations.models import DraftParagraph, Question, Save, Translation, Version
from translations.models.translation import URGENT
from translations.rendering import Ground, day_of, limits_of, spoken_in
from translations.sources import MadeFrom, since_of
from translations.together import heirs
from translations.vocabulary import WORDS_OF, TranslationState, VersionReason
from translations.words_owed import owes_words
from translations.workflow import TRANSLATION, standing_of
from translations.workspace import beside
from translations.workspace.beside import Around, Row
from translations.workspace.corrections import Correction, corrections_of
from translations.workspace.shapes import undo_words
from translations.workspace.source_news import News, Sources, news_of, sources_of, to_bring_up_to_date
from translations.workspace.source_shown import Source, SourceText, alone, as_html, pattern_of
from translations.workspace.standing import Standing, due, standing
from translations.workspace.talk import talk_mark
from translations.workspace.threads import Thread, threads_of
from translations.workspace.typed import beside_as

PEOPLE = ("written_by", "mended_by", "approved_by", "ready_by", "assigned_to")
SEEN_BY_TWO = frozenset({TranslationState.IN_REVIEW, TranslationState.RETURNED, TranslationState.APPROVED})


@dataclass(frozen=True)
class WorkingPage:
    """Everything a working page shows. `moves` are the verbs this person may do now, by name."""

    translation: Translation
    viewer: Person
    rows: list[Row]
    stood: str
    moves: frozenset[str]
    source: Revision
    made: MadeFrom
    standing: Standing
    due: Standing
    versions: list[Version]
    against: Version | None
    from_start: bool
    gone_since: list[str]
    remarks: list[Thread]
    loose_offers: list[Save]
    same_story: Revision | None
    news: News | None
    may_go_alone: bool
    undo: str
    questions: Mapping[str, Sequence[Question]]
    spoken: Mapping[str, str]
    talk: str
    page: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def done(self) -> int:
        return sum(row.draft.is_ready and not row.stale for row in self.rows)

    @property
    def total(self) -> int:
        return len(self.rows)

    @property
    def is_mine(self) -> bool:
        return self.translation.translator_id == self.viewer.pk

    @property
    def may_write(self) -> bool:
        return any(row.may.write for row in self.rows)

    @property
    def compares_with(self) -> int | None:
        """The number of the version that “last version” stands for."""
        return self.against.number if self.against else self.versions[0].number if self.versions else None

    @property
    def has_beginnings(self) -> bool:
        return any(row.draft.began_from for row in self.rows)

    @property
    def may_comment(self) -> bool:
        return "comment" in self.moves

    @property
    def to_assent(self) -> int:
        return sum(row.waits_for_assent for row in self.rows)

    @property
    def may_assent(self) -> bool:
        return "assent" in self.moves and self.to_assent > 0

    @property
    def signed_alone(self) -> list[str]:
        """Why parts of it went out on one pair of eyes, as long as nobody else has signed; each reason once."""
        return list(dict.fromkeys(draft.override for draft in self._on_one_pair_of_eyes()))

    @property
    def owes_second_look(self) -> bool:
        """Part of it went out on one pair of eyes, and this person is another."""
        owed = self._on_one_pair_of_eyes()
        return bool(owed) and all(draft.written_by_id != self.viewer.pk for draft in owed)

    @property
    def words_owed(self) -> list[Row]:
        """Paragraphs of an approved text whose release waits for original words."""
        if self.translation.state != TranslationState.APPROVED:
            return []
        return [row for row in self.rows if any(map(owes_words, row.findings))]

    @property
    def return_reason(self) -> str:
        """What a reviewer returns it for where only its translator can bring it up to date; "" where nothing is old."""
        owed = self.news.stale + self.news.missing if self.news is not None and "return" in self.moves else 0
        return to_bring_up_to_date(owed) if owed else ""

    def _on_one_pair_of_eyes(self) -> list[DraftParagraph]:
        drafts = [row.draft for row in self.rows if row.draft.override]
        return [draft for draft in drafts if draft.approved_by_id == draft.written_by_id]

    @property
    def offers(self) -> int:
        return sum(len(row.offers) + len(row.words_offers) for row in self.rows) + len(self.loose_offers)

    @property
    def changed(self) -> int:
        """How many paragraphs differ from the version compared with."""
        return sum(bool(row.change) for row in self.rows) + len(self.gone_since)

    @property
    def is_done_but_for_changes(self) -> bool:
        """A draft that was finished until its source changed: nothing else of it needs to be looked at."""
        open_rows = [row for row in self.rows if not row.folds]
        return bool(open_rows) and len(open_rows) < len(self.rows) and all(row.stale for row in open_rows)

    @property
    def beside(self) -> str:
        """What stands beside the draft, as its form says it: the revision, and the release between if there is one."""
        return beside_as(self.source.number, self.made.newest)

    @property
    def may_ask(self) -> bool:
        return "ask" in self.moves

    @property
    def spoken_choices(self) -> list[str]:
        """The languages in which a quote may have been spoken: the desk's own, but for the source's."""
        return [code for code in settings.DESK_LANGUAGES if code != self.translation.article.source_language]

    @property
    def source_alone(self) -> list[tuple[str, SourceText]]:
        """The source with what was asked about it, each paragraph with its role, before anybody has claimed it."""
        return alone(self.source, self.made.language, self.questions, self.spoken)

    @property
    def awaits(self) -> bool:
        """Whether nobody has begun, and the language that it is made from has not followed the original."""
        via = self.made.via
        return not self.rows and via is not None and via.meaning < self.made.original.meaning

    @property
    def is_delivered(self) -> bool:
        """Whether what the original became last is the delivered text of a speech."""
        return self.made.original.kind == RevisionKind.DELIVERED

    @property
    def same_story_html(self) -> list[tuple[str, SafeString]]:
        """The agency's own text in this language: role and safe HTML."""
        return [(p.role, as_html(p.text)) for p in self.same_story.story] if self.same_story else []


def read(
    translation: Translation, viewer: Person, *, against: int | None, now: datetime, from_start: bool = False
) -> WorkingPage:
    """Put a working page together. `against` is the number of the version to compare with; by default the one this

    person had in hand last; `from_start` compares with what each paragraph's writer started from.
    `translation` comes with its article, the article's current revision, and its people.
    """
    paragraphs = list(translation.paragraphs.in_order().select_related(*PEOPLE))
    versions, shown = _versions(translation, viewer, against)
    compared = None if from_start else shown
    source = sources_of(translation, paragraphs)
    languages = _languages(translation)
    target, known = languages.get(translation.language), heirs(paragraphs)
    moves = _moves(translation, viewer, target, now)
    around = Around(
        viewer=viewer,
        moves=moves,
        limits=limits_of(target),
        threads=_threads(translation, paragraphs),
        offers=_offers(translation, viewer),
        against=compared,
        from_start=from_start,
        questions=questions_about(translation),
        **_what_checks_say(translation, paragraphs, source, languages, viewer),
    )
    rows = beside.rows_of(translation, paragraphs, _beside(translation, source, languages), around)
    return WorkingPage(
        translation=translation,
        viewer=viewer,
        rows=rows,
        stood=standing_of(translation),
        moves=moves,
        source=source.now,
        made=source.made,
        standing=standing(translation, now=now),
        due=due(translation, now=now),
        versions=versions,
        against=compared,
        from_start=from_start,
        gone_since=gone_since(compared.paragraphs, paragraphs) if compared else [],
        remarks=[thread for uid, those in around.threads.items() if uid not in known for thread in those],
        loose_offers=[offer for offer in around.offers if offer.uid.removeprefix(WORDS_OF) not in known],
        same_story=source.same_story,
        news=news_of(translation, rows, paragraphs, source, now=now),
        may_go_alone=_may_go_alone(translation, target),
        undo=undo_words(translation, paragraphs, moves, viewer),
        questions=around.questions,
        spoken=around.spoken,
        talk=_talk_of(around),
    )


def _talk_of(around: Around) -> str:
    said = [one for those in around.threads.values() for thread in those for one in (thread.first, *thread.answers)]
    return talk_mark(said, [one for those in around.questions.values() for one in those], around.spoken)


class Said(TypedDict):
    """What checks and corrections say of the paragraphs, by their ids, and of which language quotes were spoken in."""

    findings: Mapping[str, Sequence[Found]]
    corrections: Mapping[str, Correction]
    spoken: Mapping[str, str]


def _what_checks_say(
    translation: Translation,
    paragraphs: Sequence[DraftParagraph],
    source: Sources,
    languages: Mapping[str, Language],
    viewer: Person,
) -> Said:
    """By the register's state that came with the languages; asked for where the product knows neither of them."""
    known = next((vars(language)["register_state"] for language in languages.values()), None)
    state = register_state() if known is None else known
    ground = _ground(translation, source, languages.get(translation.language))
    judging = source.judging(ground, translation)
    signed, objected = over_findings(translation, viewer)
    return {
        "findings": findings_of(paragraphs, judging, signed, objections=objected, state=state),
        "corrections": corrections_of(paragraphs, ground, since_of(source.now), state=state),
        "spoken": ground.spoken,
    }


def _languages(translation: Translation) -> Mapping[str, Language]:
    """The target and the source, with what says whether register and checks are the ones that are known."""
    asked = Language.objects.with_register_state().with_checks_state()
    return asked.in_bulk([translation.language, translation.article.source_language])


def _offers(translation: Translation, viewer: Person) -> list[Save]:
    """This person's texts that came too late.

    Nothing is read where the translation was read with `has_late`, and none did.
    """
    if not vars(translation).get("has_late", True):
        return []
    return list(translation.saves.lost().filter(by=viewer).order_by("at"))


def _threads(translation: Translation, paragraphs: Sequence[DraftParagraph]) -> Mapping[str, Sequence[Thread]]:
    said = translation.comments.select_related("by", "settled_by")
    return threads_of(said, {draft.uid: draft.text for draft in paragraphs})


def _beside(translation: Translation, source: Sources, languages: Mapping[str, Language]) -> Source:
    """The source as rows show it."""
    pattern = pattern_of(translation.article.source_language, languages)
    return Source(made=source.made, before=source.before, pattern=pattern)


def _may_go_alone(translation: Translation, target: Language | None) -> bool:
    """Whether it may go out on one pair of eyes; what trainees wrote never does. A query where all else allows it."""
    if target is None or not target.one_pair_of_eyes or translation.article.urgency > URGENT:
        return False
    return translation.language not in languages_of_trainees(translation.article)


def _moves(translation: Translation, viewer: Person, target: Language | None, now: datetime) -> frozenset[str]:
    """What this person may do now, by name; what somebody claimed and left can be claimed, by trainees no flash."""
    moves = frozenset(move.name for move in TRANSLATION.open_moves(translation, by=viewer))
    if translation.article.urgency <= URGENT and viewer.is_trainee(translation.language):
        return moves - {"claim"}
    left = "take over" in moves and is_free_again(translation, target, at=now)
    return moves | {"claim"} if left else moves


def questions_about(translation: Translation) -> Mapping[str, Sequence[Question]]:
    """What was asked about a story in all its languages, by source paragraph.

    Nothing is read where the translation was read with `asked_about`, and nothing was.
    """
    asked: dict[str, list[Question]] = defaultdict(list)
    if not vars(translation).get("asked_about", True):
        return asked
    for question in translation.article.questions.select_related("by", "answered_by").order_by("at", "pk"):
        asked[question.uid].append(question)
    return asked


def _ground(translation: Translation, source: Sources, target: Language | None) -> Ground:
    """What the rows are checked against, of what was read already."""
    return Ground(
        made=source.made,
        target_language=translation.language,
        before=source.before,
        on=day_of(source.now, translation),
        limits=limits_of(target),
        levels=levels_of(target),
        spoken=spoken_in(translation),
        story=translation.article,
    )


def _versions(translation: Translation, viewer: Person, against: int | None) -> tuple[list[Version], Version | None]:
    """All versions, newest first, and the one compared with, which alone brings its paragraphs along."""
    wanted = Q(number=against) if against is not None else Q(number=_last_in_hand(translation, viewer))
    shown = Case(When(wanted, then=F("paragraphs")), output_field=JSONField())
    listed = translation.versions.select_related("by").defer("paragraphs").annotate(shown=shown)
    versions = list(listed.newest_first())
    compared = next((version for version in versions if vars(version)["shown"] is not None), None)
    if compared is not None:
        compared.paragraphs = vars(compared)["shown"]
    return list(versions), compared


def _last_in_hand(translation: Translation, viewer: Person) -> QuerySet[Version, Any]:
    """The number of the version this person had before them last: what they returned or, else, what was handed in."""
    state = TranslationState(translation.state)
    reviews = state == TranslationState.IN_REVIEW and translation.translator_id != viewer.pk
    newest: list[str | Case] = ["-number"]
    had = [VersionReason.SUBMIT] if state in SEEN_BY_TWO else []
    if reviews:
        judged = [VersionReason.RETURN, VersionReason.APPROVE]
        newest.insert(0, Case(When(reason__in=judged, then=0), default=1))
        had += judged
    return translation.versions.filter(reason__in=had).order_by(*newest).values("number")[:1]
