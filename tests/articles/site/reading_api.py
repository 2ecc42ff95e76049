"""How tests read the public API: as a customer's program asks, every item strictly valid."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from articles.models import Edition
from tests.articles.site.reading import read
from tests.articles.wire.ninjs_schema import faults

SITE = settings.SITE_URL.rstrip("/")
LIST = "/api/de/articles/"
NOT_THERE = "Unter dieser Adresse gibt es nichts."
GONE = "Diese Meldung ist nicht mehr verfügbar."


def got(path: str) -> dict[str, Any]:
    """The document at an address that exists."""
    response = read(path.removeprefix(SITE))
    assert response.status_code == 200, f"{path} answers {response.status_code}"
    assert response["Content-Type"] == "application/json"
    found: dict[str, Any] = json.loads(response.content)
    return found


def items(path: str = LIST) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = got(path)["items"]
    assert [faults(item) for item in found] == [[] for _item in found]
    return found


def one(edition: Edition) -> dict[str, Any]:
    item = got(where(edition))
    assert faults(item) == []
    return item


def where(edition: Edition) -> str:
    return f"/api/{edition.language}/articles/{edition.article.public_number}/"


def said(found: list[dict[str, Any]], role: str) -> list[str]:
    return [each["value"] for each in found if each["role"] == role]


def headlines(path: str = LIST) -> list[str]:
    return [said(item["headlines"], "main")[0] for item in items(path)]


def problem(response: HttpResponse, status: int, sentence: str = "") -> None:
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert "no-store" in response["Cache-Control"]
    assert "ETag" not in response
    assert response["Access-Control-Allow-Origin"] == "*"
    document = json.loads(response.content)
    assert sorted(document) == ["detail", "status", "title", "type"]
    assert document["status"] == status
    assert document["detail"] == sentence or not sentence
