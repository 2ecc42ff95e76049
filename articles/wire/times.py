"""Times as wires write them: ISO 8601 in all its spellings."""

from __future__ import annotations

from datetime import UTC, datetime

from articles.wire.incoming import Embargo, Warning, WarningCode


def read_time(raw: str) -> datetime | None:
    """A time as written; naive where no zone is said, None where it cannot be read. Aware ones come in UTC."""
    try:
        time = datetime.fromisoformat(raw.strip().replace(" +", "+"))
        return time if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def read_stamp(raw: str, field: str) -> tuple[datetime | None, tuple[Warning, ...]]:
    """When something was made, by the provider's clock; one without a zone is taken as UTC, with a warning."""
    if not raw:
        return None, ()
    time = read_time(raw)
    if time is None:
        return None, (Warning(WarningCode.UNREADABLE_TIME, f"{field}: {raw[:100]}"),)
    if time.tzinfo is None:
        return time.replace(tzinfo=UTC), (Warning(WarningCode.NAIVE_TIME, f"{field}: {raw}"),)
    return time, ()


def read_embargo(raw: str, field: str) -> tuple[Embargo | None, tuple[Warning, ...]]:
    """An embargo is never guessed: one that cannot be read, or names no zone, holds until a person lifts it."""
    if not raw:
        return None, ()
    time = read_time(raw)
    if time is None or time.tzinfo is None:
        return Embargo(None, raw), (Warning(WarningCode.UNREADABLE_EMBARGO, f"{field}: {raw[:100]}"),)
    return Embargo(time, raw), ()
