"""The Arabic dual of thousands and millions before what it counts: `مليونا شخص` are two million people.

Alone or before anything else the same letters are the accusative of one: `دفع مليونا`, `عشرون مليونا`.
"""

from __future__ import annotations

from decimal import Decimal

from newsroom.language.facts.amounts import unit_after
from newsroom.language.facts.lexicon import Role
from newsroom.language.facts.reading import Reading
from newsroom.language.facts.tables.ar import DUALS

_THOUSAND = Decimal(1000)
_ENDING, _FEMININE, _ARTICLE = "ا", "ة", "ال"
# People and things that are counted in thousands; feminine nouns are known by their ending.
_ALSO_COUNTED = """شخص انسان مواطن ناخب زائر سائح لاجئ لاجي نازح مهاجر موظف عامل مشجع متفرج متظاهر محتج مشارك متابع
مشاهد مستخدم مستهلك عضو مقاتل عسكري شرطي سجين اسير معتقل طالب تلميذ معلم مريض متطوع شاب فرد ساكن بيت برميل هكتار فدان
مقعد صوت راس كتاب حاج معتمر مسافر راكب"""
_COUNTED = frozenset([*DUALS.split(), *_ALSO_COUNTED.split()])


def read_dual_scale(reading: Reading, place: int) -> Decimal | None:
    """The thousand or million of which two are meant at a place; None where one is, or none."""
    if reading.words.language != "ar" or not reading.sign(place).endswith(_ENDING):
        return None
    scale = reading.means(place, Role.SCALE)
    if scale is None or scale < _THOUSAND or reading.has(place - 1, Role.NUMERAL, Role.SCALE, Role.SCALES):
        return None
    unit = unit_after(reading, place + 1)
    noun = reading.words.plain(reading.tokens[place + 1].text)
    feminine = noun.endswith(_FEMININE) and not noun.startswith(_ARTICLE)
    counted = (unit is not None and not unit.percent) or noun in _COUNTED or feminine
    return scale if counted and not reading.is_digits(place + 1) else None
