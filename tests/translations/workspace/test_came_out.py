"""What became of a text: all that review did to it, words and paragraphs, in words that are heard, too."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from newsroom.models import Person
from tests import make
from tests.translations.shaping.drafts import MIRA_WROTE, body, now, rows, written
from tests.translations.workspace.pages import signed_in
from translations.actions import draft, review, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.vocabulary import Shape
from translations.workflow import mark_of
from translations.workspace.came_out import Changed, came_out

pytestmark = pytest.mark.django_db

TWELVE, DYKES, BRIDGES = MIRA_WROTE


@pytest.fixture
def jonas() -> Person:
    return make.reviewer_of("en")


def handed_in(made: Translation) -> Translation:
    make.waive_all(made)
    return draft.submit(made, seen=mark_of(made), by=made.translator, at=now())


@pytest.fixture
def work() -> Translation:
    """What Mira wrote, handed in."""
    return handed_in(written(make.translation()))


def mend(work: Translation, place: int, text: str, by: Person, left_out: str = "") -> None:
    row = body(work)[place]
    review.mend(work, [Typed(row.uid, row.number, text, left_out)], by=by, at=now())


def approved(work: Translation, by: Person) -> Translation:
    make.waive_all(work)
    work = Translation.objects.select_related("article__current").get(pk=work.pk)
    if work.paragraphs.written_anew_for(work.translator).exists():
        work = review.assent(work, seen=mark_of(work), by=work.translator, at=now())
    return review.approve(work, seen=mark_of(work), by=by, at=now())


def shown(work: Translation) -> list[tuple[str, list[str]]]:
    """What the page says became of each, and the paragraphs as it shows them, with what is heard."""
    html = page_of(work)
    found = []
    for section in re.findall(r'<section class="sheet became".*?</section>', html, re.DOTALL):
        heading = " ".join(re.sub(r"<[^>]+>", " ", section[section.index("<h2") : section.index("</h2>")]).split())
        target = section.split('<div class="target">')[1].split("</div>")[0]
        texts = [
            " ".join(re.sub(r"<[^>]+>", "", text).split()) for text in re.findall(r"<p\b.*?</p>", target, re.DOTALL)
        ]
        found.append((heading, texts))
    return found


def page_of(work: Translation) -> str:
    client = signed_in(make.translator_into("en"))
    return str(client.get(reverse("desk:came-out", args=[work.pk])).content.decode())


def one(work: Translation) -> Changed:
    (changed,) = came_out(work).changed
    return changed


def in_queue(work: Translation) -> str:
    """What the translator's queue says of it."""
    html = signed_in(make.translator_into("en")).get(reverse("desk:queue")).content.decode()
    found = re.search(r"\d+ changes?\b|as you wrote it", html)
    assert found is not None
    return found.group()


def test_what_was_left_out_is_shown_with_its_words_and_the_reason(work: Translation, jonas: Person) -> None:
    mend(work, 2, "", jonas, left_out="Old news by now")
    work = approved(work, jonas)
    assert shown(work) == [
        ("5 text changed by Jonas Weber, left out", [f"removed: {BRIDGES}", "Left out: Old news by now"])
    ]
    assert "1 of 5 paragraphs was changed." in page_of(work)


def test_what_was_taken_in_again_is_shown(jonas: Person) -> None:
    work = written(make.translation())
    row = body(work)[2]
    draft.save(work, [Typed(row.uid, row.number, "", "Too long")], by=work.translator, at=now())
    work = handed_in(work)
    shaping.take_in(work, uid=row.uid, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [("5 text changed by Jonas Weber, taken in again", [f"added: {BRIDGES}"])]


def test_a_paragraph_that_is_gone_is_shown_where_it_stood(jonas: Person) -> None:
    work = written(make.translation())
    own = shaping.add(work, uid=body(work)[0].uid, by=work.translator, at=now())
    draft.save(work, [Typed(own.uid, 0, "The Sorle is a river.")], by=work.translator, at=now())
    work = handed_in(work)
    mend(work, 3, "Three bridges stay closed until Friday.", jonas)
    shaping.remove(work, uid=own.uid, by=jonas, at=now())
    work = approved(work, jonas)
    gone, mended = shown(work)
    assert gone == (
        "text number 4 of what was handed in, changed by Jonas Weber, removed",
        ["removed: The Sorle is a river."],
    )
    assert mended[0] == "5 text changed by Jonas Weber"
    assert "2 of 6 paragraphs were changed." in page_of(work)
    assert in_queue(work) == "2 changes"


def test_a_paragraph_that_review_added_is_shown(work: Translation, jonas: Person) -> None:
    own = shaping.add(work, uid=body(work)[0].uid, by=jonas, at=now())
    review.mend(work, [Typed(own.uid, 0, "The Sorle is a river.")], by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [("4 text changed by Jonas Weber, added", ["added: The Sorle is a river."])]
    assert in_queue(work) == "1 change"


def test_paragraphs_that_were_merged_are_compared_as_one(work: Translation, jonas: Person) -> None:
    shaping.merge(work, uid=body(work)[1].uid, by=jonas, at=now())
    mend(work, 1, f"{DYKES} Three bridges stay closed until Friday.", jonas)
    work = approved(work, jonas)
    ((heading, texts),) = shown(work)
    assert heading == "4 text changed by Jonas Weber, merged"
    assert texts == [f"{DYKES} removed: Twoadded: Three bridges stay closed until Friday."]


def test_a_merge_that_changed_no_word_says_so(work: Translation, jonas: Person) -> None:
    shaping.merge(work, uid=body(work)[1].uid, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [("4 text changed by Jonas Weber, merged", [f"{DYKES} {BRIDGES}"])]


def test_a_split_shows_its_parts_beside_what_was_whole(work: Translation, jonas: Person) -> None:
    first, second = (
        "After persistent rain, the board raised its warning level on Tuesday.",
        "12 communities are affected.",
    )
    mend(work, 0, f"{first}\n\n{second}", jonas)
    shaping.split(work, uid=body(work)[0].uid, by=jonas, at=now())
    work = approved(work, jonas)
    ((heading, texts),) = shown(work)
    assert heading == "3–4 lead changed by Jonas Weber, split"
    assert texts == [
        "After persistent rain, the removed: water board raised its warning level on Tuesday.",
        second,
    ]


def test_what_was_merged_and_parted_again_is_shown_as_both(work: Translation, jonas: Person) -> None:
    shaping.merge(work, uid=body(work)[1].uid, by=jonas, at=now())
    mend(work, 1, f"{DYKES} Two bridges\n\nstay closed until Friday.", jonas)
    shaping.split(work, uid=body(work)[1].uid, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [
        ("4–5 text changed by Jonas Weber, merged, split", [f"{DYKES} Two bridges", "stay closed until Friday."])
    ]


def test_what_was_undone_is_no_change(work: Translation, jonas: Person) -> None:
    shaping.merge(work, uid=body(work)[1].uid, by=jonas, at=now())
    undoing.undo(work, by=jonas, at=now())
    shaping.move(work, uid=body(work)[1].uid, up=False, by=jonas, at=now())
    shaping.move(work, uid=body(work)[1].uid, up=False, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == []
    assert "Every paragraph stands as it was handed in." in page_of(work)


def test_a_paragraph_that_stands_elsewhere_is_shown_as_moved(work: Translation, jonas: Person) -> None:
    for _step in range(2):
        shaping.move(work, uid=next(row.uid for row in body(work) if row.text == BRIDGES), up=True, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [("3 text number 5 of what was handed in, changed by Jonas Weber, moved", [BRIDGES])]


def test_who_stands_elsewhere_because_of_others_has_not_moved(work: Translation, jonas: Person) -> None:
    """What is taken out, added, merged or split above changes numbers, and no order."""
    own = shaping.add(work, uid=body(work)[0].uid, by=jonas, at=now())
    review.mend(work, [Typed(own.uid, 0, "The Sorle is a river.")], by=jonas, at=now())
    work = approved(work, jonas)
    assert [each.shapes for each in came_out(work).changed] == [[Shape.ADD]]


def test_a_split_before_it_was_handed_in_ties_nothing_together(jonas: Person) -> None:
    """Each half is a paragraph of its own by then: only the one that review changed is shown."""
    work = written(make.translation())
    row = body(work)[0]
    draft.save(work, [Typed(row.uid, row.number, TWELVE.replace(". 12", ".\n\n12"))], by=work.translator, at=now())
    shaping.split(work, uid=row.uid, by=work.translator, at=now())
    work = handed_in(work)
    mend(work, 1, "12 communities are hit.", jonas)
    work = approved(work, jonas)
    assert shown(work) == [("4 text changed by Jonas Weber", ["12 communities are removed: affectedadded: hit."])]


def test_halves_that_review_puts_together_again_are_merged(jonas: Person) -> None:
    work = written(make.translation())
    row = body(work)[0]
    draft.save(work, [Typed(row.uid, row.number, TWELVE.replace(". 12", ".\n\n12"))], by=work.translator, at=now())
    shaping.split(work, uid=row.uid, by=work.translator, at=now())
    work = handed_in(work)
    shaping.merge(work, uid=body(work)[0].uid, by=jonas, at=now())
    work = approved(work, jonas)
    assert shown(work) == [("3 lead changed by Jonas Weber, merged", [TWELVE])]


def test_names_are_proposed_of_merged_paragraphs_too(jonas: Person) -> None:
    texts = ("Der Bürgermeister Pawel Ryschenkow dankte allen.", "Die Deiche halten.")
    work = make.translation(make.article(texts=texts))
    make.write(work)
    lead, text = body(work)
    said = [
        Typed(lead.uid, lead.number, "Mayor Pavel Ryschenkow thanked all."),
        Typed(text.uid, text.number, "The dykes are holding."),
    ]
    draft.save(work, said, by=work.translator, at=now())
    work = handed_in(work)
    shaping.merge(work, uid=lead.uid, by=jonas, at=now())
    mend(work, 0, "Mayor Pavel Ryzhenkov thanked all. The dykes are holding.", jonas)
    work = approved(work, jonas)
    assert [(name.source, name.target) for name in one(work).storable] == [("Pawel Ryschenkow", "Pavel Ryzhenkov")]


def test_every_word_of_both_texts_is_there(work: Translation, jonas: Person) -> None:
    shaping.merge(work, uid=body(work)[0].uid, by=jonas, at=now())
    mend(work, 0, "Something else altogether.\n\nIn two parts.", jonas)
    shaping.split(work, uid=body(work)[0].uid, by=jonas, at=now())
    work = approved(work, jonas)
    pieces = one(work).change
    then = "".join(piece.text for piece in pieces if piece.kind != "added")
    after = "".join(piece.text for piece in pieces if piece.kind != "removed")
    assert then.split() == f"{TWELVE} {DYKES}".split()
    assert after.split() == ["Something", "else", "altogether.", "In", "two", "parts."]


def test_the_page_asks_no_more_the_more_was_changed(
    jonas: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    little, much = (handed_in(written(make.translation())) for _n in range(2))
    mend(little, 0, "Something else altogether.", jonas)
    shaping.merge(much, uid=body(much)[1].uid, by=jonas, at=now())
    mend(much, 0, "Something else altogether.", jonas)
    mend(much, 1, "", jonas, left_out="Old")
    headline = rows(much)[0]
    review.mend(
        much, [Typed(headline.uid, headline.number, "Floods")], by=make.person("rita", reviewer=["en"]), at=now()
    )
    little, much = approved(little, jonas), approved(much, jonas)
    assert (len(came_out(little).changed), len(came_out(much).changed)) == (1, 3)
    little, much = (Translation.objects.select_related("article__current").get(pk=each.pk) for each in (little, much))
    with CaptureQueriesContext(connection) as one_change:
        came_out(little)
    with django_assert_num_queries(len(one_change)):
        came_out(much)
