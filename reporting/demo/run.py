"""Loads the demo in one transaction: all of it or nothing. The generators decide, this module runs them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from clients.models import Client
from core import audit, tenancy
from core.models import AuditLine, Municipality, Team, User
from reporting.demo import employers, people, pilot, projects
from reporting.demo.accounts import ACCOUNTS, TEAMS
from reporting.demo.coachs_day import write_coachs_day
from reporting.demo.employers import EmployerSpec, JobSpec
from reporting.demo.managers_day import write_managers_day
from reporting.demo.new_jobs import write_new_jobs
from reporting.demo.people import PersonSpec
from reporting.demo.project_specs import PlacementSpec, ProjectSpec
from reporting.demo.write_files import write_people
from reporting.demo.write_work import write_employers, write_jobs, write_placements, write_projects
from trajectories.services.jobs import count_all_places

SEED = 20261
LOADED = "demo.loaded"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Load:
    """Everything that gets written, before anything is."""

    employers: tuple[EmployerSpec, ...]
    jobs: tuple[JobSpec, ...]
    projects: tuple[ProjectSpec, ...]
    people: tuple[PersonSpec, ...]
    placements: tuple[PlacementSpec, ...]


def made_up(today: date) -> Load:
    """The made-up residents, employers, jobs and projects of this day; the same day gives the same load."""
    rng = random.Random(SEED)  # noqa: S311 (made-up data, not secrets)
    files = people.residents(rng, today)
    firms = employers.employers(rng, today)
    made = projects.projects(rng, today, firms, employers.jobs(rng, today, firms), files)
    placements = (*_from_projects(made.projects), *made.placements)
    return Load(tuple(firms), made.jobs, made.projects, made.people, placements)


def published() -> Load:
    """The pilot, with its own dates."""
    found = pilot.pilot()
    return Load(found.employers, found.jobs, found.projects, found.people, _from_projects(found.projects))


def _from_projects(found: Sequence[ProjectSpec]) -> tuple[PlacementSpec, ...]:
    return tuple(one.placement for project in found for one in project.candidates if one.placement)


def is_loaded() -> bool:
    """Whether the demo stands in this database."""
    return AuditLine.objects.filter(action=LOADED).exists()


def load(
    today: date, password: str, say: Say = lambda text: None, figures: Callable[[], None] | None = None
) -> None:
    """Writes accounts, pilot and made-up data; the log gets one line.

    ``figures`` computes what the dashboards show. Takes some ten seconds. Fails as a whole when an account
    with one of the demo addresses exists.
    """
    with transaction.atomic():
        _prepare_bulk()
        say("Accounts en teams")
        users = write_accounts(password)
        say("Pilot Nieuwe Banen (tot juli 2019)")
        write(published(), users, say)
        say("Verzonnen gemeente")
        write(made_up(today), users, say)
        say("De dag van de werkcoach")
        _write_coachs_day(today)
        say("De dag van de accountmanager")
        _write_managers_day(today)
        say("Nieuwe Banen")
        _write_new_jobs(today)
        count_all_places()
        if figures is not None:
            say("Cijfers maken")
            figures()
        audit.record(LOADED, by=None, note=f"zaad {SEED}, {today}")


def _write_coachs_day(today: date) -> None:
    coach = User.objects.get(email="noor.werkcoach@demo.opstap.example")
    with tenancy.scope(municipality_id=coach.municipality_id, region=True):
        write_coachs_day(random.Random(SEED), today)  # noqa: S311 (made-up data, not secrets)


def _write_managers_day(today: date) -> None:
    manager = User.objects.get(email="anouk.accountmanager@demo.opstap.example")
    with tenancy.scope(municipality_id=manager.municipality_id, region=True):
        write_managers_day(random.Random(SEED), today)  # noqa: S311 (made-up data, not secrets)


def _write_new_jobs(today: date) -> None:
    coach = User.objects.get(email="noor.werkcoach@demo.opstap.example")
    with tenancy.scope(municipality_id=coach.municipality_id, region=True):
        write_new_jobs(random.Random(SEED), today)  # noqa: S311 (made-up data, not secrets)


def _prepare_bulk() -> None:
    """No page limits, and the history learns once who did it.

    The history triggers look for both settings at every row; where they are missing each row raises and
    catches an error, which takes four times as long.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT set_config('statement_timeout', '10min', true),
                      set_config('pgtrigger.ignore', '{}', true),
                      set_config('pghistory.context_id', gen_random_uuid()::text, true),
                      set_config('pghistory.context_metadata', '{"command": "demo"}', true)"""
        )


def write_accounts(password: str) -> dict[str, User]:
    """Towns, teams and accounts; by e-mail address. One hash for all: they share the password."""
    towns = {town: Municipality.objects.get_or_create(name=town)[0] for town, _, _ in TEAMS}
    teams = {
        name: Team.objects.get_or_create(municipality=towns[town], name=name, defaults={"kind": kind})[0]
        for town, name, kind in TEAMS
    }
    secret = make_password(password)
    users = [
        User(
            email=account.email,
            first_name=account.first_name,
            last_name=account.last_name,
            role=account.role,
            municipality=towns[account.town],
            team=teams[account.team],
            is_demo=True,
            password=secret,
        )
        for account in ACCOUNTS
    ]
    return {user.email: user for user in User.objects.bulk_create(users)}


def write(found: Load, users: dict[str, User], say: Say) -> None:
    """One load, in the order in which rows need each other; files within the scope of their town."""
    say(f"{len(found.employers)} werkgevers en {len(found.jobs)} toekomstige banen")
    firms = write_employers(found.employers, users, found.jobs[0].data_set)
    jobs = write_jobs(found.jobs, firms)
    say(f"{len(found.people)} inwoners")
    clients: dict[str, Client] = {}
    for town in dict.fromkeys(person.town for person in found.people):
        mine = [person for person in found.people if person.town == town]
        with tenancy.scope(municipality_id=Municipality.objects.get(name=town).pk, region=True):
            clients |= write_people(mine, users)
    say(f"{len(found.projects)} projecten")
    # Candidates of the region may be written in the scope of the region; all live in the first town.
    with tenancy.scope(municipality_id=next(iter(clients.values())).municipality_id, region=True):
        candidates = write_projects(found.projects, jobs, clients, users)
        write_placements(found.placements, firms, clients, candidates)
