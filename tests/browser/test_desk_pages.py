"""Every page of the desk in a real browser: nothing that breaks WCAG 2.2 AA, nothing that scrolls sideways."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from newsroom.actions.house_style import write_house_style
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import after_f8, press
from translations.actions import asking, draft, objecting, request, shaping
from translations.actions.sent_texts import Typed
from translations.findings import findings_of
from translations.models import Objection, Practice, Translation
from translations.rendering import Ground
from translations.vocabulary import CheckLevel, QuestionKind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.fixture
def world() -> dict[str, Any]:
    """A story whose source was corrected under a live language, with a question asked about it."""
    story = make.article(texts=["In 12 Orten steht Wasser.", "Der Rat tagt am Freitag."])
    make.live(story, "en")
    make.translation(story, "ru", state="in review")
    open_one = make.translation(story, "ar")
    headline = open_one.paragraphs.get(role="headline")
    shaping.add(open_one, uid=headline.uid, by=make.translator_into("ar"), at=timezone.now())
    make.write(open_one)
    make.correction(story)
    fresh = make.fresh(story)
    work = Translation.objects.get(article=fresh, language="ar")
    assert fresh.current is not None
    asking.ask(
        work,
        uid=fresh.current.body[0].id,
        kind=QuestionKind.QUESTION,
        text="12 or 14?",
        by=make.translator_into("ar"),
        at=timezone.now(),
    )
    flash = make.article(urgency=1, headline="Damm gebrochen")
    make.translation(flash, "ar", state="requested")
    make.translation(flash, "ru", state="in review")
    make.translation(make.article(urgency=2, headline="Damm hält"), "ar")
    return {
        "flash": flash,
        "story": fresh,
        "work": work,
        "revision": fresh.current.number,
        "objection": objection(),
        "practice": practice(),
        "via": from_the_english().pk,
    }


def practice() -> Practice:
    """Something practised and compared, on a story that was live in Arabic."""
    past, at = make.live(make.article(), "ar"), timezone.now()
    salma = make.translator_into("ar")
    return Practice.objects.create(release=past.newest, person=salma, begun_at=at, compared_at=at)


def from_the_english() -> Translation:
    """Arabic made from English, of a German story that was corrected since and is not yet in English."""
    story = make.article(texts=["In 12 Orten steht Wasser.", "Der Rat tagt am Freitag."])
    make.live(story, "en")
    now, asked = timezone.now(), {"languages": ["ar"], "via": {"ar": "en"}}
    made = request.request(make.fresh(story), **asked, by=make.editor(), at=now)[0]
    made = request.claim(made, by=make.translator_into("ar"), at=now)
    make.write(made)
    make.correction(story)
    return made


def objection() -> Objection:
    """A house style in Arabic, a check switched down there, and somebody who objects to another."""
    text = "*قصيرة* وواضحة.\n\n## علامات التنصيص {quotation_marks}\n\n- «هكذا»\n- “وهكذا”"
    ines, at = make.editor(), timezone.now()
    write_house_style("ar", text, seen=0, by=ines, at=at)
    objecting.set_level("ar", "double_space", CheckLevel.OFF, reason="يكفي", by=ines, at=at)
    work = make.translation(make.article(texts=["Der Rat tagt."], headline="Rat tagt"), "ar")
    row = work.paragraphs.get(role="lead")
    salma = make.translator_into("ar")
    draft.save(work, [Typed(row.uid, row.number, "يجتمع المجلس ( اليوم")], by=salma, at=at)
    rows = list(work.paragraphs.in_order())
    (found,) = findings_of(rows, Ground.of(work, rows), [])[row.uid]
    return objecting.object_to(work, uid=row.uid, key=found.finding.key, reason="لا", by=salma, at=at)


PAGES = {
    "queue": "/desk/",
    "me": "/desk/me/",
    "notices": "/desk/notices/",
    "flashes": "/desk/flash/",
    "flash": "/desk/flash/{flash}/",
    "working page": "/desk/{work}/",
    "made from another language": "/desk/{via}/",
    "giving": "/desk/{work}/give-paragraphs/",
    "shift note": "/desk/shift-notes/ar/",
    "practices": "/desk/practice/",
    "practice": "/desk/practice/{practice}/",
    "house style": "/desk/style/ar/",
    "what one objects to": "/desk/{objected}/?help={paragraph}",
}
EDITORS = {
    "article": "/admin/articles/article/{story}/change/",
    "board": "/admin/articles/article/{story}/correction/{revision}/",
    "person": "/desk/people/{person}/",
    "house style": "/admin/newsroom/language/ar/style/",
    "check": "/admin/newsroom/language/ar/check/?check=double_space",
    "objections": "/admin/translations/objection/",
    "objection": "/admin/translations/objection/{objection}/change/",
}


def address(path: str, world: dict[str, Any], person: Person) -> str:
    return path.format(
        work=world["work"].pk,
        story=world["story"].pk,
        flash=world["flash"].pk,
        revision=world["revision"],
        person=person.pk,
        objection=world["objection"].pk,
        objected=world["objection"].translation_id,
        paragraph=world["objection"].uid,
        practice=world["practice"].pk,
        via=world["via"],
    )


@pytest.mark.parametrize("name", PAGES)
def test_what_translators_use_is_for_everybody(
    name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    salma = make.translator_into("ar")
    for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
        page = open_page(salma, viewport=viewport, color_scheme=scheme)
        page.goto(address(PAGES[name], world, salma))
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        axe_strict(page)
        assert fits(page), f"{name} scrolls sideways at {viewport['width']}"


@pytest.mark.parametrize("name", EDITORS)
def test_what_editors_use_is_for_everybody(
    name: str, world: dict[str, Any], open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    ines = make.editor()
    for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
        page = open_page(ines, viewport=viewport, color_scheme=scheme)
        page.goto(address(EDITORS[name], world, make.translator_into("ar")))
        axe_strict(page)
        assert fits(page), f"{name} scrolls sideways at {viewport['width']}"


@pytest.mark.parametrize("shown_in", ["de", "ar"])
def test_a_long_fact_wraps_on_the_board_of_a_phone(shown_in: str, open_page: OpenPage) -> None:
    story = make.article(texts=["Die neue Brücke kostet 3 Millionen Euro."])
    make.live(story, "de")
    make.correction(story, old="3 Millionen", new="4 Millionen")
    ines = make.editor()
    Person.objects.filter(pk=ines.pk).update(interface_language=shown_in)
    page = open_page(ines, viewport=PHONE)
    page.goto(f"/admin/articles/article/{story.pk}/correction/2/")
    expect(page.locator("html")).to_have_attribute("lang", shown_in)
    expect(page.locator(".swap-large")).to_contain_text("4 Millionen Euro")
    assert fits(page)


def test_a_story_is_worked_by_keyboard_alone(open_page: OpenPage) -> None:
    """Claimed, written, looked up, previewed and handed in without a mouse."""
    translation = make.translation(make.article(texts=["Der Rat tagt."]), "en", state="requested")
    page = open_page(make.translator_into("en"))
    page.goto("/desk/")
    page.get_by_role("button", name="Claim").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/*/")
    press(page, "?")
    expect(page.get_by_role("dialog", name="All keys")).to_be_visible()
    page.keyboard.press("Escape")
    for row in translation.paragraphs.in_order():
        after_f8(page, "ArrowDown")
        expect(page.locator(f"#t-{row.uid}")).to_be_focused()
        if not row.text:
            page.keyboard.type("The council meets." if row.role != "headline" else "Council meets")
    after_f8(page, "o")
    expect(page.locator("#before-words")).to_be_focused()
    after_f8(page, "v")
    expect(page.locator("[data-preview] iframe")).to_be_visible()
    expect(page.frame_locator("[data-preview] iframe").locator("h1")).to_have_text("Council meets")
    after_f8(page, "ArrowDown")  # out of the box, whose own button the key would press
    press(page, "Control+Enter")
    page.wait_for_url("**/desk/")
    assert Translation.objects.get(pk=translation.pk).state == "in review"


def test_belarusian_made_from_the_russian_says_so_and_shows_the_original(
    open_page: OpenPage, axe_strict: CheckAccess
) -> None:
    story = make.article(texts=["In 12 Orten steht Wasser.", "Der Rat tagt am Freitag."])
    make.live(story, "ru")
    now, asked = timezone.now(), {"languages": ["be"], "via": {"be": "ru"}}
    made = request.request(make.fresh(story), **asked, by=make.editor(), at=now)[0]
    translator = make.translator_into("be")
    made = request.claim(made, by=translator, at=now)
    page = open_page(translator)
    page.goto(f"/desk/{made.pk}/")
    lead = made.paragraphs.get(role="lead")
    source = page.locator(f"#s-{lead.uid}")
    expect(source.locator("p.read").first).to_have_attribute("lang", "ru")
    source.locator("summary", has_text="Original").click()
    expect(source.get_by_text("In 12 Orten steht Wasser.")).to_be_visible()
    axe_strict(page)
    page.locator(f"#t-{lead.uid}").fill("У 12 мясцінах стаіць вада.")
    expect(page.locator("[data-save-state]")).to_contain_text("Saved at")
    assert made.paragraphs.get(role="lead").based_on_via == 1
