"""Where the embedded servers keep their files, and as which operating-system user they run."""

import contextlib
import hashlib
import os
import pwd
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from config.mode import data_dir

# A socket address has room for 107 bytes; PostgreSQL's own name takes 14 of them.
LONGEST_SOCKET_DIR = 107 - len("/.s.PGSQL.5432")


class EmbeddedError(Exception):
    """The embedded servers can't run here; the text says why and what to do."""


@dataclass(frozen=True)
class Account:
    """The unprivileged user for the servers when we are root, which PostgreSQL refuses."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Places:
    """``home`` holds the data, ``sockets`` the addresses; ``account`` is None unless we are root."""

    home: Path
    sockets: Path
    account: Account | None

    @property
    def postgres(self) -> Path:
        return self.home / "postgres"

    @property
    def valkey(self) -> Path:
        return self.home / "valkey"

    @property
    def valkey_socket(self) -> Path:
        return self.sockets / "valkey.sock"

    def environment(self) -> dict[str, str]:
        """The addresses for the application, by environment variable."""
        host = quote(str(self.sockets))
        return {
            "DATABASE_URL": f"postgresql://opstap_app@/opstap?host={host}",
            "DATABASE_OWNER_URL": f"postgresql://opstap_owner@/opstap?host={host}",
            "REDIS_URL": f"redis+socket://{quote(str(self.valkey_socket))}?virtual_host=0",
        }


def redis_client_url(url: str) -> str:
    """``REDIS_URL`` as redis-py reads it: Celery writes a unix socket in a way of its own."""
    return url.replace("redis+socket://", "unix://").replace("virtual_host=", "db=")


def checkout_key() -> str:
    """Names folders outside the checkout; another checkout or user gets another name."""
    return hashlib.sha256(f"{os.geteuid()}:{data_dir().resolve()}".encode()).hexdigest()[:12]


def outside_home() -> Path:
    """Home of the servers when we are root and their user can't reach the checkout.

    Not in a temporary folder: systems clean those, and this is somebody's data.
    """
    return Path("/var/lib") / f"opstap-{checkout_key()}"


def current_user() -> str:
    """Name of the operating-system user, as PostgreSQL looks it up.

    Raises EmbeddedError for a user without a name (a container with an arbitrary number).
    """
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise EmbeddedError(
            f"Gebruiker {os.geteuid()} heeft geen naam op deze machine en PostgreSQL vraagt daarom. "
            "Gebruik een gewone gebruiker of geef DATABASE_URL."
        ) from None


def server_account(existing: Path) -> Account | None:
    """The user for the servers: as root the owner of existing data, else ``postgres`` or ``nobody``."""
    if os.geteuid() != 0:
        current_user()
        return None
    names = ["postgres", "nobody"]
    if existing.exists():
        with contextlib.suppress(KeyError):
            names.insert(0, pwd.getpwuid(existing.stat().st_uid).pw_name)
    for name in names:
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            if entry.pw_uid != 0:
                return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    raise EmbeddedError("PostgreSQL draait niet als root en er is geen gebruiker 'postgres' of 'nobody'.")


def can_reach(account: Account | None, path: Path) -> bool:
    """Whether the servers' user can get to ``path`` (asked by becoming that user for a moment)."""
    rights = os.X_OK if path.is_dir() else os.R_OK | os.X_OK
    if account is None:
        return os.access(path, rights)
    child = os.fork()
    if child == 0:
        answer = 1
        try:
            os.setgroups([])
            os.setgid(account.gid)
            os.setuid(account.uid)
            answer = 0 if os.access(path, rights) else 1
        finally:
            os._exit(answer)
    return os.waitpid(child, 0)[1] == 0


def private_dir(path: Path, mode: int = 0o700, account: Account | None = None) -> Path:
    """Makes a folder that is ours alone. Raises EmbeddedError when somebody else's thing stands there."""
    try:
        path.mkdir(mode=mode, exist_ok=True)
        info = path.lstat()
    except OSError as error:
        raise EmbeddedError(f"Kan de map {path} niet maken: {error.strerror}.") from error
    ours = {os.geteuid()} | ({account.uid} if account else set())
    if not stat.S_ISDIR(info.st_mode) or info.st_uid not in ours:
        raise EmbeddedError(
            f"{path} is van een andere gebruiker of geen gewone map. Haal hem weg of gebruik een eigen kloon."
        )
    if account and info.st_uid != account.uid:
        os.chown(path, account.uid, account.gid)
    path.chmod(mode)
    return path


def servers_home() -> Path:
    """Where the servers' data is or will be: ``.data/``, unless a link there points elsewhere."""
    link = data_dir() / "home"
    return Path(os.readlink(link)) if link.is_symlink() else data_dir().resolve()


def find_places(programs: list[Path]) -> Places:
    """Decides on and makes the folders; ``programs`` is what the servers' user must be able to run.

    Raises EmbeddedError when a folder is somebody else's or can't be made.
    """
    as_root = os.geteuid() == 0
    data = private_dir(data_dir(), 0o711 if as_root else 0o700).resolve()
    home = servers_home()
    account = server_account(home / "postgres")
    if home == data and not all(can_reach(account, path) for path in [data, *programs]):
        home = outside_home()
        (data / "home").symlink_to(home)
    if home != data:
        private_dir(home, 0o711)
    return Places(home, sockets_dir(home, account), account)


def sockets_dir(home: Path, account: Account | None) -> Path:
    """``home/run``, or a short folder elsewhere when the address would not fit or has odd signs."""
    path = home / "run"
    if len(os.fsencode(path)) > LONGEST_SOCKET_DIR or set(str(path)) & set(",\"'\\\n"):
        base = outside_home().parent if account else Path(tempfile.gettempdir())
        path = base / f"opstap-{checkout_key()}-run"
    return private_dir(path, 0o700, account)


def control_dir() -> Path:
    """Folder for the supervisor's own address, short enough for a socket."""
    path = data_dir().resolve() / "control"
    if len(os.fsencode(path)) > LONGEST_SOCKET_DIR:
        path = Path(tempfile.gettempdir()) / f"opstap-{checkout_key()}"
    return private_dir(path)


def everything() -> list[Path]:
    """What ``make clean`` removes: all that the servers made, also outside the checkout."""
    link = data_dir() / "home"
    outside = [Path(os.readlink(link))] if link.is_symlink() else []
    for base in (Path("/var/lib"), Path(tempfile.gettempdir())):
        outside += [
            base / f"opstap-{checkout_key()}-run",
            base / f"opstap-{checkout_key()}",
        ]
    return [path for path in dict.fromkeys([data_dir(), *outside]) if path.exists()]


def copy_readable(source: Path, target: Path) -> None:
    """Copies a folder so that everybody may read it; the target appears when it is whole."""
    half = target.with_name(target.name + ".half")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(source, half, symlinks=True)
    for path in [half, *half.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    half.rename(target)
