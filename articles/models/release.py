"""The immutable copy of all a reader got at one moment."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.text.searchable import texts_of
from articles.vocabulary import RevisionKind, Role
from articles.wording import REVISION_KINDS


class Release(models.Model):
    """What an edition showed from one moment on. Append-only; paragraphs are `{id, role, text}`, never HTML.

    `push` is the short headline for whoever sends it to telephones; pages, feeds and search do without.
    `meaning` is the source meaning the text rests on; `notes` are the sentences readers are told about corrections, as
    `{at, text, id}`, newest first, `id` that of the paragraph one was written in, if any; `translated_from` is the
    language of the original ("" for the source's own edition), `translated_via` the one between, if there is one, and
    `first_language` the one that the source was itself translated from, if it was.
    """

    append_only = True

    edition = models.ForeignKey("articles.Edition", on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(
        _("kind"), max_length=12, choices=[(key.value, REVISION_KINDS[key]) for key in RevisionKind]
    )
    revision = models.ForeignKey("articles.Revision", on_delete=models.PROTECT, related_name="releases")
    meaning = models.PositiveIntegerField(_("meaning"))
    version = models.PositiveIntegerField(_("version"), null=True)
    headline = models.CharField(_("headline"), max_length=500)
    push = models.TextField(_("short headline"), blank=True)
    summary = models.TextField(_("summary"), blank=True)
    paragraphs = models.JSONField(_("paragraphs"))
    dateline = models.CharField(_("dateline"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=300, blank=True)
    notes = models.JSONField(_("notes for readers"), default=list)
    translated_from = models.CharField(_("translated from"), max_length=12, blank=True)
    first_language = models.CharField(_("first written in"), max_length=12, blank=True)
    translated_via = models.CharField(_("made from"), max_length=12, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("released by")
    )
    at = models.DateTimeField(_("released"))

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints = [models.UniqueConstraint(fields=["edition", "number"], name="release_number_once")]

    def __str__(self) -> str:
        return self.headline

    @property
    def body(self) -> list[dict[str, str]]:
        return [row for row in self.paragraphs if row["role"] not in {Role.HEADLINE, Role.PUSH, Role.SUMMARY}]

    @property
    def texts(self) -> list[str]:
        """What readers read of it, in order, without marks: what they can search."""
        return texts_of(self.headline, self.summary, self.dateline, self.paragraphs)
