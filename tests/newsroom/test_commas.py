"""Commas are those of the screens' language."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils import translation

from newsroom.commas import listed


@pytest.mark.parametrize(
    ("language", "in_a_row"), [("en", "a, 2, c"), ("de", "a, 2, c"), ("ar", "a، 2، c"), ("zh-hans", "a、2、c")]
)
def test_things_stand_in_a_row_as_the_language_parts_them(language: str, in_a_row: str) -> None:
    with translation.override(language):
        assert listed(["a", 2, "c"]) == in_a_row
        assert listed([]) == ""
        assert Template("{{ these|listed }}").render(Context({"these": ["a", 2, "c"]})) == in_a_row


@pytest.mark.parametrize(("language", "both"), [("pl", "a, b"), ("ar", "a، b"), ("zh-hans", "a，b")])
def test_two_facts_are_parted_likewise(language: str, both: str) -> None:
    with translation.override(language):
        assert Template("a{% comma %}b").render(Context()) == both
