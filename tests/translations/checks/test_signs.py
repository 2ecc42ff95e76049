"""Plus and minus: what was lost or turned, and all that looks like a sign and is none."""

from __future__ import annotations

import pytest

from translations.checks.pair import check_pair


def _changed(source_language: str, source: str, target_language: str, target: str) -> list[dict[str, str]]:
    found = check_pair(source, target, source_language, target_language)
    return [dict(one.facts) for one in found if one.check.endswith("_changed")]


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target", "said"),
    [
        ("en", "Profit changed by -5.3% last year.", "de", "Der Gewinn änderte sich um +5,3 %.", ("-5.3%", "+5,3 %")),
        ("en", "The temperature fell to −5 degrees.", "ru", "Температура упала до +5 градусов.", ("−5", "+5")),
        ("en", "It was minus 20 degrees.", "de", "Es waren plus 20 Grad.", ("minus 20", "plus 20")),
        ("en", "It was −5 °C in Minsk.", "de", "In Minsk waren es 5 °C.", ("−5", "5")),
        ("ru", "В Минске минус 20 градусов.", "zh-hans", "明斯克20摄氏度。", ("минус 20", "20")),
        ("ru", "В Минске 20 градусов мороза.", "fr", "À Minsk, il fait 20 degrés.", ("20", "20")),
        ("pl", "Było 5 stopni ciepła.", "en", "It was -5 degrees.", ("5", "-5")),
        ("zh-hans", "气温零下20摄氏度。", "es", "La temperatura fue de 20 grados.", ("零下20", "20")),
        ("be", "У Мінску мінус 15 градусаў.", "ar", "بلغت الحرارة في مينسك 15 درجة.", ("мінус 15", "15")),
    ],
)
def test_a_sign_that_is_lost_or_turned_is_an_error(
    source_language: str, source: str, target_language: str, target: str, said: tuple[str, str]
) -> None:
    assert _changed(source_language, source, target_language, target) == [{"source": said[0], "target": said[1]}]


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"),
    [
        # a fall in words
        ("ru", "Индекс: минус 3,2 %.", "en", "The index fell by 3.2%."),
        ("en", "The index fell by 3.2%.", "de", "Der Index: -3,2 %."),
        ("en", "The index rose 3.2%.", "de", "Der Index: +3,2 %."),
        ("de", "Minus fünf Prozent im Mai", "fr", "Baisse de cinq pour cent en mai"),
        # cold in words
        ("en", "It was −5 °C in Minsk.", "de", "In Minsk herrschten fünf Grad Frost."),
        ("ru", "В Минске 20 градусов мороза.", "ar", "بلغت الحرارة في مينسك 20 درجة تحت الصفر."),
        ("ru", "В Минске минус 20 градусов.", "zh-hans", "明斯克零下20摄氏度。"),
        ("ru", "от 5 до 10 градусов мороза", "en", "from minus 5 to minus 10 degrees"),
        ("pl", "od −5 do −10 stopni", "es", "de 5 a 10 grados bajo cero"),
        # in another order
        ("en", "The index -3.2%, oil +3.2%.", "de", "Öl +3,2 %, der Index −3,2 %."),
        ("en", "between −5 and +5 °C", "fr", "entre −5 et +5 °C"),
        # ranges, scores, telephones, dashes, either
        ("en", "between 5–7%", "es", "entre el 5 -7 %"),
        ("de", "5–7 °C", "en", "5 to 7 °C"),
        ("en", "They won 5-3.", "de", "Sie gewannen 5:3."),
        ("en", "Call +375 17 222-33-44.", "ru", "Звоните: +375 17 222-33-44."),
        ("es", "El frío –20 grados– mató a tres.", "en", "The 20-degree cold killed three."),
        ("en", "plus or minus 3 points", "de", "±3 Punkte"),
        ("en", "At least 5% of them", "fr", "Au moins 5 % d’entre eux"),
        ("es", "al menos 20 grados", "en", "at least 20 degrees"),
        ("ru", "–5 человек погибли, сказал он.", "en", "“5 people died,” he said."),
    ],
)
def test_what_says_the_same_without_a_sign_is_left_alone(
    source_language: str, source: str, target_language: str, target: str
) -> None:
    assert _changed(source_language, source, target_language, target) == []


def test_a_sign_is_not_repaired_by_the_same_number() -> None:
    (found,) = [
        one
        for one in check_pair("It was −5 °C in Minsk.", "In Minsk waren es 5 °C.", "en", "de")
        if one.check == "number_changed"
    ]
    assert found.repair is None
