"""The forms of one verb know each other, and words that are no forms of one verb do not."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.stems import stem
from newsroom.language.verb_forms import verbs_of
from newsroom.languages import LANGUAGES

FORMS = {
    "de": """bauen baut baute gebaut bauten gebaute
bewilligen bewilligt bewilligte bewilligten bewilligter
sperren sperrt sperrte gesperrt gesperrten
absperren abgesperrt abzusperren
aufbauen aufgebaut aufzubauen aufgebauten
geben gab gibt gegeben
annehmen angenommen annimmt annahm anzunehmen
beschließen beschlossen beschließt beschloss
schließen geschlossen schließt schloss geschlossene
führen führt führte geführt
arbeiten arbeitet arbeitete gearbeitet""",
    "en": """build built building builds
rebuild rebuilt
begin began begun beginning
say said says
withdraw withdrew withdrawn""",
    "fr": """fermer fermé fermée ferment fermait fermera
construire construit construisent construira construite
prendre pris prennent prend prise
élire élu élisent""",
    "es": """cerrar cerró cierra cerrado cerraron cierran
construir construyó construido construye
aprobar aprueba aprobó aprobado
pedir pidió pide pedido
imponer impuso impuesto""",
    "pl": """budować buduje budował budowali
finansować finansuje finansowany finansowano
zamknąć zamknięto zamknął zamknie zamknięty
otworzyć otwarto otworzył otwarty otworzy
zgłosić zgłoszono zgłosił
podpisać podpisano podpisze""",
    "ru": """требовать требует требовал требуют
закрыть закрыл закроет закрыт закрыли закрытый
построить построили построен построят
объявить объявлен объявил
повысить повышен повысили
запретить запрещён запретил
подтвердить подтверждён подтвердил
подписать подписан подпишет""",
    "be": """будаваць будуе будаваў будуюць
закрыць закрыў закрыты закрыюць закрылі
патрабаваць патрабуе патрабавалі
павысіць павышаны павысілі""",
    "ar": """أغلق يغلق أغلقت تغلق إغلاق
أعلن يعلن أعلنت إعلان
كتب يكتب كتبت يكتبون""",
}
OTHERS = [
    ("de", "bauen", "brauen"),
    ("de", "sperren", "sparen"),
    ("de", "geben", "gegen"),
    ("de", "bewilligen", "billigen"),
    ("en", "build", "bill"),
    ("fr", "fermer", "former"),
    ("es", "cerrar", "crear"),
    ("pl", "zamknąć", "zamek"),
    ("ru", "закрыть", "открыть"),
    ("be", "закрыць", "адкрыць"),
    ("be", "будаваць", "будзень"),
    ("ar", "أغلق", "أعلن"),
]


def names(word: str, language: str) -> set[str]:
    return {stem(word, language), *(verb.name for verb in verbs_of(word, language))}


@pytest.mark.parametrize("language", FORMS)
def test_forms_of_one_verb(language: str) -> None:
    for verb in FORMS[language].splitlines():
        apart = [
            pair for pair in combinations(verb.split(), 2) if not names(pair[0], language) & names(pair[1], language)
        ]
        assert not apart


@pytest.mark.parametrize("language", FORMS)
def test_letters_that_tell_where_to_look_stand_in_every_form(language: str) -> None:
    for line in FORMS[language].splitlines():
        for one, other in permutations(line.split(), 2):
            letters = {part for verb in verbs_of(one, language) for part in verb.parts}
            if letters and stem(one, language) != stem(other, language):
                assert any(part in other.lower() for part in letters), (one, other, letters)


@pytest.mark.parametrize(("language", "one", "other"), OTHERS)
def test_other_verbs(language: str, one: str, other: str) -> None:
    assert not names(one, language) & names(other, language)


@given(st.sampled_from(sorted(LANGUAGES)), st.text(max_size=80))
def test_any_word_gets_an_answer(language: str, word: str) -> None:
    assert all(verb.name for verb in verbs_of(word, language))
