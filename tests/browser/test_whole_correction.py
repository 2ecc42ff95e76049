"""A correction in four languages, Arabic among them, as everybody sees it in a browser: editor, translators, reviewers
and readers; an approval of what changed meanwhile is refused, and a kill is seen by the reader's next request."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.keys import press
from tests.journeys.test_one_correction import LIVE, PATCHED, TOLD, live_in_four
from translations.models import Translation

pytestmark = pytest.mark.django_db(transaction=True)

LANGUAGES = ("en", "ru", "ar")
# In whatever language somebody reads the screens.
APPROVE = "header.bar button[formaction$='/approve/']"
OLD = {"de": "12 Gemeinden", **LIVE}
NEW = {"de": "14 Gemeinden", **PATCHED}


def test_a_correction_goes_through_every_language(open_page: OpenPage, axe: CheckAccess) -> None:
    story = live_in_four()
    readers = {language: open_page() for language in OLD}
    editor = open_page(make.editor())
    the_source_is_corrected(editor, story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    the_board_names_four(editor, board, axe)
    see(story, readers, OLD)
    for language in LANGUAGES:
        work = Translation.objects.get(article=story, language=language)
        page = open_page(make.translator_into(language))
        page.goto(f"/desk/{work.pk}/")
        what_changed_is_taken(page, work, axe)
        reviewer = open_page(make.reviewer_of(language))
        reviewer.goto(f"/desk/{work.pk}/")
        if language == "en":
            what_was_changed_meanwhile_is_not_approved(reviewer, open_page(make.person("nora", reviewer=["en"])), work)
        expect(reviewer.locator(f"#t-{lead_of(work)}")).to_have_value(PATCHED[language])
        reviewer.locator(APPROVE).click()
        expect(reviewer.locator(APPROVE)).to_have_count(0)
    see(story, readers, OLD)
    editor.goto(board)
    axe(editor)
    editor.get_by_role("button", name="Release 3 approved corrections").click()
    editor.locator("#board-de").get_by_role("button", name=re.compile("^Release")).click()
    expect(editor.locator("main")).to_contain_text("4 of 4")
    see(story, readers, NEW, told=True)
    nothing_is_left_after_a_kill(editor, story, readers)


def the_source_is_corrected(editor: Page, story: Article) -> None:
    editor.goto(f"/admin/articles/article/{story.pk}/edit/?kind=correction")
    first = editor.get_by_role("textbox", name=re.compile(r"^Paragraph \d+$")).filter(visible=True)
    lead = next(area for area in first.all() if "12 Gemeinden" in area.input_value())
    lead.fill("14 Gemeinden sind betroffen.")
    editor.get_by_role("button", name="File this revision").click()
    expect(editor.get_by_text("Revision 2 is filed.")).to_be_visible()


def the_board_names_four(editor: Page, board: str, axe: CheckAccess) -> None:
    editor.goto(board)
    for language in OLD:
        expect(editor.locator(f"#board-{language}")).to_contain_text("still 12")
    axe(editor)
    editor.locator("#reader-sentence").fill(TOLD["de"])
    editor.locator("#sentence button").click()
    expect(editor.locator("main")).to_contain_text(TOLD["de"])


def lead_of(work: Translation) -> str:
    return work.paragraphs.get(role="lead").uid


def what_changed_is_taken(page: Page, work: Translation, axe: CheckAccess) -> None:
    """One key for a figure, a hand for one in words, and the sentence for readers written like any text."""
    page.locator("button[formaction$='/go-on/']").click()
    expect(page.locator("textarea.read:visible").first).to_be_visible()
    lead = page.locator(f"#t-{lead_of(work)}")
    lead.focus()
    if work.language == "ar":
        press(page, "F2")
    else:
        lead.fill(PATCHED[work.language])
    expect(lead).to_have_value(PATCHED[work.language])
    page.locator("button[formaction$='/follow/']").first.click()
    expect(page.locator("button[formaction$='/follow/']")).to_have_count(0)
    sentence = work.paragraphs.get(role="correction").uid
    page.locator(f"#t-{sentence}").fill(TOLD[work.language])
    axe(page)
    page.locator("[data-save]").click()
    expect(page.locator("[data-save-state]")).to_contain_text(re.compile(r"\d\d:\d\d:\d\d"))
    make.waive_all(work)
    page.locator("button[formaction$='/submit/']").click()
    expect(page).to_have_url(re.compile("/desk/$"))


def what_was_changed_meanwhile_is_not_approved(reviewer: Page, other: Page, work: Translation) -> None:
    """Another reviewer mends a word in their own browser: what the first has before them is judged no more."""
    other.goto(f"/desk/{work.pk}/")
    headline = work.paragraphs.get(role="headline").uid
    other.locator(f"#t-{headline}").fill("Flooding on the Sorle, put otherwise")
    other.get_by_role("button", name="Save", exact=True).click()
    expect(other.locator("[data-save-state]")).to_contain_text(re.compile("[Ss]aved"))
    reviewer.locator(APPROVE).click()
    expect(reviewer.get_by_role("alert").first).to_contain_text("Somebody was quicker")
    assert Translation.objects.get(pk=work.pk).state == "in review"
    reviewer.goto(f"/desk/{work.pk}/")
    expect(reviewer.locator(f"#t-{headline}")).to_have_value("Flooding on the Sorle, put otherwise")


def see(story: Article, readers: dict[str, Page], texts: dict[str, str], *, told: bool = False) -> None:
    """Readers have one whole text, and the sentence where they were told."""
    for language, page in readers.items():
        slug = story.editions.get(language=language).slug
        page.goto(f"/{language}/{story.public_number}-{slug}/")
        body = page.locator(".body").first
        expect(body).to_contain_text(texts[language])
        other = OLD if texts is NEW else NEW
        expect(body).not_to_contain_text(other[language])
        expect(page.locator("main")).to_contain_text(TOLD[language] if told else texts[language])


def nothing_is_left_after_a_kill(editor: Page, story: Article, readers: dict[str, Page]) -> None:
    editor.goto(f"/admin/articles/article/{story.pk}/change/")
    editor.get_by_role("link", name="Kill").click()
    editor.locator("main textarea").last.fill("The agency withdrew it.")
    editor.get_by_role("button", name=re.compile("^Kill")).click()
    expect(editor).to_have_url(re.compile("/change/$"))
    for language, page in readers.items():
        answer = page.reload()
        assert answer is not None
        assert answer.status == 410, language
        expect(page.locator("main")).not_to_contain_text(NEW[language])
