"""Where a working day begins, and in which language its screens are."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.models.person import Person
from translations.views.membership import desk_member, person_of


@require_safe
@desk_member
def start(request: HttpRequest) -> HttpResponse:
    """Editors to the articles, everybody else to their queue."""
    if person_of(request).is_editor:
        return redirect("admin:articles_article_changelist")
    return redirect("desk:queue")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def interface_language(request: HttpRequest) -> HttpResponse:
    """Choose the language of the screens, and stay where one is; who only looks at the address begins the day."""
    if request.method != "POST":
        return redirect("desk:start")
    chosen = request.POST.get("language", "")
    if chosen not in settings.DESK_LANGUAGES:
        raise BadRequest("not a language of this desk")
    Person.objects.filter(pk=person_of(request).pk).update(interface_language=chosen)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(back if safe else reverse("desk:start"))
