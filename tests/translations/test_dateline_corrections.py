"""A dateline is corrected: its line is proposed in every language, and the old one is let through in none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.revision import add_revision
from articles.models import Article
from articles.text.datelines import Dateline, write
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Language
from newsroom.models.counter import register_state
from newsroom.refusals import Unfit
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import draft, review
from translations.actions.sent_texts import Typed
from translations.datelines import lines_in
from translations.findings import findings_of
from translations.models import DraftParagraph, Translation
from translations.rendering import Ground
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

OLD = Dateline("AHRENFELD", 27, 11, None, "")
NEW = Dateline("NIEDERLOHE", 26, 11, None, "")


def corrected(of: Article, line: Dateline | None, *, sentence: str = "", old: str = "12", new: str = "12") -> Article:
    story = make.fresh(of)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace(old, new)) for p in story.current.story]
    kind, at = RevisionKind.CORRECTION, timezone.now()
    add_revision(story, kind=kind, texts=texts, dateline=line, sentence=sentence, by=None, at=at)
    return make.fresh(of)


def line_of(work: Translation) -> DraftParagraph:
    return work.paragraphs.get(role=Role.DATELINE)


def type_line(work: Translation, text: str) -> None:
    row = line_of(work)
    typed = [Typed(row.uid, row.number, text)]
    assert not draft.save(work, typed, by=make.translator_into(work.language), at=timezone.now()).lost


def said_of_line(work: Translation) -> dict[str, tuple[str, str]]:
    """By check, what the source says and what the target."""
    made = Translation.objects.select_related("article__current").get(pk=work.pk)
    rows = list(made.paragraphs.in_order())
    found = findings_of(rows, Ground.of(made, rows), [])
    return {
        one.finding.check: (one.finding.facts["source"], one.finding.facts["target"])
        for one in found.get(line_of(made).uid, [])
    }


LINES = {
    "en": "NIEDERLOHE, 26 November –",
    "ru": "NIEDERLOHE, 26 ноября.",
    "fr": "NIEDERLOHE, 26 novembre –",
    "zh-hans": "NIEDERLOHE11月26日电",
}


@pytest.mark.parametrize("language", LINES)
def test_the_line_is_proposed_as_its_language_writes_it_and_taken_with_one_key(language: str) -> None:
    story = make.article(dateline=OLD)
    work = make.translation(story, language)
    make.write(work)
    corrected(story, NEW)
    page = open_page(work, make.translator_into(language))
    assert "removed: AHRENFELD added: NIEDERLOHE removed: 27. November added: 26. November" in page.words
    assert "Only facts changed. The old text still stands in 1 language." in page.words
    row = line_of(work)
    assert page.fields[f"patch-{row.uid}"] == LINES[language]
    page.press("take-patch", patch=row.uid)
    assert line_of(work).text == LINES[language]
    assert not Translation.objects.get(pk=work.pk).is_stale
    assert said_of_line(work) == {}
    assert "still stands" not in open_page(work, make.translator_into(language)).words


def test_a_place_is_proposed_by_the_name_that_the_desk_knows() -> None:
    make.concept(own_language="de", de="Niederlohe", ru="Нидерлоэ")
    story = make.article(dateline=OLD)
    work = make.translation(story, "ru")
    make.write(work)
    corrected(story, NEW)
    page = open_page(work, make.translator_into("ru"))
    assert page.fields[f"patch-{line_of(work).uid}"] == "НИДЕРЛОЭ, 26 ноября."


def test_a_line_in_somebodys_own_form_keeps_it_where_the_date_alone_changed() -> None:
    story = make.article(dateline=OLD)
    work = make.translation(story, "en")
    make.write(work)
    type_line(work, "AHRENFELD on the Sorle, 27 November –")
    corrected(story, replace(OLD, day=26))
    page = open_page(work, make.translator_into("en"))
    assert page.fields[f"patch-{line_of(work).uid}"] == "AHRENFELD on the Sorle, 26 November –"


def test_everything_is_taken_together_with_the_line() -> None:
    story = make.article(dateline=OLD, texts=("12 Orte.",), headline="Hochwasser")
    work = make.translation(story, "en")
    make.write(work)
    lead = work.paragraphs.get(role=Role.LEAD)
    draft.save(work, [Typed(lead.uid, lead.number, "12 places.")], by=make.translator_into("en"), at=timezone.now())
    corrected(story, NEW, new="14")
    page = open_page(work, make.translator_into("en"))
    assert "Take everything proposed (2 " in page.words
    page.press("take-all")
    assert line_of(work).text == "NIEDERLOHE, 26 November –"
    assert work.paragraphs.get(role=Role.LEAD).text == "14 places."


def test_the_old_line_is_not_let_through_as_one_that_still_holds() -> None:
    story = make.article(dateline=OLD)
    make.live(story, "de")
    make.live(story, "en")
    story = corrected(story, NEW, sentence="Die Meldung kam aus Niederlohe.")
    work = Translation.objects.get(article=story, language="en")
    translator, now = make.translator_into("en"), timezone.now()
    draft.reopen(work, by=make.editor(), at=now, note="corrected")
    work = Translation.objects.get(pk=work.pk)
    draft.follow(work, by=translator, at=now, holds=[line_of(work).uid])
    assert said_of_line(work) == {
        "dateline_date": ("26. November", "27 November"),
        "dateline_place": ("NIEDERLOHE", "AHRENFELD"),
    }
    page = open_page(work, translator)
    assert "2 findings" in page.words
    told = work.paragraphs.get(role=Role.CORRECTION)
    draft.save(work, [Typed(told.uid, told.number, "It came from Niederlohe.")], by=translator, at=now)
    work = draft.submit(work, seen=mark_of(work), by=translator, at=now)
    with pytest.raises(Unfit) as refused:
        review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=now)
    assert refused.value.code == "open_findings"


def test_its_repair_is_the_line_as_the_language_writes_it() -> None:
    work = make.translation(make.article(dateline=NEW), "en")
    type_line(work, "NIEDERLOHE, 27 November –")
    made = Translation.objects.select_related("article__current").get(pk=work.pk)
    rows = list(made.paragraphs.in_order())
    (found,) = findings_of(rows, Ground.of(made, rows), [])[line_of(work).uid]
    assert found.finding.repair is not None
    assert found.finding.repair.of("NIEDERLOHE, 27 November –") == "NIEDERLOHE, 26 November –"


NO_FAULT = [
    ("NIEDERLOHE (dpa) –", NEW),
    ("Niederlohe –", NEW),
    ("NIEDERLOHE, November 26 –", NEW),
    ("LOWER LOHE, 26 November –", NEW),
    ("MUNICH, 26 November –", replace(NEW, place="MÜNCHEN")),
    ("WARSAW/MINSK, 26 November –", replace(NEW, place="WARSCHAU/MINSK")),
    ("BRUSSELS, 26 November –", replace(NEW, place="BRÜSSEL")),
    ("THE HAGUE, 26 November –", replace(NEW, place="DEN HAAG")),
]


@pytest.mark.parametrize(("text", "line"), NO_FAULT)
def test_nothing_is_said_of_a_name_in_its_own_form_or_one_that_nobody_knows(text: str, line: Dateline) -> None:
    work = make.translation(make.article(dateline=line), "en")
    type_line(work, text)
    assert said_of_line(work) == {}


def test_two_places_that_are_both_known_are_told_apart() -> None:
    work = make.translation(make.article(dateline=replace(NEW, place="WARSCHAU")), "en")
    type_line(work, "MINSK, 26 November –")
    assert said_of_line(work) == {"dateline_place": ("WARSCHAU", "MINSK")}


def test_a_place_of_the_register_is_told_from_another_one() -> None:
    make.concept(own_language="de", de="Niederlohe", ru="Нидерлоэ")
    make.concept(own_language="de", de="Ahrenfeld", ru="Аренфельд")
    work = make.translation(make.article(dateline=NEW), "ru")
    assert line_of(work).text == "НИДЕРЛОЭ, 26 ноября."
    assert said_of_line(work) == {}
    type_line(work, "АРЕНФЕЛЬД, 26 ноября.")
    assert said_of_line(work) == {"dateline_place": ("NIEDERLOHE", "АРЕНФЕЛЬД")}


def test_the_longer_name_of_another_place_is_another_place() -> None:
    story = make.article(dateline=replace(NEW, place="FRANKFURT (ODER)"))
    work = make.translation(story, "en")
    make.write(work)
    corrected(story, replace(NEW, place="FRANKFURT"))
    assert said_of_line(work) == {}, "beside the line it rests on"
    draft.follow(work, by=make.translator_into("en"), at=timezone.now(), holds=[line_of(work).uid])
    assert said_of_line(work) == {"dateline_place": ("FRANKFURT", "FRANKFURT (ODER)")}


def test_a_line_of_the_desks_own_pattern_is_read_too() -> None:
    Language.objects.filter(code="en").update(dateline_pattern="[{day} {month} · {place}]")
    story = make.article(dateline=OLD)
    work = make.translation(story, "en")
    make.write(work)
    corrected(story, NEW)
    draft.follow(work, by=make.translator_into("en"), at=timezone.now(), holds=[line_of(work).uid])
    assert set(said_of_line(work)) == {"dateline_date", "dateline_place"}


WRITTEN = [
    Dateline("AHRENFELD", 1, 11, None, ""),
    Dateline("Minsk", 26, 11, None, "dpa"),
    Dateline("Bad Niederlohe", 26, 11, 2026, "Ahrenfelder Bote"),
    Dateline("Genf", None, None, None, ""),
    Dateline("Warschau/Kiew", 26, 11, None, "dpa"),
    Dateline("Straßburg", 26, 5, None, ""),
]


@pytest.mark.parametrize("language", ["en", "be", "ru", "fr", "es", "pl", "zh-hans", "ar"])
def test_what_the_desk_writes_itself_is_no_fault_and_costs_no_query(language: str) -> None:
    for line in WRITTEN:
        work = make.translation(make.article(dateline=line), language)
        made = Translation.objects.select_related("article__current").get(pk=work.pk)
        rows = list(made.paragraphs.in_order())
        ground, state = Ground.of(made, rows), register_state()
        written = [row for row in rows if row.role == Role.DATELINE]
        with CaptureQueriesContext(connection) as queries:
            assert findings_of(written, ground, [], state=state) == {}, written[0].text
        assert len(queries) == 0, written[0].text


def test_a_day_without_its_month_is_written_and_checked_with_the_month_of_the_arrival() -> None:
    story = make.article(dateline=Dateline("AHRENFELD", 27, None, None, "dpa", "27日"))
    arrived = timezone.localtime(story.arrived_at)
    assert story.current is not None
    meant = Dateline("AHRENFELD", 27, None, None, "dpa").dated(arrived.date())
    assert meant.month is not None
    assert lines_in(story, story.current, ["en"])["en"] == write(meant, "en").strip()
