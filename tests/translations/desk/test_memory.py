"""Editors keep the memory in the admin: looked through, looked into, files in and out, duplicates merged."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.models import LogEntry
from newsroom.refusals import NotAllowed, Unfit
from tests import make
from translations.actions import memory
from translations.actions.draft import save, submit
from translations.actions.review import approve
from translations.actions.sent_texts import Typed
from translations.desk import memory_admin, memory_files
from translations.memory import searching
from translations.memory.lookup import Query, lookup
from translations.memory.pairs import language_pairs
from translations.models import MemoryEntry, MemoryImport, MemoryUse, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

LIST = "/admin/translations/memoryentry/"
SOURCE = "Die Deiche halten."


def page_of(entry: MemoryEntry) -> str:
    return reverse("admin:translations_memoryentry_change", args=[entry.pk])


def listed(client: Client, **asked: str) -> set[str]:
    return {entry.source for entry in client.get(LIST, asked).context["cl"].result_list}


def approved(target: str, *, source: str = SOURCE) -> Translation:
    """A story of one paragraph, translated so and approved."""
    work = make.translation(make.article(texts=(source,), headline=""), "en")
    rows = [row for row in work.paragraphs.in_order() if row.role != "dateline"]
    texts = {row.uid: target if row.role in {"lead", "text"} else "Headline" for row in rows}
    save(
        work, [Typed(row.uid, row.number, texts[row.uid]) for row in rows], by=make.translator_into("en"), at=make.NOON
    )
    work = submit(work, seen=mark_of(work), by=make.translator_into("en"), at=timezone.now())
    make.waive_all(work)
    return approve(work, seen=mark_of(work), by=make.reviewer_of("en"), at=timezone.now())


def entry_of(target: str) -> MemoryEntry:
    return MemoryEntry.objects.get(source=SOURCE, target=target)


# the list


def test_the_newest_entries_come_first_with_both_texts(desk: Client) -> None:
    make.memory_entry()
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"), origin="archive")
    said = desk.get(LIST).content.decode()
    assert said.index("Мост закрыт.") < said.index(SOURCE)
    assert all(part in said for part in ("The bridge is closed.", "Russian → English", "archive", 'lang="ru"'))


def test_the_list_costs_the_same_for_many(desk: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(60):
        make.memory_entry(f"Satz {number}.", f"Sentence {number}.")
    with django_assert_max_num_queries(8):
        assert len(desk.get(LIST).context["cl"].result_list) == 50


def test_no_more_is_counted_than_is_listed(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_admin, "LISTED", 3)
    for number in range(5):
        make.memory_entry(f"Satz {number}.", f"Sentence {number}.")
    answer = desk.get(LIST)
    assert answer.context["cl"].result_count == 3
    assert "Only the newest 3 entries are listed" in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"pair": "de:en"}, {SOURCE, "Moin."}),
        ({"pair": "de:en", "origin": "archive"}, {"Moin."}),
        ({"pair": "de:fr"}, set()),
        ({"pair": "nonsense"}, set()),
        ({"several": "yes"}, {SOURCE}),
        ({}, {SOURCE, "Moin.", "Мост закрыт."}),
    ],
)
def test_the_list_is_filtered(desk: Client, asked: dict[str, str], found: set[str]) -> None:
    make.memory_entry()
    make.memory_entry(target="The dikes hold.")
    make.memory_entry("Moin.", "Hello.", origin="archive")
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"))
    assert listed(desk, **asked) == found


def test_nothing_but_the_filters_is_asked_of_the_database(desk: Client) -> None:
    assert desk.get(LIST, {"source__contains": "x"}).status_code == 400


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "Deich", "pair": "de:en"}, {SOURCE}),
        ({"q": "DIKE", "pair": "de:en"}, {SOURCE}),
        ({"q": "Deich", "pair": "ru:en"}, set()),
        ({"q": "мосты", "pair": "ru:en"}, {"Мост закрыт."}),
        ({"q": "the dikes are holding in this town"}, set()),
        ({"q": SOURCE}, {SOURCE}),
        ({"q": " "}, {SOURCE, "Мост закрыт."}),
        ({"q": "%_\\"}, set()),
        ({"q": "🙂" * 500, "pair": "de:en"}, set()),
    ],
)
def test_a_phrase_is_found_in_any_of_its_forms(desk: Client, asked: dict[str, str], found: set[str]) -> None:
    make.memory_entry()
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"))
    assert listed(desk, **asked) == found


def test_a_phrase_long_enough_tells_its_language_by_itself(desk: Client) -> None:
    make.memory_entry(
        "Die Deiche an der Sorle halten dem Hochwasser noch stand.", "The dikes along the Sorle still hold."
    )
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"))
    assert len(listed(desk, q="Deich an der Sorle halten dem Hochwasser")) == 1


def test_one_word_is_found_in_every_language_of_its_letters(desk: Client) -> None:
    make.memory_entry("Die Brücken sind gesperrt.", "The bridges are closed.")
    make.memory_entry("Мост закрыт.", "大桥关闭。", languages=("ru", "zh-hans"))
    make.memory_entry("أُغلق الجسر.", "Мост зачынены.", languages=("ar", "be"))
    make.memory_entry("Stary most zamknięto.", "El puente está cerrado.", languages=("pl", "es"))
    for word, found in (
        ("Brücke", {"Die Brücken sind gesperrt."}),
        ("sperren", {"Die Brücken sind gesperrt."}),
        ("bridge", {"Die Brücken sind gesperrt."}),
        ("мосты", {"Мост закрыт.", "أُغلق الجسر."}),
        ("大桥", {"Мост закрыт."}),
        ("الجسر", {"أُغلق الجسر."}),
        ("zamknąć", {"Stary most zamknięto."}),
        ("puentes", {"Stary most zamknięto."}),
        ("Fähre", set()),
    ):
        assert listed(desk, q=word) == found, word


def test_in_a_large_memory_one_word_is_found_among_the_newest(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    old, _new = (make.memory_entry(f"Deich {n}.", f"Dike {n}.") for n in "ab")
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"))
    for newest, found in ((2, {"Deich b."}), (old.pk + 10, {"Deich a.", "Deich b."})):
        monkeypatch.setattr(searching, "NEWEST", newest)
        assert listed(desk, q="Deich") == found
        said = "Choose a pair of languages" in desk.get(LIST, {"q": "Deich"}).content.decode()
        assert said == (len(found) == 1)
    assert listed(desk, q="Deich", pair="de:en") == {"Deich a.", "Deich b."}


def test_the_pairs_of_a_memory(django_assert_num_queries: Any) -> None:
    assert language_pairs() == []
    for languages in (("ru", "en"), ("de", "zh-hans"), ("de", "en"), ("ru", "de"), ("de", "en")):
        make.memory_entry(languages=languages)
    with django_assert_num_queries(1):
        assert language_pairs() == [("de", "en"), ("de", "zh-hans"), ("ru", "de"), ("ru", "en")]


# an entry


def test_a_page_says_where_an_entry_was_learnt(desk: Client, django_assert_max_num_queries: Any) -> None:
    first = approved("The dikes are holding.")
    approved("The dikes are holding.")
    make.memory_entry(target="The dikes hold.")
    with django_assert_max_num_queries(7):
        answer = desk.get(page_of(entry_of("The dikes are holding.")))
    said = answer.content.decode()
    assert len(answer.context["uses"]) == 2
    assert reverse("admin:articles_article_change", args=[first.article_id]) in said
    assert all(part in said for part in ("Mira Okafor", "version", "The dikes hold.", "approved here"))


def test_an_entry_that_no_story_stands_behind_says_so(desk: Client) -> None:
    assert "No story of this desk" in desk.get(page_of(make.memory_entry())).content.decode()


@pytest.mark.parametrize("number", ["0", "999999", "x", "9" * 30])
def test_a_page_that_is_none(desk: Client, number: str) -> None:
    assert desk.get(f"{LIST}{number}/change/").status_code == 404


def test_an_entry_is_deleted_after_a_question_and_the_log_keeps_it(desk: Client) -> None:
    approved("The dikes are holding.")
    entry = entry_of("The dikes are holding.")
    address = reverse("admin:translations_memoryentry_delete", args=[entry.pk])
    desk.get(address)
    assert MemoryEntry.objects.filter(pk=entry.pk).exists()
    desk.post(address, {"post": "yes"})
    assert not MemoryEntry.objects.filter(pk=entry.pk).exists()
    assert lookup(Query(SOURCE, "de", "en")) == []
    line = LogEntry.objects.get(kind="memory", verb="drop")
    assert (line.number, line.data["target"]) == (entry.pk, "The dikes are holding.")


def test_several_are_deleted_on_the_list_but_never_all_at_once(desk: Client) -> None:
    one, two, three = (make.memory_entry(f"Satz {n}.", f"Sentence {n}.") for n in range(3))
    chosen = {"action": "delete_selected", "_selected_action": [one.pk, two.pk], "post": "yes"}
    assert desk.post(LIST, chosen | {"select_across": "1"}).status_code == 422
    assert MemoryEntry.objects.count() == 3
    desk.post(LIST, chosen)
    assert MemoryEntry.objects.get() == three
    assert LogEntry.objects.filter(kind="memory", verb="drop").count() == 2


def test_only_editors_drop_and_merge() -> None:
    one, two = make.memory_entry(), make.memory_entry(target="The dikes hold.")
    mira = make.translator_into("en")
    with pytest.raises(NotAllowed):
        memory.drop([one.pk], by=mira, at=make.NOON)
    with pytest.raises(NotAllowed):
        memory.merge([one], two, by=mira, at=make.NOON)


# duplicates


def test_merged_entries_bring_their_uses_and_times() -> None:
    approved("The dikes are holding.")
    approved("The dikes hold.")
    make.memory_entry(target="The dikes hold.")
    one, two = entry_of("The dikes are holding."), entry_of("The dikes hold.")
    merged = memory.merge([one, two], one, by=make.editor(), at=make.NOON)
    assert (merged.pk, merged.times, merged.uses.count()) == (one.pk, 3, 2)
    assert MemoryEntry.objects.get(source=SOURCE) == one
    assert [match.target for match in lookup(Query(SOURCE, "de", "en"))] == ["The dikes are holding."]
    assert LogEntry.objects.get(verb="merge").data["merged"] == [{"target": "The dikes hold.", "times": 2}]


def test_a_translation_that_says_it_both_ways_counts_once() -> None:
    work = approved("The dikes are holding.")
    one = entry_of("The dikes are holding.")
    two, three = make.memory_entry(target="The dikes hold."), make.memory_entry(target="Dikes hold.")
    use = MemoryUse.objects.get(entry=one)
    facts = {"article_id": use.article_id, "version": use.version, "translator": use.translator, "at": use.at}
    for entry in (two, three):
        MemoryUse.objects.create(entry=entry, translation=work, uid="other", **facts)  # type: ignore[misc]
    merged = memory.merge([one, three], two, by=make.editor(), at=make.NOON)
    assert (merged.times, merged.uses.count(), merged.origin) == (1, 1, "approved")


def test_what_is_approved_again_after_a_merge_is_learnt_again() -> None:
    approved("The dikes are holding.")
    kept = make.memory_entry(target="The dikes hold.")
    memory.merge([entry_of("The dikes are holding.")], kept, by=make.editor(), at=make.NOON)
    approved("The dikes are holding.")
    assert entry_of("The dikes are holding.").times == 1


@pytest.mark.parametrize("other", [{"source": "Moin."}, {"languages": ("de", "fr")}])
def test_different_sources_are_no_duplicates(desk: Client, other: dict[str, Any]) -> None:
    one, two = make.memory_entry(), make.memory_entry(target="Hello.", **other)
    with pytest.raises(Unfit):
        memory.merge([one], two, by=make.editor(), at=make.NOON)
    answer = desk.post(LIST, {"action": "merge_chosen", "_selected_action": [one.pk, two.pk]})
    assert answer.status_code == 422
    assert "different sources" in answer.content.decode()


def test_duplicates_are_looked_at_and_merged(desk: Client) -> None:
    one, two = make.memory_entry(), make.memory_entry(target="The dikes hold.")
    asked = desk.post(LIST, {"action": "merge_chosen", "_selected_action": [one.pk, two.pk]})
    assert "The dikes hold." in asked.content.decode()
    assert "The dikes hold." in desk.get(f"{LIST}merge/", {"n": [one.pk, two.pk]}).content.decode()
    assert MemoryEntry.objects.count() == 2
    assert desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk]}).status_code == 422
    assert desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk], "stays": "x"}).status_code == 422
    done = desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk], "stays": two.pk}, follow=True)
    assert MemoryEntry.objects.get() == two
    assert "1 duplicate is part of this entry now" in done.content.decode()
    again = desk.post(f"{LIST}merge/", {"n": [one.pk, two.pk], "stays": two.pk})
    assert (again.status_code, desk.get(f"{LIST}merge/", {"n": "x"}).status_code) == (422, 422)


# files

HEAD = '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="de"/><body>'
UNIT = '<tu><tuv xml:lang="de"><seg>{}</seg></tuv><tuv xml:lang="en"><seg>{}</seg></tuv></tu>'
WHOLE = HEAD + UNIT.format("Eins.", "One.") + UNIT.format("Zwei.", "Two.") + "</body></tmx>"


def bring(client: Client, text: str, **more: str) -> Any:
    return client.post(f"{LIST}import/", {"file": SimpleUploadedFile("old.tmx", text.encode()), **more}, follow=True)


def test_a_file_is_learnt_from(desk: Client) -> None:
    said = bring(desk, WHOLE).content.decode()
    assert "2 units were read: 2 pairs are new, 0 known, 0 units left out." in said
    assert lookup(Query("Zwei.", "de", "en"))[0].target == "Two."
    assert MemoryImport.objects.get().name == "old.tmx"
    assert LogEntry.objects.get(kind="memory", verb="import").person == make.editor()


def test_what_was_left_out_of_a_file_is_named(desk: Client) -> None:
    broken = UNIT.format("&bomb;", "x") + "\n" + UNIT.format("Drei.", "").replace("<tu>", "<tu tuid='u-4'>")
    said = bring(desk, WHOLE.replace("</body>", f"{broken}</body>")).content.decode()
    assert "2 pairs are new" in said
    assert "2 units were left out" in said
    assert all(part in said for part in ("Unit 3, line 1:", "entities are not read", "&amp;bomb;"))
    assert all(part in said for part in ("Unit 4, line 2:", "no text in two languages", "u-4", "Drei."))


def test_a_file_that_was_read_before_counts_only_when_told_so(desk: Client) -> None:
    bring(desk, WHOLE)
    assert "was read before" in bring(desk, WHOLE).content.decode()
    assert MemoryEntry.objects.get(source="Eins.").times == 1
    bring(desk, WHOLE, again="on")
    assert MemoryEntry.objects.get(source="Eins.").times == 2


def test_a_file_without_an_end_is_said_to_have_none(desk: Client) -> None:
    answer = bring(desk, WHOLE[:-8])
    assert answer.status_code == 200
    assert "The file has no end: it was cut off." in answer.content.decode()


@pytest.mark.parametrize("text", ["no TMX at all", "\x00\ufffd<tu", "<html><table></table></html>"])
def test_what_is_no_tmx_is_said_to_be_none(desk: Client, text: str) -> None:
    answer = bring(desk, text)
    assert answer.status_code == 422
    assert "This is no TMX file" in answer.content.decode()
    assert not MemoryImport.objects.exists()
    assert not LogEntry.objects.filter(kind="memory").exists()


def test_an_entry_from_another_desk_says_where_it_was_approved_there(desk: Client) -> None:
    told = '<tu><prop type="x-article">37</prop><prop type="x-version">2</prop><prop type="x-translator">Lena</prop>'
    bring(desk, WHOLE.replace("<header", '<header o-tmf="newsroom"').replace("<tu>", told))
    page = " ".join(desk.get(page_of(MemoryEntry.objects.get(source="Eins."))).content.decode().split())
    assert "No story of this desk stands behind it." in page
    assert "It was approved at another desk: story 37, version 2 there." in page
    assert "Lena" in page


def test_a_file_that_cannot_be_taken_gets_a_sentence(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.post(f"{LIST}import/").status_code == 422
    assert bring(desk, "").status_code == 422
    monkeypatch.setattr(memory_files, "MOST_MEGABYTES", 0)
    answer = bring(desk, WHOLE)
    assert answer.status_code == 422
    assert "manage.py memory import" in answer.content.decode()


def test_a_pair_of_languages_is_taken_out_as_a_file(desk: Client) -> None:
    make.memory_entry()
    make.memory_entry("Мост закрыт.", "The bridge is closed.", languages=("ru", "en"))
    answer: Any = desk.get(f"{LIST}export/", {"pair": "de:en"})
    payload = b"".join(answer.streaming_content).decode()
    assert answer["Content-Disposition"] == 'attachment; filename="memory-de-en.tmx"'
    assert SOURCE in payload
    assert "Мост" not in payload
    everything: Any = desk.get(f"{LIST}export/")
    assert b"".join(everything.streaming_content).count(b"<tu ") == 2
    nothing: Any = desk.get(f"{LIST}export/", {"pair": '"\r\n:x'})
    assert b"".join(nothing.streaming_content).endswith(b"</tmx>\n")


def test_an_administrator_may_look_and_take_out_but_not_write() -> None:
    client = Client()
    client.force_login(make.known("ada"), backend="newsroom.sign_in.PersonBackend")
    entry = make.memory_entry()
    assert "Delete …" not in client.get(page_of(entry)).content.decode()
    assert client.get(f"{LIST}export/").status_code == 200
    for address in (f"{LIST}import/", f"{LIST}merge/", f"{LIST}{entry.pk}/delete/"):
        assert client.post(address, {"n": [entry.pk], "post": "yes"}).status_code == 403
    assert MemoryEntry.objects.exists()
