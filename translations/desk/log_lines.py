"""The log as sentences: who did what to which language, with what was said about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from articles.vocabulary import RevisionKind
from articles.wording import REVISION_KINDS
from newsroom.commas import listed
from newsroom.filling import filled
from newsroom.languages import name_of
from newsroom.models import LogEntry, Person
from newsroom.refusals import in_words
from translations.desk.clock import moment
from translations.vocabulary import TranslationState

STORY = {
    "receive": gettext_lazy("%(who)s sent the story"),
    "take in": gettext_lazy("%(who)s took the story in"),
    "write": gettext_lazy("%(who)s wrote the story"),
    "start": gettext_lazy("%(who)s started the story anew from %(from)s"),
    "start anew": gettext_lazy("%(who)s started it anew under another number"),
    "clear": gettext_lazy("%(who)s cleared the story"),
    "clear as flash": gettext_lazy("%(who)s sent it as a flash, so it was cleared at once"),
    "spike": gettext_lazy("%(who)s spiked the story"),
    "restore": gettext_lazy("%(who)s restored the story"),
    "edit": gettext_lazy("%(who)s edited the text: %(kind)s"),
    "write sentence": gettext_lazy("%(who)s wrote what readers are told of the correction"),
    "show updating": gettext_lazy("%(who)s told readers of old texts that these are being updated"),
    "revise": gettext_lazy("%(who)s sent a new version: %(kind)s"),
    "answer refile": gettext_lazy("%(who)s answered “refile or correction?”: %(kind)s"),
    "answer question": gettext_lazy("%(who)s answered a question about the text"),
    "ask the provider": gettext_lazy("%(who)s asked the provider about the text"),
    "mark spoken": gettext_lazy("%(who)s marked the language a quote was spoken in: %(spoken)s"),
    "file": gettext_lazy("%(who)s filed the story"),
    "confirm language": gettext_lazy("%(who)s confirmed the source language: %(language)s"),
    "say translated": gettext_lazy("%(who)s marked what the text is a translation from: %(first)s"),
    "set embargo": gettext_lazy("%(who)s set an embargo: %(embargo)s"),
    "mark advance": gettext_lazy("%(who)s said whether it is an advance text: %(advance)s"),
    "confirm delivery": gettext_lazy("%(who)s found that the speech was delivered as written"),
    "join": gettext_lazy("%(who)s joined it to story %(continues)s"),
    "part": gettext_lazy("%(who)s parted it from story %(continued)s"),
    "link same story": gettext_lazy("%(who)s linked it with story %(other)s"),
    "unlink same story": gettext_lazy("%(who)s unlinked it from the same story"),
    "request": gettext_lazy("%(who)s requested languages: %(languages)s"),
    "ask at once": gettext_lazy("%(who)s asked everybody on duty at once: %(languages)s"),
    "release": gettext_lazy("%(who)s released the source language, %(language)s"),
    "hold": gettext_lazy("%(who)s held the story"),
    "withdraw": gettext_lazy("%(who)s withdrew %(language)s"),
    "kill": gettext_lazy("%(who)s killed the story"),
}
LANGUAGE = {
    "request": gettext_lazy("%(who)s requested %(language)s"),
    "claim": gettext_lazy("%(who)s claimed %(language)s"),
    "take over": gettext_lazy("%(who)s took %(language)s over, as nobody had typed under the claim"),
    "take up": gettext_lazy("%(who)s took %(language)s over, as its source had changed and its translator was absent"),
    "merge": gettext_lazy("%(who)s merged paragraphs of %(language)s"),
    "split": gettext_lazy("%(who)s split a paragraph of %(language)s"),
    "add": gettext_lazy("%(who)s added a paragraph to %(language)s"),
    "move": gettext_lazy("%(who)s moved a paragraph of %(language)s"),
    "remove": gettext_lazy("%(who)s removed a paragraph from %(language)s"),
    "take in": gettext_lazy("%(who)s took a left-out paragraph of %(language)s in again"),
    "undo shaping": gettext_lazy("%(who)s undid what was done to the paragraphs of %(language)s"),
    "assign": gettext_lazy("%(who)s assigned %(language)s to %(person)s"),
    "hand over": gettext_lazy("%(who)s handed %(language)s over to %(person)s"),
    "set reviewer": gettext_lazy("%(who)s set the reviewer of %(language)s: %(person)s"),
    "set due": gettext_lazy("%(who)s set %(language)s due: %(due)s"),
    "rest on": gettext_lazy("%(who)s said what %(language)s is made from: %(via)s"),
    "give back": gettext_lazy("%(who)s gave %(language)s back"),
    "free for a flash": gettext_lazy("%(who)s made it a flash: %(language)s is free, as a trainee had it in hand"),
    "free after all": gettext_lazy("%(language)s is free: it is a flash, and would have gone back to a trainee"),
    "free of absent": gettext_lazy("%(language)s is free: its translator is absent"),
    "follow": gettext_lazy("%(who)s took the newest source into %(language)s"),
    "take patch": gettext_lazy("%(who)s took a proposed text into %(language)s"),
    "take all": gettext_lazy("%(who)s took everything proposed into %(language)s"),
    "adopt": gettext_lazy("%(who)s adopted the same story as the draft of %(language)s"),
    "submit": gettext_lazy("%(who)s submitted %(language)s"),
    "comment": gettext_lazy("%(who)s commented on %(language)s"),
    "ask": gettext_lazy("%(who)s asked about the source, from %(language)s"),
    "object": gettext_lazy("%(who)s objected to a finding in %(language)s"),
    "answer objection": gettext_lazy("%(who)s answered an objection to a finding in %(language)s"),
    "mark spoken": gettext_lazy("%(who)s marked the language a quote was spoken in: %(spoken)s"),
    "waive": gettext_lazy("%(who)s waived a finding in %(language)s"),
    "take back waiver": gettext_lazy("%(who)s took back a waiver in %(language)s"),
    "mark ready": gettext_lazy("%(who)s marked a paragraph of %(language)s ready"),
    "give paragraphs": gettext_lazy("%(who)s gave paragraphs of %(language)s to %(person)s"),
    "take suggestion": gettext_lazy("%(who)s took a suggestion for %(language)s"),
    "decline suggestion": gettext_lazy("%(who)s declined a suggestion for %(language)s"),
    "approve paragraph": gettext_lazy("%(who)s approved a paragraph of %(language)s"),
    "mend": gettext_lazy("%(who)s mended %(language)s"),
    "assent": gettext_lazy("%(who)s assented to what review wrote in %(language)s"),
    "return": gettext_lazy("%(who)s returned %(language)s"),
    "approve": gettext_lazy("%(who)s approved %(language)s"),
    "approve alone": gettext_lazy("%(who)s approved %(language)s on one pair of eyes"),
    "second look": gettext_lazy("%(who)s signed %(language)s as second"),
    "reopen": gettext_lazy("%(who)s reopened %(language)s"),
    "correct": gettext_lazy("%(who)s has %(language)s corrected, and it alone"),
    "remind": gettext_lazy("%(who)s reminded %(person)s of %(language)s"),
    "release": gettext_lazy("%(who)s released %(language)s"),
    "drop": gettext_lazy("%(who)s dropped %(language)s"),
}
OTHER = gettext_lazy("%(who)s: %(verb)s")


@dataclass(frozen=True)
class LogLine:
    """One line: when, the sentence, and what was said with it."""

    entry: LogEntry
    when: str
    sentence: str
    note: str


def log_lines(entries: Sequence[LogEntry], *, wire: str, now: datetime) -> list[LogLine]:
    """The lines for some entries, in their order. `wire` is what stands for an agency's item as the doer."""
    people = {person.pk: str(person) for person in Person.objects.filter(pk__in=_people_in(entries))}
    return [
        LogLine(entry, moment(entry.at, now=now), sentence(entry, people, wire, now), note(entry, now))
        for entry in entries
    ]


def _people_in(entries: Iterable[LogEntry]) -> set[int]:
    named = {entry.person_id for entry in entries}
    for entry in entries:
        named |= {entry.data.get("translator"), entry.data.get("reviewer")}
    return {key for key in named if isinstance(key, int)}


def sentence(entry: LogEntry, people: dict[int, str], wire: str, now: datetime) -> str:
    """What one entry says. Every placeholder of the tables has a value, so that no entry can fail a page."""
    shown_in = get_language() or "en"
    data: dict[str, Any] = entry.data
    code = data.get("language") or entry.language
    given = data.get("translator") or data.get("reviewer")
    facts = {
        "who": people.get(entry.person_id or 0) or wire,
        "verb": in_words(entry.verb),
        "language": name_of(code, shown_in) if code else "",
        "languages": _list(name_of(each, shown_in) for each in data.get("languages", [])),
        "person": people.get(given, _("nobody in particular")) if given else _("nobody in particular"),
        "via": name_of(data["via"], shown_in) if data.get("via") else _("the original"),
        "due": _time(data.get("due"), now) or _("no due time"),
        "embargo": _embargo(data, now),
        "kind": kind(data),
        "advance": _("yes, to be checked against delivery") if data.get("advance") else _("no"),
        **{name: name_of(data[name], shown_in) if data.get(name) else "–" for name in ("spoken", "first")},
        **{name: data.get(name, "–") for name in ("from", "continues", "continued", "other")},
    }
    table = STORY if entry.kind == "article" else LANGUAGE
    verb = "take in" if entry.verb == "receive" and entry.person_id else entry.verb
    if verb == "give back" and data.get("flash"):
        verb = "free after all" if data.get("came back") else "free for a flash"
    if verb == "give back" and data.get("absent"):
        verb = "free of absent"
    if verb == "take over" and data.get("from") == TranslationState.APPROVED:
        verb = "take up"
    return filled(table.get(verb, OTHER), facts)


def kind(data: dict[str, Any]) -> str:
    if "refile" in data:
        return str(REVISION_KINDS[RevisionKind.REFILE if data["refile"] else RevisionKind.CORRECTION])
    if data.get("asked"):
        return _("a refile that may be a correction")
    found = data.get("kind", "")
    return str(REVISION_KINDS[RevisionKind(found)]) if found in set(RevisionKind) else "–"


def note(entry: LogEntry, now: datetime) -> str:
    """What was said with a verb: its note, its reason, the time it was set for."""
    data = entry.data
    opens = _time(data.get("live_at"), now)
    said = [data.get("note"), data.get("override"), _("for %(time)s") % {"time": opens} if opens else ""]
    return " · ".join(str(part) for part in said if part)


def _embargo(data: dict[str, Any], now: datetime) -> str:
    if data.get("until_lifted"):
        return _("until it is lifted")
    return _time(data.get("until"), now) or pgettext("embargo", "none")


def _time(value: Any, now: datetime) -> str:
    when = parse_datetime(value) if isinstance(value, str) else None
    return moment(when, now=now) if when else ""


def _list(names: Iterable[str]) -> str:
    return listed(names)
