"""Plain wire text: no fields, no markup; everything is told by where and how it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.text.datelines import parse
from articles.vocabulary import Role
from articles.wire import markers
from articles.wire.blocks import Block
from articles.wire.decoding import decode
from articles.wire.incoming import (
    Embargo,
    Incoming,
    PubStatus,
    Refusal,
    RefusalCode,
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
_HEADLINE_END = re.compile(r"\s*=+\Z")  # IPTC 7901's mark for the end of a headline, kept by some converters


def looks_like(head: str) -> bool:
    """Whatever nothing else knows is plain text."""
    return True


def read_file(data: bytes) -> list[Incoming | Unreadable]:
    """The one item of a plain text file. Raises `Refusal` where it is none."""
    text, warnings = decode(data)
    return [_item(text, warnings)]


def _item(text: str, warnings: Sequence[Warning]) -> Incoming:
    found = pieces(text)
    refuse_excess([_block(piece) for piece in found])
    opening = _take_opening(found)
    slugline = found.pop(0).text.strip("/") if found and _SLUGLINE.fullmatch(found[0].text) else ""
    marked = markers.of_headline(_take_headline(found))
    sifted = sift([_block(piece) for piece in found], language=None)
    headline = [Block.of(Role.HEADLINE, marked.text.strip())] if marked.text.strip() else []
    blocks = [*headline, *sifted.paragraphs]
    if not any(char.isalpha() for block in blocks for char in block.text):
        raise Refusal(RefusalCode.NO_TEXT)
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


def _block(piece: Piece) -> Block:
    return Block.of(Role.LIST if piece.bullet else Role.TEXT, piece.text)


def _take_opening(found: list[Piece]) -> Sifted:
    """Lines above the headline that are embargoes or markers and nothing else."""
    opening = Sifted([])
    while found:
        text = found[0].text
        marked = markers.of_headline(text)
        if markers.is_embargo_line(text):
            opening.embargo = opening.embargo or text
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
