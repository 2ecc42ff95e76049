"""Lists of places and people of which the translation leaves one out, and lists that are only told otherwise."""

from __future__ import annotations

import pytest

from tests.growth import grows_with_its_size
from translations.checks.finding import Severity
from translations.checks.lists import find
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Paragraph, ParagraphPair


def told(source: str, target: str, languages: str) -> list[str]:
    one, other = languages.split()
    found = list(find(ParagraphPair(Paragraph(source, one), Paragraph(target, other))))
    assert {finding.severity for finding in found} <= {Severity.WARNING}
    return [str(finding.facts["source"]) for finding in found]


@pytest.mark.parametrize(
    ("languages", "source", "target", "lost"),
    [
        (
            "ru en",
            "введены в аэропортах Пензы, Самары, Саратова и Ульяновска",
            "restricted at the airports of Penza, Samara and Ulyanovsk",
            "Саратова",
        ),
        ("de pl", "Gäste aus Gomel, Witebsk und Grodno kamen.", "Przyjechali goście z Homla i Grodna.", "Witebsk"),
        (
            "pl de",
            "W finale znaleźli się w tym roku Dorota Masłowska, Szczepan Twardoch i Jakub Małecki.",
            "Im Finale stehen in diesem Jahr Dorota Maslowska und Szczepan Twardoch.",
            "Jakub Małecki",
        ),
        ("fr es", "Gucci, Chloé et Loewe ont coopéré.", "Gucci y Loewe cooperaron.", "Chloé"),
        ("es fr", "ganaron Ramos, Molina y Castro", "victoires de Ramos et Castro", "Molina"),
        (
            "pl be",
            "Wyprzedziła Norweżkę Henriette Jaeger i Brytyjkę Amber Anning.",
            "Яна апярэдзіла нарвежку Генрыетэ Егер.",
            "Brytyjkę Amber Anning",
        ),
        (
            "de es",
            "in den italienischen Regionen Ligurien und Toskana",
            "en la región italiana de Liguria hay inundaciones",
            "Toskana",
        ),
        (
            "be pl",
            "наведаў гаспадаркі Ашмянскага і Смаргонскага раёнаў",
            "odwiedził gospodarstwa w rejonie oszmiańskim",
            "Смаргонскага",
        ),
        (
            "zh-hans es",
            "中国队王曼昱、孙颖莎和蒯曼各赢一场。",
            "Wang Manyu y Kuai Man ganaron sus partidos.",
            "孙颖莎",
        ),
    ],
)
def test_one_of_a_list_is_lost(languages: str, source: str, target: str, lost: str) -> None:
    assert told(source, target, languages) == [lost]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        # All are there, in any order, or one by another name.
        ("ru en", "в Пензе, Самаре, Саратове и Ульяновске", "in Saratov, Penza, Ulyanovsk and Samara"),
        ("de fr", "in Köln, Genua und Lüttich", "à Cologne, Gênes et Liège"),
        ("de pl", "aus Gomel, Wien und Grodno", "z Homla, Wiednia i Grodna"),
        # One is told beside the others, or is the only one left.
        ("es fr", "ganaron Ramos, Molina y Castro", "victoires de Ramos et Castro, ainsi que de Molina"),
        ("es fr", "ganaron Ramos, Molina y Castro", "victoires des Espagnols"),
        ("be pl", "Ашмянскага і Смаргонскага раёнаў", "w rejonach oszmiańskim i smorgońskim"),
        ("de fr", "in den Städten Köln und Aachen", "dans les villes de Cologne et d’Aix-la-Chapelle"),
        ("de es", "Ligurien und Toskana", "en Liguria"),
        # Nouns have capitals.
        (
            "de fr",
            "Die Schauspielerin und Sängerin Ingrid van Bergen ist tot.",
            "L’actrice Ingrid van Bergen est morte.",
        ),
        ("de es", "im Süden und Südosten Bayerns", "en el sur y el sureste de Baviera"),
        ("zh-hans es", "王曼昱、孙颖莎和蒯曼各赢一场。", "Ganaron Wang Manyu, Sun Yingsha y Kuai Man."),
        ("zh-hans es", "上海、广州和深圳", "Shanghái y Shenzhen"),
        (
            "pl be",
            "Według Instytutu Meteorologii i Gospodarki Wodnej stan wody spadł do 87 cm.",
            "Паводле Інстытута метэаралогіі і воднай гаспадаркі, узровень вады ўпаў да 87 см.",
        ),
        ("de pl", "Golo Mann, Klaus Mann und Thomas Mann kamen.", "Przyjechali Golo, Klaus i Thomas Mannowie."),
        (
            "pl de",
            "Nagrodzono Annę Nowak, Jana Nowaka i Piotra Dudę.",
            "Geehrt wurden Anna und Jan Nowak sowie Piotr Duda.",
        ),
    ],
)
def test_a_list_may_be_told_otherwise(languages: str, source: str, target: str) -> None:
    assert told(source, target, languages) == []


def test_a_short_headline_may_leave_out_one() -> None:
    source, target = "Пенза, Самара, Саратов и Ульяновск закрыты", "Penza, Samara and Ulyanovsk are closed today"
    assert [one.check for one in check_pair(source, target, "ru", "en")] == ["listed_missing"]
    assert check_pair(source, target, "ru", "en", role="push") == []


@pytest.mark.parametrize("piece", ["Ramos, ", "Ramos y ", "Ana Ramos, Luis Molina y ", "孙颖莎、"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def work(size: int) -> None:
        text = piece * (size // len(piece))
        told(text, text[: size // 2], "es pl")
        told(text, "Sun Yingsha, " * (size // 13), "zh-hans es")

    assert grows_with_its_size(work, 2_000)
