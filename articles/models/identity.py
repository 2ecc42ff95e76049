"""By what name a provider knows a story."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Identity(models.Model):
    """(provider, guid) -> article. Several may belong to one article: takes that were joined.

    `version` and `version_time` are the newest the desk has taken; `digest` is of its bytes.
    """

    provider = models.ForeignKey(
        "articles.Provider", on_delete=models.PROTECT, related_name="identities", verbose_name=_("provider")
    )
    guid = models.CharField(_("id"), max_length=500)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="identities", verbose_name=_("article")
    )
    version = models.BigIntegerField(_("version"), null=True)
    version_time = models.DateTimeField(_("provider's time"), null=True)
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("identity")
        verbose_name_plural = _("identities")
        constraints = [models.UniqueConstraint(fields=["provider", "guid"], name="identity_once")]

    def __str__(self) -> str:
        return self.guid
