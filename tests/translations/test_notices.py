"""What people are told, where: in the page and by mail as each chose, never by mail while absent, never story text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions import embargo
from articles.models import Article
from articles.vocabulary import RevisionKind
from articles.workflow import mark_of as story_mark
from newsroom.actions.duty import choose_notices
from newsroom.models import OutboxMessage, Person
from tests import make
from tests.translations.workspace.pages import signed_in
from translations.actions import notices, request, review, source, stopping
from translations.models import Notice, Translation
from translations.vocabulary import NoticeKind
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, str]]:
    """By whom and what, in the page."""
    return list(Notice.objects.order_by("pk").values_list("person__username", "kind"))


def mailed() -> list[str]:
    return list(OutboxMessage.objects.order_by("pk").values_list("to", flat=True))


def assigned(to: Person) -> Translation:
    free = make.translation(state="requested")
    return request.assign(free, translator=to, by=make.editor(), at=timezone.now())


def is_away(person: Person, deputy: Person | None = None) -> Person:
    Person.objects.filter(pk=person.pk).update(on_duty=False, deputy=deputy)
    return Person.objects.get(pk=person.pk)


def test_each_event_of_a_text_is_told_in_the_page_and_by_mail() -> None:
    work = assigned(make.translator_into("en"))
    now, by = timezone.now(), make.editor()
    request.drop(work, by=by, at=now)
    back = make.translation(state="returned")
    stopping.hold(make.fresh(back.article), note="?", seen=story_mark(make.fresh(back.article)), by=by, at=now)
    stopping.kill(make.fresh(back.article), note="!", seen=story_mark(make.fresh(back.article)), by=by, at=now)
    make.translation(state="approved")
    kinds = [kind for who, kind in told() if who == "mira"]
    assert kinds == ["assigned", "dropped", "returned", "held", "killed", "approved"]
    assert mailed().count("mira@example.org") == len(kinds)


@pytest.mark.parametrize(("kind", "mails"), [(RevisionKind.CORRECTION, 1), (RevisionKind.UPDATE, 0)])
def test_a_changed_source_is_told_to_whose_text_it_made_stale(kind: RevisionKind, mails: int) -> None:
    correct_source(make.translation().article, kind)
    assert told() == [("mira", "corrected" if mails else "changed")]
    assert len(mailed()) == mails


def correct_source(story: Article, kind: RevisionKind = RevisionKind.CORRECTION) -> None:
    story = make.fresh(story)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace("12", "14")) for p in story.current.texts]
    given = {"texts": texts, "dateline": story.current.line, "seen": story_mark(story)}
    source.edit(story, kind=kind, **given, by=make.editor(), at=timezone.now())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "is_told"),
    [
        (RevisionKind.CORRECTION, "corrected"),
        (RevisionKind.UPDATE, "changed"),
        (RevisionKind.DELIVERED, "delivered"),
    ],
)
def test_a_changed_source_is_told_to_whose_approved_text_it_made_stale(kind: RevisionKind, is_told: str) -> None:
    """A text that readers have is put right by who wrote and who approved it: nobody has it in hand any more."""
    work = make.translation(state="approved")
    Article.objects.update(is_advance=True)
    Notice.objects.all().delete()
    correct_source(work.article, kind)
    people = [work.translator, work.reviewer]
    assert sorted(told()) == sorted((person.username, is_told) for person in people if person)


def test_a_hold_is_told_to_nobody_whose_text_is_approved_long_ago() -> None:
    story = make.translation(state="approved").article
    Notice.objects.all().delete()
    stopping.hold(make.fresh(story), note="?", seen=story_mark(make.fresh(story)), by=make.editor(), at=timezone.now())
    assert told() == []


def test_who_was_given_paragraphs_is_told_too_and_once() -> None:
    work = make.translation()
    writer = make.person("karim", translator=["en"])
    work.paragraphs.update(assigned_to=writer)
    Notice.objects.all().delete()
    correct_source(work.article)
    story, now, by = make.fresh(work.article), timezone.now(), make.editor()
    stopping.hold(story, note="?", seen=story_mark(story), by=by, at=now)
    stopping.kill(make.fresh(story), note="!", seen=story_mark(make.fresh(story)), by=by, at=now)
    assert [kind for who, kind in told() if who == "karim"] == ["corrected", "held", "killed"]


def test_telling_of_a_correction_asks_no_more_of_the_database_the_more_languages_there_are(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    story = make.translation().article
    with CaptureQueriesContext(connection) as one:
        notices.tell_of_revision(make.fresh(story), RevisionKind.CORRECTION, at=timezone.now())
    for language in ("ru", "fr", "pl"):
        make.translation(of=story, language=language).paragraphs.update(assigned_to=make.editor())
    with django_assert_max_num_queries(len(one)):
        notices.tell_of_revision(make.fresh(story), RevisionKind.CORRECTION, at=timezone.now())


def test_an_update_that_only_moves_text_tells_nobody() -> None:
    story = make.fresh(make.translation().article)
    assert story.current is not None
    texts = [(p.id, p.role, p.text) for p in story.current.texts]
    given = {"texts": [texts[0], *texts[1:][::-1]], "dateline": story.current.line, "seen": story_mark(story)}
    source.edit(story, kind=RevisionKind.UPDATE, **given, by=make.editor(), at=timezone.now())  # type: ignore[arg-type]
    assert told() == []


def test_nobody_is_told_what_they_did_themselves() -> None:
    ines = make.known("ines", translator=["en"])
    request.drop(assigned(ines), by=ines, at=timezone.now())
    assert told() == []


def test_each_person_chooses_what_they_are_told_where() -> None:
    mira = make.translator_into("en")
    choose_notices(mira, not_in_page=["assigned"], not_by_mail=["dropped"])
    work = assigned(Person.objects.get(pk=mira.pk))
    assert (told(), mailed()) == ([], ["mira@example.org"])
    request.drop(work, by=make.editor(), at=timezone.now())
    assert (told(), mailed()) == ([("mira", "dropped")], ["mira@example.org"])


def test_what_is_told_to_the_absent_waits_in_their_page_and_no_mail_is_sent() -> None:
    work = assigned(make.translator_into("en"))
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()
    is_away(make.translator_into("en"))
    request.drop(Translation.objects.get(pk=work.pk), by=make.editor(), at=timezone.now())
    assert (told(), mailed()) == ([("mira", "dropped")], [])


@pytest.mark.parametrize(
    ("deputy", "hears"),
    [({"translator": ["en"]}, "clara"), ({"translator": ["ru"]}, "mira"), ({"editor": True}, "clara")],
)
def test_a_deputy_who_may_open_the_story_is_told_instead(deputy: dict[str, object], hears: str) -> None:
    work = assigned(make.translator_into("en"))
    Notice.objects.all().delete()
    OutboxMessage.objects.all().delete()
    clara = make.person("clara", **deputy)  # type: ignore[arg-type]
    is_away(make.translator_into("en"), clara)
    request.drop(Translation.objects.get(pk=work.pk), by=make.editor(), at=timezone.now())
    assert told() == [(hears, "dropped")]
    assert mailed() == (["clara@example.org"] if hears == "clara" else [])
    if hears == "clara":
        page = signed_in(clara).get(reverse("desk:notices")).content.decode()
        assert "for Mira Okafor" in page


def test_what_is_due_soon_is_said_once_for_each_due_time_to_who_has_it_now() -> None:
    now = timezone.now()
    soon = now + notices.SOON
    drafting = make.translation(due=soon - timedelta(minutes=1))
    make.translation(due=soon + timedelta(minutes=5))
    make.translation(state="requested", due=soon)
    with_nobody = make.translation(state="in review", due=soon)
    Notice.objects.all().delete()
    assert notices.remind(at=now) == 1
    assert told() == [("mira", "due soon")]
    assert notices.remind(at=now) == 0
    request.set_reviewer(with_nobody, reviewer=make.reviewer_of("en"), by=make.editor(), at=now)
    assert notices.remind(at=now) == 1
    request.set_due(drafting, due=now + timedelta(minutes=10), by=make.editor(), at=now)
    assert notices.remind(at=now) == 1
    assert told() == [("mira", "due soon"), ("jonas", "due soon"), ("mira", "due soon")]


def test_who_wants_it_by_mail_alone_is_reminded_once_too() -> None:
    now = timezone.now()
    make.translation(due=now + timedelta(minutes=10))
    choose_notices(make.translator_into("en"), not_in_page=["due soon"], not_by_mail=[])
    notices.remind(at=now)
    notices.remind(at=now)
    assert len(mailed()) == 1
    assert not Notice.objects.unread().exists()


def test_the_outbox_runner_reminds_before_it_sends() -> None:
    make.translation(due=timezone.now() + timedelta(minutes=10))
    call_command("send_outbox")
    assert OutboxMessage.objects.get().sent_at is not None


def page_of(client: Client) -> str:
    return str(client.get(reverse("desk:notices")).content.decode())


def test_the_list_names_a_story_unless_it_is_under_embargo() -> None:
    work = assigned(make.translator_into("en"))
    client = signed_in(make.translator_into("en"))
    assert make.HEADLINE in page_of(client)
    story = make.fresh(work.article)
    until = timezone.now() + timedelta(hours=3)
    embargo.set_embargo(
        story, until=until, until_lifted=False, seen=story_mark(story), by=make.editor(), at=timezone.now()
    )
    page = page_of(client)
    assert make.HEADLINE not in page
    assert f"Story {story.pk} into English is yours" in page


def test_no_notice_and_no_mail_holds_a_word_of_a_story() -> None:
    work = make.translation(state="in review")
    review.send_back(work, note="Look again", seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())
    words = {word for text in [make.HEADLINE, *make.TEXTS] for word in text.split() if len(word) > 5}
    said = " ".join(f"{row.subject} {row.text}" for row in OutboxMessage.objects.all())
    said += " ".join(f"{row} {row.note}" for row in Notice.objects.all())
    assert said
    assert not words & set(said.split())


def test_the_head_counts_what_is_unread_until_it_was_opened() -> None:
    mira = make.translator_into("en")
    first, second = assigned(mira), assigned(mira)
    client = signed_in(mira)
    assert ">2<span" in client.get(reverse("desk:queue")).content.decode()
    notice = Notice.objects.get(translation=first)
    answer = client.post(reverse("desk:notice-open", args=[notice.pk]))
    assert answer["Location"] == reverse("desk:working-page", args=[first.pk])
    assert list(Notice.objects.unread().values_list("translation", flat=True)) == [second.pk]


def test_what_came_after_the_page_was_shown_is_not_marked_as_read() -> None:
    mira = make.translator_into("en")
    assigned(mira)
    client = signed_in(mira)
    newest = client.get(reverse("desk:notices")).context["newest"]
    later = assigned(mira)
    client.post(reverse("desk:notices-read"), {"newest": newest})
    assert Notice.objects.unread().get().translation == later


def test_nobody_opens_or_reads_the_notices_of_others() -> None:
    assigned(make.translator_into("en"))
    notice = Notice.objects.get()
    other = signed_in(make.reviewer_of("en"))
    assert other.post(reverse("desk:notice-open", args=[notice.pk])).status_code == 404
    other.post(reverse("desk:notices-read"), {"newest": notice.pk})
    assert Notice.objects.unread().count() == 1
    assert make.HEADLINE not in page_of(other)


@pytest.mark.parametrize("count", [1, 60])
def test_the_list_takes_the_same_queries_however_long_it_is(
    count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    work = make.translation()
    mira, now = make.translator_into("en"), timezone.now()
    Notice.objects.bulk_create(
        Notice(person=mira, kind=NoticeKind.ASSIGNED, translation=work, by=make.editor(), at=now) for _n in range(count)
    )
    client = signed_in(mira)
    with django_assert_max_num_queries(6):
        page = page_of(client)
    assert ("Earlier ones" in page) == (count > 50)


def test_my_desk_saves_what_is_typed_and_says_what_is_wrong_with_it() -> None:
    mira, client = make.translator_into("en"), signed_in(make.translator_into("en"))
    address = reverse("desk:me")
    ticked = {f"wishes-page-{kind}": "on" for kind in NoticeKind if kind != "held"}
    client.post(address, {"do": "wishes", "wishes-language": "ru", "wishes-mail-killed": "on", **ticked})
    mira.refresh_from_db()
    assert mira.interface_language == "ru"
    assert mira.not_in_page == ["held"]
    assert sorted(set(NoticeKind) - set(mira.not_by_mail)) == ["changed", "killed"]
    Person.objects.filter(pk=mira.pk).update(interface_language="en")
    clara = make.person("clara", translator=["en"])
    wrong = client.post(address, {"do": "duty", "duty-away_until": "2020-01-01", "duty-deputy": clara.pk})
    assert wrong.status_code == 422
    assert "Nobody is away until a day that has come." in wrong.content.decode()
    assert f'<option value="{clara.pk}" selected>' in wrong.content.decode()
    client.post(address, {"do": "duty", "duty-deputy": clara.pk})
    mira.refresh_from_db()
    assert (mira.on_duty, mira.deputy) == (False, clara)
    assert "Clara stands in" in client.get(address).content.decode()


@pytest.mark.parametrize("value", ["9" * 30, "a\x00b", "-1", "²"])
def test_nonsense_is_answered_in_words(value: str) -> None:
    client = signed_in(make.translator_into("en"))
    for do, field in (("duty", "duty-deputy"), ("duty", "duty-away_until"), ("over", "over-to"), ("x", "x")):
        assert client.post(reverse("desk:me"), {"do": do, field: value}).status_code in {200, 422}
    assert client.post(reverse("desk:notices-read"), {"newest": value}).status_code == 302
    assert client.get(reverse("desk:notices"), {"before": value}).status_code == 200


def test_an_editor_hands_over_for_somebody_who_fell_ill() -> None:
    work = assigned(make.translator_into("en"))
    clara = make.person("clara", translator=["en"])
    client = signed_in(make.editor())
    address = reverse("desk:person", args=[make.translator_into("en").pk])
    page = client.post(address, {"do": "over", "over-to": clara.pk, "over-note": "Mira is ill"}, follow=True)
    assert "1 translation was handed over." in page.content.decode()
    assert Translation.objects.get(pk=work.pk).translator == clara
    client.post(address, {"do": "wishes", "wishes-language": "ru"})
    assert make.translator_into("en").interface_language == "en", "what somebody wants to be told is theirs to say"
