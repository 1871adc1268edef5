"""Rows of files don't stay: once taken over they stand in the files, and otherwise nobody needs them."""

from datetime import date, timedelta

from django.db.models import Q

from clients.models import ImportRow, ImportRun
from core.models import Municipality
from core.tenancy import scope

DAYS_AFTER = 7
DAYS_UNFINISHED = 30


def remove_old_imports(*, today: date) -> int:
    """Removes the rows of imports that ended a week ago, and of those that nobody touched for a month (these
    are stopped). Gives how many rows. The run itself stays: the same file is still known.
    """
    removed = 0
    for town in Municipality.objects.order_by("pk").values_list("pk", flat=True):
        with scope(municipality_id=town):
            removed += _remove(town, today)
    return removed


def _remove(municipality_id: int, today: date) -> int:
    runs = ImportRun.objects.filter(municipality_id=municipality_id)
    unfinished = (ImportRun.Status.COLUMNS, ImportRun.Status.CHECKED, ImportRun.Status.CHECKING)
    old = Q(status__in=unfinished, changed_at__date__lt=today - timedelta(days=DAYS_UNFINISHED))
    ended = Q(finished_at__date__lt=today - timedelta(days=DAYS_AFTER))
    gone = ImportRow.objects.filter(run__in=list(runs.filter(old | ended).values_list("pk", flat=True)))
    count, _ = gone.delete()
    runs.filter(old).update(status=ImportRun.Status.CANCELLED.value)
    return count
