"""The board says what a correction changed beside facts: the dateline, and paragraphs that were taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions.revision import add_revision
from articles.models import Article
from articles.text.datelines import Dateline
from articles.vocabulary import RevisionKind, Role
from tests import make
from translations.actions import draft, review
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

OLD = Dateline("AHRENFELD", 27, 11, None, "")
NEW = Dateline("NIEDERLOHE", 26, 11, None, "")
TEXTS = ("80 Häuser stehen leer.", "Im Keller lagen 5 Fässer.", "Die Deiche halten.")
SAID = {
    "en": ("80 houses are empty.", "There were 5 barrels in the cellar.", "The dykes hold."),
    "ru": ("80 домов пустуют.", "В подвале лежали 5 бочек.", "Дамбы держатся."),
}


def publish(story: Article, language: str, texts: Sequence[str]) -> None:
    """Headline and body, translated, reviewed and released."""
    work = make.translation(story, language)
    translator, reviewer, now = make.translator_into(language), make.reviewer_of(language), timezone.now()
    rows = [row for row in work.paragraphs.in_order() if row.role != Role.DATELINE]
    typed = [Typed(row.uid, row.number, text) for row, text in zip(rows, texts, strict=True)]
    assert not draft.save(work, typed, by=translator, at=now).lost
    make.waive_all(work)
    work = draft.submit(work, seen=mark_of(work), by=translator, at=now)
    review.approve(work, seen=mark_of(work), by=reviewer, at=now)
    make.live(story, language)


def live(*, headline: str = "Häuser stehen leer") -> Article:
    """Live in German, English and Russian; Polish is drafted alone."""
    story = make.article(headline=headline, texts=TEXTS, dateline=OLD)
    make.live(story, "de")
    for language, texts in SAID.items():
        publish(story, language, (f"{language} headline", *texts))
    make.write(make.translation(story, "pl"))
    return make.fresh(story)


def corrected(story: Article, *, old: str = "", new: str = "", without: int | None = None, line: Dateline = OLD) -> str:
    """File a correction; the address of its board."""
    story = make.fresh(story)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace(old, new) if old else p.text) for p in story.current.story]
    texts = [each for n, each in enumerate(texts) if n != without]
    kind, at = RevisionKind.CORRECTION, timezone.now()
    add_revision(story, kind=kind, texts=texts, dateline=line, by=None, at=at)
    return f"/admin/articles/article/{story.pk}/correction/2/"


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def row(html: str, language: str) -> str:
    return html.split(f'id="board-{language}"')[1].split("</tr>")[0]


def struck(html: str) -> list[str]:
    return [words(each).removeprefix("removed: ") for each in re.findall(r"<del>(.*?)</del>", html)]


def added(html: str) -> list[str]:
    return [words(each).removeprefix("added: ") for each in re.findall(r"<ins>(.*?)</ins>", html)]


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    return client


def test_a_corrected_dateline_stands_in_the_head_and_in_every_language(desk: Client) -> None:
    address = corrected(live(), line=NEW)
    html = desk.get(address).content.decode()
    head = html.split('class="swap-large"')[1].split("</p>")[0]
    assert (struck(head), added(head)) == (["AHRENFELD", "27. November"], ["NIEDERLOHE", "26. November"])
    assert "0 paragraphs" not in words(html)
    assert "AHRENFELD → NIEDERLOHE, 27. November → 26. November" in words(html.split("</title>")[0])
    assert "no sure patch" not in words(html)
    for language, was, now in (("de", "27", "26"), ("en", "27", "26"), ("ru", "27", "26")):
        there = row(html, language)
        assert {"AHRENFELD", was} <= set(" ".join(struck(there)).replace(",", "").replace(".", "").split()), language
        assert {"NIEDERLOHE", now} <= set(" ".join(added(there)).replace(",", "").replace(".", "").split()), language
    assert "NIEDERLOHE" in html.split('id="board-others"')[1].split("</section>")[0]


def test_a_dateline_beside_another_change_is_shown_beside_it(desk: Client) -> None:
    html = desk.get(corrected(live(), old="80", new="90", line=NEW)).content.decode()
    there = row(html, "ru")
    assert {"NIEDERLOHE", "90"} <= set(" ".join(added(there)).replace(",", "").split())
    assert "more paragraph" not in words(there)


def test_a_date_alone_is_named_beside_every_language(desk: Client) -> None:
    html = desk.get(corrected(live(), line=replace(OLD, day=26))).content.decode()
    assert words(html).count("still 27. November") == 3
    assert added(row(html, "en")) == ["26"]


def test_a_removed_paragraph_is_called_so_and_struck_in_every_language(desk: Client) -> None:
    html = desk.get(corrected(live(), without=2)).content.decode()
    assert words(html.split('class="swap-large"')[1].split("</p>")[0]).endswith("1 paragraph removed")
    assert struck(row(html, "de")) == ["Im Keller lagen 5 Fässer."]
    assert struck(row(html, "en")) == [SAID["en"][1]]
    assert struck(row(html, "ru")) == [SAID["ru"][1]]
    assert "no sure patch" not in words(html)


def test_it_is_struck_where_a_translator_has_let_it_go(desk: Client) -> None:
    story = live()
    address = corrected(story, without=2)
    work = Translation.objects.get(article=story, language="ru")
    draft.reopen(work, by=make.editor(), at=timezone.now())
    gone = work.paragraphs.get(text=SAID["ru"][1])
    draft.follow(work, by=make.translator_into("ru"), at=timezone.now(), drops=[gone.uid])
    assert struck(row(desk.get(address).content.decode(), "ru")) == [SAID["ru"][1]]


def test_a_removal_beside_another_change_is_told_and_its_places_stand_apart(desk: Client) -> None:
    html = desk.get(
        corrected(live(headline="80 leere Häuser, 5 Fässer"), old="80", new="90", without=2)
    ).content.decode()
    said = words(html)
    assert "1 paragraph removed" in said
    assert (struck(row(html, "ru")), added(row(html, "ru"))) == (["80", SAID["ru"][1]], ["90"])
    still = words(html.split('id="board-still"')[1].split("</section>")[0])
    assert "still say what was retracted" in still
    assert "5 places still say 80" not in still
    assert "still says what was taken out" in still or "still say what was taken out" in still


def test_a_language_says_for_how_many_of_its_paragraphs_the_desk_is_sure(desk: Client) -> None:
    story = make.article(headline="12 Orte", texts=("12 Orte sind betroffen.", "Von 12 Orten, also 12 von 20."))
    make.live(story, "de")
    publish(story, "en", ("12 places", "12 places are hit.", "A dozen places."))
    html = desk.get(corrected(story, old="12", new="14", line=make.LINE)).content.decode()
    assert "a sure patch for 2 of 3" in words(row(html, "en"))
    assert "no sure patch" not in words(html)
