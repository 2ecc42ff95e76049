"""What editors keep by Django's own forms: names, providers, pages."""

from articles.admin import names

__all__ = ["names"]
