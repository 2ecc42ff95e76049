"""The wall-board: a page for a screen everybody sees. It asks the server again by itself, without a script."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from translations.views.membership import desk_member
from translations.workspace import wall_board as board
from translations.workspace.wall_board import Wait

EVERY = 30  # seconds


@require_safe
@desk_member
def wall_board(request: HttpRequest) -> HttpResponse:
    """What waits in every language; `?still=1` stops the refreshing, for who reads it with a keyboard or aloud."""
    now = timezone.now()
    still = request.GET.get("still") == "1"
    response = render(
        request,
        "desk/wall_board.html",
        {
            "here": "wall-board",
            "waits": list(Wait),
            "tallies": board.tallies(at=now),
            "owed": board.now_owed(at=now),
            "urgent": board.most_urgent(at=now),
            "now": now,
            "still": still,
            "every": EVERY,
        },
    )
    if not still:
        response["Refresh"] = str(EVERY)
    return response
