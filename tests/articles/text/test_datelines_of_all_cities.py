"""Any city that CLDR or the product knows, in any form that agencies print in its language."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.datelines import parse, place_key
from newsroom.language.agencies import agency_in
from newsroom.language.place_names import COLUMNS, EUROPE, FAR, NEAR
from newsroom.languages import cldr

FORMS = {
    "de": [
        "{P}, {d}. {M} ({a}) – ",
        "{p} ({a}) - ",
        "{P}, {d}. {M} {y} ({a}) — ",
        "{p}, {d}. {m} ({a}) - ",
        "{p}/{q} ({a}) - ",
        "{P}, {d}.{n}.{y} ({a}) – ",
    ],
    "en": [
        "{P}, {m} {d} ({a}) - ",
        "{P} ({a}) — ",
        "{p}, {m} {d}, {y} ({a}) - ",
        "{P}, {M} {d}. /{a}/. ",
        "({a}) - {P}, {m} {d} - ",
        "{P}/{Q}, {m} {d} ({a}) - ",
        "{P}, {d} {M} ({a}) – ",
    ],
    "fr": ["{p}, {d} {m} {y} ({a}) - ", "{P}, {d} {M} ({a}) – ", "{p} ({a}) - ", "{P}, le {d} {M} ({a}) – "],
    "es": ["{P}, {d} {m} ({a}). – ", "{p}, {d} {m} ({a}).- ", "{P}, {d} de {M} de {y} ({a}) - ", "{P} ({a}) - "],
    "pl": ["{p} ({a}) – ", "{d} {M}, {p} /Kor. {a}/. ", "{P}, {d} {M} ({a}) – ", "{p}, {d}.{n}.{y} ({a}) - "],
    "ru": [
        "{P}, {d} {M}. /{a}/. ",
        "{d} {M}, {p} /Корр. {a}/. ",
        "{P}, {d} {M} - {a}. ",
        "{p}, {d} {M} ({a}) – ",
        "{P} ({a}) – ",
    ],
    "be": ["{P}, {d} {M}. /{a}/. ", "{d} {M}, {p} /Кар. {a}/. ", "{P}, {d} {M} ({a}) – "],
    "zh-hans": ["{a}{p}{n}月{d}日电 ", "（{a}{p}{n}月{d}日电）", "{a}{p}{y}年{n}月{d}日电。"],
    "ar": ["{p}، {d} {M} ({a}) – ", "{p} في {d} {M} /{a}/ ", "{p} {d} {M} ({a}) - ", "{p} ({a}) - "],
}
TEXTS = {"zh-hans": "政府开会。", "ar": "اجتمعت الحكومة.", "ru": "Правительство заседает.", "be": "Урад засядае."}
AGENCIES = ["BelTA", "TASS", "Reuters", "AFP", "AP", "dpa", "Xinhua", "EFE", "PAP", "RIA Novosti"]
# Arabic Cannes is also the word for “was”.
UNTOLD = {"كان"}


def cities(language: str) -> list[str]:
    ours = [row.split(" | ")[COLUMNS.index(language)].split(";")[0] for row in (NEAR + EUROPE + FAR).splitlines()]
    zones = [zone.get("city", "") for zone in cldr(language).time_zones.values()]
    named = {name for name in [*ours, *zones] if name and not set(name) & set("(),0123456789")}
    return sorted(named - UNTOLD - {cldr(language).time_zones["Etc/Unknown"]["city"]})


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(FORMS)), st.data(), st.integers(1, 28), st.integers(1, 12), st.sampled_from([2019, 2026]))
def test_any_city_is_read_in_any_form(language: str, data: st.DataObject, day: int, month: int, year: int) -> None:
    form = data.draw(st.sampled_from(FORMS[language]))
    place, other = data.draw(st.lists(st.sampled_from(cities(language)), min_size=2, max_size=2))
    agency = data.draw(st.sampled_from(AGENCIES))
    agency = agency_in(agency, language) or agency
    months = cldr(language).months["format"]
    names = {"p": place, "q": other, "P": place.upper(), "Q": other.upper(), "a": agency}
    dates = {"d": day, "n": month, "y": year, "M": months["wide"][month], "m": months["abbreviated"][month].rstrip(".")}
    text = TEXTS.get(language, "Der Rat tagt.")
    found = parse(form.format(**names, **dates) + text, language)
    assert found is not None
    line, rest = found
    both = f"{place}/{other}" if "/{q}" in form or "/{Q}" in form else place
    assert (place_key(line.place), line.agency, rest) == (place_key(both), agency, text)
    assert (line.day, line.month) == ((day, month) if "{d}" in form else (None, None))
    assert line.year == (year if "{y}" in form else None)
