"""Who may not try another password for a while: a name tried too often from one address, or an address with many names.

django-axes counts what failed and keeps the one limit it knows; the second is counted over its rows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest

# Nobody mistypes so many different names in a quarter of an hour, and no newsroom behind one address does.
NAMES_OF_ONE_ADDRESS = 40


def name_tried(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The sign-in name as it counts: in whatever case and width it was typed, it is the same person's."""
    given = credentials if credentials and "username" in credentials else request.POST
    return unicodedata.normalize("NFKC", given.get("username") or "").strip().casefold()


def address_of(request: HttpRequest) -> str | None:
    """Where a request comes from. Behind a proxy that is what the proxy has added last to `X-Forwarded-For`."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    for known in (forwarded.rpartition(",")[2].strip(), request.META.get("REMOTE_ADDR", "")):
        try:
            return str(ip_address(known))
        except ValueError:
            continue
    return None


class Lockout(AxesDatabaseHandler):
    """Locks a name for an address, and an address that has tried many names."""

    def is_locked(self, request: HttpRequest, credentials: dict[str, str] | None = None) -> bool:
        return super().is_locked(request, credentials) or _has_tried_many_names(request)

    def user_login_failed(self, sender: Any, credentials: Any, request: Any = None, **kwargs: Any) -> None:
        super().user_login_failed(sender, credentials, request, **kwargs)
        if request is not None and _has_tried_many_names(request):
            request.axes_locked_out = True


def _has_tried_many_names(request: HttpRequest) -> bool:
    """Whether many names failed from this address within the time that counts."""
    address = address_of(request)
    if address is None:
        return False
    failed = AccessAttempt.objects.filter(ip_address=address, attempt_time__gte=get_cool_off_threshold(request))
    return failed.values("username").distinct().count() >= NAMES_OF_ONE_ADDRESS
