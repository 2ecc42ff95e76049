"""Whose page something was sent from: every form of the workspace says it by a field, a page's script by a header.

A session may change hands under an open page. What that page sends then is done in nobody's name: neither in that of
who is signed in now and did not write it, nor in that of who wrote it and is not signed in.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from newsroom.models.person import Person

FIELD, HEADER = "whose", "Desk-Whose"


def whose(person: Person, language: str) -> str:
    """What a page says: the number of its person, and the language it is in, for when nobody is signed in."""
    return f"{person.pk} {language}"


def said_by(request: HttpRequest) -> str:
    return request.headers.get(HEADER) or str(request.POST.get(FIELD, ""))


def is_of_another(said: str, person: object) -> bool:
    """Whether a page is somebody else's than who is signed in; one that says nothing is judged by its token alone."""
    return isinstance(person, Person) and bool(said) and said.partition(" ")[0] != str(person.pk)


def owner(said: str) -> Person | None:
    number = said.partition(" ")[0]
    is_number = number.isascii() and number.isdigit() and len(number) < 10
    return Person.objects.filter(pk=number).first() if is_number else None


def language(said: str) -> str:
    """The language the page was in, "" where it does not say."""
    given = said.partition(" ")[2]
    return given if given in settings.DESK_LANGUAGES else ""
