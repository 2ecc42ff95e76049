"""Static pages of the readers' site: about, imprint, privacy."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageQuerySet(models.QuerySet["Page"]):
    def written_in(self, language: str) -> PageQuerySet:
        """Only pages with a title in this language."""
        column = f"title_{language.replace('-', '_')}"
        return self.exclude(**{column: None}).exclude(**{column: ""})


class Page(models.Model):
    """A page with a title and a text in each language; blank lines part paragraphs."""

    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("text"), blank=True, help_text=_("A blank line begins a paragraph."))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.title or self.slug
