"""Every address x method x person is decided in the table below; a new view without a decision fails.

Letters: `-` nobody signed in, `E` editor, `A` administrator, `T` the translation's translator, `V` a reviewer of its
language, `O` a translator of another language. Who is named gets in; who is not is sent to the sign-in page or refused
with 403 or 404. `no` is a method the address does not take.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from articles.models import Arrival, Edition, Page
from newsroom.models import LogEntry, OutboxMessage, Person
from tests import make
from tests.house.access_table import TABLE
from translations.actions.sent_texts import Typed, keep_aside
from translations.models import Comment, Notice, Objection, Practice, Question, Save, Translation, Waiver

pytestmark = pytest.mark.django_db


# The workspace's pages that stand over no one translation.
OF_NO_TRANSLATION = {
    "desk:flash-waiting",
    "desk:flashes",
    "desk:interface-language",
    "desk:kept",
    "desk:me",
    "desk:my-figures",
    "desk:notices",
    "desk:notices-read",
    "desk:offline",
    "desk:practice-begin",
    "desk:practices",
    "desk:queue",
    "desk:reports",
    "desk:start",
    "desk:store-key",
    "desk:wall-board",
    "desk:worker",
    "desk:morning",
}


def addresses(resolver: URLResolver, prefix: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """(name, route) of everything a browser can ask for; Django's own catch-alls have no name."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from addresses(entry, prefix + str(entry.pattern), inner)
        elif isinstance(entry, URLPattern) and entry.name:
            yield space + entry.name, prefix + str(entry.pattern)


@pytest.fixture
def world() -> dict[str, Any]:
    """One of everything an address can name."""
    article = make.article()
    article = make.correction(article)
    edition = make.live(article, "de")
    translation = make.translation(article, "en", state="in review")
    vera = make.known("vera")
    for row in (make.section(), make.topic(), make.place()):
        row.refresh_from_db()
    page = Page.objects.create(slug="about", title_de="Über uns", text_de="Text")
    mira = make.known("mira")
    keep_aside(translation, [Typed("gone", 0, "late text")], by=mira, at=timezone.now())
    Comment.objects.create(translation=translation, text="?", by=mira, at=timezone.now())
    Waiver.objects.create(
        translation=translation, uid="gone", check_code="number", key="k", reason="?", by=mira, at=timezone.now()
    )
    Notice.objects.create(person=mira, kind="assigned", translation=translation, at=timezone.now())
    Question.objects.create(article=article, uid="gone", text="?", language="en", by=mira, at=timezone.now())
    Objection.objects.create(
        translation=translation, article=article, language="en", uid="gone", key="k", by=mira, at=timezone.now()
    )
    OutboxMessage.objects.create(to="a@example.org", subject="s", text="t", created_at=timezone.now())
    edition.refresh_from_db()
    arrival = Arrival.objects.create(at=timezone.now(), payload=b"as it came", digest="0" * 64, outcome="refused")
    past = make.live(make.article(), "en")
    return {
        "arrival": arrival,
        "concept": make.concept(),
        "entry": make.memory_entry(),
        "article": article,
        "edition": edition,
        "translation": translation,
        "page": page,
        "practice": Practice.objects.create(person=mira, release=past.newest, begun_at=timezone.now()),
        "people": {
            "-": None,
            "E": make.editor(),
            "A": make.known("ada"),
            "T": mira,
            "V": make.known("jonas"),
            "O": vera,
        },
    }


def number_of(rows: QuerySet[Any]) -> Any:
    """The number of the first of some rows."""
    return rows.values_list("pk", flat=True).first()


def objects_of(world: dict[str, Any]) -> dict[str, Any]:
    """One number of each kind that the admin has pages for."""
    return {
        "article": world["article"].pk,
        "edition": world["edition"].pk,
        "language": "de",
        "person": make.known("jonas").pk,
        "section": make.section().pk,
        "topic": make.topic().pk,
        "place": make.place().pk,
        "provider": make.provider().pk,
        "page": world["page"].pk,
        "logentry": number_of(LogEntry.objects.order_by("pk")),
        "outboxmessage": number_of(OutboxMessage.objects.all()),
        "arrival": world["arrival"].pk,
        "concept": world["concept"].pk,
        "memoryentry": world["entry"].pk,
        "objection": number_of(Objection.objects.all()),
    }


def of_the_admin(world: dict[str, Any], objects: dict[str, Any]) -> dict[str, list[Any]]:
    """What stands in addresses of the admin that need more than one number of their kind."""
    article = world["article"]
    return {
        "admin:articles_article_together": ["clear"],
        "admin:articles_article_edit": [article.pk],
        "admin:articles_article_request": [article.pk],
        "admin:articles_article_correction": [article.pk, 2],
        "admin:articles_article_question": [article.pk, number_of(Question.objects.all())],
        "admin:articles_article_verb": [article.pk, "hold"],
        "admin:articles_article_language_verb": [article.pk, "en", "drop"],
        "admin:newsroom_concept_export": ["csv"],
        "admin:newsroom_concept_approve": [objects["concept"]],
        "admin:newsroom_concept_used": [objects["concept"]],
        "admin:articles_arrival_bytes": [world["arrival"].pk],
        "admin:auth_user_password_change": [objects["person"]],
        "admin:view_on_site": [1, 1],
        "admin:app_list": ["articles"],
        "admin:newsroom_language_style": ["en"],
        "admin:newsroom_language_check": ["en"],
        "admin:translations_objection_answer": [objects["objection"]],
    }


def of_desk_and_site(world: dict[str, Any]) -> dict[str, list[Any]]:
    """What stands in addresses of the desk that are of no translation, or of something on one, and of the site."""
    article, edition, translation = world["article"], world["edition"], world["translation"]
    number, jonas = make.fresh(article).public_number, make.known("jonas").pk
    late, comment = number_of(Save.objects.filter(offered=True)), number_of(Comment.objects.all())
    return {
        "desk:flash": [article.pk],
        "desk:figures-of-person": [jonas],
        "desk:person": [jonas],
        "desk:shift-note": ["en"],
        "desk:house-style": ["en"],
        "desk:practice": [world["practice"].pk],
        "desk:notice-open": [number_of(Notice.objects.filter(person=world["people"]["T"]))],
        "desk:take-offer": [translation.pk, late],
        "desk:discard-offer": [translation.pk, late],
        "desk:settle-comment": [translation.pk, comment],
        "desk:take-suggestion": [translation.pk, comment],
        "desk:decline-suggestion": [translation.pk, comment],
        "desk:take-back-waiver": [translation.pk, number_of(Waiver.objects.all())],
        "site:list": ["de"],
        "site:search": ["de"],
        "site:page": ["de", "about"],
        "site:feed": ["de"],
        "site:api-articles": ["de"],
        "site:api-article": ["de", number],
        "site:api-nothing": ["de/nothing"],
        "site:sitemap": ["de", 2026, 1],
        "site:article-by-number": ["de", number],
        "site:article": ["de", number, edition.slug],
    }


def address_of(name: str, world: dict[str, Any]) -> str:
    """A real address for a name."""
    translation, objects = world["translation"], objects_of(world)
    fixed = of_the_admin(world, objects) | of_desk_and_site(world)
    if name == "desk:help":
        return f"{reverse(name, args=[translation.pk])}?paragraph={translation.paragraphs.in_order()[0].uid}"
    if name in fixed:
        return reverse(name, args=fixed[name])
    if found := re.fullmatch(r"admin:\w+?_(\w+)_(history|delete|change)", name):
        return reverse(name, args=[objects[found[1]]])
    if name.startswith("desk:") and name not in OF_NO_TRANSLATION:
        return reverse(name, args=[translation.pk])
    return reverse(name)


def ask(world: dict[str, Any], person: Person | None, method: str, address: str) -> HttpResponse:
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person, backend="newsroom.sign_in.PersonBackend")
    return client.get(address) if method == "GET" else client.post(address, {"seen": "x"})


def judged(response: HttpResponse) -> str:
    """`in`, `out` or `no`."""
    status = response.status_code
    if status == 405:
        return "no"
    to_the_door = status == 302 and re.match(r"/(sign-in|admin/login)/\?next=", response["Location"])
    assert status < 500, f"{status}: an address must never break"
    return "out" if to_the_door or status in {401, 403, 404} else "in"


def test_every_address_is_decided() -> None:
    names = {name for name, _route in addresses(get_resolver())}
    assert names - set(TABLE) == set(), "decide who may ask for these, in tests/house/access_table.py"
    assert set(TABLE) - names == set(), "these are gone: take them out of tests/house/access_table.py"


@pytest.mark.parametrize("part", ["door", "admin", "desk", "site"])
def test_who_gets_in(part: str, world: dict[str, Any]) -> None:
    wrong = []
    for name in (name for name in TABLE if (name.split(":")[0] if ":" in name else "door") == part):
        for method, allowed in zip(("GET", "POST"), TABLE[name], strict=True):
            for letter, person in world["people"].items():
                expected = {"in"} if letter in allowed else {"out", "no"}
                if allowed == "no":
                    expected = {"no", "out"} if part in {"admin", "desk"} else {"no"}
                before = transaction.savepoint()
                got = judged(ask(world, person, method, address_of(name, world)))
                transaction.savepoint_rollback(before)
                if got not in expected:
                    wrong.append(f"{letter} {method} {name}: {got}, decided is {' or '.join(sorted(expected))}")
    assert wrong == []


def public_now() -> list[tuple[Any, ...]]:
    public = Edition.objects.public(at=timezone.now()).order_by("pk")
    return list(public.values_list("pk", "newest", "public_from", "being_updated_at"))


def test_nothing_of_this_touched_what_readers_see(world: dict[str, Any]) -> None:
    seen = public_now()
    for letter in ("-", "A", "T", "V", "O"):
        for name in TABLE:
            if name.startswith("admin:articles_") or name in {"desk:approve-alone"}:
                ask(world, world["people"][letter], "POST", address_of(name, world))
    assert seen
    assert public_now() == seen
    assert Translation.objects.get(pk=world["translation"].pk).state == "in review"
