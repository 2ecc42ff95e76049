"""Two people over every paragraph: random sequences of everything several people can do, judged by the database alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db.models import F, Q
from django.utils import timezone
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.models import Release
from newsroom.models import Person
from newsroom.refusals import Refused
from tests import make
from translations.actions import draft, paragraphs, release, request, review, shaping, talking
from translations.actions.sent_texts import Typed
from translations.models import Comment, DraftParagraph, Translation
from translations.together import groups, names_of
from translations.workflow import mark_of
from translations.workspace.beside import waits_for_assent

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
                "rewrite",
                "creep",
                "creep",
                "put back",
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
# What three reviewers do to one paragraph and the next, with what makes them meet more often than chance would.
MENDING = (
    "rewrite rewrite mend creep creep put-back split merge approve-one approve-one approve-one assent return submit"
)
MENDS = st.lists(
    st.tuples(
        st.sampled_from([verb.replace("put-", "put ") for verb in MENDING.split()]),
        st.integers(1, 3),
        st.sampled_from([2, 2, 2, 3]),
        st.integers(0, 3),
    ),
    min_size=5,
    max_size=15,
)
# Who would do it on a good day: half of the time they do, so that texts get as far as their readers.
REVIEWERS = {"suggest", "mend", "rewrite", "creep", "put back", "return", "approve", "approve-one"}


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


class Words:
    """Whose each word is, followed apart from the desk: every word that is typed here is another one.

    Who saves or takes a text in a draft, and who hands it in, answers for all of it; in review a word is whose it was,
    whoever types it again. Each ends with a sign of its own, and those of one person are like nobody else's.
    """

    def __init__(self) -> None:
        self.owner: dict[str, int | None] = {}

    def typed(self, by: Person, count: int, *, owned: bool = True) -> list[str]:
        """New words: any two differ in their last sign, those of two people in every one."""
        signs = [chr(0x4E00 + len(self.owner) + place) for place in range(count)]
        self.owner |= dict.fromkeys(signs, by.pk if owned else None)
        return [chr(0xAC00 + by.pk % 10_000) * 6 + sign for sign in signs]

    def of_two_parts(self, by: Person) -> str:
        typed = self.typed(by, 9)
        return " ".join(typed[:5]) + "\n\n" + " ".join(typed[5:])

    def crept(self, by: Person, text: str, place: int) -> str:
        """Every third word of a text replaced by an own one."""
        words = text.split()
        words[place % 3 :: 3] = self.typed(by, len(words[place % 3 :: 3]))
        return " ".join(words)

    def owned(self, text: str) -> Counter[int | None]:
        return Counter(self.owner[sign] for sign in text if sign in self.owner)

    def answered_for(self, text: str, by: int) -> None:
        self.owner |= {sign: by for sign in text if sign in self.owner}

    def handed_in(self, work: Translation, by: Person) -> None:
        """What is for the most part one person's is that person's as a whole; the rest is whose who handed it in."""
        for row in work.paragraphs.all():
            whose = self.owned(row.text)
            most = max(whose, key=lambda one: whose[one], default=None)
            self.answered_for(row.text, most if most and whose[most] > whose.total() * 2 / 3 else by.pk)

    def passed_alone(self, rows: list[DraftParagraph]) -> list[str]:
        """Texts, as they were before parting, that one person wrote for the most part and approved."""
        found = []
        for together in groups(rows, names_of):
            whole = sum(len(row.text) for row in together)
            for approver in {row.approved_by_id for row in together} - {None}:
                theirs = "".join(row.text for row in together if row.approved_by_id == approver and not row.override)
                if self.owned(theirs)[approver] * 8 > whole * 2 / 3:
                    found.append(theirs)
        return found


def one_step(
    translation: Translation, words: Words, verb: str, people: list[Person], who: int, place: int, number: int
) -> None:
    by, now, seen = people[doer(verb, who)], timezone.now(), mark_of(translation)
    rows = list(translation.paragraphs.in_order())
    row = rows[place % len(rows)]
    said = Comment.objects.filter(translation=translation).exclude(suggestion="").last()
    judged = {"seen": seen, "by": by, "at": now}
    one = {"uid": row.uid, "seen": row.number, "by": by, "at": now}
    earlier = list(translation.saves.filter(uid=row.uid).exclude(text="").values_list("text", flat=True))

    def mended(text: str) -> None:
        review.mend(translation, [Typed(row.uid, row.number, text)], by=by, at=now)

    verbs: dict[str, Callable[[], object]] = {
        "save": lambda: draft.save(translation, [Typed(row.uid, row.number, words.of_two_parts(by))], by=by, at=now),
        "ready": lambda: paragraphs.mark_ready(translation, **one),
        "approve-one": lambda: paragraphs.approve_paragraph(translation, beside=1, **one),
        "give": lambda: paragraphs.give_paragraphs(
            translation, first=row.uid, last=row.uid, to=people[number], by=by, at=now
        ),
        "suggest": lambda: talking.comment(
            translation, uid=row.uid, text="", suggestion=" ".join(words.typed(by, 9, owned=False)), by=by, at=now
        ),
        "take": lambda: answered(said, row, words, take=True, by=by),
        "decline": lambda: answered(said, row, words, take=False, by=by),
        "submit": lambda: words.handed_in(draft.submit(translation, **judged), by),
        "mend": lambda: mended(row.text + "."),
        "rewrite": lambda: mended(words.of_two_parts(by)),
        "creep": lambda: mended(words.crept(by, row.text, number)),
        "put back": lambda: mended(earlier[number % len(earlier)] if earlier else row.text),
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


def answered(said: Comment | None, row: DraftParagraph, words: Words, *, take: bool, by: Person) -> None:
    if said is not None and take:
        talking.take_suggestion(said, seen=row.number, by=by, at=timezone.now())
        words.answered_for(said.suggestion, by.pk)
    elif said is not None:
        talking.decline_suggestion(said, word="no", by=by, at=timezone.now())


def two_stand_over(row: DraftParagraph) -> bool:
    return row.approved_by_id is not None and row.written_by_id not in {None, row.approved_by_id}


@settings(max_examples=25)
@given(STEPS, st.sampled_from(["empty", "begun", "in review"]))
def test_no_paragraph_is_approved_by_who_wrote_it_and_none_goes_out_that_one_person_saw(
    steps: list[tuple[str, int, int, int]], start: str
) -> None:
    hold(steps, start)


@settings(max_examples=25)
@example([("rewrite", 1, 2, 0), ("mend", 2, 2, 0), ("approve-one", 1, 2, 0)])
@given(MENDS)
def test_no_order_of_mends_lets_reviewers_swap_their_words(steps: list[tuple[str, int, int, int]]) -> None:
    hold([(verb, 9 if verb in {"assent", "submit"} else who, *rest) for verb, who, *rest in steps], "in review")


def hold(steps: list[tuple[str, int, int, int]], start: str) -> None:
    """Do the steps, as far as the desk lets them, and look after each whether two people stand over everything."""
    translation = make.translation(state="in review" if start == "in review" else "drafting")
    people, words = cast(translation.pk), Words()
    if start == "begun":
        make.write(translation)
    for verb, who, place, number in steps:
        with suppress(Refused):
            one_step(Translation.objects.get(pk=translation.pk), words, verb, people, who, place, number)
            make.waive_all(translation)
        alone = DraftParagraph.objects.filter(approved_at__isnull=False, override="")
        assert not alone.filter(Q(approved_by=F("written_by")) | Q(written_by=None) | Q(approved_by=None)).exists()
        no_reviewers = alone.filter(translation=translation).exclude(approved_by__in=people[1:4])
        assert not no_reviewers.exclude(anew_by=F("written_by")).exists(), "a translator assents to what is anew alone"
        assert not no_reviewers.filter(approved_by=people[5]).exists(), "a trainee to nothing"
        assert not words.passed_alone(list(translation.paragraphs.all())), "nobody passes their own words"
        work = Translation.objects.get(pk=translation.pk)
        assert waiting_for_assent(work) == asked_for_assent(work), "the page and the verb say the same"
        ready = DraftParagraph.objects.filter(ready_at__isnull=False)
        assert not ready.filter(text="", left_out="").exists(), "what is ready has a text"
        if Translation.objects.get(pk=translation.pk).state == "approved":
            assert all(two_stand_over(row) for row in translation.paragraphs.exclude(text=""))
            if verb == "release":
                assert all(two_stand_over(row) for row in released(translation))


def waiting_for_assent(work: Translation) -> set[str]:
    return {row.uid for row in work.paragraphs.all() if waits_for_assent(work, row)}


def asked_for_assent(work: Translation) -> set[str]:
    if work.state != "in review" or work.translator is None:
        return set()
    return {row.uid for row in work.paragraphs.written_anew_for(work.translator)}


def released(translation: Translation) -> list[DraftParagraph]:
    """The paragraphs whose text readers were given last; a text that stands in no paragraph fails."""
    out = Release.objects.filter(edition__article=translation.article, edition__language="en").last()
    if out is None:
        return []
    rows = {(row.uid, row.text): row for row in translation.paragraphs.all()}
    return [rows[paragraph["id"], paragraph["text"]] for paragraph in out.body]
