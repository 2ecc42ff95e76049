"""Verbs on several stories at once, from the list. Each story is its own verb call: one refusal stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.actions import clearing
from articles.models import Article
from newsroom.models import Person
from newsroom.refusals import Refused, Unfit
from newsroom.roles import DeskRole
from newsroom.row_numbers import row_numbers
from newsroom.workflow import Mark
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
    """Do one thing with every story and say what was done and what was refused, story by story."""
    count = 0
    for article in stories:
        try:
            act(article)
        except Refused as refusal:
            words = {"number": article.pk, "title": article.title, "refusal": str(refusal)}
            messages.warning(request, _("%(number)s, “%(title)s”: %(refusal)s") % words)
        else:
            count += 1
    if count:
        messages.success(request, done(count))


def clear_all(request: HttpRequest, numbers: Iterable[str]) -> None:
    """Clear the chosen stories; each is judged as it stood on the list."""
    person: Any = request.user

    def act(article: Article) -> None:
        seen = request.POST.get(f"seen-{article.pk}")
        clearing.clear(article, seen=Mark(seen) if seen else None, by=person, at=timezone.now())

    each(
        request,
        chosen_stories(numbers),
        act,
        lambda count: (
            ngettext("%(count)s story is cleared.", "%(count)s stories are cleared.", count) % {"count": count}
        ),
    )


def question_for(verb: str, numbers: Iterable[str]) -> HttpResponse:
    """To the page that asks what a verb on several stories needs to know."""
    query = urlencode({"n": row_numbers(numbers)[:MOST]}, doseq=True)
    return redirect(f"{reverse('admin:articles_article_together', args=[verb])}?{query}")


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


def together(request: HttpRequest, verb: str) -> HttpResponse:
    """Ask once, act on every chosen story, and go back to the list."""
    makers: dict[str, Callable[..., Any]] = {
        "spike": SpikeForm,
        "assign": AssignForm,
        "request": lambda data=None: RequestForm(data, open_to=list(settings.DESK_LANGUAGES)),
    }
    if verb not in makers:
        raise Http404(verb)
    stories = chosen_stories(request.GET.getlist("n") if request.method != "POST" else request.POST.getlist("n"))
    if not stories:
        messages.warning(request, _("Choose at least one story on the list."))
        return redirect(LIST)
    form = makers[verb](request.POST) if request.method == "POST" else makers[verb]()
    if request.method == "POST" and form.is_valid():
        ACTS[verb](request, stories, form.cleaned_data)
        return redirect(LIST)
    context = admin.site.each_context(request) | {
        "title": TITLES[verb],
        "button": BUTTONS[verb],
        "dangerous": verb == "spike",
        "stories": stories,
        "form": form,
        "lines": form.lines() if isinstance(form, RequestForm) else None,
    }
    status = INVALID if request.method == "POST" else 200
    return TemplateResponse(request, "admin/articles/article/together.html", context, status=status)


def spike_all(request: HttpRequest, stories: Sequence[Article], given: dict[str, Any]) -> None:
    person: Any = request.user
    each(
        request,
        stories,
        lambda article: clearing.spike(article, note=given["note"], by=person, at=timezone.now()),
        lambda count: ngettext("%(count)s story is spiked.", "%(count)s stories are spiked.", count) % {"count": count},
    )


def request_all(request: HttpRequest, stories: Sequence[Article], given: dict[str, Any]) -> None:
    each(
        request,
        stories,
        lambda article: request_for(article, given, request),
        lambda count: (
            ngettext(
                "The languages are requested for %(count)s story.",
                "The languages are requested for %(count)s stories.",
                count,
            )
            % {"count": count}
        ),
    )


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


def assign_one(article: Article, language: str, translator: Person, *, by: Person, at: datetime) -> None:
    """Give a requested language of a story to somebody. Raises `Unfit` where it was not asked for."""
    translation = Translation.objects.filter(article=article, language=language).select_related("article").first()
    if translation is None or translation.state == TranslationState.DROPPED:
        raise Unfit("not_asked_for")
    assign(translation, translator=translator, by=by, at=at)


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
