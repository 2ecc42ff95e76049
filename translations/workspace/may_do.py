"""What one person may do with one paragraph now: which of its buttons show."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom.models.person import Person
from translations.models import DraftParagraph, Translation
from translations.vocabulary import TranslationState


@dataclass(frozen=True)
class MayDo:
    """`write` is typing into it, `take` answering what others suggest for it, `approve_mended` approving it once it is

    mended on this page.
    """

    write: bool
    mark_ready: bool
    approve: bool
    approve_mended: bool
    suggest: bool
    take: bool

    @classmethod
    def with_paragraph(
        cls,
        translation: Translation,
        draft: DraftParagraph,
        moves: frozenset[str],
        *,
        viewer: Person,
        stale: bool,
        stops: bool,
    ) -> MayDo:
        """`moves` are the verbs this person may do with the translation; the verbs judge again.

        An error that `stops` approval can be mended with the same press, by who may write here; others sign first.
        """
        is_its_writer = viewer.pk in {translation.translator_id, draft.assigned_to_id}
        is_open = translation.state == TranslationState.IN_REVIEW or draft.ready_at is not None
        others = draft.written_by_id not in {None, viewer.pk}
        write = "mend" in moves or ("save" in moves and is_its_writer)
        judges = "approve paragraph" in moves and is_open and others
        return cls(
            write=write,
            mark_ready="mark ready" in moves and is_its_writer,
            approve=judges and draft.is_done and draft.approved_at is None and not stale and (write or not stops),
            approve_mended=judges and "mend" in moves,
            suggest="comment" in moves and is_open and not is_its_writer and draft.approved_at is None,
            take="take suggestion" in moves and is_its_writer,
        )
