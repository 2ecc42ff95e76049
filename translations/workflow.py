"""The TRANSLATION table: what can be done with the work on one language, by whom, from where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2s

from articles.vocabulary import ArticleState
from articles.workflow import lock_article
from newsroom.models.log_entry import Target
from newsroom.refusals import IllegalMove
from newsroom.roles import Who, a_reviewer, a_translator, an_editor
from newsroom.workflow import STAYS, Mark, Move, Workflow, states
from translations.models.draft_paragraph import DraftParagraph
from translations.models.translation import URGENT, Translation
from translations.vocabulary import WORDS_OF, TranslationState

REQUESTED, DRAFTING, IN_REVIEW, RETURNED, APPROVED, DROPPED = TranslationState
IN_HAND = states(DRAFTING, RETURNED)

its_translator = Who("its translator", lambda person, row: row.translator_id == person.pk)
is_not_its_translator = Who("is not its translator", lambda person, row: row.translator_id != person.pk)
its_reviewer = Who("its reviewer", lambda person, row: row.reviewer_id == person.pk)
another_reviewer = a_reviewer & is_not_its_translator
was_given_paragraphs = Who("was given paragraphs of it", lambda person, row: person.pk in row.helpers)
on_changed_source = Who("works on a text whose source has changed", lambda person, row: row.is_stale)
works_on_a_flash = Who("works on a flash", lambda person, row: row.article.urgency <= URGENT)
who_may_release = an_editor | (another_reviewer & works_on_a_flash)
who_may_write = its_translator | (a_translator & was_given_paragraphs)
who_works_here = a_translator | a_reviewer | an_editor
who_may_sign_all = an_editor | its_translator | another_reviewer
who_may_sign = who_may_sign_all | (a_translator & was_given_paragraphs)

STOPPED = {
    ArticleState.HELD: "article_held",
    ArticleState.SPIKED: "article_spiked",
    ArticleState.KILLED: "article_killed",
}


def lock_translation(translation: Translation) -> Translation:
    """Article, translation, paragraphs: the desk's one lock order. Nothing is joined, as in `lock_article`."""
    article = lock_article(translation.article)
    locked = Translation.objects.select_for_update().get(pk=translation.pk)
    locked.article = article
    list(locked.paragraphs.select_for_update().order_by("pk").values_list("pk"))
    return locked


def mark_of(translation: Translation) -> Mark:
    """What of a translation is judged: its state, the source it stands beside, every paragraph's number and place."""
    rows = translation.paragraphs.in_order().only("translation", "uid", "number", "words_number")
    return mark_for(standing_of(translation), numbers_of(rows))


def numbers_of(rows: Iterable[DraftParagraph]) -> dict[str, int]:
    """By id, the number of each paragraph and, right behind, that of its original words."""
    return {uid: n for row in rows for uid, n in ((row.uid, row.number), (WORDS_OF + row.uid, row.words_number))}


def standing_of(translation: Translation) -> str:
    """What a page shows of the whole: the state, the meaning of the source, and the release between, if any."""
    between = f"|{translation.via_now}" if translation.via_id is not None else ""
    return f"{translation.state}|{translation.article.meaning}{between}"


def mark_for(standing: str, numbers: Mapping[str, int]) -> Mark:
    """The mark of a page that showed this standing, and paragraphs with these numbers in this order.

    Original words that nobody ever wrote may be among them or not.
    """
    shown = [(uid, number) for uid, number in numbers.items() if number or not uid.startswith(WORDS_OF)]
    judged = f"{standing}|{shown}"
    return Mark(blake2s(judged.encode(), digest_size=10).hexdigest())


def ask_article(translation: Translation, move: Move) -> None:
    """Held, spiked and killed stories do not move."""
    code = STOPPED.get(ArticleState(translation.article.state))
    if code is not None:
        raise IllegalMove(code)


def target_of(translation: Translation) -> Target:
    return Target("translation", translation.pk, translation.article_id, translation.language)


TRANSLATION: Workflow[Translation] = Workflow(
    name="translation",
    states=tuple(TranslationState),
    initial=REQUESTED,
    lock=lock_translation,
    gate=ask_article,
    mark=mark_of,
    target=target_of,
    moves=(
        Move("claim", states(REQUESTED), to=DRAFTING, who=a_translator),
        Move("take over", IN_HAND, to=STAYS, who=a_translator & is_not_its_translator),
        # Of an absent translator: see `freeing`.
        Move("take over", states(APPROVED), to=DRAFTING, who=a_translator & is_not_its_translator & on_changed_source),
        Move("assign", states(REQUESTED), to=DRAFTING, who=an_editor),
        Move("hand over", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=an_editor | its_translator),
        Move("hand over", states(APPROVED), to=DRAFTING, who=(an_editor | its_translator) & on_changed_source),
        Move("set reviewer", states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=an_editor | its_reviewer),
        Move("rest on", states(REQUESTED, DRAFTING), to=STAYS, who=an_editor),
        Move("set due", states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=an_editor),
        Move("give back", IN_HAND, to=REQUESTED, who=an_editor | its_translator, by_wire=True),
        Move("give back", states(APPROVED), to=REQUESTED, who=(an_editor | its_translator) & on_changed_source),
        Move("save", IN_HAND, to=STAYS, who=who_may_write),
        Move("mark ready", IN_HAND, to=STAYS, who=who_may_write),
        Move("give paragraphs", IN_HAND, to=STAYS, who=an_editor | who_may_write),
        Move("follow", IN_HAND, to=STAYS, who=its_translator),
        Move("take patch", IN_HAND, to=STAYS, who=who_may_write),
        Move("take all", IN_HAND, to=STAYS, who=its_translator),
        Move("adopt", IN_HAND, to=STAYS, who=its_translator),
        *(
            move
            for verb in ("merge", "split", "add", "move", "remove", "take in", "undo shaping")
            for move in (
                Move(verb, IN_HAND, to=STAYS, who=who_may_write),
                Move(verb, states(IN_REVIEW), to=STAYS, who=another_reviewer),
            )
        ),
        Move("submit", IN_HAND, to=IN_REVIEW, who=its_translator),
        Move(
            "comment",
            states(DRAFTING, IN_REVIEW, RETURNED, APPROVED),
            to=STAYS,
            who=who_works_here,
        ),
        Move("take suggestion", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=who_may_write),
        Move("decline suggestion", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=who_may_write),
        Move(
            "ask",
            states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED, APPROVED),
            to=STAYS,
            who=who_works_here,
        ),
        Move("object", states(DRAFTING, IN_REVIEW, RETURNED, APPROVED), to=STAYS, who=who_works_here),
        Move(
            "mark spoken",
            states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED, APPROVED),
            to=STAYS,
            who=who_works_here,
        ),
        Move("waive", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=who_may_sign, needs_note=True),
        # Original words alone, owed because a quote was marked as spoken here since: see `waiving`.
        Move("waive", states(APPROVED), to=STAYS, who=an_editor | another_reviewer, needs_note=True),
        Move("take back waiver", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=who_may_sign),
        Move("approve paragraph", states(DRAFTING, IN_REVIEW, RETURNED), to=STAYS, who=another_reviewer),
        Move("mend", states(IN_REVIEW), to=STAYS, who=another_reviewer, run_on=True),
        Move("assent", states(IN_REVIEW), to=STAYS, who=its_translator),
        Move("return", states(IN_REVIEW), to=RETURNED, who=another_reviewer, needs_note=True),
        Move("approve", states(IN_REVIEW), to=APPROVED, who=another_reviewer),
        Move(
            "approve alone",
            states(DRAFTING, IN_REVIEW, RETURNED),
            to=APPROVED,
            who=an_editor,
            needs_note=True,
        ),
        Move("second look", states(APPROVED), to=STAYS, who=a_reviewer),
        Move("reopen", states(APPROVED), to=DRAFTING, who=an_editor | its_translator),
        Move("correct", states(APPROVED), to=DRAFTING, who=an_editor, needs_note=True),
        Move(
            "correct",
            states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED),
            to=STAYS,
            who=an_editor,
            needs_note=True,
        ),
        Move("remind", states(DRAFTING, IN_REVIEW, RETURNED, APPROVED), to=STAYS, who=an_editor),
        Move("release", states(APPROVED), to=STAYS, who=who_may_release),
        Move("drop", states(REQUESTED, DRAFTING, IN_REVIEW, RETURNED, APPROVED), to=DROPPED, who=an_editor),
        Move("request", states(DROPPED), to=REQUESTED, who=an_editor),
    ),
)
