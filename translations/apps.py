"""translations: the work between, and the desk that sees all."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from newsroom.refusals import register, register_words
from translations.typing_wording import REFUSED_TYPING
from translations.wording import SENTENCES, WORDS


class Translations(AppConfig):
    name = "translations"
    verbose_name = _("Translations")

    def ready(self) -> None:
        register(SENTENCES)
        register(REFUSED_TYPING)
        register_words(WORDS)
