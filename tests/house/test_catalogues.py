"""The catalogue tool: what it finds, keeps, names as missing, and how it counts in nine languages."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from newsroom import catalogues
from newsroom.languages import LANGUAGES

LOCALES = [facts.locale for facts in LANGUAGES.values()]

VIEW = """
from django.utils.translation import gettext as _, ngettext, pgettext
# Translators: stands on a button
a = _("Release")
b = ngettext("%(count)s story", "%(count)s stories", 2)
c = pgettext("month", "May")
"""
PAGE = """{% load i18n %}<h1>{% translate "Queue" %}</h1>{% translate "May" context "month" %}
{% blocktranslate trimmed with place=place %}
  News from {{ place }}
{% endblocktranslate %}"""
SCRIPT = 'import { gettext } from "./words.js";\nexport const saved = gettext("Saved");\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house: a view in articles, a page of the desk, a script."""
    for name, text in {
        "articles/views/front.py": VIEW,
        "templates/desk/queue.html": PAGE,
        "translations/static/desk/save.js": SCRIPT,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def catalogue(house: Path, app: str, locale: str, domain: str = "django") -> Path:
    return house / app / "locale" / locale / "LC_MESSAGES" / f"{domain}.po"


def test_messages_come_from_python_templates_and_scripts(house: Path) -> None:
    catalogues.extract(house, ["de"])
    assert 'msgid "Queue"' in catalogue(house, "translations", "de").read_text()
    assert 'msgid "News from %(place)s"' in catalogue(house, "translations", "de").read_text()
    assert 'msgid "Saved"' in catalogue(house, "translations", "de", "djangojs").read_text()
    articles = catalogue(house, "articles", "de").read_text()
    assert 'msgid_plural "%(count)s stories"' in articles
    assert "#. Translators: stands on a button" in articles


def test_a_message_of_two_apps_stands_once_in_the_lower(house: Path) -> None:
    catalogues.extract(house, ["de"])
    assert 'msgctxt "month"\nmsgid "May"' in catalogue(house, "articles", "de").read_text()
    assert "May" not in catalogue(house, "translations", "de").read_text()


def test_extracting_again_changes_nothing_and_keeps_translations(house: Path) -> None:
    catalogues.extract(house, ["de"])
    path = catalogue(house, "articles", "de")
    path.write_text(path.read_text().replace('msgid "Release"\nmsgstr ""', 'msgid "Release"\nmsgstr "Freigeben"'))
    assert catalogues.extract(house, ["de"]) == []
    assert 'msgstr "Freigeben"' in path.read_text()


def test_a_message_that_moves_takes_its_translation_along_and_a_dead_one_goes(house: Path) -> None:
    catalogues.extract(house, ["de"])
    path = catalogue(house, "articles", "de")
    path.write_text(path.read_text().replace('msgid "Release"\nmsgstr ""', 'msgid "Release"\nmsgstr "Freigeben"'))
    (house / "articles/views/front.py").write_text("")
    (house / "translations/board.py").write_text('label = _("Release")')
    catalogues.extract(house, ["de"])
    assert 'msgstr "Freigeben"' in catalogue(house, "translations", "de").read_text()
    assert not path.exists() or "Release" not in path.read_text()


def test_english_says_the_same_again(house: Path) -> None:
    catalogues.extract(house, ["en"])
    assert catalogues.faults(house, ["en"]) == []


def test_what_is_missing_is_named_with_its_file(house: Path) -> None:
    catalogues.extract(house, ["zh_Hans"])
    assert "articles/locale/zh_Hans/LC_MESSAGES/django.po: missing: 'Release'" in catalogues.faults(house, ["zh_Hans"])


def test_a_new_message_makes_the_catalogue_out_of_date(house: Path) -> None:
    catalogues.extract(house, ["en"])
    (house / "articles/views/front.py").write_text(VIEW + 'd = _("Withdraw")\n')
    faults = catalogues.faults(house, ["en"])
    assert "articles/locale/en/LC_MESSAGES/django.po: out of date; run `make catalogues`" in faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "Release"\nmsgstr "Freigeben %(name)s"', "broken placeholders: 'Release'"),
        ('msgid "Release"\nmsgstr "Freigeben …"', "“…” at the end in one language alone: 'Release'"),
        ('#, fuzzy\nmsgid "Release"\nmsgstr "Freigeben"', "fuzzy: 'Release'"),
        ('msgid "Release"\nmsgstr ""', "missing: 'Release'"),
    ],
)
def test_a_bad_translation_is_named(house: Path, text: str, fault: str) -> None:
    catalogues.extract(house, ["de"])
    path = catalogue(house, "articles", "de")
    path.write_text(path.read_text().replace('msgid "Release"\nmsgstr ""', text))
    assert f"articles/locale/de/LC_MESSAGES/django.po: {fault}" in catalogues.faults(house, ["de"])


def test_one_of_the_plural_forms_may_leave_the_number_out_but_not_the_general_one(house: Path) -> None:
    catalogues.extract(house, ["de"])
    path = catalogue(house, "articles", "de")
    before = path.read_text()
    fault = "articles/locale/de/LC_MESSAGES/django.po: broken placeholders: '%(count)s story'"
    for one, other, is_sound in (("Eine", "%(count)s Stück", True), ("%(count)s Stück", "Viele", False)):
        path.write_text(before.replace('msgstr[0] ""\nmsgstr[1] ""', f'msgstr[0] "{one}"\nmsgstr[1] "{other}"'))
        assert (fault not in catalogues.faults(house, ["de"])) is is_sound


def test_a_compiled_catalogue_is_read_by_gettext(house: Path) -> None:
    catalogues.extract(house, ["en"])
    assert catalogue(house, "articles", "en").with_suffix(".mo") in catalogues.compile_all(house, ["en"])
    with catalogue(house, "articles", "en").with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).ngettext("%(count)s story", "%(count)s stories", 3) == "%(count)s stories"


@pytest.mark.parametrize("locale", LOCALES)
@given(first=st.integers(0, 10_000), second=st.integers(0, 10_000))
def test_two_numbers_share_a_plural_form_exactly_if_cldr_gives_them_one_category(
    locale: str, first: int, second: int
) -> None:
    form = gettext.c2py(catalogues.plural_forms(locale).partition("plural=")[2])
    category = Locale.parse(locale).plural_form
    assert (form(first) == form(second)) == (category(first) == category(second))


def test_arabic_forms_stand_in_the_order_in_which_people_translate() -> None:
    form = gettext.c2py(catalogues.plural_forms("ar").partition("plural=")[2])
    assert [form(number) for number in (0, 1, 2, 3, 11, 100)] == [0, 1, 2, 3, 4, 5]
