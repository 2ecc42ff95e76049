"""A working page as a person meets it: opened, typed on, sent back by one of its buttons."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse

from newsroom.models import Person
from translations.models import Translation
from translations.workspace.typed import digest

WANTED = "application/json, application/problem+json"


class _Form(HTMLParser):
    """The fields of the page's one form, with what stands in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.words: list[str] = []
        self._within = False
        self._area = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self._within |= given.get("id") == "work"
        if not (self._within or given.get("form") == "work") or "name" not in given:
            return
        if tag == "textarea":
            self._area = given["name"]
            self.fields[self._area] = ""
        if tag == "input":
            self.fields[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        self._within &= tag != "form"
        self._area = "" if tag == "textarea" else self._area

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._area:
            self.fields[self._area] += data.removeprefix("\n")


@dataclass
class Page:
    """What one person sees, and the form as it would be sent."""

    client: Client
    translation: Translation
    response: Any
    fields: dict[str, str]
    words: str
    person: int = 0

    @property
    def html(self) -> str:
        return str(self.response.content.decode())

    def buttons(self) -> set[str]:
        """The last part of every address that a button of this page leads to."""
        return {part.split('"')[0].rstrip("/").split("/")[-1] for part in self.html.split('formaction="')[1:]}

    def type(self, role: str, text: str) -> Page:
        """Type into the first paragraph of a role."""
        row = self.translation.paragraphs.filter(role=role).in_order().first()
        assert row is not None
        self.fields[f"text-{row.uid}"] = text
        return self

    def press(self, button: str, *more: int, **given: str) -> Any:
        return self._send(button, more, given)

    def autosave(self, **given: Any) -> Any:
        """As the page's own script does: send what was typed since the last time, and go on with the answer."""
        typed = [name.removeprefix("text-") for name in self.fields if name.startswith("text-")]
        rows = [
            {"uid": uid, "seen": int(self.fields[f"seen-{uid}"]), "text": text, "id": str(uuid.uuid4())}
            for uid in typed
            if digest(text := self.fields[f"text-{uid}"]) != self.fields[f"was-{uid}"]
        ]
        sent = {"person": self.person, "beside": self.fields["beside"], "paragraphs": rows} | given
        address = reverse("desk:autosave", args=[self.translation.pk])
        answer = self.client.post(address, sent, content_type="application/json", headers={"accept": WANTED})
        for uid, row in answer.json().get("rows", {}).items():
            self.fields |= {f"seen-{uid}": str(row["seen"]), f"was-{uid}": row["was"]}
        return answer

    def _send(self, button: str, more: tuple[int, ...], given: dict[str, str]) -> Any:
        address = reverse(f"desk:{button}", args=[self.translation.pk, *more])
        return self.client.post(address, {**self.fields, **given}, headers={"accept": "text/html"})

    def press_and_see(self, button: str, *more: int, **given: str) -> Page:
        """Press a button and look at the page that comes, after the redirect where there is one."""
        return seen(self.client, self.translation, self.press(button, *more, **given))


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def open_page(translation: Translation, person: Person, query: str = "") -> Page:
    client = signed_in(person)
    return seen(client, translation, client.get(reverse("desk:working-page", args=[translation.pk]) + query))


def seen(client: Client, translation: Translation, response: Any) -> Page:
    while response.status_code in {301, 302}:
        response = client.get(response["Location"])
    form = _Form(response.content.decode())
    person = int(client.session["_auth_user_id"])
    return Page(client, translation, response, form.fields, " ".join(" ".join(form.words).split()), person)
