"""The translation memory from the command line: import, export, learn-from, lookup, find, stats, rank."""

from __future__ import annotations

import sys
from argparse import _SubParsersAction
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import NamedTemporaryFile
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from newsroom.languages import normal_code
from newsroom.line_by_line import answer_lines, json_line, printed_as_utf_8
from newsroom.register import names_in
from translations.actions.importing import NoMemory, Progress, read_tmx
from translations.actions.learning_archive import learn_story
from translations.actions.ranking import is_outgrown, rank, tidy_after
from translations.exchange.exporting import export
from translations.exchange.published import NoColumns, Published, of_folders, of_table
from translations.exchange.tmx import SHOWN, Unit
from translations.matching.exchange import exchanged
from translations.memory.concordance import Hit, concordance
from translations.memory.lookup import FLOOR, LIMIT, Match, Query, lookup
from translations.memory.statistics import PairCount, pair_counts
from translations.memory_wording import fault_sentence

# So many broken units are named one by one.
NAMED = 200
# What an option's number may be.
RANGES = (("min_score", 0, 100), ("limit", 1, 1_000))


class Command(BaseCommand):
    help = "The translation memory: import, export, learn-from, lookup, find, stats, rank."

    def add_arguments(self, parser: CommandParser) -> None:
        under = parser.add_subparsers(dest="act", required=True, metavar="ACT")
        reading = under.add_parser("import", help="learn from a TMX file; goes on where it stopped")
        reading.add_argument("file", metavar="FILE", help="a TMX file, or - for standard input")
        reading.add_argument("--again", action="store_true", help="read a file again that was read whole")
        writing = under.add_parser("export", help="write TMX 1.4b")
        writing.add_argument("file", metavar="FILE", nargs="?", default="-")
        _languages(writing, required=False)
        learning = under.add_parser("learn-from", help="learn from published stories: two folders, or a CSV file")
        learning.add_argument("source", metavar="SOURCE")
        learning.add_argument("target", metavar="TARGET", nargs="?")
        _languages(learning)
        asking = under.add_parser("lookup", help="a text a line in, its matches a line out")
        _languages(asking)
        asking.add_argument("--min-score", type=int, default=FLOOR)
        asking.add_argument("--limit", type=int, default=LIMIT)
        asking.add_argument("--json", action="store_true")
        self._more_arguments(under)

    def _more_arguments(self, under: _SubParsersAction[Any]) -> None:
        finding = under.add_parser("find", help="a phrase a line in, the sentences that hold it a line out")
        finding.add_argument("--language", required=True)
        finding.add_argument("--other", help="the other side's language")
        finding.add_argument("--limit", type=int, default=20)
        finding.add_argument("--json", action="store_true")
        counting = under.add_parser("stats", help="what the memory holds")
        counting.add_argument("--json", action="store_true")
        ranking = under.add_parser("rank", help="order words by rarity anew, after the memory has grown much")
        ranking.add_argument("--language", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        for name in ("from", "to", "language", "other"):
            if options.get(name) is not None:
                options[name] = code_of(options[name], f"--{name}")
        for name, least, most in RANGES:
            if name in options and not least <= options[name] <= most:
                raise CommandError(f"--{name.replace('_', '-')} {options[name]}: give a number from {least} to {most}.")
        with printed_as_utf_8():
            getattr(self, "_" + options["act"].replace("-", "_"))(options)

    def _import(self, options: dict[str, Any]) -> None:
        given = options["file"]
        faults = 0

        def tell_fault(unit: Unit) -> None:
            nonlocal faults
            faults += 1
            if faults <= NAMED:
                self.stderr.write(f"{unit_in_words(unit)} is skipped: {fault_sentence(unit)}")

        with as_file(given) as (path, name):
            try:
                progress = read_tmx(
                    path,
                    at=timezone.now(),
                    again=options["again"],
                    name=Path(name).name,
                    tell_fault=tell_fault,
                    tell=self._bar,
                )
            except NoMemory:
                raise CommandError(
                    f"{name}: this is no TMX: it has no unit, and no end of one. Nothing is learnt. "
                    "Give a TMX file; `learn-from` takes folders and CSV."
                ) from None
        self._end_bar()
        if faults > NAMED:
            self.stderr.write(f"… and {faults - NAMED} more")
        self._tell(progress)
        self._rank_outgrown(progress)
        if not progress.ended:
            raise CommandError(f"{name}: the file has no end: it was cut off. What stands before that is learnt.")
        if faults and not (progress.row.learnt or progress.row.merged):
            raise CommandError(f"{name}: every unit of it is skipped. Nothing is learnt.")

    def _tell(self, progress: Progress) -> None:
        row = progress.row
        if progress.resumed:
            self.stdout.write(f"went on after {progress.resumed} units read before")
        self.stdout.write(f"{row.units} units: {row.learnt} pairs learnt, {row.merged} known, {row.skipped} skipped")
        if progress.known:
            self.stdout.write("This file was read already; --again reads it again and counts its pairs up.")

    def _rank_outgrown(self, progress: Progress) -> None:
        outgrown = [language for language in sorted(progress.languages) if is_outgrown(language)]
        for language in outgrown:
            self.stdout.write(f"ordering the words of {language} anew, as the memory has grown much")
            rank(language, at=timezone.now())
        if not outgrown:
            tidy_after(progress.row.learnt)

    def _bar(self, progress: Progress) -> None:
        if sys.stderr.isatty() and progress.size:
            share = progress.place / progress.size
            filled = "█" * int(share * 30)
            sys.stderr.write(f"\r{filled:░<30} {share:4.0%}  {progress.row.units} units")
            sys.stderr.flush()

    def _end_bar(self) -> None:
        if sys.stderr.isatty():
            sys.stderr.write("\n")

    def _export(self, options: dict[str, Any]) -> None:
        pair = {"source_language": options["from"], "target_language": options["to"]}
        if options["file"] == "-":
            export(self.stdout, **pair)
            return
        try:
            with Path(options["file"]).open("w", encoding="utf-8", newline="\n") as out:
                count = export(out, **pair)
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be written: {error.strerror}.") from None
        self.stdout.write(f"{count} units")

    def _learn_from(self, options: dict[str, Any]) -> None:
        languages = {"source_language": options["from"], "target_language": options["to"]}
        if options["from"] == options["to"]:
            raise CommandError("--from and --to are the same language. Give the languages of both texts.")
        stories = fresh = known = doubtful = skipped = 0
        try:
            for story in published(options["source"], options["target"], *languages.values()):
                if story.fault:
                    skipped += 1
                    self.stderr.write(f"{story.name} is skipped: {story.fault}")
                    continue
                stories += 1
                learnt = learn_story(story, **languages, at=timezone.now())
                fresh, known = fresh + learnt.fresh, known + learnt.known
                for source, target in learnt.doubtful:
                    doubtful += 1
                    if doubtful <= NAMED:
                        self.stderr.write(f"{story.name}, doubtful: “{beginning(source)}” / “{beginning(target)}”")
        except NoColumns:
            raise CommandError(
                f"{options['source']}: its first line does not name columns “source” and “target”, nor the languages "
                f"“{options['from']}” and “{options['to']}”. Name them, between commas, semicolons or tabs."
            ) from None
        if doubtful > NAMED:
            self.stderr.write(f"… and {doubtful - NAMED} more")
        self.stdout.write(
            f"{stories} stories: {fresh} pairs learnt, {known} known, {doubtful} doubtful and left out, "
            f"{skipped} stories skipped"
        )

    def _lookup(self, options: dict[str, Any]) -> None:
        def answer(line: str) -> str:
            query = Query(line.strip(), options["from"], options["to"])
            found = lookup(query, floor=options["min_score"], limit=options["limit"])
            if options["json"]:
                return json_line({"query": line, "matches": [as_json(match, query) for match in found]})
            return in_words(line, [as_json(match, query) for match in found])

        answer_lines(self.stdout, answer)

    def _find(self, options: dict[str, Any]) -> None:
        def answer(line: str) -> str:
            found = concordance(line, options["language"], other=options["other"], limit=options["limit"])
            if options["json"]:
                return json_line({"query": line, "matches": [hit_as_json(hit) for hit in found]})
            return in_words(line, [hit_as_json(hit) for hit in found])

        answer_lines(self.stdout, answer)

    def _stats(self, options: dict[str, Any]) -> None:
        pairs = pair_counts()
        if options["json"]:
            self.stdout.write(json_line({"pairs": [vars(pair) for pair in pairs]}))
            return
        for pair in pairs:
            self.stdout.write(pair_in_words(pair))
        self.stdout.write(f"{counted(sum(pair.entries for pair in pairs), 'entry', 'entries')} in all")

    def _rank(self, options: dict[str, Any]) -> None:
        count = rank(options["language"], at=timezone.now())
        self.stdout.write(f"{count} entries are indexed anew")


def _languages(parser: CommandParser, *, required: bool = True) -> None:
    parser.add_argument("--from", required=required, help="the source's language: de, ru, zh-hans …")
    parser.add_argument("--to", required=required, help="the target's language")


def code_of(named: str, option: str) -> str:
    code = normal_code(named)
    if not code:
        raise CommandError(f"{option} {named}: no such language. Give a code such as de, ru or zh-hans.")
    return code


def existing(name: str) -> Path:
    path = Path(name)
    if not path.exists():
        raise CommandError(f"{name}: there is no such file. Check the name, or give its whole path.")
    return path


@contextmanager
def as_file(given: str) -> Iterator[tuple[Path, str]]:
    """A file by the name that was given, and what to call it; what comes by standard input is read to its end first."""
    if given in {"-", "stdin"}:
        with NamedTemporaryFile(suffix=".tmx") as copy:
            copyfileobj(sys.stdin.buffer, copy)
            copy.flush()
            yield Path(copy.name), "standard input"
        return
    path = existing(given)
    if path.is_dir():
        raise CommandError(f"{path}: this is a folder. Give a TMX file; `learn-from` takes folders.")
    yield path, str(path)


def published(source: str, target: str | None, source_language: str, target_language: str) -> Iterator[Published]:
    first = existing(source)
    if target is None:
        if first.is_dir():
            raise CommandError("Give a second folder with the translations, or a CSV file with both texts.")
        return of_table(first, source_language, target_language)
    second = existing(target)
    if not (first.is_dir() and second.is_dir()):
        raise CommandError("Give two folders, with files of the same names, or one CSV file.")
    return of_folders(first, second)


def unit_in_words(unit: Unit) -> str:
    """`unit 2 (line 14, “u-7”, “The ferry to …”)`"""
    named = [f"line {unit.line}", *(f"“{part}”" for part in (unit.name, unit.begins) if part)]
    return f"unit {unit.number} ({', '.join(named)})"


def beginning(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def pair_in_words(pair: PairCount) -> str:
    """`en → de: 2 entries (1 approved, 1 imported), which stand in 3 places`"""
    origins = ", ".join(f"{count} {origin}" for origin, count in sorted(pair.by_origin.items()))
    entries, places = counted(pair.entries, "entry", "entries"), counted(pair.times, "time", "times")
    said = f"{pair.source_language} → {pair.target_language}: {entries} ({origins}), seen {places} in all"
    code = pair.source_language
    if is_outgrown(code):
        return f"{said}; `memory rank --language {code}` would find them quicker"
    return said


def in_words(query: str, found: Sequence[Mapping[str, Any]]) -> str:
    """A query, and below it what was found for it, a blank line behind: answers do not run together."""
    lines = [f"? {query}"]
    for match in found:
        score = f"{match['score']:>3}" if "score" in match else "   "
        lines += [f"{score} {match['source']}", f"    {match['target']}"]
        if "exchanged" in match:
            lines.append(f"  → {match['exchanged']}")
    return "\n".join(lines if found else [*lines, "  –"]) + "\n"


def as_json(match: Match, query: Query) -> dict[str, Any]:
    """`exchanged` is there where facts or names alone differ, and could be exchanged for the query's."""
    found = {"source": match.source, "target": match.target, "score": match.score, "origin": match.origin}
    languages = query.source_language, query.target_language
    text = exchanged(query.text, match.source, match.target, *languages, names=names_in)
    return found | ({"exchanged": text} if text else {})


def hit_as_json(hit: Hit) -> dict[str, Any]:
    return {
        "source": hit.entry.source,
        "target": hit.entry.target,
        "in": "target" if hit.in_target else "source",
        "places": hit.places,
    }
