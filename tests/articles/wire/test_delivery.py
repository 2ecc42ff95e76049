"""“Check against delivery”, as nine languages say it: in a note, as a paragraph of its own, and where it is news."""

from __future__ import annotations

import json

import pytest

from articles.wire import delivery
from articles.wire.incoming import Incoming
from articles.wire.reading import read
from newsroom.language.folding import fold
from newsroom.languages import LANGUAGES

SAID = {
    "en": ["Check against delivery", "CHECK AGAINST DELIVERY!", "Remarks as prepared for delivery"],
    "de": ["Es gilt das gesprochene Wort", "Es gilt ausschließlich das gesprochene Wort.", "Das gesprochene Wort gilt"],
    "fr": ["Seul le prononcé fait foi", "Seul le texte prononcé fait foi.", "Le discours prononcé fait foi"],
    "es": [
        "Cotejar con el discurso pronunciado",
        "Sólo es válido el discurso pronunciado",
        "Cotéjese con lo pronunciado",
    ],
    "pl": ["Obowiązuje tekst wygłoszony", "Obowiązuje słowo mówione"],
    "ru": ["проверяйте по произнесённому", "Сверять с произнесенным текстом", "Просьба сверять с произнесённой речью"],
    "be": ["Звяраць з прамоўленым тэкстам", "Правяраць па прамоўленаму тэксту"],
    "zh-hans": ["以现场讲话为准", "请以实际发言为准。"],
    "ar": ["العبرة بالنص الملقى", "العِبرة بالنصّ المُلقى", "يرجى مراجعة النص عند الإلقاء"],
}


@pytest.mark.parametrize(("language", "said"), [(code, text) for code, texts in SAID.items() for text in texts])
def test_it_is_read_in_every_language(language: str, said: str) -> None:
    assert delivery.says_so(said)
    assert delivery.says_so(f"Sperrfrist: 10 Uhr\n{said}\nTel. 0123")
    assert delivery.is_line(said)
    assert delivery.is_line(f"– ({said}) –")


def test_every_language_of_the_product_has_its_formulas_written_folded() -> None:
    assert set(delivery.FORMULAS) == set(LANGUAGES) == set(SAID)
    for formulas in delivery.FORMULAS.values():
        for formula in formulas:
            letters = "".join(char for char in formula if char.isalpha())
            assert fold(letters) == letters, formula


@pytest.mark.parametrize(
    "text",
    [
        "Delivery of the ships is checked against the contract.",
        "Das gesprochene Wort zählt mehr als das geschriebene.",
        "Deliveries were checked.",
        "Les mots prononcés font foi de sa colère.",
        "讲话以后,他离开了现场。",
        "",
    ],
)
def test_news_is_no_note(text: str) -> None:
    assert not delivery.says_so(text)
    assert not delivery.is_line(text)


def test_a_sentence_that_speaks_of_it_is_no_line() -> None:
    assert not delivery.is_line("The office asked reporters to check against delivery before they quote him.")


def item(body: str, **more: object) -> Incoming:
    sent = {
        "uri": "urn:x",
        "version": "1",
        "pubstatus": "usable",
        "language": "de",
        "headline": "Rede",
        "body_html": body,
    }
    (found,) = read(json.dumps(sent | more).encode(), name="x.json")
    assert isinstance(found, Incoming)
    return found


@pytest.mark.parametrize(
    "body",
    [
        "<p>Es gilt das gesprochene Wort!</p><p>Die Deiche halten.</p><p>Das Wasser fällt.</p>",
        "<p>(Achtung: Es gilt das gesprochene Wort)</p><p>Die Deiche halten.</p><p>Das Wasser fällt.</p>",
        "<p>Die Deiche halten.</p><p>Das Wasser fällt.</p><p>- Es gilt das gesprochene Wort -</p>",
    ],
    ids=["above", "in brackets", "below"],
)
def test_the_note_is_taken_off_the_text(body: str) -> None:
    found = item(body)
    assert found.is_advance
    assert [paragraph.text for paragraph in found.body] == ["Die Deiche halten.", "Das Wasser fällt."]
    assert "Es gilt das gesprochene Wort" in found.editor_note


def test_it_is_asked_of_the_note_to_editors() -> None:
    assert item("<p>Die Deiche halten.</p>", ednote="Embargoed. Check against delivery.").is_advance
    assert not item("<p>Die Deiche halten.</p>", ednote="Corrects paragraph 3").is_advance


def test_a_plain_text_says_it_above_its_headline() -> None:
    text = "CHECK AGAINST DELIVERY\n\nSpeech on the flood\n\nThe dikes are holding tonight, she said.\n\nThe water falls.\n"
    (found,) = read(text.encode(), name="speech.txt")
    assert isinstance(found, Incoming)
    assert found.is_advance
    assert found.headline == "Speech on the flood"
