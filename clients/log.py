"""What this app adds to the log: why a file was opened, and whose number somebody looks for.

The log itself holds ids, never contents.
"""

from collections.abc import Iterable

from clients.models import Client, FileOpening
from core.models import AuditLine, User


def reasons(lines: Iterable[AuditLine]) -> dict[int, str]:
    """The reason behind every opening among these lines, by the id of the line."""
    openings = {
        int(line.object_id): line.pk
        for line in lines
        if line.action == "client.file_opened" and line.object_id.isdecimal()
    }
    found = FileOpening.objects.filter(pk__in=openings).values_list("pk", "reason")
    return {openings[pk]: reason for pk, reason in found}


def with_number(user: User, text: str) -> int | None:
    """The id of the client with this number in the own municipality, however it was typed."""
    found = Client.objects.filter(municipality_id=user.municipality_id, number__iexact="".join(text.split()))
    return found.order_by("pk").values_list("pk", flat=True).first()
