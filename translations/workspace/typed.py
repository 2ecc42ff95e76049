"""What a working page sends back: the texts that were changed on it, remarks, and what it had seen.

For each paragraph the page carries `text-UID`, `seen-UID` (the number it saw), `was-UID` (a digest of the text it
showed), `out-UID` (why it is left out), `match-UID` (the memory entry that was put in), `comment-UID` and
`suggest-UID`; from a script `id-UID` (the id of this save) and `after-UID` (those of saves it goes on from, of which
the page heard nothing); after its source changed `patch-UID` (the text proposed for it) or `gone-UID` (the text it
had, where its removal is proposed); for a thread `answer-NUMBER`; `say` names the one of these remarks whose button
was pressed; for all of it `page` (an id of its own), `stood` (how the whole stood) and `beside` (the revision of the
source that stood beside it). Original words have `text-`, `seen-` and `was-` of their own, with `WORDS_OF` before the
paragraph's id. `stood` and the numbers make its mark: so a page that saves itself knows what it may judge by without
asking.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2s

from django.core.exceptions import BadRequest

from articles.handed_in import PARAGRAPH_ID
from articles.wire.cleaning import clean
from newsroom.row_numbers import row_number
from newsroom.workflow import Mark
from translations.actions.patching import Shown
from translations.actions.sent_texts import Typed
from translations.vocabulary import WORDS_OF
from translations.workflow import mark_for

# So many saves of one text may be on their way unheard; a page keeps no more of them (attempts.js).
MOST_UNHEARD = 100
WHOLE = "all"  # the place of a remark on the whole translation


def digest(text: str) -> str:
    """What a page remembers of a text it showed, to tell later whether somebody touched it."""
    return blake2s(settled(text).encode(), digest_size=8).hexdigest()


def settled(text: str) -> str:
    """A text without what forms do to it, their line ends and white space at the edges, and without unwanted signs."""
    return clean(text)[0].strip()


@dataclass(frozen=True)
class Remark:
    """A comment on one paragraph, or on the whole (`uid` empty), or an answer to the comment numbered `answers`.

    `suggestion` is the paragraph as the writer of the comment would word it.
    """

    uid: str
    text: str
    suggestion: str = ""
    answers: int | None = None

    @property
    def place(self) -> str:
        """Where on the page its words stand."""
        return f"answer-{self.answers}" if self.answers else self.uid or WHOLE

    @property
    def boxes(self) -> list[str]:
        """The names of the boxes it was written in."""
        return [self.place] if self.answers else [f"comment-{self.place}", f"suggest-{self.place}"]


@dataclass(frozen=True)
class Sent:
    """One working page, sent back. `texts` are only those that were changed on it.

    `begun` are remarks whose own button was not pressed: they are nobody's to read yet.
    """

    seen: Mark
    texts: list[Typed]
    remarks: list[Remark]
    note: str
    begun: Sequence[Remark] = ()

    @classmethod
    def of(cls, post: Mapping[str, str]) -> Sent:
        """Raises `BadRequest` for a page that is not one of ours."""
        leaving = post.get("leave_out", "")
        if any(not PARAGRAPH_ID.fullmatch(uid) for uid in _named(post)):
            raise BadRequest("not a paragraph of ours")
        uids = [name.removeprefix("text-") for name in post if name.startswith("text-")]
        texts = [_typed(post, uid, leaving=uid == leaving) for uid in uids]
        written, said = list(_remarks(post)), post.get("say", "")
        return cls(
            _mark(post),
            [text for text in texts if text is not None],
            [remark for remark in written if remark.place == said],
            post.get("note", ""),
            [remark for remark in written if remark.place != said],
        )


def _mark(post: Mapping[str, str]) -> Mark:
    """What stood on the page, by its numbers."""
    return mark_for(post.get("stood", ""), numbers_in(post))


def numbers_in(post: Mapping[str, str]) -> dict[str, int]:
    """By paragraph, the number it had on the page. Raises `BadRequest` for what is no number."""
    numbers = {name.removeprefix("seen-"): value for name, value in post.items() if name.startswith("seen-")}
    if not all(value.isascii() and value.isdigit() and len(value) < 10 for value in numbers.values()):
        raise BadRequest("not a working page")
    return {uid: int(value) for uid, value in numbers.items()}


def _remarks(post: Mapping[str, str]) -> Iterator[Remark]:
    """Comments with what they suggest, and answers."""
    said = {name: value.strip() for name, value in post.items() if value.strip()}
    for place in dict.fromkeys(name.partition("-")[2] for name in said if name.startswith(("comment-", "suggest-"))):
        uid = "" if place == WHOLE else place
        yield Remark(uid, said.get(f"comment-{place}", ""), settled(said.get(f"suggest-{place}", "")))
    for name in said:
        if name.startswith("answer-"):
            number = row_number(name.removeprefix("answer-"))
            if number is None:
                raise BadRequest("not a comment of ours")
            yield Remark("", said[name], answers=number)


def _named(post: Mapping[str, str]) -> Iterator[str]:
    """Every paragraph the page names."""
    for name in post:
        part, dash, uid = name.partition("-")
        if dash and part in {"text", "comment", "suggest"}:
            yield uid.removeprefix(WORDS_OF) if part == "text" else uid
    if post.get("leave_out"):
        yield post["leave_out"]


def _typed(post: Mapping[str, str], uid: str, *, leaving: bool) -> Typed | None:
    """One paragraph of a page, or None where nobody touched it."""
    text, reason = settled(post[f"text-{uid}"]), post.get(f"out-{uid}", "").strip()
    if leaving:
        text = ""
    left_out = reason if leaving else ""
    if digest(text) == post.get(f"was-{uid}", "") and not left_out:
        return None
    try:
        seen = int(post[f"seen-{uid}"])
        if not 0 <= seen < 2**31:
            raise BadRequest
        # The same text sent twice from one page is one save; another text from it is another.
        made = uuid.uuid5(uuid.UUID(post["page"]), f"{uid}\n{seen}\n{left_out}\n{text}")
        client_id = uuid.UUID(post.get(f"id-{uid}", "") or str(made))
        after = tuple(uuid.UUID(each) for each in post.get(f"after-{uid}", "").split()[:MOST_UNHEARD])
    except (KeyError, ValueError) as error:
        raise BadRequest("not a working page") from error
    match = row_number(post.get(f"match-{uid}", ""))
    beside, beside_via = beside_of(post.get("beside", ""))
    return Typed(uid, seen, text, left_out, client_id, beside, beside_via, match, after)


def beside_as(revision: int, release: int | None) -> str:
    """How a page says what it shows: `3`, or `3.2` where the second release of a language between stands there."""
    return f"{revision}.{release}" if release else str(revision)


def beside_of(said: str) -> tuple[int, int | None]:
    """The revision and the release that a page showed (`beside_as`); the first revision and no release where it does

    not say, so that nothing passes as newer than it is.
    """
    revision, _point, release = said.partition(".")
    return row_number(revision) or 1, row_number(release)


def proposed_in(post: Mapping[str, str]) -> Shown:
    """Everything that a page proposed after the source changed, as it showed it."""
    numbers, (beside, beside_via) = numbers_in(post), beside_of(post.get("beside", ""))
    texts, gone = (_after(post, name) for name in ("patch-", "gone-"))
    return Shown(beside, beside_via, [Typed(uid, numbers.get(uid, 0), text) for uid, text in texts.items()], gone)


def _after(post: Mapping[str, str], prefix: str) -> dict[str, str]:
    """What a page sends by paragraph under names that begin like this."""
    return {name.removeprefix(prefix): value for name, value in post.items() if name.startswith(prefix)}
