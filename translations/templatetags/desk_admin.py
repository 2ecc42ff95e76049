"""What the admin's templates say beside what every template can: the way around the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from articles.text.inline import to_html
from translations.desk.clock import moment

register = template.Library()

# Where an editor goes, in the order of a day: (model, words, what it is for, whether it stands in every page's head).
WAYS = (
    (
        _("Stories"),
        (
            ("articles.article", _("Articles"), _("Everything on the desk, with the state of every language."), True),
            ("articles.arrival", _("Arrivals"), _("What came in, as it came: duplicates and refusals too."), True),
            ("articles.edition", _("Editions"), _("What readers see, and every text they ever got."), True),
        ),
    ),
    (
        _("Names"),
        (
            ("articles.section", _("Sections"), _("The parts of the readers' site."), True),
            ("articles.topic", _("Topics"), _("What runs through sections: a flood, an election."), True),
            ("articles.place", _("Places"), _("Places, and how datelines write them."), True),
            ("articles.provider", _("Providers"), _("Agencies, and what is usual for their stories."), True),
            ("articles.page", _("Pages"), _("About, imprint, privacy: pages that are no news."), False),
        ),
    ),
    (
        _("Language"),
        (
            ("newsroom.concept", _("Register"), _("How the desk writes names and terms in every language."), False),
            ("translations.memoryentry", _("Memory"), _("What was translated before, and where it is used."), False),
            ("translations.objection", _("Objections"), _("What people say against findings of the checks."), False),
        ),
    ),
    (
        _("People and desk"),
        (
            ("newsroom.person", _("People"), _("Who works here, in which role and language."), True),
            ("newsroom.language", _("Languages"), _("What the desk decides for each language."), False),
            ("newsroom.logentry", _("Log"), _("Who did what, when."), True),
            ("newsroom.outboxmessage", _("Outbox"), _("Messages that wait to be sent."), False),
        ),
    ),
)


@dataclass(frozen=True)
class Way:
    """One place to go."""

    name: Any
    about: Any
    address: str
    current: bool
    in_head: bool


@dataclass(frozen=True)
class Group:
    name: Any
    ways: list[Way]


@register.filter
def inline(notation: str) -> SafeString:
    """A text with its inline marks as HTML; `to_html` escapes everything else."""
    return mark_safe(to_html(notation))


@register.filter
def moment_of(when: datetime, now: datetime) -> str:
    """A time as the desk says it: `{{ revision.at|moment_of:now }}`."""
    return moment(when, now=now)


@register.simple_tag(takes_context=True)
def ways(context: RequestContext) -> list[Group]:
    """The places this person may go to, in groups; what is not registered in the admin is left out."""
    request = context["request"]
    groups = []
    for name, entries in WAYS:
        found = []
        for model, words, about, in_head in entries:
            app, _dot, row = model.partition(".")
            address = _address(app, row)
            if address and request.user.has_perm(f"{app}.view_{row}"):
                found.append(Way(words, about, address, request.path.startswith(address), in_head))
        if found:
            groups.append(Group(name, found))
    return groups


def _address(app: str, model: str) -> str:
    try:
        return reverse(f"admin:{app}_{model}_changelist")
    except NoReverseMatch:
        return ""
