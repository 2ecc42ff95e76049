"""The translation memory: what was translated before, by whom, and how it is found again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations.vocabulary import MemoryOrigin
from translations.wording import MEMORY_ORIGINS


class MemoryEntryQuerySet(models.QuerySet["MemoryEntry"]):
    def of_pair(self, source_language: str, target_language: str) -> MemoryEntryQuerySet:
        return self.filter(source_language=source_language, target_language=target_language)

    def newest_first(self) -> MemoryEntryQuerySet:
        return self.order_by("-pk")

    def of_same_source(self, entry: MemoryEntry) -> MemoryEntryQuerySet:
        """All translations of an entry's source into its target language, itself among them."""
        return self.filter(source_key=entry.source_key, source=entry.source)


class MemoryEntry(models.Model):
    """One source text and its translation, each pair once.

    `source_key` and `target_key` are `text_key` of languages and text; `before_key` and `after_key` that of the
    neighbouring source sentences when it was learnt, 0 at an edge of the story, null where they are not known.
    `times` counts the translations it stands in and the units it was imported as. `article_there` and `version_there`
    are what the file of another memory said of where it was approved: numbers of that desk. Fuzzy lookup has an index
    of its own (`translations.memory.index`).
    """

    source_language = models.CharField(_("source language"), max_length=12)
    target_language = models.CharField(_("target language"), max_length=12)
    source = models.TextField(_("source"))
    target = models.TextField(_("target"))
    source_key = models.BigIntegerField()
    target_key = models.BigIntegerField()
    before_key = models.BigIntegerField(null=True)
    after_key = models.BigIntegerField(null=True)
    origin = models.CharField(
        _("origin"), max_length=8, choices=[(key.value, MEMORY_ORIGINS[key]) for key in MemoryOrigin]
    )
    author = models.CharField(_("author"), max_length=100, blank=True)
    times = models.PositiveIntegerField(_("times"), default=1)
    article_there = models.PositiveIntegerField(null=True)
    version_there = models.PositiveIntegerField(null=True)
    at = models.DateTimeField(_("date"))

    objects = MemoryEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("memory entry")
        verbose_name_plural = _("memory")
        constraints = [models.UniqueConstraint(fields=["source_key", "target_key"], name="memory_pair_once")]
        # What is looked through by pair of languages, the newest first, stops at the end of a page.
        indexes = [
            models.Index(fields=["source_language", "target_language"], name="memory_of_pair"),
            models.Index(fields=["source_language", "target_language", "origin"], name="memory_of_origin"),
        ]

    def __str__(self) -> str:
        return self.source[:60]


class MemoryUse(models.Model):
    """Where an entry was learnt: in which approved version of which article, by which translator."""

    entry = models.ForeignKey(MemoryEntry, on_delete=models.CASCADE, related_name="uses")
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="+")
    translation = models.ForeignKey("translations.Translation", on_delete=models.CASCADE, related_name="memory_uses")
    version = models.ForeignKey("translations.Version", on_delete=models.PROTECT, related_name="+")
    translator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    uid = models.CharField(max_length=16)
    at = models.DateTimeField(_("learnt"))

    class Meta:
        verbose_name = _("use of a memory entry")
        verbose_name_plural = _("uses of memory entries")
        constraints = [models.UniqueConstraint(fields=["entry", "translation"], name="memory_use_once")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.uid}"


class MemoryRanking(models.Model):
    """The order of a source language's tokens by rarity: a snapshot, under which all its entries are indexed.

    `common` lists the frequent tokens, the most frequent first; `entries` says how many there were when it was taken.
    A new ranking is a new row: its number stands in every key that was made with it.
    """

    language = models.CharField(max_length=12, unique=True)
    entries = models.PositiveIntegerField(default=0)
    common = models.JSONField(default=list)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.language} {self.entries}"


class MemoryImport(models.Model):
    """How far the reading of a file has come, so that it goes on where it stopped."""

    digest = models.CharField(max_length=32, unique=True)
    name = models.CharField(_("file"), max_length=200)
    units = models.PositiveIntegerField(_("units read"), default=0)
    learnt = models.PositiveIntegerField(_("learnt"), default=0)
    merged = models.PositiveIntegerField(_("known already"), default=0)
    skipped = models.PositiveIntegerField(_("skipped"), default=0)
    begun_at = models.DateTimeField(_("begun"))
    finished_at = models.DateTimeField(_("finished"), null=True)

    def __str__(self) -> str:
        return self.name
