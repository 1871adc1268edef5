"""Opstap in one terminal: web server, worker and clock (``make demo`` and ``make run``).

``demo`` also loads the demo data; ``run`` reloads the web server when the code changes.
Everything here stops when this process does, whatever way that happens.
"""

import argparse
import contextlib
import http.client
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from config import embedded
from config.embedded.children import dies_with_parent
from config.mode import ROOT, data_dir, remember_development
from config.progress import StepFailed, run_step

HOST = "127.0.0.1"
STOP_SECONDS = 10
MOST_RESTARTS_A_MINUTE = 30
BIN = ROOT / ".venv" / "bin"


@dataclass
class Child:
    """One long-running program, its last starts and the line it is in the middle of."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    starts: deque[float] = field(default_factory=deque)
    half_line: bytes = b""

    def start(self) -> None:
        """A session of its own: Ctrl-C comes to us alone, and we stop the children in order."""
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # Safe: this process has one thread.
            preexec_fn=dies_with_parent(signal.SIGTERM),
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        self.starts.append(time.monotonic())

    def say(self, text: bytes) -> None:
        *lines, self.half_line = (self.half_line + text).split(b"\n")
        for line in lines:
            print(f"{self.name:<6}| {line.decode(errors='replace')}", flush=True)

    def restarts_too_often(self) -> bool:
        while self.starts and time.monotonic() - self.starts[0] > 60:
            self.starts.popleft()
        return len(self.starts) > MOST_RESTARTS_A_MINUTE


def children(kind: str, port: int) -> list[Child]:
    python = sys.executable
    web = [
        "-m",
        "gunicorn",
        "config.wsgi",
        "--config",
        "python:config.gunicorn",
        "--bind",
        f"{HOST}:{port}",
        "--log-level",
        "warning",
    ]
    # As root in a container Celery says at length that this is unwise.
    celery = ["-W", "ignore:You're running the worker", "-m", "celery", "--quiet", "-A", "config"]
    clock = [
        "--schedule",
        str(data_dir() / "beat-schedule"),
        "--pidfile=",
        "--loglevel",
        "WARNING",
    ]
    return [
        Child("web", [python, *web, *(["--reload"] if kind == "run" else [])]),
        Child(
            "worker",
            [python, *celery, "worker", "--concurrency", "1", "--loglevel", "WARNING"],
        ),
        Child("beat", [python, *celery, "beat", *clock]),
    ]


def refuse_taken_port(port: int, kind: str) -> None:
    """Before the long work. Raises SystemExit when somebody else answers on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise SystemExit(
                f"Poort {port} is niet vrij ({error.strerror}). Draait Opstap al? "
                f"Kies anders een andere poort: make {kind} PORT={port + 1}"
            ) from None


def prepare(kind: str) -> None:
    """Database, tables, demo data. Raises StepFailed with what went wrong."""
    start = time.monotonic()
    embedded.attach()
    print(f"✓ Database klaar {time.monotonic() - start:.1f} s", flush=True)
    manage = [sys.executable, str(ROOT / "manage.py")]
    run_step(
        "Tabellen bijwerken",
        [*manage, "migrate", "--noinput"],
        data_dir() / "migrate.log",
    )
    if kind == "demo":
        run_step("Voorbeeldgegevens", [*manage, "demo"], data_dir() / "demo.log")


def serve(team: list[Child], port: int) -> None:
    """Keeps the children alive and passes on what they say, until Ctrl-C."""
    with selectors.DefaultSelector() as ears:
        for child in team:
            start(child, ears)
        announced = False
        while True:
            for key, _ in ears.select(timeout=0.3):
                hear(key.data, ears)
            for child in team:
                revive(child, ears)
            if embedded.lost():
                embedded.renew()
            if not announced and answers(port):
                announced = True
                print(
                    f"\nOpstap draait op http://{HOST}:{port}/ — stop met Ctrl-C\n",
                    flush=True,
                )


def start(child: Child, ears: selectors.BaseSelector) -> None:
    child.start()
    assert child.process is not None
    assert child.process.stdout is not None
    ears.register(child.process.stdout, selectors.EVENT_READ, child)


def hear(child: Child, ears: selectors.BaseSelector) -> None:
    assert child.process is not None
    assert child.process.stdout is not None
    text = os.read(child.process.stdout.fileno(), 65536)
    child.say(text or b"\n" * bool(child.half_line))
    if not text:
        ears.unregister(child.process.stdout)


def revive(child: Child, ears: selectors.BaseSelector) -> None:
    """Starts a child that died again. Raises StepFailed when it keeps dying."""
    if child.process is None or child.process.poll() is None:
        return
    if child.restarts_too_often():
        raise StepFailed(f"✗ {child.name} valt steeds om; hierboven staat waarom.")
    assert child.process.stdout is not None
    with contextlib.suppress(KeyError):
        ears.unregister(child.process.stdout)
    child.process.stdout.close()
    print(
        f"{child.name:<6}| gestopt ({child.process.returncode}), start opnieuw",
        flush=True,
    )
    # A program that can't start at all must not fill the screen.
    time.sleep(0.1 * min(len(child.starts), 20))
    start(child, ears)


def answers(port: int) -> bool:
    with contextlib.suppress(OSError, http.client.HTTPException):
        line = http.client.HTTPConnection(HOST, port, timeout=2)
        line.request("GET", "/livez")
        return line.getresponse().status < 500
    return False


def stop(team: list[Child]) -> None:
    """Asks all at once, waits, then insists."""
    running = [child.process for child in team if child.process and child.process.poll() is None]
    for process in running:
        process.terminate()
    end = time.monotonic() + STOP_SECONDS
    for process in running:
        try:
            process.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def leave(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def on_stop_signals(answer: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    """Ctrl-C and SIGTERM get the same answer, also where a shell started us with Ctrl-C ignored."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, answer)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m config.processes")
    parser.add_argument("kind", choices=["demo", "run"])
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    chosen = parser.parse_args()
    refuse_taken_port(chosen.port, chosen.kind)
    os.environ.setdefault("OPSTAP_MODE", "development")
    if os.environ["OPSTAP_MODE"] == "development":
        remember_development()
    team = children(chosen.kind, chosen.port)
    on_stop_signals(leave)
    try:
        prepare(chosen.kind)
        serve(team, chosen.port)
    except KeyboardInterrupt:
        print("\nOpstap stopt. De gegevens blijven bewaard.", flush=True)
    except (StepFailed, embedded.EmbeddedError) as error:
        raise SystemExit(str(error)) from None
    finally:
        on_stop_signals(signal.SIG_IGN)
        stop(team)


if __name__ == "__main__":
    main()
