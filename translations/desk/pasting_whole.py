"""A text that is pasted over a story as a whole: which of its paragraphs are which, before anything is filed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.actions.revision import new_id
from articles.handed_in import refuse_too_long
from articles.models import Revision
from articles.text.laying_over import Typed
from articles.text.paragraphs import HEADS, carry
from articles.vocabulary import Role
from articles.wire.cleaning import clean
from articles.wire.incoming import MAX_PARAGRAPHS
from newsroom.refusals import Unfit

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def laid_over(old: Revision, heads: Sequence[Typed], whole: str) -> list[Typed]:
    """The headline and its like as they were typed, then the pasted paragraphs; what is alike keeps its id and role.

    Paragraphs are told by blank lines, or by single ones where there are none of these. Raises `Unfit` for more or
    longer ones than a story can have.
    """
    text = clean(whole.replace("\r\n", "\n"))[0].strip()
    parts = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
    parts = [" ".join(part.split()) for part in parts if part.strip()]
    refuse_too_long(*parts)
    if len(parts) > MAX_PARAGRAPHS:
        raise Unfit("too_many_paragraphs", count=len(parts), limit=MAX_PARAGRAPHS)
    before = {paragraph.id: paragraph for paragraph in old.body}
    wanted = [(Role.TEXT if place else Role.LEAD, part) for place, part in enumerate(parts)]
    number = old.number + 1
    body = carry(list(before.values()), wanted, number=number, keeps_meaning=False, new_id=new_id)
    kept = [head for head in heads if head.role in HEADS]
    return kept + [
        Typed(each.id, before[each.id].role, each.text) if each.id in before else Typed("", each.role, each.text)
        for each in body
    ]
