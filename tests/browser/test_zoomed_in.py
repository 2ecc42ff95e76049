"""Who sees little zooms in: at 200 % a screen of 1280 by 800 has room for 640 by 400, at 400 % for 320 (WCAG 1.4.10).

Nothing scrolls sideways then, nothing is cut off, and whatever is reached by keyboard can be seen.
"""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article
from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.one_of_everything import who
from translations.actions import asking
from translations.models import Notice, Translation
from translations.vocabulary import NoticeKind, QuestionKind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

ZOOMED = {
    "200 %": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
    "400 %": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
LONG = "Donaudampfschifffahrtsgesellschaftskapitän tritt nach Hochwasser an der Sorle zurück"

# Shown, and not only to be heard: what is kept for the ear is a pixel wide.
SHOWN = "const shown = each => each.checkVisibility({ visibilityProperty: true }) && each.offsetWidth > 2;"
SAID = "const said = each => `${each.tagName} ${each.className} ${(each.innerText || '').slice(0, 40)}`;"
CUT_OFF = f"""() => {{ {SHOWN} {SAID}
  const cut = each => ["hidden", "clip"].includes(getComputedStyle(each).overflowX)
    && each.scrollWidth > each.clientWidth + 1;
  return [...document.querySelectorAll("body *")].filter(each => shown(each) && cut(each)).map(said);
}}"""
# Each control in turn gets the focus, and must then stand within the window with nothing over the whole of it.
OUT_OF_SIGHT = f"""() => {{ {SHOWN} {SAID}
  const width = document.documentElement.clientWidth;
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const open = (each, part, share) => {{
    const y = (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(part.left + part.width * share, y);
    return each.contains(over) || over?.control === each;
  }};
  const outOfSight = each => {{
    each.focus();
    if (document.activeElement !== each) return !each.disabled;
    const parts = [...each.getClientRects()];
    return parts.some(part => part.left < -0.5 || part.right > width + 0.5)
      || !parts.some(part => [0.1, 0.5, 0.9].some(share => open(each, part, share)));
  }};
  return [...document.querySelectorAll(controls)].filter(each => shown(each) && outOfSight(each)).map(said);
}}"""


@pytest.fixture
def story() -> Article:
    """Live in German and Arabic, with a headline of long words."""
    made = make.article(headline=LONG, section=make.section(), slugline="SORLE-KAPITAEN")
    for language in ("de", "ar"):
        make.live(made, language)
    return made


def in_hand(language: str) -> Translation:
    """A draft with a question about its source, and something else to claim in the same queue."""
    made = make.translation(make.article(headline=LONG), language)
    lead = made.paragraphs.get(role="lead")
    asking.ask(
        made,
        uid=lead.sources[0],
        kind=QuestionKind.QUESTION,
        text="?",
        by=make.translator_into(language),
        at=timezone.now(),
    )
    make.translation(make.article(headline=LONG), language, state="requested")
    return made


def refuse_what_is_out_of_sight(page: Page) -> None:
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width <= room, f"{page.url} scrolls sideways: {width} in {room}"
    assert page.evaluate(CUT_OFF) == [], f"cut off on {page.url}"
    assert page.evaluate(OUT_OF_SIGHT) == [], f"focused and not seen on {page.url}"


@pytest.fixture(params=["en", "ar"])
def translator(request: pytest.FixtureRequest) -> Person:
    language = request.param
    return who(make.translator_into(language).username, language)


@pytest.mark.parametrize("zoom", ZOOMED)
def test_the_workspace_reflows(zoom: str, translator: Person, open_page: OpenPage) -> None:
    language = translator.interface_language
    work = in_hand(language)
    flash = make.article(urgency=1, headline=LONG, slugline="EIL-SORLE-KAPITAEN")
    make.translation(flash, language, state="requested")
    page = open_page(translator, **ZOOMED[zoom])
    for path in ("/desk/", f"/desk/{work.pk}/", f"/desk/flash/{flash.pk}/"):
        page.goto(path)
        expect(page.locator("html")).to_have_attribute("lang", language)
        refuse_what_is_out_of_sight(page)


@pytest.mark.parametrize("zoom", ZOOMED)
def test_help_and_preview_reflow(zoom: str, translator: Person, open_page: OpenPage) -> None:
    """As they come under the paragraph in hand."""
    work = in_hand(translator.interface_language)
    page = open_page(translator, **ZOOMED[zoom])
    page.goto(f"/desk/{work.pk}/")
    for role, text in (("headline", LONG), ("lead", "13  towns ( now")):
        page.locator(f"#t-{work.paragraphs.get(role=role).uid}").fill(text)
    expect(page.locator("[data-row] .help .finding").first).to_be_visible()
    page.locator("[data-preview-link]").click()
    expect(page.frame_locator("[data-preview] iframe").locator("h1")).to_be_visible()
    refuse_what_is_out_of_sight(page)


@pytest.mark.parametrize("zoom", ZOOMED)
def test_long_german_words_find_room(zoom: str, open_page: OpenPage) -> None:
    """In the bar with many notices, in tables and in lists to choose from."""
    work = in_hand("en")
    translator, editor = (who(each.username, "de") for each in (make.translator_into("en"), make.editor()))
    for person in (translator, editor):
        Notice.objects.bulk_create(
            Notice(person=person, kind=NoticeKind.ASSIGNED, translation=work, at=timezone.now()) for _n in range(17)
        )
    page = open_page(translator, **ZOOMED[zoom])
    for path in (f"/desk/{work.pk}/", "/desk/me/"):
        page.goto(path)
        expect(page.locator(".unread")).to_contain_text("17")
        refuse_what_is_out_of_sight(page)
    page = open_page(editor, **ZOOMED[zoom])
    page.goto(f"/desk/{work.pk}/give-paragraphs/")
    expect(page.locator("#give-from")).to_be_visible()
    refuse_what_is_out_of_sight(page)


@pytest.mark.parametrize("zoom", ZOOMED)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_readers_pages_reflow(zoom: str, language: str, story: Article, open_page: OpenPage) -> None:
    page = open_page(**ZOOMED[zoom])
    for path in (f"/{language}/", f"/{language}/{make.fresh(story).public_number}/"):
        page.goto(path)
        expect(page.locator("main h1")).to_be_visible()
        refuse_what_is_out_of_sight(page)


@pytest.mark.parametrize(
    "fault",
    [
        "<p style='inline-size: 50rem'>Two bridges stay closed.</p>",
        "<p style='inline-size: 4rem; overflow: hidden; white-space: nowrap'>Two bridges stay closed.</p>",
        "<button style='position: relative; inset-inline-start: -20rem'>Save</button>",
        "<button>Save</button><div style='position: fixed; inset: 0; background: white'></div>",
    ],
    ids=["wide", "cut off", "beside", "covered"],
)
def test_what_is_out_of_sight_is_seen_to_be(fault: str, open_page: OpenPage) -> None:
    page = open_page(**ZOOMED["200 %"])
    page.set_content("<!doctype html><html lang='en'><main><h1>Ahrenfeld</h1><button>Open</button></main></html>")
    refuse_what_is_out_of_sight(page)
    page.set_content(f"<!doctype html><html lang='en'><main><h1>Ahrenfeld</h1>{fault}</main></html>")
    with pytest.raises(AssertionError):
        refuse_what_is_out_of_sight(page)
