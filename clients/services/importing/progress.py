"""How far long work is, seen from outside while its own transaction is still open."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import Error, connection

from clients.models import ImportRun

log = logging.getLogger(__name__)
Tell = Callable[[int], None]


@contextmanager
def telling(run: ImportRun) -> Iterator[Tell]:
    """Gives what writes a percentage over a connection of its own. Failing to tell never stops the work."""
    beside = connection.copy()
    told = -1

    def tell(percent: int) -> None:
        nonlocal told
        if percent == told:
            return
        told = percent
        try:
            with beside.cursor() as cursor:
                cursor.execute(
                    "SELECT set_config('opstap.municipality', %s, false), "
                    "set_config('lock_timeout', '200', false)",
                    [str(run.municipality_id)],
                )
                cursor.execute("UPDATE clients_importrun SET progress = %s WHERE id = %s", [percent, run.pk])
        except Error as error:
            log.warning("progress of import %s not told: %s", run.pk, type(error).__name__)

    try:
        yield tell
    finally:
        beside.close()
