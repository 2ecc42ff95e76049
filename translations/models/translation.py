"""The work of bringing one article into one language."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from articles.models import Release, Revision
from articles.vocabulary import ArticleState
from newsroom.models.person import Appointment, Person
from newsroom.roles import WHO_TRANSLATE, DeskRole
from translations.models.draft_paragraph import DraftParagraph
from translations.models.reshaping import Reshaping
from translations.vocabulary import TranslationState
from translations.wording import TRANSLATION_STATES

UNDER_WAY = (TranslationState.DRAFTING, TranslationState.IN_REVIEW, TranslationState.RETURNED)
# Urgency 1 and 2: flashes, which need no queue and no trainee.
URGENT = 2
MOVING = (ArticleState.RECEIVED, ArticleState.CLEARED)
# A flash waits for no deadline: it stands before whatever has one.
FLASHES_FIRST = Case(When(article__urgency__lte=URGENT, then=F("article__urgency")), default=URGENT + 1)
MOST_URGENT_FIRST = (
    FLASHES_FIRST.asc(),
    F("due").asc(nulls_last=True),
    F("article__urgency"),
    F("article__arrived_at"),
    F("pk"),
)


# The number of the release that a translation made via another language could rest on now; null when that language was
# withdrawn from its readers.
VIA_NOW = Case(When(via__edition__withdrawn_at__isnull=True, then=F("via__edition__newest__number")))


def rests_on_old() -> Q:
    """Resting on text that has changed since, in the original or in the language between: compared, never stored."""
    return (Q(meaning__isnull=False) & Q(meaning__lt=F("article__meaning"))) | between_moved_on()


def corrected_under() -> Q:
    """As `rests_on_old`, where what came since has to be followed before the text goes out."""
    since = Revision.objects.to_follow().filter(article=OuterRef("article"), meaning__gt=OuterRef("meaning"))
    return Q(meaning__isnull=False) & Q(Exists(since)) | between_moved_on()


def between_moved_on() -> Q:
    """Made from another language, of which readers have another text since, or none any more."""
    moved_on = Q(via__edition__withdrawn_at__isnull=False) | Q(via__edition__newest__number__gt=F("via__number"))
    return Q(meaning__isnull=False) & Q(via__isnull=False) & moved_on


def may_translate(person: Person) -> Q:
    """What is in the languages a person translates into, but nothing urgent where they are a trainee."""
    as_translator = Q(language__in=person.languages_as(DeskRole.TRANSLATOR))
    return as_translator | Q(language__in=person.languages_as(DeskRole.TRAINEE), article__urgency__gt=URGENT)


def claimable_by(person: Person) -> Q:
    """What this person could claim of what nobody has."""
    return Q(state=TranslationState.REQUESTED) & may_translate(person)


class TranslationQuerySet(models.QuerySet["Translation"]):
    def asked_for(self) -> TranslationQuerySet:
        return self.exclude(state=TranslationState.DROPPED)

    def stale(self) -> TranslationQuerySet:
        """What is asked for and `rests_on_old` text."""
        return self.asked_for().filter(rests_on_old())

    def with_via(self) -> TranslationQuerySet:
        """With what `is_stale` asks of the language between, so that no row of a list asks by itself."""
        return self.annotate(via_number=F("via__number"), via_now=VIA_NOW, via_language=F("via__edition__language"))

    def moving(self) -> TranslationQuerySet:
        """Of articles that are neither held nor spiked nor killed."""
        return self.filter(article__state__in=MOVING)

    def in_hand_of(self, person: Person) -> TranslationQuerySet:
        return self.filter(translator=person, state__in=[TranslationState.DRAFTING, TranslationState.RETURNED])

    def in_hands_of_trainees(self) -> TranslationQuerySet:
        learning = Appointment.objects.filter(role=DeskRole.TRAINEE, language=OuterRef("language"))
        in_hand = self.filter(state__in=[TranslationState.DRAFTING, TranslationState.RETURNED])
        return in_hand.filter(Exists(learning.filter(person=OuterRef("translator"))))

    def open_work_of(self, person: Person) -> TranslationQuerySet:
        """What stops if this person goes: what they translate, and what they are named to review. Not what is over.

        What was approved is work again for its translator where its source was corrected since.
        """
        to_correct = Q(state=TranslationState.APPROVED) & corrected_under()
        translates = Q(translator=person) & (Q(state__in=UNDER_WAY) | to_correct)
        reviews = Q(reviewer=person, state__in=[TranslationState.REQUESTED, *UNDER_WAY])
        over = [ArticleState.SPIKED, ArticleState.KILLED]
        return self.filter(translates | reviews).exclude(article__state__in=over)

    def given_to(self, person: Person) -> TranslationQuerySet:
        """Drafts in other hands of which paragraphs were given to this person to write."""
        given = DraftParagraph.objects.filter(translation=OuterRef("pk"), assigned_to=person)
        in_hand = self.filter(Exists(given), state__in=[TranslationState.DRAFTING, TranslationState.RETURNED])
        return in_hand.exclude(article__state__in=[ArticleState.SPIKED, ArticleState.KILLED])

    def of_flashes(self) -> TranslationQuerySet:
        """Of stories of urgency 1 and 2 that are let onto the desk."""
        return self.filter(article__urgency__lte=URGENT, article__state=ArticleState.CLEARED)

    def waiting_as_flash_for(self, person: Person, *, at: datetime) -> TranslationQuerySet:
        """Of flashes: free in a language they translate into, in their own hands, or for their second look.

        For who is not there then only what is in their own hands, theirs to review by name included.
        """
        free = Q(state=TranslationState.REQUESTED) & Q(language__in=person.languages_as(DeskRole.TRANSLATOR))
        mine = Q(state__in=[TranslationState.DRAFTING, TranslationState.RETURNED], translator=person)
        second = Q(state=TranslationState.IN_REVIEW, language__in=person.languages_as(DeskRole.REVIEWER))
        second &= ~Q(translator=person)
        named = second & Q(reviewer=person)
        in_hand = mine | named
        anybodys = free | second & Q(reviewer=None)
        return self.of_flashes().filter(in_hand | anybodys if person.is_there(at=at) else in_hand)

    def for_person(self, person: Person) -> TranslationQuerySet:
        """What this person may open: editors everything, others what is in their languages."""
        if person.is_editor:
            return self.all()
        languages = {*person.languages_as(*WHO_TRANSLATE), *person.languages_as(DeskRole.REVIEWER)}
        return self.filter(language__in=languages)

    def late(self, *, at: datetime) -> TranslationQuerySet:
        return self.filter(due__lt=at).exclude(state__in=[TranslationState.APPROVED, TranslationState.DROPPED])

    def due_between(self, after: datetime, until: datetime) -> TranslationQuerySet:
        """Under way, and to be ready within this span."""
        return self.filter(state__in=UNDER_WAY, due__gt=after, due__lte=until)

    def with_shaping(self) -> TranslationQuerySet:
        """With `was_shaped`: whether anything was done to the draft's shape that could be undone."""
        return self.annotate(was_shaped=Exists(Reshaping.objects.standing().filter(translation=OuterRef("pk"))))

    def most_urgent_first(self) -> TranslationQuerySet:
        return self.order_by(*MOST_URGENT_FIRST)

    def with_story(self) -> TranslationQuerySet:
        """With what a list row shows of article and people, in one query."""
        rows = self.select_related("article", "article__section", "article__provider", "translator", "reviewer")
        return rows.with_via()


def via_standing(release: int) -> tuple[int, int | None]:
    """Of a release that something is made from: its number, and the number of what could be rested on now."""
    now = Case(When(edition__withdrawn_at__isnull=True, then=F("edition__newest__number")))
    return Release.objects.values_list("number", now).get(pk=release)


class Translation(models.Model):
    """One article into one language.

    `changes` is in how many places what was approved stands otherwise than what was handed in.
    `meaning` is the newest source meaning the whole draft rests on, null while nothing was drafted;
    `approved_version` is the version a release would take; `via` is the release of another language's edition that it
    is made from instead of the original, one hop: the newest that the whole draft rests on.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="translations")
    language = models.CharField(_("language"), max_length=12)
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=[(key.value, TRANSLATION_STATES[key]) for key in TranslationState],
        default=TranslationState.REQUESTED.value,
    )
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="translating",
        verbose_name=_("translator"),
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reviewing",
        verbose_name=_("reviewer"),
    )
    due = models.DateTimeField(_("due"), null=True, blank=True)
    brief = models.CharField(_("brief"), max_length=300, blank=True)
    via = models.ForeignKey(
        "articles.Release",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made from"),
    )
    revision = models.PositiveIntegerField(_("rests on revision"), null=True)
    meaning = models.PositiveIntegerField(null=True, editable=False)
    requested_at = models.DateTimeField(_("requested"))
    claimed_at = models.DateTimeField(_("claimed"), null=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True)
    approved_at = models.DateTimeField(_("approved"), null=True)
    approved_version = models.ForeignKey(
        "translations.Version",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("approved version"),
    )

    changes = models.PositiveIntegerField(_("changed in review"), null=True, editable=False)

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            models.UniqueConstraint(fields=["article", "language"], name="translation_once_a_language"),
            models.CheckConstraint(
                condition=~Q(state=TranslationState.APPROVED.value) | Q(approved_version__isnull=False),
                name="translation_approved_has_a_version",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[TranslationState.REQUESTED.value, TranslationState.DROPPED.value])
                | Q(translator__isnull=False),
                name="translation_under_way_has_a_translator",
            ),
        ]
        indexes = [
            models.Index(fields=["language", "state", "due"], name="translation_queue"),
            models.Index(fields=["translator", "state"], name="translation_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.language}"

    @cached_property
    def helpers(self) -> frozenset[int]:
        """Whom paragraphs of it were given to, besides its translator. Lists set it for all their rows at once."""
        given = self.paragraphs.filter(assigned_to__isnull=False).order_by()
        return frozenset(given.values_list("assigned_to", flat=True))

    @property
    def is_stale(self) -> bool:
        """As `rests_on_old`."""
        return self.between_moved_on or (self.meaning is not None and self.meaning < self.article.meaning)

    @property
    def between_moved_on(self) -> bool:
        """As the query of that name."""
        return self.meaning is not None and self.via_id is not None and self.via_now != self.via_number

    @cached_property
    def via_number(self) -> int | None:
        """The number of the release it is made from, if any. Lists set it for all their rows (`with_via`)."""
        return self._via_standing[0]

    @cached_property
    def via_now(self) -> int | None:
        """The number of the release it could rest on now, None where it would be the original."""
        return self._via_standing[1]

    @cached_property
    def _via_standing(self) -> tuple[int | None, int | None]:
        return via_standing(self.via_id) if self.via_id is not None else (None, None)

    @cached_property
    def via_language(self) -> str | None:
        """The language it is made from instead of the original's, if any."""
        return self.via.edition.language if self.via is not None else None

    def rest_via(self, release: Release | None) -> None:
        """Let it be made from a language's newest release, or from the original; the caller saves it."""
        self.via = release
        self.via_number = self.via_now = release.number if release is not None else None
        self.via_language = release.edition.language if release is not None else None

    def is_open_to(self, person: Person) -> bool:
        """Whether a person may open it, as `TranslationQuerySet.for_person` has it."""
        return person.works_in(self.language)

    @property
    def in_whose_hands(self) -> Person | None:
        """Who has to do something now: its reviewer in review, else its translator."""
        return self.reviewer if self.state == TranslationState.IN_REVIEW else self.translator

    @property
    def waits_for(self) -> Person | None:
        """Whose turn it is to bring it to readers: as `in_whose_hands`, but its translator's where any may review."""
        return self.in_whose_hands or self.translator

    def is_shaped_whole_by(self, person: Person) -> bool:
        """Whether its shape is a person's everywhere, not only in a range: its translator's, in review a reviewer's."""
        return self.state == TranslationState.IN_REVIEW or self.translator_id == person.pk

    def is_late(self, *, at: datetime) -> bool:
        done = self.state in {TranslationState.APPROVED, TranslationState.DROPPED}
        return self.due is not None and self.due < at and not done
