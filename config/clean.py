"""``make clean``: stops the embedded servers and removes what was made here (standard library only)."""

import shutil
import sys
from pathlib import Path

from config.embedded.__main__ import stop
from config.embedded.places import everything
from config.mode import ROOT

CACHES = (
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
)


def doomed() -> list[Path]:
    """All that a new ``make demo`` makes again, and the data, which it does not."""
    made = [ROOT / name for name in (".venv", "node_modules", *CACHES)]
    return [path for path in made if path.exists()] + everything()


def main() -> None:
    paths = doomed()
    if not paths:
        print("Nothing to remove.")
        return
    print("This removes, with all data in the local database:")
    for path in paths:
        print(f"  {path}")
    if "--yes" not in sys.argv and not agreed():
        raise SystemExit("Nothing removed.")
    stop()
    for path in paths:
        shutil.rmtree(path)


def agreed() -> bool:
    return sys.stdin.isatty() and input("Remove? [y/N] ").strip().lower() in (
        "y",
        "yes",
        "j",
        "ja",
    )


if __name__ == "__main__":
    main()
