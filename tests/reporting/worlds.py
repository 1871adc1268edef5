"""Small made-up municipalities for the tests of figures, written straight into the tables."""

import datetime
import random
from typing import Any

from clients.models import BenefitPeriod, Client
from core.models import Municipality, TargetGroup, Team, User
from core.tenancy import scope
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory
from tests.trajectories.factories import CandidateFactory, PlacementFactory, ProjectFactory
from trajectories.models import Candidate, Project

TODAY = datetime.date(2026, 11, 24)
CATEGORIES = ["", "1A", "1B", "1C", "2A", "2B", "3A", "3B"]
ENDED = {"intended_job": "placed", "other_employer": "placed", "temp_agency": "placed"}
PILOT_ROUTES = {
    "small": {"employers": 6, "intended_job": 3, "other_employer": 2, "no_job": 2},
    "large": {
        "employers": 2,
        "intended_job": 9,
        "other_employer": 2,
        "temp_agency": 2,
        "no_job": 8,
        "unknown": 1,
    },
}


def days_ago(days: int) -> datetime.date:
    return TODAY - datetime.timedelta(days=days)


def make_town(name: str = "Lelystad", *, teams: int = 2, coaches: int = 2) -> tuple[Municipality, list[User]]:
    """A municipality with teams and their coaches."""
    town = MunicipalityFactory(name=name)
    found = []
    for number in range(teams):
        kind = "participation" if number % 2 else "work"
        team = TeamFactory(municipality=town, name=f"Team {number} van {name}", kind=kind)
        found += [
            UserFactory(municipality=town, team=team, first_name=f"Coach{number}{one}", last_name=name)
            for one in range(coaches)
        ]
    return town, found


def make_clients(coaches: list[User], number: int, *, seed: int = 1, **fixed: Any) -> list[Client]:
    """Residents with everything that caseload indicators look at, at random."""
    dice = random.Random(seed)
    groups = [None, *TargetGroup.objects.order_by("pk")[:3]]
    made = []
    for _ in range(number):
        coach = dice.choice(coaches)
        fields: dict[str, Any] = {
            "status": dice.choice(["active", "active", "active", "ended"]),
            "coach": dice.choice([coach, coach, coach, None]),
            "rung": dice.choice([None, 1, 2, 3, 4, 5, 6]),
            "category": dice.choice(CATEGORIES),
            "target_group": dice.choice(groups),
            "last_contact_on": dice.choice([None, days_ago(dice.randint(0, 500))]),
            "reported_on": dice.choice([None, days_ago(dice.randint(0, 900))]),
        }
        client = ClientFactory(municipality=coach.municipality, team=coach.team, **{**fields, **fixed})
        make_benefit(client, dice)
        if dice.random() < 0.3:
            PlacementFactory(client=client, start=days_ago(dice.randint(-30, 500)))
        made.append(client)
    return made


def make_benefit(client: Client, dice: random.Random) -> None:
    """Up to three periods that may overlap, run, have ended, or start later."""
    with scope(municipality_id=client.municipality_id):
        for _ in range(dice.randint(0, 3)):
            start = days_ago(dice.randint(-40, 2500))
            BenefitPeriod.objects.create(
                client=client,
                municipality_id=client.municipality_id,
                team_id=client.team_id,
                kind=dice.choice(["participatiewet", "ioaw", "ioaz", "bbz", "ww", "none"]),
                start=start,
                end=dice.choice([None, start + datetime.timedelta(days=dice.randint(0, 1500))]),
            )


def make_project(data_set: str = "live", route: str = "large", **fields: Any) -> Project:
    employer = fields.pop("employer", None) or EmployerFactory()
    return ProjectFactory(
        job__employer=employer, job__route="small", route=route, data_set=data_set, **fields
    )


def make_candidate(project: Project, client: Client | None = None, **fields: Any) -> Candidate:
    """A candidate; with an outcome the status follows."""
    client = client or ClientFactory(data_set=project.data_set)
    outcome = fields.get("outcome", "")
    if outcome:
        fields.setdefault("status", ENDED.get(outcome, "ended"))
        fields.setdefault("outcome_on", days_ago(10))
    profile = CandidateProfileFactory(client=client, **fields.pop("profile_fields", {}))
    return CandidateFactory(project=project, client=client, profile=profile, **fields)


def learned(months: int) -> dict[str, datetime.date]:
    """Learning in for so many whole months; 0 = one day."""
    start = datetime.date(2018, 1, 1)
    if not months:
        return {"learn_in_start": start, "learn_in_end": start}
    year, month = divmod(months, 12)
    end = datetime.date(2018 + year, month + 1, 1) - datetime.timedelta(days=1)
    return {"learn_in_start": start, "learn_in_end": end}


def make_pilot() -> None:
    """The published outcomes of the pilot, with the shortest and longest months per route."""
    months = {"small": [0, 10, 4, 1, 9, 6, 2], "large": [1, 12, *[5] * 20]}
    for route, numbers in PILOT_ROUTES.items():
        projects = [make_project("pilot", route, state="finished") for _ in range(numbers["employers"])]
        outcomes = [name for name, count in numbers.items() if name != "employers" for _ in range(count)]
        for place, outcome in enumerate(outcomes):
            make_candidate(projects[place % len(projects)], outcome=outcome, **learned(months[route][place]))


def make_staff(town: Municipality, role: str) -> User:
    """Somebody with this role in a team of the staff."""
    team: Team = TeamFactory(municipality=town, name="Staf", kind="support")
    return UserFactory(municipality=town, team=team, **{role: True})
