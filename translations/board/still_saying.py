"""Where retracted facts still stand, searched by value: this story, related ones of recent days, the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article, Edition
from articles.text.inline import plain
from articles.text.paragraphs import HEADS
from articles.vocabulary import ArticleState, Role
from articles.wording import ROLES
from newsroom.language.facts import Fact
from newsroom.language.segmentation import segment
from newsroom.languages import name_of
from translations.board.languages import rests_on_it
from translations.board.reading import Read
from translations.board.sentences import concerned_rows, texts_of
from translations.matching.retracted import Piece, pieces, stating
from translations.memory.lookup import source_key
from translations.models import DraftParagraph, MemoryEntry, Translation
from translations.vocabulary import TranslationState

# How far the search goes: so many days back, so many related stories, so many letters of them, so many memory pairs.
DAYS = 7
STORIES = 20
LETTERS = 120_000
PAIRS = 300
SHOWN = 40


@dataclass(frozen=True)
class Place:
    """One text that states a retracted fact: where, in which language, the sentence, and where to put it right."""

    where: str
    language: str
    pieces: list[Piece]
    verb: str
    address: str


@dataclass(frozen=True)
class Text:
    """A text to look through."""

    where: str
    language: str
    text: str
    verb: str
    address: str


@dataclass(frozen=True)
class Group:
    """The places that state one `fact`, as the source wrote it; without one, what was taken out and not replaced."""

    fact: str
    places: list[Place]


@dataclass(frozen=True)
class Search:
    """What was found; `stories` is how many related ones were looked through, `cut` whether there was more."""

    groups: list[Group]
    stories: int
    cut: bool

    @property
    def places(self) -> list[Place]:
        return [place for group in self.groups for place in group.places]


def search(read: Read) -> Search:
    """Every text in reach that states a retracted fact. Takes four queries beside what was read.

    What says it in the same words in two places is found in both: each has to be put right.
    """
    if not read.retracted:
        return Search([], 0, False)
    asked = _asked(read)
    related = _related(read)
    elsewhere, cut = _within(_of_stories(read, related), LETTERS)
    said: dict[tuple[str, str], list[Piece]] = {}
    found: list[dict[tuple[str, str], Place]] = [{} for _each in asked]
    for text in [*_of_this_story(read), *elsewhere, *_of_memory(read)]:
        words = (text.language, text.text)
        if words not in said:
            said[words] = _sentence(read, text) if stating(text.text, text.language, read.retracted) else []
        if said[words]:
            place = Place(text.where, text.language, said[words], text.verb, text.address)
            found[_first_said(text, asked)].setdefault((text.where, text.text), place)
    groups, left = [], SHOWN
    for (fact, _facts), places in zip(asked, found, strict=True):
        groups.append(Group(fact, list(places.values())[:left]))
        left -= len(groups[-1].places)
    cut = cut or sum(map(len, found)) > SHOWN
    return Search([group for group in groups if group.places], len(related), cut)


def _asked(read: Read) -> list[tuple[str, list[Fact]]]:
    """What is looked for: each fact that became another by itself; what was taken out together, under no name."""
    taken_out = read.correction.taken_out
    asked = [(fact.text, [fact]) for fact in read.retracted if fact not in taken_out]
    return [*asked, ("", taken_out)] if taken_out else asked


def _first_said(text: Text, asked: Sequence[tuple[str, list[Fact]]]) -> int:
    """The first of what is looked for that a text states: it is counted once."""
    return next(n for n, (_fact, those) in enumerate(asked) if stating(text.text, text.language, those))


def _sentence(read: Read, text: Text) -> list[Piece]:
    """The sentences that state it, marked."""
    said = [each.text for each in segment(text.text, text.language)]
    hits = [each for each in said if stating(each, text.language, read.retracted)]
    shown = "".join(hits).strip() or text.text
    return pieces(shown, stating(shown, text.language, read.retracted))


def _within(texts: Iterable[Text], most: int) -> tuple[list[Text], bool]:
    """The first texts that have so many letters together, and whether there were more."""
    kept: list[Text] = []
    letters = 0
    for text in texts:
        letters += len(text.text)
        if letters > most:
            return kept, True
        kept.append(text)
    return kept, False


def _of_this_story(read: Read) -> Iterator[Text]:
    """Source, drafts and what readers see, but for what the languages' own lines show already."""
    source, shown_in = read.article.source_language, get_language() or "en"
    edit = reverse("admin:articles_article_edit", args=[read.article.pk])
    for paragraph in read.current.story:
        where = _("%(role)s, source") % {"role": ROLES[paragraph.role]}
        yield Text(where, source, plain(paragraph.text), "correct", f"{edit}?kind=correction")
    live = [
        text
        for edition in read.editions.values()
        if edition.is_public(at=read.at)
        for text in _of_edition(read, edition, shown_in)
    ]
    yield from live
    said = {(text.language, text.text) for text in live}
    for language, work in read.translations.items():
        if work.state == TranslationState.DROPPED or language == source:
            continue
        rows = read.drafts.get(work.pk, [])
        told = set() if rests_on_it(read, work) else {row.uid for row in concerned_rows(rows, read.correction.names)}
        address = reverse("desk:working-page", args=[work.pk])
        for row in rows:
            text = plain(row.text)
            if row.uid not in told and row.role not in _NOT_SEARCHED and (language, text) not in said:
                yield Text(_where(row.role, language, shown_in), language, text, "open", address)


def _of_edition(read: Read, edition: Edition, shown_in: str) -> Iterator[Text]:
    work = read.translations.get(edition.language)
    rows = read.drafts.get(work.pk, []) if work else []
    told: set[str] = set()
    if not read.is_right(edition):
        concerned = concerned_rows(rows, read.correction.names)
        told = {row.uid for row in concerned} | {row.role for row in concerned if row.role in _HEADS}
        told |= set(read.correction.changed) | (_HEADS & set(read.correction.roles) if work is None else set())
    address = correct_address(read.article.pk, edition.language, read.article.source_language)
    for uid, text in texts_of(edition.newest).items():
        if uid not in told:
            yield Text(_where(uid, edition.language, shown_in, live=True), edition.language, text, "correct", address)


_NOT_SEARCHED = {Role.DATELINE, Role.CORRECTION}
_HEADS = {role.value for role in HEADS}


def _where(role: str, language: str, shown_in: str, *, live: bool = False) -> str:
    word = ROLES[Role(role)] if role in set(Role) else ROLES[Role.TEXT]
    said = _("%(role)s, %(language)s, live") if live else _("%(role)s, %(language)s")
    return said % {"role": word, "language": name_of(language, shown_in)}


def correct_address(number: int, language: str, source_language: str) -> str:
    """Where a released text is corrected: the question which, or for the original the form itself."""
    if language == source_language:
        return reverse("admin:articles_article_edit", args=[number]) + "?kind=correction"
    return reverse("admin:articles_article_language_verb", args=[number, language, "correct"])


def _related(read: Read) -> list[Article]:
    """Other stories of the days before that have to do with this one: joined, the same, or filed alike."""
    article = read.article
    alike = Q(places__in=article.places.all()) | Q(topics__in=article.topics.all())
    alike |= Q(continues=article.pk) | Q(pk=article.continues_id or 0)
    if article.slugline:
        alike |= Q(slugline__iexact=article.slugline)
    if article.same_story is not None:
        alike |= Q(same_story=article.same_story)
    near = Article.objects.filter(alike, arrived_at__gte=read.revision.at - timedelta(days=DAYS))
    wanted = Article.objects.filter(pk__in=near.values("pk")).exclude(pk=article.pk)
    wanted = wanted.exclude(state__in=[ArticleState.KILLED, ArticleState.SPIKED])
    return list(wanted.select_related("current").defer("search_text").newest_first()[:STORIES])


def _of_stories(read: Read, related: list[Article]) -> Iterator[Text]:
    public = Edition.objects.public(at=read.at).filter(article__in=[each.pk for each in related])
    editions: dict[int, list[Edition]] = {}
    for edition in public.select_related("newest").order_by("language"):
        editions.setdefault(edition.article_id, []).append(edition)
    drafts = _drafts_of(related)
    for story in related:
        where = _("Other story, %(number)s") % {"number": story.pk}
        address = correct_address(story.pk, story.source_language, story.source_language)
        for paragraph in story.current.story if story.current else []:
            yield Text(where, story.source_language, plain(paragraph.text), "correct", address)
        for edition in editions.get(story.pk, []):
            address = correct_address(story.pk, edition.language, story.source_language)
            for text in texts_of(edition.newest).values():
                yield Text(where, edition.language, text, "correct", address)
        said = {text for edition in editions.get(story.pk, []) for text in texts_of(edition.newest).values()}
        for row in drafts.get(story.pk, []):
            if plain(row.text) not in said:
                yield _of_draft(row, story)


def _drafts_of(related: list[Article]) -> dict[int, list[DraftParagraph]]:
    """What is asked for in each of these stories, language by language."""
    asked = Translation.objects.asked_for().filter(article__in=[each.pk for each in related])
    rows = DraftParagraph.objects.filter(translation__in=asked).exclude(role__in=_NOT_SEARCHED).exclude(text="")
    drafts: dict[int, list[DraftParagraph]] = {}
    for row in rows.select_related("translation").order_by("translation__language", "position"):
        drafts.setdefault(row.translation.article_id, []).append(row)
    return drafts


def _of_draft(row: DraftParagraph, story: Article) -> Text:
    language = row.translation.language
    named = {"number": story.pk, "language": name_of(language, get_language() or "en")}
    where = _("Other story, %(number)s: draft, %(language)s") % named
    return Text(where, language, plain(row.text), "open", reverse("desk:working-page", args=[row.translation_id]))


def _of_memory(read: Read) -> Iterator[Text]:
    """Pairs learnt from this story, and those of the very sentences that were corrected."""
    source, shown_in = read.article.source_language, get_language() or "en"
    old = [p for p in (read.before.story if read.before else []) if not read.correction.names.isdisjoint(p.names)]
    texts = {plain(p.text) for p in old}
    texts |= {each.text.strip() for text in list(texts) for each in segment(text, source)}
    keys = {source_key(text, source, code) for text in texts for code in read.translations}
    reach = Q(uses__article=read.article) | Q(source_key__in=keys)
    told = {plain(sentence.text) for sentence in read.current.sentences}
    pairs = MemoryEntry.objects.filter(reach).exclude(source__in=told).distinct().order_by("-pk")[:PAIRS]
    for pair in pairs:
        where = _("Memory, %(source)s–%(target)s") % {
            "source": name_of(pair.source_language, shown_in),
            "target": name_of(pair.target_language, shown_in),
        }
        address = reverse("admin:translations_memoryentry_delete", args=[pair.pk])
        if stating(pair.target, pair.target_language, read.retracted):
            yield Text(where, pair.target_language, pair.target, "retire", address)
        else:
            yield Text(where, pair.source_language, pair.source, "retire", address)
