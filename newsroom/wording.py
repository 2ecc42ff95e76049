"""Sentences for people, of everyone's ground: what was refused, why, what to do."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "not_allowed": _("You may not do this: “%(verb)s” is for %(who)s. Ask an editor."),
    "not_by_wire": _("“%(verb)s” is for a person, not for an agency's item."),
    "illegal_move": _("“%(verb)s” is not possible while the state is “%(state)s”. Reload the page to see what is."),
    "lost_race": _(
        "Somebody was quicker: what you saw is no longer what stands there, so “%(verb)s” was not done. "
        "Look at the newest state and decide again."
    ),
    "note_missing": _("“%(verb)s” needs a note that says why. Write one and try again."),
}
