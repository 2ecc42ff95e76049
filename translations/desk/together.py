"""Verbs on several stories at once, from the list. Each story is its own verb call: one refusal stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from articles.models import Article
from articles.vocabulary import ArticleState
from articles.workflow import mark_of
from newsroom.filling import filled
from newsroom.languages import name_of
from newsroom.models import Person
from newsroom.refusals import Refused, Unfit
from newsroom.roles import DeskRole
from newsroom.row_numbers import row_numbers
from newsroom.workflow import Mark
from translations.actions import flashing, stopping
from translations.actions.request import assign
from translations.desk.asking import INVALID
from translations.desk.forms import NOTE, source_languages, text_area
from translations.desk.people import Appointed
from translations.desk.requesting import RequestForm, request_for
from translations.models import Translation
from translations.vocabulary import TranslationState

MOST = 200
LIST = "admin:articles_article_changelist"


def chosen_stories(numbers: Iterable[str]) -> list[Article]:
    """The stories a list's boxes name, in the list's order."""
    keys = row_numbers(numbers)[:MOST]
    return list(Article.objects.filter(pk__in=keys).select_related("current").newest_first())


def each(
    request: HttpRequest, stories: Sequence[Article], act: Callable[[Article], Any], done: Callable[[int], str]
) -> None:
    """Do one thing with every story and say what was done and what was refused, story by story.

    `act` answers with something falsy where there was nothing to do; such a story is not counted.
    """
    count = 0
    for article in stories:
        try:
            count += bool(act(article))
        except Refused as refusal:
            words = {"number": article.pk, "title": article.title, "refusal": str(refusal)}
            messages.warning(request, filled(_("%(number)s, “%(title)s”: %(refusal)s"), words))
    if count:
        messages.success(request, done(count))


def seen_of(request: HttpRequest, article: Article) -> Mark:
    """How a story stood on the list when it was chosen; where the form does not say, as it stands now."""
    return Mark(request.POST.get(f"seen-{article.pk}") or mark_of(article))


def clear_all(request: HttpRequest, numbers: Iterable[str]) -> None:
    """Clear the chosen stories that were received; each is judged as it stood on the list.

    A hold is ended on the story's own page alone, where its reason and what becomes public are seen.
    """
    person: Any = request.user
    stories = chosen_stories(numbers)
    held = [article for article in stories if article.state == ArticleState.HELD]
    for article in held:
        words = {"number": article.pk, "title": article.title, "reason": article.stopped_reason}
        said = _("%(number)s, “%(title)s”, is held: %(reason)s. A hold is ended on the story's own page.")
        messages.warning(request, filled(said, words))
    each(
        request,
        [article for article in stories if article not in held],
        lambda article: flashing.clear(article, seen=seen_of(request, article), by=person, at=timezone.now()),
        lambda count: (
            ngettext("%(count)s story is cleared.", "%(count)s stories are cleared.", count) % {"count": count}
        ),
    )


class SpikeForm(forms.Form):
    note = forms.CharField(label=gettext_lazy("Why"), max_length=NOTE, required=False, widget=text_area(2))


class AssignForm(forms.Form):
    """Who takes a language of all chosen stories."""

    person = forms.ChoiceField(label=gettext_lazy("Translator and language"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = Appointed(settings.DESK_LANGUAGES)
        names = dict(source_languages())
        groups = [
            (names[code], [(f"{code}:{key}", name) for key, name in self.people.choices(DeskRole.TRANSLATOR, code)])
            for code in settings.DESK_LANGUAGES
        ]
        choices = [("", "–"), *((name, people) for name, people in groups if people)]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        code, _colon, key = (cleaned.get("person") or "").partition(":")
        cleaned["language"], cleaned["translator"] = code, self.people.find(DeskRole.TRANSLATOR, code, key)
        return cleaned


@dataclass(frozen=True)
class Chosen:
    """A story of the question, and how it stood when it was chosen."""

    article: Article
    seen: Mark


def question_for(request: HttpRequest, verb: str) -> HttpResponse:
    """Ask what a verb on the stories chosen on the list needs to know."""
    return ask(
        request, verb, request.POST.getlist("_selected_action"), MAKERS[verb](), list_query=request.GET.urlencode()
    )


def together(request: HttpRequest, verb: str) -> HttpResponse:
    """Act on every chosen story as was answered, and go back to the list; or ask."""
    if verb not in MAKERS:
        raise Http404(verb)
    if request.method != "POST":
        return ask(request, verb, request.GET.getlist("n"), MAKERS[verb](), list_query="")
    numbers, form, list_query = request.POST.getlist("n"), MAKERS[verb](request.POST), request.POST.get("list", "")
    stories = chosen_stories(numbers)
    if stories and form.is_valid():
        ACTS[verb](request, stories, form.cleaned_data)
        return redirect(list_address(list_query))
    return ask(request, verb, numbers, form, list_query=list_query, status=INVALID)


def ask(
    request: HttpRequest, verb: str, numbers: Iterable[str], form: Any, *, list_query: str, status: int = 200
) -> HttpResponse:
    """The page with a verb's question, the stories it is about, and the way back to the list as it was."""
    stories = chosen_stories(numbers)
    if not stories:
        messages.warning(request, _("Choose at least one story on the list."))
        return redirect(list_address(list_query))
    context = admin.site.each_context(request) | {
        "title": TITLES[verb],
        "button": BUTTONS[verb],
        "dangerous": verb == "spike",
        "address": reverse("admin:articles_article_together", args=[verb]),
        "list_query": list_query,
        "list_address": list_address(list_query),
        "stories": [Chosen(article, seen_of(request, article)) for article in stories],
        "form": form,
        "lines": form.lines() if isinstance(form, RequestForm) else None,
    }
    return TemplateResponse(request, "admin/articles/article/together.html", context, status=status)


def list_address(query: str) -> str:
    """The list under a query of its own: whatever was posted, it leads nowhere else."""
    asked = QueryDict(query).urlencode()
    return f"{reverse(LIST)}?{asked}" if asked else reverse(LIST)


def spike_all(request: HttpRequest, stories: Sequence[Article], given: dict[str, Any]) -> None:
    person: Any = request.user
    each(
        request,
        stories,
        lambda article: stopping.spike(
            article, note=given["note"], seen=seen_of(request, article), by=person, at=timezone.now()
        ),
        lambda count: ngettext("%(count)s story is spiked.", "%(count)s stories are spiked.", count) % {"count": count},
    )


def request_all(request: HttpRequest, stories: Sequence[Article], given: dict[str, Any]) -> None:
    shown_in, already = get_language() or "en", []

    def act(article: Article) -> list[str]:
        asked = request_for(article, given, request)
        left = [code for code in given["languages"] if code not in {article.source_language, *asked}]
        if left:
            already.append(f"{article.pk}: {', '.join(name_of(code, shown_in) for code in left)}")
        return asked

    each(
        request,
        stories,
        act,
        lambda count: (
            ngettext(
                "The languages are requested for %(count)s story.",
                "The languages are requested for %(count)s stories.",
                count,
            )
            % {"count": count}
        ),
    )
    if already:
        said = _("Asked for already, and left as it was: %(what)s.") % {"what": "; ".join(already)}
        messages.info(request, said)


def assign_all(request: HttpRequest, stories: Sequence[Article], given: dict[str, Any]) -> None:
    person: Any = request.user
    each(
        request,
        stories,
        lambda article: assign_one(article, given["language"], given["translator"], by=person, at=timezone.now()),
        lambda count: (
            ngettext("%(count)s story is assigned.", "%(count)s stories are assigned.", count) % {"count": count}
        ),
    )


def assign_one(article: Article, language: str, translator: Person, *, by: Person, at: datetime) -> Translation:
    """Give a requested language of a story to somebody. Raises `Unfit` where it was not asked for."""
    translation = Translation.objects.filter(article=article, language=language).select_related("article").first()
    if translation is None or translation.state == TranslationState.DROPPED:
        raise Unfit("not_asked_for")
    return assign(translation, translator=translator, by=by, at=at)


MAKERS: dict[str, Callable[..., Any]] = {
    "spike": SpikeForm,
    "assign": AssignForm,
    "request": lambda data=None: RequestForm(data, open_to=list(settings.DESK_LANGUAGES)),
}
ACTS: dict[str, Callable[[HttpRequest, Sequence[Article], dict[str, Any]], None]] = {
    "spike": spike_all,
    "request": request_all,
    "assign": assign_all,
}
TITLES = {
    "spike": gettext_lazy("Spike these stories"),
    "request": gettext_lazy("Request languages for these stories"),
    "assign": gettext_lazy("Assign these stories"),
}
BUTTONS = {
    "spike": gettext_lazy("Spike"),
    "request": gettext_lazy("Request"),
    "assign": gettext_lazy("Assign"),
}
