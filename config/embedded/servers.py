"""The two servers as the supervisor sees them: prepare, start, is it ready, stop."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import IO

import psycopg

from config.embedded.children import clear_out, dies_with_parent, living_in, wait_for
from config.embedded.places import EmbeddedError, Places, current_user, private_dir
from config.embedded.programs import (
    postgres_for,
    reachable_file,
    reachable_postgres,
    valkey_program,
)

START_SECONDS = 30
STOP_SECONDS = 10

_SCHEMA = """
    ALTER SCHEMA public OWNER TO opstap_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO opstap_app;
"""


class Server:
    """One child process with its data folder. Subclasses say how it starts and when it is ready."""

    name: str
    polite: signal.Signals

    def __init__(self, places: Places, folder: Path) -> None:
        self.places = places
        self.folder = folder
        self.child: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def is_ready(self) -> bool:
        raise NotImplementedError

    def prepare(self) -> None:
        """Makes the data folder when there is none."""

    def first_start(self) -> None:
        """Brings up the server and what must be in it. Raises EmbeddedError when it doesn't come up."""
        self.prepare()
        self.launch()
        if not wait_for(lambda: self.is_ready() or self.died(), START_SECONDS) or self.died():
            self.stop()
            raise EmbeddedError(f"{self.name} start niet; zie {self.log_path}: {self.last_words()}")

    def launch(self) -> None:
        """Starts the process, first seeing off what a killed supervisor left behind."""
        self.make_room()
        self.child = self.run(self.command(), dies_with_parent(self.polite))

    def make_room(self) -> None:
        if not clear_out(self.folder, (None, 3), (signal.SIGQUIT, 3), (signal.SIGKILL, 3)):
            raise EmbeddedError(f"Een oude {self.name} in {self.folder} is niet te stoppen.")

    def run(self, command: list[str], before: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
        account = self.places.account
        with self.open_log() as log:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
                # Safe: the supervisor has one thread.
                preexec_fn=before,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
            )

    @property
    def log_path(self) -> Path:
        return self.places.home / f"{self.folder.name}.log"

    def open_log(self) -> IO[bytes]:
        """The server's own log; started anew above 10 MB."""
        if self.log_path.exists() and self.log_path.stat().st_size > 10_000_000:
            self.log_path.replace(self.log_path.with_suffix(".log.1"))
        return self.log_path.open("ab")

    def last_words(self) -> str:
        lines = self.log_path.read_text(errors="replace").split("\n") if self.log_path.exists() else []
        return " | ".join([line.strip() for line in lines if line.strip()][-2:])

    def died(self) -> bool:
        return self.child is not None and self.child.poll() is not None

    def stop(self) -> None:
        """Politely, then firmly; the data folder is free when this returns."""
        child, self.child = self.child, None
        if child is None or child.poll() is not None:
            return
        for sign, seconds in (
            (self.polite, STOP_SECONDS),
            (signal.SIGQUIT, 5),
            (signal.SIGKILL, 5),
        ):
            child.send_signal(sign)
            try:
                child.wait(seconds)
            except subprocess.TimeoutExpired:
                continue
            return


class Postgres(Server):
    """PostgreSQL on a unix socket only; who you are on this machine decides who you may be in it."""

    name = "PostgreSQL"
    polite = signal.SIGINT  # "fast": ends sessions, writes everything down

    def __init__(self, places: Places) -> None:
        super().__init__(places, places.postgres)
        self.bin = reachable_postgres(postgres_for(places.postgres), places).bin

    def command(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": f'"{self.places.sockets}"',
            "unix_socket_permissions": "0700",
            "max_connections": "100",
            # Several test databases are made at the same time; each migration locks hundreds of tables.
            "max_locks_per_transaction": "512",
            "fsync": "on",
            "timezone": "UTC",
            "log_timezone": "UTC",
        }
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        return [str(self.bin / "postgres"), "-D", str(self.folder), *options]

    def prepare(self) -> None:
        self.refuse_foreign()
        if not (self.folder / "PG_VERSION").exists():
            self.make_data()
        self.write_access_rules()

    def refuse_foreign(self) -> None:
        """A server on this folder that we did not start is somebody's: leave it alone.

        Raises EmbeddedError. Ours leaves its number in ``postgres.pid`` (see :meth:`launch`).
        """
        mark = self.folder / "postmaster.pid"
        if not mark.exists():
            return
        pid = int(mark.read_text().split("\n")[0] or 0)
        ours = self.pid_path.read_text().strip() if self.pid_path.exists() else ""
        if pid in living_in(self.folder) and str(pid) != ours:
            raise EmbeddedError(
                f"Een andere PostgreSQL (proces {pid}) gebruikt {self.folder}. "
                "Stop die eerst, of geef DATABASE_URL."
            )

    @property
    def pid_path(self) -> Path:
        return self.places.home / "postgres.pid"

    def launch(self) -> None:
        super().launch()
        assert self.child is not None
        self.pid_path.write_text(str(self.child.pid))

    def make_room(self) -> None:
        super().make_room()
        # Nobody lives here and the supervisor's lock is ours, so a leftover mark is only a number
        # that another process may have got by now.
        (self.folder / "postmaster.pid").unlink(missing_ok=True)

    def make_data(self) -> None:
        """initdb next door and a rename: a half-made folder never looks like a whole one."""
        half = self.folder.with_name("postgres.new")
        shutil.rmtree(half, ignore_errors=True)
        private_dir(half, 0o700, self.places.account)
        whole, self.folder = self.folder, half
        options = [
            "--auth-local=peer",
            "--auth-host=reject",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-U",
            "postgres",
        ]
        done = self.run([str(self.bin / "initdb"), "-D", str(half), *options]).wait(120)
        self.folder = whole
        if done != 0:
            raise EmbeddedError(f"initdb lukt niet; zie {self.log_path}: {self.last_words()}")
        half.rename(whole)

    def write_access_rules(self) -> None:
        """Only the user who runs Opstap gets in, as each of our three roles."""
        rows = [f'opstap "{current_user()}" {role}' for role in ("postgres", "opstap_owner", "opstap_app")]
        (self.folder / "pg_ident.conf").write_text("\n".join(rows) + "\n")
        (self.folder / "pg_hba.conf").write_text("local all all peer map=opstap\n")

    def is_ready(self) -> bool:
        try:
            self.connect("postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def connect(self, database: str) -> "psycopg.Connection[tuple[object, ...]]":
        where = f"dbname={database} user=postgres connect_timeout=2"
        return psycopg.connect(where, host=str(self.places.sockets), autocommit=True)

    def first_start(self) -> None:
        super().first_start()
        with self.connect("postgres") as db:
            if db.execute("SELECT 1 FROM pg_database WHERE datname = 'opstap'").fetchone():
                return
            known = {row[0] for row in db.execute("SELECT rolname FROM pg_roles")}
            for role, rights in (
                ("opstap_owner", "LOGIN CREATEDB"),
                ("opstap_app", "LOGIN"),
            ):
                if role not in known:
                    db.execute(f"CREATE ROLE {role} {rights}")
        # In the template too, so that a test database has the same rights.
        with self.connect("template1") as db:
            db.execute(_SCHEMA)
        with self.connect("postgres") as db:
            db.execute("CREATE DATABASE opstap OWNER opstap_owner TEMPLATE template1")


class Valkey(Server):
    """Valkey (or Redis) on a unix socket only, writing down every change."""

    name = "Valkey"
    polite = signal.SIGTERM

    def __init__(self, places: Places) -> None:
        super().__init__(places, places.valkey)
        self.program = reachable_file(valkey_program(), places.account, places.home)

    def prepare(self) -> None:
        private_dir(self.folder, 0o700, self.places.account)

    def command(self) -> list[str]:
        settings = {
            "port": "0",
            "unixsocket": str(self.places.valkey_socket),
            "unixsocketperm": "700",
            "dir": str(self.folder),
            "appendonly": "yes",
            "save": "",
            "daemonize": "no",
        }
        return [
            str(self.program),
            *[part for key, value in settings.items() for part in (f"--{key}", value)],
        ]

    def is_ready(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(2)
                line.connect(str(self.places.valkey_socket))
                line.sendall(b"PING\r\n")
                return line.recv(64).startswith(b"+PONG")
        except OSError:
            return False
