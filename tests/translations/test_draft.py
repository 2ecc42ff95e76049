"""A draft from claim to submit: nothing typed is lost, one changed sentence makes one paragraph stale."""

from __future__ import annotations

import uuid

import pytest
from django.utils import timezone

from articles.actions import stopping
from articles.actions.joining import link_same_story
from articles.actions.revision import add_revision
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.refusals import IllegalMove, LostRace, NotAllowed
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, request
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Save, Translation, Version
from translations.sources import since_of, source_of
from translations.vocabulary import DATELINE_SOURCE, Origin
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def rows(translation: Translation) -> list[DraftParagraph]:
    return list(translation.paragraphs.in_order())


def stale(translation: Translation) -> list[str]:
    since = since_of(source_of(Translation.objects.get(pk=translation.pk)))
    return [row.role for row in rows(translation) if row.is_stale(since)]


def test_a_claimed_draft_lies_beside_the_source_headline_first() -> None:
    translation = make.translation(make.article(summary="Zwei Brücken sind zu."))
    assert [row.role for row in rows(translation)] == ["headline", "summary", "dateline", "lead", "text", "text"]
    assert rows(translation)[2].sources == [DATELINE_SOURCE]


def test_the_dateline_is_written_anew_in_the_targets_convention_with_the_places_name() -> None:
    make.place("ahrenfeld", de="Ahrenfeld", ru="Аренфельд")
    line = next(row for row in rows(make.translation(language="ru")) if row.role == Role.DATELINE)
    assert line.text == "АРЕНФЕЛЬД, 24 ноября. /Nordpress/."
    assert line.origin == Origin.PATTERN


def test_a_story_without_headline_asks_the_translator_for_one() -> None:
    translation = make.translation(make.article(headline=""))
    assert rows(translation)[0].role == Role.HEADLINE
    assert rows(translation)[0].text == ""


def test_a_late_save_loses_in_words_and_keeps_its_text() -> None:
    translation = make.translation()
    row, person, now = rows(translation)[-1], make.translator_into("en"), timezone.now()
    first = draft.save(translation, [Typed(row.uid, row.number, "first")], by=person, at=now)
    second = draft.save(translation, [Typed(row.uid, row.number, "second")], by=person, at=now)
    assert (first.kept, [typed.text for typed in second.lost]) == ([row.uid], ["second"])
    row.refresh_from_db()
    assert row.text == "first"
    assert [save.text for save in Save.objects.all().lost()] == ["second"]


def test_the_same_save_sent_twice_is_one_save() -> None:
    translation = make.translation()
    row, person, now = rows(translation)[-1], make.translator_into("en"), timezone.now()
    typed = Typed(row.uid, row.number, "once", client_id=uuid.uuid4())
    assert draft.save(translation, [typed], by=person, at=now).kept == [row.uid]
    assert draft.save(translation, [typed], by=person, at=now).kept == [row.uid]
    assert Save.objects.count() == 1


def test_a_text_for_a_paragraph_that_is_gone_is_kept_and_offered() -> None:
    translation = make.translation()
    saved = draft.save(translation, [Typed("gone", 0, "mine")], by=make.translator_into("en"), at=timezone.now())
    assert [typed.text for typed in saved.lost] == ["mine"]
    assert Save.objects.all().lost().get().text == "mine"


def test_nobody_else_saves_into_a_draft() -> None:
    translation = make.translation()
    with pytest.raises(NotAllowed):
        draft.save(translation, [], by=make.person("clara", translator=["en"]), at=timezone.now())


def test_a_held_story_takes_no_save() -> None:
    translation = make.translation()
    stopping.hold(translation.article, note="x", by=make.editor(), at=timezone.now())
    with pytest.raises(IllegalMove):
        draft.save(translation, [], by=make.translator_into("en"), at=timezone.now())


def test_submit_is_refused_while_a_paragraph_is_empty() -> None:
    translation = make.translation()
    with expect_refusal("unfinished"):
        draft.submit(translation, seen=mark_of(translation), by=make.translator_into("en"), at=timezone.now())


def test_a_paragraph_may_be_left_out_with_a_reason() -> None:
    translation = make.translation()
    make.write(translation)
    last = rows(translation)[-1]
    typed = Typed(last.uid, last.number, "", left_out="local detail")
    draft.save(translation, [typed], by=make.translator_into("en"), at=timezone.now())
    submitted = draft.submit(translation, seen=mark_of(translation), by=make.translator_into("en"), at=timezone.now())
    assert submitted.state == "in review"


def test_submitting_what_has_changed_since_it_was_seen_is_refused() -> None:
    translation = make.translation()
    seen = mark_of(translation)
    make.write(translation)
    with pytest.raises(LostRace):
        draft.submit(translation, seen=seen, by=make.translator_into("en"), at=timezone.now())


def test_submitting_keeps_a_version_and_a_save_after_it_is_late() -> None:
    translation = make.translation()
    make.write(translation)
    row = rows(translation)[-1]
    draft.submit(translation, seen=mark_of(translation), by=make.translator_into("en"), at=timezone.now())
    assert Version.objects.get().text_of(row.uid) == row.text
    row.refresh_from_db()
    assert row.number == 2


def test_one_changed_sentence_of_thirty_makes_one_paragraph_stale() -> None:
    texts = [f"Satz {number} über den Hafen und die Brücke." for number in range(30)]
    article = make.article(texts=texts)
    translation = make.translation(article)
    make.write(translation)
    make.correction(article, old="Satz 12 ", new="Satz 14 ")
    assert stale(translation) == ["text"]
    assert Translation.objects.all().stale().get() == translation


def test_a_moved_paragraph_makes_nothing_stale() -> None:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    current = make.fresh(article).current
    assert current is not None
    texts = [(p.id, p.role, p.text) for p in current.texts]
    moved = [texts[0], texts[2], texts[1], texts[3]]
    story = make.fresh(article)
    add_revision(story, kind=RevisionKind.UPDATE, texts=moved, dateline=current.line, by=None, at=timezone.now())
    assert stale(translation) == []
    assert not Translation.objects.all().stale().exists()


def test_saving_the_stale_paragraph_makes_the_draft_current_again() -> None:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    make.correction(article)
    assert stale(translation) == ["lead"]
    row = next(row for row in rows(translation) if row.role == Role.LEAD)
    person = make.translator_into("en")
    draft.save(translation, [Typed(row.uid, row.number, "14 communities")], by=person, at=timezone.now())
    assert stale(translation) == []
    assert not Translation.objects.all().stale().exists()


def test_a_stale_paragraph_may_still_hold() -> None:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    make.correction(article)
    lead = next(row for row in rows(translation) if row.role == Role.LEAD)
    draft.follow(translation, by=make.translator_into("en"), at=timezone.now(), holds=[lead.uid])
    assert stale(translation) == []
    lead.refresh_from_db()
    assert lead.text.startswith("en: lead")


def test_a_corrected_source_stops_a_submit_and_an_update_does_not() -> None:
    for kind, refused in ((RevisionKind.CORRECTION, True), (RevisionKind.UPDATE, False)):
        article = make.article()
        translation = make.translation(article)
        make.write(translation)
        make.correction(article, kind=kind)
        translation = Translation.objects.get(pk=translation.pk)
        seen, person = mark_of(translation), make.translator_into("en")
        if refused:
            with expect_refusal("still_stale"):
                draft.submit(translation, seen=seen, by=person, at=timezone.now())
        else:
            assert draft.submit(translation, seen=seen, by=person, at=timezone.now()).state == "in review"


def test_following_gives_a_new_source_paragraph_its_row_where_it_stands() -> None:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    story = make.fresh(article)
    assert story.current is not None
    texts: list[tuple[str | None, Role, str]] = [(p.id, p.role, p.text) for p in story.current.texts]
    texts.insert(2, (None, Role.TEXT, "Ein neuer Absatz steht hier."))
    line = story.current.line
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=line, by=None, at=timezone.now())
    followed = draft.follow(translation, by=make.translator_into("en"), at=timezone.now())
    assert [bool(row.text) for row in rows(followed)] == [True, True, True, False, True, True]


def test_a_row_whose_source_is_gone_keeps_its_text_until_it_is_dropped() -> None:
    article = make.article()
    translation = make.translation(article)
    make.write(translation)
    story = make.fresh(article)
    assert story.current is not None
    texts = [(p.id, p.role, p.text) for p in story.current.texts][:-1]
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=story.current.line, by=None, at=timezone.now())
    assert stale(translation) == ["text"]
    last = rows(translation)[-1]
    kept = draft.follow(translation, by=make.translator_into("en"), at=timezone.now())
    assert rows(kept)[-1].uid == last.uid
    dropped = draft.follow(translation, by=make.translator_into("en"), at=timezone.now(), drops=[last.uid])
    assert last.uid not in {row.uid for row in rows(dropped)}
    assert stale(translation) == []
    assert any(version.text_of(last.uid) for version in Version.objects.all()), "no version is lost"


def test_a_same_story_becomes_the_draft_and_goes_through_review() -> None:
    german = make.article()
    russian = make.article(
        "ru", headline="Паводок на Зорле", texts=["Уровень растёт.", "Мосты закрыты."], provider=make.provider("rosa")
    )
    seen = article_mark(make.fresh(german))
    link_same_story(german, other=russian, seen=seen, by=make.editor(), at=timezone.now())
    translation = draft.adopt(make.translation(german, "ru"), by=make.translator_into("ru"), at=timezone.now())
    adopted = rows(translation)
    assert [row.text for row in adopted if row.origin == Origin.SAME_STORY] == [
        "Паводок на Зорле",
        "Уровень растёт.",
        "Мосты закрыты.",
    ]
    assert all(row.written_by == make.translator_into("ru") for row in adopted if row.text)


def test_work_given_back_keeps_its_draft_for_the_next() -> None:
    translation = make.translation()
    make.write(translation)
    given = request.give_back(translation, by=make.translator_into("en"), at=timezone.now())
    assert (given.state, given.translator) == ("requested", None)
    clara = make.person("clara", translator=["en"])
    again = request.claim(given, by=clara, at=timezone.now())
    assert all(row.text for row in rows(again))
    assert {row.written_by for row in rows(again) if row.role != Role.DATELINE} == {make.translator_into("en")}
