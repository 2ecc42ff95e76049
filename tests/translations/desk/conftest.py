"""What the desk's tests share: an editor who is signed in."""

from __future__ import annotations

import pytest
from django.test import Client

from newsroom.models import Person
from tests import make


@pytest.fixture
def ines(db: None) -> Person:
    return make.editor()


@pytest.fixture
def desk(ines: Person) -> Client:
    """Ines's browser."""
    client = Client()
    client.force_login(ines)
    return client
