"""Numbers that are counted in one locked row each.

`generation` is advanced in the transaction of every verb that changes what readers see; a page kept in a cache is
valid for the generation it was made under. `public number` gives articles their public addresses: a database's own
ids commit out of order and leave gaps that tell of stories not yet public. `register` tells one state of the register
of names from every other, `checks` one state of what editors decided about the checks.
"""

from __future__ import annotations

import secrets

from django.db import models, transaction
from django.db.models import F

GENERATION = "generation"
PUBLIC_NUMBER = "public number"
REGISTER = "register"
CHECKS = "checks"


class Counter(models.Model):
    """One named number. The rows are made by migrate."""

    name = models.CharField(max_length=40, primary_key=True)
    value = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} {self.value}"


def generation() -> int:
    """What readers may see has changed this many times."""
    return Counter.objects.values_list("value", flat=True).get(name=GENERATION)


def advance_generation() -> None:
    """Say that what readers see changes with this transaction."""
    Counter.objects.filter(name=GENERATION).update(value=F("value") + 1)


def register_state() -> int:
    """Which state of the register this connection sees."""
    return Counter.objects.filter(name=REGISTER).values_list("value", flat=True).first() or 0


def renew_register_state() -> None:
    """Say that the register changes with this transaction."""
    _draw(REGISTER)


def renew_checks_state() -> None:
    """Say that what is decided about the checks changes with this transaction."""
    _draw(CHECKS)


def _draw(name: str) -> None:
    """Another number than ever; drawn, as a count could come again after a rollback."""
    Counter.objects.filter(name=name).update(value=secrets.randbits(62) + 1)


def next_public_number() -> int:
    """The next public article number, without gaps; inside the releasing transaction."""
    with transaction.atomic(savepoint=False):
        counter = Counter.objects.select_for_update().get(name=PUBLIC_NUMBER)
        counter.value += 1
        counter.save(update_fields=["value"])
    return counter.value
