"""A flash: cleared by itself, asked for wherever somebody is on duty, two keys by two people, and out."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from articles.actions import stopping
from articles.models import Article, Edition
from articles.vocabulary import ArticleState
from articles.workflow import mark_of as article_mark
from newsroom.models import LogEntry, Person
from newsroom.refusals import IllegalMove, LostRace, NotAllowed, Refused, Unfit
from tests import make
from translations.actions import draft, flashing, release, request, shaping
from translations.actions.flashing import DUE_IN, Written
from translations.actions.intake import take
from translations.actions.sent_texts import Typed
from translations.desk.log_lines import log_lines
from translations.models import DraftParagraph, Notice, Save, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

ITEM = {
    "uri": "urn:flash",
    "version": "1",
    "urgency": 1,
    "language": "de",
    "headline": "Damm an der Sorle gebrochen",
    "body_text": "Der Damm an der Sorle ist bei Ahrenfeld gebrochen, sagte der Wasserverband.",
}
SAID = {
    "en": ("Dam on the Sorle breaks", "The dam on the Sorle has broken near Ahrenfeld, the water board said."),
    "ru": ("Прорвана дамба на Зорле", "Дамба на Зорле прорвана у Аренфельда, сообщил водный союз."),
}


@pytest.fixture
def everybody() -> dict[str, Person]:
    return {name: make.known(name) for name in make.CAST}


def arrive(*, channel: str | None = "nordpress", **changed: object) -> Article:
    provider = make.provider(channel) if channel else None
    item = {name: value for name, value in (ITEM | changed).items() if value is not None}
    (taken,) = take(json.dumps(item).encode(), file="flash.json", at=timezone.now(), provider=provider)
    assert taken.arrival.article is not None, taken.arrival.reason
    return make.fresh(taken.arrival.article)


def asked(article: Article) -> list[str]:
    return sorted(article.translations.asked_for().values_list("language", flat=True))


def test_a_flash_clears_itself_and_asks_who_is_on_duty(everybody: dict[str, Person]) -> None:
    Person.objects.filter(username="vera").update(on_duty=False)
    story = arrive()
    assert (story.state, asked(story)) == (ArticleState.CLEARED, ["ar", "en"])
    for row in story.translations.all():
        assert row.due is not None
        assert timedelta(0) < row.due - row.requested_at <= DUE_IN
    verbs = [entry.verb for entry in LogEntry.objects.of_article(story.pk).filter(kind="article").order_by("pk")]
    assert verbs == ["receive", "clear as flash", "ask at once"]


def test_a_language_of_trainees_or_of_reviewers_alone_is_not_asked() -> None:
    make.person("tina", trainee=["en"])
    make.known("dmitri")
    make.known("salma")
    assert asked(arrive()) == ["ar"]


@pytest.mark.parametrize(
    "doubt",
    [
        {"urgency": 3},
        {"pubstatus": "withheld"},
        {"embargoed": "2999-01-01T08:00:00Z"},
        {"embargoed": "soon"},
        {"ednote": "Check against delivery"},
        {"headline": "CORRECTED-Damm an der Sorle gebrochen"},
        {"language": "ru"},
        {"pubstatus": "perhaps"},
        {"channel": None},
    ],
    ids=str,
)
def test_what_is_in_doubt_waits_for_an_editor(everybody: dict[str, Person], doubt: dict[str, object]) -> None:
    story = arrive(**doubt)  # type: ignore[arg-type]
    assert story.state in {ArticleState.RECEIVED, ArticleState.HELD}
    assert asked(story) == []


def test_a_provider_that_is_not_trusted_waits(everybody: dict[str, Person]) -> None:
    make.provider(flash_cleared=False)
    story = arrive()
    assert story.state == ArticleState.RECEIVED
    flashing.clear(story, by=everybody["ines"], at=timezone.now())
    assert asked(story) == ["ar", "en", "ru"]


def test_a_story_that_becomes_a_flash_asks_the_languages_it_lacks(everybody: dict[str, Person]) -> None:
    story = arrive(urgency=5)
    flashing.clear(story, by=everybody["ines"], at=timezone.now())
    assert asked(story) == []
    request.request(story, languages=["en"], by=everybody["ines"], at=timezone.now())
    story = make.fresh(story)
    from_wire = arrive(urgency=2, version="2", body_text="Der Damm brach am Abend.")
    assert from_wire.pk == story.pk
    assert asked(story) == ["ar", "en", "ru"]


def test_an_editor_raises_the_urgency(everybody: dict[str, Person]) -> None:
    story = make.article(urgency=4)
    given: dict[str, Any] = {"section": None, "topics": [], "places": [], "slugline": "SORLE", "editor_note": ""}
    seen = article_mark(make.fresh(story))
    flashing.file(story, urgency=4, seen=seen, by=everybody["ines"], at=timezone.now(), **given)
    assert asked(story) == []
    flashing.file(story, urgency=1, seen=seen, by=everybody["ines"], at=timezone.now(), **given)
    assert asked(story) == ["ar", "en", "ru"]
    work = story.translations.get(language="ru")
    request.drop(work, by=everybody["ines"], at=timezone.now())
    flashing.file(story, urgency=2, seen=seen, by=everybody["ines"], at=timezone.now(), **given)
    assert asked(story) == ["ar", "en"], "what an editor dropped is not asked for again"


def in_hand_of_a_trainee(by: Person) -> tuple[Article, Translation]:
    """A story of no hurry that a trainee has begun to translate."""
    story = arrive(urgency=5)
    flashing.clear(story, by=make.editor(), at=timezone.now())
    (work,) = request.request(make.fresh(story), languages=["en"], by=make.editor(), at=timezone.now())
    work = request.claim(work, by=by, at=timezone.now())
    lead = work.paragraphs.get(role="lead")
    draft.save(work, [Typed(lead.uid, lead.number, "The dam has broken.")], by=by, at=timezone.now())
    return make.fresh(story), work


@pytest.mark.parametrize("raised_by", ["the wire", "an editor"])
def test_what_becomes_a_flash_in_a_trainees_hands_is_free_for_others(raised_by: str) -> None:
    tina, mira = make.person("tina", trainee=["en"]), make.known("mira")
    story, work = in_hand_of_a_trainee(tina)
    if raised_by == "the wire":
        arrive(urgency=1, version="2")
    else:
        given: dict[str, Any] = {"section": None, "topics": [], "places": [], "slugline": "SORLE", "editor_note": ""}
        seen = article_mark(story)
        flashing.file(story, urgency=1, seen=seen, by=make.editor(), at=timezone.now(), **given)
    work = Translation.objects.get(pk=work.pk)
    assert (work.state, work.translator) == ("requested", None)
    assert list(Translation.objects.waiting_as_flash_for(mira, at=timezone.now())) == [work]
    told = Notice.objects.get(person=tina)
    assert (told.kind, told.translation) == ("freed", work)
    assert str(told) == f"Story {story.pk} into English is a flash and free for others; your text is kept"
    line = LogEntry.objects.get(verb="give back")
    (said,) = log_lines([line], wire="Nordpress", now=timezone.now())
    who = "Nordpress" if raised_by == "the wire" else "Ines Hartwig"
    assert said.sentence == f"{who} made it a flash: English is free, as a trainee had it in hand"
    work = request.claim(work, by=mira, at=timezone.now())
    assert work.paragraphs.get(role="lead").text == "The dam has broken.", "and its text is kept"


def test_what_stays_in_a_translators_hands_stays_there_as_a_flash() -> None:
    mira = make.known("mira")
    _story, work = in_hand_of_a_trainee(mira)
    arrive(urgency=1, version="2")
    assert Translation.objects.get(pk=work.pk).translator == mira
    assert not Notice.objects.filter(kind="freed").exists()


def test_a_trainee_hands_in_no_flash_however_it_came_into_their_hands() -> None:
    tina = make.person("tina", trainee=["en"])
    story, work = in_hand_of_a_trainee(tina)
    make.write(work)
    Article.objects.filter(pk=story.pk).update(urgency=2)
    work = Translation.objects.get(pk=work.pk)
    with pytest.raises(Unfit) as refused:
        draft.submit(work, seen=mark_of(work), by=tina, at=timezone.now())
    assert refused.value.code == "trainee_and_urgent"
    with pytest.raises(Unfit) as refused:
        Box.of(story, "en").write(tina, hand_in=False)
    assert refused.value.code == "trainee_and_urgent"
    assert Translation.objects.get(pk=work.pk).state == "drafting"


@dataclass
class Box:
    """A box as a person sees it: the names, numbers and revision that stood on the screen."""

    work: Translation
    seen: dict[str, int]
    roles: dict[str, str]
    beside: int

    @classmethod
    def of(cls, article: Article, language: str) -> Box:
        work = Translation.objects.select_related("article__current").get(article=article, language=language)
        source = work.article.current
        assert source is not None
        rows = list(work.paragraphs.in_order())
        if rows:
            return cls(work, {r.uid: r.number for r in rows}, {r.role: r.uid for r in rows}, source.number)
        texts = list(source.story)
        return cls(work, dict.fromkeys([p.id for p in texts], 0), {p.role: p.id for p in texts}, source.number)

    def write(self, by: Person, *, hand_in: bool = True, headline: str = "", lead: str = "") -> Written:
        said = SAID.get(self.work.language, ("", ""))
        texts = {"headline": headline or said[0], "lead": lead or said[1]}
        typed = [
            Typed(uid, self.seen[uid], texts[role], beside=self.beside)
            for role, uid in self.roles.items()
            if role in texts
        ]
        return flashing.write(
            self.work, typed, seen=self.seen, beside=self.beside, hand_in=hand_in, by=by, at=timezone.now()
        )


def signed(box: Box, by: Person) -> Edition:
    return flashing.sign(box.work, seen=mark_of(Translation.objects.get(pk=box.work.pk)), by=by, at=timezone.now())


def test_who_typed_on_after_a_lost_answer_hands_in_from_the_same_page(everybody: dict[str, Person]) -> None:
    box, lost = Box.of(arrive(), "en"), uuid.uuid4()
    lead, page = box.roles["lead"], {"seen": box.seen, "beside": 1, "by": everybody["mira"], "at": timezone.now()}
    flashing.write(box.work, [Typed(lead, 0, "The dam", client_id=lost, beside=1)], hand_in=False, **page)
    head = Typed(box.roles["headline"], 0, SAID["en"][0], beside=1)
    on = Typed(lead, 0, SAID["en"][1], client_id=uuid.uuid4(), beside=1, after=(lost,))
    assert flashing.write(box.work, [head, on], hand_in=True, **page).is_clean
    work = Translation.objects.get(pk=box.work.pk)
    assert (work.state, work.paragraphs.get(role="lead").text) == ("in review", SAID["en"][1])


def test_two_keys_by_two_people(everybody: dict[str, Person]) -> None:
    story = arrive()
    box = Box.of(story, "en")
    assert box.write(everybody["mira"]).is_clean
    work = Translation.objects.get(pk=box.work.pk)
    assert (work.state, work.translator) == ("in review", everybody["mira"])
    edition = signed(box, everybody["jonas"])
    assert edition.is_public(at=timezone.now())
    assert edition.newest is not None
    assert edition.newest.headline == SAID["en"][0]
    assert list(work.paragraphs.values_list("written_by__username", "approved_by__username").distinct()) == [
        ("mira", "jonas")
    ]


def test_the_writer_is_never_the_second_person(everybody: dict[str, Person]) -> None:
    both = make.person("both", translator=["en"], reviewer=["en"])
    box = Box.of(arrive(), "en")
    box.write(both)
    with pytest.raises(NotAllowed):
        signed(box, both)
    for stranger in ("vera", "dmitri", "ines", "ada"):
        with pytest.raises(NotAllowed):
            signed(box, everybody[stranger])
    assert not Edition.objects.exists()


def test_who_may_not_translate_may_not_write(everybody: dict[str, Person]) -> None:
    box = Box.of(arrive(), "en")
    trainee = make.person("tina", trainee=["en"])
    for name in ("jonas", "vera", "ines"):
        with pytest.raises(NotAllowed):
            box.write(everybody[name])
    with pytest.raises(Unfit):
        box.write(trainee)
    assert not box.work.paragraphs.exists()


def test_only_one_claims_and_nobody_writes_over_another(everybody: dict[str, Person]) -> None:
    box = Box.of(arrive(), "en")
    assert box.write(everybody["mira"], hand_in=False).is_clean
    with pytest.raises(NotAllowed) as refused:
        box.write(make.person("owen", translator=["en"]))
    assert "Mira Okafor" in str(refused.value)


def test_an_old_box_loses_in_words_and_keeps_its_text(everybody: dict[str, Person]) -> None:
    first = Box.of(arrive(), "en")
    assert first.write(everybody["mira"], hand_in=False).is_clean
    late = first.write(everybody["mira"], headline="Dam breaks")
    assert [text.text for text in late.saved.lost] == ["Dam breaks"]  # the other text stands there word for word
    assert Save.objects.get(offered=True).text == "Dam breaks"
    assert Translation.objects.get(pk=first.work.pk).state == "drafting"


def halves_of(box: Box, by: Person) -> list[DraftParagraph]:
    """The lead of a language, written on its working page and split in two there, in their order."""
    request.claim(Translation.objects.get(pk=box.work.pk), by=by, at=timezone.now())
    lead = box.work.paragraphs.get(role="lead")
    typed = Typed(lead.uid, lead.number, "The dam has broken.\n\nWater stands in Ahrenfeld.")
    draft.save(box.work, [typed], by=by, at=timezone.now())
    return shaping.split(Translation.objects.get(pk=box.work.pk), uid=lead.uid, by=by, at=timezone.now())


@pytest.mark.parametrize("moved", [False, True], ids=["as split", "moved"])
def test_a_box_from_before_writes_over_no_half_of_what_was_split(everybody: dict[str, Person], moved: bool) -> None:
    box, mira = Box.of(arrive(), "en"), everybody["mira"]
    halves = halves_of(box, mira)
    if moved:
        shaping.move(Translation.objects.get(pk=box.work.pk), uid=halves[1].uid, up=True, by=mira, at=timezone.now())
    late = box.write(mira, lead="The dam broke.")
    body = box.work.paragraphs.filter(uid__in=[half.uid for half in halves])
    assert set(body.values_list("text", flat=True)) == {"The dam has broken.", "Water stands in Ahrenfeld."}
    assert [text.text for text in late.saved.lost] == ["The dam broke."]
    offered = Save.objects.get(offered=True)
    assert (offered.text, offered.uid in {half.uid for half in halves}) == ("The dam broke.", True)
    assert box.work.paragraphs.get(role="headline").text == SAID["en"][0], "what names one paragraph is kept"
    assert Translation.objects.get(pk=box.work.pk).state == "drafting"


def test_halves_that_stood_on_no_screen_are_not_handed_in(everybody: dict[str, Person]) -> None:
    box, mira = Box.of(arrive(), "en"), everybody["mira"]
    lead, half = halves_of(box, mira)
    typed = [Typed(box.roles["headline"], 0, SAID["en"][0], beside=1)]
    seen = box.seen | {lead.uid: lead.number}
    done = flashing.write(box.work, typed, seen=seen, beside=1, hand_in=True, by=mira, at=timezone.now())
    assert isinstance(done.refusal, LostRace)
    seen |= {row.uid: row.number for row in box.work.paragraphs.all()}
    assert half.uid in seen
    done = flashing.write(box.work, [], seen=seen, beside=1, hand_in=True, by=mira, at=timezone.now())
    assert done.is_clean


def test_a_headline_typed_in_a_box_from_before_is_no_short_headline(everybody: dict[str, Person]) -> None:
    box, mira = Box.of(arrive(), "en"), everybody["mira"]
    request.claim(Translation.objects.get(pk=box.work.pk), by=mira, at=timezone.now())
    headline = box.work.paragraphs.get(role="headline")
    shaping.add(Translation.objects.get(pk=box.work.pk), uid=headline.uid, by=mira, at=timezone.now())
    assert box.write(mira).is_clean
    said = dict(box.work.paragraphs.values_list("role", "text"))
    assert (said["headline"], said["push"]) == (SAID["en"][0], "")


def test_a_newer_source_is_not_handed_in_unseen(everybody: dict[str, Person]) -> None:
    story = arrive()
    box = Box.of(story, "en")
    arrive(version="2", body_text="Der Damm an der Sorle ist doch nicht gebrochen, sagte der Wasserverband.")
    done = box.write(everybody["mira"])
    assert isinstance(done.refusal, LostRace)
    assert {row.text for row in box.work.paragraphs.all()} >= set(SAID["en"]), "but it is kept"


def test_what_changed_since_it_was_seen_is_not_signed(everybody: dict[str, Person]) -> None:
    box = Box.of(arrive(), "en")
    box.write(everybody["mira"])
    seen = mark_of(Translation.objects.get(pk=box.work.pk))
    box.work.paragraphs.filter(role="lead").update(number=99)
    with pytest.raises(LostRace):
        flashing.sign(box.work, seen=seen, by=everybody["jonas"], at=timezone.now())
    assert not Edition.objects.exists()


def test_a_fault_stops_the_second_key_and_nothing_is_half_done(everybody: dict[str, Person]) -> None:
    box = Box.of(arrive(body_text="In 12 Orten steht Wasser, sagte der Wasserverband."), "en")
    box.write(everybody["mira"], lead="Water stands in 14 places, the water board said.")
    with pytest.raises(Unfit) as refused:
        signed(box, everybody["jonas"])
    assert refused.value.code == "open_findings"
    assert Translation.objects.get(pk=box.work.pk).state == "in review"


@pytest.mark.parametrize("stop", ["hold", "kill"])
def test_a_hold_or_a_kill_stops_both_keys(everybody: dict[str, Person], stop: str) -> None:
    story = arrive()
    english, russian = Box.of(story, "en"), Box.of(story, "ru")
    english.write(everybody["mira"])
    getattr(stopping, stop)(story, note="wrong", by=everybody["ines"], at=timezone.now())
    with pytest.raises(IllegalMove):
        russian.write(everybody["vera"])
    with pytest.raises(IllegalMove):
        signed(english, everybody["jonas"])
    assert not Edition.objects.exists()


def test_under_embargo_readers_wait(everybody: dict[str, Person]) -> None:
    story = arrive(embargoed="2999-01-01T08:00:00Z")
    flashing.clear(story, by=everybody["ines"], at=timezone.now())
    box = Box.of(story, "en")
    box.write(everybody["mira"])
    assert not signed(box, everybody["jonas"]).is_public(at=timezone.now())


def test_a_story_that_is_no_flash_any_more_is_worked_on_as_ever(everybody: dict[str, Person]) -> None:
    story = arrive()
    Article.objects.filter(pk=story.pk).update(urgency=5)
    box = Box.of(story, "en")
    with pytest.raises(Unfit) as refused:
        box.write(everybody["mira"])
    assert refused.value.code == "no_flash"


def test_a_reviewer_releases_a_flash_that_was_approved_and_nothing_else(everybody: dict[str, Person]) -> None:
    flash = make.translation(make.article(urgency=2), state="approved")
    assert signed(Box(flash, {}, {}, 1), everybody["jonas"]).newest is not None
    routine = make.translation(state="approved")
    with pytest.raises(Refused):
        release.release(routine, seen=mark_of(routine), by=everybody["jonas"], at=timezone.now())
