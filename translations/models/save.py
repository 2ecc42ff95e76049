"""Every text that was ever sent for a paragraph, kept or not: nothing typed is lost."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SaveQuerySet(models.QuerySet["Save"]):
    def lost(self) -> SaveQuerySet:
        """Texts that came too late and wait to be looked at."""
        return self.filter(kept=False, offered=True)


class Save(models.Model):
    """One save of one paragraph. `client_id` is made by the page: the same save sent twice is one save.

    `kept` is False where the paragraph had moved on meanwhile; such a text is offered to its writer until they
    take or discard it. Rows a version already holds may be thinned. `uid` is the paragraph's; that of the original
    words beside it begins with `WORDS_OF`.
    """

    client_id = models.UUIDField(unique=True)
    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="saves")
    uid = models.CharField(max_length=17)
    text = models.TextField(blank=True)
    seen = models.PositiveIntegerField()
    kept = models.BooleanField()
    offered = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("saved"))

    objects = SaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("save")
        verbose_name_plural = _("saves")
        indexes = [
            models.Index(fields=["translation", "uid", "-at"], name="save_of_paragraph"),
            models.Index(fields=["translation", "-at"], name="save_newest"),
            models.Index(fields=["translation", "by"], name="save_offered", condition=models.Q(offered=True)),
        ]

    def __str__(self) -> str:
        return self.text[:60]
