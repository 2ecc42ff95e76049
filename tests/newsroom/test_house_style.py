"""A language's house style: its notation, and the verb that writes it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from newsroom.actions.house_style import LONGEST, write_house_style
from newsroom.house_style import Block, codes_of, read
from newsroom.models import LogEntry, StyleGuide
from newsroom.refusals import NotAllowed
from tests import make
from tests.expect import expect_refusal

TEXT = """We write plainly.

## Quotation marks {quotation_marks}
“So”, never "so".
Not even in headlines.

- outer: “…”
- inner: ‘…’

##  Names

End."""


def test_headings_paragraphs_and_lists() -> None:
    first, marks, names = read(TEXT)
    assert (first.heading, first.code, first.blocks) == ("", "", (Block(("We write plainly.",)),))
    assert (marks.heading, marks.code) == ("Quotation marks", "quotation_marks")
    assert marks.blocks == (
        Block(('“So”, never "so".\nNot even in headlines.',)),
        Block(("outer: “…”", "inner: ‘…’"), is_list=True),
    )
    assert (names.heading, names.code, names.blocks) == ("Names", "", (Block(("End.",)),))
    assert codes_of(TEXT) == ["quotation_marks"]


@given(st.text(alphabet="# {}ab_-*\n", max_size=60))
def test_every_text_is_valid_and_no_letter_is_lost(text: str) -> None:
    sections = read(text)
    kept = "".join(
        section.heading + section.code + "".join(each for block in section.blocks for each in block.texts)
        for section in sections
    )
    for letter in "ab":
        assert kept.count(letter) == text.count(letter)


@pytest.mark.django_db
def test_editors_write_it_and_what_held_before_stays() -> None:
    first = write_house_style("en", "One.", seen=0, by=make.editor(), at=timezone.now())
    second = write_house_style("en", " Two. ", seen=first.pk, by=make.editor(), at=timezone.now())
    assert [each.text for each in StyleGuide.objects.of_language("en")] == ["Two.", "One."]
    assert write_house_style("en", "Two.", seen=second.pk, by=make.editor(), at=timezone.now()) == second
    assert LogEntry.objects.filter(verb="write house style", language="en").count() == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        StyleGuide.objects.filter(pk=first.pk).update(text="Forged.")


@pytest.mark.django_db
def test_who_may_not_is_too_late_or_too_long_is_refused_and_nothing_is_written() -> None:
    with pytest.raises(NotAllowed):
        write_house_style("en", "x", seen=0, by=make.translator_into("en"), at=timezone.now())
    with expect_refusal("house_style_too_long"):
        write_house_style("en", "x" * (LONGEST + 1), seen=0, by=make.editor(), at=timezone.now())
    assert not StyleGuide.objects.exists()
    write_house_style("en", "One.", seen=0, by=make.editor(), at=timezone.now())
    with expect_refusal("house_style_is_newer"):
        write_house_style("en", "Two.", seen=0, by=make.editor(), at=timezone.now())
    assert StyleGuide.objects.get().text == "One."
