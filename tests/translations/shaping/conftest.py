"""The draft that every test of shaping begins with, and who writes it."""

from __future__ import annotations

import pytest

from newsroom.models import Person
from tests import make
from tests.translations.shaping.drafts import written
from translations.models import Translation


@pytest.fixture
def work() -> Translation:
    return written(make.translation())


@pytest.fixture
def mira(work: Translation) -> Person:
    assert work.translator is not None
    return work.translator
