"""Sentences and their alignment, measured on the corpora: boundary F1 for each language, pairs found, and time.

`make bench` prints it. Times are a processor's, and multiples of what splitting the same text at its stops costs.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable

from newsroom.language.segmentation import segment
from newsroom.languages import LANGUAGES
from tests.corpus.alignments import figures
from tests.corpus.alignments import invented as aligned
from tests.corpus.segments import HELD_BACK, SHARED, Case, boundary_f1, invented, shared
from translations.alignment.aligning import align_texts

PARAGRAPHS, SENTENCES = 60, 5
ROUNDS = 15
_STOP = re.compile(r"(?<=[.!?。！？؟]) *")


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")


def sentences(text: str, language: str) -> list[str]:
    return [one.text.strip() for one in segment(text, language)]


def at_stops(text: str, _language: str) -> list[str]:
    return [piece for piece in _STOP.split(text) if piece]


def boundaries() -> None:
    corpora = {"tried while the rules grew": invented(), "held back": invented(HELD_BACK)}
    if SHARED.exists():
        corpora["third-party cases"] = shared()
    for name, cases in corpora.items():
        say(f"boundary F1, {name} ({len(cases)} paragraphs)", _row(boundary_f1(cases, sentences)))
        say("  split at every stop", _row(boundary_f1(cases, at_stops)))


def _row(found: dict[str, float]) -> str:
    return "  ".join(f"{language} {found[language]:.3f}" for language in LANGUAGES if language in found)


def stories() -> None:
    """A story of 60 paragraphs for each language, drawn from its corpus."""
    for language in LANGUAGES:
        story = _story([case for case in invented() if case.language == language])
        cost = _seconds(lambda story=story, language=language: [segment(text, language) for text in story])  # type: ignore[misc]
        least = _seconds(lambda story=story: [at_stops(text, "") for text in story])  # type: ignore[misc]
        say(f"cutting {PARAGRAPHS} paragraphs, {language}", f"{cost * 1000:>6.1f} ms, {cost / least:>5.1f} x split")


def _story(cases: list[Case]) -> list[str]:
    chosen = random.Random(7)
    between = "" if cases[0].language == "zh-hans" else " "
    pool = [sentence for case in cases for sentence in case.sentences]
    return [between.join(chosen.choices(pool, k=SENTENCES)) for _ in range(PARAGRAPHS)]


def alignment() -> None:
    cases = aligned()
    found = figures(cases)
    say(f"alignment of {len(cases)} paragraphs, F1 of pairs", f"{found.f1:.3f}")
    say(
        "  right, of these doubtful; wrong, not doubtful",
        f"{found.right}, {found.right_and_doubtful}; {found.wrong_and_sure}",
    )
    texts = [
        (" ".join(case.source), " ".join(case.target), case.source_language, case.target_language) for case in cases
    ]
    cost = _seconds(lambda: [align_texts(*text) for text in texts])
    least = _seconds(lambda: [(at_stops(text[0], ""), at_stops(text[1], "")) for text in texts])
    say("aligning a paragraph", f"{cost / len(texts) * 1000:>6.2f} ms, {cost / least:>5.1f} x split")


def _seconds(act: Callable[[], object]) -> float:
    act()
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        act()
        times.append(time.process_time() - begun)
    return statistics.median(times)


def main() -> None:
    boundaries()
    stories()
    alignment()


if __name__ == "__main__":
    main()
