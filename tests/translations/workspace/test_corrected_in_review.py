"""A draft whose source is corrected while it is in review: what its reviewer sees, and what they can do."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.vocabulary import RevisionKind
from newsroom.models import Person
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import draft
from translations.actions.sent_texts import Typed
from translations.models import Comment, Translation
from translations.workflow import mark_of
from translations.workspace.help import help_for
from translations.workspace.working_page import read

pytestmark = pytest.mark.django_db
SOURCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Der Bürgermeister dankte den Helfern.")
OLD, NEW = "Schools in 12 towns stay closed.", "Schools in 14 towns stay closed."


def corrected_in_review(kind: str = "correction") -> Translation:
    work, mira = make.translation(make.article(texts=SOURCE)), make.translator_into("en")
    make.write(work)
    row = work.paragraphs.get(role="lead")
    draft.save(work, [Typed(row.uid, row.number, OLD)], by=mira, at=timezone.now())
    make.waive_all(work)
    draft.submit(again(work), seen=mark_of(again(work)), by=mira, at=timezone.now())
    make.correction(work.article, kind=RevisionKind(kind))
    return again(work)


def again(work: Translation) -> Translation:
    return Translation.objects.select_related("article__current").get(pk=work.pk)


def codes_of(work: Translation, viewer: Person) -> set[str]:
    """What the help beside the lead says of it."""
    shown = help_for(again(work), work.paragraphs.get(role="lead").uid, viewer=viewer)
    assert shown is not None
    return {one.found.finding.check for one in shown.findings} | {
        fact.text for fact in shown.facts if not fact.is_there
    }


def says_changed(work: Translation, viewer: Person) -> bool:
    """Whether the row of the lead says that its number is another than the source's."""
    page = read(again(work), viewer, against=None, now=timezone.now())
    (lead,) = (row for row in page.rows if row.draft.role == "lead")
    return "number_changed" in {found.finding.check for found in lead.findings}


def test_who_reviews_is_led_to_a_return_with_its_reason_ready_and_to_nothing_else() -> None:
    work = corrected_in_review()
    page = open_page(work, make.reviewer_of("en"))
    assert "Write it myself" not in page.words
    assert "Only its translator can bring this up to date" in page.words
    ready = page.html.split('name="ready" value="')[1].split('"')[0]
    assert page.press("return", ready=ready).status_code == 302
    assert again(work).state == "returned"
    assert (
        Comment.objects.get().text == ready == "The source has changed under 1 paragraph. Please bring it up to date."
    )
    mine = open_page(again(work), make.translator_into("en"))
    assert ready in mine.words
    assert "take-patch" in mine.buttons()


def test_a_note_of_ones_own_goes_along_with_the_reason() -> None:
    work = corrected_in_review()
    open_page(work, make.reviewer_of("en")).press("return", ready="The source has changed.", note="And the name.")
    assert Comment.objects.get().text == "The source has changed.\nAnd the name."


def test_who_only_reads_it_is_offered_neither() -> None:
    words = open_page(corrected_in_review(), make.translator_into("en")).words
    assert "Return it for that" not in words
    assert "Write it myself" not in words


@pytest.mark.parametrize("kind", ["correction", "update"])
def test_findings_and_help_judge_by_the_same_source(kind: str) -> None:
    work, jonas = corrected_in_review(kind), make.reviewer_of("en")
    page = open_page(work, jonas)
    has_to_follow = kind == "correction"
    assert says_changed(work, jonas) == has_to_follow
    assert ("number_changed" in codes_of(work, jonas)) == has_to_follow
    page.type("lead", NEW).press("save")
    assert work.paragraphs.get(role="lead").text == NEW
    assert says_changed(work, jonas) != has_to_follow
    assert ("number_changed" in codes_of(work, jonas)) != has_to_follow


def test_what_a_reviewer_mended_towards_the_new_source_stays_for_its_translator() -> None:
    work, jonas, mira = corrected_in_review(), make.reviewer_of("en"), make.translator_into("en")
    page = open_page(work, jonas).type("lead", NEW)
    page.press("return", ready="The source has changed.")
    lead = work.paragraphs.get(role="lead")
    assert (lead.text, lead.written_by) == (NEW, mira)
    draft.follow(again(work), by=mira, at=timezone.now(), holds=[lead.uid])
    draft.submit(again(work), seen=mark_of(again(work)), by=mira, at=timezone.now())
    assert not again(work).is_stale
