"""TMX in and out: what is whole is learnt, what is broken is named, and nothing stops the rest."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import make
from translations.actions.importing import Progress, read_tmx
from translations.actions.memory import Pair, remember
from translations.exchange import tmx
from translations.exchange.exporting import export
from translations.exchange.tmx import Reader, Unit, Written
from translations.memory.lookup import Query, lookup
from translations.memory_wording import fault_sentence
from translations.models import MemoryEntry, MemoryImport, MemoryUse
from translations.vocabulary import MemoryOrigin

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="de-AT" segtype="sentence"/><body>'
FOOT = "</body></tmx>"


def unit(source: str, target: str, *, languages: tuple[str, str] = ("de", "en"), more: str = "") -> str:
    return (
        f'<tu {more}><tuv xml:lang="{languages[0]}"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{languages[1]}"><seg>{target}</seg></tuv></tu>'
    )


def read(text: str | bytes) -> tuple[list[Unit], Reader]:
    reader = Reader(io.BytesIO(text if isinstance(text, bytes) else text.encode()))
    return list(reader), reader


def faults(text: str | bytes) -> list[str]:
    return [fault_sentence(one) for one in read(text)[0]]


def test_a_unit_gives_its_pairs_from_the_source_language() -> None:
    (first, second), reader = read(
        HEAD
        + unit("Der <bpt i='1'>&lt;b></bpt>Deich<ept i='1'>&lt;/b></ept> &amp; <hi>mehr</hi>.", "The dike &#38; more.")
        + unit("Moin.", "你好。", languages=("de", "zh-CN"), more='creationid="mira" creationdate="20260102T030405Z"')
        + FOOT
    )
    assert list(first.pairs()) == [("de", "en", "Der Deich & mehr.", "The dike & more.")]
    assert list(second.pairs()) == [("de", "zh-hans", "Moin.", "你好。")]
    assert (second.author, second.at) == ("mira", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert reader.ended


def test_any_source_language_gives_pairs_both_ways() -> None:
    (one,), _reader = read(HEAD.replace("de-AT", "*all*") + unit("Ja.", "Yes.") + FOOT)
    assert list(one.pairs()) == [("de", "en", "Ja.", "Yes."), ("en", "de", "Yes.", "Ja.")]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("<tu><tuv xml:lang='de'><seg>offen</tuv></tu>", "no well-formed XML"),
        ("<tu><tuv xml:lang='de'><seg>nie zu Ende</seg></tuv>", "no end"),
        (unit("&bomb;", "x"), "entity"),
        (unit("A & B", "x"), "entity"),
        (unit("Ja.", "Tja.", languages=("de", "qqq")), "language “qqq” is not known"),
        (unit("Ja.", ""), "no text in two languages"),
        (unit("Ja.", "Ja.", languages=("de", "de-CH")), "no text in two languages"),
        (unit("x" * 1_000_000, "y"), "longer than 20000 characters"),
        ("<tu/>", "no end"),
    ],
)
def test_a_broken_unit_is_named_and_the_rest_goes_on(broken: str, said: str) -> None:
    found = faults(HEAD + unit("Eins.", "One.") + broken + unit("Zwei.", "Two.") + FOOT)
    assert len(found) == 3
    assert found[0] == found[2] == ""
    assert said in found[1]


def test_a_file_that_was_cut_off_gives_what_it_has() -> None:
    whole = HEAD + unit("Eins.", "One.") + unit("Zwei.", "Two.") + FOOT
    found, reader = read(whole[:-60])
    assert [one.fault != "" for one in found] == [False, True]
    assert not reader.ended


def test_entities_of_a_document_type_are_never_read() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    head = HEAD.replace('SYSTEM "tmx14.dtd"', f'[<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]')
    found = faults(head + unit("&l8;", "x") + unit("&f;", "x") + unit("Ja.", "Yes.") + FOOT)
    assert ["entity" in fault for fault in found] == [True, True, False]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    name = "ISO-8859-1" if encoding == "iso-8859-1" else "UTF-16" if encoding == "utf-16" else "UTF-8"
    text = HEAD.replace('"UTF-8"', f'"{name}"') + unit("Über die Brücke.", "Over the bridge.") + FOOT
    (one,), _reader = read(text.encode(encoding))
    assert one.texts[0] == ("de", "Über die Brücke.")


def test_bytes_in_another_encoding_than_said_name_their_unit() -> None:
    text = HEAD.encode() + unit("Über", "Over").encode("latin-1") + unit("Ja.", "Yes.").encode() + FOOT.encode()
    assert ["encoding" in fault for fault in faults(text)] == [True, False]


def test_units_across_the_pieces_of_a_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "".join(unit(f"Satz {n}.", f"Sentence {n}.") + "<!-- <tu> -->" for n in range(40)) + FOOT
    for size in (7, 64, 1000):
        monkeypatch.setattr(tmx, "READ_AT_ONCE", size)
        found, reader = read(text)
        assert [one.texts[0][1] for one in found] == [f"Satz {n}." for n in range(40)]
        assert reader.ended


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30)), max_size=6))
def test_what_is_written_is_read_again(texts: list[tuple[str, str]]) -> None:
    legal = [
        (source, target)
        for one, other in texts
        if (source := tmx._legal(one).strip()) and (target := tmx._legal(other).strip())
    ]
    legal = [pair for pair in legal if "\r" not in "".join(pair) and "\ufffd" not in "".join(pair)]
    out = io.StringIO()
    rows = [Written("de", "zh-hans", source, target, at=make.NOON, author='"&<') for source, target in legal]
    assert tmx.write(rows, out, source_language="de", version="1") == len(legal)
    found, reader = read(out.getvalue())
    assert [pair for one in found for pair in one.pairs()] == [("de", "zh-hans", *pair) for pair in legal]
    assert all((one.author, one.at) == ('"&<', make.NOON) for one in found)
    assert reader.ended


@given(st.text("<tu>/v segmx!-&;\"'de", max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    found, _reader = read(HEAD + text + FOOT)
    assert all(one.fault or len(one.texts) > 1 for one in found)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "memory.tmx"
    units = [unit(f"Satz Nummer {n} über den Deich.", f"Sentence {n} on the dike.") for n in range(30)]
    path.write_text(HEAD + "".join([*units, "<tu>kaputt</tuv></tu>", units[0]]) + FOOT, "utf-8")
    return path


def imported(path: Path, **more: bool) -> tuple[Progress, list[Unit]]:
    faults: list[Unit] = []
    return read_tmx(path, at=make.NOON, tell_fault=faults.append, tell=lambda progress: None, **more), faults


@pytest.mark.django_db
def test_a_file_is_learnt_once(file: Path) -> None:
    progress, faults = imported(file)
    row = progress.row
    assert (row.units, row.learnt, row.merged, row.skipped) == (32, 30, 1, 1)
    assert [fault.number for fault in faults] == [31]
    assert lookup(Query("Satz Nummer 7 über den Deich.", "de", "en"))[0].score == 100
    imported(file)
    assert MemoryEntry.objects.count() == 30
    assert MemoryEntry.objects.get(source="Satz Nummer 0 über den Deich.").times == 2
    imported(file, again=True)
    assert MemoryEntry.objects.get(source="Satz Nummer 0 über den Deich.").times == 4


@pytest.mark.django_db
def test_a_reading_that_broke_off_goes_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[read_tmx.__module__], "AT_ONCE", 10)

    def stop(progress: Progress) -> None:
        if progress.row.units == 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_tmx(file, at=make.NOON, tell_fault=print, tell=stop)
    assert MemoryEntry.objects.count() == 20
    progress, _faults = imported(file)
    assert progress.resumed == 20
    assert MemoryEntry.objects.count() == 30
    assert MemoryImport.objects.get().units == 32
    assert set(MemoryEntry.objects.values_list("times", flat=True)) == {1, 2}


@pytest.mark.django_db
def test_a_memory_goes_out_and_comes_in_as_it_was(tmp_path: Path) -> None:
    pairs = [Pair("Eins & <zwei>.", "One & “two”.", author="Mira"), Pair("Drei.", "Three.")]
    remember(pairs, source_language="de", target_language="en", origin=MemoryOrigin.IMPORTED, at=make.NOON)
    remember(pairs[:1], source_language="de", target_language="fr", origin=MemoryOrigin.IMPORTED, at=make.NOON)
    before = set(MemoryEntry.objects.values_list("source", "target", "target_language", "author", "at"))
    path = tmp_path / "out.tmx"
    with path.open("w", encoding="utf-8") as out:
        assert export(out) == 3
    MemoryEntry.objects.all().delete()
    imported(path)
    assert set(MemoryEntry.objects.values_list("source", "target", "target_language", "author", "at")) == before
    only = io.StringIO()
    assert export(only, source_language="de", target_language="fr") == 1


@pytest.mark.django_db
def test_who_where_and_how_often_come_back_on_another_machine(tmp_path: Path) -> None:
    made = make.translation(state="approved")
    make.memory_entry("Aus dem Archiv.", "From the archive.", origin="archive")
    make.memory_entry("Aus dem Archiv.", "From the archive.", origin="archive")
    path = tmp_path / "out.tmx"

    def held() -> set[tuple[object, ...]]:
        rows = MemoryEntry.objects.values_list("source", "target", "origin", "times", "at")
        return {(*known, at.replace(microsecond=0)) for *known, at in rows}

    before = held()
    assert {row[2] for row in before} == {"approved", "archive"}
    for _round in range(2):
        with path.open("w", encoding="utf-8") as out:
            export(out)
        MemoryUse.objects.all().delete()
        MemoryEntry.objects.all().delete()
        imported(path)
        assert held() == before
        version = made.versions.newest_first()[0].number
        told = set(MemoryEntry.objects.values_list("origin", "author", "article_there", "version_there"))
        assert told == {("approved", str(made.translator), made.article_id, version), ("archive", "", None, None)}
        path = tmp_path / "again.tmx"


@pytest.mark.parametrize(
    ("header", "properties", "expected"),
    [
        ('o-tmf="newsroom"', {"x-origin": "archive", "x-times": "7"}, ("archive", 7)),
        ('o-tmf="another"', {"x-origin": "archive", "x-times": "7"}, ("imported", 1)),
        ('o-tmf="newsroom"', {"x-origin": "heaven", "x-times": "-7"}, ("imported", 1)),
        ('o-tmf="newsroom"', {"x-origin": "", "x-times": "9" * 40, "x-article": "9" * 40}, ("imported", 1)),
        ('o-tmf="newsroom"', {"x-times": "٣", "x-article": "0", "x-version": "x"}, ("imported", 1)),
    ],
)
@pytest.mark.django_db
def test_properties_count_in_our_own_files_and_where_they_make_sense(
    header: str, properties: dict[str, str], expected: tuple[str, int], tmp_path: Path
) -> None:
    told = "".join(f'<prop type="{name}">{value}</prop>' for name, value in properties.items())
    path = tmp_path / "in.tmx"
    one = unit("Ja.", "Yes.").replace("<tu >", f"<tu>{told}")
    path.write_text(HEAD.replace("<header", f"<header {header}") + one + FOOT, "utf-8")
    imported(path)
    row = MemoryEntry.objects.get()
    assert (row.origin, row.times, row.article_there, row.version_there) == (*expected, None, None)


@pytest.mark.django_db
def test_what_is_known_counts_up_by_what_the_file_counts(tmp_path: Path) -> None:
    make.memory_entry("Ja.", "Yes.")
    path = tmp_path / "in.tmx"
    one = unit("Ja.", "Yes.").replace("<tu >", '<tu><prop type="x-times">7</prop>')
    path.write_text(HEAD.replace("<header", '<header o-tmf="newsroom"') + one + FOOT, "utf-8")
    progress, _faults = imported(path)
    assert (progress.row.learnt, progress.row.merged) == (0, 1)
    assert MemoryEntry.objects.get().times == 8


def test_what_stands_verbatim_names_no_entity() -> None:
    (first, second), _reader = read(
        HEAD + unit("<![CDATA[Fisch & Fritten]]>.", "Fish &amp; chips.") + unit("<!-- a & b -->Moin.", "Hello.") + FOOT
    )
    assert list(first.pairs()) == [("de", "en", "Fisch & Fritten.", "Fish & chips.")]
    assert list(second.pairs()) == [("de", "en", "Moin.", "Hello.")]
