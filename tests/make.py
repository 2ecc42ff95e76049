"""Short makers for rows that tests need; everything goes through the desk's own verbs.

The cast everybody knows: Ines edits; Mira translates into English and Jonas reviews it; Vera and Dmitri do Russian,
Salma and Karim Arabic; Ada keeps the people.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from string import ascii_letters

from django.utils import timezone

from articles.actions import clearing, edition, stopping
from articles.actions.revision import add_revision
from articles.models import Article, Edition, Place, Provider, Section, Topic
from articles.text.datelines import Dateline
from articles.vocabulary import LanguageSource, RevisionKind, Role
from articles.workflow import mark_of as article_mark
from newsroom.actions import register
from newsroom.actions.register import Facts
from newsroom.language.inflection.variants import Kind
from newsroom.models import Appointment, Concept, Person
from newsroom.register.units import FormUnit
from newsroom.roles import DeskRole
from translations.actions import draft, release, request, review
from translations.actions.memory import Pair, remember
from translations.actions.sent_texts import Typed
from translations.findings import findings_of
from translations.models import MemoryEntry, Translation, Waiver
from translations.rendering import Ground
from translations.vocabulary import MemoryOrigin, TranslationState
from translations.workflow import mark_of

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
HEADLINE = "Hochwasser an der Sorle: Gemeinden bereiten Räumung vor"
TEXTS = (
    "Nach anhaltendem Regen hat der Wasserverband am Dienstag die Warnstufe angehoben. 12 Gemeinden sind betroffen.",
    "„Die Deiche halten“, sagte die Leiterin der Hochwasserzentrale, Katrin Mehlhorn.",
    "Zwei Brücken bleiben bis Freitag gesperrt.",
)
LINE = Dateline(place="AHRENFELD", day=24, month=11, year=None, agency="Nordpress")


def person(
    username: str = "ines",
    *,
    name: str = "",
    editor: bool = False,
    administrator: bool = False,
    translator: Sequence[str] = (),
    reviewer: Sequence[str] = (),
    trainee: Sequence[str] = (),
    password: str | None = None,
    interface_language: str = "en",
) -> Person:
    made = Person.objects.create_user(
        username,
        password,
        name=name or username.title(),
        email=f"{username}@example.org",
        interface_language=interface_language,
    )
    roles = [(DeskRole.EDITOR, "")] * editor + [(DeskRole.ADMINISTRATOR, "")] * administrator
    roles += [(DeskRole.TRANSLATOR, code) for code in translator]
    roles += [(DeskRole.REVIEWER, code) for code in reviewer]
    roles += [(DeskRole.TRAINEE, code) for code in trainee]
    Appointment.objects.bulk_create(Appointment(person=made, role=role, language=code) for role, code in roles)
    return made


def known(username: str, **roles: object) -> Person:
    """One of the cast: found, or made as they are known."""
    found = Person.objects.filter(username=username).first()
    return found or person(username, **(CAST[username] | roles))  # type: ignore[arg-type]


CAST: dict[str, dict[str, object]] = {
    "ines": {"name": "Ines Hartwig", "editor": True},
    "ada": {"name": "Ada Lindqvist", "administrator": True},
    "mira": {"name": "Mira Okafor", "translator": ["en"]},
    "jonas": {"name": "Jonas Weber", "reviewer": ["en"]},
    "vera": {"name": "Vera Solnzewa", "translator": ["ru"]},
    "dmitri": {"name": "Dmitri Arlow", "reviewer": ["ru"]},
    "salma": {"name": "Salma Idris", "translator": ["ar"], "interface_language": "ar"},
    "karim": {"name": "Karim Haddad", "reviewer": ["ar"], "interface_language": "ar"},
}
TRANSLATOR_OF = {"en": "mira", "ru": "vera", "ar": "salma"}
REVIEWER_OF = {"en": "jonas", "ru": "dmitri", "ar": "karim"}


def editor() -> Person:
    return known("ines")


def translator_into(language: str) -> Person:
    name = TRANSLATOR_OF.get(language, f"translator-{language}")
    return known(name) if name in CAST else _one(name, translator=[language])


def reviewer_of(language: str) -> Person:
    name = REVIEWER_OF.get(language, f"reviewer-{language}")
    return known(name) if name in CAST else _one(name, reviewer=[language])


def _one(username: str, **roles: Sequence[str]) -> Person:
    return Person.objects.filter(username=username).first() or person(username, **roles)  # type: ignore[arg-type]


def provider(slug: str = "nordpress", **fields: object) -> Provider:
    fields.setdefault("name_en", slug.title())
    return Provider.objects.get_or_create(slug=slug, defaults=fields)[0]


def section(slug: str = "weather", **names: str) -> Section:
    return Section.objects.get_or_create(slug=slug, defaults=_names(slug, names))[0]


def topic(slug: str = "flood", **names: str) -> Topic:
    return Topic.objects.get_or_create(slug=slug, defaults=_names(slug, names))[0]


def place(slug: str = "ahrenfeld", **names: str) -> Place:
    return Place.objects.get_or_create(slug=slug, defaults=_names(slug, names))[0]


def _names(slug: str, names: dict[str, str]) -> dict[str, str]:
    """Named in every language by its slug, but for the names given."""
    codes = ("be", "ru", "en", "de", "fr", "es", "pl", "zh_hans", "ar")
    return {f"name_{code}": names.get(code, f"{slug.title()} {code}") for code in codes}


def concept(kind: str = "place", own_language: str = "be", *, key: str = "", **forms: str) -> Concept:
    """A concept of the register; `forms` are the preferred ones, by language."""
    said = [FormUnit(code.replace("_", "-"), text) for code, text in (forms or {"be": "Мінск", "de": "Minsk"}).items()]
    return register.add(Facts(Kind(kind), own_language), said, by=editor(), at=NOON, key=key)


def memory_entry(
    source: str = "Die Deiche halten.",
    target: str = "The dikes are holding.",
    *,
    languages: tuple[str, str] = ("de", "en"),
    origin: str = "imported",
) -> MemoryEntry:
    """An entry of the memory that no story stands behind; made once more, it counts up."""
    pair = {"source_language": languages[0], "target_language": languages[1]}
    remember([Pair(source, target)], **pair, origin=MemoryOrigin(origin), at=NOON)
    return MemoryEntry.objects.of_pair(*languages).get(source=source, target=target)


def article(
    language: str = "de",
    *,
    headline: str = HEADLINE,
    push: str = "",
    summary: str = "",
    texts: Sequence[str] = TEXTS,
    dateline: Dateline | None = LINE,
    state: str = "cleared",
    urgency: int = 5,
    at: datetime | None = None,
    **fields: object,
) -> Article:
    """An article with its first revision, in a state."""
    at = at or timezone.now() - timedelta(hours=1)
    made = Article.objects.create(
        source_language=language,
        language_source=LanguageSource.DECLARED,
        provider=fields.pop("provider", None) or provider(),
        arrived_at=at,
        urgency=urgency,
        **fields,
    )
    given = [(None, Role.HEADLINE, headline), (None, Role.PUSH, push), (None, Role.SUMMARY, summary)]
    heads = [head for head in given if head[2]]
    body = [(None, Role.TEXT if i else Role.LEAD, text) for i, text in enumerate(texts)]
    add_revision(
        made, kind=RevisionKind.ORIGINAL, texts=[*heads, *body], dateline=dateline, by=None, at=at, credit="Nordpress"
    )
    return into_state(made, state)


def into_state(made: Article, state: str) -> Article:
    now = timezone.now()
    if state in {"cleared", "held"}:
        made = clearing.clear(made, by=editor(), at=now)
    if state == "held":
        made = stopping.hold(made, note="to be checked", by=editor(), at=now)
    if state == "spiked":
        made = clearing.spike(made, by=editor(), at=now)
    if state == "killed":
        made = stopping.kill(made, note="wrong from first to last", by=editor(), at=now)
    return made


def translation(
    of: Article | None = None,
    language: str = "en",
    *,
    state: str = TranslationState.DRAFTING,
    due: datetime | None = None,
) -> Translation:
    """A translation brought into a state by its own translator and reviewer; nothing of it is empty past drafting."""
    now = timezone.now()
    story = of or article()
    made = request.request(story, languages=[language], due=due, by=editor(), at=now)[0]
    if state == TranslationState.REQUESTED:
        return made
    translator, reviewer = translator_into(language), reviewer_of(language)
    made = request.claim(made, by=translator, at=now)
    if state == TranslationState.DRAFTING:
        return made
    write(made)
    made = draft.submit(made, seen=mark_of(made), by=translator, at=now)
    if state == TranslationState.RETURNED:
        return review.send_back(made, note="Please look again.", seen=mark_of(made), by=reviewer, at=now)
    if state == TranslationState.APPROVED:
        return review.approve(made, seen=mark_of(made), by=reviewer, at=now)
    return made


def write(made: Translation, text: str = "{language}: {role} {letter}") -> None:
    """Fill every paragraph that is empty or stale, and sign for what the checks say of such texts."""
    rows = [row for row in made.paragraphs.in_order() if row.role != Role.DATELINE]
    typed = [
        Typed(
            row.uid,
            row.number,
            text.format(language=made.language, role=row.role, letter=ascii_letters[row.position % 52]),
        )
        for row in rows
    ]
    translator = made.translator or translator_into(made.language)
    saved = draft.save(made, typed, by=translator, at=timezone.now())
    assert not saved.lost, "a fresh draft takes every text"
    waive_all(made)


def waive_all(made: Translation) -> None:
    """A waiver by its translator over every error that stands in a draft now."""
    made = Translation.objects.get(pk=made.pk)
    rows = list(made.paragraphs.all())
    ground = Ground.of(made, rows)
    signed = {"translation": made, "reason": "a text for a test", "by": made.translator, "at": timezone.now()}
    Waiver.objects.bulk_create(
        [
            Waiver(uid=uid, check_code=found.finding.check, key=found.finding.key, **signed)
            for uid, those in findings_of(rows, ground, []).items()
            for found in those
            if found.stops
        ],
        ignore_conflicts=True,
    )


def live(of: Article | None = None, language: str = "en", *, at: datetime | None = None) -> Edition:
    """An edition readers can see: the source's own, or an approved translation's."""
    story = of or article()
    at = at or timezone.now()
    if language == story.source_language:
        return edition.release_source(story, seen=article_mark(fresh(story)), by=editor(), at=at)
    made = Translation.objects.filter(article=story, language=language).first()
    if made is None or made.state != TranslationState.APPROVED:
        made = translation(story, language, state=TranslationState.APPROVED)
    made = Translation.objects.get(pk=made.pk)
    return release.release(made, seen=mark_of(made), by=editor(), at=at)


def correction(
    of: Article,
    *,
    old: str = "12",
    new: str = "14",
    kind: str = RevisionKind.CORRECTION,
    sentence: str = "",
    for_all: bool = False,
    at: datetime | None = None,
) -> Article:
    """The wire sends the story again with one fact changed; `sentence` tells readers of a correction."""
    at = at or timezone.now()
    story = fresh(of)
    assert story.current is not None
    texts = [(p.id, p.role, p.text.replace(old, new)) for p in story.current.story]
    line = story.current.line
    told = {"sentence": sentence, "for_all": for_all}
    add_revision(story, kind=RevisionKind(kind), texts=texts, dateline=line, by=None, at=at, **told)  # type: ignore[arg-type]
    return fresh(of)


def fresh(row: Article) -> Article:
    return Article.objects.select_related("current").get(pk=row.pk)
