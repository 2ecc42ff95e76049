"""A person's signed decision that a finding is no fault."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Waiver(models.Model):
    """Holds for one finding of one draft paragraph, as long as the finding is the same.

    `key` is `Finding.key`: what the check says, not where it stands, so that a waiver survives a changed comma but not
    another number. Not kept for ever: whoever signed it or an editor may take it back; the log keeps both.
    """

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="waivers")
    uid = models.CharField(max_length=16)
    check_code = models.CharField(_("check"), max_length=40)
    key = models.CharField(max_length=32)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("signed"))

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        constraints = [models.UniqueConstraint(fields=["translation", "uid", "key"], name="waiver_once")]

    def __str__(self) -> str:
        return self.reason
