"""What is done to a source under its translations: who has it in hand is told, and no two texts go one way."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.models import Article
from articles.vocabulary import RevisionKind
from articles.workflow import mark_of
from newsroom.models import OutboxMessage
from newsroom.workflow import Mark
from tests import make
from tests.expect import expect_refusal
from translations.actions import request, source, stopping
from translations.models import Translation
from translations.vocabulary import TranslationState

pytestmark = pytest.mark.django_db


def in_hand() -> tuple[Article, Mark]:
    """A story that Mira has in hand, and its mark."""
    story = make.fresh(make.translation(state=TranslationState.DRAFTING).article)
    return story, mark_of(story)


def told() -> list[tuple[str, str]]:
    return list(OutboxMessage.objects.values_list("to", "subject"))


def test_who_has_it_in_hand_is_told_of_a_hold() -> None:
    story, seen = in_hand()
    stopping.hold(story, note="numbers in doubt", seen=seen, by=make.editor(), at=timezone.now())
    assert told() == [("mira@example.org", f"Story {story.pk} is held: please stop")]


def test_who_has_it_in_hand_is_told_of_a_kill() -> None:
    story, seen = in_hand()
    stopping.kill(story, note="wrong", seen=seen, by=make.editor(), at=timezone.now())
    assert told() == [("mira@example.org", f"Story {story.pk} was killed: please stop")]


def test_a_refused_hold_tells_nobody() -> None:
    story, seen = in_hand()
    with expect_refusal("note_missing"):
        stopping.hold(story, note="", seen=seen, by=make.editor(), at=timezone.now())
    assert told() == []


@pytest.mark.parametrize(("kind", "messages"), [(RevisionKind.CORRECTION, 1), (RevisionKind.UPDATE, 0)])
def test_who_has_it_in_hand_is_told_of_a_correction(kind: RevisionKind, messages: int) -> None:
    story, seen = in_hand()
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in story.current.texts]
    line = story.current.line
    source.edit(story, kind=kind, texts=texts, dateline=line, seen=seen, by=make.editor(), at=timezone.now())
    assert len(told()) == messages


def test_the_source_is_not_said_to_be_in_a_language_it_is_translated_into() -> None:
    story, seen = in_hand()
    with expect_refusal("language_in_hand"):
        source.confirm_language(story, language="en", seen=seen, by=make.editor(), at=timezone.now())
    assert make.fresh(story).source_language == "de"
    request.drop(Translation.objects.get(), by=make.editor(), at=timezone.now())
    source.confirm_language(story, language="en", seen=seen, by=make.editor(), at=timezone.now())
    assert make.fresh(story).source_language == "en"
