"""Rows that editors keep by Django's own forms: what they change is written to the desk's log."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from newsroom.models import LogEntry, Person, Target
from newsroom.models.counter import advance_generation


class KeptRows(admin.ModelAdmin):
    """A plain ModelAdmin whose changes stand in the log and reach readers' pages at once."""

    list_per_page = 50
    show_full_result_count = False

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> Any:
        self._write("add", request, obj, message)

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> Any:
        self._write("change", request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for obj in queryset:
            self._write("delete", request, obj, [])

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        """Many at once: Django logs them before, so what readers see has changed only after this."""
        with transaction.atomic():
            super().delete_queryset(request, queryset)
            advance_generation()

    def _write(self, verb: str, request: HttpRequest, obj: Model, message: Any) -> None:
        assert isinstance(request.user, Person), "admin is for people who are signed in"
        number = obj.pk if isinstance(obj.pk, int) else 0
        target = Target(obj._meta.model_name or "", number)
        data = {"name": str(obj), "change": message if isinstance(message, list) else [str(message)]}
        LogEntry.write(verb, target, by=request.user, at=timezone.now(), data=data)
        advance_generation()


class LookedAt(admin.ModelAdmin):
    """Rows that are only looked at."""

    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
