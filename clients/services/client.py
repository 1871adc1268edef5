"""Who somebody is, and who guides them."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from clients.domain.names import sort_key
from clients.models import Client
from clients.services.guidance import follow_guidance
from core import audit
from core.editing import create_once, save_version
from core.models import Team, User
from core.outbox import announce
from core.pages import Refused


def announce_change(client: Client) -> None:
    """Tells what looks at clients that this one changed."""
    announce(
        "client.changed",
        client_id=client.pk,
        municipality_id=client.municipality_id,
        team_id=client.team_id,
        coach_id=client.coach_id,
    )


def of_client(client: Client) -> dict[str, Any]:
    """What every row in a client's file repeats."""
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def locked(client: Client) -> Client:
    """The client as it is now; others wait until this transaction ends. For what repeats a latest record."""
    return Client.objects.select_for_update().get(pk=client.pk)


def next_number(municipality_id: int, today: date) -> str:
    """The next number of this year, such as 2026-0042."""
    return next_numbers(municipality_id, today, 1)[0]


def next_numbers(municipality_id: int, today: date, count: int) -> list[str]:
    """The next numbers of this year, in order."""
    prefix = f"{today.year}-"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(max(substring(number FROM 6)::bigint), 0) + 1 FROM clients_client "
            "WHERE municipality_id = %s AND number ~ %s",
            [municipality_id, rf"^{prefix}\d{{1,9}}$"],
        )
        (serial,) = cursor.fetchone()
    return [f"{prefix}{serial + n:04d}" for n in range(count)]


def lock_numbers(municipality_id: int) -> None:
    """Two people who register somebody at once get two numbers: until the end of this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('client_number'), %s)", [municipality_id])


@transaction.atomic
def create_client(
    *,
    by: User,
    today: date,
    first_name: str,
    last_name: str,
    number: str = "",
    coach: User | None = None,
    form_key: UUID | None = None,
    **details: Any,
) -> Client:
    """Registers a resident in the team of the user; the coach is the user unless said otherwise.

    Without a number the next one of the year is given. Raises Refused when a given number is in use.
    """
    if by.team_id is None:
        raise Refused("Je hoort nog niet bij een team. Een inwoner komt altijd bij een team.")
    lock_numbers(by.municipality_id)
    taken = Client.objects.filter(municipality_id=by.municipality_id, number=number)
    if number and taken.exclude(form_key=form_key).exists():
        raise Refused("Dit nummer is al in gebruik. Laat het leeg voor het volgende nummer.")
    client, new = create_once(
        Client,
        by=by,
        form_key=form_key,
        municipality_id=by.municipality_id,
        team_id=by.team_id,
        coach=coach or by,
        number=number or next_number(by.municipality_id, today),
        first_name=first_name,
        last_name=last_name,
        sort_name=sort_key(first_name, last_name),
        **details,
    )
    if new:
        follow_guidance(client, by=by, on=today)
        audit.record("client.created", by=by, on=client, clients=[client.pk])
        announce_change(client)
    return client


@transaction.atomic
def change_client(*, by: User, client: Client, version: int, **changes: Any) -> Client:
    """Changes who somebody is. Raises EditConflict when somebody was first."""
    first_name = changes.get("first_name", client.first_name)
    last_name = changes.get("last_name", client.last_name)
    changed = save_version(
        client, by=by, version=version, sort_name=sort_key(first_name, last_name), **changes
    )
    audit.record("client.changed", by=by, on=changed, clients=[changed.pk])
    announce_change(changed)
    return changed


@transaction.atomic
def change_team(
    *, by: User, client: Client, version: int, team: Team, coach: User | None, today: date
) -> Client:
    """Brings a client to another team or coach; the whole file moves along.

    Raises Refused when the coach works elsewhere, EditConflict when somebody was first.
    """
    if team.municipality_id != client.municipality_id:
        raise Refused("Dit team is van een andere gemeente.")
    if coach is not None and coach.team_id != team.pk:
        raise Refused(f"{coach} werkt niet in {team}. Kies een coach van dat team.")
    if coach is not None and coach.pk == client.buddy_id:
        raise Refused(f"{coach} is nu de buddy. Kies eerst een andere buddy.")
    announce_change(client)
    moved = save_version(client, by=by, version=version, team=team, coach=coach)
    follow_guidance(moved, by=by, on=today, before=client, why="toegewezen")
    audit.record(
        "client.assigned",
        by=by,
        on=moved,
        clients=[moved.pk],
        note=f"team {client.team_id}>{team.pk} coach {client.coach_id or '-'}>{moved.coach_id or '-'}",
    )
    announce_change(moved)
    return moved
