"""Advance texts: marked by the wire or an editor, kept under their embargo, cleared by what was delivered."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.actions import advance, edition, embargo, stopping
from articles.actions.intake import take
from articles.actions.revision import edit
from articles.models import Article, Edition
from articles.vocabulary import RevisionKind
from articles.workflow import mark_of
from newsroom.models import LogEntry
from tests import make
from tests.expect import expect_refusal

pytestmark = pytest.mark.django_db

BODY = "<p>12 Gemeinden sind betroffen.</p><p>Die Deiche halten.</p>"
NOTE = "Es gilt das gesprochene Wort"


def comes(version: int, body: str = BODY, **more: object) -> Article:
    item = {"uri": "urn:speech", "version": str(version), "pubstatus": "usable", "language": "de", "headline": "Rede"}
    sent = json.dumps(item | {"body_html": body} | more).encode()
    list(take(sent, file="speech.json", provider=make.provider(), at=timezone.now()))
    return Article.objects.select_related("current").get()


def marked(*, hours: int | None = 3, state: str = "cleared") -> Article:
    """An advance text, under embargo for some hours."""
    until = timezone.now() + timedelta(hours=hours) if hours else None
    return make.fresh(make.article(is_advance=True, embargo=until, state=state))


def lift(article: Article) -> None:
    embargo.set_embargo(
        article, until=None, until_lifted=False, seen=mark_of(article), by=make.editor(), at=timezone.now()
    )


def kind(article: Article) -> str:
    assert article.current is not None
    return article.current.kind


@pytest.mark.parametrize(
    ("said", "becomes", "still"),
    [
        ({}, RevisionKind.DELIVERED, False),
        ({"ednote": "UPDATES after delivery"}, RevisionKind.DELIVERED, False),
        ({"ednote": NOTE}, RevisionKind.UPDATE, True),
        ({"ednote": "Corrects paragraph 1"}, RevisionKind.CORRECTION, True),
    ],
    ids=["no note any more", "another note", "the note again", "a correction"],
)
def test_what_the_next_item_makes_of_an_advance_text(said: dict[str, str], becomes: str, still: bool) -> None:
    assert comes(1, ednote=NOTE).is_advance
    after = comes(2, BODY.replace("12", "14"), **said)
    assert (kind(after), after.is_advance) == (becomes, still)


def test_an_update_of_another_story_stays_an_update() -> None:
    assert not comes(1).is_advance
    assert kind(comes(2, BODY.replace("12", "14"))) == RevisionKind.UPDATE
    assert comes(3, BODY.replace("12", "15"), ednote=NOTE).is_advance, "a later item may say so too"


def test_a_speech_delivered_word_for_word_changes_no_meaning() -> None:
    before = comes(1, ednote=NOTE)
    after = comes(2)
    assert (kind(after), after.is_advance, after.meaning) == (RevisionKind.DELIVERED, False, before.meaning)


def test_the_arrival_says_what_came() -> None:
    article = comes(1, ednote=NOTE)
    assert [warning["code"] for warning in article.arrivals.get().warnings] == ["advance_text"]


@pytest.mark.parametrize("hours", [None, -1], ids=["none", "over"])
def test_it_is_not_put_out_without_an_embargo(hours: int | None) -> None:
    article = marked(hours=hours)
    with expect_refusal("advance_without_embargo"):
        edition.release_source(article, seen=mark_of(article), by=make.editor(), at=timezone.now())
    later = timezone.now() + timedelta(hours=1)
    with expect_refusal("advance_without_embargo"):
        edition.release_source(article, seen=mark_of(article), by=make.editor(), at=timezone.now(), live_at=later)
    assert not Edition.objects.exists()
    advance.confirm_delivery(article, seen=mark_of(article), by=make.editor(), at=timezone.now())
    make.live(article, "de")


def test_under_embargo_it_may_be_released_and_readers_wait_for_the_clock() -> None:
    article = marked()
    make.live(article, "de")
    assert article.embargo is not None
    assert not Edition.objects.public(at=article.embargo - timedelta(seconds=1)).exists()
    assert Edition.objects.public(at=article.embargo).exists(), "an embargo opens by itself, whatever the mark"


def test_its_embargo_is_not_lifted_but_may_be_moved() -> None:
    article = marked()
    with expect_refusal("advance_under_embargo"):
        lift(article)
    sooner = timezone.now() + timedelta(hours=1)
    by, now = make.editor(), timezone.now()
    embargo.set_embargo(article, until=sooner, until_lifted=False, seen=mark_of(article), by=by, at=now)
    assert make.fresh(article).embargo == sooner
    advance.confirm_delivery(make.fresh(article), seen=mark_of(make.fresh(article)), by=by, at=now)
    lift(make.fresh(article))
    assert not make.fresh(article).has_embargo


def test_a_live_text_can_still_be_put_right() -> None:
    """What readers have already is no worse for being released anew."""
    article = make.fresh(make.article())
    make.live(article, "de")
    advance.mark_advance(article, is_advance=True, seen=mark_of(article), by=make.editor(), at=timezone.now())
    corrected = make.correction(article, sentence="14, nicht 12.")
    out = edition.release_source(corrected, seen=mark_of(corrected), by=make.editor(), at=timezone.now())
    assert out.newest is not None
    assert out.newest.revision == corrected.current


def test_marking_is_undone_by_the_same_verb_and_both_stand_in_the_log() -> None:
    article = make.fresh(make.article())
    for is_advance in (True, False):
        advance.mark_advance(article, is_advance=is_advance, seen=mark_of(article), by=make.editor(), at=timezone.now())
        assert make.fresh(article).is_advance == is_advance
    entries = LogEntry.objects.of_article(article.pk).filter(verb="mark advance").order_by("pk")
    assert [entry.data["advance"] for entry in entries] == [True, False]


def test_what_opens_without_an_embargo_is_not_marked() -> None:
    article = make.fresh(make.article())
    at = timezone.now()
    edition.release_source(article, seen=mark_of(article), by=make.editor(), at=at, live_at=at + timedelta(hours=1))
    article = make.fresh(article)
    with expect_refusal("advance_scheduled"):
        advance.mark_advance(article, is_advance=True, seen=mark_of(article), by=make.editor(), at=at)


def file_delivered(article: Article, new: str = "14") -> None:
    assert article.current is not None
    edit(
        article,
        kind=RevisionKind.DELIVERED,
        texts=[(p.id, p.role, p.text.replace("12", new)) for p in article.current.story],
        dateline=article.current.line,
        seen=mark_of(article),
        by=make.editor(),
        at=timezone.now(),
        sentence="told to nobody",
    )


def test_an_editor_files_the_delivered_text() -> None:
    article = marked()
    make.live(article, "de")
    file_delivered(make.fresh(article))
    after = make.fresh(article)
    assert (kind(after), after.is_advance, after.meaning) == (RevisionKind.DELIVERED, False, 2)
    assert after.current is not None
    assert after.current.sentences == [], "readers are told nothing"
    assert Edition.objects.get().stopped_at is not None
    assert after.revisions.to_follow().count() == 1
    assert not after.revisions.corrections().exists()


def test_nothing_is_delivered_that_was_not_marked_or_not_changed() -> None:
    with expect_refusal("no_advance_text"):
        file_delivered(make.fresh(make.article()))
    with expect_refusal("delivered_unchanged"):
        file_delivered(marked(), new="12")
    article = make.fresh(make.article())
    with expect_refusal("no_advance_text"):
        advance.confirm_delivery(article, seen=mark_of(article), by=make.editor(), at=timezone.now())


def test_a_story_started_anew_is_still_an_advance_text() -> None:
    article = marked(state="killed")
    assert stopping.start_anew(article, by=make.editor(), at=timezone.now()).is_advance
