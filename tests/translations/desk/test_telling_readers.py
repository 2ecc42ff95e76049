"""What readers are told of a correction, from the form that releases a language to the board that says who was told."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from articles.actions import edition
from articles.models import Article, Edition
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as mark_of_article
from newsroom.models import Person
from tests import make
from tests.translations.desk.test_languages import ADMIN, post, source_form
from translations.actions import correcting, draft, review
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

TOLD = "In einer früheren Fassung stand 12."


@pytest.fixture
def story() -> Article:
    """Live in German and English, corrected without a sentence; the English is at work on it."""
    made = make.article()
    make.live(made, "de")
    make.live(made, "en")
    made = make.correction(made)
    draft.reopen(work_on(made), by=make.editor(), at=timezone.now())
    draft.follow(work_on(made), by=make.translator_into("en"), at=timezone.now())
    return make.fresh(made)


def work_on(story: Article) -> Translation:
    return Translation.objects.select_related("article__current").get(article=story, language="en")


def approve(story: Article, sentence: str = "") -> None:
    """What is drafted of the English is written and approved; `sentence` is what its readers are told."""
    make.write(work_on(story))
    rows = work_on(story).paragraphs.filter(role=Role.CORRECTION)
    typed = [Typed(row.uid, row.number, sentence) for row in rows]
    draft.save(work_on(story), typed, by=make.translator_into("en"), at=timezone.now())
    make.waive_all(work_on(story))
    by = make.translator_into("en")
    made = draft.submit(work_on(story), seen=mark_of(work_on(story)), by=by, at=timezone.now())
    review.approve(made, seen=mark_of(made), by=make.reviewer_of("en"), at=timezone.now())


def boxes(desk: Client, story: Article, language: str = "de") -> dict[str, str]:
    """The boxes for words to readers, by name, with what they are called."""
    fields = desk.get(f"{ADMIN}/{story.pk}/{language}/release/").context["form"].fields
    return {name: str(field.label) for name, field in fields.items() if name.startswith(("reader_note", "sentence_"))}


def release_source(desk: Client, story: Article, **given: object) -> HttpResponse:
    return desk.post(f"{ADMIN}/{story.pk}/de/release/", source_form(story, **given))  # type: ignore[return-value]


def board(desk: Client, story: Article, number: int = 2) -> str:
    """The board in words, without its marks."""
    html = desk.get(f"{ADMIN}/{story.pk}/correction/{number}/").content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_release_of_the_source_gives_its_sentence_to_every_language(desk: Client, story: Article) -> None:
    assert boxes(desk, story) == {"sentence_2": "Sentence for readers"}
    assert "Give it to every language" in board(desk, story)
    assert release_source(desk, story, sentence_2=TOLD).status_code == 302
    assert work_on(story).paragraphs.filter(role=Role.CORRECTION).exists()
    page = board(desk, story)
    assert "Give it to every language" not in page, "it is written"
    assert "1 of 2" in page
    approve(story, "An earlier version said 12.")
    assert post(desk, work_on(story), "release", when="now").status_code == 302
    page = board(desk, story)
    assert "2 of 2" in page
    assert "missing" not in page


def test_what_was_typed_stays_where_the_release_is_refused(desk: Client, story: Article) -> None:
    answer = release_source(desk, story, sentence_2=TOLD, when="time", live_at="2001-01-01T10:00")
    assert answer.status_code == 422
    assert TOLD in answer.content.decode()
    assert "Give it to every language" in board(desk, story), "and nothing is written"


def test_a_sentence_that_another_editor_wrote_meanwhile_stays_and_the_other_is_given_back(
    desk: Client, story: Article
) -> None:
    sent = source_form(story, sentence_2="Es sind 14, nicht 12.")
    seen = {"seen": mark_of_article(story), "by": make.editor(), "at": timezone.now()}
    correcting.write_sentence(story, about=2, sentence=TOLD, **seen)  # type: ignore[arg-type]
    for given, status, says in ((sent, 422, "“Es sind 14, nicht 12.”"), (sent | {"sentence_2": ""}, 409, "")):
        answer = desk.post(f"{ADMIN}/{story.pk}/de/release/", given)
        assert answer.status_code == status
        assert says in answer.content.decode()
    assert release_source(desk, story).status_code == 302


def test_two_corrections_have_a_box_each(desk: Client, story: Article) -> None:
    story = make.correction(story, old="14", new="16")
    assert boxes(desk, story) == {
        "sentence_3": "Sentence for readers, correction 3",
        "sentence_2": "Sentence for readers, correction 2",
    }
    assert release_source(desk, story, sentence_3="Es sind 16.", stands_for="each").status_code == 422
    assert release_source(desk, story, sentence_3="Es sind 16.", sentence_2=TOLD, stands_for="each").status_code == 302
    current = make.fresh(story).current
    assert current is not None
    assert {told.corrections: told.text for told in current.sentences} == {(2,): TOLD, (3,): "Es sind 16."}


def test_what_has_its_sentence_is_not_asked_for_another(desk: Client, story: Article) -> None:
    make.correction(story, old="14", new="16", sentence="Es sind 16.")
    assert boxes(desk, story) == {"sentence_2": "Sentence for readers"}
    other = make.article()
    make.live(other, "de")
    make.correction(other, sentence=TOLD)
    assert boxes(desk, other) == {}
    assert release_source(desk, other).status_code == 302


def test_an_update_may_go_out_with_a_note_of_its_own(desk: Client) -> None:
    story = make.article()
    assert boxes(desk, story) == {}, "nobody has read it yet"
    make.live(story, "de")
    make.correction(story, kind="update")
    assert boxes(desk, story) == {"reader_note": "Note for readers"}
    assert release_source(desk, story, reader_note="Ergänzt.").status_code == 302
    newest = Edition.objects.get(article=story).newest
    assert newest is not None
    assert [note["text"] for note in newest.notes] == ["Ergänzt."]


def test_a_translation_takes_no_words_past_the_second_pair_of_eyes(desk: Client, story: Article) -> None:
    approve(story)
    assert boxes(desk, story, "en") == {}
    page = desk.get(f"{ADMIN}/{story.pk}/en/release/").content.decode()
    assert "send it to be corrected" in page
    refused = post(desk, work_on(story), "release", when="now", reader_note="zxcv nobody has read this")
    assert refused.status_code == 422
    assert "nothing was released: “zxcv nobody has read this”" in refused.content.decode(), "nothing typed is lost"
    refused = post(desk, work_on(story), "release", when="now")
    assert refused.status_code == 422
    assert "Write it on the board of the correction" in refused.content.decode()
    newest = Edition.objects.get(article=story, language="en").newest
    assert newest is not None
    assert newest.number == 1


def released_as_before(story: Article, language: str, note: str) -> None:
    """With a note that was typed at the release, as it once could be, and is no sentence of the correction."""
    out = Edition.objects.select_related("newest__revision").get(article=story, language=language)
    text = replace(edition.source_text(make.fresh(story)), language=language)
    told: dict[str, str] = {}
    more = {"first_language": "", "by": make.editor(), "at": timezone.now()}
    follows = {RevisionKind.CORRECTION}
    out.newest = edition.write_release(out, text, follows=follows, told=told, reader_note=note, **more)  # type: ignore[arg-type]
    out.save()


def test_readers_told_by_an_older_release_are_not_called_untold(desk: Client, story: Article) -> None:
    released_as_before(story, "de", TOLD)
    page = board(desk, story)
    assert "1 of 2" in page
    assert "missing" in page
    released_as_before(story, "en", "An earlier version said 12.")
    page = board(desk, story)
    assert "2 of 2" in page
    assert "missing" not in page
    html = desk.get(f"{ADMIN}/{story.pk}/correction/2/").content.decode()
    assert TOLD in html.split("<textarea")[1].split("</textarea>")[0], "it can be given to the other languages"


@pytest.mark.parametrize("language", ["en", "de", "ar", "zh-hans"])
def test_the_button_that_releases_asks_nothing_more(desk: Client, story: Article, language: str) -> None:
    Person.objects.filter(pk=desk.session["_auth_user_id"]).update(interface_language=language)
    page = desk.get(f"{ADMIN}/{story.pk}/de/release/").content.decode()
    button = page.split('<button type="submit" class="button go">')[1].split("</button>")[0]
    assert button.strip()
    assert "…" not in button
