"""Is a refile proved to change no fact? Doubt is no."""

from __future__ import annotations

import pytest

from articles.text.paragraphs import Paragraph
from articles.text.refile import changes_no_fact
from articles.vocabulary import Role


def texts(*rows: str) -> list[Paragraph]:
    return [Paragraph(str(i), Role.TEXT, row, 1) for i, row in enumerate(rows)]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Der Hafen ruth am Abend.", "Der Hafen ruht am Abend."),
        ("en", "The harbour is clsed today.", "The harbour is closed today."),
        ("fr", "Le port est ferme ce soir.", "Le port est fermé ce soir."),
        ("ru", "Порт закрт сегодня.", "Порт закрыт сегодня."),
        ("be", "Порт зачынны сёння.", "Порт зачынены сёння."),
        ("pl", "Port jest zamknety dzisiaj.", "Port jest zamknięty dzisiaj."),
        ("es", "El puerto esta cerrado hoy.", "El puerto está cerrado hoy."),
        ("de", "Der Hafen ruht am Abend", "Der Hafen ruht am Abend."),
        ("de", "Der Hafen ruht am Abend.", "Der Hafen  ruht am Abend."),
        ("de", "Am 12. Mai ruht der Hafen und die Werft.", "Am 12. Mai ruht der Hafen, und die Werft."),
    ],
)
def test_a_slip_of_the_pen_passes(language: str, old: str, new: str) -> None:
    assert changes_no_fact(texts(old), texts(new), language)


@pytest.mark.parametrize(
    ("language", "old", "new", "why"),
    [
        ("de", "Es sind 12 Gemeinden.", "Es sind 14 Gemeinden.", "number"),
        ("de", "Es kostet 1,5 Millionen.", "Es kostet 15 Millionen.", "number"),
        ("de", "Am Dienstag tagt der Rat.", "Am Mittwoch tagt der Rat.", "weekday"),
        ("de", "Seit Mai ruht der Hafen.", "Seit März ruht der Hafen.", "month"),
        ("de", "Katrin Mehlhorn sprach.", "Karin Mehlhorn sprach.", "name"),
        ("de", "Sie hat keine Schuld.", "Sie hat eine Schuld.", "negation"),
        ("en", "It is now open.", "It is not open.", "negation"),
        ("en", "Two people died.", "Ten people died.", "number word"),
        ("ru", "Он не пришёл.", "Он но пришёл.", "negation"),
        ("pl", "Dwie osoby przyszły.", "Obie osoby przyszły.", "number word"),
        ("zh-hans", "港口今天关闭。", "港口今天开放。", "no word is safe in Chinese"),
        ("ar", "لم يصل الوفد.", "لن يصل الوفد.", "negation"),
        ("de", "Der Hafen ruht.", "Der alte Hafen ruht.", "a word came"),
        ("de", "Der alte Hafen ruht.", "Der Hafen ruht.", "a word went"),
        ("de", "Der alte Hafen ruht dann.", "Der Hafen ruht dann auch.", "a word went and one came"),
        ("de", "Es waren -5 Grad.", "Es waren 5 Grad.", "a sign beside a number"),
        ("en", "They paid $5 each.", "They paid €5 each.", "money"),
        ("en", "The $ fell.", "The € fell.", "money that stands alone"),
    ],
)
def test_what_may_be_a_fact_does_not_pass(language: str, old: str, new: str, why: str) -> None:
    assert not changes_no_fact(texts(old), texts(new), language), why


def test_a_moved_paragraph_passes_and_one_that_came_does_not() -> None:
    assert changes_no_fact(texts("Eins davon.", "Das andere."), texts("Das andere.", "Eins davon."), "de")
    assert not changes_no_fact(texts("Eins davon."), texts("Eins davon.", "Das andere."), "de")


def test_slips_in_long_paragraphs_are_proved_too() -> None:
    """100,000 characters each: word by word, whatever else stands in them."""
    clean, slips = "Der Hafen ruht am Abend. " * 4_000, "Der Hafen ruth am Abend. " * 4_000
    assert changes_no_fact(texts(slips, slips), texts(clean, clean), "de")
    assert not changes_no_fact(texts(slips, slips), texts(clean, f"{clean} Nein."), "de")
