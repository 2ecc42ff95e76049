"""The article list: what stands on it, what is found, what it counts, and what it costs."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions import embargo, stopping
from articles.models import Article
from articles.workflow import mark_of as article_mark
from newsroom.models import Language
from newsroom.models.person import Person
from tests import make
from translations.actions import asking, draft, review
from translations.models import Question, Translation
from translations.vocabulary import TranslationState
from translations.workflow import mark_of

LIST = "/admin/articles/article/"
MOST_QUERIES = 12


def shown(client: Client, query: str = "") -> set[int]:
    """The numbers of the stories a list shows."""
    page = client.get(LIST + query)
    assert page.status_code == 200
    return {row.article.pk for row in page.context["cl"].rows}


def old_story(**fields: Any) -> Article:
    """A story that arrived three days ago and has its first text."""
    return make.article(at=timezone.now() - timedelta(hours=72), **fields)


def counts(client: Client, title: str, query: str = "") -> dict[str, int | None]:
    panels = client.get(LIST + query).context["cl"].panels
    panel = next(panel for panel in panels if str(panel["title"]) == title)
    return {str(choice["display"]): choice["count"] for choice in panel["choices"]}


def test_a_row_links_every_language_to_its_work(desk: Client) -> None:
    story = make.article(slugline="WETTER-SORLE", urgency=2)
    work = make.translation(story, "ru")
    page = desk.get(LIST).content.decode()
    assert f'href="{reverse("desk:working-page", args=[work.pk])}"' in page
    assert page.count("<li><a class=") >= 9
    assert "Russian: drafting" in page
    assert "German: source language, not released" in page
    assert "WETTER-SORLE" in page


def test_a_story_without_headline_is_shown_by_its_first_words(desk: Client) -> None:
    make.article(headline="")
    page = desk.get(LIST).content.decode()
    assert "no headline" in page
    assert "Nach anhaltendem Regen" in page


def test_what_nobody_handled_leaves_the_list_and_is_found_all_the_same(desk: Client) -> None:
    old = old_story(state="received", headline="Vergessene Meldung aus Ahrenfeld")
    new = make.article(state="received")
    assert shown(desk) == {new.pk}
    assert shown(desk, "?q=vergessene") == {old.pk}
    assert shown(desk, "?state=received") == {old.pk, new.pk}
    assert shown(desk, "?arrived=week") == {old.pk, new.pk}
    assert shown(desk, "?arrived=all") == {old.pk, new.pk}
    assert shown(desk, "?state=received&arrived=recent") == {new.pk}


def test_an_old_story_stays_while_work_is_open_or_it_is_held(desk: Client) -> None:
    at_work, held, _done = old_story(), old_story(state="held"), old_story()
    make.translation(at_work, "en")
    assert shown(desk) == {at_work.pk, held.pk}


def test_an_old_story_stays_while_a_language_waits_for_release(desk: Client) -> None:
    ready, again, released = old_story(), old_story(), old_story()
    make.translation(ready, "en", state=TranslationState.APPROVED)
    for story in (again, released):
        make.live(story, "en")
    approve_anew(Translation.objects.get(article=again))
    assert shown(desk) == {ready.pk, again.pk}
    assert shown(desk, "?translations=release") == {ready.pk, again.pk}
    assert desk.get(LIST).context["cl"].numbers.to_release == 2


def approve_anew(work: Translation) -> None:
    """Its translator reopens it, writes another text and has it approved."""
    translator, reviewer = make.translator_into(work.language), make.reviewer_of(work.language)
    work = draft.reopen(work, by=translator, at=timezone.now())
    make.write(work, "{language}: anew, {role} {letter}")
    work = draft.submit(work, seen=mark_of(work), by=translator, at=timezone.now())
    review.approve(work, seen=mark_of(work), by=reviewer, at=timezone.now())


def test_an_old_story_stays_while_its_editions_wait_or_are_stopped(desk: Client, ines: Person) -> None:
    scheduled, embargoed, stopped, withdrawn = (old_story() for _ in range(4))
    tomorrow = timezone.now() + timedelta(days=1)
    for story, until in [(scheduled, tomorrow), (embargoed, None), (stopped, tomorrow)]:
        seen = article_mark(make.fresh(story))
        embargo.set_embargo(story, until=until, until_lifted=until is None, seen=seen, by=ines, at=timezone.now())
        make.live(story, "de")
    make.correction(stopped, at=timezone.now() - timedelta(hours=48))
    stopping.withdraw(make.live(withdrawn, "de"), note="by mistake", by=ines, at=timezone.now())
    assert shown(desk) == {scheduled.pk, embargoed.pk, stopped.pk}


def test_an_old_story_stays_while_readers_see_old_text(desk: Client) -> None:
    story = old_story()
    make.live(story, "en")
    assert shown(desk) == set()
    make.correction(story, at=timezone.now() - timedelta(hours=48))
    assert shown(desk) == {story.pk}
    make.live(story, "de")
    assert shown(desk) == {story.pk}


def test_a_new_text_brings_an_old_story_back(desk: Client) -> None:
    story, spiked = old_story(state="received"), old_story(state="spiked")
    assert shown(desk) == set()
    make.correction(story, kind="update")
    assert shown(desk) == {story.pk}
    make.correction(spiked, kind="update")
    assert shown(desk) == {story.pk, spiked.pk}


@pytest.mark.parametrize(
    "words",
    [
        "ПОЛЯРНОЙ",
        "полярной станции",
        "hafenbrucke",
        "HAFENBRÜCKE",
        "aurele",
        "Saint-Aurèle",
        "ميناء",
        "滨海",
    ],
)
def test_search_finds_cyrillic_and_accents_in_any_case(desk: Client, words: str) -> None:
    story = make.article(
        headline="Дневники Полярной станции",
        texts=["Die Hafenbrücke bei Saint-Aurèle bleibt gesperrt.", "مكتبة الميناء القديمة", "滨海新线试运行"],
    )
    make.article()
    assert shown(desk, f"?q={words}") == {story.pk}


def test_search_finds_a_story_by_its_number_first(desk: Client) -> None:
    story, other = old_story(texts=["Ohne Zahl."]), make.article(texts=["Ohne Zahl."])
    naming = make.article(texts=[f"Rund {story.pk} Gemeinden."])
    found = [row.article.pk for row in desk.get(f"{LIST}?q={story.pk}").context["cl"].rows]
    assert found[0] == story.pk
    assert naming.pk in found
    assert shown(desk, f"?q=%23{story.pk}") == {story.pk}
    assert shown(desk, f"?q=%23{other.pk}") == {other.pk}
    assert shown(desk, "?q=%23123456789012345678") == set()


def test_a_state_looks_through_all_time_unless_a_time_was_chosen(desk: Client) -> None:
    weather = make.section("weather")
    old, new = old_story(state="received", section=weather), make.article(state="received")
    assert shown(desk) == {new.pk}
    choices = desk.get(LIST).context["cl"].panels[0]["choices"]
    received = next(choice for choice in choices if choice["display"] == "received")
    assert received["count"] == 2
    assert shown(desk, received["query_string"]) == {old.pk, new.pk}
    assert counts(desk, "State", "?arrived=recent")["received"] == 1
    assert counts(desk, "Section")["No section"] == 1
    assert "Weather en" not in counts(desk, "Section")


def on_day(day: int, hour: int, minute: int = 0) -> Article:
    """A story that came in at a time of the desk's zone, in November 2026."""
    return make.article(at=datetime(2026, 11, day, hour, minute, tzinfo=timezone.get_current_timezone()))


def test_stories_of_some_days(desk: Client) -> None:
    _before, first, last, after = on_day(9, 23, 59), on_day(10, 0), on_day(12, 23, 59), on_day(13, 0)
    assert shown(desk, "?since=2026-11-10&until=2026-11-12") == {first.pk, last.pk}
    assert shown(desk, "?since=2026-11-12") >= {last.pk, after.pk}
    assert shown(desk, "?until=2026-11-12&state=cleared&since=2026-11-11") == {last.pk}
    page = desk.get(LIST + "?since=2026-11-10&until=2026-11-12&section=none&p=1").context["cl"]
    assert not any(choice["selected"] for choice in page.panels[4]["choices"])
    assert page.panels[4]["choices"][1]["query_string"] == "?arrived=today&section=none"
    assert page.arrived.beside == [("section", "none")]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?since=yesterday", "Enter a valid date."),
        ("?since=9999-12-31", "less than or equal to 2999-12-31"),
        ("?until=0001-01-01", "greater than or equal to 1900-01-01"),
        ("?since=2026-11-12&until=2026-11-10", "The first day comes after the last."),
    ],
)
def test_days_that_cannot_be_are_said_in_words(desk: Client, query: str, said: str) -> None:
    story = make.article()
    assert said in desk.get(LIST + query).content.decode()
    assert shown(desk, query) == {story.pk}


def test_who_may_only_look_is_offered_nothing_to_do(desk: Client) -> None:
    make.article(state="received")
    looking = Client()
    looking.force_login(make.known("ada"))
    verbs = ['value="clear"', 'value="request_languages"', "/paste/", "/write/", "_selected_action", "action-toggle"]
    for client, offered in [(desk, True), (looking, False)]:
        page = client.get(LIST).content.decode()
        assert [verb in page for verb in verbs] == [offered] * len(verbs)
        assert "Hochwasser" in page


def test_filters_by_section_provider_and_missing_language(desk: Client) -> None:
    weather, sport = make.section("weather"), make.section("sport")
    one = make.article(section=weather, provider=make.provider("nordpress"))
    two = make.article("en", section=sport, provider=make.provider("wirebridge"))
    make.translation(one, "ru")
    assert shown(desk, "?section=weather") == {one.pk}
    assert shown(desk, "?provider=wirebridge") == {two.pk}
    assert shown(desk, "?missing=ru") == {two.pk}
    assert shown(desk, "?missing=de") == {two.pk}
    assert shown(desk, "?missing=en&section=weather") == {one.pk}


def test_filters_by_what_is_the_matter_with_translations(desk: Client, ines: Person) -> None:
    old, late, owed, fine = (make.article() for _ in range(4))
    make.live(old, "en")
    make.correction(old)
    overdue = make.translation(late, "ru")
    Translation.objects.filter(pk=overdue.pk).update(due=timezone.now() - timedelta(hours=1))
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    Article.objects.filter(pk=owed.pk).update(urgency=1)
    alone = make.translation(owed, "en", state=TranslationState.IN_REVIEW)
    alone = Translation.objects.get(pk=alone.pk)
    review.approve_alone(alone, reason="flash", seen=mark_of(alone), by=ines, at=timezone.now())
    make.translation(fine, "en")
    Translation.objects.filter(article=fine).update(reviewer=ines)
    assert shown(desk, "?translations=old") == {old.pk}
    assert shown(desk, "?translations=stale") == {old.pk}
    assert shown(desk, "?translations=late") == {late.pk}
    assert shown(desk, "?translations=owed") == {owed.pk}
    assert shown(desk, "?translations=mine") == {fine.pk}
    numbers = desk.get(LIST).context["cl"].numbers
    assert (numbers.old, numbers.late, numbers.owed, numbers.mine, numbers.to_clear) == (1, 1, 1, 1, 0)


def test_the_count_beside_a_choice_is_what_the_choice_shows(desk: Client) -> None:
    weather, sport = make.section("weather"), make.section("sport")
    for section, state in [(weather, "received"), (weather, "cleared"), (sport, "cleared"), (None, "spiked")]:
        make.article(section=section, state=state)
    make.translation(make.article("en", section=sport), "ru")
    page = desk.get(LIST).context["cl"]
    counted = 0
    for panel in page.panels:
        for choice in panel["choices"]:
            if choice["count"] is not None:
                counted += 1
                assert len(shown(desk, choice["query_string"])) == choice["count"], (panel["title"], choice)
    assert counted >= 12
    assert counts(desk, "State", "?section=sport") == {
        "All": None,
        "received": None,
        "cleared": 2,
        "held": None,
        "spiked": None,
        "killed": None,
    }


def test_the_numbers_above_the_list_lead_to_as_many_stories(desk: Client, ines: Person) -> None:
    work, old, to_clear = make.article(), make.article(), old_story(state="received")
    for language in ("ru", "en"):
        make.translation(work, language, due=timezone.now() + timedelta(hours=1))
        make.live(old, language)
        make.translation(to_clear, language, state=TranslationState.APPROVED)
    Translation.objects.filter(article=work).update(due=timezone.now() - timedelta(hours=1), reviewer=ines)
    make.correction(old)
    page = desk.get(LIST)
    led_to = re.findall(r'<a href="([^"]*)"><b>(\d+)</b>', page.content.decode())
    assert len(led_to) == 4
    for address, count in led_to:
        assert len(shown(desk, address.replace("&amp;", "&"))) == int(count) == 1, address
    assert page.context["cl"].numbers.mine == len(shown(desk, "?translations=mine")) == 1


def test_missing_languages_are_counted_among_what_is_chosen(desk: Client) -> None:
    make.article()
    make.translation(make.article(), "ru")
    Translation.objects.update(due=timezone.now() - timedelta(hours=1))
    for name, language in [("Russian", "ru"), ("English", "en")]:
        for query in ("?translations=late", "?state=cleared"):
            count = counts(desk, "Language missing", query)[name]
            assert count == len(shown(desk, f"{query}&missing={language}")), (query, name)


def test_names_of_sections_follow_the_persons_language(desk: Client, ines: Person) -> None:
    ines.interface_language = "ru"
    ines.save()
    make.article(section=make.section("weather", ru="Погода"))
    assert "Погода" in desk.get(LIST).content.decode()


def test_pages_of_fifty_with_links_on(desk: Client) -> None:
    for number in range(53):
        make.article(headline=f"Meldung {number}", texts=["Kurz."], state="received")
    first, second = desk.get(LIST), desk.get(LIST + "?p=2")
    assert len(first.context["cl"].rows) == 50
    assert len(second.context["cl"].rows) == 3
    assert 'rel="next"' in first.content.decode()
    assert 'rel="prev"' in second.content.decode()
    assert "51–53 of 53" in second.content.decode()


def cost(client: Client, query: str = "") -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(LIST + query).status_code == 200
    return len(queries)


@pytest.mark.parametrize("query", ["", "?q=regen", "?missing=ar", "?translations=late", "?section=weather&o=-2"])
def test_the_list_costs_the_same_whatever_it_holds(desk: Client, query: str) -> None:
    for number in range(3):
        story = make.article(
            headline=f"Regen {number}", section=make.section(), provider=make.provider(f"agency{number}")
        )
        make.translation(story, "en")
    few = cost(desk, query)
    for number in range(30):
        story = make.article(headline=f"Regen {number}", section=make.section(f"s{number}"), texts=["Kurz."])
        make.translation(story, "en", state=TranslationState.REQUESTED)
        make.translation(story, "ru", state=TranslationState.REQUESTED)
    make.live(make.article(headline="Regen"), "en")
    assert cost(desk, query) == few
    assert few <= MOST_QUERIES


def test_no_cell_has_words_for_the_eye_alone(desk: Client) -> None:
    make.translation(make.article(), "ar")
    page = desk.get(LIST).content.decode()
    cells = re.findall(r'<li><a class="st-[^"]*" href="[^"]*">(.*?)</a></li>', page)
    assert len(cells) == 9
    for inside in cells:
        assert 'class="vh"' in inside


def test_open_questions_stand_in_their_row_as_a_link(desk: Client) -> None:
    asked, quiet = make.article(), make.article()
    for number in range(3):
        Question.objects.create(
            article=asked, uid="a", text=str(number), language="en", by=make.known("mira"), at=timezone.now()
        )
    mine = Question.objects.filter(text="0").get()
    asking.answer(mine, words="Yes.", by=make.editor(), at=timezone.now())
    shown = desk.get(LIST).content.decode()
    link = f'<a class="asked-link" href="/admin/articles/article/{asked.pk}/change/#questions-title">2 questions<'
    assert link in shown
    assert f"/{quiet.pk}/change/#questions-title" not in shown
