"""Killing the database and the worker while people save: nothing acknowledged is lost, no effect twice."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from config.embedded.places import everything
from config.mode import ROOT
from tests.database import as_owner, write_down


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any) -> Path:
    """All tables as the migrations make them, to be read in by another server."""
    into = tmp_path_factory.mktemp("crash") / "tables.sql"
    with django_db_blocker.unblock(), as_owner():
        write_down(into)
    return into


def crash(kills: int, tables: Path) -> dict[str, int]:
    """Runs tests.crash on a database of its own, which is gone afterwards."""
    addresses = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
    environment = {name: value for name, value in os.environ.items() if name not in addresses}
    folder = tempfile.mkdtemp(prefix="opstap-crash-")
    environment |= {"OPSTAP_DATA_DIR": folder, "OPSTAP_MODE": "test"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.crash", str(kills), str(tables)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
    finally:
        stop = [sys.executable, "-m", "config.embedded", "stop"]
        subprocess.run(stop, cwd=ROOT, env=environment, check=False, capture_output=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("OPSTAP_DATA_DIR", folder)
            for path in everything():
                shutil.rmtree(path)
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    print(answer)
    return answer


def assert_nothing_lost_or_doubled(answer: dict[str, int], *, kills: int) -> None:
    assert answer["killed_postgres"] == answer["killed_worker"] == kills
    assert answer["acknowledged"] == answer["rows"] == answer["events"] >= kills * 20
    assert answer["tries"] > answer["rows"], "no save was interrupted: the test proves nothing"
    assert (answer["lost"], answer["effects_missing"], answer["effects_doubled"]) == (0, 0, 0)


def test_three_kills_lose_nothing(tables: Path) -> None:
    assert_nothing_lost_or_doubled(crash(3, tables), kills=3)


@pytest.mark.bench
def test_twenty_kills_lose_nothing(tables: Path) -> None:
    assert_nothing_lost_or_doubled(crash(20, tables), kills=20)
