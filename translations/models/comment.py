"""What people say about a paragraph while they work on it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> CommentQuerySet:
        return self.filter(settled_at=None)


class Comment(models.Model):
    """A remark on one draft paragraph (`uid`), or on the whole translation (empty)."""

    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="comments")
    uid = models.CharField(max_length=16, blank=True)
    text = models.TextField(_("comment"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("written"))
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(_("settled"), null=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["translation", "uid"], name="comment_of_paragraph")]

    def __str__(self) -> str:
        return self.text[:60]
