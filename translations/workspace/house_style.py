"""A language's house style as its page shows it: the desk's own words, then what the machine checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.text.datelines import Dateline, in_language, write
from articles.text.inline import to_html
from newsroom.house_style import Section, read
from newsroom.languages import LANGUAGES, cldr, dates_of, hour_of
from newsroom.models import Language, StyleGuide
from translations.check_levels import SEVEREST_FIRST
from translations.checks.finding import Severity
from translations.checks.pair import CODES, checks_off
from translations.checks.weights import AT_MOST
from translations.finding_wording import CHECK_NAMES, SEVERITIES, sentence_of_check
from translations.models import CheckSetting
from translations.vocabulary import CheckLevel
from translations.workspace.help import MARKS

# What examples are made of: a date and a number that every language writes in a way of its own.
DAY, HOUR, NUMBER, PLACE = date(2026, 11, 25), time(14, 30), 1234567.89, "Berlin"


@dataclass(frozen=True)
class BlockShown:
    texts: Sequence[SafeString]
    is_list: bool


@dataclass(frozen=True)
class SectionShown:
    """A section of the desk's own text. `anchor` is what findings lead to; `code` the check it is tied to, or ""."""

    heading: SafeString
    anchor: str
    code: str
    blocks: Sequence[BlockShown]


@dataclass(frozen=True)
class Code:
    """One check: where it is found on the page, and whether the desk's own text says more about it."""

    code: str
    name: str
    anchor: str
    has_own_words: bool


@dataclass(frozen=True)
class CheckShown:
    """Checks that say the same of different things. `setting` is what editors decided about them, if they did."""

    codes: Sequence[Code]
    sentence: str
    severity: Severity
    setting: CheckSetting | None

    @property
    def mark(self) -> str:
        return MARKS[self.severity]

    @property
    def weight(self) -> str:
        return str(SEVERITIES[self.severity])


@dataclass(frozen=True)
class HouseStyle:
    """The page of one language; `forms` are its own marks and forms, each with what it is called."""

    language: Language
    guide: StyleGuide | None
    sections: Sequence[SectionShown]
    forms: Sequence[tuple[str, Sequence[str]]]
    checks: Sequence[CheckShown]


def house_style(code: str) -> HouseStyle:
    """Three queries: the language's row, its newest text, what was decided about checks."""
    language = Language.objects.get(code=code)
    guide = StyleGuide.objects.of_language(code).first()
    sections = sections_of(guide.text if guide else "")
    decided = CheckSetting.objects.filter(language=code).exclude(level=CheckLevel.AS_BUILT).select_related("by")
    return HouseStyle(
        language=language,
        guide=guide if sections else None,
        sections=sections,
        forms=forms_of(language),
        checks=checks_of(language, {section.code for section in sections}, list(decided)),
    )


def sections_of(text: str) -> list[SectionShown]:
    """The desk's own text, as safe HTML. Of two headings tied to one check the first is meant."""
    shown: list[SectionShown] = []
    taken: set[str] = set()
    for place, section in enumerate(read(text), start=1):
        code = section.code if section.code in CHECK_NAMES and section.code not in taken else ""
        taken.add(code)
        shown.append(SectionShown(_html(section.heading), code or f"section-{place}", code, list(_blocks(section))))
    return shown


def _blocks(section: Section) -> Iterable[BlockShown]:
    for block in section.blocks:
        yield BlockShown([_html(text) for text in block.texts], block.is_list)


def _html(notation: str) -> SafeString:
    return mark_safe(to_html(notation))


def forms_of(language: Language) -> list[tuple[str, list[str]]]:
    """How a language writes marks, dates, numbers and datelines, and how long things may be at this desk."""
    code, facts = language.code, LANGUAGES[language.code]
    outer, outer_end, inner, inner_end = facts.quotes
    line = in_language(Dateline(PLACE, DAY.day, DAY.month, None, settings.SITE_NAME), "de", code)
    return [
        (_("Quotation marks"), [f"{outer}…{outer_end}", f"{inner}…{inner_end}"]),
        (_("Dates"), [format_date(DAY, "long", locale=dates_of(code))]),
        (_("Time of day"), [format_time(HOUR, hour_of(code), locale=cldr(code))]),
        (_("Numbers"), [format_decimal(NUMBER, locale=cldr(code))]),
        (_("Dateline"), [write(line, code, language.pattern).strip()]),
        (_("longest headline"), [str(language.headline_limit)]),
        (_("longest short headline"), [str(language.push_limit)]),
        (_("longest summary"), [str(language.summary_limit)]),
    ]


def checks_of(language: Language, tied: Collection[str], decided: Iterable[CheckSetting]) -> list[CheckShown]:
    """What is checked in a language, the severest first; what was switched down stands with its reason."""
    settings_of = {setting.code: setting for setting in decided}
    other = next(code for code in LANGUAGES if code != language.code)
    off = checks_off(other, language.code)
    alike: dict[tuple[Severity, str, CheckSetting | None], list[Code]] = defaultdict(list)
    for code in CODES:
        if code not in off:
            anchor = f"check-{code}" if code in tied else code
            said = AT_MOST[code], sentence_of_check(code, language.code), settings_of.get(code)
            alike[said].append(Code(code, str(CHECK_NAMES[code]), anchor, code in tied))
    shown = [CheckShown(codes, sentence, severity, setting) for (severity, sentence, setting), codes in alike.items()]
    return sorted(shown, key=lambda check: SEVEREST_FIRST.index(check.severity))
