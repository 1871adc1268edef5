"""Reads a database address into Django's settings."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict


def database_from_url(url: str, *, timeouts: bool) -> dict[str, Any]:
    """Django's DATABASES entry for a PostgreSQL URL; the host may be a socket directory.

    ``timeouts`` puts a limit on statements (10 s) and locks (5 s): right for pages,
    wrong for migrations. Raises psycopg.ProgrammingError on a malformed URL.
    """
    parts = conninfo_to_dict(url)
    options: dict[str, Any] = {"connect_timeout": 5}
    if timeouts:
        options["options"] = "-c statement_timeout=10000 -c lock_timeout=5000"
    if "sslmode" in parts:
        options["sslmode"] = parts["sslmode"]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", "opstap"),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "OPTIONS": options,
    }
