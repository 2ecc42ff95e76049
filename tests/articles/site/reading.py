"""How tests read the site: as a reader's browser asks, and what stands on the page that comes."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import unquote

from django.http import HttpResponse
from django.test import Client

from articles.models import Edition


def read(path: str, **headers: str) -> HttpResponse:
    """What the server answers to a browser that knows nothing yet."""
    names: dict[str, Any] = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return Client().get(path, **names)  # type: ignore[return-value]


def address(edition: Edition) -> str:
    return f"/{edition.language}/{edition.article.public_number}-{edition.slug}/"


def page(path: str) -> str:
    """The page at an address that exists, entities read."""
    response = read(path)
    assert response.status_code == 200, f"{path} answers {response.status_code}"
    return unescape(response.content.decode())


def words(html: str) -> str:
    """What is read on a page, without its tags; white space as one space."""
    body = html[html.index("<body>") :]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def headlines(path: str) -> list[str]:
    """The headlines of a list, as they stand."""
    return [words(f"<body>{found}") for found in re.findall(r"<h3>(.*?)</h3>", page(path), re.DOTALL)]


def links(html: str) -> list[str]:
    return [unquote(link) for link in re.findall(r'<a href="([^"]*)"', html)]


def leads_to(path: str) -> str:
    """Where an address sends the reader."""
    return unquote(read(path)["Location"])
