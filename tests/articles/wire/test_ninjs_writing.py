"""What readers have, written as ninjs: strictly valid, safe, and read back by our own reader as what it was."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.text import datelines, inline
from articles.text.datelines import Dateline
from articles.wire.html import looks_like_html
from articles.wire.incoming import PubStatus
from articles.wire.ninjs_writing import Item, Named, OtherLanguage, write
from articles.wire.sifting import same_words
from newsroom.languages import LANGUAGES, bcp47
from tests.articles.wire.ninjs_schema import faults
from tests.articles.wire.samples import one

FIRST = datetime(2024, 11, 20, 9, 40, tzinfo=UTC)
XHTML = "{http://www.w3.org/1999/xhtml}"
ITEM = Item(
    uri="https://news.example/de/123/",
    number=123,
    page="https://news.example/de/123-pegel-steigt/",
    served_at="https://news.example/api/de/articles/123/",
    language="de",
    version=2,
    first_public=FIRST,
    got=FIRST + timedelta(hours=1),
    urgency=4,
    headline="Pegel **steigt** & steigt",
    paragraphs=[
        {"id": "p1", "role": "lead", "text": "Das *Wasser* steigt, [hier](https://example.org/a?b=1&c=2) mehr."},
        {"id": "p2", "role": "subhead", "text": "Was jetzt gilt"},
        {"id": "p3", "role": "list", "text": "Keller räumen"},
        {"id": "p4", "role": "list", "text": "Radio hören"},
        {"id": "p5", "role": "quote", "text": "„Die Deiche halten.“"},
        {"id": "p6", "role": "text", "text": "Zwei Brücken bleiben <gesperrt>."},
    ],
    push="Pegel steigt weiter",
    summary="Der *Pegel* steigt.",
    dateline="AHRENFELD, 24. November (Nordpress) –",
    source="Nordpress",
    note="Diese Meldung wird aktualisiert.",
    corrections=["Es sind 14.", "Es sind 12."],
    filed=[Named("weather", "Wetter", "section"), Named("flood", "Flut", "topic"), Named("sorle", "Sorle", "place")],
    others=[
        OtherLanguage("https://news.example/en/123/", "en", "1", "Waters *rising*", made_from_it=True),
        OtherLanguage("https://news.example/zh-hans/123/", "zh-Hans", "3", "水位上涨", made_from_it=False),
    ],
)


def written(**fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = write(replace(ITEM, **fields))
    assert faults(found) == []
    return found


def xhtml(item: dict[str, Any]) -> str:
    return str(next(body["value"] for body in item["bodies"] if body["contentType"] == "application/xhtml+xml"))


def test_every_field_of_a_full_item() -> None:
    item = written()
    bodies = item.pop("bodies")
    assert item == {
        "uri": "https://news.example/de/123/",
        "type": "text",
        "representationType": "full",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "version": "2",
        "firstCreated": "2024-11-20T09:40:00Z",
        "contentCreated": "2024-11-20T09:40:00Z",
        "versionCreated": "2024-11-20T10:40:00Z",
        "pubStatus": "usable",
        "urgency": 4,
        "language": "de",
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": "Pegel steigt & steigt"},
            {"role": "push", "contentType": "text/plain", "value": "Pegel steigt weiter"},
        ],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "Der Pegel steigt."}],
        "located": "AHRENFELD",
        "infoSources": [{"name": "Nordpress"}],
        "subjects": [
            {"name": "Wetter", "rel": "section", "literal": "weather"},
            {"name": "Flut", "rel": "topic", "literal": "flood"},
        ],
        "places": [{"name": "Sorle", "rel": "place", "literal": "sorle"}],
        "edNote": "Diese Meldung wird aktualisiert.",
        "altIds": [
            {"role": "number", "value": "123"},
            {"role": "page", "value": "https://news.example/de/123-pegel-steigt/"},
            {"role": "api", "value": "https://news.example/api/de/articles/123/"},
        ],
        "associations": [
            {
                "name": "Waters rising",
                "rel": "translatedFrom",
                "uri": "https://news.example/en/123/",
                "type": "text",
                "representationType": "partial",
                "version": "1",
                "language": "en",
            },
            {
                "name": "水位上涨",
                "rel": "translation",
                "uri": "https://news.example/zh-hans/123/",
                "type": "text",
                "representationType": "partial",
                "version": "3",
                "language": "zh-Hans",
            },
        ],
    }
    assert bodies == [
        {
            "role": "main",
            "contentType": "application/xhtml+xml",
            "charCount": 162,
            "wordCount": 23,
            "value": '<div xmlns="http://www.w3.org/1999/xhtml">'
            "<p>AHRENFELD, 24. November (Nordpress) – Das <em>Wasser</em> steigt, "
            '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener">hier</a> mehr.</p>'
            "<h2>Was jetzt gilt</h2>"
            "<ul><li>Keller räumen</li><li>Radio hören</li></ul>"
            "<blockquote><p>„Die Deiche halten.“</p></blockquote>"
            "<p>Zwei Brücken bleiben &lt;gesperrt&gt;.</p></div>",
        },
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": 162,
            "wordCount": 23,
            "value": "AHRENFELD, 24. November (Nordpress) – Das Wasser steigt, hier mehr.\n\nWas jetzt gilt\n\n"
            "• Keller räumen\n\n• Radio hören\n\n„Die Deiche halten.“\n\nZwei Brücken bleiben <gesperrt>.",
        },
        {"role": "correction", "contentType": "text/plain", "value": "Es sind 14."},
        {"role": "correction", "contentType": "text/plain", "value": "Es sind 12."},
    ]


def test_what_there_is_nothing_to_say_of_is_left_out() -> None:
    item = written(push="", summary="", dateline="", source="", note="", corrections=[], filed=[], others=[])
    gone = {"descriptions", "located", "infoSources", "subjects", "places", "edNote", "associations"}
    assert gone.isdisjoint(item)
    assert [headline["role"] for headline in item["headlines"]] == ["main"]
    assert [body["role"] for body in item["bodies"]] == ["main", "main"]


@pytest.mark.parametrize("rows", [[], [{"role": "quote", "text": "„Halt.“"}]])
def test_a_dateline_with_no_paragraph_to_run_into_stands_alone(rows: list[dict[str, str]]) -> None:
    item = written(paragraphs=rows)
    assert xhtml(item).startswith(f'<div xmlns="{XHTML[1:-1]}"><p>AHRENFELD, 24. November (Nordpress) –</p>')
    assert item["bodies"][1]["value"].startswith("AHRENFELD, 24. November (Nordpress) –")


@pytest.mark.parametrize(
    ("language", "dateline", "place"),
    [
        ("zh-Hans", "北方社明斯克11月24日电", "明斯克"),
        ("ar", "مينسك، 24 نوفمبر (Nordpress) –", "مينسك"),
        ("ru", "МИНСК, 24 ноября. /Nordpress/.", "МИНСК"),
        ("de", "Irgendwo im Land", None),
    ],
)
def test_the_place_is_the_datelines_and_none_where_none_can_be_told(
    language: str, dateline: str, place: str | None
) -> None:
    assert written(language=language, dateline=dateline).get("located") == place


def test_times_are_told_in_utc_wherever_they_were_taken() -> None:
    here = timezone(timedelta(hours=1))
    item = written(got=datetime(2024, 11, 20, 11, 40, 0, 250, tzinfo=here))
    assert item["versionCreated"] == "2024-11-20T10:40:00.000250Z"


@pytest.mark.parametrize("urgency", [1, 9])
def test_the_validator_lets_pass_what_is_valid_and_nothing_else(urgency: int) -> None:
    item = written(urgency=urgency)
    for broken in (
        {"urgency": 0},
        {"representationType": "complete"},
        {"versionCreated": "2024-11-20"},
        {"uri": "/de/123/"},
        {"byline": "Ada Lind"},
        {"bodies": [{"role": "main"}]},
        {"associations": [{"rel": "translation", "uri": "urn:x:1"}]},
        {"associations": [{"name": "x", "uri": "urn:x:1", "associations": []}]},
    ):
        assert len(faults(item | broken)) == 1, broken


def test_the_example_in_the_docs_is_what_is_written() -> None:
    told = (Path(__file__).resolve().parents[3] / "docs" / "api.md").read_text()
    example = json.loads(told.split("```json\n")[1].split("```")[0])
    item = write(
        Item(
            uri="https://news.example/de/123/",
            number=123,
            page="https://news.example/de/123-hochwasser-an-der-sorle/",
            served_at="https://news.example/api/de/articles/123/",
            language="de",
            version=2,
            first_public=datetime(2026, 11, 24, 9, 40, tzinfo=UTC),
            got=datetime(2026, 11, 24, 10, 50, tzinfo=UTC),
            urgency=4,
            headline="Hochwasser an der Sorle: Gemeinden bereiten Räumung vor",
            paragraphs=[{"role": "lead", "text": "Nach *anhaltendem* Regen sind 14 Gemeinden betroffen."}],
            push="Sorle: 14 Gemeinden vor der Räumung",
            summary="Der Pegel steigt.",
            dateline="AHRENFELD, 24. November (Nordpress) –",
            source="Nordpress",
            note="Übersetzt aus: Englisch",
            corrections=["Zuvor hieß es, es seien 12 Gemeinden. Es sind 14."],
            filed=[
                Named("weather", "Wetter", "section"),
                Named("flood", "Hochwasser", "topic"),
                Named("ahrenfeld", "Ahrenfeld", "place"),
            ],
            others=[
                OtherLanguage(
                    "https://news.example/en/123/",
                    "en",
                    "3",
                    "Floods on the Sorle: towns prepare to leave",
                    made_from_it=True,
                )
            ],
        )
    )
    assert json.dumps(item) == json.dumps(example), "the same fields in the same order"


# --- whatever the words are ---

ROLES = st.sampled_from(["lead", "text", "subhead", "quote", "list"])
ANY = st.text(max_size=40)


@given(
    rows=st.lists(st.tuples(ROLES, ANY), max_size=6),
    headline=ANY,
    summary=ANY,
    dateline=ANY,
    correction=ANY,
    language=st.sampled_from(list(LANGUAGES)),
)
def test_any_text_makes_a_valid_item_of_safe_and_well_formed_xhtml(
    rows: list[tuple[str, str]], headline: str, summary: str, dateline: str, correction: str, language: str
) -> None:
    item = written(
        paragraphs=[{"role": role, "text": text} for role, text in rows],
        headline=headline,
        summary=summary,
        dateline=dateline,
        corrections=[correction],
        language=bcp47(language),
        filed=[Named("x", headline, "topic")],
        others=[OtherLanguage("urn:x:1", "en", "1", headline, made_from_it=False)],
    )
    json.dumps(item, ensure_ascii=False).encode()
    tree = ElementTree.fromstring(xhtml(item))
    tags = {element.tag.removeprefix(XHTML) for element in tree.iter()}
    assert tags <= {"div", "p", "h2", "ul", "li", "blockquote", "em", "strong", "a"}
    for element in tree.iter():
        assert set(element.attrib) <= {"href", "rel"}
        assert re.match(r"https?://|mailto:", element.get("href", "https://"), re.IGNORECASE)


# Letters and the marks of the notation and of HTML; a sentence of them is neither a credit nor an agency's note.
WORD = st.text(alphabet="aeiouüéжя明&<>\"'“”(*[]\\-", min_size=1, max_size=8)
SENTENCE = st.lists(WORD, min_size=2, max_size=8).map(lambda found: "Zum " + " ".join(found) + " zog es weiter.")
MARKED = st.tuples(SENTENCE, st.sampled_from(["", "em", "strong", "link"]), SENTENCE).map(
    lambda made: inline.join([inline.escape(made[0] + " "), marked(made[2], made[1])])
)
BODY = st.lists(st.tuples(st.sampled_from(["text", "subhead", "quote", "list"]), MARKED), max_size=4)
LINES = {code: ("明斯克", "北方社") if code == "zh-hans" else ("Minsk", "Nordpress") for code in LANGUAGES}


def marked(text: str, mark: str) -> str:
    plain = inline.escape(text)
    if mark == "link":
        return inline.link(plain, "https://example.org/a?b=1&c=2")
    return {"em": inline.emphasis, "strong": inline.strong}.get(mark, lambda same: same)(plain)


@given(
    lead=MARKED,
    rows=BODY,
    headline=SENTENCE,
    push=st.none() | SENTENCE,
    summary=st.none() | SENTENCE,
    urgency=st.integers(1, 9),
    version=st.integers(1, 99),
    language=st.sampled_from(list(LANGUAGES)),
    day=st.none() | st.integers(1, 28),
    month=st.integers(1, 12),
)
def test_our_own_reader_reads_what_is_written(
    lead: str,
    rows: list[tuple[str, str]],
    headline: str,
    push: str | None,
    summary: str | None,
    urgency: int,
    version: int,
    language: str,
    day: int | None,
    month: int,
) -> None:
    """Headline, short headline, summary, every paragraph with its role and marks, dateline, language, urgency."""
    said = [headline, push or "Anders", summary or "Auch anders", *(inline.plain(text) for _role, text in rows)]
    assume(not any(looks_like_html(text) or re.search(r"&\w+;", text) for text in [*said, inline.plain(lead)]))
    assume(not any(same_words(one, other) for i, one in enumerate(said) for other in said[:i]))
    assume(not any(same_words(inline.plain(lead), each) for each in said))
    place, agency = LINES[language]
    line = Dateline(place, day, month, None, agency) if day else None
    body = [("lead", lead), *rows]
    item = write(
        replace(
            ITEM,
            language=bcp47(language),
            version=version,
            urgency=urgency,
            headline=inline.escape(headline),
            push=inline.escape(push or ""),
            summary=inline.escape(summary or ""),
            dateline=datelines.write(line, language).strip() if line else "",
            paragraphs=[{"role": role, "text": text} for role, text in body],
        )
    )
    read = one(json.dumps(item, ensure_ascii=False))
    heads = [("headline", headline), ("push", push), ("summary", summary)]
    assert [(each.role.value, inline.read(each.text)) for each in read.paragraphs] == [
        *((role, inline.read(inline.escape(text))) for role, text in heads if text),
        *((role, inline.read(text)) for role, text in body),
    ]
    printed = Dateline(line.place.upper(), line.day, line.month, None, agency) if line else None
    if printed and language in {"ar", "zh-hans"}:
        printed = line
    assert read.dateline == printed
    assert (read.language, read.urgency, read.version) == (bcp47(language), urgency, version)
    assert (read.guid, read.pubstatus, read.provider) == (ITEM.uri, PubStatus.USABLE, "Nordpress")
    assert read.version_time == ITEM.got
    assert read.created == ITEM.first_public
    assert read.translated_from == ("https://news.example/en/123/", "en")
    assert read.format == "ninjs 3.1"
