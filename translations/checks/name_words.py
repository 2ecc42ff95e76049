"""Words with capitals that are no names, or that each language has its own for: days, ministries, `the House`.

A translation may say them in small letters, or not at all.
"""

from __future__ import annotations

import re
from functools import cache

from newsroom.language.folding import fold
from newsroom.languages import LANGUAGES, cldr
from translations.checks import countries
from translations.checks.paragraphs import Paragraph

_WORDS = """
president minister ministry prime foreign defence defense finance interior region regional district province county city
council university institute academy court street avenue square lake river mount sea island islands party cup league
olympics olympic games world championship championships supreme constitutional state states house senate parliament
committee commission government office agency service department museum theatre theater centre center national republic
federation union mayor governor deputy chief director general police bank company airport station railways railway
hospital school church day festival village town north south east west northern southern eastern western christmas mr
mrs ms dr oblast internet earth celsius fahrenheit treasury representatives war peace social democrats prize road roads
international space roland garros
ciudad gobierno sanidad salud agricultura meteorologia educacion hacienda justicia defensa exteriores economia trabajo
cultura transportes industria energia congreso senado policia estado estados ejecutivo parlamento ayuntamiento
ministerio universidad tribunal supremo gobernacion relaciones medio ambiente estadistica estadisticas carnes liga
mundial bolsa cancilleria secretaria instituto nacional campeonato mundo delegacion codigo penal museo
etat senat assemblee parlement constitution conseil affaires douanes noel agriculture assurance plateforme universite
culture prix
sejm senacie sejmie kreml bundestag bundesrat izba pucharu swiata
савет совет кремль парламент сенат рождество сочельник
подмосковье подмосковья подмосковью подмосковьем приморье приморья заполярье заполярья поволжье поволжья забайкалье
забайкалья приамурье приамурья прибалтика прибалтики прибалтике закарпатье закарпатья черноземье
прыбалтыка прыбалтыкі прыбалтыцы падмаскоўе падмаскоўя палессе палесся палессі
"""
# Минобрнауки, Мінгарвыканкам: offices in one word.
_OFFICE = re.compile(r"м[иі]н(?!ск)\w{5,}|гос\w{4,}|рос[кпртф]\w{4,}")
_LONG = 4


def is_common(word: str, language: str) -> bool:
    """Whether a word with a capital is no name, or the name of a country, a day or a month."""
    plain = fold(word)
    return (
        plain in _common()
        or plain.removesuffix("s") in _common()
        or plain in _calendar(language)
        or any(sign.isdigit() for sign in word)
        or _OFFICE.match(plain) is not None
        or plain in _of_countries(language)
        or countries.is_named(Paragraph(word, language))
    )


@cache
def _common() -> frozenset[str]:
    return frozenset(map(fold, _WORDS.split()))


@cache
def _calendar(language: str) -> frozenset[str]:
    """Days and months, also in the plural: `on Sundays`."""
    if language not in LANGUAGES:
        return frozenset()
    days = [names for of_days in (cldr(language).days, cldr(language).months) for names in of_days["format"].values()]
    names = {fold(str(name)).rstrip(".") for each in days for name in each.values()}
    return frozenset(names | {f"{name}s" for name in names} | {f"{name}’s" for name in names})


@cache
def _of_countries(language: str) -> frozenset[str]:
    """The words of countries' names that have several."""
    if language not in LANGUAGES:
        return frozenset()
    names = [fold(str(name)) for code, name in cldr(language).territories.items() if len(code) == 2]
    words = (word for name in names if len(re.findall(r"\w+", name)) > 1 for word in re.findall(r"\w+", name))
    return frozenset(word for word in words if len(word) >= _LONG)
