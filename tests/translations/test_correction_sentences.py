"""What readers are told of a correction is written once, and no language is released with words nobody else has read."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.actions import edition
from articles.models import Article, Edition
from articles.vocabulary import Role
from articles.workflow import mark_of as article_mark
from newsroom.models import LogEntry
from tests import make
from tests.expect import expect_refusal
from translations.actions import correcting, draft, release, review
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.sources import since_of, source_of
from translations.vocabulary import TranslationState
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db
now = timezone.now
TOLD = "Es sind 14 Gemeinden, nicht 12."


@pytest.fixture
def story() -> Article:
    """Live in German and English, corrected without a sentence; the English is at work on it."""
    made = make.article()
    make.live(made, "de")
    make.live(made, "en")
    made = make.correction(made)
    draft.reopen(work_on(made), by=make.editor(), at=now())
    draft.follow(work_on(made), by=make.translator_into("en"), at=now())
    return make.fresh(made)


def work_on(story: Article) -> Translation:
    return Translation.objects.select_related("article__current").get(article=story, language="en")


def told(story: Article, language: str) -> list[str]:
    newest = Edition.objects.get(article=story, language=language).newest
    assert newest is not None
    return [note["text"] for note in newest.notes]


def release_source(story: Article, sentences: dict[int, str], **more: object) -> Edition:
    story = make.fresh(story)
    given = {"seen": article_mark(story), "by": make.editor(), "at": now()} | more
    return correcting.release_source(story, sentences=sentences, **given)  # type: ignore[arg-type]


def approve(story: Article, sentence: str = "") -> None:
    """The English is written, with its sentence if there is one, and approved."""
    make.write(work_on(story))
    rows = work_on(story).paragraphs.filter(role=Role.CORRECTION)
    typed = [Typed(row.uid, row.number, sentence) for row in rows]
    draft.save(work_on(story), typed, by=make.translator_into("en"), at=now())
    make.waive_all(work_on(story))
    draft.submit(work_on(story), seen=mark_of(work_on(story)), by=make.translator_into("en"), at=now())
    review.approve(work_on(story), seen=mark_of(work_on(story)), by=make.reviewer_of("en"), at=now())


def let_out(story: Article) -> Edition:
    return release.release(work_on(story), seen=mark_of(work_on(story)), by=make.editor(), at=now())


def test_what_is_typed_at_the_release_of_the_source_is_the_correction_s_sentence(story: Article) -> None:
    release_source(story, {2: TOLD})
    assert told(story, "de") == [TOLD]
    current = make.fresh(story).current
    assert current is not None
    assert [(sentence.text, sentence.corrections) for sentence in current.sentences] == [(TOLD, (2,))]
    row = work_on(story).paragraphs.get(role=Role.CORRECTION)
    assert row.sources == [current.sentences[0].id], "the draft has a paragraph for it"
    done = LogEntry.objects.of_article(story.pk).order_by("-pk").values_list("verb", flat=True)[:2]
    assert list(done) == ["release", "write sentence"], "each with its line"
    approve(story, "There are 14, not 12.")
    let_out(story)
    assert told(story, "en") == ["There are 14, not 12."]


def test_it_is_written_with_the_release_or_not_at_all(story: Article) -> None:
    with expect_refusal("schedule_in_the_past"):
        release_source(story, {2: TOLD}, live_at=now().replace(year=2001))
    current = make.fresh(story).current
    assert current is not None
    assert current.sentences == []
    assert not work_on(story).paragraphs.filter(role=Role.CORRECTION).exists()


def test_each_of_two_corrections_has_its_own_sentence(story: Article) -> None:
    story = make.correction(story, old="14", new="16")
    source = Edition.objects.get(article=story, language="de")
    assert edition.without_sentence(story, source) == [3, 2]
    with expect_refusal("reader_note_missing"):
        release_source(story, {3: "Es sind 16."})
    assert edition.without_sentence(make.fresh(story), source) == [3, 2]
    release_source(story, {2: TOLD, 3: "Es sind 16."})
    assert sorted(told(story, "de")) == ["Es sind 14 Gemeinden, nicht 12.", "Es sind 16."]


def test_a_note_about_something_else_is_no_sentence_for_a_correction(story: Article) -> None:
    with expect_refusal("reader_note_missing"):
        release_source(story, {}, reader_note="Dieser Text wurde ergänzt.")


def test_a_source_without_a_correction_may_still_be_released_with_a_note() -> None:
    made = make.article()
    make.live(made, "de")
    make.correction(made, kind="update")
    release_source(made, {}, reader_note="Dieser Text wurde ergänzt.")
    assert told(made, "de") == ["Dieser Text wurde ergänzt."]


def test_where_nobody_wrote_the_sentence_the_board_is_named(story: Article) -> None:
    approve(story)
    with expect_refusal("sentence_not_written", says="board of the correction"):
        let_out(story)


def test_where_it_came_after_the_approval_the_working_page_is_named(story: Article) -> None:
    approve(story)
    release_source(story, {2: TOLD})
    with expect_refusal("sentence_not_translated", says="working page"):
        let_out(story)
    draft.reopen(work_on(story), by=make.editor(), at=now())
    draft.follow(work_on(story), by=make.translator_into("en"), at=now())
    approve(story, "There are 14, not 12.")
    let_out(story)
    assert told(story, "en") == ["There are 14, not 12."]


def test_a_sentence_of_the_source_cannot_be_left_out(story: Article) -> None:
    release_source(story, {2: TOLD})
    row = work_on(story).paragraphs.get(role=Role.CORRECTION)
    typed = [Typed(row.uid, row.number, "", left_out="no longer so")]
    with expect_refusal("sentence_is_owed", says="owed this sentence"):
        draft.save(work_on(story), typed, by=make.translator_into("en"), at=now())
    assert work_on(story).paragraphs.get(uid=row.uid).left_out == ""


def test_one_sentence_stands_for_what_no_reader_was_told_before(story: Article) -> None:
    """The second fault is found before any language has told its readers of the first: nobody ever saw 14."""
    write(story, 2, "Es sind 14, nicht 12.")
    row = work_on(story).paragraphs.get(role=Role.CORRECTION)
    approve(story, "There are 14, not 12.")
    story = corrected_again(story, "Es sind 16, nicht 12.", for_all=True)
    assert sentences(story) == {(2, 4): "Es sind 16, nicht 12."}
    with expect_refusal("stale_by_correction"):
        let_out(story)
    release_source(story, {})
    assert told(story, "de") == ["Es sind 16, nicht 12."]
    take_up(story)
    with expect_refusal("still_stale"):
        draft.submit(work_on(story), seen=mark_of(work_on(story)), by=make.translator_into("en"), at=now())
    assert work_on(story).paragraphs.get(role=Role.CORRECTION).uid == row.uid, "it is brought up to date, not doubled"
    approve(story, "There are 16, not 12.")
    let_out(story)
    assert told(story, "en") == ["There are 16, not 12."]


def test_who_was_told_the_earlier_sentence_is_told_the_later_as_well(story: Article) -> None:
    release_source(story, {2: TOLD})
    story = corrected_again(story, "Es sind 16.", for_all=True)
    release_source(story, {})
    assert told(story, "de") == ["Es sind 16.", TOLD]
    take_up(story)
    approve(story, "There are 16.")
    let_out(story)
    assert told(story, "en") == ["There are 16."], "English readers were never told of 14"


def test_two_faults_keep_two_sentences(story: Article) -> None:
    write(story, 2, TOLD)
    story = corrected_again(story, "Es sind 16.")
    assert sentences(story) == {(2,): TOLD, (4,): "Es sind 16."}
    release_source(story, {})
    assert told(story, "de") == ["Es sind 16.", TOLD]


def test_the_newest_sentence_written_at_the_release_may_stand_for_all(story: Article) -> None:
    story = make.correction(story, old="14", new="16")
    release_source(story, {3: "Es sind 16."}, for_all=True)
    assert sentences(make.fresh(story)) == {(2, 3): "Es sind 16."}
    assert told(story, "de") == ["Es sind 16."]


def test_a_sentence_may_be_written_anew_until_readers_have_it(story: Article) -> None:
    write(story, 2, "Es sint 14.")
    approve(story, "There are 14.")
    with expect_refusal("nothing_changed"):
        write(story, 2, "Es  sint 14.")
    write(story, 2, TOLD)
    assert sentences(make.fresh(story)) == {(2,): TOLD}
    with expect_refusal("sentence_not_translated"):
        let_out(story)
    release_source(story, {})
    with expect_refusal("sentence_told", says="file another correction"):
        write(story, 2, "Es sind 15.")
    take_up(story)
    approve(story, "There are 14, not 12.")
    let_out(story)
    assert told(story, "en") == ["There are 14, not 12."]


def test_a_draft_shows_the_old_sentence_against_the_new_one(story: Article) -> None:
    write(story, 2, "Es sint 14.")
    row = work_on(story).paragraphs.get(role=Role.CORRECTION)
    draft.save(work_on(story), [Typed(row.uid, row.number, "They 14.")], by=make.translator_into("en"), at=now())
    write(story, 2, TOLD)
    row = work_on(story).paragraphs.get(role=Role.CORRECTION)
    assert row.text == "They 14.", "what was written stays"
    assert row.is_stale(since_of(source_of(work_on(story))))


def write(story: Article, about: int, sentence: str, **more: bool) -> None:
    story = make.fresh(story)
    seen = article_mark(story)
    correcting.write_sentence(story, about=about, sentence=sentence, seen=seen, by=make.editor(), at=now(), **more)


def corrected_again(story: Article, sentence: str, **more: bool) -> Article:
    """From 14 to 16, with its sentence."""
    return make.correction(make.fresh(story), old="14", new="16", sentence=sentence, **more)


def sentences(story: Article) -> dict[tuple[int, ...], str]:
    current = make.fresh(story).current
    assert current is not None
    return {told.corrections: told.text for told in current.sentences}


def take_up(story: Article) -> None:
    if work_on(story).state == TranslationState.APPROVED:
        draft.reopen(work_on(story), by=make.editor(), at=now())
    draft.follow(work_on(story), by=make.translator_into("en"), at=now())
