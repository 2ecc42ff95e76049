"""Sentences for what reading a wire item mended, could not understand or refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models.arrival import Arrival
from articles.wire.incoming import RefusalCode, WarningCode
from articles.wording import SENTENCES
from newsroom.filling import apart, filled

WARNINGS: dict[str, Any] = {
    WarningCode.BIDI_REMOVED: gettext_lazy("Marks that turn the writing direction were taken out: %(detail)s."),
    WarningCode.CONTROL_REMOVED: gettext_lazy("Control characters were taken out: %(detail)s."),
    WarningCode.NUL_REMOVED: gettext_lazy("Characters without any meaning (NUL) were taken out."),
    WarningCode.BROKEN_CHARACTERS: gettext_lazy("Some characters could not be read and stand as �. Check the names."),
    WarningCode.DECODED_AS_LATIN1: gettext_lazy(
        "The encoding is not said and it is not UTF-8; it was read as Western European. Check the accents."
    ),
    WarningCode.ACTIVE_CONTENT_REMOVED: gettext_lazy("Scripts or other active content were taken out: %(detail)s."),
    WarningCode.CONTENT_LEFT_OUT: gettext_lazy("A part that is no running text was left out: %(detail)s."),
    WarningCode.FIELD_IGNORED: gettext_lazy("A field could not be used and was left aside: %(detail)s."),
    WarningCode.NAIVE_TIME: gettext_lazy("A time names no zone and was read as UTC: %(detail)s."),
    WarningCode.UNREADABLE_TIME: gettext_lazy("A time could not be read: %(detail)s."),
    WarningCode.UNREADABLE_EMBARGO: gettext_lazy(
        "There is an embargo that cannot be read, so the story is held: %(detail)s."
    ),
    WarningCode.EMBARGO_IN_WORDS: gettext_lazy("The text speaks of an embargo. Check it: %(detail)s."),
    WarningCode.UNREADABLE_URGENCY: gettext_lazy("The urgency could not be read: %(detail)s."),
    WarningCode.UNKNOWN_PUBSTATUS: gettext_lazy("The status is not one the desk knows: %(detail)s."),
    WarningCode.KILL_IN_WORDS: gettext_lazy("The text speaks of a kill. Check it and decide: %(detail)s."),
    WarningCode.PARTIAL_ITEM: gettext_lazy("The item says that it is only a part of the story: %(detail)s."),
    "embargo_kept": SENTENCES["embargo_kept"],
    "advance_text": gettext_lazy("It is an advance text, to be checked against delivery."),
    "kills_story": gettext_lazy("It kills the story."),
    "holds_story": gettext_lazy("It holds the story until an editor decides."),
}
REFUSALS: dict[str, Any] = {
    RefusalCode.EMPTY: gettext_lazy("There is nothing in it."),
    RefusalCode.TOO_LARGE: gettext_lazy("It is larger than the desk takes (%(detail)s)."),
    RefusalCode.NOT_TEXT: gettext_lazy("It is not text but something else (%(detail)s). Send the story's text file."),
    RefusalCode.UNKNOWN_ENCODING: gettext_lazy(
        "It is not UTF-8 and names no encoding, so nobody can tell its letters. Save it as UTF-8 and send it again."
    ),
    RefusalCode.NOT_A_WIRE_FORMAT: gettext_lazy(
        "It is no format the desk reads (%(detail)s). Plain wire text and ninjs come in."
    ),
    RefusalCode.BROKEN_JSON: gettext_lazy("Its JSON is broken (%(detail)s). Ask the agency for a whole file."),
    RefusalCode.TOO_DEEP: gettext_lazy("It is nested deeper than any story is."),
    RefusalCode.WRONG_TYPE: gettext_lazy("A field holds something of another kind than the format says (%(detail)s)."),
    RefusalCode.NOT_A_STORY: gettext_lazy("It is no text story but something else (%(detail)s)."),
    RefusalCode.NO_WIRE_TEXT: gettext_lazy(
        "It does not read like a story from a wire: it has neither a dateline nor a finished sentence. "
        "A story that is one anyway can be written by hand at the desk."
    ),
    RefusalCode.NO_TEXT: gettext_lazy("It has neither a headline nor a text."),
    RefusalCode.TOO_LONG: gettext_lazy("It has more paragraphs, or a longer one, than any story has (%(detail)s)."),
}
# What is no fault of the item.
FAILURES = {
    "not_taken_in": gettext_lazy(
        "Something went wrong in the desk itself, so nothing of it was taken in. Take it in again; if that does not "
        "help, ask those who run the desk to look into its log."
    ),
    "unreadable_file": gettext_lazy("The file cannot be read: %(detail)s."),
}
OTHER_WARNING = gettext_lazy("Something could not be read as it came: %(detail)s.")


def warning_sentence(warning: Mapping[str, str]) -> str:
    """The sentence for a stored warning, `{code, detail}`; a code nobody knows any more still says its detail."""
    sentence = WARNINGS.get(warning.get("code", ""), OTHER_WARNING)
    return filled(sentence, {"detail": warning.get("detail") or "–"})


def refusal_sentence(code: str, facts: Mapping[str, Any]) -> str:
    """The sentence for why an arrival became nothing, or changed nothing, with the place where that is known.

    Where no detail is known its brackets go too.
    """
    sentence = REFUSALS.get(code) or FAILURES.get(code) or SENTENCES.get(code)
    if sentence is None:
        return code
    known: defaultdict[str, Any] = defaultdict(
        lambda: "–", {name: apart(value) for name, value in facts.items() if value}
    )
    said = (str(sentence) % known).replace(" (–)", "").replace("（–）", "")
    line = facts.get("line")
    return _("Line %(line)s: %(sentence)s") % {"line": line, "sentence": said} if line else said


def reason_of(arrival: Arrival) -> str:
    """What is to be said of an arrival, in sentences: why it was refused or changed nothing, what it did, what was
    mended; "" where there is nothing to say."""
    said = [refusal_sentence(arrival.reason, arrival.facts)] if arrival.reason else []
    return " ".join([*said, *map(warning_sentence, arrival.warnings)])
