"""How often the checks cry wolf over correct pairs, and how many planted faults they find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.translations.checks.corpus import Pair
from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair

PAIRS = Path(__file__).resolve().parents[2] / "corpus" / "pairs"


@dataclass
class Count:
    """Of so many, so many hits; the rest, or the hits, for reading."""

    total: int = 0
    hits: int = 0
    read: list[tuple[Pair, list[Finding]]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.hits / self.total if self.total else 1.0


def findings(pair: Pair) -> list[Finding]:
    return check_pair(pair.source, pair.target, pair.source_language, pair.target_language)


def alarms(pairs: Iterable[Pair]) -> dict[tuple[str, str], Count]:
    """For each pair of languages, the correct pairs that raise an error or a warning."""
    counts: dict[tuple[str, str], Count] = {}
    for pair in pairs:
        count = counts.setdefault((pair.source_language, pair.target_language), Count())
        loud = [one for one in findings(pair) if one.severity is not Severity.HINT]
        count.total += 1
        if loud:
            count.hits += 1
            count.read.append((pair, loud))
    return counts


def found(planted: Iterable[tuple[Pair, tuple[str, ...]]]) -> dict[str, Count]:
    """For each kind of fault, those that the right check names."""
    counts: dict[str, Count] = {}
    for pair, checks in planted:
        count = counts.setdefault(pair.fault, Count())
        said = findings(pair)
        count.total += 1
        if any(one.check.startswith(checks) for one in said):
            count.hits += 1
        else:
            count.read.append((pair, said))
    return counts


def whole(counts: Iterable[Count]) -> Count:
    total = Count()
    for count in counts:
        total.total += count.total
        total.hits += count.hits
        total.read += count.read
    return total


def planted_by_hand() -> Iterator[tuple[Pair, tuple[str, ...]]]:
    """Faults as people make them, with the beginning of the code that names each."""
    for pair, row in _rows("planted"):
        yield replace(pair, fault=row["check"]), (row["check"],)


def correct_by_hand(name: str = "correct") -> Iterator[Pair]:
    """Correct pairs that look like faults; `held_back` are longer ones that were written last."""
    for pair, _row in _rows(name):
        yield pair


def _rows(name: str) -> Iterator[tuple[Pair, dict[str, str]]]:
    header, *lines = (PAIRS / f"{name}.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")
    for number, line in enumerate(lines, start=2):
        row = dict(zip(header.split("\t"), line.split("\t"), strict=True))
        story = f"{name} {number}"
        yield Pair(story, row["source_language"], row["target_language"], row["source"], row["target"]), row


def kinds_of_alarms(count: Count) -> list[tuple[str, int]]:
    return Counter(one.check for _pair, loud in count.read for one in loud).most_common()
