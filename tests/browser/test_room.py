"""The working page has room for its words in every language and window: nothing lies upon anything else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.one_of_everything import who
from translations.actions import speaking
from translations.models import Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

QUOTE = (
    "„Wir rechnen mit 6,35 Metern, und das ist mehr, als die Deiche tragen“, sagte Anna Lind am Freitag in Ahrenfeld."
)
LONG = "Sorle steigt weiter: Zwölf Orte richten sich auf Räumungen ein"
# What lies upon something else in a row, where both are shown.
UPON = """row => {
  const bars = [...row.querySelectorAll(".target > .asides, .source > .asides")];
  const others = [...row.querySelectorAll(".source .read, .spoken, .target .read, .help h2, .help h3"), ...bars];
  const meet = (one, other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  };
  return bars.flatMap(bar => others.filter(other => other !== bar && meet(bar, other)).map(
    other => `${bar.className} upon ${other.className || other.tagName} “${other.innerText.slice(0, 30)}”`));
}"""
BELOW_TEXT = """row => row.querySelector(".target > .asides").getBoundingClientRect().top
  - row.querySelector(".target .read").getBoundingClientRect().bottom"""


def quoting(person: Person, language: str = "en") -> Translation:
    """A draft whose quotation is marked as spoken in French."""
    work = make.translation(make.article(headline=LONG, texts=[QUOTE, QUOTE]), language)
    uid = work.paragraphs.get(role="lead").sources[0]
    speaking.mark_spoken_from(work, uid=uid, language="fr", by=person, at=timezone.now())
    return work


def at_work(open_page: OpenPage, interface: str, **context: object) -> tuple[Page, Translation]:
    mira = who(make.translator_into("en").username, interface)
    work = quoting(mira)
    page = open_page(mira, **context)
    page.goto(f"/desk/{work.pk}/")
    return page, work


@pytest.mark.parametrize("interface", ["de", "fr", "pl", "ru", "ar"])
def test_what_can_be_done_with_a_paragraph_lies_upon_nothing(interface: str, open_page: OpenPage) -> None:
    page, work = at_work(open_page, interface)
    row = page.locator(f"#p-{work.paragraphs.get(role='lead').uid}")
    row.locator("textarea.read").fill(QUOTE)
    for width in (1360, 1280, 1024, 900, 780):
        page.set_viewport_size({"width": width, "height": 900})
        row.locator("textarea.read").blur()
        row.locator("textarea.read").focus()
        expect(row.locator(".help") if width < 1200 else page.locator(".side .help")).to_be_visible()
        assert row.evaluate(UPON) == [], f"{interface}, {width}"
        assert 0 <= row.evaluate(BELOW_TEXT) < 60, f"{interface}, {width}: far from its text"


@pytest.mark.parametrize("interface", ["de", "ru"])
def test_the_bar_stays_two_lines_high_and_names_the_story(interface: str, open_page: OpenPage) -> None:
    page, _work = at_work(open_page, interface)
    bar, title = page.locator(".bar"), page.locator(".bar h1")
    height, shown = bar.evaluate("bar => bar.offsetHeight"), title.evaluate("title => title.clientWidth")
    assert shown > 300
    assert height < 80
    failed = page.locator("#work").get_attribute("data-signed-out")
    page.locator("[data-save-state]").evaluate(
        "(line, words) => { line.textContent = words; line.className = 'saved is-failed'; }", failed
    )
    assert bar.evaluate("bar => bar.offsetHeight") == height
    expect(page.locator("[data-save-state]")).to_have_text(failed or "")


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_what_is_saved_is_seen_while_one_types(width: int, open_page: OpenPage) -> None:
    page, work = at_work(open_page, "de", viewport={"width": width, "height": 600}, has_touch=True, is_mobile=True)
    *_others, row = work.paragraphs.in_order()
    last = page.locator(f"#t-{row.uid}")
    last.tap()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last.press_sequentially("Wir")
    line = page.locator("[data-save-state]")
    expect(line).to_contain_text("Gespeichert")
    expect(line).to_be_in_viewport(ratio=1)
    assert line.evaluate("line => line.offsetHeight") < 40
    page.context.set_offline(True)
    last.press_sequentially(" rechnen")
    expect(line).to_contain_text("Offline")
    expect(line).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_state_stands_at_the_same_place_in_every_row(open_page: OpenPage) -> None:
    work = make.translation(make.article(headline=LONG, texts=[QUOTE, QUOTE]), "en", state="in review")
    reviewer = who(make.reviewer_of("en").username, "de")
    page = open_page(reviewer, viewport={"width": 390, "height": 844})
    page.goto(f"/desk/{work.pk}/")
    page.locator("[data-approve]").first.click()
    expect(page.locator("[data-approve]:visible")).to_have_count(work.paragraphs.count() - 1)
    places: Sequence[tuple[float, float]] = page.locator(".no").evaluate_all(
        """names => names.map(name => {
          const [all, state] = [name, name.querySelector("[data-state]")].map(each => each.getBoundingClientRect());
          return [Math.round(state.left - all.left), Math.round(state.top - all.top)];
        })"""
    )
    assert len({left for left, _top in places}) == 1
    assert len({top for _left, top in places}) == 1
