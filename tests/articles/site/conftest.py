"""Readers: nobody is signed in, and every test begins with an empty cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """A test that is rolled back leaves pages behind under a generation that comes again."""
    cache.clear()
    yield
    cache.clear()
