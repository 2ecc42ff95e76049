"""The register's forms: a concept, its forms a line each, a file to take in, the one that stays of several."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.actions.register import Facts, mark_of, refuse_unfit
from newsroom.admin.lines import NamedBoxes
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.languages import LANGUAGES, name_of, normal_code
from newsroom.models import Concept, ConceptForm
from newsroom.refusals import Unfit
from newsroom.register.formats import READERS
from newsroom.register.units import FormUnit

MOST_BYTES = 16 * 1024 * 1024


def languages(*, but_first: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The desk's languages, and others that stand there already."""
    shown_in = get_language() or "en"
    codes = dict.fromkeys((*settings.DESK_LANGUAGES, *LANGUAGES, *filter(None, but_first)))
    return [("", "—"), *((code, name_of(code, shown_in)) for code in codes)]


class ConceptModelForm(forms.ModelForm):
    """What is said of a concept as a whole; `seen` is how it stood when the page was made."""

    own_language = forms.CharField(
        label=_("own language"),
        required=False,
        max_length=12,
        help_text=_("The language of the name itself, as a code: be, ru, uk. Its transcription follows this one."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Concept
        fields = ("kind", "own_language", "gender", "note")
        widgets: ClassVar = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial["seen"] = mark_of(self.instance)

    def clean_own_language(self) -> str:
        given = str(self.cleaned_data["own_language"]).strip()
        code = normal_code(given) if given else ""
        if given and not code:
            raise forms.ValidationError(_("No language has this code. Write one such as be, ru or zh-hans."))
        return code

    def facts(self) -> Facts:
        said = self.cleaned_data
        return Facts(Kind(said["kind"]), said["own_language"], said["gender"], said["note"])


class OneForm(forms.ModelForm):
    """One form of a concept, in its language."""

    language = forms.ChoiceField(label=_("language"))

    class Meta:
        model = ConceptForm
        fields = ("language", "text", "status", "reason", "gender", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = languages(but_first=(self.instance.language,))  # type: ignore[attr-defined]
        facts = LANGUAGES.get(self.instance.language)
        self.fields["text"].widget.attrs |= {"dir": "auto"} | ({"lang": facts.bcp47} if facts else {})

    def is_meant(self) -> bool:
        """A line that was there, or into which somebody wrote."""
        return self.instance.pk is not None or self.has_changed()

    def unit(self) -> FormUnit:
        said = self.cleaned_data
        text = " ".join(said["text"].split())
        return FormUnit(
            said["language"], text, Status(said["status"]), said["reason"].strip(), said["gender"], said["note"].strip()
        )

    def validate_unique(self) -> None:
        """Two lines may change places: what stands there in the end is judged for the whole concept."""

    def _get_validation_exclusions(self) -> set[str]:
        return {*super()._get_validation_exclusions(), "concept", "status"}  # type: ignore[misc]

    def validate_constraints(self) -> None:
        """As `validate_unique`."""


class AllForms(NamedBoxes):
    """All forms of a concept: they stand side by side, or the page says which do not."""

    def validate_unique(self) -> None:
        """`clean` judges them all."""

    def clean(self) -> None:
        if any(self.errors):
            return
        given = self.units()
        if not given:
            raise forms.ValidationError(_("Write at least one form."))
        try:
            refuse_unfit(given)
        except Unfit as unfit:
            raise forms.ValidationError(str(unfit)) from None

    def units(self) -> list[FormUnit]:
        lines = [form for form in self.forms if isinstance(form, OneForm)]
        kept = [form for form in lines if form not in self.deleted_forms and form.is_meant()]
        return [form.unit() for form in kept]


class ImportForm(forms.Form):
    """A file of names and terms."""

    file = forms.FileField(label=_("File"), help_text=_("TBX or CSV. What cannot be read is named and left out."))
    format = forms.ChoiceField(
        label=_("Format"),
        required=False,
        choices=[("", _("as the file's name says")), *((name, name.upper()) for name in READERS)],
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large for a page. Use “manage.py register import”."))
        return file


class MergeForm(forms.Form):
    """Which of several stays."""

    stays = forms.TypedChoiceField(label=_("Which one stays"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, concepts: list[Concept], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stays"].choices = [(each.pk, f"{each} · {each.key}") for each in concepts]  # type: ignore[attr-defined]
        self.fields["stays"].initial = concepts[0].pk if concepts else None
