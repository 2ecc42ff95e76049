"""The story's page: text, differences, clashes, languages; and what it costs."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind
from tests import make

ADMIN = "/admin/articles/article"


def page(client: Client, story: Article, query: str = "") -> str:
    answer = client.get(f"{ADMIN}/{story.pk}/change/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_correction_is_shown_word_by_word(desk: Client) -> None:
    story = make.article()
    make.correction(story)
    shown = page(desk, story)
    assert '<del><span class="vh">removed: </span>12</del>' in shown
    assert '<ins><span class="vh">added: </span>14</ins>' in shown
    assert "1 of 5 paragraphs changed" in shown
    assert "4 paragraphs unchanged" in shown


def test_any_two_revisions_can_be_compared(desk: Client) -> None:
    story = make.article()
    make.correction(story)
    make.correction(story, old="14", new="16")
    assert desk.get(f"{ADMIN}/{story.pk}/change/").context["comparison"].swap == ("14", "16")
    first = desk.get(f"{ADMIN}/{story.pk}/change/?against=1").context["comparison"]
    assert first.swap == ("12", "16")
    older = desk.get(f"{ADMIN}/{story.pk}/change/?revision=2")
    assert older.context["comparison"].swap == ("12", "14")
    assert not older.context["is_current"]
    assert page(desk, story, "?revision=x&against=99")


def test_added_and_removed_paragraphs_are_named(desk: Client) -> None:
    story = make.article()
    current = make.fresh(story).current
    assert current is not None
    texts = [(p.id, p.role, p.text) for p in current.texts[:-1]] + [(None, "text", "Ganz neu.")]
    add_revision(make.fresh(story), kind=RevisionKind.UPDATE, texts=texts, dateline=None, by=None, at=timezone.now())
    comparison = desk.get(f"{ADMIN}/{story.pk}/change/").context["comparison"]
    assert sorted(row.became for row in comparison.changed) == ["added", "removed", "removed"]


def revise(story: Article, texts: Sequence[tuple[str | None, str, str]]) -> None:
    story = make.fresh(story)
    assert story.current is not None
    line, at = story.current.line, timezone.now()
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=line, by=None, at=at)


def test_joined_and_parted_paragraphs_show_only_the_words_that_changed(desk: Client) -> None:
    story = make.article()
    current = make.fresh(story).current
    assert current is not None
    texts = [(p.id, str(p.role), p.text) for p in current.story]
    *heads, (uid, role, one), (_uid, _role, other) = texts
    joined = f"{one} {other}".replace("Zwei Brücken", "Drei Brücken")
    revise(story, [*heads, (uid, role, joined)])
    comparison = desk.get(f"{ADMIN}/{story.pk}/change/").context["comparison"]
    assert comparison.swap == ("Zwei", "Drei")
    assert [row.became for row in comparison.changed] == ["changed"]
    revise(story, [*heads, (uid, role, one), (None, role, joined.removeprefix(f"{one} ").replace("Drei", "Vier"))])
    comparison = desk.get(f"{ADMIN}/{story.pk}/change/").context["comparison"]
    assert comparison.swap == ("Drei", "Vier")
    revise(story, [*heads, (uid, role, joined.replace("Drei", "Vier"))])
    assert not desk.get(f"{ADMIN}/{story.pk}/change/").context["comparison"].changed


def test_clashes_of_house_and_wire_are_shown(desk: Client) -> None:
    story = make.article()
    current = make.fresh(story).current
    assert current is not None
    clash = {"id": current.texts[1].id, "house": "Fassung des Hauses", "wire": "Fassung der Agentur"}
    texts = [(p.id, p.role, p.text.replace("12", "13")) for p in current.texts]
    add_revision(
        make.fresh(story),
        kind=RevisionKind.UPDATE,
        texts=texts,
        dateline=current.line,
        by=None,
        at=timezone.now(),
        clashes=[clash],
    )
    shown = page(desk, story)
    assert "the house and the wire both changed" in shown
    assert "des Hauses" in shown


def test_inline_marks_are_marks_and_nothing_else_is(desk: Client) -> None:
    story = make.article(texts=["Ein **starkes** Wort <b>und</b> [ein Verweis](https://example.org/)."])
    shown = page(desk, story)
    assert "<strong>starkes</strong>" in shown
    assert "&lt;b&gt;und&lt;/b&gt;" in shown


def test_texts_say_their_language_and_direction(desk: Client) -> None:
    shown = page(desk, make.article("ar", headline="مكتبة الميناء القديمة تفتح أبوابها"))
    assert '<h1 lang="ar" dir="rtl"' in shown


def test_the_page_is_mirrored_for_who_reads_arabic(desk: Client) -> None:
    ines = make.editor()
    ines.interface_language = "ar"
    ines.save()
    shown = page(desk, make.article())
    assert '<html lang="ar" dir="rtl">' in shown
    assert '<h1 lang="de" dir="ltr"' in shown


def cost(client: Client, story: Article) -> int:
    with CaptureQueriesContext(connection) as queries:
        page(client, story)
    return len(queries)


def test_the_page_costs_the_same_for_many_languages_and_revisions(desk: Client) -> None:
    story = make.article(section=make.section())
    for language in ("en", "ru"):
        make.live(story, language)
    make.correction(story)
    few = cost(desk, story)
    for language in ("be", "fr", "es", "pl"):
        make.live(story, language)
    make.correction(story, old="14", new="15")
    make.correction(story, old="15", new="16")
    assert cost(desk, story) <= few + 4
    assert few <= 30
