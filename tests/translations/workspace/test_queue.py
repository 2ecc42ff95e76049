"""The queue: its lists, flashes first, then by deadline, and the verbs in them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.models import Translation
from translations.workspace.queue import SHOWN

pytestmark = pytest.mark.django_db
QUERIES = 10


def listed(client: Client, query: str = "") -> dict[str, list[int]]:
    """The numbers of the translations in each list, in order."""
    lists = client.get(reverse("desk:queue") + query).context["lists"]
    return {each.name.value: [row.translation.pk for row in each.rows] for each in lists}


def test_each_translation_stands_where_it_belongs() -> None:
    free = make.translation(state="requested")
    mine = make.translation()
    stale = make.translation(make.article())
    make.write(stale)
    make.correction(stale.article)
    in_review = make.translation(state="in review")
    assert listed(signed_in(make.translator_into("en"))) == {
        "stale": [stale.pk],
        "mine": [mine.pk],
        "review": [],
        "free": [free.pk],
        "came out": [],
    }
    assert listed(signed_in(make.reviewer_of("en")))["review"] == [in_review.pk]


def test_a_flash_comes_first_then_what_is_due_sooner() -> None:
    now = timezone.now()
    later = make.translation(state="requested", due=now + timedelta(hours=3))
    flash = make.translation(make.article(urgency=1), state="requested")
    whenever = make.translation(make.article(urgency=3), state="requested")
    sooner = make.translation(state="requested", due=now + timedelta(hours=1))
    assert listed(signed_in(make.translator_into("en")))["free"] == [flash.pk, sooner.pk, later.pk, whenever.pk]


def test_whose_texts_are_all_stale_is_not_told_to_have_nothing() -> None:
    stale = make.translation()
    client = signed_in(make.translator_into("en"))
    make.write(stale)
    make.correction(stale.article)
    page = client.get(reverse("desk:queue")).content.decode()
    assert "You have nothing in hand besides what is stale, above." in page
    assert "Claim something below." not in page


def test_an_approved_text_that_became_stale_is_taken_up_again_from_the_queue() -> None:
    article = make.article()
    make.live(article, "en")
    make.correction(article)
    client = signed_in(make.translator_into("en"))
    page = client.get(reverse("desk:queue")).content.decode()
    assert "live, old text" in page
    translation = Translation.objects.get()
    response = client.post(reverse("desk:go-on", args=[translation.pk]))
    assert response["Location"] == reverse("desk:working-page", args=[translation.pk])
    translation.refresh_from_db()
    assert translation.state == "drafting"


def test_claim_and_give_back_with_a_note() -> None:
    translation = make.translation(state="requested")
    client = signed_in(make.translator_into("en"))
    client.post(reverse("desk:claim", args=[translation.pk]))
    assert listed(client)["mine"] == [translation.pk]
    client.post(reverse("desk:give-back", args=[translation.pk]), {"note": "off shift"})
    assert listed(client)["free"] == [translation.pk]


def test_the_second_to_claim_is_told_once_who_has_it() -> None:
    translation = make.translation(state="requested")
    signed_in(make.translator_into("en")).post(reverse("desk:claim", args=[translation.pk]))
    clara = signed_in(make.person("clara", translator=["en"]))
    response = clara.post(reverse("desk:claim", args=[translation.pk]))
    page = clara.get(response["Location"]).content.decode()
    assert "Mira Okafor has claimed it already." in page
    assert "has claimed it already" not in clara.get(response["Location"]).content.decode()


def test_claiming_twice_is_claiming_once() -> None:
    translation = make.translation(state="requested")
    client = signed_in(make.translator_into("en"))
    client.post(reverse("desk:claim", args=[translation.pk]))
    again = client.post(reverse("desk:claim", args=[translation.pk]))
    assert "has claimed it already" not in client.get(again["Location"]).content.decode()


def test_a_held_story_is_shown_with_its_word_and_offers_no_claim() -> None:
    translation = make.translation(state="requested")
    stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    page = signed_in(make.translator_into("en")).get(reverse("desk:queue")).content.decode()
    assert 'class="stopped"' in page
    assert "held" in page
    assert reverse("desk:claim", args=[translation.pk]) not in page


def test_a_killed_story_leaves_the_queue_and_its_page_says_why() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    stopping.kill(translation.article, note="x", by=make.editor(), at=timezone.now())
    assert listed(signed_in(mira))["mine"] == []
    page = open_page(translation, mira)
    assert "The story was killed." in page.words
    assert not page.buttons()


def test_a_new_wording_that_asks_for_assent_stands_with_mine() -> None:
    translation = make.translation(state="in review")
    open_page(translation, make.reviewer_of("en")).type("lead", "Nothing of the old words is left.").press("save")
    client = signed_in(make.translator_into("en"))
    assert listed(client)["mine"] == [translation.pk]
    assert "asks for your assent" in client.get(reverse("desk:queue")).content.decode()


def test_filters_by_language_section_and_due() -> None:
    person = make.person("poly", translator=["en", "ru"])
    weather = make.article(section=make.section("weather"))
    english = make.translation(weather, state="requested", due=timezone.now() + timedelta(minutes=30))
    russian = make.translation(make.article(), "ru", state="requested")
    client = signed_in(person)
    section = weather.section
    assert section is not None
    assert listed(client)["free"] == [english.pk, russian.pk]
    assert listed(client, "?language=ru")["free"] == [russian.pk]
    assert listed(client, f"?section={section.pk}")["free"] == [english.pk]
    assert listed(client, "?due=1")["free"] == [english.pk]
    assert listed(client, "?due=none")["free"] == [russian.pk]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?language=xx", "“xx” is no choice under “Into”"),
        ("?section=999", "“999” is no choice under “Section”"),
        ("?due=foo", "“foo” is no choice under “Due”"),
    ],
)
def test_a_filter_that_is_unknown_is_said_and_leaves_nothing_out(query: str, said: str) -> None:
    translation = make.translation(state="requested")
    client = signed_in(make.translator_into("en"))
    page = client.get(reverse("desk:queue") + query).content.decode()
    assert said in page
    assert "Nothing here fits the filter." not in page
    assert listed(client, query)["free"] == [translation.pk]


def test_a_long_list_goes_on_on_the_next_page() -> None:
    story = make.article()
    Translation.objects.bulk_create(
        Translation(article=make.article(), language="en", requested_at=timezone.now()) for _ in range(SHOWN + 2)
    )
    assert story.pk
    client = signed_in(make.translator_into("en"))
    first = listed(client)["free"]
    second = listed(client, "?list=free&page=2")
    assert len(first) == SHOWN
    assert len(second["free"]) == 2
    assert not set(first) & set(second["free"])


def test_a_page_behind_the_last_still_says_how_many_there_are() -> None:
    make.translation(state="requested")
    client = signed_in(make.translator_into("en"))
    free = client.get(reverse("desk:queue") + "?list=free&page=7").context["lists"]
    assert [(each.name, each.rows, each.count) for each in free] == [("free", [], 1)]


def test_the_queue_takes_the_same_queries_for_few_and_for_many(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = signed_in(make.person("both", translator=["en"], reviewer=["ru"]))
    for count in (1, 8):
        for _ in range(count):
            make.translation(make.article(section=make.section()), state="requested")
            make.translation(make.article(), "ru", state="in review")
        with django_assert_max_num_queries(QUERIES):
            client.get(reverse("desk:queue"))


def test_a_stranger_is_sent_to_the_door_and_comes_back() -> None:
    response = Client().get(reverse("desk:queue"))
    assert response["Location"] == f"{reverse('sign-in')}?next={reverse('desk:queue')}"


def test_the_day_begins_where_ones_work_is() -> None:
    assert signed_in(make.editor()).get(reverse("desk:start"))["Location"].startswith("/admin/")
    assert signed_in(make.translator_into("en")).get(reverse("desk:start"))["Location"] == reverse("desk:queue")


def test_who_works_in_no_language_is_told_so_and_sees_no_empty_lists() -> None:
    make.translation()
    page = signed_in(make.editor()).get(reverse("desk:queue")).content.decode()
    assert "You are not appointed to translate or review any language." in page
    assert "Free in my languages" not in page
    assert 'class="filters"' not in page
    assert "Free in my languages" in signed_in(make.translator_into("en")).get(reverse("desk:queue")).content.decode()


def test_the_language_of_the_screens_is_the_persons_choice() -> None:
    mira = make.translator_into("en")
    client = signed_in(mira)
    response = client.post(reverse("desk:interface-language"), {"language": "ar", "next": "/desk/?due=1"})
    assert response["Location"] == "/desk/?due=1"
    assert '<html lang="ar" dir="rtl">' in client.get(reverse("desk:queue")).content.decode()
    outside = client.post(reverse("desk:interface-language"), {"language": "de", "next": "https://elsewhere.example/"})
    assert outside["Location"] == reverse("desk:start")
    assert client.post(reverse("desk:interface-language"), {"language": "xx"}).status_code == 400
