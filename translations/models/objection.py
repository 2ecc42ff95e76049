"""“Never tell me this again here”: what people say against a finding."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ObjectionQuerySet(models.QuerySet["Objection"]):
    def open(self) -> ObjectionQuerySet:
        """Not answered yet."""
        return self.filter(answered_at=None)

    def by_person(self, person: Any) -> ObjectionQuerySet:
        return self.filter(by=person)


class Objection(models.Model):
    """One person's objection to one finding of one draft paragraph; it goes to whoever keeps the rules.

    `key` is `Finding.key`: what was said, not where. The finding is folded away for that person alone, and only if it
    is no error. `facts` fill the finding's sentence; `source_words` and `target_words` are what it was about, as they
    stood then.
    """

    language = models.CharField(_("language"), max_length=12)
    check_code = models.CharField(_("check"), max_length=40)
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")
    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="objections")
    uid = models.CharField(max_length=16)
    key = models.CharField(max_length=32)
    source_language = models.CharField(_("source language"), max_length=12, blank=True)
    source_words = models.CharField(_("source"), max_length=300, blank=True)
    target_words = models.CharField(_("translation"), max_length=300, blank=True)
    facts = models.JSONField(default=dict)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("objected"))
    answer = models.CharField(_("answer"), max_length=300, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(_("answered"), null=True)

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("objection")
        verbose_name_plural = _("objections")
        constraints = [
            models.UniqueConstraint(fields=["translation", "uid", "key", "by"], name="objection_once"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="objection_answered_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["language", "check_code"], name="objection_about"),
            models.Index(fields=["at"], name="objection_open", condition=Q(answered_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.check_code} {self.language}"
