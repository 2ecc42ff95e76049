"""A question about the source is asked once, seen in every language, and answered once."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from newsroom.models import LogEntry, OutboxMessage
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import asking
from translations.models import Question, Translation
from translations.vocabulary import QuestionKind

pytestmark = pytest.mark.django_db

ASKED = "Twelve communities, or twelve districts?"


def lead_of(article: Article) -> str:
    assert article.current is not None
    return next(row["id"] for row in article.current.paragraphs if row["role"] == "lead")


def question(article: Article | None = None, kind: QuestionKind = QuestionKind.FAULT) -> Question:
    story = article or make.article()
    work = make.translation(story, "en")
    mira = make.translator_into("en")
    return asking.ask(work, uid=lead_of(story), kind=kind, text=ASKED, by=mira, at=timezone.now())


def test_a_question_asked_in_one_language_stands_beside_the_paragraph_in_another() -> None:
    story = make.article()
    english, russian = make.translation(story, "en"), make.translation(story, "ru")
    uid = lead_of(story)
    page = open_page(english, make.translator_into("en")).type("lead", "In 12 communities")
    page.fields[f"ask-{uid}"], page.fields[f"kind-{uid}"] = ASKED, "fault"
    page = page.press_and_see("ask", ask=uid)
    assert ASKED in page.words
    assert page.fields.get(f"ask-{uid}") == "", "asked once, its box is empty again"
    assert english.paragraphs.get(role="lead").text == "In 12 communities", "what was typed is kept by every button"
    other = open_page(russian, make.translator_into("ru"))
    assert ASKED in other.words
    assert "suspected fault" in other.words


def test_words_in_the_box_survive_another_button() -> None:
    story = make.article()
    page = open_page(make.translation(story, "en"), make.translator_into("en"))
    page.fields[f"ask-{lead_of(story)}"] = ASKED
    page = page.press_and_see("save")
    assert page.fields[f"ask-{lead_of(story)}"] == ASKED
    assert not Question.objects.exists()


def test_the_answer_is_shown_in_all_languages_and_who_asked_is_told() -> None:
    asked = question()
    make.translation(asked.article, "ru")
    client = signed_in(make.editor())
    address = reverse("admin:articles_article_question", args=[asked.article_id, asked.pk])
    assert ASKED in client.get(reverse("admin:articles_article_change", args=[asked.article_id])).content.decode()
    client.post(address, {"act": "answer", "words": "Communities: the agency confirms."})
    asked.refresh_from_db()
    assert (asked.outcome, asked.answered_by) == ("answered", make.editor())
    russian = Translation.objects.get(language="ru")
    assert "Communities: the agency confirms." in open_page(russian, make.translator_into("ru")).words
    told = OutboxMessage.objects.get(to="mira@example.org")
    assert "question" in told.subject
    assert ASKED not in told.text
    verbs = list(LogEntry.objects.of_article(asked.article_id).values_list("verb", flat=True))
    assert {"ask", "answer question"} <= set(verbs)


def test_it_is_answered_once_and_a_late_answer_keeps_its_words() -> None:
    asked = question()
    asking.answer(asked, words="Communities.", by=make.editor(), at=timezone.now())
    with expect_refusal("answered_already"):
        asking.answer(asked, words="Districts.", by=make.editor(), at=timezone.now())
    other = asking.ask(
        Translation.objects.get(),
        uid=asked.uid,
        kind=QuestionKind.QUESTION,
        text="And when?",
        by=make.translator_into("en"),
        at=timezone.now(),
    )
    address = reverse("admin:articles_article_question", args=[other.article_id, other.pk])
    refused = signed_in(make.editor()).post(address, {"act": "provider", "words": "When was it?"})
    assert refused.status_code == 422
    assert "When was it?" in refused.content.decode()
    asked.refresh_from_db()
    assert asked.answer == "Communities."


def test_filing_the_correction_it_led_to_settles_it() -> None:
    asked = question()
    client = signed_in(make.editor())
    address = reverse("admin:articles_article_edit", args=[asked.article_id])
    page = client.get(address, {"question": asked.pk})
    html = page.content.decode()
    assert ASKED in html
    assert html.count("autofocus") == 1
    story = make.fresh(asked.article)
    assert story.current is not None
    rows = page.context["rows"]
    sent = {
        "seen": page.context["seen"],
        "base": page.context["base"],
        "question": asked.pk,
        "kind": "correction",
        "note": "14 of them",
        "id": [row.id for row in rows],
        "role": [row.role for row in rows],
        "text": [row.text.replace("12", "14") for row in rows],
        "place": [row.place for row in rows],
    }
    line = story.current.line
    assert line is not None
    sent |= {f"dateline-{name}": value or "" for name, value in line.as_json().items()}
    assert client.post(address, sent).status_code == 302
    asked.refresh_from_db()
    assert (asked.outcome, asked.revision, asked.answer) == ("corrected", 2, "14 of them")


@pytest.mark.parametrize("embargoed", [True, False])
def test_the_provider_is_asked_without_a_word_of_the_story(embargoed: bool) -> None:
    provider = make.provider("wirebridge", contact="desk@wirebridge.example", language="de")
    asked = question(make.article(provider=provider, embargo_until_lifted=embargoed))
    asking.ask_provider(asked, words="Sind es Gemeinden?", by=make.editor(), at=timezone.now())
    mail = OutboxMessage.objects.get(to="desk@wirebridge.example")
    assert "Sind es Gemeinden?" in mail.text
    assert ": 1\n" in mail.text, "the first paragraph of the text"
    for text in (make.HEADLINE, *make.TEXTS, "Hochwasser", "Warnstufe"):
        assert text not in mail.subject + mail.text
    asked.refresh_from_db()
    assert asked.is_open, "their answer is still to come"
    with expect_refusal("asked_already"):
        asking.ask_provider(asked, by=make.editor(), at=timezone.now())
    asking.answer(asked, words="It is communities.", by=make.editor(), at=timezone.now())


def test_what_is_refused_writes_nothing() -> None:
    story = make.article()
    work, now = make.translation(story, "en"), timezone.now()
    mira, kind = make.translator_into("en"), QuestionKind.QUESTION
    with expect_refusal("empty_question"):
        asking.ask(work, uid=lead_of(story), kind=kind, text=" ", by=mira, at=now)
    with expect_refusal("no_such_source"):
        asking.ask(work, uid="nowhere", kind=kind, text="?", by=mira, at=now)
    with pytest.raises(NotAllowed):
        asking.ask(work, uid=lead_of(story), kind=kind, text="?", by=make.translator_into("ru"), at=now)
    assert not Question.objects.exists()
    asked = asking.ask(work, uid=lead_of(story), kind=kind, text="?", by=mira, at=now)
    with pytest.raises(NotAllowed):
        asking.answer(asked, words="Yes.", by=mira, at=now)
    with expect_refusal("no_contact"):
        asking.ask_provider(asked, by=make.editor(), at=now)
    assert not OutboxMessage.objects.exists()


def test_editors_see_how_many_wait() -> None:
    asked = question()
    client = signed_in(make.editor())
    assert "1 question about a source" in client.get(reverse("desk:queue")).content.decode()
    listed = client.get(reverse("admin:articles_article_changelist"), {"translations": "asked", "arrived": "all"})
    assert [row.article.pk for row in listed.context["cl"].rows] == [asked.article_id]
    assert listed.context["cl"].numbers.asked == 1
    asking.answer(asked, words="Yes.", by=make.editor(), at=timezone.now())
    assert "1 question about a source" not in client.get(reverse("desk:queue")).content.decode()
    mira = signed_in(make.translator_into("en"))
    question(make.article())
    assert "waits for an answer" not in mira.get(reverse("desk:queue")).content.decode()


def test_what_is_asked_twice_running_is_asked_once() -> None:
    first = question()
    work, uid, mira = first.article.translations.get(), first.uid, first.by
    again = [
        asking.ask(work, uid=uid, kind=kind, text=f"{ASKED} ", by=mira, at=timezone.now())
        for kind in (QuestionKind.FAULT, QuestionKind.QUESTION)
    ]
    assert again[0] == first
    assert again[1] != first
