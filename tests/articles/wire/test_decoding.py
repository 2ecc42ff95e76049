"""Bytes to text, and the characters that must not get in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wire.cleaning import clean
from articles.wire.decoding import decode
from articles.wire.incoming import Refusal, RefusalCode, Warning, WarningCode
from tests.articles.wire.samples import body, one, refused

TEXT = "Für Ahrenfeld gilt: „Übermorgen ist Schluss“, hieß es."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_says_its_encoding_is_believed(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, ())


def test_western_bytes_are_read_with_a_warning() -> None:
    assert decode(TEXT.encode("cp1252")) == (TEXT, (Warning(WarningCode.DECODED_AS_LATIN1, "windows-1252"),))


def test_a_broken_byte_does_not_spoil_good_utf8() -> None:
    text, warnings = decode((TEXT * 5).encode() + b"\xff Ende")
    assert text == TEXT * 5 + "\ufffd Ende"
    assert warnings == (Warning(WarningCode.BROKEN_CHARACTERS, "1"),)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "gb18030", "shift_jis", "iso8859-6"])
def test_other_old_code_pages_are_refused_rather_than_garbled(encoding: str) -> None:
    text = {"gb18030": "海安港务局公布新的渡轮时刻表", "shift_jis": "港の新しい時刻表が公表された"}.get(
        encoding, "هيئة الميناء تعلن" if encoding == "iso8859-6" else "Портовая служба объявила новое расписание."
    )
    assert refused(text.encode(encoding)).code == RefusalCode.UNKNOWN_ENCODING


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "PNG"),
        (b"PK\x03\x04 word/document.xml", "ZIP"),
        (b"%PDF-1.7", "PDF"),
        ("Text ohne Marke".encode("utf-16-le"), ""),
        (bytes(range(8, 32)) * 20, ""),
    ],
)
def test_a_binary_file_is_refused(data: bytes, name: str) -> None:
    refusal = refused(data)
    assert (refusal.code, refusal.detail) == (RefusalCode.NOT_TEXT, name)


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", "\u00ad\u200e \ufeff".encode()[:2]])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refused(data).code == RefusalCode.EMPTY


def test_nuls_go_with_a_warning() -> None:
    item = one(b"AHRENFELD (dpa) - Der Ha\x00fen ruht.")
    assert body(item) == ["Der Hafen ruht."]
    assert item.warnings == (Warning(WarningCode.NUL_REMOVED, "U+0000"),)


def test_marks_that_arabic_needs_stay_and_those_that_turn_text_around_go() -> None:
    kept = "a\u200eb\u200fc\u061cd\u200ce\u200df"
    assert clean(kept) == (kept, ())
    text, warnings = clean("a\u202ab\u202ec\u2066d\u2069e\u202c")
    assert text == "abcde"
    assert warnings == (Warning(WarningCode.BIDI_REMOVED, "U+202A U+202C U+202E U+2066 U+2069"),)


def test_every_line_end_is_one() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\x0cf\x85g")[0] == "a\nb\nc\nd\ne\nf\ng"


@given(st.text(st.characters(), max_size=60))
def test_clean_text_is_composed_encodable_and_stays_clean(text: str) -> None:
    cleaned, _ = clean(text)
    assert cleaned.encode().decode() == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned) == (cleaned, ())


def test_a_pile_of_marks_is_cut_to_what_unicode_allows() -> None:
    assert len(clean("a" + "\u0315\u0300" * 50_000)[0]) <= 32


def test_decoding_nothing_but_marks_is_empty() -> None:
    with pytest.raises(Refusal) as refusal:
        decode("\u202e\u00ad".encode())
    assert refusal.value.code == RefusalCode.EMPTY
