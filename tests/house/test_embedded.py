"""The embedded servers: right accounts, nothing lost by kill -9, nothing left behind, clear refusals."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
import redis
from kombu import Connection

from config.embedded import EmbeddedError, attach, redis_client_url
from config.embedded.children import wait_for
from config.embedded.places import Places, everything, private_dir, sockets_dir
from config.embedded.programs import postgres_for, postgres_installations, reachable_postgres
from config.embedded.servers import Postgres
from config.embedded.supervisor import take_lock
from config.mode import ROOT, current_mode

HOLD = """
import json, os, sys
from config.embedded import attach
attach()
names = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
print(json.dumps({name: os.environ[name] for name in names}), flush=True)
sys.stdin.read()
"""


class Own:
    """Servers of this file's own, so that killing them disturbs nobody."""

    def __init__(self, data: Path) -> None:
        inherited = {
            k: v
            for k, v in os.environ.items()
            if k not in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
        }
        self.env = {**inherited, "OPSTAP_DATA_DIR": str(data), "OPSTAP_MODE": "test"}

    @contextmanager
    def attached(self) -> Iterator[dict[str, str]]:
        """A process that uses the servers, and the addresses it got."""
        command = [sys.executable, "-c", HOLD]
        with subprocess.Popen(
            command, cwd=ROOT, env=self.env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as holder:
            assert holder.stdout is not None
            yield json.loads(holder.stdout.readline())

    def command(self, name: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "config.embedded", name],
            cwd=ROOT,
            env=self.env,
            text=True,
            capture_output=True,
            check=True,
        )
        return done.stdout

    def pids(self) -> dict[str, int]:
        lines = dict(line.split(": ", 1) for line in self.command("status").splitlines())
        return {"supervisor": int(lines["pid"]), **json.loads(lines["servers"].replace("'", '"'))}


@pytest.fixture(scope="module")
def own() -> Iterator[Own]:
    data = Path(tempfile.mkdtemp(prefix="opstap-test-"))
    servers = Own(data)
    yield servers
    servers.command("stop")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPSTAP_DATA_DIR", str(data))
        for path in everything():
            shutil.rmtree(path)


def connected(url: str) -> "psycopg.Connection[tuple[object, ...]]":
    """Tries until the server is back, ten seconds at most."""
    found: list[psycopg.Connection[tuple[object, ...]]] = []

    def try_once() -> bool:
        try:
            found.append(psycopg.connect(url, autocommit=True))
        except psycopg.OperationalError:
            return False
        return True

    assert wait_for(try_once, 10), "the database did not come back within ten seconds"
    return found[0]


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def test_roles_have_no_more_than_they_need(own: Own) -> None:
    with own.attached() as urls, connected(urls["DATABASE_OWNER_URL"]) as owner:
        rights = {
            row[0]: row[1:]
            for row in owner.execute(
                "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole"
                " FROM pg_roles WHERE rolname ~ '^opstap'"
            )
        }
        assert rights == {
            "opstap_owner": (False, False, True, False),
            "opstap_app": (False, False, False, False),
        }
        for extension in ("pg_trgm", "btree_gist", "unaccent"):
            owner.execute(f"CREATE EXTENSION {extension}")
            owner.execute(f"DROP EXTENSION {extension}")
        with connected(urls["DATABASE_URL"]) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE public.mine (id int)")


def test_a_test_database_gets_the_same_rights(own: Own) -> None:
    with own.attached() as urls, connected(urls["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE DATABASE another")
        try:
            with (
                connected(urls["DATABASE_URL"].replace("/opstap?", "/another?")) as app,
                pytest.raises(psycopg.errors.InsufficientPrivilege),
            ):
                app.execute("CREATE TABLE public.mine (id int)")
            with connected(urls["DATABASE_OWNER_URL"].replace("/opstap?", "/another?")) as other:
                other.execute("CREATE TABLE public.theirs (id int)")
        finally:
            owner.execute("DROP DATABASE another")


def test_kill_9_of_postgres_loses_no_acknowledged_row(own: Own) -> None:
    with own.attached() as urls:
        owner = connected(urls["DATABASE_OWNER_URL"])
        owner.execute("CREATE TABLE acknowledged (n int PRIMARY KEY)")
        acknowledged: list[int] = []
        for round_ in range(5):
            pid = own.pids()["postgres"]
            with suppress(psycopg.OperationalError):
                for n in range(round_ * 100_000, (round_ + 1) * 100_000):
                    if n % 100_000 == 200:
                        os.kill(pid, signal.SIGKILL)
                    owner.execute("INSERT INTO acknowledged VALUES (%s)", [n])
                    acknowledged.append(n)
            assert owner.broken
            owner.close()
            owner = connected(urls["DATABASE_OWNER_URL"])
        kept = {row[0] for row in owner.execute("SELECT n FROM acknowledged")}
        owner.execute("DROP TABLE acknowledged")
        owner.close()
    assert len(acknowledged) >= 1000
    assert set(acknowledged) <= kept


def test_kill_9_of_the_supervisor_leaves_nothing_running_and_the_next_start_is_clean(own: Own) -> None:
    with own.attached() as urls, connected(urls["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE TABLE kept (n int)")
        owner.execute("INSERT INTO kept VALUES (7)")
        pids = own.pids()
        os.kill(pids.pop("supervisor"), signal.SIGKILL)
        assert wait_for(lambda: all(gone(pid) for pid in pids.values()), 10)
    with own.attached() as urls, connected(urls["DATABASE_OWNER_URL"]) as owner:
        assert owner.execute("SELECT n FROM kept").fetchall() == [(7,)]
        owner.execute("DROP TABLE kept")


def test_servers_stop_when_the_last_user_has_gone(own: Own) -> None:
    with own.attached(), own.attached():
        pids = own.pids()
    assert not any(gone(pid) for pid in pids.values())
    assert wait_for(lambda: all(gone(pid) for pid in pids.values()), 15)


def test_redis_address_serves_celery_and_redis_py(own: Own) -> None:
    with own.attached() as urls:
        with Connection(urls["REDIS_URL"]) as broker, broker.SimpleQueue("tryout") as queue:
            queue.put({"id": 1})
            assert queue.get(timeout=5).payload == {"id": 1}
        with redis.Redis.from_url(redis_client_url(urls["REDIS_URL"])) as client:
            assert client.ping()
            client.flushdb()


def test_production_never_starts_its_own_database(own: Own) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env={**own.env, "OPSTAP_MODE": "production"},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("DATABASE_URL ontbreekt.")
    assert len(done.stderr.splitlines()) == 1


def test_a_file_says_development_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPSTAP_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("OPSTAP_MODE")
    assert current_mode() == "production"
    (tmp_path / "mode").write_text("development\n")
    assert current_mode() == "development"
    monkeypatch.setenv("OPSTAP_MODE", "test")
    assert current_mode() == "test"
    monkeypatch.setenv("OPSTAP_MODE", "developement")
    with pytest.raises(SystemExit, match="kan alleen"):
        current_mode()


def test_with_addresses_given_nothing_is_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OPSTAP_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATABASE_URL", "postgresql://opstap_app@db/opstap")
    monkeypatch.setenv("REDIS_URL", "redis://redis:6379/0")
    attach()
    assert not (tmp_path / "data").exists()


def test_data_of_another_major_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("9\n")
    with pytest.raises(EmbeddedError, match="van PostgreSQL 9"):
        postgres_for(tmp_path)
    (tmp_path / "PG_VERSION").write_text(f"{postgres_installations()[0].major}\n")
    assert postgres_for(tmp_path) == postgres_installations()[0]


def test_a_lock_held_by_another_process_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(EmbeddedError, match="vast en antwoordt niet"):
            take_lock(tmp_path / "lock", seconds=0.1)


@pytest.mark.parametrize(("ours", "refused"), [("0", True), ("itself", False)])
def test_a_server_we_did_not_start_is_left_alone(tmp_path: Path, ours: str, refused: bool) -> None:
    server = Postgres(Places(tmp_path, tmp_path, None))
    server.folder.mkdir()
    with subprocess.Popen(["sleep", "60"], cwd=server.folder) as stranger:
        (server.folder / "postmaster.pid").write_text(f"{stranger.pid}\n{server.folder}\n")
        server.pid_path.write_text(str(stranger.pid) if ours == "itself" else ours)
        try:
            if refused:
                with pytest.raises(EmbeddedError, match="Een andere PostgreSQL"):
                    server.refuse_foreign()
            else:
                server.refuse_foreign()
        finally:
            stranger.kill()


def test_a_link_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(EmbeddedError, match="geen gewone map"):
        private_dir(tmp_path / "link")


@pytest.mark.parametrize("name", ["x" * 90, "with,comma"])
def test_an_address_that_does_not_fit_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("OPSTAP_DATA_DIR", str(tmp_path / name))
    (tmp_path / name).mkdir()
    path = sockets_dir(tmp_path / name, None)
    try:
        assert len(str(path)) < 90
        assert path.stat().st_mode & 0o777 == 0o700
        assert path in everything()
    finally:
        path.rmdir()


def test_programs_out_of_reach_are_copied_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = postgres_installations()[0]
    monkeypatch.setattr("config.embedded.programs.can_reach", lambda account, path: False)
    places = Places(tmp_path, tmp_path, None)
    copied = reachable_postgres(programs, places)
    version = subprocess.run(
        [copied.bin / "postgres", "--version"], capture_output=True, text=True, check=True
    )
    assert f"PostgreSQL) {programs.major}" in version.stdout
    monkeypatch.setattr("config.embedded.programs.copy_readable", never)
    assert reachable_postgres(programs, places) == copied


def never(*arguments: object) -> Callable[[], None]:
    raise AssertionError("copied a second time")
