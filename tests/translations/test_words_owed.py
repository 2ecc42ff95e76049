"""A quote marked as spoken here after the approval: the text owes its original words, and no way releases it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Edition
from articles.vocabulary import Role
from articles.workflow import edition_mark
from articles.workflow import mark_of as article_mark
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import correcting, draft, flashing, objecting, release, review, speaking, waiving
from translations.actions.correcting import Released, Wanted
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.vocabulary import CheckLevel, TranslationState
from translations.words_owed import words_owed
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

SOURCE = ("In 12 Orten steht Wasser.", "„Die Deiche halten“, sagte Mehlhorn.")
QUOTED = {
    "en": "“The dykes are holding,” said Mehlhorn.",
    "ru": "«Дамбы держатся», — сказал Мельхорн.",
    "es": "«Los diques resisten», dijo Mehlhorn.",
    "pl": "„Wały się trzymają”, powiedział Mehlhorn.",
}
REPORTED = "Mehlhorn said that the dykes were holding."
WORDS = "The dykes are holding, I tell you."
RELEASE_ENGLISH = 'Release now<span class="vh"> English'
OWED = "original words owed, paragraph 3"


def story_of(*, urgency: int = 4) -> Article:
    return make.article(texts=SOURCE, headline="Wasser steigt", dateline=None, urgency=urgency)


def quote_of(story: Article, text: str = "Deiche") -> str:
    current = make.fresh(story).current
    assert current is not None
    return next(row["id"] for row in current.paragraphs if text in row["text"])


def mark(story: Article, language: str = "en") -> None:
    story = make.fresh(story)
    speaking.mark_spoken(story, uid=quote_of(story), language=language, by=make.editor(), at=timezone.now())


def fresh(work: Translation) -> Translation:
    return Translation.objects.get(pk=work.pk)


def write(work: Translation, quoted: str = "") -> None:
    """Every paragraph a text; what the checks say of other paragraphs than the quote is signed for."""
    uid, language = quote_of(work.article), work.language
    typed = [
        Typed(row.uid, row.number, (quoted or QUOTED[language]) if uid in row.sources else f"{language} {row.role}")
        for row in work.paragraphs.in_order()
    ]
    assert not draft.save(work, typed, by=make.translator_into(language), at=timezone.now()).lost
    make.waive_all(work)


def approve(work: Translation) -> Translation:
    now, language = timezone.now(), work.language
    made = draft.submit(fresh(work), seen=mark_of(fresh(work)), by=make.translator_into(language), at=now)
    return review.approve(made, seen=mark_of(made), by=make.reviewer_of(language), at=now)


def approved(story: Article, language: str = "en", quoted: str = "") -> Translation:
    work = make.translation(story, language)
    write(work, quoted)
    return fresh(approve(work))


def let_out(work: Translation, *, override: str = "") -> Edition:
    work = fresh(work)
    return release.release(work, seen=mark_of(work), by=make.editor(), at=timezone.now(), override=override)


# ---- the release ----


def test_marked_after_the_approval_it_is_not_released_and_the_paragraph_is_named() -> None:
    work = approved(story_of())
    mark(work.article)
    with expect_refusal("words_owed", says="Paragraph 3 owes"):
        let_out(work)
    with expect_refusal("words_owed", says="“The dykes are holding,” was spoken in English"):
        let_out(work)
    with expect_refusal("words_owed"):
        let_out(work, override="It cannot wait")
    assert not Edition.objects.exists()


def test_taken_up_again_with_its_words_it_goes_out() -> None:
    work = approved(story_of())
    mark(work.article)
    mira = make.translator_into("en")
    draft.reopen(fresh(work), by=mira, at=timezone.now())
    row = next(row for row in work.paragraphs.in_order() if quote_of(work.article) in row.sources)
    draft.save(fresh(work), [Typed(f"~{row.uid}", row.words_number, WORDS)], by=mira, at=timezone.now())
    approve(work)
    assert let_out(work).newest is not None


def test_a_waiver_lets_it_out_even_when_the_mark_is_set_anew() -> None:
    work = make.translation(story_of(), "en")
    mark(work.article)
    write(work)
    assert work.waivers.filter(check_code="spoken_here").exists()
    approve(work)
    mark(work.article, "")
    mark(work.article)
    assert let_out(work).newest is not None


def owing(work: Translation) -> tuple[str, str]:
    """The paragraph and the key of the finding that stops an approved text."""
    (owed,) = words_owed([fresh(work)], {quote_of(work.article): work.language})[work.pk]
    return owed.found.uid, owed.found.finding.key


def test_an_approved_text_goes_out_on_a_waiver_by_name() -> None:
    work = approved(story_of())
    mark(work.article)
    uid, key = owing(work)
    jonas = make.reviewer_of("en")
    signed = waiving.waive(fresh(work), uid=uid, key=key, reason="Heard on air", by=jonas, at=timezone.now())
    assert (signed.by, signed.reason, fresh(work).state) == (jonas, "Heard on air", TranslationState.APPROVED)
    assert let_out(work).newest is not None


def test_its_translator_alone_waives_nothing_of_an_approved_text() -> None:
    work = approved(story_of())
    mark(work.article)
    uid, key = owing(work)
    mira = make.translator_into("en")
    with pytest.raises(NotAllowed):
        waiving.waive(fresh(work), uid=uid, key=key, reason="I know", by=mira, at=timezone.now())
    with expect_refusal("words_owed"):
        let_out(work)


def test_nothing_else_of_an_approved_text_is_waived() -> None:
    work = approved(story_of())
    stopping = next(waiver for waiver in work.waivers.all() if waiver.check_code != "spoken_here")
    work.waivers.all().delete()
    with expect_refusal("waived_after_approval", says="Reopen it"):
        waiving.waive(fresh(work), uid=stopping.uid, key=stopping.key, reason="So", by=make.editor(), at=timezone.now())


def test_the_waiver_is_offered_beside_the_approved_paragraph_and_nowhere_else() -> None:
    work = approved(story_of())
    work.waivers.all().delete()
    mark(work.article)
    uid, key = owing(work)
    page = (
        signed_in(make.reviewer_of("en")).get(reverse("desk:help", args=[work.pk]), {"paragraph": uid}).content.decode()
    )
    assert f'value="{uid}.{key}"' in page
    others = [row.uid for row in work.paragraphs.in_order() if row.uid != uid]
    for other in others:
        address = reverse("desk:help", args=[work.pk])
        page = signed_in(make.reviewer_of("en")).get(address, {"paragraph": other}).content.decode()
        assert 'name="waive"' not in page


@pytest.mark.parametrize("language", ["ru", ""])
def test_spoken_in_another_language_or_not_marked_any_more_it_goes_out(language: str) -> None:
    work = approved(story_of())
    mark(work.article)
    mark(work.article, language)
    assert let_out(work).newest is not None


def test_reported_speech_owes_nothing() -> None:
    work = approved(story_of(), quoted=REPORTED)
    mark(work.article)
    assert let_out(work).newest is not None


def test_a_language_in_which_the_check_is_a_hint_owes_nothing() -> None:
    work = approved(story_of())
    mark(work.article)
    level = CheckLevel.HINT
    objecting.set_level("en", "spoken_here", level, reason="Tried", by=make.editor(), at=timezone.now())
    assert let_out(work).newest is not None


def test_a_text_that_rests_on_an_older_source_is_judged_as_well() -> None:
    work = approved(story_of())
    make.correction(work.article, kind="update")
    mark(work.article)
    with expect_refusal("words_owed"):
        let_out(work)


def test_a_flash_is_not_released_by_its_one_key() -> None:
    work = approved(story_of(urgency=1))
    mark(work.article)
    jonas = make.reviewer_of("en")
    with expect_refusal("words_owed"):
        flashing.sign(fresh(work), seen=mark_of(fresh(work)), by=jonas, at=timezone.now())
    answer = signed_in(jonas).post(reverse("desk:flash-sign", args=[work.pk]), {"seen": mark_of(fresh(work))})
    assert answer.status_code == 422
    assert "Paragraph 3 owes" in answer.content.decode()
    assert not Edition.objects.exists()


# ---- the board of a correction ----


def corrected(*languages: str) -> Article:
    """Live in these languages, then corrected, taken in and approved again."""
    story = story_of()
    for language in languages:
        let_out(approved(story, language))
    story = make.correction(story)
    assert story.current is not None
    about, seen = story.current.number, article_mark(story)
    said = {"about": about, "sentence": "Es sind 14 Orte, nicht 12.", "seen": seen}
    story = correcting.write_sentence(story, **said, by=make.editor(), at=timezone.now()).article
    for language in languages:
        work = story.translations.get(language=language)
        make_again(work)
    return make.fresh(story)


def make_again(work: Translation) -> None:
    by = make.translator_into(work.language)
    draft.reopen(work, by=by, at=timezone.now())
    draft.follow(fresh(work), by=by, at=timezone.now())
    typed = [
        Typed(row.uid, row.number, f"{row.text} 14")
        for row in work.paragraphs.in_order()
        if row.role in {Role.LEAD, Role.CORRECTION}
    ]
    draft.save(fresh(work), typed, by=by, at=timezone.now())
    make.waive_all(work)
    approve(work)


def wanted(story: Article, language: str) -> Wanted:
    work = story.translations.get(language=language)
    edition = story.editions.get(language=language)
    return Wanted(language, mark_of(work), edition_mark(language, edition))


def test_of_several_languages_of_a_correction_the_one_that_owes_words_stays() -> None:
    story = corrected("en", "ru")
    mark(story)
    told = [wanted(story, language) for language in ("en", "ru")]
    english, russian = correcting.release_corrections(story, told, by=make.editor(), at=timezone.now())
    assert "was spoken in English" in english.refusal
    assert russian == Released("ru")
    assert story.editions.get(language="en").releases.count() == 1


def test_the_board_offers_no_release_of_what_owes_words() -> None:
    story = corrected("en", "ru")
    assert story.current is not None
    corrected_in = story.revisions.corrections().get().number
    address = reverse("admin:articles_article_correction", args=[story.pk, corrected_in])
    desk = signed_in(make.editor())
    before = {row.language: row for row in desk.get(address).context["rows"]}
    assert before["en"].state[2] != "original words owed"
    mark(story)
    after = {row.language: row for row in desk.get(address).context["rows"]}
    assert (after["en"].release, after["en"].verb, after["en"].state[2]) == (None, "reopen", "original words owed")
    assert after["ru"].state == before["ru"].state


# ---- the pages ----


def article_page(client: Client, story: Article) -> str:
    return client.get(reverse("admin:articles_article_change", args=[story.pk])).content.decode()


def test_the_page_of_the_story_says_that_words_are_owed_and_offers_no_release() -> None:
    work, desk = approved(story_of()), signed_in(make.editor())
    shown = article_page(desk, work.article)
    assert OWED not in shown
    assert RELEASE_ENGLISH in shown
    mark(work.article)
    shown = article_page(desk, work.article)
    assert OWED in shown
    assert RELEASE_ENGLISH not in shown
    mark(work.article, "ru")
    assert OWED not in article_page(desk, work.article)


def test_the_working_page_says_which_paragraph_owes_words() -> None:
    work = approved(story_of())
    assert OWED not in open_page(work, make.known("mira")).words
    mark(work.article)
    page = open_page(work, make.known("mira"))
    assert OWED in page.words
    row = next(row for row in work.paragraphs.in_order() if quote_of(work.article) in row.sources)
    assert f'href="#p-{row.uid}"' in page.html


def test_a_draft_owes_nothing_yet_and_shows_its_finding_alone() -> None:
    work = make.translation(story_of(), "en")
    mark(work.article)
    assert OWED not in open_page(work, make.known("mira")).words


def cost(client: Client, story: Article) -> int:
    with CaptureQueriesContext(connection) as queries:
        article_page(client, story)
    return len(queries)


def test_the_page_of_a_story_costs_the_same_for_many_languages_that_owe_words() -> None:
    desk = signed_in(make.editor())
    costs = []
    for languages in (["en"], ["en", "es", "pl"]):
        story = make.article(
            texts=[f"„Deiche {n} halten“, sagte Mehlhorn." for n in range(len(languages))], dateline=None
        )
        for n, language in enumerate(languages):
            work = make.translation(story, language)
            write_quotes(work)
            approve(work)
            speaking.mark_spoken(
                make.fresh(story),
                uid=quote_of(story, f"{n} halten"),
                language=language,
                by=make.editor(),
                at=timezone.now(),
            )
        article_page(desk, story)
        costs.append(cost(desk, story))
        assert article_page(desk, story).count("original words owed") == len(languages)
    # A release is offered for none of them; one mark more is read for each that is not asked for.
    assert costs[1] <= costs[0] + 2


def write_quotes(work: Translation) -> None:
    typed = [Typed(row.uid, row.number, QUOTED[work.language]) for row in work.paragraphs.in_order()]
    assert not draft.save(work, typed, by=make.translator_into(work.language), at=timezone.now()).lost
    make.waive_all(work)
