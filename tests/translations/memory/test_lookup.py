"""The memory: what is put in is found again, by the same text and by what is like it."""

from __future__ import annotations

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rapidfuzz import fuzz

from tests import make
from translations.actions.memory import Pair, remember, take_out
from translations.actions.ranking import is_outgrown, rank
from translations.matching.scoring import score
from translations.memory.concordance import concordance
from translations.memory.lookup import Query, exact, lookup
from translations.memory.statistics import pair_counts
from translations.models import MemoryEntry
from translations.vocabulary import MemoryOrigin

pytestmark = pytest.mark.django_db

PAIRS = [
    Pair("Zwei Brücken bleiben bis Freitag gesperrt.", "Two bridges stay closed until Friday."),
    Pair("Drei Brücken bleiben bis Montag gesperrt.", "Three bridges stay closed until Monday."),
    Pair("Die Deiche halten.", "The dikes are holding."),
    Pair("Der Wasserstand der Sorle fällt seit dem Morgen.", "The Sorle has been falling since the morning."),
]


def learnt(pairs: list[Pair] = PAIRS, *, source: str = "de", target: str = "en") -> tuple[int, int]:
    return remember(pairs, source_language=source, target_language=target, origin=MemoryOrigin.IMPORTED, at=make.NOON)


def targets(text: str, **more: object) -> list[tuple[str, int]]:
    return [(match.target, match.score) for match in lookup(Query(text, "de", "en"), **more)]  # type: ignore[arg-type]


def test_the_same_text_scores_100_and_comes_first() -> None:
    learnt()
    found = targets("Zwei Brücken bleiben bis Freitag gesperrt.")
    assert found[0] == ("Two bridges stay closed until Friday.", 100)
    assert found[1][0] == "Three bridges stay closed until Monday."
    assert 70 <= found[1][1] < 100


def test_what_is_like_it_is_found_with_what_differs() -> None:
    learnt()
    (match, *_rest) = lookup(Query("Zwei Brücken bleiben seit Freitag gesperrt.", "de", "en"))
    assert match.source == PAIRS[0].source
    assert match.score == int(fuzz.ratio(match.query, match.source))
    assert [(piece.kind, piece.text) for piece in match.difference if piece.kind != "same"] == [
        ("removed", "bis"),
        ("added", "seit"),
    ]


def test_the_floor_and_the_limit_hold() -> None:
    learnt()
    assert targets("Zwei Brücken bleiben bis Sonntag gesperrt.", floor=99) == []
    assert len(targets("Zwei Brücken bleiben bis Sonntag gesperrt.", floor=1, limit=1)) == 1


def test_of_two_with_the_same_score_the_one_more_like_it_comes_first() -> None:
    """Though the other was used more often, and is newer."""
    query = "Sa ur mofi pean urpla isor saun saun peis wesa treten fima lior holel sape dragily saun chko skypla wedu."
    near, less = query.replace("urpla", "casman"), query.replace("urpla", "casmano")
    assert score(query, near) == score(query, less)
    learnt([Pair(near, "1"), Pair(less, "2"), Pair(less, "2")])
    assert [match.source for match in lookup(Query(query, "de", "en"))] == [near, less]


@pytest.mark.parametrize(("source", "target"), [("en", "de"), ("de", "fr")])
def test_another_language_pair_is_another_memory(source: str, target: str) -> None:
    learnt()
    assert lookup(Query(PAIRS[0].source, source, target), floor=1) == []


def test_the_same_pair_twice_counts_up() -> None:
    assert learnt([*PAIRS, PAIRS[0]]) == (4, 1)
    assert learnt([PAIRS[0]]) == (0, 1)
    (entry,) = MemoryEntry.objects.filter(source=PAIRS[0].source)
    assert entry.times == 3


def test_of_the_same_text_the_one_between_the_same_neighbours_comes_first() -> None:
    learnt([Pair("Er sagte nichts.", "He said nothing.", "Davor.", "Danach.")])
    learnt([Pair("Er sagte nichts.", "He kept silent.", "Vorher.", "Nachher.")])
    learnt([Pair("Er sagte nichts.", "He was quiet.")])
    found = exact(Query("Er sagte nichts.", "de", "en", before="Davor.", after="Danach."))
    assert next((match.target, match.in_context) for match in found) == ("He said nothing.", True)
    assert sum(match.in_context for match in found) == 1
    assert not any(match.in_context for match in exact(Query("Er sagte nichts.", "de", "en")))


def test_what_is_dropped_is_gone_from_the_index_too() -> None:
    learnt()
    assert take_out(MemoryEntry.objects.filter(source=PAIRS[0].source).values_list("pk", flat=True)) == 1
    learnt([Pair("Ganz etwas anderes steht hier.", "Something quite different stands here.")])
    assert [target for target, _score in targets(PAIRS[0].source)] == ["Three bridges stay closed until Monday."]


@pytest.mark.parametrize("text", ["", "   ", "…", "!", "🙂", "a" * 100_000, "\u0000", "مرحبا", "1 2 3"])
def test_any_text_may_be_looked_for(text: str) -> None:
    learnt()
    assert lookup(Query(text, "de", "en")) == []


@pytest.mark.parametrize(
    ("language", "stored", "asked"),
    [
        (
            "ru",
            "В Минске открылась выставка белорусских предприятий.",
            "В Минске открылись выставки белорусских предприятий.",
        ),
        (
            "be",
            "У Мінску адкрылася выстава беларускіх прадпрыемстваў.",
            "У Мінску адкрыліся выставы беларускіх прадпрыемстваў.",
        ),
        (
            "pl",
            "W Mińsku otwarto wystawę białoruskich przedsiębiorstw.",
            "W Mińsku otwarto wystawy białoruskich przedsiębiorstw.",
        ),
        ("ar", "افتتح معرض الشركات البيلاروسية في مينسك اليوم.", "افتتح معرض الشركات البيلاروسية في مينسك أمس."),
        ("zh-hans", "白俄罗斯企业展览会今天在明斯克开幕。", "白俄罗斯企业展览会昨天在明斯克开幕。"),
        (
            "fr",
            "L’exposition des entreprises s’est ouverte à Minsk.",
            "Les expositions des entreprises se sont ouvertes à Minsk.",
        ),
    ],
)
def test_inflected_and_unspaced_languages(language: str, stored: str, asked: str) -> None:
    learnt([Pair(stored, "x")], source=language)
    (match,) = lookup(Query(asked, language, "en"))
    assert match.source == stored
    assert 70 <= match.score < 100


def _varied(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    words = [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{n:x}" for n in range(3000)]
    weights = [1 / (n + 3) for n in range(len(words))]
    return [" ".join(chance.choices(words, weights, k=chance.randint(4, 25))) for _ in range(count)]


def _changed(text: str, chance: random.Random) -> str:
    words = text.split()
    for _ in range(max(1, len(words) // 8)):
        words[chance.randrange(len(words))] = f"neu{chance.randint(1, 99)}"
    return " ".join(words)


def test_the_index_finds_what_comparing_all_finds() -> None:
    """Recall against brute force over a thousand segments, before and after the words are ranked anew."""
    sources = _varied(1_000, seed=4)
    learnt([Pair(source, f"t{n}") for n, source in enumerate(sources)])
    chance = random.Random(5)
    queries = [_changed(chance.choice(sources), chance) for _ in range(120)]
    for _ranked in range(2):
        found = missed = 0
        for query in queries:
            most = max(int(fuzz.ratio(query, source)) for source in sources)
            if most >= 75:
                best = lookup(Query(query, "de", "en"))
                found += bool(best) and best[0].score == most
                missed += not best or best[0].score < most
        assert found >= 60
        assert missed <= 0.02 * (found + missed)
        assert is_outgrown("de") is False
        assert rank("de", at=make.NOON) == 1_000


def test_where_hundreds_share_as_much_the_best_is_found_all_the_same() -> None:
    """Sentences of few words: more share the indexed ones with a query than are compared at first."""
    chance = random.Random(3)
    words = [f"{letter * 6}" for letter in "abcdefgh"]
    sources = list({" ".join(chance.choices(words, k=14)) for _ in range(1_400)})
    learnt([Pair(source, f"t{n}") for n, source in enumerate(sources)])
    missed = 0
    for source in chance.sample(sources, 40):
        query = " ".join([*source.split()[:-1], "zzzz"])
        missed += not lookup(Query(query, "de", "en"), floor=85)
    assert missed <= 2


def test_a_lookup_takes_few_queries_whatever_the_memory_holds() -> None:
    learnt()
    with CaptureQueriesContext(connection) as few:
        lookup(Query("Zwei Brücken bleiben bis Sonntag gesperrt.", "de", "en"))
    learnt([Pair(f"Zwei Brücken bleiben bis zum {n}. Mai gesperrt.", f"x {n}") for n in range(60)])
    with CaptureQueriesContext(connection) as many:
        assert len(lookup(Query("Zwei Brücken bleiben bis Sonntag gesperrt.", "de", "en"))) == 5
    assert len(few) == len(many) <= 5


def test_phrases_are_found_inside_sentences_in_other_forms() -> None:
    learnt(
        [
            Pair("Der Ministerpräsident sprach in Minsk.", "The prime minister spoke in Minsk."),
            Pair("Das Amt des Ministerpräsidenten blieb leer.", "The office of prime minister stayed vacant."),
            Pair("Die Ministerin sprach.", "The minister spoke."),
        ]
    )
    found = concordance("ministerpräsidenten", "de")
    assert [hit.entry.source[start:end] for hit in found for start, end in hit.places] == [
        "Ministerpräsidenten",
        "Ministerpräsident",
    ]
    (hit, _other) = concordance("Prime Ministers", "en", other="de")
    assert hit.in_target
    assert hit.entry.target[slice(*hit.places[0])] == "prime minister"
    assert concordance("Prime Ministers", "en", other="fr") == []
    assert concordance("…", "en") == []


@pytest.mark.parametrize(
    ("language", "stored", "asked"),
    [
        ("en", "The ferry left at noon.", "ferries"),
        ("en", "Two cities share the harbour.", "city"),
        ("be", "У рэспубліцы адкрылі мост.", "рэспубліка"),
        ("be", "Рэспубліка адкрыла мост.", "рэспубліцы"),
        ("fr", "La différence est faible.", "différentes"),
        ("de", "Der Rat hat zwei Millionen Euro bewilligt.", "bewilligen"),
        ("de", "Gesperrt bleibt die Brücke bis Freitag.", "sperren"),
        ("de", "Hier bauen sie seit Mai.", "gebaut"),
        ("de", "Das Gesetz wurde angenommen.", "Gesetz wurde annehmen"),
        ("en", "Built in 1890, it is closed.", "build"),
        ("en", "THEY BUILD IT.", "built"),
        ("fr", "Elles ferment l’usine.", "fermer"),
        ("fr", "Élus en mai, ils restent.", "élire"),
        ("es", "Cierra la planta.", "cerrar"),
        ("pl", "Fabrykę zamknięto.", "zamknąć"),
        ("ru", "Закроют и мост.", "закрыть"),
        ("be", "Патрабуюць адказу.", "патрабаваць"),
        ("ar", "أعلنت الوزارة النتائج.", "يعلن"),
    ],
)
def test_forms_that_change_the_end_of_a_stem(language: str, stored: str, asked: str) -> None:
    remember(
        [Pair(stored, "…")], source_language=language, target_language="de", origin=MemoryOrigin.ARCHIVE, at=make.NOON
    )
    assert [hit.entry.source for hit in concordance(asked, language)] == [stored]


def test_phrases_in_a_script_with_case_and_one_without_spaces() -> None:
    learnt([Pair("Выставка открылась в Минске.", "x")], source="ru")
    learnt([Pair("展览会在明斯克开幕。", "y")], source="zh-hans")
    assert [hit.entry.target for hit in concordance("минск", "ru")] == ["x"]
    assert [hit.entry.target for hit in concordance("明斯克", "zh-hans")] == ["y"]


def test_what_the_memory_holds_is_counted() -> None:
    learnt()
    learnt(PAIRS[:1])
    learnt([Pair("a b", "c")], target="fr")
    (first, second) = pair_counts()
    assert (first.source_language, first.target_language, first.entries, first.times) == ("de", "en", 4, 5)
    assert first.by_origin == {"imported": 4}
    assert (second.target_language, second.entries) == ("fr", 1)
