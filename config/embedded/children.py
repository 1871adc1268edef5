"""Child processes that never outlive their parent. Also used by ``config.processes``."""

import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def dies_with_parent(sign: signal.Signals) -> Callable[[], None]:
    """For Popen's ``preexec_fn``: the kernel sends ``sign`` when the parent dies, even by kill -9.

    Popen calls it after the change of user, which would clear the wish. Elsewhere than on Linux it
    does nothing; there a leftover is stopped at the next start. The parent must start children
    from its main thread: the wish hangs on the thread.
    """
    parent = os.getpid()

    def ask() -> None:
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, sign)
            if os.getppid() != parent:
                os._exit(1)

    return ask


def living_in(folder: Path) -> list[int]:
    """Processes whose working folder is ``folder`` (Linux; elsewhere none): how servers are recognised."""
    wanted, found = str(folder.resolve()), []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.readlink(entry / "cwd") == wanted and not is_zombie(entry):
                found.append(int(entry.name))
    return found


def is_zombie(entry: Path) -> bool:
    return (entry / "stat").read_text().rpartition(")")[2].split()[0] == "Z"


def clear_out(folder: Path, *steps: tuple[signal.Signals | None, float]) -> bool:
    """Sees off the processes living in ``folder``: per step a signal (or none) and seconds to wait.

    True when nobody is left.
    """
    for sign, seconds in steps:
        for pid in living_in(folder):
            with contextlib.suppress(ProcessLookupError):
                if sign is not None:
                    os.kill(pid, sign)
        if wait_for(lambda: not living_in(folder), seconds):
            return True
    return False


def wait_for(done: Callable[[], bool], seconds: float) -> bool:
    """Looks again every 20 ms; False when ``seconds`` have gone by."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
