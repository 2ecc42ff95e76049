"""Giving out the work: several languages at once, each to its own people."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.vocabulary import Role
from newsroom.models import LogEntry, OutboxMessage
from tests import make
from tests.expect import expect_refusal
from translations.actions import draft, paragraphs, request, review
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def test_several_languages_go_to_their_translators_as_one_does() -> None:
    """The same rows, log lines and messages as asking first and assigning then."""
    one, other = make.article(), make.article()
    mira, vera, ines, now = make.translator_into("en"), make.translator_into("ru"), make.editor(), timezone.now()
    make.place("ahrenfeld", ru="Аренфельд", en="Ahrenfeld")
    for row in request.request(one, languages=["en", "ru"], by=ines, at=now):
        request.assign(row, translator={"en": mira, "ru": vera}[row.language], by=ines, at=now)
    request.request(other, languages=["en", "ru"], translators={"en": mira, "ru": vera}, by=ines, at=now)

    def laid_out(language: str, of: object) -> list[tuple[object, ...]]:
        rows = Translation.objects.get(article=of, language=language).paragraphs.in_order()
        return [(r.role, r.text, r.origin, r.written_by, r.based_on, r.position, r.number) for r in rows]

    def state(language: str, of: object) -> tuple[object, ...]:
        row = Translation.objects.get(article=of, language=language)
        return row.state, row.translator, row.reviewer, row.claimed_at, row.revision, row.meaning

    for language in ("en", "ru"):
        assert laid_out(language, other) == laid_out(language, one)
        assert state(language, other) == state(language, one)
    lines = [
        sorted((line.verb, line.kind, line.language, str(line.data)) for line in LogEntry.objects.of_article(story.pk))
        for story in (one, other)
    ]
    assert lines[0] == lines[1]
    assert sorted(OutboxMessage.objects.values_list("to", flat=True)) == sorted([mira.email, vera.email] * 2)


def test_a_language_without_a_translator_stays_free_beside_one_that_has_one() -> None:
    story, mira = make.article(), make.translator_into("en")
    request.request(story, languages=["en", "ru"], translators={"en": mira}, by=make.editor(), at=timezone.now())
    assert {row.language: row.state for row in story.translations.all()} == {"en": "drafting", "ru": "requested"}


def test_one_language_that_cannot_be_given_out_keeps_all_from_it() -> None:
    story, people = make.article(), {"en": make.translator_into("en"), "ru": make.translator_into("ar")}
    with expect_refusal("not_a_translator"):
        request.request(story, languages=["en", "ru"], translators=people, by=make.editor(), at=timezone.now())
    assert not story.translations.exists()
    assert not OutboxMessage.objects.exists()


def test_asking_again_for_a_dropped_language_gives_it_to_somebody_with_the_new_brief_and_its_draft() -> None:
    made, ines = make.translation(), make.editor()
    make.write(made)
    request.drop(made, by=ines, at=timezone.now())
    clara, jonas = make.person("clara", translator=["en"]), make.reviewer_of("en")
    asked = request.request(
        made.article,
        languages=["en"],
        translators={"en": clara},
        reviewers={"en": jonas},
        brief="  Short, for the ticker. ",
        by=ines,
        at=timezone.now(),
    )
    again = Translation.objects.get(pk=made.pk)
    assert asked == [again]
    assert (again.state, again.translator, again.reviewer) == ("drafting", clara, jonas)
    assert again.brief == "Short, for the ticker."
    assert [row.text for row in again.paragraphs.in_order()] == [row.text for row in made.paragraphs.in_order()]
    assert all(row.text for row in again.paragraphs.all())


def test_asking_again_without_a_brief_leaves_the_one_that_stands() -> None:
    story, ines = make.article(), make.editor()
    made = request.request(story, languages=["en"], brief="For the web.", by=ines, at=timezone.now())[0]
    request.drop(made, by=ines, at=timezone.now())
    request.request(story, languages=["en"], by=ines, at=timezone.now())
    assert Translation.objects.get(pk=made.pk).brief == "For the web."


@pytest.mark.parametrize("way", ["give back", "hand over"])
def test_who_had_it_and_wrote_nothing_may_approve_what_the_pattern_wrote_for_them(way: str) -> None:
    tom, mira = make.person("tom", translator=["en"], reviewer=["en"]), make.translator_into("en")
    work = request.claim(make.translation(state="requested"), by=tom, at=timezone.now())
    if way == "hand over":
        work = request.hand_over(work, to=mira, by=tom, at=timezone.now())
    else:
        work = request.give_back(work, by=tom, at=timezone.now())
        work = request.claim(work, by=mira, at=timezone.now())
    assert work.paragraphs.get(role=Role.DATELINE).written_by == mira
    make.write(work)
    work = draft.submit(work, seen=mark_of(work), by=mira, at=timezone.now())
    assert review.approve(work, seen=mark_of(work), by=tom, at=timezone.now()).state == "approved"


def test_a_dateline_that_its_reviewer_approved_is_not_theirs_when_they_take_the_work_over() -> None:
    work, mira = make.translation(state="in review"), make.translator_into("en")
    cora, now = make.person("cora", translator=["en"], reviewer=["en"]), timezone.now()
    line = work.paragraphs.get(role=Role.DATELINE)
    paragraphs.approve_paragraph(work, uid=line.uid, seen=line.number, beside=1, by=cora, at=now)
    work = request.set_reviewer(work, reviewer=None, by=make.editor(), at=now)
    work = request.hand_over(work, to=cora, by=mira, at=now)
    line.refresh_from_db()
    assert (line.written_by, line.approved_by) == (mira, cora)


def test_a_dateline_that_somebody_typed_stays_theirs() -> None:
    tom, mira = make.person("tom", translator=["en"], reviewer=["en"]), make.translator_into("en")
    work = request.claim(make.translation(state="requested"), by=tom, at=timezone.now())
    line = work.paragraphs.get(role=Role.DATELINE)
    draft.save(work, [Typed(line.uid, line.number, "BY THE SORLE, 24 November –")], by=tom, at=timezone.now())
    work = request.give_back(work, by=tom, at=timezone.now())
    work = request.claim(work, by=mira, at=timezone.now())
    assert work.paragraphs.get(role=Role.DATELINE).written_by == tom
