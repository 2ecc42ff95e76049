"""Which language somebody spoke in where the source quotes them: said once for all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.text.paragraphs import Paragraph


class SpokenQuerySet(models.QuerySet["Spoken"]):
    def languages(self, article: Article) -> dict[str, str]:
        """By source paragraph, the language its quote was spoken in, as `spoken_now` reads it. One query."""
        said = dict(self.filter(article=article).values_list("uid", "language"))
        return spoken_now(said, article.current.texts if article.current else ())


class Spoken(models.Model):
    """The quote in the source paragraph `uid` was spoken in `language`; "" where somebody took that back.

    It belongs to the paragraph, not to a revision: it stays as long as its id does, and with the words of a paragraph
    that was joined to another or cut from it.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="spoken")
    uid = models.CharField(max_length=16)
    language = models.CharField(_("language"), max_length=12, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("marked"))

    objects = SpokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("spoken language")
        verbose_name_plural = _("spoken languages")
        constraints = [models.UniqueConstraint(fields=["article", "uid"], name="spoken_once")]

    def __str__(self) -> str:
        return f"{self.uid}: {self.language}"


def spoken_now(said: Mapping[str, str], texts: Iterable[Paragraph]) -> dict[str, str]:
    """What was said of paragraphs by id, and of those that hold the words of one; nothing of what was taken back."""
    spoken = dict(said)
    for paragraph in texts:
        inherited = (said[name] for name in paragraph.names if said.get(name))
        language = said[paragraph.id] if paragraph.id in said else next(inherited, "")
        spoken |= {paragraph.id: language, paragraph.own: language}
    return {uid: language for uid, language in spoken.items() if language}
