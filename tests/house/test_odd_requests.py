"""What nobody types but scanners send: every list, form and address of the desk takes it and never breaks."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from articles.models import Article
from articles.workflow import mark_of as story_mark
from newsroom.models import Person
from tests import make
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

NUL = "a\x00b"
TOO_BIG = "9" * 19
NO_NUMBERS = [NUL, TOO_BIG, "٣" * 20, "9" * 5_000, "²", "-1"]
NO_TEXTS = [NUL, "\u202ea\u2066", "a" * 10_000, "a " * 1_500]
LISTS = {
    "articles_article": "state translations missing section provider arrived",
    "articles_arrival": "article article__exact provider__id__exact outcome format",
    "articles_edition": "article language",
    "articles_section": "position",
    "articles_topic": "slug",
    "articles_place": "slug",
    "articles_provider": "slug",
    "articles_page": "slug",
    "newsroom_person": "is_active__exact appointments__role",
    "newsroom_logentry": "verb kind language article",
    "newsroom_language": "code",
    "newsroom_outboxmessage": "to",
}
STORY_VERBS = (
    "clear spike hold kill file confirm-language say-translated mark-spoken mark-advance confirm-delivery set-embargo join link-same-story "
    "answer-refile release withdraw"
)
STORY_FIELDS = (
    "note languages section urgency slugline topics places editor_note language kind until candidate number "
    "first paragraph"
)
LANGUAGE_VERBS = "assign hand-over set-reviewer rest-on set-due drop release"
LANGUAGE_FIELDS = "person translator reviewer due note schedule reader_note sentence_2 at when"


@pytest.fixture
def story() -> Article:
    make.section()
    make.topic()
    make.place()
    return make.article()


@pytest.fixture
def everybody() -> Client:
    """Somebody who may do everything in the admin."""
    return by(make.person("all", editor=True, administrator=True))


def by(person: Person) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(person, backend="newsroom.sign_in.PersonBackend")
    return client


def broken(client: Client, address: str, posted: dict[str, Any] | None = None) -> list[str]:
    """The address and what was posted, if asking it breaks."""
    before = transaction.savepoint()
    response = client.get(address) if posted is None else client.post(address, posted)
    transaction.savepoint_rollback(before)
    return [f"{address} {posted or ''}"[:240]] if response.status_code >= 500 else []


@pytest.mark.parametrize("name", LISTS)
def test_lists_take_any_query(name: str, everybody: Client) -> None:
    address, wrong = reverse(f"admin:{name}_changelist"), []
    for value in NO_TEXTS:
        wrong += broken(everybody, f"{address}?q={quote(value)}")
    for field in f"p o e id id__in {LISTS[name]}".split():
        for value in NO_NUMBERS if field != "e" else [NUL]:
            wrong += broken(everybody, f"{address}?{field}={quote(value)}")
    assert wrong == []


def test_lists_take_any_box(everybody: Client, story: Article) -> None:
    wrong = []
    for name in LISTS:
        for action in ("clear", "delete_selected", "remove_personal_data"):
            for value in NO_NUMBERS:
                posted = {"action": action, "_selected_action": [value, str(story.pk)], "index": value}
                wrong += broken(everybody, reverse(f"admin:{name}_changelist"), posted)
    assert wrong == []


def test_records_are_asked_for_by_any_key(everybody: Client, story: Article) -> None:
    pages = [f"/admin/{name.replace('_', '/', 1)}/{{}}/{page}/" for name in LISTS for page in ("change", "history")]
    pages += [f"/admin/articles/article/{{}}/{rest}" for rest in ("", "edit/", "request/", "hold/", "de/drop/")]
    pages += ["/admin/{}/", "/admin/r/{}/1/", "/admin/articles/arrival/{}/bytes/", "/desk/{}/", "/{}/"]
    assert [wrong for page in pages for key in NO_NUMBERS for wrong in broken(everybody, page.format(quote(key)))] == []


@pytest.mark.parametrize("name", ["section", "topic", "place", "provider", "page"])
def test_names_take_any_field(name: str, everybody: Client) -> None:
    columns = "slug position other_names agency_names language section urgency rights name_de name_ar title_de text_de"
    wrong = []
    for value in NO_TEXTS + NO_NUMBERS:
        wrong += broken(everybody, reverse(f"admin:articles_{name}_add"), dict.fromkeys(columns.split(), value))
    assert wrong == []


def test_people_and_languages_take_any_field(everybody: Client) -> None:
    limits = ("position", "headline_limit", "push_limit", "summary_limit", "dateline_pattern")
    columns = ("username", "name", "email", "interface_language", "password1", "password2")
    mira = reverse("admin:newsroom_person_change", args=[make.known("mira").pk])
    rows = {"appointments-TOTAL_FORMS": "1", "appointments-INITIAL_FORMS": "1"}
    inner = tuple(f"appointments-0-{column}" for column in ("id", "person", "role", "language"))
    wrong = []
    for value in NO_TEXTS + NO_NUMBERS:
        wrong += broken(everybody, reverse("admin:newsroom_language_change", args=["de"]), dict.fromkeys(limits, value))
        wrong += broken(everybody, reverse("admin:newsroom_person_add"), dict.fromkeys(columns, value))
        wrong += broken(everybody, mira, dict.fromkeys(columns + inner, value) | rows)
    assert wrong == []


def test_verbs_on_stories_take_any_answer(everybody: Client, story: Article) -> None:
    make.translation(story)
    page, wrong = f"/admin/articles/article/{story.pk}/", []
    for value in NO_NUMBERS + NO_TEXTS:
        wrong += broken(everybody, f"{page}change/?revision={quote(value)}&against={quote(value)}")
        wrong += broken(everybody, f"{page}request/?language={quote(value)}")
        for verb in STORY_VERBS.split():
            wrong += broken(everybody, f"{page}{verb}/", dict.fromkeys(["seen", *STORY_FIELDS.split()], value))
        for verb in LANGUAGE_VERBS.split():
            wrong += broken(everybody, f"{page}en/{verb}/", dict.fromkeys(["seen", *LANGUAGE_FIELDS.split()], value))
        wrong += broken(everybody, f"{page}kill/", {"note": value, "seen": value})
    assert wrong == []


def test_requests_and_verbs_on_several_stories_take_any_answer(everybody: Client, story: Article) -> None:
    together, wrong = "/admin/articles/article/together/", []
    for value in NO_NUMBERS + NO_TEXTS:
        asked = {"languages": ["ar", "ru"], "translator-ru": value, "reviewer-ru": value}
        address = f"/admin/articles/article/{story.pk}/request/"
        wrong += broken(everybody, address, asked)
        wrong += broken(everybody, address, {**asked, "due": value, "brief": value})
        for verb in ("spike", "assign", "request"):
            chosen = {"n": [str(story.pk), value], "note": value, "person": f"en:{value}", **asked}
            wrong += broken(everybody, f"{together}{verb}/?n={quote(value)}")
            wrong += broken(everybody, f"{together}{verb}/", chosen)
    assert wrong == []


def test_texts_of_stories_take_any_text(everybody: Client, story: Article) -> None:
    edit, write = f"/admin/articles/article/{story.pk}/edit/", reverse("admin:articles_article_write")
    paste, wrong = reverse("admin:articles_article_paste"), []
    for value in NO_TEXTS + NO_NUMBERS:
        row = {"id": value, "role": value, "text": value, "place": value, "kind": "update"}
        line = {"dateline-place": value, "dateline-day": value, "dateline-agency": value}
        wrong += broken(everybody, edit, row | {"seen": str(story_mark(story))})
        wrong += broken(everybody, edit, row | line | {"seen": value, "note": value})
        written = dict.fromkeys(("headline", "summary", "text", "byline", "slugline"), value)
        chosen = dict.fromkeys(("language", "urgency", "section", "embargo"), value)
        wrong += broken(everybody, write, {"language": "de", "urgency": "5", **written, "headline": "A"})
        wrong += broken(everybody, write, written | line | chosen)
        wrong += broken(everybody, paste, {"text": value})
        carried = dict.fromkeys(("provider", "language", "carried", "file_name", "understood"), value)
        wrong += broken(everybody, paste, carried)
    assert wrong == []


def test_the_queue_takes_any_filter() -> None:
    client, wrong = by(make.known("mira")), []
    for value in NO_NUMBERS + NO_TEXTS:
        for field in ("language", "section", "due", "list", "page"):
            wrong += broken(client, f"/desk/?list=free&{field}={quote(value)}")
        wrong += broken(client, reverse("desk:interface-language"), {"language": value, "next": value})
    assert wrong == []


def test_the_workspace_takes_any_field() -> None:
    translation = make.translation()
    client, wrong = by(make.known("mira")), []
    row = translation.paragraphs.in_order().last()
    assert row is not None
    for value in NO_TEXTS + NO_NUMBERS:
        wrong += broken(client, f"/desk/{translation.pk}/?against={quote(value)}")
        for posted in odd_pages(row.uid, str(row.number), value):
            for button in ("save", "give-back", "follow"):
                page = {"page": "6f1c0c52-0000-4000-8000-000000000000", "seen": str(mark_of(translation))}
                wrong += broken(client, reverse(f"desk:{button}", args=[translation.pk]), page | posted)
    assert wrong == []


def odd_pages(uid: str, number: str, value: str) -> list[dict[str, Any]]:
    """A working page with one odd field, or with odd names."""
    return [
        {f"text-{uid}": value, f"seen-{uid}": number},
        {f"text-{uid}": "", f"seen-{uid}": number, "leave_out": uid, f"out-{uid}": value},
        {f"text-{uid}": "a", f"seen-{uid}": value, "beside": value},
        {f"text-{value}": "a", f"seen-{value}": "0"},
        {f"comment-{uid}": value},
        {f"comment-{value}": "a"},
        {"leave_out": value, f"out-{value}": "a"},
        {"seen": value, "page": value, f"text-{uid}": "a", f"seen-{uid}": "0"},
        {"note": value, "reason": value, "holds": [value], "drops": [value]},
    ]


def test_review_takes_any_note(story: Article) -> None:
    handed_in = make.translation(story, state="in review")
    jonas, ines, wrong = by(make.known("jonas")), by(make.editor()), []
    for value in NO_TEXTS:
        posted = {"seen": str(mark_of(handed_in)), "note": value, "reason": value}
        wrong += broken(jonas, reverse("desk:return", args=[handed_in.pk]), posted)
        wrong += broken(ines, reverse("desk:approve-alone", args=[handed_in.pk]), posted)
    assert wrong == []


def test_the_door_takes_any_name() -> None:
    client, wrong = Client(raise_request_exception=False), []
    for value in NO_TEXTS + NO_NUMBERS:
        wrong += broken(client, f"/sign-in/?next={quote(value)}")
        wrong += broken(client, "/sign-in/", {"username": value, "password": value})
        wrong += broken(client, f"/sign-in/?a={quote(value)}", {"username": "ines", "password": value, value: value})
    assert wrong == []


def test_readers_pages_take_any_query(story: Article) -> None:
    make.live(story, "de")
    number, client, wrong = make.fresh(story).public_number, Client(raise_request_exception=False), []
    for value in NO_NUMBERS + NO_TEXTS:
        for field in ("section", "topic", "place", "day", "before"):
            wrong += broken(client, f"/de/?{field}={quote(value)}")
        for address in ("/de/{}/", f"/de/{number}-{{}}/", f"/de/{number}/{{}}/", "/de/pages/{}/", "/{}"):
            wrong += broken(client, address.format(quote(value)))
    assert wrong == []


def test_a_request_for_the_whole_server_is_answered() -> None:
    assert Client().generic("OPTIONS", "*").status_code < 500
