"""Giving out the work: several languages at once, each to its own people."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import LogEntry, OutboxMessage
from tests import make
from tests.expect import expect_refusal
from translations.actions import request
from translations.models import Translation

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
