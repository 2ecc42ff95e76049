"""A refusal that no view answered itself becomes a page with its sentence, never a traceback."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from newsroom.refusals import Refused


class RefusedMiddleware:
    """Answer `Refused` with its status and sentence; as a problem document (RFC 9457) where JSON is asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        return refused(request, exception)


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """The answer to a refused verb."""
    if request.accepts("text/html"):
        return render(request, "desk/refused.html", {"refusal": refusal}, status=refusal.status)
    problem = {"type": f"urn:newsroom:{refusal.code}", "title": str(refusal), "status": refusal.status}
    return JsonResponse(problem, status=refusal.status, content_type="application/problem+json")
