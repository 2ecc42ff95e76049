"""A name of the register put in the place of another, where no word around it can depend on which name it is.

A form is only known as registered, so it is put only where the old one stands as registered. Nothing is put where the
language would show the change elsewhere: by gender, by case, by an article, by a preposition that bends.
"""

from __future__ import annotations

import re

from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit
from newsroom.languages import cldr
from translations.matching.edits import Edit
from translations.matching.fact_changes import NameChange, Naming
from translations.matching.neighbours import still_fit

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLES = {
    "en": frozenset({"the"}),
    "de": frozenset({"der", "die", "das", "dem", "den", "des", "im", "am", "zum", "zur", "vom", "beim", "ins", "ans"}),
    "fr": frozenset({"le", "la", "les", "l", "du", "des", "au", "aux", "en"}),
    "es": frozenset({"el", "la", "los", "las", "del", "al"}),
}
# Languages whose verbs and adjectives show the gender of a name, and whose nouns have cases.
_CASES = frozenset({"be", "pl", "ru"})
_PREPOSITIONS = frozenset(
    {"в", "во", "с", "со", "к", "ко", "о", "об", "у", "ў", "з", "са", "ка", "аб", "а", "w", "we", "z", "ze"}
)
_ROOT = 4


def renamed(target: str, change: NameChange, target_language: str, names: Naming) -> Edit | None:
    """The edit that puts the new name; None where that is not certain."""
    old, new = change.old, change.new
    forms = new.forms.get(target_language, ())
    stands = [hit for hit in names(target, target_language) if hit.concept == old.concept]
    if not forms or old.kind is not new.kind or len(stands) != 1 or not stands[0].exact:
        return None
    hit, name = stands[0], forms[0]
    if _is_said_elsewhere(target, hit) or not _may_stand(target, hit, name, target_language):
        return None
    fits = still_fit(target, hit.start, hit.end, name, target_language)
    return Edit(hit.start, hit.end, name) if fits else None


def _is_said_elsewhere(target: str, hit: NameHit) -> bool:
    """Whether another word of the target has the root of the name: the surname alone, `Berliner`."""
    rest = target[: hit.start] + " " + target[hit.end :]
    roots = {word[: max(_ROOT, len(word) - 2)].lower() for word in _WORD.findall(target[hit.start : hit.end])}
    if target[hit.start : hit.end] in rest:
        return True
    return any(word.lower().startswith(root) for word in _WORD.findall(rest) for root in roots if len(root) >= _ROOT)


def _may_stand(target: str, hit: NameHit, name: str, language: str) -> bool:
    old = target[hit.start : hit.end]
    if language == "zh-hans":
        return True
    if hit.kind is not Kind.PLACE or _is_country(old, language) or _is_country(name, language):
        return False
    before = _WORD.findall(target[max(0, hit.start - 20) : hit.start])
    last = before[-1].lower() if before else ""
    if last in _ARTICLES.get(language, ()):
        return False
    if language in _CASES:
        return last not in _PREPOSITIONS and _declines_alike(old, name)
    return (old[:1].lower() in "aeiouyéh") == (name[:1].lower() in "aeiouyéh") or language != "fr"


def _is_country(name: str, language: str) -> bool:
    """Countries have articles and genders of their own."""
    return name.lower() in {str(known).lower() for known in cldr(language).territories.values()}


def _declines_alike(old: str, new: str) -> bool:
    """One word each, with endings of one gender: so the verb keeps its form, and so does the name."""
    vowels = "аеёиоуыэюяіaeiouyąęó"
    if not _WORD.fullmatch(old) or not _WORD.fullmatch(new) or "ь" in old[-1] + new[-1]:
        return False
    ends = [name[-1].lower() for name in (old, new)]
    if all(end not in vowels for end in ends):
        return True
    return all(end in "аяa" for end in ends)
