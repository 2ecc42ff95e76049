"""The morning page of editors."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from translations.views.reports import for_the_desk
from translations.workspace import morning as page
from translations.workspace.misses import misses_of
from translations.workspace.wall_board import now_owed, tallies

SHOWN = 100


@require_safe
@for_the_desk
def morning(request: HttpRequest) -> HttpResponse:
    """Yesterday's misses and their causes, what is owed now, what opens today, what editors were told."""
    now = timezone.now()
    yesterday = timezone.localdate(now) - timedelta(days=1)
    misses = misses_of(yesterday, now=now)
    waits = page.sums(tallies(at=now))
    shown = {
        "here": "morning",
        "now": now,
        "yesterday": yesterday,
        "misses": misses[:SHOWN],
        "more_misses": max(0, len(misses) - SHOWN),
        "waits": {wait: count for wait, count in waits.items() if count},
        "owed": now_owed(at=now),
        "stories": page.stories_waiting(now=now),
        "openings": page.opening_today(now=now),
        "advisories": page.advisories(now=now),
    }
    return render(request, "desk/morning.html", shown)
