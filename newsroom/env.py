"""What stands in the environment: everything a desk needs before its database is there.

The names, their meaning and their defaults are listed in docs/operations.md.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    """A yes or no. Raises `ImproperlyConfigured` for anything else, rather than guess."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE:
        return True
    if value.strip().lower() in FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no. Write 1 or 0.")


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas or spaces."""
    return text(name, default).replace(",", " ").split()


def number(name: str, default: int) -> int:
    value = text(name) or str(default)
    if not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.")
    return int(value)


def secret_key(path: Path) -> str:
    """`SECRET_KEY`, or a key of this machine's own: made once, kept in a file only its owner can read."""
    if "SECRET_KEY" in os.environ:
        return os.environ["SECRET_KEY"]
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(64))
    return path.read_text()


def database(url: str, *, base: Path) -> dict[str, Any]:
    """Django's settings for a `DATABASE_URL`: `sqlite:///path` or `postgres://user:password@host:port/name`.

    A SQLite path is relative to `base` with three slashes and absolute with four, as in SQLAlchemy's URLs.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = Path(unquote(parts.path.removeprefix("/")))
        return _sqlite(path if path.is_absolute() else base / path)
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"options": WITHOUT_JIT, **dict(parse_qsl(parts.query))},
        }
    raise ImproperlyConfigured(
        f"DATABASE_URL begins with {parts.scheme!r}. Use sqlite:///path or postgres://user:password@host:port/name."
    )


# PostgreSQL compiles a query it takes for a long one: for the wall-board's, two seconds before a query of 80 ms.
WITHOUT_JIT = "-c jit=off"
# 64 MB of pages in memory: with SQLite's own 2 MB, a translation memory of a million entries is read from disk.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;"


def _sqlite(path: Path) -> dict[str, Any]:
    path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # A write transaction takes its lock when it begins: none can lose its reads half way through.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
        # A file, not memory: threads that share an in-memory database meet "table is locked".
        "TEST": {"NAME": path.parent / f"test-{path.name}"},
    }


def cache(url: str) -> dict[str, Any]:
    """Django's settings for a `CACHE_URL`: `locmem://` or `redis://host:port/number` (Valkey speaks it too)."""
    scheme = urlsplit(url).scheme
    if scheme == "locmem":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 5000}}
    if scheme in {"redis", "rediss"}:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    raise ImproperlyConfigured(f"CACHE_URL begins with {scheme!r}. Use locmem:// or redis://host:port/number.")
