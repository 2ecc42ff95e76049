"""The verbs of one language of a story, from the story's page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from articles.models import Article, Edition
from articles.models.edition import Standing
from articles.workflow import edition_mark
from articles.workflow import mark_of as article_mark
from newsroom.models import Language, Person
from newsroom.workflow import Mark
from tests import make
from translations.actions import request
from translations.desk import language_verbs
from translations.desk.language_rows import LanguageRow
from translations.models import Translation
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION, mark_of

ADMIN = "/admin/articles/article"
# What editors do where they see the paragraphs: on the working page.
WORKSPACE = {"ask", "mark spoken", "object", "comment", "waive", "take back waiver", "give paragraphs"}


def post(client: Client, work: Translation, verb: str, **given: object) -> HttpResponse:
    given.setdefault("seen", mark_of(Translation.objects.get(pk=work.pk)))
    given.setdefault("seen_edition", seen_edition(work.article, work.language))
    return client.post(f"{ADMIN}/{work.article_id}/{work.language}/{verb}/", given)  # type: ignore[return-value]


def seen_edition(story: Article, language: str) -> Mark:
    return edition_mark(language, Edition.objects.filter(article=story, language=language).first())


def source_form(story: Article, **given: object) -> dict[str, object]:
    """What the release form of the source's own language would send now."""
    return {"when": "now", "seen": article_mark(make.fresh(story)), "seen_edition": seen_edition(story, "de")} | given


def fresh(work: Translation) -> Translation:
    return Translation.objects.get(pk=work.pk)


def row(client: Client, story: Article, language: str) -> LanguageRow:
    rows = client.get(f"{ADMIN}/{story.pk}/change/").context["languages"]
    return next(row for row in rows if row.language == language)


def test_every_editors_verb_of_the_table_is_offered() -> None:
    editors = {move.name for move in TRANSLATION.moves if "an editor" in move.who.text} - WORKSPACE
    assert editors == {question.verb for question in language_verbs.QUESTIONS.values()} - {"withdraw"}


def test_release_now_in_one_click(desk: Client) -> None:
    work = make.translation(state=TranslationState.APPROVED)
    offered = row(desk, work.article, "en")
    assert offered.can_release
    answer = post(desk, work, "release", when="now", seen=offered.seen)
    assert answer.status_code == 302
    edition = Edition.objects.get(article=work.article, language="en")
    assert edition.standing(at=timezone.now()) == Standing.LIVE
    assert not row(desk, work.article, "en").can_release


def test_release_at_a_time(desk: Client) -> None:
    work = make.translation(state=TranslationState.APPROVED)
    later = localtime(timezone.now() + timedelta(hours=3)).replace(second=0, microsecond=0)
    assert post(desk, work, "release", when="time", live_at="").status_code == 422
    over = post(desk, work, "release", when="time", live_at="2020-01-01T08:00")
    assert over.status_code == 422
    assert "is over" in over.content.decode()
    assert post(desk, work, "release", when="time", live_at=later.strftime("%Y-%m-%dT%H:%M")).status_code == 302
    edition = Edition.objects.get(article=work.article, language="en")
    assert edition.public_from == later
    assert row(desk, work.article, "en").cell.mark == "clock"


@pytest.mark.parametrize(
    ("embargoed", "told"),
    [
        ({"embargo_until_lifted": True}, "German is released; readers see it when the embargo is lifted."),
        ({"embargo": timedelta(hours=3)}, "German is released; readers see it when the embargo ends, "),
    ],
)
def test_what_readers_do_not_see_yet_is_said_when_it_is_released(
    desk: Client, embargoed: dict[str, Any], told: str
) -> None:
    given = {name: timezone.now() + of if isinstance(of, timedelta) else of for name, of in embargoed.items()}
    story = make.article(**given)
    assert row(desk, story, "de").release_word == "Release under embargo"
    answer = desk.post(f"{ADMIN}/{story.pk}/de/release/", source_form(story), follow=True)
    assert told in next(str(message) for message in answer.context["messages"])


def test_the_source_is_released_from_its_own_row(desk: Client) -> None:
    story = make.article()
    assert row(desk, story, "de").can_release
    answer = desk.post(f"{ADMIN}/{story.pk}/de/release/", source_form(story))
    assert answer.status_code == 302
    assert Edition.objects.get(article=story).is_public(at=timezone.now())


def test_a_story_without_headline_is_not_released(desk: Client) -> None:
    story = make.article(headline="")
    answer = desk.post(f"{ADMIN}/{story.pk}/de/release/", source_form(story))
    assert answer.status_code == 422
    assert "readers never get a story without one" in answer.content.decode()


def test_readers_are_told_of_a_correction(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    make.correction(story)
    offered = row(desk, story, "de")
    assert offered.cell.framed
    assert offered.can_release
    given = source_form(story)
    refused = desk.post(f"{ADMIN}/{story.pk}/de/release/", given)
    assert refused.status_code == 422
    assert "Readers have seen the text that is being corrected" in refused.content.decode()
    told = given | {"sentence_2": "In einer früheren Fassung stand 12."}
    assert desk.post(f"{ADMIN}/{story.pk}/de/release/", told).status_code == 302
    newest = Edition.objects.get(article=story).newest
    assert newest is not None
    assert newest.notes[0]["text"] == "In einer früheren Fassung stand 12."


def test_what_a_correction_made_stale_goes_out_only_with_a_reason(desk: Client) -> None:
    story = make.article()
    work = make.translation(story, state=TranslationState.APPROVED)
    assert "override" not in desk.get(f"{ADMIN}/{story.pk}/en/release/").context["form"].fields
    make.correction(story)
    offered = row(desk, story, "en")
    assert not offered.can_release
    assert [question.verb for question in offered.first] == ["reopen"]
    refused = post(desk, work, "release", when="now")
    assert refused.status_code == 422
    assert "Reopen it and take the correction in" in refused.content.decode()
    assert post(desk, work, "release", when="now", override="the number is not in this text").status_code == 302
    assert Edition.objects.filter(article=story, language="en").exists()


def test_withdraw_one_language(desk: Client) -> None:
    story = make.article()
    make.live(story, "en")
    assert desk.post(f"{ADMIN}/{story.pk}/en/withdraw/", {"note": ""}).status_code == 422
    seen = seen_edition(story, "en")
    desk.post(f"{ADMIN}/{story.pk}/en/withdraw/", {"note": "wrong name", "seen_edition": seen})
    assert Edition.objects.get(article=story, language="en").withdrawn_at is not None
    assert row(desk, story, "en").can_release


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_older_release_form_does_not_undo_what_was_scheduled_since(desk: Client, language: str) -> None:
    story = make.article()
    if language == "en":
        make.translation(story, state=TranslationState.APPROVED)
    address = f"{ADMIN}/{story.pk}/{language}/release/"
    opened = desk.get(address).context
    older = {"when": "now", "seen": opened["seen"], "seen_edition": opened["seen_editions"]}
    later = localtime(timezone.now() + timedelta(hours=3)).replace(second=0, microsecond=0)
    assert desk.post(address, older | {"when": "time", "live_at": later.strftime("%Y-%m-%dT%H:%M")}).status_code == 302
    answer = desk.post(address, older)
    assert answer.status_code == 409
    assert "opens " in answer.content.decode(), "how it stands now is said"
    assert Edition.objects.get().public_from == later
    again = {"seen": answer.context["seen"], "seen_edition": answer.context["seen_editions"]}
    assert desk.post(address, older | again).status_code == 302
    assert Edition.objects.get().is_public(at=timezone.now())


def test_assign_hand_over_and_take_back(desk: Client) -> None:
    work = make.translation(state=TranslationState.REQUESTED)
    mira, jonas = make.translator_into("en"), make.reviewer_of("en")
    nora = make.person("nora", translator=["en"])
    assert post(desk, work, "assign", person=jonas.pk).status_code == 422
    assert post(desk, work, "assign", person=mira.pk).status_code == 302
    assert fresh(work).translator == mira
    post(desk, work, "hand-over", person=nora.pk, note="off at noon")
    assert fresh(work).translator == nora
    post(desk, work, "give-back", note="")
    assert fresh(work).state == TranslationState.REQUESTED


def test_reviewer_and_due_time(desk: Client) -> None:
    work = make.translation(state=TranslationState.DRAFTING)
    jonas = make.reviewer_of("en")
    post(desk, work, "set-reviewer", person=jonas.pk)
    assert fresh(work).reviewer == jonas
    post(desk, work, "set-reviewer", person="")
    assert fresh(work).reviewer is None
    later = localtime(timezone.now() + timedelta(hours=2)).replace(second=0, microsecond=0)
    post(desk, work, "set-due", due=later.strftime("%Y-%m-%dT%H:%M"))
    assert fresh(work).due == later
    over = post(desk, work, "set-due", due="2020-01-01T08:00")
    assert over.status_code == 422
    assert 'value="2020-01-01T08:00"' in over.content.decode()
    post(desk, work, "set-due", due="")
    assert fresh(work).due is None


def test_reopen_drop_and_request_again(desk: Client) -> None:
    work = make.translation(state=TranslationState.APPROVED)
    post(desk, work, "reopen", note="a name")
    assert fresh(work).state == TranslationState.DRAFTING
    post(desk, work, "drop", note="no space")
    assert fresh(work).state == TranslationState.DROPPED
    assert [question.verb for question in row(desk, work.article, "en").first] == ["request"]
    post(desk, work, "request")
    assert fresh(work).state == TranslationState.REQUESTED


def test_one_pair_of_eyes_where_the_language_allows_it(desk: Client) -> None:
    story = make.article(urgency=1)
    work = make.translation(story, state=TranslationState.IN_REVIEW)
    assert "approve alone" not in {question.verb for question in row(desk, story, "en").more}
    Language.objects.filter(code="en").update(one_pair_of_eyes=True)
    assert "approve alone" in {question.verb for question in row(desk, story, "en").more}
    post(desk, work, "approve-alone", note="flash")
    assert fresh(work).state == TranslationState.APPROVED
    assert row(desk, story, "en").second_look_owed
    assert "second look owed" in desk.get(f"{ADMIN}/{story.pk}/change/").content.decode()


def test_readers_and_work_are_told_apart(desk: Client) -> None:
    story = make.article()
    work = make.translation(story, state=TranslationState.DRAFTING)
    Translation.objects.filter(pk=work.pk).update(due=timezone.now() - timedelta(hours=1))
    make.correction(story)
    late = row(desk, story, "en")
    assert late.readers == ("none", "nothing yet")
    assert (late.work, late.rests_on_old, late.is_late) == ("drafting", True, True)
    make.live(story, "ru")
    live = row(desk, story, "ru")
    assert live.readers[0] == "live"
    assert live.readers[1].startswith("live since ")
    make.correction(story, old="14", new="15")
    assert row(desk, story, "ru").readers == ("stale", "live with old text")
    assert row(desk, story, "de").readers == ("none", "nothing yet")


def test_who_left_is_marked_as_gone(desk: Client) -> None:
    work = make.translation(state=TranslationState.DRAFTING)
    address = f"{ADMIN}/{work.article_id}/change/"
    assert "no longer here" not in desk.get(address).content.decode()
    Person.objects.filter(pk=make.translator_into("en").pk).update(is_active=False)
    assert "no longer here" in desk.get(address).content.decode()


def test_languages_are_requested_several_at_once(desk: Client) -> None:
    story = make.article()
    mira, jonas, vera = make.translator_into("en"), make.reviewer_of("en"), make.translator_into("ru")
    later = localtime(timezone.now() + timedelta(hours=2)).replace(second=0, microsecond=0)
    page = desk.get(f"{ADMIN}/{story.pk}/request/")
    assert [line.code for line in page.context["lines"]] == ["be", "ru", "en", "fr", "es", "pl", "zh-hans", "ar"]
    given = {
        "languages": ["en", "ru", "ar"],
        "translator-en": mira.pk,
        "reviewer-en": jonas.pk,
        "translator-ru": vera.pk,
        "due": later.strftime("%Y-%m-%dT%H:%M"),
        "brief": "for the evening page",
    }
    assert desk.post(f"{ADMIN}/{story.pk}/request/", given).status_code == 302
    asked = {row.language: row for row in Translation.objects.filter(article=story)}
    assert set(asked) == {"en", "ru", "ar"}
    assert (asked["en"].translator, asked["en"].reviewer, asked["ru"].translator) == (mira, jonas, vera)
    assert asked["ar"].state == TranslationState.REQUESTED
    assert {row.due for row in asked.values()} == {later}
    assert [line.code for line in desk.get(f"{ADMIN}/{story.pk}/request/").context["lines"] if line.asked] == [
        "ru",
        "en",
        "ar",
    ]


def test_a_refused_request_keeps_what_was_chosen(desk: Client) -> None:
    story = make.article()
    make.translator_into("en")
    given = {"languages": ["en", "ru"], "due": "2020-01-01T08:00", "brief": "for the evening page"}
    answer = desk.post(f"{ADMIN}/{story.pk}/request/", given)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "is over" in page
    assert "for the evening page" in page
    assert [line.code for line in answer.context["lines"] if line.checked] == ["ru", "en"]
    assert not Translation.objects.exists()
    assert desk.post(f"{ADMIN}/{story.pk}/request/", {}).status_code == 422


def opened(client: Client, story: Article, language: str) -> set[str]:
    """The verbs whose question opens."""
    return {
        question.verb
        for slug, question in language_verbs.QUESTIONS.items()
        if client.get(f"{ADMIN}/{story.pk}/{language}/{slug}/").status_code == 200
    }


@pytest.mark.parametrize("state", list(TranslationState))
def test_a_question_opens_where_its_verb_is_possible(desk: Client, ines: Person, state: TranslationState) -> None:
    begun = TranslationState.DRAFTING if state == TranslationState.DROPPED else state
    work = make.translation(state=begun)
    if state == TranslationState.DROPPED:
        work = request.drop(work, by=ines, at=timezone.now())
    possible = {move.name for move in TRANSLATION.open_moves(fresh(work), by=ines)} - WORKSPACE
    assert opened(desk, work.article, "en") == possible


def test_a_language_nobody_asked_for_can_only_be_requested(desk: Client) -> None:
    story = make.article()
    assert opened(desk, story, "en") == {"request"}
    assert opened(desk, story, "de") == {"release"}
    assert opened(desk, story, "xx") == set()
    assert desk.get(f"{ADMIN}/{story.pk}/xx/release/").status_code == 404
