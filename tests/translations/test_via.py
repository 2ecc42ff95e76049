"""A translation made from another language's released text: one hop, stale with either, one source at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import stopping
from articles.models import Article, Edition, Release
from articles.vocabulary import Role
from articles.workflow import edition_mark
from newsroom.models import LogEntry, Person
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import correcting, draft, release, request, resting, review, shaping
from translations.actions.sent_texts import Typed
from translations.desk.filters import live_with_old_text
from translations.desk.language_rows import language_rows
from translations.findings import findings_of
from translations.models import DraftParagraph, MemoryEntry, Translation
from translations.rendering import Ground
from translations.sources import made_from, original_of, since_of, source_of
from translations.vocabulary import TranslationState
from translations.workflow import mark_of
from translations.workspace.wall_board import now_owed

pytestmark = pytest.mark.django_db

RUSSIAN = ("В 12 общинах школы закрыты.", "Дамбы держатся.")
GERMAN = ("In 12 Gemeinden bleiben die Schulen zu.", "Die Deiche halten.")


def between(made: Translation) -> Release:
    """The release it is made from."""
    assert made.via is not None
    return made.via


def fresh(made: Translation) -> Translation:
    return Translation.objects.select_related("article__current").get(pk=made.pk)


def rows(made: Translation) -> list[DraftParagraph]:
    """The paragraphs of the body."""
    return [row for row in made.paragraphs.in_order() if row.role in {"lead", "text"}]


def put(made: Translation, place: int, text: str) -> None:
    """Type into a paragraph of the body, beside the newest text."""
    row = rows(made)[place]
    saved = draft.save(made, [Typed(row.uid, row.number, text)], by=made.translator, at=timezone.now())
    assert saved.kept


def stale(made: Translation) -> list[int]:
    since = since_of(source_of(fresh(made)))
    return [place for place, row in enumerate(rows(made)) if row.is_stale(since)]


def out(made: Translation, *, by: Person | None = None) -> Edition:
    """From a written draft to its readers, with a sentence wherever they are owed one."""
    now = timezone.now()
    made = fresh(made)
    owed = made.paragraphs.filter(role=Role.CORRECTION, text="")
    draft.save(made, [Typed(row.uid, row.number, "Исправлено.") for row in owed], by=made.translator, at=now)
    make.waive_all(made)
    made = draft.submit(made, seen=mark_of(made), by=made.translator, at=now)
    made = review.approve(made, seen=mark_of(made), by=make.reviewer_of(made.language), at=now)
    return release.release(made, seen=mark_of(made), by=by or make.editor(), at=now)


@pytest.fixture
def story() -> Article:
    """A German story whose Russian readers have it."""
    article = make.article(texts=GERMAN)
    russian = make.translation(article, "ru")
    make.write(russian)
    for place, text in enumerate(RUSSIAN):
        put(russian, place, text)
    out(russian)
    return make.fresh(article)


def into_english(story: Article, *, via: str = "ru") -> Translation:
    made = request.request(story, languages=["en"], via={"en": via}, by=make.editor(), at=timezone.now())[0]
    return request.claim(made, by=make.translator_into("en"), at=timezone.now())


@pytest.fixture
def english(story: Article) -> Translation:
    """Made from the Russian, and written."""
    made = into_english(story)
    make.write(made)
    put(made, 0, "Schools stay closed in 12 communities.")
    put(made, 1, "The dykes are holding.")
    return fresh(made)


def russian_again(story: Article, place: int, text: str) -> None:
    """The Russian alone is corrected, in one paragraph, and released."""
    made = sent_to_be_corrected(story)
    put(made, place, text)
    out(made)


def sent_to_be_corrected(story: Article) -> Translation:
    """The Russian, with its translator again for a fault of its own; what the original became is taken in."""
    made = Translation.objects.get(article=story, language="ru")
    correcting.correct_alone(made, note="a fault", seen=mark_of(made), by=make.editor(), at=timezone.now())
    return draft.follow(fresh(made), by=made.translator, at=timezone.now())


def test_the_draft_stands_beside_the_released_text_and_keeps_the_ids_of_the_original(english: Translation) -> None:
    assert [p["text"] for p in source_of(english).paragraphs if p["role"] in {"lead", "text"}] == list(RUSSIAN)
    original = [p.id for p in original_of(english).body]
    assert [row.sources for row in rows(english)] == [[uid] for uid in original]
    assert made_from(english).language_beside == "ru"
    assert not english.is_stale
    assert stale(english) == []


def test_a_correction_of_the_original_makes_it_stale_at_once_everywhere(english: Translation) -> None:
    make.correction(english.article)
    assert stale(english) == [0]
    assert fresh(english).is_stale
    assert english in Translation.objects.stale()
    page = open_page(english, make.translator_into("en"))
    assert "Russian: not corrected yet" in page.html
    assert '<p class="read" lang="ru" dir="ltr">В 12 общинах' in page.html
    assert "What changed in the original" in page.html


def test_what_is_typed_beside_the_originals_difference_is_checked_against_the_original(english: Translation) -> None:
    make.correction(english.article)
    put(english, 0, "Schools stay closed in 14 communities.")
    assert stale(english) == []
    made = fresh(english)
    assert not made.is_stale
    drafted = list(made.paragraphs.in_order())
    found = findings_of(drafted, Ground.of(made, drafted), [])
    assert not [each for each in found.get(rows(made)[0].uid, []) if each.stops]


def test_the_correction_of_the_language_between_is_shown_in_its_words_and_taken_with_one_key(
    english: Translation,
) -> None:
    make.correction(english.article, sentence="Es sind 14 Gemeinden.")
    russian_again(english.article, 0, RUSSIAN[0].replace("12", "14"))
    page = open_page(english, make.translator_into("en"))
    assert "not corrected yet" not in page.html
    assert "What changed in the original" not in page.html
    uid = rows(english)[0].uid
    assert page.fields[f"patch-{uid}"] == "Schools stay closed in 14 communities."
    assert page.press("take-patch", patch=uid).status_code == 302
    assert rows(english)[0].text == "Schools stay closed in 14 communities."
    made = fresh(english)
    assert not made.is_stale
    assert between(made).number == 2


def test_a_fault_of_the_language_between_alone_makes_exactly_its_paragraph_stale(english: Translation) -> None:
    russian_again(english.article, 1, "Дамбы прорваны.")
    assert stale(english) == [1]
    made = fresh(english)
    assert made.is_stale
    assert made in Translation.objects.stale()
    with expect_refusal("still_stale"):
        draft.submit(made, seen=mark_of(made), by=made.translator, at=timezone.now())
    put(made, 1, "The dykes are broken.")
    assert not fresh(made).is_stale


def test_a_release_that_changes_no_word_makes_nothing_stale(english: Translation) -> None:
    russian = Translation.objects.get(article=english.article, language="ru")
    release.release(russian, seen=mark_of(russian), by=make.editor(), at=timezone.now())
    made = fresh(english)
    assert (made.is_stale, between(made).number) == (False, 2)


def test_a_text_from_a_page_that_showed_an_older_release_stays_stale(english: Translation) -> None:
    page = open_page(english, make.translator_into("en"))
    russian_again(english.article, 1, "Дамбы прорваны.")
    page.type("text", "The dykes hold.").autosave()
    assert stale(english) == [1]


def test_withdrawn_in_between_it_rests_on_nothing_until_somebody_looks(english: Translation) -> None:
    edition = Edition.objects.get(article=english.article, language="ru")
    stopping.withdraw(edition, note="wrong", seen=edition_mark("ru", edition), by=make.editor(), at=timezone.now())
    made = fresh(english)
    assert made.is_stale
    assert made in Translation.objects.stale()
    assert source_of(made).pk == made.article.current_id


def test_a_draft_begun_beside_an_outdated_text_is_stale_from_the_start(story: Article) -> None:
    made = into_english(make.correction(story))
    assert stale(made) == [0]
    assert fresh(made).is_stale


def test_one_hop_and_no_more(english: Translation, story: Article) -> None:
    out(english)
    now = timezone.now()
    arabic = make.translation(story, "ar", state=TranslationState.REQUESTED)
    with expect_refusal("more_than_one_hop"):
        resting.rest_on(arabic, "en", by=make.editor(), at=now)
    with expect_refusal("nothing_between"):
        resting.rest_on(arabic, "de", by=make.editor(), at=now)
    made = resting.rest_on(arabic, "ru", by=make.editor(), at=now)
    assert between(made).edition.language == "ru"
    assert LogEntry.objects.get(verb="rest on").data == {"via": "ru"}


def test_what_others_are_made_from_stays_with_the_original(english: Translation, story: Article) -> None:
    make.live(story, "ar")
    russian = draft.reopen(Translation.objects.get(article=story, language="ru"), by=make.editor(), at=timezone.now())
    with expect_refusal("typed_already"):
        resting.rest_on(russian, "ar", by=make.editor(), at=timezone.now())
    russian.paragraphs.all().delete()
    russian.reshapings.all().delete()
    with expect_refusal("rested_on"):
        resting.rest_on(russian, "ar", by=make.editor(), at=timezone.now())


def test_only_an_editor_says_what_it_is_made_from_and_only_of_an_empty_draft(story: Article) -> None:
    made = make.translation(story)
    with pytest.raises(NotAllowed):
        resting.rest_on(made, "ru", by=made.translator, at=timezone.now())
    made = resting.rest_on(made, "ru", by=make.editor(), at=timezone.now())
    assert source_of(made).body[-1].text == RUSSIAN[1]
    put(made, 0, "Schools stay closed in 12 communities.")
    with expect_refusal("typed_already"):
        resting.rest_on(fresh(made), "", by=make.editor(), at=timezone.now())


def test_readers_learn_both_languages_and_the_memory_the_nearer_one(english: Translation, client: Client) -> None:
    edition = out(english)
    assert edition.newest is not None
    assert (edition.newest.translated_from, edition.newest.translated_via) == ("de", "ru")
    html = client.get(f"/en/{make.fresh(english.article).public_number}-{edition.slug}/").content.decode()
    assert "Translated from: German, by way of: Russian" in html
    assert MemoryEntry.objects.of_pair("ru", "en").filter(source=RUSSIAN[1], target="The dykes are holding.").exists()
    assert not MemoryEntry.objects.of_pair("de", "en").exists()


def test_where_the_language_between_joins_two_paragraphs_one_row_renders_both(story: Article) -> None:
    russian = draft.reopen(Translation.objects.get(article=story, language="ru"), by=make.editor(), at=timezone.now())
    first, second = rows(russian)
    added = shaping.add(russian, uid=second.uid, by=russian.translator, at=timezone.now())
    draft.save(fresh(russian), [Typed(added.uid, 0, "Алер — река.")], by=russian.translator, at=timezone.now())
    shaping.merge(fresh(russian), uid=first.uid, by=russian.translator, at=timezone.now())
    out(russian)
    made = into_english(make.fresh(story))
    joined, own = rows(made)
    assert joined.sources == [*first.sources, *second.sources]
    assert own.sources == [added.uid]
    assert [row["text"] for row in source_of(made).paragraphs][-2:] == [" ".join(RUSSIAN), "Алер — река."]
    make.correction(story)
    assert stale(made) == [0]


def test_it_takes_no_more_queries_than_another(
    english: Translation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(make.known("mira"))
    with django_assert_num_queries(7):
        assert client.get(reverse("desk:working-page", args=[english.pk])).status_code == 200
    page = open_page(english, make.translator_into("en"))
    page.type("lead", "Typed in 12 places.").autosave()
    page.type("lead", "Typed on in 12 places.")
    with django_assert_num_queries(8, info="six, and the savepoint that a test's own transaction asks for"):
        assert page.autosave().status_code == 200


def test_correcting_one_language_alone_reaches_those_made_from_it(english: Translation) -> None:
    out(english)
    russian = Translation.objects.get(article=english.article, language="ru")
    correcting.correct_alone(
        russian, note="wrong dykes", seen=mark_of(russian), by=make.editor(), at=timezone.now() + timedelta(minutes=1)
    )
    assert not fresh(english).is_stale, "until readers of the Russian have it"
    russian = fresh(russian)
    put(russian, 1, "Дамбы прорваны.")
    out(russian)
    made = fresh(english)
    assert (made.state, made.is_stale, stale(made)) == (TranslationState.APPROVED, True, [1])
    with expect_refusal("stale_by_correction"):
        release.release(made, seen=mark_of(made), by=make.editor(), at=timezone.now())


def test_an_editor_chooses_it_when_requesting(story: Article) -> None:
    desk = signed_in(make.editor())
    address = reverse("admin:articles_article_request", args=[story.pk])
    html = desk.get(address).content.decode()
    assert '<select name="via-ar"' in html
    assert '<option value="ru">Russian</option>' in html
    assert desk.post(address, {"languages": ["ar"], "via-ar": "ru"}).status_code == 302
    arabic = Translation.objects.get(article=story, language="ar")
    assert between(arabic).edition.language == "ru"
    page = open_page(request.claim(arabic, by=make.translator_into("ar"), at=timezone.now()), make.known("salma"))
    assert '<p class="read" lang="ru" dir="ltr">' in page.html


def test_a_story_without_another_language_asks_nothing_of_it() -> None:
    address = reverse("admin:articles_article_request", args=[make.article().pk])
    assert "via-" not in signed_in(make.editor()).get(address).content.decode()


def test_an_editor_changes_it_while_the_draft_is_empty(story: Article) -> None:
    made = make.translation(story)
    desk = signed_in(make.editor())
    address = reverse("admin:articles_article_language_verb", args=[story.pk, "en", "rest-on"])
    assert 'value="ru"' in desk.get(address).content.decode()
    assert desk.post(address, {"via": "ru"}).status_code == 302
    assert between(fresh(made)).edition.language == "ru"


def test_the_strip_the_board_and_the_lists_count_what_rests_on_a_corrected_language(english: Translation) -> None:
    out(english)
    now = timezone.now()
    assert not live_with_old_text(at=now).exists()
    russian_again(english.article, 1, "Дамбы прорваны.")
    now = timezone.now()
    assert [edition.language for edition in live_with_old_text(at=now)] == ["en"]
    assert [row.language for row in now_owed(at=now) if row.mark == "stale"] == ["en"]
    [row] = [
        row for row in language_rows(english.article, person=make.editor(), at=now, spoken={}) if row.language == "en"
    ]
    assert (row.rests_on_old, row.cell.mark, row.cell.framed) == (True, "stale", True)
    html = signed_in(make.known("mira")).get(reverse("desk:queue")).content.decode()
    assert "live, old text" in html
