"""What readers find an edition by."""

from __future__ import annotations

from django.db import models


class SearchText(models.Model):
    """The words of an edition's newest release, each once and by its stems (articles/text/searchable.py).

    Written by the verb that releases; whether readers may see the edition is not its affair.
    """

    edition = models.OneToOneField("articles.Edition", on_delete=models.CASCADE, primary_key=True, related_name="+")
    stems = models.TextField()

    def __str__(self) -> str:
        return f"{self.edition_id}"
