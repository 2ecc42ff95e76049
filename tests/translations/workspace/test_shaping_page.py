"""The shape of a draft under a person's hands: buttons that need no script, and a line to undo the last of it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import Page, open_page
from translations.actions import draft
from translations.actions.sent_texts import Typed
from translations.models import Comment, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Translation:
    made = make.translation()
    make.write(made)
    return made


@pytest.fixture
def mira(work: Translation) -> Person:
    assert work.translator is not None
    return work.translator


@pytest.fixture
def page(work: Translation, mira: Person) -> Page:
    return open_page(work, mira)


def body(work: Translation) -> list[str]:
    return [row.text for row in work.paragraphs.in_order()][2:]


def uid(work: Translation, place: int) -> str:
    return work.paragraphs.in_order()[place].uid


def test_a_blank_line_splits_without_a_script(page: Page, work: Translation) -> None:
    page.type("lead", "One.\r\n\r\nTwo.")
    after = page.press_and_see("shape", split=uid(work, 2))
    assert body(work)[:2] == ["One.", "Two."]
    assert "Undo: split 3" in after.words


def test_what_was_typed_is_merged_and_undone(page: Page, work: Translation) -> None:
    page.type("lead", "Typed just now.")
    before = body(work)
    after = page.press_and_see("shape", merge=uid(work, 2))
    assert body(work)[0] == f"Typed just now. {before[1]}"
    assert "3–4" in after.words
    assert 'class="source is-merged"' in after.html
    again = after.press_and_see("undo")
    assert body(work) == ["Typed just now.", *before[1:]]
    assert "Undo: merged" not in again.words


def test_an_own_paragraph_is_added_below_moved_and_removed(page: Page, work: Translation) -> None:
    answer = page.press("shape", add=uid(work, 2))
    own = uid(work, 3)
    assert answer["Location"].endswith(f"#p-{own}")
    page = open_page(work, make.translator_into("en"))
    page = page.press_and_see("shape", down=own)
    assert uid(work, 4) == own
    page = page.press_and_see("shape", up=own)
    page.press("shape", remove=own)
    assert not work.paragraphs.filter(uid=own).exists()


def test_what_was_left_out_is_taken_in_again_with_one_button(page: Page, work: Translation) -> None:
    third, was = uid(work, 2), body(work)[0]
    page.fields[f"out-{third}"] = "known here"
    page = page.press_and_see("save", leave_out=third)
    assert body(work)[0] == ""
    assert "Undo: left out 3" in page.words
    page.press("shape", take_in=third)
    assert body(work)[0] == was


def test_a_refused_split_says_why_and_keeps_the_text(page: Page, work: Translation) -> None:
    page.type("lead", "One without a gap.")
    after = page.press("shape", split=uid(work, 2))
    assert after.status_code == 422
    assert "where the second paragraph begins" in after.content.decode()
    assert body(work)[0] == "One without a gap."


def test_a_page_that_is_older_than_the_draft_shapes_nothing(page: Page, work: Translation, mira: Person) -> None:
    page.press("shape", down=uid(work, 2))
    before = body(work)
    assert page.press("shape", merge=uid(work, 2)).status_code == 409
    assert body(work) == before


@pytest.mark.parametrize("given", [{}, {"merge": ""}, {"merge": "../.."}, {"fold": "a"}])
def test_a_request_that_names_no_paragraph_is_no_page_of_ours(given: dict[str, str], page: Page) -> None:
    assert page.press("shape", **given).status_code == 400


def test_late_texts_and_comments_of_a_swallowed_paragraph_stand_where_it_went(
    page: Page, work: Translation, mira: Person
) -> None:
    row = work.paragraphs.in_order()[3]
    Comment.objects.create(translation=work, uid=row.uid, text="Is that so?", by=mira, at=timezone.now())
    page = page.press_and_see("shape", merge=uid(work, 2))
    assert page.html.index("Is that so?") < page.html.index(f'id="p-{uid(work, 3)}"')
    draft.save(work, [Typed(row.uid, row.number, "A late text.")], by=mira, at=timezone.now())
    page = open_page(work, mira)
    assert page.html.index("A late text.") < page.html.index(f'id="p-{uid(work, 3)}"')
    offered = work.saves.lost().get()
    whole = body(work)[0]
    page.press("take-offer", offered.pk)
    assert body(work)[0] == f"{whole} A late text."


def test_a_merge_is_no_change_of_words_and_a_split_neither(work: Translation, mira: Person) -> None:
    work = draft.submit(Translation.objects.get(pk=work.pk), seen=mark_of(work), by=mira, at=timezone.now())
    jonas = make.reviewer_of("en")
    page = open_page(work, jonas).press_and_see("shape", merge=uid(work, 2))
    assert 'class="change against"' not in page.html
    page.type("lead", f"{body(work)[0]} Added.").press("save")
    page = open_page(work, jonas)
    assert page.html.count('class="change against"') == 1
    assert "Added." in page.html[page.html.index('class="change against"') :]


def test_headline_and_dateline_have_no_such_buttons(page: Page, work: Translation) -> None:
    heads = page.html[page.html.index('id="p-') : page.html.index(f'id="p-{uid(work, 2)}"')]
    assert heads.count("data-shape") == heads.count('data-shape="short"') == 1, (
        "a short headline is added to a headline"
    )
