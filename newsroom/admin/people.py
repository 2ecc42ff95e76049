"""People, with their roles and languages; nobody is ever deleted."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from newsroom.admin.kept_rows import KeptRows
from newsroom.admin.lines import NamedBoxes
from newsroom.commas import listed
from newsroom.languages import name_of, own_name
from newsroom.models import Appointment, LogEntry, Person, Target
from newsroom.models.person import ROLE_NAMES
from newsroom.refusals import day
from newsroom.roles import PER_LANGUAGE, DeskRole, may_in_admin


def language_choices() -> list[tuple[str, str]]:
    return [("", "—"), *((code, name_of(code, get_language() or "en")) for code in settings.DESK_LANGUAGES)]


class AppointmentForm(forms.ModelForm):
    language = forms.ChoiceField(label=_("language"), choices=language_choices, required=False)

    class Meta:
        model = Appointment
        fields = ("role", "language")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        role, language = data.get("role"), data.get("language", "")
        if role in PER_LANGUAGE and not language:
            self.add_error("language", _("This role is for one language. Choose one."))
        if role and role not in PER_LANGUAGE and language:
            self.add_error("language", _("This role is for the whole desk. Leave the language empty."))
        return data


def refuse_nobody_left(person: Person, *, by: Person) -> None:
    """Raise `ValidationError` if it is oneself, or the last, who would be no administrator any more.

    The administrators are locked, so that no two take one another away at one moment.
    """
    administrators = Person.objects.working().who_hold(DeskRole.ADMINISTRATOR)
    there = set(administrators.order_by("pk").select_for_update(of=("self",)).values_list("pk", flat=True))
    if person.pk not in there:
        return
    if person.pk == by.pk:
        raise forms.ValidationError(_("You cannot take this away from yourself. Ask another administrator to do it."))
    if there == {person.pk}:
        raise forms.ValidationError(_("Nobody else keeps the people here. Appoint another administrator first."))


class AppointmentFormSet(NamedBoxes):
    """A person's roles; `by` is who changes them."""

    by: Person

    def clean(self) -> None:
        """Somebody administrates the desk, and trainees of a language are nothing else in it."""
        super().clean()
        kept = [form.cleaned_data for form in self.forms if form not in self.deleted_forms and form.is_valid()]
        if not any(row.get("role") == DeskRole.ADMINISTRATOR for row in kept):
            refuse_nobody_left(self.instance, by=self.by)
        learnt = {row.get("language") for row in kept if row.get("role") == DeskRole.TRAINEE}
        if any(row.get("language") in learnt and row.get("role") != DeskRole.TRAINEE for row in kept):
            raise forms.ValidationError(
                _("A trainee of a language is neither translator nor reviewer of it. Take one of the two roles out.")
            )


class Appointments(admin.TabularInline):
    model = Appointment
    form = AppointmentForm
    formset = AppointmentFormSet
    extra = 1
    verbose_name_plural = _("roles and languages")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        formset.by = request.user  # type: ignore[attr-defined]
        return formset


class PersonForm(forms.ModelForm):
    by: ClassVar[Person]
    interface_language = forms.ChoiceField(label=_("language of the screens"), required=False)

    class Meta:
        model = Person
        fields = (
            "username",
            "name",
            "email",
            "interface_language",
            "is_active",
            "on_duty",
            "away_until",
            "deputy",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = [("", _("as the browser prefers")), *((code, own_name(code)) for code in settings.DESK_LANGUAGES)]
        self.fields["interface_language"].choices = codes  # type: ignore[attr-defined]
        if "deputy" in self.fields:
            others = Person.objects.working().exclude(pk=self.instance.pk).by_name()
            self.fields["deputy"].queryset = others  # type: ignore[attr-defined]

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip().casefold()

    def clean_is_active(self) -> bool:
        stays = bool(self.cleaned_data["is_active"])
        if not stays:
            refuse_nobody_left(self.instance, by=self.by)
        return stays


class NewPersonForm(AdminUserCreationForm):
    class Meta:
        model = Person
        fields = ("username", "name", "email")

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip().casefold()


# Rights stand in newsroom/roles.py, not in Django's groups.
admin.site.unregister(Group)


@admin.register(Person)
class PersonAdmin(KeptRows, UserAdmin):
    """Sign-in name, name, address, roles. Leaving means switching off, or removing what is personal."""

    form = PersonForm
    add_form = NewPersonForm
    inlines = (Appointments,)
    list_display = ("name", "username", "roles", "today", "is_active")
    list_filter = ("is_active", "appointments__role")
    search_fields = ("name", "username", "email")
    ordering = ("name",)
    filter_horizontal = ()
    actions = ("remove_personal_data",)
    fieldsets = (
        (None, {"fields": ("username", "name", "email", "interface_language", "is_active")}),
        (_("On duty, away, deputy"), {"fields": ("on_duty", "away_until", "deputy")}),
    )
    add_fieldsets = ((None, {"fields": ("username", "name", "email", "usable_password", "password1", "password2")}),)
    readonly_fields = ()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.by = request.user  # type: ignore[attr-defined]
        return form

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return super().get_queryset(request).prefetch_related("appointments")

    @admin.display(description=_("roles and languages"))
    def roles(self, person: Person) -> str:
        shown_in = get_language() or "en"
        rows = sorted(person.appointments.all(), key=lambda row: (row.role, row.language))
        names = [
            f"{ROLE_NAMES[DeskRole(row.role)]} ({name_of(row.language, shown_in)})"
            if row.language
            else str(ROLE_NAMES[DeskRole(row.role)])
            for row in rows
        ]
        return listed(names)

    @admin.display(description=_("today"))
    def today(self, person: Person) -> str:
        """Whether they are there, as a link to the page where editors say so for others."""
        at = timezone.now()
        said = str(_("on duty") if person.is_there(at=at) else _("off duty"))
        if person.is_away(at=at) and person.away_until is not None:
            said = str(_("away until %(day)s")) % {"day": day(person.away_until)}
        if not person.is_active:
            return "–"
        return format_html('<a href="{}">{}</a>', reverse("desk:person", args=[person.pk]), said)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description=_("Remove personal data"), permissions=["change"])
    def remove_personal_data(self, request: HttpRequest, queryset: QuerySet[Person]) -> None:
        """Blank names and addresses for good; what they signed stays signed by a numbered row."""
        people = [person for person in queryset if person != request.user]
        for person in people:
            person.blank(at=timezone.now())
            LogEntry.write("remove", Target("person", person.pk), by=request.user, at=timezone.now())
        count = len(people)
        text = ngettext("%(count)s person's data was removed.", "The data of %(count)s people was removed.", count) % {
            "count": count
        }
        self.message_user(request, text, messages.SUCCESS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_in_admin(request.user, "newsroom.change_person")  # type: ignore[arg-type]
