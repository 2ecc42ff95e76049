"""What people ask about a source paragraph: once for all languages."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.vocabulary import ArticleState
from translations.vocabulary import QuestionKind, QuestionOutcome
from translations.wording import QUESTION_KINDS, QUESTION_OUTCOMES


class QuestionQuerySet(models.QuerySet["Question"]):
    def open(self) -> QuestionQuerySet:
        """Not answered yet; what waits for the provider's word is among them."""
        return self.filter(answered_at=None)

    def to_answer(self) -> QuestionQuerySet:
        """Open ones about stories that editors still have before them."""
        return self.open().exclude(article__state__in=[ArticleState.SPIKED, ArticleState.KILLED])

    def in_order(self) -> QuestionQuerySet:
        return self.order_by("at", "pk")


class Question(models.Model):
    """A question or a suspected fault about the source paragraph `uid` of an article.

    `language` is the translation it was asked from; it is shown beside the paragraph in every language. It is open
    until `answered_at`; `sent_at` is when the provider was asked; `revision` is the one that put the source right.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="questions")
    uid = models.CharField(max_length=16)
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=[(key.value, QUESTION_KINDS[key]) for key in QuestionKind],
        default=QuestionKind.QUESTION.value,
    )
    text = models.TextField(_("question"))
    language = models.CharField(_("language"), max_length=12)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("asked"))
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(_("answered"), null=True)
    outcome = models.CharField(
        _("outcome"),
        max_length=12,
        choices=[(key.value, QUESTION_OUTCOMES[key]) for key in QuestionOutcome],
        blank=True,
    )
    sent_at = models.DateTimeField(_("sent to the provider"), null=True)
    revision = models.PositiveIntegerField(_("put right in revision"), null=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, outcome__in=["", QuestionOutcome.SENT.value])
                | Q(
                    answered_at__isnull=False,
                    answered_by__isnull=False,
                    outcome__in=[QuestionOutcome.ANSWERED.value, QuestionOutcome.CORRECTED.value],
                ),
                name="question_answered_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["article"], name="question_open", condition=Q(answered_at=None))]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_open(self) -> bool:
        return self.answered_at is None
