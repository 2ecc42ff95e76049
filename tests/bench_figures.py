"""How long the pages of the desk's clock take over many stories: `python -m tests.bench_figures`; nothing passes or fails.

`BENCH_STORIES` stories (10,000), each in three languages: nine in ten released within the last month, the rest at work.
Measured with a tenth of them first, to show how the pages grow; the seconds of this process are told apart, which say
more on a machine that does other work besides.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

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
from newsroom.models import LogEntry, Person  # noqa: E402
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
    version = Version.objects.first()
    assert version is not None
    people = {code: make.translator_into(code) for code in LANGUAGES}
    tenth = range(0, STORIES, 10)
    others = [number for number in range(STORIES) if number not in tenth]
    now, editor = timezone.now(), make.editor()
    for numbers in [*cut(tenth), STOP, *cut(others), STOP]:
        if numbers is STOP:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            yield Article.objects.count() - 1
            continue
        times = {n: now - timedelta(minutes=30 + n * 43_200 // STORIES) - timedelta(minutes=61) for n in numbers}
        works = translated(arrived(times, template), people, version)
        put_out([work for work in works if work.state == "approved"], template, version, editor)
        LogEntry.objects.bulk_create(lines_of(works))


def arrived(times: Mapping[int, datetime], template: Article) -> Mapping[int, Article]:
    """Stories, each by its place in the month."""
    stories = Article.objects.bulk_create(
        Article(
            state="cleared", source_language="de", language_source="declared", arrived_at=at,
            headline=f"Story {n}", urgency=1 + n % 9, provider=template.provider, current=template.current,
        )
        for n, at in times.items()
    )  # fmt: skip
    return dict(zip(times, stories, strict=True))


def translated(stories: Mapping[int, Article], people: Mapping[str, Person], version: Version) -> list[Translation]:
    """Each story in every language: nine in ten approved, the rest at work."""
    works = []
    for n, story in stories.items():
        done, at = n % 10 < 9, story.arrived_at
        for code in LANGUAGES:
            works.append(
                Translation(
                    article=story, language=code, state="approved" if done else "drafting", translator=people[code],
                    due=at + timedelta(minutes=50 + n % 30), requested_at=at, claimed_at=at,
                    approved_at=at if done else None, approved_version=version if done else None, meaning=1,
                )
            )  # fmt: skip
    return Translation.objects.bulk_create(works)


def put_out(works: Sequence[Translation], template: Article, version: Version, editor: Person) -> None:
    """An edition of each, live from its first release on."""
    editions = Edition.objects.bulk_create(Edition(article=work.article, language=work.language) for work in works)
    releases = Release.objects.bulk_create(
        Release(
            edition=edition, number=1, kind="original", revision=template.current, meaning=1, version=version.number,
            headline="x", paragraphs=[], by=editor, at=work.requested_at,
        )
        for edition, work in zip(editions, works, strict=True)
    )  # fmt: skip
    for edition, release in zip(editions, releases, strict=True):
        edition.newest, edition.live_at = release, release.at
    Edition.objects.bulk_update(editions, ["newest", "live_at"])


def lines_of(works: Iterable[Translation]) -> Iterator[LogEntry]:
    """What the log says of them."""
    for work in works:
        for verb, minute, data in WAY if work.state == "approved" else WAY[:2]:
            yield LogEntry(
                at=work.requested_at + timedelta(minutes=minute), person_id=work.translator_id, verb=verb,
                kind="translation", number=work.pk, article=work.article_id, language=work.language, data=data,
            )  # fmt: skip


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
