"""Verbs on several stories from the list: each its own call, refusals by number, the others done."""

from __future__ import annotations

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client

from articles.models import Article
from articles.vocabulary import ArticleState
from articles.workflow import mark_of
from tests import make
from translations.models import Translation
from translations.vocabulary import TranslationState

LIST = "/admin/articles/article/"


def choose(client: Client, action: str, *stories: Article, **given: object) -> HttpResponse:
    chosen = {"action": action, "index": "0", "_selected_action": [story.pk for story in stories]}
    return client.post(LIST, chosen | given)  # type: ignore[return-value]


def said(answer: HttpResponse) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]  # type: ignore[attr-defined]


def test_clearing_several_with_one_refused(desk: Client) -> None:
    one, two, held = make.article(state="received"), make.article(state="received"), make.article(state="spiked")
    answer = choose(desk, "clear", one, held, two)
    assert answer.status_code == 302
    assert {make.fresh(story).state for story in (one, two)} == {ArticleState.CLEARED}
    assert make.fresh(held).state == ArticleState.SPIKED
    refusal, done = said(answer)
    assert refusal.startswith(f"{held.pk}, ")
    assert "not possible" in refusal
    assert done == "2 stories are cleared."


def test_a_story_that_moved_on_since_the_list_was_seen_is_not_cleared(desk: Client) -> None:
    story, other = make.article(state="received"), make.article(state="received")
    seen = mark_of(make.fresh(story))
    make.correction(story)
    marks = {f"seen-{story.pk}": seen, f"seen-{other.pk}": mark_of(make.fresh(other))}
    answer = choose(desk, "clear", story, other, **marks)
    assert make.fresh(story).state == ArticleState.RECEIVED
    assert make.fresh(other).state == ArticleState.CLEARED
    assert "Somebody was quicker" in said(answer)[0]


def test_spiking_several_asks_once(desk: Client) -> None:
    one, two = make.article(state="received"), make.article(state="cleared")
    answer = choose(desk, "spike", one, two)
    page = desk.get(answer["Location"])
    assert {story.pk for story in page.context["stories"]} == {one.pk, two.pk}
    done = desk.post(answer["Location"], {"n": [one.pk, two.pk], "note": "advertising"})
    assert make.fresh(one).state == ArticleState.SPIKED
    assert make.fresh(one).stopped_reason == "advertising"
    assert make.fresh(two).state == ArticleState.CLEARED
    assert [text.split(",")[0] for text in said(done)] == [str(two.pk), "1 story is spiked."]


def test_requesting_languages_for_several(desk: Client) -> None:
    german, english, killed = make.article(), make.article("en"), make.article(state="killed")
    mira = make.translator_into("en")
    page = choose(desk, "request_languages", german, english, killed)["Location"]
    assert desk.get(page).status_code == 200
    given = {"n": [german.pk, english.pk, killed.pk], "languages": ["en", "ru"], "translator-en": mira.pk}
    done = desk.post(page, given)
    asked = set(Translation.objects.values_list("article", "language"))
    assert asked == {(german.pk, "en"), (german.pk, "ru"), (english.pk, "ru")}
    assert Translation.objects.get(article=german, language="en").translator == mira
    assert said(done)[0].startswith(f"{killed.pk}, ")


def test_only_the_own_language_is_refused_in_words(desk: Client) -> None:
    english = make.article("en")
    page = choose(desk, "request_languages", english)["Location"]
    done = desk.post(page, {"n": [english.pk], "languages": ["en"]})
    assert "in English already" in said(done)[0]


def test_assigning_several(desk: Client) -> None:
    asked, not_asked = make.article(), make.article()
    work = make.translation(asked, "en", state=TranslationState.REQUESTED)
    mira = make.translator_into("en")
    page = choose(desk, "assign", asked, not_asked)["Location"]
    done = desk.post(page, {"n": [asked.pk, not_asked.pk], "person": f"en:{mira.pk}"})
    assert Translation.objects.get(pk=work.pk).translator == mira
    assert "Nobody was asked for this language yet" in said(done)[0]
    assert desk.post(page, {"n": [asked.pk], "person": "en:999999"}).status_code == 422


def test_nothing_chosen_is_said(desk: Client) -> None:
    make.article()
    answer = desk.get(f"{LIST}together/spike/")
    assert said(answer) == ["Choose at least one story on the list."]
    assert desk.get(f"{LIST}together/no-such-verb/?n=1").status_code == 404
