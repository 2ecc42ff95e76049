"""Help beside the paragraph in hand: findings, facts, memory and names, and signing a waiver on the page."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.models import Concept, ConceptForm
from newsroom.models.counter import renew_register_state
from tests import make
from tests.translations.workspace.pages import open_page
from translations.actions.memory import Pair, remember
from translations.models import Translation
from translations.vocabulary import MemoryOrigin

pytestmark = pytest.mark.django_db

SOURCE = "In 12 Gemeinden an der Sorle bleiben zwei Brücken gesperrt. Die Deiche halten."


@pytest.fixture
def work() -> Translation:
    return make.translation(make.article(texts=[SOURCE, "Es regnet."], headline="Brücken gesperrt"))


def learnt(*pairs: Pair) -> None:
    remember(pairs, source_language="de", target_language="en", origin=MemoryOrigin.IMPORTED, at=make.NOON)


def named(source: str, *, preferred: str, forbidden: str = "") -> None:
    concept = Concept.objects.create(kind="place", own_language="de", stamp=1)
    ConceptForm.objects.create(concept=concept, language="de", text=source, status="preferred")
    ConceptForm.objects.create(concept=concept, language="en", text=preferred, status="preferred")
    if forbidden:
        ConceptForm.objects.create(concept=concept, language="en", text=forbidden, status="forbidden", reason="old")
    renew_register_state()


def person_in_register(own: str, **forms: str) -> None:
    concept = Concept.objects.create(kind="person", own_language=own, stamp=2)
    for language, text in forms.items():
        ConceptForm.objects.create(concept=concept, language=language, text=text, status="preferred")
    renew_register_state()


def test_a_name_without_a_form_is_proposed_by_the_rule_of_its_own_language() -> None:
    person_in_register("ru", ru="Рыженков", de="Ryschenkow")
    work = make.translation(make.article(texts=["Ryschenkow kam."], headline="Besuch"))
    page = ask(work)[1]
    assert 'data-put="Ryzhenkov"' in page
    assert "proposal" in page
    assert not ConceptForm.objects.filter(language="en").exists(), "a proposal is never stored"


def test_where_only_a_third_languages_form_is_known_every_reading_is_proposed() -> None:
    person_in_register("ru", de="Ryschenkow")
    work = make.translation(make.article(texts=["Ryschenkow kam."], headline="Besuch"))
    page = ask(work)[1]
    assert 'data-put="Ryzhenkov"' in page
    assert 'data-put="Ryshenkov"' in page


def test_a_persons_name_that_is_not_in_the_register_is_proposed() -> None:
    work = make.translation(make.article("ru", texts=["Об этом сообщил Павел Рыженков в Минске."], headline="Визит"))
    page = ask(work)[1]
    assert 'data-put="Pavel Ryzhenkov"' in page
    assert "not in the register" in page


def uid_of(work: Translation, role: str = "lead") -> str:
    return work.paragraphs.get(role=role).uid


def ask(work: Translation, text: str | None = None, *, by: str = "mira", uid: str = "") -> tuple[int, str]:
    client = Client()
    client.force_login(make.known(by), backend="newsroom.sign_in.PersonBackend")
    address = f"{reverse('desk:help', args=[work.pk])}?paragraph={uid or uid_of(work)}"
    answer = client.get(address) if text is None else client.post(address, {"text": text})
    return answer.status_code, " ".join(answer.content.decode().split())


def test_help_shows_memory_names_and_facts_of_the_source(work: Translation) -> None:
    learnt(
        Pair("Die Deiche halten.", "The dikes are holding."),
        Pair("In 14 Gemeinden an der Sorle bleiben zwei Brücken gesperrt. Die Deiche halten.", "In 14 communities …"),
    )
    named("Sorle", preferred="River Sorle", forbidden="Sorla")
    status, page = ask(work)
    page = re.sub(r' data-entry="\d+"', "", page)
    assert status == 200
    assert 'data-put="In 12 communities …" data-key="1" data-whole' in page
    assert 'data-put="In 14 communities …" data-key="2" data-whole' in page
    assert 'data-put="The dikes are holding." data-key="3"' in page
    assert "<del>" in page
    assert 'data-put="River Sorle"' in page
    assert 'data-put="Sorla"' not in page
    assert "Sorla" in page
    assert page.count('class="miss"') >= 1


TWO_SENTENCES = (
    "Die Deiche halten seit Montag. Sie werden bis 2028 für 12 Millionen Euro an beiden Ufern der Sorle erneuert."
)
HOLDING = Pair("Die Deiche halten seit Monaten.", "The dikes have held for months.")


def test_what_is_like_one_sentence_is_shown_for_that_sentence() -> None:
    """It is a match of the whole paragraph as well, but a worse one, which would not exchange its facts."""
    work = make.translation(make.article(texts=[TWO_SENTENCES], headline="Deiche"))
    learnt(
        HOLDING,
        Pair("Sie werden bis 2026 für 12 Millionen Euro an beiden Ufern der Sorle erneuert.", "By 2026 they will be …"),
    )
    page = ask(work)[1]
    keys = re.findall(r'data-put="([^"]*)" data-key="(\d)" data-entry="\d+"( data-whole)?', page)
    assert keys == [
        ("By 2028 they will be …", "1", ""),
        ("By 2026 they will be …", "2", ""),
        ("The dikes have held for months.", "3", ""),
    ]
    assert page.count("sentence 1 alone") == 1
    assert page.count("sentence 2 alone") == 2


def test_a_whole_that_is_hardly_like_stands_behind_a_sentence_that_is() -> None:
    work = make.translation(make.article(texts=[TWO_SENTENCES], headline="Deiche"))
    learnt(HOLDING, Pair(TWO_SENTENCES.replace(" für 12 Millionen Euro", "").replace("seit Montag", ""), "They hold …"))
    page = re.sub(r' data-entry="\d+"', "", ask(work)[1])
    assert 'data-put="The dikes have held for months." data-key="1">' in page
    assert 'data-put="They hold …" data-key="2" data-whole' in page


def test_facts_are_struck_off_as_they_are_typed(work: Translation) -> None:
    before, after = ask(work, "")[1], ask(work, "In 12 communities")[1]
    assert before.count('class="miss"') == after.count('class="miss"') + 1
    assert work.paragraphs.get(role="lead").text == "", "nothing is saved by asking"


def test_a_finding_says_what_is_wrong_and_offers_its_repair(work: Translation) -> None:
    named("Sorle", preferred="River Sorle", forbidden="Sorla")
    page = ask(work, "In 12 communities on the Sorla two bridges stay closed. The dikes hold.")[1]
    assert 'data-repair="In 12 communities on the River Sorle two bridges stay closed. The dikes hold."' in page


def test_a_waiver_is_signed_on_the_page_with_what_was_typed(work: Translation) -> None:
    mira, uid = make.known("mira"), uid_of(work)
    page = open_page(work, mira).type("lead", "In 13 communities on the Sorle two bridges stay closed. The dikes hold.")
    page.press("save")
    found = ask(work)[1].split('name="waive" value="', 1)[1].split('"', 1)[0]
    page = open_page(work, mira)
    page.fields |= {"waive": found, f"why-{found}": "The provider corrected itself by phone."}
    assert page.press("waive").status_code == 302
    (waiver,) = work.waivers.all()
    assert (waiver.uid, waiver.by, waiver.reason) == (uid, mira, "The provider corrected itself by phone.")
    shown = ask(work)[1]
    assert "The provider corrected itself by phone." in shown
    client = Client()
    client.force_login(mira, backend="newsroom.sign_in.PersonBackend")
    page = open_page(work, mira)
    page.client.post(reverse("desk:take-back-waiver", args=[work.pk, waiver.pk]), page.fields)
    assert not work.waivers.exists()


def test_without_script_the_page_itself_shows_the_help(work: Translation) -> None:
    client = Client()
    client.force_login(make.known("mira"), backend="newsroom.sign_in.PersonBackend")
    page = client.get(reverse("desk:working-page", args=[work.pk]), {"help": uid_of(work)}).content.decode()
    assert 'id="help-head"' in page


def test_a_corrected_source_is_helped_with_as_it_is_now(work: Translation) -> None:
    learnt(Pair(SOURCE, "In 12 communities on the Sorle two bridges stay closed. The dikes hold."))
    page = open_page(work, make.known("mira"))
    page.type("lead", "In 12 communities on the Sorle two bridges stay closed. The dikes hold.").press("save")
    make.correction(work.article)
    shown = ask(work)[1]
    assert 'data-put="In 14 communities on the Sorle two bridges stay closed. The dikes hold."' in shown
    assert 'data-repair="In 14 communities on the Sorle two bridges stay closed. The dikes hold."' in shown
    assert 'class="miss"' in shown


def test_rows_say_how_many_findings_they_have(work: Translation) -> None:
    mira = make.known("mira")
    page = open_page(work, mira).type("lead", "In 13 communities on the Sorle two bridges stay closed. The dikes hold.")
    page.press("save")
    assert "1 finding" in " ".join(open_page(work, mira).response.content.decode().split())


def test_help_is_for_the_desk_and_for_paragraphs_that_are_there(work: Translation) -> None:
    assert ask(work, by="vera")[0] == 404
    assert ask(work, uid="gone")[0] == 404
    assert ask(work, "x" * 2_000_000)[0] == 422


@pytest.mark.parametrize("text", ["\u0000", "<b>12</b>", "*kursiv* 12", "🙂" * 500, "«", "1" * 5000])
def test_any_text_gets_an_answer(work: Translation, text: str) -> None:
    assert ask(work, text)[0] == 200


def test_help_takes_as_many_queries_whatever_the_memory_holds(work: Translation) -> None:
    ask(work)
    with CaptureQueriesContext(connection) as few:
        ask(work)
    learnt(*[Pair(SOURCE.replace("12", str(n)), f"In {n} communities …") for n in range(20, 80)])
    with CaptureQueriesContext(connection) as many:
        ask(work)
    assert len(many) <= len(few) + 4


def test_a_one_that_is_not_said_is_missing_in_the_list(work: Translation) -> None:
    """“1 Boot” may become “a boat”, so that no check asks for it; the list says whether it is there."""
    with_a_boat = "In 12 communities on the Sorle two bridges and a boat are lost."
    make.correction(work.article, old="zwei Brücken", new="zwei Brücken und 1 Boot")
    for text, there in ((with_a_boat, True), (with_a_boat.replace(" and a boat", ""), False)):
        shown = ask(work, text)[1].split('class="factlist"', 1)[1].split("</ul>", 1)[0]
        said = [item.split("<bdi", 1) for item in shown.split("<li")[1:]]
        (one,) = [before for before, behind in said if behind.endswith((">1</bdi></li>", ">1</bdi></li> "))]
        assert ("in the draft:" in one) == there
        assert ("missing:" in one) != there
