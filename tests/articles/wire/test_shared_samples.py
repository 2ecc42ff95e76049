"""The real wire files beside the repository say what their index says they do."""

from __future__ import annotations

import csv
from datetime import datetime

import pytest

from articles.wire.incoming import Embargo, Incoming, RefusalCode
from articles.wire.reading import read
from tests.articles.wire.samples import SHARED, one, refused

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="needs the real wire files in ../shared/wire")

READ_HERE = ["belta-de.txt"] + [
    f"ninjs{name}.json"
    for name in ("1_funke_de_clone", "1_superdesk_reuters_singapore", "2_dpa_de_faktencheck", "3_addb_en_nitf_body")
]


def index() -> dict[str, dict[str, str]]:
    with (SHARED / "index.tsv").open(encoding="utf-8") as rows:
        return {row["file"]: row for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)}


@pytest.mark.parametrize("name", READ_HERE)
def test_a_file_says_what_its_index_says(name: str) -> None:
    item, expected = one((SHARED / name).read_bytes()), index()[name]
    assert item.headline == expected["headline"]
    assert item.language == expected["lang_declared"]
    assert item.guid == expected["item_id"]
    assert item.version_raw == expected["version"]
    assert str(item.urgency or "") == expected["urgency"]
    assert item.provider == expected["provider"].removesuffix(" (byline)")
    assert (item.dateline.place if item.dateline else "") == expected["dateline_place"]
    assert (item.dateline.printed if item.dateline else "") == expected["dateline_date"]
    assert (item.dateline.agency if item.dateline else "") == expected["dateline_agency"]
    if expected["version_date"]:
        assert item.version_time == datetime.fromisoformat(expected["version_date"])
    if expected["paras_story"]:
        story = [paragraph for paragraph in item.body if paragraph.role != "subhead"]
        assert len(story) == int(expected["paras_story"])


def test_every_other_file_is_refused_by_its_format() -> None:
    others = [
        path for path in SHARED.iterdir() if path.suffix in {".xml", ".txt", ".tst"} and path.name not in READ_HERE
    ]
    assert others
    for path in others:
        refusal = refused(path.read_bytes())
        expected = index()[path.name]["format"]
        assert refusal.code == RefusalCode.NOT_A_WIRE_FORMAT
        assert expected.startswith(refusal.detail) or refusal.detail == "e-mail", path.name


def test_the_hostile_files_do_no_harm() -> None:
    items = {path.name[:3]: read(path.read_bytes())[0] for path in (SHARED / "hostile").iterdir()}
    script, embargo = items["h08"], items["h12"]
    assert isinstance(script, Incoming)
    assert script.headline == "Überschrift"
    assert [paragraph.text for paragraph in script.body] == ["Text.", "Link [ok](https://belta.by/)"]
    assert isinstance(embargo, Incoming)
    assert embargo.embargo == Embargo(None, "2025-11-31T25:00:00")
