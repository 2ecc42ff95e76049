"""Immutable saved states of a draft."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.vocabulary import VersionReason
from translations.wording import VERSION_REASONS


class VersionQuerySet(models.QuerySet["Version"]):
    def newest_first(self) -> VersionQuerySet:
        return self.order_by("-number")


class Version(models.Model):
    """One state of a draft, append-only: `paragraphs` is a list of what `DraftParagraph.as_json` gives."""

    append_only = True

    translation = models.ForeignKey("translations.Translation", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    reason = models.CharField(
        _("kept on"), max_length=12, choices=[(key.value, VERSION_REASONS[key]) for key in VersionReason]
    )
    revision = models.PositiveIntegerField(_("rests on revision"))
    meaning = models.PositiveIntegerField()
    paragraphs = models.JSONField(_("paragraphs"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("kept at"))

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        constraints = [models.UniqueConstraint(fields=["translation", "number"], name="version_number_once")]

    def __str__(self) -> str:
        return f"{self.number}"

    def text_of(self, uid: str) -> str:
        return next((row["text"] for row in self.paragraphs if row["uid"] == uid), "")
