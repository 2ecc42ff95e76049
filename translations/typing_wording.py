"""Sentences for who types where nothing may be written any more: the work, or the session, is in other hands."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

REFUSED_TYPING = {
    "handed_in_meanwhile": _(
        "%(person)s handed this in from another window at %(when)s. What was typed here since is not in the draft; it "
        "is kept: load the page anew to see it beside the text."
    ),
    "approved_meanwhile": _(
        "This was approved at %(when)s. What you typed since is not in the draft; it is kept: load the page anew to "
        "see it beside the text."
    ),
    "in_another_hand": _(
        "%(person)s has this language in hand now. What you typed is kept: load the page anew to see it beside theirs."
    ),
    "in_nobodys_hand": _(
        "Nobody has this language in hand any more. What you typed is kept: claim it, and it stands beside the text."
    ),
    "other_person": _(
        "Nothing was saved or done: this page is somebody else's, and %(who)s is signed in now. What was typed stays "
        "in this browser for who typed it."
    ),
}
