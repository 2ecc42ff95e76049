"""What editors decide for each language, and the outbox, which is only looked at."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.admin.kept_rows import KeptRows, LookedAt
from newsroom.languages import DATELINE_FIELDS
from newsroom.models import Language, OutboxMessage

BRACED = re.compile(r"\{[^{}]*\}?|\}")


class LanguageForm(forms.ModelForm):
    def clean_dateline_pattern(self) -> str:
        """A pattern that writes a dateline: nothing in braces but what a dateline has, and the place among it."""
        pattern = str(self.cleaned_data["dateline_pattern"])
        known = {f"{{{field}}}" for field in DATELINE_FIELDS}
        parts = BRACED.findall(pattern)
        odd = next((part for part in parts if part not in known), None)
        if odd is not None:
            said = _("“%(part)s” is nothing a dateline has. Write {place} or {PLACE}, {day}, {month}, {agency}.")
            raise forms.ValidationError(said % {"part": odd})
        if pattern.strip() and not {"{place}", "{PLACE}"} & set(parts):
            raise forms.ValidationError(_("A dateline says where the story is from: write {place} or {PLACE} in it."))
        return pattern


class LanguageAdmin(KeptRows):
    """Limits, dateline pattern, and what the language's row allows."""

    form = LanguageForm
    list_display: tuple[str, ...] = (
        "__str__",
        "headline_limit",
        "push_limit",
        "summary_limit",
        "one_pair_of_eyes",
        "machine_text",
        "position",
    )
    fields = (
        "position",
        "headline_limit",
        "push_limit",
        "summary_limit",
        "dateline_pattern",
        "one_pair_of_eyes",
        "claim_urgent",
        "claim_soon",
        "claim_routine",
        "machine_text",
    )
    actions = None

    def get_queryset(self, request: HttpRequest) -> Any:
        return Language.objects.of_desk()


@admin.register(OutboxMessage)
class OutboxAdmin(LookedAt):
    """Messages that wait, went or failed."""

    list_display = ("created_at", "to", "subject", "sent_at", "attempts", "error")
    ordering = ("-pk",)
