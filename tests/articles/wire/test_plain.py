"""Plain wire text: what stands where says what it is."""

from __future__ import annotations

import pytest

from articles.text.datelines import Dateline
from articles.wire.incoming import Embargo, PubStatus, RefusalCode, Signal, WarningCode
from tests.articles.wire.samples import body, one, refused, sample, shape


def test_a_story_without_headline_and_blank_lines_is_a_paragraph_a_line() -> None:
    item = one(sample("nordpress-de-port.txt"))
    assert item.format == "plain"
    assert item.headline == ""
    assert item.dateline == Dateline("AHRENFELD", 25, 11, None, "Nordpress")
    assert [paragraph.role.value for paragraph in item.paragraphs] == ["lead", "text", "text", "text", "text"]
    assert body(item)[0].startswith("Ahrenfeld und Westmere wollen")
    assert body(item)[4].endswith("2024-2026 sowie eine Reihe weiterer Fragen.")
    assert (item.guid, item.version, item.language, item.provider) == ("", None, "", "Nordpress")


def test_a_hard_wrapped_story_is_joined_and_its_surroundings_taken_off() -> None:
    item = one(sample("wirebridge-en-wrapped.txt"))
    assert item.headline == "Westmere ferry talks could fail"
    assert item.signal == Signal.UPDATE
    assert item.byline == "By Tom Hale and Ida Berg"
    assert item.dateline == Dateline("WESTMERE", 25, 11, None, "Wirebridge")
    assert body(item) == [
        "Negotiations between the harbour board of Westmere and the ferry crews on a new timetable could fail, a "
        "senior member of the crews' union warned on Tuesday.",
        "The board's chair, Mara Quill, had launched the talks last month after the winter timetable missed its "
        "target of 1,250 crossings by 18 per cent.",
        '"One cannot yet say if it is going to work," union secretary Olof Brandt told Wirebridge. "Two and a half '
        'weeks of hard work lay before us."',
    ]
    assert item.credit == "Reporting by Tom Hale; Editing by Ida Berg"
    assert "not for publication" in item.editor_note
    assert "desk@wirebridge.example" in item.editor_note


def test_arabic_keeps_its_order_and_loses_its_dateline() -> None:
    item = one(sample("dalil-ar.txt"))
    assert item.headline == "هيئة الميناء في هايان تعلن جدولا جديدا للعبّارات"
    assert item.dateline == Dateline("هايان", 25, 11, None, "دليل")
    assert body(item)[0].startswith("أعلنت هيئة الميناء")


def test_chinese_names_its_reporter_in_the_dateline_and_its_end_in_brackets() -> None:
    item = one(sample("rosawire-zh.txt"))
    assert item.dateline == Dateline("海安", 25, 11, None, "玫瑰社")
    assert item.byline == "记者林安"
    assert body(item) == [
        "海安港务局25日公布新的渡轮时刻表，每周1250班。",
        "港务局长说，新时刻表从12月1日起实行。",
    ]


@pytest.mark.parametrize(
    ("text", "headline", "paragraphs"),
    [
        ("Hafen ruht\n\nDer Hafen ruht seit Montag.", "Hafen ruht", 1),
        ("Ruht der Hafen?\n\nDer Hafen ruht.", "Ruht der Hafen?", 1),
        ("Hafen ruht\nAHRENFELD (dpa) - Der Hafen ruht.", "Hafen ruht", 1),
        ("EIL: Hafen ruht", "EIL: Hafen ruht", 0),
        ("Der Hafen ruht.\n\nSeit Montag.", "", 2),
        ("Hafen ruht\nDer Hafen ruht seit Montag.", "", 2),
        ("AHRENFELD, 25. November (Nordpress) – Hafen ruht\n\nSeit Montag.", "", 2),
        ("Wort " * 60 + "\n\nSeit Montag.", "", 2),
    ],
)
def test_a_first_line_is_a_headline_only_where_it_can_be_nothing_else(
    text: str, headline: str, paragraphs: int
) -> None:
    item = one(text)
    assert (item.headline, len(item.body)) == (headline, paragraphs)


def test_a_marker_above_the_headline_or_before_it_is_no_text() -> None:
    assert shape(one("KORREKTUR\n\nHafen ruht\n\nSeit Montag.")) == [
        ("headline", "Hafen ruht"),
        ("lead", "Seit Montag."),
    ]
    item = one("Berichtigung: Hafen ruht\n\n(Berichtigt Zahl im zweiten Absatz)\n\nSeit Montag.")
    assert shape(item) == [("headline", "Hafen ruht"), ("lead", "Seit Montag.")]
    assert item.signal == Signal.CORRECTION
    assert item.editor_note == "(Berichtigt Zahl im zweiten Absatz)"


def test_a_slugline_above_the_headline_is_no_text() -> None:
    item = one("Hafen/Verkehr/KORR/\nHafen ruht =\n\n   Ahrenfeld (dpa) - Der Hafen ruht.\n")
    assert (item.slugline, item.signal) == ("Hafen/Verkehr/KORR", Signal.CORRECTION)
    assert shape(item) == [("headline", "Hafen ruht"), ("lead", "Der Hafen ruht.")]


@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist: Dienstag, 12.00 Uhr",
        "EMBARGOED UNTIL 1200 GMT TUESDAY",
        "*** SPERRFRIST 25.11., 10 Uhr ***",
        "Sous embargo jusqu'à mardi 12h",
        "ЭМБАРГО до 12:00 вторника",
        "NOT FOR RELEASE BEFORE 12.00",
    ],
)
def test_an_embargo_in_words_is_never_read_and_never_lost(line: str) -> None:
    for text in (f"{line}\n\nHafen ruht\n\nSeit Montag.", f"Hafen ruht\n\n{line}\n\nSeit Montag."):
        item = one(text)
        assert item.embargo == Embargo(None, line)
        assert shape(item) == [("headline", "Hafen ruht"), ("lead", "Seit Montag.")]
        assert WarningCode.UNREADABLE_EMBARGO in {warning.code for warning in item.warnings}


def test_an_embargo_on_trade_is_news() -> None:
    item = one("Embargo on steel from Haian begins\n\nHaian faces an embargo until 2027.")
    assert item.embargo is None
    assert item.headline == "Embargo on steel from Haian begins"


def test_a_kill_in_words_withholds_and_is_no_kill() -> None:
    item = one("MANDATORY KILL: Hafen ruht\n\nDer Hafen ruht nicht.")
    assert item.pubstatus == PubStatus.WITHHELD
    assert WarningCode.KILL_IN_WORDS in {warning.code for warning in item.warnings}


@pytest.mark.parametrize("text", ["12345", "---", "* * *", "AHRENFELD, 25. November (Nordpress) –"])
def test_a_text_that_says_nothing_is_refused(text: str) -> None:
    assert refused(text).code == RefusalCode.NO_TEXT


def test_stars_and_brackets_of_the_text_are_no_marks() -> None:
    [lead] = one("Er schrieb *nie* wieder [so](https://example.org) und 2 * 3.").paragraphs
    assert body(one("Er schrieb *nie* wieder [so](https://example.org) und 2 * 3.")) == [
        "Er schrieb *nie* wieder [so](https://example.org) und 2 * 3."
    ]
    assert lead.text != "Er schrieb *nie* wieder [so](https://example.org) und 2 * 3."
