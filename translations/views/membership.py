"""Who is at the desk: the door of every workspace page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.db.models import Exists, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict, RawPostDataException
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.models import Edition
from articles.wire.cleaning import clean
from newsroom import whose_page
from newsroom.gathered import Gathered
from newsroom.models.person import Person
from newsroom.refusals import NotAllowed
from newsroom.views import sending_again
from translations.models import Objection, Question, Save, Spoken, Translation, Waiver
from translations.sources import with_text_between

View = Callable[..., HttpResponse]
ANSWERED = "desk-page"
ANSWERED_KEPT = 8
PAGE = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
BOX = re.compile("[0-9a-zA-Z._-]{1,60}")
BOXES_NAMED = 12  # of one page
ROOM = 3500  # characters; cookies have 4096 bytes
DAY = 24 * 3600  # seconds


def wants_json(request: HttpRequest) -> bool:
    """Whether a page's script asks, which must not take a sign-in page for an answer."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def desk_member(view: View) -> View:
    """Let in who is signed in; send others to the door with what they typed, scripts with a 401.

    What a page of somebody else sends is refused. Nothing of the desk is kept in caches.
    """

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if isinstance(request.user, Person):
            if whose_page.is_of_another(whose_page.said_by(request), request.user):
                return _of_another(request)
            return view(request, *args, **kwargs)
        if wants_json(request):
            said = _("You are signed out. Sign in in another window, then save again.")
            return JsonResponse({"title": said, "status": 401}, status=401, content_type="application/problem+json")
        typed = sending_again.posted(request)
        if typed is not None and typed.has_words:
            return sending_again.sign_in_first(request, typed)
        asked_for = request.get_full_path() if request.method in {"GET", "HEAD"} else request.path
        return redirect_to_login(asked_for, settings.LOGIN_URL)

    return guarded


def _of_another(request: HttpRequest) -> HttpResponse:
    """Nothing was done: a script's page stays as it is, a form is carried to the door for its writer."""
    refusal = NotAllowed("other_person", who=request.user)
    if wants_json(request):
        told = {"title": str(refusal), "status": refusal.status, "code": refusal.code}
        return JsonResponse(told, status=refusal.status, content_type="application/problem+json")
    typed = sending_again.posted(request)
    if typed is None:
        raise refusal
    return sending_again.of_another(request, typed)


def desk_verb(view: View) -> View:
    """A button of a working page, by POST, with what was typed cleaned as an agency's text is.

    Who only looks at its address is shown the page.
    """

    @require_http_methods(["GET", "HEAD", "POST"])
    @desk_member
    @wraps(view)
    def pressed(request: HttpRequest, pk: int, **kwargs: object) -> HttpResponse:
        if request.method != "POST":
            return redirect("desk:working-page", translation_for(request, pk).pk)
        request.POST = cleaned(request.POST)  # type: ignore[assignment]
        answer = view(request, pk, **kwargs)
        if not wants_json(request) and ANSWERED not in answer.cookies:
            tell_answered(request, answer)
        return answer

    return pressed


def tell_answered(request: HttpRequest, answer: HttpResponse, *, standing: Iterable[str] = ()) -> None:
    """Let the browser know that the words written on this page have arrived.

    It keeps them until then: a page that was sent may never be answered (`static/desk/kept_words.js`). `standing` are
    the names of boxes whose words stand on the answer alone; those it keeps until somebody sees that. Several pages are
    named, since answers to several windows may come before any of them looks.
    """
    page = request.POST.get("page", "")
    if not PAGE.fullmatch(page):
        return
    told = [one for one in request.COOKIES.get(ANSWERED, "").split("|") if PAGE.fullmatch(one.partition("~")[0])]
    before = [one for one in told if not one.startswith(page)]
    boxes = [name for name in standing if BOX.fullmatch(name)][:BOXES_NAMED]
    named = [*before, "~".join([page, *boxes])][-ANSWERED_KEPT:]
    while len("|".join(named)) > ROOM:
        del named[0]
    answer.set_cookie(ANSWERED, "|".join(named), max_age=DAY, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def cleaned(post: QueryDict) -> QueryDict:
    """A form's values without what databases refuse, screens hide or turns text around."""
    kept = QueryDict(mutable=True)
    for name, values in post.lists():
        kept.setlist(name, [clean(value)[0] for value in values])
    return kept


def body_of(request: HttpRequest) -> bytes:
    """What a page's script sent. Raises `BadRequest` for a form, which was read as one already."""
    try:
        return request.body
    except RawPostDataException as error:
        raise BadRequest("not what a script of ours sends") from error


def person_of(request: HttpRequest) -> Person:
    """Who is signed in, behind `desk_member`."""
    assert isinstance(request.user, Person)
    return request.user


def translation_for(request: HttpRequest, pk: int) -> Translation:
    """A translation with its story, for who has it in hand or reads its language; for others there is no such page."""
    objections = Objection.objects.by_person(person_of(request))
    told = Edition.objects.with_readers().filter(article=OuterRef("article"), language=OuterRef("language"))
    asked = (
        with_text_between(Translation.objects.with_shaping().with_via())
        .select_related(
            "article__current", "article__section", "article__provider", "translator", "reviewer", "approved_version"
        )
        .annotate(
            asked_about=Exists(Question.objects.filter(article=OuterRef("article"))),
            has_late=Exists(Save.objects.all().lost().filter(translation=OuterRef("pk"), by=person_of(request))),
            told_until=Subquery(told.values("newest__revision__number")[:1]),
            signed=Gathered(Waiver.objects.filter(translation=OuterRef("pk")), "uid", "key"),
            objected_to=Gathered(objections.filter(translation=OuterRef("pk")), "uid", "key"),
            told_of_speech=Gathered(Spoken.objects.filter(article=OuterRef("article")), "uid", "language"),
        )
    )
    return open_to(person_of(request), get_object_or_404(asked.defer("approved_version__paragraphs"), pk=pk))


def open_to(person: Person, translation: Translation) -> Translation:
    """The translation, unless there is no such page for this person."""
    if translation.translator_id != person.pk and not translation.is_open_to(person):
        raise Http404
    return translation
