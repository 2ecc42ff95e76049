"""Asking a verb's question and acting on the answer: one way for every verb of a story and of its languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article, Edition
from newsroom.languages import name_of
from newsroom.refusals import LostRace, Refused
from newsroom.workflow import Mark
from translations.desk import language_verbs, verbs
from translations.desk.strip import cell
from translations.desk.subject import Subject
from translations.desk.verbs import Question
from translations.models import Translation

INVALID = 422


def story(number: int) -> Article:
    """A story with its text, or the page that says there is none."""
    return get_object_or_404(Article.objects.select_related("current", "provider", "section"), pk=number)


def ask(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """Ask what a verb of a story needs to know, and act when it is answered."""
    question = verbs.QUESTIONS.get(verb)
    if question is None:
        raise Http404(verb)
    person: Any = request.user
    return answer(request, question, Subject(story(number), by=person, at=timezone.now()))


def ask_language(request: HttpRequest, number: int, language: str, verb: str) -> HttpResponse:
    """As `ask`, for a verb of one of the story's languages."""
    question = language_verbs.QUESTIONS.get(verb)
    if question is None or language not in settings.DESK_LANGUAGES:
        raise Http404(verb)
    return answer(request, question, language_subject(request, story(number), language))


def language_subject(request: HttpRequest, article: Article, language: str) -> Subject:
    person: Any = request.user
    translation = Translation.objects.filter(article=article, language=language).first()
    if translation is not None:
        translation.article = article
    edition = Edition.objects.filter(article=article, language=language).select_related("newest").first()
    return Subject(article, by=person, at=timezone.now(), language=language, translation=translation, edition=edition)


def answer(request: HttpRequest, question: Question, subject: Subject) -> HttpResponse:
    """Show the question; on POST act, and go to the story, or show the refusal beside what was typed.

    What is not possible anyhow is refused before anything is asked.
    """
    if request.method != "POST":
        subject.refuse(question.verb)
        return page(request, question, subject, question.form(subject=subject), seen=subject.mark())
    seen = Mark(request.POST.get("seen", ""))
    subject = replace(subject, seen_editions=tuple(map(Mark, request.POST.getlist("seen_edition"))))
    form = question.form(request.POST, subject=subject)
    if not form.is_valid():
        return page(request, question, subject, form, seen=seen, status=INVALID)
    try:
        led_to = question.act(subject, form.cleaned_data, seen)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        # Only after a lost race is there something newer to look at; otherwise what was seen stays what is judged.
        if isinstance(refusal, LostRace):
            seen, subject = subject.mark(), replace(subject, seen_editions=tuple(subject.edition_marks()))
        return page(request, question, subject, form, seen=seen, status=refusal.status)
    if isinstance(led_to, str):
        return redirect(led_to)
    told = question.says(subject, form.cleaned_data) if question.says else question.done % words_of(subject)
    messages.success(request, told)
    return redirect(reverse("admin:articles_article_change", args=[(led_to or subject.article).pk]))


def words_of(subject: Subject) -> dict[str, str]:
    """What the sentences of a question may name."""
    return {"language": name_of(subject.language, get_language() or "en") if subject.language else ""}


def standing_of(subject: Subject) -> str:
    """How the language a question is about stands now, in a sentence."""
    if not subject.language:
        return ""
    shown = cell(
        subject.language,
        article=subject.article,
        translation=subject.translation,
        edition=subject.edition,
        at=subject.at,
    )
    return shown.sentence


def editions_of(request: HttpRequest, question: Question, subject: Subject) -> Sequence[Mark]:
    """The marks a question's form carries: what stands there, or what it brought back."""
    if not question.judges_editions:
        return []
    return subject.seen_editions if request.method == "POST" else subject.edition_marks()


def page(
    request: HttpRequest,
    question: Question,
    subject: Subject,
    form: Any,
    *,
    seen: Mark,
    status: int = 200,
) -> HttpResponse:
    words = words_of(subject)
    context = admin.site.each_context(request) | {
        "title": question.title % words,
        "explains": question.explains % words,
        "button": str(question.label).removesuffix("…").rstrip(),
        "question": question,
        "subject": subject,
        "article": subject.article,
        "form": form,
        "standing": standing_of(subject),
        "seen": seen,
        "seen_editions": editions_of(request, question, subject),
        "back": _("Back to the story"),
    }
    return TemplateResponse(request, "admin/articles/article/ask.html", context, status=status)
