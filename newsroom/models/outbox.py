"""What may be late: messages written in a verb's transaction and sent afterwards by `manage.py send_outbox`."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxQuerySet(models.QuerySet["OutboxMessage"]):
    def waiting(self) -> OutboxQuerySet:
        return self.filter(sent_at=None, given_up_at=None).order_by("pk")


class OutboxMessage(models.Model):
    """One message to one address. The text holds no story text."""

    channel = models.CharField(_("channel"), max_length=12, default="mail")
    to = models.CharField(_("to"), max_length=254)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    created_at = models.DateTimeField(_("written"))
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    error = models.CharField(_("last error"), max_length=300, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("outbox")
        indexes = [
            models.Index(fields=["id"], name="outbox_waiting", condition=models.Q(sent_at=None, given_up_at=None))
        ]

    def __str__(self) -> str:
        return self.subject
