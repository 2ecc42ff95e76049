"""What tests expect of verbs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from newsroom.refusals import Refused


@contextmanager
def expect_refusal(code: str, *, says: str = "") -> Iterator[None]:
    """The verb inside is refused with this code, and there is a sentence for it, which `says` something."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code
    assert str(caught.value)
    assert says in str(caught.value)
