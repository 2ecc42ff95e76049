"""A language's house style, in the desk's own words."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class StyleGuideQuerySet(models.QuerySet["StyleGuide"]):
    def of_language(self, code: str) -> StyleGuideQuerySet:
        """Newest first, with who wrote each."""
        return self.filter(language=code).select_related("by").order_by("-pk")


class StyleGuide(models.Model):
    """One wording of a language's house style, in the notation of `newsroom.house_style`.

    Append-only: the newest holds, an empty one means there is none, and what held before stays to be read.
    """

    append_only = True

    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("written"))

    objects = StyleGuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("house style")
        verbose_name_plural = _("house style")
        indexes = [models.Index(fields=["language", "-id"], name="style_guide_newest")]

    def __str__(self) -> str:
        return self.text[:60]
