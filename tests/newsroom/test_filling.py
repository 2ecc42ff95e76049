"""What a sentence quotes keeps its own order, whichever way the sentence runs."""

from __future__ import annotations

import pytest
from django.utils.translation import ngettext_lazy, override

from articles.wire_wording import refusal_sentence, warning_sentence
from newsroom.filling import apart, filled
from newsroom.models import LogEntry
from newsroom.refusals import sentence
from newsroom.register.units import Fault
from newsroom.register_wording import fault_sentence
from tests import make
from translations.checks.finding import Finding, Severity
from translations.desk.log_lines import log_lines
from translations.finding_wording import finding_sentence

SUM = "3 million euros"
APART = f"\u2068{SUM}\u2069"


@pytest.mark.parametrize(
    ("interface", "value", "stands"),
    [
        ("ar", SUM, APART),
        ("ar", "ثلاثة ملايين يورو", "\u2068ثلاثة ملايين يورو\u2069"),
        ("en", "٣ ملايين يورو", "\u2068٣ ملايين يورو\u2069"),
        ("en", SUM, SUM),
        ("ru", "3 млн евро", "3 млн евро"),
        ("ar", "", ""),
        ("ar", 3, 3),
    ],
)
def test_a_value_is_isolated_where_the_directions_meet(interface: str, value: object, stands: object) -> None:
    with override(interface):
        assert apart(value) == stands


def test_a_lazy_plural_still_counts_by_its_number() -> None:
    said = ngettext_lazy("%(n)s town in “%(of)s”", "%(n)s towns in “%(of)s”", "n")
    with override("en"):
        assert filled(said, {"n": 1, "of": SUM}) == f"1 town in “{SUM}”"
        assert filled(said, {"n": 2, "of": SUM}) == f"2 towns in “{SUM}”"


def test_findings_refusals_and_faults_of_files_isolate_what_they_quote() -> None:
    finding = Finding("money_missing", Severity.ERROR, {"source": SUM})
    with override("ar"):
        assert APART in finding_sentence(finding)
        assert APART in sentence("form_twice", form=SUM)
        assert APART in fault_sentence(Fault("n1", "form_too_long", {"form": SUM, "most": "300"}))
        assert APART in warning_sentence({"code": "gone", "detail": SUM})
        assert APART in refusal_sentence("unreadable_file", {"detail": SUM})


@pytest.mark.django_db
def test_lines_of_the_log_isolate_what_they_quote() -> None:
    make.translation()
    entry = LogEntry.objects.filter(verb="request").first()
    assert entry is not None
    with override("ar"):
        line, *_others = log_lines([entry], wire=SUM, now=make.NOON)
    assert "\u2068" in line.sentence
