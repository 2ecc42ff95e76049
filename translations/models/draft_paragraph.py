"""The target paragraphs as they stand now, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.vocabulary import Role
from articles.wording import ROLES
from newsroom.models.person import Person
from newsroom.roles import DeskRole
from translations.vocabulary import Beginning, Origin, TranslationState
from translations.wording import BEGINNINGS, ORIGINS

# What a row says of a text that nobody has mended, called ready or approved: every new one begins so.
UNSIGNED: Mapping[str, Any] = {
    "anew_by": None,
    "mended_by": None,
    "approved_by": None,
    "approved_at": None,
    "override": "",
    "ready_by": None,
    "ready_at": None,
}


class Since(dict[str, int]):
    """By name of source words, the number of the revision in which they last changed in substance.

    `releases` are, where a draft is made via another language, the numbers of that language's releases in which its
    rendering last changed; `outdated` are the words of which it renders an older state.
    """

    def __init__(self, revisions: Mapping[str, int], releases: Mapping[str, int] | None = None) -> None:
        super().__init__(revisions)
        self.releases = dict(releases or {})
        self.outdated: set[str] = set()


class DraftParagraphQuerySet(models.QuerySet["DraftParagraph"]):
    def in_order(self) -> DraftParagraphQuerySet:
        return self.order_by("position", "pk")

    def of_story(self, article: Article) -> DraftParagraphQuerySet:
        """Of all translations of a story that are asked for."""
        return self.filter(translation__article=article).exclude(translation__state=TranslationState.DROPPED)

    def begun(self) -> DraftParagraphQuerySet:
        """As `DraftParagraph.is_begun`."""
        return self.exclude(text="", left_out="", began_as="")

    def on_one_pair_of_eyes(self) -> DraftParagraphQuerySet:
        """What went out signed by nobody but who wrote it: a second look is owed."""
        return self.filter(approved_by=F("written_by")).exclude(override="")

    def ready(self) -> DraftParagraphQuerySet:
        """Called ready, left out, not needed, or standing by the language's pattern: as `DraftParagraph.is_ready`."""
        written = ~Q(text="") & (Q(ready_at__isnull=False) | Q(origin=Origin.PATTERN) | Q(approved_at__isnull=False))
        return self.filter(written | ~Q(left_out="") | Q(role=Role.PUSH, text=""))

    def writable_by(self, person: Person, *, translator: int | None) -> DraftParagraphQuerySet:
        """What somebody may type into: the draft's translator everything, others what was given to them."""
        return self.all() if translator == person.pk else self.filter(assigned_to=person)

    def written_anew_for(self, translator: Person) -> DraftParagraphQuerySet:
        """Not approved, and in the words of a reviewer who wrote it anew: its translator is the second person.

        Not over what a translator before them wrote, or who was given it; and who is a trainee is that nowhere.
        """
        written = self.filter(anew_by=F("written_by"), approved_at=None).exclude(written_by=translator)
        written = written.exclude(assigned_to=F("written_by"))
        return written.exclude(translation__language__in=translator.languages_as(DeskRole.TRAINEE))

    def open_for(self, reviewer: Person) -> DraftParagraphQuerySet:
        """Called ready, approved by nobody yet, and not written by this reviewer."""
        return self.filter(ready_at__isnull=False, approved_at=None).exclude(written_by=reviewer)


class DraftParagraph(models.Model):
    """One target paragraph.

    `sources` are the names of the source's words it renders, mostly paragraph ids (several when merged, none when it is
    the translator's own); `number` rises with every write, and a save names the number it saw; `based_on` is the
    revision whose source it renders, `based_on_via` the number of the other language's release that stood between, if
    any. `written_by` is who wrote it; a mend never changes that. `anew_by` is the reviewer who wrote it anew over
    somebody else's words, until its writer in hand writes it. `left_out` is why its source is not rendered. `came_from`
    are the ids of paragraphs whose words stand here since a merge or a split: what was said of them, and late texts for
    those that are gone, belong here.

    `ready_by` called this text ready for review while the rest is drafted; typing takes that away. `assigned_to` was
    given the paragraph by its translator. `began_as` is the text its writer started from, `began_from` whence it came.

    `original_words` are what the people quoted in it said, where they spoke the language it is written in;
    `words_number` rises with every write to them, as `number` does for the text.
    """

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="paragraphs")
    uid = models.CharField(max_length=16)
    position = models.PositiveIntegerField()
    role = models.CharField(_("role"), max_length=12, choices=[(key.value, ROLES[key]) for key in Role])
    sources = models.JSONField(default=list)
    text = models.TextField(_("text"), blank=True)
    number = models.PositiveIntegerField(default=0)
    origin = models.CharField(
        max_length=12, choices=[(key.value, ORIGINS[key]) for key in Origin], default=Origin.PERSON.value
    )
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    anew_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    mended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    override = models.CharField(max_length=300, blank=True)
    based_on = models.PositiveIntegerField(null=True)
    based_on_via = models.PositiveIntegerField(null=True)
    left_out = models.CharField(_("left out because"), max_length=300, blank=True)
    ready_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    ready_at = models.DateTimeField(null=True)
    assigned_to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    began_as = models.TextField(blank=True)
    began_from = models.CharField(
        max_length=12, choices=[(key.value, BEGINNINGS[key]) for key in Beginning], blank=True
    )
    came_from = models.JSONField(default=list)
    original_words = models.TextField(_("original words"), blank=True)
    words_number = models.PositiveIntegerField(default=0)

    objects = DraftParagraphQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft paragraph")
        verbose_name_plural = _("draft paragraphs")
        indexes = [
            # As `on_one_pair_of_eyes` asks: few rows of all, looked for by every list that says “second look owed”.
            models.Index(
                fields=["translation"],
                name="draft_paragraph_owed",
                condition=Q(approved_by=F("written_by")) & ~Q(override=""),
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["translation", "uid"], name="draft_paragraph_once"),
            # Two people stand over every paragraph (DESIGN: Workflow); the one exit leaves its reason.
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True)
                | (
                    Q(approved_by__isnull=False)
                    & Q(written_by__isnull=False)
                    & (~Q(approved_by=F("written_by")) | ~Q(override=""))
                ),
                name="draft_paragraph_two_people",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_ready(self) -> bool:
        """Nothing more is to be done to it by its writer; what the language's pattern wrote needs no word."""
        written = self.ready_at is not None or self.origin == Origin.PATTERN or self.approved_at is not None
        return self.is_spared or bool(self.left_out or (self.text.strip() and written))

    def is_written_anew_for(self, translator: Person, language: str) -> bool:
        """As `DraftParagraphQuerySet.written_anew_for`, of a row that is at hand, in a draft in this language."""
        is_anew = self.written_by_id is not None and self.written_by_id == self.anew_by_id and self.approved_at is None
        is_theirs = self.written_by_id in {translator.pk, self.assigned_to_id}
        return is_anew and not is_theirs and not translator.is_trainee(language)

    @property
    def is_done(self) -> bool:
        """Rendered, or left out with a reason."""
        return self.is_spared or bool(self.text.strip() or self.left_out)

    @property
    def is_spared(self) -> bool:
        """A short headline that nobody wrote: a language may do without, and nothing in it can be old."""
        return self.role == Role.PUSH and not self.text.strip()

    @property
    def is_begun(self) -> bool:
        """Whether anything in it could be old: a text, a reason to leave it out, a text its writer started from."""
        return bool(self.text.strip() or self.left_out or self.began_as)

    def is_stale(self, since: Mapping[str, int]) -> bool:
        """Whether a source changed after what this renders, or is gone; or its rendering in the language between did.

        What nobody has begun rests on the newest text that stands beside it, unless there is none, or that is outdated.
        `since` maps names of source words to revision numbers (`translations.sources.since_of`).
        """
        if self.based_on is None or self.is_spared:
            return False
        if not self.is_begun and not self._stands_beside_nothing_new(since):
            return False
        if any(source not in since or since[source] > self.based_on for source in self.sources):
            return True
        if self.based_on_via is None or not isinstance(since, Since):
            return False
        return any(since.releases.get(source, 0) > self.based_on_via for source in self.sources)

    def _stands_beside_nothing_new(self, since: Mapping[str, int]) -> bool:
        """Whether all of its source is gone, or the language between has not followed the original there."""
        outdated = since.outdated if isinstance(since, Since) else set()
        return since.keys().isdisjoint(self.sources) or not outdated.isdisjoint(self.sources)

    def catch_up(self, since: Since) -> None:
        """Let what nobody has begun rest on what stands beside it, before it is joined to what somebody has."""
        if self.based_on is None or self.is_begun or self._stands_beside_nothing_new(since):
            return
        self.based_on = max(self.based_on, *(since.get(source, 0) for source in self.sources))
        if self.based_on_via is not None:
            self.based_on_via = max(self.based_on_via, *(since.releases.get(source, 0) for source in self.sources))

    def is_gone(self, since: Mapping[str, int]) -> bool:
        """Whether all that it renders was taken out of the source."""
        return self.is_stale(since) and not any(uid in since for uid in self.sources)

    def goes_with_its_source(self, since: Mapping[str, int]) -> bool:
        """Whether its removal is proposed; a headline whose source got another one goes over to that."""
        return self.is_gone(since) and self.role != Role.HEADLINE

    def as_json(self) -> dict[str, Any]:
        """How a version keeps it."""
        return {
            "uid": self.uid,
            "role": self.role,
            "sources": self.sources,
            "text": self.text,
            "based_on": self.based_on,
            "based_on_via": self.based_on_via,
            "written_by": self.written_by_id,
            "anew_by": self.anew_by_id,
            "mended_by": self.mended_by_id,
            "left_out": self.left_out,
            "origin": self.origin,
            "came_from": self.came_from,
            "original_words": self.original_words,
        }
