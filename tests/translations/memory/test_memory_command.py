"""`manage.py memory` as people use it: files of other programs, folders of old stories, lines of another program."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests import make
from translations.actions.memory import Pair, remember
from translations.memory.index import TABLE
from translations.models import MemoryEntry, MemoryImport
from translations.vocabulary import MemoryOrigin

pytestmark = pytest.mark.django_db

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>\n'
FOOT = "</body></tmx>\n"
FERRY = "The night ferry to Ahrenfeld was cancelled on Monday because of ice on the river."
FERRY_DE = "Die Nachtfähre nach Ahrenfeld fiel am Montag wegen Eises auf dem Fluss aus."
HARVEST = "Growers in the Sorle valley brought in 4,200 tonnes of plums."
HARVEST_DE = "Die Obstbauern im Sorletal ernteten 4.200 Tonnen Pflaumen."


def memory(*options: str, given: bytes = b"", monkeypatch: pytest.MonkeyPatch | None = None) -> tuple[str, str]:
    """What the command says, and what it complains of."""
    if monkeypatch:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    out, complaints = io.StringIO(), io.StringIO()
    call_command("memory", *options, stdout=out, stderr=complaints)
    return out.getvalue(), complaints.getvalue()


def learnt(*pairs: tuple[str, str]) -> None:
    remember(
        [Pair(*pair) for pair in pairs],
        source_language="en",
        target_language="de",
        origin=MemoryOrigin.IMPORTED,
        at=make.NOON,
    )


def unit(source: str, target: str, languages: tuple[str, str] = ("en", "de")) -> str:
    return "<tu>" + "".join(
        f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>'
        for code, text in zip(languages, (source, target), strict=True)
    ) + "</tu>\n"  # fmt: skip


def stored() -> set[tuple[str, str]]:
    return set(MemoryEntry.objects.values_list("source", "target"))


# --- lookup ---------------------------------------------------------------------------------------------------------


def looked_up(monkeypatch: pytest.MonkeyPatch, given: str | bytes, *options: str) -> list[Any]:
    raw = given if isinstance(given, bytes) else given.encode()
    said, _complaints = memory(
        "lookup", "--from", "en", "--to", "de", "--json", *options, given=raw, monkeypatch=monkeypatch
    )
    return [json.loads(line) for line in said.splitlines()]


def test_a_query_a_line_gives_its_matches_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((FERRY, FERRY_DE), (HARVEST, HARVEST_DE))
    near = FERRY.replace("Monday", "Friday")
    same, none, like = looked_up(monkeypatch, f"{FERRY}\nNothing of the kind.\n{near}\n")
    assert same == {
        "query": FERRY,
        "matches": [{"source": FERRY, "target": FERRY_DE, "score": 100, "origin": "imported"}],
    }
    assert none == {"query": "Nothing of the kind.", "matches": []}
    assert like["query"] == near
    assert [match["target"] for match in like["matches"]] == [FERRY_DE]
    assert 90 <= like["matches"][0]["score"] < 100


def test_every_line_is_answered_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((FERRY, FERRY_DE))
    given = (
        f"\ufeff{FERRY}\r\n\n   \n".encode()
        + b"caf\xe9 on the quay\n"
        + "🦆 عنب 葡萄\n…\n\x00\n".encode()
        + FERRY.encode()
    )
    first, empty, blank, broken, mixed, dots, nul, last = looked_up(monkeypatch, given)
    assert first["query"] == last["query"] == FERRY
    assert first["matches"] == last["matches"] != []
    assert empty == {"query": "", "matches": []}
    assert (blank["matches"], mixed["matches"], dots["matches"], nul["matches"]) == ([], [], [], [])
    assert "UTF-8" in broken["error"]


def test_a_very_long_line_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((FERRY, FERRY_DE))
    (one,) = looked_up(monkeypatch, "plum " * 20_000)
    assert one["matches"] == []


def test_the_floor_and_the_limit_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    variants = [FERRY.replace("Monday", day) for day in ("Tuesday", "Wednesday", "Thursday", "Friday", "Sunday", "May")]
    learnt(*((text, f"{n} {FERRY_DE}") for n, text in enumerate(variants)))
    (usual,) = looked_up(monkeypatch, FERRY)
    scores = [match["score"] for match in usual["matches"]]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)
    (two,) = looked_up(monkeypatch, FERRY, "--limit", "2")
    assert two["matches"] == usual["matches"][:2]
    (high,) = looked_up(monkeypatch, FERRY, "--min-score", "100")
    assert high["matches"] == []
    (low,) = looked_up(monkeypatch, FERRY, "--min-score", "0", "--limit", "10")
    assert len(low["matches"]) == 6


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "en", "--to", "xx-none"), "no such language"),
        (("--from", "qqq", "--to", "de"), "no such language"),
        (("--from", "en", "--to", "de", "--min-score", "101"), "--min-score 101: give a number from 0 to 100"),
        (("--from", "en", "--to", "de", "--min-score", "-1"), "--min-score -1: give a number from 0 to 100"),
        (("--from", "en", "--to", "de", "--min-score", "high"), "--min-score"),
        (("--from", "en", "--to", "de", "--limit", "0"), "--limit 0: give a number from 1 to"),
        (("--from", "en", "--to", "de", "--limit", "-3"), "--limit -3: give a number from 1 to"),
        (("--from", "en"), "--to"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    options: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CommandError) as refused:
        memory("lookup", *options, given=b"x\n", monkeypatch=monkeypatch)
    assert said in str(refused.value)


def test_without_json_a_person_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((FERRY, FERRY_DE))
    said, _none = memory("lookup", "--from", "en", "--to", "de", given=f"{FERRY}\n\n".encode(), monkeypatch=monkeypatch)
    assert said == f"? {FERRY}\n100 {FERRY}\n    {FERRY_DE}\n\n? \n  –\n\n"


def test_without_json_the_exchanged_text_is_there_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((HARVEST, HARVEST_DE))
    asked = HARVEST.replace("4,200", "3,900")
    said, _none = memory("lookup", "--from", "en", "--to", "de", given=asked.encode(), monkeypatch=monkeypatch)
    assert said.splitlines()[0] == f"? {asked}"
    assert said.splitlines()[3] == f"  → {HARVEST_DE.replace('4.200', '3.900')}"


def test_a_phrase_is_found_inside_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt((FERRY, FERRY_DE), (HARVEST, HARVEST_DE))
    said, _none = memory(
        "find", "--language", "en", "--json", given=b"night ferries\n\n\xff\n", monkeypatch=monkeypatch
    )
    hit, empty, broken = (json.loads(line) for line in said.splitlines())
    assert [match["source"] for match in hit["matches"]] == [FERRY]
    assert empty == {"query": "", "matches": []}
    assert "error" in broken
    with pytest.raises(CommandError, match="--limit 0"):
        memory("find", "--language", "en", "--limit", "0", given=b"x\n", monkeypatch=monkeypatch)


def test_what_it_holds_is_counted_and_can_be_ordered_anew() -> None:
    learnt((FERRY, FERRY_DE), (HARVEST, HARVEST_DE), (FERRY, FERRY_DE))
    (pair,) = json.loads(memory("stats", "--json")[0])["pairs"]
    assert (pair["source_language"], pair["target_language"], pair["entries"], pair["times"]) == ("en", "de", 2, 3)
    assert memory("stats")[0] == "en → de: 2 entries (2 imported), seen 3 times in all\n2 entries in all\n"
    assert "2 entries" in memory("rank", "--language", "en")[0]
    with pytest.raises(CommandError, match="no such language"):
        memory("rank", "--language", "nope-")


# --- import ---------------------------------------------------------------------------------------------------------


def imported(file: Path, content: str | bytes) -> tuple[str, str]:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return memory("import", str(file))


def refused(*options: str) -> tuple[str, str, str]:
    """What the command says, complains of, and ends with when it fails."""
    out, complaints = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("memory", *options, stdout=out, stderr=complaints)
    return out.getvalue(), complaints.getvalue(), str(failed.value)


def test_a_file_is_read_and_what_is_broken_is_named(tmp_path: Path) -> None:
    bad = [
        "<tu><tuv xml:lang='en'><seg>open</tuv></tu>\n",
        unit("Never seen", "Nie gesehen", ("en", "xq")).replace("<tu>", '<tu creationid="x" tuid="u-7">'),
        unit("a&bomb;", "b"),
        unit("x" * 1_000_000, "y"),
    ]
    said, complaints = imported(
        tmp_path / "a.tmx", HEAD + unit(FERRY, FERRY_DE) + "".join(bad) + unit(HARVEST, HARVEST_DE) + FOOT
    )
    assert said == "6 units: 2 pairs learnt, 0 known, 4 skipped\n"
    assert [line.split(" is skipped: ")[0] for line in complaints.splitlines()] == [
        "unit 2 (line 4, “open”)",
        "unit 3 (line 5, “u-7”, “Never seen”)",
        "unit 4 (line 6, “a&bomb;”)",
        f"unit 5 (line 7, “{'x' * 60}…”)",
    ]
    assert stored() == {(FERRY, FERRY_DE), (HARVEST, HARVEST_DE)}


def test_what_is_broken_inside_a_unit_has_its_line_of_the_file(tmp_path: Path) -> None:
    broken = "<tu>\n<tuv xml:lang='en'>\n<seg>open</tuv>\n</tu>\n"
    _said, complaints = imported(tmp_path / "a.tmx", HEAD + unit(FERRY, FERRY_DE) * 40 + broken + FOOT)
    assert complaints.startswith("unit 41 (line 43, “open”) is skipped: ")
    assert "line 45" in complaints
    assert "column" not in complaints
    assert "line 3 " not in complaints


def test_a_file_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    whole = HEAD + unit(FERRY, FERRY_DE) + unit(HARVEST, HARVEST_DE)
    file = tmp_path / "a.tmx"
    file.write_text(whole[: len(whole) - 30], "utf-8")
    said, complaints, failed = refused("import", str(file))
    assert said.startswith("2 units: 1 pairs learnt, 0 known, 1 skipped")
    assert complaints.startswith("unit 2 (line 4, “Growers in the Sorle valley brought in 4,200 tonnes of plums…”) is")
    assert "it was cut off. What stands before that is learnt." in failed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello world",
        b"<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>",
        b"source,target\nOne.,Eins.\n",
        b"PK\x03\x04\x00\x00not a tmx at all",
        "ни то ни сё".encode("cp1251"),
        b"\xff\xfe",
        b"<tmx>",
        b"\x00" * 5_000,
    ],
)
def test_what_is_no_tmx_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.tmx"
    file.write_bytes(content)
    said, complaints, failed = refused("import", str(file))
    assert (said, complaints) == ("", "")
    assert "this is no TMX" in failed
    assert "Nothing is learnt" in failed
    assert not MemoryImport.objects.exists(), "a file that was no memory is not noted as read"


def test_a_file_of_which_nothing_can_be_learnt_is_no_success(tmp_path: Path) -> None:
    file = tmp_path / "a.tmx"
    file.write_text(HEAD + unit("Never seen", "Nie gesehen", ("en", "xq")) + FOOT, "utf-8")
    said, _complaints, failed = refused("import", str(file))
    assert said == "1 units: 0 pairs learnt, 0 known, 1 skipped\n"
    assert "every unit of it is skipped" in failed


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given = (HEAD + unit(FERRY, FERRY_DE) + FOOT).encode()
    said, _complaints = memory("import", "-", given=given, monkeypatch=monkeypatch)
    assert said == "1 units: 1 pairs learnt, 0 known, 0 skipped\n"
    assert stored() == {(FERRY, FERRY_DE)}
    assert MemoryImport.objects.get().name == "standard input"
    with pytest.raises(CommandError, match="standard input: this is no TMX"):
        memory("import", "-", given=b"hello\n", monkeypatch=monkeypatch)


def test_another_encoding_than_said_names_its_units(tmp_path: Path) -> None:
    text = HEAD + unit("A pear.", "Eine Birne.") + unit("A bridge over it.", "Eine Brücke darüber.") + FOOT
    said, complaints = imported(tmp_path / "a.tmx", text.encode("latin-1"))
    assert said.startswith("2 units: 1 pairs learnt, 0 known, 1 skipped")
    assert complaints.startswith("unit 2 (line 4, “A bridge over it.”) is skipped: ")


def test_utf_16_and_many_faults(tmp_path: Path) -> None:
    broken = "".join(f"<tu><tuv xml:lang='en'><seg>{n}</tuv></tu>\n" for n in range(250))
    said, complaints = imported(tmp_path / "a.tmx", (HEAD + broken + unit(FERRY, FERRY_DE) + FOOT).encode("utf-16"))
    assert said == "251 units: 1 pairs learnt, 0 known, 250 skipped\n"
    assert complaints.count("is skipped") == 200
    assert "and 50 more" in complaints


def test_a_file_is_read_once_unless_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "a.tmx"
    imported(file, HEAD + unit(FERRY, FERRY_DE) + FOOT)
    assert "read already" in memory("import", str(file))[0]
    assert MemoryEntry.objects.get().times == 1
    assert memory("import", str(file), "--again")[0] == "1 units: 0 pairs learnt, 1 known, 0 skipped\n"
    assert MemoryEntry.objects.get().times == 2


def test_a_large_file(tmp_path: Path) -> None:
    units = "".join(
        unit(f"Barge {n} passed lock {n % 7}.", f"Kahn {n} fuhr durch Schleuse {n % 7}.") for n in range(4_500)
    )
    said, complaints = imported(tmp_path / "a.tmx", HEAD + units + FOOT)
    assert said == "4500 units: 4500 pairs learnt, 0 known, 0 skipped\n"
    assert complaints == ""


def test_the_index_is_left_in_its_smallest_form(tmp_path: Path) -> None:
    """On PostgreSQL a batch brings rows of its own for keys that are there; after an import there is one for each."""
    units = "".join(unit(f"Barge {n} passed the lock.", f"Kahn {n}.") for n in range(4_100))
    imported(tmp_path / "a.tmx", HEAD + units + FOOT)
    once = "key" if connection.vendor == "postgresql" else "key, entry"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM (SELECT DISTINCT {once} FROM {TABLE}) AS keys")
        keys = cursor.fetchone()
        cursor.execute(f"SELECT count(*) FROM {TABLE}")
        assert cursor.fetchone() == keys


@pytest.mark.parametrize("act", ["import", "learn-from"])
def test_a_file_that_is_not_there(act: str, tmp_path: Path) -> None:
    languages = ("--from", "en", "--to", "de") if act == "learn-from" else ()
    with pytest.raises(CommandError, match=r"nowhere\.tmx: there is no such file"):
        memory(act, str(tmp_path / "nowhere.tmx"), *languages)


def test_a_folder_is_no_tmx(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is a folder"):
        memory("import", str(tmp_path))


# --- export ---------------------------------------------------------------------------------------------------------


def test_what_goes_out_comes_in_again(tmp_path: Path) -> None:
    odd = ('Prices < 5 & > 3, "so" 🦆\tsaid', "Preise\u00a0< 5 & > 3, «так» 说 مرحبا")
    learnt((FERRY, FERRY_DE), (HARVEST, HARVEST_DE), odd)
    before = stored()
    file = tmp_path / "out.tmx"
    assert memory("export", str(file), "--from", "en", "--to", "de")[0] == "3 units\n"
    printed, _none = memory("export", "--from", "en", "--to", "de")
    assert printed == file.read_text("utf-8")
    assert memory("export")[0].count("<tu ") == 3
    assert "<tuv" not in memory("export", "--from", "ru", "--to", "de")[0]
    MemoryEntry.objects.all().delete()
    assert memory("import", str(file))[0].startswith("3 units: 3 pairs learnt")
    assert stored() == before


def test_an_export_goes_nowhere_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        memory("export", str(tmp_path / "no" / "such" / "folder.tmx"))
    with pytest.raises(CommandError, match="no such language"):
        memory("export", "--from", "xq")


def test_an_empty_language_is_refused() -> None:
    with pytest.raises(CommandError, match="no such language"):
        memory("lookup", "--from", "", "--to", "de")
