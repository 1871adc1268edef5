"""What is written about travel: minutes that somebody entered, and the table of postcodes."""

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction

from core import audit
from core.editing import create_once, save_version
from core.importing.limits import Limits
from core.importing.reading import read_table
from core.importing.refusal import FileRefused
from core.models import User
from core.pages import Refused
from employers.domain.postcodes import LABELS, MOST_ROWS, Area, CheckedTable, check_table, find_columns
from employers.domain.travel import pair_of
from employers.models import PostcodeArea, TravelTime

LIMITS = Limits(megabytes=1, unpacked=20, rows=MOST_ROWS, columns=40, characters=200, text=2)
THERE = "Deze reistijd staat er al."


@transaction.atomic
def enter_travel_time(
    *, by: User, one: str, two: str, minutes: int, form_key: UUID | None = None
) -> TravelTime:
    """The minutes between two four-digit postcodes; both ways are equal."""
    first, second = pair_of(one, two)
    try:
        with transaction.atomic():
            row, new = create_once(
                TravelTime, by=by, form_key=form_key, from_code=first, to_code=second, minutes=minutes
            )
    except IntegrityError as error:
        raise _there(error) from error
    if new:
        audit.record("travel.entered", by=by, on=row)
    return row


@transaction.atomic
def change_travel_time(
    *, by: User, row: TravelTime, version: int, one: str, two: str, minutes: int
) -> TravelTime:
    """Corrects a travel time."""
    first, second = pair_of(one, two)
    try:
        with transaction.atomic():
            saved = save_version(
                row, by=by, version=version, from_code=first, to_code=second, minutes=minutes
            )
    except IntegrityError as error:
        raise _there(error) from error
    audit.record("travel.changed", by=by, on=saved)
    return saved


@transaction.atomic
def remove_travel_time(*, by: User, row: TravelTime) -> None:
    """Takes a travel time away; then the estimate counts again. Pressing twice is harmless."""
    audit.record("travel.removed", by=by, on=row)
    TravelTime.objects.filter(pk=row.pk).delete()


def _there(error: IntegrityError) -> Exception:
    return Refused(THERE) if "travel_time_once" in str(error) else error


def read_postcodes(data: bytes) -> CheckedTable:
    """What a file with postcodes comes to; nothing is written. Raises Refused when it can't be read."""
    try:
        table = read_table(data, LIMITS)
    except FileRefused as refused:
        raise Refused(str(refused)) from refused
    columns, missing = find_columns(table.headers)
    if missing:
        raise Refused(
            f"Er mist een kolom: {', '.join(missing)}. "
            f"De eerste rij hoort te zijn: {', '.join(LABELS.values())}."
        )
    return check_table(columns, table.rows)


@transaction.atomic
def take_over_postcodes(*, by: User, areas: Iterable[Area], source: str) -> int:
    """Writes the middles of postcodes: new ones come, known ones change, others stay. The same twice is once.

    How many there were.
    """
    rows = [
        PostcodeArea(
            code=one.code,
            latitude=Decimal(str(one.latitude)),
            longitude=Decimal(str(one.longitude)),
            source=source.strip(),
        )
        for one in areas
    ]
    PostcodeArea.objects.bulk_create(
        rows,
        batch_size=1_000,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["latitude", "longitude", "source"],
    )
    audit.record("travel.postcodes_taken_over", by=by, note=f"{len(rows)} rows")
    return len(rows)
