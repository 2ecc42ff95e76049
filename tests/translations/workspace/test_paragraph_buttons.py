"""The buttons of single paragraphs, as people press them: ready, approve, give, suggest, take; and what became of it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from newsroom.models import Concept, Language, OutboxMessage
from tests import make
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import paragraphs, request, talking
from translations.models import Comment, DraftParagraph, Translation

pytestmark = pytest.mark.django_db
BETTER = "en: lead, better said 12"


def written() -> Translation:
    translation = make.translation()
    make.write(translation)
    return Translation.objects.get(pk=translation.pk)


def lead(translation: Translation) -> DraftParagraph:
    return translation.paragraphs.get(role="lead")


def ready(translation: Translation) -> Translation:
    row = lead(translation)
    open_page(translation, make.translator_into("en")).press("ready", ready=row.uid)
    return translation


def test_a_paragraph_is_saved_and_marked_ready_with_one_button() -> None:
    translation = written()
    page = open_page(translation, make.translator_into("en")).type("lead", "en: lead typed just now 12")
    page.press("ready", ready=lead(translation).uid)
    row = lead(translation)
    assert (row.text, row.ready_by) == ("en: lead typed just now 12", make.translator_into("en"))


def test_the_reviewer_is_offered_only_what_is_ready_and_cannot_write_over_it() -> None:
    translation = ready(written())
    page = open_page(translation, make.reviewer_of("en"))
    assert page.html.count("data-approve") == 1
    assert f"text-{lead(translation).uid}" not in page.fields
    assert "1 paragraph ready" in signed_in(make.reviewer_of("en")).get(reverse("desk:queue")).content.decode()
    page.press("approve-paragraph", approve=lead(translation).uid)
    assert lead(translation).approved_by == make.reviewer_of("en")


def test_an_error_is_not_offered_for_approval_to_who_cannot_mend_it() -> None:
    translation = written()
    open_page(translation, make.translator_into("en")).type("lead", "en: 13 communities").press("save")
    ready(translation)
    assert "data-approve" not in open_page(translation, make.reviewer_of("en")).html
    make.waive_all(translation)
    assert open_page(translation, make.reviewer_of("en")).html.count("data-approve") == 1


@pytest.mark.parametrize(("urgency", "offered"), [(2, False), (5, True)])
def test_a_trainee_is_offered_no_flash_to_claim(urgency: int, offered: bool) -> None:
    (asked,) = request.request(make.article(urgency=urgency), languages=["en"], by=make.editor(), at=timezone.now())
    assert ("claim" in open_page(asked, make.person("timo", trainee=["en"])).buttons()) == offered
    assert "claim" in open_page(asked, make.known("mira")).buttons()


@pytest.mark.parametrize("trainee", [True, False])
def test_what_a_trainee_wrote_is_not_offered_for_approval_alone(trainee: bool) -> None:
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    translation = make.translation(make.article(urgency=1))
    timo = make.person("timo", trainee=["en"])
    if trainee:
        translation.paragraphs.filter(role="lead").update(text="en: by timo", written_by=timo)
    assert ("approve-alone" in open_page(translation, make.editor()).buttons()) != trainee
    story = signed_in(make.editor()).get(f"/admin/articles/article/{translation.article_id}/change/")
    row = next(row for row in story.context["languages"] if row.language == "en")
    assert ("approve alone" in {question.verb for question in [*row.first, *row.more]}) != trainee


def test_who_was_given_a_range_finds_the_buttons_of_its_shape() -> None:
    translation, clara = written(), make.person("clara", translator=["en"])
    rows = list(translation.paragraphs.in_order())
    paragraphs.give_paragraphs(
        translation, first=rows[2].uid, last=rows[3].uid, to=clara, by=make.translator_into("en"), at=timezone.now()
    )
    page = open_page(Translation.objects.get(pk=translation.pk), clara)
    shapes = {row.uid: row.shapes for row in page.response.context["page"].rows}
    assert {"merge", "down"} <= shapes[rows[2].uid]
    assert not {"merge", "down"} & shapes[rows[3].uid]
    assert not shapes[rows[4].uid]


def test_an_approval_of_a_draft_changed_in_another_browser_is_refused_in_words() -> None:
    translation = ready(written())
    page = open_page(translation, make.reviewer_of("en"))
    open_page(translation, make.translator_into("en")).type("lead", "en: lead, other 12").press("save")
    ready(translation)
    behind = page.press_and_see("approve-paragraph", approve=lead(translation).uid)
    assert behind.response.status_code == 409
    assert "Somebody was quicker" in behind.words
    assert lead(translation).approved_at is None


def test_a_reviewer_mends_and_approves_a_paragraph_with_one_button() -> None:
    translation = make.translation(state="in review")
    page = open_page(translation, make.reviewer_of("en")).type("lead", "en: lead b 12")
    page.press("approve-paragraph", approve=lead(translation).uid)
    row = lead(translation)
    assert (row.text, row.approved_by) == ("en: lead b 12", make.reviewer_of("en"))


def test_a_wording_is_suggested_shown_as_a_difference_and_taken() -> None:
    translation = make.translation(state="in review")
    page, uid = open_page(translation, make.reviewer_of("en")), lead(translation).uid
    page.press("save", say=uid, **{f"suggest-{uid}": BETTER})
    said = Comment.objects.get()
    mine = open_page(translation, make.translator_into("en"))
    assert "<ins>" in mine.html
    assert {"take", "decline"} <= mine.buttons()
    mine.press("take-suggestion", said.pk)
    assert (lead(translation).text, lead(translation).written_by) == (BETTER, make.translator_into("en"))


def test_a_suggestion_for_a_text_that_moved_on_is_shown_beside_it() -> None:
    translation = written()
    ready(translation)
    uid = lead(translation).uid
    open_page(translation, make.reviewer_of("en")).press("save", say=uid, **{f"suggest-{uid}": BETTER})
    mine = open_page(translation, make.translator_into("en")).type("lead", "en: lead, my own 12")
    behind = mine.press_and_see("take-suggestion", Comment.objects.get().pk)
    assert behind.response.status_code == 409
    assert "The paragraph has changed since" in behind.words
    assert lead(translation).text == "en: lead, my own 12"


def test_an_answer_stands_in_its_thread_and_a_word_with_a_refusal_too() -> None:
    translation = make.translation(state="in review")
    uid = lead(translation).uid
    open_page(translation, make.reviewer_of("en")).press("save", say=uid, **{f"suggest-{uid}": BETTER})
    said = Comment.objects.get()
    mine = open_page(translation, make.translator_into("en"))
    mine.press("decline-suggestion", said.pk, **{f"answer-{said.pk}": "House style."})
    assert [answer.text for answer in said.replies.all()] == ["House style."]
    open_page(translation, make.reviewer_of("en")).press(
        "save", say=f"answer-{said.pk}", **{f"answer-{said.pk}": "I see."}
    )
    assert [answer.text for answer in said.replies.order_by("pk")] == ["House style.", "I see."]


def test_who_was_given_paragraphs_finds_them_in_the_queue_and_writes_those() -> None:
    clara = make.person("clara", translator=["en"])
    translation, row = written(), lead(written())
    translation = row.translation
    client = signed_in(make.translator_into("en"))
    address = reverse("desk:give-paragraphs", args=[translation.pk])
    assert "clara" in client.get(address).content.decode().lower()
    client.post(address, {"from": row.uid, "until": row.uid, "to": str(clara.pk)})
    assert "given to you" in signed_in(clara).get(reverse("desk:queue")).content.decode()
    page = open_page(translation, clara)
    assert [name for name in page.fields if name.startswith("text-")] == [f"text-{row.uid}"]
    page.type("lead", "en: lead by clara 12").press("save")
    assert lead(translation).written_by == clara


def test_a_translator_sees_what_became_of_the_text_and_proposes_a_term() -> None:
    translation = make.translation(state="in review")
    open_page(translation, make.reviewer_of("en")).type("lead", "en: lead c, mended").press("save")
    make.waive_all(translation)
    open_page(translation, make.reviewer_of("en")).press("approve")
    client = signed_in(make.translator_into("en"))
    assert "1 change" in client.get(reverse("desk:queue")).content.decode()
    address = reverse("desk:came-out", args=[translation.pk])
    page = client.get(address).content.decode()
    assert "changed by Jonas Weber" in page
    assert "mended</ins>" in page
    assert address in OutboxMessage.objects.get(subject__contains="approved").text
    client.post(address, {"source": "Deich", "target": "dyke", "kind": "term"})
    assert Concept.objects.get().proposed_by == make.translator_into("en")


def test_the_start_of_a_paragraph_is_compared_with_where_it_was_mended() -> None:
    translation = written()
    make.correction(translation.article)
    mira = make.translator_into("en")
    open_page(translation, mira).type("lead", "en: lead c, with 14").press("save")
    page = open_page(translation, mira, "?against=start")
    assert "Compared with where it started: 1 paragraph differs." in page.words


@pytest.mark.parametrize("many", [1, 12])
def test_threads_and_suggestions_cost_no_queries_each(
    many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    translation = ready(written())
    jonas, mira, now = make.reviewer_of("en"), make.translator_into("en"), timezone.now()
    for number in range(many):
        said = talking.comment(
            translation, uid=lead(translation).uid, text="?", suggestion=f"{BETTER} {number}", by=jonas, at=now
        )
        talking.answer(said, text="!", by=mira, at=now)
    row = translation.paragraphs.get(role="headline")
    paragraphs.mark_ready(translation, uid=row.uid, seen=row.number, by=mira, at=now)
    client = signed_in(mira)
    with django_assert_max_num_queries(18):
        client.get(reverse("desk:working-page", args=[translation.pk]))
