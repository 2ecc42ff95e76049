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


def choose(client: Client, action: str, *stories: Article, query: str = "", **given: object) -> HttpResponse:
    """Press a button above the list, as it stands there under a query."""
    chosen = {"action": action, "index": "0", "_selected_action": [story.pk for story in stories]}
    return client.post(LIST + query, chosen | given)  # type: ignore[return-value]


def answer(client: Client, question: HttpResponse, **given: object) -> HttpResponse:
    """Answer the page that a button led to, with all that stands hidden in it."""
    context = question.context  # type: ignore[attr-defined]
    assert question.status_code in {200, 422}
    hidden = {f"seen-{story.article.pk}": story.seen for story in context["stories"]}
    numbers = {"n": [story.article.pk for story in context["stories"]], "list": context["list_query"]}
    return client.post(context["address"], hidden | numbers | given)  # type: ignore[return-value]


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


def test_a_hold_is_not_ended_by_the_way(desk: Client) -> None:
    held, story = make.article(state="held"), make.article(state="received")
    done = choose(desk, "clear", held, story)
    assert make.fresh(held).state == ArticleState.HELD
    assert make.fresh(story).state == ArticleState.CLEARED
    refusal, success = said(done)
    assert refusal.startswith(f"{held.pk}, ")
    assert "is held: to be checked." in refusal
    assert success == "1 story is cleared."


def test_spiking_several_asks_once(desk: Client) -> None:
    one, two = make.article(state="received"), make.article(state="cleared")
    page = choose(desk, "spike", one, two)
    assert {story.article.pk for story in page.context["stories"]} == {one.pk, two.pk}  # type: ignore[attr-defined]
    done = answer(desk, page, note="advertising")
    assert make.fresh(one).state == ArticleState.SPIKED
    assert make.fresh(one).stopped_reason == "advertising"
    assert make.fresh(two).state == ArticleState.CLEARED
    assert [text.split(",")[0] for text in said(done)] == [str(two.pk), "1 story is spiked."]


def test_a_story_that_moved_on_while_the_question_stood_open_is_not_spiked(desk: Client) -> None:
    story, other, listed = (make.article(state="received") for _ in range(3))
    on_the_list = mark_of(make.fresh(listed))
    make.correction(listed)
    page = choose(desk, "spike", story, other, listed, **{f"seen-{listed.pk}": on_the_list})
    make.correction(story)
    done = answer(desk, page)
    assert {make.fresh(moved).state for moved in (story, listed)} == {ArticleState.RECEIVED}
    assert make.fresh(other).state == ArticleState.SPIKED
    assert ["Somebody was quicker" in text for text in said(done)] == [True, True, False]


def test_the_list_comes_back_as_it_was(desk: Client) -> None:
    story = make.article(state="received")
    query = "?state=received&arrived=all&q=Hochwasser+%26+mehr"
    page = choose(desk, "spike", story, query=query)
    assert f'href="{LIST}{query.replace("&", "&amp;")}"' in page.content.decode()
    assert answer(desk, page)["Location"] == LIST + query
    elsewhere = desk.post(f"{LIST}together/spike/", {"n": [story.pk], "list": "//elsewhere.example/?a=b"})
    assert elsewhere["Location"].startswith(f"{LIST}?")


def test_requesting_languages_for_several(desk: Client) -> None:
    german, english, killed = make.article(), make.article("en"), make.article(state="killed")
    mira = make.translator_into("en")
    page = choose(desk, "request_languages", german, english, killed)
    done = answer(desk, page, languages=["en", "ru"], **{"translator-en": mira.pk})
    asked = set(Translation.objects.values_list("article", "language"))
    assert asked == {(german.pk, "en"), (german.pk, "ru"), (english.pk, "ru")}
    assert Translation.objects.get(article=german, language="en").translator == mira
    assert said(done)[0].startswith(f"{killed.pk}, ")


def test_what_was_asked_already_is_said_and_not_counted(desk: Client) -> None:
    new, half, full = make.article(), make.article(), make.article()
    for story, language in [(half, "en"), (full, "en"), (full, "ru")]:
        make.translation(story, language, state=TranslationState.REQUESTED)
    done = said(answer(desk, choose(desk, "request_languages", new, half, full), languages=["en", "ru"]))
    assert done[0] == "The languages are requested for 2 stories."
    left = f"{full.pk}: Russian, English; {half.pk}: English"
    assert done[1] == f"Asked for already, and left as it was: {left}."
    again = said(answer(desk, choose(desk, "request_languages", full), languages=["en"]))
    assert again[-1] == f"Asked for already, and left as it was: {full.pk}: English."
    assert not any("requested for" in text for text in again[2:])


def test_a_due_time_that_is_over_is_said_once_and_nothing_chosen_is_lost(desk: Client) -> None:
    one, two, mira = make.article(), make.article(), make.translator_into("en")
    page = choose(desk, "request_languages", one, two, query="?state=cleared")
    given = {"languages": ["ru"], "translator-en": mira.pk, "due": "2020-01-01T10:00", "brief": "for the evening"}
    shown = answer(desk, page, **given)
    assert shown.status_code == 422
    body = shown.content.decode()
    assert body.count("is over") == 1
    assert "for the evening" in body
    assert f'<option value="{mira.pk}" selected>' in body
    assert Translation.objects.count() == 0
    done = answer(desk, shown, **given | {"due": ""})
    assert done["Location"] == f"{LIST}?state=cleared"
    assert Translation.objects.filter(language="en", translator=mira).count() == 2
    assert Translation.objects.filter(language="ru").count() == 2


def test_one_person_as_translator_and_reviewer_is_said_once(desk: Client) -> None:
    both = make.person("both", translator=["en"], reviewer=["en"])
    page = choose(desk, "request_languages", make.article(), make.article())
    shown = answer(desk, page, **{"translator-en": both.pk, "reviewer-en": both.pk})
    assert shown.status_code == 422
    assert shown.content.decode().count("somebody else has to review it") == 1


def test_only_the_own_language_is_refused_in_words(desk: Client) -> None:
    page = choose(desk, "request_languages", make.article("en"))
    assert "in English already" in said(answer(desk, page, languages=["en"]))[0]


def test_assigning_several(desk: Client) -> None:
    asked, not_asked = make.article(), make.article()
    work = make.translation(asked, "en", state=TranslationState.REQUESTED)
    mira = make.translator_into("en")
    page = choose(desk, "assign", asked, not_asked)
    done = answer(desk, page, person=f"en:{mira.pk}")
    assert Translation.objects.get(pk=work.pk).translator == mira
    assert "Nobody was asked for this language yet" in said(done)[0]
    assert "1 story is assigned." in said(done)[1]
    assert answer(desk, page, person="en:999999").status_code == 422


def test_nothing_chosen_is_said(desk: Client) -> None:
    make.article()
    for sent_back in (desk.get(f"{LIST}together/spike/"), desk.post(f"{LIST}together/spike/")):
        assert said(sent_back)[-1] == "Choose at least one story on the list."
        assert sent_back["Location"] == LIST
    assert desk.get(f"{LIST}together/no-such-verb/?n=1").status_code == 404
