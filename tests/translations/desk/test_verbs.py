"""Every verb of a story through its form: asked, refused in words with what was typed, done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from articles.models import Article, Edition
from articles.text.datelines import Dateline
from articles.vocabulary import ArticleState, LanguageSource, RevisionKind
from articles.workflow import ARTICLE, edition_mark, mark_of
from newsroom.models import Person
from tests import make
from translations.desk import verbs

pytestmark = pytest.mark.django_db
ADMIN = "/admin/articles/article"


def post(client: Client, story: Article, verb: str, **given: object) -> HttpResponse:
    given.setdefault("seen", mark_of(make.fresh(story)))
    given.setdefault("seen_edition", [edition_mark(row.language, row) for row in story.editions.all()])
    return client.post(f"{ADMIN}/{story.pk}/{verb}/", given)  # type: ignore[return-value]


def page_of(client: Client, story: Article) -> str:
    return client.get(f"{ADMIN}/{story.pk}/change/").content.decode()


def test_clear_and_back_to_the_story(desk: Client) -> None:
    story = make.article(state="received")
    answer = post(desk, story, "clear")
    assert answer.status_code == 302
    assert answer["Location"] == f"{ADMIN}/{story.pk}/change/"
    assert make.fresh(story).state == ArticleState.CLEARED
    assert "The story is cleared." in page_of(desk, story)


@pytest.mark.parametrize("state", ["received", "cleared", "held", "spiked", "killed"])
def test_a_question_opens_where_its_verb_is_possible_and_changes_nothing(
    desk: Client, ines: Person, state: str
) -> None:
    story = make.fresh(make.article(state=state))
    possible = {move.name for move in ARTICLE.open_moves(story, by=ines)} - {"withdraw"}
    opened = {
        question.verb
        for slug, question in verbs.QUESTIONS.items()
        if desk.get(f"{ADMIN}/{story.pk}/{slug}/").status_code == 200
    }
    assert opened == possible & {question.verb for question in verbs.QUESTIONS.values()}
    assert make.fresh(story).state == state


def test_what_is_not_possible_is_said_before_anything_is_typed(desk: Client) -> None:
    story = make.article(state="killed")
    page = desk.get(f"{ADMIN}/{story.pk}/kill/")
    assert page.status_code == 409
    assert "is not possible while the state is “killed”" in page.content.decode()
    assert "<textarea" not in page.content.decode()
    ada = Client()
    ada.force_login(make.known("ada"))
    for verb in ("kill", "edit", "request"):
        assert desk.get(f"{ADMIN}/{story.pk}/{verb}/").status_code == 409
        assert ada.get(f"{ADMIN}/{make.article().pk}/{verb}/").status_code == 403


def test_every_verb_of_the_table_can_be_reached_from_the_desk() -> None:
    elsewhere = {"edit", "request", "release", "revise", "write sentence", "show updating"}
    elsewhere |= {"answer question", "ask the provider", "clear as flash", "ask at once"}
    assert {move.name for move in ARTICLE.moves} - elsewhere == {question.verb for question in verbs.QUESTIONS.values()}


def test_spike_and_restore(desk: Client) -> None:
    story = make.article(state="received")
    post(desk, story, "spike", note="advertising")
    assert make.fresh(story).state == ArticleState.SPIKED
    assert make.fresh(story).stopped_reason == "advertising"
    post(desk, story, "restore")
    assert make.fresh(story).state == ArticleState.RECEIVED


def test_hold_needs_a_reason(desk: Client) -> None:
    story = make.article()
    answer = post(desk, story, "hold", note="")
    assert answer.status_code == 422
    assert make.fresh(story).state == ArticleState.CLEARED
    post(desk, story, "hold", note="numbers in doubt")
    assert make.fresh(story).state == ArticleState.HELD


def test_what_was_seen_is_what_is_judged(desk: Client, ines: Person) -> None:
    story = make.article()
    seen = mark_of(make.fresh(story))
    make.correction(story)
    answer = post(desk, story, "hold", note="numbers in doubt", seen=seen)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Somebody was quicker" in page
    assert "numbers in doubt" in page
    assert mark_of(make.fresh(story)) in page
    assert make.fresh(story).state == ArticleState.CLEARED


def test_a_form_without_a_mark_judges_nothing(desk: Client) -> None:
    story = make.article()
    assert post(desk, story, "kill", note="wrong", seen="").status_code == 409
    assert make.fresh(story).state == ArticleState.CLEARED


def test_a_killed_story_offers_only_to_start_anew(desk: Client) -> None:
    story = make.article()
    post(desk, story, "kill", note="wrong from first to last")
    page = desk.get(f"{ADMIN}/{story.pk}/change/")
    assert page.context["may"] == {"start anew"}
    assert [question.verb for question in page.context["verbs"]] == ["start anew"]
    assert page.context["dangers"] == []
    assert all(not row.first and not row.more for row in page.context["languages"])


def test_starting_anew_leads_to_the_new_number(desk: Client) -> None:
    story = make.article(state="killed")
    assert "Start this story anew" in desk.get(f"{ADMIN}/{story.pk}/start-anew/").content.decode()
    seen = mark_of(make.fresh(story))
    answer = post(desk, story, "start-anew")
    anew = Article.objects.get(started_from=story)
    assert answer["Location"] == f"{ADMIN}/{anew.pk}/change/"
    assert make.fresh(story).state == ArticleState.KILLED
    assert post(desk, story, "start-anew", seen=seen).status_code == 409, "Back, and pressed again"
    assert Article.objects.filter(started_from=story).count() == 1


def test_filing_sets_where_a_story_belongs(desk: Client) -> None:
    story = make.article()
    section, topic, place = make.section(), make.topic(), make.place()
    given = {"section": section.pk, "topics": [topic.pk], "places": [place.pk], "urgency": 2, "slugline": "WETTER"}
    assert post(desk, story, "file", **given, editor_note="Ring back at four.").status_code == 302
    filed = make.fresh(story)
    assert (filed.section, filed.urgency, filed.slugline) == (section, 2, "WETTER")
    assert list(filed.topics.all()) == [topic]
    assert list(filed.places.all()) == [place]
    page = page_of(desk, story)
    assert "Ring back at four." in page


def test_filing_shows_what_is_filed_already(desk: Client) -> None:
    story = make.article(section=make.section(), slugline="WETTER", urgency=3)
    page = desk.get(f"{ADMIN}/{story.pk}/file/").content.decode()
    assert 'value="WETTER"' in page
    assert f'<option value="{story.section_id}" selected>' in page


def test_confirming_the_language(desk: Client) -> None:
    story = make.article("en")
    post(desk, story, "confirm-language", language="nl")
    assert make.fresh(story).source_language == "nl"
    assert make.fresh(story).language_source == LanguageSource.CONFIRMED


def test_the_language_stays_after_a_release(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    answer = post(desk, story, "confirm-language", language="nl")
    assert answer.status_code == 409
    assert "stays as it is" in answer.content.decode()


def test_an_embargo_until_a_time_of_the_desk(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    later = localtime(timezone.now() + timedelta(hours=5)).replace(second=0, microsecond=0)
    answer = post(desk, story, "set-embargo", kind="time", until=later.strftime("%Y-%m-%dT%H:%M"))
    assert answer.status_code == 302
    assert make.fresh(story).embargo == later
    assert Edition.objects.get(article=story).public_from == later


def test_an_embargo_names_the_zone_and_keeps_what_was_typed(desk: Client) -> None:
    story = make.article()
    page = desk.get(f"{ADMIN}/{story.pk}/set-embargo/").content.decode()
    assert "UTC+" in page
    over = post(desk, story, "set-embargo", kind="time", until="2020-01-01T12:00", note="as agreed")
    assert over.status_code == 422
    assert "Jan 1, 2020, 12:00 is over" in over.content.decode()
    assert "as agreed" in over.content.decode()
    assert post(desk, story, "set-embargo", kind="time", until="").status_code == 422


def test_an_embargo_in_the_agencys_own_zone(desk: Client) -> None:
    story = make.article()
    until = "2031-07-01T18:00"
    assert post(desk, story, "set-embargo", kind="time", until=until, zone="America/New_York").status_code == 302
    assert make.fresh(story).embargo == datetime(2031, 7, 1, 22, 0, tzinfo=UTC)
    page = desk.get(f"{ADMIN}/{story.pk}/set-embargo/").content.decode()
    assert 'value="2031-07-02T00:00"' in page, "shown in the desk's time, whose zone stands chosen"
    assert post(desk, story, "set-embargo", kind="time", until=until, zone="Mars/Base").status_code == 422


def test_an_embargo_until_lifted_and_lifted(desk: Client) -> None:
    story = make.article()
    post(desk, story, "set-embargo", kind="lifted")
    assert make.fresh(story).embargo_until_lifted
    post(desk, story, "set-embargo", kind="none")
    assert not make.fresh(story).has_embargo


def test_only_earlier_stories_from_the_same_place_are_offered_and_none_that_continues_this_one(desk: Client) -> None:
    """The desk knows no such place: that both datelines name it is enough."""
    line, now = Dateline("SORLE", 24, 11, None, "Nordpress"), timezone.now()
    story = make.article(dateline=line, at=now)
    earlier = make.article(dateline=line, at=now - timedelta(minutes=7))
    later = make.article(dateline=line, at=now + timedelta(minutes=7))
    long_ago = make.article(dateline=line, at=now - timedelta(days=4))
    elsewhere = make.article(headline="Schach in Lindau", texts=["Weiß gewann."], at=now - timedelta(minutes=7))
    take = make.article(dateline=line, at=now - timedelta(minutes=1))
    Article.objects.filter(pk=take.pk).update(continues=story)
    offered = desk.get(f"{ADMIN}/{story.pk}/join/").content.decode()
    assert f'value="{earlier.pk}"' in offered
    for other in (later, long_ago, elsewhere, take):
        assert f'name="candidate" value="{other.pk}"' not in offered


def test_joining_offers_likely_takes_and_parting_undoes_it(desk: Client) -> None:
    first, take = make.article(slugline="WETTER-SORLE"), make.article(slugline="WETTER-SORLE")
    stranger = make.article(slugline="SPORT", dateline=None, headline="Schach in Lindau", texts=["Weiß gewann früh."])
    page = desk.get(f"{ADMIN}/{take.pk}/join/").content.decode()
    assert f'value="{first.pk}"' in page
    assert f'value="{stranger.pk}"' not in page
    post(desk, take, "join", candidate=first.pk)
    assert make.fresh(take).continues == first
    assert "Continues" in page_of(desk, take)
    assert "Continued by" in page_of(desk, first)
    post(desk, take, "part")
    assert make.fresh(take).continues is None


def offered(client: Client, story: Article) -> set[str]:
    """The numbers of the stories that may be joined to."""
    form = client.get(f"{ADMIN}/{story.pk}/join/").context["form"]
    return {value for value, _label in form.fields["candidate"].choices} if "candidate" in form.fields else set()


def test_a_story_that_begins_like_an_earlier_one_is_offered_it(desk: Client) -> None:
    first = make.article(dateline=None, slugline="WETTER")
    other = make.article(dateline=None, headline="Schach in Lindau", texts=["Weiß gewann früh und ohne Mühe."])
    again = make.article(dateline=None, headline=make.HEADLINE.upper(), texts=[make.TEXTS[0].replace("12", "14")])
    assert offered(desk, again) == {str(first.pk)}
    assert offered(desk, other) == set()
    assert offered(desk, first) == set(), "only what came before"


def test_what_follows_a_story_by_others_is_not_offered_to_it(desk: Client) -> None:
    at = timezone.now() - timedelta(hours=1)
    first, second, third = (make.article(slugline="WETTER", at=at) for _ in range(3))
    post(desk, second, "join", number=first.pk)
    post(desk, third, "join", number=second.pk)
    assert offered(desk, first) == set()


def test_joining_by_number_and_its_refusals(desk: Client) -> None:
    story, other = make.article(), make.article("en")
    assert post(desk, story, "join").status_code == 422
    assert post(desk, story, "join", number=999_999).status_code == 422
    refused = post(desk, story, "join", number=other.pk)
    assert refused.status_code == 422
    assert "Link them as the same story instead" in refused.content.decode()
    assert f'value="{other.pk}"' in refused.content.decode()


def test_linking_the_same_story_in_another_language(desk: Client) -> None:
    german, russian = make.article(slugline="SCHACH"), make.article("ru", slugline="SCHACH")
    assert f'value="{russian.pk}"' in desk.get(f"{ADMIN}/{german.pk}/link-same-story/").content.decode()
    post(desk, german, "link-same-story", candidate=russian.pk)
    assert make.fresh(german).same_story == make.fresh(russian).same_story is not None
    assert "Same story in Russian" in page_of(desk, german)
    post(desk, german, "unlink-same-story")
    assert make.fresh(german).same_story is None


def test_withdrawing_languages_from_the_head(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    make.live(story, "en")
    assert post(desk, story, "withdraw", languages=["en"], note="wrong name").status_code == 302
    withdrawn = {row.language: row.withdrawn_at is not None for row in Edition.objects.filter(article=story)}
    assert withdrawn == {"de": False, "en": True}
    assert post(desk, story, "withdraw", languages=[], note="wrong name").status_code == 422


def test_withdraw_is_offered_where_something_is_out(desk: Client) -> None:
    story = make.article()
    nothing = desk.get(f"{ADMIN}/{story.pk}/withdraw/")
    assert nothing.status_code == 422
    assert "never released" in nothing.content.decode()
    assert "withdraw" not in {question.verb for question in desk.get(f"{ADMIN}/{story.pk}/change/").context["dangers"]}
    make.live(story, "de")
    assert "withdraw" in {question.verb for question in desk.get(f"{ADMIN}/{story.pk}/change/").context["dangers"]}
    post(desk, story, "withdraw", languages=["de"], note="wrong name")
    again = desk.get(f"{ADMIN}/{story.pk}/withdraw/")
    assert again.status_code == 422
    assert "is withdrawn already" in again.content.decode()


def test_a_withdrawal_asked_over_an_older_edition_is_asked_again(desk: Client) -> None:
    story = make.article()
    make.live(story, "de")
    asked = desk.get(f"{ADMIN}/{story.pk}/withdraw/")
    make.live(make.correction(story, kind="update"), "de")
    given = {"languages": ["de"], "note": "wrong name", "seen_edition": asked.context["seen_editions"]}
    assert post(desk, story, "withdraw", **given).status_code == 409
    assert Edition.objects.public(at=timezone.now()).exists()


@pytest.mark.parametrize(("answer", "kind"), [("refile", RevisionKind.REFILE), ("correction", RevisionKind.CORRECTION)])
def test_refile_or_correction_is_asked_on_the_page(desk: Client, answer: str, kind: str) -> None:
    story = make.article()
    current = make.fresh(story).current
    assert current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in current.texts]
    make.add_revision(
        make.fresh(story),
        kind=RevisionKind.CORRECTION,
        texts=texts,
        dateline=current.line,
        by=None,
        at=timezone.now(),
        asked=True,
    )
    assert "Refile or correction?" in page_of(desk, story)
    post(desk, story, "answer-refile", answer=answer)
    settled = make.fresh(story).current
    assert settled is not None
    assert settled.kind == kind
    assert "It is a refile" not in page_of(desk, story)


def test_unknown_verbs_and_stories_do_not_exist(desk: Client) -> None:
    story = make.article()
    assert desk.get(f"{ADMIN}/{story.pk}/no-such-verb/").status_code == 404
    assert desk.get(f"{ADMIN}/999999/clear/").status_code == 404
    assert desk.get(f"{ADMIN}/999999/change/").status_code == 404


def test_an_administrator_who_is_no_editor_looks_but_does_not_touch() -> None:
    client = Client()
    client.force_login(make.known("ada"))
    story = make.article(state="received")
    page = client.get(f"{ADMIN}/{story.pk}/change/")
    assert page.context["may"] == set()
    answer = post(client, story, "clear")
    assert answer.status_code == 403
    assert make.fresh(story).state == ArticleState.RECEIVED


@pytest.mark.parametrize("name", ["mira", "jonas"])
@pytest.mark.parametrize("path", ["", "{pk}/change/", "{pk}/clear/", "{pk}/edit/", "paste/", "write/"])
def test_translators_and_reviewers_get_no_admin(name: str, path: str) -> None:
    client = Client()
    client.force_login(make.known(name))
    story = make.article(state="received")
    for answer in (
        client.get(f"{ADMIN}/{path.format(pk=story.pk)}"),
        client.post(f"{ADMIN}/{path.format(pk=story.pk)}"),
    ):
        assert answer.status_code == 302
        assert "/sign-in/" in answer["Location"] or "/login/" in answer["Location"]
    assert make.fresh(story).state == ArticleState.RECEIVED
