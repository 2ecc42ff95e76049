"""Advance texts at the desk: seen on every page, and followed by every language once they are delivered."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions import advance
from articles.models import Article, Edition, Release
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.models import LogEntry
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import draft, paragraphs, release, request, review
from translations.actions.sent_texts import Typed
from translations.desk.language_rows import language_rows
from translations.models import DraftParagraph, Notice, Translation
from translations.sources import since_of, source_of
from translations.vocabulary import TranslationState
from translations.workflow import mark_of
from translations.workspace.measuring import day_bounds

pytestmark = pytest.mark.django_db

MARK = "Advance text · check against delivery"
UNCHECKED = "Advance text, not checked against delivery"
ADMIN = "/admin/articles/article/"
DELIVERED = RevisionKind.DELIVERED


@pytest.fixture
def desk(db: None) -> Client:
    return signed_in(make.editor())


def speech(**fields: object) -> Article:
    """One whose embargo ends with this day: the morning page shows what opens today, at whatever hour this runs."""
    ends = day_bounds(timezone.localdate(), timezone.localdate())[1] - timedelta(seconds=1)
    return make.fresh(make.article(is_advance=True, embargo=ends, **fields))  # type: ignore[arg-type]


def mark(article: Article, *, is_advance: bool = True) -> Article:
    article = make.fresh(article)
    seen = article_mark(article)
    return advance.mark_advance(article, is_advance=is_advance, seen=seen, by=make.editor(), at=timezone.now())


def test_the_mark_stands_wherever_somebody_works_on_it(desk: Client) -> None:
    work = make.translation(speech(), state=TranslationState.REQUESTED)
    mira = signed_in(make.translator_into("en"))
    for client, address in (
        (desk, f"{ADMIN}{work.article_id}/change/"),
        (desk, ADMIN),
        (desk, "/desk/morning/"),
        (mira, "/desk/"),
        (mira, f"/desk/{work.pk}/"),
    ):
        page = client.get(address, follow=True).content.decode()
        assert MARK in page, address
        assert UNCHECKED not in page, address


def test_what_readers_have_unchecked_is_said_to_editors(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    assert UNCHECKED not in desk.get("/desk/morning/").content.decode()
    mark(story)
    for address in (f"{ADMIN}{story.pk}/change/", ADMIN, "/desk/morning/"):
        assert UNCHECKED in desk.get(address).content.decode(), address
    desk.post(f"{ADMIN}{story.pk}/confirm-delivery/", {"seen": article_mark(make.fresh(story))})
    for address in (f"{ADMIN}{story.pk}/change/", ADMIN, "/desk/morning/"):
        page = desk.get(address).content.decode()
        assert UNCHECKED not in page
        assert MARK not in page


def test_an_editor_marks_and_takes_the_mark_away(desk: Client) -> None:
    story = make.article()
    page = desk.get(f"{ADMIN}{story.pk}/change/").content.decode()
    assert "Delivered as written" not in page
    assert "Delivered text …" not in page
    for answer, said in (("yes", True), ("no", False)):
        sent = {"advance": answer, "seen": article_mark(make.fresh(story))}
        assert desk.post(f"{ADMIN}{story.pk}/mark-advance/", sent).status_code == 302
        assert make.fresh(story).is_advance == said
        page = desk.get(f"{ADMIN}{story.pk}/change/").content.decode()
        assert ("Delivered as written" in page) == said
        assert ("edit/?kind=delivered" in page) == said
    assert "said whether it is an advance text: yes, to be checked against delivery" in page


def test_lifting_the_embargo_is_refused_on_the_form(desk: Client) -> None:
    story = speech()
    answer = desk.post(f"{ADMIN}{story.pk}/set-embargo/", {"kind": "none", "seen": article_mark(story)})
    assert answer.status_code == 422
    assert "say that it was delivered as written" in answer.content.decode()
    assert make.fresh(story).has_embargo


def edit_form(client: Client, story: Article) -> dict[str, list[object]]:
    page = client.get(f"{ADMIN}{story.pk}/edit/?kind=delivered")
    rows, line = page.context["rows"], page.context["dateline"].initial
    return {
        "id": [row.id for row in rows],
        "role": [row.role for row in rows],
        "text": [row.text for row in rows],
        "place": [row.place for row in rows],
        "seen": [page.context["seen"]],
        "base": [page.context["base"]],
        "kind": [page.context["form"].initial.get("kind", "")],
        **{f"dateline-{name}": [line[name] or ""] for name in ("place", "day", "month", "agency")},
    }


def test_the_delivered_text_is_pasted_as_a_whole_and_keeps_its_paragraphs(desk: Client) -> None:
    story = speech()
    assert story.current is not None
    before = story.current.body
    texts = [before[0].text.replace("12", "14"), "Ein Satz, den niemand erwartet hatte.", *[p.text for p in before[1:]]]
    sent = edit_form(desk, story) | {"whole": ["\r\n\r\n".join(texts)], "lay": ["1"]}
    laid = desk.post(f"{ADMIN}{story.pk}/edit/", sent)
    assert laid.status_code == 200
    assert make.fresh(story).current == story.current, "nothing is filed yet"
    rows = [row for row in laid.context["rows"] if not row.fixed and row.text]
    assert [row.id for row in rows] == [before[0].id, "", before[1].id, before[2].id]
    assert [row.text for row in rows] == texts

    shown = laid.context["rows"]
    typed = sent | {
        "id": [row.id for row in shown],
        "role": [row.role for row in shown],
        "text": [row.text for row in shown],
        "place": [row.place for row in shown],
    }
    del typed["lay"], typed["whole"]
    assert desk.post(f"{ADMIN}{story.pk}/edit/", typed).status_code == 302
    after = make.fresh(story)
    assert after.current is not None
    assert (after.current.kind, after.is_advance) == (DELIVERED, False)
    assert [p.since for p in after.current.body] == [2, 2, 1, 1]
    entry = LogEntry.objects.of_article(story.pk).get(verb="edit")
    assert entry.data["kind"] == DELIVERED


def test_headline_and_dateline_of_what_was_pasted_are_no_paragraphs(desk: Client) -> None:
    story = speech()
    assert story.current is not None
    first = story.current.body[0].text
    whole = f"{story.current.headline}\n\nWESTMERE, 27. November (Nordpress) – {first}\n\nEin Satz mehr."
    answer = desk.post(f"{ADMIN}{story.pk}/edit/", edit_form(desk, story) | {"whole": [whole], "lay": ["1"]})
    rows = [row for row in answer.context["rows"] if not row.fixed and row.text]
    assert [row.text for row in rows] == [first, "Ein Satz mehr."]
    assert rows[0].id == story.current.body[0].id
    line = answer.context["dateline"].initial
    assert (line["place"], line["day"], line["month"], line["agency"]) == ("WESTMERE", 27, 11, "Nordpress")


def test_what_was_pasted_as_a_whole_is_not_left_out_where_it_is_filed_at_once(desk: Client) -> None:
    story = speech()
    assert story.current is not None
    text = story.current.body[0].text.replace("12", "14")
    sent = edit_form(desk, story) | {"whole": [text], "sentence": ["Es waren 14."]}
    answer = desk.post(f"{ADMIN}{story.pk}/edit/", sent)
    assert answer.status_code == 200
    assert [row.text for row in answer.context["rows"] if not row.fixed and row.text] == [text]
    assert "What you pasted is laid over the paragraphs now." in answer.content.decode()
    assert "Es waren 14." in answer.content.decode()
    assert make.fresh(story).current == story.current, "nobody looked at it yet"


def test_more_paragraphs_than_a_story_has_are_refused_with_what_was_pasted(desk: Client) -> None:
    story = speech()
    sent = edit_form(desk, story) | {"whole": ["\n".join(f"Absatz {n}." for n in range(1001))], "lay": ["1"]}
    answer = desk.post(f"{ADMIN}{story.pk}/edit/", sent)
    assert answer.status_code == 422
    assert "The text has 1001 paragraphs" in answer.content.decode()
    assert "Absatz 1000." in answer.content.decode()


def test_the_delivered_text_is_no_choice_for_another_story(desk: Client) -> None:
    story = make.fresh(make.article())
    page = desk.get(f"{ADMIN}{story.pk}/edit/").content.decode()
    assert 'value="delivered"' not in page
    assert "Paste the delivered text" not in page
    typed = edit_form(desk, story)
    typed["text"][3] = "Etwas anderes."
    answer = desk.post(f"{ADMIN}{story.pk}/edit/", typed | {"kind": ["delivered"]})
    assert answer.status_code == 422
    assert "not marked as an advance text" in answer.content.decode()
    assert "Etwas anderes." in answer.content.decode()


def test_the_translator_sees_the_delivered_text_as_news_and_only_what_changed() -> None:
    work = make.translation(speech())
    make.write(work)
    make.correction(work.article, kind=DELIVERED)
    page = open_page(work, make.translator_into("en"))
    assert "Delivered text · " in page.words
    assert "1 paragraph of the draft rests on old text." in page.words
    assert "removed: 12" in page.words
    only = page.client.get(f"/desk/{work.pk}/?only=changed").content.decode()
    assert "paragraphs did not change" in only


def test_an_approved_text_does_not_go_out_with_words_that_were_not_said() -> None:
    work = make.translation(speech(), state=TranslationState.APPROVED)
    story = make.correction(work.article, kind=DELIVERED)
    now, editor = timezone.now(), make.editor()
    work = Translation.objects.get(pk=work.pk)
    with expect_refusal("stale_by_delivery"):
        release.release(work, seen=mark_of(work), by=editor, at=now)
    row = next(row for row in language_rows(story, person=editor, at=now, spoken={}) if row.language == "en")
    assert not row.can_release
    form = signed_in(editor).get(f"{ADMIN}{story.pk}/en/release/").content.decode()
    assert "although the speech was delivered with other words" in form
    assert "although the source was corrected" not in form
    release.release(work, seen=mark_of(work), by=editor, at=now, override="No time left.")


def test_the_strip_says_why_nothing_scheduled_opens(desk: Client) -> None:
    story = speech()
    work = make.translation(story, state=TranslationState.APPROVED)
    make.live(story, "en")
    make.live(story, "de")
    make.correction(work.article, kind=DELIVERED)
    page = desk.get(ADMIN).content.decode()
    assert "English: stopped: delivered with other words" in page
    assert "German: source language, stopped: delivered with other words" in page
    assert "stopped by a newer text" not in page


def test_a_reviewer_is_told_to_return_it_for_the_delivered_text() -> None:
    work = make.translation(speech(), state=TranslationState.IN_REVIEW)
    make.correction(work.article, kind=DELIVERED)
    reviewer = make.reviewer_of("en")
    with expect_refusal("still_advance"):
        review.approve(fresh("en"), seen=mark_of(fresh("en")), by=reviewer, at=timezone.now())
    said = open_page(fresh("en"), reviewer).press("approve").content.decode()
    assert "delivered with other words under 1 of these paragraphs" in said


def test_one_paragraph_alone_waits_for_the_delivered_text_too() -> None:
    work = make.translation(speech())
    make.write(work)
    make.correction(work.article, kind=DELIVERED)
    for role, refused in ((Role.LEAD, True), (Role.HEADLINE, False)):
        row = fresh("en").paragraphs.get(role=role)
        ready = partial(paragraphs.mark_ready, fresh("en"), uid=row.uid, seen=row.number, by=work.translator)
        if refused:
            with expect_refusal("still_advance"):
                ready(at=timezone.now())
        else:
            ready(at=timezone.now())


def test_who_has_it_in_hand_is_told_that_it_was_delivered() -> None:
    work = make.translation(speech())
    story = make.fresh(work.article)
    assert story.current is not None
    client = signed_in(make.editor())
    typed = edit_form(client, story)
    typed["text"][3] = str(typed["text"][3]).replace("12", "14")
    assert client.post(f"{ADMIN}{story.pk}/edit/", typed).status_code == 302
    assert [(notice.person, notice.kind) for notice in Notice.objects.all()] == [(work.translator, "delivered")]


def body(made: Translation) -> list[DraftParagraph]:
    return [row for row in made.paragraphs.in_order() if row.role in {Role.LEAD, Role.TEXT}]


def put(made: Translation, place: int, text: str) -> None:
    row = body(made)[place]
    assert draft.save(made, [Typed(row.uid, row.number, text)], by=made.translator, at=timezone.now()).kept


def fresh(language: str) -> Translation:
    return Translation.objects.select_related("article__current").get(language=language)


def out(language: str) -> Release:
    """From a written draft to the language's release."""
    now, made = timezone.now(), fresh(language)
    make.waive_all(made)
    made = draft.submit(made, seen=mark_of(made), by=made.translator, at=now)
    made = review.approve(made, seen=mark_of(made), by=make.reviewer_of(language), at=now)
    newest = release.release(made, seen=mark_of(made), by=make.editor(), at=now).newest
    assert newest is not None
    return newest


def test_what_is_made_from_another_language_follows_its_delivered_text_too() -> None:
    """English from the Russian: up to date with the original already, it must follow what the Russian becomes."""
    story = speech(texts=("In 12 Gemeinden bleiben die Schulen zu.", "Die Deiche halten."))
    russian = make.translation(story, "ru")
    make.write(russian)
    put(russian, 0, "В 12 общинах школы закрыты.")
    out("ru")
    english = request.request(story, languages=["en"], via={"en": "ru"}, by=make.editor(), at=timezone.now())[0]
    english = request.claim(english, by=make.translator_into("en"), at=timezone.now())
    make.write(english)
    put(english, 0, "Schools stay closed in 12 communities.")
    story = make.correction(story, kind=DELIVERED)
    page = open_page(fresh("en"), make.translator_into("en"))
    assert "Russian: still the advance text" in page.words
    put(fresh("en"), 0, "Schools stay closed in 14 communities.")
    assert fresh("en").meaning == story.meaning

    reopened_russian()
    assert out("ru").kind == DELIVERED
    since = since_of(source_of(fresh("en")))
    assert [row.is_stale(since) for row in body(fresh("en"))] == [True, False]
    with expect_refusal("still_advance"):
        draft.submit(fresh("en"), seen=mark_of(fresh("en")), by=make.translator_into("en"), at=timezone.now())
    assert "Delivered text · " in open_page(fresh("en"), make.translator_into("en")).words
    assert not Edition.objects.public(at=timezone.now()).exists()


def reopened_russian() -> None:
    draft.reopen(fresh("ru"), by=make.translator_into("ru"), at=timezone.now())
    put(fresh("ru"), 0, "Школы закрыты в 14 общинах.")


def test_an_update_of_the_language_between_may_be_left_for_later() -> None:
    story = make.article(texts=("In 12 Gemeinden bleiben die Schulen zu.", "Die Deiche halten."))
    russian = make.translation(story, "ru")
    make.write(russian)
    out("ru")
    english = request.request(story, languages=["en"], via={"en": "ru"}, by=make.editor(), at=timezone.now())[0]
    english = request.claim(english, by=make.translator_into("en"), at=timezone.now())
    make.write(english)
    make.correction(story, kind=RevisionKind.UPDATE)
    reopened_russian()
    assert out("ru").kind == RevisionKind.UPDATE
    make.waive_all(fresh("en"))
    draft.submit(fresh("en"), seen=mark_of(fresh("en")), by=make.translator_into("en"), at=timezone.now())
