"""A dateline as data: place, date and agency of a wire story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date


@dataclass(frozen=True)
class Dateline:
    """Place and agency as printed ("" where not said), day 1–31, month 1–12, year only where it is said.

    `printed` is the date as the story wrote it, for showing; two datelines are equal without it.
    """

    place: str
    day: int | None
    month: int | None
    year: int | None
    agency: str
    printed: str = field(default="", compare=False)

    def as_json(self) -> dict[str, str | int | None]:
        return asdict(self)

    @classmethod
    def from_json(cls, row: Mapping[str, str | int | None]) -> Dateline:
        def number(name: str) -> int | None:
            value = row.get(name)
            return value if isinstance(value, int) else None

        place, agency = row.get("place") or "", row.get("agency") or ""
        printed = str(row.get("printed") or "")
        return cls(str(place), number("day"), number("month"), number("year"), str(agency), printed)

    def dated(self, near: date) -> Dateline:
        """With the month that was meant where only the day of the month is said (`法新社巴黎25日电`)."""
        if self.day is None or self.month is not None or (meant := self.nearest(near)) is None:
            return self
        return replace(self, month=meant.month)

    def nearest(self, day: date) -> date | None:
        """The full date meant on a day near it (the arrival's): what is not said, a year or a month, is the nearest.

        Of two as near it is the earlier: news is of the past. None without a day of the month, and for a date that no
        year near has.
        """
        return min(self._possible(day), key=lambda found: (abs(found - day), found), default=None)

    def _possible(self, near: date) -> Iterator[date]:
        years = [self.year] if self.year else range(near.year - 4, near.year + 5)
        for year in years:
            for month in [self.month] if self.month else range(1, 13):
                try:
                    yield date(year, month, self.day or 0)
                except ValueError:  # no such day
                    continue
