"""The main job by commands and plain forms, without a browser's script: wire file in, readers' pages out.

`tests/browser/test_journey.py` goes the same way in Chromium; this one runs wherever Python does.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from articles.models import Article, Edition
from newsroom.models import Person
from tests import make
from translations.models import Translation

pytestmark = pytest.mark.django_db

OWN = Path(__file__).parent.parent / "samples" / "nordpress-de-port.txt"
CANONICAL = Path(__file__).resolve().parents[3] / "shared" / "wire" / "belta-de.txt"
HEADLINES = {"en": "Ministers agree on closer work", "ru": "Министры договорились работать теснее"}


@pytest.fixture(params=["own sample", "canonical story"])
def wire_file(request: pytest.FixtureRequest) -> Path:
    if request.param == "canonical story" and not CANONICAL.exists():
        pytest.skip("the canonical story is kept in shared/wire beside the checkout, and that folder is not there")
    return OWN if request.param == "own sample" else CANONICAL


def signed_in(name: str) -> Client:
    client = Client(enforce_csrf_checks=False)
    client.force_login(make.known(name), backend="newsroom.sign_in.PersonBackend")
    return client


def fields(html: str) -> dict[str, str]:
    """The hidden fields and text areas of a page, as a browser without script would send them."""
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))
    areas = dict(re.findall(r'<textarea[^>]*name="(text-[^"]+)"[^>]*>\n?([^<]*)</textarea>', html))
    return hidden | areas


def press(client: Client, page: str, verb: str, **more: str) -> int:
    sent = fields(client.get(page).content.decode()) | more
    return client.post(f"{page}{verb}/", sent, follow=True).status_code


def test_from_the_wire_to_readers_in_three_languages(wire_file: Path) -> None:
    make.place("minsk", de="Minsk", en="Minsk", ru="Минск")
    make.place("ahrenfeld", de="Ahrenfeld", en="Ahrenfeld", ru="Аренфельд")
    call_command("ingest", str(wire_file), stdout=StringIO())
    article = Article.objects.get()
    assert article.headline == ""
    ines = signed_in("ines")
    here = f"/admin/articles/article/{article.pk}"
    ines.post(f"{here}/clear/", {"seen": mark_on(ines, here)})
    assert Article.objects.get().state == "cleared"
    ines.post(f"{here}/request/", {"languages": ["en", "ru"], "seen": mark_on(ines, here)})
    for language, translator, reviewer in (("en", "mira", "jonas"), ("ru", "vera", "dmitri")):
        work = Translation.objects.get(language=language)
        translate(work, signed_in(translator), HEADLINES[language])
        assert press(signed_in(reviewer), f"/desk/{work.pk}/", "approve") == 200
        assert Translation.objects.get(pk=work.pk).state == "approved"
        ines.post(f"{here}/{language}/release/", marks_in(ines, here, language) | {"when": "now"})
    assert set(Edition.objects.values_list("language", flat=True)) == {"en", "ru"}
    for language, headline in HEADLINES.items():
        page = reader(f"/{language}/{Edition.objects.get(language=language).article.public_number}/")
        assert headline in page
        assert "2024-2026" in page, "a span is kept as it is"
    assert "МИНСК, 25 ноября" in reader("/ru/1/") or "АРЕНФЕЛЬД, 25 ноября" in reader("/ru/1/")


def translate(work: Translation, translator: Client, headline: str) -> None:
    page = f"/desk/{work.pk}/"
    translator.post(f"{page}claim/")
    sent = fields(translator.get(page).content.decode())
    for row in work.paragraphs.all():
        if row.role != "dateline":
            sent[f"text-{row.uid}"] = headline if row.role == "headline" else f"{row.role}: 2024-2026."
    translator.post(f"{page}save/", sent)
    make.waive_all(work)
    assert press(translator, page, "submit") == 200
    assert Translation.objects.get(pk=work.pk).state == "in review"


def mark_on(client: Client, here: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', client.get(f"{here}/change/").content.decode())
    assert found is not None
    return found[1]


def marks_in(client: Client, here: str, language: str) -> dict[str, str]:
    """What the release button of a language's row carries: the marks of the text and of the edition that were seen."""
    html = client.get(f"{here}/change/").content.decode()
    form = html.split(f"/{language}/release/", 1)[1].split("</form>", 1)[0]
    return {name: value for name, value in fields(form).items() if name.startswith("seen")}


def reader(path: str) -> str:
    answer = Client().get(path, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_people_of_this_journey_are_four() -> None:
    names = {make.known(name).pk for name in ("ines", "mira", "jonas", "vera")}
    assert Person.objects.filter(pk__in=names).count() == 4
