"""The preview: the draft in the readers' own layout and language, as it is typed, kept nowhere."""

from __future__ import annotations

import pytest

from tests import make
from tests.translations.workspace.pages import signed_in
from translations.models import Translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    made = make.translation(language="ar")
    make.write(made)
    return made


def test_it_is_the_readers_page_in_their_language_and_direction(translation: Translation) -> None:
    translation.paragraphs.filter(role="headline").update(text="عنوان المسودة")
    answer = signed_in(make.translator_into("ar")).get(f"/desk/{translation.pk}/preview/")
    html = answer.content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert "<h1>عنوان المسودة</h1>" in html
    assert "site/site.css" in html
    assert (answer["X-Frame-Options"], "frame-ancestors 'self'" in answer["Content-Security-Policy"]) == (
        "SAMEORIGIN",
        True,
    )


def test_what_is_typed_shows_at_once_and_is_kept_nowhere(translation: Translation) -> None:
    lead = translation.paragraphs.get(role="lead")
    sent = {f"text-{lead.uid}": "نص *مكتوب* الآن <b>"}
    html = signed_in(make.translator_into("ar")).post(f"/desk/{translation.pk}/preview/", sent).content.decode()
    assert "<em>مكتوب</em> الآن &lt;b&gt;" in html
    assert html.strip().startswith("<article>")
    assert translation.paragraphs.get(role="lead").text == lead.text
    assert not translation.article.editions.exists()


def test_a_text_without_end_is_refused(translation: Translation) -> None:
    lead = translation.paragraphs.get(role="lead")
    client = signed_in(make.translator_into("ar"))
    assert client.post(f"/desk/{translation.pk}/preview/", {f"text-{lead.uid}": "a" * 300_000}).status_code == 422
