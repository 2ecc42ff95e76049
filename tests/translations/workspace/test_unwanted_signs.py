"""What is typed on the working page as an agency's text is taken: without signs nobody meant, and not without end."""

from __future__ import annotations

import pytest

from articles.wire.incoming import MAX_PARAGRAPH
from newsroom.models import LogEntry
from tests import make
from tests.translations.workspace.pages import open_page
from translations.models import Comment, Save

pytestmark = pytest.mark.django_db

# NUL, a control character, an override, an isolate and its end
UNWANTED = "a\x00b\x07c\u202ed\u2067e\u2069f"
# LRM, RLM, ALM, ZWNJ and ZWJ
NEEDED = "a\u200eb\u200fc\u061cd\u200ce\u200df"


@pytest.mark.parametrize(("typed", "stands"), [(UNWANTED, "abcdef"), (NEEDED, NEEDED)])
def test_a_text_is_kept_without_unwanted_signs(typed: str, stands: str) -> None:
    translation = make.translation()
    page = open_page(translation, make.known("mira")).type("lead", typed)
    assert page.autosave().status_code == 200
    assert translation.paragraphs.get(role="lead").text == stands
    assert Save.objects.get().text == stands


def test_a_remark_a_note_and_a_reason_are_too() -> None:
    translation = make.translation()
    mira, row = make.known("mira"), translation.paragraphs.get(role="lead")
    page = open_page(translation, mira)
    page.press("save", say=row.uid, **{f"comment-{row.uid}": UNWANTED})
    page.press("save", leave_out=row.uid, **{f"out-{row.uid}": UNWANTED})
    row.refresh_from_db()
    assert (row.left_out, Comment.objects.get().text) == ("abcdef", "abcdef")
    open_page(translation, mira).press("give-back", note=UNWANTED)
    assert LogEntry.objects.get(verb="give back").data["note"] == "abcdef"


def test_what_stood_there_with_unwanted_signs_is_not_taken_for_typed() -> None:
    translation = make.translation()
    translation.paragraphs.filter(role="lead").update(text="soft\xadhyphen")
    assert "Nothing was changed." in open_page(translation, make.known("mira")).press_and_see("save").words


@pytest.mark.parametrize("uid", ["u" * 17, "u v", "²", "\x00"])
@pytest.mark.parametrize("field", ["text", "comment"])
def test_a_paragraph_that_none_can_be_is_refused(uid: str, field: str) -> None:
    page = open_page(make.translation(), make.known("mira"))
    refused = page.press("save", **{f"{field}-{uid}": "a", f"seen-{uid}": "0"})
    assert refused.status_code == 400
    assert not Save.objects.exists()


def test_a_text_too_long_is_refused_and_kept_beside_and_the_others_are_saved() -> None:
    translation = make.translation()
    endless = "word " * (MAX_PARAGRAPH // 5 + 1)
    page = open_page(translation, make.known("mira")).type("lead", endless).type("headline", "In time")
    after = page.press_and_see("save")
    assert after.response.status_code == 422
    assert f"the desk takes at most {MAX_PARAGRAPH}" in after.words
    assert translation.paragraphs.get(role="headline").text == "In time"
    assert translation.paragraphs.get(role="lead").text == ""
    assert Save.objects.lost().get().text == endless.strip()
    assert endless.strip() in after.html
    assert after.press("take-offer", Save.objects.lost().get().pk).status_code == 422
    assert translation.paragraphs.get(role="lead").text == ""


def test_a_remark_too_long_goes_back_into_its_field() -> None:
    translation = make.translation()
    endless = "a" * (MAX_PARAGRAPH + 1)
    after = open_page(translation, make.known("mira")).press_and_see("save", say="all", **{"comment-all": endless})
    assert after.response.status_code == 422
    assert after.fields["comment-all"] == endless
    assert not Comment.objects.exists()
