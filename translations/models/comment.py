"""What people say about a paragraph while they work on it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.vocabulary import Outcome
from translations.wording import OUTCOMES


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> CommentQuerySet:
        """Threads that nobody has settled, by their first comment."""
        return self.filter(settled_at=None, answers=None)


class Comment(models.Model):
    """A remark on one draft paragraph (`uid`), or on the whole translation (empty).

    `answers` is the first comment of its thread, which alone is settled. A comment with a `suggestion` proposes a
    wording for the text `of_text`; its `outcome` says what its translator did with it.
    """

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="comments")
    uid = models.CharField(max_length=16, blank=True)
    text = models.TextField(_("comment"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("written"))
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(_("settled"), null=True)
    answers = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="replies")
    suggestion = models.TextField(_("suggested wording"), blank=True)
    of_text = models.TextField(blank=True)
    outcome = models.CharField(max_length=12, choices=[(key.value, OUTCOMES[key]) for key in Outcome], blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["translation", "uid"], name="comment_of_paragraph")]

    def __str__(self) -> str:
        return (self.text or self.suggestion)[:60]
