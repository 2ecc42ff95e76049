"""What may stand in a readers' address."""

from __future__ import annotations

from django.conf import settings


class DeskLanguage:
    """A language of this desk; any other first part is no address of the site."""

    regex = "[a-z]{2,3}(?:-[a-z]{2,8})?"

    def to_python(self, value: str) -> str:
        if value not in settings.DESK_LANGUAGES:
            raise ValueError(value)
        return value

    def to_url(self, value: str) -> str:
        return value


class PublicNumber:
    """An article's public number, without leading zeros, so that it has one address."""

    regex = "[1-9][0-9]{0,14}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class AnySlug:
    """A slug in any script, or none: Django's own is ASCII."""

    regex = "[^/]*"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
