"""What stands between the things of a list and between two facts, in the language of the screens: `,`, `،`, `、`."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import pgettext


def listed(things: Iterable[object]) -> str:
    """Names and numbers in a row."""
    return list_comma().join(map(str, things))


def list_comma() -> str:
    """What stands between two things of a list."""
    return pgettext("between the things of a list", ", ")


def comma() -> str:
    """What stands between two facts of one thing, as who and when."""
    return pgettext("between two facts", ", ")
