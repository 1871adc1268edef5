"""``python -m config.embedded status|stop|psql|paths``."""

import os
import subprocess
import sys
import time

from config.embedded.client import ask, attach, connect
from config.embedded.places import everything, servers_home
from config.embedded.programs import postgres_for


def status() -> None:
    line = connect()
    if line is None:
        print("De eigen database draait niet.")
        return
    for key, value in ask(line, {"status": []}).items():
        print(f"{key}: {value}")


def stop() -> None:
    """Stops both servers, also when somebody is using them; returns when they are down."""
    line = connect()
    if line is None:
        return
    ask(line, {"stop": []})
    while line.recv(1024):
        time.sleep(0.05)


def psql(*arguments: str) -> None:
    """A prompt on the database, as the owner of the tables."""
    attach()
    program = postgres_for(servers_home() / "postgres").bin / "psql"
    raise SystemExit(subprocess.call([program, os.environ["DATABASE_OWNER_URL"], *arguments]))


def paths() -> None:
    """What ``make clean`` would remove."""
    for path in everything():
        print(path)


COMMANDS = {"status": status, "stop": stop, "psql": psql, "paths": paths}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        raise SystemExit(f"Kies uit: {', '.join(COMMANDS)}")
    COMMANDS[sys.argv[1]](*sys.argv[2:])
