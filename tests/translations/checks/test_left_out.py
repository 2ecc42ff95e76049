"""What a translation leaves out or brings in: a sentence, or a few in words with what they count."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.finding import Severity
from translations.checks.pair import check_pair
from translations.checks.weights import AT_MOST


def loud(source: str, target: str, languages: str) -> list[tuple[str, Severity]]:
    found = check_pair(source, target, *languages.split())
    return [(one.check, one.severity) for one in found if one.severity is not Severity.HINT]


AUGSBURG = (
    "Ein 27 Jahre alter Mann ist in München wegen versuchten Mordes zu elf Jahren Haft verurteilt worden. Er hatte im "
    "Februar am Hauptbahnhof einen Reisenden mit einem Messer angegriffen und schwer verletzt. Das Opfer, ein Student "
    "aus Augsburg, leidet bis heute unter den Folgen."
)
AUGSBURG_SHORT = (
    "27-гадовага мужчыну ў Мюнхене асудзілі на 11 гадоў пазбаўлення волі за замах на забойства. У лютым ён напаў з "
    "нажом на пасажыра на галоўным вакзале і цяжка параніў яго."
)


def test_a_sentence_left_out_is_a_warning() -> None:
    assert loud(AUGSBURG, AUGSBURG_SHORT, "de be") == [("sentence_missing", Severity.WARNING)]


def test_two_sentences_told_in_one_are_not_missed() -> None:
    whole = AUGSBURG_SHORT[:-1] + ", студэнта з Аўгсбурга, які дагэтуль пакутуе ад наступстваў."
    assert loud(AUGSBURG, whole, "de be") == []


def test_a_short_headline_may_leave_out_a_sentence() -> None:
    assert not [
        one for one in check_pair(AUGSBURG, AUGSBURG_SHORT, "de", "be", role="push") if one.check == "sentence_missing"
    ]


@pytest.mark.parametrize(
    ("languages", "source", "target", "check"),
    [
        (
            "be fr",
            "Гродзенская мытня спыніла вываз у Літву 46 старадаўніх абразоў. Экспертыза паказала, што 11 з іх былі "
            "напісаны ў XVIII стагоддзі.",
            "Les douanes de Grodno ont empêché l’exportation vers la Lituanie de 46 icônes anciennes, dont 11 remontent "
            "au XVIIIe siècle, selon une expertise. Le conducteur, un Lituanien de 52 ans, a été interpellé.",
            "number_added",
        ),
        (
            "en pl",
            "Norwegian salmon producer Fjordlaks said on Monday it had lost 220,000 fish at a farm near Bodø because of "
            "a jellyfish bloom. The company expects a hit of 48 million kroner to second-quarter earnings.",
            "Norweski producent łososia Fjordlaks poinformował w poniedziałek o utracie 220 tys. ryb na farmie koło Bodo "
            "z powodu zakwitu meduz. Firma spodziewa się, że obniży to wynik drugiego kwartału o 48 mln koron. Akcje "
            "spółki na giełdzie w Oslo spadły o 6 proc.",
            "percent_added",
        ),
        (
            "es fr",
            "dejaron tres muertos en Honduras",
            "ont fait trois morts, dont deux enfants, au Honduras",
            "number_added",
        ),
    ],
)
def test_a_fact_of_a_sentence_that_came_in_is_a_warning(languages: str, source: str, target: str, check: str) -> None:
    assert (check, Severity.WARNING) in loud(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("ar be", "مصرع 14 شخصاً بينهم ثلاثة أطفال", "Загінулі 14 чалавек."),
        ("pl en", "rannych zostało 17 pielgrzymów, w tym dwoje dzieci", "Seventeen pilgrims were injured."),
        ("ru de", "проведя караван за шесть суток", "mit einem Konvoi eingetroffen"),
        ("fr es", "avec cinq de ses ministres", "con sus ministros"),
    ],
)
def test_a_few_in_words_that_are_gone_are_a_warning(languages: str, source: str, target: str) -> None:
    assert ("number_missing", Severity.WARNING) in loud(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("de ar", "Zwei Bewohnerinnen sind tot.", "لقيت نزيلتان حتفهما."),
        ("ru de", "Она закрыла все десять мишеней.", "Sie schoss fehlerfrei."),
        ("de en", "neun Tage zuvor, am 28. Mai", "on 19 May, before 28 May"),
        ("de ru", "lehnten drei von vier ab", "отвергли большинство"),
        ("es de", "cuadruplicaba la tasa permitida", "war viermal so hoch wie erlaubt"),
        ("es pl", "terminó con nueve jugadores", "kończąc mecz w dziewiątkę"),
        ("en fr", "three children", "trois enfants"),
    ],
)
def test_a_few_in_words_may_be_told_otherwise(languages: str, source: str, target: str) -> None:
    assert loud(source, target, languages) == []


def test_what_is_told_by_the_alignment_is_no_error() -> None:
    assert AT_MOST["sentence_missing"] is AT_MOST["number_added"] is Severity.WARNING


def test_time_grows_with_the_text_alone() -> None:
    def work(size: int) -> None:
        text = AUGSBURG * (size // len(AUGSBURG) + 1)
        loud(text, text[: len(text) // 2], "de be")

    assert grows_with_its_size(work, 2_000)
