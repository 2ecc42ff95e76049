"""Original words on the flash screen: asked for where a quote was spoken in the box's language, and signed with it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests import make
from tests.translations.workspace.pages import signed_in
from tests.translations.workspace.test_flash_page import box_of, flash, form, page, press
from translations.actions import draft
from translations.actions.sent_texts import Typed
from translations.actions.speaking import mark_spoken, mend_words
from translations.models import Translation
from translations.vocabulary import WORDS_OF

pytestmark = pytest.mark.django_db


def test_who_writes_a_quote_spoken_in_their_language_is_asked_for_the_words_on_this_screen() -> None:
    story = flash("en", "ru", headline="Damm gebrochen", texts=["„Die Deiche halten“, sagte Bürgermeister Tom Hill."])
    assert story.current is not None
    quote = story.current.story[-1].id
    mark_spoken(story, uid=quote, language="en", by=make.editor(), at=timezone.now())
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    html = page(mira, story)
    assert "Spoken in: <b>English</b>" in html
    assert f'name="text-~{quote}"' in box_of(html, "en")
    assert "~" not in box_of(page(signed_in(make.known("vera")), story), "ru")
    typed = {"headline": "Dam breaks", "lead": "“The dikes will hold,” Mayor Tom Hill said."}
    sent = form(html, "en", **typed)
    told = press(mira, story, "save", sent, json=True).json()
    assert "original words" in told["lines"][quote]["checks"]
    sent |= {name: str(line["seen"]) for uid, line in told["lines"].items() if (name := f"seen-{uid}") in sent}
    told = press(mira, story, "save", sent | {f"text-~{quote}": "The dikes will hold"}, json=True).json()
    work = Translation.objects.get(article=story, language="en")
    row = work.paragraphs.get(role="lead")
    assert (row.original_words, told["lines"][f"~{quote}"]["seen"]) == ("The dikes will hold", row.words_number)
    assert told["lines"][quote]["checks"].strip() == ""
    again = form(page(mira, story), "en", **typed)
    assert press(mira, story, "submit", again | {f"text-~{row.uid}": "The dikes hold"}).status_code == 302
    assert work.paragraphs.get(role="lead").original_words == "The dikes hold"
    assert press(jonas, story, "sign", form(page(jonas, story), "en")).status_code == 302
    assert Translation.objects.get(pk=work.pk).state == "approved"


def test_what_lacks_its_original_words_says_so_to_who_signs() -> None:
    story = flash(headline="Damm gebrochen", texts=["„Die Deiche halten“, sagte Bürgermeister Tom Hill."])
    assert story.current is not None
    mark_spoken(story, uid=story.current.story[-1].id, language="en", by=make.editor(), at=timezone.now())
    mira, jonas = signed_in(make.known("mira")), signed_in(make.known("jonas"))
    typed = {"headline": "Dam breaks", "lead": "“The dikes will hold,” Mayor Tom Hill said."}
    assert press(mira, story, "submit", form(page(mira, story), "en", **typed)).status_code == 302
    html = page(jonas, story)
    assert "original words" in box_of(html, "en").split("small check")[1]
    assert press(jonas, story, "sign", form(html, "en")).status_code == 422


def test_original_words_stand_in_the_box_and_are_signed_with_it() -> None:
    story = flash(headline="Damm gebrochen")
    people = make.known("mira"), make.known("jonas")
    mira, jonas = map(signed_in, people)
    press(mira, story, "save", form(page(mira, story), "en", headline="Dam breaks", lead="It broke."))
    work = Translation.objects.get(article=story, language="en")
    lead = work.paragraphs.get(role="lead")
    draft.save(work, [Typed(WORDS_OF + lead.uid, 0, "The dikes will hold")], by=people[0], at=timezone.now())
    assert "The dikes will hold" in box_of(page(mira, story), "en")
    sent = form(page(mira, story), "en", headline="Dam breaks", lead="It broke.")
    assert press(mira, story, "submit", sent).status_code == 302
    seen = page(jonas, story)
    assert "The dikes will hold" in box_of(seen, "en")
    row = work.paragraphs.get(role="lead")
    mend_words(row, "The dikes hold")
    assert press(jonas, story, "sign", form(seen, "en")).status_code == 409, "other words than those that were read"
    assert press(jonas, story, "sign", form(page(jonas, story), "en")).status_code == 302
    assert Translation.objects.get(pk=work.pk).state == "approved"
