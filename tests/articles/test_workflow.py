"""Every state x move x person of the ARTICLE table, against a table written apart from the code."""

from __future__ import annotations

import pytest

from articles.models import Article
from articles.vocabulary import ArticleState
from articles.workflow import ARTICLE
from newsroom.models import LogEntry, Person
from newsroom.refusals import IllegalMove, NotAllowed, Refused
from tests import make

pytestmark = pytest.mark.django_db

# move: the states it leads from, the state it leads to ("=" stays, "<" the one before), by the wire too?
ORACLE = """
clear             received=cleared held=<
clear as flash    received=cleared wire
spike             received=spiked
restore           spiked=received
edit              received== cleared== held==
write sentence    received== cleared== held==
show updating     cleared==
answer refile     received== cleared== held==
answer question   received== cleared== held==
ask the provider  received== cleared== held==
mark spoken       received== cleared== held==
file              received== cleared== held==
confirm language  received== cleared== held==
say translated    received== cleared== held==
mark advance      received== cleared== held==
confirm delivery  received== cleared== held==
set embargo       received== cleared== held==
join              received== cleared== held==
part              received== cleared== held==
link same story   received== cleared== held==
unlink same story received== cleared== held==
request           received== cleared==
ask at once       cleared== wire
release           cleared==
revise            received== cleared== held== spiked== wire
hold              received=held cleared=held spiked=held wire
withdraw          cleared== held==
kill              received=killed cleared=killed held=killed spiked=killed wire
start anew        killed==
"""


def oracle() -> dict[str, tuple[dict[str, str], bool]]:
    table = {}
    for line in ORACLE.strip().splitlines():
        name, rest = line[:18].strip(), line[18:].split()
        wire = rest[-1] == "wire"
        moves = dict(pair.split("=", 1) for pair in rest if pair != "wire")
        table[name] = (moves, wire)
    return table


def people() -> dict[str, Person | None]:
    gone = make.person("gone", editor=True)
    gone.is_active = False
    return {
        "editor": make.editor(),
        "administrator": make.known("ada"),
        "translator": make.known("mira"),
        "reviewer": make.known("jonas"),
        "an editor who left": gone,
        "the wire": None,
    }


def refusal_of(article: Article, name: str, person: Person | None) -> Refused | None:
    try:
        ARTICLE.refuse(article, ARTICLE.find(name, article.state), by=person)
    except Refused as refusal:
        return refusal
    return None


def test_the_table_and_the_oracle_name_the_same_moves() -> None:
    assert {move.name for move in ARTICLE.moves} == set(oracle())


@pytest.mark.parametrize("state", list(ArticleState))
def test_every_move_from_every_state_for_everybody(state: str) -> None:
    article = make.article(state=state)
    lines = LogEntry.objects.count()
    everybody = people()
    for name, (moves, by_wire) in oracle().items():
        for who, person in everybody.items():
            expected = state in moves and (who == "editor" or (who == "the wire" and by_wire))
            refusal = refusal_of(article, name, person)
            assert (refusal is None) == expected, f"{who}: {name} from {state}"
            if refusal is not None:
                lacks_right = who != "editor" and not (who == "the wire" and by_wire)
                assert isinstance(refusal, NotAllowed) == lacks_right, f"{who}: {name} from {state}"
                assert str(refusal), "a refusal has a sentence"
    assert LogEntry.objects.count() == lines, "asking writes nothing"


@pytest.mark.parametrize("state", list(ArticleState))
def test_moves_lead_where_the_oracle_says(state: str) -> None:
    for name, (moves, _wire) in oracle().items():
        article = make.article(state=state)
        before = article.state_before
        now = make.NOON
        if state not in moves:
            with pytest.raises(IllegalMove), ARTICLE.move(article, name, by=make.editor(), at=now, note="why"):
                pytest.fail("a refused move must not reach the verb")
            continue
        with ARTICLE.move(article, name, by=make.editor(), at=now, note="why") as locked:
            locked.state_before = locked.state_before or locked.state
        target = {"=": state, "<": before}.get(moves[state], moves[state])
        assert Article.objects.get(pk=article.pk).state == target, f"{name} from {state}"
        entry = LogEntry.objects.of_article(article.pk).order_by("-pk")[0]
        assert (entry.verb, entry.person, entry.data["note"]) == (name, make.editor(), "why")
