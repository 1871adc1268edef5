"""Who guides whom, kept through time: every change of coach or buddy closes one period and opens the next."""

from datetime import date

from django.utils import timezone

from clients.models import Client, CoachPeriod
from core.models import User


def follow_guidance(
    client: Client, *, by: User | None, on: date, before: Client | None = None, why: str = ""
) -> None:
    """Brings the periods in line with coach and buddy of the client as they are now.

    ``before``: the client as it was. A file from before there were periods then gets the former coach
    with the day of the report, so that the history isn't lost. Changes nothing when nothing changed.
    """
    for kind in CoachPeriod.Kind:
        person = getattr(client, f"{kind.value}_id")
        running = CoachPeriod.objects.filter(client=client, kind=kind, end=None).first()
        if running is None and before is not None and (former := getattr(before, f"{kind.value}_id")):
            running = _open(client, kind, former, by=by, on=_first_day(before, on), why="")
        if running is not None and running.coach_id == person:
            continue
        if running is not None:
            CoachPeriod.objects.filter(pk=running.pk).update(end=max(on, running.start), changed_by=by)
        if person is not None:
            _open(client, kind, person, by=by, on=on, why=why)


def _first_day(client: Client, on: date) -> date:
    return min(client.reported_on or timezone.localdate(client.created_at), on)


def _open(
    client: Client, kind: CoachPeriod.Kind, person: int, *, by: User | None, on: date, why: str
) -> CoachPeriod:
    return CoachPeriod.objects.create(
        client=client,
        municipality_id=client.municipality_id,
        team_id=client.team_id,
        coach_id=person,
        kind=kind,
        start=on,
        why=why[:200],
        created_by=by,
    )
