"""Keys as layouts of several scripts send them: every command is reached, and none takes what belongs to others."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from newsroom.models import Person
from tests import make
from tests.browser.conftest import OpenPage
from tests.browser.keys import ALT, CTRL, META, SHIFT, Stroke, after_f8, listens, strike
from translations.models import Comment, Translation

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.looks]

F8 = Stroke("F8", "F8")
LEAD = "The dikes hold."
# What became of each key: whether the page took it for a command.
WATCH = "window.taken = []; addEventListener('keydown', (event) => window.taken.push(event.defaultPrevented))"
# AltGr as Firefox and Chrome on Windows tell it; Chromium's own protocol has no word for it.
ALT_GR = """([code, key, both]) => {
  const held = { ctrlKey: both, altKey: both, modifierAltGraph: true };
  const event = new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true, ...held });
  return document.activeElement.dispatchEvent(event);
}"""
POLISH = {"ą": "KeyA", "ó": "KeyO", "ń": "KeyN", "ś": "KeyS", "ż": "KeyZ", "ł": "KeyL"}
APPLE = "Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })"


@pytest.fixture
def translation(mira: Person) -> Translation:
    return make.translation()


def lead_of(translation: Translation) -> str:
    return f"#t-{translation.paragraphs.get(role='lead').uid}"


def at_work(open_page: OpenPage, person: Person, translation: Translation, *, apple: bool = False) -> Page:
    """In the lead, written, with the caret behind it."""
    page = open_page(person)
    if apple:
        page.add_init_script(APPLE)
    page.goto(f"/desk/{translation.pk}/")
    listens(page)
    page.evaluate(WATCH)
    page.locator(lead_of(translation)).fill(LEAD)
    return page


def taken(page: Page) -> list[bool]:
    return page.evaluate("window.taken.splice(0)")  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("apple", "strokes"),
    [
        (False, {"Cyrillic": Stroke("KeyS", "ы", CTRL), "Arabic": Stroke("KeyS", "س", CTRL)}),
        (False, {"QWERTY, caps locked": Stroke("KeyS", "S", CTRL), "Dvorak": Stroke("Semicolon", "s", CTRL)}),
        (True, {"QWERTY": Stroke("KeyS", "s", META), "Cyrillic": Stroke("KeyS", "ы", META)}),
    ],
)
def test_saving_by_key_on_every_layout(
    apple: bool, strokes: dict[str, Stroke], translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation, apple=apple)
    for layout, stroke in strokes.items():
        listens(page)
        # Nothing but a key or a button hands a comment in.
        page.get_by_role("textbox", name="Comment on the whole").fill(f"Saved on {layout}.")
        strike(page, stroke)
        expect(page.get_by_text(f"Saved on {layout}.", exact=True)).to_be_visible()
    assert {said.text for said in Comment.objects.all()} == {f"Saved on {layout}." for layout in strokes}


@pytest.mark.parametrize("apple", [False, True])
def test_a_letter_after_f8_is_a_command_and_is_not_typed(
    apple: bool, translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation, apple=apple)
    latin = [Stroke("KeyV", "v"), Stroke("KeyV", "V", SHIFT), Stroke("Period", "v")]
    other = [Stroke("KeyV", "м"), Stroke("KeyV", "ر")]
    preview = page.locator("[data-preview]")
    for number, stroke in enumerate(latin + other):
        strike(page, F8)
        expect(page.locator("[data-keys-wait]")).to_have_text("The next key is a command. Escape: none.")
        strike(page, Stroke(stroke.code, stroke.key, stroke.held, types=True))
        expect(preview, f"by {stroke}").to_be_visible(visible=number % 2 == 0)
        expect(page.locator("[data-keys-wait]")).to_be_empty()
        expect(page.locator(lead_of(translation))).to_have_value(LEAD)
    strike(page, F8, Stroke("KeyV", ".", types=True))  # what Dvorak has at the place of V
    expect(page.locator(lead_of(translation))).to_have_value(f"{LEAD}.")


def test_a_digit_after_f8_puts_a_match_in_on_every_layout(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    make.memory_entry(make.TEXTS[2], "Two bridges stay closed.")
    page = at_work(open_page, mira, translation)
    bridges = page.locator(f"#t-{translation.paragraphs.in_order()[4].uid}")
    for stroke in (Stroke("Digit1", "&"), Stroke("Digit1", "١"), Stroke("Numpad1", "1")):
        bridges.fill("")
        expect(page.locator("[data-hint='1']").first).to_have_text("F8 1")
        strike(page, F8, stroke)
        expect(bridges).to_have_value("Two bridges stay closed.")


@pytest.mark.parametrize(
    ("language", "stands", "match", "expected"),
    [
        ("en", "The dikes hold.|", "Two bridges stay closed.", "The dikes hold. Two bridges stay closed."),
        ("en", "The dikes hold. |", "Two bridges stay closed.", "The dikes hold. Two bridges stay closed."),
        ("en", "|The dikes hold.", "Two bridges stay closed.", "Two bridges stay closed. The dikes hold."),
        ("en", "It rains.|The dikes hold.", "Two bridges …", "It rains. Two bridges … The dikes hold."),
        ("en", "It rains.| The dikes hold.", "Two bridges …", "It rains. Two bridges … The dikes hold."),
        ("en", "The mayor said: “|”", "Two bridges …", "The mayor said: “Two bridges …”"),
        ("en", 'The mayor said: "|"', "Two bridges …", 'The mayor said: "Two bridges …"'),
        ("fr", "Il a dit\u00a0: «\u00a0|\u00a0»", "Deux ponts …", "Il a dit\u00a0: «\u00a0Deux ponts …\u00a0»"),
        ("ru", "Он сказал: «Да».|", "Два моста закрыты.", "Он сказал: «Да». Два моста закрыты."),
        ("pl", "„Tak”|„Nie”", "Dwa mosty.", "„Tak” Dwa mosty. „Nie”"),
        ("ar", "السدود صامدة.|", "الجسران مغلقان.", "السدود صامدة. الجسران مغلقان."),
        ("zh-hans", "堤坝守住了。|下雨了。", "两座桥仍然关闭。", "堤坝守住了。两座桥仍然关闭。下雨了。"),
    ],
)
def test_a_match_stands_apart_from_the_text_it_is_put_beside(
    language: str, stands: str, match: str, expected: str, mira: Person, open_page: OpenPage
) -> None:
    """Where the caret is (`|`), with the spaces that its language writes between sentences."""
    source = "Die Deiche halten seit Montag. Zwei Brücken bleiben gesperrt."
    translation = make.translation(make.article(texts=[source]), language)
    make.memory_entry("Zwei Brücken bleiben gesperrt.", match, languages=("de", language))
    before, _caret, behind = stands.partition("|")
    page = at_work(open_page, make.translator_into(language), translation)
    text = page.locator(lead_of(translation))
    text.fill(before + behind)
    text.evaluate("(text, at) => text.setSelectionRange(at, at)", len(before))
    expect(page.locator("[data-hint='1']").first).to_have_text("F8 1")
    after_f8(page, "1")
    expect(text).to_have_value(expected)


def test_the_list_of_all_keys_opens_on_every_layout(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    lead, listed = page.locator(lead_of(translation)), page.get_by_role("dialog", name="All keys")
    for code, key in (("Slash", "?"), ("Digit7", "?"), ("Minus", "?"), ("Slash", "؟")):
        lead.fill("")
        strike(page, Stroke(code, key, SHIFT, types=True))
        expect(lead).to_have_value(key)
        page.get_by_role("button", name="Save", exact=True).focus()
        strike(page, Stroke(code, key, SHIFT))
        expect(listed).to_be_visible()
        page.keyboard.press("Escape")
        expect(listed).to_be_hidden()
    lead.focus()
    strike(page, F8, F8)
    expect(listed.locator("[data-act=keys] kbd")).to_have_text(["?", "F8 F8"])
    expect(listed.locator("[data-act=insert] kbd")).to_have_text(["F8 1 … 5"])
    expect(listed.locator("[data-act=unfinished] kbd")).to_have_text(["Alt ↵"])
    expect(listed.locator("[data-act=return]")).to_have_count(0)


def test_alt_gr_types_polish_letters_and_runs_no_command(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    for letter, place in POLISH.items():
        for both in (False, True):
            assert page.evaluate(ALT_GR, [place, letter, both]), f"AltGr {place} was taken for a command"
            strike(page, F8)
            assert page.evaluate(ALT_GR, [place, letter, both]), f"AltGr {place} after F8 was taken for a command"
        taken(page)
        strike(page, Stroke("AltRight", "AltGraph"), Stroke(place, letter, types=True))
        strike(page, Stroke("ControlLeft", "Control", CTRL), Stroke(place, letter, CTRL | ALT))
        assert True not in taken(page), f"AltGr {place} was taken for a command"
    expect(page.locator(lead_of(translation))).to_have_value(LEAD + "".join(POLISH))


def test_option_types_letters_on_apple(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation, apple=True)
    expect(page.locator("[data-all-keys] [data-act=submit] kbd")).to_have_text("⌘ ↵")
    for letter, place in POLISH.items():
        strike(page, Stroke(place, letter, ALT, types=True))
    expect(page.locator(lead_of(translation))).to_have_value(LEAD + "".join(POLISH))
    strike(page, Stroke("KeyS", "s", CTRL), Stroke("Enter", "Enter", CTRL), Stroke("KeyV", "v", CTRL | ALT))
    assert True not in taken(page), "Control is not Apple's key of commands"


def test_what_belongs_to_others_is_left_to_them(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    others = {
        "open a file, on Dvorak": Stroke("KeyS", "o", CTRL),
        "Firefox' menu, in Polish": Stroke("KeyP", "p", ALT),
        "Firefox' menu, in English": Stroke("KeyV", "v", ALT),
        "the first tab": Stroke("Digit1", "1", ALT),
        "the next sentence, or a list": Stroke("ArrowDown", "ArrowDown", ALT),
        "F8 with more": Stroke("F8", "F8", SHIFT),
        "S with more": Stroke("KeyS", "s", CTRL | SHIFT),
    }
    for name, stroke in others.items():
        strike(page, stroke)
        assert taken(page) == [False], name


def test_a_link_keeps_its_own_keys(translation: Translation, mira: Person, open_page: OpenPage) -> None:
    page = at_work(open_page, mira, translation)
    for held in (CTRL, ALT):
        page.get_by_role("link", name="Preview").focus()
        strike(page, Stroke("Enter", "Enter", held))
        assert taken(page) == [False]


def test_f8_waits_until_escape_a_click_or_a_key_without_a_command(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    lead, waits = page.locator(lead_of(translation)), page.locator("[data-keys-wait]")
    page.keyboard.press("F8")
    expect(waits).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(waits).to_be_empty()
    page.keyboard.press("F8")
    lead.click()
    expect(waits).to_be_empty()
    page.keyboard.press("Control+End")
    after_f8(page, "z")
    page.keyboard.press("v")
    expect(lead).to_have_value(f"{LEAD}zv")
    expect(page.locator("[data-preview]")).to_be_hidden()


def test_a_key_that_is_held_down_is_done_once_and_not_typed(
    translation: Translation, mira: Person, open_page: OpenPage
) -> None:
    page = at_work(open_page, mira, translation)
    strike(page, F8, Stroke("F8", "F8", repeated=True))
    expect(page.get_by_role("dialog", name="All keys")).to_be_hidden()
    strike(page, Stroke("KeyV", "v"), *[Stroke("KeyV", "v", types=True, repeated=True)] * 3)
    expect(page.locator("[data-preview] iframe")).to_be_visible()
    strike(page, Stroke("KeyV", "v", types=True))
    expect(page.locator(lead_of(translation))).to_have_value(f"{LEAD}v")
