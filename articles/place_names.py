"""How the desk names places in its languages: by its register, then by its list of places, else as CLDR does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from articles.models import Place
from articles.text.datelines import Naming, place_key
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit
from newsroom.language.places import place_in
from newsroom.register.finding import names_in


def desk_naming(*, state: int | None = None, listed: Mapping[str, Place] | None = None) -> Naming:
    """What names places for `in_language`. One query for the list, one for each place's name it is asked for.

    None is taken for the list where that was read (`places_by_name`), nor for names where the register's `state` is
    said.
    """
    return _naming(places_by_name() if listed is None else listed, state)


def known_naming(*, state: int) -> Naming:
    """As `desk_naming`, without the desk's list of places: it takes no query."""
    return _naming({}, state)


def places_by_name() -> Mapping[str, Place]:
    """The desk's list of places by the keys of all their names. One query."""
    listed: dict[str, Place] = {}
    for place in Place.objects.all():
        for name in place.all_names():
            listed.setdefault(place_key(name), place)
    return listed


def _naming(listed: Mapping[str, Place], state: int | None) -> Naming:
    @cache
    def registered(name: str, language: str) -> NameHit | None:
        hits = (hit for hit in names_in(name, language, state=state) if (hit.start, hit.end) == (0, len(name)))
        return next((hit for hit in hits if hit.kind in {Kind.PLACE, Kind.ORGANISATION}), None)

    def named(name: str, language: str, to: str) -> str | None:
        hit = registered(name.strip(), language)
        if hit is not None and (forms := hit.forms.get(to)):
            return forms[0]
        ours = listed.get(place_key(name))
        return (ours.name_in(to) if ours else "") or place_in(name, language, to)

    return named
