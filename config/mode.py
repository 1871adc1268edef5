"""Which kind of installation this is: production unless somebody said otherwise."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODES = ("production", "development", "test")


def data_dir() -> Path:
    """The folder for everything this checkout keeps between runs (``OPSTAP_DATA_DIR`` moves it)."""
    return Path(os.environ.get("OPSTAP_DATA_DIR") or ROOT / ".data")


def current_mode() -> str:
    """``OPSTAP_MODE`` if set, else what ``make demo`` or ``make run`` left in ``.data/mode``.

    Raises SystemExit on an unknown word: a typing error must not quietly become development.
    """
    flag = data_dir() / "mode"
    mode = os.environ.get("OPSTAP_MODE") or (flag.read_text().strip() if flag.is_file() else "production")
    if mode not in MODES:
        raise SystemExit(f"OPSTAP_MODE is '{mode}', maar kan alleen {', '.join(MODES)} zijn.")
    return mode


def remember_development() -> None:
    """Lets later ``manage.py`` calls in this checkout know that this is somebody's own machine."""
    data_dir().mkdir(exist_ok=True)
    (data_dir() / "mode").write_text("development\n")
