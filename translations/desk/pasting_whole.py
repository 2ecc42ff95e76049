"""A text that is pasted over a story as a whole: which of its paragraphs are which, before anything is filed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.handed_in import refuse_too_long
from articles.models import Revision
from articles.text.carrying import carry
from articles.text.datelines import Dateline, parse
from articles.text.laying_over import Typed
from articles.text.paragraphs import HEADS, new_id
from articles.vocabulary import Role
from articles.wire.cleaning import clean
from articles.wire.incoming import MAX_PARAGRAPHS
from newsroom.refusals import Unfit

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True)
class Laid:
    """A pasted text over a story's paragraphs, and the dateline that it began with, if it did."""

    rows: list[Typed]
    dateline: Dateline | None


def laid_over(old: Revision, heads: Sequence[Typed], whole: str, language: str) -> Laid:
    """The headline and its like as they were typed, then the pasted paragraphs; what is alike keeps its id and role.

    Paragraphs are told by blank lines, or by single ones where there are none of these. The headline above them, if
    it is that of the story, and the dateline are no paragraphs. Raises `Unfit` for more or longer ones than a story
    can have.
    """
    text = clean(whole.replace("\r\n", "\n"))[0].strip()
    parts = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
    parts = [" ".join(part.split()) for part in parts if part.strip()]
    kept = [head for head in heads if head.role in HEADS]
    if len(parts) > 1 and parts[0] in {head.text for head in kept if head.role == Role.HEADLINE}:
        del parts[0]
    dateline, parts = _without_dateline(parts, old, language)
    refuse_too_long(*parts)
    if len(parts) > MAX_PARAGRAPHS:
        raise Unfit("too_many_paragraphs", count=len(parts), limit=MAX_PARAGRAPHS)
    before = {paragraph.id: paragraph for paragraph in old.body}
    wanted = [(Role.TEXT if place else Role.LEAD, part) for place, part in enumerate(parts)]
    number = old.number + 1
    body = carry(list(before.values()), wanted, number=number, keeps_meaning=False, new_id=new_id)
    rows = [
        Typed(each.id, before[each.id].role, each.text) if each.id in before else Typed("", each.role, each.text)
        for each in body
    ]
    return Laid(kept + rows, dateline)


def _without_dateline(parts: list[str], old: Revision, language: str) -> tuple[Dateline | None, list[str]]:
    agencies = [old.line.agency] if old.line and old.line.agency else []
    found = parse(parts[0], language, agencies=agencies) if parts else None
    if found is None:
        return None, parts
    dateline, rest = found
    return dateline, [rest, *parts[1:]] if rest else parts[1:]
