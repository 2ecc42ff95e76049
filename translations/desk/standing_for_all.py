"""Whether one sentence for readers stands for several corrections: asked where an editor writes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.actions.telling import not_told_everywhere
from articles.models import Article
from newsroom.refusals import Unfit

FOR_ALL, FOR_EACH = "all", "each"
NAME = "stands_for"


class StandsForField(forms.ChoiceField):
    """Shown where readers of some language have not been told of earlier corrections, with what was written of them."""

    widget = forms.RadioSelect

    def __init__(self, article: Article, numbers: Sequence[int]) -> None:
        super().__init__(
            label=_("Readers of some languages have not been told of what was corrected before"),
            required=False,
            choices=[
                (FOR_ALL, _("This sentence stands for all: it takes the place of what was written before")),
                (FOR_EACH, _("Readers are told of each correction by its own sentence")),
            ],
            help_text=" ".join(_written(article, number) for number in numbers),
        )


def _written(article: Article, number: int) -> str:
    sentence = article.current.sentence_about(number) if article.current else None
    if sentence is None:
        return _("Correction %(number)s has no sentence yet.") % {"number": number}
    return _("Correction %(number)s: “%(sentence)s”") % {"number": number, "sentence": sentence.text}


def ask_for_all(fields: dict[str, forms.Field], article: Article, *, about: int) -> None:
    """Put the question into a form whose sentence is about the correction of this number, unless it is the first."""
    if others := not_told_before(article, about):
        fields[NAME] = StandsForField(article, others)


def not_told_before(article: Article, about: int) -> list[int]:
    """The earlier corrections of which readers of some language have not been told."""
    return [number for number in not_told_everywhere(article) if number < about]


def stands_for_all(form: forms.Form, *, is_written: bool) -> bool:
    """What was answered; an error where a sentence was written and it was not."""
    given: dict[str, Any] = form.cleaned_data
    answer = given.pop(NAME, "")
    if NAME in form.fields and is_written and not answer and NAME not in form.errors:
        form.add_error(NAME, str(Unfit("not_said_what_it_stands_for")))
    return bool(answer == FOR_ALL)


class StandsForm(forms.Form):
    """The question by itself, for a page that asks for the sentence in its own words."""

    def __init__(self, *args: Any, article: Article, others: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[NAME] = StandsForField(article, others)
