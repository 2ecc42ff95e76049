"""Whatever the desk does in whatever order: readers get nothing before its embargo, nothing after its kill.

A random desk is run by its own verbs; beside it a small oracle keeps, in words of its own, what readers may see. After
every step each public address, list and choice is asked and compared.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions import clearing, stopping
from articles.actions.edition import release_source
from articles.actions.embargo import set_embargo
from articles.models import Article, Edition, Release
from articles.workflow import mark_of as article_mark
from newsroom.refusals import Refused
from tests import make
from translations.actions import release
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

STEPS = [
    "release de", "release en", "schedule de", "schedule en", "embargo", "embargo until lifted", "lift",
    "hold", "clear", "correct", "update", "withdraw de", "withdraw en", "kill",
]  # fmt: skip


@dataclass
class Oracle:
    """What readers may see of one story, told apart from the code: an entry a language that is out."""

    out: dict[str, datetime] = field(default_factory=dict)
    once: set[str] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)
    rests_on: dict[str, int] = field(default_factory=dict)
    meaning: int = 1
    embargo: datetime | None = None
    lifted_by_hand: bool = False
    held: bool = False
    killed: bool = False

    def opens(self, language: str) -> datetime | None:
        """When readers get it; None while nothing says so."""
        if language not in self.out or language in self.stopped or self.held or self.killed or self.lifted_by_hand:
            return None
        return max(self.out[language], self.embargo or self.out[language])

    def sees(self, language: str, now: datetime) -> bool:
        opens = self.opens(language)
        return opens is not None and opens <= now


def go(step: str, story: Article, oracle: Oracle) -> None:
    """One step by the desk's own verb; what it refuses changes nothing, and the oracle is told only of what was done."""
    now, ines = timezone.now(), make.editor()
    for language in ("de", "en"):
        if oracle.sees(language, now):
            oracle.once.add(language)
    verb, _, language = step.partition(" ")
    soon = now + timedelta(hours=2)
    match verb:
        case "release" | "schedule":
            live_at = soon if verb == "schedule" else None
            was_public = oracle.sees(language, now)
            put_out(story, language, live_at)
            if not was_public:
                oracle.out[language] = live_at or now
            oracle.stopped.discard(language)
            oracle.rests_on[language] = oracle.meaning if language == "de" else 1
        case "embargo":
            until = None if language else soon
            mark = article_mark(make.fresh(story))
            set_embargo(story, until=until, until_lifted=bool(language), seen=mark, by=ines, at=now)
            oracle.embargo, oracle.lifted_by_hand = until, bool(language)
        case "lift":
            mark = article_mark(make.fresh(story))
            set_embargo(story, until=None, until_lifted=False, seen=mark, by=ines, at=now)
            oracle.embargo, oracle.lifted_by_hand = None, False
        case "hold":
            stopping.hold(story, note="checking", by=ines, at=now)
            oracle.held = True
        case "clear":
            clearing.clear(story, by=ines, at=now)
            oracle.held = False
            oracle.stopped |= {code for code in oracle.out if oracle.rests_on[code] < oracle.meaning}
        case "correct" | "update":
            if oracle.killed:
                return  # the wire is refused; see test_intake.py
            tell_again(story, "correction" if verb == "correct" else "update")
            oracle.meaning += 1
            if verb == "correct":
                oracle.stopped |= {code for code in oracle.out if not oracle.sees(code, now)}
        case "withdraw":
            edition = Edition.objects.get(article=story, language=language)
            stopping.withdraw(edition, note="wrong", by=ines, at=now)
            del oracle.out[language]
        case "kill":
            stopping.kill(story, note="wrong", by=ines, at=now)
            oracle.killed = True


def put_out(story: Article, language: str, live_at: datetime | None) -> None:
    now, ines = timezone.now(), make.editor()
    more = {"by": ines, "at": now, "live_at": live_at}
    if language == "de":
        release_source(story, seen=article_mark(make.fresh(story)), **more)  # type: ignore[arg-type]
    else:
        work = Translation.objects.get(article=story, language=language)
        release.release(work, seen=mark_of(work), override="it holds", **more)  # type: ignore[arg-type]


def tell_again(story: Article, kind: str) -> None:
    number = make.fresh(story).meaning
    told = "Eine Zahl war falsch." if kind == "correction" else ""
    make.correction(story, old=f"{11 + number} Gemeinden", new=f"{12 + number} Gemeinden", kind=kind, sentence=told)


def what_readers_get(story: Article, language: str) -> tuple[int, bool, bool, bool]:
    """The page's status by its number alone, and whether list, search and another language's page name it.

    It is searched for by every word that any of its releases had in its headline.
    """
    number = Article.objects.values_list("public_number", flat=True).get(pk=story.pk)
    browser = Client()
    if number is None:
        return 404, False, False, False
    page = browser.get(f"/{language}/{number}/", follow=True)
    listed = f"/{language}/{number}-" in browser.get(f"/{language}/").content.decode()
    headlines = Release.objects.filter(edition__article=story, edition__language=language)
    heads = {
        " ".join(word for word in head.split() if word[0].isalpha())
        for head in headlines.values_list("headline", flat=True)
    }
    found = {
        f"/{language}/{number}-" in browser.get(f"/{language}/search/", {"q": head}).content.decode() for head in heads
    }
    assert len(found) <= 1, "their headline is the same in all of them"
    other = browser.get(f"/{'en' if language == 'de' else 'de'}/{number}/", follow=True).content.decode()
    return page.status_code, listed, True in found, f'href="/{language}/{number}-' in other


def what_programs_get(story: Article, language: str) -> tuple[int, bool]:
    """The API's status for the story's number, and whether its list has it."""
    number = Article.objects.values_list("public_number", flat=True).get(pk=story.pk)
    if number is None:
        return 404, False
    item = Client().get(f"/api/{language}/articles/{number}/")
    listed = Client().get(f"/api/{language}/articles/").json()["items"]
    return item.status_code, any(each["uri"].endswith(f"/{language}/{number}/") for each in listed)


@pytest.mark.soak
@settings.get_profile("soak")
@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=14))
def test_readers_get_what_an_oracle_allows_and_nothing_else(steps: list[str]) -> None:
    story = make.article()
    make.translation(story, "en", state="approved")
    oracle = Oracle()
    for step in steps:
        with suppress(Refused, Edition.DoesNotExist, KeyError):
            go(step, story, oracle)
        now = timezone.now()
        seen = {language: oracle.sees(language, now) for language in ("de", "en")}
        for language, other in (("de", "en"), ("en", "de")):
            status, listed, found, named = what_readers_get(story, language)
            assert (status == 200) == seen[language], f"{language} after {step}: {status}"
            assert listed == seen[language], f"the list in {language} after {step}"
            assert found == seen[language], f"the search in {language} after {step}"
            assert what_programs_get(story, language) == (status, seen[language]), f"the API in {language} after {step}"
            assert named == (seen[language] and seen[other]), f"{other} names {language} after {step}"
            if not seen[language]:
                gone = (language in oracle.once) and (oracle.killed or language not in oracle.out)
                assert status == (410 if gone else 404), f"{language} after {step}"


def test_the_oracle_can_disagree() -> None:
    """A check that cannot fail is none: an oracle that was not told of a release does not match."""
    story = make.article()
    put_out(story, "de", None)
    assert what_readers_get(story, "de")[0] == 200
    assert not Oracle().sees("de", timezone.now())
