"""Who works at the demonstration desk."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from django.contrib.auth.hashers import make_password

from newsroom.models import Appointment, Person
from newsroom.roles import DeskRole

FILE = Path(__file__).parent / "people.toml"
PASSWORD = "ahrenfeld"


@dataclass(frozen=True)
class Member:
    """Somebody of the desk: roles for the whole desk, and languages for the roles that have one."""

    username: str
    name: str
    roles: tuple[str, ...] = ()
    translator: tuple[str, ...] = ()
    reviewer: tuple[str, ...] = ()
    trainee: tuple[str, ...] = ()
    interface_language: str = "en"

    @property
    def appointments(self) -> list[tuple[DeskRole, str]]:
        return [
            *((DeskRole(role), "") for role in self.roles),
            *((DeskRole.TRANSLATOR, code) for code in self.translator),
            *((DeskRole.REVIEWER, code) for code in self.reviewer),
            *((DeskRole.TRAINEE, code) for code in self.trainee),
        ]


@cache
def members() -> tuple[Member, ...]:
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_member(username, row) for username, row in rows.items())


def _member(username: str, row: dict[str, Any]) -> Member:
    about: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Member(username, **about)


def make_people() -> dict[str, Person]:
    """Make who is not there yet, all with one password: hashing is slow on purpose, so it is hashed once."""
    known = set(Person.objects.values_list("username", flat=True))
    fresh = [member for member in members() if member.username not in known]
    password = make_password(PASSWORD)
    Person.objects.bulk_create(
        Person(
            username=member.username,
            name=member.name,
            email=f"{member.username}@example.org",
            interface_language=member.interface_language,
            password=password,
        )
        for member in fresh
    )
    people = {person.username: person for person in Person.objects.all()}
    Appointment.objects.bulk_create(
        (
            Appointment(person=people[member.username], role=role, language=language)
            for member in members()
            for role, language in member.appointments
        ),
        ignore_conflicts=True,
    )
    return {member.username: people[member.username] for member in members()}


def pair_for(people: Mapping[str, Person], language: str, story: str) -> tuple[Person, Person]:
    """A translator of a language and another person who reviews it; which of them turns with the story."""
    pairs = [
        (people[one.username], people[other.username])
        for one in members()
        for other in members()
        if one != other and language in one.translator and language in other.reviewer
    ]
    return pairs[crc32(f"{story}{language}".encode()) % len(pairs)]
