"""Killing the database and the worker while people save: nothing acknowledged is lost, no effect twice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.mode import ROOT


def crash(folder: Path, kills: int) -> dict[str, int]:
    """Runs tests.crash on a database of its own."""
    environment = {
        k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash", str(kills)],
        cwd=ROOT,
        env=environment | {"OPSTAP_DATA_DIR": str(folder), "OPSTAP_MODE": "test"},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    print(answer)
    return answer


def assert_nothing_lost_or_doubled(answer: dict[str, int], *, kills: int) -> None:
    assert answer["killed_postgres"] == answer["killed_worker"] == kills
    assert answer["acknowledged"] == answer["rows"] == answer["events"] >= kills * 20
    assert answer["tries"] > answer["rows"], "no save was interrupted: the test proves nothing"
    assert (answer["lost"], answer["effects_missing"], answer["effects_doubled"]) == (0, 0, 0)


def test_three_kills_lose_nothing(tmp_path: Path) -> None:
    assert_nothing_lost_or_doubled(crash(tmp_path, 3), kills=3)


@pytest.mark.bench
def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    assert_nothing_lost_or_doubled(crash(tmp_path, 20), kills=20)
