"""What an agency wrote around its story goes where it belongs, and no sentence of the story with it."""

from __future__ import annotations

import pytest

from articles.text.inline import Run
from articles.vocabulary import Role
from articles.wire.blocks import Block
from articles.wire.sifting import Sifted, sift

FIRST, LAST = "Der Hafen ruht seit Montag.", "Er öffnet am Freitag wieder."


def sifted(*texts: str) -> Sifted:
    return sift([Block.of(Role.TEXT, text) for text in texts], language=None)


def left(found: Sifted) -> list[str]:
    return [block.text for block in found.paragraphs]


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Tom Hale; Editing by Ida Berg)",
        "(Additional reporting by Tom Hale in Haian and Ida Berg; Editing by Mara Quill)",
        "Reporting by Tom Hale; Editing by Ida Berg",
        "This report by Wirebridge was first published July 3, 2025.",
        "(Bericht von Ada Berg; redigiert von Tom Hale)",
        "Redaktion: Ada Berg",
        "(Reportage de Anne Roc; édité par Luc Val)",
        "(Reporte de Ana Ruiz; editado por Luis Vega)",
        "(Репортаж Анны Линд; редактор Павел Берг)",
        "Редактор: Анна Линд",
        "Autor: Anna Lind",
        "（编辑：林安）",
        "(إعداد: ليلى حداد؛ تحرير: سامي نور)",
    ],
)
def test_a_credit_at_the_end_is_kept_as_credit(credit: str) -> None:
    found = sifted(FIRST, LAST, credit)
    assert left(found) == [FIRST, LAST]
    assert found.credit == credit.strip("()（）")


@pytest.mark.parametrize(
    "mark",
    ["ends", "ENDS", "###", "# # #", "-30-", "-0-", "(END)", "* * *", "___", "Ende", "（完）", "конец", "© Nordpress", "(©NTB)",
     "Copyright 2025 Nordpress", "==Kyodo", "dpa wsz jln npr", "hh/ph/ts/hd", "(SDA/sj)"],
)  # fmt: skip
def test_an_end_mark_is_dropped(mark: str) -> None:
    found = sifted(FIRST, LAST, mark)
    assert (left(found), found.credit, found.notes) == ([FIRST, LAST], "", [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Reporter ohne Auftrag kritisieren das Urteil.",
        "Writing by hand helps memory, the study found.",
        "Copyright laws were changed, the minister said.",
        "Autoren aus Haian lesen heute.",
        "Die Redaktion bleibt geöffnet.",
        "By Friday the port will open again.",
        "Der Kontakt riss ab.",
        "The minutes were not for publication, she said.",
        "Das Protokoll war nicht zur Veröffentlichung bestimmt.",
        "Fin de semana largo en Haian.",
        "Contacts with the crew broke off at noon.",
        "Rufnummer 112 gilt überall.",
        "Ein Ende ist nicht in Sicht",
    ],
)
def test_a_last_sentence_that_sounds_like_one_stays(sentence: str) -> None:
    found = sifted(FIRST, sentence)
    assert (left(found), found.credit, found.notes) == ([FIRST, sentence], "", [])


@pytest.mark.parametrize(
    "header",
    [
        "# dpa NOTEBOOK",
        "Notizblock",
        "dpa-Notizblock:",
        "Notes to editors",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "Dieser Hinweis ist nicht zur Veröffentlichung bestimmt.",
        "The following information is not for publication",
        "Informations non destinées à la publication",
        "Не для публикации",
        "Nie do publikacji",
        "ليس للنشر",
    ],
)
def test_notes_not_for_publication_never_become_text(header: str) -> None:
    found = sifted(FIRST, LAST, header, "Ansprechpartnerin ist Ada Berg.", "Tel. +49 30 5550 0147")
    assert left(found) == [FIRST, LAST]
    assert found.notes == [header, "Ansprechpartnerin ist Ada Berg.", "Tel. +49 30 5550 0147"]


def test_contacts_at_the_end_are_notes_with_what_leads_to_them() -> None:
    found = sifted(
        FIRST, "Media can contact the port for more information on:", "Mobile: +44 20 5550 0147", "desk@port.example"
    )
    assert left(found) == [FIRST]
    assert found.notes == [
        "Media can contact the port for more information on:",
        "Mobile: +44 20 5550 0147",
        "desk@port.example",
    ]


def test_a_heading_for_contacts_counts_where_someone_can_be_reached() -> None:
    assert left(sifted(FIRST, "Kontakte", "Ada Berg, +49 30 5550 0147, Hafenamt")) == [FIRST]
    assert left(sifted(FIRST, "Kontakte", "Die Kontakte rissen ab.")) == [FIRST, "Kontakte", "Die Kontakte rissen ab."]


def test_an_advisory_on_top_takes_nothing_with_it() -> None:
    found = sifted("Not for publication: names will follow", FIRST, LAST)
    assert left(found) == [FIRST, LAST]


@pytest.mark.parametrize(
    "byline", ["By Tom Hale", "By TOM HALE and IDA BERG", "Von Ada Berg, dpa", "Par Anne Roc", "Автор: Анна Линд"]
)
def test_a_byline_above_the_text_is_kept_as_byline(byline: str) -> None:
    found = sifted(byline, FIRST)
    assert (found.byline, left(found)) == (byline, [FIRST])


@pytest.mark.parametrize("text", ["By far the best", "Von hier an geht es weiter", "By 2030", "Par exemple ceci"])
def test_words_that_begin_like_a_byline_stay(text: str) -> None:
    assert left(sifted(text, FIRST)) == [text, FIRST]


def test_the_dateline_goes_and_the_marks_of_the_rest_stay() -> None:
    runs = (Run("AHRENFELD"), Run(", 25. November (Nordpress) – Der "), Run("Hafen", 2), Run(" ruht."))
    found = sift([Block(Role.TEXT, runs)], language="de")
    assert found.dateline is not None
    assert found.dateline.place == "AHRENFELD"
    assert [block.paragraph().text for block in found.paragraphs] == ["Der **Hafen** ruht."]


def test_the_first_text_is_the_lead_behind_a_crosshead_too() -> None:
    blocks = [Block.of(Role.SUBHEAD, "Streit"), Block.of(Role.TEXT, FIRST), Block.of(Role.TEXT, LAST)]
    assert [block.role for block in sift(blocks, language=None).paragraphs] == [Role.SUBHEAD, Role.LEAD, Role.TEXT]


def test_an_end_mark_behind_the_last_sentence_goes_and_a_divider_between_paragraphs() -> None:
    assert left(sifted(FIRST, "* * *", LAST + " -0-")) == [FIRST, LAST]
    assert left(sifted(FIRST, "港口周五重新开放。（完）")) == [FIRST, "港口周五重新开放。"]


def test_a_quotation_is_not_guessed() -> None:
    found = sifted(FIRST, "„Wir bleiben offen“, sagte sie.", "„Wir bleiben offen.“")
    assert [block.role for block in found.paragraphs] == [Role.LEAD, Role.TEXT, Role.TEXT]
