"""The desk's figures, measured in one run on one database: `make bench` runs it on SQLite and on PostgreSQL.

Times are medians, given as multiples of a bare Django view over one raw query measured beside them; counts of queries are
exact. Nothing here passes or fails.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from string import ascii_letters

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    get_unique_databases_and_mirrors,
    override_settings,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402

from articles.models import Article, Edition, Provider, Release, Revision  # noqa: E402
from articles.text.carrying import carry  # noqa: E402
from articles.text.paragraphs import Paragraph, new_id  # noqa: E402
from articles.vocabulary import Role  # noqa: E402
from articles.workflow import mark_of as article_mark  # noqa: E402
from tests import make  # noqa: E402
from translations.actions import intake, release, request  # noqa: E402
from translations.actions.draft import Typed  # noqa: E402
from translations.actions.patching import take_patch  # noqa: E402
from translations.models import DraftParagraph, Translation, Version  # noqa: E402
from translations.workflow import mark_of  # noqa: E402

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "5000"))
ITEMS = int(os.environ.get("BENCH_ITEMS", "10000"))
ROUNDS = 30


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")
    sys.stdout.flush()


def bare_view(request: HttpRequest) -> HttpResponse:
    """What times are compared with: one raw query, one small page."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, headline FROM articles_release ORDER BY id DESC LIMIT 25")
        rows = cursor.fetchall()
    return HttpResponse("".join(f"<li>{row[1]}</li>" for row in rows))


def median(act: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    act()
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def fill() -> None:
    """5,000 articles in nine languages, all live, by bulk: as a desk has them after a year."""
    template = make.article()
    make.live(template, "en")
    now = timezone.now()
    editor, provider = make.editor(), make.provider()
    revision, version = template.current, Version.objects.first()
    assert revision is not None
    assert version is not None
    for start in range(0, ARTICLES, 500):
        batch = [
            Article(
                state="cleared",
                source_language="de",
                language_source="declared",
                provider=provider,
                arrived_at=now - timedelta(minutes=n),
                headline=f"Meldung {n} vom Hafen",
                search_text=f"meldung {n} vom hafen",
                section=None,
                public_number=100_000 + n,
            )
            for n in range(start, min(start + 500, ARTICLES))
        ]
        Article.objects.bulk_create(batch)
        revisions = [
            Revision(article=a, number=1, kind="original", meaning=1, paragraphs=revision.paragraphs, at=now)
            for a in batch
        ]
        Revision.objects.bulk_create(revisions)
        for article, its in zip(batch, revisions, strict=True):
            article.current = its
        Article.objects.bulk_update(batch, ["current"])
        _languages(batch, revisions, editor, now)


def _languages(batch: list[Article], revisions: list[Revision], editor: object, now: object) -> None:
    rows = []
    editions = []
    for article in batch:
        for code in settings.DESK_LANGUAGES:
            editions.append(Edition(article=article, language=code, slug="meldung"))
            if code != "de":
                rows.append(Translation(article=article, language=code, state="requested", requested_at=now, meaning=1))
    Translation.objects.bulk_create(rows)
    Edition.objects.bulk_create(editions)
    by_article = {revision.article_id: revision for revision in revisions}
    releases = [
        Release(
            edition=edition,
            number=1,
            kind="original",
            revision=by_article[edition.article_id],
            meaning=1,
            headline=edition.article.headline,
            paragraphs=[{"id": "a", "role": "lead", "text": "Die Brücken bleiben bis Freitag gesperrt."}],
            by=editor,
            at=now,
        )
        for edition in editions
    ]
    Release.objects.bulk_create(releases)
    for edition, its in zip(editions, releases, strict=True):
        edition.newest, edition.live_at = its, edition.article.arrived_at
    Edition.objects.bulk_update(editions, ["newest", "live_at"])


def pages() -> None:
    reader, desk, hall = Client(), Client(), Client()
    desk.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    hall.force_login(make.translator_into("en"), backend="newsroom.sign_in.PersonBackend")
    edition = Edition.objects.public(at=timezone.now()).in_language("de").newest_first().select_related("article")[0]
    article_url = f"/de/{edition.article.public_number}-{edition.slug}/"
    with override_settings(ROOT_URLCONF="tests.bench"):
        bare = median(lambda: reader.get("/bare/"))
    asked = {
        "desk list": lambda: desk.get("/admin/articles/article/"),
        "queue": lambda: hall.get("/desk/"),
        "public list, not cached": lambda: _fresh(reader, "/de/"),
        "public article, not cached": lambda: _fresh(reader, article_url),
        "public list, cached": lambda: reader.get("/de/"),
        "public article, cached": lambda: reader.get(article_url),
    }
    say("a bare view over one raw query", f"{bare * 1000:.2f} ms = 1.0")
    for name, act in asked.items():
        act()
        say(name, f"{queries(act):>3} queries, {median(act) / bare:>6.1f} x bare")


def _fresh(reader: Client, url: str) -> HttpResponse:
    """A page that nothing is kept of."""
    cache.clear()
    return reader.get(url)


urlpatterns = [path("bare/", bare_view)]


def verbs() -> None:
    editor = make.editor()
    assert editor.is_editor, "whose rights were read when the page was asked for"
    article = make.article()
    others = [code for code in settings.DESK_LANGUAGES if code != "de"]
    say(
        f"requesting {len(others)} languages",
        f"{queries(lambda: request.request(article, languages=others, by=editor, at=timezone.now())):>3} queries",
    )
    for code in others:
        translation = Translation.objects.get(article=article, language=code)
        request.claim(translation, by=make.translator_into(code), at=timezone.now())
    approved = make.translation(make.article(), "en", state="approved")
    approved = Translation.objects.get(pk=approved.pk)
    seen = mark_of(approved)
    say(
        "releasing a language",
        f"{queries(lambda: release.release(approved, seen=seen, by=editor, at=timezone.now())):>3} queries",
    )
    say(
        f"a correction over {len(others) + 1} languages",
        f"{queries(lambda: make.correction(article)):>3} queries, {DraftParagraph.objects.count()} draft paragraphs",
    )
    assert article_mark(make.fresh(article))
    folding_in(others)


def folding_in(languages: Sequence[str]) -> None:
    """A corrected story of thirty paragraphs, taken into the draft of every language."""
    texts = ["In 12 Gemeinden bleiben die Schulen zu.", *(f"Satz {word} der Meldung." for word in ascii_letters[:29])]
    article = make.article(texts=texts)
    for code in languages:
        made = make.translation(article, code)
        make.write(made)
        made.paragraphs.filter(role=Role.LEAD).update(text="12.")
    make.correction(article)
    shown, taken = [], []
    hall = Client()
    for translation in Translation.objects.filter(article=article).select_related("article__current"):
        by = make.translator_into(translation.language)
        hall.force_login(by, backend="newsroom.sign_in.PersonBackend")
        lead, source = translation.paragraphs.get(role=Role.LEAD), translation.article.current
        assert source is not None
        patch = Typed(lead.uid, lead.number, "14.", beside=source.number)
        page = f"/desk/{translation.pk}/"
        hall.get(page)
        shown.append((queries(lambda page=page: hall.get(page)), median(lambda page=page: hall.get(page), rounds=3)))
        begun = time.perf_counter()
        asked = queries(lambda t=translation, p=patch, b=by: take_patch(t, p, by=b, at=timezone.now()))
        taken.append((asked, time.perf_counter() - begun))
    assert not Translation.objects.filter(article=article).stale().exists(), "every language is up to date"
    for name, costs in (("opening the page", shown), ("taking the patch", taken)):
        say(
            f"folding in a correction over {len(costs) + 1} languages: {name}",
            f"{max(asked for asked, _ in costs):>3} queries, {max(seconds for _, seconds in costs) * 1000:.0f} ms at most",
        )


def items(start: int) -> Iterator[bytes]:
    for number in range(start, start + ITEMS):
        item = {
            "uri": f"urn:bench:{number}",
            "version": "1",
            "versioncreated": "2026-11-24T10:00:00Z",
            "language": "de",
            "headline": f"Meldung {number}",
            "body_html": f"<p>AHRENFELD, 24. November (Nordpress) – Satz {number}.</p>"
            + "<p>Die Brücken sind zu.</p>" * 6,
        }
        yield json.dumps(item).encode()


def ingest() -> None:
    provider = Provider.objects.get(slug="nordpress")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    half = memory
    begun = time.perf_counter()
    for count, payload in enumerate(items(0), 1):
        for _taken in intake.take(payload, file="bench.json", provider=provider, at=timezone.now()):
            pass
        if count == ITEMS // 2:
            half = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = time.perf_counter() - begun
    end = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say(f"ingest of {ITEMS} ninjs items", f"{ITEMS / seconds:.0f} items a second")
    say("  memory at start, half way, end", f"{memory // 1024}, {half // 1024}, {end // 1024} MB")


def long_stories() -> None:
    """Stories as long as the desk takes them, every paragraph changed and their order turned round."""
    words = [f"wort{number}" for number in range(5_000)]
    cases = {
        "30 paragraphs x 75,000 characters": [
            " ".join(words[place:] + words[:place]) + " x" * 15_500 for place in range(30)
        ],
        "990 paragraphs that differ in a word": [
            f"Satz {n} sagt, dass der Fluss um {n} Meter stieg." for n in range(990)
        ],
    }
    for name, texts in cases.items():
        changed = [text.replace("wort5", "satz5").replace("Fluss", "Bach") for text in reversed(texts)]
        say(f"revising {name}", f"{_revising(texts, changed) / _revising(texts, texts):>6.1f} x sent again as it was")


def _revising(before: list[str], after: list[str]) -> float:
    old = [Paragraph(str(place), Role.TEXT, text, 1) for place, text in enumerate(before)]
    new = [(Role.TEXT, text) for text in after]
    return median(lambda: carry(old, new, number=2, keeps_meaning=False, new_id=new_id), rounds=3)


def main() -> None:
    setup_test_environment(debug=False)
    get_unique_databases_and_mirrors()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        sys.stdout.write(f"{connection.vendor}, Django {django.get_version()}, {ARTICLES} articles\n")
        fill()
        pages()
        verbs()
        ingest()
        long_stories()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
