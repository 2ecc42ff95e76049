"""Who has a working page open, and where in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

# A page says every few seconds that it is open; after so long without a word it is taken for closed.
GONE_AFTER = timedelta(seconds=45)


class PresenceQuerySet(models.QuerySet["Presence"]):
    def here(self, *, at: datetime) -> PresenceQuerySet:
        return self.filter(at__gt=at - GONE_AFTER)


class Presence(models.Model):
    """A person on the page of a translation; `uid` is the paragraph they are in ("" for none). Locks nobody out."""

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="presences")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    uid = models.CharField(max_length=16, blank=True)
    at = models.DateTimeField(_("seen"))

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = [models.UniqueConstraint(fields=["translation", "person"], name="presence_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.uid}"
