"""Somebody's words that stand in a translation as if nobody had said them: behind a colon, or between dashes alone."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.pair import check_pair

BERLIN = "„Wir brauchen mehr Fachkräfte aus dem Ausland“, sagte Ministerin Reiche. Bis 2035 würden Millionen fehlen."
ALOS = "«Кантракт падпісаны на тры гады, — паведаміў трэнер Карлас Алас. — Будзем будаваць новую каманду»."


def quoting(source: str, target: str, languages: str) -> list[tuple[str, str]]:
    found = check_pair(source, target, *languages.split())
    return [(one.check, one.severity.value) for one in found if one.check.startswith("quote")]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "de ar",
            BERLIN,
            "قالت الوزيرة رايشه: نحتاج إلى مزيد من العمالة من الخارج. وأضافت أن العجز سيبلغ الملايين بحلول عام 2035.",
        ),
        (
            "de ru",
            BERLIN,
            "Министр Райхе сказала: нам нужно больше специалистов из-за рубежа. По ее словам, к 2035 году их не хватит.",
        ),
        (
            "be pl",
            ALOS,
            "Kontrakt podpisano na trzy lata – poinformował trener Carlos Alós. – Będziemy budować drużynę.",
        ),
        ("be ru", ALOS, "Контракт подписан на три года, — сообщил тренер Карлос Алос. — Будем строить команду."),
    ],
)
def test_words_without_their_marks_are_lost(languages: str, source: str, target: str) -> None:
    assert quoting(source, target, languages) == [("quote_lost", "error")]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "de ar",
            BERLIN,
            "قالت الوزيرة رايشه: «نحتاج إلى مزيد من العمالة من الخارج». وأضافت أن العجز سيبلغ الملايين عام 2035.",
        ),
        ("be pl", ALOS, "– Kontrakt podpisano na trzy lata – poinformował Carlos Alós. – Będziemy budować drużynę."),
        (
            "be pl",
            ALOS,
            "Alós jest już w Mińsku. – Kontrakt podpisano na trzy lata – poinformował. – Będziemy budować drużynę.",
        ),
        ("be pl", ALOS, "„Kontrakt podpisano na trzy lata – poinformował Carlos Alós. – Będziemy budować drużynę”."),
    ],
)
def test_words_with_their_marks_or_dashes_are_kept(languages: str, source: str, target: str) -> None:
    assert quoting(source, target, languages) == []


def test_reported_speech_with_a_list_behind_a_colon_is_a_hint() -> None:
    target = "وقالت الوزيرة إن هناك حاجة إلى العمالة من الخارج، وأضافت أن العجز سيبلغ 7: 3 في برلين."
    assert quoting(BERLIN, target, "de ar") == [("quote_lost", "hint")]


@pytest.mark.parametrize("piece", ["said: one two three four ", "A – powiedział. – B ", "– ", "قال: نحتاج "])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        for languages in ("de en", "be pl", "de ar"):
            quoting(BERLIN, piece * (size // len(piece)), languages)

    assert grows_with_its_size(work, 2_000)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "be fr",
            "Завод паставіў 1340 трактароў. Аб гэтым паведаміў Ігар Лапцёнак. "
            "«Попыт расце хутчэй, чым мы чакалі», — адзначыў ён.",
            "L’usine a livré 1 340 tracteurs, a indiqué Igor Laptionok. La demande croît plus vite que prévu.",
        ),
        (
            "be zh-hans",
            "Хірургі цэнтра «Кардыялогія» перасадзілі сэрца дзіцяці. «Хлопчык ужо ходзіць і просіцца дадому», — сказаў "
            "кіраўнік брыгады Сяргей Навіцкі.",
            "“心脏病学”中心的外科医生为儿童移植了心脏。团队负责人谢尔盖·诺维茨基说：孩子已经能下床走路，还吵着要回家。",
        ),
    ],
    ids=["a sentence of the desk's own", "beside a name in marks"],
)
def test_words_of_somebody_that_nobody_says_are_lost(languages: str, source: str, target: str) -> None:
    assert quoting(source, target, languages) == [("quote_lost", "error")]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (
            "be fr",
            "Завод паставіў 1340 трактароў. «Попыт расце хутчэй, чым мы чакалі», — адзначыў Ігар Лапцёнак.",
            "L’usine a livré 1 340 tracteurs. Igor Laptionok a noté que la demande croît plus vite que prévu.",
        ),
        (
            "de es",
            "Das Werk lieferte 1.340 Traktoren. „Die Nachfrage wächst schneller als erwartet“, sagte Ilja Lapzenok.",
            "La planta entregó 1.340 tractores. La demanda crece más deprisa de lo previsto, según Iliá Laptsenok.",
        ),
    ],
)
def test_words_told_of_somebody_are_a_hint(languages: str, source: str, target: str) -> None:
    assert quoting(source, target, languages) == [("quote_lost", "hint")]


NAMED_IN_MARKS = [
    # A club in marks answers no speech, on either side of it.
    (
        "ru be",
        "Тренер «Динамо» Вадим Скрипченко сказал, что команда проведёт два сбора в Турции.",
        "«Мы правядзём два зборы ў Турцыі», — сказаў трэнер «Дынама» Вадзім Скрыпчанка.",
        ["quote_made"],
    ),
    (
        "es ru",
        "El Betis venció al Valencia. «El equipo no se rindió nunca», dijo el entrenador, Manuel Pellegrini.",
        "«Бетис» обыграл «Валенсию». Команда ни разу не сдалась, – сказал тренер Мануэль Пеллегрини.",
        ["quote_lost"],
    ),
    # Words that begin small are somebody's, though they are few.
    (
        "de ru",
        "Den Goldenen Bären gewann „Gelbe Briefe“. Wim Wenders lobte ein Werk, „das niemanden kaltlässt“.",
        "«Золотого медведя» получил фильм «Жёлтые письма». Вендерс похвалил ленту, «которая никого не оставит равнодушным».",
        [],
    ),
    # Chinese titles have marks of their own, other languages those of speech.
    (
        "zh-hans fr",
        "展览展出文物200件，其中包括《清明上河图》。",
        "L’exposition réunit 200 pièces, dont le rouleau « Le Jour de Qingming au bord de la rivière ».",
        [],
    ),
]


@pytest.mark.parametrize(("languages", "source", "target", "codes"), NAMED_IN_MARKS)
def test_names_and_titles_in_marks_are_no_speech(languages: str, source: str, target: str, codes: list[str]) -> None:
    found = check_pair(source, target, *languages.split())
    assert [one.check for one in found if one.check.startswith("quote")] == codes


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("de ar", "„Rumah 2“ und „Nairyah 2“ liefern Strom.", "تنتج «رماح 2 و«النعيرية 2» الكهرباء."),
        ("en ru", "“We go.” “They stay,” she said.", "«Мы идём. «Они остаются», — сказала она."),
    ],
)
def test_of_two_quotations_side_by_side_the_first_may_have_lost_its_end(
    languages: str, source: str, target: str
) -> None:
    source_language, target_language = languages.split()
    assert "unbalanced_quote" in [one.check for one in check_pair(source, target, source_language, target_language)]


def test_a_quotation_may_end_with_the_name_in_it() -> None:
    assert check_pair("Er ist „Direktor der ‚Sarja‘“.", "Он — «директор «Зари».", "de", "ru") == []
