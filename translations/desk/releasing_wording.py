"""What is said where something is released: at once, at a time, or behind an embargo, while readers see nothing."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article
from translations.desk.clock import moment


def released(name: str, article: Article, *, live_at: datetime | None, at: datetime) -> str:
    """The sentence when a language is released, `name` in the words of whoever reads it."""
    if article.embargo_until_lifted:
        return _("%(language)s is released; readers see it when the embargo is lifted.") % {"language": name}
    opens = max((when for when in (live_at, article.embargo) if when is not None), default=at)
    if opens <= at:
        return _("%(language)s is released.") % {"language": name}
    told = {"language": name, "when": moment(opens, now=at)}
    if opens == article.embargo:
        return _("%(language)s is released; readers see it when the embargo ends, %(when)s.") % told
    return _("%(language)s is released; readers see it from %(when)s.") % told


def verb(article: Article, *, is_live: bool, at: datetime) -> str:
    """What the button says that releases at once."""
    if article.under_embargo(at=at):
        return _("Release under embargo")
    return _("Release the new text") if is_live else _("Release now")
