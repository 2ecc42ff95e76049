"""Where the tests' wire files stand, and how a test reads one."""

from __future__ import annotations

import json
from pathlib import Path

from articles.text import inline
from articles.wire.incoming import Incoming, Unreadable
from articles.wire.reading import read

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SHARED = Path(__file__).resolve().parents[4] / "shared" / "wire"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def one(data: bytes | str) -> Incoming:
    """The one item of a file that holds one that can be read."""
    [item] = read(data.encode() if isinstance(data, str) else data)
    assert isinstance(item, Incoming), item
    return item


def refused(data: bytes | str) -> Unreadable:
    """The one refusal of a file that holds nothing else."""
    [item] = read(data.encode() if isinstance(data, str) else data)
    assert isinstance(item, Unreadable), item
    return item


def ninjs(**fields: object) -> str:
    return json.dumps({"uri": "urn:nordpress:1", "headline": "Hafen ruht", **fields})


def body(item: Incoming) -> list[str]:
    return [inline.plain(paragraph.text) for paragraph in item.body]


def shape(item: Incoming) -> list[tuple[str, str]]:
    """Every paragraph as (role, notation)."""
    return [(paragraph.role.value, paragraph.text) for paragraph in item.paragraphs]
