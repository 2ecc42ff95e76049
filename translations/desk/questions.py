"""Answering what was asked about a story, on its page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.wire.cleaning import clean
from newsroom.refusals import Refused
from translations.actions import asking
from translations.desk.article_page import article_page
from translations.desk.questions_asked import Unanswered
from translations.models import Question


def answer(request: HttpRequest, number: int, question: int) -> HttpResponse:
    """Answer a question, or pass it on to the provider; what was typed stays where it is refused."""
    page = reverse("admin:articles_article_change", args=[number])
    if request.method != "POST":
        return redirect(f"{page}#q-{question}")
    person: Any = request.user
    asked = get_object_or_404(Question.objects.select_related("article"), pk=question, article=number)
    words, now = clean(request.POST.get("words", ""))[0], timezone.now()
    try:
        if request.POST.get("act") == "provider":
            asking.ask_provider(asked, words=words, by=person, at=now)
            said = _("The provider is asked. Write their answer down here when it comes.")
        else:
            asking.answer(asked, words=words, by=person, at=now)
            said = _("Answered, beside the paragraph in every language.")
    except Refused as refusal:
        return article_page(request, number, unanswered=Unanswered(asked.pk, refusal, words))
    messages.success(request, said)
    return redirect(f"{page}#questions-title")
