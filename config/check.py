"""``make check``: everything that can be said about the code without running the tests.

One line per check; what a failed one said comes below it, and the exit code tells.
"""

import base64
import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from config import embedded
from config.mode import ROOT

BIN = Path(sys.executable).parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "config/uv.lock", "package-lock.json")


@dataclass(frozen=True)
class Check:
    """A name and what answers it: None when all is well, else what is wrong."""

    name: str
    find_fault: Callable[[], str | None]


def command(*parts: str, env: dict[str, str] | None = None) -> Callable[[], str | None]:
    """A check by a program of ours: its output is what is wrong."""

    def run() -> str | None:
        program = [str(BIN / parts[0]), *parts[1:]]
        done = subprocess.run(
            program,
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            check=False,
        )
        return (
            None if done.returncode == 0 else (done.stdout + done.stderr).strip() or "failed without a word"
        )

    return run


def production_environment() -> dict[str, str]:
    """As a municipality would run it; the database is not opened by what uses this."""
    return {
        "OPSTAP_MODE": "production",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "SEALING_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "ALLOWED_HOSTS": "opstap.example",
        "CSRF_TRUSTED_ORIGINS": "https://opstap.example",
        "DATABASE_URL": "postgresql://opstap_app@localhost/opstap",
    }


def lock_faults() -> str | None:
    """Locks hold hashes and no addresses: whoever installs decides from where."""
    faults = [fault for name in LOCKS if (fault := lock_fault(name, (ROOT / name).read_text()))]
    return "\n".join(faults) or None


def lock_fault(name: str, text: str) -> str | None:
    """What is wrong with one lock file's text."""
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("#")]
    for number, line in enumerate(lines, 1):
        # "funding" is who makes a package, not where it comes from.
        if re.search(r"https?://|--(extra-)?index-url|--find-links", line) and '"url":' not in line:
            return f"{name} line {number} holds an address: {line.strip()[:80]}"
    if name.endswith(".json"):
        bare = len(re.findall(r'"node_modules/', text)) - text.count('"integrity":')
    else:
        bare = len(
            [
                block
                for block in re.split(r"\n(?=\w)", "\n".join(lines))
                if "==" in block and "--hash=" not in block
            ]
        )
    return f"{name}: {bare} packages without a hash" if bare > 0 else None


def checks() -> list[Check]:
    manage = ("python", "manage.py")
    return [
        Check("ruff: style", command("ruff", "check", ".")),
        Check("ruff: layout", command("ruff", "format", "--check", ".")),
        Check("mypy: types", command("mypy", ".")),
        Check("import contract", command("lint-imports")),
        Check("djlint: templates", command("djlint", "templates", "--lint", "--quiet")),
        Check(
            "settings for production",
            command(*manage, "check", "--deploy", "--fail-level", "WARNING", env=production_environment()),
        ),
        Check("migrations complete", command(*manage, "makemigrations", "--check", "--dry-run")),
        Check("lock files", lock_faults),
        Check("Dockerfile", command("hadolint", "Dockerfile")),
        Check(
            "docker-compose.yml",
            command("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"),
        ),
    ]


def timed(check: Check) -> tuple[Check, str | None, float]:
    start = time.monotonic()
    return check, check.find_fault(), time.monotonic() - start


def main() -> None:
    os.environ["OPSTAP_MODE"] = "test"
    embedded.attach()
    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for check, fault, seconds in pool.map(timed, checks()):
            print(f"{'✗' if fault else '✓'} {check.name} {seconds:.1f} s", flush=True)
            if fault:
                failed += 1
                print("  " + fault.replace("\n", "\n  "), flush=True)
    if failed:
        raise SystemExit(f"{failed} of {len(checks())} checks failed.")


if __name__ == "__main__":
    main()
