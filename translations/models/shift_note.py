"""What one shift tells the next, language by language."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _


class ShiftNoteQuerySet(models.QuerySet["ShiftNote"]):
    def newest_of(self, languages: Iterable[str]) -> dict[str, ShiftNote]:
        """By language the note that holds now, an empty one too; one query."""
        newest = self.filter(language__in=list(languages)).values("language").annotate(newest=Max("pk"))
        notes = self.filter(pk__in=newest.values("newest")).select_related("by")
        return {note.language: note for note in notes}

    def of_language(self, code: str) -> ShiftNoteQuerySet:
        """Newest first, with who wrote each."""
        return self.filter(language=code).select_related("by").order_by("-pk")


class ShiftNote(models.Model):
    """One wording of a language's shift note, append-only: the newest holds, an empty one means there is none."""

    append_only = True

    language = models.CharField(_("language"), max_length=12)
    text = models.CharField(_("text"), max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("written"))

    objects = ShiftNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("shift note")
        verbose_name_plural = _("shift notes")
        indexes = [models.Index(fields=["language", "-id"], name="shift_note_newest")]

    def __str__(self) -> str:
        return self.text[:60]
