"""Write anew what readers find editions by."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from articles.actions.search_text import rewrite_search_text
from articles.models import Edition
from newsroom.languages import normal_code

# SQLite has one writer: after so much work in a row, others get their turn (seconds).
WORK, PAUSE = 0.05, 0.02
AT_ONCE = 200


class Command(BaseCommand):
    help = (
        "Write anew what readers find editions by: after the way in which words are read has changed."
        " Each edition is a transaction of its own; it may be stopped and run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", help="only editions in this language: de, ru, zh-hans …")

    def handle(self, *args: Any, **options: Any) -> None:
        released = Edition.objects.released()
        if options["language"]:
            code = normal_code(options["language"])
            if not code:
                raise CommandError(
                    f"--language {options['language']}: no such language. Give a code such as de, ru or zh-hans."
                )
            released = released.in_language(code)
        looked_at, changed, last = 0, 0, 0
        began = time.monotonic()
        while batch := list(released.filter(pk__gt=last).select_related("newest", "article").order_by("pk")[:AT_ONCE]):
            for edition in batch:
                looked_at, changed, last = looked_at + 1, changed + rewrite_search_text(edition), edition.pk
                if connection.vendor == "sqlite" and time.monotonic() - began > WORK:
                    time.sleep(PAUSE)
                    began = time.monotonic()
        self.stdout.write(f"{looked_at} editions looked at, {changed} written anew")
