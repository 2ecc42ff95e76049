"""What the register's keeper is offered for languages without a form."""

from __future__ import annotations

import pytest

from newsroom.models import Concept, ConceptForm
from newsroom.register.proposing import proposals

pytestmark = pytest.mark.django_db
LANGUAGES = ("de", "en", "fr", "pl")


def concept(own_language: str, kind: str = "person", **forms: str) -> Concept:
    made = Concept.objects.create(kind=kind, own_language=own_language, stamp=1)
    for language, text in forms.items():
        ConceptForm.objects.create(concept=made, language=language, text=text, status="preferred")
    return made


def test_the_rule_follows_the_persons_own_language() -> None:
    russian = proposals(concept("ru", ru="Рыженков"), LANGUAGES)
    assert {language: texts[0] for language, texts in russian.items()} == {
        "de": "Ryschenkow",
        "en": "Ryzhenkov",
        "fr": "Ryjenkov",
        "pl": "Ryżenkow",
    }
    assert proposals(concept("be", be="Рыжанкоў"), ["pl"])["pl"][0] == "Ryżankou"


def test_a_third_languages_form_is_read_in_every_way() -> None:
    found = proposals(concept("ru", de="Ryschenkow"), ["en"])["en"]
    assert {"Ryzhenkov", "Ryshenkov"} <= set(found)


def test_the_register_always_wins() -> None:
    assert set(proposals(concept("ru", ru="Крутой", en="Krutoi"), LANGUAGES)) == {"de", "fr", "pl"}


@pytest.mark.parametrize("made", [("ru", "term"), ("", "person"), ("de", "organisation")])
def test_nothing_is_proposed_for_terms_or_without_a_language(made: tuple[str, str]) -> None:
    assert proposals(concept(made[0], made[1], ru="паводок"), LANGUAGES) == {}
