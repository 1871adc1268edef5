#!/usr/bin/env python
"""Django's command line, with the database it needs already there."""

import os
import sys

# Only these change the tables; everything else works as the role that owns nothing.
OWNER_COMMANDS = {
    "migrate",
    "makemigrations",
    "sqlmigrate",
    "squashmigrations",
    "flush",
}


def main() -> None:
    from config.embedded import attach

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if len(sys.argv) > 1 and sys.argv[1] in OWNER_COMMANDS:
        os.environ["OPSTAP_DB_ROLE"] = "owner"
    attach()

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    try:
        import django  # noqa: F401
    except ImportError:
        raise SystemExit(
            "Django staat hier niet. Draai eerst 'make demo', en daarna .venv/bin/python manage.py."
        ) from None
    main()
