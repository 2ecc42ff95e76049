"""What came in, as it came. Append-only; duplicates, refusals and kills are arrivals too."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.vocabulary import Outcome
from articles.wording import OUTCOMES


class ArrivalQuerySet(models.QuerySet["Arrival"]):
    def without_bytes(self) -> ArrivalQuerySet:
        """For lists: the bytes stay in the database."""
        return self.defer("payload")

    def newest_first(self) -> ArrivalQuerySet:
        return self.order_by("-at", "-pk")


class Arrival(models.Model):
    """One item that came in: its bytes, what they said, and what became of it.

    `payload` is the file's bytes; where a file holds several items, each arrival has its own item's.
    """

    append_only = True

    at = models.DateTimeField(_("arrived"))
    provider = models.ForeignKey(
        "articles.Provider", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("provider")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("taken in by"),
    )
    file = models.CharField(_("file"), max_length=300, blank=True)
    item = models.CharField(_("item"), max_length=120, blank=True)
    guid = models.CharField(_("id"), max_length=500, blank=True)
    version = models.BigIntegerField(_("version"), null=True)
    version_time = models.DateTimeField(_("provider's time"), null=True)
    format = models.CharField(_("format"), max_length=40, blank=True)
    payload = models.BinaryField(_("bytes"))
    digest = models.CharField(_("digest"), max_length=64)
    outcome = models.CharField(_("outcome"), max_length=12, choices=[(key.value, OUTCOMES[key]) for key in Outcome])
    reason = models.CharField(
        _("reason"), max_length=60, blank=True, help_text=_("A code; the sentence is in wording.")
    )
    facts = models.JSONField(_("facts"), default=dict)
    warnings = models.JSONField(_("warnings"), default=list)
    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        null=True,
        related_name="arrivals",
        verbose_name=_("article"),
    )
    revision = models.ForeignKey(
        "articles.Revision",
        on_delete=models.PROTECT,
        null=True,
        related_name="arrivals",
        verbose_name=_("revision"),
    )

    objects = ArrivalQuerySet.as_manager()

    class Meta:
        verbose_name = _("arrival")
        verbose_name_plural = _("arrivals")
        indexes = [
            models.Index(fields=["-at", "-id"], name="arrival_newest"),
            models.Index(fields=["article", "-at"], name="arrival_of_article"),
            models.Index(fields=["provider", "guid"], name="arrival_identity"),
            models.Index(fields=["digest"], name="arrival_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.format} {self.guid}".strip() or f"{self.pk}"

    @property
    def size(self) -> int:
        return len(self.payload)
