"""How long the pages of the desk's clock take over many stories: `python -m tests.bench_figures`; nothing passes or fails.

`BENCH_STORIES` stories (10,000), each in three languages: nine in ten released within the last month, the rest at work.
Measured with a tenth of them first, to show how the pages grow; the seconds of this process are told apart, which say
more on a machine that does other work besides.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    get_unique_databases_and_mirrors,
    override_settings,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.utils import timezone  # noqa: E402

from articles.models import Article, Edition, Release  # noqa: E402
from newsroom.models import LogEntry  # noqa: E402
from tests import make  # noqa: E402
from translations.models import Translation, Version  # noqa: E402

STORIES = int(os.environ.get("BENCH_STORIES", "10000"))
LANGUAGES = ("en", "ru", "ar")
WAY: tuple[tuple[str, int, dict[str, object]], ...] = (
    ("request", 0, {"to": "requested"}),
    ("claim", 7, {"from": "requested", "to": "drafting"}),
    ("submit", 40, {"from": "drafting", "to": "in review"}),
    ("approve", 55, {"from": "in review", "to": "approved", "words": 300, "from_memory": 40}),
    ("release", 60, {}),
)


STOP: Sequence[int] = ()


def cut(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[first : first + 500] for first in range(0, len(numbers), 500))


def fill() -> Iterator[int]:
    """Stories spread over the month: a tenth of them, then the rest. Yields how many there are."""
    template = make.article()
    make.live(template, "en")
    revision, version = template.current, Version.objects.first()
    assert revision is not None
    assert version is not None
    now, editor = timezone.now(), make.editor()
    people = {code: make.translator_into(code) for code in LANGUAGES}
    tenth = range(0, STORIES, 10)
    others = [number for number in range(STORIES) if number not in tenth]
    for numbers in [*cut(tenth), STOP, *cut(others), STOP]:
        if numbers is STOP:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            yield Article.objects.count() - 1
            continue
        times = {n: now - timedelta(minutes=30 + n * 43_200 // STORIES) - timedelta(minutes=61) for n in numbers}
        stories = Article.objects.bulk_create(
            Article(
                state="cleared", source_language="de", language_source="declared", arrived_at=times[n],
                headline=f"Story {n}", urgency=1 + n % 9, provider=template.provider, current=revision,
            )
            for n in numbers
        )  # fmt: skip
        rows, lines = [], []
        for n, story in zip(numbers, stories, strict=True):
            done = n % 10 < 9
            for code in LANGUAGES:
                rows.append(
                    Translation(
                        article=story, language=code, state="approved" if done else "drafting", translator=people[code],
                        due=times[n] + timedelta(minutes=50 + n % 30), requested_at=times[n], claimed_at=times[n],
                        approved_at=times[n] if done else None, approved_version=version if done else None, meaning=1,
                    )
                )  # fmt: skip
        Translation.objects.bulk_create(rows)
        released = [row for row in rows if row.state == "approved"]
        editions = Edition.objects.bulk_create(Edition(article=row.article, language=row.language) for row in released)
        releases = Release.objects.bulk_create(
            Release(
                edition=edition, number=1, kind="original", revision=revision, meaning=1, version=version.number,
                headline="x", paragraphs=[], by=editor, at=row.requested_at,
            )
            for edition, row in zip(editions, released, strict=True)
        )  # fmt: skip
        for edition, release in zip(editions, releases, strict=True):
            edition.newest, edition.live_at = release, release.at
        Edition.objects.bulk_update(editions, ["newest", "live_at"])
        for row in rows:
            for verb, minute, data in WAY if row.state == "approved" else WAY[:2]:
                lines.append(
                    LogEntry(
                        at=row.requested_at + timedelta(minutes=minute), person=people[row.language], verb=verb,
                        kind="translation", number=row.pk, article=row.article_id, language=row.language, data=data,
                    )
                )  # fmt: skip
        LogEntry.objects.bulk_create(lines)


def measure() -> None:
    client = Client()
    client.force_login(make.editor())
    month = (timezone.localdate() - timedelta(days=30)).isoformat()
    for path in ("/desk/board/", "/desk/morning/", "/desk/reports/", f"/desk/reports/?first={month}"):
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            begun, own = time.perf_counter(), time.process_time()
            response = client.get(path)
            took, own = time.perf_counter() - begun, time.process_time() - own
        slow = max(captured.captured_queries, key=lambda query: float(query["time"]))
        sys.stdout.write(
            f"  {path:<36} {response.status_code} {took:6.2f} s ({own:.2f} its own)  {len(captured)} queries, slowest {slow['time']} s\n"
        )
        if os.environ.get("BENCH_SLOWEST"):
            sys.stdout.write(f"    {slow['sql'][:1500]}\n")


def main() -> None:
    setup_test_environment(debug=False)
    get_unique_databases_and_mirrors()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with override_settings(ALLOWED_HOSTS=["testserver"]):
            for stories in fill():
                sys.stdout.write(f"{stories} stories on {connection.vendor}\n")
                measure()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
