"""Review on the working page: mend, approve, return, assent, and who sees which buttons."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import Language
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import talking
from translations.models import Comment, Translation
from translations.workflow import mark_of
from translations.workspace.typed import Sent

pytestmark = pytest.mark.django_db
MEND = "en: lead, with the right river in it"


def in_review() -> Translation:
    translation = make.translation(state="in review")
    return Translation.objects.get(pk=translation.pk)


def test_a_reviewer_mends_and_approves_in_one_go() -> None:
    translation = in_review()
    page = open_page(translation, make.reviewer_of("en")).type("lead", "en: lead b 12")
    assert page.press("approve").status_code == 302
    translation.refresh_from_db()
    assert translation.state == "approved"
    lead = translation.paragraphs.get(role="lead")
    assert (lead.text, lead.mended_by) == ("en: lead b 12", make.reviewer_of("en"))


def test_an_approval_of_what_changed_meanwhile_is_refused() -> None:
    translation = in_review()
    page = open_page(translation, make.reviewer_of("en"))
    other = make.person("owen", reviewer=["en"])
    open_page(translation, other).type("headline", "en: headline 00").press("save")
    response = page.press("approve")
    assert response.status_code == 409
    assert "Somebody was quicker" in response.content.decode()
    translation.refresh_from_db()
    assert translation.state == "in review"


def test_of_two_mends_the_later_stands_aside() -> None:
    translation = in_review()
    jonas, owen = make.reviewer_of("en"), make.person("owen", reviewer=["en"])
    one, other = open_page(translation, jonas), open_page(translation, owen)
    one.type("headline", "en: headline 1").press("save")
    response = other.type("headline", "en: headline 2").press("save")
    assert response.status_code == 409
    assert "en: headline 1" in response.content.decode()
    assert "en: headline 2" in response.content.decode()
    taken = open_page(translation, owen)
    offer = translation.saves.lost().get()
    taken.press("take-offer", offer.pk)
    assert translation.paragraphs.get(role="headline").text == "en: headline 2"


def test_returning_needs_a_note_and_keeps_what_was_typed() -> None:
    translation = in_review()
    page = open_page(translation, make.reviewer_of("en"))
    refused = page.press_and_see("return", note="  ")
    assert refused.response.status_code == 422
    assert "needs a note" in refused.words
    assert page.press("return", note="Check the year.").status_code == 302
    translation.refresh_from_db()
    assert translation.state == "returned"
    assert Comment.objects.get().text == "Check the year."
    assert "Check the year." in open_page(translation, make.translator_into("en")).words


def test_a_refused_return_keeps_the_note_on_the_page() -> None:
    translation = in_review()
    page = open_page(translation, make.reviewer_of("en"))
    open_page(translation, make.person("owen", reviewer=["en"])).type("lead", "en: lead 9").press("save")
    assert "A long and careful note." in page.press("return", note="A long and careful note.").content.decode()


def test_a_paragraph_written_anew_waits_for_the_translators_assent() -> None:
    translation = in_review()
    jonas, mira = make.reviewer_of("en"), make.translator_into("en")
    refused = open_page(translation, jonas).type("lead", "Nothing of the old words is left.").press("approve")
    assert refused.status_code == 422
    assert "two people stand over every paragraph" in refused.content.decode()
    page = open_page(translation, mira)
    assert "assent" in page.buttons()
    assert "written by Jonas Weber" in page.words
    page.press("assent")
    assert open_page(translation, jonas).press("approve").status_code == 302
    translation.refresh_from_db()
    assert translation.state == "approved"


def test_the_translator_sees_word_by_word_what_review_changed() -> None:
    translation = in_review()
    open_page(translation, make.reviewer_of("en")).type("lead", "en: lead 5").press("save")
    page = open_page(translation, make.translator_into("en"))
    assert "1 paragraph differs." in page.words
    assert '<ins><span class="vh">added: </span>5</ins>' in page.html


def test_the_reviewer_sees_what_changed_since_they_returned_it() -> None:
    translation = in_review()
    jonas, mira = make.reviewer_of("en"), make.translator_into("en")
    open_page(translation, jonas).press("return", note="Look again.")
    translation.refresh_from_db()
    open_page(translation, mira).type("lead", "en: lead 7").press("submit")
    page = open_page(Translation.objects.get(pk=translation.pk), jonas)
    assert "Compared with version 2" in page.words
    assert "1 paragraph differs." in page.words
    plain = open_page(translation, jonas, "?against=0")
    assert "Compared with" not in plain.words


def test_approved_work_is_read_only_and_its_own_translator_may_take_it_up_again() -> None:
    translation = Translation.objects.get(pk=make.translation(state="approved").pk)
    mira = make.translator_into("en")
    page = open_page(translation, mira)
    assert not any(name.startswith("text-") for name in page.fields)
    assert "go-on" in page.buttons()
    after = page.press_and_see("go-on")
    assert any(name.startswith("text-") for name in after.fields)


def test_each_sees_the_buttons_of_their_part() -> None:
    translation = in_review()
    assert {"approve", "return"} <= open_page(translation, make.reviewer_of("en")).buttons()
    assert not {"approve", "return", "submit"} & open_page(translation, make.translator_into("en")).buttons()
    assert not {"approve", "return", "submit"} & open_page(translation, make.editor()).buttons()
    assert open_page(translation, make.translator_into("en")).press("approve").status_code == 403


def test_one_pair_of_eyes_and_the_second_look() -> None:
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    translation = make.translation(make.article(urgency=1))
    make.write(translation)
    editor = open_page(translation, make.editor())
    assert editor.press("approve-alone", reason="on the wires").status_code == 302
    translation.refresh_from_db()
    assert translation.state == "approved"
    assert translation.paragraphs.on_one_pair_of_eyes().exists()
    page = open_page(translation, make.reviewer_of("en"))
    assert "second-look" in page.buttons()
    assert "because: on the wires" in page.words
    page.press("second-look")
    assert not translation.paragraphs.on_one_pair_of_eyes().exists()


def test_a_refused_approval_alone_keeps_its_reason_in_an_open_box() -> None:
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    translation = make.translation(make.article(urgency=1))
    editor = open_page(translation, make.editor())
    refused = editor.press_and_see("approve-alone", reason="on the wires")
    assert refused.response.status_code == 422
    assert refused.fields["reason"] == "on the wires"
    assert '<details class="pop" open><summary class="button">Approve alone' in refused.html
    wordless = editor.press_and_see("approve-alone")
    assert '<details class="pop" open><summary class="button">Approve alone' in wordless.html


def test_submitting_what_is_not_finished_saves_it_and_says_what_is_missing() -> None:
    translation = make.translation()
    page = open_page(translation, make.translator_into("en")).type("lead", "Only this so far.")
    response = page.press("submit")
    assert response.status_code == 422
    assert "have no text yet" in response.content.decode()
    assert translation.paragraphs.get(role="lead").text == "Only this so far."


def test_a_submit_from_a_page_that_is_behind_is_refused() -> None:
    translation = make.translation()
    make.write(translation)
    mira = make.translator_into("en")
    behind = open_page(translation, mira)
    open_page(translation, mira).type("lead", "Newer.").press("save")
    assert behind.press("submit").status_code == 409
    translation.refresh_from_db()
    assert translation.state == "drafting"


def test_a_mark_from_the_page_is_what_the_verb_judges() -> None:
    translation = in_review()
    assert Sent.of(open_page(translation, make.reviewer_of("en")).fields).seen == mark_of(translation)
    talking.comment(translation, uid="", text="x", by=make.reviewer_of("en"), at=timezone.now())
    assert open_page(translation, make.reviewer_of("en")).press("approve").status_code == 302


def test_approving_is_the_first_thing_to_do_only_while_the_text_follows_its_source() -> None:
    translation = in_review()
    approve = f'data-main formaction="/desk/{translation.pk}/approve/"'
    assert f'class="button go" {approve}' in open_page(translation, make.reviewer_of("en")).html
    make.correction(translation.article)
    assert f'class="button" {approve}' in open_page(translation, make.reviewer_of("en")).html
