"""The desk verb that takes an approved version to readers."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists

from articles.actions.edition import Text, Told, put_out
from articles.models import Edition, Revision
from articles.vocabulary import BODY_ROLES, ArticleState, RevisionKind, Role
from newsroom.models.person import Person
from newsroom.refusals import IllegalMove, Unfit
from newsroom.workflow import Mark
from translations.actions.draft import unfollowed
from translations.actions.following import let_others_follow
from translations.actions.speaking import refuse_words_owed
from translations.models import Spoken, Translation, Version
from translations.vocabulary import Origin
from translations.workflow import TRANSLATION


def release(
    translation: Translation,
    *,
    seen: Mark,
    by: Person,
    at: datetime,
    live_at: datetime | None = None,
    override: str = "",
) -> Edition:
    """Release the approved version as this language's edition, now or for a time.

    Raises `Unfit` when the source was corrected, or a speech delivered, after the approval and no `override` says why
    it goes out all the same; text made stale by an update may go out. No override lets out a quote whose original words
    are owed. The rest is refused as in `articles.actions.edition.put_out`.

    What tells readers of a correction are the version's own sentences: none that a second person has not read is taken
    here. They leave the draft with the release that tells them; the version keeps them.
    """
    data = {"override": override.strip()} if override.strip() else {}
    if live_at is not None:
        data["live_at"] = live_at.isoformat()
    with TRANSLATION.move(translation, "release", seen=seen, by=by, at=at, data=data) as locked:
        article = locked.article
        if article.state != ArticleState.CLEARED:
            raise IllegalMove("illegal_move", verb="release", state=article.state)
        version = locked.approved_version
        assert version is not None, "the database holds: approved has a version"
        if not override.strip() and (kind := unfollowed(locked, version.meaning)) is not None:
            raise Unfit("stale_by_delivery" if kind == RevisionKind.DELIVERED else "stale_by_correction")
        machine = sum(row.get("origin") == Origin.MACHINE for row in version.paragraphs)
        if machine:
            raise Unfit("machine_text", count=machine)
        spoken_here = Spoken.objects.filter(article=article, language=locked.language)
        revision = article.revisions.annotate(spoken_here=Exists(spoken_here)).get(number=version.revision)
        if vars(revision)["spoken_here"]:
            refuse_words_owed(locked)
        text = text_of(locked, version, revision)
        edition = put_out(article, text, by=by, at=at, live_at=live_at)
        let_others_follow(edition, by=by, at=at)
        told = [row["uid"] for row in version.paragraphs if row["role"] == Role.CORRECTION]
        if told:
            locked.paragraphs.filter(uid__in=told).delete()
    return edition


def text_of(translation: Translation, version: Version, revision: Revision) -> Text:
    """An approved version, which rests on a revision, as a text for readers."""
    rows = [row for row in version.paragraphs if row["text"].strip()]
    by_role = {row["role"]: row["text"] for row in rows if row["role"] not in BODY_ROLES}
    body = [{"id": row["uid"], "role": row["role"], "text": row["text"]} for row in rows if row["role"] in BODY_ROLES]
    return Text(
        language=translation.language,
        headline=by_role.get(Role.HEADLINE, ""),
        push=by_role.get(Role.PUSH, ""),
        summary=by_role.get(Role.SUMMARY, ""),
        dateline=by_role.get(Role.DATELINE, ""),
        paragraphs=body,
        credit=revision.credit,
        revision=revision,
        meaning=version.meaning,
        version=version.number,
        translated_from=translation.article.source_language,
        translated_via=translation.via_language or "",
        sentences=told_in(translation, version),
    )


def told_in(translation: Translation, version: Version) -> list[Told]:
    """What a version tells readers about corrections: of the source, or of this language alone.

    What renders a sentence of the source that was written anew since is left out: it tells nobody of anything.
    """
    rows = [row for row in version.paragraphs if row["role"] == Role.CORRECTION]
    sentences = translation.article.current.sentences if rows and translation.article.current else []
    told = [Told(row["uid"], row["text"]) for row in rows if not row["sources"]]
    for sentence in sentences:
        rendering = [row for row in rows if not set(sentence.names).isdisjoint(row["sources"])]
        newest = [row for row in rendering if (row.get("based_on") or 0) >= sentence.since]
        told += [Told(sentence.id, row["text"], sentence.corrections) for row in newest]
    return told
