"""The one screen of a flash: its source, and a box for each language it is asked for in."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2s

from django.db.models import Max
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.models import Article, Edition, Revision
from articles.text.inline import plain
from articles.text.paragraphs import Paragraph, in_one, say_the_same, side_by_side
from articles.vocabulary import ArticleState, RevisionKind, Role
from articles.wording import REVISION_KINDS, ROLES
from newsroom.language.characters import characters
from newsroom.language.difference import Piece, difference
from newsroom.languages import LANGUAGES
from newsroom.models.counter import register_state
from newsroom.models.language import Language
from newsroom.models.person import Person
from newsroom.workflow import Mark
from translations.actions.freeing import free_again_for
from translations.actions.laying_out import lacking_in, owed_sentences, source_order
from translations.check_levels import levels_of
from translations.checks.finding import Severity
from translations.findings import Found, findings_of
from translations.models import Comment, DraftParagraph, Spoken, Translation, Waiver
from translations.models.translation import URGENT
from translations.rendering import Ground, day_of, limits_of
from translations.sources import MadeFrom, since_of
from translations.together import rendering
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION, mark_for, numbers_of, standing_of
from translations.workspace.help import FindingShown
from translations.workspace.source_news import to_bring_up_to_date
from translations.workspace.source_shown import as_html
from translations.workspace.standing import Standing, standing
from translations.workspace.typed import digest

WRITE, SIGN, RETURN, RELEASE = "write", "sign", "return", "release"
Checked = Mapping[str, Sequence[Found]]


@dataclass(frozen=True)
class Line:
    """One paragraph of a box. `name` is its id in forms: its own, or its source's while no draft is laid out.

    `sources` are those that it renders alone, `words` what the people quoted in it said, in the box's language; it
    `asks_words` where a quote was spoken in that.
    """

    name: str
    kind: str
    text: str
    number: int
    is_typed: bool
    limit: int | None = None
    sources: Sequence[str] = ()
    left_out: str = ""
    words: str = ""
    words_number: int = 0
    asks_words: bool = False
    findings: Sequence[FindingShown] = ()

    @property
    def role(self) -> str:
        return str(ROLES[Role(self.kind)])

    @property
    def names(self) -> set[str]:
        """What a page may name it by: its own id, or that of its source on a page from before it was laid out."""
        return {self.name, *self.sources}

    @property
    def html(self) -> SafeString:
        return as_html(self.text)

    @property
    def was(self) -> str:
        return digest(self.text)

    @property
    def words_were(self) -> str:
        return digest(self.words)

    @property
    def length(self) -> int:
        return characters(plain(self.text))

    @property
    def too_long(self) -> bool:
        return self.limit is not None and self.length > self.limit


@dataclass(frozen=True)
class Box:
    """One language. `can` is what the one key does for this person here, "" where they only look.

    `seen` is the mark of what stands in it, `version` changes with whatever the box shows. `reason` is why it goes back
    where it cannot be approved any more, `came_back` what was said when it was returned; it is `left` where somebody
    else has it in hand and this person could take it over.
    """

    translation: Translation
    standing: Standing
    lines: Sequence[Line]
    can: str
    seen: Mark
    version: str
    may_open: bool
    reason: str = ""
    came_back: Comment | None = None
    left: bool = False
    page: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def language(self) -> str:
        return self.translation.language

    @property
    def is_begun(self) -> bool:
        return any(line.text for line in self.lines if line.is_typed)

    @property
    def who(self) -> Person | None:
        """Who has it in hand, or wrote it."""
        return self.translation.translator


@dataclass(frozen=True)
class SourceText:
    """One paragraph of the source; `change` is what is new in it since the text that some box still rests on.

    `spoken` is the language in which its quote was spoken, "" where nobody has said.
    """

    role: str
    html: SafeString
    spoken: str = ""
    change: Sequence[Piece] = ()


@dataclass(frozen=True)
class Flash:
    """A flash as one person sees it. `earlier` is the newest older revision that some box still rests on.

    `spoken` is the language in which a quote was spoken, by source paragraph.
    """

    article: Article
    source: Revision
    boxes: Sequence[Box]
    spoken: Mapping[str, str]
    earlier: Revision | None = None

    @property
    def texts(self) -> list[SourceText]:
        old = self.earlier.story if self.earlier else []
        return [
            text
            for was, now in side_by_side(old, self.source.story)
            if now
            for text in _beside_what_it_was(was, now, self.spoken)
        ]

    @property
    def kind(self) -> str:
        """What the newest revision is, in a word."""
        return str(REVISION_KINDS[RevisionKind(self.source.kind)])


def _beside_what_it_was(
    was: Sequence[Paragraph], now: Sequence[Paragraph], spoken: Mapping[str, str]
) -> list[SourceText]:
    """Each paragraph as it reads; what changed as one text, also where it was joined or parted besides."""
    shown = [SourceText(str(ROLES[each.role]), as_html(each.text), spoken.get(each.id, "")) for each in now]
    if was and not say_the_same(was, now):
        heard = next((text.spoken for text in shown if text.spoken), "")
        return [replace(shown[0], spoken=heard, change=difference(in_one(was), in_one(now)))]
    return shown


def read(article: Article, viewer: Person, *, now: datetime) -> Flash:
    """Put the screen together: first what this person can do, last the languages in which nobody has written yet.

    Ten queries, however many languages; one more each where texts rest on older revisions, where one is in review
    beside an old source, and where one came back.

    `article` comes with its current revision.
    """
    source = article.current
    assert source is not None, "an article has a revision from its first transaction on"
    asked = article.translations.asked_for().with_via()
    works = list(asked.select_related("translator", "reviewer", "approved_version"))
    works.sort(key=lambda work: list(LANGUAGES).index(work.language))
    rows: dict[int, list[DraftParagraph]] = defaultdict(list)
    for row in DraftParagraph.objects.filter(translation__in=works).in_order():
        rows[row.translation_id].append(row)
    for work in works:
        work.article = article
        work.helpers = frozenset(row.assigned_to_id for row in rows[work.pk] if row.assigned_to_id)
    waivers: dict[int, list[Waiver]] = defaultdict(list)
    for waiver in Waiver.objects.filter(translation__in=works):
        waivers[waiver.translation_id].append(waiver)
    ground = _Ground(
        source=source,
        before=_before(article, source, rows.values()),
        languages=Language.objects.with_checks_state().in_bulk([work.language for work in works]),
        editions={edition.language: edition for edition in article.editions.select_related("newest")},
        owed=owed_sentences(works),
        spoken=Spoken.objects.languages(article),
        state=register_state(),
        to_follow=_to_follow(article, works),
        came_back=_came_back(works),
        left=set(article.translations.filter(free_again_for(viewer, at=now)).values_list("pk", flat=True)),
        now=now,
    )
    boxes = [_box(work, rows[work.pk], waivers[work.pk], ground, viewer) for work in works]
    since = since_of(source)
    resting = {row.based_on for work in works for row in rows[work.pk] if row.is_stale(since)}
    earlier = max((one for one in ground.before.values() if one.number in resting), key=_number, default=None)
    ordered = sorted(boxes, key=lambda box: (not box.can, not box.is_begun))
    return Flash(article, source, ordered, ground.spoken, earlier)


def _to_follow(article: Article, works: Iterable[Translation]) -> int:
    """The newest meaning that a text in review may not rest on less than; 0 where none rests on old text."""
    if not any(work.state == TranslationState.IN_REVIEW and work.is_stale for work in works):
        return 0
    return article.revisions.to_follow().aggregate(last=Max("meaning"))["last"] or 0


def _came_back(works: Iterable[Translation]) -> dict[int, Comment]:
    """By translation that came back from review, what was said of the whole of it last."""
    returned = [work for work in works if work.state == TranslationState.RETURNED]
    said = Comment.objects.filter(translation__in=returned, uid="", answers=None).select_related("by")
    return {comment.translation_id: comment for comment in said.order_by("at", "pk")} if returned else {}


def _number(revision: Revision) -> int:
    return revision.number


@dataclass(frozen=True)
class _Ground:
    """What all boxes are made of, read once."""

    source: Revision
    before: Mapping[int, Revision]
    languages: Mapping[str, Language]
    editions: Mapping[str, Edition]
    owed: Mapping[str, Set[str]]
    spoken: Mapping[str, str]
    state: int
    to_follow: int
    came_back: Mapping[int, Comment]
    left: Set[int]
    now: datetime

    def goes_back(self, work: Translation) -> bool:
        """Whether it is in review beside a source that it has to follow before it goes out."""
        return work.state == TranslationState.IN_REVIEW and (work.meaning or 0) < self.to_follow

    def checked(self, work: Translation, rows: Sequence[DraftParagraph], waivers: Iterable[Waiver]) -> Checked:
        ground = Ground(
            made=MadeFrom(self.source, work.article.source_language),
            target_language=work.language,
            before=self.before,
            on=day_of(self.source, work),
            limits=limits_of(self.languages.get(work.language)),
            levels=levels_of(self.languages.get(work.language)),
            spoken=self.spoken,
            by_newest=self.goes_back(work),
        )
        return findings_of(rows, ground, waivers, state=self.state)


def _before(article: Article, source: Revision, drafts: Iterable[Sequence[DraftParagraph]]) -> dict[int, Revision]:
    older = {row.based_on for rows in drafts for row in rows if row.based_on is not None} - {source.number}
    return {one.number: one for one in article.revisions.filter(number__in=older)} if older else {}


def _box(
    work: Translation, rows: Sequence[DraftParagraph], waivers: Sequence[Waiver], ground: _Ground, viewer: Person
) -> Box:
    edition = ground.editions.get(work.language)
    is_live = edition is not None and edition.is_public(at=ground.now)
    can = _can(work, edition, viewer, goes_back=ground.goes_back(work))
    stood = standing_of(work)
    numbers = numbers_of(rows)
    is_out = work.state == TranslationState.APPROVED and _is_out(work, edition)
    stands = standing(work, now=ground.now, is_live=is_live)
    if is_out and not work.is_stale and not work.article.is_stopped:
        opens = edition is not None and not is_live
        stands = Standing("clock", _("scheduled")) if opens else Standing("live", _("live"))
    left = work.pk in ground.left and not viewer.is_trainee(work.language)
    lines = _lines(work, rows, waivers, ground)
    asked = [line.name for line in lines if line.asks_words]
    return Box(
        translation=work,
        standing=stands,
        lines=lines,
        can=can,
        seen=mark_for(stood, numbers),
        version=_version(work, stood, numbers, can, left, is_live, is_out, [waiver.pk for waiver in waivers], asked),
        may_open=work.is_open_to(viewer),
        reason=to_bring_up_to_date(_old_in(rows, ground)) if ground.goes_back(work) else "",
        came_back=ground.came_back.get(work.pk),
        left=left,
    )


def _old_in(rows: Sequence[DraftParagraph], ground: _Ground) -> int:
    """How many paragraphs have to be brought up to date: what rests on old text, what nothing renders yet."""
    since = since_of(ground.source)
    return sum(row.is_stale(since) for row in rows) + len(lacking_in(rows, ground.source, ())) or 1


def _version(work: Translation, *shown: object) -> str:
    people = (work.translator_id, work.reviewer_id, work.article.state, work.article.urgency)
    return blake2s(repr((people, shown)).encode(), digest_size=8).hexdigest()


def _is_out(work: Translation, edition: Edition | None) -> bool:
    """Whether the approved text is what readers get, now or when the embargo ends."""
    version = work.approved_version
    newest = edition.newest if edition is not None and edition.live_at is not None else None
    return newest is not None and version is not None and newest.version == version.number


def _can(work: Translation, edition: Edition | None, viewer: Person, *, goes_back: bool) -> str:
    """What the one key does for this person here: `write`, `sign`, `return`, `release`, or "" for nothing."""
    moves = {move.name for move in TRANSLATION.open_moves(work, by=viewer)}
    is_flash = work.article.state == ArticleState.CLEARED and work.article.urgency <= URGENT
    # What is made from another language's edition has another text beside it: that is done on its own page.
    if not is_flash or work.via_id is not None:
        return ""
    if moves & {"claim", "submit"} and not viewer.is_trainee(work.language):
        return WRITE
    if "approve" in moves:
        return RETURN if goes_back else SIGN
    # A text under which the source changed is brought up to date first, or released with a reason, on the story's page.
    return RELEASE if "release" in moves and not work.is_stale and not _is_out(work, edition) else ""


def _lines(work: Translation, rows: Sequence[DraftParagraph], waivers: Iterable[Waiver], ground: _Ground) -> list[Line]:
    """The paragraphs of a draft; what there will be where none is laid out yet."""
    limits = limits_of(ground.languages.get(work.language))

    def asks(*sources: str) -> bool:
        return any(ground.spoken.get(uid) == work.language for uid in sources)

    if not rows:
        order = source_order(ground.source, ground.owed[work.language])
        return [
            Line(uid, role, "", 0, is_typed=True, limit=limits.get(role), asks_words=asks(uid))
            for uid, role in order
            if role != Role.DATELINE
        ]
    found = ground.checked(work, rows, waivers) if work.via_id is None else {}
    rendered = rendering(rows)
    return [
        Line(
            name=row.uid,
            kind=row.role,
            text=row.text,
            number=row.number,
            is_typed=row.role != Role.DATELINE and not row.left_out,
            limit=limits.get(row.role),
            sources=[uid for uid in row.sources if rendered.get(uid) == [row]],
            left_out=row.left_out,
            words=row.original_words,
            words_number=row.words_number,
            asks_words=not row.left_out and (asks(*row.sources) or bool(row.original_words)),
            findings=[
                FindingShown.of(one, row.text)
                for one in found.get(row.uid, ())
                if one.waiver is None and one.finding.severity != Severity.HINT
            ],
        )
        for row in rows
    ]
