"""What is wire text and what is not: nothing else becomes a story, and no story is taken for something else."""

from __future__ import annotations

import pytest

from articles.wire.incoming import RefusalCode
from tests.articles.wire.samples import SAMPLES, SHARED, one, refused

PYTHON = """import os

def read(name):
    with open(name) as file:
        return file.read()

class Reader:
    limit = 10
"""
SCRIPT = """const button = document.querySelector("button");
button.addEventListener("click", () => {
  if (open) {
    close();
  }
});
"""
README = """# Portal

The portal shows all ferries. It is written in Python.

Run it with `make`, then look at [the guide](guide.md).
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (README, "Markdown"),
        ("Portal\n======\n\nThe portal shows all ferries.", "Markdown"),
        ("The portal.\n\n```\nmake demo\n```\n\nThen **look** at it.", "Markdown"),
        ("Ferries\n\n<p>All run.</p>\n<p>None waits.</p>", "HTML"),
        ("Willkommen!\n<!-- Menü -->\n<ul><li>Start</li></ul>", "HTML"),
        (PYTHON, "source code"),
        (SCRIPT, "source code"),
        ("body {\n  color: red;\n  margin: 0;\n}\n", "source code"),
        ("SELECT name\nFROM ferry\nWHERE id = 1;\nUPDATE ferry SET name = 'x';", "source code"),
        ("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new", "source code"),
        ('msgid "Ferry"\nmsgstr "Fähre"\n\nmsgid "Quay"\nmsgstr "Kai"\n', "source code"),
        ("2026-11-25 10:00:01 started.\n2026-11-25 10:00:02 stopped.", "log"),
        ("INFO: Ferry started.\nERROR: Quay is full.\nTraceback follows.", "log"),
        ('10.0.0.1 - - [25/Nov/2026] "GET / HTTP/1.1" 200\n10.0.0.2 - - [25/Nov/2026] "GET / HTTP/1.1" 404', "log"),
        ("[server]\nport = 8000\nhost = 127.0.0.1\n", "settings"),
        ("# The desk\nSECRET_KEY=abc\nDEBUG=1\nALLOWED_HOSTS=desk.example.org\n", "settings"),
        ("name: ci\non:\n  push:\n    branches: main\njobs:\n  test:\n    steps:\n", "settings"),
        ("name,port,quay\nAda,Haian,3\nTom,Westmere,4", "table"),
        ("name;port;quay\nAda;Haian;3\nTom;Westmere;4", "table"),
        ("| name | port |\n| Ada | Haian |\n| Tom | Westmere |", "table"),
    ],
)
def test_what_is_plainly_something_else_is_refused_by_its_name(text: str, kind: str) -> None:
    refusal = refused(text)
    assert (refusal.code, refusal.detail) == (RefusalCode.NOT_A_WIRE_FORMAT, kind)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "hello world",
        "Testing\n\none two three\n\nfour five six",
        "asdf.",
        "Hafen ruht",
        "海安",
        "foo bar\nbaz",
    ],
)
def test_what_has_neither_dateline_nor_a_finished_sentence_is_refused(text: str) -> None:
    assert refused(text).code == RefusalCode.NO_WIRE_TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Hafen von Ahrenfeld gesperrt",
        "EIL: Papst tot",
        "UPDATE 1-Haian closes harbour",
        "海安港公布新时刻表",
        "إغلاق ميناء هايان",
        "Порт Хайань закрыт",
        "Hafen ruht.",
        "Sperrfrist: 12 Uhr\n\nHafen ruht",
        "Hafen/Verkehr/\nHafen ruht",
    ],
)
def test_a_flash_is_a_story(text: str) -> None:
    assert one(text).format == "plain"


@pytest.mark.parametrize(
    "text",
    [
        # Notes to editors with headings, as German agencies write them
        "Hafen ruht\n\nAhrenfeld (dpa) - Der Hafen ruht.\n\n# dpa-Notizblock\n\n## Orte\n- [Hafenamt](Kai 1, Ahrenfeld)\n",
        # A chronology, an interview, results, a list of prices
        "Chronologie\n\n10.30 Uhr: Der Damm bricht.\n11.00 Uhr: Die Feuerwehr kommt.\n12.15 Uhr: Entwarnung.",
        "Frage: Wie geht es weiter?\n\nBrandt: Das weiß keiner.\n\nFrage: Und dann?\n\nBrandt: Sehen wir.",
        "AHRENFELD, 25. November (Nordpress) – Ergebnisse\n\nAhrenfeld - Westmere 2:1\nHaian - Sorle 0:0",
        "HAIAN, Nov 25 (Wirebridge) - Prices:\nOil, 70, 71\nGas, 30, 31\nTin, 12, 13",
        # Capitals, brackets and signs of the text's own
        "WARNING: Storm nears Haian\n\nThe storm is 40 km off. It turns north.",
        "Das Amt schrieb „x = y“.\n\nMehr stand [dort](https://example.org) nicht.",
        "Reporters {sic} were there; none spoke;\n\nIt was said that (so the mayor) all was well.",
        "Die Regeln:\n\n1. Wer kommt, bleibt;\n2. wer geht, geht;\n3. wer fragt, weiß es.",
        "Er schrieb <b>nie</b> wieder.",
        "import prices rose 5 per cent in May, the office said\nfor the first time since 2019. Exports fell.",
        # Paragraphs that happen to have as many commas as one another
        "Ada, Tom, Ida und Mara kamen.\n\nOlof, Ben, Eva und Jan nicht.\n\nWind, Regen, Schnee und Eis blieben.",
    ],
)
def test_a_story_that_looks_odd_is_a_story(text: str) -> None:
    assert one(text).format == "plain"


def test_every_sample_of_plain_wire_text_is_a_story() -> None:
    for path in SAMPLES.glob("*.txt"):
        assert one(path.read_bytes()).format == "plain", path.name


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared wire samples do not stand beside this clone")
def test_of_the_shared_folder_the_story_comes_in_and_its_description_does_not() -> None:
    assert one((SHARED / "belta-de.txt").read_bytes()).format == "plain"
    assert refused((SHARED / "README.md").read_bytes()).detail == "Markdown"
    assert refused((SHARED / "index.tsv").read_bytes()).detail == "table"
