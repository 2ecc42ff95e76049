"""What was done to the shape of a draft, so that it can be undone."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.vocabulary import Shape
from translations.wording import SHAPES


class ReshapingQuerySet(models.QuerySet["Reshaping"]):
    def standing(self) -> ReshapingQuerySet:
        """Those that were not undone."""
        return self.filter(undone_at=None)


class Reshaping(models.Model):
    """One merge, split, move … of a draft's paragraphs, or all that was proposed after its source changed.

    `before` holds the rows it touched, as `reshaped.kept_row` gives them, given to whom they are given by now; `order`
    the ids of all rows as they stood; `places` the numbers the touched ones had on the screen; `after` the touched
    rows' numbers once it was done, by id; `raised` by how much these rose since through what was done later and undone
    again.
    """

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="reshapings")
    kind = models.CharField(max_length=12, choices=[(key.value, SHAPES[key]) for key in Shape])
    before = models.JSONField(default=list)
    order = models.JSONField(default=list)
    places = models.JSONField(default=list)
    after = models.JSONField(default=dict)
    raised = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("done"))
    undone_at = models.DateTimeField(_("undone"), null=True)

    objects = ReshapingQuerySet.as_manager()

    class Meta:
        verbose_name = _("reshaping")
        verbose_name_plural = _("reshapings")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.places}"
