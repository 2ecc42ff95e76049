"""What a translation is made from: the text that stands beside its draft, in which language, and since when it says so.

That is the story's newest revision; or, of a translation made via another language, that revision as the newest release
of the other language renders it. Paragraphs keep the ids of the original wherever the release renders one, so that
staleness stays one comparison.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from articles.models import Release, Revision
from articles.text.paragraphs import Paragraph, ages_of
from translations.models import Since, Translation, Version
from translations.models.translation import TranslationQuerySet
from translations.released_text import ReleasedText, changed_between, parts_of, rendered
from translations.vocabulary import DATELINE_SOURCE, HEADLINE_SOURCE

_KEPT = "_made_from"


@dataclass(frozen=True)
class MadeFrom:
    """The original's newest revision and its language; the releases of the language between, the oldest first.

    `newest` is the number of the release that stands beside the draft now, None where the original does: because the
    translation is made from that, or because the language between was withdrawn.
    """

    original: Revision
    language: str
    releases: Sequence[ReleasedText] = ()
    newest: int | None = None
    _kept: dict[tuple[int, int], Revision] = field(default_factory=dict, compare=False)

    @cached_property
    def now(self) -> Revision:
        """The text beside the draft."""
        if self.via is None:
            return self.original
        revision = self.as_was(self.original, self.via.number)
        changed = self.changed
        for row in revision.paragraphs:
            row["release"] = max((changed.get(uid, 0) for uid in (row["id"], *row["from"])), default=0)
        return revision

    @property
    def via(self) -> ReleasedText | None:
        """The release that stands beside the draft."""
        return self.release(self.newest) if self.newest is not None else None

    @property
    def language_beside(self) -> str:
        return self.via.language if self.via else self.language

    def release(self, number: int) -> ReleasedText | None:
        """A release by its number; one from before the oldest that is known counts as that, as nothing changed."""
        known = [release for release in self.releases if release.number <= number]
        return known[-1] if known else next(iter(self.releases), None)

    def as_was(self, revision: Revision, number: int | None) -> Revision:
        """A revision of the original as a release renders it; as it is where a text rests on no release."""
        release = self.release(number) if number else None
        if release is None:
            return revision
        key = (revision.number, release.number)
        if key not in self._kept:
            self._kept[key] = revision.with_paragraphs(rendered(revision, release))
        return self._kept[key]

    @cached_property
    def changed(self) -> Mapping[str, int]:
        """By source paragraph, the release in which its text became another one."""
        pairs = zip(self.releases, self.releases[1:], strict=False)
        return {uid: new.number for old, new in pairs for uid in changed_between(old, new)}


def since_of(revision: Revision) -> Since:
    """For every source a draft paragraph may name: the revision in which its words last changed in substance.

    They are followed wherever they stand: what was joined, parted or moved, word for word, is not stale. Of a revision
    as a release renders it, also the release in which the rendering last changed, and what that renders as it was.
    """
    since = Since(ages_of(revision.texts))
    for row in revision.paragraphs:
        for name in (row["id"], *row.get("from", ())) if row.get("release") else ():
            since.releases[name] = max(since.releases.get(name, 0), row["release"])
        if row.get("outdated"):
            since.outdated.update([row["id"], *Paragraph.from_json(row).names])
    if revision.dateline:
        since[DATELINE_SOURCE] = revision.dateline_since
    if not revision.headline:
        since[HEADLINE_SOURCE] = 1
    return since


def original_of(translation: Translation) -> Revision:
    """The story's newest revision, whatever stands beside the draft."""
    revision = translation.article.current
    assert revision is not None, "an article has a revision from its first transaction on"
    return revision


def source_of(translation: Translation) -> Revision:
    """The source text that stands beside the draft now; never to be stored. A query where it is made via a language."""
    return made_from(translation).now


def language_beside(translation: Translation) -> str:
    """The language of the text that stands beside the draft."""
    return made_from(translation).language_beside


def made_from(translation: Translation) -> MadeFrom:
    """What a translation is made from; read once for a translation in hand, and again when something moved on."""
    original, language = original_of(translation), translation.article.source_language
    if translation.via_id is None:
        return MadeFrom(original, language)
    kept = vars(translation).get(_KEPT)
    if kept is None or kept[0] != _key(translation):
        made = MadeFrom(original, language, _releases_of(translation), translation.via_now)
        kept = _keep(translation, made)
    return kept[1]


def _key(translation: Translation) -> tuple[int, int | None, int | None]:
    return original_of(translation).pk, translation.via_id, translation.via_now


def _keep(translation: Translation, made: MadeFrom) -> tuple[tuple[int, int | None, int | None], MadeFrom]:
    kept = vars(translation)[_KEPT] = (_key(translation), made)
    return kept


def _releases_of(translation: Translation) -> list[ReleasedText]:
    """The releases of the language between, from that on which the translation is made from: one query at most."""
    known = vars(translation).get("text_between")
    if known is not None and translation.via is not None and translation.via_now == translation.via_number:
        return [_released(translation.via, known)]
    return _releases([translation.via_id] if translation.via_id is not None else [])


def with_text_between(translations: TranslationQuerySet) -> TranslationQuerySet:
    """Translations with the text between, where there is one: while it is the newest, none of them reads it again."""
    joined = translations.select_related("via__edition", "via__revision")
    return joined.annotate(text_between=_draft_of("via__"))


def _draft_of(release: str) -> Subquery:
    """The paragraphs of the draft that a release was made of."""
    kept = Version.objects.filter(
        translation__article=OuterRef(f"{release}edition__article"),
        translation__language=OuterRef(f"{release}edition__language"),
        number=OuterRef(f"{release}version"),
    )
    return Subquery(kept.values("paragraphs")[:1])


def read_between(translations: Sequence[Translation], *, newest: int) -> None:
    """Read at once what translations of one story are made from, all of them via one language.

    `newest` is the number of the release that they could rest on now.
    """
    found = _releases([made.via_id for made in translations if made.via_id is not None])
    numbers = {release.pk: release.number for release in found}
    for made in translations:
        assert made.via_id is not None, "who is made from another language names its release"
        made.via_number, made.via_now = numbers[made.via_id], newest
        since = [release for release in found if release.number >= made.via_number]
        _keep(made, MadeFrom(original_of(made), made.article.source_language, since, newest))


def _releases(via: Sequence[int]) -> list[ReleasedText]:
    """The releases of the language between, from the oldest of these on, in one query."""
    oldest = Release.objects.filter(pk__in=via, edition=OuterRef("edition"), number__lte=OuterRef("number"))
    found = Release.objects.filter(Exists(oldest)).select_related("edition", "revision").annotate(draft=_draft_of(""))
    return [_released(release, vars(release)["draft"] or []) for release in found.order_by("number")]


def _released(release: Release, draft: Sequence[Mapping[str, Any]]) -> ReleasedText:
    return ReleasedText(
        pk=release.pk,
        number=release.number,
        language=release.edition.language,
        kind=release.kind,
        at=release.at,
        revision=release.revision,
        meaning=release.meaning,
        parts=parts_of(draft, release.edition.language),
    )
