"""The register at work: names found in a text, their forms, places for datelines."""

from newsroom.register.finding import forms_of, names_in, place_in_register

__all__ = ["forms_of", "names_in", "place_in_register"]
