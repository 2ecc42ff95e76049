"""articles: what came in, and what readers see."""

from __future__ import annotations

from django.apps import AppConfig

from articles.wording import SENTENCES, WORDS
from newsroom.refusals import register, register_words


class Articles(AppConfig):
    name = "articles"
    verbose_name = "Articles"

    def ready(self) -> None:
        register(SENTENCES)
        register_words(WORDS)
