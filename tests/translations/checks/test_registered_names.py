"""Names of the register in a target and in its source."""

from __future__ import annotations

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Form, Naming, Status
from translations.checks.finding import Finding, Severity
from translations.checks.pair import check_pair
from translations.checks.paragraphs import Names

REGISTER = Naming(
    [
        Form(1, "ru", "Рыженков", Kind.PERSON),
        Form(1, "de", "Ryschenkow", Kind.PERSON),
        Form(1, "de", "Ryzhenkov", Kind.PERSON, Status.FORBIDDEN, "that is the English form"),
        Form(2, "ru", "Минск", Kind.PLACE),
        Form(2, "de", "Minsk", Kind.PLACE),
        Form(3, "ru", "облисполком", Kind.TERM),
        Form(3, "de", "Gebietsexekutivkomitee", Kind.TERM),
    ]
)


def names(source: str, target: str) -> list[Finding]:
    hits = Names(REGISTER.find(source, "ru"), REGISTER.find(target, "de"))
    return [one for one in check_pair(source, target, "ru", "de", names=hits) if one.check.startswith("name")]


def test_names_in_any_case_are_there() -> None:
    assert names("Встреча с Рыженковым прошла в Минске.", "Das Treffen mit Ryschenkow fand in Minsk statt.") == []


def test_a_forbidden_form_is_an_error_and_is_mended_by_the_preferred_one() -> None:
    target = "Minister Ryzhenkov kam nach Minsk."
    (finding,) = names("Министр Рыженков приехал в Минск.", target)
    assert (finding.check, finding.severity) == ("name_forbidden", Severity.ERROR)
    assert finding.repair is not None
    assert finding.repair.of(target) == "Minister Ryschenkow kam nach Minsk."


def test_a_missing_name_is_named_once_and_a_missing_term_is_nobodys_business() -> None:
    found = names("Рыженков и облисполком: Рыженков прав.", "Der Minister hat recht, sagt das Komitee.")
    assert [(one.check, one.facts["right"]) for one in found] == [("name_missing", "Ryschenkow")]


def changed(source: str, target: str, source_language: str, target_language: str) -> list[tuple[str, str]]:
    found = check_pair(source, target, source_language, target_language)
    return [(one.facts["source"], one.facts["target"]) for one in found if one.check == "name_changed"]


def test_a_person_whose_name_sounds_otherwise_in_one_part_is_hinted_at() -> None:
    source = "Об этом сообщила в среду министр Елена Морозова."
    assert changed(source, "Minister Elena Morozova said so on Wednesday.", "ru", "en") == []
    assert changed(source, "Das sagte am Mittwoch Ministerin Jelena Morosowa.", "ru", "de") == []
    assert changed(source, "Minister Elena Kovaleva said so on Wednesday.", "ru", "en") == [
        ("Елена Морозова", "Elena Kovaleva")
    ]
    assert changed(source, "Poinformowała o tym w środę minister Olga Morozowa.", "ru", "pl") == [
        ("Елена Морозова", "Olga Morozowa")
    ]
