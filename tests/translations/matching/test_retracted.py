"""What a correction took back: two states of one text, in one language, where a changed number is a changed number."""

from __future__ import annotations

import pytest

from articles.text.paragraphs import Paragraph
from articles.vocabulary import Role
from tests.growth import grows_with_its_size
from translations.matching.retracted import Correction, correction_between, stating

Swaps = list[tuple[str, str]]


def corrected(old: str, new: str, language: str) -> Correction:
    return correction_between(
        [Paragraph("a", Role.TEXT, old, 1)],
        [Paragraph("a", Role.TEXT, new, 2)],
        language,
    )


def swaps(found: Correction) -> Swaps:
    return [(was.text, now.text) for was, now in found.swaps]


@pytest.mark.parametrize(
    ("language", "old", "new", "expected"),
    [
        ("de", "Die Polizei meldete am Freitag 12 Tote.", "Die Polizei meldete am Freitag 14 Tote.", [("12", "14")]),
        ("en", "On Friday 12 people died.", "On Friday 14 people died.", [("12", "14")]),
        ("ru", "В пятницу 12 человек погибли.", "В пятницу 14 человек погибли.", [("12", "14")]),
        ("be", "У пятніцу 12 чалавек загінулі.", "У пятніцу 14 чалавек загінулі.", [("12", "14")]),
        ("fr", "La police a signalé vendredi 12 morts.", "La police a signalé vendredi 14 morts.", [("12", "14")]),
        ("es", "El viernes 12 muertos.", "El viernes 14 muertos.", [("12", "14")]),
        ("pl", "W piątek 12 osób zginęło.", "W piątek 14 osób zginęło.", [("12", "14")]),
        ("zh-hans", "周五12人死亡。", "周五14人死亡。", [("12", "14")]),
        ("ar", "يوم الجمعة 12 قتيلا.", "يوم الجمعة 14 قتيلا.", [("12", "14")]),
        # A date behind its weekday is one, too.
        ("es", "Hasta el jueves 12 inclusive.", "Hasta el jueves 13 inclusive.", [("12", "13")]),
        ("es", "Hasta el jueves 12.", "Hasta el jueves 13.", [("jueves 12", "jueves 13")]),
        ("de", "Am Freitag, dem 12. März, fiel er.", "Am Freitag, dem 13. März, fiel er.", [("12. März", "13. März")]),
        ("de", "Am Freitag brach der Deich.", "Am Samstag brach der Deich.", [("Freitag", "Samstag")]),
        # What two languages tell in other words is another number in one.
        (
            "de",
            "Es waren 12 Tote und 14 Verletzte.",
            "Es waren 14 Tote und 12 Verletzte.",
            [("12", "14"), ("14", "12")],
        ),
        ("de", "Es waren 20 Prozent.", "Es war ein Fünftel, nicht 30 Prozent.", [("20 Prozent", "30 Prozent")]),
        (
            "de",
            "Drei von zehn Häusern, 20 Prozent.",
            "Drei von zehn Häusern, 30 Prozent.",
            [("20 Prozent", "30 Prozent")],
        ),
        ("de", "1 Boot sank.", "3 Boote sanken.", [("1", "3")]),
        ("de", "3 Boote sanken.", "1 Boot sank.", [("3", "1")]),
        ("en", "It took 90 minutes.", "It took 30 minutes.", [("90", "30")]),
        ("en", "Two thirds agreed.", "Half agreed.", [("Two thirds", "Half")]),
        ("en", "Both ministers came.", "Three ministers came.", [("Both", "Three")]),
        ("en", "She is the first to win.", "She is the second to win.", [("first", "second")]),
        (
            "de",
            "5 Mio. Euro (rund 6 Mio. Dollar)",
            "5 Mio. Euro (rund 7 Mio. Dollar)",
            [("6 Mio. Dollar", "7 Mio. Dollar")],
        ),
        ("fr", "Il y a 15 jours.", "Il y a 14 jours.", [("15", "14")]),
        ("ru", "В ночь на 14 ноября.", "В ночь на 15 ноября.", [("14 ноября", "15 ноября")]),
        ("de", "Im Oktober 2021.", "Im Oktober 2022.", [("Oktober 2021", "Oktober 2022")]),
        ("de", "Es stand 3:1.", "Es stand 1:3.", [("3:1", "1:3")]),
    ],
)
def test_a_changed_number_is_a_changed_number(language: str, old: str, new: str, expected: Swaps) -> None:
    found = corrected(old, new, language)
    assert swaps(found) == expected
    assert [fact.text for fact in found.retracted] == [was for was, _now in expected]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Zwölf Orte wurden am Freitag gewarnt.", "Am Freitag wurden 12 Orte gewarnt."),
        ("de", "3 Millionen Menschen leben hier.", "Hier leben 3.000.000 Menschen."),
        ("de", "Um 16 Uhr brach der Deich.", "Um 16.00 Uhr brach der Deich."),
        ("en", "Of 12 boats 4 sank.", "Four sank, of a dozen: of 12 boats."),
        ("en", "On Friday 12 people died.", "Twelve people died on Friday."),
        ("de", "Beide kamen.", "Die zwei kamen."),
        ("de", "Die 12 Toten. Die 12 Toten sind bekannt.", "Die 12 Toten. Die Toten sind bekannt."),
    ],
)
def test_what_is_only_written_otherwise_is_not_taken_back(language: str, old: str, new: str) -> None:
    found = corrected(old, new, language)
    assert (swaps(found), found.retracted) == ([], ())


def test_what_was_taken_out_is_taken_back() -> None:
    found = corrected("Am Freitag starben 12 Menschen, 1 Boot sank.", "Am Freitag starben Menschen.", "de")
    assert swaps(found) == []
    assert [fact.text for fact in found.retracted] == ["12", "1"]


def test_it_is_known_that_nothing_but_facts_changed() -> None:
    found = corrected("Die Polizei meldete am Freitag 12 Tote.", "Die Polizei meldete am Freitag 14 Tote.", "de")
    assert found.only_facts
    assert [fact.text for fact in stating("On Friday twelve people died.", "en", found.retracted)] == ["twelve"]


def test_thousands_of_facts_are_compared_in_time() -> None:
    def compare(count: int) -> None:
        numbers = range(2, count + 2)
        old = " ".join(f"Am Freitag {number} Tote." for number in numbers)
        new = " ".join(f"Am Freitag {number + 5000} Tote." for number in numbers)
        assert len(corrected(old, new, "de").swaps) == count

    assert grows_with_its_size(compare, 100)
