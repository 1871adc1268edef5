"""What this app adds to the log: why a file was opened. The log itself holds ids, never contents."""

from collections.abc import Iterable

from clients.models import FileOpening
from core.models import AuditLine


def reasons(lines: Iterable[AuditLine]) -> dict[int, str]:
    """The reason behind every opening among these lines, by the id of the line."""
    openings = {
        int(line.object_id): line.pk
        for line in lines
        if line.action == "client.file_opened" and line.object_id.isdecimal()
    }
    found = FileOpening.objects.filter(pk__in=openings).values_list("pk", "reason")
    return {openings[pk]: reason for pk, reason in found}
