"""Fill an empty database with an invented desk, and say how to sign in to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Identity
from newsroom.models import Language
from translations.demonstration import as_sent, names, people, register, stories, timetable
from translations.demonstration.desk import Desk


class Command(BaseCommand):
    help = "Fill an empty database with an invented desk and print its sign-ins. Run again, it only prints them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--anyway", action="store_true", help="also into a database that holds other articles already"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_there():
            if Article.objects.exists() and not options["anyway"]:
                raise CommandError(
                    "This database holds articles that are not the demonstration's. "
                    "Choose an empty one with DATABASE_URL, or say --anyway to add the demonstration to them."
                )
            self.stdout.write("Inventing a desk …")
            with transaction.atomic():
                load(now=timezone.localtime())
        self.stdout.write(sign_ins())


def is_there() -> bool:
    """Whether this database holds the demonstration."""
    return Identity.objects.filter(guid__startswith=as_sent.GUID).exists()


def load(*, now: datetime) -> None:
    """Invent the desk: its names, its people, and its work of the last hours. All or nothing is the caller's affair."""
    names.make_names()
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    desk = Desk(people.make_people(), now=now)
    register.make_register(by=desk.editor, at=now - timedelta(days=2))
    for step in timetable.steps(stories.load(), now=now):
        desk.perform(step)


def sign_ins() -> str:
    rows = [(member.username, member.name, role_of(member)) for member in people.members()]
    width = max(len(username) for username, _name, _role in rows)
    lines = [f"  {username:<{width}}  {role} ({name})" for username, name, role in rows]
    return "\n".join(["Sign-ins; the password of all is", f"  {people.PASSWORD}", *lines])


def role_of(member: people.Member) -> str:
    """What somebody does at the desk, in a few words."""
    per_language = (
        ("translates into", member.translator),
        ("learns to translate into", member.trainee),
        ("reviews", member.reviewer),
    )
    return ", ".join([*member.roles, *(f"{does} {' '.join(codes)}" for does, codes in per_language if codes)])
