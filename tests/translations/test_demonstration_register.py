"""The invented desk's register knows the names of its own stories."""

from __future__ import annotations

import pytest
from django.utils import timezone

from newsroom.models import Concept
from newsroom.register import names_in, place_in_register
from tests import make
from translations.demonstration import names, stories
from translations.demonstration.register import UNAPPROVED, make_register

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register() -> None:
    names.make_names()
    make_register(by=make.editor(), at=timezone.now())


def test_what_waits_to_be_approved_is_little() -> None:
    assert set(Concept.objects.unapproved().values_list("key", flat=True)) == set(UNAPPROVED)


def test_every_language_of_a_story_names_the_same_people_and_places() -> None:
    """The flood's fourth paragraph names three places, its second the dyke warden, in whatever case."""
    flood = next(story for story in stories.load() if story.slug == "flood")
    keys = dict(Concept.objects.values_list("pk", "key"))
    whole = {language: text for language, text in flood.texts.items() if len(text.body) == 5}
    assert len(whole) > 5
    for language, text in whole.items():
        warden, bridges = text.body[1], text.body[3]
        if language not in {"ar", "zh-hans"}:
            assert "osterkamp" in {keys[hit.concept] for hit in names_in(warden, language)}, language
        places = {keys[hit.concept] for hit in names_in(bridges, language)}
        assert places >= {"place-ahrenfeld", "place-niederlohe", "place-brackstedt"}, language


def test_datelines_find_the_places_of_the_desk() -> None:
    assert place_in_register("AHRENFELD", "de", "ru") == "Аренфельд"
    assert place_in_register("МИНСК", "ru", "zh-hans") == "明斯克"
