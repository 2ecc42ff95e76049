"""Signing in: by name, in any case."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from newsroom.models.person import Person


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
        return Person.objects.working().filter(pk=user_id).first()
