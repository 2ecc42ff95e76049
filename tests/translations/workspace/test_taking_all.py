"""Everything that is proposed after the source changed, taken at once and undone as one."""

from __future__ import annotations

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Person
from newsroom.models.log_entry import LogEntry
from tests import make
from tests.expect import expect_refusal
from tests.translations.shaping.drafts import as_it_stands, rows
from tests.translations.workspace.pages import Page, open_page
from translations.actions import patching, shaping
from translations.actions.draft import save
from translations.actions.patching import Shown
from translations.actions.sent_texts import Typed
from translations.models import Save, Translation, Version
from translations.vocabulary import VersionReason

pytestmark = pytest.mark.django_db

SOURCE = (
    "In 12 Gemeinden bleiben die Schulen zu.",
    "Der Bürgermeister dankte den Helfern.",
    "Am Montag kamen 30 Helfer.",
    "Die Brücken sind offen.",
    "Das Wasser fällt.",
)
WRITTEN = (
    "Schools in 12 towns stay closed.",
    "The mayor thanked the helpers.",
    "On Monday 30 helpers came.",
    "The bridges are open.",
    "The water is falling.",
)
MENDED = ("Schools in 14 towns stay closed.", "On Monday 50 helpers came.")


@pytest.fixture
def mira() -> Person:
    return make.translator_into("en")


@pytest.fixture
def work(mira: Person) -> Translation:
    """A draft under which two facts changed, a paragraph moved, one came, one went, one was worded anew."""
    made = make.translation(make.article(texts=SOURCE))
    make.write(made)
    body = rows(made)[2:]
    typed = [Typed(row.uid, row.number, text) for row, text in zip(body, WRITTEN, strict=True)]
    save(made, typed, by=mira, at=timezone.now())
    change(made.article, "12", "14")
    change(made.article, "30", "50")
    move_on(made.article)
    return again(made)


def again(translation: Translation) -> Translation:
    return Translation.objects.get(pk=translation.pk)


def texts_of(article: Article) -> list[tuple[str | None, Role, str]]:
    current = make.fresh(article).current
    assert current is not None
    return [(p.id, p.role, p.text) for p in current.texts]


def revise(article: Article, texts: list[tuple[str | None, Role, str]]) -> None:
    story = make.fresh(article)
    assert story.current is not None
    line, at = story.current.line, timezone.now()
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=line, by=None, at=at)


def change(article: Article, old: str, new: str) -> None:
    revise(article, [(uid, role, text.replace(old, new)) for uid, role, text in texts_of(article)])


def move_on(article: Article) -> None:
    """The bridges come before the helpers, the mayor is gone, the water is worded anew, and something is added."""
    head, lead, _mayor, helpers, bridges, (uid, role, _old) = texts_of(article)
    worded = (uid, role, "Das Wasser fällt seit dem Morgen rasch und überall.")
    revise(article, [head, lead, bridges, helpers, worded, (None, Role.TEXT, "Die Züge fahren wieder.")])


def body(translation: Translation) -> list[str]:
    return [row.text for row in rows(translation)[2:]]


def stale_on(page: Page) -> int:
    return page.html.count("is-stale")


def test_the_page_says_how_much_could_be_taken_and_how_often_the_source_changed(
    work: Translation, mira: Person
) -> None:
    page = open_page(work, mira)
    assert "Take everything proposed (2 texts, 1 move, 1 new paragraph, 1 removal)" in page.words
    assert "The source changed 3 times since the draft was up to date:" in page.words
    assert "take-all" in page.buttons()


def test_one_button_takes_all_of_it_and_leaves_stale_what_needs_words(work: Translation, mira: Person) -> None:
    after = open_page(work, mira).press_and_see("take-all")
    assert "Everything proposed stands in the draft." in after.words
    assert body(work) == [MENDED[0], "The bridges are open.", MENDED[1], "The water is falling.", ""]
    assert stale_on(after) == 1, "only the paragraph that was worded anew"
    assert "take-all" not in after.buttons()
    assert LogEntry.objects.get(verb="take all").data == {"texts": 2, "moved": 1, "missing": 1, "gone": 1}
    kept = Version.objects.get(translation=work, reason=VersionReason.FOLLOW)
    assert [row["text"] for row in kept.paragraphs][2:] == list(WRITTEN)


def test_it_is_undone_as_one(work: Translation, mira: Person) -> None:
    before, rested_on = as_it_stands(work), (work.revision, work.meaning)
    page = open_page(work, mira).press_and_see("take-all")
    assert "Undo: took everything proposed" in page.words
    after = page.press_and_see("undo")
    assert as_it_stands(work) == before
    assert (again(work).revision, again(work).meaning) == rested_on
    assert again(work).is_stale
    assert "Take everything proposed (2 texts, 1 move, 1 new paragraph, 1 removal)" in after.words
    assert open_page(work, mira).press_and_see("take-all").response.status_code == 200


def test_an_undo_rests_on_the_old_source_again_where_only_a_paragraph_came(mira: Person) -> None:
    made = make.translation(make.article(texts=SOURCE))
    make.write(made)
    revise(made.article, [*texts_of(made.article)[:-1], (None, Role.TEXT, "Die Züge fahren wieder.")])
    before = as_it_stands(made)
    page = open_page(made, mira)
    assert "(1 new paragraph, 1 removal)" in page.words
    page = page.press_and_see("take-all")
    assert not again(made).is_stale
    page.press("undo")
    assert as_it_stands(made) == before
    assert again(made).is_stale


def test_what_was_typed_since_is_kept_by_the_undo(work: Translation, mira: Person) -> None:
    page = open_page(work, mira).press_and_see("take-all").type("lead", "Fourteen towns keep their schools closed.")
    page.fields[f"text-{rows(work)[-1].uid}"] = "Trains run again."
    page.press("undo")
    assert body(work) == list(WRITTEN)
    kept = set(Save.objects.lost().values_list("text", flat=True))
    assert kept == {"Fourteen towns keep their schools closed.", "Trains run again."}


def test_a_merge_made_before_is_undone_after_it(work: Translation, mira: Person) -> None:
    before = as_it_stands(work)
    bridges = rows(work)[5]
    shaping.merge(work, uid=bridges.uid, by=mira, at=timezone.now())
    page = open_page(work, mira).press_and_see("take-all")
    page.press_and_see("undo").press_and_see("undo")
    assert as_it_stands(work) == before


def test_a_newer_revision_refuses_the_whole(work: Translation, mira: Person) -> None:
    before, page = as_it_stands(work), open_page(work, mira)
    change(work.article, "14", "15")
    answer = page.press_and_see("take-all")
    assert answer.response.status_code == 409
    assert "The source was changed meanwhile" in answer.words
    assert as_it_stands(work) == before
    assert not LogEntry.objects.filter(verb="take all").exists()
    answer.press("take-all")
    assert body(work)[0] == "Schools in 15 towns stay closed."


def test_a_proposal_that_was_not_shown_refuses_the_whole(work: Translation, mira: Person) -> None:
    before, page = as_it_stands(work), open_page(work, mira)
    page.fields[f"patch-{rows(work)[4].uid}"] = "On Monday 51 helpers came."
    answer = page.press_and_see("take-all")
    assert answer.response.status_code == 409
    assert "so it was not put in" in answer.words
    assert as_it_stands(work) == before
    assert not Version.objects.filter(translation=work).exists()


def test_a_paragraph_that_somebody_wrote_meanwhile_is_not_patched_over(work: Translation, mira: Person) -> None:
    page = open_page(work, mira).type("lead", "I wrote it myself: 14 towns.")
    page.press("take-all")
    assert body(work) == [
        "I wrote it myself: 14 towns.",
        "The bridges are open.",
        MENDED[1],
        "The water is falling.",
        "",
    ]


def test_a_stale_paragraph_with_another_number_refuses_the_whole(work: Translation, mira: Person) -> None:
    before, page = as_it_stands(work), open_page(work, mira)
    page.fields[f"seen-{rows(work)[2].uid}"] = "0"
    assert page.press("take-all").status_code == 409
    assert as_it_stands(work) == before


def test_a_paragraph_typed_into_does_not_go_with_its_source(work: Translation, mira: Person) -> None:
    page = open_page(work, mira)
    mayor = rows(work)[3]
    page.fields[f"text-{mayor.uid}"] = "The mayor thanked everybody who came."
    after = page.press_and_see("take-all")
    assert after.response.status_code == 200
    assert "The mayor thanked everybody who came." in body(work)
    assert "Its source is gone." in after.words


def test_pressed_twice_it_says_that_nothing_is_left(work: Translation, mira: Person) -> None:
    page = open_page(work, mira)
    page.press("take-all")
    before = as_it_stands(work)
    again_pressed = page.press_and_see("take-all")
    assert again_pressed.response.status_code == 422
    assert "Nothing is proposed any more" in again_pressed.words
    assert as_it_stands(work) == before


def test_one_proposal_needs_no_button_of_its_own(mira: Person) -> None:
    made = make.translation(make.article(texts=SOURCE))
    make.write(made)
    lead = made.paragraphs.get(role="lead")
    save(made, [Typed(lead.uid, lead.number, WRITTEN[0])], by=mira, at=timezone.now())
    change(made.article, "12", "14")
    page = open_page(made, mira)
    assert "take-patch" in page.buttons()
    assert "take-all" not in page.buttons()
    assert "times since" not in page.words


def test_who_was_given_a_range_takes_its_patches_one_by_one(work: Translation) -> None:
    vera = make.person("helper", translator=["en"])
    work.paragraphs.update(assigned_to=vera)
    page = open_page(work, vera)
    assert "take-patch" in page.buttons()
    assert "take-all" not in page.buttons()
    with expect_refusal("not_allowed"):
        patching.take_all(again(work), Shown(beside=4), by=vera, at=timezone.now())


@pytest.mark.parametrize("many", [1, 2])
def test_many_texts_cost_no_more_than_one(
    many: int, work: Translation, mira: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    changed = [rows(work)[2], rows(work)[4]]
    texts = [Typed(row.uid, row.number, text) for row, text in zip(changed, MENDED, strict=True)]
    story = make.fresh(work.article)
    assert story.current is not None
    with django_assert_max_num_queries(30):
        patching.take_all(work, Shown(story.current.number, texts=texts[:many]), by=mira, at=timezone.now())
