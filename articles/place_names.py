"""How the desk names places in its languages: by its register, then by its list of places, else as CLDR does."""

from __future__ import annotations

from functools import cache

from articles.models import Place
from articles.text.datelines import Naming, place_key
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import NameHit
from newsroom.language.places import place_in
from newsroom.register.finding import names_in


def desk_naming() -> Naming:
    """What names places for `in_language`. One query for the list, one for each place's name it is asked for."""
    listed: dict[str, Place] = {}
    for place in Place.objects.all():
        for name in place.all_names():
            listed.setdefault(place_key(name), place)

    @cache
    def registered(name: str, language: str) -> NameHit | None:
        hits = (hit for hit in names_in(name, language) if (hit.start, hit.end) == (0, len(name)))
        return next((hit for hit in hits if hit.kind in {Kind.PLACE, Kind.ORGANISATION}), None)

    def named(name: str, language: str, to: str) -> str | None:
        hit = registered(name.strip(), language)
        if hit is not None and (forms := hit.forms.get(to)):
            return forms[0]
        ours = listed.get(place_key(name))
        return (ours.name_in(to) if ours else "") or place_in(name, language, to)

    return named
