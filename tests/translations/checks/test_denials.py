"""What denies nothing though it looks so: comparisons with a limit, and “not even” behind a denial."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.negation import find
from translations.checks.paragraphs import Paragraph, ParagraphPair


def told(source: str, target: str, languages: str) -> list[str]:
    one, other = languages.split()
    return [found.check for found in find(ParagraphPair(Paragraph(source, one), Paragraph(target, other)))]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("be pl", "Чакаць не больш за шэсць гадзін.", "Trzeba czekać nie dłużej niż sześć godzin."),
        ("en ru", "It takes at most six hours.", "Это длится не дольше шести часов."),
        ("en de", "It takes at most six hours.", "Es dauert nicht länger als sechs Stunden."),
        ("de en", "Es dauert höchstens sechs Stunden.", "It will not take longer than six hours."),
        ("de en", "Es dauert höchstens sechs Stunden.", "It takes no longer than six hours."),
        ("de fr", "Es dauert höchstens sechs Stunden.", "Il ne faut pas plus de six heures."),
        ("de es", "Es dauert höchstens sechs Stunden.", "No se tarda más de seis horas."),
        ("de be", "Es dauert höchstens sechs Stunden.", "Гэта доўжыцца не даўжэй за шэсць гадзін."),
        ("de zh-hans", "Es dauert höchstens sechs Stunden.", "不超过六小时。"),
        ("de zh-hans", "Mindestens 300 Kilometer.", "距离不小于300公里。"),
        ("de ar", "Es dauert höchstens sechs Stunden.", "المدة لا تزيد على ست ساعات."),
        ("ar en", "«لن تشمل الخطة أكثر من مليون دونم».", "“The plan will not cover more than a million dunams.”"),
        ("be fr", "Яна не перавышала 250 асобін.", "Elle ne dépassait pas 250 têtes."),
        ("es pl", "No supera los 250 ejemplares.", "Nie przekracza 250 sztuk."),
        ("ar de", "«لا تأجيل ولو ليوم واحد».", "„Keine Verschiebung, nicht einmal um einen Tag.“"),
        ("ar en", "«لا تأجيل ولو ليوم واحد».", "“No delay, not even by a single day.”"),
        ("ar fr", "«لا تأجيل ولو ليوم واحد».", "« Aucun report, pas même d’un jour. »"),
        ("pl be", "„Brakowało deszczu” – powiedział.", "«Не хапала дажджу», — сказаў ён."),
    ],
)
def test_a_limit_denies_nothing(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == []
    assert told(target, source, " ".join(reversed(languages.split()))) == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("be pl", "Яны чакаюць далей.", "Nie czekają dłużej."),
        ("en de", "They will wait.", "Sie warten nicht länger."),
        ("de en", "Er war da.", "He was not even there."),
        ("de es", "Er kommt.", "No viene más."),
        ("de zh-hans", "Er ist groß.", "他不高。"),
        ("de fr", "Er kommt wieder.", "Il ne vient pas."),
        ("en de", "He showed remorse.", "Er zeigte keinerlei Reue."),
        ("de ar", "Die Menschen sollen warten.", "يجب ألا ينتظر الناس."),
    ],
)
def test_a_denial_is_still_one(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == ["negation_added"]


def test_less_than_a_number_denies_nothing_in_chinese() -> None:
    assert told("„Es kostet weniger als einen Euro“, sagte sie.", "她说：“它将不到1欧元。”", "de zh-hans") == []
    assert told("„Es reicht“, sagte sie.", "她说：“这不到家。”", "de zh-hans") == ["negation_added"]


def test_a_step_denies_nothing_in_french() -> None:
    source = "“We took a bigger step,” he said."
    assert told(source, "« Nous avons fait un pas plus grand », a-t-il dit.", "en fr") == []
    assert told(source, "« Nous n’avons pas avancé », a-t-il dit.", "en fr") == ["negation_added"]


def test_only_denies_nothing_in_arabic() -> None:
    source = "„So etwas gelingt einmal im Leben“, sagte er."
    assert told(source, "قال: «لا يحظى المرء باكتشاف كهذا إلا مرة في العمر».", "de ar") == []
    assert told(source, "قال: «لا يحظى المرء باكتشاف كهذا».", "de ar") == ["negation_added"]


def test_danger_is_no_denial_in_belarusian() -> None:
    assert told("No hay poblaciones en peligro.", "Населеным пунктам пагражае небяспека.", "es be") == [
        "negation_dropped"
    ]


@pytest.mark.parametrize("piece", ["no ", "ne pas plus ", "nicht länger ", "not even ", "не дольше "])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        for language in ("en", "fr", "es", "de", "ru"):
            told(piece * (size // len(piece)), "Ja", f"{language} de")

    assert grows_with_its_size(work, 2_000)
