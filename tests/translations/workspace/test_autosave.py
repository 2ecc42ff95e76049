"""A page that saves itself: cheap, harmless when repeated, and never at the cost of a text."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from tests import make
from tests.translations.workspace.pages import Page, open_page
from translations.actions import draft, request
from translations.actions.sent_texts import Typed
from translations.models import Save, Translation
from translations.vocabulary import WORDS_OF
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    made = make.translation()
    make.write(made)
    return made


@pytest.fixture
def page(translation: Translation) -> Page:
    return open_page(translation, make.known("mira"))


def lead_of(translation: Translation) -> str:
    return translation.paragraphs.get(role="lead").text


def test_it_costs_six_queries(page: Page, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    page.type("lead", "Typed.").autosave()
    page.type("lead", "Typed on.")
    with django_assert_num_queries(8, info="six, and the savepoint that a test's own transaction asks for"):
        assert page.autosave().status_code == 200


def test_what_is_saved_can_be_submitted_from_the_same_page(translation: Translation, page: Page) -> None:
    page.type("lead", "Typed.").autosave()
    answer = page.type("lead", "Typed, and typed again.").autosave().json()
    assert lead_of(translation) == "Typed, and typed again."
    assert "draft" in answer["rows"][translation.paragraphs.get(role="lead").uid]["state"]
    assert page.press("submit").status_code == 302
    assert Translation.objects.get(pk=translation.pk).state == "in review"


def sent(translation: Translation, text: str, **given: Any) -> dict[str, Any]:
    row = translation.paragraphs.get(role="lead")
    return {"uid": row.uid, "seen": row.number, "text": text, "id": str(uuid.uuid4())} | given


def test_a_save_whose_answer_was_lost_is_no_conflict(translation: Translation, page: Page) -> None:
    typed = sent(translation, "Once.")
    first = page.autosave(paragraphs=[typed]).json()
    again = page.autosave(paragraphs=[typed]).json()
    assert (first["rows"], first["clashes"]) == (again["rows"], again["clashes"])
    assert Save.objects.filter(client_id=typed["id"]).count() == 1


def test_a_late_text_that_stands_there_already_is_no_conflict(translation: Translation, page: Page) -> None:
    """A window that closed sends it twice: as it goes, and from the next page, which cannot know that it arrived."""
    late = sent(translation, "Typed on the train.")
    for text in ("Typed on", "Typed on the train."):
        page.autosave(paragraphs=[sent(translation, text)])
    answer = page.autosave(paragraphs=[late]).json()
    row = translation.paragraphs.get(role="lead")
    assert answer["clashes"] == {}
    assert answer["rows"][row.uid]["seen"] == row.number == late["seen"] + 2
    assert not Save.objects.lost().exists()
    assert page.autosave(paragraphs=[sent(translation, "And on from there.")]).json()["clashes"] == {}
    assert lead_of(translation) == "And on from there."


def test_a_text_goes_on_from_saves_of_which_its_page_heard_nothing(translation: Translation, page: Page) -> None:
    first = sent(translation, "The dam")
    never = first | {"text": "The dam has", "id": str(uuid.uuid4()), "after": [first["id"]]}
    last = first | {"text": "The dam has broken.", "id": str(uuid.uuid4()), "after": [first["id"], never["id"]]}
    page.autosave(paragraphs=[first])
    answer = page.autosave(paragraphs=[last]).json()
    row = translation.paragraphs.get(role="lead")
    assert (row.text, row.number) == ("The dam has broken.", first["seen"] + 2)
    assert (answer["clashes"], answer["rows"][row.uid]["seen"]) == ({}, row.number)
    again = page.autosave(paragraphs=[last]).json()
    assert (again["clashes"], again["rows"]) == ({}, answer["rows"])


def test_a_text_goes_on_from_an_unheard_save_that_stood_there_already(translation: Translation, page: Page) -> None:
    """Another window sent the same before."""
    unheard = sent(translation, "The dam")
    page.autosave(paragraphs=[sent(translation, "The dam")])
    page.autosave(paragraphs=[unheard])
    on = unheard | {"text": "The dam has broken.", "id": str(uuid.uuid4()), "after": [unheard["id"]]}
    assert page.autosave(paragraphs=[on]).json()["clashes"] == {}
    assert lead_of(translation) == "The dam has broken."


@pytest.mark.parametrize("somebody", ["else wrote since", "else's save"])
def test_nothing_goes_on_from_what_somebody_else_wrote(translation: Translation, page: Page, somebody: str) -> None:
    first = sent(translation, "The dam")
    page.autosave(paragraphs=[first])
    row = translation.paragraphs.get(role="lead")
    if somebody == "else wrote since":
        draft.save(translation, [Typed(row.uid, row.number, "Other words.")], by=make.known("mira"), at=timezone.now())
    else:
        Save.objects.filter(client_id=first["id"]).update(by=make.known("jonas"))
    last = first | {"text": "The dam has broken.", "id": str(uuid.uuid4()), "after": [first["id"]]}
    assert page.autosave(paragraphs=[last]).json()["clashes"].keys() == {row.uid}
    assert lead_of(translation) != "The dam has broken."
    assert Save.objects.lost().get().text == "The dam has broken."


def test_a_text_may_say_for_itself_what_stood_beside_it(translation: Translation, page: Page) -> None:
    make.correction(translation.article)
    page.autosave(beside="2", paragraphs=[sent(translation, "Typed before.", beside="1")])
    assert translation.paragraphs.get(role="lead").based_on == 1


@pytest.mark.parametrize("odd", [{"after": ["x"]}, {"after": "x"}, {"after": 3}, {"beside": "x"}, {"beside": [1]}])
def test_what_no_page_of_ours_says_of_a_text_is_refused(translation: Translation, page: Page, odd: Any) -> None:
    body = {"person": page.person, "beside": "1", "paragraphs": [sent(translation, "Typed.", **odd)]}
    address = reverse("desk:autosave", args=[translation.pk])
    assert page.client.post(address, body, content_type="application/json").status_code == 400
    assert not Save.objects.filter(text="Typed.").exists()


def test_who_meets_anothers_text_reads_whose_it_is(translation: Translation, page: Page) -> None:
    mine, row = sent(translation, "Second come."), translation.paragraphs.get(role="lead")
    draft.save(translation, [Typed(row.uid, row.number, "First come.")], by=make.known("mira"), at=timezone.now())
    owen = make.person("owen", translator=["en"])
    translation.paragraphs.filter(uid=row.uid).update(written_by=owen)
    shown = page.autosave(paragraphs=[mine]).json()["clashes"][row.uid]["shown"]
    assert f"{owen} saved this paragraph meanwhile" in shown
    assert "Keep mine" in shown


def test_a_late_text_that_another_goes_on_from_is_offered_no_more(translation: Translation, page: Page) -> None:
    row = translation.paragraphs.get(role="lead")
    draft.save(translation, [Typed(row.uid, row.number, "First come.")], by=make.known("mira"), at=timezone.now())
    for text in ("Mine", "Mine, too.", "Mine", "Other"):
        late = sent(translation, text, seen=row.number)
        page.autosave(paragraphs=[late])
        page.autosave(paragraphs=[late])
    assert [one.text for one in Save.objects.lost().order_by("pk")] == ["Mine, too.", "Mine", "Other"]


def test_two_who_write_the_same_paragraph_see_both_texts(translation: Translation, page: Page) -> None:
    other = open_page(translation, make.known("mira"))
    mine = sent(translation, "Second come.")
    other.type("lead", "First come.").autosave()
    row = translation.paragraphs.get(role="lead")
    clash = page.autosave(paragraphs=[mine]).json()["clashes"][row.uid]
    assert (clash["text"], clash["seen"]) == ("First come.", row.number)
    assert "First come." in clash["shown"]
    assert "Second come." in clash["shown"]
    assert "You saved this paragraph in another window meanwhile" in clash["shown"]
    assert lead_of(translation) == "First come."
    assert Save.objects.lost().get().text == "Second come."
    kept = sent(translation, "Second come.", seen=clash["seen"])
    page.autosave(paragraphs=[kept], settled=[clash["id"]])
    assert lead_of(translation) == "Second come."
    assert not Save.objects.lost().exists()


def test_a_text_for_a_paragraph_that_is_gone_is_kept(translation: Translation, page: Page) -> None:
    mine = sent(translation, "For nobody.")
    translation.paragraphs.filter(role="lead").delete()
    clash = page.autosave(paragraphs=[mine]).json()["clashes"][mine["uid"]]
    assert clash["seen"] is None
    assert "gone from the draft" in clash["shown"]
    assert Save.objects.lost().get().text == "For nobody."


def test_a_held_story_takes_nothing_and_keeps_the_text(translation: Translation, page: Page) -> None:
    stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    answer = page.type("lead", "Too late.").autosave()
    assert (answer.status_code, answer["Content-Type"]) == (409, "application/problem+json")
    assert "held" in answer.json()["title"]
    assert Save.objects.lost().get().text == "Too late."


def test_a_draft_handed_in_meanwhile_keeps_the_text(translation: Translation, page: Page) -> None:
    draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())
    answer = page.type("lead", "A last thought.").autosave()
    assert answer.status_code == 409
    assert list(answer.json()["clashes"]) == [translation.paragraphs.get(role="lead").uid]
    assert Save.objects.lost().get().text == "A last thought."


def test_what_was_handed_in_with_the_draft_is_with_the_desk(translation: Translation, page: Page) -> None:
    """A browser that was signed out still holds the text, which the form brought after signing in again."""
    held = sent(translation, "Typed, and handed in.")
    page.type("lead", "Typed, and handed in.").press("submit")
    answer = page.autosave(paragraphs=[held])
    row = translation.paragraphs.get(role="lead")
    assert (answer.status_code, answer.json()["clashes"]) == (200, {})
    assert answer.json()["rows"][row.uid]["seen"] == row.number
    assert not Save.objects.lost().exists()


def test_so_are_original_words(translation: Translation, page: Page) -> None:
    row = translation.paragraphs.get(role="lead")
    typed = {"uid": f"{WORDS_OF}{row.uid}", "seen": 0, "text": "„So war es.“"}
    first, again = ({**typed, "id": str(uuid.uuid4())} for _ in range(2))
    assert list(page.autosave(paragraphs=[first]).json()["rows"]) == [typed["uid"]]
    answer = page.autosave(paragraphs=[again]).json()
    assert (answer["clashes"], answer["rows"][typed["uid"]]["seen"]) == ({}, 1)
    assert not Save.objects.lost().exists()


def test_a_save_that_arrived_is_known_after_the_draft_was_handed_in(translation: Translation, page: Page) -> None:
    first = sent(translation, "Once.")
    page.autosave(paragraphs=[first])
    open_page(translation, make.known("mira")).type("lead", "Twice.").press("submit")
    answer = page.autosave(paragraphs=[first])
    assert (answer.status_code, answer.json()["clashes"]) == (200, {})
    assert not Save.objects.lost().exists()


def test_of_two_texts_only_the_one_that_does_not_stand_is_put_aside(translation: Translation, page: Page) -> None:
    row = translation.paragraphs.exclude(role="lead").in_order().first()
    assert row is not None
    other = {"uid": row.uid, "seen": 1, "text": "Not sent before.", "id": str(uuid.uuid4())}
    held = sent(translation, "Typed, and handed in.")
    page.type("lead", "Typed, and handed in.").press("submit")
    answer = page.autosave(paragraphs=[held, other])
    assert (answer.status_code, list(answer.json()["clashes"])) == (409, [row.uid])
    assert [save.text for save in Save.objects.lost()] == ["Not sent before."]


def test_first_words_after_the_work_went_to_somebody_else_are_kept() -> None:
    (asked,) = request.request(make.article(dateline=None), languages=["en"], by=make.editor(), at=timezone.now())
    work = request.claim(asked, by=make.known("mira"), at=timezone.now())
    page = open_page(work, make.known("mira"))
    request.hand_over(work, to=make.person("clara", translator=["en"]), by=make.editor(), at=timezone.now())
    answer = page.type("lead", "Mira's first words.").autosave()
    assert answer.status_code == 403
    assert answer.json()["title"].startswith("Clara has this language in hand now. What you typed is kept")
    assert list(answer.json()["clashes"]) == [work.paragraphs.get(role="lead").uid]
    assert Save.objects.lost().get().by == make.known("mira")
    assert lead_of(work) == ""


def test_first_words_of_who_has_not_the_language_are_not(translation: Translation, page: Page) -> None:
    page.client.force_login(vera := make.translator_into("ru"))
    before = Save.objects.count()
    typed = {"person": vera.pk, "beside": "1", "paragraphs": [sent(translation, "From elsewhere.")]}
    answer = page.client.post(f"/desk/{translation.pk}/autosave/", typed, content_type="application/json")
    assert answer.status_code == 404
    assert Save.objects.count() == before


def test_a_page_of_somebody_else_is_refused(translation: Translation, page: Page) -> None:
    answer = page.type("lead", "Whose?").autosave(person=page.person + 1)
    assert (answer.status_code, answer.json()["code"]) == (403, "other_person")
    assert lead_of(translation) != "Whose?"


def test_a_reviewer_mends_by_typing(translation: Translation) -> None:
    draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())
    page = open_page(translation, make.reviewer_of("en"))
    mended = f"{lead_of(translation)} Indeed."
    assert page.type("lead", mended).autosave().status_code == 200
    row = translation.paragraphs.get(role="lead")
    assert (row.text, row.written_by, row.mended_by) == (mended, make.known("mira"), make.reviewer_of("en"))
    assert page.press("approve").status_code in {302, 409}


def test_a_mend_whose_answer_was_lost_is_no_conflict() -> None:
    work = make.translation(state="in review")
    page = open_page(work, make.reviewer_of("en"))
    typed = sent(work, f"{lead_of(work)} Indeed.")
    first = page.autosave(paragraphs=[typed]).json()
    again = page.autosave(paragraphs=[typed]).json()
    assert (first["rows"], first["clashes"]) == (again["rows"], again["clashes"])
    assert Save.objects.filter(client_id=typed["id"]).count() == 1


def test_a_late_mend_that_stands_there_already_is_no_conflict() -> None:
    work = make.translation(state="in review")
    page = open_page(work, make.reviewer_of("en"))
    late = sent(work, f"{lead_of(work)} Indeed so.")
    for more in (" Indeed", " so."):
        page.autosave(paragraphs=[sent(work, lead_of(work) + more)])
    answer = page.autosave(paragraphs=[late]).json()
    assert answer["clashes"] == {}
    assert answer["rows"][late["uid"]]["seen"] == late["seen"] + 2
    assert not Save.objects.lost().exists()


def test_another_late_mend_is_kept_beside_what_stands() -> None:
    work = make.translation(state="in review")
    page = open_page(work, make.reviewer_of("en"))
    late = sent(work, "Another wording.")
    page.autosave(paragraphs=[sent(work, f"{lead_of(work)} Indeed.")])
    assert list(page.autosave(paragraphs=[late]).json()["clashes"]) == [late["uid"]]
    assert lead_of(work).endswith("Indeed.")
    assert Save.objects.lost().get().text == "Another wording."


def test_signed_out_it_answers_401(page: Page) -> None:
    person = page.person
    page.client.logout()
    assert (
        page.type("lead", "x")
        .client.post(
            f"/desk/{page.translation.pk}/autosave/",
            json.dumps({"person": person}),
            content_type="application/json",
            headers={"accept": "application/json"},
        )
        .status_code
        == 401
    )


@pytest.mark.parametrize(
    "broken",
    [
        {"paragraphs": [{"uid": "a"}]},
        {"paragraphs": 3},
        {"beside": "x"},
        {"person": -1},
        {"settled": ["x"]},
        {"paragraphs": [{"uid": "²", "seen": 0, "text": "", "id": str(uuid.uuid4())}]},
        {"paragraphs": [{"uid": "a", "seen": 0, "text": 5, "id": str(uuid.uuid4())}]},
    ],
)
def test_what_no_page_sends_is_refused(page: Page, broken: dict[str, Any]) -> None:
    sent = {"person": page.person, "beside": 1, "paragraphs": []} | broken
    address = f"/desk/{page.translation.pk}/autosave/"
    assert page.client.post(address, sent, content_type="application/json").status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_nor_is_what_cannot_be_read(page: Page, body: bytes) -> None:
    address = f"/desk/{page.translation.pk}/autosave/"
    assert page.client.post(address, body, content_type="application/json").status_code == 400
