"""Many translators saving at once, through a real server; `make bench` runs it on SQLite and on PostgreSQL.

Fifty people each save a paragraph every two seconds for a minute: how long a save takes, how many failed, and whether
the text each typed last is what stands in their draft. On SQLite a memory is imported meanwhile. Times are a clock's.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import threading
import time
import uuid
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    get_unique_databases_and_mirrors,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.utils import timezone  # noqa: E402

from tests import make  # noqa: E402
from tests.corpus.made_up import Words  # noqa: E402
from tests.own_server import OwnServer, own_server  # noqa: E402
from translations.actions import request  # noqa: E402
from translations.actions.importing import read_tmx  # noqa: E402
from translations.exchange.tmx import Written, write  # noqa: E402
from translations.models import DraftParagraph  # noqa: E402

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "50"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "60"))
EVERY = 2.0
IMPORTED = 100_000


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")
    sys.stdout.flush()


class Translator(threading.Thread):
    """One person who saves their paragraph every two seconds, over a connection of their own."""

    def __init__(self, server: OwnServer, draft: DraftParagraph, person: int, cookies: str, begin: float) -> None:
        super().__init__(daemon=True)
        self.server, self.draft, self.person, self.cookies, self.begin = server, draft, person, cookies, begin
        self.times: list[float] = []
        self.failed: list[str] = []
        self.typed = ""
        self.number = draft.number

    def run(self) -> None:
        time.sleep(max(self.begin - time.monotonic(), 0))
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            begun = time.perf_counter()
            self.save(f"Saved by {self.person} as number {len(self.times)}.")
            taken = time.perf_counter() - begun
            self.times.append(taken * 1000)
            time.sleep(max(EVERY - taken, 0))

    def save(self, text: str) -> None:
        sent = {"uid": self.draft.uid, "seen": self.number, "text": text, "id": str(uuid.uuid4())}
        body = json.dumps({"person": self.person, "beside": 1, "paragraphs": [sent]})
        token = dict(part.strip().split("=", 1) for part in self.cookies.split(";"))["csrftoken"]
        told = {"Content-Type": "application/json", "Accept": "application/json", "Cookie": self.cookies}
        try:
            asked = HTTPConnection("127.0.0.1", self.server.port, timeout=30)
            address = f"/desk/{self.draft.translation_id}/autosave/"
            asked.request("POST", address, body, told | {"X-CSRFToken": token})
            answer = asked.getresponse()
            said = json.loads(answer.read())
            if answer.status != 200 or self.draft.uid not in said["rows"]:
                raise OSError(f"{answer.status} {said}")
            self.number, self.typed = said["rows"][self.draft.uid]["seen"], text
        except (OSError, ValueError) as error:
            self.failed.append(repr(error))


def cookies_of(person: object) -> str:
    client = Client()
    client.force_login(person, backend="newsroom.sign_in.PersonBackend")
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}; csrftoken={'a' * 32}"


def drafts() -> list[tuple[DraftParagraph, int, str]]:
    """A story of 60 paragraphs for each person, who has it in hand."""
    found = []
    for number in range(PEOPLE):
        person = make.person(f"person{number}", name=f"Person {number}", translator=["en"])
        story = make.article("de", texts=[f"Satz {number} von {each}." for each in range(60)])
        work = request.claim(make.translation(story, "en", state="requested"), by=person, at=timezone.now())
        row = work.paragraphs.filter(role="text").in_order().first()
        assert row is not None
        found.append((row, person.pk, cookies_of(person)))
    return found


def imports(stop: threading.Event) -> None:
    """Read memories, one after the other, until everybody is done."""
    words = Words(7)
    with TemporaryDirectory() as folder:
        while not stop.is_set():
            file = Path(folder) / f"{uuid.uuid4()}.tmx"
            with file.open("w", encoding="utf-8") as out:
                texts = islice(words.segments(IMPORTED), IMPORTED)
                write(
                    (Written("en", "de", text, text[::-1], at=timezone.now()) for text in texts),
                    out,
                    source_language="en",
                    version="1",
                )
            read_tmx(file, at=timezone.now(), tell_fault=str, tell=lambda _progress: stop.is_set() and sys.exit())


def everybody(server: OwnServer) -> None:
    begin = time.monotonic() + 1
    people = [
        Translator(server, draft, person, cookies, begin + EVERY * place / PEOPLE)
        for place, (draft, person, cookies) in enumerate(drafts())
    ]
    stop = threading.Event()
    importing = threading.Thread(target=imports, args=[stop], daemon=True)
    if connection.vendor == "sqlite":
        importing.start()
    for person in people:
        person.start()
    for person in people:
        person.join()
    stop.set()
    times = sorted(each for person in people for each in person.times)
    failed = [each for person in people for each in person.failed]
    stands = dict(DraftParagraph.objects.values_list("pk", "text"))
    lost = sum(stands[person.draft.pk] != person.typed for person in people)
    beside = ", a memory being imported" if connection.vendor == "sqlite" else ""
    say(f"{PEOPLE} people saving every {EVERY:.0f} s for {SECONDS} s{beside}", f"{len(times)} saves")
    p95 = times[int(len(times) * 0.95)]
    say("  a save", f"p50 {statistics.median(times):.1f} ms, p95 {p95:.1f} ms, longest {times[-1]:.0f} ms")
    say("  errors, texts lost", f"{len(failed)}, {lost}" + (f" {failed[0]}" if failed else ""))


def alone() -> None:
    """Opening a story of 60 paragraphs and saving one: queries, and the server's time."""
    story = make.article("de", texts=[f"Satz {each} über 12 Brücken." for each in range(60)])
    work = make.translation(story, "en")
    client = Client()
    client.force_login(make.translator_into("en"), backend="newsroom.sign_in.PersonBackend")
    address = f"/desk/{work.pk}/"
    client.get(address)
    times = sorted(_milliseconds(lambda: client.get(address)) for _ in range(30))
    with CaptureQueriesContext(connection) as opened:
        client.get(address)
    say("opening a story of 60 paragraphs", f"{statistics.median(times):.1f} ms, {len(opened)} queries")
    row = work.paragraphs.filter(role="text").in_order()[0]

    def save() -> None:
        row.refresh_from_db()
        sent = {"uid": row.uid, "seen": row.number, "text": f"Typed {uuid.uuid4()}.", "id": str(uuid.uuid4())}
        body = {"person": make.translator_into("en").pk, "beside": 1, "paragraphs": [sent]}
        assert client.post(f"{address}autosave/", body, content_type="application/json").status_code == 200

    save()
    times = sorted(_milliseconds(save) for _ in range(50))
    with CaptureQueriesContext(connection) as saved:
        save()
    apart = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    asked = [one["sql"] for one in saved.captured_queries if not one["sql"].startswith(apart)]
    # Two of them are this measurement's own: the row's number, and who types.
    own = sum("FROM" in sql and ("translations_draftparagraph" in sql or "newsroom_person" in sql) for sql in asked) - 1
    say("saving one paragraph", f"{statistics.median(times):.1f} ms, {len(asked) - own} queries")


def _milliseconds(act: object) -> float:
    begun = time.perf_counter()
    act()  # type: ignore[operator]
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    setup_test_environment(debug=False)
    get_unique_databases_and_mirrors()
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{connection.settings_dict['NAME']}.saving"
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        sys.stdout.write(f"{connection.vendor}, translators at work\n")
        alone()
        with own_server(workers=2, threads=8) as server:
            everybody(server)
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
