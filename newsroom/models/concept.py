"""The register: how the desk writes the names and terms that news is made of, in every language."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from newsroom.language.folding import fold
from newsroom.language.inflection.variants import Kind
from newsroom.language.naming import Status
from newsroom.languages import name_of

KINDS = {
    Kind.PERSON: pgettext_lazy("kind of name", "person"),
    Kind.PLACE: _("place"),
    Kind.ORGANISATION: _("organisation"),
    Kind.TERM: _("term"),
}
STATUSES = {Status.PREFERRED: _("preferred"), Status.ALLOWED: _("allowed"), Status.FORBIDDEN: _("forbidden")}
GENDERS = {"": "—", "feminine": _("feminine"), "masculine": _("masculine"), "neuter": _("neuter"), "other": _("other")}
LONGEST_FORM = 300
LONGEST_KEY = 120


def new_stamp() -> int:
    """A number that no other state of a row ever had; a count could come again after a rollback."""
    return secrets.randbits(62)


def new_key() -> str:
    """A key for a concept that came from no file: it also serves as an XML id."""
    return f"n{secrets.token_hex(6)}"


class ConceptQuerySet(models.QuerySet["Concept"]):
    def in_force(self) -> ConceptQuerySet:
        """What texts are read by: all but what translators have proposed and no editor has approved."""
        return self.filter(Q(proposed_by=None) | Q(approved_at__isnull=False))

    def unapproved(self) -> ConceptQuerySet:
        return self.filter(approved_at__isnull=True)

    def without_form_in(self, language: str) -> ConceptQuerySet:
        """No form that may be used in a language."""
        usable = ConceptForm.objects.usable().filter(concept=OuterRef("pk"), language=language)
        return self.filter(~Exists(usable))

    def with_forbidden_forms(self) -> ConceptQuerySet:
        return self.filter(Exists(ConceptForm.objects.forbidden().filter(concept=OuterRef("pk"))))

    def named_like(self, text: str) -> ConceptQuerySet:
        """Any of whose forms or keys holds the text, case and accents aside."""
        forms = ConceptForm.objects.filter(concept=OuterRef("pk"), folded__contains=fold(text))
        return self.filter(Exists(forms) | Q(key=text))


class Concept(models.Model):
    """One person, place, organisation or thing. `key` names it in files and stays; `stamp` is new with every change.

    `proposed_by` is the translator who proposed it: until an editor approves or changes it, no text is read by it.
    `own_language` is the language of the name itself, whatever the story is written in: transcription starts there.
    """

    key = models.CharField(_("key"), max_length=LONGEST_KEY, unique=True, default=new_key, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=[(key.value, name) for key, name in KINDS.items()])
    own_language = models.CharField(_("own language"), max_length=12, blank=True)
    gender = models.CharField(_("gender"), max_length=12, blank=True, choices=list(GENDERS.items())[1:])
    note = models.TextField(_("note"), blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("approved by")
    )
    approved_at = models.DateTimeField(_("approved"), null=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("proposed by")
    )
    stamp = models.BigIntegerField(default=new_stamp, editable=False)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = _("name or term")
        verbose_name_plural = _("register of names and terms")
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind"], name="concept_kind")]
        constraints = [
            models.CheckConstraint(condition=Q(approved_by=None) | ~Q(approved_at=None), name="concept_approved_when")
        ]

    def __str__(self) -> str:
        return self.title or self.key

    @property
    def kind_of_name(self) -> Kind:
        return Kind(self.kind)

    @property
    def title(self) -> str:
        """Its preferred form in the language of the screen, else in its own, else the first there is."""
        wanted = [get_language() or "en", self.own_language]
        forms = sorted(self.forms.all(), key=lambda form: (_place(wanted, form.language), form.rank, form.pk))
        return forms[0].text if forms else ""


def _place(wanted: list[str], language: str) -> int:
    return wanted.index(language) if language in wanted else len(wanted)


class ConceptFormQuerySet(models.QuerySet["ConceptForm"]):
    def usable(self) -> ConceptFormQuerySet:
        """What may be written."""
        return self.exclude(status=Status.FORBIDDEN)

    def forbidden(self) -> ConceptFormQuerySet:
        return self.filter(status=Status.FORBIDDEN)

    def in_register_order(self) -> ConceptFormQuerySet:
        return self.order_by("concept_id", "language", F("status").desc(), "pk")


class ConceptForm(models.Model):
    """One way in which a concept is written in one language. `folded` is what search compares."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="forms")
    language = models.CharField(_("language"), max_length=12)
    text = models.CharField(_("form"), max_length=LONGEST_FORM)
    folded = models.CharField(max_length=2 * LONGEST_FORM, editable=False)
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=[(key.value, name) for key, name in STATUSES.items()],
        default=Status.PREFERRED.value,
    )
    reason = models.CharField(_("why forbidden"), max_length=300, blank=True)
    gender = models.CharField(_("gender"), max_length=12, blank=True, choices=list(GENDERS.items())[1:])
    note = models.CharField(_("note"), max_length=500, blank=True)

    objects = ConceptFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["language", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["concept", "language", "text"], name="concept_form_once"),
            models.UniqueConstraint(
                fields=["concept", "language"], condition=Q(status="preferred"), name="concept_form_one_preferred"
            ),
        ]
        indexes = [
            models.Index(fields=["folded"], name="concept_form_folded"),
            models.Index(fields=["language", "status"], name="concept_form_status"),
        ]

    def __str__(self) -> str:
        return f"{self.text} ({name_of(self.language, get_language() or 'en')})"

    @property
    def rank(self) -> int:
        return list(STATUSES).index(Status(self.status))

    def as_data(self) -> dict[str, Any]:
        """How the log keeps it."""
        return {"language": self.language, "text": self.text, "status": self.status, "reason": self.reason}
