"""Writing on the working page: what is saved, what comes too late, and that nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import stopping
from newsroom.refusals import NotAllowed
from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import freeing, paragraphs, request, review
from translations.actions.correcting import correct_alone
from translations.actions.sent_texts import Typed
from translations.models import Comment, Save, Translation
from translations.workflow import mark_of
from translations.workspace.handing_in import hand_in_texts

pytestmark = pytest.mark.django_db


def text_of(translation: Translation, role: str) -> str:
    row = translation.paragraphs.filter(role=role).in_order().first()
    assert row is not None
    return row.text


def test_only_what_was_changed_on_the_page_is_saved() -> None:
    translation = make.translation()
    make.write(translation)
    before = Save.objects.count()
    page = open_page(translation, make.translator_into("en")).type("headline", "Flooding on the Sorle")
    after = page.press_and_see("save")
    assert text_of(translation, "headline") == "Flooding on the Sorle"
    assert "Saved." in after.words
    assert Save.objects.count() == before + 1


def test_line_ends_of_a_form_change_nothing() -> None:
    translation = make.translation()
    make.write(translation, "one\ntwo")
    page = open_page(translation, make.translator_into("en"))
    page.fields = {name: value.replace("\n", "\r\n") for name, value in page.fields.items()}
    assert "Nothing was changed." in page.press_and_see("save").words


def test_of_two_windows_the_second_loses_and_both_texts_stand_on_the_page() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    one, other = open_page(translation, mira), open_page(translation, mira)
    one.type("lead", "First come.").press("save")
    response = other.type("lead", "Second come.").press("save")
    assert response.status_code == 409
    html = response.content.decode()
    assert "First come." in html
    assert "Second come." in html
    assert "take/" in html
    assert text_of(translation, "lead") == "First come."


def test_a_late_text_can_be_put_in_after_all() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    late = open_page(translation, mira).type("lead", "Second come.")
    open_page(translation, mira).type("lead", "First come.").press("save")
    late.press("save")
    offer = Save.objects.lost().get()
    after = open_page(translation, mira).press_and_see("take-offer", offer.pk)
    assert text_of(translation, "lead") == "Second come."
    assert "Second come." in after.response.content.decode()
    assert not Save.objects.lost().exists()


def test_a_late_text_can_be_discarded() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    late = open_page(translation, mira).type("lead", "Second come.")
    open_page(translation, mira).type("lead", "First come.").press("save")
    late.press("save")
    after = open_page(translation, mira).press_and_see("discard-offer", Save.objects.lost().get().pk)
    assert "Second come." not in after.response.content.decode()
    assert text_of(translation, "lead") == "First come."


def test_nobody_elses_late_text_can_be_touched() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    late = open_page(translation, mira).type("lead", "Second come.")
    open_page(translation, mira).type("lead", "First come.").press("save")
    late.press("save")
    page = open_page(translation, make.reviewer_of("en"))
    assert "Second come." not in page.response.content.decode()
    assert page.press("take-offer", Save.objects.lost().get().pk).status_code == 404


def test_the_same_page_sent_twice_is_one_save() -> None:
    translation = make.translation()
    page = open_page(translation, make.translator_into("en")).type("lead", "Once.")
    page.press("save")
    assert page.press("save").status_code == 302
    assert Save.objects.filter(text="Once.").count() == 1
    assert not Save.objects.lost().exists()


def test_another_text_from_an_old_page_is_not_taken_for_the_one_saved_before() -> None:
    translation = make.translation()
    page = open_page(translation, make.translator_into("en")).type("lead", "Once.")
    page.press("save")
    assert page.type("lead", "Then again.").press("save").status_code == 409
    assert Save.objects.lost().get().text == "Then again."


def test_a_hold_that_came_meanwhile_keeps_the_text_and_says_why() -> None:
    translation = make.translation()
    page = open_page(translation, make.translator_into("en")).type("lead", "Typed before the hold.")
    stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    response = page.press("save")
    assert response.status_code == 409
    assert "The story is held" in response.content.decode()
    assert "Typed before the hold." in response.content.decode()
    assert text_of(translation, "lead") == ""
    assert page.press("save").status_code == 409, "sending it again is harmless"
    assert Save.objects.lost().count() == 1


def test_work_that_went_to_somebody_else_meanwhile_keeps_the_text() -> None:
    translation = make.translation()
    mira = make.translator_into("en")
    page = open_page(translation, mira).type("lead", "Mira's words.")
    clara = make.person("clara", translator=["en"])
    request.hand_over(translation, to=clara, by=make.editor(), at=timezone.now())
    response = page.press("save")
    assert response.status_code == 403
    assert "Mira&#x27;s words." in response.content.decode()
    assert text_of(translation, "lead") == ""


def claimed() -> Translation:
    """In Mira's hands, and nothing in it is anybody's yet."""
    story = make.article(dateline=None)
    (asked,) = request.request(story, languages=["en"], by=make.editor(), at=timezone.now())
    return request.claim(asked, by=make.known("mira"), at=timezone.now())


def test_first_words_that_come_after_the_work_went_to_somebody_else_are_kept() -> None:
    work, clara = claimed(), make.person("clara", translator=["en"])
    page = open_page(work, make.known("mira")).type("lead", "Mira's first words.")
    freeing.take_over(work, by=clara, at=timezone.now() + timedelta(days=3))
    response = page.press("save", **{"comment-all": "Who has the figures?"})
    assert response.status_code == 403
    assert "Mira&#x27;s first words." in response.content.decode()
    assert "Who has the figures?" in response.content.decode()
    late = Save.objects.lost().get()
    assert (late.text, late.by) == ("Mira's first words.", make.known("mira"))
    assert text_of(work, "lead") == ""
    assert "Mira&#x27;s first words." in open_page(work, make.known("mira")).html
    assert "Mira&#x27;s first words." not in open_page(work, clara).html


def test_first_words_in_a_range_that_was_taken_back_are_kept() -> None:
    work, clara = claimed(), make.person("clara", translator=["en"])
    mira, lead = make.known("mira"), work.paragraphs.get(role="lead").uid
    paragraphs.give_paragraphs(work, first=lead, last=lead, to=clara, by=mira, at=timezone.now())
    page = open_page(work, clara).type("lead", "Clara's first words.")
    paragraphs.give_paragraphs(work, first=lead, last=lead, to=None, by=mira, at=timezone.now())
    response = page.press("save")
    assert response.status_code == 403
    assert "Clara&#x27;s first words." in response.content.decode()
    assert Save.objects.lost().get().by == clara


def test_first_words_of_a_reviewer_after_somebody_else_sent_it_back_are_kept() -> None:
    work, anna = make.translation(state="in review"), make.person("anna", reviewer=["en"])
    page = open_page(work, anna).type("lead", "Anna's first mend.")
    review.send_back(work, note="Again.", seen=mark_of(work), by=make.known("jonas"), at=timezone.now())
    response = page.press("save")
    assert response.status_code == 403
    assert "Anna&#x27;s first mend." in response.content.decode()
    assert Save.objects.lost().get().by == anna


def test_nothing_is_kept_for_who_has_not_the_language() -> None:
    work, vera = claimed(), make.translator_into("ru")
    late = Typed(work.paragraphs.get(role="lead").uid, 0, "From elsewhere.")
    with pytest.raises(NotAllowed):
        hand_in_texts(work, [late], by=vera, at=timezone.now())
    page = open_page(work, make.known("mira")).type("lead", "From elsewhere.")
    page.client.force_login(vera)
    page.fields["whose"] = f"{vera.pk} en"
    assert page.press("save").status_code == 404
    assert page.press("submit").status_code == 404
    assert not Save.objects.exists()


def test_a_save_after_submitting_in_another_window_is_kept_beside() -> None:
    translation = make.translation()
    make.write(translation)
    mira = make.translator_into("en")
    late = open_page(translation, mira).type("lead", "A later thought.")
    open_page(translation, mira).press("submit")
    response = late.press("save")
    assert response.status_code == 409
    assert "A later thought." in response.content.decode()
    assert "Mira Okafor handed this in from another window at" in response.content.decode()


def test_who_may_not_write_is_told_so() -> None:
    translation = make.translation()
    page = open_page(translation, make.reviewer_of("en"))
    assert "save" not in page.buttons()
    assert page.press("save").status_code == 403


def test_a_paragraph_is_left_out_with_a_reason_and_taken_in_again() -> None:
    translation = make.translation()
    make.write(translation)
    row = translation.paragraphs.in_order().last()
    assert row is not None
    page = open_page(translation, make.translator_into("en"))
    after = page.press_and_see("save", leave_out=row.uid, **{f"out-{row.uid}": "known to every reader here"})
    assert "known to every reader here" in after.words
    row.refresh_from_db()
    assert (row.text, row.left_out) == ("", "known to every reader here")
    after.fields[f"text-{row.uid}"] = "Now it matters."
    after.press("save")
    row.refresh_from_db()
    assert (row.text, row.left_out) == ("Now it matters.", "")


def test_leaving_out_without_a_reason_is_refused_and_the_rest_is_saved() -> None:
    translation = make.translation()
    make.write(translation)
    row = translation.paragraphs.in_order().last()
    assert row is not None
    page = open_page(translation, make.translator_into("en")).type("headline", "Saved all the same")
    response = page.press("save", leave_out=row.uid)
    assert response.status_code == 422
    assert "Say why the paragraph is left out." in response.content.decode()
    assert text_of(translation, "headline") == "Saved all the same"
    row.refresh_from_db()
    assert row.text


def test_every_button_takes_what_was_typed_along() -> None:
    translation = make.translation()
    make.write(translation)
    page = open_page(translation, make.translator_into("en")).type("lead", "Typed, then given back.")
    page.press("give-back", note="off shift")
    assert text_of(translation, "lead") == "Typed, then given back."
    translation.refresh_from_db()
    assert translation.state == "requested"


def test_a_remark_is_made_beside_its_paragraph_and_settled() -> None:
    translation = make.translation()
    row = translation.paragraphs.in_order().first()
    assert row is not None
    page = open_page(translation, make.translator_into("en"))
    after = page.press_and_see("save", say=row.uid, **{f"comment-{row.uid}": "Litres or gallons?"})
    assert "Litres or gallons?" in after.words
    said = Comment.objects.get(uid=row.uid)
    page.press("save", say="all", **{"comment-all": "Nice story."})
    assert Comment.objects.get(uid="").text == "Nice story."
    settled = after.press_and_see("settle-comment", said.pk)
    assert "settled by Mira Okafor" in settled.words


def test_a_remark_that_is_refused_stays_in_its_field() -> None:
    translation = make.translation()
    row = translation.paragraphs.get(role="lead")
    page = open_page(translation, make.translator_into("en"))
    stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    boxes = {f"comment-{row.uid}": "A careful remark.", "comment-all": "Another one."}
    response = page.press("save", say=row.uid, **boxes)
    assert response.status_code == 409
    assert "The story is held" in response.content.decode()
    assert "A careful remark." in response.content.decode()
    assert "Another one." in response.content.decode()
    assert not Comment.objects.exists()


@pytest.mark.parametrize("broken", [{"page": "x"}, {"seen": "-1"}, {"seen": "many"}])
def test_a_page_that_is_not_ours_is_refused(broken: dict[str, str]) -> None:
    translation = make.translation()
    row = translation.paragraphs.get(role="lead")
    page = open_page(translation, make.translator_into("en")).type("lead", "x")
    given = {"page": broken["page"]} if "page" in broken else {f"seen-{row.uid}": broken["seen"]}
    assert page.press("save", **given).status_code == 400


def test_a_language_that_is_not_mine_is_not_there() -> None:
    translation = make.translation()
    stranger = signed_in(make.translator_into("ru"))
    assert stranger.get(f"/desk/{translation.pk}/").status_code == 404
    assert stranger.post(f"/desk/{translation.pk}/save/").status_code == 404
    assert signed_in(make.editor()).get(f"/desk/{translation.pk}/").status_code == 200


def test_words_in_a_box_whose_button_was_not_pressed_come_back_in_it() -> None:
    translation = make.translation()
    make.write(translation)
    row = translation.paragraphs.in_order().last()
    assert row is not None
    page = open_page(translation, make.translator_into("en")).type("headline", "Saved beside it")
    reason = "known to every “reader” here"
    after = page.press_and_see("save", note="off shift at six", **{f"out-{row.uid}": reason})
    assert after.response.status_code == 200
    assert after.fields["note"] == "off shift at six"
    assert after.fields[f"out-{row.uid}"] == reason
    assert text_of(translation, "headline") == "Saved beside it"
    row.refresh_from_db()
    assert row.text
    left = after.press_and_see("save", leave_out=row.uid, note="")
    assert f"Left out: {reason}" in left.words


def test_a_refused_leaving_out_keeps_its_reason() -> None:
    translation = make.translation()
    make.write(translation)
    row = translation.paragraphs.in_order().last()
    assert row is not None
    page = open_page(translation, make.translator_into("en"))
    other = translation.paragraphs.get(role="lead")
    refused = page.press_and_see("save", leave_out=row.uid, **{f"out-{other.uid}": "of local interest"})
    assert refused.response.status_code == 422
    assert refused.fields[f"out-{other.uid}"] == "of local interest"


def test_the_sentence_of_a_language_that_was_right_after_all_is_left_out_on_its_page() -> None:
    story = make.article()
    make.live(story)
    work = story.translations.get(language="en")
    correct_alone(work, note="a name?", seen=mark_of(work), by=make.editor(), at=timezone.now())
    page = open_page(work, make.known("mira"))
    row = work.paragraphs.get(role="correction")
    assert "Tell your readers what was wrong in this language" in page.response.content.decode()
    assert f'name="out-{row.uid}"' in page.response.content.decode()
    after = page.press_and_see("save", leave_out=row.uid, **{f"out-{row.uid}": "it was right"})
    assert work.paragraphs.get(role="correction").left_out == "it was right"
    assert '<details class="leave" hidden>' in after.response.content.decode(), "until it is written again"


@pytest.mark.parametrize("button", ["save", "shape", "ready", "spoken", "undo"])
def test_a_remark_that_was_begun_is_sent_by_its_own_button_alone(button: str) -> None:
    translation = make.translation()
    make.write(translation)
    row = translation.paragraphs.get(role="lead")
    page = open_page(translation, make.translator_into("en")).type("headline", "Saved beside it")
    named = {"save": {"say": "all"}, "shape": {"merge": row.uid}, "ready": {"ready": row.uid}}.get(button, {})
    box = f"comment-{row.uid}"
    if button == "spoken":
        named = {"spoken": row.sources[0], f"spoken-{row.sources[0]}": "en"}
    after = page.press_and_see(button, **{box: "Which dik"}, **named)
    assert not Comment.objects.exists()
    assert after.fields[box] == "Which dik"
    assert text_of(translation, "headline") == "Saved beside it"
    after.press("save", say=row.uid)
    assert Comment.objects.get().text == "Which dik"


def test_a_remark_that_was_begun_is_told_of_where_the_page_is_done_with() -> None:
    translation = make.translation()
    make.write(translation)
    make.waive_all(translation)
    after = open_page(translation, make.translator_into("en")).press_and_see("submit", **{"comment-all": "Which dik"})
    assert "A comment you began was not sent" in after.words
    assert after.fields["comment-all"] == "Which dik"
    assert not Comment.objects.exists()
    translation.refresh_from_db()
    assert translation.state == "in review"


def test_a_reason_that_was_begun_leaves_out_no_paragraph_that_is_empty_yet() -> None:
    work = claimed()
    row = work.paragraphs.get(role="lead")
    after = open_page(work, make.known("mira")).press_and_see("save", **{f"out-{row.uid}": "known to ev"})
    row.refresh_from_db()
    assert (row.left_out, after.fields[f"out-{row.uid}"]) == ("", "known to ev")
