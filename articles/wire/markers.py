"""What items say of themselves in words: updated, corrected, refiled, withdrawn, embargoed.

Agencies write it before the headline (`CORRECTED-`, `UPDATE 2-`, `Berichtigung:`, `1ST LEAD`), into the slugline, or
into a note (`UPDATES with quotes`, `vervangt`). Such a word is a marker only where its form says so: `Korrektur:` is
one, `Korrektur am Aktienmarkt` is news.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.wire.incoming import Signal

_CORRECTION = (
    r"correct(?:ed|ion|s|ing)|corr|berichtigung|berichtigt|korrektur|korrigiert|korr|rectificatif|correctif|corrige|corrigé"
    r"|rectificación|rectificacion|corrección|correccion|corregido|fe de errores|rettifica|correzione|correção"
    r"|исправление|исправлено|уточнение|поправка|выпраўленне|выпраўлена|korekta|sprostowanie|poprawka|correctie"
    r"|rettelse|rättelse|korrigert|更正|勘误|تصحيح|تصويب"
)
_UPDATE = (
    r"updated?|wrapup|aktualisier(?:t|ung)|neufassung|zusammenfassung|mise à jour|actualisation|actualización"
    r"|actualizacion|actualiza|ampliación|ampliacion|amplía|обновление|обновлено|дополнено|дополнение|абнаўленне"
    r"|абноўлена|aktualizacja|aktl\.?|opdatering|opdateret|oppdatering|oppdatert|uppdatering|uppdaterad|aggiornamento"
    r"|atualização|更新|تحديث|محدث|vervangt|vervanging|erstatter|ersätter|ersätt"
)
_REFILE = (
    r"refile[ds]?|refiling|repetition|wiederholung|wdhlg?|whlg|répétition|repetición|повтор|паўтор|powtórzenie"
    r"|重发|إعادة"
)
_LEAD = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|new)\s+(?:lead|ld|lede)(?:-writethru)?|writethru"
    r"|lead\s+\d{1,2}"
)
_KILL = (
    r"(?:mandatory|bulletin|story|news)[ -]kill|kill|withdrawn|withdrawal|retracted|retraction|zurückgezogen"
    r"|storniert|annulliert|annul[eé]e?|annulation|anulada|anulado|anulación|аннулировано|аннулирование|отозвано"
    r"|ануляванне|анулявана|anulowano|anulowane|wycofane|ingetrokken|撤稿|撤销|إلغاء"
)
_NUMBER = r"(?:\s*(?:no\.?\s*|nr\.?\s*|#)?\d{1,3})?"
_WORDS = (
    (Signal.CORRECTION, _CORRECTION),
    (Signal.REFILE, _REFILE),
    (Signal.UPDATE, f"{_LEAD}|{_UPDATE}"),
)


def _opening(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A marker before a headline: with a colon, in brackets or with stars in any case; with a dash in capitals alone,
    or with a number before the dash; alone on its line."""
    any_case = re.compile(
        rf"\s*(?:[(\[（【*]+\s*(?:{words}){_NUMBER}\s*[)\]）】*]+\s*[:：/–—-]?|(?:{words}){_NUMBER}\s*(?:[:：]|/{{1,2}}(?!\w)|\Z)"
        rf"|(?:{words})\s*\d{{1,3}}\s*[-–—])\s*",
        re.IGNORECASE,
    )
    capitals = re.compile(rf"\s*((?:{words}){_NUMBER})\s*(?:[-–—]|/(?=\S))\s*", re.IGNORECASE)
    return any_case, capitals


_OPENINGS = tuple((signal, *_opening(words)) for signal, words in _WORDS)
_BARE_LEAD = re.compile(rf"\s*(?:{_LEAD})\b\s*[-–—:/,]?\s*", re.IGNORECASE)
_KILL_OPENING = _opening(_KILL)
_IN_SLUGLINE = tuple(
    (signal, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
    for signal, words in (_WORDS[0], _WORDS[1], (Signal.UPDATE, f"{_LEAD}|update[ -]?\\d+|{_UPDATE}"))
)
_NOTE_START = r"(?:\A|[(\[\n.;:–—-]|\*\s*)\s*"
_IN_NOTE = (
    (Signal.REFILE, re.compile(rf"{_NOTE_START}(?:{_REFILE})(?!\w)", re.IGNORECASE)),
    (Signal.CORRECTION, re.compile(rf"{_NOTE_START}(?:{_CORRECTION}|corrige|korrigiert)(?!\w)", re.IGNORECASE)),
    (
        Signal.UPDATE,
        re.compile(
            rf"{_NOTE_START}(?:{_LEAD}|{_UPDATE}|updates|updating|adds|recasts|rewrites|neu|neue|neuer|mit neuen"
            r"|ny|nytt|ajoute|actualise|añade|agrega|добавляет|дополняет|dodaje|met)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
_TIME_WORDS = r"until|till|bis|jusqu|hasta|do|до|да|tot|til|till|fino|até|for|от|直到|至|حتى"
_EMBARGO = re.compile(
    rf"(?:strictly\s+|under\s+|sous\s+|bajo\s+|unter\s+)?(?:embargoed|sperrfrist|sperrvermerk|embargado|sperrzeit)(?!\w)"
    rf"|(?:under|strict|sous|bajo|news)\s+embargo(?!\w)|embargo\s*[:：]|embargo\s+(?:{_TIME_WORDS})\b(?=.*\d)|embargo\s+\d"
    r"|(?-i:EMBARGO UNTIL|EMBARGO TILL)(?!\w)"
    r"|(?:not\s+for|hold\s+for)\s+(?:release|publication|use|broadcast)\s+(?:before|until|till|prior)"
    r"|hold\s+for\s+release|frei\s+ab\s+\d|gesperrt\s+bis|(?:эмбарго|эмбарга)(?:\s+(?:до|да)(?!\w)|\s*[:：])"
    r"|禁止在.{0,30}前|发布禁令|禁发期|محظور\s+النشر|حظر\s+(?:على\s+)?النشر",
    re.IGNORECASE,
)
_LONGEST_EMBARGO_LINE = 250


@dataclass(frozen=True)
class Marked:
    """A headline without its markers, and what they said. `killed` is no kill yet: in words it holds the story."""

    text: str
    signal: Signal
    killed: bool = False


def of_headline(headline: str) -> Marked:
    """Take the markers off a headline. One that was nothing else leaves an empty text."""
    text, signals, killed = headline, [], False
    while taken := _take_marker(text):
        text, signal = taken
        if signal is None:
            killed = True
        else:
            signals.append(signal)
    return Marked(text, strongest(*signals), killed)


def of_slugline(slugline: str) -> Signal:
    """What a slugline says: `GLOBAL-OIL (UPDATE 3)`, `Haian-Hafen/KORR`."""
    return strongest(
        *(
            signal
            for signal, words in _IN_SLUGLINE
            for found in words.finditer(slugline)
            if not _has_small_letters(found[0]) or slugline[: found.start()].endswith("(")
        )
    )


def of_note(note: str) -> Signal:
    """What a note to editors says at the beginning of it or of a sentence: `UPDATES with quotes`, `vervangt …`."""
    return next((signal for signal, words in _IN_NOTE if words.search(note[:2000])), Signal.NONE)


def is_embargo_line(line: str) -> bool:
    """Whether a line near the top says from when the story may be used. Its time is not read: none is guessed."""
    return len(line) <= _LONGEST_EMBARGO_LINE and _EMBARGO.match(line.lstrip(" *#-–—!/([")) is not None


def embargo_in_note(note: str) -> str:
    """The sentence of a note that speaks of an embargo, "" for none."""
    found = _EMBARGO.search(note)
    return note[found.start() :][:_LONGEST_EMBARGO_LINE].split("\n")[0].strip().rstrip(".") if found else ""


def strongest(*signals: Signal) -> Signal:
    """Of what headline, slugline and notes say, the one that asks for most care."""
    for signal in (Signal.CORRECTION, Signal.REFILE, Signal.UPDATE):
        if signal in signals:
            return signal
    return Signal.NONE


def _take_marker(text: str) -> tuple[str, Signal | None] | None:
    """One marker off the beginning: the rest and what it says, None for a kill (read in capitals alone)."""
    for signal, any_case, capitals in (*_OPENINGS, (None, *_KILL_OPENING)):
        found = any_case.match(text)
        if found is None or (signal is None and _has_small_letters(found[0])):
            found = capitals.match(text)
            if found and _has_small_letters(found[1]):
                found = None
        if found:
            return text[found.end() :], signal
    lead = _BARE_LEAD.match(text)
    if lead and (lead[0].lstrip()[:1].isdigit() or not _has_small_letters(lead[0])):
        return text[lead.end() :], Signal.UPDATE
    return None


def _has_small_letters(text: str) -> bool:
    return any(char.islower() for char in text)
