"""Editing a story's text in the form: ids survive, kinds are asked, nothing typed is lost."""

from __future__ import annotations

from django.http import HttpResponse, QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from articles.actions import stopping
from articles.models import Article, Revision
from articles.vocabulary import RevisionKind, Role
from articles.wire.cleaning import clean
from articles.wire.incoming import MAX_PARAGRAPH
from articles.workflow import mark_of
from tests import make
from translations.desk.editing import edited, rows_of

ADMIN = "/admin/articles/article"


def current(story: Article) -> Revision:
    revision = make.fresh(story).current
    assert revision is not None
    return revision


def form_of(client: Client, story: Article) -> dict[str, list[object]]:
    """What a browser would send back unchanged."""
    page = client.get(f"{ADMIN}/{story.pk}/edit/")
    assert page.status_code == 200
    rows, line = page.context["rows"], page.context["dateline"].initial
    return {
        "id": [row.id for row in rows],
        "role": [row.role for row in rows],
        "text": [row.text for row in rows],
        "place": [row.place for row in rows],
        "seen": [page.context["seen"]],
        "base": [page.context["base"]],
        **{f"dateline-{name}": [line[name] or ""] for name in ("place", "day", "month", "agency")},
    }


def post(client: Client, story: Article, given: dict[str, list[object]], kind: str = "update") -> HttpResponse:
    return client.post(f"{ADMIN}/{story.pk}/edit/", given | {"kind": kind})  # type: ignore[return-value]


def test_a_changed_paragraph_keeps_its_id(desk: Client) -> None:
    story = make.article()
    before = current(story)
    typed = form_of(desk, story)
    typed["text"][3] = str(typed["text"][3]).replace("12", "14")
    assert post(desk, story, typed, "correction").status_code == 302
    after = current(story)
    assert (after.number, after.kind) == (2, RevisionKind.CORRECTION)
    assert [p.id for p in after.texts] == [p.id for p in before.texts]
    assert "14 Gemeinden" in after.body[0].text
    assert after.dateline == before.dateline


def test_kind_is_asked_and_what_was_typed_stays(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["text"][4] = "Neu geschrieben."
    answer = post(desk, story, typed, "")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Say what kind of change this is." in page
    assert "Neu geschrieben." in page
    assert current(story).number == 1


def test_a_refile_that_changes_a_fact_is_refused_beside_the_text(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["text"][3] = str(typed["text"][3]).replace("12", "14")
    answer = post(desk, story, typed, "refile")
    assert answer.status_code == 422
    assert "cannot be filed as a refile" in answer.content.decode()
    assert "14 Gemeinden" in answer.content.decode()


def test_a_blank_line_parts_a_paragraph_and_an_emptied_one_goes(desk: Client) -> None:
    story = make.article()
    before = current(story).body
    typed = form_of(desk, story)
    typed["text"][4] = "Erster Teil.\r\n\r\nZweiter Teil."
    typed["text"][5] = ""
    post(desk, story, typed)
    after = current(story).body
    assert [p.text for p in after] == [before[0].text, "Erster Teil.", "Zweiter Teil."]
    assert after[1].id == before[1].id
    assert after[2].id not in {p.id for p in before}


def test_paragraphs_follow_their_numbers_and_new_ones_come_last(desk: Client) -> None:
    story = make.article()
    before = current(story).body
    typed = form_of(desk, story)
    typed["place"][3], typed["place"][5] = 9, 1
    typed["text"][-1] = "Am Ende."
    typed["place"][-1] = 20
    post(desk, story, typed)
    assert [p.text for p in current(story).body] == [before[2].text, before[1].text, before[0].text, "Am Ende."]


def test_a_missing_headline_is_written_here(desk: Client) -> None:
    story = make.article(headline="")
    typed = form_of(desk, story)
    assert typed["role"][0] == Role.HEADLINE
    typed["text"][0] = "Wasser steigt"
    post(desk, story, typed)
    assert make.fresh(story).headline == "Wasser steigt"


def test_the_dateline_is_data_of_its_own(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["dateline-day"] = [25]
    post(desk, story, typed)
    line = current(story).line
    assert line is not None
    assert (line.place, line.day, line.month, line.agency) == ("AHRENFELD", 25, 11, "Nordpress")
    cleared = form_of(desk, story) | {f"dateline-{name}": [""] for name in ("place", "day", "month", "agency")}
    post(desk, story, cleared)
    assert current(story).dateline is None


def test_who_comes_second_sees_the_newest_text_beside_their_own(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["text"][3] = "Was ich schrieb."
    make.correction(story)
    answer = post(desk, story, typed)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Was ich schrieb." in page
    assert "14 Gemeinden" in page
    assert "This is what stands there now" in page
    assert mark_of(make.fresh(story)) in page
    assert current(story).number == 2


def test_nothing_changed_is_said(desk: Client) -> None:
    story = make.article()
    answer = post(desk, story, form_of(desk, story))
    assert answer.status_code == 422
    assert "Nothing was changed" in answer.content.decode()


def test_a_held_story_is_edited_and_a_killed_one_is_not(desk: Client) -> None:
    for verb, status in ((stopping.hold, 302), (stopping.kill, 409)):
        story = make.article()
        typed = form_of(desk, story)
        typed["text"][4] = "Neu geschrieben."
        verb(story, note="to be checked", by=make.editor(), at=make.NOON)
        typed["seen"] = [mark_of(make.fresh(story))]
        assert post(desk, story, typed).status_code == status


def test_a_killed_story_has_no_form_to_type_into(desk: Client) -> None:
    assert desk.get(f"{ADMIN}/{make.article(state='killed').pk}/edit/").status_code == 409


def test_after_a_lost_race_the_typed_changes_lie_over_the_others(desk: Client) -> None:
    """A corrects a number, adds a paragraph and moves the date; B changes the headline alone, and sends it twice."""
    story = make.article()
    late = form_of(desk, story)
    first = form_of(desk, story)
    first["text"][3] = str(first["text"][3]).replace("12", "14")
    for name, value in (("id", ""), ("role", "text"), ("text", "Ein neuer Absatz."), ("place", 9)):
        first[name].append(value)
    first["dateline-day"] = [25]
    assert post(desk, story, first, "correction").status_code == 302
    late["text"][0] = "Die Sorle fällt"
    page = desk.post(f"{ADMIN}/{story.pk}/edit/", late | {"kind": "update"})
    assert page.status_code == 409
    rows, line = page.context["rows"], page.context["dateline"].initial
    again = {
        "id": [row.id for row in rows],
        "role": [row.role for row in rows],
        "text": [row.text for row in rows],
        "place": [row.place for row in rows],
        "seen": [page.context["seen"]],
        "base": [page.context["base"]],
        **{f"dateline-{name}": [line[name] or ""] for name in ("place", "day", "month", "agency")},
    }
    assert post(desk, story, again).status_code == 302
    after = current(story)
    assert after.headline == "Die Sorle fällt"
    assert "14 Gemeinden" in after.body[0].text
    assert after.body[-1].text == "Ein neuer Absatz."
    assert after.line is not None
    assert after.line.day == 25


@given(
    st.lists(
        st.tuples(st.text(max_size=6), st.text(max_size=12), st.text(max_size=40), st.text(max_size=6)), max_size=8
    )
)
def test_whatever_is_posted_becomes_paragraphs_without_line_breaks(rows: list[tuple[str, str, str, str]]) -> None:
    posted = QueryDict(mutable=True)
    for uid, role, text, place in rows:
        for name, value in zip(("id", "role", "text", "place"), (uid, role, text, place), strict=True):
            posted.appendlist(name, value)
    texts = edited(rows_of(posted))
    assert all(text.strip() == text and text and "\n" not in text for _uid, _role, text in texts)
    words = sorted(word for _uid, _role, text in texts for word in text.split())
    assert words == sorted(word for _uid, _role, text, _place in rows for word in clean(text)[0].split())


def test_unwanted_signs_are_taken_out_of_a_paragraph(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["text"][3] = "Der\x00 Pegel\u202e steigt\u200f."
    typed["id"][-1], typed["text"][-1] = "no id\x00", "Neu."
    assert post(desk, story, typed).status_code == 302
    body = current(story).body
    assert body[0].text == "Der Pegel steigt\u200f."
    assert (body[-1].text, len(body[-1].id)) == ("Neu.", 8)


def test_a_paragraph_too_long_is_refused_and_stays_in_the_form(desk: Client) -> None:
    story = make.article()
    typed = form_of(desk, story)
    typed["text"][3] = endless = "Wort" * (MAX_PARAGRAPH // 4 + 1)
    answer = post(desk, story, typed)
    assert answer.status_code == 422
    assert endless in answer.content.decode()
    assert f"the desk takes at most {MAX_PARAGRAPH}" in answer.content.decode()
    assert current(story).number == 1
