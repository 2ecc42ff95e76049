"""A small number behind a weekday: the day of the month where it stands for itself, a count where something follows."""

from __future__ import annotations

from itertools import permutations

import pytest

from newsroom.language.facts import facts
from newsroom.language.facts.comparing import unmatched

DEAD = {
    "de": "Die Polizei meldete am Freitag 12 Tote.",
    "en": "Police said on Friday 12 people had died.",
    "fr": "La police a fait état vendredi 12 morts.",
    "es": "La policía informó el viernes 12 muertos.",
    "pl": "Policja podała, że w piątek 12 osób zginęło.",
    "ru": "Полиция сообщила, что в пятницу 12 человек погибли.",
    "be": "Паліцыя паведаміла, што ў пятніцу 12 чалавек загінулі.",
    "zh-hans": "警方称周五12人死亡。",
    "ar": "أعلنت الشرطة يوم الجمعة 12 قتيلا.",
}
ON_FRIDAY = {
    "de": "Die Polizei meldete am Freitag Tote.",
    "en": "Police reported deaths on Friday.",
    "ru": "В пятницу полиция сообщила о погибших.",
    "ar": "أعلنت الشرطة يوم الجمعة سقوط قتلى.",
}


@pytest.mark.parametrize(("source", "target"), list(permutations(DEAD, 2)))
def test_people_counted_behind_a_weekday_are_compared(source: str, target: str) -> None:
    said = facts(DEAD[source], source)
    assert not unmatched(said, facts(DEAD[target], target))
    wrong = unmatched(said, facts(DEAD[target].replace("12", "14"), target))
    assert [(one.text, other.text) for one, other in wrong.changed] == [("12", "14")]


@pytest.mark.parametrize("source", DEAD)
@pytest.mark.parametrize("target", ON_FRIDAY)
def test_people_counted_behind_a_weekday_are_missed(source: str, target: str) -> None:
    lacking = unmatched(facts(DEAD[source], source), facts(ON_FRIDAY[target], target))
    assert [fact.text for fact in lacking.missing] == ["12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am Freitag 12 von 30 Abgeordneten"),
        ("de", "am Freitag, 12 Tote"),
        ("en", "on Friday 12 of them died"),
        ("en", "on Friday 12 more died"),
        ("en", "killed 12 Friday"),
        ("en", "on Friday 12 and on Saturday 14 people died"),
        ("en", "on Friday 12th-placed Leeds won"),
        ("fr", "vendredi 12 des passagers"),
        ("es", "el viernes 12 de los pasajeros"),
        ("es", "el viernes 12 más"),
        ("pl", "w piątek 12 z nich"),
        ("ru", "в пятницу 12 из них"),
        ("ru", "в пятницу 12 с лишним человек"),
        ("be", "у пятніцу 12 з іх"),
        ("ru", "в пятницу 12, в субботу 14 человек"),
        ("de", "am Freitag 12, am Samstag 14 Tote"),
        ("ar", "يوم الجمعة 12 من الركاب"),
    ],
)
def test_what_is_counted_is_missed(language: str, text: str) -> None:
    target = {"Saturday": "on Friday and Saturday", "": "on Friday"}
    both = any(day in text for day in ("Saturday", "Samstag", "субботу"))
    lacking = unmatched(facts(text, language), facts(target["Saturday" if both else ""], "en"))
    assert "12" in {fact.text.removesuffix("th") for fact in lacking.missing}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "suspendidas hasta el jueves 12 inclusive.", "Thursday"),
        ("es", "suspendidas hasta el jueves 12.", "Thursday"),
        ("es", "jueves 12", "Thursday"),
        ("es", "el jueves 12 de marzo", "Thursday"),
        ("es", "el jueves 12 de este mes", "Thursday"),
        ("es", "el jueves 12 a las diez, por la mañana", "Thursday at ten"),
        ("es", "entre el jueves 12 y el domingo 15", "Thursday and Sunday"),
        ("es", "del jueves 12 al domingo 15 de marzo", "Thursday to Sunday"),
        ("en", "Friday 12", "Friday"),
        ("en", "on Friday 12, police said", "Friday"),
        ("en", "on Friday 12 in Leeds", "Friday"),
        ("en", "on Friday the 12th, police said", "Friday"),
        ("en", "on Friday 12th.", "Friday"),
        ("en", "“It is Friday 12”", "Friday"),
        ("fr", "vendredi 12 mars", "Friday"),
        ("fr", "jusqu’au vendredi 12 inclus", "Friday"),
        ("fr", "vendredi 12 !", "Friday"),
        ("fr", "vendredi 12 au soir", "Friday"),
        ("ru", "в четверг, 12-го, сказал он", "Thursday"),
        ("ru", "в четверг 12 числа", "Thursday"),
        ("ru", "в четверг 12-го", "Thursday"),
        ("be", "у пятніцу, 12-га, сказаў ён", "Friday"),
        ("be", "у пятніцу, 12 чысла", "Friday"),
        ("pl", "piątek 12 bm.", "Friday"),
        ("pl", "w piątek, 12 bm., powiedział", "Friday"),
        ("pl", "w piątek 12 w Warszawie", "Friday"),
        ("de", "Freitag 12 – Zürich", "Friday"),
        ("de", "am Freitag, dem 12., sagte er", "Friday"),
        ("de", "am Freitag, dem 12. März, sagte er", "Friday"),
        ("ar", "يوم الجمعة 12 مارس", "Friday"),
        ("ar", "يوم الجمعة 12 الجاري", "Friday"),
        ("zh-hans", "周五（12日）", "Friday"),
    ],
)
def test_a_day_of_the_month_may_go_without_saying(language: str, text: str, day: str) -> None:
    assert not unmatched(facts(text, language), facts(f"on {day}", "en"))


def test_a_date_is_none_where_the_other_text_has_a_number_of_its_own() -> None:
    lacking = unmatched(facts("Hasta el jueves 12 inclusive.", "es"), facts("Until Thursday there were 14 dead.", "en"))
    assert [(one.text, other.text) for one, other in lacking.changed] == [("12", "14")]
