"""What readers may see: nothing before its embargo, nothing after its kill, nothing scheduled with a retracted number."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions import clearing, stopping
from articles.actions.edition import release_source
from articles.actions.embargo import set_embargo
from articles.actions.revision import add_revision, answer_refile, write_sentence
from articles.models import Article, Edition, Release
from articles.models.edition import Standing
from articles.vocabulary import RevisionKind
from articles.workflow import edition_mark, mark_of
from newsroom.models.counter import generation
from newsroom.refusals import IllegalMove, LostRace
from tests import make
from tests.expect import expect_refusal

pytestmark = pytest.mark.django_db

T = make.NOON
HOURS = st.one_of(st.none(), st.integers(-6, 6))


@settings(max_examples=120)
@given(
    live=HOURS, embargo=HOURS, lifted=st.booleans(), held=HOURS, stopped=HOURS, withdrawn=HOURS, now=st.integers(-8, 8)
)
def test_the_public_predicate_against_an_oracle(
    live: int | None,
    embargo: int | None,
    lifted: bool,
    held: int | None,
    stopped: int | None,
    withdrawn: int | None,
    now: int,
) -> None:
    edition = Edition.objects.filter(language="de").first() or make.live(language="de")

    def hour(value: int | None) -> object:
        return None if value is None else T + timedelta(hours=value)

    Edition.objects.filter(pk=edition.pk).update(
        live_at=hour(live),
        embargo=hour(embargo),
        embargo_until_lifted=lifted,
        held_at=hour(held),
        stopped_at=hour(stopped),
        withdrawn_at=hour(withdrawn),
    )
    in_sight = held is None and stopped is None and withdrawn is None and not lifted
    expected = live is not None and in_sight and live <= now and (embargo is None or embargo <= now)
    at = T + timedelta(hours=now)
    assert Edition.objects.public(at=at).filter(pk=edition.pk).exists() == expected
    edition.refresh_from_db()
    assert edition.is_public(at=at) == expected
    assert (edition.standing(at=at) == Standing.LIVE) == expected


def test_no_headline_no_release() -> None:
    article = make.article(headline="")
    with expect_refusal("no_headline"):
        make.live(article, "de")
    assert not Edition.objects.exists()


def test_only_a_cleared_story_is_released() -> None:
    with pytest.raises(IllegalMove):
        make.live(make.article(state="received"), "de")


def test_a_release_of_something_else_than_was_seen_is_refused() -> None:
    article = make.article()
    seen = mark_of(make.fresh(article))
    make.correction(article)
    with pytest.raises(LostRace):
        release_source(article, seen=seen, by=make.editor(), at=timezone.now())


def test_an_embargo_set_later_closes_every_language_at_once() -> None:
    article = make.article()
    german, english = make.live(article, "de"), make.live(article, "en")
    now = timezone.now()
    until = now + timedelta(hours=3)
    set_embargo(article, until=until, until_lifted=False, seen=mark_of(make.fresh(article)), by=make.editor(), at=now)
    assert not Edition.objects.public(at=now + timedelta(hours=2)).exists()
    assert set(Edition.objects.public(at=until)) == {german, english}


def test_until_lifted_means_until_lifted() -> None:
    article = make.article()
    make.live(article, "de")
    now = timezone.now()
    for until_lifted, public in ((True, 0), (False, 1)):
        seen = mark_of(make.fresh(article))
        set_embargo(article, until=None, until_lifted=until_lifted, seen=seen, by=make.editor(), at=now)
        assert Edition.objects.public(at=now + timedelta(days=4000)).count() == public


def test_a_release_under_embargo_is_not_public_before_it() -> None:
    article = make.article()
    now = timezone.now()
    until = now + timedelta(hours=1)
    set_embargo(article, until=until, until_lifted=False, seen=mark_of(make.fresh(article)), by=make.editor(), at=now)
    edition = make.live(article, "de", at=now)
    assert edition.public_from == until


def test_a_schedule_opens_by_the_clock_alone() -> None:
    article = make.article()
    now = timezone.now()
    later = now + timedelta(hours=2)
    edition = release_source(article, seen=mark_of(make.fresh(article)), by=make.editor(), at=now, live_at=later)
    assert edition.standing(at=now) == Standing.SCHEDULED
    assert edition.standing(at=later) == Standing.LIVE
    assert [opens.public_from for opens in Edition.objects.all().to_open(at=now)] == [later]


def test_a_correction_takes_what_is_scheduled_off_the_clock_and_leaves_what_is_live() -> None:
    article = make.article()
    live = make.live(article, "de")
    now = timezone.now()
    make.translation(article, "en", state="approved")
    scheduled = make.live(article, "en")
    Edition.objects.filter(pk=scheduled.pk).update(live_at=now + timedelta(hours=2))
    make.correction(article)
    assert set(Edition.objects.public(at=now + timedelta(days=1))) == {live}
    scheduled.refresh_from_db()
    assert scheduled.standing(at=now + timedelta(days=1)) == Standing.STOPPED


def test_after_a_correction_readers_are_told() -> None:
    article = make.article()
    make.live(article, "de")
    article = make.correction(article)
    sentence = "Es sind 14 Gemeinden, nicht 12."
    seen = mark_of(article)
    with expect_refusal("reader_note_missing"):
        release_source(article, seen=seen, by=make.editor(), at=timezone.now(), reader_note=sentence)
    write_sentence(article, about=2, sentence=sentence, seen=seen, by=make.editor(), at=timezone.now())
    article = make.fresh(article)
    edition = release_source(article, seen=mark_of(article), by=make.editor(), at=timezone.now())
    assert edition.newest is not None
    assert [note["text"] for note in edition.newest.notes] == [sentence]
    assert edition.newest.kind == "correction"


def test_a_kill_is_final_and_remembers_what_was_public() -> None:
    article = make.article()
    public = make.live(article, "de")
    stopping.kill(article, note="wrong", by=make.editor(), at=timezone.now())
    assert not Edition.objects.public(at=timezone.now() + timedelta(days=999)).exists()
    assert list(Edition.objects.all().once_public()) == [public]


def test_what_was_only_scheduled_and_then_killed_never_existed_for_readers() -> None:
    article = make.article()
    now = timezone.now()
    release_source(
        article, seen=mark_of(make.fresh(article)), by=make.editor(), at=now, live_at=now + timedelta(hours=2)
    )
    stopping.kill(article, note="wrong", by=make.editor(), at=now + timedelta(hours=1))
    assert not Edition.objects.all().once_public().exists()


def test_clearing_a_hold_brings_back_only_what_rests_on_the_current_meaning() -> None:
    article = make.article()
    german, english = make.live(article, "de"), make.live(article, "en")
    stopping.hold(article, note="to be checked", by=make.editor(), at=timezone.now())
    make.correction(article, sentence="Es sind 14.")
    clearing.clear(article, by=make.editor(), at=timezone.now())
    at = timezone.now()
    assert not Edition.objects.public(at=at).exists()
    article = make.fresh(article)
    release_source(article, seen=mark_of(article), by=make.editor(), at=at)
    assert list(Edition.objects.public(at=at)) == [german]
    english.refresh_from_db()
    assert english.standing(at=at) == Standing.STOPPED


def test_a_withdrawn_language_can_be_released_again() -> None:
    article = make.article()
    edition = make.live(article, "de")
    stopping.withdraw(edition, note="picture rights", by=make.editor(), at=timezone.now())
    assert not Edition.objects.public(at=timezone.now()).exists()
    again = make.live(article, "de")
    assert again.pk == edition.pk
    assert Edition.objects.public(at=timezone.now()).exists()
    assert Release.objects.filter(edition=edition).count() == 2


def test_what_is_withdrawn_already_is_said_to_be() -> None:
    edition = make.live(language="de")
    stopping.withdraw(edition, note="picture rights", by=make.editor(), at=timezone.now())
    with expect_refusal("withdrawn_already"):
        stopping.withdraw(edition, note="again", by=make.editor(), at=timezone.now())


def asked_refile(article: Article) -> None:
    """The wire calls it a refile, but a number changed: it counts as a correction until an editor answers."""
    story = make.fresh(article)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in story.current.story]
    kind, line = RevisionKind.CORRECTION, story.current.line
    add_revision(story, kind=kind, texts=texts, dateline=line, by=None, at=timezone.now(), asked=True)


@pytest.mark.parametrize(("is_refile", "seen"), [(True, Standing.LIVE), (False, Standing.STOPPED)])
@pytest.mark.parametrize("cleared_first", [True, False])
def test_the_end_of_a_hold_and_the_answer_about_a_refile_agree(
    is_refile: bool, seen: Standing, cleared_first: bool
) -> None:
    """While the answer is owed, clearing keeps out of sight what rests on the text before; a refile brings it back."""
    article, by = make.article(), make.editor()
    make.live(article, "de")
    stopping.hold(make.fresh(article), note="checking", by=by, at=timezone.now())
    asked_refile(article)
    steps = [
        lambda: clearing.clear(make.fresh(article), by=by, at=timezone.now()),
        lambda: answer_refile(
            make.fresh(article), is_refile=is_refile, seen=mark_of(make.fresh(article)), by=by, at=timezone.now()
        ),
    ]
    for step in steps if cleared_first else reversed(steps):
        step()
    assert Edition.objects.get().standing(at=timezone.now()) == seen


def test_who_saw_an_older_edition_does_not_withdraw_the_newer() -> None:
    article = make.article()
    edition = make.live(article, "de")
    seen = edition_mark("de", edition)
    make.live(make.correction(article, kind="update"), "de")
    with expect_refusal("lost_race"):
        stopping.withdraw(edition, note="wrong name", seen=seen, by=make.editor(), at=timezone.now())
    assert Edition.objects.public(at=timezone.now()).exists()


def test_public_numbers_are_given_in_order_of_release_and_once_an_article() -> None:
    first, second = make.article(), make.article()
    make.live(second, "de")
    make.live(first, "de")
    make.live(first, "en")
    assert (make.fresh(second).public_number, make.fresh(first).public_number) == (1, 2)


def test_whatever_changes_for_readers_advances_the_generation() -> None:
    article = make.article()
    steps = [
        lambda: make.live(article, "de"),
        lambda: stopping.hold(article, note="x", by=make.editor(), at=timezone.now()),
        lambda: clearing.clear(article, by=make.editor(), at=timezone.now()),
        lambda: stopping.withdraw(article.editions.get(), note="x", by=make.editor(), at=timezone.now()),
        lambda: stopping.kill(article, note="x", by=make.editor(), at=timezone.now()),
    ]
    for step in steps:
        before = generation()
        step()
        assert generation() > before


def test_releases_cannot_be_changed_or_deleted_by_anyone() -> None:
    edition = make.live(language="de")
    for attempt in (Release.objects.all().delete, lambda: Release.objects.update(headline="other")):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    assert edition.newest == Release.objects.get()
