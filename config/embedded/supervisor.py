"""The process that owns the embedded servers (started by :mod:`config.embedded.client`).

One per checkout, kept so by a lock. It listens on a unix socket: each line from a client is a
request in JSON and gets one line back. A client that asked for servers counts as a user until its
connection ends. A server that dies is started again; when nobody is left, all stop.
"""

import contextlib
import fcntl
import json
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from pathlib import Path
from types import FrameType

from config.embedded.children import wait_for
from config.embedded.places import EmbeddedError, control_dir, find_places, servers_home
from config.embedded.programs import postgres_for, valkey_program
from config.embedded.servers import Postgres, Server, Valkey
from config.mode import data_dir

LINGER_SECONDS = 5.0
MOST_RESTARTS_A_MINUTE = 30
ADDRESS_FILE = "supervisor.address"


class Supervisor:
    """Holds the servers, the users and the restarts of the last minute."""

    def __init__(self, listener: socket.socket) -> None:
        programs = [
            postgres_for(servers_home() / "postgres").bin / "postgres",
            valkey_program(),
        ]
        self.places = find_places(programs)
        self.servers: dict[str, Server] = {}
        self.users: set[socket.socket] = set()
        self.restarts: deque[float] = deque()
        self.listener = listener
        self.selector = selectors.DefaultSelector()
        self.selector.register(listener, selectors.EVENT_READ)
        self.alone_since = time.monotonic()
        self.stopping = False

    def run(self) -> None:
        """Until nobody needs us or somebody says stop. The servers are down when this returns."""
        try:
            while not self.stopping and not self.nobody_left():
                for key, _ in self.selector.select(timeout=0.2):
                    self.accept() if key.fileobj is self.listener else self.hear(key.fileobj)
                self.revive()
        finally:
            self.listener.close()
            for server in self.servers.values():
                server.stop()

    def nobody_left(self) -> bool:
        if self.users:
            self.alone_since = time.monotonic()
        return time.monotonic() - self.alone_since > LINGER_SECONDS

    def accept(self) -> None:
        line, _ = self.listener.accept()
        line.settimeout(5)
        self.selector.register(line, selectors.EVENT_READ)

    def hear(self, line: object) -> None:
        """One request, or the end of a connection."""
        assert isinstance(line, socket.socket)
        try:
            text = line.recv(4096)
            answer = self.answer(line, json.loads(text)) if text else None
            if answer is not None:
                line.sendall(json.dumps(answer).encode() + b"\n")
                return
        except (OSError, ValueError):
            pass
        self.selector.unregister(line)
        self.users.discard(line)
        line.close()

    def answer(self, line: socket.socket, request: dict[str, list[str]]) -> dict[str, object]:
        if "attach" in request:
            try:
                for name in request["attach"]:
                    self.ensure(name)
            except EmbeddedError as error:
                return {"error": str(error)}
            self.users.add(line)
            return {"environment": self.places.environment()}
        if "stop" in request:
            self.stopping = True
        return self.status()

    def ensure(self, name: str) -> None:
        """Starts a server the first time somebody asks for it."""
        if name not in self.servers:
            server = Postgres(self.places) if name == "postgres" else Valkey(self.places)
            server.first_start()
            self.servers[name] = server

    def status(self) -> dict[str, object]:
        running = {name: server.child.pid for name, server in self.servers.items() if server.child}
        return {
            "pid": os.getpid(),
            "users": len(self.users),
            "servers": running,
            "restarts": len(self.restarts),
            "home": str(self.places.home),
            "sockets": str(self.places.sockets),
        }

    def revive(self) -> None:
        """Starts dead servers again. Raises EmbeddedError when it happens all the time."""
        now = time.monotonic()
        while self.restarts and now - self.restarts[0] > 60:
            self.restarts.popleft()
        for server in self.servers.values():
            if server.died():
                self.restarts.append(now)
                if len(self.restarts) > MOST_RESTARTS_A_MINUTE:
                    raise EmbeddedError(f"{server.name} valt steeds om; zie {server.log_path}.")
                print(
                    f"{server.name} was gone, started again",
                    file=sys.stderr,
                    flush=True,
                )
                server.launch()


def take_lock(path: Path, seconds: float = 30) -> None:
    """The lock lives as long as this process. Raises EmbeddedError when another keeps it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def taken() -> bool:
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    # A predecessor that is just leaving needs a moment.
    if not wait_for(taken, seconds):
        raise EmbeddedError(
            f"Een ander proces houdt {path} vast en antwoordt niet. "
            f"Stop dat proces (fuser {path}) en probeer opnieuw."
        )


def listen() -> socket.socket:
    """Our address, written down for clients. With the lock in hand, an old address is a leftover."""
    address = control_dir() / "supervisor.sock"
    address.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(address))
    address.chmod(0o600)
    listener.listen(64)
    note = data_dir() / ADDRESS_FILE
    note.with_suffix(".new").write_text(str(address))
    note.with_suffix(".new").replace(note)
    return listener


def detach() -> None:
    """Away from the process that started us, so that it need not wait for us, nor we for it."""
    if os.fork():
        os._exit(0)


def main() -> None:
    """Says ``ready`` on standard output, or one sentence why not."""
    detach()
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, _leave)
    try:
        take_lock(data_dir() / "supervisor.lock")
        supervisor = Supervisor(listen())
    except EmbeddedError as error:
        print(error, flush=True)
        return
    print("ready", flush=True)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    try:
        supervisor.run()
    except EmbeddedError as error:
        print(error, file=sys.stderr)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
