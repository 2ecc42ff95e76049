"""What a person is told in the page: what happened to work of theirs, and where to look."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.models.person import Person
from translations.notice_wording import NOTICES
from translations.vocabulary import NoticeKind


class NoticeQuerySet(models.QuerySet["Notice"]):
    def of(self, person: Person) -> NoticeQuerySet:
        return self.filter(person=person)

    def unread(self) -> NoticeQuerySet:
        return self.filter(read_at=None)

    def newest_first(self) -> NoticeQuerySet:
        return self.order_by("-pk")

    def with_story(self) -> NoticeQuerySet:
        """With what a list row shows, in one query."""
        return self.select_related("translation__article", "by", "absent")


class Notice(models.Model):
    """One thing one person is told. It holds no text of a story, only where the story is.

    `absent` is who would have been told, had they been there; `count` how many pieces of work one notice is about, of
    which `translation` is the first; `due` the time a *due soon* is about, so that it is said once; `note` what the
    person who did it wrote.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=16, choices=[(kind.value, NOTICES[kind].choice) for kind in NoticeKind])
    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    absent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    count = models.PositiveIntegerField(default=1)
    note = models.CharField(max_length=300, blank=True)
    due = models.DateTimeField(null=True)
    at = models.DateTimeField(_("when"))
    read_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_of_person"),
            models.Index(fields=["person"], name="notice_unread", condition=Q(read_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "translation", "due"], name="notice_due_soon_once"),
        ]

    def __str__(self) -> str:
        return NOTICES[NoticeKind(self.kind)].sentence(
            self.translation.article_id, self.translation.language, self.count
        )
