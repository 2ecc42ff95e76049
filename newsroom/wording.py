"""Sentences for people, of everyone's ground: what was refused, why, what to do."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Verbs of the log that no table of moves has.
WORDS = {
    "change": pgettext_lazy("verb", "change"),
    "delete": pgettext_lazy("verb", "delete"),
    "import": pgettext_lazy("verb", "import"),
    "set duty": pgettext_lazy("verb", "set who is on duty"),
}

SENTENCES = {
    "not_allowed": _("You may not do this: “%(verb)s” is for %(who)s. Ask an editor."),
    "not_by_wire": _("“%(verb)s” is for a person, not for an agency's item."),
    "illegal_move": _("“%(verb)s” is not possible while the state is “%(state)s”. Reload the page to see what is."),
    "lost_race": _(
        "Somebody was quicker: what you saw is no longer what stands there, so “%(verb)s” was not done. "
        "Look at the newest state and decide again."
    ),
    "form_without_words": _("A form has no word in it, or no language. Write it, or take the line out."),
    "form_too_long": _("The form “%(form)s…” is longer than %(most)s characters. A name or term is shorter."),
    "form_twice": _("The form “%(form)s” stands there twice in one language. Take one of them out."),
    "two_preferred_forms": _(
        "A language has one preferred form: “%(form)s” would be the second. Make one of the two “allowed”."
    ),
    "reason_missing": _("“%(form)s” is forbidden, but nothing says why. Write the reason: translators will ask."),
    "nothing_to_merge": _("There is nothing to merge any more: choose at least two entries that are still there."),
    "back_in_the_past": _("Nobody is away until a day that has come. Choose one that lies ahead, or leave it empty."),
    "own_deputy": _("Nobody stands in for themselves. Choose somebody else as deputy."),
    "deputy_left": _("%(person)s can no longer sign in. Choose somebody else as deputy."),
    "house_style_is_newer": _(
        "Somebody has written a newer house style meanwhile. It stands below; yours is still in its field. Put the two "
        "together."
    ),
    "house_style_too_long": _("A house style has at most %(most)s characters: it is one page. Shorten it."),
    "note_missing": _("“%(verb)s” needs a note that says why. Write one and try again."),
}
