"""A paragraph that nobody has begun rests on the newest source, whatever its source says meanwhile."""

from __future__ import annotations

from itertools import product

import pytest
from django.utils import timezone

from articles.actions.revision import Edited
from articles.models import Article
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from tests import make
from tests.expect import expect_refusal
from tests.translations.test_stops_and_the_wire import NEW, come
from tests.translations.workspace.pages import open_page
from translations.actions import draft, flashing, review, shaping, source
from translations.actions.sent_texts import Typed
from translations.board.languages import lines
from translations.board.reading import read
from translations.models import DraftParagraph, Notice, Translation
from translations.sources import since_of, source_of
from translations.vocabulary import Origin
from translations.workflow import mark_of
from translations.workspace.queue import Waiting, queue_lists

pytestmark = pytest.mark.django_db

SOURCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Der Bürgermeister dankte den 12 Helfern.")
LEAD = "Schools in 12 towns stay closed."


def texts_of(article: Article, old: str, new: str) -> list[tuple[str | None, Role, str]]:
    current = make.fresh(article).current
    assert current is not None
    return [(p.id, p.role, p.text.replace(old, new)) for p in current.story]


def file(article: Article, texts: Edited, kind: RevisionKind = RevisionKind.CORRECTION, sentence: str = "") -> Article:
    story, at = make.fresh(article), timezone.now()
    assert story.current is not None
    line, seen, by = story.current.line, article_mark(story), make.editor()
    source.edit(story, kind=kind, texts=texts, dateline=line, seen=seen, by=by, at=at, sentence=sentence)
    return make.fresh(article)


def correct(article: Article, old: str = "12", new: str = "14") -> Article:
    """The desk itself files a correction."""
    return file(article, texts_of(article, old, new))


def again(made: Translation) -> Translation:
    return Translation.objects.get(pk=made.pk)


def put(made: Translation, role: str, text: str, *, beside: int | None = None) -> None:
    row = made.paragraphs.filter(role=role).in_order().first()
    assert row is not None
    typed = Typed(row.uid, row.number, text, beside=beside)
    draft.save(made, [typed], by=make.translator_into(made.language), at=timezone.now())


def stale(made: Translation) -> list[str]:
    since = since_of(source_of(again(made)))
    return [row.role for row in made.paragraphs.in_order() if row.is_stale(since)]


def waits_in(made: Translation) -> set[Waiting]:
    lists = queue_lists(Translation.objects.all(), make.translator_into(made.language), now=timezone.now())
    return {each.name for each in lists if made.pk in {row.translation.pk for row in each.rows}}


def test_an_untouched_draft_under_a_correction_has_still_to_be_begun() -> None:
    made = make.translation(make.article(texts=SOURCE), "ru")
    correct(made.article)
    assert stale(made) == []
    assert not Translation.objects.stale().exists()
    assert waits_in(made) == {Waiting.MINE}
    page = open_page(made, make.translator_into("ru"))
    assert "not begun" in page.words
    assert "It still holds" not in page.words
    assert "rests on old text" not in page.words
    assert "is-stale" not in page.html
    assert "In 14 Gemeinden bleiben die Schulen zu." in page.words


def test_where_only_what_nobody_has_begun_changed_the_draft_follows_at_once() -> None:
    made = make.translation(make.article(texts=SOURCE))
    put(made, "lead", LEAD)
    correct(made.article, "den 12 Helfern", "den 14 Helfern")
    assert stale(made) == []
    assert waits_in(made) == {Waiting.MINE}
    assert (again(made).revision, again(made).is_stale) == (2, False)
    assert open_page(made, make.translator_into("en")).html.count("is-stale") == 0


def test_a_draft_follows_what_the_wire_sends_as_well() -> None:
    come(1)
    flashing.clear(Article.objects.get(), by=make.editor(), at=timezone.now())
    made = make.translation(make.fresh(Article.objects.get()))
    come(2, **NEW)
    assert (again(made).meaning, again(made).is_stale, stale(made)) == (2, False, [])


def test_who_has_it_in_hand_hears_of_what_changed_all_the_same() -> None:
    made = make.translation(make.article(texts=SOURCE))
    file(made.article, texts_of(made.article, "12", "13"), RevisionKind.UPDATE)
    correct(made.article, "13", "14")
    assert {notice.kind for notice in Notice.objects.filter(person=made.translator)} >= {"changed", "corrected"}


def test_a_text_that_changed_too_keeps_the_story_stale_with_its_facts_to_take() -> None:
    made = make.translation(make.article(texts=SOURCE))
    put(made, "lead", LEAD)
    correct(made.article)
    assert stale(made) == ["lead"]
    assert waits_in(made) == {Waiting.STALE}
    page = open_page(made, make.translator_into("en"))
    assert "Only facts changed. The old text still stands in 1 language." in page.words
    assert "1 paragraph of the draft rests on old text." in page.words
    assert page.html.count(">It still holds<") == 1
    after = page.press_and_see("take-patch", patch=made.paragraphs.get(role="lead").uid)
    assert "rests on old text" not in after.words
    assert waits_in(made) == {Waiting.MINE}


def test_page_and_board_count_the_same_languages_with_the_old_words() -> None:
    article = make.article(texts=SOURCE)
    make.live(article, "de")
    made = make.translation(article, state="approved")
    made.paragraphs.filter(role="lead").update(text=LEAD)
    make.live(article)
    for language in ("ru", "ar", "fr"):
        make.translation(article, language)
    story = file(article, texts_of(article, "12", "14"), sentence="Es sind 14.")
    assert "The old text still stands in 2 languages." in open_page(made, make.translator_into("en")).words
    assert old_on_the_board(story) == {"de", "en"}
    make.live(story, "de")
    assert "The old text still stands in 1 language." in open_page(made, make.translator_into("en")).words
    assert old_on_the_board(make.fresh(story)) == {"en"}


def old_on_the_board(article: Article) -> set[str]:
    found = read(article, 2, at=timezone.now())
    assert found is not None
    return {line.language for line in lines(found) if not line.right}


def test_what_is_typed_beside_the_old_source_rests_on_that() -> None:
    made = make.translation(make.article(texts=SOURCE))
    make.write(made)
    person, lead = make.translator_into("en"), made.paragraphs.get(role="lead")
    draft.save(made, [Typed(lead.uid, lead.number, "")], by=person, at=timezone.now())
    page = open_page(made, person)
    correct(made.article)
    put(made, "text", "The mayor thanked the 14 helpers.", beside=2)
    assert not again(made).is_stale
    page.type("lead", LEAD).autosave()
    assert stale(made) == ["lead"]
    assert again(made).is_stale
    assert waits_in(made) == {Waiting.STALE}
    make.waive_all(made)
    with expect_refusal("still_stale"):
        draft.submit(again(made), seen=mark_of(again(made)), by=person, at=timezone.now())
    put(made, "lead", LEAD.replace("12", "14"), beside=2)
    assert not again(made).is_stale


def test_an_update_that_nobody_saw_makes_what_is_typed_beside_the_old_text_stale() -> None:
    made = make.translation(make.article(texts=SOURCE))
    file(made.article, texts_of(made.article, "12", "14"), RevisionKind.UPDATE)
    assert not again(made).is_stale
    put(made, "lead", LEAD, beside=1)
    assert (again(made).revision, again(made).is_stale, stale(made)) == (1, True, ["lead"])


def test_unfinished_text_is_neither_handed_in_nor_approved() -> None:
    made = make.translation(make.article(texts=SOURCE))
    put(made, "lead", LEAD)
    correct(made.article, "den 12", "den 14")
    with expect_refusal("unfinished"):
        draft.submit(again(made), seen=mark_of(again(made)), by=make.translator_into("en"), at=timezone.now())
    made = make.translation(make.article(texts=SOURCE), state="in review")
    made.paragraphs.filter(role="lead").update(text="")
    correct(made.article)
    with expect_refusal("unfinished"):
        review.approve(again(made), seen=mark_of(again(made)), by=make.reviewer_of("en"), at=timezone.now())


def test_that_it_still_holds_is_said_of_no_text_that_is_not_there() -> None:
    made = make.translation(make.article(texts=SOURCE))
    correct(made.article)
    lead = made.paragraphs.get(role="lead")
    draft.follow(made, by=make.translator_into("en"), at=timezone.now(), holds=[lead.uid])
    assert made.paragraphs.get(role="lead").number == lead.number, "what is being typed there comes in time"


def test_what_lost_its_source_goes_though_nobody_has_begun_it() -> None:
    made = make.translation(make.article(texts=SOURCE))
    file(made.article, texts_of(made.article, "12", "12")[:-1])
    assert stale(made) == ["text"]
    page = open_page(made, make.translator_into("en"))
    assert "Its source is gone." in page.words
    after = page.press_and_see("follow", drops=made.paragraphs.get(role="text").uid)
    assert "Its source is gone." not in after.words
    assert not again(made).is_stale


def test_merged_with_a_text_it_makes_that_neither_staler_nor_fresher() -> None:
    for old, expected in (("12 Helfern", []), ("12 Gemeinden", ["lead"])):
        made = make.translation(make.article(texts=SOURCE))
        put(made, "lead", LEAD)
        correct(made.article, old, old.replace("12", "14"))
        lead = made.paragraphs.get(role="lead")
        shaping.merge(again(made), uid=lead.uid, by=make.translator_into("en"), at=timezone.now())
        assert stale(made) == expected


BEGUN = {
    "empty": ({}, False),
    "text": ({"text": "Schools."}, True),
    "left out": ({"left_out": "local"}, True),
    "emptied": ({"began_as": "Schools were open."}, True),
    "machine": ({"text": "Schools.", "origin": Origin.MACHINE}, True),
    "given": ({"assigned_to": "mira"}, False),
    "short headline": ({"role": Role.PUSH}, False),
}


@pytest.mark.parametrize(("kind", "changed"), list(product(BEGUN, ["12 Gemeinden", "12 Helfern", ""])))
def test_rows_in_hand_rows_in_the_database_and_whole_drafts_say_the_same(kind: str, changed: str) -> None:
    """By one row, what it says of itself, what the database finds, and whether the draft as a whole is stale."""
    fields, begun = BEGUN[kind]
    made = make.translation(make.article(texts=SOURCE))
    lead = made.paragraphs.get(role="lead")
    if "assigned_to" in fields:
        fields = {"assigned_to": make.known("mira")}
    DraftParagraph.objects.filter(pk=lead.pk).update(**fields)
    if changed:
        correct(made.article, changed, changed.replace("12", "14"))
    lead.refresh_from_db()
    is_old = begun and changed == "12 Gemeinden"
    assert lead.is_begun == begun
    assert DraftParagraph.objects.begun().filter(pk=lead.pk).exists() == begun
    assert lead.is_stale(since_of(source_of(again(made)))) == is_old
    assert bool(stale(made)) == is_old
    assert again(made).is_stale == is_old
    assert Translation.objects.stale().filter(pk=made.pk).exists() == is_old
    assert (Waiting.STALE in waits_in(made)) == is_old
