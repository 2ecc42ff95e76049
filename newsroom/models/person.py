"""People and what they are appointed to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.languages import LANGUAGES, name_of
from newsroom.roles import PER_LANGUAGE, DeskRole, may_enter_admin, may_in_admin

ROLE_NAMES = {
    DeskRole.ADMINISTRATOR: _("administrator"),
    DeskRole.EDITOR: _("editor"),
    DeskRole.TRANSLATOR: _("translator"),
    DeskRole.REVIEWER: _("reviewer"),
}


class PersonQuerySet(models.QuerySet["Person"]):
    def working(self) -> PersonQuerySet:
        """People who can sign in."""
        return self.filter(is_active=True)

    def who_hold(self, role: DeskRole, language: str = "") -> PersonQuerySet:
        return self.filter(appointments__role=role, appointments__language=language)

    def by_name(self) -> PersonQuerySet:
        return self.order_by("name", "pk")


class PersonManager(BaseUserManager["Person"].from_queryset(PersonQuerySet)):  # type: ignore[misc]
    """Makes people, as Django's authentication expects of a user model's manager."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Person:
        person = self.model(username=username.strip().casefold(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> Person:
        """For `createsuperuser`: an administrator who is an editor too."""
        person = self.create_user(username, password, **fields)
        for role in (DeskRole.ADMINISTRATOR, DeskRole.EDITOR):
            Appointment.objects.create(person=person, role=role)
        return person


class Person(AbstractBaseUser):
    """Somebody who works at the desk. Never deleted: what they signed stays signed; removal blanks the row."""

    username = models.CharField(_("sign-in name"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)
    interface_language = models.CharField(_("language of the screens"), max_length=12, blank=True)
    is_active = models.BooleanField(
        _("may sign in"),
        default=True,
        help_text=_("Switch off instead of deleting: the log keeps their name."),
    )
    joined_at = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    objects = PersonManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [models.Index(fields=["name"])]

    def __str__(self) -> str:
        return self.name or self.username

    @cached_property
    def appointed_to(self) -> frozenset[tuple[str, str]]:
        """(role, language) pairs; one query for the life of the object."""
        return frozenset((row.role, row.language) for row in self.appointments.all())

    def holds(self, role: DeskRole, language: str = "") -> bool:
        """Whether appointed to a role; for a role per language, in that language."""
        return (role, language) in self.appointed_to

    def languages_as(self, role: DeskRole) -> list[str]:
        held = {language for appointed, language in self.appointed_to if appointed == role}
        return [code for code in LANGUAGES if code in held]

    @property
    def is_editor(self) -> bool:
        return self.holds(DeskRole.EDITOR)

    @property
    def is_staff(self) -> bool:
        return may_enter_admin(self)

    def has_perm(self, permission: str, obj: object = None) -> bool:
        return may_in_admin(self, permission)

    def has_perms(self, permissions: list[str], obj: object = None) -> bool:
        return all(may_in_admin(self, permission) for permission in permissions)

    def has_module_perms(self, app_label: str) -> bool:
        return may_enter_admin(self)

    def blank(self, *, at: datetime) -> None:
        """Remove what is personal and keep the row that the log points to."""
        self.username, self.name, self.email = f"removed-{self.pk}", "", ""
        self.is_active, self.removed_at = False, at
        self.set_unusable_password()
        self.save()


class Appointment(models.Model):
    """A person's role; a translator's or reviewer's is for one language."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="appointments")
    role = models.CharField(_("role"), max_length=16, choices=[(role.value, ROLE_NAMES[role]) for role in DeskRole])
    language = models.CharField(_("language"), max_length=12, blank=True)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        constraints = [
            models.UniqueConstraint(fields=["person", "role", "language"], name="appointment_once"),
            models.CheckConstraint(
                condition=(models.Q(role__in=sorted(PER_LANGUAGE)) & ~models.Q(language=""))
                | (~models.Q(role__in=sorted(PER_LANGUAGE)) & models.Q(language="")),
                name="appointment_language_where_the_role_has_one",
            ),
        ]
        indexes = [models.Index(fields=["role", "language"])]

    def __str__(self) -> str:
        role = str(ROLE_NAMES[DeskRole(self.role)])
        return f"{role}, {name_of(self.language, get_language() or 'en')}" if self.language else role
