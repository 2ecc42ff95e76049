"""What stories are filed under: sections, topics, places. Named once, shown in every language (translation.py)."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from articles.models.edition import Edition
from newsroom.languages import LANGUAGES

Row = TypeVar("Row", bound="Named")


class NamedQuerySet(models.QuerySet[Row]):
    def named_in(self, language: str) -> Self:
        """Only what has a name in this language: readers are never shown a word of another."""
        return self.exclude(**{f"name_{language.replace('-', '_')}": None}).exclude(
            **{f"name_{language.replace('-', '_')}": ""}
        )

    def with_public_edition(self, language: str, *, at: datetime, or_slug: str = "") -> Self:
        """Only what readers of this language can find a story under; by one slug also what they could find one under.

        What they never could is no answer to any guess: the name of a topic may tell what is still under embargo.
        """
        here = Edition.objects.in_language(language).filter(**{self.model.edition_path: OuterRef("pk")})
        found = Q(Exists(here.public(at=at)))
        return self.filter(found | Q(Exists(here.ever_public(at=at)), slug=or_slug) if or_slug else found)


class Named(models.Model):
    """Something with a slug for addresses and a name in each language. `edition_path` leads to it from an edition."""

    edition_path: ClassVar[str]

    slug = models.SlugField(
        _("slug"), max_length=60, unique=True, help_text=_("For addresses: letters, digits, hyphens.")
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name or self.slug


class SectionQuerySet(NamedQuerySet["Section"]):
    """Sections, in the words of `NamedQuerySet`."""


class Section(Named):
    """A section of the site: politics, culture, sport."""

    edition_path = "article__section"
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "slug"]


class TopicQuerySet(NamedQuerySet["Topic"]):
    """Topics, in the words of `NamedQuerySet`."""


class Topic(Named):
    """A topic that runs through sections: a flood, an election."""

    edition_path = "article__topics"

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]


class PlaceQuerySet(NamedQuerySet["Place"]):
    """Places, in the words of `NamedQuerySet`."""


class Place(Named):
    """A place that datelines and stories name."""

    edition_path = "article__places"

    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line: forms in which agencies write this place in a dateline."),
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["slug"]

    def all_names(self) -> list[str]:
        """Every form this place is known by, in whatever language."""
        named = [getattr(self, f"name_{code.replace('-', '_')}", None) for code in LANGUAGES]
        return [name for name in [self.slug, *named, *self.other_names.splitlines()] if name and name.strip()]

    def name_in(self, language: str) -> str:
        """Its name in a language, "" where the desk has not given one."""
        return getattr(self, f"name_{language.replace('-', '_')}", None) or ""
