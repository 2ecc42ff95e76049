"""The checks measured on the corpus: false alarms for each pair of languages, faults found of each kind, and time.

`make bench` prints it. The stories in `held_back` were written when the checks stood: nothing was tuned on them before
their first figures were noted in docs/guides/checks.md.
"""

from __future__ import annotations

import sys
import time

from newsroom.languages import LANGUAGES
from tests.translations.checks import measuring
from tests.translations.checks.corpus import correct_pairs, files
from tests.translations.checks.planting import planted
from translations.checks.pair import check_pair

HELD_BACK = tuple(name for name in files() if name.startswith("held_back"))
BY_HAND = (
    "correct",
    "held_back",
    "told_freely",
    "agency",
    "told_otherwise",
    "agency_later",
    "agency_last",
    "agency_fresh",
    "agency_state",
    "agency_hard",
    "agency_mixed",
    "agency_daily",
    "agency_plain",
)
OTHERS = tuple(name for name in files() if name not in HELD_BACK)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def false_alarms(name: str, stories: tuple[str, ...]) -> None:
    counts = measuring.alarms(correct_pairs(*stories))
    total = measuring.whole(counts.values())
    say(f"correct pairs, {name}: {total.hits} of {total.total} raise an error or warning ({total.share:.1%})")
    say("  " + ", ".join(f"{check} {count}" for check, count in measuring.kinds_of_alarms(total)))
    say("  from\\to  " + "".join(f"{language:>9}" for language in LANGUAGES))
    for source in LANGUAGES:
        cells = [counts.get((source, target)) for target in LANGUAGES]
        say(f"  {source:<9}" + "".join(f"{f'{cell.hits}/{cell.total}' if cell else '':>9}" for cell in cells))


def faults(name: str, stories: tuple[str, ...]) -> None:
    counts = measuring.found(planted(correct_pairs(*stories)))
    total = measuring.whole(counts.values())
    mean = sum(count.share for count in counts.values()) / max(len(counts), 1)
    say(f"planted faults, {name}: {total.hits} of {total.total} found ({total.share:.1%}); mean of kinds {mean:.1%}")
    for kind, count in counts.items():
        say(f"  {kind:<32}{count.hits:>6} of {count.total:<6}{count.share:>7.1%}")


def by_hand() -> None:
    for name in BY_HAND:
        total = measuring.whole(measuring.alarms(measuring.correct_by_hand(name)).values())
        say(f"correct pairs one by one, {name}: {total.hits} of {total.total} raise an error or warning")
    total = measuring.whole(measuring.found(measuring.planted_by_hand()).values())
    say(f"faults planted by hand: {total.hits} of {total.total} found ({total.share:.1%})")


def speed() -> None:
    pairs = list(correct_pairs("a"))
    begun = time.perf_counter()
    for pair in pairs:
        check_pair(pair.source, pair.target, pair.source_language, pair.target_language)
    say(f"time for a pair of paragraphs: {(time.perf_counter() - begun) / len(pairs) * 1000:.2f} ms")


def main() -> None:
    for name, stories in (("stories", OTHERS), ("held back", HELD_BACK)):
        if stories:
            false_alarms(name, stories)
            faults(name, stories)
    by_hand()
    speed()


if __name__ == "__main__":
    main()
