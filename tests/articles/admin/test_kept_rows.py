"""Names that editors keep: what they change stands in the log and reaches readers' pages at once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models.signals import post_delete
from django.test import Client

from articles.models import Topic
from newsroom.models import LogEntry
from newsroom.models.counter import generation
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    return client


def test_after_a_bulk_delete_no_page_kept_before_it_is_right_any_more(desk: Client) -> None:
    """A page made while the rows went is kept under the generation of that moment: it has to be an older one."""
    topics = [make.topic(slug) for slug in ("storks", "bees")]
    while_they_went: list[int] = []

    def look(**_signal: Any) -> None:
        while_they_went.append(generation())

    post_delete.connect(look, sender=Topic)
    try:
        chosen = {"action": "delete_selected", "_selected_action": [topic.pk for topic in topics], "post": "yes"}
        desk.post("/admin/articles/topic/", chosen)
    finally:
        post_delete.disconnect(look, sender=Topic)
    assert not Topic.objects.exists()
    assert len(while_they_went) == 2
    assert generation() > max(while_they_went)
    assert LogEntry.objects.filter(verb="delete", kind="topic").count() == 2


def test_a_new_name_reaches_readers_and_the_log(desk: Client) -> None:
    topic = make.topic("storks")
    before = generation()
    names = {f"name_{code}": f"{code} storks" for code in ("be", "ru", "en", "de", "fr", "es", "pl", "zh_hans", "ar")}
    desk.post(f"/admin/articles/topic/{topic.pk}/change/", {"slug": "storks", **names})
    topic.refresh_from_db()
    assert topic.name_de == "de storks"  # type: ignore[attr-defined]
    assert generation() > before
    assert LogEntry.objects.filter(verb="change", kind="topic", person=make.editor()).exists()


@pytest.mark.parametrize("kind", ["section", "topic", "place"])
@pytest.mark.parametrize("many", [False, True])
def test_what_stories_are_filed_under_does_not_go(desk: Client, kind: str, many: bool) -> None:
    row = {"section": make.section, "topic": make.topic, "place": make.place}[kind]("storks")
    story = make.article()
    if kind == "section":
        type(story).objects.filter(pk=story.pk).update(section=row)
    else:
        getattr(story, f"{kind}s").add(row)
    address = f"/admin/articles/{kind}/" + ("" if many else f"{row.pk}/delete/")
    chosen = {"action": "delete_selected", "_selected_action": [row.pk]} if many else {}
    for answer in (
        desk.post(address, chosen | {"post": "yes"}),
        desk.post(address, chosen) if many else desk.get(address),
    ):
        assert answer.status_code == 422
        assert "1 story is filed under “Storks en”. File it elsewhere first" in answer.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()  # type: ignore[attr-defined]


def test_a_providers_usual_section_does_not_go(desk: Client) -> None:
    section = make.section("storks")
    make.provider("rosa-wire", section=section)
    answer = desk.post(f"/admin/articles/section/{section.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 422
    assert "is the usual section of 1 provider" in answer.content.decode()


@pytest.mark.parametrize("kind", ["section", "topic", "place", "provider", "page"])
def test_what_has_a_name_in_no_language_is_not_saved(desk: Client, kind: str) -> None:
    plain = {"slug": "storks", "position": 1, "urgency": 5}
    answer = desk.post(f"/admin/articles/{kind}/add/", plain)
    assert answer.status_code == 200
    assert "Write a name in at least one language." in answer.content.decode()
    named = "title_ru" if kind == "page" else "name_ru"
    assert desk.post(f"/admin/articles/{kind}/add/", plain | {named: "Аисты"}).status_code == 302
