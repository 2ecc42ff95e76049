"""What the product knows of each language: facts as data, never branches in code.

To add a tenth language: one entry in `LANGUAGES`, a catalogue if the interface is wanted in it,
and the one migration that `makemigrations` writes for the names (docs/guides/site-owners.md).

Codes are Django's (`zh-hans`); `bcp47` is what stands in `lang` attributes, `locale` what CLDR calls it.
Any language may be a *source*: those without an entry here get their name and direction from CLDR.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

# What a dateline pattern may name in braces; {PLACE} is the place in capitals.
DATELINE_FIELDS = frozenset({"place", "PLACE", "day", "month", "mon", "month_number", "year", "agency"})


@dataclass(frozen=True)
class LanguageFacts:
    """One language the product can publish in.

    `quotes` are the outer and inner pairs a text in it uses; `dateline` is the default pattern, with
    {place}, {PLACE} (capitals), {day}, {month} (written out, as it stands after a day) and {agency};
    `short` stands in the language strip; `hour` is the time of day as its newspapers print it, in CLDR's letters;
    `dates` is the CLDR locale whose dates it writes, where that is not its own.
    """

    code: str
    name: str
    bcp47: str
    locale: str
    short: str
    quotes: tuple[str, str, str, str]
    dateline: str
    rtl: bool = False
    hour: str = "HH:mm"
    dates: str = ""

    @property
    def direction(self) -> str:
        return "rtl" if self.rtl else "ltr"


LANGUAGES: dict[str, LanguageFacts] = {
    facts.code: facts
    for facts in (
        LanguageFacts(
            "be", "Беларуская", "be", "be", "BE", ("«", "»", "„", "“"), "{PLACE}, {day} {month}. /{agency}/. "
        ),
        LanguageFacts("ru", "Русский", "ru", "ru", "RU", ("«", "»", "„", "“"), "{PLACE}, {day} {month}. /{agency}/. "),
        LanguageFacts(
            "en",
            "English",
            "en",
            "en",
            "EN",
            ("“", "”", "‘", "’"),
            "{PLACE}, {day} {month} ({agency}) – ",
            dates="en_GB",
        ),
        LanguageFacts(
            "de",
            "Deutsch",
            "de",
            "de",
            "DE",
            ("„", "“", "‚", "‘"),
            "{PLACE}, {day}. {month} ({agency}) – ",
            hour="H.mm 'Uhr'",
        ),
        LanguageFacts(
            "fr",
            "Français",
            "fr",
            "fr",
            "FR",
            ("« ", " »", "“", "”"),
            "{PLACE}, {day} {month} ({agency}) – ",
            hour="H\u00a0'h'\u00a0mm",
        ),
        LanguageFacts("es", "Español", "es", "es", "ES", ("«", "»", "“", "”"), "{PLACE}, {day} {mon} ({agency}). – "),
        LanguageFacts("pl", "Polski", "pl", "pl", "PL", ("„", "”", "«", "»"), "{PLACE}, {day} {month} ({agency}) – "),
        LanguageFacts(
            "zh-hans",
            "中文",
            "zh-Hans",
            "zh_Hans",
            "ZH",
            ("“", "”", "‘", "’"),
            "{agency}{place}{month_number}月{day}日电 ",
        ),
        LanguageFacts(
            "ar",
            "العربية",
            "ar",
            "ar",
            "AR",
            ("«", "»", "“", "”"),
            "{place}، {day} {month} ({agency}) – ",
            rtl=True,
        ),
    )
}


def known(code: str) -> bool:
    """Whether the product can publish in this language."""
    return code in LANGUAGES


@cache
def normal_code(tag: str) -> str:
    """The code the desk files a language under, from whatever a wire calls it (`de-AT`, `DE`, `zh_CN` …).

    Returns "" for a tag that names no language. Regions are dropped; written forms of Chinese are kept apart.
    """
    parts = tag.strip().replace("_", "-").lower().split("-")
    primary = {"no": "nb", "cmn": "zh", "iw": "he"}.get(parts[0], parts[0])
    if primary == "zh":
        return "zh-hant" if {"hant", "tw", "hk", "mo"} & set(parts[1:]) else "zh-hans"
    return primary if _cldr(primary) is not None else ""


@cache
def name_of(code: str, shown_in: str) -> str:
    """The name of a language, written in another: `name_of("de", "ru") == "немецкий"`."""
    locale = _cldr(LANGUAGES[shown_in].locale if shown_in in LANGUAGES else shown_in) or Locale("en")
    entry = LANGUAGES.get(code)
    names = locale.languages
    return names.get(code.split("-")[0] if code == "zh-hans" else (entry.locale if entry else code)) or code


@cache
def own_name(code: str) -> str:
    """A language's name in itself, as a reader who looks for it expects."""
    return LANGUAGES[code].name if code in LANGUAGES else name_of(code, code)


@cache
def direction(code: str) -> str:
    """`ltr` or `rtl`, as the `dir` attribute wants it."""
    if code in LANGUAGES:
        return LANGUAGES[code].direction
    locale = _cldr(code)
    return "rtl" if locale is not None and locale.character_order == "right-to-left" else "ltr"


@cache
def bcp47(code: str) -> str:
    """The tag for `lang` and `hreflang`."""
    return LANGUAGES[code].bcp47 if code in LANGUAGES else code


@cache
def short_name(code: str) -> str:
    """Two or three capitals, for the language strip."""
    return LANGUAGES[code].short if code in LANGUAGES else code.split("-")[0].upper()


@cache
def cldr(code: str) -> Locale:
    """CLDR's data for a language; English where CLDR has none."""
    return _cldr(LANGUAGES[code].locale if code in LANGUAGES else code) or Locale("en")


@cache
def dates_of(code: str) -> Locale:
    """CLDR's data for the dates of a language."""
    facts = LANGUAGES.get(code)
    return cldr(facts.dates if facts and facts.dates else code)


def hour_of(code: str) -> str:
    """How a language writes the time of day, in CLDR's letters."""
    return LANGUAGES[code].hour if code in LANGUAGES else "HH:mm"


@cache
def _cldr(code: str) -> Locale | None:
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
