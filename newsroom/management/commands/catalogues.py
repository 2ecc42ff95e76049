"""`manage.py catalogues extract|compile|check`: the interface's languages, kept complete."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom import catalogues
from newsroom.languages import LANGUAGES

SHOWN = 10  # faults of one catalogue


class Command(BaseCommand):
    help = "Extract the interface's messages, compile their catalogues, or check that none is missing."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=("extract", "compile", "check"))

    def handle(self, *args: Any, verb: str, **options: Any) -> None:
        root = settings.BASE_DIR
        locales = [facts.locale for facts in LANGUAGES.values()]
        if verb == "extract":
            for path in catalogues.extract(root, locales):
                self.stdout.write(f"{path.relative_to(root)} brought up to date")
        elif verb == "compile":
            written = catalogues.compile_all(root, locales)
            self.stdout.write(f"{len(written)} catalogues compiled")
        elif found := catalogues.faults(root, locales):
            raise CommandError("\n".join([*_first_of_each(found), f"{len(found)} faults in the catalogues."]))


def _first_of_each(found: list[str]) -> Iterator[str]:
    """The first faults of every catalogue: a new language alone has hundreds."""
    for name, faults in groupby(found, key=lambda fault: fault.partition(": ")[0]):
        shown = list(faults)
        yield from shown[:SHOWN]
        if len(shown) > SHOWN:
            yield f"{name}: … and {len(shown) - SHOWN} more"
