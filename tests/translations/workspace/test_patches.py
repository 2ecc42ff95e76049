"""Where nothing but facts changed: what the page says and proposes, and what becomes of the answers."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.models import Article
from newsroom.models.log_entry import LogEntry
from newsroom.refusals import LostRace, Unfit
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions import patching
from translations.actions.draft import save
from translations.actions.sent_texts import Typed
from translations.models import DraftParagraph, Save, Translation
from translations.vocabulary import Origin

pytestmark = pytest.mark.django_db

SOURCE = ("In 12 Gemeinden bleiben die Schulen zu.", "Der Bürgermeister dankte den Helfern.")
LEADS = {
    "en": ("Schools in 12 towns stay closed.", "Schools in 14 towns stay closed."),
    "fr": ("Les écoles de 12 communes restent fermées.", "Les écoles de 14 communes restent fermées."),
    "ru": ("Школы закрыты в 12 общинах.", "Школы закрыты в 14 общинах."),
    "ar": ("تبقى المدارس مغلقة في ١٢ بلدة.", "تبقى المدارس مغلقة في ١٤ بلدة."),
    "zh-hans": ("12个市镇的学校停课。", "14个市镇的学校停课。"),
}


def drafted(article: Article, language: str, lead: str) -> Translation:
    translation = make.translation(article, language)
    make.write(translation)
    row = translation.paragraphs.get(role="lead")
    person = make.translator_into(language)
    save(translation, [Typed(row.uid, row.number, lead)], by=person, at=timezone.now())
    make.waive_all(translation)
    return Translation.objects.get(pk=translation.pk)


def lead_of(translation: Translation) -> DraftParagraph:
    return translation.paragraphs.get(role="lead")


def corrected(language: str = "en", lead: str = "") -> tuple[Article, Translation]:
    article = make.article(texts=SOURCE)
    translation = drafted(article, language, lead or LEADS[language][0])
    make.correction(article)
    return article, Translation.objects.get(pk=translation.pk)


def seen_by(translation: Translation, text: str) -> Typed:
    row = lead_of(translation)
    return Typed(row.uid, row.number, text, beside=newest(translation.article))


def newest(article: Article) -> int:
    current = make.fresh(article).current
    assert current is not None
    return current.number


def test_the_page_says_which_fact_changed_and_in_how_many_languages() -> None:
    article = make.article(texts=SOURCE)
    for language, (lead, _new) in LEADS.items():
        translation = drafted(article, language, lead)
    make.correction(article)
    page = open_page(translation, make.translator_into(language))
    assert "removed: 12" in page.words
    assert "added: 14" in page.words
    assert "The old text still stands in 5 languages." in page.words
    page.press("take-patch", patch=lead_of(translation).uid)
    other = Translation.objects.get(article=article, language="en")
    assert "The old text still stands in 4 languages." in open_page(other, make.translator_into("en")).words


@pytest.mark.parametrize("language", list(LEADS))
def test_the_proposed_text_is_taken_with_one_button(language: str) -> None:
    article, translation = corrected(language)
    others = list(translation.paragraphs.exclude(role="lead").values())
    person = make.translator_into(language)
    page = open_page(translation, person)
    row = lead_of(translation)
    assert page.fields[f"patch-{row.uid}"] == LEADS[language][1]
    after = page.press_and_see("take-patch", patch=row.uid)
    assert "rests on old text" not in after.words
    row = lead_of(translation)
    assert (row.text, row.written_by, row.origin) == (LEADS[language][1], person, Origin.PERSON)
    assert row.based_on == newest(article)
    assert list(translation.paragraphs.exclude(role="lead").values()) == others, "nothing else was touched"
    assert not Translation.objects.all().stale().exists()
    assert LogEntry.objects.filter(verb="take patch", person=person).count() == 1
    assert Save.objects.filter(uid=row.uid, kept=True, text=row.text).exists(), "it is kept as every save is"


def test_a_patch_asks_for_a_second_person_again() -> None:
    article = make.article(texts=SOURCE)
    translation = make.translation(article, state="approved")
    lead = lead_of(translation)
    translation.paragraphs.filter(pk=lead.pk).update(text=LEADS["en"][0])
    make.correction(article)
    page = open_page(translation, make.translator_into("en"))
    assert "take-patch" not in page.buttons()
    page = page.press_and_see("go-on")
    page.press("take-patch", patch=lead.uid)
    assert {
        row.role: row.approved_at is not None for row in translation.paragraphs.filter(role__in=["lead", "text"])
    } == {
        "lead": False,
        "text": True,
    }


def test_no_patch_where_more_than_facts_changed() -> None:
    article = make.article(texts=SOURCE)
    translation = drafted(article, "en", LEADS["en"][0])
    make.correction(article, old="12 Gemeinden", new="14 Städten")
    page = open_page(translation, make.translator_into("en"))
    assert "take-patch" not in page.buttons()
    assert "Only facts changed" not in page.words
    assert "Write it myself" in page.words


def test_facts_alone_changed_but_the_text_is_not_certain() -> None:
    _article, translation = corrected(lead="Schools in many towns stay closed.")
    page = open_page(translation, make.translator_into("en"))
    assert "The old text still stands in 1 language." in page.words
    assert "take-patch" not in page.buttons()


def test_what_was_typed_meanwhile_is_not_patched_over() -> None:
    _article, translation = corrected()
    row = lead_of(translation)
    page = open_page(translation, make.translator_into("en")).type("lead", "I wrote it myself: 14 towns.")
    page.press("take-patch", patch=row.uid)
    assert lead_of(translation).text == "I wrote it myself: 14 towns."


def test_another_take_meanwhile_refuses_the_patch_that_was_seen() -> None:
    article, translation = corrected()
    row = lead_of(translation)
    page = open_page(translation, make.translator_into("en"))
    make.correction(article, old="14", new="15")
    answer = page.press("take-patch", patch=row.uid)
    assert answer.status_code == 409
    assert lead_of(translation).text == LEADS["en"][0]
    # The page that answers shows both takes as one difference.
    after = open_page(translation, make.translator_into("en"))
    assert "removed: 12" in after.words
    assert "added: 15" in after.words
    assert "added: 14" not in after.words
    after.press("take-patch", patch=row.uid)
    assert lead_of(translation).text == "Schools in 15 towns stay closed."


def test_the_verb_takes_only_what_was_shown() -> None:
    _article, translation = corrected()
    person, now = make.translator_into("en"), timezone.now()
    with pytest.raises(LostRace):
        patching.take_patch(translation, seen_by(translation, "Schools in 13 towns stay closed."), by=person, at=now)
    gone = Typed("p0", 0, LEADS["en"][1], beside=2)
    with pytest.raises(Unfit):
        patching.take_patch(translation, gone, by=person, at=now)
    assert lead_of(translation).text == LEADS["en"][0]


def test_words_of_a_machine_stay_a_machines() -> None:
    _article, translation = corrected()
    translation.paragraphs.filter(role="lead").update(origin=Origin.MACHINE)
    person = make.translator_into("en")
    patching.take_patch(translation, seen_by(translation, LEADS["en"][1]), by=person, at=timezone.now())
    assert lead_of(translation).origin == Origin.MACHINE


def test_a_finished_draft_shows_only_what_changed() -> None:
    _article, translation = corrected()
    page = open_page(translation, make.translator_into("en"))
    folded = page.html.count("data-fold")
    assert folded > 0
    assert "3 paragraphs did not change" in page.words or "2 paragraphs did not change" in page.words
    everything = open_page(translation, make.translator_into("en"), "?only=all")
    assert "data-fold" not in everything.html
    assert set(everything.fields) - {"only"} == set(page.fields), "what is folded is handed in all the same"


def test_a_page_of_what_changed_stays_one() -> None:
    _article, translation = corrected()
    page = open_page(translation, make.translator_into("en"), "?only=changed").type("text", "Typed.")
    assert page.press("save")["Location"].split("#")[0].endswith("?only=changed")
