"""What items say of themselves in words, and news that only sounds like it."""

from __future__ import annotations

import pytest

from articles.wire import markers
from articles.wire.incoming import Signal


@pytest.mark.parametrize(
    ("headline", "text", "signal"),
    [
        ("CORRECTED-Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("CORRECTION: Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("Berichtigung: Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("KORREKTUR - Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("(KORR) Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("*** KORREKTUR *** Hafen ruht", "Hafen ruht", Signal.CORRECTION),
        ("RECTIFICATIF - Le port ferme", "Le port ferme", Signal.CORRECTION),
        ("CORRECCIÓN: El puerto cierra", "El puerto cierra", Signal.CORRECTION),
        ("ИСПРАВЛЕНИЕ: Порт закрыт", "Порт закрыт", Signal.CORRECTION),
        ("ВЫПРАЎЛЕННЕ: Порт закрыты", "Порт закрыты", Signal.CORRECTION),
        ("KOREKTA: Port zamknięty", "Port zamknięty", Signal.CORRECTION),
        ("更正：海安港关闭", "海安港关闭", Signal.CORRECTION),
        ("تصحيح: إغلاق الميناء", "إغلاق الميناء", Signal.CORRECTION),
        ("REFILE-Port closed", "Port closed", Signal.REFILE),
        ("REFILE-UPDATE 1-Port closed", "Port closed", Signal.REFILE),
        ("UPDATE 2-Port closed", "Port closed", Signal.UPDATE),
        ("Update 1 - Port closed", "Port closed", Signal.UPDATE),
        ("WRAPUP 3-Port closed", "Port closed", Signal.UPDATE),
        ("1ST LEAD Port closed", "Port closed", Signal.UPDATE),
        ("2nd Ld-Port closed", "Port closed", Signal.UPDATE),
        ("KORREKTUR", "", Signal.CORRECTION),
        ("CORRECTED-UPDATE 2-Port closed", "Port closed", Signal.CORRECTION),
    ],
)
def test_a_marker_is_taken_off_and_heard(headline: str, text: str, signal: Signal) -> None:
    assert markers.of_headline(headline) == markers.Marked(text, signal)


@pytest.mark.parametrize(
    "headline",
    [
        "Korrektur am Aktienmarkt",
        "Update für den Hafen",
        "Update-Pflicht für Autos",
        "Correction in shares deepens",
        "Leading the pack",
        "First lead in race for Smith",
        "Kill Bill läuft wieder",
        "Kill-Team vor Gericht",
        "Annulé: le concert de Westmere",
        "إعادة انتخاب الرئيس",
        "",
    ],
)
def test_news_that_begins_like_a_marker_stays(headline: str) -> None:
    assert markers.of_headline(headline) == markers.Marked(headline, Signal.NONE)


def test_a_kill_is_heard_in_capitals_alone() -> None:
    assert markers.of_headline("MANDATORY KILL - Port closed") == markers.Marked(
        "Port closed", Signal.NONE, killed=True
    )
    assert markers.of_headline("撤稿：海安港关闭") == markers.Marked("海安港关闭", Signal.NONE, killed=True)


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("UPDATES with quotes", Signal.UPDATE),
        ("Eds: ADDS details.", Signal.UPDATE),
        ("(Corrects paragraph 3)", Signal.CORRECTION),
        ("Refiles to fix typo in headline", Signal.REFILE),
        ("Refiling to correct headline", Signal.REFILE),
        ("vervangt eerder bericht", Signal.UPDATE),
        ("Neue Überschrift", Signal.UPDATE),
        ("The correction was large", Signal.NONE),
        ("", Signal.NONE),
    ],
)
def test_a_note_says_it_at_the_beginning(note: str, signal: Signal) -> None:
    assert markers.of_note(note) == signal


@pytest.mark.parametrize(
    ("slugline", "signal"),
    [
        ("GLOBAL-OIL (UPDATE 3)", Signal.UPDATE),
        ("Haian/KORR", Signal.CORRECTION),
        ("market-correction", Signal.NONE),
        ("haian-port", Signal.NONE),
    ],
)
def test_a_slugline_says_it_in_capitals(slugline: str, signal: Signal) -> None:
    assert markers.of_slugline(slugline) == signal


@pytest.mark.parametrize(
    "line", ["Embargo on steel begins", "embargo do petróleo", "Sperrfristen laufen aus", "Embargo for all"]
)
def test_trade_embargoes_hold_no_story(line: str) -> None:
    assert not markers.is_embargo_line(line)


def test_of_several_the_one_that_asks_for_most_care_counts() -> None:
    assert markers.strongest(Signal.UPDATE, Signal.CORRECTION, Signal.REFILE) == Signal.CORRECTION
    assert markers.strongest(Signal.NONE, Signal.UPDATE, Signal.REFILE) == Signal.REFILE
    assert markers.strongest() == Signal.NONE
