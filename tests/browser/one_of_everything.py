"""A desk with one of everything that has a page, for tests that look at every page."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from articles.models import Arrival, Article, Edition, Page
from newsroom.models import LogEntry, OutboxMessage, Person
from tests import make
from translations.actions import asking, review, talking
from translations.actions.sent_texts import Typed
from translations.models import Question, Translation
from translations.vocabulary import QuestionKind
from translations.workflow import mark_of

OTHER = "Zwei Brücken über die Sorle sind wieder offen."


def who(username: str, language: str) -> Person:
    """One of the cast, or the chief, who edits and keeps the people too; they read the desk in this language."""
    chief = {"editor": True, "administrator": True}
    known = Person.objects.filter(username=username).first()
    person = known or (make.person(username, **chief) if username == "chief" else make.known(username))
    person.interface_language = language
    person.save(update_fields=["interface_language"])
    return person


def desk() -> dict[str, Any]:
    """What stands in the addresses of everything, by what it is."""
    story = make.article(section=make.section(), slugline="SORLE-DEICH")
    earlier = make.article(slugline="SORLE-DEICH-ALT")
    agency = make.article("en", headline="Flood on the Sorle", texts=["12 towns prepare."], slugline="SORLE-DIKE")
    reviewed, changed, fresh = in_review(story), approved_in_other_words(), make.article(state="received")
    for language in ("ru", "ar", "de"):
        make.live(story, language)
    gone = withdrawn()
    page = Page.objects.create(
        slug="about", title_de="Über uns", text_de="Wer wir sind.", title_ar="عنا", text_ar="من نحن."
    )
    mail = OutboxMessage.objects.create(to="a@example.org", subject="s", text="t", created_at=timezone.now())
    arrival = Arrival.objects.create(at=timezone.now(), payload=b"as it came", digest="0" * 64, outcome="refused")
    return {
        "story": story.pk,
        "earlier": earlier.pk,
        "agency": agency.pk,
        "fresh": fresh.pk,
        "number": make.fresh(story).public_number,
        "gone": gone.public_number,
        "gone_story": gone.pk,
        "review": reviewed.pk,
        "drafted": drafted().pk,
        "requested": make.translation(earlier, "en", state="requested").pk,
        "changed": changed.pk,
        "changed_story": changed.article_id,
        "arrival": arrival.pk,
        "mail": mail.pk,
        "page": page.pk,
        "section": make.section().pk,
        "topic": make.topic().pk,
        "provider": make.provider().pk,
        "question": Question.objects.get().pk,
        "edition": Edition.objects.filter(article=story, language="ru").get().pk,
        "log": LogEntry.objects.order_by("-pk").values_list("pk", flat=True)[0],
        "mira": make.known("mira").pk,
        **register_and_memory(),
    }


def in_review(story: Article) -> Translation:
    """Into English, submitted: asked about, commented on, with another wording suggested for one of its paragraphs."""
    made, now = make.translation(story, "en", state="in review"), timezone.now()
    jonas, lead = make.known("jonas"), made.paragraphs.get(role="lead")
    asking.ask(made, uid=lead.sources[0], kind=QuestionKind.QUESTION, text="Which association?", by=jonas, at=now)
    talking.comment(made, uid=lead.uid, text="Good.", by=jonas, at=now)
    return made


def drafted() -> Translation:
    """Into English, written and not yet submitted."""
    made = make.translation(make.article(texts=[OTHER]))
    make.write(made)
    return made


def approved_in_other_words() -> Translation:
    """Into English, mended by the reviewer and approved."""
    made, now = make.translation(make.article(texts=[OTHER]), "en", state="in review"), timezone.now()
    jonas, lead = make.known("jonas"), made.paragraphs.get(role="lead")
    review.mend(made, [Typed(lead.uid, lead.number, f"{lead.text} again")], by=jonas, at=now)
    make.waive_all(made)
    return review.approve(made, seen=mark_of(made), by=jonas, at=now)


def withdrawn() -> Article:
    """A story readers were shown in German and Arabic, and are not any more."""
    story = make.article(headline="Zurückgezogen")
    make.live(story, "de")
    make.live(story, "ar")
    return make.into_state(make.fresh(story), "killed")


def register_and_memory() -> dict[str, Any]:
    """Two names for one place, two translations of one sentence, and their numbers."""
    names = make.concept(be="Мінск", de="Minsk", en="Minsk"), make.concept(be="Менск", de="Minsk", ar="مينسك")
    entries = make.memory_entry(), make.memory_entry(target="The dykes hold.")
    return {"concept": names[0].pk, "entry": entries[0].pk}
