"""What readers see: an article in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Case, When
from django.utils.translation import gettext_lazy as _

from articles.search import Says
from newsroom.language.search_words import Word


class Standing(StrEnum):
    """How an edition stands at a moment; read from its causes and the clock, never stored."""

    LIVE = "live"
    SCHEDULED = "scheduled"
    STOPPED = "stopped"
    HELD = "held"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Note:
    """What readers are told about a correction."""

    at: datetime
    text: str


class EditionQuerySet(models.QuerySet["Edition"]):
    def public(self, *, at: datetime) -> EditionQuerySet:
        """What readers may see at a moment: the one predicate for pages, lists, feeds and search."""
        return self.filter(public_from__lte=at)

    def released(self) -> EditionQuerySet:
        """What has ever been released, whether readers may see it or not."""
        return self.filter(newest__isnull=False)

    def once_public(self) -> EditionQuerySet:
        """What readers could see once and cannot any more: the address answers that it is gone."""
        return self.filter(first_public_at__isnull=False, withdrawn_at__isnull=False)

    def ever_public(self, *, at: datetime) -> EditionQuerySet:
        """What readers may see or could see once, whatever became of it."""
        return self.filter(Q(public_from__lte=at) | Q(first_public_at__isnull=False))

    def with_readers(self) -> EditionQuerySet:
        """Of which readers have seen something, or will by the clock: what they rest on, readers know."""
        seen = Q(public_from__isnull=False) | Q(first_public_at__isnull=False)
        return self.filter(seen, newest__isnull=False)

    def to_open(self, *, at: datetime) -> EditionQuerySet:
        """What becomes public by the clock alone, the soonest first."""
        return self.filter(public_from__gt=at).order_by("public_from")

    def taken_off(self) -> EditionQuerySet:
        """What readers had until a hold took it, and what its end did not bring back: the text had changed meanwhile.

        It is off until it is released again. Not what waited for a time that had not come, which nobody had.
        """
        off = self.filter(public_from__isnull=True, held_at__isnull=True, withdrawn_at__isnull=True)
        return off.filter(first_public_at__isnull=False, live_at__lte=F("stopped_at"))

    def in_language(self, language: str) -> EditionQuerySet:
        return self.filter(language=language)

    def saying(self, asked: Sequence[Word]) -> EditionQuerySet:
        """Those in whose newest release each of these words stands, in any of its forms; all, where none is asked."""
        return self.filter(Says("pk", [word.keys for word in asked])) if asked else self

    def newest_first(self) -> EditionQuerySet:
        return self.order_by("-public_from", "-pk")

    def for_pages(self) -> EditionQuerySet:
        """With what a list row or a page shows, in one query."""
        return self.select_related("newest", "article", "article__section", "article__provider")


PUBLIC_FROM = Case(
    When(
        Q(live_at__isnull=True)
        | Q(held_at__isnull=False)
        | Q(stopped_at__isnull=False)
        | Q(withdrawn_at__isnull=False)
        | Q(embargo_until_lifted=True),
        then=None,
    ),
    # Not GREATEST: PostgreSQL's skips nulls, SQLite's MAX() answers null for one.
    When(Q(embargo__isnull=False) & Q(embargo__gt=F("live_at")), then=F("embargo")),
    default=F("live_at"),
    output_field=models.DateTimeField(),
)


class Edition(models.Model):
    """An article in one language, as readers get it; its causes kept apart.

    `live_at` is the moment it was released for; `embargo` and `embargo_until_lifted` are written through from the
    article; `held_at`, `stopped_at` and `withdrawn_at` take it out of sight; `being_updated_at` is since when its page
    says that a corrected text is on its way. `public_from` follows from them and is
    computed by the database. `first_public_at` remembers, once it is out of sight, since when readers had seen it.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="editions")
    language = models.CharField(_("language"), max_length=12)
    slug = models.CharField(_("slug"), max_length=120, blank=True)
    newest = models.ForeignKey(
        "articles.Release",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("newest release"),
    )
    live_at = models.DateTimeField(_("released for"), null=True)
    embargo = models.DateTimeField(_("embargo"), null=True)
    embargo_until_lifted = models.BooleanField(default=False)
    held_at = models.DateTimeField(_("held"), null=True)
    stopped_at = models.DateTimeField(_("stopped by a newer text"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    first_public_at = models.DateTimeField(_("first public"), null=True)
    being_updated_at = models.DateTimeField(_("said to be updated"), null=True)
    public_from = models.GeneratedField(
        expression=PUBLIC_FROM, output_field=models.DateTimeField(null=True), db_persist=True, null=True
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(fields=["article", "language"], name="edition_once_a_language"),
            models.CheckConstraint(
                condition=Q(live_at__isnull=True) | Q(newest__isnull=False), name="edition_live_has_a_release"
            ),
        ]
        indexes = [
            models.Index(fields=["language", "-public_from", "-id"], name="edition_public"),
            models.Index(fields=["public_from"], name="edition_opens"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.language}"

    def standing(self, *, at: datetime) -> Standing | None:
        """How it stands; None while nothing was ever released."""
        if self.withdrawn_at is not None:
            return Standing.WITHDRAWN
        if self.live_at is None:
            return None
        if self.held_at is not None:
            return Standing.HELD
        if self.stopped_at is not None:
            return Standing.STOPPED
        if self.public_from is not None and self.public_from <= at:
            return Standing.LIVE
        return Standing.SCHEDULED

    def is_public(self, *, at: datetime) -> bool:
        return self.public_from is not None and self.public_from <= at

    @property
    def is_taken_off(self) -> bool:
        """As the query of that name."""
        if self.live_at is None or self.stopped_at is None or self.first_public_at is None:
            return False
        return self.held_at is None and self.withdrawn_at is None and self.live_at <= self.stopped_at

    @property
    def published_at(self) -> datetime | None:
        """When readers could first see it."""
        return self.first_public_at or self.public_from

    @property
    def notes_for_readers(self) -> list[Note]:
        """Sentences about what was wrong, the newest first: only of what readers had seen by then."""
        if self.newest is None or self.published_at is None:
            return []
        notes = [Note(datetime.fromisoformat(note["at"]), note["text"]) for note in self.newest.notes]
        return [note for note in notes if note.at >= self.published_at]

    @property
    def updated_at(self) -> datetime | None:
        """When readers last got another text without a word about it; None where they did not."""
        newest, published = self.newest, self.published_at
        if newest is None or published is None or newest.number == 1 or newest.at <= published:
            return None
        return None if any(note.at == newest.at for note in self.notes_for_readers) else newest.at
