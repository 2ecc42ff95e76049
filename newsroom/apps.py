"""newsroom: everyone's ground."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.admin import apps as admin_apps
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from newsroom.guards import put_up_all
from newsroom.languages import LANGUAGES
from newsroom.refusals import register, register_words
from newsroom.wording import SENTENCES, WORDS


class Newsroom(AppConfig):
    default = True
    name = "newsroom"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        register(SENTENCES)
        register_words(WORDS)
        post_migrate.connect(put_standing_rows, sender=self)
        post_migrate.connect(put_guards)


class DeskAdmin(admin_apps.AdminConfig):
    """Django's admin with the desk's own site object."""

    default = False
    default_site = "newsroom.desk_site.DeskSite"


def put_standing_rows(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """The rows that are there from the first migrate on: one a language, one a counter."""
    models = kwargs.get("apps", apps)
    try:
        language, counter = models.get_model("newsroom", "Language"), models.get_model("newsroom", "Counter")
    except LookupError:
        return
    order = {code: place for place, code in enumerate(settings.DESK_LANGUAGES)}
    for code in LANGUAGES:
        language.objects.using(using).get_or_create(code=code, defaults={"position": order.get(code, len(order))})
    for name in ("generation", "public number", "register", "checks"):
        counter.objects.using(using).get_or_create(name=name)


def put_guards(using: str, **kwargs: Any) -> None:
    """On SQLite a changed table has lost its triggers; put them up again, whatever was migrated."""
    put_up_all(connections[using], apps)
