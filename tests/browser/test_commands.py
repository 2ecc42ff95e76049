"""Each command of the keys does what the list says; and no table of keys binds what is another's."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.actions.revision import add_revision
from articles.vocabulary import RevisionKind
from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.flashes import arrive
from tests.browser.keys import after_f8, listens, press
from translations.actions import draft, review, talking
from translations.actions.sent_texts import Typed
from translations.models import Comment, Translation
from translations.workflow import mark_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser_alone]

READ_TABLE = """async (name) => {
  const script = [...document.scripts].find((one) => one.src.includes(`/desk/${name}`));
  const { KEYS } = await import(script.src);
  return KEYS.map(({ act, then, key, command, alt, shift, bare }) => ({ act, then, key, command, alt, shift, bare }));
}"""
SCRIPTS = Path(settings.BASE_DIR) / "translations" / "static" / "desk"
LETTERS, DIGITS = "abcdefghijklmnopqrstuvwxyz", "0123456789"
ARROWS = ("arrowup", "arrowdown", "arrowleft", "arrowright", "home", "end", "pageup", "pagedown")
# What browsers and screen readers do with keys; not read from the code, so that it may be wrong.
RESERVED = {
    # Chrome, Edge and Firefox: help, search, address, reload, panes, caret, reader, menu, full screen, tools.
    *(f"f{number}" for number in (1, 3, 4, 5, 6, 7, 9, 10, 11, 12)),
    *(f"shift+f{number}" for number in (1, 3, 5, 6, 7, 9, 10, 12)),
    # Edit, tabs, windows, zoom, bookmarks, find, print; and with Shift.
    *(f"ctrl+{key}" for key in (*LETTERS, *DIGITS, *ARROWS, "tab", "f4", "f5", "-", "+", "=", "/", " ", "backspace")),
    *(f"ctrl+shift+{key}" for key in (*LETTERS, *ARROWS, "tab", "delete")),
    # Menus of Firefox in one language or another, tabs on Linux, sentences of NVDA and JAWS, back and forward, home.
    *(f"alt+{key}" for key in (*LETTERS, *DIGITS, *ARROWS, "f4", "tab", " ", "escape", "backspace")),
    *(f"alt+shift+{key}" for key in (*LETTERS, *ARROWS)),  # Chrome's groups of tabs, keys of pages
    # AltGr types with them, desktops start programs, VoiceOver is called so.
    *(f"ctrl+alt+{key}" for key in (*LETTERS, *DIGITS, *ARROWS, "enter", "f8", "delete")),
    # Apple's: the browser's and the system's.
    *(f"meta+{key}" for key in (*LETTERS, *DIGITS, *ARROWS, "tab", ",", "-", "+", "=", "?", " ", "backspace")),
    *(f"meta+shift+{key}" for key in (*LETTERS, "?", *ARROWS)),
    # To move, and to leave; NVDA and JAWS go by single letters and digits, Firefox searches from these marks.
    *ARROWS, *LETTERS, *DIGITS, "tab", "shift+tab", "enter", "shift+enter", " ", "escape", "backspace", "delete", "insert",
    "'", "/",
}  # fmt: skip
SAVES = {"ctrl+s", "meta+s"}  # taken over on purpose: saving the page to a file is not what anybody wants here
FIRST = "f8"


def strokes_of(one: dict[str, Any]) -> list[str]:
    """As it is pressed on Windows and Linux, and on Apple's."""
    if one.get("then"):
        return [f"{FIRST} {one['then']}"]
    commands = ["ctrl", "meta"] if one.get("command") else [""]
    held = [name for name in ("alt", "shift") if one.get(name)]
    return ["+".join([*([command] if command else []), *held, one["key"]]) for command in commands]


def faults(table: list[dict[str, Any]]) -> list[str]:
    counted = Counter(stroke for one in table for stroke in strokes_of(one))
    twice = [f"{stroke} is bound twice" for stroke, times in counted.items() if times > 1]
    others = [f"{stroke} is another's" for stroke in counted if stroke in RESERVED - SAVES]
    shadowed = [f"{stroke} begins other keys" for stroke in counted if stroke == FIRST]
    return [*twice, *others, *shadowed]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ([{"then": "p"}, {"then": "p"}], "f8 p is bound twice"),
        ([{"key": "p", "alt": True}], "alt+p is another's"),
        ([{"key": "arrowdown", "alt": True}], "alt+arrowdown is another's"),
        ([{"key": "n", "command": True}], "ctrl+n is another's"),
        ([{"key": "r", "command": True, "shift": True}], "ctrl+shift+r is another's"),
        ([{"key": "f8"}], "f8 begins other keys"),
        ([{"key": "k", "bare": True}], "k is another's"),
    ],
)
def test_a_broken_table_is_found(broken: list[dict[str, Any]], fault: str) -> None:
    assert fault in faults(broken)


def test_no_table_binds_a_key_twice_or_one_of_a_browser_or_a_screen_reader(open_page: OpenPage) -> None:
    page, work = open_page(make.known("mira")), make.translation()
    tables = {
        "working_page": (f"/desk/{work.pk}/", 20),
        "flash_page": (f"/desk/flash/{arrive().pk}/", 2),
        "came_out": (f"/desk/{work.pk}/came-out/", 3),
    }
    written = {path.stem for path in SCRIPTS.glob("*.js") if "new Keys(" in path.read_text()}
    assert written == set(tables), "a page with keys of its own is not looked at"
    for name, (path, least) in tables.items():
        page.goto(path)
        expect(page.locator("[data-keys-wait]")).to_have_count(1)
        table = page.evaluate(READ_TABLE, name)
        assert len(table) >= least
        assert faults(table) == []


def at_work(open_page: OpenPage, person: Person, translation: Translation) -> Page:
    page = open_page(person)
    page.goto(f"/desk/{translation.pk}/")
    listens(page)
    return page


def areas(translation: Translation) -> list[str]:
    return [f"#t-{row.uid}" for row in translation.paragraphs.in_order()]


def test_from_paragraph_to_paragraph(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    first, second, third, *_rest = areas(translation)
    page.locator(second).focus()
    for key, reached in (("ArrowDown", third), ("ArrowUp", second), ("ArrowUp", first)):
        after_f8(page, key)
        expect(page.locator(reached)).to_be_focused()


def test_to_the_next_finding_and_ready_and_on(mira: Person, open_page: OpenPage) -> None:
    translation = make.translation()
    make.write(translation, "A text without any figure.")
    translation.waivers.all().delete()
    page = at_work(open_page, mira, translation)
    headline, _line, lead, second, *_rest = areas(translation)
    page.locator(headline).focus()
    after_f8(page, "j")
    expect(page.locator(lead)).to_be_focused()
    press(page, "Alt+Enter")
    expect(page.locator(second)).to_be_focused()
    expect(page.locator(f".is-ready {lead}")).to_have_count(1)
    assert translation.paragraphs.get(role="lead").is_ready


def test_a_comment_is_begun_and_saved_by_key(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    lead = translation.paragraphs.get(role="lead")
    page.locator(f"#t-{lead.uid}").focus()
    after_f8(page, "c")
    expect(page.locator(f"[name='comment-{lead.uid}']")).to_be_focused()
    page.keyboard.type("Which dikes?")
    press(page, "Control+s")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()
    assert Comment.objects.get().uid == lead.uid
    page.locator(f"#t-{lead.uid}").focus()
    after_f8(page, "c")
    expect(page.locator(f"[name='comment-{lead.uid}']")).to_be_focused()  # not the closed box for an answer


def test_a_key_in_a_box_presses_the_boxs_own_button(
    translation: Translation, open_page: OpenPage, troubles: list[str]
) -> None:
    """Nobody approves by a note, a look-up or a remark."""
    make.waive_all(translation)
    draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())
    page = at_work(open_page, make.reviewer_of("en"), translation)
    page.get_by_role("searchbox", name="How did we write this before?").fill("Sorle")
    press(page, "Control+Enter")
    expect(page.locator("[data-before]")).not_to_be_empty()
    comment = page.locator("[name='comment-all']")
    comment.fill("Which dikes?")
    press(page, "Control+Enter")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()
    listens(page)
    press(page, "Control+Shift+Enter")
    page.keyboard.type("The figure in paragraph 2 is wrong.")
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
    work = Translation.objects.get(pk=translation.pk)
    assert work.state == "returned"
    assert {one.text for one in Comment.objects.all()} == {"Which dikes?", "The figure in paragraph 2 is wrong."}


def test_the_key_for_what_is_proposed_takes_nothing_from_another_paragraph_unseen(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    row = translation.paragraphs.get(role="lead")
    talking.comment(
        translation, uid=row.uid, text="", suggestion="The dikes hold.", by=make.reviewer_of("en"), at=timezone.now()
    )
    page = at_work(open_page, mira, translation)
    page.locator(areas(translation)[0]).focus()
    press(page, "F2")
    expect(page.get_by_role("button", name="Take it")).to_be_focused()
    assert translation.paragraphs.get(role="lead").text == row.text
    press(page, "F2")
    expect(page.locator(f"#t-{row.uid}")).to_have_value("The dikes hold.")
    expect(page.locator(f"#t-{row.uid}")).to_be_focused()


def test_after_a_remark_the_writing_goes_on_where_it_was(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    row = translation.paragraphs.get(role="lead")
    text = page.locator(f"#t-{row.uid}")
    text.focus()
    text.evaluate("text => text.setSelectionRange(3, 3)")
    after_f8(page, "c")
    page.keyboard.type("Which dikes?")
    press(page, "Control+s")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()
    expect(text).to_be_focused()
    page.keyboard.type("on")
    expect(text).to_have_value(row.text[:3] + "on" + row.text[3:])


def test_split_at_the_cursor_and_merged_again(
    translation: Translation, mira: Person, open_page: OpenPage, troubles: list[str]
) -> None:
    page = at_work(open_page, mira, translation)
    lead = page.locator(areas(translation)[2])
    lead.fill("The dikes hold. Two bridges are closed.")
    lead.evaluate("text => text.setSelectionRange(15, 15)")
    after_f8(page, "x")
    expect(page.locator("textarea.read", has_text="Two bridges are closed.")).to_have_count(1)
    expect(lead).to_have_value("The dikes hold.")
    listens(page)
    expect(page.locator("textarea.read:focus")).to_have_count(1)  # the writing goes on where it was cut
    lead.focus()
    after_f8(page, "m")
    expect(lead).to_have_value(re.compile(r"^The dikes hold\.\s+Two bridges are closed\.$"))
    expect(page.locator("textarea.read")).to_have_count(5)
    # Help may just have been fetched for the paragraph that is no more.
    troubles[:] = [trouble for trouble in troubles if "/help/?" not in trouble]


def test_a_suggested_wording_is_taken(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    lead = translation.paragraphs.get(role="lead")
    suggested = {"text": "", "suggestion": "The dikes are holding.", "at": timezone.now()}
    talking.comment(translation, uid=lead.uid, by=make.reviewer_of("en"), **suggested)
    page = at_work(open_page, mira, translation)
    press(page, "F2")
    expect(page.locator(f"#t-{lead.uid}")).to_have_value("The dikes are holding.")


def test_the_newest_source_is_taken_in(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    story = make.fresh(translation.article)
    assert story.current is not None
    texts = [(text.id, text.role, text.text) for text in story.current.texts]
    turned = [*texts[:2], texts[3], texts[2]]
    line = story.current.line
    add_revision(story, kind=RevisionKind.UPDATE, texts=turned, dateline=line, by=None, at=timezone.now())
    before = [row.uid for row in translation.paragraphs.in_order()]
    page = at_work(open_page, mira, translation)
    after_f8(page, "u")
    expect(page.locator("[data-follow]")).to_have_count(0)
    after = [row.uid for row in translation.paragraphs.in_order()]
    assert after == [*before[:3], before[4], before[3]]


def test_a_draft_is_handed_in_and_returned_by_key(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
    review = at_work(open_page, make.reviewer_of("en"), translation)
    press(review, "Control+Shift+Enter")
    expect(review.get_by_role("textbox", name="What has to be looked at again")).to_be_focused()
    assert Translation.objects.get(pk=translation.pk).state == "in review"


def test_to_the_next_box_of_a_flash(open_page: OpenPage) -> None:
    page = open_page(make.person("two", translator=["en", "ru"]))
    page.goto(f"/desk/flash/{arrive().pk}/")
    expect(page.locator("[data-keys] [data-act=next] kbd")).to_have_text("F8 ↓")
    boxes = page.locator("[data-box]:has([data-key])")
    expect(boxes).to_have_count(2)
    for number in (0, 1, 0):
        after_f8(page, "ArrowDown")
        expect(boxes.nth(number).locator("textarea").first).to_be_focused()


def handed_in(translation: Translation) -> None:
    make.waive_all(translation)
    draft.submit(translation, seen=mark_of(translation), by=make.known("mira"), at=timezone.now())


def test_a_key_on_a_boxs_button_or_choice_presses_that_button_and_approves_nothing(
    translation: Translation, open_page: OpenPage
) -> None:
    handed_in(translation)
    page = at_work(open_page, make.reviewer_of("en"), translation)
    page.locator("[name='comment-all']").fill("Which dikes?")
    page.keyboard.press("Tab")
    press(page, "Control+Enter")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()
    listens(page)
    page.locator(areas(translation)[2]).focus()
    after_f8(page, "q")
    page.keyboard.type("Which towns are these?")
    page.keyboard.press("Tab")
    press(page, "Control+Enter")
    expect(page.locator(".asked")).to_contain_text("Which towns are these?")
    listens(page)
    page.locator("[data-return] summary").focus()
    press(page, "Control+Enter")
    press(page, "Control+Shift+Enter")
    page.keyboard.type("Say which towns.")
    page.keyboard.press("Tab")
    press(page, "Control+Enter")
    expect(page).to_have_url(re.compile("/desk/$"))
    assert Translation.objects.get(pk=translation.pk).state == "returned"


def test_a_key_in_a_box_presses_its_button_where_the_page_has_no_button_of_its_own(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    handed_in(translation)
    page = at_work(open_page, mira, translation)
    expect(page.locator("[data-main]")).to_have_count(0)
    listed = page.locator("[data-all-keys] [data-act=submit]")
    expect(listed).to_have_text(re.compile("the button of the box you are in"))
    page.locator("[name='comment-all']").fill("Which dikes?")
    press(page, "Control+Enter")
    expect(page.get_by_text("Which dikes?", exact=True)).to_be_visible()


def test_a_translator_assents_to_what_review_wrote_with_one_key(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    handed_in(translation)
    lead, jonas = translation.paragraphs.get(role="lead"), make.reviewer_of("en")
    mended = [Typed(lead.uid, lead.number, "Wholly other words, of which none stood there.")]
    review.mend(translation, mended, by=jonas, at=timezone.now())
    page = at_work(open_page, mira, translation)
    for listed in page.locator("[data-act=submit]").all():
        expect(listed).to_have_text("Ctrl ↵ assent to the new wording")
    press(page, "Control+Enter")
    expect(page.get_by_role("button", name="Assent to the new wording")).to_have_count(0)
    assert translation.paragraphs.get(role="lead").approved_by == mira
