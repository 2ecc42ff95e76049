"""One story as the desk knows it, through all its revisions and languages."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _

from articles.vocabulary import ArticleState, LanguageSource
from articles.wording import ARTICLE_STATES, LANGUAGE_SOURCES
from newsroom.language.folding import fold
from newsroom.languages import normal_code

MOST_WORDS = 20


class ArticleQuerySet(models.QuerySet["Article"]):
    def saying(self, words: str) -> ArticleQuerySet:
        """Articles whose text, slugline or number holds every word, in any case, with or without accents.

        A search has at most twenty words: what follows them is not looked for.
        """
        found = self
        for word in fold(words).split()[:MOST_WORDS]:
            found = found.filter(search_text__contains=word)
        return found

    def arrived_between(self, start: datetime, end: datetime) -> ArticleQuerySet:
        return self.filter(arrived_at__gte=start, arrived_at__lt=end)

    def numbered_first(self, number: int) -> ArticleQuerySet:
        """The story of a number before all others, which stay in their order."""
        others = [*self.query.order_by]
        return self.order_by(Case(When(pk=number, then=0), default=1), *others)

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by("-arrived_at", "-pk")

    def before(self, article: Article, *, hours: int) -> ArticleQuerySet:
        """What this article could continue: in the same language, not long before it, and not put aside."""
        since = article.arrived_at - timedelta(hours=hours)
        return (
            self.filter(source_language=article.source_language)
            .filter(arrived_at__gte=since, arrived_at__lte=article.arrived_at)
            .exclude(pk__in=[article.pk, *article.later_takes()])
            .exclude(state__in=[ArticleState.KILLED, ArticleState.SPIKED])
            .newest_first()
        )

    def likely_takes_of(self, article: Article, *, hours: int = 36) -> ArticleQuerySet:
        """What this article may continue: of the same slugline or place, in the same language, not long before.

        The place is one it is filed under, or the one its dateline names, known to the desk or not.
        """
        alike = Q(places__in=article.places.all())
        if article.slugline:
            alike |= Q(slugline__iexact=article.slugline)
        if article.current is not None and article.current.line is not None:
            alike |= Q(current__dateline__place=article.current.line.place)
        return self.filter(alike).before(article, hours=hours).distinct()


class Article(models.Model):
    """A story. Its text stands in revisions, its languages in translations, what readers see in editions.

    The desk's number is the row's; `public_number` is its public address, given with its first release.
    `is_advance` marks the text of a speech that was handed out before it, to be checked against delivery.
    `headline`, `opening`, `words` and `search_text` repeat the current revision, so that lists need not read it.
    """

    state = models.CharField(
        _("state"),
        max_length=12,
        choices=[(key.value, ARTICLE_STATES[key]) for key in ArticleState],
        default=ArticleState.RECEIVED.value,
    )
    state_before = models.CharField(max_length=12, blank=True, editable=False)
    stopped_reason = models.CharField(_("reason"), max_length=300, blank=True)
    source_language = models.CharField(_("source language"), max_length=12)
    language_source = models.CharField(
        _("language known from"),
        max_length=12,
        choices=[(key.value, LANGUAGE_SOURCES[key]) for key in LanguageSource],
    )
    language_declared = models.CharField(_("declared language"), max_length=20, blank=True)
    language_detected = models.CharField(_("detected language"), max_length=12, blank=True)
    provider = models.ForeignKey(
        "articles.Provider", on_delete=models.PROTECT, null=True, blank=True, verbose_name=_("provider")
    )
    arrived_at = models.DateTimeField(_("arrived"))
    urgency = models.PositiveSmallIntegerField(_("urgency"), default=5)
    slugline = models.CharField(_("slugline"), max_length=120, blank=True)
    section = models.ForeignKey(
        "articles.Section", on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("section")
    )
    topics = models.ManyToManyField("articles.Topic", blank=True, verbose_name=_("topics"))
    places = models.ManyToManyField("articles.Place", blank=True, verbose_name=_("places"))
    embargo = models.DateTimeField(_("embargo"), null=True, blank=True)
    embargo_until_lifted = models.BooleanField(_("embargo until lifted"), default=False)
    is_advance = models.BooleanField(_("advance text"), default=False)
    editor_note = models.TextField(_("editor's note"), blank=True)
    rights = models.CharField(_("rights"), max_length=500, blank=True)
    translated_from = models.JSONField(_("itself a translation of"), null=True, blank=True)
    current = models.ForeignKey(
        "articles.Revision",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("current revision"),
    )
    meaning = models.PositiveIntegerField(default=1, editable=False)
    continues = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="takes",
        verbose_name=_("continues"),
    )
    same_story = models.UUIDField(_("same story"), null=True, blank=True, db_index=True)
    started_from = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("started anew from"),
    )
    public_number = models.BigIntegerField(_("public number"), null=True, unique=True, editable=False)
    headline = models.CharField(_("headline"), max_length=500, blank=True)
    opening = models.CharField(max_length=240, blank=True)
    words = models.PositiveIntegerField(_("words"), default=0)
    search_text = models.TextField(blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["-arrived_at", "-id"], name="article_newest"),
            models.Index(fields=["state", "-arrived_at"], name="article_state"),
            models.Index(fields=["slugline"], name="article_slugline"),
            models.Index(fields=["id"], condition=Q(is_advance=True), name="article_advance"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(urgency__gte=1, urgency__lte=9), name="article_urgency_1_to_9"),
            models.CheckConstraint(condition=~Q(continues=models.F("id")), name="article_continues_another"),
            models.CheckConstraint(
                condition=~Q(state="held") | ~Q(state_before=""), name="article_held_knows_the_state_before"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The headline, else the first words, else the slugline."""
        return self.headline or self.opening or self.slugline or f"#{self.pk}"

    @property
    def first_language(self) -> str:
        """The language the source was itself translated from, "" where it was not, or nobody knows from which."""
        code = normal_code(str(self.translated_from[1])) if self.translated_from else ""
        return "" if code == self.source_language else code

    def later_takes(self) -> set[int]:
        """The numbers of what continues this story, directly or by what continues it."""
        found: set[int] = set()
        following = {self.pk}
        while following:
            following = set(Article.objects.filter(continues__in=following).values_list("pk", flat=True)) - found
            found |= following
        return found

    def same_story_numbers(self) -> frozenset[int]:
        """The numbers of what this continues, of what continues it, and of the agency's own versions; one query."""
        related = Q(pk=self.continues_id) | Q(continues=self.pk)
        if self.same_story is not None:
            related |= Q(same_story=self.same_story)
        return frozenset(Article.objects.filter(related).exclude(pk=self.pk).values_list("pk", flat=True))

    @property
    def is_stopped(self) -> bool:
        return self.state in {ArticleState.HELD, ArticleState.SPIKED, ArticleState.KILLED}

    @property
    def has_embargo(self) -> bool:
        return self.embargo is not None or self.embargo_until_lifted

    def under_embargo(self, *, at: datetime) -> bool:
        """Whether nothing of it may be public yet."""
        return self.embargo_until_lifted or (self.embargo is not None and self.embargo > at)

    @property
    def language_conflict(self) -> bool:
        """The item says one language and its text reads as another, and nobody has looked yet."""
        return bool(
            self.language_source != LanguageSource.CONFIRMED
            and self.language_detected
            and self.language_detected != self.source_language
        )
