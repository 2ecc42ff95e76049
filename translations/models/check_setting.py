"""What editors decided about one check in one language."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.vocabulary import CheckLevel
from translations.wording import CHECK_LEVELS


class CheckSetting(models.Model):
    """How loudly a check speaks in a language, who decided so, and why. The log has what was decided before."""

    language = models.CharField(_("language"), max_length=12)
    code = models.CharField(_("check"), max_length=40)
    level = models.CharField(_("level"), max_length=12, choices=[(key.value, CHECK_LEVELS[key]) for key in CheckLevel])
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("decided"))

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        constraints = [models.UniqueConstraint(fields=["language", "code"], name="check_setting_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.language}: {self.level}"
