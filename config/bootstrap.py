"""Makes what a fresh clone lacks: ``.venv`` and ``node_modules`` (standard library only).

Run by make with the system's Python: ``python3 -m config.bootstrap``. Each of the two folders
holds a stamp of the lock files it was made from, written last: interrupted half-way, the next
run does it again; with nothing changed, it is done in no time.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PYTHONS = ((3, 11), (3, 12))
OLDEST_NODE = 20
STAMP = ".opstap-stamp"


def main() -> None:
    """Exits with one clear sentence when the machine lacks something."""
    check_python()
    python_stamp = stamp_of("requirements-dev.lock", "config/uv.lock")
    if not is_current(VENV, python_stamp) or not PYTHON.exists():
        check_git()
        make_venv(python_stamp)
    if (ROOT / "package-lock.json").exists():
        node_stamp = stamp_of("package-lock.json", "package.json")
        if not is_current(ROOT / "node_modules", node_stamp):
            make_node_modules(node_stamp)


def check_git() -> None:
    if not shutil.which("git"):
        raise SystemExit("Opstap needs git. On Debian: apt-get install git")


def check_python() -> None:
    """Goes on as another Python when this one doesn't fit and a fitting one is installed."""
    if sys.version_info[:2] in PYTHONS:
        return
    for major, minor in PYTHONS:
        other = shutil.which(f"python{major}.{minor}")
        if other:
            os.execv(other, [other, "-m", "config.bootstrap"])  # noqa: S606
    raise SystemExit(
        f"Opstap needs Python 3.11 or 3.12; python3 is {sys.version_info[0]}.{sys.version_info[1]} here. "
        "On Debian 12: apt-get install python3 python3-venv"
    )


def stamp_of(*names: str) -> str:
    """Changes with the lock files, the place of the checkout and the Python."""
    digest = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for name in names:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def is_current(folder: Path, stamp: str) -> bool:
    path = folder / STAMP
    return path.exists() and path.read_text() == stamp


def step(label: str, *command: object, log: str = "bootstrap.log") -> None:
    from config.progress import run_step

    # A caller's own environment must not decide where packages land.
    env = {key: value for key, value in os.environ.items() if key not in ("VIRTUAL_ENV", "PYTHONPATH")}
    run_step(label, [str(part) for part in command], ROOT / ".data" / log, env)


def make_venv(stamp: str) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise SystemExit(
            "This Python can't make a virtual environment: ensurepip is missing. "
            f"On Debian or Ubuntu: apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        )
    if not made_for_here():
        refuse_link()
        step("Python environment", sys.executable, "-m", "venv", "--clear", VENV)
    step(
        "Installer (uv)",
        PYTHON,
        "-m",
        "pip",
        "install",
        "-q",
        "--require-hashes",
        "-r",
        ROOT / "config/uv.lock",
    )
    install_packages()
    (VENV / STAMP).write_text(stamp)


def refuse_link() -> None:
    """Making it anew empties the folder, and behind a link that folder is another checkout's."""
    if VENV.is_symlink():
        raise SystemExit(
            f"{VENV} is a link to {VENV.resolve()}, which is not emptied from here. "
            "Remove the link; Opstap then makes a .venv of its own."
        )


def made_for_here() -> bool:
    """Whether ``.venv`` works and was made in this folder: its scripts hold the full path."""
    config = VENV / "pyvenv.cfg"
    if not PYTHON.exists() or not config.exists() or str(VENV) not in config.read_text():
        return False
    version = f"import sys; print(sys.version_info[:2] == {sys.version_info[:2]!r})"
    answer = subprocess.run([PYTHON, "-c", version], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == "True"


def install_packages() -> None:
    """With uv, and with pip where uv can't (another kind of machine, an index only pip knows)."""
    from config.progress import StepFailed

    lock = ROOT / "requirements-dev.lock"
    uv = [
        VENV / "bin" / "uv",
        "pip",
        "install",
        "--python",
        PYTHON,
        "--require-hashes",
        "-r",
        lock,
    ]
    pip = [PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock]
    try:
        step("Python packages", *uv)
    except (StepFailed, OSError):
        step("Python packages, with pip (slower)", *pip)


def make_node_modules(stamp: str) -> None:
    check_node()
    step(
        "Web packages (Bootstrap, icons, charts)",
        "npm",
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    )
    (ROOT / "node_modules" / STAMP).write_text(stamp)


def check_node() -> None:
    node = shutil.which("node")
    said = (
        subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
        if node
        else ""
    )
    found = re.match(r"v(\d+)", said)
    if not found or int(found.group(1)) < OLDEST_NODE or not shutil.which("npm"):
        raise SystemExit(
            f"Opstap needs Node.js {OLDEST_NODE} or newer with npm, for Bootstrap and the icons; "
            f"here: {said.strip() or 'none'}."
        )


if __name__ == "__main__":
    os.chdir(ROOT)
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit("\nStopped. The next run goes on from here.") from None
    except Exception as error:
        if type(error).__name__ != "StepFailed":
            raise
        raise SystemExit(str(error)) from None
