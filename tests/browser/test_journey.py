"""The main job, as people do it: a wire story comes in and goes the whole way to readers in two more languages.

It is gone with the canonical wire file where the folder of samples stands beside this checkout, and with the project's own
sample of the same difficulties everywhere: German, no headline, the dateline in the first paragraph, quotes, spans.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Edition, Provider
from newsroom.models import Person
from tests import make
from tests.browser.conftest import CheckAccess, OpenPage
from translations.models import Translation

pytestmark = pytest.mark.django_db(transaction=True)

OWN = Path(__file__).parent.parent / "samples" / "nordpress-de-port.txt"
CANONICAL = Path(__file__).resolve().parents[3] / "shared" / "wire" / "belta-de.txt"
HEADLINES = {
    "en": "Ministers agree on closer work",
    "ru": "Министры договорились работать теснее",
}


@pytest.fixture(params=["own sample", "canonical story"])
def wire_file(request: pytest.FixtureRequest) -> Path:
    if request.param == "canonical story" and not CANONICAL.exists():
        pytest.skip("the canonical story is kept in shared/wire beside the checkout, and that folder is not there")
    return OWN if request.param == "own sample" else CANONICAL


@pytest.fixture
def people() -> dict[str, Person]:
    Provider.objects.create(slug="nordpress", name_en="Nordpress", name_de="Nordpress", name_ru="Нордпресс")
    make.place("ahrenfeld", de="Ahrenfeld", en="Ahrenfeld", ru="Аренфельд")
    make.place("minsk", de="Minsk", en="Minsk", ru="Минск")
    return {name: make.known(name) for name in ("ines", "mira", "vera", "jonas", "dmitri")}


def test_a_wire_story_goes_the_whole_way(
    wire_file: Path, people: dict[str, Person], open_page: OpenPage, axe: CheckAccess
) -> None:
    ines = open_page(people["ines"])
    paste(ines, wire_file, axe)
    article = Article.objects.get()
    clear_and_request(ines, axe)
    translate(open_page(people["mira"]), "en", axe)
    translate(open_page(people["vera"]), "ru", axe)
    comes_back_once(open_page(people["jonas"]), open_page(people["mira"]))
    approve(open_page(people["jonas"]))
    approve(open_page(people["dmitri"]))
    german_needs_a_headline(ines, article)
    release(ines, article, "english")
    release(ines, article, "russian")
    reader(open_page(), axe)
    nothing_is_left_after_a_kill(ines, article, open_page())


def paste(ines: Page, wire_file: Path, axe: CheckAccess) -> None:
    """The editor pastes the text and sees what is understood before anything is saved."""
    ines.goto("/admin/articles/article/")
    ines.get_by_role("link", name="Paste wire text").click()
    ines.locator("textarea").first.fill(wire_file.read_text(encoding="utf-8"))
    ines.get_by_role("button", name="Look what is understood").click()
    expect(ines.get_by_text("German, detected")).to_be_visible()
    expect(ines.get_by_text(re.compile("AHRENFELD|MINSK")).first).to_be_visible()
    assert not Article.objects.exists(), "looking saves nothing"
    axe(ines)
    ines.get_by_role("button", name="Take it in").click()
    expect(ines.get_by_role("button", name="Clear")).to_be_visible()


def clear_and_request(ines: Page, axe: CheckAccess) -> None:
    ines.get_by_role("button", name="Clear").click()
    ines.get_by_role("link", name="Request languages").click()
    ines.get_by_role("checkbox", name="English").check()
    ines.get_by_role("checkbox", name="Russian").check()
    axe(ines)
    ines.get_by_role("button", name=re.compile("^Request")).click()
    expect(ines.locator("#language-en")).to_contain_text("requested")
    axe(ines)


def translate(page: Page, language: str, axe: CheckAccess) -> None:
    """Claim, write every paragraph beside its source, save, submit."""
    page.goto("/desk/")
    axe(page)
    page.get_by_role("button", name="Claim").click()
    areas = page.locator("textarea[name^=text-]")
    expect(areas.first).to_be_visible()
    for number in range(areas.count()):
        area = areas.nth(number)
        if not area.input_value():
            area.fill(HEADLINES[language] if number == 0 else f"{language} {number}: 25, 2024–2026.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[data-save-state]")).to_contain_text("Saved")
    axe(page)
    page.get_by_role("button", name="Submit for review").click()
    expect(page).to_have_url(re.compile("/desk/$"))
    expect(page.get_by_role("button", name="Claim")).to_have_count(0)
    # Only now: "Saved" may have been said of an earlier save than that of the last text.
    make.waive_all(Translation.objects.get(language=language))


def comes_back_once(jonas: Page, mira: Page) -> None:
    """The reviewer returns it with a note; the translator changes a paragraph and submits again."""
    open_review(jonas)
    jonas.get_by_text("Return …").click()
    jonas.get_by_label("What has to be looked at again").fill("Please check the second paragraph.")
    jonas.get_by_role("button", name="Return", exact=True).click()
    expect(jonas).to_have_url(re.compile("/desk/$"))
    mira.goto("/desk/")
    mira.get_by_role("link", name=re.compile("Go on|Ministers|.")).filter(has_text=re.compile("\\w")).first.wait_for()
    mira.locator("a[href^='/desk/'], button").filter(has_text=re.compile("^Go on")).first.click()
    expect(mira.get_by_text("Please check the second paragraph.").first).to_be_visible()
    mira.locator("textarea[name^=text-]").last.fill("en: put right, 25, 2024–2026.")
    mira.get_by_role("button", name="Submit for review").click()
    expect(mira).to_have_url(re.compile("/desk/$"))
    make.waive_all(Translation.objects.get(language="en"))


def open_review(page: Page) -> None:
    page.goto("/desk/")
    page.locator("a, button").filter(has_text=re.compile("^Review")).first.click()
    expect(page.get_by_role("button", name="Approve", exact=True)).to_be_visible()


def approve(page: Page) -> None:
    open_review(page)
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.get_by_role("button", name="Approve", exact=True)).to_have_count(0)


def german_needs_a_headline(ines: Page, article: Article) -> None:
    """The source's own edition is not released before an editor has given it a headline."""
    ines.goto(f"/admin/articles/article/{article.pk}/change/")
    ines.get_by_role("link", name="Edit …").click()
    ines.get_by_role("textbox", name="Headline", exact=True).fill("Engere Zusammenarbeit vereinbart")
    ines.get_by_role("radio", name=re.compile("update", re.IGNORECASE)).check()
    ines.get_by_role("button", name="File this revision").click()
    release(ines, article, "german")


def release(ines: Page, article: Article, language: str) -> None:
    ines.goto(f"/admin/articles/article/{article.pk}/change/")
    row = ines.get_by_role("row").filter(has=ines.get_by_role("rowheader", name=re.compile(language, re.IGNORECASE)))
    row.get_by_role("button", name=re.compile("^Release")).click()
    expect(row).to_contain_text("live")


def reader(page: Page, axe: CheckAccess) -> None:
    """Readers find it in three languages, each with its own dateline, and go from one to the other."""
    assert Edition.objects.count() == 3
    for path, headline in (("/en/", HEADLINES["en"]), ("/ru/", HEADLINES["ru"]), ("/de/", "Engere Zusammenarbeit")):
        page.goto(path)
        axe(page)
        page.get_by_role("link", name=re.compile(headline)).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(headline)
        expect(page.locator(".dateline")).to_be_visible()
        axe(page)
    page.locator("main").get_by_role("link", name="Русский").click()
    expect(page.locator(".dateline")).to_have_text(re.compile("^(АРЕНФЕЛЬД|МИНСК), 25 ноября"))
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def nothing_is_left_after_a_kill(ines: Page, article: Article, page: Page) -> None:
    page.goto("/en/")
    page.get_by_role("link", name=HEADLINES["en"]).click()
    ines.goto(f"/admin/articles/article/{article.pk}/change/")
    ines.get_by_role("link", name="Kill").click()
    ines.locator("textarea, input[type=text]").last.fill("A slip of the agency.")
    ines.get_by_role("button", name=re.compile("^Kill")).click()
    answer = page.reload()
    assert answer is not None
    assert answer.status == 410
    expect(page.locator("main")).not_to_contain_text(HEADLINES["en"])
    page.goto("/en/")
    expect(page.locator("main")).not_to_contain_text(HEADLINES["en"])
