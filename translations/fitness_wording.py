"""Sentences for people about who may have which work, and who is there for it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

WHO_MAY = {
    "not_a_translator": _("%(person)s is not appointed to translate into %(language)s. Choose somebody who is."),
    "not_a_reviewer": _("%(person)s is not appointed to review %(language)s. Choose somebody who is."),
    "reviewer_is_translator": _("%(person)s translates this, so somebody else has to review it."),
    "person_is_away": _("%(person)s can no longer sign in. Choose somebody else."),
    "hands_over_to_themselves": _("Nobody hands work over to themselves. Choose somebody else."),
    "still_in_hand": _("%(person)s has claimed it and is at work. Choose another one in the queue."),
    "off_duty": _("%(person)s is off duty. Choose somebody else."),
    "off_duty_with_deputy": _("%(person)s is off duty, and %(deputy)s stands in. Choose %(deputy)s or somebody else."),
    "away_until": _("%(person)s is away until %(day)s. Choose somebody else."),
    "away_with_deputy": _(
        "%(person)s is away until %(day)s, and %(deputy)s stands in. Choose %(deputy)s or somebody else."
    ),
    "trainee_and_urgent": _(
        "Urgency 1 and 2 are not for trainees, and %(person)s is one in %(language)s. Choose a translator."
    ),
    "trainee_needs_review": _(
        "A trainee wrote part of this, and what trainees write is always reviewed. Ask a reviewer to approve it."
    ),
    "nobody_to_remind": _("Nobody has this language in hand. Assign it first."),
    "translator_is_there": _(
        "%(person)s translated it and is there to bring it up to date. Ask %(person)s, or an editor to hand it over."
    ),
    "who_has_it_is_absent": _(
        "Nobody was reminded: %(person)s is absent, and nobody stands in. Reopen it or hand it over, so that somebody "
        "else has it."
    ),
}
