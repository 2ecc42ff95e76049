"""Desk verbs on a draft: begin, save, follow the source, adopt a same story, submit, reopen."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max, Subquery

from articles.models import Article, Release, Revision
from articles.text.paragraphs import HEADS, new_id
from articles.vocabulary import BODY_ROLES, TO_FOLLOW, RevisionKind, Role
from newsroom.models.person import Person
from newsroom.refusals import LostRace, Unfit
from newsroom.workflow import Mark
from translations.actions import beginnings, speaking
from translations.actions.beginnings import Start
from translations.actions.fitness import refuse_trainee
from translations.actions.following import settle_meaning, settle_saved
from translations.actions.freeing import into_fit_hands
from translations.actions.keeping import keep_version
from translations.actions.laying_out import lay_out, not_rendered, own_push
from translations.actions.reshaped import note_left_out
from translations.actions.sent_texts import Saved, Typed, note_down, settle_late, settle_offer
from translations.models import DraftParagraph, Save, Translation
from translations.models.draft_paragraph import UNSIGNED
from translations.sources import made_from, original_of, since_of, source_of
from translations.vocabulary import WORDS_OF, Origin, VersionReason
from translations.workflow import TRANSLATION

STALE_UNDER = {RevisionKind.CORRECTION: "still_stale", RevisionKind.DELIVERED: "still_advance"}


def save(translation: Translation, typed: Sequence[Typed], *, by: Person, at: datetime) -> Saved:
    """Save some paragraphs of a draft.

    One UPDATE each, which holds only where the number is the one seen; a late text is not written over a newer one but
    kept as a `Save` and offered, as is one for a paragraph that was given to somebody else. The same save sent twice
    (by `client_id`) is one save. Nothing of a held, spiked or killed story is saved into the draft; its texts are kept
    all the same.

    The translation's row is locked before its paragraphs, as every verb does; the article's is not, so that saves of
    many languages do not wait for each other. Takes a lock, the story, an UPDATE for each text, one INSERT for all, and
    three queries more while the draft is stale, or its page old: a page saves itself every few seconds.
    """
    with transaction.atomic():
        saved = save_into(lock_draft(translation.pk), typed, by=by, at=at)
    return saved


def lock_draft(pk: int) -> Translation:
    """Lock the row of a translation, and read its story beside it. Raises `Translation.DoesNotExist`.

    For nothing but a save: every other verb locks the story too, and has to begin with it (`lock_translation`).
    """
    current = Translation.objects.select_for_update().get(pk=pk)
    stories = Article.objects.select_related("current")
    if current.via_id is None:
        current.article = stories.get(pk=current.article_id)
        return current
    # Read beside the story: saving shall cost no query more.
    between = Release.objects.filter(pk=current.via_id)
    standing = {
        "via_number": Subquery(between.values("number")),
        "via_now": Subquery(between.filter(edition__withdrawn_at=None).values("edition__newest__number")),
    }
    current.article = stories.annotate(**standing).get(pk=current.article_id)
    current.via_number, current.via_now = (vars(current.article)[name] for name in standing)
    return current


def save_into(current: Translation, typed: Sequence[Typed], *, by: Person, at: datetime) -> Saved:
    """As `save`, of a draft that is locked."""
    TRANSLATION.refuse(current, TRANSLATION.find("save", current.state), by=by)
    texts = [replace(text, client_id=text.client_id or uuid.uuid4()) for text in typed]
    starts = beginnings.starts(current, {text.uid: (text.match, text.beside) for text in texts})
    late = [text for text in texts if not _write_one(current, text, starts.get(text.uid), by=by, at=at)]
    written = [text for text in texts if text not in late]
    settled = settle_late(current, late, by=by, at=at)
    note_down(current, written, kept=True, by=by, at=at)
    if written:
        settle_saved(current, {text.uid: (text.beside, text.beside_via) for text in written})
    return Saved([*(text.uid for text in written), *settled.kept], settled.lost, settled.standing)


def _write_one(translation: Translation, typed: Typed, start: Start | None, *, by: Person, at: datetime) -> bool:
    if typed.uid.startswith(WORDS_OF):
        return speaking.write_words(translation, typed.uid, typed.text, seen=typed.seen, by=by)
    newest = original_of(translation).number
    rows = translation.paragraphs.writable_by(by, translator=translation.translator_id)
    rows = rows.filter(uid=typed.uid, number=typed.seen)
    if typed.left_out and rows.filter(left_out="").exists():
        note_left_out(translation, typed.uid, by=by, at=at)
    done = rows.update(
        **beginnings.columns(start),
        text=typed.text.strip(),
        left_out=typed.left_out.strip()[:300],
        number=F("number") + 1,
        written_by=by,
        **UNSIGNED,
        origin=Origin.PERSON,
        # What was typed rests on the source that was on the screen: a correction nobody saw leaves it stale.
        based_on=newest if typed.beside is None else min(typed.beside, newest),
        based_on_via=_release_beside(translation, typed),
    )
    return bool(done)


def _release_beside(translation: Translation, typed: Typed) -> int | None:
    """The release of the language between that stood beside a text; None where the original did."""
    newest = translation.via_now if translation.via_id is not None else None
    if newest is None or typed.beside is None:
        return newest
    return min(typed.beside_via, newest) if typed.beside_via else None


def follow(
    translation: Translation,
    *,
    by: Person,
    at: datetime,
    holds: Sequence[str] = (),
    drops: Sequence[str] = (),
) -> Translation:
    """Take the source's newest revision into the draft.

    Paragraphs the source gained get a row; stale ones stay stale until their text is saved, or `holds` names them as
    still right; `drops` names rows whose source is gone and that go with it. The draft as it
    stood is kept as a version.
    """
    with TRANSLATION.move(translation, "follow", by=by, at=at) as locked:
        source = source_of(locked)
        keep_version(locked, VersionReason.FOLLOW, by=by, at=at)
        since = since_of(source)
        gone = [row.pk for row in locked.paragraphs.filter(uid__in=drops) if not set(row.sources) & set(since)]
        locked.paragraphs.filter(pk__in=gone).delete()
        # Where there is no text, none can hold: a page of before may ask for it.
        for row in [one for one in locked.paragraphs.filter(uid__in=holds) if one.is_begun or one.is_gone(since)]:
            row.sources = [uid for uid in row.sources if uid in since]
            row.based_on, row.based_on_via = source.number, made_from(locked).newest
            # Whoever approved it had not read it beside this source.
            row.approved_by, row.approved_at, row.override = None, None, ""
            row.number += 1
            row.save()
        lay_out([(locked, by)])
        settle_meaning(locked)
        locked.refresh_from_db(fields=["revision", "meaning"])
    return locked


def adopt(translation: Translation, *, by: Person, at: datetime) -> Translation:
    """Take the agency's own version in this language as the draft; it goes through review like any other.

    Paragraphs are taken role by role in their order; those the draft has no place for become the draft's own.
    """
    with TRANSLATION.move(translation, "adopt", by=by, at=at) as locked:
        other = same_story_of(locked)
        keep_version(locked, VersionReason.FOLLOW, by=by, at=at)
        source = source_of(locked)
        rows = list(locked.paragraphs.in_order())
        if other.push and not any(row.role == Role.PUSH for row in rows):
            rows = _with_push(locked, rows)
        for role_rows, texts in _paired(rows, other):
            for row, text in zip(role_rows, texts, strict=False):
                row.text, row.origin, row.written_by = text, Origin.SAME_STORY, by
                row.anew_by = row.mended_by = row.approved_by = row.approved_at = row.ready_by = row.ready_at = None
                row.number, row.based_on, row.left_out, row.override = row.number + 1, source.number, "", ""
                row.based_on_via = made_from(locked).newest
                row.save()
            for text in texts[len(role_rows) :]:
                _add_own(locked, text, by=by, based_on=source.number)
        settle_meaning(locked)
        locked.refresh_from_db(fields=["revision", "meaning"])
    return locked


def same_story_of(translation: Translation) -> Revision:
    """The current revision of the linked same story in the target language.

    Raises `Unfit` where there is none, or where it is held, spiked or killed.
    """
    found = Revision.objects.of_same_story(translation.article.same_story, translation.language).first()
    if found is None:
        raise Unfit("no_same_story")
    return found


def _paired(rows: list[DraftParagraph], other: Revision) -> list[tuple[list[DraftParagraph], list[str]]]:
    heads = [
        ([row for row in rows if row.role == role], [p.text for p in other.texts if p.role == role]) for role in HEADS
    ]
    in_body = [row for row in rows if row.role in BODY_ROLES]
    return [*heads, (in_body, [p.text for p in other.body])]


def _with_push(locked: Translation, rows: Sequence[DraftParagraph]) -> list[DraftParagraph]:
    """The rows with one for a short headline after the headline, which stands first."""
    row = own_push(locked, rows)
    row.position = 1
    locked.paragraphs.filter(position__gte=row.position).update(position=F("position") + 1)
    row.save()
    return list(locked.paragraphs.in_order())


def _add_own(locked: Translation, text: str, *, by: Person, based_on: int) -> None:
    last = locked.paragraphs.aggregate(last=Max("position"))["last"] or 0
    DraftParagraph.objects.create(
        translation=locked,
        uid=new_id(),
        position=last + 1,
        role=Role.TEXT,
        sources=[],
        text=text,
        origin=Origin.SAME_STORY,
        written_by=by,
        based_on=based_on,
    )


def submit(translation: Translation, *, seen: Mark, by: Person, at: datetime) -> Translation:
    """Hand the draft to review. Its numbers rise, so that a late save loses in words and keeps its text.

    Raises `Unfit` while a paragraph has no text, or rests on text that was corrected since, and for a trainee where it
    is urgent.
    """
    with TRANSLATION.move(translation, "submit", seen=seen, by=by, at=at) as locked:
        refuse_trainee(locked.language, by, urgency=locked.article.urgency)
        rows = list(locked.paragraphs.all())
        refuse_unfinished(rows)
        refuse_corrected_under(locked, rows)
        keep_version(locked, VersionReason.SUBMIT, by=by, at=at)
        locked.paragraphs.filter(ready_at=None).update(ready_by=by, ready_at=at)
        locked.paragraphs.update(number=F("number") + 1)
        locked.submitted_at = at
    return locked


def refuse_unfinished(rows: Sequence[DraftParagraph]) -> None:
    """What has neither a text nor a reason to be left out goes no further."""
    unfinished = sum(not row.is_done for row in rows)
    if unfinished:
        raise Unfit("unfinished", count=unfinished)


def refuse_corrected_under(locked: Translation, rows: Sequence[DraftParagraph]) -> None:
    """An update may be left for later; a correction, or the delivered text of a speech, may not."""
    kind = unfollowed(locked, locked.meaning or 0)
    if kind is None:
        return
    since = since_of(source_of(locked))
    stale = sum(row.is_stale(since) for row in rows) + len(not_rendered(locked, rows))
    if stale:
        raise Unfit(STALE_UNDER[kind], count=stale)


def unfollowed(locked: Translation, meaning: int) -> RevisionKind | None:
    """What a text must follow before it goes out: the kind of what came after this meaning, in the original or in the

    language between; None where nothing did. Of a language between that was withdrawn nobody knows: a correction.
    """
    newest = locked.article.revisions.to_follow().filter(meaning__gt=meaning).newest_first()
    kind = newest.values_list("kind", flat=True).first()
    if kind is None and locked.via_id is not None and locked.via_now != locked.via_number:
        between = [release.kind for release in made_from(locked).releases[1:] if release.kind in TO_FOLLOW]
        kind = RevisionKind.CORRECTION if locked.via_now is None else between[-1] if between else None
    return None if kind is None else RevisionKind(kind)


def reopen(translation: Translation, *, by: Person, at: datetime, note: str = "") -> Translation:
    """Take an approved translation up again; what readers see stays until the next release.

    It is its translator's again, or whose `into_fit_hands` says.
    """
    with transaction.atomic():
        with TRANSLATION.move(translation, "reopen", by=by, at=at, note=note) as locked:
            locked.approved_at, locked.claimed_at = None, at
        return into_fit_hands(locked, by=by, at=at)


def take_offered(offered: Save, typed: Typed, *, by: Person, at: datetime) -> None:
    """Put an offered text where it was meant for. Raises `LostRace` if the paragraph has moved on again."""
    done = save(offered.translation, [typed], by=by, at=at)
    if done.lost:
        raise LostRace("lost_race", verb="save")
    settle_offer(offered, by=by)
