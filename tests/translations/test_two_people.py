"""Two people over every paragraph: random sequences of everything several people can do, judged by the database alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db.models import F, Q
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import Release
from newsroom.models import Person
from newsroom.refusals import Refused
from tests import make
from translations.actions import draft, paragraphs, release, request, review, shaping, talking
from translations.actions.draft import Typed
from translations.models import Comment, DraftParagraph, Translation
from translations.workflow import mark_of

pytestmark = pytest.mark.django_db

# A verb, who tries it, which paragraph, and a number that makes its text another one.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "save",
                "save",
                "ready",
                "ready",
                "approve-one",
                "approve-one",
                "give",
                "suggest",
                "take",
                "decline",
                "submit",
                "submit",
                "mend",
                "rewrite",
                "assent",
                "hand over",
                "return",
                "approve",
                "approve",
                "reopen",
                "release",
                "follow",
                "merge",
                "split",
            ]
        ),
        st.integers(0, 9),
        st.integers(0, 4),
        st.integers(0, 3),
    ),
    max_size=30,
)
# Who would do it on a good day: half of the time they do, so that texts get as far as their readers.
REVIEWERS = {"suggest", "mend", "rewrite", "return", "approve", "approve-one"}


def doer(verb: str, who: int) -> int:
    usual = 4 if verb == "release" else int(verb in REVIEWERS)
    return who if who < 6 else usual


def cast(number: int) -> list[Person]:
    """A translator, a reviewer, two who are both, an editor and a trainee: all the ways to meet one's own text."""
    both = {"translator": ["en"], "reviewer": ["en"]}
    twos = [make.person(f"{name}-{number}", **both) for name in ("bela", "cora")]
    return [
        make.known("mira"),
        make.known("jonas"),
        *twos,
        make.editor(),
        make.person(f"tina-{number}", trainee=["en"]),
    ]


def one_step(translation: Translation, verb: str, people: list[Person], who: int, place: int, number: int) -> None:
    by, now, seen = people[doer(verb, who)], timezone.now(), mark_of(translation)
    rows = list(translation.paragraphs.in_order())
    row = rows[place % len(rows)]
    said = Comment.objects.filter(translation=translation).exclude(suggestion="").last()
    judged = {"seen": seen, "by": by, "at": now}
    one = {"uid": row.uid, "seen": row.number, "by": by, "at": now}
    verbs: dict[str, Callable[[], object]] = {
        "save": lambda: draft.save(
            translation, [Typed(row.uid, row.number, f"Text {number} 12\n\nand more")], by=by, at=now
        ),
        "ready": lambda: paragraphs.mark_ready(translation, **one),
        "approve-one": lambda: paragraphs.approve_paragraph(translation, beside=1, **one),
        "give": lambda: paragraphs.give_paragraphs(
            translation, first=row.uid, last=row.uid, to=people[number], by=by, at=now
        ),
        "suggest": lambda: talking.comment(
            translation, uid=row.uid, text="", suggestion=f"Suggested {number} 12", by=by, at=now
        ),
        "take": lambda: answered(said, row, take=True, by=by),
        "decline": lambda: answered(said, row, take=False, by=by),
        "submit": lambda: draft.submit(translation, **judged),
        "mend": lambda: review.mend(translation, [Typed(row.uid, row.number, row.text + ".")], by=by, at=now),
        "rewrite": lambda: review.mend(translation, [Typed(row.uid, row.number, f"word{number} " * 9)], by=by, at=now),
        "assent": lambda: review.assent(translation, **judged),
        "hand over": lambda: request.hand_over(translation, to=[*people[:3], people[5]][number], by=by, at=now),
        "return": lambda: review.send_back(translation, note="n", **judged),
        "approve": lambda: review.approve(translation, **judged),
        "reopen": lambda: draft.reopen(translation, by=by, at=now),
        "release": lambda: release.release(translation, **judged),
        "merge": lambda: shaping.merge(translation, uid=row.uid, by=by, at=now),
        "split": lambda: shaping.split(translation, uid=row.uid, by=by, at=now),
        "follow": lambda: draft.follow(translation, by=by, at=now, holds=[row.uid]),
    }
    verbs[verb]()


def answered(said: Comment | None, row: DraftParagraph, *, take: bool, by: Person) -> None:
    if said is not None and take:
        talking.take_suggestion(said, seen=row.number, by=by, at=timezone.now())
    elif said is not None:
        talking.decline_suggestion(said, word="no", by=by, at=timezone.now())


def two_stand_over(row: DraftParagraph) -> bool:
    return row.approved_by_id is not None and row.written_by_id not in {None, row.approved_by_id}


@settings(max_examples=25)
@given(STEPS, st.booleans())
def test_no_paragraph_is_approved_by_who_wrote_it_and_none_goes_out_that_one_person_saw(
    steps: list[tuple[str, int, int, int]], begun: bool
) -> None:
    translation = make.translation()
    people = cast(translation.pk)
    if begun:
        make.write(translation)
    for verb, who, place, number in steps:
        with suppress(Refused):
            one_step(Translation.objects.get(pk=translation.pk), verb, people, who, place, number)
            make.waive_all(translation)
        alone = DraftParagraph.objects.filter(approved_at__isnull=False, override="")
        assert not alone.filter(Q(approved_by=F("written_by")) | Q(written_by=None) | Q(approved_by=None)).exists()
        no_reviewers = alone.filter(translation=translation).exclude(approved_by__in=people[1:4])
        assert not no_reviewers.exclude(anew_by=F("written_by")).exists(), "a translator assents to what is anew alone"
        assert not no_reviewers.filter(approved_by=people[5]).exists(), "a trainee to nothing"
        ready = DraftParagraph.objects.filter(ready_at__isnull=False)
        assert not ready.filter(text="", left_out="").exists(), "what is ready has a text"
        if Translation.objects.get(pk=translation.pk).state == "approved":
            assert all(two_stand_over(row) for row in translation.paragraphs.exclude(text=""))
            if verb == "release":
                assert all(two_stand_over(row) for row in released(translation))


def released(translation: Translation) -> list[DraftParagraph]:
    """The paragraphs whose text readers were given last; a text that stands in no paragraph fails."""
    out = Release.objects.filter(edition__article=translation.article, edition__language="en").last()
    if out is None:
        return []
    rows = {(row.uid, row.text): row for row in translation.paragraphs.all()}
    return [rows[paragraph["id"], paragraph["text"]] for paragraph in out.body]
