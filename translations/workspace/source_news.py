"""What the source did under a draft: the revisions that its page needs, and the news at its head."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.db.models import Case, F, JSONField, Q, When
from django.utils.translation import ngettext

from articles.models import Revision
from articles.vocabulary import TO_FOLLOW, RevisionKind
from articles.wording import REVISION_KINDS
from newsroom.commas import listed
from translations.actions.laying_out import owed_sentences
from translations.models import DraftParagraph, Translation
from translations.patches import Proposals
from translations.rendering import Ground
from translations.sources import MadeFrom, made_from, since_of
from translations.vocabulary import TranslationState
from translations.wording import PROPOSALS
from translations.workspace.beside import Row, missing_from
from translations.workspace.corrections import languages_behind, out_of_order
from translations.workspace.excerpts import swap_in

CHANGES_SHOWN = 6
# Of several revisions the one is named that asks most: a correction, though its sentence for readers came after it.
GRAVITY = (
    RevisionKind.ORIGINAL,
    RevisionKind.REFILE,
    RevisionKind.UPDATE,
    RevisionKind.DELIVERED,
    RevisionKind.CORRECTION,
)


@dataclass(frozen=True)
class News:
    """What the source did under the draft: how and when it changed, how many rows are stale, lacking or out of order.

    `is_awaited` says that the language between has not followed the original yet, `is_delivered` that this is the
    delivered text of a speech. `facts` are all that changed, old and new, where it was facts alone, in this `language`;
    `languages` have the old ones still, in a draft or before readers. `changed_at` are the times of its changes since
    the draft was up to date, `proposed` is what of it could be taken at once.
    """

    kind: str
    at: datetime
    language: str
    is_awaited: bool
    is_delivered: bool
    stale: int
    missing: int
    moved: int
    first_stale: Row | None
    swap: tuple[str, str] | None
    facts: Sequence[tuple[str, str]] = ()
    languages: int = 0
    changed_at: Sequence[datetime] = ()
    proposed: Proposals = field(default_factory=Proposals)

    @property
    def newest_changes(self) -> Sequence[datetime]:
        return self.changed_at[-CHANGES_SHOWN:]

    @property
    def offers_all(self) -> bool:
        """Whether there is more to take than one paragraph's own button or following the source would."""
        return self.proposed.count > 1 and bool(self.proposed.texts or self.proposed.gone)

    @property
    def proposed_in_words(self) -> str:
        return listed(PROPOSALS[kind] % {"count": n} for kind, n in self.proposed.by_kind.items() if n)


@dataclass(frozen=True)
class Sources:
    """What a draft stands beside, the revisions its rows rest on by number, and the rows that stand elsewhere now.

    `changed_at` are the times at which it changed in substance since the whole draft was up to date, `gravest` the
    revision among those that asks most of a translator.
    """

    made: MadeFrom
    now: Revision
    before: dict[int, Revision]
    same_story: Revision | None
    moved: Set[str]
    changed_at: Sequence[datetime]
    gravest: Revision | None = None

    def judging(self, ground: Ground, translation: Translation) -> Ground:
        """What findings are made by: as `cannot_stay`, of what is read already."""
        stays = translation.state != TranslationState.IN_REVIEW or not translation.is_stale
        is_owed = self.gravest is not None and self.gravest.kind in TO_FOLLOW
        return ground if stays or not is_owed else replace(ground, by_newest=True)


def to_bring_up_to_date(count: int) -> str:
    """What a translator reads whose text came back because its source has changed."""
    said = ngettext(
        "The source has changed under %(count)s paragraph. Please bring it up to date.",
        "The source has changed under %(count)s paragraphs. Please bring them up to date.",
        count,
    )
    return said % {"count": count}


def sources_of(translation: Translation, paragraphs: Sequence[DraftParagraph]) -> Sources:
    """The revisions a page needs: today's, those that stale rows rest on, the same story's in this language."""
    article = translation.article
    made = made_from(translation)
    now = made.now
    since = since_of(now)
    moved = out_of_order(paragraphs, now)
    # What was joined or split is read as it was; where rows stand in another order, as all of it was before.
    parted = {name for paragraph in now.texts if paragraph.came_from for name in paragraph.names}
    older = {row.based_on for row in paragraphs if row.is_stale(since) or parted.intersection(row.sources)}
    first = min((row.based_on for row in paragraphs if row.based_on), default=now.number)
    older = (older | ({first} if moved else set())) - {None, now.number}
    same_story = Revision.objects.of_same_story(article.same_story, translation.language)
    before = {release.revision.number: release.revision for release in made.releases}
    read = Q(article=article, number__in=older - set(before)) | Q(pk__in=same_story.values("pk"))
    found, changed = _revisions(translation, read, since=made.via is None)
    before |= {revision.number: revision for revision in found if revision.article_id == article.pk}
    return Sources(
        made=made,
        now=now,
        before=before,
        moved=moved - out_of_order(paragraphs, before[first]) if moved and first in before else set(),
        same_story=next((revision for revision in found if revision.article_id != article.pk), None),
        changed_at=list({revision.meaning: revision.at for revision in reversed(changed)}.values())[::-1],
        gravest=max(changed, key=lambda revision: (GRAVITY.index(revision.kind), revision.number), default=None),
    )


def _revisions(translation: Translation, read: Q, *, since: bool) -> tuple[list[Revision], list[Revision]]:
    """The revisions to be read, and those of the source `since` the whole draft was up to date, as they came.

    One query, in which those that only tell their time and kind bring no text along; none where nothing is to be read.
    """
    rested_on, article = translation.meaning or 0, translation.article
    behind = [article.pk] if since and rested_on < article.meaning else []
    changed = Q(article__in=behind, meaning__gt=rested_on)
    texts = Case(When(read, then=F("paragraphs")), output_field=JSONField())
    asked = Revision.objects.filter(read | changed).defer("paragraphs").annotate(texts_read=texts)
    found: list[Revision] = []
    newer: list[Revision] = []
    for revision in asked.select_related("article", "article__provider").order_by("number"):
        if vars(revision)["texts_read"] is not None:
            revision.paragraphs = vars(revision)["texts_read"]
            found.append(revision)
        if revision.article_id in behind and revision.meaning > rested_on:
            newer.append(revision)
    return found, newer


def news_of(
    translation: Translation, rows: list[Row], paragraphs: Sequence[DraftParagraph], source: Sources, *, now: datetime
) -> News | None:
    if not paragraphs:
        return None
    owed = owed_sentences([translation])[translation.language]
    missing = missing_from(paragraphs, source.now, owed)
    stale = [row for row in rows if row.stale]
    if not missing and not stale and not source.moved:
        return None
    facts = [] if missing_from(paragraphs, source.now) else _only_facts(stale)
    made = source.made
    behind = made.via is not None and any(each.is_outdated for row in rows for each in row.sources)
    # Where nothing but the language between changed, it is its release that brings the news.
    by_release = made.via if made.via and not missing and all(_changed_between(row) for row in stale) else None
    said_in = {row.correction.language for row in stale if row.correction}
    uids = {uid for row in stale for uid in row.draft.sources}
    brings = by_release or source.gravest or source.now
    kind = RevisionKind(brings.kind)
    return News(
        kind=str(REVISION_KINDS[kind]),
        at=brings.at,
        language=next(iter(said_in)) if len(said_in) == 1 else made.language,
        is_awaited=behind,
        is_delivered=kind == RevisionKind.DELIVERED,
        stale=len(stale),
        missing=missing,
        moved=len(source.moved),
        first_stale=stale[0] if stale else None,
        swap=_swap(stale),
        facts=facts,
        languages=languages_behind(translation.article, uids, source.now, at=now) if facts else 0,
        changed_at=[release.at for release in made.releases[1:]] if by_release else source.changed_at,
        proposed=Proposals(
            texts=sum(bool(row.correction and row.correction.proposed) for row in stale),
            moved=len(source.moved),
            missing=missing,
            gone=sum(row.may_go for row in stale),
        ),
    )


def _changed_between(row: Row) -> bool:
    return bool(row.sources) and all(each.change and not each.original_change for each in row.sources)


def _only_facts(stale: list[Row]) -> list[tuple[str, str]]:
    """The facts that changed, each once, where every stale text rests on a source in which nothing else did."""
    if not all(row.correction and row.correction.facts for row in stale if row.draft.text):
        return []
    if len({row.correction.language for row in stale if row.correction}) > 1:
        return []
    return list(dict.fromkeys(fact for row in stale if row.correction for fact in row.correction.facts))


def _swap(stale: list[Row]) -> tuple[str, str] | None:
    """The one fact that changed in every stale paragraph alike."""
    swaps = {swap_in(source.change) for row in stale for source in row.sources if source.change}
    return swaps.pop() if len(swaps) == 1 else None
