"""The short headline for telephones: a paragraph of its own that a language may do without, and that grows old."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.revision import add_revision
from articles.models import Article, Revision
from articles.vocabulary import RevisionKind, Role
from newsroom.models import Language, Person
from tests import make
from tests.expect import expect_refusal
from tests.translations.workspace.pages import open_page, signed_in
from translations.actions import draft, release, review, shaping, undoing
from translations.actions.sent_texts import Typed
from translations.findings import findings_of
from translations.models import DraftParagraph, MemoryEntry, Translation
from translations.rendering import Ground
from translations.sources import since_of
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

FLOODED = "Hochwasser: 12 Gemeinden vor der Räumung"
IN_SHORT = "Räumung in 12 Gemeinden"


def row(translation: Translation, role: Role = Role.PUSH) -> DraftParagraph:
    return translation.paragraphs.get(role=role)


def with_short(text: str = "", *, of: Article | None = None, language: str = "en") -> Translation:
    """A draft with a short headline of its own."""
    made = make.translation(of or make.article(headline=FLOODED), language)
    make.write(made)
    headline, translator = row(made, Role.HEADLINE), make.translator_into(language)
    shaping.add(made, uid=headline.uid, by=translator, at=timezone.now())
    type_into(made, text, translator)
    return Translation.objects.get(pk=made.pk)


def type_into(translation: Translation, text: str, by: Person) -> None:
    fresh = row(translation)
    assert not draft.save(translation, [Typed(fresh.uid, fresh.number, text)], by=by, at=timezone.now()).lost


def approved(translation: Translation) -> Translation:
    translator, reviewer = make.translator_into(translation.language), make.reviewer_of(translation.language)
    sent = draft.submit(translation, seen=mark_of(translation), by=translator, at=timezone.now())
    return review.approve(sent, seen=mark_of(sent), by=reviewer, at=timezone.now())


def released(translation: Translation) -> Article:
    done = approved(translation)
    release.release(done, seen=mark_of(done), by=make.editor(), at=timezone.now())
    return make.fresh(done.article)


def codes(translation: Translation) -> set[str]:
    rows = list(translation.paragraphs.in_order())
    found = findings_of(rows, Ground.of(Translation.objects.get(pk=translation.pk), rows), [])
    return {one.finding.check for one in found.get(row(translation).uid, [])}


def test_a_source_that_has_one_is_translated_like_any_text_and_released_with_the_edition() -> None:
    story = make.article(headline=FLOODED, push=IN_SHORT, summary="Was bisher bekannt ist.")
    made = make.translation(story)
    roles = list(made.paragraphs.in_order().values_list("role", flat=True)[:4])
    assert roles == [Role.HEADLINE, Role.PUSH, Role.SUMMARY, Role.DATELINE]
    make.write(made)
    type_into(made, "12 communities to be cleared", make.translator_into("en"))
    released(made)
    source = make.live(make.fresh(story), "de")
    english = story.editions.select_related("newest").get(language="en").newest
    assert source.newest is not None
    assert english is not None
    assert (source.newest.push, english.push) == (IN_SHORT, "12 communities to be cleared")
    assert english.push not in str(english.paragraphs)
    assert story.opening == "Was bisher bekannt ist.", "lists show the story's own first words"


def test_readers_pages_do_without(client: Client) -> None:
    released(with_short("Only for telephones"))
    story = Article.objects.get()
    for address in (f"/en/{story.public_number}/", "/en/"):
        page = client.get(address, follow=True)
        assert page.status_code == 200
        assert "Only for telephones" not in page.content.decode()


def test_a_language_writes_one_of_its_own_after_its_headline_once() -> None:
    made = with_short("Flood: 12 communities")
    assert list(made.paragraphs.in_order().values_list("role", flat=True)[:2]) == [Role.HEADLINE, Role.PUSH]
    headline = row(made, Role.HEADLINE)
    with expect_refusal("has_short_headline"):
        shaping.add(made, uid=headline.uid, by=make.translator_into("en"), at=timezone.now())
    shaping.remove(made, uid=row(made).uid, by=make.translator_into("en"), at=timezone.now())
    assert not made.paragraphs.filter(role=Role.PUSH).exists()
    undoing.undo(made, by=make.translator_into("en"), at=timezone.now())
    assert row(made).text == "Flood: 12 communities"


def test_one_that_renders_the_source_is_not_removed() -> None:
    made = make.translation(make.article(push=IN_SHORT))
    with expect_refusal("not_ones_own"):
        shaping.remove(made, uid=row(made).uid, by=make.translator_into("en"), at=timezone.now())


@pytest.mark.parametrize("push", ["", IN_SHORT])
def test_an_empty_one_stops_nothing(push: str) -> None:
    made = with_short("") if not push else make.translation(make.article(headline=FLOODED, push=push))
    if push:
        make.write(made)
        type_into(made, "", make.translator_into("en"))
    assert codes(made) == set()
    assert row(made).is_done
    assert row(made) in made.paragraphs.ready()
    released(made)
    edition = made.article.editions.select_related("newest").get(language="en")
    assert edition.newest is not None
    assert edition.newest.push == ""


def test_it_may_leave_out_anything_but_says_nothing_else() -> None:
    made = with_short("Flood alarm on the river")
    assert codes(made) == set(), "no number is missing"
    type_into(made, "Flood: 14 communities", make.translator_into("en"))
    assert codes(made) == {"number_changed"}
    type_into(made, "Flood: 12 communities", make.translator_into("en"))
    assert codes(made) == set()


def test_what_the_opening_says_may_stand_in_it() -> None:
    made = with_short("Flood: 12 communities", of=make.article(headline="Hochwasser an der Sorle"))
    assert codes(made) == set(), "the first paragraph has the number"


def test_a_headline_is_not_excused_by_the_short_one() -> None:
    made = with_short("Flood: 12 communities")
    headline = row(made, Role.HEADLINE)
    typed = [Typed(headline.uid, headline.number, "Flood: communities to be cleared")]
    draft.save(made, typed, by=make.translator_into("en"), at=timezone.now())
    rows = list(made.paragraphs.in_order())
    found = findings_of(rows, Ground.of(made, rows), [])
    assert "number_missing" in {one.finding.check for one in found[headline.uid]}


def test_the_limit_of_the_language_is_counted_in_characters_as_people_count() -> None:
    Language.objects.filter(code="en").update(push_limit=20)
    made = with_short("Café 👩‍👩‍👧 " + "a" * 13)
    assert "too_long" not in codes(made)
    type_into(made, "Café 👩‍👩‍👧 " + "a" * 14, make.translator_into("en"))
    assert codes(made) == {"too_long"}


def test_a_corrected_headline_makes_it_stale_in_every_language() -> None:
    story = make.article(headline=FLOODED)
    english = with_short("Flood: 12 communities", of=story)
    russian = with_short("12 общин", of=make.fresh(story), language="ru")
    empty = with_short("", of=make.fresh(story), language="pl")
    since = since_of(current(make.correction(make.fresh(story))))
    assert [row(made).is_stale(since) for made in (english, russian, empty)] == [True, True, False]


def test_the_patch_is_proposed_for_it_too() -> None:
    made = with_short("Flood: 12 communities")
    make.correction(make.fresh(made.article))
    page = open_page(Translation.objects.get(pk=made.pk), make.translator_into("en"))
    assert page.html.count("Flood: 14 communities") == 1


def test_it_goes_over_to_the_short_headline_that_the_source_gains() -> None:
    made = with_short("Flood: 12 communities")
    story = make.fresh(made.article)
    texts = [(p.id, p.role, p.text) for p in current(story).story]
    texts.insert(1, ("short", Role.PUSH, "Räumung in 14 Gemeinden"))
    from_wire(story, texts)
    draft.follow(Translation.objects.get(pk=made.pk), by=make.translator_into("en"), at=timezone.now())
    kept = row(made)
    assert (kept.sources, kept.text) == (["short"], "Flood: 12 communities")
    assert kept.is_stale(since_of(current(story)))


def test_kept_when_the_source_loses_its_own_it_is_this_languages_own() -> None:
    story = make.article(headline=FLOODED, push=IN_SHORT)
    made = make.translation(story)
    make.write(made)
    from_wire(story, [(p.id, p.role, p.text) for p in current(story).story if p.role != Role.PUSH])
    made = Translation.objects.get(pk=made.pk)
    assert row(made).is_stale(since_of(current(story)))
    draft.follow(made, holds=[row(made).uid], by=make.translator_into("en"), at=timezone.now())
    assert row(made).sources == row(made, Role.HEADLINE).sources
    assert not row(made).is_stale(since_of(current(story)))


def test_the_memory_learns_it_beside_a_source_alone() -> None:
    approved(with_short("Flood: 12 communities"))
    assert not MemoryEntry.objects.filter(target="Flood: 12 communities").exists()
    assert MemoryEntry.objects.filter(source=FLOODED).count() == 1
    other = make.translation(make.article(headline="Anderes Hochwasser", push=IN_SHORT))
    make.write(other)
    type_into(other, "12 communities to be cleared", make.translator_into("en"))
    approved(other)
    assert MemoryEntry.objects.get(source=IN_SHORT).target == "12 communities to be cleared"


def test_on_the_page_it_is_added_counted_and_taken_away() -> None:
    made = make.translation(make.article(headline=FLOODED))
    page = open_page(made, make.translator_into("en"))
    assert "Add a short headline" in page.words
    page.press("shape", add=row(made, Role.HEADLINE).uid)
    page = open_page(Translation.objects.get(pk=made.pk), make.translator_into("en"))
    assert 'data-count="60"' in page.html
    assert "Add a short headline" not in page.words
    page.press("shape", remove=row(made).uid)
    assert not made.paragraphs.filter(role=Role.PUSH).exists()


def test_an_editor_sees_what_was_released() -> None:
    story = released(with_short("Only for telephones"))
    edition = story.editions.get(language="en")
    page = signed_in(make.editor()).get(reverse("admin:articles_edition_change", args=[edition.pk]))
    assert "Only for telephones" in page.content.decode()


def current(story: Article) -> Revision:
    found = make.fresh(story).current
    assert found is not None
    return found


def from_wire(story: Article, texts: list[tuple[str, Role, str]]) -> None:
    add_revision(
        make.fresh(story), kind=RevisionKind.UPDATE, texts=texts, dateline=make.LINE, by=None, at=timezone.now()
    )


def test_an_empty_one_is_not_called_ready() -> None:
    made = with_short("")
    page = open_page(made, make.translator_into("en"))
    part = page.html[page.html.index("par-push") :]
    assert "not begun" in part[: part.index("</li>")]
