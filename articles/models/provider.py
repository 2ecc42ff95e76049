"""Who sends stories: agencies and the desk's own reporters."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.language.folding import fold
from newsroom.languages import LANGUAGES


class Provider(models.Model):
    """An agency. Known by the channel a story came through, never by what the item says of itself."""

    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    agency_names = models.TextField(
        _("names in datelines"),
        blank=True,
        help_text=_("One a line, as stories write them: BelTA, BELTA, БЕЛТА."),
    )
    language = models.CharField(
        _("usual language"),
        max_length=12,
        blank=True,
        help_text=_("Taken where an item does not say its own."),
    )
    section = models.ForeignKey(
        "articles.Section", on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("usual section")
    )
    urgency = models.PositiveSmallIntegerField(_("usual urgency"), default=5)
    rights = models.CharField(_("usual rights"), max_length=300, blank=True)
    contact = models.EmailField(
        _("address for questions"),
        blank=True,
        help_text=_("Where the desk asks about a story: their desk's mail, not a person's."),
    )

    flash_cleared = models.BooleanField(
        _("flashes clear themselves"),
        default=True,
        help_text=_("Urgency 1 and 2 that comes through the provider's own channel waits for no editor."),
    )

    class Meta:
        verbose_name = _("provider")
        verbose_name_plural = _("providers")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(condition=models.Q(urgency__gte=1, urgency__lte=9), name="provider_urgency_1_to_9")
        ]

    def __str__(self) -> str:
        return self.name or self.slug

    def name_in(self, language: str) -> str:
        """Its name in a language, "" where the desk has not given one."""
        return getattr(self, f"name_{language.replace('-', '_')}", None) or ""

    def is_named(self, agency: str) -> bool:
        """Whether a dateline's agency is this one, in whatever language it is written."""
        named = [self.slug, *(self.name_in(code) for code in LANGUAGES), *self.agency_names.splitlines()]
        return fold(agency) in {fold(name) for name in named if name.strip()}
