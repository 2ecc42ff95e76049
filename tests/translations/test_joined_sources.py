"""A source whose paragraphs are joined and parted: its drafts follow the words, whichever paragraph these stand in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from django.utils import timezone

from articles.actions.revision import add_revision, answer_refile, new_id
from articles.models import Article, Revision
from articles.text.carrying import carry
from articles.vocabulary import RevisionKind, Role
from articles.workflow import mark_of
from newsroom.models.counter import register_state
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import asking, draft
from translations.actions.provider_mail import place_of
from translations.actions.sent_texts import Typed
from translations.board.languages import proposed
from translations.board.reading import read
from translations.board.sentences import concerned_rows
from translations.desk.questions_asked import questions_of
from translations.models import DraftParagraph, Translation
from translations.patches import patch_of
from translations.rendering import Ground
from translations.sources import since_of, source_of
from translations.vocabulary import QuestionKind

pytestmark = pytest.mark.django_db

RAIN = "Nach anhaltendem Regen hat der Wasserverband am Dienstag die Warnstufe angehoben."
TOWNS = "Zwei Helfer kamen, 12 Gemeinden sind betroffen, heißt es in der Mitteilung."
BRIDGES = "Die Brücken bleiben bis Freitag gesperrt, sagte die Leiterin der Zentrale."
EVENING = "Am Abend soll der Pegel sinken."
ALL = [RAIN, TOWNS, BRIDGES, EVENING]
TOWNS_14 = TOWNS.replace("12", "14")


def wire(
    article: Article, texts: Sequence[str], kind: RevisionKind = RevisionKind.UPDATE, *, asked: bool = False
) -> None:
    """A next take without ids."""
    story = make.fresh(article)
    current = newest(story)
    new = [(p.role, p.text) for p in current.story if p.role == Role.HEADLINE]
    new += [(Role.TEXT if place else Role.LEAD, text) for place, text in enumerate(texts)]
    carried = carry(current.story, new, number=current.number + 1, keeps_meaning=False, new_id=new_id)
    given = [(p.id, p.role, p.text) for p in carried]
    add_revision(story, kind=kind, texts=given, dateline=current.line, by=None, at=timezone.now(), asked=asked)


def newest(article: Article) -> Revision:
    current = make.fresh(article).current
    assert current is not None
    return current


def drafted(texts: Sequence[str] = ALL) -> Translation:
    work = make.translation(make.article(texts=texts), state="drafting")
    make.write(work)
    return work


def body(work: Translation) -> list[DraftParagraph]:
    return list(work.paragraphs.exclude(role__in=[Role.HEADLINE, Role.DATELINE]).in_order())


def stale(work: Translation) -> list[int]:
    """The places of stale paragraphs in the body."""
    since = since_of(source_of(Translation.objects.get(pk=work.pk)))
    return [place for place, row in enumerate(body(work)) if row.is_stale(since)]


def refile_after_all(article: Article) -> None:
    seen = mark_of(make.fresh(article))
    answer_refile(make.fresh(article), is_refile=True, seen=seen, by=make.editor(), at=timezone.now())


@pytest.mark.parametrize(
    "parted",
    [[f"{RAIN} {TOWNS}", BRIDGES, EVENING], [RAIN, f"{TOWNS} {BRIDGES}", EVENING], ALL],
    ids=["the last", "the first", "all"],
)
def test_what_was_joined_and_parted_again_is_stale_with_its_own_words_alone(parted: list[str]) -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS} {BRIDGES}", EVENING])
    wire(work.article, parted)
    assert stale(work) == []
    wire(work.article, [text.replace("12", "14") for text in parted], RevisionKind.CORRECTION)
    assert stale(work) == [1], "it still says 12"


def test_joined_and_corrected_at_once_is_stale_where_it_was_corrected() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING], RevisionKind.CORRECTION)
    assert stale(work) == [1]


def test_a_sentence_that_goes_over_to_the_next_paragraph_makes_nothing_stale() -> None:
    work = drafted([f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    meaning = make.fresh(work.article).meaning
    wire(work.article, [RAIN, f"{TOWNS} {BRIDGES}", EVENING])
    assert (stale(work), make.fresh(work.article).meaning) == ([], meaning)
    wire(work.article, [RAIN, f"{TOWNS_14} {BRIDGES}", EVENING], RevisionKind.CORRECTION)
    assert stale(work) == [0], "its words stand in another paragraph now"


def test_who_renders_a_whole_is_stale_when_a_part_of_it_is_taken_out() -> None:
    work = drafted([f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [RAIN, TOWNS, BRIDGES, EVENING])
    draft.follow(work, by=make.translator_into("en"), at=timezone.now())
    late = make.translation(work.article, "ru", state="drafting")
    make.write(late)
    wire(work.article, [RAIN, BRIDGES, EVENING])
    assert (stale(work), stale(late)) == ([0], [1]), "what renders the other part alone is not"


def test_a_draft_begun_beside_joined_paragraphs_renders_them_all() -> None:
    story = make.article(texts=ALL)
    wire(story, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    late = make.translation(story, state="drafting")
    make.write(late)
    wire(story, ALL)
    assert (len(body(late)), stale(late)) == (3, [])
    wire(story, [RAIN, TOWNS_14, BRIDGES, EVENING], RevisionKind.CORRECTION)
    assert stale(late) == [0]


def test_what_was_added_before_it_was_joined_is_still_missing() -> None:
    work = drafted([RAIN, TOWNS, EVENING])
    wire(work.article, [RAIN, TOWNS, BRIDGES, EVENING])
    wire(work.article, [RAIN, f"{TOWNS} {BRIDGES}", EVENING])
    page = open_page(work, make.translator_into("en"))
    assert "The source has 1 paragraph that the draft does not render." in page.words
    draft.follow(work, by=make.translator_into("en"), at=timezone.now())
    assert [bool(row.text) for row in body(work)] == [True, True, False, True]
    make.write(work)
    wire(work.article, [RAIN, f"{TOWNS} {BRIDGES}".replace("Freitag", "Samstag"), EVENING])
    assert stale(work) == [2]


def test_a_question_about_words_stands_beside_them_whatever_they_were_joined_to() -> None:
    work = drafted()
    (_head, _lead, towns, *_rest) = newest(work.article).texts
    kind, mira = QuestionKind.QUESTION, make.translator_into("en")
    asking.ask(work, uid=towns.id, kind=kind, text="Which towns?", by=mira, at=timezone.now())
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    for language in ("en", "ru"):
        beside = work if language == "en" else make.translation(work.article, language, state="drafting")
        page = open_page(beside, make.translator_into(language))
        assert page.words.count("Which towns?") == 1, language


def test_a_refile_after_all_leaves_joined_words_as_old_as_they_were() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING], RevisionKind.CORRECTION, asked=True)
    assert stale(work) == [1]
    refile_after_all(work.article)
    assert stale(work) == []


def test_a_refile_after_all_leaves_alone_what_it_did_not_touch() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING])
    sinking = EVENING.replace("sinken", "deutlich sinken")
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, sinking], RevisionKind.CORRECTION, asked=True)
    assert stale(work) == [1, 3]
    refile_after_all(work.article)
    assert stale(work) == [1], "words in one paragraph with newer ones are no newer for it"


def test_a_refile_after_all_of_joined_words_makes_them_no_newer_than_they_were() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING])
    wednesday = RAIN.replace("Dienstag", "Mittwoch")
    wire(work.article, [f"{wednesday} {TOWNS_14}", BRIDGES, EVENING], RevisionKind.CORRECTION, asked=True)
    assert stale(work) == [0, 1]
    refile_after_all(work.article)
    assert stale(work) == [1]


def test_a_refile_after_all_that_took_out_what_had_changed_leaves_it_stale() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    draft.follow(work, by=make.translator_into("en"), at=timezone.now())
    late = make.translation(work.article, "ru", state="drafting")
    make.write(late)
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING])
    wire(work.article, [RAIN, BRIDGES, EVENING], RevisionKind.CORRECTION, asked=True)
    refile_after_all(work.article)
    assert stale(late) == [0], "it says 12 still"


def test_revisions_of_before_words_had_names_are_read_as_they_were_meant() -> None:
    """All that was joined in them is one: its drafts are stale with any of it, never too few."""
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    story, now = make.fresh(work.article), newest(work.article)
    known = [row["id"] for row in work.article.revisions.get(number=1).paragraphs]
    kept = [{name: value for name, value in row.items() if name != "stretches"} for row in now.paragraphs]
    kept[1]["from"] = known[1:3]
    older = Revision(number=now.number, paragraphs=kept, dateline=now.dateline)
    assert [row.is_stale(since_of(older)) for row in body(work)] == [False] * 4
    story.current = older
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in older.texts]
    add_revision(story, kind=RevisionKind.UPDATE, texts=texts, dateline=now.line, by=None, at=timezone.now())
    assert stale(work) == [0, 1]


@pytest.mark.parametrize("at_once", [False, True])
def test_no_removal_is_proposed_of_what_stands_in_a_joined_source(at_once: bool) -> None:
    work = drafted()
    if not at_once:
        wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING], RevisionKind.CORRECTION)
    since = since_of(source_of(Translation.objects.get(pk=work.pk)))
    assert not any(row.goes_with_its_source(since) for row in body(work))
    assert "Its source is gone" not in open_page(work, make.translator_into("en")).words


def test_what_was_taken_out_of_a_joined_paragraph_is_gone_and_nothing_else() -> None:
    work = drafted()
    wire(work.article, [f"{RAIN} {TOWNS} {BRIDGES}", EVENING])
    wire(work.article, [f"{RAIN} {BRIDGES}", EVENING])
    since = since_of(source_of(Translation.objects.get(pk=work.pk)))
    assert [row.goes_with_its_source(since) for row in body(work)] == [False, True, False, False]
    assert stale(work) == [1]


def test_a_fact_changed_in_a_joined_paragraph_is_patched_where_it_is_rendered() -> None:
    work, mira = drafted(), make.translator_into("en")
    rain, towns, *_rest = body(work)
    said = {rain: "After steady rain the level was raised.", towns: "Two helpers came, 12 towns are affected."}
    draft.save(work, [Typed(row.uid, row.number, text) for row, text in said.items()], by=mira, at=timezone.now())
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(work.article, [f"{RAIN} {TOWNS_14}", BRIDGES, EVENING], RevisionKind.CORRECTION)
    work = Translation.objects.get(pk=work.pk)
    rows, since = body(work), since_of(source_of(work))
    ground, state = Ground.of(work, rows), register_state()
    patches = [patch_of(row, ground, since, state=state) for row in rows]
    assert [patch.text if patch else "" for patch in patches] == ["", said[towns].replace("12", "14"), "", ""]
    assert ground.source_of(rows[0]) == RAIN, "what was joined to it is checked beside its own rendering"
    board = read(make.fresh(work.article), 3, at=timezone.now())
    assert board is not None
    assert concerned_rows(rows, board.correction.names) == [rows[1]]
    assert proposed(board, work, rows[1]) == said[towns].replace("12", "14")


@pytest.mark.parametrize(
    "texts",
    [[f"{RAIN} {TOWNS_14}", BRIDGES, EVENING], [RAIN, TOWNS_14, BRIDGES, EVENING]],
    ids=["joined", "parted"],
)
def test_the_board_says_what_was_corrected_where_words_were_joined_or_parted_at_once(texts: list[str]) -> None:
    story = make.article(texts=ALL if len(texts) == 3 else [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    wire(story, texts, RevisionKind.CORRECTION)
    board = read(make.fresh(story), 2, at=timezone.now())
    assert board is not None
    assert [(was.text, now.text) for was, now in board.correction.swaps] == [("12", "14")]
    assert [fact.text for fact in board.correction.retracted] == ["12"]
    assert board.correction.only_facts


def test_a_question_is_about_the_paragraph_that_has_its_words_now() -> None:
    work = drafted()
    assert work.translator is not None
    uid, kind = body(work)[1].sources[0], QuestionKind.QUESTION
    asking.ask(work, uid=uid, kind=kind, text="All twelve?", by=work.translator, at=timezone.now())
    wire(work.article, [f"{RAIN} {TOWNS}", BRIDGES, EVENING])
    story = make.fresh(work.article)
    (line,) = questions_of(story, timezone.now())
    assert (line.place, line.text) == ("1", f"{RAIN} {TOWNS}")
    assert place_of(story, uid) == "1"
