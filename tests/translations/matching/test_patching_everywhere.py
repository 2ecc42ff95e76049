"""No patch is ever wrong: sentences of nine languages, written anew by hand-made rules that ask nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.patches import Corrected, corrected
from translations.matching.patching import patched

ON = date(2026, 11, 25)
CASES = list(corrected())
Sentence = Callable[[int], str]


def _few_or_many(n: int, one: str, few: str, many: str) -> str:
    """The East Slavic form of a counted noun."""
    if n % 10 == 1 and n % 100 != 11:
        return one
    return few if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else many


def _polish(n: int) -> str:
    if n == 1:
        return "zginęła 1 osoba"
    few = 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14
    return f"zginęły {n} osoby" if few else f"zginęło {n} osób"


def _arabic(n: int) -> str:
    if 3 <= n % 100 <= 10:
        return f"{n} أشخاص"
    return f"{n} شخصا" if 11 <= n % 100 <= 99 else f"{n} شخص"


PEOPLE: dict[str, Sentence] = {
    "en": lambda n: f"The fire in the old town hurt {n} people, police said.",
    "de": lambda n: f"Bei dem Brand in der Altstadt wurden {n} Menschen verletzt, teilte die Polizei mit.",
    "fr": lambda n: f"L’incendie dans la vieille ville a blessé {n} personnes, selon la police.",
    "es": lambda n: f"El incendio en el casco antiguo dejó {n} heridos, según la policía.",
    "pl": lambda n: f"W pożarze na starym mieście {_polish(n)}, podała policja.",
    "ru": lambda n: (
        f"При пожаре в старом городе {_few_or_many(n, 'пострадал', 'пострадали', 'пострадали')} {n} "
        f"{_few_or_many(n, 'человек', 'человека', 'человек')}, сообщила полиция."
    ),
    "be": lambda n: (
        f"На пажары ў старым горадзе {_few_or_many(n, 'пацярпеў', 'пацярпелі', 'пацярпелі')} {n} "
        f"{_few_or_many(n, 'чалавек', 'чалавекі', 'чалавек')}, паведаміла паліцыя."
    ),
    "zh-hans": lambda n: f"警方表示，老城区火灾造成{n}人受伤。",
    "ar": lambda n: f"أسفر الحريق في المدينة القديمة عن إصابة {_arabic(n)}، بحسب الشرطة.",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "be": "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
TRIALS = {
    "en": "The trial opens on {day} {month}.",
    "de": "Der Prozess beginnt am {day}. {month}.",
    "fr": "Le procès s’ouvre le {day} {month}.",
    "es": "El juicio comienza el {day} de {month}.",
    "pl": "Proces rozpocznie się {day} {month}.",
    "ru": "Процесс начнется {day} {month}.",
    "be": "Працэс пачнецца {day} {month}.",
    "zh-hans": "庭审将于{month}月{day}日开始。",
    "ar": "تبدأ المحاكمة في {day} {month}.",
}
RATES = {
    "en": "The rate rose to {whole}.{tenth}%.",
    "de": "Der Satz stieg auf {whole},{tenth} Prozent.",
    "fr": "Le taux est passé à {whole},{tenth} %.",
    "es": "La tasa subió al {whole},{tenth} %.",
    "pl": "Stopa wzrosła do {whole},{tenth} proc.",
    "ru": "Ставка выросла до {whole},{tenth}%.",
    "be": "Стаўка вырасла да {whole},{tenth}%.",
    "zh-hans": "利率上升至{whole}.{tenth}%。",
    "ar": "ارتفع المعدل إلى {whole}.{tenth}%.",
}
COSTS = {
    "en": "The bridge cost €{whole}.{tenth} million.",
    "de": "Die Brücke kostete {whole},{tenth} Mio. Euro.",
    "fr": "Le pont a coûté {whole},{tenth} millions d’euros.",
    "es": "El puente costó {whole},{tenth} millones de euros.",
    "pl": "Most kosztował {whole},{tenth} mln euro.",
    "ru": "Мост обошелся в {whole},{tenth} млн евро.",
    "be": "Мост каштаваў {whole},{tenth} млн еўра.",
    "zh-hans": "这座桥耗资{whole}{tenth}0万欧元。",
    "ar": "بلغت تكلفة الجسر {whole}.{tenth} مليون يورو.",
}
LANGUAGES = st.sampled_from(sorted(PEOPLE))


def trial(language: str, day: int, month: int) -> str:
    names = MONTHS.get(language, "").split()
    written = "1er" if language == "fr" and day == 1 else str(day)
    return TRIALS[language].format(day=written, month=names[month - 1] if names else month)


def proposed(source: str, target: str, write: Callable[[str], tuple[str, str]]) -> tuple[str | None, str]:
    """What is proposed for a target, and the target written by hand; `write` gives a language's texts, old and new."""
    old, new = write(source)
    before, after = write(target)
    patch = patched(old, new, before, source, target, on=ON)
    return patch.text if patch else None, after


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.source_language}-{case.target_language}")
def test_a_patch_is_what_hands_would_write_or_none(case: Corrected) -> None:
    patch = patched(case.old, case.new, case.target, case.source_language, case.target_language, on=ON)
    assert patch is None or patch.text == case.expected


def test_most_of_what_hands_would_patch_is_proposed() -> None:
    """As measured: of 146 that may be patched, more than 110 are; what is left asks for another word beside it."""
    may = [case for case in CASES if case.expected]
    found = [patched(c.old, c.new, c.target, c.source_language, c.target_language, on=ON) for c in may]
    assert len(CASES) >= 120
    assert sum(patch is not None for patch in found) >= 0.75 * len(may)


@settings(max_examples=150)
@given(LANGUAGES, LANGUAGES, st.integers(2, 999), st.integers(2, 999))
def test_counted_people(source: str, target: str, old: int, new: int) -> None:
    found, expected = proposed(source, target, lambda language: (PEOPLE[language](old), PEOPLE[language](new)))
    assert found is None or found == expected


@settings(max_examples=100)
@given(
    LANGUAGES, LANGUAGES, st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.dates(date(2026, 1, 1), date(2026, 12, 31))
)
def test_days(source: str, target: str, old: date, new: date) -> None:
    found, expected = proposed(
        source, target, lambda language: (trial(language, old.day, old.month), trial(language, new.day, new.month))
    )
    assert found is None or found == expected


@settings(max_examples=100)
@given(
    LANGUAGES,
    LANGUAGES,
    st.tuples(st.integers(2, 19), st.integers(1, 9)),
    st.tuples(st.integers(2, 19), st.integers(1, 9)),
    st.sampled_from([RATES, COSTS]),
)
def test_rates_and_sums(
    source: str, target: str, old: tuple[int, int], new: tuple[int, int], texts: dict[str, str]
) -> None:
    def write(language: str) -> tuple[str, str]:
        shown = texts[language]
        return shown.format(whole=old[0], tenth=old[1]), shown.format(whole=new[0], tenth=new[1])

    found, expected = proposed(source, target, write)
    assert found is None or found == expected


@pytest.mark.parametrize("target", sorted(PEOPLE))
def test_every_language_is_patched_where_no_word_has_to_change(target: str) -> None:
    source = "de" if target != "de" else "en"
    for texts in (RATES, COSTS):
        found, expected = proposed(
            source,
            target,
            lambda language, texts=texts: (  # type: ignore[misc]
                texts[language].format(whole=5, tenth=4),
                texts[language].format(whole=6, tenth=7),
            ),
        )
        assert found == expected
    found, expected = proposed(source, target, lambda language: (PEOPLE[language](25), PEOPLE[language](37)))
    assert found == expected
    found, expected = proposed(source, target, lambda language: (trial(language, 24, 11), trial(language, 3, 12)))
    assert found == expected


@settings(max_examples=60)
@given(LANGUAGES, LANGUAGES, st.text(max_size=80), st.text(max_size=80), st.integers(2, 99))
def test_no_text_breaks_it(source: str, target: str, old: str, new: str, number: int) -> None:
    patched(old, new, PEOPLE[target](number), source, target, on=ON)
    patched(PEOPLE[source](number), PEOPLE[source](number + 1), old + new, source, target, on=ON)


@settings(max_examples=60)
@given(LANGUAGES, LANGUAGES, st.integers(11, 49), st.integers(50, 99))
def test_where_the_old_fact_stands_twice_or_not_at_all_nothing_is_proposed(
    source: str, target: str, old: int, new: int
) -> None:
    write = PEOPLE[source]
    twice = f"{PEOPLE[target](old)} {PEOPLE[target](old)}"
    assert patched(write(old), write(new), twice, source, target, on=ON) is None
    assert patched(write(old), write(new), PEOPLE[target](old + 100), source, target, on=ON) is None
