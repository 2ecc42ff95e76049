"""Measures that a translator turns into those of the readers: miles into kilometres, Chinese mu into hectares."""

from __future__ import annotations

from collections.abc import Iterable

from newsroom.language.facts.fact import Fact, Number

# What one of the first is in the second (CLDR's names of units; NIST SP 811).
IN_METRIC = {
    "length-mile": ("length-kilometer", 1.609),
    "length-foot": ("length-meter", 0.3048),
    "length-yard": ("length-meter", 0.9144),
    "length-inch": ("length-centimeter", 2.54),
    "mass-pound": ("mass-kilogram", 0.4536),
    "mass-ounce": ("mass-gram", 28.35),
    "mass-jin": ("mass-tonne", 0.0005),
    "area-mu": ("area-hectare", 0.06667),
    "area-acre": ("area-hectare", 0.4047),
    "area-square-mile": ("area-square-kilometer", 2.59),
    "volume-gallon": ("volume-liter", 3.785),
    "speed-mile-per-hour": ("speed-kilometer-per-hour", 1.609),
}
_TURNED = IN_METRIC.keys() | {unit for unit, _factor in IN_METRIC.values()}
# Turned measures are rounded.
LEEWAY = 0.08


def is_turned(fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether one of the other text's facts says this one in the other system of measures."""
    if not isinstance(fact.value, Number) or fact.value.unit not in _TURNED:
        return False
    return any(_same(fact, other) or _same(other, fact) for other in others)


def _same(one: Fact, other: Fact) -> bool:
    if not isinstance(one.value, Number) or not isinstance(other.value, Number):
        return False
    unit, factor = IN_METRIC.get(one.value.unit, ("", 0.0))
    turned = float(one.value.amount) * factor
    return bool(unit) and other.value.unit == unit and abs(float(other.value.amount) - turned) <= LEEWAY * abs(turned)
