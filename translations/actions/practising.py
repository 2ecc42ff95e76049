"""Desk verbs of practice: to begin on a past story, to keep what is written, to look at what was released.

None of them writes anything that readers, the memory or figures could get hold of.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from newsroom.models.person import Person
from newsroom.refusals import LostRace, NotAllowed, Unfit
from newsroom.roles import WHO_TRANSLATE
from translations.models import Practice

# Nobody practises on what the desk may still be working with.
PAST = timedelta(days=1)
# Characters of one text; a whole story is shorter.
LONGEST = 20_000


def past_stories(person: Person, *, at: datetime) -> EditionQuerySet:
    """Editions to practise on: public for a day, made from the original into a language this person translates into."""
    return Edition.objects.public(at=at - PAST).filter(
        language__in=person.languages_as(*WHO_TRANSLATE),
        newest__version__isnull=False,
        newest__translated_from=F("article__source_language"),
    )


def begin(edition_number: int, *, by: Person, at: datetime) -> Practice:
    """Begin on the newest release of an edition, or go on with what was begun on it.

    Raises `NotAllowed` for who translates into no language, `Unfit` for a story that is not among their past ones.
    """
    if not by.languages_as(*WHO_TRANSLATE):
        raise NotAllowed("not_allowed", verb="practise", who="a translator or trainee of its language")
    edition = past_stories(by, at=at).filter(pk=edition_number).first()
    if edition is None or edition.newest_id is None:
        raise Unfit("practice_on_the_past")
    made, _begun = Practice.objects.get_or_create(person=by, release_id=edition.newest_id, defaults={"begun_at": at})
    return made


def keep(practice: Practice, texts: Mapping[str, str], *, seen: int, by: Person) -> Practice:
    """Keep what was written; texts of other paragraphs stay. `seen` is the number of the save it was written over.

    Raises `NotAllowed` for anybody else, `Unfit` for a text that is too long, `LostRace` when another window saved
    meanwhile. The same texts sent again are no conflict.
    """
    _refuse_others(practice, by)
    if any(len(text) > LONGEST for text in texts.values()):
        raise Unfit("practice_too_long", most=LONGEST)
    with transaction.atomic():
        locked = Practice.objects.select_for_update().get(pk=practice.pk)
        wanted = {**locked.texts, **texts}
        if wanted == locked.texts:
            return locked
        if locked.number != seen:
            raise LostRace("practice_is_newer")
        locked.texts, locked.number = wanted, seen + 1
        locked.save(update_fields=["texts", "number"])
    return locked


def compare(practice: Practice, *, by: Person, at: datetime) -> None:
    """Show from now on what was released."""
    _refuse_others(practice, by)
    Practice.objects.filter(pk=practice.pk, compared_at=None).update(compared_at=at)


def discard(practice: Practice, *, by: Person) -> None:
    """Take it away for good."""
    _refuse_others(practice, by)
    practice.delete()


def _refuse_others(practice: Practice, by: Person) -> None:
    if practice.person_id != by.pk:
        raise NotAllowed("not_allowed", verb="practise", who="who began it")
