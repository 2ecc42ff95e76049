"""A past story translated once more, to learn by."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from articles.models import Edition


class PracticeQuerySet(models.QuerySet["Practice"]):
    def newest_first(self) -> PracticeQuerySet:
        return self.order_by("-begun_at", "-pk")

    def with_public(self, *, at: datetime) -> PracticeQuerySet:
        """Each says in `is_public` whether readers may see its story at a moment."""
        public = Edition.objects.public(at=at).filter(pk=OuterRef("release__edition"))
        return self.annotate(is_public=Exists(public))


class Practice(models.Model):
    """What one person writes beside the source of a `release`, for nobody else to see and nobody to publish.

    It is no translation: it has no state, no version, nothing that a release could be made from. `texts` is what was
    written, by the paragraph's id in the released version; `number` counts its saves; the released text is shown beside
    it once `compared_at` is set.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="practices")
    release = models.ForeignKey("articles.Release", on_delete=models.PROTECT, related_name="+")
    texts = models.JSONField(default=dict)
    number = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(_("begun"))
    compared_at = models.DateTimeField(_("compared"), null=True)

    objects = PracticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")
        constraints = [models.UniqueConstraint(fields=["person", "release"], name="practice_once_a_release")]

    def __str__(self) -> str:
        return f"{self.release_id}"
