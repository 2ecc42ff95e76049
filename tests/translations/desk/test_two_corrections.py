"""A second fault, found before every language has told its readers of the first: what an editor sees and is asked."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from articles.models import Article
from articles.workflow import mark_of as mark_of_article
from tests import make
from tests.translations.desk.test_editing import form_of
from tests.translations.desk.test_languages import ADMIN
from translations.board.languages import proposed
from translations.board.reading import read
from translations.models import Translation

pytestmark = pytest.mark.django_db

FIRST, SECOND = "Es sind 14, nicht 12.", "Es sind 16, nicht 12."
ASKED = "whether this sentence stands for it"


@pytest.fixture
def story() -> Article:
    """Live with 12 in German and English; corrected to 14 with a sentence, to 16 without; nobody has been told."""
    made = make.article()
    make.live(made, "de")
    make.live(made, "en")
    return make.correction(make.correction(made, sentence=FIRST), old="14", new="16")


def board(desk: Client, story: Article, number: int) -> str:
    return " ".join(desk.get(f"{ADMIN}/{story.pk}/correction/{number}/").content.decode().split())


def write(desk: Client, story: Article, number: int, sentence: str, **more: str) -> HttpResponse:
    given = {"verb": "sentence", "sentence": sentence, "seen": mark_of_article(make.fresh(story))} | more
    return desk.post(f"{ADMIN}/{story.pk}/correction/{number}/", given)  # type: ignore[return-value]


def told(story: Article) -> dict[tuple[int, ...], str]:
    current = make.fresh(story).current
    assert current is not None
    return {sentence.corrections: sentence.text for sentence in current.sentences}


def test_the_board_asks_whether_one_sentence_stands_for_both(desk: Client, story: Article) -> None:
    assert FIRST in board(desk, story, 3), "what was written of the earlier one is shown beside the question"
    refused = write(desk, story, 3, SECOND)
    assert refused.status_code == 422
    page = refused.content.decode()
    assert ASKED in page
    assert SECOND in page, "what was typed stays"
    assert told(story) == {(2,): FIRST}
    assert write(desk, story, 3, SECOND, stands_for="all").status_code == 302
    assert told(story) == {(2, 3): SECOND}
    assert "tells of correction 2, too" in board(desk, story, 3)


def test_a_sentence_nobody_was_told_is_written_anew_on_the_board(desk: Client, story: Article) -> None:
    write(desk, story, 3, "Es sint 16.", stands_for="each")
    assert "Write it anew" in board(desk, story, 3)
    assert write(desk, story, 3, SECOND, stands_for="each").status_code == 302
    assert told(story) == {(2,): FIRST, (3,): SECOND}


def test_what_readers_were_told_is_not_offered_to_be_written_anew(desk: Client) -> None:
    made = make.article()
    make.live(made, "de")
    made = make.correction(made, sentence=FIRST)
    assert "Write it anew" in board(desk, made, 2)
    make.live(made, "de")
    assert "Write it anew" not in board(desk, made, 2)


def test_filing_the_second_correction_asks_as_well(desk: Client) -> None:
    made = make.article()
    make.live(made, "de")
    made = make.correction(made, sentence=FIRST)
    form = form_of(desk, made)
    form["text"] = [str(text).replace("14", "16") for text in form["text"]]
    form |= {"kind": ["correction"], "sentence": [SECOND]}
    address = f"{ADMIN}/{made.pk}/edit/"
    refused = desk.post(address, form)
    assert refused.status_code == 422
    assert ASKED in refused.content.decode()
    assert desk.post(address, form | {"stands_for": ["all"]}).status_code == 302
    assert told(made) == {(2, 3): SECOND}


def test_nothing_is_asked_where_readers_know_all(desk: Client) -> None:
    made = make.article()
    make.live(made, "de")
    assert "stands_for" not in desk.get(f"{ADMIN}/{made.pk}/edit/").content.decode()
    made = make.correction(made, sentence=FIRST)
    assert "stands_for" not in board(desk, made, 2)
    assert "stands_for" in desk.get(f"{ADMIN}/{made.pk}/edit/").content.decode()
    make.live(made, "de")
    assert "stands_for" not in desk.get(f"{ADMIN}/{made.pk}/edit/").content.decode()


def test_a_language_is_ready_only_with_every_sentence_it_owes(desk: Client, story: Article) -> None:
    """The German owes two, and has one: the board says which is missing and offers no release that would be refused."""
    page = board(desk, story, 3)
    assert "missing" in page
    assert 'value="release"' not in page
    write(desk, story, 3, SECOND, stands_for="each")
    assert "missing: of correction" not in board(desk, story, 3).split('id="board-en"')[0]
    assert 'value="release"' in board(desk, story, 3)


def test_the_board_of_the_earlier_correction_hands_over_to_the_later(desk: Client, story: Article) -> None:
    write(desk, story, 3, SECOND, stands_for="all")
    page = board(desk, story, 2)
    assert "Correction 3 followed this one" in page
    assert f"{ADMIN}/{story.pk}/correction/3/" in page
    assert 'value="release"' not in page
    assert "Write it anew" not in page
    make.live(story, "de")
    row = board(desk, story, 2).split('id="board-de"')[1].split("</tr>")[0]
    assert "now 14" not in row, "readers see 16"
    assert SECOND in row


def test_what_an_earlier_correction_retracted_is_searched_while_readers_have_it(story: Article) -> None:
    """Readers still have 12, which the second correction never touched; once they have 14, it is searched no more."""
    assert retracted(story, 3) == {"12", "14"}
    assert retracted(story, 2) == {"12"}
    other = make.article()
    make.live(other, "de")
    other = make.correction(other, sentence=FIRST)
    make.live(other, "de")
    assert retracted(make.correction(other, old="14", new="16"), 3) == {"14"}


def test_the_board_leads_from_what_readers_have(story: Article) -> None:
    """Nobody saw 14; where the German went out with it, both are told."""
    assert swaps(story, 3) == {("12", "16")}
    other = make.article()
    make.live(other, "de")
    make.live(other, "en")
    other = make.correction(other, sentence=FIRST)
    make.live(other, "de")
    assert swaps(make.correction(other, old="14", new="16"), 3) == {("12", "16"), ("14", "16")}


def test_a_patch_is_proposed_from_the_text_that_a_draft_renders() -> None:
    """The second correction finds the draft at the first text: 12 becomes 16 at once."""
    made = make.article()
    make.live(made, "de")
    make.live(made, "en")
    draft = Translation.objects.get(article=made, language="en")
    current = made.current
    assert current is not None
    (told,) = [paragraph for paragraph in current.story if "12" in paragraph.text]
    row = draft.paragraphs.get(sources=[told.id])
    draft.paragraphs.filter(pk=row.pk).update(text="It concerns 12 municipalities.")
    made = make.correction(make.correction(made, sentence=FIRST), old="14", new="16")
    found = read(made, 3, at=timezone.now())
    assert found is not None
    work = found.translations["en"]
    (row,) = [each for each in found.drafts[work.pk] if each.pk == row.pk]
    assert proposed(found, work, row) == "It concerns 16 municipalities."


def test_what_is_right_again_is_not_searched() -> None:
    made = make.article()
    make.live(made, "de")
    made = make.correction(make.correction(made), old="14", new="12")
    assert retracted(made, 3) == {"14"}


def retracted(story: Article, number: int) -> set[str]:
    found = read(make.fresh(story), number, at=timezone.now())
    assert found is not None
    return {fact.text for fact in found.retracted}


def swaps(story: Article, number: int) -> set[tuple[str, str]]:
    found = read(make.fresh(story), number, at=timezone.now())
    assert found is not None
    return {(was.text, now.text) for was, now in found.swaps}
