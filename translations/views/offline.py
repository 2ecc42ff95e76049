"""What goes on without a network: the worker that answers for the desk then, and what it answers with."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2s
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from translations.views.membership import desk_member, person_of, translation_for
from translations.views.working_page import shown
from translations.workspace.help import helps_for
from translations.workspace.keeping import to_keep

WORKER = "desk/worker.js"
# One file of each directory whose scripts, styles and marks the pages of the desk are made with.
BESIDE = (WORKER, "newsroom/desk.css")
KINDS = {".js", ".css", ".svg"}


@lru_cache(maxsize=1)
def files() -> tuple[list[str], str]:
    """The addresses of all files that a page of the desk is made with, and a digest of what stands in them."""
    found, digest = [], blake2s(digest_size=8)
    for name in BESIDE:
        path = finders.find(name)
        assert path is not None, f"{name} is a file of the product"
        directory = Path(path).parent
        for file in sorted(file for file in directory.iterdir() if file.suffix in KINDS):
            digest.update(file.name.encode() + file.read_bytes())
            found.append(f"{settings.STATIC_URL}{Path(name).parent}/{file.name}")
    return found, digest.hexdigest()


@require_safe
@never_cache
def worker(asked: HttpRequest) -> HttpResponse:
    """The worker of everything under `/desk/`: told which files to keep, and anew whenever one of them changes."""
    listed, version = files()
    told = {
        "files": listed,
        "version": version,
        "shell": reverse("desk:offline"),
        "static": settings.STATIC_URL,
    }
    script = f"self.DESK = {json.dumps(told)};\nimportScripts({json.dumps(static(WORKER))});\n"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@require_safe
@never_cache
def offline(asked: HttpRequest) -> HttpResponse:
    """The page that stands in for all others while there is no network; nothing of anybody is on it."""
    return render(asked, "desk/offline.html")


@require_safe
@desk_member
def kept(asked: HttpRequest) -> HttpResponse:
    """Which stories this person's browser may keep, each with its mark and for how many seconds."""
    person = person_of(asked)
    stories = [
        {"number": each.number, "mark": each.mark, "lasts": int(each.lasts.total_seconds())}
        for each in to_keep(person, at=timezone.now())
    ]
    return JsonResponse({"person": person.pk, "stories": stories})


@require_safe
@desk_member
def kept_page(asked: HttpRequest, pk: int) -> HttpResponse:
    """The working page with the help for every paragraph in it, to be kept. What is said once is not said here."""
    translation = translation_for(asked, pk)
    return shown(asked, translation, messages=[], helps=helps_for(translation, viewer=person_of(asked)))
