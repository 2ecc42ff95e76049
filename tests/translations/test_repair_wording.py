"""What findings and the buttons of their repairs say of spaces, which nobody sees."""

from __future__ import annotations

import pytest

from articles.vocabulary import Role
from translations.checks.finding import Finding
from translations.checks.pair import check_pair
from translations.finding_wording import finding_sentence, repair_in_words


def found(check: str, target: str, language: str) -> Finding:
    said = check_pair("„Wir bleiben hier“, sagte sie.", target, "de", language, role=Role.TEXT)
    return next(finding for finding in said if finding.check == check)


@pytest.mark.parametrize(
    ("check", "language", "target", "says"),
    [
        ("double_space", "en", "“We stay  here,” she said.", "Put one space"),
        ("no_break_space", "fr", "Elle reste : ici.", "Put a no-break space"),
        ("space_missing", "fr", "Elle reste: ici.", "Put a no-break space"),
        ("quotation_marks", "fr", "« Nous restons ici », dit-elle.", "Put no-break spaces"),
        ("quotation_marks", "fr", "«Nous restons ici», dit-elle.", "Put no-break spaces"),
        ("space_before_mark", "en", "We stay , she said.", "Take the space out"),
        ("space_missing_after", "en", "We stay,she said.", "Put a space"),
        ("control_character", "en", "We\u200bstay.", "Take it out"),
        ("quotation_marks", "de", "”Wir bleiben hier”, sagte sie.", "Put “„Wir bleiben hier“”"),
        ("quotation_marks", "de", "„ Wir bleiben hier “, sagte sie.", "Put “„Wir bleiben hier“”"),
    ],
)
def test_a_repair_names_the_spaces_it_puts_in(check: str, language: str, target: str, says: str) -> None:
    repair = found(check, target, language).repair
    assert repair is not None
    assert repair_in_words(repair, target) == says


def test_marks_that_only_lack_their_no_break_spaces_are_not_called_wrong() -> None:
    said = finding_sentence(found("quotation_marks", "« Nous restons ici », dit-elle.", "fr"))
    assert "no-break space" in said
    assert said.count("Nous restons ici") == 1
    said = finding_sentence(found("quotation_marks", "“Nous restons ici”, dit-elle.", "fr"))
    assert said.count("Nous restons ici") == 2
