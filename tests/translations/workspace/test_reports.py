"""Reports as pages and CSV, and who sees the figures of one person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests import make
from translations.workspace.measuring import day_bounds
from translations.workspace.reports import harmless

pytestmark = pytest.mark.django_db

URL = "/desk/reports/"


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(make.editor())
    return client


@pytest.fixture
def translator(client: Client) -> Client:
    client.force_login(make.known("mira"))
    return client


def lines_of(response: object) -> list[str]:
    return response.content.decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]


def test_what_was_released_stands_in_tables_pictures_and_csv(desk: Client) -> None:
    make.live(make.article(section=make.section("sport")), "en")
    response = desk.get(URL)
    body = response.content.decode()
    assert "English" in body
    assert body.count('<svg class="chart"') == 6
    header, line = lines_of(desk.get(URL, {"csv": "language"}))
    assert header.startswith("language,released,claim_median,claim_worst,translate_median")
    assert line.startswith("en,1,")
    assert len(header.split(",")) == len(line.split(","))
    (_header, line) = lines_of(desk.get(URL, {"csv": "day"}))
    assert line.startswith(f"{timezone.localdate().isoformat()},1,")


def test_csv_is_utf_8_that_excel_knows_and_has_a_name(desk: Client) -> None:
    make.live(make.article(section=make.section("culture", en="Культура")), "en")
    response = desk.get(URL, {"csv": "section"})
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert "Культура" in response.content.decode()
    assert response["Content-Disposition"].startswith('attachment; filename="section-')


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str, desk: Client) -> None:
    assert harmless(f"{start}SUM(A1)").startswith("'")
    make.live(make.article(section=make.section("evil", en=f"{start}cmd|'/c calc'!A0")), "en")
    cells = [line.split(",")[0].strip('"') for line in lines_of(desk.get(URL, {"csv": "section"}))]
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_filters_leave_what_they_name(desk: Client) -> None:
    sport = make.section("sport")
    make.live(make.article(section=sport), "en")
    make.live(make.article(section=make.section("culture")), "ru")
    assert [line[:2] for line in lines_of(desk.get(URL, {"csv": "language", "section": sport.pk}))[1:]] == ["en"]
    assert [line[:2] for line in lines_of(desk.get(URL, {"csv": "language", "language": "ru"}))[1:]] == ["ru"]
    yesterday = timezone.localdate() - timedelta(days=1)
    assert lines_of(desk.get(URL, {"csv": "language", "last": yesterday.isoformat()}))[1:] == []


@pytest.mark.parametrize(
    "asked",
    [
        {"first": "yesterday"},
        {"first": "2026-11-20", "last": "2026-11-01"},
        {"first": "2026-01-01", "last": "2026-11-01"},
        {"first": "0001-01-01", "last": "0001-01-02"},
        {"last": "9999-12-31"},
        {"section": "x"},
        {"language": "tlh"},
    ],
)
def test_odd_days_are_named_and_the_last_week_is_shown(asked: dict[str, str], desk: Client) -> None:
    response = desk.get(URL, asked)
    assert response.status_code == 200
    assert "The last seven days are shown." in response.content.decode()


@pytest.mark.parametrize("stories", [1, 8])
def test_reports_take_as_many_queries_for_eight_stories_as_for_one(
    stories: int, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(stories):
        make.live(make.article(section=make.section()), "en")
    with django_assert_max_num_queries(10):
        desk.get(URL)


def test_a_day_is_the_desk_s_own() -> None:
    start, end = day_bounds(date(2026, 10, 25), date(2026, 10, 25))
    assert end - start == timedelta(hours=25), "summer time ends in Berlin"
    assert start == datetime(2026, 10, 24, 22, 0, tzinfo=UTC)


def test_no_person_and_no_order_by_figures_in_reports(desk: Client) -> None:
    for language in ("ru", "en"):
        make.live(make.article(), language)
    body = desk.get(URL).content.decode()
    assert "Mira Okafor" not in body
    assert body.index('row">Russian<') < body.index('row">English<'), "languages stand in the desk's order"


def test_one_sees_one_s_own_figures(translator: Client) -> None:
    make.live(make.article(), "en")
    body = translator.get("/desk/my-figures/").content.decode()
    assert "Nobody but you sees this page." in body
    assert rows_in(body)[-1][:2] == ["All", "1"]
    mira, jonas = make.known("mira"), make.known("jonas")
    assert translator.get(f"/desk/figures/{mira.pk}/").status_code == 200
    assert translator.get(f"/desk/figures/{jonas.pk}/").status_code == 403


@pytest.mark.parametrize(("switched_on", "status"), [(False, 403), (True, 200)])
def test_editors_see_them_only_where_the_desk_says_so(
    switched_on: bool, status: int, client: Client, settings: Any
) -> None:
    settings.FIGURES_OF_PEOPLE = switched_on
    mira = make.known("mira")
    client.force_login(make.editor())
    assert client.get(f"/desk/figures/{mira.pk}/").status_code == status
    assert ("Mira Okafor" in client.get(URL).content.decode()) == switched_on
    client.force_login(make.known("jonas"))
    assert client.get(f"/desk/figures/{mira.pk}/").status_code == 403, "never for a colleague"
    client.force_login(mira)
    told = "This desk lets its editors see these figures too." in client.get("/desk/my-figures/").content.decode()
    assert told == switched_on


class Rows(HTMLParser):
    """The texts of a table's cells, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"} and self.rows:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


def rows_in(body: str) -> list[list[str]]:
    reader = Rows()
    reader.feed(body[body.index("<table") : body.index("</table>")])
    return reader.rows
