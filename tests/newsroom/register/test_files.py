"""Files of names and terms go in and out whole; what is broken in them is named and the rest goes on."""

from __future__ import annotations

import io
import re
import tracemalloc
from collections.abc import Iterator

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from newsroom.actions.register_import import Summary, take_in
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.models import Concept, ConceptForm, LogEntry
from newsroom.register import csv_files, names_in, tbx_reading, tbx_writing
from newsroom.register.formats import READERS, WRITERS, format_of, units
from newsroom.register.soundness import sound
from newsroom.register.units import ConceptUnit, Fault, FormUnit
from newsroom.register_wording import FAULTS, fault_sentence
from tests.growth import grows_with_its_size

UNITS = [
    ConceptUnit(
        "p 1/ж",
        Kind.PERSON,
        "ru",
        "masculine",
        "minister & <diplomat>\nsince 2024",
        [
            FormUnit("de", "Ryschenkow"),
            FormUnit("de", 'Ryzhenkov, "Max"', Status.FORBIDDEN, "English; not German", "", "seen often"),
            FormUnit("ru", "Рыженков", gender="masculine"),
            FormUnit("zh-hans", "雷任科夫", Status.ALLOWED, note="by Xinhua"),
        ],
    ),
    ConceptUnit("minsk", Kind.PLACE, "be", forms=[FormUnit("be", "Мінск"), FormUnit("ar", "مينسك")]),
    ConceptUnit("t-1", Kind.TERM, forms=[FormUnit("de", "Kali", Status.FORBIDDEN, "say potash", "", "a note")]),
]

MARTIF = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "http://127.0.0.1:9/TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="eid-1"><descripGrp><descrip type="subjectField">place</descrip></descripGrp>
  <langSet xml:lang="pl"><tig><term>Mińsk</term></tig><tig><term>Mensk</term></tig></langSet>
  <langSet xml:lang="de-DE"><ntig><termGrp><term>Minsk</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry>
<!-- <termEntry id="no"> -->
<termEntry id="eid-2"><langSet lang="fr"><tig><term>vieux <hi>mot</hi></term>
  <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>vieilli</note></tig></langSet></termEntry>
</body></text></martif>"""

DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><min:subjectField>organisation</min:subjectField><langSec xml:lang="en"><termSec><term>United Nations</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>UNO</term>
<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><note>say UN</note></termSec></langSec></conceptEntry>
</body></text></tbx>"""

BOMB = """<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname">]>"""


def entry(key: str, text: str = "word", language: str = "en") -> str:
    return (
        f'<conceptEntry id="{key}"><langSec xml:lang="{language}"><termSec><term>{text}</term></termSec></langSec>'
        "</conceptEntry>\n"
    )


def tbx(*entries: str, head: str = "") -> bytes:
    return f'{head}<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{"".join(entries)}</body></text></tbx>'.encode()


def read(name: str, payload: bytes) -> list[ConceptUnit | Fault]:
    return list(READERS[name](io.BytesIO(payload)))


def keys_and_faults(read_units: list[ConceptUnit | Fault]) -> tuple[list[str], list[tuple[str, str]]]:
    kept = [unit.key for unit in read_units if isinstance(unit, ConceptUnit)]
    return kept, [(unit.unit or str(unit.line or ""), unit.code) for unit in read_units if isinstance(unit, Fault)]


@pytest.mark.parametrize("name", ["tbx", "csv"])
def test_what_is_written_is_read_again(name: str) -> None:
    again = read(name, "".join(WRITERS[name](UNITS)).encode())
    assert [sound(unit)[0] for unit in again if isinstance(unit, ConceptUnit)] == UNITS


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)


@pytest.mark.parametrize("name", ["tbx", "csv"])
@given(key=TEXT, form=TEXT, note=TEXT, status=st.sampled_from(Status))
def test_any_text_is_written_and_read_again(name: str, key: str, form: str, note: str, status: Status) -> None:
    unit = ConceptUnit(key.strip("\ufffd"), Kind.TERM, "", "", note, [FormUnit("de", form, status, "", "", note)])
    if unit.key and "\ufffd" not in key + form + note and not re.search("[\ufffe\uffff]", key + form + note):
        assert read(name, "".join(WRITERS[name]([unit])).encode()) == [unit]


def test_the_standard_of_2008_is_read() -> None:
    first, second = read("tbx", MARTIF.encode())
    assert first == ConceptUnit(
        "eid-1",
        Kind.PLACE,
        forms=[FormUnit("pl", "Mińsk"), FormUnit("pl", "Mensk", Status.ALLOWED), FormUnit("de-DE", "Minsk")],
    )
    assert second == ConceptUnit("eid-2", forms=[FormUnit("fr", "vieux mot", Status.FORBIDDEN, "vieilli")])


def test_data_categories_as_tags_are_read() -> None:
    assert read("tbx", DCT.encode()) == [
        ConceptUnit(
            "c1",
            Kind.ORGANISATION,
            forms=[FormUnit("en", "United Nations"), FormUnit("en", "UNO", Status.FORBIDDEN, "say UN")],
        )
    ]


def test_a_file_in_utf_16_is_read() -> None:
    assert keys_and_faults(read("tbx", MARTIF.encode("utf-16"))) == (["eid-1", "eid-2"], [])


@pytest.mark.parametrize(
    ("payload", "kept", "faults"),
    [
        (tbx(entry("a"), entry("b"))[:-80], ["a"], [("b", "entry_unfinished")]),
        (tbx(entry("a"), '<conceptEntry id="b"><langSec>', entry("c")), ["a", "c"], [("b", "entry_unfinished")]),
        (tbx(entry("a"), '<conceptEntry id="b"><x></conceptEntry>', entry("c")), ["a", "c"], [("b", "broken_xml")]),
        (tbx(entry("a", "M & S"), entry("c")), ["c"], [("a", "broken_xml")]),
        (tbx(entry("a", "&c;"), entry("x", "&x;"), entry("d"), head=BOMB), ["d"], [("a", "broken_xml"), ("x", "broken_xml")]),
        (tbx(entry("a"), entry("b", "caf@"), entry("c")).replace(b"@", b"\xe9"), ["a", "c"], [("b", "wrong_encoding")]),
        (tbx(entry("a"), entry("b", "x" * 5_000_000), entry("c")), ["a", "c"], [("b", "entry_too_large")]),
        (b"", [], [("", "no_entries")]),
        (b"no xml at all", [], [("", "no_entries")]),
    ],
    ids=["cut off", "unfinished", "bad nesting", "ampersand", "bomb", "encoding", "huge", "empty", "no file"],
)  # fmt: skip
def test_a_broken_entry_is_named_and_the_file_goes_on(
    payload: bytes, kept: list[str], faults: list[tuple[str, str]]
) -> None:
    assert keys_and_faults(read("tbx", payload)) == (kept, faults)


HEAD = "concept,kind,own_language,language,form,status,reason,gender,note\n"


@pytest.mark.parametrize(
    ("payload", "kept", "faults"),
    [
        ((HEAD + "a,place,,de,Minsk,,,,\nb,river,,de,Spree,,,,\nc,,,de,x,,,,\n").encode(), ["a", "c"], [("3", "unknown_kind")]),
        ((HEAD + 'a,,,de,x,,,,\nb,,,de,"open,,,,\nc,,,de,y,,,,\n').encode(), ["a", "c"], [("3", "broken_line")]),
        ((HEAD + "a,,,de,caf@,,,,\nb,,,de,x,maybe,,,\nc,,,de,y,,,,\n").encode().replace(b"@", b"\xe9"), ["c"], [("2", "wrong_encoding"), ("3", "unknown_status")]),
        ((HEAD + f"a,,,de,{'x' * 1_000_000},,,,\nc,,,de,y,,,,\n").encode(), ["c"], [("2", "broken_line")]),
        ((HEAD.replace(",", ";") + "a;;;de;x, y;;;;\n").encode("utf-8-sig"), ["a"], []),
        ((HEAD.replace(",", "\t") + "a\t\t\tde\tx\n").encode("utf-16"), ["a"], []),
        (b"name,form\nx,y\n", [], [("", "columns_missing")]),
        (b"", [], [("", "columns_missing")]),
    ],
    ids=["kind", "quotation mark", "encoding", "huge", "semicolons", "tabs", "columns", "empty"],
)  # fmt: skip
def test_a_broken_line_is_named_and_the_file_goes_on(
    payload: bytes, kept: list[str], faults: list[tuple[str, str]]
) -> None:
    assert keys_and_faults(read("csv", payload)) == (kept, faults)


def test_every_fault_has_its_sentence() -> None:
    names = ("columns", "detail", "kind", "status", "language", "form", "most", "gender", "text")
    facts = dict.fromkeys(names, "x")
    assert all(fault_sentence(Fault("a", code, facts)).startswith("a: ") for code in FAULTS)


def test_what_is_unsound_is_left_out_and_the_concept_stays() -> None:
    forms = [
        FormUnit("de", " Minsk  Stadt\n"),
        FormUnit("xx", "foo"),
        FormUnit("de", "y" * 301),
        FormUnit("de", "—\u200b"),
        FormUnit("de_AT", "Mensk"),
    ]
    unit, faults = sound(ConceptUnit("k", Kind.PLACE, "klingon", forms=forms))
    assert unit is not None
    assert [(form.language, form.text, form.status) for form in unit.forms] == [
        ("de", "Minsk Stadt", Status.PREFERRED),
        ("de", "—", Status.ALLOWED),
        ("de", "Mensk", Status.ALLOWED),
    ][::2]
    assert [fault.code for fault in faults] == [
        "unknown_language",
        "form_in_unknown_language",
        "form_too_long",
        "form_without_words",
        "second_preferred",
    ]


def test_what_a_page_would_refuse_is_named() -> None:
    forms = [
        FormUnit("de", "Fo\0o"),
        FormUnit("de", "Minsk", gender="weird", note="a\x07 note"),
        FormUnit("de", "Minsk", Status.ALLOWED),
        FormUnit("pl", "Mińsk", gender="F", note="n" * 501),
        FormUnit("pl", "Mińsk", gender="F", note="n" * 501),
    ]
    unit, faults = sound(ConceptUnit("k", Kind.PLACE, gender="odd", note="two\r\nlines", forms=forms))
    assert unit is not None
    assert (unit.gender, unit.note) == ("", "two\nlines")
    assert [(form.text, form.gender, form.note) for form in unit.forms] == [
        ("Minsk", "", "a note"),
        ("Mińsk", "feminine", "n" * 500),
    ]
    assert [fault.code for fault in faults] == [
        "form_with_controls",
        "controls_left_out",
        "unknown_gender",
        "form_again",
        "cut_short",
        "unknown_gender",
    ]


@pytest.mark.django_db
def test_a_form_is_forbidden_with_its_reason_or_not_at_all() -> None:
    bare = FormUnit("de", "Mensk", Status.FORBIDDEN)
    summary = taken([ConceptUnit("a", forms=[bare]), ConceptUnit("b", forms=[bare, FormUnit("de", "Minsk")])])
    assert (summary.added, summary.forms, summary.left_out) == (1, 1, 2)
    assert [(fault.unit, fault.code) for fault in summary.faults] == [("a", "reason_missing"), ("b", "reason_missing")]
    assert [form.text for form in ConceptForm.objects.all()] == ["Minsk"]
    why = FormUnit("de", "Mensk", Status.FORBIDDEN, "Russian")
    assert taken([ConceptUnit("b", forms=[why])]).left_out == 0
    # What the desk has said need not be said again.
    assert taken([ConceptUnit("b", forms=[bare])]).left_out == 0
    assert ConceptForm.objects.get(text="Mensk").reason == "Russian"


def test_a_gender_that_is_none_is_named_in_tbx_too() -> None:
    payload = tbx(entry("a").replace("</term>", '</term><termNote type="grammaticalGender">odd</termNote>'))
    (unit,) = read("tbx", payload)
    assert isinstance(unit, ConceptUnit)
    assert [fault.code for fault in sound(unit)[1]] == ["unknown_gender"]


def test_a_key_is_needed() -> None:
    assert sound(ConceptUnit("", forms=[FormUnit("de", "x")]))[0] is None
    assert sound(ConceptUnit("k" * 121, forms=[FormUnit("de", "x")]))[0] is None


def taken(units_read: list[ConceptUnit | Fault]) -> Summary:
    summaries = [summary for summary, _faults in take_in(units_read, file="f", by=None, at=timezone.now())]
    return summaries[-1]


@pytest.mark.django_db
def test_the_register_goes_round_through_both_formats() -> None:
    taken(list(UNITS))
    for name in ("tbx", "csv"):
        written = "".join(WRITERS[name](units())).encode()
        before = list(units())
        Concept.objects.all().delete()
        assert taken(read(name, written)).added == len(UNITS)
        assert list(units()) == before
        assert "".join(WRITERS[name](units())).encode() == written


@pytest.mark.django_db
def test_a_file_taken_in_twice_changes_nothing() -> None:
    taken(list(UNITS))
    again = taken(list(UNITS))
    assert (again.added, again.changed, again.unchanged) == (0, 0, 3)
    assert LogEntry.objects.filter(verb="import").count() == 1


@pytest.mark.django_db
def test_a_file_lays_itself_over_what_the_desk_has() -> None:
    taken(list(UNITS))
    Concept.objects.update(approved_at=timezone.now())
    more = ConceptUnit("minsk", Kind.PLACE, forms=[FormUnit("be", "Менск"), FormUnit("pl", "Mińsk")])
    assert taken([more]).changed == 1
    concept = Concept.objects.get(key="minsk")
    assert concept.own_language == "be"
    assert concept.approved_at is None
    assert {(form.text, form.status) for form in concept.forms.all()} == {
        ("Мінск", "allowed"),
        ("Менск", "preferred"),
        ("Mińsk", "preferred"),
        ("مينسك", "preferred"),
    }
    assert [hit.form for hit in names_in("у Менску", "be")] == ["Менск"]


@pytest.mark.django_db
def test_faults_are_counted_and_the_first_of_them_kept() -> None:
    faults: list[ConceptUnit | Fault] = [Fault(str(number), "broken_xml", {"detail": ""}) for number in range(1_200)]
    summary = taken(faults)
    assert (summary.left_out, len(summary.faults), ConceptForm.objects.count()) == (1_200, 1_000, 0)


def test_a_large_file_is_read_in_flat_memory_and_linear_time() -> None:
    class Stream(io.RawIOBase):
        def __init__(self, count: int) -> None:
            self.made: Iterator[bytes] = (entry(f"e{number}", "word " * 50).encode() for number in range(count))

        def read(self, size: int = -1) -> bytes:
            got = b""
            while len(got) < size and (piece := next(self.made, b"")):
                got += piece
            return got

    def peak_of(count: int) -> int:
        tracemalloc.start()
        assert sum(1 for _unit in tbx_reading.read(Stream(count))) == count  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert peak_of(4_000) < 2 * peak_of(1_000) + 200_000
    assert grows_with_its_size(lambda count: sum(1 for _unit in tbx_reading.read(Stream(count))), 1_000, times=4)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "head", "format_name"),
    [("a.csv", b"<", "csv"), ("a.TBX", b"", "tbx"), ("a", b"\xef\xbb\xbf <tbx", "tbx"), ("-", b"concept,", "csv")],
)
def test_a_format_is_known_by_name_or_beginning(name: str, head: bytes, format_name: str) -> None:
    assert format_of(name, head) == format_name


def test_writing_needs_no_whole_register() -> None:
    written = tbx_writing.write(iter(UNITS))
    assert next(written).startswith("<?xml")
    assert next(csv_files.write(iter(UNITS))) == HEAD
