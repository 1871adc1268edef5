"""Kills PostgreSQL and the worker while people save, and counts afterwards what was lost or doubled.

Run as a program of its own (``python -m tests.crash KILLS TABLES``) with ``OPSTAP_DATA_DIR`` set to an
empty folder, so that nobody's database is touched; prints the counts as JSON. TABLES is what
tests.database wrote down; when there is no such file the migrations make the tables.
"""

import contextlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

DATA = Path(os.environ["OPSTAP_DATA_DIR"])
RETRY_FOR = 60.0
MARK = "crash.effect"


def prepare(tables: Path) -> None:
    """A database of our own. Refuses when it isn't: a destructive test must not trust an address."""
    from config.embedded import attach

    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("REDIS_URL", None)
    attach()
    make_tables(tables)
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()


def make_tables(tables: Path) -> None:
    """Reads in what was written down, which takes a tenth of the time of the migrations."""
    from config.embedded.places import servers_home
    from config.embedded.programs import postgres_for

    settings = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    command: list[Path | str] = [sys.executable, "manage.py", "migrate", "--noinput", "--verbosity", "0"]
    if tables.exists():
        address = os.environ["DATABASE_OWNER_URL"].replace("opstap_owner@", "postgres@")
        program = postgres_for(servers_home() / "postgres").bin / "psql"
        command = [program, address, "-q", "-1", "-v", "ON_ERROR_STOP=1", "-f", tables]
    subprocess.run(command, check=True, env=os.environ | settings, stdout=subprocess.DEVNULL)


def pid_file() -> Path:
    """Of the server whose data lie in our folder, or where our folder points to."""
    from config.embedded.places import servers_home

    return servers_home() / "postgres" / "postmaster.pid"


def is_our_own() -> bool:
    """Whether the server that answers is the one whose data lie in our folder."""
    from django.db import connection

    lines = pid_file().read_text().splitlines()
    return lines[4] == connection.settings_dict["HOST"]


def start_worker() -> subprocess.Popen[bytes]:
    environment = os.environ | {"OPSTAP_TEST_BROKER": os.environ["REDIS_URL"]}
    command = [sys.executable, "-m", "celery", "-A", "tests.worker", "worker", "-c", "1", "-l", "ERROR"]
    return subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)


def kill_postgres() -> None:
    try:
        os.kill(int(pid_file().read_text().split()[0]), signal.SIGKILL)
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return


class Writers:
    """Save rows with an event each, as a service does, until told to stop; a failed save is tried again
    with the same form key, as a browser would."""

    def __init__(self) -> None:
        self.acknowledged: list[str] = []
        self.tries = 0
        self.numbers = itertools.count()
        self.stop = threading.Event()

    def work(self) -> None:
        from django.db import connection

        while not self.stop.is_set():
            self.save(next(self.numbers), uuid4())
            time.sleep(0.1)
        connection.close()

    def save(self, number: int, key: object) -> None:
        from django.db import Error, connection

        end = time.monotonic() + RETRY_FOR
        while time.monotonic() < end:
            self.tries += 1
            try:
                save_once(number, key)
            except Error:
                connection.close()
                time.sleep(0.1)
            else:
                self.acknowledged.append(str(key))
                return


def save_once(number: int, key: object) -> None:
    """One service call: a row with a form key, and its event, in one transaction."""
    from django.db import transaction

    from core import outbox
    from core.editing import create_once
    from core.models import Parameter, User

    with transaction.atomic():
        user = User.objects.get(email="crash@voorbeeld.test")
        row, new = create_once(
            Parameter,
            by=user,
            form_key=key,  # type: ignore[arg-type]
            key=MARK,
            value=number,
            unit="stuks",
            valid_from=date(2030, 1, 1) + timedelta(days=number),
            source="proef",
        )
        if new:
            outbox.announce(MARK, number=row.pk)


def wait_for_worker() -> None:
    """Until the worker answers: killing one that isn't there yet proves nothing."""
    from config.celery import app

    end = time.monotonic() + 60
    while time.monotonic() < end:
        with contextlib.suppress(Exception):
            if app.control.ping(timeout=0.5):
                return


def kill_time_and_again(kills: int, worker: list[subprocess.Popen[bytes]]) -> Counter[str]:
    """Kills now the database, now the worker, at random moments; starts the worker anew."""
    done: Counter[str] = Counter()
    dice = random.Random(7)
    for round_ in range(kills * 2):
        wait_for_worker()
        time.sleep(dice.uniform(0.3, 1.0))
        if round_ % 2:
            os.killpg(worker[0].pid, signal.SIGKILL)
            worker[0].wait()
            done["worker"] += 1
            worker[0] = start_worker()
        else:
            kill_postgres()
            done["postgres"] += 1
    return done


def main(kills: int, tables: Path) -> dict[str, int]:
    prepare(tables)
    from config.celery import app
    from core.models import Municipality, OutboxMessage, Parameter, User

    assert is_our_own(), "a destructive test must not trust an address"
    app.conf.broker_url = os.environ["REDIS_URL"]
    User.objects.create_user(
        "crash@voorbeeld.test", role="coach", municipality=Municipality.objects.create(name="Proef")
    )
    worker = [start_worker()]
    writers = Writers()
    threads = [threading.Thread(target=writers.work) for _ in range(4)]
    for thread in threads:
        thread.start()
    done = kill_time_and_again(kills, worker)
    writers.stop.set()
    for thread in threads:
        thread.join()
    wait_until_handled()
    os.killpg(worker[0].pid, signal.SIGKILL)
    worker[0].wait()
    rows = Parameter.objects.filter(key=MARK)
    effects = Counter(effect_numbers())
    kept = {str(key) for key in rows.values_list("form_key", flat=True)}
    return {
        "killed_postgres": done["postgres"],
        "killed_worker": done["worker"],
        "tries": writers.tries,
        "acknowledged": len(writers.acknowledged),
        "lost": len(set(writers.acknowledged) - kept),
        "rows": rows.count(),
        "events": OutboxMessage.objects.filter(name=MARK).count(),
        "unhandled": OutboxMessage.objects.filter(name=MARK, handled_at=None).count(),
        "effects_missing": len(set(rows.values_list("pk", flat=True)) - set(effects)),
        "effects_doubled": sum(1 for count in effects.values() if count > 1),
    }


def effect_numbers() -> list[int]:
    from core.models import AuditLine

    return [int(n) for n in AuditLine.objects.filter(action=MARK).values_list("note", flat=True)]


def wait_until_handled() -> None:
    from django.db import connection

    from core.models import OutboxMessage
    from core.tasks import sweep_outbox
    from tests.crash_effect import register

    register()
    connection.close()
    end = time.monotonic() + 180
    while OutboxMessage.objects.filter(name=MARK, handled_at=None).exists() and time.monotonic() < end:
        sweep_outbox()
        time.sleep(0.2)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), Path(sys.argv[2]))))
