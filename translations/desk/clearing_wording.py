"""What is said where a story is cleared: which languages a hold took, and where they are released again."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from newsroom.commas import listed
from newsroom.languages import name_of
from translations.desk.subject import Subject
from translations.taken_off import taken_off


def cleared(subject: Subject, given: dict[str, Any]) -> str:
    """The sentence when a story is cleared; what a hold took and does not give back is named."""
    said = [_("The story is cleared.")]
    codes = taken_off().filter(article=subject.article).order_by("language").values_list("language", flat=True)
    if codes:
        names = listed(name_of(code, get_language() or "en") for code in codes)
        said.append(_("Live until the hold, and off until released again: %(languages)s.") % {"languages": names})
        correction = subject.article.revisions.corrections().order_by("-number").first()
        if correction is None:
            said.append(_("Each is released below, under “Languages”."))
        else:
            told = {"number": correction.number}
            said.append(
                _("Each is released below, under “Languages”, or on the board of correction %(number)s.") % told
            )
    return " ".join(said)
