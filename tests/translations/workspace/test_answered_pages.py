"""The desk names the pages whose buttons it answered, so that a browser keeps no word that has arrived."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from translations.views.membership import ANSWERED, ANSWERED_KEPT, tell_answered


def named(page: str, before: str = "", standing: Sequence[str] = ()) -> str:
    asked = RequestFactory().post("/desk/1/submit/", {"page": page})
    asked.COOKIES[ANSWERED] = before
    answer = HttpResponse()
    tell_answered(asked, answer, standing=standing)
    return answer.cookies[ANSWERED].value if ANSWERED in answer.cookies else before


def test_pages_of_several_windows_are_named() -> None:
    one, other = str(uuid.uuid4()), str(uuid.uuid4())
    assert named(other, named(one)) == f"{one}|{other}"
    assert named(one, f"{one}|{other}") == f"{other}|{one}"


def test_words_that_stand_on_the_answer_alone_are_named_with_their_page() -> None:
    one, other = str(uuid.uuid4()), str(uuid.uuid4())
    told = named(one, standing=["ask-0a", "note"])
    assert told == f"{one}~ask-0a~note"
    assert named(other, told) == f"{told}|{other}"
    assert named(one, told) == one
    assert named(one, standing=["ask-;a", "note"]) == f"{one}~note"


def test_only_the_last_are_named() -> None:
    pages = [str(uuid.uuid4()) for _ in range(ANSWERED_KEPT + 3)]
    told = ""
    for page in pages:
        told = named(page, told)
    assert told.split("|") == pages[3:]


@pytest.mark.parametrize("odd", ["", "x", "0" * 36, "<script>", "~note"])
def test_what_is_no_page_is_not_named(odd: str) -> None:
    page = str(uuid.uuid4())
    assert named(odd, page) == page
    assert named(page, f"{odd}|{odd}") == page
