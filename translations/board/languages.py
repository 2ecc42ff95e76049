"""The languages of a board: what readers see and are told, who has it in hand, what changes, what is to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Edition
from articles.text.inline import plain
from articles.vocabulary import ArticleState, Role
from articles.workflow import edition_mark
from articles.workflow import mark_of as mark_of_article
from newsroom.absence import with_absence
from newsroom.commas import listed
from newsroom.languages import name_of
from newsroom.workflow import Mark
from translations.board.out_of_sight import OutOfSight, out_of_sight
from translations.board.reading import Read, Sight
from translations.board.sentences import Change, Pair, change_of, concerned_rows, live_text, removed_texts, seen_texts
from translations.desk.clock import length, moment
from translations.desk.strip import WORK_MARKS
from translations.matching.patching import patched
from translations.models import DraftParagraph, Translation
from translations.vocabulary import TranslationState
from translations.wording import TRANSLATION_STATES
from translations.workflow import mark_for, numbers_of, standing_of


class Verb(StrEnum):
    """The next thing to do with a language."""

    RELEASE = "release"
    OPEN = "open"
    REMIND = "remind"
    REOPEN = "reopen"
    READ = "read"
    TELL = "tell"
    REQUEST = "request"
    STORY = "story"


@dataclass(frozen=True)
class Line:
    """One language. `told` is its sentence for readers, "" where there is none; `state` is mark, words and time.

    `missing` says of which corrections it has no sentence yet, where it owes one. `right` means that readers
    have the right text, `off` what became of a language that they see nothing of now. `release` holds the marks
    a release judges, where one click would let the corrected text out.
    """

    language: str
    name: str
    is_source: bool
    right: bool
    live_since: str
    how_long: str
    updating_since: str
    people: list[str]
    state: tuple[str, str, str]
    change: Change
    told: str
    missing: str
    verb: Verb
    address: str
    release: tuple[Mark, Mark] | None
    work: int | None
    stopped: str = ""
    made_from: str = ""
    off: OutOfSight | None = None
    withdrawn: bool = False

    @property
    def draft_address(self) -> str:
        return reverse("desk:working-page", args=[self.work]) if self.work is not None else ""


def lines(read: Read) -> list[Line]:
    """The languages whose readers saw the old text, those that still do first, then those that see nothing now."""
    return [_line(read, edition.language, edition) for edition in read.concerned()]


def others(read: Read) -> list[Line]:
    """Languages that nobody sees with the old text: they are told in their drafts."""
    shown = {edition.language for edition in read.concerned()}
    asked = [code for code, row in read.translations.items() if row.state != TranslationState.DROPPED]
    waiting = [
        code
        for code in asked
        if code not in shown and not (code in read.editions and read.editions[code].is_public(at=read.at))
    ]
    return [_line(read, code, read.editions.get(code)) for code in waiting]


def told_in_source(rows: Sequence[Line]) -> str:
    """What readers of the source were told: once it could be typed at a release, for them alone. "" where nothing."""
    return next((row.told for row in rows if row.is_source), "")


def _line(read: Read, language: str, edition: Edition | None) -> Line:
    is_source = language == read.article.source_language
    work = None if is_source else read.translations.get(language)
    public = edition is not None and edition.is_public(at=read.at)
    sight = read.sight(edition) if edition is not None and read.had_old(edition) else None
    right = sight is not None and edition is not None and read.is_right(edition)
    told = _told(read, edition, work, right=right)
    untold = [] if right else read.untold(edition, work)
    release = _marks(read, language, edition, work) if not right and not untold else None
    since = edition.published_at if sight is not None and edition else None
    return Line(
        language=language,
        name=name_of(language, get_language() or "en"),
        is_source=is_source,
        right=sight == Sight.RIGHT,
        live_since=moment(since, now=read.at) if since else "",
        how_long=_how_long(read, edition, sight),
        updating_since=moment(edition.being_updated_at, now=read.at)
        if edition is not None and edition.being_updated_at and public
        else "",
        people=_people(read, work),
        state=_state(read, edition, work, right=right),
        change=_change(read, language, edition, work, right=right),
        told=told,
        missing=_missing(read, untold),
        verb=_verb(read, work, sight, is_source=is_source, right=right, can_release=release is not None),
        address=_page(read, edition) if public and edition else "",
        release=release,
        work=work.pk if work else None,
        made_from=name_of(work.via_language, get_language() or "en") if work is not None and work.via_language else "",
        stopped=moment(edition.stopped_at, now=read.at) if edition is not None and edition.stopped_at else "",
        off=out_of_sight(read, edition) if sight is not None and edition is not None else None,
        withdrawn=sight == Sight.WITHDRAWN,
    )


def _how_long(read: Read, edition: Edition | None, sight: Sight | None) -> str:
    """How long readers have had the old text, or how long after the correction they got the right one."""
    if edition is None or edition.published_at is None:
        return ""
    right_at = read.histories[edition.language].right_at
    if sight == Sight.RIGHT and right_at is not None:
        return length(right_at - read.revision.at)
    return length(read.at - edition.published_at) if sight == Sight.OLD else ""


def _missing(read: Read, untold: Sequence[int]) -> str:
    """Which sentences for readers are missing in a language; "" where none is."""
    told_here = read.sentence.corrections if read.sentence else (read.revision.number,)
    if told_here[-1] == read.revision.number and set(untold) <= set(told_here):
        return _("missing") if untold else ""
    return _("missing: of correction %(numbers)s") % {"numbers": listed(str(number) for number in untold)}


def _page(read: Read, edition: Edition) -> str:
    return f"/{edition.language}/{read.article.public_number}-{edition.slug}/"


def _people(read: Read, work: Translation | None) -> list[str]:
    if work is None:
        return [str(read.revision.by)] if read.revision.by else []
    return [with_absence(person, at=read.at) for person in (work.translator, work.reviewer) if person is not None]


def rests_on_it(read: Read, work: Translation | None) -> bool:
    """Whether what would be released, or is drafted, rests on the correction as a whole."""
    if work is None:
        return False
    if work.state == TranslationState.APPROVED and work.approved_version is not None:
        return work.approved_version.revision >= read.revision.number
    return (work.revision or 0) >= read.revision.number


def is_begun(read: Read, work: Translation | None) -> bool:
    rows = concerned_rows(read.drafts.get(work.pk, []), read.correction.names) if work else []
    return rests_on_it(read, work) or any((row.based_on or 0) >= read.revision.number for row in rows)


def _state(read: Read, edition: Edition | None, work: Translation | None, *, right: bool) -> tuple[str, str, str]:
    if right and edition is not None and edition.newest is not None:
        return "live", _("released"), moment(edition.newest.at, now=read.at)
    if work is None:
        return "asked", _("not begun"), ""
    state = TranslationState(work.state)
    if state == TranslationState.APPROVED and rests_on_it(read, work):
        owed = _("second look owed") if work.pk in read.owed else ""
        owed = _("original words owed") if work.pk in read.words_owed else owed
        when = moment(work.approved_at, now=read.at) if work.approved_at else ""
        return "ok", str(TRANSLATION_STATES[state]), owed or when
    if state == TranslationState.APPROVED or not is_begun(read, work):
        rows = concerned_rows(read.drafts.get(work.pk, []), read.correction.names)
        return "asked", _("not begun"), _how_sure(sum(is_proposed(read, work, row) for row in rows), len(rows))
    return WORK_MARKS[state], str(TRANSLATION_STATES[state]), ""


def _how_sure(sure: int, every: int) -> str:
    """For how many of the paragraphs that a correction changes the desk is sure of what they become."""
    if sure in {0, every}:
        return _("patch proposed") if sure else _("no sure patch")
    return _("a sure patch for %(sure)s of %(all)s") % {"sure": sure, "all": every}


def _told(read: Read, edition: Edition | None, work: Translation | None, *, right: bool) -> str:
    sentence = read.sentence
    notes = edition.newest.notes if edition is not None and edition.newest is not None else []
    if right:
        at = read.revision.at.isoformat()
        by_id = [note["text"] for note in notes if sentence is not None and note.get("id") == sentence.id]
        return str(next(iter([*by_id, *(note["text"] for note in notes if note["at"] >= at)]), ""))
    if work is None:
        return plain(sentence.text) if sentence else ""
    rows = [row for row in read.drafts.get(work.pk, []) if sentence and not set(sentence.names).isdisjoint(row.sources)]
    return next((plain(row.text) for row in rows if sentence and (row.based_on or 0) >= sentence.since), "")


def _marks(read: Read, language: str, edition: Edition | None, work: Translation | None) -> tuple[Mark, Mark] | None:
    """What a release judges, where it would go through: text and second person are there, as the sentences are.

    Nothing on the board of a correction that another one followed: the newest board tells what is to do.
    """
    if read.article.state != ArticleState.CLEARED or read.later is not None:
        return None
    if work is None:
        is_source = language == read.article.source_language
        return (mark_of_article(read.article), edition_mark(language, edition)) if is_source else None
    approved = work.state == TranslationState.APPROVED and rests_on_it(read, work)
    if not approved or work.pk in read.owed or work.pk in read.words_owed or work.is_stale:
        return None
    numbers = numbers_of(read.drafts.get(work.pk, []))
    return mark_for(standing_of(work), numbers), edition_mark(language, edition)


def _verb(
    read: Read, work: Translation | None, sight: Sight | None, *, is_source: bool, right: bool, can_release: bool
) -> Verb:
    """`right`: what was released last rests on the correction, whether readers see it or not."""
    if right:
        return Verb.READ if sight == Sight.RIGHT else Verb.STORY
    if can_release:
        return Verb.RELEASE
    if is_source:
        return Verb.TELL
    if read.article.is_stopped:
        return Verb.OPEN if work is not None else Verb.STORY
    if work is None or work.state in {TranslationState.REQUESTED, TranslationState.DROPPED}:
        return Verb.REQUEST
    if work.state == TranslationState.APPROVED and rests_on_it(read, work) and work.pk not in read.owed:
        return Verb.REOPEN
    if work.state == TranslationState.APPROVED and not rests_on_it(read, work):
        return Verb.REMIND if _hears(read, work) else Verb.REOPEN
    return Verb.OPEN if is_begun(read, work) else Verb.REMIND


def _hears(read: Read, work: Translation) -> bool:
    """Whether a reminder reaches somebody: who translated it, or who stands in for them."""
    person = work.translator
    return person is not None and (person.is_there(at=read.at) or person.deputy_at(read.at) is not None)


def _change(read: Read, language: str, edition: Edition | None, work: Translation | None, *, right: bool) -> Change:
    history = read.histories.get(language)
    old = history.old if history and history.old else (edition.newest if edition and not right else None)
    was, now = seen_texts(old), seen_texts(edition.newest) if right and edition else {}
    found = _in_source(read, was, now) if work is None else _in_draft(read, work, was, now, right=right)
    return change_of(found, language, read.retracted)


def _in_source(read: Read, was: dict[str, str], now: dict[str, str]) -> list[Pair]:
    """What the correction changed in the source; `now` is what readers have where that is right, else empty."""
    correction, found = read.correction, []
    if correction.line:
        line = live_text(now, "", Role.DATELINE) or read.lines[read.article.source_language]
        found.append(Pair(live_text(was, "", Role.DATELINE), line, Role.DATELINE))
    for paragraph in read.current.story:
        if paragraph.id in correction.changed:
            text = live_text(now, paragraph.id, paragraph.role) if now else plain(paragraph.text)
            found.append(Pair(live_text(was, paragraph.id, paragraph.role), text, paragraph.role))
    return found + [Pair(plain(each.text), "", each.role, is_removed=True) for each in correction.removed]


def _in_draft(read: Read, work: Translation, was: dict[str, str], now: dict[str, str], *, right: bool) -> list[Pair]:
    """What it changes in a translation, as drafted, or as proposed."""
    found = []
    rows, gone = read.drafts.get(work.pk, []), read.correction.gone
    for row in concerned_rows(rows, read.correction.names):
        if not gone.issuperset(row.sources):
            text = live_text(now, row.uid, row.role) if right else drafted(read, row) or proposed(read, work, row)
            found.append(Pair(live_text(was, row.uid, row.role) or plain(row.text), text, row.role))
    if read.correction.removed:
        kept = read.rendered.get(work.language, [])
        found += [Pair(text, "", is_removed=True) for text in removed_texts(rows, kept, was, gone)]
    return found


def drafted(read: Read, row: DraftParagraph) -> str:
    """The draft's text where it rests on the correction."""
    return plain(row.text) if (row.based_on or 0) >= read.revision.number else ""


def is_proposed(read: Read, work: Translation, row: DraftParagraph) -> bool:
    """Whether the desk is sure of what becomes of a paragraph: a text, or that it goes with its source."""
    return read.correction.gone.issuperset(row.sources) or bool(proposed(read, work, row))


def proposed(read: Read, work: Translation, row: DraftParagraph) -> str:
    """The target patched, where that is certain; "" where it is not, or where it renders an older text still."""
    if row.role == Role.DATELINE:
        return read.lines.get(work.language, "")
    before = read.before_of(row)
    was, now = (revision.named.words(row.sources) if revision else "" for revision in (before, read.revision))
    if not was or not now:
        return ""
    source = read.article.source_language
    patch = patched(was, now, plain(row.text), source, work.language)
    return patch.text if patch is not None else ""
