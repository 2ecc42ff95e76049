"""A flash that an editor writes at the desk: one button saves it, clears it and asks the languages on duty."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article
from newsroom.models import LogEntry
from tests import make
from tests.translations.desk.test_taking_in import WRITE, written
from translations.models import Translation

pytestmark = pytest.mark.django_db


def test_one_button_writes_clears_and_asks_and_says_so(desk: Client) -> None:
    make.translator_into("en"), make.translator_into("ru")
    answer = desk.post(WRITE, written(urgency="1", flash="now"), follow=True)
    assert "sent as a flash: 2 languages are asked for" in answer.content.decode()
    story = Article.objects.get()
    assert story.state == "cleared"
    assert set(Translation.objects.values_list("language", "state")) == {("en", "requested"), ("ru", "requested")}
    verbs = LogEntry.objects.of_article(story.pk).order_by("pk").values_list("verb", flat=True)
    assert set(verbs) == {"write", "clear", "ask at once", "request"}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"urgency": "3"}, "Only urgency 1 and 2"),
        ({"urgency": "2", "kind": "lifted"}, "What is under embargo"),
        ({"urgency": "2", "kind": "time", "until": "2099-01-01T08:00"}, "What is under embargo"),
    ],
)
def test_what_is_no_flash_or_under_embargo_is_refused_and_nothing_is_saved(
    desk: Client, given: dict[str, str], says: str
) -> None:
    answer = desk.post(WRITE, written(flash="now", **given))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "Der Pegel steigt." in answer.content.decode()
    assert not Article.objects.exists()
    assert not LogEntry.objects.filter(verb="write").exists()


def test_the_other_button_only_saves_it(desk: Client) -> None:
    make.translator_into("en")
    answer = desk.post(WRITE, written(urgency="1"), follow=True)
    assert "Clear it when it may be worked on." in answer.content.decode()
    assert (Article.objects.get().state, Translation.objects.count()) == ("received", 0)
