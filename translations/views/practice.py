"""Practice on a past story: what there is to practise on, and the page one writes on."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from newsroom.models.person import Person
from newsroom.refusals import NotAllowed, Refused
from newsroom.row_numbers import row_number
from translations.actions import practising
from translations.models import Practice
from translations.views.membership import cleaned, desk_member, person_of, wants_json
from translations.workspace.practising import rows_of

A_PAGE = 20


@require_http_methods(["GET", "HEAD"])
@desk_member
def listed(request: HttpRequest) -> HttpResponse:
    """What this person began, and past stories in the languages they translate into."""
    person, now = person_of(request), timezone.now()
    begun = person.practices.with_public(at=now).newest_first().select_related("release__edition")
    stories = practising.past_stories(person, at=now).newest_first().select_related("newest", "article")
    stories = stories.exclude(newest__in=person.practices.values("release"))
    page = Paginator(stories, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/practice/list.html", {"begun": begun, "page": page})


@require_POST
@desk_member
def begin(request: HttpRequest) -> HttpResponse:
    edition = row_number(request.POST.get("edition", "")) or 0
    practice = practising.begin(edition, by=person_of(request), at=timezone.now())
    return redirect("desk:practice", practice.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def practice(request: HttpRequest, pk: int) -> HttpResponse:
    """Write, compare, discard. What was typed stays where it is refused; a script that saves is answered in JSON."""
    person = person_of(request)
    own = person.practices.select_related("release__edition__article", "release__revision")
    found = get_object_or_404(own, pk=pk)
    if request.method != "POST":
        return _page(request, found)
    if request.POST.get("do") == "discard":
        practising.discard(found, by=person)
        messages.success(request, _("The practice is gone."))
        return redirect("desk:practices")
    try:
        kept = _keep(request, found, person)
    except NotAllowed:
        raise
    except Refused as refusal:
        if wants_json(request):
            return JsonResponse({"title": str(refusal)}, status=refusal.status)
        return _page(request, found, refusal)
    if wants_json(request):
        return JsonResponse({"seen": kept.number, "said": _("Saved.")})
    if request.POST.get("do") == "compare":
        practising.compare(kept, by=person, at=timezone.now())
    else:
        messages.success(request, _("Saved."))
    return redirect("desk:practice", pk)


def _keep(request: HttpRequest, found: Practice, person: Person) -> Practice:
    return practising.keep(found, _typed(request), seen=row_number(request.POST.get("seen", "")) or 0, by=person)


def _typed(request: HttpRequest) -> dict[str, str]:
    post = cleaned(request.POST)
    return {name.removeprefix("text-"): post.get(name, "") for name in post if name.startswith("text-")}


def _page(request: HttpRequest, found: Practice, refusal: Refused | None = None) -> HttpResponse:
    is_public = found.release.edition.is_public(at=timezone.now())
    context = {
        "practice": found,
        "article": found.release.edition.article,
        "language": found.release.edition.language,
        "rows": rows_of(found, typed=_typed(request)) if is_public else [],
        "is_public": is_public,
        "refusal": refusal,
    }
    return render(request, "desk/practice/page.html", context, status=refusal.status if refusal else 200)
