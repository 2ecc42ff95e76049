"""Editors keep the register in the admin: a list they can search, a page a name, files, duplicates, where it is used."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from newsroom.actions.register import mark_of
from newsroom.models import Concept, ConceptForm, LogEntry, Person
from newsroom.register import names_in
from tests import make

pytestmark = pytest.mark.django_db

LIST = "/admin/newsroom/concept/"


def page_of(concept: Concept) -> str:
    return reverse("admin:newsroom_concept_change", args=[concept.pk])


def lines(*forms: dict[str, Any], initial: int = 0) -> dict[str, Any]:
    """The inline lines of the page, as a browser sends them."""
    sent: dict[str, Any] = {"forms-TOTAL_FORMS": len(forms), "forms-INITIAL_FORMS": initial}
    for number, form in enumerate(forms):
        empty = {"language": "", "text": "", "status": "preferred", "reason": "", "gender": "", "note": ""}
        sent |= {f"forms-{number}-{name}": value for name, value in (empty | form).items()}
    return sent


def add(client: Client, *forms: dict[str, Any], **facts: str) -> Any:
    return client.post(f"{LIST}add/", {"kind": "place", "note": "", **facts, **lines(*forms)})


def test_a_name_is_added_on_a_page(desk: Client) -> None:
    answer = add(
        desk, {"language": "ru", "text": "Минск"}, {"language": "de", "text": " Minsk "}, {}, own_language="BE"
    )
    assert answer.status_code == 302
    concept = Concept.objects.get()
    assert (concept.kind, concept.own_language, concept.approved_at) == ("place", "be", None)
    assert set(concept.forms.values_list("language", "text")) == {("ru", "Минск"), ("de", "Minsk")}
    assert [hit.concept for hit in names_in("в Минске", "ru")] == [concept.pk]
    assert LogEntry.objects.get().verb == "add"


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        ([], "Write at least one form"),
        ([{"language": "de", "text": "a"}, {"language": "de", "text": "b"}], "one preferred form"),
        ([{"language": "de", "text": "a"}, {"language": "de", "text": "a", "status": "allowed"}], "twice"),
        ([{"language": "de", "text": "a", "status": "forbidden"}], "nothing says why"),
        ([{"language": "de", "text": "…"}], "no word"),
    ],
)
def test_what_cannot_stand_is_said_on_the_page(desk: Client, forms: list[dict[str, Any]], said: str) -> None:
    answer = add(desk, *forms)
    assert said in answer.content.decode()
    assert not Concept.objects.exists()


def test_a_language_that_is_none_is_said_to_be_so(desk: Client) -> None:
    answer = add(desk, {"language": "de", "text": "a"}, own_language="klingon")
    assert "No language has this code" in answer.content.decode()


def change(client: Client, concept: Concept, *forms: dict[str, Any], seen: str = "") -> Any:
    rows = [{"id": form.pk, "concept": concept.pk} for form in concept.forms.order_by("language", "pk")]
    sent = [row | form for row, form in zip([*rows, *[{}] * len(forms)], forms, strict=False)]
    facts = {"kind": concept.kind, "own_language": "be", "note": "", "seen": seen or mark_of(concept)}
    return client.post(page_of(concept), {**facts, **lines(*sent, initial=len(rows))})


def test_two_forms_change_places_on_the_page(desk: Client) -> None:
    concept = make.concept(de="Minsk", pl="Mińsk")
    answer = change(
        desk,
        concept,
        {"language": "de", "text": "Mensk"},
        {"language": "pl", "text": "Mińsk", "DELETE": "on"},
        {"language": "de", "text": "Minsk", "status": "forbidden", "reason": "old"},
    )
    assert answer.status_code == 302
    assert set(concept.forms.values_list("text", "status")) == {("Mensk", "preferred"), ("Minsk", "forbidden")}


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(desk: Client) -> None:
    concept = make.concept(de="Minsk")
    answer = change(desk, concept, {"language": "de", "text": "Mensk"}, seen="1")
    assert answer.status_code == 409
    assert ConceptForm.objects.get().text == "Minsk"


def test_a_name_is_approved_on_its_page_and_on_the_list(desk: Client) -> None:
    first, second = make.concept(), make.concept()
    desk.post(reverse("admin:newsroom_concept_approve", args=[first.pk]), {"seen": mark_of(first)})
    desk.post(LIST, {"action": "approve_chosen", "_selected_action": [second.pk]})
    assert [concept.approved_by for concept in Concept.objects.all()] == [make.editor()] * 2
    assert "Approve</button>" not in desk.get(page_of(first)).content.decode()


@pytest.mark.parametrize("words", ["Рыженков", "РЫЖЕНКОВ", "Рыженковым", "ryschenkow", "Ryschenkows", "рыжен", "key-1"])
def test_a_name_is_found_by_any_form_in_any_case(desk: Client, words: str) -> None:
    make.concept("person", "ru", key="key-1", ru="Рыженков", de="Ryschenkow")
    make.concept()
    answer = desk.get(LIST, {"q": words})
    assert [concept.key for concept in answer.context["cl"].result_list] == ["key-1"]


def test_forms_of_many_languages_stand_apart_on_the_list(desk: Client) -> None:
    """Or, on an Arabic page, the letters of one run together with the next language's."""
    make.concept("person", "ru", ru="Рыженков", ar="ريجينكوف")
    page = desk.get(LIST).content.decode()
    assert "<bdi><b lang=ru dir=ltr>Рыженков</b> <small>RU</small></bdi> · <bdi><b lang=ar dir=rtl>" in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [({"missing": "pl"}, 2), ({"missing": "ru"}, 1), ({"standing": "forbidden"}, 1), ({"standing": "unapproved"}, 2), ({"kind__exact": "person"}, 1)],
)  # fmt: skip
def test_the_list_is_filtered(desk: Client, asked: dict[str, str], count: int) -> None:
    make.concept()
    person = make.concept("person", "ru", ru="Рыженков")
    ConceptForm.objects.create(concept=person, language="pl", text="Ryzhenkov", status="forbidden", reason="English")
    assert len(desk.get(LIST, asked).context["cl"].result_list) == count


def test_the_list_costs_the_same_for_many(desk: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(20):
        make.concept(key=f"n{number}", ru="Минск", de="Minsk")
    with django_assert_max_num_queries(12):
        assert "Минск" in desk.get(LIST).content.decode()


def test_a_file_is_taken_in_and_what_was_left_out_is_shown(desk: Client) -> None:
    payload = "concept,kind,language,form\na,place,ru,Минск\nb,river,ru,Свислочь\n".encode()
    answer = desk.post(f"{LIST}import/", {"file": SimpleUploadedFile("names.csv", payload)})
    assert "“river” is no kind" in answer.content.decode()
    assert Concept.objects.get().key == "a"
    # The name of a unit in its own direction, the sentence in the page's.
    assert "<li><bdi>line 3</bdi>: “river”" in answer.content.decode()
    again = desk.post(f"{LIST}import/", {"file": SimpleUploadedFile("names.csv", payload.rsplit(b"b,", 1)[0])})
    assert again.status_code == 302


def test_the_register_is_taken_out_as_a_file(desk: Client) -> None:
    make.concept(key="a", de="Minsk")
    for name, start in (("csv", b"concept,kind"), ("tbx", b"<?xml")):
        answer = desk.get(f"{LIST}export/{name}/")
        payload = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        assert payload.startswith(start)
        assert b"Minsk" in payload
    assert desk.get(f"{LIST}export/exe/").status_code == 404


def test_duplicates_are_looked_at_and_merged(desk: Client) -> None:
    one, two = make.concept(key="a", de="Minsk"), make.concept(key="b", de="Minsk", pl="Mińsk")
    asked = desk.post(LIST, {"action": "merge_chosen", "_selected_action": [one.pk, two.pk]})
    assert "Mińsk" in asked.content.decode()
    assert Concept.objects.count() == 2
    undecided = desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk]})
    assert undecided.status_code == 422
    desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk], "stays": two.pk})
    assert Concept.objects.get() == two
    assert desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk], "stays": two.pk}).status_code == 422


def test_a_name_is_deleted_by_the_verb(desk: Client) -> None:
    concept = make.concept()
    desk.post(reverse("admin:newsroom_concept_delete", args=[concept.pk]), {"post": "yes"})
    assert not Concept.objects.exists()
    assert LogEntry.objects.get(verb="remove").number == concept.pk
    other = make.concept()
    desk.post(LIST, {"action": "delete_selected", "_selected_action": [other.pk], "post": "yes"})
    assert LogEntry.objects.filter(verb="remove").count() == 2


def test_a_page_says_where_a_name_is_used(desk: Client, django_assert_max_num_queries: Any) -> None:
    article = make.article()
    make.live(article, "en")
    concept = make.concept("person", "de", de="Katrin Mehlhorn", en="nothing of this")
    address = reverse("admin:newsroom_concept_used", args=[concept.pk])
    with django_assert_max_num_queries(9):
        answer = desk.get(address)
    said = " ".join(answer.content.decode().split())
    assert "<mark>Katrin Mehlhorn</mark>" in said
    # The headline is in the link, the language is named.
    assert "</bdi></a>" in said
    assert "source, German" in said
    assert [row["use"].article for row in answer.context["uses"]] == [article.pk]
    unused = make.concept(de="Nirgendheim")
    assert "No text names it" in desk.get(reverse("admin:newsroom_concept_used", args=[unused.pk])).content.decode()


def test_a_page_finds_what_readers_got(desk: Client) -> None:
    edition = make.live(make.article(), "en")
    edition.refresh_from_db()
    assert edition.newest is not None
    words = edition.newest.paragraphs[-1]["text"].split()
    concept = make.concept("term", "", en=words[0].strip(":."))
    uses = desk.get(reverse("admin:newsroom_concept_used", args=[concept.pk])).context["uses"]
    assert edition.pk in {row["use"].edition for row in uses}


def test_an_administrator_may_look_and_take_out_but_not_write() -> None:
    client = Client()
    client.force_login(make.known("ada"), backend="newsroom.sign_in.PersonBackend")
    concept = make.concept()
    assert client.get(page_of(concept)).status_code == 200
    assert client.get(f"{LIST}export/csv/").status_code == 200
    assert client.get(f"{LIST}import/").status_code == 403
    assert client.post(f"{LIST}merge/", {"n": [concept.pk]}).status_code == 403


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [
        ("ru", "Пётр Ёлкин", "Слово дали Петру Ёлкину."),
        ("be", "Ўладзімір Мірскі", "Ліст Уладзіміра Мірскага."),
        ("pl", "Łódź", "W Łodzi pada."),
        ("zh-hans", "明斯克", "会议在明斯克举行。"),
        ("ar", "الأمم المتحدة", "أعلنت الأُمم المتحدة."),
        ("fr", "États-Unis", "Aux ÉTATS-UNIS."),
        ("de", "Österreich", "Österreichs Grenze."),
    ],
)
def test_a_use_is_found_however_the_text_writes_the_name(desk: Client, language: str, form: str, text: str) -> None:
    article = make.article(language=language, texts=(text,))
    make.live(article, language)
    concept = make.concept(**{language.replace("-", "_"): form})
    uses = desk.get(reverse("admin:newsroom_concept_used", args=[concept.pk])).context["uses"]
    assert {bool(row["use"].edition) for row in uses} == {True, False}


def test_the_words_of_the_pages_are_the_desks_own(desk: Client, ines: Person) -> None:
    """One word for one thing, and no model's name in a sentence in which its case or number does not fit."""
    concept = make.concept(de="Minsk", ru="Минск")
    other = make.concept(key="b", de="Minsk")
    Person.objects.filter(pk=ines.pk).update(interface_language="de")
    page = desk.get(f"{LIST}{concept.pk}/change/").content.decode()
    assert "Speichern und neu hinzufügen" in page
    assert "Sichern" not in page
    assert ">Redaktion<" in page
    assert "Noch eine Zeile: Form" in page
    listed = desk.get(LIST).content.decode()
    assert "Ausgewähltes löschen …" in listed
    assert "2 Einträge" in listed
    asked = desk.post(LIST, {"action": "delete_selected", "_selected_action": [concept.pk]}).content.decode()
    assert "Das Ausgewählte löschen?" in asked
    merging = desk.post(LIST, {"action": "merge_chosen", "_selected_action": [concept.pk, other.pk]}).content.decode()
    assert "Russisch, bevorzugt" in " ".join(merging.split())
    Person.objects.filter(pk=ines.pk).update(interface_language="ar")
    page = desk.get(f"{LIST}{concept.pk}/change/").content.decode()
    assert json.dumps("أضِف سطرًا آخر: الصيغة")[1:-1] in page
