"""Signing in: by name, in any case."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.db.models import OuterRef
from django.http import HttpRequest

from newsroom.gathered import Gathered
from newsroom.models.person import Appointment, Person


class PersonBackend(BaseBackend):
    """Django's authentication against `Person`."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Person | None:
        if not username or password is None:
            return None
        person = Person.objects.working().filter(username=username.strip().casefold()).first()
        if person is None:
            make_password(password)  # an unknown name takes as long to answer as a wrong password
            return None
        return person if person.check_password(password) else None

    def get_user(self, user_id: Any) -> Person | None:
        """Who is signed in, with what they are appointed to: every page of the desk asks for that."""
        held = Gathered(Appointment.objects.filter(person=OuterRef("pk")), "role", "language")
        person = Person.objects.working().filter(pk=user_id).annotate(held=held).first()
        if person is not None:
            person.appointed_to = frozenset((row["role"], row["language"]) for row in vars(person)["held"])
        return person
