"""A measured wage value: the tasks are weighed by the rule, and kept with it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from clients.models import Client
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import create_once
from core.models import User
from core.pages import Refused
from core.parameters import value_on
from employers.domain.wage_value import Task, WageValueResult, measure
from employers.models import Employer
from trajectories.models import WageValue


def measured(tasks: Sequence[Task], week_hours: Decimal, days: int, on: date) -> WageValueResult:
    """What the tasks say, by the norm of that day."""
    return measure(tasks, week_hours, days, int(value_on("wage_value_low", on)))


@transaction.atomic
def record_wage_value(
    *,
    by: User,
    client: Client,
    employer: Employer,
    on: date,
    measured_by: str,
    week_hours: Decimal,
    days: int,
    tasks: Sequence[Task],
    today: date,
    note: str = "",
    form_key: UUID | None = None,
) -> WageValue:
    """Keeps a measurement. Refused in the future, and when no task is large enough to count."""
    if on > today:
        raise Refused("Leg een meting vast op de dag zelf of daarna.")
    result = measured(tasks, week_hours, days, on)
    if result.percent is None:
        raise Refused(result.warning)
    shares = {one.name: one.share for one in result.tasks if one.counts}
    rows = [
        {
            "name": one.name,
            "share": shares.get(one.name, 0),
            "pace": one.pace,
            "quality": one.quality,
            "time": one.time,
        }
        for one in tasks
    ]
    made, new = create_once(
        WageValue,
        by=by,
        form_key=form_key,
        **of_client(client),
        employer=employer,
        on=on,
        measured_by=measured_by.strip(),
        tasks=rows,
        percent=result.percent,
        note=note.strip(),
    )
    if new:
        audit.record("instrument.wage_value_measured", by=by, on=made, clients=[client.pk])
        announce_change(client)
    return made
