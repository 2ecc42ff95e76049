"""ninjs in its three shapes, read into the same words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.text.datelines import Dateline
from articles.wire.incoming import MAX_GUID, Embargo, Incoming, PubStatus, RefusalCode, Signal, Unreadable, WarningCode
from articles.wire.reading import read
from tests.articles.wire.samples import body, ninjs, one, refused, sample, shape


def codes(item: Incoming) -> set[WarningCode]:
    return {warning.code for warning in item.warnings}


def test_version_one_with_two_bodies_is_read_from_its_html() -> None:
    item = one(sample("nordpress-ninjs1.json"))
    assert shape(item) == [
        ("headline", "Hafenamt kürzt Liegezeiten"),
        ("summary", "Die Liegezeiten im Hafen sinken bis zum Frühjahr um ein Drittel."),
        ("lead", "Das **Hafenamt** kürzt die Liegezeiten um 33,3 Prozent."),
        ("subhead", "Streit um Gebühren"),
        ("text", "Mehr dazu im [Bericht](https://example.org/bericht?a=1&b=2)."),
        ("list", "Punkt eins"),
        ("list", "Punkt zwei"),
        ("quote", "Wir bleiben offen."),
    ]
    assert item.format == "ninjs 1.x"
    assert item.guid == "urn:nordpress:20251125:4711"
    assert (item.version, item.version_raw) == (1542761538, "1542761538")
    assert item.version_time == datetime(2025, 11, 25, 8, 12, 40, tzinfo=UTC)
    assert item.created == datetime(2025, 11, 25, 6, 0, tzinfo=UTC)
    assert item.dateline == Dateline("AHRENFELD", 25, 11, None, "Nordpress")
    assert (item.provider, item.language, item.urgency) == ("Nordpress", "de-AH", 3)
    assert item.byline == "Von Ada Berg, Nordpress"
    assert item.credit == "Bericht von Ada Berg; redigiert von Tom Hale"
    assert (item.slugline, item.rights) == ("AHRENFELD-HAFEN", "Nur für Kunden")
    assert (item.subjects, item.places) == (("Schifffahrt",), ("Ahrenfeld",))
    assert item.translated_from == ("urn:rosa:9", "pl")


def test_version_two_chooses_headline_and_body_by_role_and_type() -> None:
    item = one(sample("wirebridge-ninjs2.json"))
    assert shape(item) == [
        ("headline", "Ferry talks could fail"),
        ("summary", "Crews and board are far apart."),
        ("lead", "Ferry talks in Westmere could fail, the crews said."),
        ("text", "The board denied it."),
    ]
    assert item.format == "ninjs 2.x"
    assert item.signal == Signal.CORRECTION
    assert item.editor_note == "Corrects number of crossings in paragraph 2"
    assert (item.provider, item.byline) == ("Wirebridge", "By Tom Hale, Wirebridge")
    assert item.translated_from is None


def test_version_three_in_camel_case_with_a_nitf_body() -> None:
    item = one(sample("rosawire-ninjs3.json"))
    assert item.format == "ninjs 3.1"
    assert shape(item) == [
        ("headline", "Haian port opens a new quay"),
        ("lead", "The port of Haian opened its ninth quay."),
        ("subhead", "Costs"),
        ("text", "It cost 12.5 million crowns."),
    ]
    assert item.pubstatus == PubStatus.WITHHELD
    assert item.embargo == Embargo(datetime(2025, 11, 25, 22, 0, tzinfo=UTC), "2025-11-26T06:00:00+08:00")
    assert item.dateline == Dateline("Haian, East Coast", None, None, None, "")
    assert (item.provider, item.credit) == ("Rosa Wire", "Rosa Wire / Dalil")
    assert item.subjects == ("ports", "trade")
    assert item.translated_from == ("urn:rosa:zh:31", "zh-Hans")


def test_items_of_an_array_stand_or_fall_alone() -> None:
    story, no_object, no_text, kill, picture = read(sample("several-ninjs.json"))
    assert isinstance(story, Incoming)
    assert (story.item, story.guid, story.headline) == ("1", "urn:a", "Erste Meldung")
    assert isinstance(no_object, Unreadable)
    assert (no_object.item, no_object.code, no_object.detail) == ("2", RefusalCode.WRONG_TYPE, "str")
    assert isinstance(no_text, Unreadable)
    assert (no_text.code, no_text.guid) == (RefusalCode.NO_TEXT, "urn:b")
    assert isinstance(kill, Incoming)
    assert (kill.pubstatus, kill.version, kill.paragraphs) == (PubStatus.CANCELED, 2, ())
    assert isinstance(picture, Unreadable)
    assert (picture.code, picture.detail) == (RefusalCode.NOT_A_STORY, "picture")
    assert [each.source for each in (story, kill)] == [
        b'{"uri": "urn:a", "version": "1", "headline": "Erste Meldung", "body_text": "Ein Absatz."}',
        b'{"uri": "urn:c", "version": "2", "pubstatus": "canceled"}',
    ]


def test_a_broken_line_costs_itself_alone() -> None:
    first, broken, third = read(sample("lines.ndjson"))
    assert isinstance(first, Incoming)
    assert isinstance(third, Incoming)
    assert (first.headline, third.headline, third.item) == ("Erste Meldung", "Dritte Meldung", "3")
    assert isinstance(broken, Unreadable)
    assert (broken.code, broken.item, broken.line) == (RefusalCode.BROKEN_JSON, "2", 2)


def test_nothing_active_gets_in() -> None:
    item = one(sample("active-content.json"))
    assert shape(item) == [
        ("headline", "Überschrift & Ende"),
        ("lead", "Text."),
        ("text", "Link [gut](https://example.org/)"),
        ("text", "Schluss hier."),
    ]
    assert {WarningCode.ACTIVE_CONTENT_REMOVED, WarningCode.BIDI_REMOVED} <= codes(item)


@pytest.mark.parametrize(
    "raw", ["2025-11-31T25:00:00", "2025-11-25T12:00:00", "morgen", "0001-01-01T00:00:00+14:00", 5, True, {}]
)
def test_an_embargo_that_cannot_be_read_fails_closed(raw: object) -> None:
    item = one(ninjs(embargoed=raw))
    if raw == {}:
        assert item.embargo is None
    else:
        assert item.embargo == Embargo(None, str(raw))
        assert WarningCode.UNREADABLE_EMBARGO in codes(item)


def test_an_embargo_in_a_note_counts_where_no_field_says_so() -> None:
    note = "Bitte beachten: Sperrfrist Dienstag 12 Uhr"
    assert one(ninjs(ednote=note)).embargo == Embargo(None, "Sperrfrist Dienstag 12 Uhr")
    both = one(ninjs(ednote=note, embargoed="2025-11-25T12:00:00Z"))
    assert both.embargo == Embargo(datetime(2025, 11, 25, 12, tzinfo=UTC), "2025-11-25T12:00:00Z")
    assert WarningCode.EMBARGO_IN_WORDS in codes(both)


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("usable", PubStatus.USABLE),
        ("stat:usable", PubStatus.USABLE),
        ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", PubStatus.CANCELED),
        ("Cancelled", PubStatus.CANCELED),
        ("withheld", PubStatus.WITHHELD),
        ("embargo?", PubStatus.WITHHELD),
        (["usable"], PubStatus.WITHHELD),
        (None, PubStatus.USABLE),
    ],
)
def test_a_status_not_understood_is_no_permission(raw: object, status: PubStatus) -> None:
    item = one(ninjs(pubstatus=raw))
    assert item.pubstatus == status
    assert (WarningCode.UNKNOWN_PUBSTATUS in codes(item)) == (raw in ("embargo?", ["usable"]))


@pytest.mark.parametrize(
    ("raw", "urgency"),
    [
        (4, 4),
        ("4", 4),
        (4.0, 4),
        (9, 9),
        (0, None),
        (10, None),
        ("4.5", None),
        (True, None),
        ("hoch", None),
        (None, None),
    ],
)
def test_urgency_is_one_to_nine_or_none(raw: object, urgency: int | None) -> None:
    assert one(ninjs(urgency=raw)).urgency == urgency


@pytest.mark.parametrize(
    ("raw", "version"),
    [
        ("6", 6),
        (6, 6),
        (str(2**63 - 1), 2**63 - 1),
        (str(2**63), None),
        ("1.2", None),
        ("v3", None),
        ("٣", None),
        ("", None),
    ],
)
def test_a_version_orders_only_where_it_is_a_number(raw: object, version: int | None) -> None:
    item = one(ninjs(version=raw))
    assert (item.version, item.version_raw) == (version, str(raw))


def test_a_time_without_zone_is_taken_as_utc_with_a_warning() -> None:
    item = one(ninjs(versioncreated="2025-11-25T09:00:00"))
    assert item.version_time == datetime(2025, 11, 25, 9, tzinfo=UTC)
    assert WarningCode.NAIVE_TIME in codes(item)
    unread = one(ninjs(versioncreated="YYYYMMDD000000"))
    assert unread.version_time is None
    assert WarningCode.UNREADABLE_TIME in codes(unread)


def test_the_text_wins_over_the_field_and_a_time_stamp_is_no_place() -> None:
    text = "WESTMERE, Nov 25 (Wirebridge) - Ferries stopped."
    assert one(ninjs(body_text=text, located="Haian")).dateline == Dateline("WESTMERE", 25, 11, None, "Wirebridge")
    assert one(ninjs(located="2025-11-25T09:00:00Z")).dateline is None


def test_what_the_feed_repeats_is_printed_once() -> None:
    html = "<h1>Hafen ruht</h1><p>Seit Montag ruht alles.</p><p>Bis Freitag.</p>"
    item = one(ninjs(description_text="AHRENFELD (dpa) - Seit Montag ruht alles.", body_html=html))
    assert shape(item) == [("headline", "Hafen ruht"), ("lead", "Seit Montag ruht alles."), ("text", "Bis Freitag.")]


def test_a_flash_is_a_story_and_a_summary_alone_is_none() -> None:
    assert shape(one(ninjs())) == [("headline", "Hafen ruht")]
    assert refused('{"uri": "urn:x", "description_text": "Nur das."}').code == RefusalCode.NO_TEXT


def test_who_sends_it_is_taken_from_what_the_item_says() -> None:
    assert one(ninjs(source="Nordpress", copyrightholder="Holding")).provider == "Nordpress"
    assert one(ninjs(infosource=[{"name": "Dalil"}], copyrightholder="Holding")).provider == "Holding"
    assert one(ninjs(infosources=[{"name": "Dalil"}])).provider == "Dalil"
    assert one(ninjs(body_text="HAIAN, 25 Nov (Dalil) – Text.")).provider == "Dalil"
    assert one(ninjs(by="Ada Lind, Rosa Wire")).provider == "Rosa Wire"
    assert one(ninjs(byline="nordpress/al")).provider == "nordpress/al"
    assert one(ninjs(byline="Von Ada Lind")).provider == ""


def test_an_item_that_replaces_another_says_so() -> None:
    item = one(ninjs(evolvedfrom="urn:nordpress:0"))
    assert (item.replaces, item.signal) == ("urn:nordpress:0", Signal.UPDATE)


def test_the_agency_of_the_item_is_known_in_its_dateline() -> None:
    item = one(ninjs(source="Nordpress", body_text="Ahrenfeld (Nordpress) – Der Hafen ruht."))
    assert item.dateline == Dateline("Ahrenfeld", None, None, None, "Nordpress")


def test_fields_of_the_wrong_type_are_ignored_with_a_warning() -> None:
    item = one(ninjs(slugline={"a": 1}, subject="ports", language=["de"], body_text=7))
    assert (item.slugline, item.subjects, item.language, body(item)) == ("", (), "", ["7"])
    ignored = {warning.detail for warning in item.warnings if warning.code == WarningCode.FIELD_IGNORED}
    assert ignored == {"slugline", "subject", "language"}


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        ('{"title": "x", "content": "y"}', RefusalCode.NOT_A_WIRE_FORMAT, "JSON"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', RefusalCode.NOT_A_WIRE_FORMAT, "JSON Feed"),
        (ninjs(type="composite", headline=""), RefusalCode.NOT_A_STORY, "composite"),
        (ninjs(headline="x" * 500), RefusalCode.TOO_LONG, "headline: 500 characters"),
        (ninjs(uri="u" * (MAX_GUID + 1)), RefusalCode.TOO_LONG, "uri"),
        (ninjs(body_text="x" * 100_001), RefusalCode.TOO_LONG, "100001 characters"),
        (ninjs(body_html="<p>x</p>" * 1001), RefusalCode.TOO_LONG, "1001 paragraphs"),
        (ninjs(body_html="<div>" * 5000 + "x"), RefusalCode.TOO_DEEP, "HTML"),
    ],
)
def test_what_cannot_become_a_story_is_refused_by_name(text: str, code: RefusalCode, detail: str) -> None:
    refusal = refused(text)
    assert (refusal.code, refusal.detail) == (code, detail)


def test_broken_json_says_where() -> None:
    refusal = refused('{"uri": "urn:x",\n "headline": }')
    assert (refusal.code, refusal.line, refusal.column) == (RefusalCode.BROKEN_JSON, 2, 14)


def test_a_lone_surrogate_becomes_the_sign_for_what_could_not_be_read() -> None:
    item = one('{"uri": "urn:x", "headline": "Ein \\ud800 Zeichen", "slugline": "a\\u0000b"}')
    assert (item.headline, item.slugline) == ("Ein \ufffd Zeichen", "ab")
    assert {WarningCode.BROKEN_CHARACTERS, WarningCode.NUL_REMOVED} <= codes(item)


@pytest.mark.parametrize(
    "given",
    [
        {"headlines": [{"role": "main", "value": "Talks fail"}, {"role": "Mobile", "value": "Talks  fail at last"}]},
        {"headlines": [{"role": "short", "value": "Talks fail at last"}, {"value": "Talks fail"}]},
        {"headline": "Talks fail", "headline_push": "Talks fail at last"},
    ],
)
def test_a_headline_for_telephones_is_the_short_one(given: dict[str, object]) -> None:
    item = one(ninjs(**given))
    assert shape(item)[:2] == [("headline", "Talks fail"), ("push", "Talks fail at last")]


def test_a_short_headline_that_only_repeats_the_headline_is_none() -> None:
    item = one(ninjs(headline="Talks fail", headline_short="TALKS FAIL"))
    assert "push" not in dict(shape(item))
