"""One source under drafts in nine languages: what a correction, a move, a join and a refile make of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.revision import add_revision, new_id
from articles.models import Article
from articles.text.carrying import carry
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Language
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import draft, talking
from translations.desk.comparing import compare
from translations.models import Translation
from translations.sources import since_of

pytestmark = pytest.mark.django_db

SENTENCES = [f"Satz {word} steht in der Meldung." for word in ("eins", *(f"Nummer {n}" for n in range(2, 30)))]
THIRTY = ["In 12 Gemeinden bleiben die Schulen zu.", *SENTENCES]
OTHERS = sorted(set(settings.DESK_LANGUAGES) - {"de"})


def drafted(texts: Sequence[str] = THIRTY, languages: Sequence[str] = OTHERS) -> Article:
    article = make.article(texts=texts)
    for language in languages:
        translation = make.translation(article, language)
        make.write(translation)
        about = translation.paragraphs.exclude(role=Role.DATELINE).last()
        assert about is not None
        talking.comment(translation, uid=about.uid, text="Wo?", by=make.translator_into(language), at=timezone.now())
    return make.fresh(article)


def sent_again(article: Article, texts: Sequence[str], kind: RevisionKind = RevisionKind.UPDATE) -> Article:
    """As the wire sends it, without ids: they are found by the texts."""
    story = make.fresh(article)
    old = story.current
    assert old is not None
    body = [(Role.TEXT if place else Role.LEAD, text) for place, text in enumerate(texts)]
    wire = [(Role.HEADLINE, old.headline), *body]
    keeps = kind == RevisionKind.REFILE
    carried = carry(old.story, wire, number=old.number + 1, keeps_meaning=keeps, new_id=new_id)
    named = [(p.id, p.role, p.text) for p in carried]
    add_revision(story, kind=kind, texts=named, dateline=old.line, by=None, at=timezone.now())
    return make.fresh(article)


def stale(article: Article) -> dict[str, int]:
    assert article.current is not None
    since = since_of(article.current)
    return {
        translation.language: sum(row.is_stale(since) for row in translation.paragraphs.all())
        for translation in article.translations.all()
    }


def rows(article: Article) -> list[dict[str, object]]:
    return [
        row
        for translation in article.translations.order_by("language")
        for row in translation.paragraphs.order_by("uid").values()
    ]


def test_one_changed_sentence_of_thirty_makes_one_paragraph_stale_in_each_language() -> None:
    article = drafted()
    before = rows(article)
    article = sent_again(article, [text.replace("12 Ge", "14 Ge") for text in THIRTY], RevisionKind.CORRECTION)
    assert len(OTHERS) == 8
    assert stale(article) == dict.fromkeys(OTHERS, 1)
    assert Translation.objects.all().stale().count() == 8, "in every list at once, by comparison"
    assert rows(article) == before, "nothing was written into any draft"


@pytest.mark.parametrize(
    "moved",
    [
        [*THIRTY[:5], *THIRTY[6:], THIRTY[5]],
        [THIRTY[0], *reversed(THIRTY[1:])],
        [*THIRTY[:5], f"{THIRTY[5]} {THIRTY[6]}", *THIRTY[7:]],
        [*THIRTY[:5], " ".join(THIRTY[5:9]), *THIRTY[9:]],
    ],
    ids=["one moved", "all turned round", "two joined", "four joined"],
)
def test_a_moved_or_joined_paragraph_makes_nothing_stale(moved: list[str]) -> None:
    article = sent_again(drafted(languages=OTHERS[:2]), moved)
    assert stale(article) == dict.fromkeys(OTHERS[:2], 0)
    assert not Translation.objects.all().stale().exists()
    page = open_page(article.translations.get(language=OTHERS[0]), make.translator_into(OTHERS[0]))
    assert "rests on old text" not in page.words
    assert "does not render" not in page.words
    assert "Its source is gone" not in page.words


JOINED = [*THIRTY[:5], f"{THIRTY[5]} {THIRTY[6]}", *THIRTY[7:]]
LONGER = [*THIRTY[:5], " ".join(THIRTY[5:8]), *THIRTY[8:]]


@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        ([JOINED, THIRTY], 0),
        ([JOINED, LONGER], 0),
        ([JOINED, LONGER, THIRTY], 0),
        ([LONGER, THIRTY, [*THIRTY[:6], THIRTY[6].replace("steht", "stand"), *THIRTY[7:]]], 1),
    ],
    ids=["joined and split again", "joined twice", "joined twice and split again", "then one sentence changed"],
)
def test_what_is_joined_and_split_over_several_takes_stays_what_it_was(takes: list[list[str]], expected: int) -> None:
    article = drafted(languages=OTHERS[:2])
    for texts in takes:
        article = sent_again(article, texts)
    assert stale(article) == dict.fromkeys(OTHERS[:2], expected)
    assert Translation.objects.all().stale().count() == (2 if expected else 0)
    page = open_page(article.translations.get(language=OTHERS[0]), make.translator_into(OTHERS[0]))
    assert "Its source is gone" not in page.words
    assert "does not render" not in page.words


def test_what_was_joined_and_split_again_is_no_difference_between_first_and_last() -> None:
    article = sent_again(sent_again(make.article(texts=THIRTY), JOINED), THIRTY)
    first, last = article.revisions.get(number=1), article.current
    assert last is not None
    assert compare(first, last, "de").changed == []


def test_a_split_paragraph_makes_nothing_stale_and_is_missed_nowhere() -> None:
    whole = f"{THIRTY[1]} {THIRTY[2]}"
    article = drafted([THIRTY[0], whole, *THIRTY[3:]], OTHERS[:1])
    count = article.translations.get().paragraphs.count()
    article = sent_again(article, THIRTY)
    page = open_page(article.translations.get(), make.translator_into(OTHERS[0]))
    assert "does not render" not in page.words
    draft.follow(article.translations.get(), by=make.translator_into(OTHERS[0]), at=timezone.now())
    assert article.translations.get().paragraphs.count() == count, "who renders the whole renders both parts"
    # From now on both parts stand under it.
    article = sent_again(
        article, [text.replace("Nummer 2", "Nummer 222") if text == THIRTY[2] else text for text in THIRTY]
    )
    assert stale(article) == {OTHERS[0]: 1}


def test_a_refile_makes_nothing_stale() -> None:
    article = drafted(languages=OTHERS[:2])
    article = sent_again(article, [text.replace("steht", "stehht") for text in THIRTY], RevisionKind.REFILE)
    assert stale(article) == dict.fromkeys(OTHERS[:2], 0)


def test_what_did_not_change_keeps_text_ids_comments_and_approval() -> None:
    Language.objects.update(one_pair_of_eyes=False)
    article = make.article(texts=THIRTY)
    approved = make.translation(article, "en", state="approved")
    talking.comment(
        approved, uid=approved.paragraphs.in_order()[5].uid, text="Good.", by=make.editor(), at=timezone.now()
    )
    unchanged = list(approved.paragraphs.exclude(role=Role.LEAD).order_by("uid").values())
    sent_again(article, [text.replace("12 Ge", "14 Ge") for text in THIRTY], RevisionKind.CORRECTION)
    lead = approved.paragraphs.get(role=Role.LEAD)
    translator = make.translator_into("en")
    page = open_page(approved, translator).press_and_see("go-on")
    page.press("follow", holds=lead.uid)
    again = list(approved.paragraphs.exclude(role=Role.LEAD).order_by("uid").values())
    assert again == unchanged
    assert all(row["approved_at"] is not None for row in again if row["written_by_id"])
    assert approved.paragraphs.get(role=Role.LEAD).approved_at is None
    assert approved.comments.count() == 1


def test_a_moved_paragraph_is_moved_with_one_button_and_nothing_else_is_touched() -> None:
    article = drafted(THIRTY[:6], ["en"])
    translation = article.translations.get()
    texts = {row.uid: row.text for row in translation.paragraphs.all()}
    order = [row.uid for row in translation.paragraphs.in_order()]
    sent_again(article, [THIRTY[0], *THIRTY[2:6], THIRTY[1]])
    page = open_page(translation, make.translator_into("en"))
    assert "1 paragraph stands elsewhere in the source now." in page.words
    after = page.press_and_see("follow")
    assert "stands elsewhere" not in after.words
    moved = [row.uid for row in translation.paragraphs.in_order()]
    assert moved[-1] == order[-5]
    assert [uid for uid in moved if uid != order[-5]] == [uid for uid in order if uid != order[-5]]
    assert {row.uid: row.text for row in translation.paragraphs.all()} == texts


def test_the_page_of_a_correction_asks_as_often_however_much_changed() -> None:
    counted = []
    for share in (1, 9):
        article = drafted(["In 12 Orten.", *(f"Ort {n}: 12 Tote." for n in range(20, 20 + share))], OTHERS[:2])
        make.correction(article)
        translation = Translation.objects.get(article=article, language=OTHERS[0])
        page = open_page(translation, make.translator_into(OTHERS[0]))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page.client.get(f"/desk/{translation.pk}/")
        counted.append(len(asked))
    assert counted[0] == counted[1]
