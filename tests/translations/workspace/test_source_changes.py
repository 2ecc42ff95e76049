"""The source moves on under a draft: what the page shows, and the three answers."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from django.utils.translation import ngettext, override

from articles.actions import stopping
from articles.actions.joining import link_same_story
from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.languages import LANGUAGES
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page
from translations.actions import correcting, draft, paragraphs
from translations.models import Translation

pytestmark = pytest.mark.django_db


def written() -> tuple[Article, Translation]:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    return article, translation


def revise(article: Article, texts: list[tuple[str | None, Role, str]]) -> None:
    story = make.fresh(article)
    assert story.current is not None
    line = story.current.line
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=line, by=None, at=timezone.now())


def texts_of(article: Article) -> list[tuple[str | None, Role, str]]:
    current = make.fresh(article).current
    assert current is not None
    return [(p.id, p.role, p.text) for p in current.texts]


def test_the_changed_word_is_shown_old_against_new() -> None:
    article, translation = written()
    make.correction(article)
    page = open_page(translation, make.translator_into("en"))
    assert '<del><span class="vh">removed: </span>12</del>' in page.html
    assert '<ins><span class="vh">added: </span>14</ins>' in page.html
    assert "1 paragraph of the draft rests on old text." in page.words


def test_a_correction_is_called_one_though_its_sentence_for_readers_was_written_after_it() -> None:
    article, translation = written()
    story = make.correction(article)
    correcting.write_sentence(
        story, about=2, sentence="Es sind 14.", seen=article_mark(story), by=make.editor(), at=timezone.now()
    )
    make.fresh(article)
    page = open_page(Translation.objects.get(pk=translation.pk), make.translator_into("en"))
    assert "Correction · " in page.words
    assert "Refile" not in page.words


def test_saying_that_it_still_holds_ends_the_alarm() -> None:
    article, translation = written()
    make.correction(article)
    lead = translation.paragraphs.get(role="lead")
    page = open_page(translation, make.translator_into("en"))
    after = page.press_and_see("follow", holds=lead.uid)
    assert "rests on old text" not in after.words
    assert not Translation.objects.all().stale().exists()


def test_a_new_source_paragraph_is_taken_in_from_the_banner() -> None:
    article, translation = written()
    texts = texts_of(article)
    revise(article, [*texts, (None, Role.TEXT, "Ein neuer Absatz steht hier.")])
    page = open_page(translation, make.translator_into("en")).type("lead", "Typed before following.")
    assert "The source has 1 paragraph that the draft does not render." in page.words
    after = page.press_and_see("follow")
    assert "Ein neuer Absatz steht hier." in after.words
    assert "Typed before following." in after.html
    assert "does not render" not in after.words


def test_a_paragraph_whose_source_is_gone_is_let_go_or_kept_as_ones_own() -> None:
    for answer, left in (("drops", 4), ("holds", 5)):
        article, translation = written()
        gone = translation.paragraphs.in_order().last()
        assert gone is not None
        texts_of_before = texts_of(article)
        revise(article, texts_of_before[:-1])
        page = open_page(translation, make.translator_into("en"))
        assert "Its source is gone." in page.words
        assert f"Taken out of the source removed: {texts_of_before[-1][2]}" in page.words
        after = page.press_and_see("follow", **{answer: gone.uid})
        assert translation.paragraphs.count() == left
        assert "Its source is gone." not in after.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_numbers_of_the_band_never_meet(language: str) -> None:
    """“…: 5. 3 paragraphs” reads like 5.3."""
    with override(language):
        for n in (1, 2, 3, 5, 11, 100):
            said = ngettext(
                "Only facts changed. The old text still stands in %(n)s language.",
                "Only facts changed. The old text still stands in %(n)s languages.",
                n,
            )
            assert not re.search(r"\d\W*\Z", said % {"n": n}), said


def test_a_story_without_a_headline_gets_one_here_and_is_not_stale_for_that() -> None:
    article = make.article(headline="")
    translation = make.translation(article)
    make.write(translation)
    page = open_page(translation, make.translator_into("en"))
    assert "Write one for your readers." in page.words
    assert "rests on old text" not in page.words


def test_a_headline_the_source_gains_later_stands_beside_the_one_written_here() -> None:
    article = make.article(headline="")
    translation = make.translation(article)
    make.write(translation)
    revise(article, [(None, Role.HEADLINE, "Hochwasser an der Sorle"), *texts_of(article)])
    after = open_page(translation, make.translator_into("en")).press_and_see("follow")
    headlines = translation.paragraphs.filter(role="headline")
    assert [row.text for row in headlines] == ["en: headline a"]
    assert "Hochwasser an der Sorle" in after.words
    assert "1 paragraph of the draft rests on old text." in after.words


def test_the_agencys_own_text_stands_beside_and_can_be_adopted() -> None:
    german = make.article()
    russian = make.article("ru", headline="Паводок на Зорле", texts=["Уровень растёт."], provider=make.provider("rosa"))
    seen = article_mark(make.fresh(german))
    link_same_story(german, other=russian, seen=seen, by=make.editor(), at=timezone.now())
    translation = make.translation(make.fresh(german), "ru")
    page = open_page(translation, make.translator_into("ru"))
    assert "Уровень растёт." in page.words
    page.press("adopt")
    assert translation.paragraphs.get(role="headline").text == "Паводок на Зорле"


def test_the_dateline_of_the_source_is_written_as_its_language_writes_it() -> None:
    page = open_page(make.translation(), make.translator_into("en"))
    assert "AHRENFELD, 24. November (Nordpress) –" in page.words


def test_a_save_beside_an_old_source_stays_stale_until_the_correction_was_seen() -> None:
    article, translation = written()
    page = open_page(translation, make.translator_into("en")).type(
        "lead", "Twelve communities, typed before it was corrected."
    )
    make.correction(article)
    after = page.press_and_see("save")
    assert "1 paragraph of the draft rests on old text." in after.words
    assert Translation.objects.all().stale().filter(pk=translation.pk).exists()
    after.type("lead", "Fourteen communities.").press("save")
    assert not Translation.objects.all().stale().filter(pk=translation.pk).exists()


def test_a_page_that_saved_itself_beside_news_may_not_judge_what_it_never_showed() -> None:
    article, translation = written()
    page = open_page(translation, make.translator_into("en")).type("lead", "Typed meanwhile.")
    make.correction(article, kind="update")
    page.autosave()
    assert page.press("submit").status_code == 409
    assert Translation.objects.get(pk=translation.pk).state == "drafting"


def test_a_same_story_that_was_killed_is_neither_shown_nor_adopted() -> None:
    german = make.article()
    russian = make.article("ru", headline="Паводок на Зорле", texts=["Уровень растёт."], provider=make.provider("rosa"))
    seen = article_mark(make.fresh(german))
    link_same_story(german, other=russian, seen=seen, by=make.editor(), at=timezone.now())
    translation = make.translation(make.fresh(german), "ru")
    stopping.kill(russian, note="wrong", by=make.editor(), at=timezone.now())
    page = open_page(translation, make.translator_into("ru"))
    assert "Уровень растёт." not in page.words
    with expect_refusal("no_same_story"):
        draft.adopt(translation, by=make.translator_into("ru"), at=timezone.now())


def test_a_paragraph_that_rests_on_old_text_is_not_ready() -> None:
    article, translation = written()
    for row in translation.paragraphs.exclude(role="dateline"):
        paragraphs.mark_ready(
            translation, uid=row.uid, seen=row.number, by=make.translator_into("en"), at=timezone.now()
        )
    page = open_page(translation, make.translator_into("en"))
    assert "5 of 5 ready" in page.words
    make.correction(article)
    assert "4 of 5 ready" in open_page(translation, make.translator_into("en")).words


def test_a_reviewer_before_a_corrected_source_is_told_what_they_can_do() -> None:
    translation = make.translation(state="in review")
    before = open_page(translation, make.reviewer_of("en"))
    make.correction(translation.article)
    behind = before.press_and_see("approve")
    assert behind.response.status_code == 409
    assert "The source was changed meanwhile" in behind.words
    assert "Somebody was quicker" not in behind.words
    seen = behind.press_and_see("approve")
    assert seen.response.status_code == 422
    assert "Return it with a note" in seen.words
    assert "say that it still holds" not in seen.words
