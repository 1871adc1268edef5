"""Rights of the application's role in the database, written once for all migrations."""

from typing import Final

APP_ROLE: Final = "opstap_app"

# What later migrations make gets the same rights; the role owns nothing and can't truncate.
GRANT_APP: Final = [
    f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE}",
    f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP_ROLE}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {APP_ROLE}",
]


def append_only(*tables: str) -> list[str]:
    """Takes the right to change and remove rows from the application's role."""
    return [f"REVOKE UPDATE, DELETE ON {table} FROM {APP_ROLE}" for table in tables]


def changeable(*tables: str) -> list[str]:
    """The reverse of append_only."""
    return [f"GRANT UPDATE, DELETE ON {table} TO {APP_ROLE}" for table in tables]
