"""Measures in whatever unit: miles and kilometres, weeks and months, jin and tons say the same of a thing."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsroom.language.facts.amounts import FAMILIES
from newsroom.language.facts.fact import Money, Number, Single

# What each unit (CLDR's names) is in the first one of its kind (NIST SP 811).
_KINDS: dict[str, dict[str, float]] = {
    "length": {
        "length-meter": 1,
        "length-millimeter": 0.001,
        "length-centimeter": 0.01,
        "length-decimeter": 0.1,
        "length-kilometer": 1000,
        "length-inch": 0.0254,
        "length-foot": 0.3048,
        "length-yard": 0.9144,
        "length-mile": 1609.34,
        "length-nautical-mile": 1852,
    },
    "mass": {
        "mass-kilogram": 1,
        "mass-gram": 0.001,
        "mass-milligram": 0.000001,
        "mass-tonne": 1000,
        "mass-ounce": 0.02835,
        "mass-pound": 0.4536,
        "mass-jin": 0.5,
        "mass-quintal": 100,
        "mass-zentner": 50,
    },
    "area": {
        "area-hectare": 1,
        "area-square-meter": 0.0001,
        "area-square-kilometer": 100,
        "area-acre": 0.4047,
        "area-square-mile": 259,
        "area-square-foot": 0.00000929,
        "area-mu": 0.06667,
    },
    "volume": {
        "volume-liter": 1,
        "volume-milliliter": 0.001,
        "volume-hectoliter": 100,
        "volume-gallon": 3.785,
        "volume-cubic-meter": 1000,
    },
    "energy": {
        "energy-kilowatt-hour": 1,
        "energy-megawatt-hour": 1000,
        "energy-gigawatt-hour": 1e6,
        "energy-terawatt-hour": 1e9,
    },
    "power": {"power-kilowatt": 1, "power-megawatt": 1000, "power-gigawatt": 1e6},
    "temperature": {"temperature-celsius": 1, "temperature-fahrenheit": 1},
    "duration": {
        "duration-hour": 1,
        "duration-second": 1 / 3600,
        "duration-minute": 1 / 60,
        "duration-day": 24,
        "duration-week": 168,
        "duration-month": 730.5,
        "duration-year": 8766,
        "duration-century": 876_600,
    },
}
_OF = {unit: (kind, factor) for kind, units in _KINDS.items() for unit, factor in units.items()}
# Units that readers elsewhere do not know, so that translators turn them into others, rounded, or leave them out.
_LOCAL = frozenset(
    {
        "length-inch",
        "length-foot",
        "length-yard",
        "length-mile",
        "length-nautical-mile",
        "mass-ounce",
        "mass-pound",
        "mass-jin",
        "mass-quintal",
        "mass-zentner",
        "area-acre",
        "area-square-mile",
        "area-square-foot",
        "area-mu",
        "volume-gallon",
        "temperature-fahrenheit",
    }
)
# Turned measures are rounded; so are weeks told in months. The sea's mile and the land's share a name.
_ROUNDED, _EXACT, _AT_SEA = 0.1, 0.005, 1852 / 1609.34
# By so many of the last digit that either measure says.
_DIGITS = 1.5
_FIVES = 5
_LOOSE = frozenset({"duration-month", "duration-week"})
_OF_RAIN = {"volume-liter", "length-millimeter"}
_PER_METRE = {"volume-liter": 1, "length-millimeter": 1000}
_FREEZING, _PER_DEGREE = 32.0, 1.8


class Measure(NamedTuple):
    """So much of a kind (`length`), in the first unit of that kind; `unit` is what the text says.

    `step` is what its last digit that is no nought stands for, in the first unit, and five times that for a five.
    """

    kind: str
    size: float
    unit: str
    step: float = 0.0

    @property
    def is_local(self) -> bool:
        return self.unit in _LOCAL


def measure(value: Single) -> Measure | None:
    """The measure in a value; None for numbers that are none. Pounds may be money as well as a weight."""
    if isinstance(value, Money) and value.currencies == FAMILIES["pound"]:
        pound = _KINDS["mass"]["mass-pound"]
        return Measure("mass", float(value.amount) * pound, "mass-pound", _step(value.amount) * pound)
    if not isinstance(value, Number) or value.unit not in _OF:
        return None
    kind, factor = _OF[value.unit]
    size = float(value.amount)
    if value.unit == "temperature-fahrenheit":
        size = (size - _FREEZING) / _PER_DEGREE
    return Measure(kind, size * factor, value.unit, _step(value.amount) * factor)


def _step(number: Decimal) -> float:
    """1 for 184, 10 for 180; 5 for 185, which may be rounded to fives."""
    _sign, digits, exponent = number.normalize().as_tuple()
    size = _FIVES if digits[-1] == _FIVES else 1
    return float(Decimal(size).scaleb(exponent)) if isinstance(exponent, int) else 0.0


def say_the_same(one: Measure, other: Measure) -> bool:
    """Whether two measures in different units are one, as far as translators round."""
    if {one.unit, other.unit} == _OF_RAIN:
        # A litre on a square metre stands a millimetre high.
        return _near(one.size * _PER_METRE[one.unit], other.size * _PER_METRE[other.unit], _EXACT)
    if one.kind != other.kind or one.unit == other.unit:
        return False
    leeway = _leeway(one, other)
    if _near(one.size, other.size, leeway):
        return True
    return any(
        first.unit == "length-mile" and _near(first.size * _AT_SEA, second.size, leeway)
        for first, second in ((one, other), (other, one))
    )


def _leeway(one: Measure, other: Measure) -> float:
    """The share by which measures in two units may differ: the more digits both say, the less."""
    if {one.unit, other.unit} & _LOOSE:
        return _ROUNDED
    if not one.is_local and not other.is_local:
        return _EXACT
    coarser = max(measure.step / measure.size if measure.size else 1.0 for measure in (one, other))
    return min(max(_DIGITS * abs(coarser), _EXACT), _ROUNDED)


def is_smaller(one: Measure, other: Measure) -> bool:
    """Whether a measure may go on with another in a smaller unit of its kind: an hour and 20 minutes."""
    return one.kind == other.kind and one.kind != "temperature" and _OF[one.unit][1] < _OF[other.unit][1]


def _near(one: float, other: float, share: float) -> bool:
    leeway = share * max(abs(one), abs(other))
    return abs(one - other) <= leeway
