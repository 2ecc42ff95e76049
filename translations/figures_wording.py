"""Words for people, of the desk's clock: what waits, and what figures are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

WAITS = {
    "claim": pgettext_lazy("what waits", "to be claimed"),
    "draft": pgettext_lazy("what waits", "in translation"),
    "review": pgettext_lazy("what waits", "in review"),
    "release": pgettext_lazy("what waits", "to be released"),
    "old": _("live with old text"),
    "look": _("second look owed"),
    "late": _("late"),
}
FIGURES = {
    "claim": pgettext_lazy("time until", "to claim"),
    "translate": pgettext_lazy("time until", "to translate"),
    "review": pgettext_lazy("time until", "to review"),
    "release": pgettext_lazy("time until", "to release"),
    "live": _("arrival to live"),
}
REPORTS = {
    "language": _("By language"),
    "section": _("By section"),
    "day": _("By day"),
}
MISSES = {
    "due": _("not ready when due"),
    "live": _("ready, not live when due"),
    "killed": _("killed after it was live"),
    "old": _("live with old text after a correction"),
}
CAUSES = {
    "claim": pgettext_lazy("cause", "waited to be claimed"),
    "translate": pgettext_lazy("cause", "in translation"),
    "review": pgettext_lazy("cause", "in review"),
    "release": pgettext_lazy("cause", "waited to be released"),
    "stopped": pgettext_lazy("cause", "held"),
}
