"""A translation rests on the newest text it is made from by itself, where nothing of it reads otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from articles.models import Article, Edition, Release
from newsroom.models.person import Person
from translations.actions import notices
from translations.actions.laying_out import not_rendered, owed_sentences
from translations.actions.resting import rest_on_oldest
from translations.models import DraftParagraph, Translation
from translations.sources import made_from, original_of, read_between, since_of, source_of
from translations.vocabulary import TranslationState

# Only here are there paragraphs that nobody has begun.
UNFINISHED = (TranslationState.REQUESTED, TranslationState.DRAFTING, TranslationState.RETURNED)


def settle_meaning(translation: Translation) -> None:
    """Raise the translation's meaning when no paragraph rests on older text any more; what it is made from follows."""
    if _is_up_to_date(translation, list(translation.paragraphs.all())):
        between = made_from(translation).via
        _rest_on_newest(translation, Release.objects.get(pk=between.pk) if between else None)
        translation.save(update_fields=["revision", "meaning", "via"])


def settle_saved(translation: Translation, shown: Mapping[str, tuple[int | None, int | None]]) -> None:
    """As `settle_meaning`, after these paragraphs were saved beside these revisions and releases; None is the newest.

    Where a page showed older ones to who began a paragraph, a draft that had followed its source rests on those again.
    """
    if translation.is_stale:
        settle_meaning(translation)
        return
    newest = original_of(translation).number, translation.via_now if translation.via_id is not None else None
    older = [uid for uid, beside in shown.items() if beside[0] is not None and beside != newest]
    if older:
        rest_on_oldest(translation, list(translation.paragraphs.filter(uid__in=older)))
        translation.save(update_fields=["revision", "meaning", "via"])


def let_drafts_follow(article: Article) -> None:
    """Drafts made from the original rest on its new revision at once, where nobody had begun what changed.

    The article is locked. A query where there are none, three or four otherwise, however many they are.
    """
    unfinished = article.translations.filter(state__in=UNFINISHED, via=None, meaning__lt=article.meaning)
    works = list(unfinished.select_for_update(of=("self",)).order_by("language"))
    if not works:
        return
    for translation in works:
        translation.article = article
    rows = _rows_of(works)
    owed = owed_sentences(works)
    follow = [work for work in works if _is_up_to_date(work, rows[work.pk], owed[work.language])]
    for translation in follow:
        _rest_on_newest(translation, None)
    Translation.objects.bulk_update(follow, ["revision", "meaning"])


def _rows_of(works: Sequence[Translation]) -> dict[int, list[DraftParagraph]]:
    rows: dict[int, list[DraftParagraph]] = defaultdict(list)
    for row in DraftParagraph.objects.filter(translation__in=works):
        rows[row.translation_id].append(row)
    return rows


def let_others_follow(edition: Edition, *, by: Person, at: datetime) -> None:
    """What is made from this language rests on its new release at once, where nothing of it reads otherwise.

    Whose text reads otherwise by it hears of it, as of a revision of the source.
    """
    release = edition.newest
    if release is None or release.number == 1:
        return  # there was none before that anything could be made from
    made = Translation.objects.asked_for().filter(via__edition=edition, meaning__isnull=False)
    works = list(made.select_for_update(of=("self",)).order_by("language"))
    if not works:
        return
    for translation in works:
        translation.article = edition.article
    read_between(works, newest=release.number)
    rows = _rows_of(works)
    owed = owed_sentences(works)
    follow = [work for work in works if _is_up_to_date(work, rows[work.pk], owed[work.language])]
    behind = [work for work in works if work not in follow]
    stale = [work for work in behind if _is_made_stale(work, rows[work.pk], owed[work.language], by=release.number)]
    for translation in follow:
        _rest_on_newest(translation, release)
    Translation.objects.bulk_update(follow, ["revision", "meaning", "via"])
    notices.tell_of_release(stale, release.kind, at=at, by=by)


def _is_up_to_date(
    translation: Translation, rows: Sequence[DraftParagraph], owed: Collection[str] | None = None
) -> bool:
    since = since_of(source_of(translation))
    return not not_rendered(translation, rows, owed) and not any(row.is_stale(since) for row in rows)


def _rest_on_newest(translation: Translation, between: Release | None) -> None:
    source = source_of(translation)
    translation.revision, translation.meaning = source.number, source.meaning
    if translation.via_id is not None:
        translation.rest_via(between)


def _is_made_stale(translation: Translation, rows: Sequence[DraftParagraph], owed: Collection[str], *, by: int) -> bool:
    """Whether something in it renders, or should render, what the release of this number says otherwise."""
    changed = {uid for uid, number in made_from(translation).changed.items() if number == by}
    if not changed:
        return False
    rested = [row for row in rows if row.based_on_via is not None and row.based_on_via < by]
    if any(not row.is_spared and not changed.isdisjoint(row.sources) for row in rested):
        return True
    named = {paragraph.own for paragraph in source_of(translation).named.holding(changed)}
    return not named.isdisjoint(not_rendered(translation, rows, owed))
