"""People and what they are appointed to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.commas import comma
from newsroom.languages import LANGUAGES, name_of
from newsroom.roles import PER_LANGUAGE, DeskRole, may_enter_admin, may_in_admin

ROLE_NAMES = {
    DeskRole.ADMINISTRATOR: _("administrator"),
    DeskRole.EDITOR: _("editor"),
    DeskRole.TRANSLATOR: _("translator"),
    DeskRole.REVIEWER: _("reviewer"),
    DeskRole.TRAINEE: _("trainee"),
}


class PersonQuerySet(models.QuerySet["Person"]):
    def working(self) -> PersonQuerySet:
        """People who can sign in."""
        return self.filter(is_active=True)

    def there(self, *, at: datetime) -> PersonQuerySet:
        """People who can sign in and are neither off duty nor away."""
        back = Q(away_until=None) | Q(away_until__lte=timezone.localdate(at))
        return self.working().filter(back, on_duty=True)

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
    """Somebody who works at the desk. Never deleted: what they signed stays signed; removal blanks the row.

    `not_in_page` and `not_by_mail` are the kinds of notices this person does not want there: a new kind is wanted.
    """

    username = models.CharField(_("sign-in name"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)
    interface_language = models.CharField(_("language of the screens"), max_length=12, blank=True)
    is_active = models.BooleanField(
        _("may sign in"),
        default=True,
        help_text=_("Switch off instead of deleting: the log keeps their name."),
    )
    on_duty = models.BooleanField(
        _("on duty"), default=True, help_text=_("Nothing is assigned to people who are off duty or away.")
    )
    away_until = models.DateField(
        _("away until"), null=True, blank=True, help_text=_("The first day on which they are back.")
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy"),
        help_text=_("Gets the notices meanwhile, and is named to whoever wants to assign something."),
    )
    not_in_page = models.JSONField(default=list, blank=True, editable=False)
    not_by_mail = models.JSONField(default=list, blank=True, editable=False)
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
        constraints = [models.CheckConstraint(condition=~Q(deputy=models.F("id")), name="person_deputy_is_another")]

    def __str__(self) -> str:
        return self.name or self.username

    @cached_property
    def appointed_to(self) -> frozenset[tuple[str, str]]:
        """(role, language) pairs; one query for the life of the object."""
        return frozenset((row.role, row.language) for row in self.appointments.all())

    def holds(self, role: DeskRole, language: str = "") -> bool:
        """Whether appointed to a role; for a role per language, in that language."""
        return (role, language) in self.appointed_to

    def languages_as(self, *roles: DeskRole) -> list[str]:
        """The languages of appointments to any of these roles, in the product's order."""
        held = {language for appointed, language in self.appointed_to if appointed in roles}
        return [code for code in LANGUAGES if code in held]

    def works_in(self, language: str) -> bool:
        """Whether what is translated into this language may be opened."""
        return self.is_editor or any(held == language for _role, held in self.appointed_to)

    @property
    def is_editor(self) -> bool:
        return self.holds(DeskRole.EDITOR)

    def is_trainee(self, language: str) -> bool:
        """Whether this person learns to translate into a language: nothing urgent, and always reviewed."""
        return self.holds(DeskRole.TRAINEE, language)

    def is_away(self, *, at: datetime) -> bool:
        """Until the day before `away_until`, by the desk's calendar."""
        return self.away_until is not None and self.away_until > timezone.localdate(at)

    def is_there(self, *, at: datetime) -> bool:
        """Whether work may be assigned to this person, and notices reach them."""
        return self.is_active and self.on_duty and not self.is_away(at=at)

    def deputy_at(self, at: datetime) -> Person | None:
        """Who stands in now; nobody if they are away as well."""
        return self.deputy if self.deputy is not None and self.deputy.is_there(at=at) else None

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
        self.away_until, self.deputy = None, None
        self.set_unusable_password()
        self.save()


class Appointment(models.Model):
    """A person's role; a translator's, trainee's or reviewer's is for one language."""

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
        return f"{role}{comma()}{name_of(self.language, get_language() or 'en')}" if self.language else role
