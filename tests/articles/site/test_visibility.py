"""What readers may see: nothing before its time, nothing after its end, and no page that gives away what it hides."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions import clearing, stopping
from articles.actions.edition import release_source
from articles.actions.embargo import set_embargo
from articles.models import Article, Edition
from articles.workflow import mark_of
from newsroom.models.counter import advance_generation
from tests import make
from tests.articles.site.reading import address, headlines, leads_to, links, page, read

pytestmark = pytest.mark.django_db

HOURS = st.none() | st.integers(-5, 5).filter(bool)
REASON = "the mayor of Westmere rang"


@settings(max_examples=60)
@given(
    live=HOURS,
    embargo=HOURS,
    until_lifted=st.booleans(),
    held=st.booleans(),
    stopped=st.booleans(),
    withdrawn=st.booleans(),
    seen_before=st.booleans(),
)
def test_list_page_short_address_and_also_in_agree_with_an_oracle(
    live: int | None,
    embargo: int | None,
    until_lifted: bool,
    held: bool,
    stopped: bool,
    withdrawn: bool,
    seen_before: bool,
) -> None:
    """Hours before and after now. The story's English edition stays public, so that its page names the German one."""
    german = Edition.objects.filter(language="de").first()
    if german is None:
        story = make.article("de")
        german = make.live(story, "de")
        make.live(story, "en")
    now = timezone.now()
    Edition.objects.filter(pk=german.pk).update(
        live_at=None if live is None else now + timedelta(hours=live),
        embargo=None if embargo is None else now + timedelta(hours=embargo),
        embargo_until_lifted=until_lifted,
        held_at=now if held else None,
        stopped_at=now if stopped else None,
        withdrawn_at=now if withdrawn else None,
        first_public_at=now - timedelta(days=1) if seen_before else None,
    )
    advance_generation()
    in_sight = not (until_lifted or held or stopped or withdrawn)
    public = in_sight and live is not None and live < 0 and (embargo is None or embargo < 0)
    gone = withdrawn and seen_before
    expected = 200 if public else 410 if gone else 404
    english = Edition.objects.get(language="en")
    assert read(address(german)).status_code == expected
    assert read("/de/1/").status_code == (301 if public else expected)
    assert read("/de/1-other/").status_code == (301 if public else expected)
    assert len(headlines("/de/")) == public
    assert len(headlines("/de/search/?q=Sorle")) == public
    assert (address(german) in unquote(read("/de/feed/").content.decode())) == public
    assert (address(german) in told_to_search_engines("de")) == public
    assert (address(german) in links(page(address(english)))) == public


def told_to_search_engines(language: str) -> str:
    """All files of a language that the index names, one after the other."""
    found = re.findall(rf"/{language}/sitemap-[-0-9]+\.xml", read("/sitemap.xml").content.decode())
    return "".join(unquote(read(file).content.decode()) for file in found)


# --- every address that does not exist is the same ---


def embargoed(story: Article) -> None:
    now = timezone.now()
    seen = mark_of(make.fresh(story))
    set_embargo(story, until=now + timedelta(hours=3), until_lifted=False, seen=seen, by=make.editor(), at=now)
    make.live(story, "de")


def under_lock(story: Article) -> None:
    now = timezone.now()
    seen = mark_of(make.fresh(story))
    set_embargo(story, until=None, until_lifted=True, seen=seen, by=make.editor(), at=now)
    make.live(story, "de")


def scheduled(story: Article) -> None:
    now = timezone.now()
    seen = mark_of(make.fresh(story))
    release_source(story, seen=seen, by=make.editor(), at=now, live_at=now + timedelta(hours=2))


def held(story: Article) -> None:
    make.live(story, "de")
    stopping.hold(story, note=REASON, by=make.editor(), at=timezone.now())


def scheduled_and_killed(story: Article) -> None:
    scheduled(story)
    stopping.kill(story, note=REASON, by=make.editor(), at=timezone.now())


def stopped_by_a_correction(story: Article) -> None:
    scheduled(story)
    make.correction(story)


def only_in_english(story: Article) -> None:
    make.live(story, "en")


def never_released(story: Article) -> None:
    """Cleared, and that is all."""


HIDDEN = [embargoed, under_lock, scheduled, held, scheduled_and_killed, stopped_by_a_correction, only_in_english]


@pytest.mark.parametrize("hide", [*HIDDEN, never_released], ids=lambda hide: hide.__name__)
def test_what_readers_may_not_see_answers_as_what_never_was(hide: Callable[[Article], None]) -> None:
    story = make.article("de", headline="Geheim am Deich")
    hide(story)
    number = make.fresh(story).public_number or 1
    slug = next((edition.slug for edition in story.editions.filter(language="de")), "geheim-am-deich")
    never = answer("/de/4711-nothing/")
    for path in (f"/de/{number}-{slug}/", f"/de/{number}/", f"/de/{number}-/", f"/de/{number}-other/"):
        assert answer(path) == never
    assert never[0] == 404
    assert "no-store" in never[1]["Cache-Control"]
    assert "Geheim" not in page("/de/")


def answer(path: str) -> tuple[int, dict[str, str], bytes]:
    """All that a reader can compare: status, headers, bytes."""
    response = read(path)
    headers = {name: value for name, value in response.headers.items() if name != "Expires"}
    return response.status_code, headers, response.content


# --- what readers saw once and cannot any more ---


@pytest.mark.parametrize("language", ["de", "ru", "ar"])
@pytest.mark.parametrize("end", ["withdraw", "kill", "hold and kill"])
def test_what_is_gone_says_so_and_nothing_else(end: str, language: str) -> None:
    story = make.article("de", headline="Geheim am Deich", summary="Hanne Osterkamp sagt nichts")
    edition = make.live(story, language)
    now = timezone.now()
    here = address(edition)
    assert read(here).status_code == 200
    if end == "withdraw":
        stopping.withdraw(edition, note=REASON, by=make.editor(), at=now)
    else:
        if end.startswith("hold"):
            stopping.hold(story, note=REASON, by=make.editor(), at=now)
        stopping.kill(story, note=REASON, by=make.editor(), at=now)
    for path in (here, f"/{language}/1/", f"/{language}/1-other/"):
        response = read(path)
        assert response.status_code == 410
        assert "no-store" in response["Cache-Control"]
        assert "ETag" not in response
        html = response.content.decode()
        for told in ("Geheim", "Osterkamp", REASON, "Nordpress", edition.slug, "Ines"):
            assert told not in html
        assert f'<html lang="{language}"' in html
        assert f'href="/{language}/"' in html


def test_a_withdrawn_language_does_not_take_the_others_along() -> None:
    story = make.article("de")
    german, english = make.live(story, "de"), make.live(story, "en")
    stopping.withdraw(german, note="x", by=make.editor(), at=timezone.now())
    assert read(address(german)).status_code == 410
    assert read(address(english)).status_code == 200


def test_a_kill_takes_all_languages_and_a_cleared_hold_brings_them_back() -> None:
    story = make.article("de")
    editions = [make.live(story, code) for code in ("de", "en", "ar")]

    def answers() -> set[int]:
        return {read(address(edition)).status_code for edition in editions}

    stopping.hold(story, note="x", by=make.editor(), at=timezone.now())
    assert answers() == {404}
    clearing.clear(story, by=make.editor(), at=timezone.now())
    assert answers() == {200}
    stopping.kill(story, note="x", by=make.editor(), at=timezone.now())
    assert answers() == {410}


def test_a_released_again_story_is_back_under_its_number() -> None:
    story = make.article("de")
    edition = make.live(story, "de")
    stopping.withdraw(edition, note="x", by=make.editor(), at=timezone.now())
    make.live(story, "de")
    assert read(address(edition)).status_code == 200
    assert leads_to("/de/1/") == address(edition)
