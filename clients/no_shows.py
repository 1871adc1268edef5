"""How often nobody came, counted in SQL: of one resident, and of a whole caseload."""

from datetime import date
from typing import Any, Final

from django.db.models import Count, Q

from clients.domain.no_show import LOOK_BACK, MEETING_CHANNELS, NoShowRate, rate_of
from clients.models import Contact
from core.models import User

# The same rule as domain.no_show, as columns over clients_contact.
MISSED_COLUMNS: Final = (
    "count(*) FILTER (WHERE result = 'no_show') AS missed, count(*) FILTER (WHERE result = 'no_show' "
    "OR (result = 'came' AND channel IN ('talk', 'visit', 'group'))) AS due"
)
_DUE: Final = Q(result=Contact.Result.NO_SHOW) | Q(
    result=Contact.Result.CAME, channel__in=sorted(MEETING_CHANNELS)
)


def no_show_of_caseload(user: User, today: date) -> NoShowRate:
    """Of the residents whom this coach guides now, in the last year. One query, no names."""
    rows = Contact.objects.filter(
        client__coach=user, client__status="active", on__gt=today - LOOK_BACK, on__lte=today
    )
    counted: dict[str, Any] = rows.aggregate(
        missed=Count("pk", filter=Q(result=Contact.Result.NO_SHOW)), due=Count("pk", filter=_DUE)
    )
    return rate_of(counted["missed"], counted["due"])


def no_show_words(counted: dict[str, Any]) -> str:
    """For the page of one resident: only when somebody missed a talk, in numbers."""
    return rate_of(counted["missed"], counted["due"]).text if counted["missed"] else ""
