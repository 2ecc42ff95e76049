"""Readers' search over many editions, on one database: `make bench` runs it on SQLite and on PostgreSQL.

`BENCH_EDITIONS` stories (20,000), each public in two languages, of some 200 words each. Every time is given as a multiple
of the list's own query, or page, measured in the same run. On SQLite it is the processor's time, since all is done in this
process; on PostgreSQL the clock's, which other work on the machine lengthens. Nothing here passes or fails.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from itertools import islice

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    get_unique_databases_and_mirrors,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.utils import timezone  # noqa: E402

from articles.actions.search_text import rewrite_search_text  # noqa: E402
from articles.models import Article, Edition, Release, SearchText  # noqa: E402
from articles.models.edition import EditionQuerySet  # noqa: E402
from articles.text.searchable import keys_of  # noqa: E402
from newsroom.language.search_words import words_asked  # noqa: E402
from tests import make  # noqa: E402
from tests.corpus.made_up import Words  # noqa: E402

STORIES = int(os.environ.get("BENCH_EDITIONS", "20000"))
LANGUAGES = ("en", "de")
LANGUAGE = LANGUAGES[0]
SENTENCES = 10
ASKED, PAGES = 300, 40
AT_ONCE = 500
CLOCK = time.process_time if connection.vendor == "sqlite" else time.perf_counter


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")
    sys.stdout.flush()


def fill(words: Words) -> None:
    """Stories a minute apart, each with sentences of its own in every language."""
    template = make.live(make.article(), "de").newest
    assert template is not None
    now, number = timezone.now(), 0
    sentences = words.segments(STORIES * SENTENCES * len(LANGUAGES))
    while number < STORIES:
        batch = [
            Article(
                state="cleared",
                source_language="de",
                language_source="declared",
                arrived_at=now - timedelta(minutes=each),
                public_number=100_000 + each,
            )
            for each in range(number, min(number + AT_ONCE, STORIES))
        ]
        Article.objects.bulk_create(batch)
        _editions(batch, template, sentences, now)
        number += len(batch)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _editions(batch: Sequence[Article], template: Release, sentences: Iterable[str], now: datetime) -> None:
    editions = [Edition(article=article, language=code, slug="x") for article in batch for code in LANGUAGES]
    Edition.objects.bulk_create(editions)
    texts = {edition.pk: list(islice(sentences, SENTENCES)) for edition in editions}
    releases = [
        Release(
            edition=edition,
            number=1,
            kind="original",
            revision=template.revision,
            meaning=1,
            headline=texts[edition.pk][0],
            paragraphs=[{"id": "a", "role": "text", "text": text} for text in texts[edition.pk][1:]],
            by=template.by,
            at=now,
        )
        for edition in editions
    ]
    Release.objects.bulk_create(releases)
    for edition, release in zip(editions, releases, strict=True):
        edition.newest, edition.live_at = release, edition.article.arrived_at
    Edition.objects.bulk_update(editions, ["newest", "live_at"])
    rows = [SearchText(edition=each, stems=keys_of(texts[each.pk], each.language)) for each in editions]
    SearchText.objects.bulk_create(rows)


def times_of(act: Callable[[str], object], asked: Iterable[str]) -> list[float]:
    """Milliseconds of each, in order of size."""
    times = []
    for one in asked:
        begun = CLOCK()
        act(one)
        times.append((CLOCK() - begun) * 1000)
    return sorted(times)


def p95(times: Sequence[float]) -> float:
    return times[int(len(times) * 0.95)]


def newest() -> EditionQuerySet:
    return Edition.objects.public(at=timezone.now()).in_language(LANGUAGE).for_pages().newest_first()


def queries(words: Words) -> None:
    """The query alone: as readers type words, by how often they are written, and the ends of what may come."""
    bare = times_of(lambda _word: list(newest()[:26]), [""] * ASKED)
    say("the list's query", f"p50 {statistics.median(bare):.2f} ms = 1.0, p95 {p95(bare):.2f} ms")
    frequent = words.words[:3]
    asked = {
        "one word": words.draw(ASKED),
        "two words": [" ".join(words.draw(2)) for _ in range(ASKED)],
        "four words": [" ".join(words.draw(4)) for _ in range(ASKED)],
        "the three words that stand everywhere": [" ".join(frequent)] * 50,
        "a rare word and one that stands everywhere": [f"{words.words[-n]} {frequent[0]}" for n in range(1, 51)],
        "a word nobody wrote": ["qqqqqq"] * 50,
    }
    for name, typed in asked.items():
        find(typed[0])
        times, hits = times_of(find, typed), statistics.mean(len(find(one)) for one in typed[:50])
        ratios = [each / statistics.median(bare) for each in (statistics.median(times), p95(times), times[-1])]
        say(
            f"search: {name}",
            "p50 {:.1f}, p95 {:.1f}, longest {:.1f} x the list's".format(*ratios) + f" ({hits:.1f} of 26 found)",
        )


def find(typed: str) -> list[Edition]:
    return list(newest().saying(words_asked(typed, LANGUAGE))[:26])


def pages(words: Words) -> None:
    """Whole pages, nothing of them kept."""
    reader = Client()

    def read(path: str) -> object:
        cache.clear()
        return reader.get(path)

    read(f"/{LANGUAGE}/")
    bare = statistics.median(times_of(read, [f"/{LANGUAGE}/"] * PAGES))
    say("the list's page, not cached", f"p50 {bare:.1f} ms = 1.0")
    found = times_of(read, [f"/{LANGUAGE}/search/?q={'+'.join(words.draw(2))}" for _ in range(PAGES)])
    say(
        "a page of results, not cached",
        f"p50 {statistics.median(found) / bare:.1f}, p95 {p95(found) / bare:.1f} x the list's",
    )


def writing() -> None:
    editions = list(Edition.objects.released().select_related("newest", "article")[:ASKED])
    SearchText.objects.filter(edition__in=editions).update(stems="other")
    by_key = {str(edition.pk): edition for edition in editions}
    times = times_of(lambda key: rewrite_search_text(by_key[key]), by_key)
    say("writing one edition's words anew", f"p50 {statistics.median(times):.2f} ms, p95 {p95(times):.2f} ms")


def main() -> None:
    setup_test_environment(debug=False)
    get_unique_databases_and_mirrors()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        words = Words()
        sys.stdout.write(f"{connection.vendor}, {STORIES} stories in {len(LANGUAGES)} languages\n")
        fill(words)
        gc.collect()
        gc.freeze()  # what was made up for the filling is no part of what is measured
        queries(words)
        pages(words)
        writing()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
