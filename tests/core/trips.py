"""Counts what really goes to the database: messages of the connection itself, whoever sends them."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg.pq import Trace

# A statement, or the end of one that was bound by the server; its text may run over several lines.
SENT = re.compile(r"^F\t\d+\t(?:Query|Sync)\b(.*?)(?=^[FB]\t|\Z)", re.MULTILINE | re.DOTALL)


@contextmanager
def trips() -> Iterator[list[str]]:
    """After the block the list holds one line for every message that was sent and waited for."""
    found: list[str] = []
    connection.ensure_connection()
    file = os.memfd_create("trips")
    raw = connection.connection.pgconn
    raw.trace(file)
    raw.set_trace_flags(Trace.SUPPRESS_TIMESTAMPS | Trace.REGRESS_MODE)
    try:
        yield found
    finally:
        raw.untrace()
        with os.fdopen(file) as told:
            told.seek(0)
            found.extend(" ".join(text.strip(' \t\n"').split()) for text in SENT.findall(told.read()))
