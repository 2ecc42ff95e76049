"""What of an item's text is the story, and what its agency wrote around it.

Credits, bylines, notes to editors, contacts, desk initials and end marks stand inside the text of most wires. They
are told by their form and place: credits and contacts at the end, bylines and notes at the beginning.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from articles.text.dateline_words import is_known_agency
from articles.text.datelines import Dateline, byline_before, parse
from articles.vocabulary import Role
from articles.wire import delivery, markers
from articles.wire.blocks import Block
from articles.wire.incoming import (
    MAX_PARAGRAPH,
    MAX_PARAGRAPHS,
    Refusal,
    RefusalCode,
    Signal,
)

_CREDIT_IN_BRACKETS = re.compile(
    r"""[(（]\s*(?:
      (?:additional\s+)?(?:reporting|writing|editing|compiled|translated|produced)\b.{0,60}?\bby\b
    | bericht(?:et)?\s+von|reporter|redaktion|redigiert\s+von|mitarbeit|geschrieben\s+von
    | reportage|rédaction|rédigé\s+par|édité\s+par|édition|avec\s+la\s+contribution
    | reporte\s+de|información\s+de|redacción|editado\s+por|escrito\s+por
    | редактор|автор|корреспондент|репортаж|подготовил[аи]?|рэдактар|аўтар|autor(?:ka|zy)?|redakcja|oprac(?:owanie|\.)
    | 责任编辑|编辑|记者|翻译|إعداد|تحرير|تغطية\s+صحفية|ترجمة
    ).{2,300}[)）]\s*\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_CREDIT = re.compile(
    r"""(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\s+[^.!?]{2,200}(?:[^.!?]|;[^!?]{2,200})
    |this\s+report\s+by\s+.{2,60}\s+was\s+first\s+published\b.{0,60}
    |(?:reporter|redaktion|mitarbeit|редактор|автор|корреспондент|рэдактар|аўтар|autor(?:ka|zy)?|redakcja|oprac\.?
    |rédaction|édition|redacción|责任编辑|编辑|记者|إعداد|تحرير|ترجمة)\s*[:：]\s*[^.!?。]{2,120}""",
    re.IGNORECASE | re.VERBOSE,
)
_END_MARK = re.compile(
    r"""[\s(\[（【*#_=–—.\-]*(?:
      |ends?|ende|fin|fine|final|koniec|конец|канец|slut|完|终|انتهى|النهاية|30|0|schluss
    )[\s)\]）】*#_=–—.\-]*""",
    re.IGNORECASE | re.VERBOSE,
)
_RIGHTS_LINE = re.compile(r"\(?\s*(?:©|(?:\(c\)|copyright)\s*(?:©|\(c\)|\d{4})).{0,200}", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"={1,2}\s?\w{2,20}"
    r"|\(?[A-Z]{2,5}\\?/[a-z]{2,5}\)?|[a-z]{2,4}(?:/[a-z]{2,4})+|(?:dpa|afp|apa|sda|epd)(?: [a-z0-9]{2,6}){1,7}"
    r"|[A-Z]{2,4}-[A-Z]{2}-\d{2}-\d{2}-\d{2} \d{4}(?:GMT|EST|EDT)?<?"
)
_TRAILING_END = re.compile(
    r"\s*(?:[(（]\s*(?:完|终|ende|ends?|fin|schluss)\s*[)）]|-\s?(?:30|0)\s?-|\s#\s?#\s?#|\s###)\s*\Z", re.IGNORECASE
)
_NOT_FOR_READERS = re.compile(
    r"""not\s+(?:intended\s+)?for\s+publication\b(?!\s+(?:before|until|till|prior))
    |nicht\s+(?:zur\s+(?:veröffentlichung|publikation)|für\s+die\s+veröffentlichung)
    |ne\s+pas\s+publier|(?:pas|non)\s+destinée?s?\s+à\s+(?:la\s+publication|être\s+publiée?s?)
    |no\s+(?:apto|apta|destinad[oa])\s+(?:para|a)\s+(?:su\s+|la\s+)?publicación|no\s+publicar
    |не\s+для\s+(?:публикации|печати|публікацыі|друку)|nie\s+do\s+publikacji|niet\s+voor\s+publicatie
    |non\s+destinat[oaie]\s+alla\s+pubblicazione|不供发表|不得发表|供编辑参考|ليست?\s+للنشر|غير\s+(?:مخصصة\s+)?للنشر""",
    re.IGNORECASE | re.VERBOSE,
)
# A whole sentence that says so is the story's own, unless it begins as such notes do.
_NOTE_TO_EDITORS = re.compile(
    r"""[\s#*(\[–—-]*(?:the\s+following|following|this\s+(?:note|information|message)|these|internal|note|attention
    |(?:die\s+)?folgend|dies(?:e|er|es)\b|hinweis|achtung|intern|les\s+informations|informations|cette|ces|note
    |la\s+siguiente|las\s+siguientes|esta|nota|следующ|нижеследующ|эт[аои]|данн|наступн|гэт|poniż|niniejsz|te\s
    |以下|下列|此|المعلومات|هذه|ما\s+يلي)""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_SENTENCE = re.compile(r"[.!?。؟][\"'”“»’]*\Z")
_NOTES_HEADER = re.compile(
    r"""[#*\s–—\-]*(?:[\w.]{2,20}[\s-])?(?:
      notizblock|notebook|notes?\s+(?:to|for)\s+(?:the\s+)?editors?|hinweise?\s+an\s+die\s+redaktion(?:en)?
    | redaktionshinweise?|achtung\s+redaktion(?:en)?|note\s+(?:aux\s+rédactions|à\s+la\s+rédaction)
    | nota\s+(?:a\s+los\s+editores|al\s+editor)|примечание\s+для\s+редакторов
    )\s*[:：]?\s*[*#]*""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTACTS_HEADER = re.compile(
    r"""[#*\s–—\-]*(?:[\w.]{2,20}[\s-])?(?:
      (?:media|press)?\s*contacts?|ansprechpartner(?:in)?|(?:presse)?kontakte?|contacts?\s+presse|contactos?
    | контакт(?:ы|ная\s+информация)|кантакты|kontakty?|媒体联系|联系方式|联系人|للتواصل|جهات\s+الاتصال
    )\s*[:：]?\s*[*#]*""",
    re.IGNORECASE | re.VERBOSE,
)
_REACHED_AT = re.compile(r"\+?\d[\d ()/.\-]{6,}\d|[\w.+-]{1,64}@[\w-]{1,60}\.\w+")
_CONTACT_LINE = re.compile(
    r"""(?=.*(?:\+?\d[\d\s()/.\-]{6,}\d|[\w.+-]+@[\w-]+\.\w+))
    [\s•–—*\-]*(?:(?:tel(?:\.|efon|ephone|éfono)?|phone|mobile?|mobil|handy|fax|e-?mail|mail|work|office|contact|kontakt|contacto
    |тел(?:\.|ефон)?|факс|эл\.?\s*почта|почта|电话|邮箱|传真|هاتف|بريد)\b.{0,160}
    |[<(]?(?:\+?[\d\s()/.\-]{8,25}|[\w.+-]+@[\w-]+(?:\.\w+)+)[>)]?)""",
    re.IGNORECASE | re.VERBOSE,
)
_LEADS_TO_CONTACTS = re.compile(r"contact|kontakt|ansprechpartner|контакт|кантакт|联系|للتواصل|اتصال", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Door|Av|Di|Autor(?:ka)?:|Автор:|Аўтар:)\s+(\S.{1,100})")
_CHINESE_BYLINE = re.compile(r"[（(]\s*((?:记者|本报记者|通讯员|编译|编辑)[^）)]{1,60})[）)]\s*")
_BRACKETED_NOTE = re.compile(r"[(\[（【*](.{3,400})[)\]）】*]\.?", re.DOTALL)
_NOTE_BEGINS = re.compile(
    r"(?:eds|editors?|note|attention|achtung|hinweis|anm\. d\. red|redaktion(?:en)?)\s*[.:]", re.IGNORECASE
)
_LOWER_IN_NAMES = frozenset(
    {"and", "und", "et", "y", "in", "à", "en", "de", "von", "van", "der", "di", "el", "bin", "da", "do"}
)
_LONGEST_HEADER = 160
_LONGEST_ENDING = 400
_LONGEST_END_MARK = 20


@dataclass
class Sifted:
    """A text taken apart. `paragraphs` holds the body alone, its first text as LEAD, its dateline taken off."""

    paragraphs: list[Block]
    dateline: Dateline | None = None
    byline: str = ""
    credit: str = ""
    embargo: str = ""
    signal: Signal = Signal.NONE
    killed: bool = False
    notes: list[str] = field(default_factory=list)


def sift(body: Sequence[Block], *, language: str | None, agencies: Collection[str] = ()) -> Sifted:
    """Take an item's body apart. Raises `Refusal` (TOO_LONG) for more text than a story can have."""
    refuse_excess(body)
    sifted = Sifted(list(body))
    _take_notes(sifted)
    sifted.paragraphs = [each for each in sifted.paragraphs if any(char.isalnum() for char in each.text)]  # `* * *`
    _take_ending(sifted)
    _take_opening(sifted)
    _take_dateline(sifted, language, agencies)
    for position, paragraph in enumerate(sifted.paragraphs):
        if paragraph.role == Role.TEXT:
            sifted.paragraphs[position] = replace(paragraph, role=Role.LEAD)
            break
    return sifted


def refuse_excess(body: Sequence[Block]) -> None:
    """Raise `Refusal` (TOO_LONG) for a paragraph, or a number of them, that no story has."""
    if len(body) > MAX_PARAGRAPHS:
        raise Refusal(RefusalCode.TOO_LONG, f"{len(body)} paragraphs")
    longest = max((len(paragraph.text) for paragraph in body), default=0)
    if longest > MAX_PARAGRAPH:
        raise Refusal(RefusalCode.TOO_LONG, f"{longest} characters")


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever their case and punctuation."""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _take_notes(sifted: Sifted) -> None:
    """From a heading like `Notizblock`, or words like `not for publication`, all that follows is for editors."""
    for position, paragraph in enumerate(sifted.paragraphs):
        if _begins_notes(paragraph.text, sifted.paragraphs[position + 1 :]):
            end = len(sifted.paragraphs) if position else 1
            sifted.notes += [each.text for each in sifted.paragraphs[position:end]]
            del sifted.paragraphs[position:end]
            return


def _begins_notes(text: str, following: Sequence[Block]) -> bool:
    if len(text) > _LONGEST_HEADER:
        return False
    if _NOTES_HEADER.fullmatch(text):
        return True
    if _NOT_FOR_READERS.search(text) and (_NOTE_TO_EDITORS.match(text) or not _ENDS_SENTENCE.search(text)):
        return True
    return _CONTACTS_HEADER.fullmatch(text) is not None and any(
        _REACHED_AT.search(each.text[:_LONGEST_ENDING]) for each in following
    )


def _take_ending(sifted: Sifted) -> None:
    """From the last paragraph upwards: end marks and initials go, credits, contacts and “check against delivery” go
    where they belong."""
    credits: list[str] = []
    contacts: list[str] = []
    while sifted.paragraphs and len(text := sifted.paragraphs[-1].text.strip()) <= _LONGEST_ENDING:
        introduces = bool(contacts) and text.endswith((":", "：")) and _LEADS_TO_CONTACTS.search(text)
        if _CREDIT_IN_BRACKETS.fullmatch(text) or _BARE_CREDIT.fullmatch(text):
            credits.insert(0, text.strip("()（） "))
        elif introduces or _CONTACT_LINE.fullmatch(text) or delivery.is_line(text):
            contacts.insert(0, text)
        elif not (_END_MARK.fullmatch(text) or _RIGHTS_LINE.fullmatch(text) or _SIGN_OFF.fullmatch(text)):
            break
        sifted.paragraphs.pop()
    if sifted.paragraphs:
        last = sifted.paragraphs[-1]
        end = _TRAILING_END.search(last.text, max(len(last.text) - _LONGEST_END_MARK, 0))
        if end and end.start():
            sifted.paragraphs[-1] = last.cut(0, end.start())
    sifted.credit = "; ".join(credits)
    sifted.notes += contacts


def _take_opening(sifted: Sifted) -> None:
    """From the first paragraph downwards: notes in brackets, an embargo, the byline."""
    while sifted.paragraphs:
        text = sifted.paragraphs[0].text.strip()
        if markers.is_embargo_line(text):
            sifted.embargo = sifted.embargo or text
            sifted.notes.append(text)
        elif _is_editors_note(text):
            sifted.signal = markers.strongest(sifted.signal, markers.of_note(text))
            sifted.notes.append(text)
        elif not sifted.byline and is_byline(text) and len(sifted.paragraphs) > 1:
            sifted.byline = text
        else:
            return
        sifted.paragraphs.pop(0)


def _is_editors_note(text: str) -> bool:
    if delivery.is_line(text):
        return True
    if _NOTE_BEGINS.match(text):
        return len(text) <= _LONGEST_HEADER * 2
    bracketed = _BRACKETED_NOTE.fullmatch(text)
    if bracketed is None:
        return False
    return delivery.says_so(bracketed[1]) or markers.of_note(bracketed[1].strip(" *([")) != Signal.NONE


def is_byline(text: str) -> bool:
    """`By Ada Lind and Tom Berg`, `Von Ada Lind, Nordpress`: names alone after the word, and no sentence."""
    found = _BYLINE.fullmatch(text)
    if not found or text.endswith((".", "!", "?", ":")) or len(text.split()) > 14:
        return False
    words = [word for word in re.split(r"[\s,/]+", found[1]) if word]
    named = words[0][:1].isupper() and not any(char.isdigit() for char in text)
    return named and all(word[:1].isupper() or word in _LOWER_IN_NAMES or is_known_agency(word) for word in words[1:])


def _take_dateline(sifted: Sifted, language: str | None, agencies: Collection[str]) -> None:
    """Off the first paragraph of text; what is left of one that held nothing else goes too."""
    position = next((at for at, each in enumerate(sifted.paragraphs) if each.role != Role.SUBHEAD), None)
    if position is None:
        return
    paragraph = sifted.paragraphs[position]
    text = paragraph.text
    found = parse(text, language, agencies=agencies)
    if found is None:
        return
    sifted.dateline, rest = found
    sifted.byline = sifted.byline or byline_before(text, language, agencies=agencies)
    if reporter := _CHINESE_BYLINE.match(rest):
        sifted.byline = sifted.byline or reporter[1]
        rest = rest[reporter.end() :]
    if rest:
        sifted.paragraphs[position] = paragraph.cut(len(text) - len(rest))
    else:
        del sifted.paragraphs[position]
