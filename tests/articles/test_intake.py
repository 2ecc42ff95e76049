"""Taking in what agencies send: idempotent, in order, nothing lost, nothing freed by accident."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.actions import clearing, stopping
from articles.actions.intake import Taken, take
from articles.actions.revision import edit
from articles.models import Arrival, Article, Identity, Revision
from articles.vocabulary import ArticleState, Outcome, RevisionKind
from articles.workflow import mark_of
from tests import make
from tests.expect import expect_refusal

pytestmark = pytest.mark.django_db

BODY = (
    "<p>AHRENFELD, 24. November (Nordpress) – 12 Gemeinden bereiten sich vor.</p>"
    "<p>Zwei Brücken bleiben gesperrt.</p><p>Die Züge fahren wieder.</p>"
)


def ninjs(
    version: int | str = 1, *, body: str = BODY, headline: str = "Hochwasser an der Sorle", **more: object
) -> bytes:
    item = {
        "uri": "urn:nordpress:2026:sorle",
        "version": str(version),
        "versioncreated": "2026-11-24T10:00:00+01:00",
        "pubstatus": "usable",
        "language": "de",
        "headline": headline,
        "body_html": body,
    }
    return json.dumps(item | more).encode()


def come(payload: bytes, *, at: datetime = make.NOON, file: str = "sorle.json") -> Taken:
    taken = list(take(payload, file=file, provider=make.provider(), at=at))
    assert len(taken) == 1
    return taken[0]


def story() -> Article:
    return Article.objects.select_related("current").get()


def test_a_new_story_comes_in_with_all_it_says() -> None:
    arrival = come(ninjs(urgency=2, slugline="SORLE-HOCHWASSER")).arrival
    article = story()
    assert arrival.outcome == Outcome.CREATED
    assert (arrival.article, arrival.revision) == (article, article.current)
    assert (article.state, article.source_language, article.urgency) == (ArticleState.RECEIVED, "de", 2)
    assert article.headline == "Hochwasser an der Sorle"
    assert article.current is not None
    assert article.current.body[0].text == "12 Gemeinden bereiten sich vor."
    assert article.current.line is not None
    assert (article.current.line.place, article.current.line.day) == ("AHRENFELD", 24)


def test_the_same_item_twice_is_a_duplicate_and_changes_nothing() -> None:
    come(ninjs())
    again = come(ninjs()).arrival
    assert again.outcome == Outcome.DUPLICATE
    assert Revision.objects.count() == 1
    assert Arrival.objects.count() == 2


def test_a_newer_version_is_a_new_revision_and_keeps_paragraph_ids() -> None:
    come(ninjs(6))
    before = story().current
    come(ninjs(48, body=BODY.replace("12", "14")))
    after = story().current
    assert before is not None
    assert after is not None
    assert (after.number, after.kind, after.meaning) == (2, RevisionKind.UPDATE, before.meaning + 1)
    assert [p.id for p in after.texts] == [p.id for p in before.texts]
    assert [p.since for p in after.body] == [2, 1, 1]


def test_an_older_version_that_comes_late_is_kept_and_changes_nothing() -> None:
    come(ninjs(3))
    late = come(ninjs(2, body="<p>Alt.</p>")).arrival
    assert (late.outcome, late.reason) == (Outcome.DUPLICATE, "older_version")
    assert story().current == Revision.objects.get()


def test_an_item_without_a_version_does_not_lower_the_one_that_stands() -> None:
    come(ninjs(5))
    come(ninjs("", body=BODY.replace("12", "14"), versioncreated="2026-11-24T11:00:00+01:00"))
    late = come(ninjs(3, body=BODY.replace("12", "99"))).arrival
    assert (late.outcome, late.reason) == (Outcome.DUPLICATE, "older_version")
    assert "14 Gemeinden" in story().current.body[0].text  # type: ignore[union-attr]


def test_an_older_text_sent_again_without_any_version_does_not_come_back() -> None:
    first = ninjs("", versioncreated="")
    second = ninjs("", versioncreated="", body=BODY.replace("12", "14"))
    outcomes = [come(payload).arrival.outcome for payload in (first, second, first)]
    assert outcomes == [Outcome.CREATED, Outcome.UPDATED, Outcome.DUPLICATE]
    assert "14 Gemeinden" in story().current.body[0].text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "far",
    [{"version": 9_000_000_000}, {"version": 9, "versioncreated": "2031-01-01T00:00:00Z"}],
    ids=["number", "time"],
)
def test_a_version_implausibly_far_ahead_waits_for_an_editor(far: dict[str, object]) -> None:
    come(ninjs(1))
    clearing.clear(story(), by=make.editor(), at=make.NOON)
    ahead = ninjs(**(far | {"body": BODY.replace("12", "99")}))  # type: ignore[arg-type]
    arrival = come(ahead).arrival
    assert (arrival.outcome, arrival.reason, arrival.article) == (Outcome.REFUSED, "version_jumps", story())
    assert story().state == ArticleState.HELD
    assert story().current.number == 1  # type: ignore[union-attr]
    assert come(ninjs(3)).arrival.outcome == Outcome.UPDATED, "the true next one is not older than the false one"
    assert come(ahead).arrival.outcome == Outcome.REFUSED, "held, nobody has agreed"
    clearing.clear(story(), by=make.editor(), at=make.NOON)
    assert come(ahead).arrival.outcome == Outcome.UPDATED, "cleared, so an editor has looked: it may come in again"
    assert "99 Gemeinden" in story().current.body[0].text  # type: ignore[union-attr]


def test_a_spiked_story_that_is_withheld_shows_itself_as_held_and_goes_back_where_it_lay() -> None:
    come(ninjs(1))
    clearing.spike(story(), by=make.editor(), at=make.NOON)
    come(ninjs(2, pubstatus="withheld"))
    assert story().state == ArticleState.HELD
    assert clearing.clear(story(), by=make.editor(), at=make.NOON).state == ArticleState.SPIKED


def test_a_canceled_item_with_an_empty_body_kills_and_blanks_nothing() -> None:
    come(ninjs(1))
    kill = come(ninjs(2, body="", headline="", pubstatus="canceled")).arrival
    article = story()
    assert kill.outcome == Outcome.UPDATED
    assert article.state == ArticleState.KILLED
    assert article.headline == "Hochwasser an der Sorle"
    refused = come(ninjs(3)).arrival
    assert (refused.outcome, refused.reason) == (Outcome.REFUSED, "story_killed")


def test_a_kill_that_outruns_its_story_still_kills_it() -> None:
    assert come(ninjs(2, body="", headline="", pubstatus="canceled")).arrival.outcome == Outcome.REFUSED
    late = come(ninjs(1)).arrival
    assert (late.outcome, late.reason) == (Outcome.REFUSED, "killed_before_it_came")
    assert not Article.objects.exists()


def test_a_withheld_item_holds_and_a_usable_one_does_not_clear() -> None:
    come(ninjs(1))
    come(ninjs(2, pubstatus="withheld"))
    assert story().state == ArticleState.HELD
    come(ninjs(3, body=BODY.replace("Zwei", "Drei")))
    article = story()
    assert article.state == ArticleState.HELD
    assert article.current is not None
    assert article.current.body[1].text == "Drei Brücken bleiben gesperrt."


def test_a_story_without_headline_is_a_story() -> None:
    come(ninjs(headline=""))
    assert (story().headline, story().title) == ("", "12 Gemeinden bereiten sich vor.")


def test_a_flash_without_text_is_a_story() -> None:
    assert come(ninjs(body="")).arrival.outcome == Outcome.CREATED


def test_neither_headline_nor_text_is_refused_and_kept() -> None:
    arrival = come(ninjs(body="", headline="")).arrival
    assert arrival.outcome == Outcome.REFUSED
    assert bytes(arrival.payload) == ninjs(body="", headline="")
    assert not Article.objects.exists()


def test_an_embargo_that_cannot_be_read_holds_the_story() -> None:
    come(ninjs(embargoed="2026-11-31T25:00:00"))
    article = story()
    assert (article.state, article.embargo_until_lifted) == (ArticleState.HELD, True)
    assert "2026-11-31T25:00:00" in article.stopped_reason


def test_a_later_item_without_embargo_lifts_none() -> None:
    come(ninjs(1, embargoed="2026-11-25T18:00:00+01:00"))
    until = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
    assert story().embargo == until
    come(ninjs(2))
    assert story().embargo == until
    come(ninjs(3, embargoed="2026-11-25T12:00:00+01:00"))
    assert story().embargo == until, "an earlier one lifts nothing either"
    come(ninjs(4, embargoed="2026-11-26T12:00:00+01:00"))
    assert story().embargo == until + timedelta(hours=18)


def test_an_unreadable_embargo_on_a_later_version_closes_what_was_open() -> None:
    come(ninjs(1))
    edition_of = make.live(clearing.clear(story(), by=make.editor(), at=make.NOON), "de", at=make.NOON)
    assert edition_of.is_public(at=make.NOON)
    come(ninjs(2, embargoed="bald"))
    edition_of.refresh_from_db()
    assert not edition_of.is_public(at=make.NOON + timedelta(days=900))


def test_plain_text_is_known_by_its_content() -> None:
    text = "AHRENFELD, 24. November (Nordpress) – Die Brücken bleiben gesperrt.\nDie Züge fahren wieder.\n"
    first = list(take(text.encode(), file="a.txt", at=make.NOON))
    again = list(take(text.replace("\n", "\r\n").encode(), file="b.txt", at=make.NOON))
    assert [t.arrival.outcome for t in [*first, *again]] == [Outcome.CREATED, Outcome.DUPLICATE]
    assert story().provider is not None
    assert story().provider.slug == "nordpress"  # type: ignore[union-attr]


def test_an_item_touches_only_the_stories_of_its_own_channel() -> None:
    come(ninjs(1))
    other = make.provider("wirebridge")
    list(take(ninjs(2, body="", headline="", pubstatus="canceled"), file="x", provider=other, at=make.NOON))
    assert story().state == ArticleState.RECEIVED


def test_house_text_survives_where_the_wire_changed_nothing_and_a_clash_is_shown() -> None:
    come(ninjs(1))
    article = story()
    assert article.current is not None
    house = [(p.id, p.role, p.text.replace("Zwei", "Beide").replace("fahren", "rollen")) for p in article.current.texts]
    edit(
        article,
        kind=RevisionKind.UPDATE,
        texts=house,
        dateline=article.current.line,
        seen=mark_of(article),
        by=make.editor(),
        at=make.NOON,
    )
    come(ninjs(2, body=BODY.replace("12", "14").replace("Zwei", "Drei")))
    revision = story().current
    assert revision is not None
    assert [p.text for p in revision.body] == [
        "14 Gemeinden bereiten sich vor.",
        "Drei Brücken bleiben gesperrt.",
        "Die Züge rollen wieder.",
    ]
    assert [(clash["house"], clash["wire"]) for clash in revision.clashes] == [
        ("Beide Brücken bleiben gesperrt.", "Drei Brücken bleiben gesperrt.")
    ]


def test_a_refile_that_changes_a_number_waits_and_counts_as_a_correction() -> None:
    come(ninjs(1))
    come(ninjs(2, headline="REFILE-Hochwasser an der Sorle", body=BODY.replace("12", "14")))
    revision = story().current
    assert revision is not None
    assert (revision.kind, revision.asked, revision.meaning) == (RevisionKind.CORRECTION, True, 2)


def test_a_refile_that_mends_a_slip_makes_nothing_stale() -> None:
    come(ninjs(1, body=BODY.replace("bereiten sich", "bereitn sich")))
    come(ninjs(2, headline="REFILE-Hochwasser an der Sorle"))
    revision = story().current
    assert revision is not None
    assert (revision.kind, revision.asked, revision.meaning) == (RevisionKind.REFILE, False, 1)
    assert "bereiten sich" in revision.body[0].text


def test_one_bad_item_does_not_stop_the_rest() -> None:
    payload = json.dumps([json.loads(ninjs()), {"nothing": "here"}, json.loads(ninjs(uri="urn:b"))]).encode()
    outcomes = [
        taken.arrival.outcome for taken in take(payload, file="many.json", provider=make.provider(), at=make.NOON)
    ]
    assert outcomes == [Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED]


def test_a_killed_story_started_anew_keeps_its_text_under_another_number() -> None:
    come(ninjs(1))
    killed = stopping.kill(story(), note="wrong", by=make.editor(), at=make.NOON)
    anew = stopping.start_anew(killed, by=make.editor(), at=make.NOON)
    assert anew.pk != killed.pk
    assert (anew.state, anew.headline) == (ArticleState.RECEIVED, killed.headline)
    assert Article.objects.get(pk=killed.pk).state == ArticleState.KILLED


def test_a_story_started_anew_is_no_freer_than_the_killed_one() -> None:
    later = make.NOON + timedelta(hours=6)
    about = {"editor_note": "Ring back.", "translated_from": ["ru"], "rights": "No archive"}
    killed = make.article(state="killed", embargo=later, embargo_until_lifted=True, **about)
    anew = make.fresh(stopping.start_anew(killed, by=make.editor(), at=make.NOON))
    assert (anew.embargo, anew.embargo_until_lifted) == (later, True)
    assert {name: getattr(anew, name) for name in about} == about
    assert anew.current is not None
    assert anew.current.credit == "Nordpress"


def test_a_story_is_started_anew_once_for_what_was_seen() -> None:
    killed = make.article(state="killed")
    seen = mark_of(make.fresh(killed))
    stopping.start_anew(killed, seen=seen, by=make.editor(), at=make.NOON)
    with expect_refusal("lost_race"):
        stopping.start_anew(killed, seen=seen, by=make.editor(), at=make.NOON)


STEPS = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from(["usable", "withheld", "canceled"]), st.integers(0, 3)),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25)
@given(STEPS)
def test_whatever_the_order_the_newest_text_stands_and_a_kill_is_final(steps: list[tuple[int, str, int]]) -> None:
    """Oracle: a version counts if it is the highest so far; nothing counts after a kill."""
    guid = f"urn:{uuid.uuid4()}"
    newest, killed, text, known = 0, False, "", False
    for version, status, number in steps:
        body = "" if status == "canceled" else f"<p>Meldung Nummer {number} aus dem Hafen.</p>"
        come(ninjs(version, uri=guid, body=body, headline="", pubstatus=status))
        if killed or version <= newest:
            continue
        killed = status == "canceled"
        if not killed:
            newest, known, text = version, True, f"Meldung Nummer {number} aus dem Hafen."
    identity = Identity.objects.filter(guid=guid).first()
    assert (identity is not None) == known
    if identity is not None:
        assert identity.article.opening == text
        assert (identity.article.state == ArticleState.KILLED) == killed
    assert Arrival.objects.filter(guid=guid).count() == len(steps), "every arrival is kept"
