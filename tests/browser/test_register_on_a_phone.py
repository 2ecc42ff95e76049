"""An entry of the register on a phone, in a language that runs from left to right and in one that does not."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from newsroom.models import ConceptForm
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

PHONE = {"width": 390, "height": 844}
# What stands in the form is as wide as the screen lets it be, and no box is lower than the letters in it.
OUTSIDE = """() => {
  const form = document.querySelector("#concept_form").getBoundingClientRect();
  const shown = [...document.querySelectorAll("#concept_form :is(input, select, textarea, td, .help)")]
    .filter(each => each.checkVisibility() && each.type !== "hidden");
  const out = each => each.getBoundingClientRect().left < form.left - 1
    || each.getBoundingClientRect().right > form.right + 1
    || (each.localName === "select" && each.scrollHeight > each.offsetHeight + 1);
  return { width: form.width, out: shown.filter(out).map(each => each.outerHTML.slice(0, 80)) };
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_of_an_entry_stands_on_a_phone(open_page: OpenPage, axe: CheckAccess, language: str) -> None:
    concept = make.concept(de="Hanne Osterkamp", ru="Ханне Остеркамп")
    ConceptForm.objects.create(concept=concept, language="ru", text="Ханна", status="forbidden", reason="Die Sorle.")
    ines = make.editor()
    ines.interface_language = language
    ines.save()
    page = open_page(ines, viewport=PHONE)
    page.goto(f"/admin/newsroom/concept/{concept.pk}/change/")
    found = page.evaluate(OUTSIDE)
    assert found["width"] > 340
    assert found["out"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Why a form is forbidden is asked where it is.
    reasons = page.locator(".form-row:not(.empty-form) .field-reason input")
    visible = [each.input_value() for each in reasons.all() if each.is_visible()]
    assert visible == ["Die Sorle."]
    first = page.locator("#forms-0 .field-status select")
    first.select_option("forbidden")
    expect(page.locator("#forms-0 .field-reason input")).to_be_visible()
    axe(page)
