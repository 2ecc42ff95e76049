"""Plain wire text: no fields, no markup; everything is told by where and how it stands.

Not every text is wire text. What is plainly something else (`articles.wire.other_texts`) is refused, and so is what
has nothing of a wire: no dateline, byline, credit, slugline, marker or note, no finished sentence, and no headline
that stands alone as a flash does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.text.datelines import parse
from articles.vocabulary import Role
from articles.wire import delivery, markers, other_texts
from articles.wire.blocks import Block
from articles.wire.decoding import decode
from articles.wire.incoming import (
    Embargo,
    Incoming,
    PubStatus,
    Refusal,
    RefusalCode,
    Signal,
    Unreadable,
    Warning,
    WarningCode,
)
from articles.wire.sifting import Sifted, is_byline, refuse_excess, sift
from articles.wire.wrapping import Piece, pieces

FORMAT = "plain"
_LONGEST_HEADLINE = 180
_ENDS_SENTENCE = re.compile(r"[.。:：;,][\"'”“»’)]*\Z")
_SLUGLINE = re.compile(r"[\w.\-]{2,40}(?:/[\w .\-]{1,40})*/")  # dpa, IPTC 7901: `Hafen/Verkehr/` above the headline
_FINISHED = re.compile(r"[.!?…。！？؟۔][\"'”“»’)）\]]*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_SENTENCE, _FLASH = 2, 3  # words
_HEADLINE_END = re.compile(r"\s*=+\Z")  # IPTC 7901's mark for the end of a headline, kept by some converters


def looks_like(head: str) -> bool:
    """Whatever nothing else knows is plain text."""
    return True


def read_file(data: bytes) -> list[Incoming | Unreadable]:
    """The one item of a plain text file. Raises `Refusal` where it is none."""
    text, warnings = decode(data)
    if kind := other_texts.kind_of(text):
        raise Refusal(RefusalCode.NOT_A_WIRE_FORMAT, kind)
    return [_item(text, warnings)]


def _item(text: str, warnings: Sequence[Warning]) -> Incoming:
    found = pieces(text)
    refuse_excess([_block(piece) for piece in found])
    opening = _take_opening(found)
    slugline = found.pop(0).text.strip("/") if found and _SLUGLINE.fullmatch(found[0].text) else ""
    headline_as_came = _take_headline(found)
    marked = markers.of_headline(headline_as_came)
    sifted = sift([_block(piece) for piece in found], language=None)
    headline = [Block.of(Role.HEADLINE, marked.text.strip())] if marked.text.strip() else []
    blocks = [*headline, *sifted.paragraphs]
    if not any(char.isalpha() for block in blocks for char in block.text):
        raise Refusal(RefusalCode.NO_TEXT)
    if not (
        _is_told(opening, slugline) or _is_told(sifted) or marked.text != headline_as_came or _reads_like_news(blocks)
    ):
        raise Refusal(RefusalCode.NO_WIRE_TEXT)
    embargo = opening.embargo or sifted.embargo
    killed = opening.killed or marked.killed
    return Incoming(
        format=FORMAT,
        provider=sifted.dateline.agency if sifted.dateline else "",
        paragraphs=tuple(block.paragraph() for block in blocks),
        dateline=sifted.dateline,
        slugline=slugline,
        byline=sifted.byline,
        credit=sifted.credit,
        pubstatus=PubStatus.WITHHELD if killed else PubStatus.USABLE,
        signal=markers.strongest(opening.signal, marked.signal, sifted.signal, markers.of_slugline(slugline)),
        embargo=Embargo(None, embargo) if embargo else None,
        editor_note="\n".join([*opening.notes, *sifted.notes]),
        warnings=(*warnings, *_warnings(embargo, killed)),
    )


def _is_told(sifted: Sifted, slugline: str = "") -> bool:
    """Whether an agency's hand shows around the text."""
    signed = sifted.dateline or sifted.byline or sifted.credit or slugline
    return bool(signed or sifted.embargo or sifted.notes or sifted.killed or sifted.signal != Signal.NONE)


def _reads_like_news(blocks: Sequence[Block]) -> bool:
    """Whether a sentence of some words is finished in it, or it is one line of some more words alone: a flash."""
    is_flash = len(blocks) == 1 and _words(blocks[0].text) >= _FLASH
    return is_flash or any(_FINISHED.search(block.text) and _words(block.text) >= _SENTENCE for block in blocks)


def _words(text: str) -> int:
    """How many words; where none are spaced, as many as there are characters of such a script, by twos."""
    return len(_WORD.findall(_WITHOUT_SPACES.sub(" ", text))) + len(_WITHOUT_SPACES.findall(text)) // 2


def _block(piece: Piece) -> Block:
    return Block.of(Role.LIST if piece.bullet else Role.TEXT, piece.text)


def _take_opening(found: list[Piece]) -> Sifted:
    """Lines above the headline that are embargoes, “check against delivery” or markers, and nothing else."""
    opening = Sifted([])
    while found:
        text = found[0].text
        marked = markers.of_headline(text)
        if markers.is_embargo_line(text):
            opening.embargo = opening.embargo or text
            opening.notes.append(text)
        elif delivery.is_line(text):
            opening.notes.append(text)
        elif not marked.text.strip():
            opening.signal = markers.strongest(opening.signal, marked.signal)
            opening.killed = opening.killed or marked.killed
        else:
            break
        found.pop(0)
    return opening


def _take_headline(found: list[Piece]) -> str:
    """The first line where it can be nothing else: short, no sentence, apart from the text or above its dateline."""
    if not found or not _could_be_headline(found[0]):
        return ""
    above_story = len(found) > 1 and (parse(found[1].text) is not None or is_byline(found[1].text))
    if not (found[0].blank_after or above_story):
        return ""
    return _HEADLINE_END.sub("", found.pop(0).text)


def _could_be_headline(piece: Piece) -> bool:
    text = piece.text
    if piece.bullet or len(text) > _LONGEST_HEADLINE or _ENDS_SENTENCE.search(text) or is_byline(text):
        return False
    return any(char.isalpha() for char in text) and parse(text) is None


def _warnings(embargo: str, killed: bool) -> list[Warning]:
    found = []
    if embargo:
        found.append(Warning(WarningCode.UNREADABLE_EMBARGO, embargo))
    if killed:
        found.append(Warning(WarningCode.KILL_IN_WORDS, "headline"))
    return found
