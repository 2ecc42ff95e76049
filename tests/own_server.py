"""A web server of the test's own before the test's database: one that can be killed and started again."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

HERE = Path(__file__).parent.parent
LOWEST_PORT, PORTS = 20_000, 12_000
PATIENCE = 30  # seconds until a server that does not answer is given up


class OwnServer:
    """Gunicorn on loopback. `kill` ends it as a crash would; `start` brings it back under the same address."""

    def __init__(self, *, workers: int = 1, threads: int = 4) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._size = [f"--workers={workers}", f"--threads={threads}"]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "newsroom.wsgi", f"--bind=127.0.0.1:{self.port}", *self._size]
        told = {"DATABASE_URL": url_of_database(), "SECRET_KEY": settings.SECRET_KEY, "SITE_URL": self.url}
        environment = os.environ | told | {"DEBUG": "1", "ALLOWED_HOSTS": "127.0.0.1"}
        quiet = [*command, "--log-level=critical", "--no-control-socket"]
        self._process = subprocess.Popen(quiet, cwd=HERE, env=environment, start_new_session=True)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"The server on port {self.port} did not start.")
            time.sleep(0.05)

    def kill(self) -> None:
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                pass
            asked = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            asked.request("GET", "/health/")
            return asked.getresponse().status < 500
        except OSError:
            return False


@contextmanager
def own_server(*, workers: int = 1, threads: int = 4) -> Iterator[OwnServer]:
    server = OwnServer(workers=workers, threads=threads)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def free_port() -> int:
    """Below those that systems give to connections going out: such a one may take it between a kill and a start."""
    for _ in range(100):
        port = LOWEST_PORT + secrets.randbelow(PORTS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("No port is free.")


def url_of_database() -> str:
    """The database the test works in, as the environment says it."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{Path(given['NAME']).absolute()}"
    who = quote(given["USER"], safe="") + (f":{quote(given['PASSWORD'], safe='')}" if given["PASSWORD"] else "")
    return f"postgres://{who}@{given['HOST']}:{given['PORT']}/{given['NAME']}"
