"""The log: who did what to which story, when. Append-only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.models.person import Person


@dataclass(frozen=True)
class Target:
    """What a log line is about. `article` is the article's row number, 0 where there is none."""

    kind: str
    number: int
    article: int = 0
    language: str = ""


class LogEntryQuerySet(models.QuerySet["LogEntry"]):
    def of_article(self, number: int) -> LogEntryQuerySet:
        return self.filter(article=number)

    def about(self, kind: str) -> LogEntryQuerySet:
        """Lines on rows of one kind: "article", "translation" …"""
        return self.filter(kind=kind)

    def of_verbs(self, *verbs: str) -> LogEntryQuerySet:
        return self.filter(verb__in=verbs)

    def is_last_about(self, target: Target, verb: str, *, by: Person, since: datetime) -> bool:
        """Whether the newest line about a row is this verb, done by this person not before `since`."""
        lines = self.of_article(target.article).filter(kind=target.kind, number=target.number).newest_first()
        last = lines.values_list("verb", "person", "at").first()
        return last is not None and last[:2] == (verb, by.pk) and last[2] >= since

    def between(self, start: datetime, end: datetime) -> LogEntryQuerySet:
        return self.filter(at__gte=start, at__lt=end)

    def as_written(self) -> LogEntryQuerySet:
        """In the order in which the verbs had their rows locked."""
        return self.order_by("pk")

    def story_by_story(self) -> LogEntryQuerySet:
        """All lines of one article after another, each article's as they were written."""
        return self.order_by("article", "pk")

    def newest_first(self) -> LogEntryQuerySet:
        return self.order_by("-at", "-pk")


class LogEntry(models.Model):
    """One line of the log. `person` is null where an agency's item or a command acted."""

    append_only = True

    at = models.DateTimeField(_("when"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )
    verb = models.CharField(_("verb"), max_length=40)
    kind = models.CharField(_("kind"), max_length=40)
    number = models.BigIntegerField(_("number"))
    article = models.BigIntegerField(_("article"), default=0)
    language = models.CharField(_("language"), max_length=12, blank=True)
    data = models.JSONField(_("details"), default=dict)

    objects = LogEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("log entry")
        verbose_name_plural = _("log")
        indexes = [
            models.Index(fields=["article", "-at", "-id"], name="log_of_article"),
            models.Index(fields=["-at", "-id"], name="log_newest"),
            models.Index(fields=["verb", "at"], name="log_of_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.kind} {self.number}"

    @classmethod
    def write(cls, verb: str, target: Target, *, by: Any, at: datetime, data: dict[str, Any] | None = None) -> LogEntry:
        """Add a line, in the transaction of the verb it records."""
        return cls.objects.create(
            at=at,
            person=by,
            verb=verb,
            kind=target.kind,
            number=target.number,
            article=target.article,
            language=target.language,
            data=data or {},
        )
