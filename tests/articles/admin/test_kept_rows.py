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
