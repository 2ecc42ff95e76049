"""Approved texts that owe original words: a quote in them was marked as spoken in their language after the approval.

Nothing is stored of it. Approval waits for the same finding of the checks; here it is looked for in what was approved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.commas import listed
from newsroom.models.language import Language
from translations.check_levels import levels_of
from translations.findings import Found, findings_of
from translations.models import DraftParagraph, Translation, Waiver
from translations.rendering import Ground, day_of, limits_of
from translations.sources import made_from
from translations.together import numbered
from translations.vocabulary import TranslationState

CHECK = "spoken_here"


@dataclass(frozen=True)
class Owed:
    """A paragraph whose quote lacks its original words; `place` is its number, as the working page counts."""

    place: str
    found: Found


def owes_words(found: Found) -> bool:
    """Whether a finding says that original words are missing, and nobody has signed for that."""
    return found.stops and found.finding.check == CHECK


def words_owed(
    works: Iterable[Translation],
    spoken: Mapping[str, str],
    drafts: Mapping[int, Sequence[DraftParagraph]] | None = None,
) -> dict[int, list[Owed]]:
    """By translation, the paragraphs that owe words. `works` are of one story, of which `spoken` was said.

    Nothing is read unless one of them is approved and in a language in which a quote was spoken; then the drafts, if
    they are not given, languages, waivers and older sources in a query each, and what `made_from` reads.
    """
    heard = set(spoken.values())
    judged = [work for work in works if work.state == TranslationState.APPROVED and work.language in heard]
    if not judged:
        return {}
    rows = _drafts(judged) if drafts is None else drafts
    asked = Language.objects.with_register_state().with_checks_state()
    languages = asked.in_bulk([work.language for work in judged])
    state = next((vars(language)["register_state"] for language in languages.values()), None)
    waivers: dict[int, list[Waiver]] = defaultdict(list)
    for waiver in Waiver.objects.filter(translation__in=judged):
        waivers[waiver.translation_id].append(waiver)
    older = {row.based_on for work in judged for row in rows.get(work.pk, ()) if row.based_on is not None}
    revisions = judged[0].article.revisions.filter(number__in=older)
    before = {revision.number: revision for revision in revisions}
    owed = {}
    for work in judged:
        language, draft = languages.get(work.language), rows.get(work.pk, [])
        made = made_from(work)
        ground = Ground(
            made=made,
            target_language=work.language,
            before=before,
            on=day_of(made.original, work),
            limits=limits_of(language),
            levels=levels_of(language),
            spoken=spoken,
        )
        found = findings_of(draft, ground, waivers[work.pk], state=state)
        owed[work.pk] = [
            Owed(place, one)
            for place, row in zip(numbered(draft), draft, strict=True)
            for one in found.get(row.uid, ())
            if owes_words(one)
        ]
    return {pk: those for pk, those in owed.items() if those}


def _drafts(works: Sequence[Translation]) -> Mapping[int, Sequence[DraftParagraph]]:
    drafts: dict[int, list[DraftParagraph]] = defaultdict(list)
    for row in DraftParagraph.objects.filter(translation__in=works).in_order():
        drafts[row.translation_id].append(row)
    return drafts


def places_of(owed: Iterable[Owed]) -> str:
    """The numbers of paragraphs, each once: `3, 5–6`."""
    return listed(dict.fromkeys(one.place for one in owed))
