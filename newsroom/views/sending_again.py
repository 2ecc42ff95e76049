"""What was typed on a page that is older than the sign-in: kept on the way through the door, and sent again by hand.

A browser forgets a form as soon as it is answered. So the sign-in page carries the fields along, hidden, and the page
after it asks whether to send them; the same page answers a form whose token is from before the last sign-in. It asks
who typed them: to anybody else it shows the door again.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from newsroom import whose_page
from newsroom.models.person import Person

PREFIX = "typed-"
TOKEN = "csrfmiddlewaretoken"
DESK = "desk"  # the name space of the workspace's addresses


@dataclass(frozen=True)
class Typed:
    """The fields of a form, in their order, and the address of the desk they were meant for."""

    address: str
    fields: list[tuple[str, str]]

    @property
    def whose(self) -> str:
        """What the page it was typed on says of whose it is."""
        return next((value for name, value in self.fields if name == whose_page.FIELD), "")

    @property
    def has_words(self) -> bool:
        """Whether it carries more than whose it is."""
        return any(name != whose_page.FIELD for name, _value in self.fields)

    @property
    def owner(self) -> Person | None:
        return whose_page.owner(self.whose)

    def is_of_another(self, person: object) -> bool:
        return whose_page.is_of_another(self.whose, person)


def posted(request: HttpRequest) -> Typed | None:
    """What this request hands to the workspace; None where it was meant for another part of the house."""
    return _typed(request.path, _fields(request)) if request.method == "POST" else None


def brought_along(request: HttpRequest) -> Typed | None:
    """What the sign-in page carries; None where it carries nothing."""
    carried = [(name.removeprefix(PREFIX), value) for name, value in _fields(request) if name.startswith(PREFIX)]
    return _typed(request.POST.get("next", ""), carried) if carried else None


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.POST.lists() for value in values]


def _typed(address: str, fields: Iterable[tuple[str, str]]) -> Typed | None:
    try:
        is_of_the_desk = resolve(address).namespace == DESK
    except Resolver404:
        return None
    return Typed(address, [(name, value) for name, value in fields if name != TOKEN]) if is_of_the_desk else None


def sign_in_first(request: HttpRequest, typed: Typed) -> HttpResponse:
    """The door, with what was typed, in the language of the page it was typed on."""
    with in_language(whose_page.language(typed.whose)):
        return _page(request, "desk/sign_in.html", {"next": typed.address, "carried": typed}, status=401)


def of_another(request: HttpRequest, typed: Typed) -> HttpResponse:
    """The door for who typed it, with what was typed; somebody else is signed in."""
    context = {"next": typed.address, "carried": typed, "owner": typed.owner}
    return _page(request, "desk/sign_in.html", context, status=403)


def ask(request: HttpRequest, typed: Typed, *, status: int = 200) -> HttpResponse:
    """Ask whether to send what was typed, now that the desk knows who it is: in their language, which the browser's

    need not be.
    """
    with in_language(getattr(request.user, "interface_language", "")):
        if typed.is_of_another(request.user):
            return of_another(request, typed)
        return _page(request, "desk/send_again.html", {"typed": typed}, status=status)


def in_language(chosen: str) -> AbstractContextManager[None]:
    """What is said within is in this language, if it is one of the desk's."""
    known = chosen in settings.DESK_LANGUAGES
    return translation.override(chosen if known else translation.get_language())


def not_proven(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The answer to a form whose token does not fit. Only what a page of this site sent is offered to be sent again."""
    typed = None
    if _is_from_here(request):
        typed = brought_along(request) if request.path == reverse("sign-in") else posted(request)
    if typed is None:
        return _page(request, "failures/not_proven.html", {}, status=403)
    if isinstance(request.user, Person):
        return ask(request, typed, status=403)
    return sign_in_first(request, typed)


def _is_from_here(request: HttpRequest) -> bool:
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") in {own, *settings.CSRF_TRUSTED_ORIGINS}


def _page(request: HttpRequest, template: str, context: dict[str, object], *, status: int) -> HttpResponse:
    response = render(request, template, context, status=status)
    add_never_cache_headers(response)
    return response
