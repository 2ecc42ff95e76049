"""The target paragraphs as they stand now, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.vocabulary import Role
from articles.wording import ROLES
from translations.vocabulary import Origin
from translations.wording import ORIGINS


class DraftParagraphQuerySet(models.QuerySet["DraftParagraph"]):
    def in_order(self) -> DraftParagraphQuerySet:
        return self.order_by("position", "pk")

    def on_one_pair_of_eyes(self) -> DraftParagraphQuerySet:
        """What went out signed by nobody but who wrote it: a second look is owed."""
        return self.filter(approved_by=F("written_by")).exclude(override="")


class DraftParagraph(models.Model):
    """One target paragraph.

    `sources` are the ids of the source paragraphs it renders (several when merged, none when it is the translator's
    own); `number` rises with every write, and a save names the number it saw; `based_on` is the revision whose source
    it renders. `written_by` is who wrote it; a mend never changes that. `left_out` is why its source is not rendered.
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
    mended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    override = models.CharField(max_length=300, blank=True)
    based_on = models.PositiveIntegerField(null=True)
    left_out = models.CharField(_("left out because"), max_length=300, blank=True)

    objects = DraftParagraphQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft paragraph")
        verbose_name_plural = _("draft paragraphs")
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
    def is_done(self) -> bool:
        """Rendered, or left out with a reason."""
        return bool(self.text.strip() or self.left_out)

    def is_stale(self, since: Mapping[str, int]) -> bool:
        """Whether a source changed after what this renders, or is gone. `since` maps source ids to revision numbers."""
        if self.based_on is None:
            return False
        return any(source not in since or since[source] > self.based_on for source in self.sources)

    def as_json(self) -> dict[str, Any]:
        """How a version keeps it."""
        return {
            "uid": self.uid,
            "role": self.role,
            "sources": self.sources,
            "text": self.text,
            "based_on": self.based_on,
            "written_by": self.written_by_id,
            "mended_by": self.mended_by_id,
            "left_out": self.left_out,
            "origin": self.origin,
        }
