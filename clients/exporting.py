"""The list of residents as a file: the columns that are on the page, and nothing that isn't.

No citizen number, nothing about health or duties, no contents of talks. Nothing is kept on the server: the
file is made while it is asked for, so there is nothing to clean up afterwards.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from clients.caseload import months_per_client
from clients.models import Client
from core.cells import csv_bytes, xlsx_bytes
from core.models import User
from core.policy import scope_for

HEAD: Final = (
    "Nummer",
    "Naam",
    "Doelgroep",
    "Trede",
    "Verwachte trede",
    "Categorie",
    "Maanden uitkering",
    "Werkcoach",
    "Laatste contact",
    "Volgende contact",
    "Begeleiding",
)
TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FIELDS: Final = (
    "pk",
    "number",
    "first_name",
    "last_name",
    "target_group__name",
    "rung",
    "rung_expected",
    "category",
    "coach__first_name",
    "coach__last_name",
    "last_contact_on",
    "next_contact_on",
    "status",
)


def exportable(user: User, chosen: Any) -> Any:
    """What this user may take along, out of what is in sight."""
    from clients.querysets import files_in_scope

    return chosen.filter(files_in_scope(user, scope_for(user, "client", "export")))


def file_of(client_ids: list[int], kind: str, today: date) -> bytes:
    """The file of these clients in this order; ``kind`` is csv or xlsx."""
    rows = list(_rows(client_ids, today))
    return csv_bytes(HEAD, rows) if kind == "csv" else xlsx_bytes(HEAD, rows, sheet="Inwoners")


def _rows(client_ids: list[int], today: date) -> Iterator[tuple[Any, ...]]:
    months = months_per_client(client_ids, today)
    found = {row[0]: row for row in Client.objects.filter(pk__in=client_ids).values_list(*FIELDS)}
    status = dict(Client.Status.choices)
    for pk in client_ids:
        if pk in found:
            _, number, first, last, group, rung, hope, category, name, surname, spoken, planned, state = (
                found[pk]
            )
            coach = f"{name or ''} {surname or ''}".strip()
            yield (
                number, f"{first} {last}", group or "", rung, hope, category, months[pk], coach, spoken,
                planned, status[state],
            )  # fmt: skip
