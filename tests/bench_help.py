"""Help for a paragraph, measured beside a large memory and a large register; `tests.bench_memory` runs it."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.language.folding import fold
from newsroom.models import Concept, ConceptForm
from newsroom.models.counter import renew_register_state
from tests import make
from tests.corpus.made_up import Words
from translations.models import Translation
from translations.workspace.help import help_for

CONCEPTS = 10_000
PARAGRAPHS, SENTENCES = 40, 4


def say(name: str, value: str) -> None:
    sys.stdout.write(f"  {name:<58} {value}\n")
    sys.stdout.flush()


def help_for_a_paragraph(words: Words, sources: Sequence[str]) -> None:
    """A story whose sentences are like those of the memory and hold names of the register, help asked for each."""
    names = register(words)
    work = story(words, sources, names)
    client = Client()
    client.force_login(make.translator_into("de"), backend="newsroom.sign_in.PersonBackend")
    address = reverse("desk:help", args=[work.pk])
    rows = [row for row in work.paragraphs.in_order() if row.role == "text"]
    typed = {row.uid: " ".join(words.draw(60)).capitalize() + ", sagte 2026 der Rat." for row in rows}
    viewer = make.translator_into("de")

    def ask(uid: str) -> None:
        assert help_for(Translation.objects.get(pk=work.pk), uid, viewer=viewer, text=typed[uid])

    def request(uid: str) -> None:
        assert client.post(f"{address}?paragraph={uid}", {"text": typed[uid]}).status_code == 200

    begun = time.perf_counter()
    ask(rows[0].uid)
    say(
        f"help, {CONCEPTS:,} concepts: the first time in a process", f"{(time.perf_counter() - begun) * 1000:>10.0f} ms"
    )
    for name, act in {"help for a paragraph": ask, "  as a request, with its page": request}.items():
        times = sorted(_milliseconds(act, row.uid) for row in rows for _ in range(3))
        with CaptureQueriesContext(connection) as asked:
            act(rows[1].uid)
        p95 = times[int(len(times) * 0.95)]
        say(name, f"{statistics.median(times):>10.1f} ms, p95 {p95:.1f} ms, {len(asked)} queries")


def _milliseconds(act: Callable[[str], object], uid: str) -> float:
    begun = time.perf_counter()
    act(uid)
    return (time.perf_counter() - begun) * 1000


def register(words: Words) -> list[str]:
    """Names of two words, each with a form in both languages."""
    names = list(dict.fromkeys(" ".join(words.draw(2)).title() for _ in range(2 * CONCEPTS)))[:CONCEPTS]
    concepts = Concept.objects.bulk_create([Concept(kind="person", own_language="en") for _name in names])
    ConceptForm.objects.bulk_create(
        [
            ConceptForm(concept=concept, language=language, text=text, folded=fold(text), status="preferred")
            for concept, name in zip(concepts, names, strict=True)
            for language, text in (("en", name), ("de", f"{name}h"))
        ]
    )
    renew_register_state()
    return names


def story(words: Words, sources: Sequence[str], names: Sequence[str]) -> Translation:
    chance = random.Random(3)
    texts = [
        " ".join(
            f"{chance.choice(names)} {words.rewritten(chance.choice(sources))}" if n % 2 else chance.choice(sources)
            for n in range(SENTENCES)
        )
        for _ in range(PARAGRAPHS)
    ]
    return make.translation(make.article("en", texts=texts), "de")
