"""Says what is going on while a step takes its time (standard library only)."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

STATUS_EVERY = 0.5


class StepFailed(Exception):
    """A step's command ended badly; the text holds the last lines it said."""


def run_step(label: str, command: list[str], log: Path, env: dict[str, str] | None = None) -> float:
    """Runs a command with its output in ``log`` and a ticking line on screen.

    Returns the seconds it took. Raises StepFailed with the end of the log.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    start, live = time.monotonic(), sys.stdout.isatty()
    if not live:
        print(f"· {label} …", flush=True)
    with log.open("wb") as output:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=env,
        )
        try:
            _watch(child, label, start, live)
        except BaseException:
            child.kill()
            child.wait()
            raise
    took = time.monotonic() - start
    if child.returncode != 0:
        raise StepFailed(f"✗ {label}\n{last_lines(log)}")
    _say_done(label, took, live)
    return took


def _watch(child: subprocess.Popen[bytes], label: str, start: float, live: bool) -> None:
    while True:
        try:
            child.wait(STATUS_EVERY)
            return
        except subprocess.TimeoutExpired:
            if live:
                print(
                    f"\r· {label} … {time.monotonic() - start:.0f} s",
                    end="",
                    flush=True,
                )


def _say_done(label: str, took: float, live: bool) -> None:
    print("{}✓ {} {:.1f} s".format("\r\x1b[K" if live else "", label, took), flush=True)


def last_lines(log: Path, count: int = 15) -> str:
    return "\n".join(log.read_text(errors="replace").rstrip().split("\n")[-count:])
