"""Getting to the supervisor, starting it when it isn't there."""

import atexit
import fcntl
import json
import os
import select
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from config.embedded.places import EmbeddedError
from config.mode import ROOT, current_mode, data_dir

ADDRESS_FILE = "supervisor.address"
PATIENCE_SECONDS = 60

# Open for the life of this process: that is how the supervisor knows we are still here.
_line: socket.socket | None = None


def attach() -> None:
    """Sees to it that ``DATABASE_URL`` and ``REDIS_URL`` stand in the environment.

    What is missing comes from the embedded servers, in development and tests only. Raises
    SystemExit with one sentence when that can't be.
    """
    needed = {"postgres": "DATABASE_URL", "valkey": "REDIS_URL"}
    wanted = [server for server, name in needed.items() if not os.environ.get(name)]
    if not wanted:
        return
    if current_mode() == "production":
        # Without Redis, pages and saving work; without a database nothing does.
        if "postgres" in wanted:
            raise SystemExit(
                "DATABASE_URL ontbreekt. Is dit uw eigen machine? Draai eerst 'make demo' of zet "
                "OPSTAP_MODE=development; dan start Opstap zijn eigen database."
            )
        return
    try:
        environment = _ask_servers(wanted)
    except EmbeddedError as error:
        raise SystemExit(f"Opstap: {error}") from None
    if "postgres" in wanted:
        os.environ["DATABASE_URL"] = environment["DATABASE_URL"]
        os.environ.setdefault("DATABASE_OWNER_URL", environment["DATABASE_OWNER_URL"])
    if "valkey" in wanted:
        os.environ["REDIS_URL"] = environment["REDIS_URL"]


def lost() -> bool:
    """True when we were attached and the supervisor is gone (killed): attach anew with :func:`renew`."""
    if _line is None:
        return False
    readable, _, _ = select.select([_line], [], [], 0)
    return bool(readable)


def renew() -> None:
    """After :func:`lost`: the same addresses, a new supervisor. Raises EmbeddedError."""
    _ask_servers(["postgres", "valkey"])


def _ask_servers(wanted: list[str]) -> dict[str, str]:
    """Connects (starting a supervisor if need be) and asks for servers. Raises EmbeddedError."""
    global _line
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        line = connect() or _start_and_connect()
        answer = ask(line, {"attach": wanted})
        if "environment" in answer:
            _line = line
            atexit.register(line.close)
            return dict(answer["environment"])
        line.close()
        if "error" in answer:
            raise EmbeddedError(answer["error"])
        time.sleep(0.1)  # it was just leaving; the next one will answer
    raise EmbeddedError(f"De eigen database antwoordt niet; zie {data_dir() / 'supervisor.log'}.")


def connect() -> socket.socket | None:
    """A connection to the running supervisor, or None when there is none."""
    line = socket.socket(socket.AF_UNIX)
    try:
        line.connect((data_dir() / ADDRESS_FILE).read_text())
    except (FileNotFoundError, ConnectionRefusedError):
        line.close()
        return None
    except OSError as error:
        line.close()
        raise EmbeddedError(f"De map {data_dir()} is niet van u ({error.strerror}).") from error
    return line


def ask(line: socket.socket, request: dict[str, Any]) -> dict[str, Any]:
    """One request, one answer; an empty answer when the other side left meanwhile."""
    line.settimeout(PATIENCE_SECONDS)
    text = b""
    try:
        line.sendall(json.dumps(request).encode())
        while not text.endswith(b"\n"):
            part = line.recv(65536)
            if not part:
                return {}
            text += part
    except (ConnectionError, TimeoutError):
        return {}
    answer: dict[str, Any] = json.loads(text)
    return answer


def _start_and_connect() -> socket.socket:
    """Starts the supervisor, one starter at a time. Raises EmbeddedError with its last sentence."""
    data = _own_data_dir()
    with (data / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        running = connect()
        if running:
            return running
        word = _start_supervisor(data)
        line = connect() if word == "ready" else None
    if line is None:
        raise EmbeddedError(word or f"De eigen database start niet; zie {data / 'supervisor.log'}.")
    return line


def _own_data_dir() -> Path:
    data = data_dir()
    try:
        data.mkdir(exist_ok=True)
        (data / "start.lock").touch()
    except OSError as error:
        raise EmbeddedError(f"Kan niet schrijven in {data}: {error.strerror}.") from error
    return data


def _start_supervisor(data: Path) -> str:
    """Its first line: ``ready`` or why not. The process started here forks and leaves at once."""
    with (data / "supervisor.log").open("ab") as log:
        starter = subprocess.Popen(
            [sys.executable, "-m", "config.embedded.supervisor"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,
        )
    with starter:
        assert starter.stdout is not None
        ready, _, _ = select.select([starter.stdout], [], [], PATIENCE_SECONDS)
        return starter.stdout.readline().decode().strip() if ready else ""
