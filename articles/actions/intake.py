"""Taking in what agencies send: each item becomes an arrival, and an arrival may become a story.

`take` never raises for what stands in a file. Every item is one transaction of its own: one that is refused leaves
its arrival and touches nothing else, and the rest go on.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from articles.actions import stopping
from articles.actions.advance import kind_of
from articles.actions.embargo import write_through
from articles.actions.filing import file_by_dateline
from articles.actions.origin import (
    Before,
    Channel,
    Heed,
    content_key,
    detected_language,
    nothing_more,
    provider_of,
    source_language_of,
)
from articles.actions.revision import add_revision
from articles.models import Arrival, Article, Identity, Provider, Revision
from articles.text.carrying import carry
from articles.text.merging import merge
from articles.text.paragraphs import new_id
from articles.text.refile import changes_no_fact
from articles.vocabulary import ArticleState, Outcome, RevisionKind
from articles.wire.incoming import Incoming, PubStatus, Unreadable, WarningCode
from articles.wire.reading import digest, read
from articles.workflow import ARTICLE, lock_article
from newsroom.models.counter import advance_generation
from newsroom.models.log_entry import LogEntry
from newsroom.models.person import Person
from newsroom.refusals import Refused

log = logging.getLogger(__name__)

KEPT_BYTES = 64 * 1024 * 1024
FAR_AHEAD = timedelta(days=1)
IMPLAUSIBLE_JUMP = 1_000_000
TAKEN = (Outcome.CREATED, Outcome.UPDATED)


@dataclass(frozen=True)
class Taken:
    """What became of one item: the arrival, and what was read of it (None where it could not be read).

    The arrival is stored, unless even that failed; it then has no number.
    """

    arrival: Arrival
    incoming: Incoming | None


class ItemRefused(Exception):
    """An item is kept as an arrival and becomes nothing more; `reason` is a code of articles/wording.py."""

    def __init__(self, reason: str, **facts: Any) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


def take(
    payload: bytes,
    *,
    file: str,
    at: datetime,
    provider: Provider | None = None,
    language: str = "",
    by: Person | None = None,
    heed: Heed = nothing_more,
) -> Iterator[Taken]:
    """Take in a file: one `Taken` for each item in it, as each is done.

    What no code here foresaw costs its item alone: refused too, and written to the log.

    `provider` is whose channel it came through; without one (an operator's `ingest`, a pasted text) it may be taken
    from the item. `language` is the operator's word where the item has none. `heed` is told of what an item became or
    did, before its transaction ends.
    """
    channel = Channel(provider=provider, language=language, by=by, at=at, heed=heed)
    for item in read(payload, name=file):
        yield _take_item(payload, item, file=file, channel=channel)


def _take_item(payload: bytes, item: Incoming | Unreadable, *, file: str, channel: Channel) -> Taken:
    own = item.source if item.source is not None else payload
    arrival = Arrival(
        at=channel.at,
        by=channel.by,
        provider=channel.provider,
        file=file[-300:],
        item=item.item[:120],
        guid=item.guid[:500],
        payload=own[:KEPT_BYTES],
        digest=digest(own),
    )
    try:
        return _store(arrival, item, channel)
    except Exception:
        log.exception("An item was not taken in: %s %s", arrival.file, arrival.item)
        _give_up(arrival, channel)
        return Taken(arrival, item if isinstance(item, Incoming) else None)


def _store(arrival: Arrival, item: Incoming | Unreadable, channel: Channel) -> Taken:
    if isinstance(item, Unreadable):
        arrival.outcome, arrival.reason = Outcome.REFUSED, item.code
        arrival.facts = {"detail": item.detail, "line": item.line, "column": item.column}
        arrival.save()
        return Taken(arrival, None)
    _describe(arrival, item)
    try:
        with transaction.atomic():
            _settle(arrival, item, channel)
            arrival.save()
    except (ItemRefused, Refused) as refusal:
        reason = refusal.reason if isinstance(refusal, ItemRefused) else refusal.code
        _refuse(arrival, reason, channel, refusal.facts)
        arrival.save()
    return Taken(arrival, item)


def _refuse(arrival: Arrival, reason: str, channel: Channel, facts: dict[str, Any]) -> None:
    """Make it a refused one, of the story its id is known for: what the transaction made is gone again."""
    arrival.pk = arrival.article = arrival.revision = None
    arrival.outcome, arrival.reason, arrival.facts = Outcome.REFUSED, reason, arrival.facts | facts
    if arrival.provider_id and not Provider.objects.filter(pk=arrival.provider_id).exists():
        arrival.provider = channel.provider
    known = Identity.objects.filter(provider=arrival.provider, guid=arrival.guid).first()
    arrival.article = known.article if known else None


def _give_up(arrival: Arrival, channel: Channel) -> None:
    try:
        with transaction.atomic():
            _refuse(arrival, "not_taken_in", channel, {})
            arrival.save()
    except Exception:
        log.exception("Its arrival could not be kept either: %s %s", arrival.file, arrival.item)
        arrival.pk = None


def _describe(arrival: Arrival, item: Incoming) -> None:
    arrival.format = item.format
    arrival.version, arrival.version_time = item.version, item.version_time
    arrival.warnings = [{"code": warning.code, "detail": warning.detail[:300]} for warning in item.warnings]
    if item.is_advance:
        _say(arrival, "advance_text")
    arrival.facts = {"pubstatus": item.pubstatus, "signal": item.signal, "language": item.language}


def _settle(arrival: Arrival, item: Incoming, channel: Channel) -> None:
    """Find out what the item is to the desk, and do it; one item of a provider at a time.

    Without that, two channels could begin one story twice, and a kill could slip past the story it came for.
    """
    provider = channel.provider or provider_of(item)
    Provider.objects.select_for_update(no_key=True).only("pk").get(pk=provider.pk)
    arrival.provider = provider
    guid = arrival.guid = (item.guid or content_key(item))[:500]
    identity = Identity.objects.filter(provider=provider, guid=guid).first()
    if identity is None:
        _begin(arrival, item, channel, provider)
        return
    article = lock_article(identity.article)
    identity.refresh_from_db()
    if article.state == ArticleState.KILLED:
        raise ItemRefused("story_killed", number=article.pk)
    arrival.article, before = article, Before(article.state, article.urgency)
    if _is_repeat(identity, item, arrival):
        arrival.outcome = Outcome.DUPLICATE
        return
    if _is_older(identity, item):
        arrival.outcome, arrival.reason = Outcome.DUPLICATE, "older_version"
        arrival.facts["newest"] = identity.version
        return
    if item.pubstatus != PubStatus.CANCELED and _jumps_far(identity, arrival, article):
        arrival.outcome, arrival.reason = Outcome.REFUSED, "version_jumps"
        _hold_for(article, "implausible version", channel)
    else:
        _continue(arrival, item, channel, article, identity)
    channel.heed(arrival, item, before=before)


def _is_repeat(identity: Identity, item: Incoming, arrival: Arrival) -> bool:
    if not item.guid:  # known by its words, so these are the same words
        return True
    if _of_identity(arrival).filter(digest=arrival.digest, outcome__in=TAKEN).exists():
        return True
    same_version = item.version is not None and item.version == identity.version
    return same_version and (item.version_time is None or item.version_time == identity.version_time)


def _of_identity(arrival: Arrival) -> QuerySet[Arrival]:
    return Arrival.objects.filter(provider=arrival.provider, guid=arrival.guid)


def _is_older(identity: Identity, item: Incoming) -> bool:
    """Order is by the provider's version, then by the provider's time; what has neither is as new as it comes."""
    if item.version is not None and identity.version is not None and item.version != identity.version:
        return item.version < identity.version
    if item.version_time is not None and identity.version_time is not None:
        return item.version_time < identity.version_time
    return False


def _begin(arrival: Arrival, item: Incoming, channel: Channel, provider: Provider) -> None:
    """A story the desk has not met."""
    killed_before = Arrival.objects.filter(provider=provider, guid=arrival.guid, reason="kill_of_unknown")
    if item.pubstatus == PubStatus.CANCELED:
        # Kept in this very transaction: a story that comes at the same moment finds it.
        arrival.outcome, arrival.reason = Outcome.REFUSED, "kill_of_unknown"
        return
    if killed_before.exists():
        raise ItemRefused("killed_before_it_came")
    article = _new_article(item, channel, provider)
    _take_urgency(article, item, provider)
    revision = add_revision(
        article,
        kind=RevisionKind.ORIGINAL,
        texts=[(None, paragraph.role, paragraph.text) for paragraph in item.paragraphs],
        dateline=item.dateline,
        by=None,
        at=channel.at,
        byline=item.byline[:200],
        credit=(item.credit or str(provider))[:300],
        note=item.editor_note,
    )
    file_by_dateline(article, item.dateline)
    Identity.objects.create(
        provider=provider,
        guid=arrival.guid,
        article=article,
        version=item.version,
        version_time=item.version_time,
        digest=arrival.digest,
    )
    LogEntry.write(
        "receive",
        ARTICLE.target(article),
        by=channel.by,
        at=channel.at,
        data={"provider": provider.slug, "format": item.format},
    )
    arrival.article, arrival.revision, arrival.outcome = article, revision, Outcome.CREATED
    _heed_embargo(arrival, article, item, channel)
    _heed_status(arrival, article, item, channel)
    channel.heed(arrival, item, before=None)


def _new_article(item: Incoming, channel: Channel, provider: Provider) -> Article:
    language, known_from = source_language_of(item, provider, channel.language)
    return Article.objects.create(
        source_language=language,
        language_source=known_from,
        language_declared=item.language[:20],
        language_detected=detected_language(item),
        provider=provider,
        arrived_at=channel.at,
        slugline=item.slugline[:120],
        section=provider.section,
        rights=(item.rights or provider.rights)[:500],
        translated_from=list(item.translated_from) if item.translated_from else None,
        is_advance=item.is_advance,
    )


def _take_urgency(article: Article, item: Incoming, provider: Provider) -> None:
    article.urgency = item.urgency if item.urgency is not None and 1 <= item.urgency <= 9 else provider.urgency


def _continue(arrival: Arrival, item: Incoming, channel: Channel, article: Article, identity: Identity) -> None:
    """A newer version of a story the desk has."""
    if item.version is not None:
        identity.version = item.version
    times = [time for time in (identity.version_time, item.version_time) if time is not None]
    identity.version_time = max(times, default=None)
    identity.digest = arrival.digest
    identity.save()
    arrival.outcome = Outcome.UPDATED
    if item.paragraphs and item.pubstatus != PubStatus.CANCELED:
        arrival.revision = _revise(item, channel, article)
    _heed_embargo(arrival, article, item, channel)
    _heed_status(arrival, article, item, channel)


def _jumps_far(identity: Identity, arrival: Arrival, article: Article) -> bool:
    """A version so far ahead, or a time so far in the future, that nothing newer could ever follow.

    An editor who has cleared the story since such an item came has agreed: what follows on it is plausible then.
    """
    before, now = identity.version, arrival.version
    by_number = before is not None and now is not None and before < IMPLAUSIBLE_JUMP < now - before
    by_time = arrival.version_time is not None and arrival.version_time > arrival.at + FAR_AHEAD
    if not (by_number or by_time) or article.state == ArticleState.HELD:
        return by_number or by_time
    earlier = _of_identity(arrival).filter(reason="version_jumps")
    return not any(
        was.digest == arrival.digest
        or (was.version is not None and now is not None and 0 <= now - was.version < IMPLAUSIBLE_JUMP)
        for was in earlier.defer("payload")
    )


def _revise(item: Incoming, channel: Channel, article: Article) -> Revision:
    """The wire's next revision, laid over what the house made of the one before."""
    current = article.current
    assert current is not None, "an article has a revision from its first transaction on"
    number = current.number + 1
    last_by_wire = article.revisions.filter(by=None).newest_first().first() or current
    base = last_by_wire.story
    incoming = [(paragraph.role, paragraph.text) for paragraph in item.paragraphs]
    wire = carry(base, incoming, number=number, keeps_meaning=False, new_id=new_id)
    merged, clashes = merge(base, current.story, wire)
    kind = kind_of(item, article)
    asked = kind == RevisionKind.REFILE and not (
        current.line == item.dateline and changes_no_fact(current.story, merged, article.source_language)
    )
    with ARTICLE.move(article, "revise", by=None, at=channel.at, data={"kind": kind, "asked": asked}) as locked:
        revision = add_revision(
            locked,
            kind=RevisionKind.CORRECTION if asked else kind,
            texts=[(paragraph.id, paragraph.role, paragraph.text) for paragraph in merged],
            dateline=item.dateline or current.line,
            by=None,
            at=channel.at,
            asked=asked,
            clashes=[{"id": clash.id, "house": clash.house, "wire": clash.wire} for clash in clashes],
            byline=item.byline[:200] or current.byline,
            credit=item.credit[:300] or current.credit,
            note=item.editor_note,
        )
        if item.urgency is not None and 1 <= item.urgency <= 9 and item.urgency != locked.urgency:
            locked.urgency = item.urgency
            # No page tells it, but the API does.
            advance_generation()
        locked.is_advance = locked.is_advance or item.is_advance
    article.refresh_from_db()
    return revision


def _heed_embargo(arrival: Arrival, article: Article, item: Incoming, channel: Channel) -> None:
    """An embargo is in force at once; an unreadable one holds the story; a missing or earlier one lifts nothing."""
    embargo = item.embargo
    if embargo is None or embargo.until is None:
        if embargo is not None:
            write_through(article, until=article.embargo, until_lifted=True, at=channel.at)
            _hold_for(article, f"embargo: {embargo.raw[:200]}", channel)
        elif article.has_embargo and arrival.outcome == Outcome.UPDATED:
            _say(arrival, "embargo_kept")
        return
    if embargo.until <= channel.at and not article.has_embargo:
        return
    if article.embargo_until_lifted or (article.embargo is not None and embargo.until < article.embargo):
        _say(arrival, "embargo_kept")
        return
    write_through(article, until=embargo.until, until_lifted=False, at=channel.at)


def _heed_status(arrival: Arrival, article: Article, item: Incoming, channel: Channel) -> None:
    """A canceled item kills, a withheld one holds; neither blanks a text."""
    if item.pubstatus == PubStatus.CANCELED:
        note = item.editor_note[:300] or "canceled by the provider"
        article.state = stopping.kill(article, note=note, by=channel.by, at=channel.at).state
        _say(arrival, "kills_story")
        return
    withheld = item.pubstatus == PubStatus.WITHHELD
    # A kill that is only words in a text holds everything; an editor confirms it.
    if withheld or any(warning.code == WarningCode.KILL_IN_WORDS for warning in item.warnings):
        note = "withheld by the provider" if withheld else "the text speaks of a kill"
        if _hold_for(article, item.editor_note[:300] or note, channel):
            _say(arrival, "holds_story")


def _hold_for(article: Article, note: str, channel: Channel) -> bool:
    """Hold the story unless it lies still already. Returns whether it is held now."""
    article.refresh_from_db(fields=["state"])
    if article.state in {ArticleState.RECEIVED, ArticleState.CLEARED, ArticleState.SPIKED}:
        article.state = stopping.hold(article, note=note, by=channel.by, at=channel.at).state
    return article.state == ArticleState.HELD


def _say(arrival: Arrival, code: str) -> None:
    """What an arrival did beside bringing its text, for those who look at it."""
    arrival.warnings = [*arrival.warnings, {"code": code, "detail": ""}]
