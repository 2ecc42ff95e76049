"""Lines of boxes in one of Django's tables: the table's headings name the boxes for the eye alone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_noop

# Django's words below such a table, in which a noun of any gender has to stand.
gettext_noop("Add another %(verbose_name)s")


class NamedBoxes(forms.BaseInlineFormSet):
    """Each box says itself what it is for, the one that takes a line away included."""

    def add_fields(self, form: Any, index: Any) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            if field.label and not field.widget.is_hidden:
                field.widget.attrs.setdefault("aria-label", capfirst(field.label))
