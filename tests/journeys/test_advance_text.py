"""A speech that comes under embargo before it is held, and the delivered text after it, in three languages."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.actions import advance, clearing, edition, embargo
from articles.models import Article, Edition
from articles.models.edition import Standing
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.models import OutboxMessage
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page
from translations.actions import draft, release, request, review
from translations.actions.intake import take
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Translation
from translations.sources import since_of, source_of
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

NOTE = "Check against delivery"
ADVANCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Die Deiche halten.", "Zwei Brücken bleiben gesperrt.")
DELIVERED = ("In 14 Gemeinden bleiben die Schulen zu.", ADVANCE[1], "Zwei Brücken bleiben gesperrt. Das Wasser fällt.")
WRITTEN = {
    "en": ("Schools in 12 towns stay closed.", "The dikes are holding.", "Two bridges remain closed."),
    "ru": ("Школы закрыты в 12 общинах.", "Дамбы держатся.", "Два моста остаются закрытыми."),
    "ar": ("تبقى المدارس مغلقة في ١٢ بلدة.", "السدود صامدة.", "لا يزال جسران مغلقين."),
}
SPOKEN = {
    "en": ("Schools in 14 towns stay closed.", "Two bridges remain closed. The water is falling."),
    "ru": ("Школы закрыты в 14 общинах.", "Два моста остаются закрытыми. Вода спадает."),
    "ar": ("تبقى المدارس مغلقة في ١٤ بلدة.", "لا يزال جسران مغلقين. المياه تنحسر."),
}
LANGUAGES = tuple(WRITTEN)


def comes(version: int, texts: tuple[str, ...], **more: object) -> None:
    """The agency's item, through its own channel."""
    item = {
        "uri": "urn:nordpress:2026:speech",
        "version": str(version),
        "pubstatus": "usable",
        "language": "de",
        "headline": "Rede zum Hochwasser an der Sorle",
        "body_html": "".join(f"<p>{text}</p>" for text in texts),
    }
    list(take(json.dumps(item | more).encode(), file="speech.json", provider=make.provider(), at=timezone.now()))


def story() -> Article:
    return Article.objects.select_related("current").get()


def work(language: str) -> Translation:
    return Translation.objects.select_related("article__current").get(language=language)


def body(translation: Translation) -> list[DraftParagraph]:
    return [row for row in translation.paragraphs.in_order() if row.role in {Role.LEAD, Role.TEXT}]


def write(translation: Translation, texts: dict[int, str]) -> None:
    """Paragraphs of the body by their places, the headline with them."""
    rows = body(translation)
    typed = [Typed(rows[place].uid, rows[place].number, text) for place, text in texts.items()]
    typed += [
        Typed(row.uid, row.number, row.text or f"{translation.language} headline")
        for row in translation.paragraphs.filter(role=Role.HEADLINE)
    ]
    assert not draft.save(translation, typed, by=translation.translator, at=timezone.now()).lost
    make.waive_all(translation)


def approve(language: str) -> None:
    now, row = timezone.now(), work(language)
    row = draft.submit(row, seen=mark_of(row), by=make.translator_into(language), at=now)
    review.approve(row, seen=mark_of(row), by=make.reviewer_of(language), at=now)


def release_all() -> None:
    for language in LANGUAGES:
        row = work(language)
        release.release(row, seen=mark_of(row), by=make.editor(), at=timezone.now())
    edition.release_source(story(), seen=article_mark(story()), by=make.editor(), at=timezone.now())


def stale(language: str) -> list[int]:
    since = since_of(source_of(work(language)))
    return [place for place, row in enumerate(body(work(language))) if row.is_stale(since)]


def standings() -> set[Standing | None]:
    return {row.standing(at=timezone.now()) for row in Edition.objects.all()}


@pytest.fixture(autouse=True)
def released_under_embargo() -> None:
    """The advance text in four languages, approved and released, which opens with its embargo."""
    opens = timezone.now() + timedelta(hours=3)
    comes(1, ADVANCE, ednote=NOTE, embargoed=opens.isoformat())
    clearing.clear(story(), by=make.editor(), at=timezone.now())
    for language in LANGUAGES:
        asked = request.request(story(), languages=[language], due=None, by=make.editor(), at=timezone.now())[0]
        request.claim(asked, by=make.translator_into(language), at=timezone.now())
        write(work(language), dict(enumerate(WRITTEN[language])))
        approve(language)
    release_all()


def test_the_delivered_text_reaches_every_language_before_the_embargo_opens() -> None:
    opens = story().embargo
    assert opens is not None
    assert story().is_advance
    assert standings() == {Standing.SCHEDULED}
    with expect_refusal("advance_under_embargo"):
        embargo.set_embargo(
            story(), until=None, until_lifted=False, seen=article_mark(story()), by=make.editor(), at=timezone.now()
        )
    for language in LANGUAGES:
        draft.reopen(work(language), by=make.translator_into(language), at=timezone.now())
    OutboxMessage.objects.all().delete()

    comes(2, DELIVERED)
    after = story()
    assert after.current is not None
    assert (after.current.kind, after.is_advance, after.embargo) == (RevisionKind.DELIVERED, False, opens)
    assert standings() == {Standing.STOPPED}, "nothing scheduled opens with words that were not said"
    assert not Edition.objects.public(at=opens + timedelta(days=1)).exists()
    subjects = dict(OutboxMessage.objects.values_list("to", "subject"))
    assert subjects["mira@example.org"].startswith(f"The delivered text of story {after.pk} has come")

    for language in LANGUAGES:
        assert stale(language) == [0, 2], "exactly what was said otherwise"
        row, translator = work(language), make.translator_into(language)
        with expect_refusal("still_advance"):
            draft.submit(row, seen=mark_of(row), by=translator, at=timezone.now())
        lead = body(row)[0]
        page = open_page(row, translator)
        assert page.fields[f"patch-{lead.uid}"] == SPOKEN[language][0]
        page.press("take-patch", patch=lead.uid)
        write(work(language), {2: SPOKEN[language][1]})
        assert stale(language) == []
        approve(language)
    release_all()

    assert standings() == {Standing.SCHEDULED}
    assert not Edition.objects.public(at=opens - timedelta(seconds=1)).exists()
    assert Edition.objects.public(at=opens).count() == 4
    embargo.set_embargo(
        story(), until=None, until_lifted=False, seen=article_mark(story()), by=make.editor(), at=timezone.now()
    )
    for shown in Edition.objects.all():
        page_of = Client().get(f"/{shown.language}/{story().public_number}-{shown.slug}/").content.decode()
        spoken = ("14 Gemeinden", "Das Wasser fällt.") if shown.language == "de" else SPOKEN[shown.language]
        for text in spoken:
            assert text in page_of
        assert 'class="fix"' not in page_of, "nothing was wrong, so readers are told nothing"
        assert 'class="flag"' not in page_of


def test_what_readers_had_as_advance_text_is_updated_and_not_corrected() -> None:
    """The embargo passed with the mark standing: the embargo's law stands, and readers got the advance text."""
    now = timezone.now()
    advance.mark_advance(story(), is_advance=False, seen=article_mark(story()), by=make.editor(), at=now)
    embargo.set_embargo(story(), until=None, until_lifted=False, seen=article_mark(story()), by=make.editor(), at=now)
    advance.mark_advance(story(), is_advance=True, seen=article_mark(story()), by=make.editor(), at=timezone.now())
    assert standings() == {Standing.LIVE}
    comes(2, DELIVERED)
    assert standings() == {Standing.LIVE}
    row = edition.release_source(story(), seen=article_mark(story()), by=make.editor(), at=timezone.now())
    assert row.newest is not None
    assert row.newest.kind == RevisionKind.DELIVERED
    assert row.notes_for_readers == []
    assert row.updated_at is not None
    assert not story().revisions.corrections().exists(), "there is no board of a correction"
