"""The working page, for translators and reviewers alike: source beside target, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.wire.cleaning import clean
from newsroom.row_numbers import row_number
from translations.models import Translation
from translations.views.membership import desk_member, person_of, tell_answered, translation_for
from translations.workspace.before import before
from translations.workspace.beside import stretches
from translations.workspace.handing_in import HandedIn
from translations.workspace.help import help_for
from translations.workspace.typed import Remark, Sent
from translations.workspace.working_page import read

FROM_START = "start"


@require_safe
@desk_member
def working_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Source beside target; `?against=3` compares the draft with its version 3, `?against=start` with what its writers

    started from.

    `?only=changed` folds away what did not change, `?only=all` shows everything; by itself a draft that was finished
    until its source changed is folded.
    """
    return shown(request, translation_for(request, pk))


def shown(request: HttpRequest, translation: Translation, *, status: int = 200, **more: object) -> HttpResponse:
    """The page as it stands now."""
    against = request.GET.get("against", "")
    page = read(
        translation,
        person_of(request),
        against=row_number(against),
        from_start=against == FROM_START,
        now=timezone.now(),
    )
    only = request.GET.get("only", "") or request.POST.get("only", "")
    folds = page.is_done_but_for_changes if only not in {"all", "changed"} else only == "changed"
    context = {
        "page": page,
        "translation": translation,
        "article": translation.article,
        "now": timezone.now(),
        "only": only if only in {"all", "changed"} else "",
        "folds": folds,
        "stretches": stretches(page.rows, only_changed=folds),
    }
    if asked := request.GET.get("help", ""):
        context["help"] = help_for(translation, asked, viewer=person_of(request))
    if words := clean(request.GET.get("before", ""))[0]:
        context["before"] = before(words, translation)
    return render(request, "desk/working_page.html", context | more, status=status)


@dataclass(frozen=True)
class Asides:
    """What stands in the page's boxes beside the texts: the note of a return or a give-back, the reason to approve

    alone, and by paragraph the reason to leave it out and what is asked about it; and remarks whose button was not
    pressed. Of reasons under findings, whose part of the page is fetched by itself, only the names of the boxes.
    """

    note: str
    alone: str
    leave: dict[str, str]
    ask: dict[str, str]
    about_findings: list[str]
    remarks: Sequence[Remark]

    @classmethod
    def of(cls, request: HttpRequest, remarks: Sequence[Remark], *, without: Collection[str] = ()) -> Asides:
        """Of what a page sent, `without` the boxes of these names."""
        posted = {name: str(value).strip() for name, value in request.POST.items()}
        typed = {name: words for name, words in posted.items() if words and name not in without}
        return cls(
            typed.get("note", ""),
            typed.get("reason", ""),
            {name.removeprefix("out-"): why for name, why in typed.items() if name.startswith("out-")},
            {name.removeprefix("ask-"): words for name, words in typed.items() if name.startswith("ask-")},
            [name for name in typed if name.startswith(("why-", "against-"))],
            remarks,
        )

    @property
    def are_there(self) -> bool:
        """Whether anything stands in boxes that the page has by itself."""
        return bool(self.note or self.alone or self.leave or self.ask or self.remarks)

    @property
    def names(self) -> list[str]:
        """Of the boxes that hold anything."""
        alone = [name for name, words in (("note", self.note), ("reason", self.alone)) if words]
        beside = [*(f"out-{uid}" for uid in self.leave), *(f"ask-{uid}" for uid in self.ask)]
        said = [name for remark in self.remarks for name in remark.boxes]
        return [*alone, *beside, *self.about_findings, *said]

    @property
    def boxes(self) -> dict[str, Any]:
        """What the page puts into the boxes of the remarks."""
        return {
            "unsaid": {remark.place: remark.text for remark in self.remarks},
            "unsuggested": {remark.place: remark.suggestion for remark in self.remarks},
        }


def not_done(request: HttpRequest, pk: int, handed: HandedIn) -> HttpResponse:
    """The page again, with the reason on it, what could not be saved beside what stands, and its boxes as typed."""
    status = handed.refusal.status if handed.refusal else 409
    lost = {typed.uid for typed in handed.lost}
    asides = Asides.of(request, [*Sent.of(request.POST).begun, *handed.unsaid])
    answer = shown(
        request,
        translation_for(request, pk),
        status=status,
        refusal=handed.refusal,
        lost=lost,
        asides=asides,
        **asides.boxes,
    )
    tell_answered(request, answer, standing=asides.names)
    return answer
