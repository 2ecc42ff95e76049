"""Immutable states of the source text."""

from __future__ import annotations

from copy import copy
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from articles.text.datelines import Dateline
from articles.text.paragraphs import Named, Paragraph
from articles.vocabulary import BODY_ROLES, TO_FOLLOW, ArticleState, RevisionKind, Role
from articles.wording import REVISION_KINDS


class RevisionQuerySet(models.QuerySet["Revision"]):
    def newest_first(self) -> RevisionQuerySet:
        return self.order_by("-number")

    def of_same_story(self, key: UUID | None, language: str) -> RevisionQuerySet:
        """An agency's own text of a story in another language, while that story is neither held, spiked nor killed."""
        if key is None:
            return self.none()
        return self.filter(
            article__same_story=key,
            article__source_language=language,
            article__state__in=[ArticleState.RECEIVED, ArticleState.CLEARED],
            article__current=F("pk"),
        )

    def corrections(self) -> RevisionQuerySet:
        """What stands as a correction: not what an editor answered to be a refile after all."""
        return self.to_follow().filter(kind=RevisionKind.CORRECTION)

    def to_follow(self) -> RevisionQuerySet:
        """Corrections and delivered texts: what translations follow before they go out. No refile after all is one.

        Such an answer is the very next revision, and the only one whose meaning is lower than that before it.
        """
        answer = self.model.objects.filter(
            article=OuterRef("article"),
            number=OuterRef("number") + 1,
            kind=RevisionKind.REFILE,
            meaning__lt=OuterRef("meaning"),
        )
        return self.filter(kind__in=TO_FOLLOW).exclude(Q(asked=True) & Exists(answer))


class Revision(models.Model):
    """One state of an article's source text. Append-only.

    `paragraphs` is a list of `{id, role, text, since, from}`, where something was joined or parted with `stretches`
    (articles.text.paragraphs), the sentences for readers of its corrections among them. `meaning` rises only when
    text was changed, added or removed and this is no refile, and no number is given twice. `dateline_since` is to
    the dateline what `since` is to a paragraph. `asked` marks a refile that was not proved harmless: it counts as a
    correction until an editor answers. `clashes` names paragraphs where house and wire both changed a text.
    """

    append_only = True

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(
        _("kind"), max_length=12, choices=[(key.value, REVISION_KINDS[key]) for key in RevisionKind]
    )
    asked = models.BooleanField(_("refile or correction?"), default=False)
    meaning = models.PositiveIntegerField(_("meaning"))
    paragraphs = models.JSONField(_("paragraphs"))
    dateline = models.JSONField(_("dateline"), null=True)
    dateline_since = models.PositiveIntegerField(default=1)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    credit = models.CharField(_("credit"), max_length=300, blank=True)
    note = models.TextField(_("provider's note"), blank=True)
    clashes = models.JSONField(_("clashes"), default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    at = models.DateTimeField(_("made"))

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def texts(self) -> list[Paragraph]:
        return [Paragraph.from_json(row) for row in self.paragraphs]

    @cached_property
    def named(self) -> Named:
        """Its paragraphs by the names of their words; asked for each paragraph of a draft, and made once."""
        return Named(self.texts)

    @property
    def story(self) -> list[Paragraph]:
        """Its paragraphs without what readers are told about corrections."""
        return [paragraph for paragraph in self.texts if paragraph.role != Role.CORRECTION]

    @property
    def sentences(self) -> list[Paragraph]:
        """What readers are told about corrections, the oldest first."""
        return [paragraph for paragraph in self.texts if paragraph.role == Role.CORRECTION]

    def sentence_about(self, correction: int) -> Paragraph | None:
        """What tells readers of the correction of this number, perhaps together with others."""
        return next((told for told in self.sentences if correction in told.corrections), None)

    def with_paragraphs(self, paragraphs: list[dict[str, Any]]) -> Revision:
        """The same with other paragraphs, never to be stored; nothing that was made of the older ones goes along."""
        again = copy(self)
        vars(again).pop("named", None)
        again.paragraphs = paragraphs
        return again

    @property
    def line(self) -> Dateline | None:
        return Dateline.from_json(self.dateline) if self.dateline else None

    @property
    def dated_line(self) -> Dateline | None:
        """The same as it is written: with the month that a day without one has, nearest to the story's arrival."""
        line = self.line
        if line is None or line.day is None or line.month is not None:
            return line
        return line.dated(localtime(self.article.arrived_at).date())

    @property
    def headline(self) -> str:
        return next((row["text"] for row in self.paragraphs if row["role"] == Role.HEADLINE), "")

    @property
    def push(self) -> str:
        """The short headline."""
        return next((row["text"] for row in self.paragraphs if row["role"] == Role.PUSH), "")

    @property
    def summary(self) -> str:
        return next((row["text"] for row in self.paragraphs if row["role"] == Role.SUMMARY), "")

    @property
    def body(self) -> list[Paragraph]:
        return [paragraph for paragraph in self.texts if paragraph.role in BODY_ROLES]
