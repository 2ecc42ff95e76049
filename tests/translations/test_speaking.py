"""Words spoken in another language than the source: marked once for all languages, kept beside the target."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.actions.revision import add_revision
from articles.models import Article
from articles.vocabulary import RevisionKind
from newsroom.models import LogEntry, Person
from newsroom.refusals import NotAllowed, Unfit
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import Page, open_page, signed_in
from translations.actions import draft, paragraphs, review, shaping, speaking, undoing, waiving
from translations.actions.sent_texts import Typed
from translations.findings import Found, findings_of
from translations.models import DraftParagraph, Save, Spoken, Translation
from translations.rendering import Ground
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

SOURCE = ("Die Stadt bereitet sich vor.", "„Die Deiche halten“, sagte Mehlhorn.", "Zwei Brücken bleiben gesperrt.")
QUOTED = "“The dykes are holding,” said Mehlhorn."
REPORTED = "Mehlhorn said that the dykes were holding."
WORDS = "The dykes are holding, I tell you."
TEXTS = {"headline": "Town gets ready", "lead": "The town gets ready."}


@pytest.fixture
def story() -> Article:
    return make.article(texts=SOURCE, headline="Stadt bereitet sich vor", dateline=None)


@pytest.fixture
def work(story: Article) -> Translation:
    return make.translation(story, "en")


def quote_of(story: Article) -> str:
    current = make.fresh(story).current
    assert current is not None
    return next(row["id"] for row in current.paragraphs if "Deiche" in row["text"])


def mark(story: Article, language: str = "en", *, by: Person | None = None) -> Spoken:
    return speaking.mark_spoken(
        make.fresh(story), uid=quote_of(story), language=language, by=by or make.editor(), at=timezone.now()
    )


def quote_in(work: Translation) -> DraftParagraph:
    return next(row for row in work.paragraphs.in_order() if quote_of(work.article) in row.sources)


def write(work: Translation, text: str = QUOTED) -> None:
    quoted = quote_in(work).uid
    typed = [
        Typed(row.uid, row.number, text if row.uid == quoted else TEXTS.get(row.role, "Two bridges stay closed."))
        for row in work.paragraphs.in_order()
    ]
    assert not draft.save(work, typed, by=make.translator_into("en"), at=timezone.now()).lost


def words(work: Translation, text: str = WORDS, *, by: Person | None = None) -> None:
    row = quote_in(work)
    typed = Typed(f"~{row.uid}", row.words_number, text)
    assert not draft.save(work, [typed], by=by or make.translator_into("en"), at=timezone.now()).lost


def submit(work: Translation) -> Translation:
    work = Translation.objects.get(pk=work.pk)
    return draft.submit(work, seen=mark_of(work), by=make.translator_into("en"), at=timezone.now())


def approve(work: Translation) -> Translation:
    work = Translation.objects.get(pk=work.pk)
    return review.approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())


def found_in(work: Translation) -> list[Found]:
    work = Translation.objects.get(pk=work.pk)
    rows = list(work.paragraphs.in_order())
    said = findings_of(rows, Ground.of(work, rows), work.waivers.all())
    return [one for those in said.values() for one in those if one.finding.check.startswith("spoken")]


def test_without_the_original_words_it_is_not_approved_and_with_them_it_is(work: Translation) -> None:
    mark(work.article)
    write(work)
    submit(work)
    with pytest.raises(Unfit, match="was spoken in English"):
        approve(work)
    review.mend(work, [Typed(f"~{quote_in(work).uid}", 0, WORDS)], by=make.reviewer_of("en"), at=timezone.now())
    assert quote_in(work).written_by == make.translator_into("en"), "words mended do not change who wrote the text"
    assert approve(work).state == "approved"
    version = work.versions.newest_first()[0]
    assert next(row for row in version.paragraphs if row["uid"] == quote_in(work).uid)["original_words"] == WORDS


def test_reported_speech_is_approved_without_them(work: Translation) -> None:
    mark(work.article)
    write(work, REPORTED)
    submit(work)
    assert approve(work).state == "approved"


def test_a_named_waiver_lets_it_through(work: Translation) -> None:
    mark(work.article)
    write(work)
    (found,) = found_in(work)
    mira = make.translator_into("en")
    waiving.waive(work, uid=found.uid, key=found.finding.key, reason="Lost for good", by=mira, at=timezone.now())
    submit(work)
    assert approve(work).state == "approved"
    assert (work.waivers.get().by, work.waivers.get().reason) == (mira, "Lost for good")


def test_one_paragraph_is_not_approved_either(work: Translation) -> None:
    mark(work.article)
    write(work)
    submit(work)
    row, current = quote_in(work), make.fresh(work.article).current
    assert current is not None
    given = {"uid": row.uid, "seen": row.number, "beside": current.number, "by": make.reviewer_of("en")}
    with expect_refusal("open_findings"):
        paragraphs.approve_paragraph(work, **given, at=timezone.now())


def test_other_words_than_the_original_ones_are_warned_of_and_stop_nothing(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work, "The dykes will hold.")
    (found,) = found_in(work)
    assert (found.finding.check, found.stops) == ("spoken_differs", False)
    submit(work)
    assert approve(work).state == "approved"


def test_a_quote_spoken_in_a_third_language_asks_for_nothing_here(work: Translation) -> None:
    mark(work.article, "ru")
    write(work)
    assert found_in(work) == []


def test_the_mark_is_taken_off_and_the_log_knows(work: Translation) -> None:
    mark(work.article)
    mark(work.article, "")
    write(work)
    assert found_in(work) == []
    said = LogEntry.objects.of_article(work.article_id).filter(verb="mark spoken")
    assert sorted(entry.data["spoken"] for entry in said) == ["", "en"]
    page = signed_in(make.editor()).get(reverse("admin:articles_article_change", args=[work.article_id]))
    assert "marked the language a quote was spoken in: English" in page.content.decode()


def test_who_works_on_a_language_of_the_story_may_mark_and_nobody_else(story: Article, work: Translation) -> None:
    uid, now = quote_of(story), timezone.now()
    for person in (make.translator_into("en"), make.reviewer_of("en"), make.editor()):
        marked = speaking.mark_spoken_from(work, uid=uid, language="en", by=person, at=now)
        assert marked.by == person
    with pytest.raises(NotAllowed):
        speaking.mark_spoken_from(work, uid=uid, language="ru", by=make.translator_into("ru"), at=now)
    with pytest.raises(NotAllowed):
        mark(story, by=make.translator_into("en"))
    assert Spoken.objects.get().language == "en"


def test_what_cannot_be_marked_is_refused_and_nothing_written(story: Article, work: Translation) -> None:
    given = {"by": make.editor(), "at": timezone.now()}
    with expect_refusal("no_such_source"):
        speaking.mark_spoken(story, uid="gone", language="en", **given)
    with expect_refusal("language_unknown"):
        speaking.mark_spoken_from(work, uid=quote_of(story), language="klingon", **given)
    assert not Spoken.objects.exists()
    assert not LogEntry.objects.filter(verb="mark spoken").exists()


def test_a_correction_keeps_the_mark_and_the_words(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work)
    story = make.correction(work.article, old="Zwei Brücken", new="Drei Brücken")
    work.article = story
    draft.follow(work, by=make.translator_into("en"), at=timezone.now())
    assert quote_in(work).original_words == WORDS
    assert found_in(work) == []
    changed = make.correction(story, old="Deiche halten", new="Deiche halten noch")
    assert Spoken.objects.languages(changed) == {quote_of(changed): "en"}


def test_a_paragraph_that_takes_the_quote_up_takes_the_mark_with_it(story: Article) -> None:
    mark(story)
    current = make.fresh(story).current
    assert current is not None
    *head, lead, quote, last = [(p.id, p.role, p.text) for p in current.story]
    merged = (None, lead[1], f"{lead[2]} {quote[2]}")
    add_revision(
        story, kind=RevisionKind.UPDATE, texts=[*head, merged, last], dateline=None, by=None, at=timezone.now()
    )
    fresh = make.fresh(story)
    assert fresh.current is not None
    holder = next(p.id for p in fresh.current.story if "Deiche" in p.text)
    assert Spoken.objects.languages(fresh)[holder] == "en"


def test_words_stay_with_their_paragraph_through_merge_split_and_undo(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work)
    mira, before = make.translator_into("en"), quote_in(work)
    lead = work.paragraphs.get(role="lead")
    merged = shaping.merge(work, uid=lead.uid, by=mira, at=timezone.now())
    assert merged.original_words == WORDS
    assert found_in(work) == []
    undoing.undo(work, by=mira, at=timezone.now())
    assert (quote_in(work).uid, quote_in(work).original_words) == (before.uid, WORDS)
    assert work.paragraphs.get(role="lead").original_words == ""
    row = quote_in(work)
    draft.save(work, [Typed(row.uid, row.number, f"She came.\n\n{QUOTED}")], by=mira, at=timezone.now())
    first, _second = shaping.split(work, uid=row.uid, by=mira, at=timezone.now())
    assert first.original_words == WORDS
    assert found_in(work) == [], "the halves are read as one"


def test_words_written_since_a_merge_are_not_lost_when_it_is_undone(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work)
    mira = make.translator_into("en")
    merged = shaping.merge(work, uid=work.paragraphs.get(role="lead").uid, by=mira, at=timezone.now())
    later = f"{WORDS} And we stay."
    draft.save(work, [Typed(f"~{merged.uid}", merged.words_number, later)], by=mira, at=timezone.now())
    undoing.undo(work, by=mira, at=timezone.now())
    assert later in [row.original_words for row in work.paragraphs.in_order()]


def test_words_that_come_too_late_are_kept_and_offered(work: Translation) -> None:
    mark(work.article)
    mira = make.translator_into("en")
    first, second = open_page(work, mira), open_page(work, mira)
    name = f"~{quote_in(work).uid}"
    first.fields[f"text-{name}"], second.fields[f"text-{name}"] = WORDS, "We stay."
    assert first.autosave().json()["clashes"] == {}
    clash = second.autosave().json()["clashes"][name]
    assert (clash["text"], clash["seen"]) == (WORDS, 1)
    assert "in another window" in clash["shown"]
    assert quote_in(work).original_words == WORDS
    late = Save.objects.lost().get()
    page = open_page(work, mira)
    assert "We stay." in page.words
    page = page.press_and_see("take-offer", late.pk)
    assert quote_in(work).original_words == "We stay."
    assert not Save.objects.lost().exists()


def test_an_approved_paragraph_is_open_again_when_its_words_change(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work)
    submit(work)
    row, jonas = quote_in(work), make.reviewer_of("en")
    paragraphs.approve_paragraph(work, uid=row.uid, seen=row.number, beside=1, by=jonas, at=timezone.now())
    review.mend(work, [Typed(f"~{row.uid}", 1, "The dykes hold.")], by=jonas, at=timezone.now())
    assert quote_in(work).approved_by is None


def test_who_was_not_given_the_paragraph_writes_no_words(work: Translation) -> None:
    lena = make.person("lena", translator=["en"])
    row = quote_in(work)
    saved = None
    with pytest.raises(NotAllowed):
        saved = draft.save(work, [Typed(f"~{row.uid}", 0, WORDS)], by=lena, at=timezone.now())
    assert saved is None
    assert quote_in(work).original_words == ""


# ---- the pages ----


def test_marked_on_one_working_page_it_is_seen_in_every_language(story: Article, work: Translation) -> None:
    russian = make.translation(story, "ru")
    uid = quote_of(story)
    page = open_page(work, make.translator_into("en")).type("lead", "The town")
    assert "Original words" not in page.words
    page = page.press_and_see("spoken", **{"spoken": uid, f"spoken-{uid}": "en"})
    assert "Spoken in: English" in page.words
    assert "Original words" in page.words
    assert work.paragraphs.get(role="lead").text == "The town", "what was typed is kept by every button"
    other = open_page(russian, make.translator_into("ru"))
    assert "Spoken in: English" in other.words
    assert "Original words" not in other.words


def test_words_are_saved_with_the_text_by_every_way_of_saving(work: Translation) -> None:
    mark(work.article)
    page = open_page(work, make.translator_into("en"))
    name = f"~{quote_in(work).uid}"
    page.fields[f"text-{name}"] = WORDS
    answer = page.autosave().json()
    assert answer["rows"][name]["state"] == ""
    assert quote_in(work).original_words == WORDS
    page.fields[f"text-{name}"] = f"{WORDS} And stay."
    page = page.press_and_see("save")
    assert quote_in(work).original_words == f"{WORDS} And stay."
    assert page.fields[f"text-{name}"] == f"{WORDS} And stay."
    write(work)
    page = open_page(work, make.translator_into("en"))
    page.fields[f"text-{name}"] = WORDS
    assert page.press("submit").status_code == 302, "a page that saves words may judge what it shows"
    assert (quote_in(work).original_words, Translation.objects.get().state) == (WORDS, "in review")


def test_words_that_changed_meanwhile_are_not_judged_unseen(work: Translation) -> None:
    mark(work.article)
    write(work)
    words(work)
    submit(work)
    page = open_page(work, make.reviewer_of("en"))
    other = make.person("rosa", reviewer=["en"])
    review.mend(work, [Typed(f"~{quote_in(work).uid}", 1, "The dykes hold.")], by=other, at=timezone.now())
    assert page.press("approve").status_code == 409
    assert Translation.objects.get().state == "in review"


def opened(work: Translation) -> Page:
    return open_page(work, make.known("mira"))


def test_the_budget_of_the_page_and_of_a_save(
    work: Translation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client, address = signed_in(make.known("mira")), reverse("desk:working-page", args=[work.pk])
    with django_assert_num_queries(7):
        client.get(address)
    mark(work.article)
    with django_assert_num_queries(7, info="no more where somebody has marked a quote of the story"):
        client.get(address)
    page = opened(work)
    page.fields[f"text-~{quote_in(work).uid}"] = WORDS
    with django_assert_num_queries(8, info="six, and the savepoint that a test's own transaction asks for"):
        assert page.autosave().status_code == 200


def test_an_editor_marks_a_quote_on_the_page_of_the_story(story: Article) -> None:
    desk, uid = signed_in(make.editor()), quote_of(story)
    address = reverse("admin:articles_article_verb", args=[story.pk, "mark-spoken"])
    page = desk.get(address).content.decode()
    assert page.index(f'value="{uid}"') < page.index("Stadt bereitet sich vor</option>"), (
        "what may be a quote is named first"
    )
    assert desk.post(address, {"paragraph": uid, "language": "en", "seen": ""}).status_code == 302
    shown = desk.get(reverse("admin:articles_article_change", args=[story.pk])).content.decode()
    assert "Spoken in: <b>English</b>" in shown
    assert Spoken.objects.get().language == "en"


def test_bad_addresses_are_answered_in_words(work: Translation) -> None:
    client: Client = signed_in(make.known("mira"))
    address = reverse("desk:spoken", args=[work.pk])
    assert client.post(address, {"spoken": "../../x"}).status_code == 400
    page = opened(work)
    answer = page.press("spoken", **{"spoken": "gone", "spoken-gone": "en"})
    assert answer.status_code == 422
    assert "no longer has this paragraph" in answer.content.decode()
    odd: dict[str, object] = {"person": page.person, "beside": 1, "paragraphs": [{"uid": "~~x", "seen": 0}]}
    assert client.post(reverse("desk:autosave", args=[work.pk]), odd, "application/json").status_code == 400
