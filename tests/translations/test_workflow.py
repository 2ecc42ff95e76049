"""Every state x move x person x article state of the TRANSLATION table, against a table written apart from the code."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.vocabulary import ArticleState
from newsroom.models import LogEntry, Person
from newsroom.refusals import IllegalMove, NotAllowed, Refused
from tests import make
from translations.actions import request
from translations.models import Translation
from translations.vocabulary import TranslationState
from translations.workflow import TRANSLATION

pytestmark = pytest.mark.django_db

# Columns: requested drafting review returned approved dropped; then who: E editor, T its translator, C another
# translator of the language, R a reviewer of it who is not its translator, N the one who is named to review it, B a reviewer who is its translator,
# W an agency's item.
ORACLE = """
claim        R..... T C B
take over    .D.R.. C
assign       R..... E
hand over    .DIR.. E T B
set reviewer RDIR.. E N
rest on      RD.... E
set due      RDIR.. E
give back    .D.R.. E T B W
save         .D.R.. T B
follow       .D.R.. T B
take patch   .D.R.. T B
take all     .D.R.. T B
adopt        .D.R.. T B
merge        .D.R.. T B
merge        ..I... R N
split        .D.R.. T B
split        ..I... R N
add          .D.R.. T B
add          ..I... R N
move         .D.R.. T B
move         ..I... R N
remove       .D.R.. T B
remove       ..I... R N
take in      .D.R.. T B
take in      ..I... R N
undo shaping .D.R.. T B
undo shaping ..I... R N
submit       .D.R.. T B
mark ready   .D.R.. T B
give paragraphs .D.R.. E T B
take suggestion .DIR.. T B
decline suggestion .DIR.. T B
approve paragraph .DIR.. R N
comment      .DIRA. E T C R N B
ask          RDIRA. E T C R N B
object       .DIRA. E T C R N B
mark spoken  RDIRA. E T C R N B
waive        .DIR.. E T R N B
waive        ....A. E R N
take back waiver .DIR.. E T R N B
mend         ..I... R N
assent       ..I... T B
return       ..I... R N
approve      ..I... R N
approve alone .DIR.. E
second look  ....A. R N B
reopen       ....A. E T B
correct      RDIRA. E
remind       .DIRA. E
release      ....A. E
drop         RDIRA. E
request      .....D E
"""
# What else is open where the source of an approved text has changed; every other move is as above.
ON_CHANGED_SOURCE = """
take over    ....A. C
hand over    ....A. E T B
give back    ....A. E T B
"""
ORDER = ("requested", "drafting", "in review", "returned", "approved", "dropped")


def oracle(written: str = ORACLE) -> dict[str, list[tuple[set[str], set[str]]]]:
    """By move, its lines: from which states, and who may there."""
    table: dict[str, list[tuple[set[str], set[str]]]] = {}
    for line in written.strip().splitlines():
        words = line.split()
        at = next(i for i, word in enumerate(words) if len(word) == 6 and set(word) <= set("RDIA."))
        states = {state for state, letter in zip(ORDER, words[at], strict=True) if letter != "."}
        table.setdefault(" ".join(words[:at]), []).append((states, set(words[at + 1 :])))
    return table


def everybody(translation: Translation) -> dict[str, Person | None]:
    """By the oracle's letters; "-" are those who may do nothing here."""
    its = translation.translator or make.translator_into("en")
    translation.reviewer = make.person("nora", reviewer=["en"])
    return {
        "E": make.editor(),
        "T": its,
        "C": make.person("clara", translator=["en"]),
        "R": make.reviewer_of("en"),
        "N": translation.reviewer,
        "W": None,
        "-1": make.known("vera"),
        "-2": make.known("dmitri"),
        "-3": make.known("ada"),
    }


def test_the_table_and_the_oracle_name_the_same_moves() -> None:
    assert {move.name for move in TRANSLATION.moves} == set(oracle())


def refusal_of(translation: Translation, name: str, person: Person | None) -> Refused | None:
    try:
        TRANSLATION.refuse(translation, TRANSLATION.find(name, translation.state), by=person)
    except Refused as refusal:
        return refusal
    return None


def in_state(state: str) -> Translation:
    if state == "dropped":
        made = make.translation(state="drafting")
        return request.drop(made, by=make.editor(), at=timezone.now())
    return make.translation(state=state)


@pytest.mark.parametrize("state", list(TranslationState))
@pytest.mark.parametrize("article_state", list(ArticleState))
def test_every_move_from_every_state_for_everybody(state: str, article_state: str) -> None:
    translation = in_state(state)
    translation.article.state = article_state
    lines = LogEntry.objects.count()
    for who, person in everybody(translation).items():
        for name, lines_of_it in oracle().items():
            may_now = any(who in may and state in states for states, may in lines_of_it)
            expected = may_now and article_state in {"received", "cleared"}
            refusal = refusal_of(translation, name, person)
            assert (refusal is None) == expected, f"{who}: {name} from {state}, article {article_state}"
            assert refusal is None or str(refusal), "a refusal has a sentence"
    assert LogEntry.objects.count() == lines, "asking writes nothing"


@pytest.mark.parametrize("state", list(TranslationState))
def test_what_rests_on_old_text_can_be_given_into_other_hands_when_it_is_approved(state: str) -> None:
    translation = in_state(state)
    translation.meaning, translation.article.meaning = 1, 2
    for who, person in everybody(translation).items():
        for name, lines_of_it in oracle(ORACLE + ON_CHANGED_SOURCE.lstrip()).items():
            expected = any(who in may and state in states for states, may in lines_of_it)
            refusal = refusal_of(translation, name, person)
            assert (refusal is None) == expected, f"{who}: {name} from {state}, on a source that has changed"


def test_a_reviewer_never_reviews_their_own_translation() -> None:
    both = make.person("both", translator=["en"], reviewer=["en"])
    translation = make.translation(state="requested")
    translation = request.claim(translation, by=both, at=timezone.now())
    translation.state = TranslationState.IN_REVIEW
    for name in ("mend", "return", "approve"):
        with pytest.raises(NotAllowed):
            TRANSLATION.refuse(translation, TRANSLATION.find(name, translation.state), by=both)
    translation.state = TranslationState.APPROVED
    assert TRANSLATION.is_open(translation, TRANSLATION.find("second look", translation.state), by=both)


def test_a_person_who_left_may_do_nothing() -> None:
    translation = make.translation(state="drafting")
    gone = translation.translator
    assert gone is not None
    gone.is_active = False
    assert TRANSLATION.open_moves(translation, by=gone) == []


def test_a_refused_move_writes_nothing() -> None:
    translation = make.translation(state="drafting")
    before = list(LogEntry.objects.values_list("pk", flat=True))
    with pytest.raises(IllegalMove), TRANSLATION.move(translation, "approve", by=make.reviewer_of("en"), at=make.NOON):
        pytest.fail("a refused move must not reach the verb")
    assert Translation.objects.get(pk=translation.pk).state == TranslationState.DRAFTING
    assert list(LogEntry.objects.values_list("pk", flat=True)) == before
