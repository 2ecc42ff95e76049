"""One correction in four languages, Arabic among them, as editor, translators, reviewers and readers go through it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition
from articles.vocabulary import Role
from articles.workflow import edition_mark
from articles.workflow import mark_of as article_mark
from newsroom.models import OutboxMessage
from tests import make
from translations.actions import draft, review
from translations.actions.sent_texts import Typed
from translations.models import Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

LIVE = {
    "en": "Twelve communities are affected.",
    "ru": "Двенадцать общин пострадали.",
    "ar": "تضررت ١٢ بلدة.",
}
PATCHED = {
    "en": "Fourteen communities are affected.",
    "ru": "Четырнадцать общин пострадали.",
    "ar": "تضررت ١٤ بلدة.",
}
TOLD = {
    "de": "Die Zahl der Gemeinden wurde berichtigt: 14 statt 12.",
    "en": "The number of communities has been corrected to 14 from 12.",
    "ru": "Исправлено число общин: 14 вместо 12.",
    "ar": "صُحّح عدد البلدات: ١٤ بدلاً من ١٢.",
}


def write(work: Translation, texts: dict[str, str]) -> None:
    """Each paragraph by its role; what has no text here keeps its own, saved again."""
    typed = [
        Typed(row.uid, row.number, texts.get(row.role) or row.text or f"{work.language} {row.role}")
        for row in work.paragraphs.in_order()
        if row.role != Role.DATELINE
    ]
    assert not draft.save(work, typed, by=make.translator_into(work.language), at=timezone.now()).lost
    make.waive_all(work)


def approve(work: Translation) -> None:
    translator, reviewer = make.translator_into(work.language), make.reviewer_of(work.language)
    work = draft.submit(work, seen=mark_of(work), by=translator, at=timezone.now())
    review.approve(work, seen=mark_of(work), by=reviewer, at=timezone.now())


def work_on(story: Article, language: str) -> Translation:
    return Translation.objects.select_related("article", "article__current").get(article=story, language=language)


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    return client


def live_in_four() -> Article:
    """Live in German, English, Russian and Arabic with a number that is wrong."""
    made = make.article(
        headline="Hochwasser an der Sorle", texts=("12 Gemeinden sind betroffen.", "Die Deiche halten.")
    )
    make.live(made, "de")
    for language, text in LIVE.items():
        work = make.translation(made, language)
        write(work, {Role.LEAD: text})
        approve(work_on(made, language))
        make.live(made, language)
    return make.fresh(made)


@pytest.fixture
def story() -> Article:
    return live_in_four()


def pages(story: Article) -> Iterator[tuple[str, str]]:
    for edition in Edition.objects.filter(article=story).order_by("language"):
        answer = Client().get(f"/{edition.language}/{story.public_number}-{edition.slug}/")
        assert answer.status_code == 200
        yield edition.language, answer.content.decode()


def test_a_correction_reaches_every_language(desk: Client, story: Article) -> None:
    story = make.correction(story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    page = desk.get(board).content.decode()
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page)).count("still 12") == 4, "stale at once, by comparison"
    assert "0 of 4" in page
    assert "release" not in re.findall(r'name="verb" value="(\w+)"', page.split("board-languages")[0])

    answer = desk.post(board, {"verb": "updating", "seen": article_mark(make.fresh(story))})
    assert answer.status_code == 302
    old = {"de": "12 Gemeinden", **LIVE}
    for language, text in pages(story):
        assert old[language] in text
        assert 'class="fix updating"' in text

    answer = desk.post(board, {"verb": "sentence", "sentence": TOLD["de"], "seen": article_mark(make.fresh(story))})
    assert answer.status_code == 302
    assert story.meaning == make.fresh(story).meaning, "the sentence changes no meaning"
    for language in ("en", "ar"):
        put_right(story, language)
    assert_readers_see(story, old, told=set())

    page = desk.get(board).content.decode()
    assert "Release 2 approved corrections" in page
    assert "English, Arabic: approved by a second person" in page
    desk.post(board, posted(page))
    assert_readers_see(story, {**old, "en": PATCHED["en"], "ar": PATCHED["ar"]}, told={"en", "ar"})

    put_right(story, "ru")
    for language in ("de", "ru"):
        page = desk.get(board).content.decode()
        row = page.split(f'id="board-{language}"')[1].split("</tr>")[0]
        desk.post(board, posted(row))
    new = {"de": "14 Gemeinden", **PATCHED}
    assert_readers_see(story, new, told=set(new))
    page = desk.get(board).content.decode()
    assert "4 of 4" in page
    assert "Nothing else says what was retracted" in page
    assert 'class="fix updating"' not in dict(pages(story))["ar"]
    for work in Translation.objects.filter(article=story):
        assert not work.paragraphs.filter(role=Role.CORRECTION).exists(), "what is told stands in no later draft"


def put_right(story: Article, language: str) -> None:
    work = work_on(story, language)
    translator = make.translator_into(language)
    draft.reopen(work, by=translator, at=timezone.now())
    draft.follow(work_on(story, language), by=translator, at=timezone.now())
    write(work_on(story, language), {Role.LEAD: PATCHED[language], Role.CORRECTION: TOLD[language]})
    approve(work_on(story, language))


def posted(page: str) -> dict[str, list[str]]:
    """What the first release button of a page sends."""
    form = next(form for form in page.split("<form")[1:] if 'value="release"' in form.split("</form>")[0])
    form = form.split("</form>")[0]
    fields: dict[str, list[str]] = {"verb": ["release"]}
    for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form):
        fields.setdefault(name, []).append(value)
    return fields


def assert_readers_see(story: Article, texts: dict[str, str], *, told: set[str]) -> None:
    """The whole last approved text and no half of another, with the sentence where it was released."""
    newer = {"de": "14 Gemeinden", **PATCHED}
    for language, page in pages(story):
        body = page.split('<div class="body">')[1].split("</div>")[0]
        assert texts[language] in body
        assert (newer[language] in body) == (texts[language] == newer[language])
        assert (TOLD[language] in page) == (language in told)
        assert TOLD[language] not in body


def test_a_language_goes_out_only_with_its_sentence(desk: Client, story: Article) -> None:
    story = make.correction(story)
    put_right_without_sentence(story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    page = desk.get(board).content.decode()
    row = page.split('id="board-en"')[1].split("</tr>")[0]
    assert "missing" in row
    assert 'value="release"' not in row
    work = work_on(story, "en")
    sent = {"verb": "release", "language": "en", "seen": mark_of(work), "seen_edition": edition_mark_of(story, "en")}
    answer = desk.post(board, sent, follow=True)
    assert "English was not released. Readers have seen the text" in answer.content.decode()
    assert LIVE["en"] in dict(pages(story))["en"]


def edition_mark_of(story: Article, language: str) -> str:
    return edition_mark(language, Edition.objects.get(article=story, language=language))


def put_right_without_sentence(story: Article) -> None:
    work = work_on(story, "en")
    draft.reopen(work, by=make.translator_into("en"), at=timezone.now())
    draft.follow(work_on(story, "en"), by=make.translator_into("en"), at=timezone.now())
    write(work_on(story, "en"), {Role.LEAD: PATCHED["en"]})
    approve(work_on(story, "en"))


def test_one_language_refused_does_not_keep_the_others(desk: Client, story: Article) -> None:
    story = make.correction(story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    desk.post(board, {"verb": "sentence", "sentence": TOLD["de"], "seen": article_mark(make.fresh(story))})
    put_right(story, "en")
    put_right(story, "ru")
    sent = posted(desk.get(board).content.decode())
    draft.reopen(work_on(story, "en"), by=make.translator_into("en"), at=timezone.now())
    answer = desk.post(board, sent, follow=True).content.decode()
    assert "English was not released." in answer
    assert "Russian is released." in answer
    seen = dict(pages(story))
    assert LIVE["en"] in seen["en"]
    assert PATCHED["ru"] in seen["ru"]


def test_a_sentence_survives_the_next_revision(desk: Client, story: Article) -> None:
    """A language that is slower than the next update still owes its readers the correction."""
    story = make.correction(story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    desk.post(board, {"verb": "sentence", "sentence": TOLD["de"], "seen": article_mark(make.fresh(story))})
    make.correction(make.fresh(story), old="Deiche", new="Dämme", kind="update")
    put_right(story, "en")
    make.live(story, "en")
    assert TOLD["en"] in dict(pages(story))["en"]
    make.correction(make.fresh(story), old="Dämme", new="Deiche", kind="update")
    work = work_on(story, "en")
    draft.reopen(work, by=make.translator_into("en"), at=timezone.now())
    draft.follow(work_on(story, "en"), by=make.translator_into("en"), at=timezone.now())
    assert not work.paragraphs.filter(role=Role.CORRECTION).exists(), "told once"


def test_one_translation_alone(desk: Client, story: Article) -> None:
    address = f"/admin/articles/article/{story.pk}/en/correct/"
    assert "This translation alone" in desk.get(address).content.decode()
    answer = desk.post(address, {"which": "original", "seen": ""})
    assert answer["Location"].endswith(f"/{story.pk}/edit/?kind=correction")
    work = work_on(story, "en")
    assert desk.post(address, {"which": "alone", "seen": mark_of(work)}).status_code == 422
    answer = desk.post(address, {"which": "alone", "note": "It says dozen.", "seen": mark_of(work)})
    assert answer.status_code == 302
    assert not Translation.objects.filter(article=story).stale().exists()
    assert LIVE["en"] in dict(pages(story))["en"], "readers keep what they have"
    work = work_on(story, "en")
    write(work, {Role.LEAD: PATCHED["en"], Role.CORRECTION: ""})
    told = work.paragraphs.get(role=Role.CORRECTION)
    later = draft.save(
        work, [Typed(told.uid, told.number, TOLD["en"])], by=make.translator_into("en"), at=timezone.now()
    )
    assert not later.lost
    make.waive_all(work)
    approve(work_on(story, "en"))
    make.live(story, "en")
    seen = dict(pages(story))
    assert PATCHED["en"] in seen["en"]
    assert TOLD["en"] in seen["en"]
    assert LIVE["ru"] in seen["ru"]


def test_what_nobody_could_type_breaks_nothing(desk: Client, story: Article) -> None:
    story = make.correction(story)
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    for verb, fields in (
        ("release", {"language": "e\0n", "seen": "\0", "seen_edition": "x"}),
        ("remind", {"language": "\0"}),
        ("sentence", {"sentence": " \0 ", "seen": article_mark(make.fresh(story))}),
        ("\0", {}),
    ):
        assert desk.post(board, {"verb": verb, **fields}).status_code in {302, 409, 422}


def test_reminding_writes_one_message(desk: Client, story: Article) -> None:
    work = work_on(story, "en")
    draft.reopen(work, by=make.translator_into("en"), at=timezone.now())
    story = make.correction(story)
    OutboxMessage.objects.all().delete()
    board = f"/admin/articles/article/{story.pk}/correction/2/"
    page = desk.post(board, {"verb": "remind", "language": "en"}, follow=True).content.decode()
    assert "Mira Okafor is reminded." in page
    assert [message.to for message in OutboxMessage.objects.all()] == ["mira@example.org"]
