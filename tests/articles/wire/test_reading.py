"""The one entrance: every file answers, whatever stands in it."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire.incoming import MAX_BYTES, Incoming, RefusalCode, Unreadable
from articles.wire.reading import FORMATS, digest, read
from tests.articles.wire.samples import SAMPLES, ninjs, one, refused


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('<?xml version="1.0"?>\n<!DOCTYPE nitf [<!ENTITY a "b">]><!-- x --><nitf><body/></nitf>', "NITF"),
        ("<NewsML><NewsItem/></NewsML>", "NewsML 1.2"),
        ('<n:newsMessage xmlns:n="x"/>', "NewsML-G2"),
        ("\ufeff\n<packageItem/>", "NewsML-G2"),
        ("<rss version='2.0'/>", "RSS"),
        ("<feed/>", "Atom"),
        ("<!DOCTYPE html><p>x", "HTML"),
        ("<note>x</note>", "XML"),
        ("\x01abc123 4 i 211\r\n\r\nHafen/\r\n\x02Hafen ruht\x03", "IPTC 7901"),
        ("\x7f\x04\x01abc123 4 i 211", "IPTC 7901"),
        ("\x16\x16\x01W2870\x1fr l", "ANPA 1312"),
        ("Received: by x\r\nFrom: a@b\r\nSubject: Hafen\r\n\r\nText", "e-mail"),
        ("{\\rtf1 Hafen}", "RTF"),
        ("BEGIN:VCALENDAR\n", "iCalendar"),
        ("a\tb\tc\n1\t2\t3\n4\t5\t6\n", "table"),
    ],
)
def test_a_format_of_another_kind_is_refused_by_its_name(data: str, name: str) -> None:
    refusal = refused(data)
    assert (refusal.code, refusal.detail) == (RefusalCode.NOT_A_WIRE_FORMAT, name)


@pytest.mark.parametrize(
    "text", ["<3 sagt sie\n\nund geht.", "[1] Ein Hinweis zum Hafen.", "{sic} stand dort.", "From: mir an alle"]
)
def test_text_that_begins_oddly_is_text(text: str) -> None:
    assert one(text).format == "plain"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"uri": "urn:x", "a": ' + b"[" * 200_000, RefusalCode.TOO_DEEP),
        (b"[" * 200_000, RefusalCode.TOO_DEEP),
        (b"[" * 100_000 + b"]" * 100_000, RefusalCode.TOO_DEEP),
        (b'{"uri": "urn:x", "version": ' + b"9" * 10_000 + b"}", RefusalCode.BROKEN_JSON),
        (b'{"uri": "urn:x"', RefusalCode.BROKEN_JSON),
        (b'{"uri": "urn:x"} trailing', RefusalCode.BROKEN_JSON),
        (b"Wort " * 2_000_000, RefusalCode.TOO_LONG),
        (b"Zeile.\n" * 1_001, RefusalCode.TOO_LONG),
        (b"x" * (MAX_BYTES + 1), RefusalCode.TOO_LARGE),
        (b"[]", RefusalCode.EMPTY),
    ],
)
def test_too_much_or_too_deep_is_refused(data: bytes, code: RefusalCode) -> None:
    assert refused(data).code == code


def test_the_name_of_a_file_decides_nothing() -> None:
    data = ninjs().encode()
    assert read(data, name="story.txt") == read(data, name="photo.png") == read(data)


def test_a_digest_is_sha256() -> None:
    assert digest(b"abc") == sha256(b"abc").hexdigest()


def test_plain_text_stands_last_since_it_takes_everything() -> None:
    assert [each.looks_like("irgendein Text") for each in FORMATS] == [False] * (len(FORMATS) - 1) + [True]


def sound(data: bytes) -> None:
    """What `read` promises of whatever it answers."""
    items = read(data)
    assert items
    for item in items:
        assert isinstance(item, Incoming | Unreadable)
        texts = [item.item, item.guid]
        if isinstance(item, Incoming):
            times = (item.version_time, item.created, item.embargo and item.embargo.until)
            assert all(time.tzinfo is not None for time in times if isinstance(time, datetime))
            assert item.urgency is None or 1 <= item.urgency <= 9
            assert all(paragraph.text.strip() and "\n" not in paragraph.text for paragraph in item.paragraphs)
            texts += [paragraph.text for paragraph in item.paragraphs]
            texts += [
                item.provider,
                item.language,
                item.slugline,
                item.byline,
                item.credit,
                item.editor_note,
                item.rights,
            ]
            texts += [*item.subjects, *item.places, *(warning.detail for warning in item.warnings)]
        for text in texts:
            assert text.encode().decode() == text
            assert "\x00" not in text


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
entries = st.lists(
    st.fixed_dictionaries(
        {"role": json_values, "value": json_values, "contentType": json_values},
        optional={"name": json_values, "uri": json_values, "rel": st.sampled_from(["translatedFrom", "replaces"])},
    ),
    max_size=3,
)
FIELDS = """
uri guid type version versioncreated versionCreated firstcreated pubstatus pubStatus urgency language headline headlines
title description_text descriptions body_html body_text body_xhtml bodies byline by authors source copyrightholder
infosources subject subjects place places associations located embargoed embargoedUntil ednote usageterms slugline
standard representationtype evolvedfrom creditline
"""


@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    sound(data)


@given(st.text(st.characters(), max_size=400))
def test_any_text_is_answered(text: str) -> None:
    sound(text.encode("utf-8", "surrogatepass"))


@given(json_values)
def test_any_json_is_answered(value: object) -> None:
    sound(json.dumps(value).encode())
    sound(json.dumps([value, value]).encode())


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS.split()), json_values | entries, max_size=8))
def test_any_values_in_the_fields_of_ninjs_are_answered(item: dict[str, object]) -> None:
    sound(json.dumps(item).encode())


@given(st.sampled_from(sorted(SAMPLES.iterdir())), st.data())
def test_a_damaged_file_is_answered(path: Path, data: st.DataObject) -> None:
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    upto = data.draw(st.integers(cut, len(whole)))
    sound(whole[:cut] + data.draw(st.binary(max_size=8)) + whole[upto:])


PARTS = st.sampled_from(
    ["<p>", "</p>", "<b>", "<br>", "<svg>", "<table>", "</table>", "<script>", "<li>", "<h2>", "<pre>", "\n", "<!--", "&#0;",
     "Wort ", "*", "[", "](", "\\", "AHRENFELD", ", 25. November ", "(Nordpress)", " – ", "By Ada Lind", "###", "• ", "\n\n",
     "KORREKTUR: ", "Sperrfrist 12", "Notizblock", "(Reporting by X; Editing by Y)", "+49 30 5550 0147"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PARTS, max_size=25).map("".join))
def test_any_order_of_what_stands_in_wires_is_answered(text: str) -> None:
    sound(text.encode())
    sound(ninjs(body_html=text, ednote=text, headline=text[:100]).encode())
