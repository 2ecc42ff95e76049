"""articles: what came in, and what readers see."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from articles.search import put_up
from articles.wording import SENTENCES, WORDS
from newsroom.refusals import register, register_words


class Articles(AppConfig):
    name = "articles"
    verbose_name = _("Articles")

    def ready(self) -> None:
        register(SENTENCES)
        register_words(WORDS)
        post_migrate.connect(put_search_index, sender=self)


def put_search_index(using: str, **kwargs: Any) -> None:
    """On SQLite a changed table has lost its triggers; put them up again."""
    put_up(connections[using])
