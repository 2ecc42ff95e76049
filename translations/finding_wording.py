"""What findings say to people: what, why, and what to do. `FINDINGS` has a sentence a check, `CHECK_NAMES` its name."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from newsroom.filling import apart, filled
from newsroom.languages import name_of
from translations.checks import datelines, figures
from translations.checks.finding import Finding, Repair, Severity
from translations.checks.marks import NO_BREAK

_CHANGED = _(
    "The source says “%(source)s”, the translation “%(target)s”, which is not the same: put it right, or waive this "
    "with a reason."
)
_MISSING = _(
    "The source says “%(source)s”, and the translation does not: add it, or waive this with a reason if it is said in "
    "other words."
)
_ADDED = _("The translation says “%(target)s”, and the source does not: take it out, or make sure that it is true.")

FINDINGS = {
    **{f"{kind}_changed": _CHANGED for kind in figures.KINDS.values()},
    **{f"{kind}_missing": _MISSING for kind in figures.KINDS.values()},
    **{f"{kind}_added": _ADDED for kind in figures.KINDS.values()},
    **dict.fromkeys(datelines.CODES, _CHANGED),
    "sentence_missing": _(
        "The source says “%(source)s”, and no sentence of the translation does: translate it, or leave it out on "
        "purpose."
    ),
    "empty": _(
        "The source says something here and the translation is empty: translate it, or leave it out with a reason."
    ),
    "untranslated": _(
        "This is still in %(source_language)s, and readers expect %(target_language)s: translate it, or waive this "
        "with a reason if it has to stand so."
    ),
    "untranslated_part": _(
        "“%(text)s” stands here as in the source: translate it, or waive this with a reason if it is a name or a title."
    ),
    "quote_lost": _(
        "%(quote)s is a quotation in the source, and not in the translation: mark it as somebody's words, or waive "
        "this with a reason."
    ),
    "quote_made": _(
        "%(quote)s is a quotation here, and in the source nobody is quoted so: take the marks away, or waive this with "
        "a reason. Readers take it for the very words."
    ),
    "spoken_here": _(
        "%(quote)s was spoken in %(spoken_language)s: write down the original words, say it in reported speech, or "
        "waive this with a reason."
    ),
    "spoken_differs": _("%(quote)s is not found so in the original words: quote what was said."),
    "quotation_marks": _("%(found)s has not the quotation marks of this language: write %(right)s."),
    "unbalanced_quote": _(
        "The quotation mark %(mark)s has no other half: close or open the quotation, or take it out."
    ),
    "unbalanced_bracket": _("The bracket %(mark)s has no other half: close or open it, or take it out."),
    "double_space": _("There is more than one space in a row: leave one."),
    "space_before_mark": _("There is a space before “%(mark)s”: this language sets none there, so take it out."),
    "space_missing_after": _("There is no space behind “%(mark)s”: two words run together."),
    "space_missing": _("There is no space before “%(mark)s”: French sets one there that does not break."),
    "no_break_space": _("The line may break before “%(mark)s”: set a space there that does not break."),
    "doubled_word": _("“%(word)s” stands twice in a row: take one away if it is a slip."),
    "sentence_twice": _("“%(sentence)s” stands twice: take it out once."),
    "untranslated_word": _("“%(word)s” was left in the language of the source: translate it."),
    "opposite_said": _(
        "The source says “%(source)s”, the translation the opposite, “%(target)s”: put it right, or make sure that "
        "both mean the same."
    ),
    "control_character": _(
        "A character that nobody sees stands here (%(character)s): take it out. It breaks search and what other "
        "programs read."
    ),
    "look_alike": _(
        "“%(word)s” is written with letters of another alphabet that only look right (%(letters)s): write “%(right)s”, "
        "or nobody will find it."
    ),
    "too_long": _("This has %(length)s characters, and %(limit)s is the most that fits: cut %(more)s."),
    "negation_dropped": _("The source denies something (“%(word)s”), and no “not” is seen here: read it once more."),
    "negation_added": _(
        "The translation denies something (“%(word)s”), and no “not” is seen in the source: read it once more."
    ),
    "name_missing": _(
        "The source names %(name)s, and the translation does not: write %(right)s, or waive this with a reason."
    ),
    "name_changed": _(
        "The source names “%(source)s”, the translation “%(target)s”: make sure that it is the same person, and how "
        "the name is written."
    ),
    "name_varies": _(
        "“%(one)s” and “%(other)s” stand for one name of the source: write it in one way, or make sure that "
        "they are two."
    ),
    "name_lost": _(
        "The source names “%(source)s”, and no word of the translation answers it: write the name, or waive this with "
        "a reason."
    ),
    "name_unheard": _(
        "No word of the translation is seen to answer “%(source)s”: make sure that the name is not left out."
    ),
    "name_unasked": _(
        "No word of the source is seen to answer “%(target)s”: make sure that the name is the right one."
    ),
    "listed_missing": _MISSING,
    "name_forbidden": _("The desk does not write “%(found)s” (%(reason)s): write “%(right)s”."),
}
# Two quotations that look alike: of the marks nothing is said, but of what nobody sees.
_SPACES_IN_QUOTATION = _(
    "Inside %(right)s the spaces are not those of this language: set a no-break space behind the opening mark and "
    "before the closing one, so that no line breaks there."
)

_KINDS = {
    "number": pgettext_lazy("check", "number"),
    "percent": pgettext_lazy("check", "percentage"),
    "money": pgettext_lazy("check", "amount of money"),
    "date": pgettext_lazy("check", "date"),
    "time": pgettext_lazy("check", "time of day"),
    "ordinal": pgettext_lazy("check", "ordinal"),
    "century": pgettext_lazy("check", "century"),
    "decade": pgettext_lazy("check", "decade"),
    "code": pgettext_lazy("check", "digits"),
}
CHECK_NAMES = {
    **{f"{kind}_{what}": name for kind, name in _KINDS.items() for what in ("changed", "missing", "added")},
    "dateline_date": pgettext_lazy("check", "date of the dateline"),
    "dateline_place": pgettext_lazy("check", "place of the dateline"),
    "sentence_missing": pgettext_lazy("check", "sentence left out"),
    "empty": pgettext_lazy("check", "empty"),
    "untranslated": pgettext_lazy("check", "not translated"),
    "untranslated_part": pgettext_lazy("check", "not translated"),
    "quote_lost": pgettext_lazy("check", "quotation lost"),
    "quote_made": pgettext_lazy("check", "quotation made"),
    "spoken_here": pgettext_lazy("check", "original words"),
    "spoken_differs": pgettext_lazy("check", "original words"),
    "quotation_marks": pgettext_lazy("check", "quotation marks"),
    "unbalanced_quote": pgettext_lazy("check", "quotation mark alone"),
    "unbalanced_bracket": pgettext_lazy("check", "bracket alone"),
    "double_space": pgettext_lazy("check", "two spaces"),
    "space_before_mark": pgettext_lazy("check", "spacing"),
    "space_missing_after": pgettext_lazy("check", "spacing"),
    "space_missing": pgettext_lazy("check", "spacing"),
    "no_break_space": pgettext_lazy("check", "spacing"),
    "doubled_word": pgettext_lazy("check", "doubled word"),
    "sentence_twice": pgettext_lazy("check", "doubled sentence"),
    "untranslated_word": pgettext_lazy("check", "word not translated"),
    "opposite_said": pgettext_lazy("check", "the opposite"),
    "control_character": pgettext_lazy("check", "hidden character"),
    "look_alike": pgettext_lazy("check", "letter of another alphabet"),
    "too_long": pgettext_lazy("check", "too long"),
    "negation_dropped": pgettext_lazy("check", "negation"),
    "negation_added": pgettext_lazy("check", "negation"),
    "name_missing": pgettext_lazy("check", "name missing"),
    "name_changed": pgettext_lazy("check", "name changed"),
    "name_varies": pgettext_lazy("check", "two spellings"),
    "name_lost": pgettext_lazy("check", "name missing"),
    "name_unheard": pgettext_lazy("check", "name not found"),
    "name_unasked": pgettext_lazy("check", "name come in"),
    "listed_missing": pgettext_lazy("check", "name missing"),
    "name_forbidden": pgettext_lazy("check", "name not written so"),
}
SEVERITIES = {
    Severity.ERROR: pgettext_lazy("severity", "stops approval"),
    Severity.WARNING: pgettext_lazy("severity", "is shown"),
    Severity.HINT: pgettext_lazy("severity", "is shown quietly"),
}
# Facts that are codes of languages, named to people.
_LANGUAGES = frozenset({"source_language", "target_language", "spoken_language"})


def finding_sentence(finding: Finding) -> str:
    """The sentence of a finding in the active language."""
    return sentence_of(finding.check, finding.facts)


def sentence_of(code: str, facts: Mapping[str, str]) -> str:
    """What a check said of these facts, in the active language."""
    shown_in = get_language() or "en"
    named = {name: name_of(value, shown_in) if name in _LANGUAGES else value for name, value in facts.items()}
    if code not in FINDINGS:
        return code
    is_of_spaces = code == "quotation_marks" and _is_of_no_breaks(facts.get("found", ""), facts.get("right", ""))
    said = str(_SPACES_IN_QUOTATION if is_of_spaces else FINDINGS[code])
    return said % _Gaps({name: apart(value) for name, value in named.items()})


def repair_in_words(repair: Repair, target: str) -> str:
    """What a repair of a text does, for its button. Spaces are named, as nobody sees which they are."""
    stands = target[repair.start : repair.end]
    if not repair.text:
        return gettext("Take it out")
    spaces = _spaces_in_words(stands, repair.text) if _letters(stands) == _letters(repair.text) else ""
    return spaces or filled(gettext("Put “%(text)s”"), {"text": repair.text})


def _spaces_in_words(stands: str, right: str) -> str:
    """How two texts differ that differ in their spaces; nothing where one sees it."""
    no_breaks = sum(char in NO_BREAK for char in right)
    if right.count(" ") > stands.count(" "):
        return gettext("Put a space")
    if no_breaks:
        return gettext("Put a no-break space") if no_breaks == 1 else gettext("Put no-break spaces")
    if stands.isspace():
        return gettext("Put one space")
    return "" if " " in right else gettext("Take the space out")


def _is_of_no_breaks(stands: str, right: str) -> bool:
    return any(char in NO_BREAK for char in right) and _letters(stands) == _letters(right)


def _letters(text: str) -> str:
    return "".join(text.split())


def sentence_of_check(code: str, language: str) -> str:
    """What a check says in a language when it finds something, with a gap for what it finds."""
    return sentence_of(code, {"target_language": language})


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
