"""What editors decide for each language of the desk."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.languages import LANGUAGES, name_of
from newsroom.models.counter import CHECKS, REGISTER, Counter


class LanguageQuerySet(models.QuerySet["Language"]):
    def of_desk(self) -> LanguageQuerySet:
        """The languages this desk works in."""
        return self.filter(code__in=settings.DESK_LANGUAGES)

    def with_register_state(self) -> LanguageQuerySet:
        """With what `register_state` asks, as `register_state`: pages that need both ask once."""
        return self.annotate(register_state=_state_of(REGISTER))

    def with_checks_state(self) -> LanguageQuerySet:
        """With the number of what editors decided about the checks, as `checks_state`."""
        return self.annotate(checks_state=_state_of(CHECKS))


def _state_of(counter: str) -> Coalesce:
    return Coalesce(Subquery(Counter.objects.filter(name=counter).values("value")[:1]), 0)


class Language(models.Model):
    """One language of the desk and the settings editors keep for it. Rows are made by migrate, not by hand."""

    code = models.CharField(_("code"), max_length=12, primary_key=True, editable=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    headline_limit = models.PositiveSmallIntegerField(
        _("longest headline"), default=90, validators=[MinValueValidator(20)], help_text=_("In characters.")
    )
    push_limit = models.PositiveSmallIntegerField(
        _("longest short headline"), default=60, validators=[MinValueValidator(20)], help_text=_("In characters.")
    )
    summary_limit = models.PositiveSmallIntegerField(
        _("longest summary"), default=240, validators=[MinValueValidator(40)], help_text=_("In characters.")
    )
    dateline_pattern = models.CharField(
        _("dateline pattern"),
        max_length=120,
        blank=True,
        help_text=_("{place} or {PLACE} in capitals, {day}, {month}, {agency}. Empty: the language's usual form."),
    )
    one_pair_of_eyes = models.BooleanField(
        _("urgent stories may go out unreviewed"),
        default=False,
        help_text=_("Urgency 1 and 2 only; the board shows “second look owed” until somebody else has signed."),
    )
    claim_urgent = models.PositiveSmallIntegerField(
        _("an urgent claim lasts"),
        default=10,
        help_text=_("Minutes without a keystroke, urgency 1 and 2; then somebody else may take it over. 0: for ever."),
    )
    claim_soon = models.PositiveSmallIntegerField(
        _("a claim of urgency 3 and 4 lasts"), default=60, help_text=_("As above.")
    )
    claim_routine = models.PositiveSmallIntegerField(
        _("a claim of urgency 5 to 9 lasts"), default=240, help_text=_("As above.")
    )
    machine_text = models.BooleanField(_("machine translation is allowed"), default=False)

    objects = LanguageQuerySet.as_manager()

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return name_of(self.code, get_language() or "en")

    @property
    def pattern(self) -> str:
        """The dateline pattern in force."""
        return self.dateline_pattern or LANGUAGES[self.code].dateline

    def claims_last(self) -> list[tuple[tuple[int, int], int]]:
        """By range of urgencies: after so many minutes without a keystroke a claim is free again. Not what never is."""
        bands = [((1, 2), self.claim_urgent), ((3, 4), self.claim_soon), ((5, 9), self.claim_routine)]
        return [(urgencies, minutes) for urgencies, minutes in bands if minutes]
