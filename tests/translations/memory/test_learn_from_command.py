"""`manage.py memory learn-from`: stories that were published before there was a memory, in folders and in tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from translations.models import MemoryEntry
from translations.vocabulary import MemoryOrigin

pytestmark = pytest.mark.django_db

DE = """AHRENFELD, 24. November (Nordpress) – Im Hafen von Ahrenfeld ist am Montag ein Frachter auf Grund gelaufen. Verletzt wurde niemand.

Das Schiff hatte 3.400 Tonnen Weizen an Bord. Es soll mit der nächsten Flut frei kommen, sagte Hafenmeisterin Ute Klasen.

„Wir haben zwei Schlepper bestellt“, sagte sie. Der Hafen bleibt bis Mittwoch gesperrt."""
EN = """AHRENFELD, 24 November (Nordpress) – A freighter ran aground in the port of Ahrenfeld on Monday. Nobody was hurt.

The ship had 3,400 tonnes of wheat on board. It should come free with the next tide, said harbour master Ute Klasen.

“We have ordered two tugs,” she said. The port remains closed until Wednesday."""
RU = """АРЕНФЕЛЬД, 24 ноября. /Nordpress/. В порту Аренфельда в понедельник сел на мель сухогруз. Никто не пострадал.

На борту судна было 3400 тонн пшеницы. Оно должно сойти с мели со следующим приливом, сказала начальник порта Уте Класен.

«Мы заказали два буксира», — сказала она. Порт остается закрытым до среды."""
PL = """AHRENFELD, 24 listopada (Nordpress) – W porcie Ahrenfeld w poniedziałek osiadł na mieliźnie frachtowiec. Nikt nie ucierpiał.

Statek miał na pokładzie 3400 ton pszenicy. Ma zejść z mielizny z następnym przypływem, powiedziała kapitan portu Ute Klasen.

„Zamówiliśmy dwa holowniki” – powiedziała. Port pozostaje zamknięty do środy."""
OTHER_DE = "Die Bäckerei am Markt schließt nach 90 Jahren.\n\nEin Nachfolger fand sich nicht. Die Stadt sucht weiter."
OTHER_EN = (
    "The bakery on the market square is closing after 90 years.\n\nNo successor was found. The town keeps looking."
)


def learn(*options: str, source: str = "de", target: str = "en") -> tuple[str, str]:
    out, complaints = io.StringIO(), io.StringIO()
    call_command("memory", "learn-from", *options, "--from", source, "--to", target, stdout=out, stderr=complaints)
    return out.getvalue(), complaints.getvalue()


def target_of(source: str) -> str:
    return MemoryEntry.objects.get(source=source).target


def folders(tmp_path: Path, **files: tuple[str, str]) -> tuple[str, str]:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir(exist_ok=True)
    for name, (source, target) in files.items():
        (tmp_path / "a" / f"{name}.txt").write_text(source, "utf-8")
        (tmp_path / "b" / f"{name}.txt").write_text(target, "utf-8")
    return str(tmp_path / "a"), str(tmp_path / "b")


def table(
    tmp_path: Path, rows: list[list[str]], *, delimiter: str = ",", encoding: str = "utf-8", end: str = "\n"
) -> str:
    file = tmp_path / "stories.csv"
    with file.open("w", encoding=encoding, newline="") as out:
        csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return str(file)


@pytest.mark.parametrize(
    ("language", "text", "source", "target"),
    [
        ("en", EN, "Verletzt wurde niemand.", "Nobody was hurt."),
        ("ru", RU, "Verletzt wurde niemand.", "Никто не пострадал."),
        ("pl", PL, "Der Hafen bleibt bis Mittwoch gesperrt.", "Port pozostaje zamknięty do środy."),
    ],
)
def test_two_folders(language: str, text: str, source: str, target: str, tmp_path: Path) -> None:
    said, complaints = learn(*folders(tmp_path, freighter=(DE, text)), target=language)
    assert said.startswith("1 stories: ")
    assert said.endswith("0 doubtful and left out, 0 stories skipped\n")
    assert complaints == ""
    assert target_of(source) == target
    assert target_of(DE.split("\n\n")[2]) == text.split("\n\n")[2], "whole paragraphs, too"
    assert set(MemoryEntry.objects.values_list("origin", flat=True)) == {MemoryOrigin.ARCHIVE}
    assert not MemoryEntry.objects.filter(source__contains="Nordpress").exists(), "datelines are no translations"


def test_files_named_by_language_and_in_folders_below(tmp_path: Path) -> None:
    for place, text in {
        "a/2025/ship.de.txt": DE,
        "b/2025/ship.en.txt": EN,
        "a/b.de.txt": OTHER_DE,
        "b/b.en.txt": OTHER_EN,
    }.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    said, complaints = learn(str(tmp_path / "a"), str(tmp_path / "b"))
    assert said.startswith("2 stories: ")
    assert complaints == ""
    assert target_of("Verletzt wurde niemand.") == "Nobody was hurt."
    assert target_of("Ein Nachfolger fand sich nicht.") == "No successor was found."


def test_names_with_dots_are_told_apart(tmp_path: Path) -> None:
    a, b = folders(tmp_path)
    for name, (source, target) in {"2025.11.24": (DE, EN), "2025.11.25": (OTHER_DE, OTHER_EN)}.items():
        (tmp_path / "a" / f"{name}.de.txt").write_text(source, "utf-8")
        (tmp_path / "b" / f"{name}.en.txt").write_text(target, "utf-8")
    said, complaints = learn(a, b)
    assert said.startswith("2 stories: ")
    assert complaints == ""


def test_a_story_that_cannot_be_learnt_is_named(tmp_path: Path) -> None:
    a, b = folders(tmp_path, ship=(DE, EN), alone=(DE, ""), latin=(DE, EN))
    (tmp_path / "b" / "alone.txt").unlink()
    (tmp_path / "a" / "latin.txt").write_bytes(DE.encode("utf-16"))
    (tmp_path / "a" / ".hidden").write_text("x")
    said, complaints = learn(a, b)
    assert said.startswith("1 stories: ")
    assert said.endswith("2 stories skipped\n")
    assert "alone is skipped: it is in a and not in b" in complaints
    assert "latin is skipped: it is no UTF-8 text" in complaints


def test_stories_that_do_not_go_together_teach_little(tmp_path: Path) -> None:
    learn(*folders(tmp_path, mixed=(DE, OTHER_EN), empty=("", ""), blank=("\n \n", EN)))
    assert not MemoryEntry.objects.filter(source__contains="3.400").exists()


def test_a_paragraph_that_was_left_out_shifts_nothing(tmp_path: Path) -> None:
    paragraphs = EN.split("\n\n")
    learn(*folders(tmp_path, ship=(DE, "\n\n".join([paragraphs[0], paragraphs[2]]))))
    assert target_of("Verletzt wurde niemand.") == "Nobody was hurt."
    assert target_of("Der Hafen bleibt bis Mittwoch gesperrt.") == "The port remains closed until Wednesday."
    assert not MemoryEntry.objects.filter(source__contains="3.400").exists()


def test_the_same_again_counts_up(tmp_path: Path) -> None:
    places = folders(tmp_path, ship=(DE, EN))
    learn(*places)
    count = MemoryEntry.objects.count()
    said, _none = learn(*places)
    assert "0 pairs learnt" in said
    assert MemoryEntry.objects.count() == count
    assert set(MemoryEntry.objects.values_list("times", flat=True)) == {2}


@pytest.mark.parametrize(
    ("delimiter", "encoding", "end"),
    [(",", "utf-8", "\n"), (";", "utf-8-sig", "\r\n"), ("\t", "utf-8", "\n"), (";", "utf-8", "\n")],
)
def test_a_table_however_it_is_written(delimiter: str, encoding: str, end: str, tmp_path: Path) -> None:
    """Columns in any order, more of them than are needed, and paragraphs inside quotes."""
    rows = [
        ["date", "Target", "author", "source", "id"],
        ["2025-11-24", EN, "Mira", DE, "n1"],
        ["", OTHER_EN, "", OTHER_DE, ""],
    ]
    said, complaints = learn(table(tmp_path, rows, delimiter=delimiter, encoding=encoding, end=end))
    assert said.startswith("2 stories: ")
    assert complaints == ""
    assert target_of("Verletzt wurde niemand.") == "Nobody was hurt."
    assert MemoryEntry.objects.get(source="Verletzt wurde niemand.").author == "Mira"


def test_columns_named_by_their_language(tmp_path: Path) -> None:
    said, complaints = learn(table(tmp_path, [["en", "de"], [EN, DE]]))
    assert (said[:10], complaints) == ("1 stories:", "")
    assert target_of("Verletzt wurde niemand.") == "Nobody was hurt."


def test_rows_that_are_broken_are_named_and_the_rest_learnt(tmp_path: Path) -> None:
    file = Path(table(tmp_path, [["id", "source", "target"], ["one", DE, ""], ["short"], ["three", DE, EN], []]))
    with file.open("ab") as out:
        out.write(b"latin,\xfcber,about\nmany,a,b,c,d,e\n" + b'open,"nie zu,Ende')
    said, complaints = learn(str(file))
    assert said.startswith("2 stories: ")
    assert said.endswith("4 stories skipped\n")
    assert [line.split(" is skipped")[0] for line in complaints.splitlines()] == ["one", "short", "latin", "open"]
    assert target_of("Verletzt wurde niemand.") == "Nobody was hurt."


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00\x00", b"one,two\n1,2\n", b"source\nx\n", b"\x00\x00\x00"])
def test_a_table_without_the_columns_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "stories.csv"
    file.write_bytes(content)
    with pytest.raises(CommandError, match=r"columns “source” and “target”"):
        learn(str(file))


def test_signs_that_no_database_takes(tmp_path: Path) -> None:
    learn(table(tmp_path, [["source", "target"], [OTHER_DE.replace("Ein", "E\x00in"), OTHER_EN + "\x00"]]))
    assert target_of("Ein Nachfolger fand sich nicht.") == "No successor was found."


def test_a_field_of_a_megabyte(tmp_path: Path) -> None:
    said, _complaints = learn(
        table(tmp_path, [["source", "target"], ["Ja. " * 60_000, "Yes. " * 60_000], [OTHER_DE, OTHER_EN]])
    )
    assert target_of("Ein Nachfolger fand sich nicht.") == "No successor was found."
    assert said


def test_what_is_neither_two_folders_nor_a_table_is_refused(tmp_path: Path) -> None:
    a, b = folders(tmp_path, ship=(DE, EN))
    for options, said in (
        ((a,), "second folder"),
        ((a, f"{b}/ship.txt"), "two folders"),
        ((f"{a}/ship.txt", f"{b}/ship.txt"), "two folders"),
        ((a, str(tmp_path / "c")), "there is no such file"),
    ):
        with pytest.raises(CommandError, match=said):
            learn(*options)
    with pytest.raises(CommandError, match="no such language"):
        learn(a, b, target="xq")
    with pytest.raises(CommandError, match="the same language"):
        learn(a, b, target="de")


def test_hours_counted_to_twelve_and_to_twenty_four_are_the_same(tmp_path: Path) -> None:
    pairs = [
        ("Das Spiel begann am Montag um 20 Uhr.", "The match began on Monday at 8 p.m."),
        ("Der Zug fährt um 17 Uhr nach Köln.", "The train to Cologne leaves at 5 p.m."),
        ("Der Bus fährt um 17 Uhr ab.", "The bus leaves at 5 p.m."),
    ]
    said, complaints = learn(table(tmp_path, [["source", "target"], *map(list, pairs)]))
    assert said.startswith("3 stories: 3 pairs learnt, 0 known, 0 doubtful and left out")
    assert complaints == ""


def test_what_is_doubtful_is_named_with_its_story(tmp_path: Path) -> None:
    rows = [["id", "source", "target"], ["flood", "Es kamen 340 Leute.", "It cost 99 euros."]]
    said, complaints = learn(table(tmp_path, rows))
    assert "1 doubtful and left out" in said
    assert complaints == "flood, doubtful: “Es kamen 340 Leute.” / “It cost 99 euros.”\n"


def test_many_doubtful_pairs_make_no_long_list(tmp_path: Path) -> None:
    rows = [[f"Es kamen {340 + n} Leute.", "It cost 99 euros."] for n in range(210)]
    _said, complaints = learn(table(tmp_path, [["source", "target"], *rows]))
    assert complaints.count(", doubtful: ") == 200
    assert complaints.endswith("… and 10 more\n")
