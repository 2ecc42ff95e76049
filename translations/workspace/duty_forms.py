"""What people say of themselves and their day: whether they are there, what they want to be told, who takes over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from newsroom.languages import own_name
from newsroom.models.person import Person
from translations.notice_wording import NOTICES
from translations.vocabulary import IN_PAGE_ALONE, NoticeKind


class PersonField(forms.ChoiceField):
    """A select of people by name; its value is a `Person`, None for the empty choice."""

    def __init__(self, *, empty: Any, **kwargs: Any) -> None:
        self.empty = empty
        self.people: dict[str, Person] = {}
        super().__init__(required=False, **kwargs)

    def of(self, people: list[Person]) -> None:
        """Who may be chosen."""
        self.people = {str(person.pk): person for person in people}
        self.choices = [("", self.empty), *((key, str(person)) for key, person in self.people.items())]

    def clean(self, value: Any) -> Person | None:
        return self.people.get(super().clean(value))


class DutyForm(forms.Form):
    """Whether somebody is there, and who stands in."""

    on_duty = forms.BooleanField(label=_("on duty"), required=False)
    away_until = forms.DateField(
        label=_("away until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The first day on which they are back."),
    )
    deputy = PersonField(label=_("deputy"), empty="–")

    def __init__(self, data: Any, *, person: Person, people: list[Person]) -> None:
        given = {"on_duty": person.on_duty, "away_until": person.away_until, "deputy": person.deputy_id}
        super().__init__(data, initial=given, prefix="duty")
        deputy = self.fields["deputy"]
        assert isinstance(deputy, PersonField)
        deputy.of([other for other in people if other.pk != person.pk])


class HandOverForm(forms.Form):
    """To whom all open work goes, and why."""

    to = PersonField(label=_("To whom"), empty=_("nobody: back among the free"))
    note = forms.CharField(label=_("Note"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": "2"}))

    def __init__(self, data: Any, *, person: Person, people: list[Person]) -> None:
        super().__init__(data, initial={"to": person.deputy_id}, prefix="over")
        to = self.fields["to"]
        assert isinstance(to, PersonField)
        to.of([other for other in people if other.pk != person.pk])


class WishesForm(forms.Form):
    """The language of the screens, and for every kind of notice whether it comes in the page and by mail."""

    language = forms.ChoiceField(label=_("Language of the screens"), required=False)

    def __init__(self, data: Any, *, person: Person) -> None:
        super().__init__(data, initial={"language": person.interface_language}, prefix="wishes")
        self.person = person
        codes = [("", _("as the browser prefers")), *((code, own_name(code)) for code in settings.DESK_LANGUAGES)]
        self.fields["language"].choices = codes  # type: ignore[attr-defined]
        for kind in NoticeKind:
            self._box(f"page-{kind}", kind not in person.not_in_page)
            if kind not in IN_PAGE_ALONE:
                self._box(f"mail-{kind}", kind not in person.not_by_mail)

    def _box(self, name: str, ticked: bool) -> None:
        self.fields[name] = forms.BooleanField(required=False, initial=ticked)

    def lines(self) -> list[tuple[Any, forms.BoundField, forms.BoundField | None]]:
        """Every kind in words, its box for the page, and the one for mail where it is mailed at all."""
        return [
            (
                NOTICES[kind].choice,
                self[f"page-{kind}"],
                self[f"mail-{kind}"] if f"mail-{kind}" in self.fields else None,
            )
            for kind in NoticeKind
        ]

    def unwanted(self, where: str) -> list[str]:
        """The kinds whose box in a column (`page`, `mail`) is empty."""
        return [kind.value for kind in NoticeKind if self.cleaned_data.get(f"{where}-{kind}") is False]
