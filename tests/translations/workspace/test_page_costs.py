"""Whatever is to be said of a story, opening it takes ten queries at most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions.revision import add_revision
from articles.models import revision
from articles.text.paragraphs import Named, Paragraph
from articles.vocabulary import RevisionKind
from tests import make
from tests.translations.test_via import fresh, into_english, out, put, rows, russian_again
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import shaping
from translations.actions.objecting import object_to
from translations.actions.speaking import mark_spoken
from translations.findings import findings_of
from translations.models import Translation
from translations.rendering import Ground

pytestmark = pytest.mark.django_db

QUERIES = 10
GERMAN = ("In 12 Gemeinden bleiben die Schulen zu.", "„Die Deiche halten“, sagte Katrin Mehlhorn.")
RUSSIAN = ("В 12 общинах школы закрыты.", "«Дамбы держатся», — сказала Катрин Мельхорн.")
ENGLISH = ("Schools stay closed in 12 of the the communities.", "“The dykes are holding,” said Katrin Mehlhorn.")


def drafted(*, via: str) -> Translation:
    """English, beside the German or the Russian that readers have, with a word too many in its first paragraph."""
    article = make.article(texts=GERMAN)
    russian = make.translation(article, "ru")
    make.write(russian)
    for place, text in enumerate(RUSSIAN):
        put(russian, place, text)
    out(russian)
    made = into_english(make.fresh(article), via=via)
    make.write(made)
    for place, text in enumerate(ENGLISH):
        put(made, place, text)
    return fresh(made)


def speak(work: Translation) -> None:
    (uid,) = rows(work)[1].sources
    mark_spoken(make.fresh(work.article), uid=uid, language="en", by=make.editor(), at=timezone.now())


def object_(work: Translation) -> None:
    drafts = list(work.paragraphs.in_order())
    lead = rows(work)[0].uid
    found = findings_of(drafts, Ground.of(work, drafts), [])[lead]
    key = next(each.finding.key for each in found if each.finding.check == "doubled_word")
    object_to(work, uid=lead, key=key, reason="It is a name.", by=make.known("mira"), at=timezone.now())


def correct(work: Translation) -> None:
    make.correction(work.article, kind=RevisionKind.UPDATE)


def move_on(work: Translation) -> None:
    russian_again(work.article, 0, "В 14 общинах школы закрыты.")


def reshape(work: Translation) -> None:
    shaping.move(fresh(work), uid=rows(work)[0].uid, up=False, by=make.known("mira"), at=timezone.now())


# What is done to the story, and what its page shows of that.
SAID = {speak: 'name="text-~', move_on: "is-stale", correct: "is-stale", reshape: "Undo: moved"}

Step = Callable[[Translation], None]


@pytest.mark.parametrize(
    ("via", "steps"),
    [
        ("", []),
        ("", [speak]),
        ("", [object_]),
        ("", [correct]),
        ("", [speak, object_, correct]),
        ("", [speak, object_, correct, reshape]),
        ("ru", []),
        ("ru", [move_on]),
        ("ru", [speak, object_, move_on]),
        ("ru", [speak, object_, move_on, correct]),
        ("ru", [speak, object_, correct, move_on, reshape]),
    ],
)
def test_opening_a_story_takes_ten_queries_at_most(
    via: str, steps: list[Step], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    work = drafted(via=via)
    for step in steps:
        step(work)
    client = signed_in(make.known("mira"))
    with django_assert_max_num_queries(QUERIES):
        html = client.get(reverse("desk:working-page", args=[work.pk])).content.decode()
    assert [step.__name__ for step in steps if SAID.get(step, "") not in html] == []


def test_what_was_objected_to_is_folded_away_for_who_objected() -> None:
    work = drafted(via="")
    counted = 'data-helps="t-' + rows(work)[0].uid
    assert counted in open_page(work, make.known("mira")).html
    object_(work)
    assert counted not in open_page(work, make.known("mira")).html
    assert counted in open_page(work, make.reviewer_of("en")).html


def test_what_was_signed_for_stops_no_more() -> None:
    work = drafted(via="")
    put(work, 0, "Schools stay closed in 14 of the communities.")
    counted = 'data-helps="t-' + rows(work)[0].uid
    assert counted in open_page(work, make.known("mira")).html
    make.waive_all(work)
    assert counted not in open_page(work, make.known("mira")).html


@pytest.mark.parametrize("count", [4, 12])
def test_the_words_of_a_revision_are_named_once_for_a_page(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """However many paragraphs are stale: the names are asked for beside each."""
    texts = [f"Im Ort Nummer {place} am Fluss kamen Helfer an." for place in range(count)]
    work = make.translation(make.article(texts=texts), state="drafting")
    make.write(work)
    story = make.fresh(work.article)
    assert story.current is not None
    changed = [(p.id, p.role, p.text.replace("kamen Helfer", "kamen 12 Helfer")) for p in story.current.texts]
    line = story.current.line
    add_revision(story, kind=RevisionKind.CORRECTION, texts=changed, dateline=line, by=None, at=timezone.now())
    named: list[int] = []

    def naming(paragraphs: Sequence[Paragraph]) -> Named:
        named.append(len(paragraphs))
        return Named(paragraphs)

    monkeypatch.setattr(revision, "Named", naming)
    page = open_page(work, make.translator_into("en"))
    assert f"{count} paragraphs of the draft rest on old text." in page.words
    assert len(named) <= 4, "the newest and the older one, read for the page and for what is shown beside it"


def test_a_revision_as_a_release_renders_it_has_names_of_its_own() -> None:
    original = make.article().current
    assert original is not None
    first = original.texts[0]
    assert first.id in original.named
    again = original.with_paragraphs([replace(first, id="another").as_json()])
    assert "another" in again.named
    assert first.id not in again.named
    assert "another" not in original.named
