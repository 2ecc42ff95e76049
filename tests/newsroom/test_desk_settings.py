"""What editors decide for each language."""

from __future__ import annotations

import pytest
from django.test import Client

from newsroom.models import Language
from tests import make

pytestmark = pytest.mark.django_db
FORM = {
    "position": 1,
    "headline_limit": 90,
    "push_limit": 60,
    "summary_limit": 240,
    "claim_urgent": 10,
    "claim_soon": 60,
    "claim_routine": 240,
}


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{place", "“{place” is nothing a dateline has"),
        ("{foo} – ", "“{foo}” is nothing a dateline has"),
        ("{place} – }", "“}” is nothing a dateline has"),
        ("no fields", "A dateline says where the story is from"),
        ("{place}, {day} {month} ({agency}) – ", ""),
        ("{PLACE}. ", ""),
        ("", ""),
    ],
)
def test_a_dateline_pattern_writes_a_dateline(pattern: str, said: str) -> None:
    client = Client()
    client.force_login(make.editor(), backend="newsroom.sign_in.PersonBackend")
    answer = client.post("/admin/newsroom/language/de/change/", FORM | {"dateline_pattern": pattern})
    assert answer.status_code == (200 if said else 302)
    assert said in answer.content.decode()
    assert Language.objects.get(code="de").dateline_pattern == ("" if said else pattern.strip())
