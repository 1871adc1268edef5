"""A small region: an own team, another team, and another town, each with a resident and a trajectory."""

import datetime
from dataclasses import dataclass
from typing import Any

from clients.models import BenefitPeriod
from core.models import User
from core.roles import ROLES
from core.tenancy import scope
from tests.clients.factories import CandidateProfileFactory, ClientFactory, ContactFactory, FileOpeningFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, GrowthConversationFactory
from tests.house.day_rows import day_rows
from tests.house.manager_rows import between_rows, employer_rows
from tests.house.new_jobs_rows import candidate_rows, project_rows
from tests.trajectories.factories import (
    CandidateFactory,
    LearnInPlanFactory,
    LearnInStepFactory,
    PlacementFactory,
    ProjectFactory,
)
from trajectories.models import AftercareMoment


@dataclass(frozen=True)
class Side:
    """What belongs together: the ids of a resident, an employer, and all that ties them."""

    ids: dict[str, int]
    name: str


def make_side(town: Any, team: Any, account_manager: User, mark: str) -> Side:
    """A resident with a file, an employer with a job, a project with a candidate and a plan."""
    client = ClientFactory(municipality=town, team=team, first_name=f"Naam{mark}", last_name=f"Geheim{mark}")
    ContactFactory(client=client, report=f"verslag-{mark}")
    with scope(municipality_id=town.pk):
        benefit = BenefitPeriod.objects.create(
            client=client,
            municipality=town,
            team=team,
            kind="participatiewet",
            start=datetime.date(2025, 1, 1),
        )
    profile = CandidateProfileFactory(client=client, name=f"Profiel{mark}")
    employer = EmployerFactory(account_manager=account_manager)
    conversation = GrowthConversationFactory(employer=employer)
    job = FutureJobFactory(employer=employer, conversation=conversation)
    project = ProjectFactory(job=job)
    candidate = CandidateFactory(project=project, client=client, profile=profile)
    plan = LearnInPlanFactory(candidate=candidate)
    step = LearnInStepFactory(plan=plan)
    asked = employer_rows(employer, job, account_manager, town, mark)
    asked |= between_rows(client, profile, employer, asked, mark)
    ids = (
        day_rows(client, account_manager, mark)
        | asked
        | {
            "client": client.pk,
            "benefit": benefit.pk,
            "profile": profile.pk,
            "employer": employer.pk,
            "person": employer.contact_persons.create(name="Jan de Boer").pk,
            "conversation": conversation.pk,
            "job": job.pk,
            "project": project.pk,
            "place": project.places.create(name="Leerplek", kind="employer").pk,
            "candidate": candidate.pk,
            **at_work(client),
            "step": step.pk,
            "team": team.pk,
        }
    )
    ids |= project_rows(project, employer, account_manager, mark)
    ids |= candidate_rows(plan, ids["placement"], ids)
    return Side(ids, mark)


def at_work(client: Any) -> dict[str, int]:
    """A job that began, and the first contact after it."""
    job = PlacementFactory(client=client)
    with scope(municipality_id=client.municipality_id):
        moment = AftercareMoment.objects.create(
            client=client,
            municipality=client.municipality,
            team=client.team,
            placement=job,
            whom="client",
            due_on=datetime.date(2026, 11, 1),
        )
    return {"placement": job.pk, "aftercare": moment.pk}


class World:
    """Three sides and one user of each role; the users belong to the own side."""

    def __init__(self) -> None:
        town, far = MunicipalityFactory(), MunicipalityFactory(name="Dronten")
        team, beside = TeamFactory(municipality=town), TeamFactory(municipality=town, name="Team Werk West")
        away = TeamFactory(municipality=far, name="Team Dronten")
        self.users: dict[str, User] = {
            role: UserFactory(role=role, municipality=town, team=team) for role in ROLES
        }
        mine = self.users["account_manager"]
        other = UserFactory(account_manager=True, municipality=town)
        self.sides = {
            "own": make_side(town, team, mine, "Own"),
            "team": make_side(town, beside, other, "Team"),
            "town": make_side(far, away, other, "Town"),
        }
        self.sides["none"] = Side(dict.fromkeys(self.sides["own"].ids, 10**12), "None")

    def open_file(self, role: str, side: str) -> None:
        """Lets somebody into a file with a reason."""
        from clients.models import Client

        town = self.users[role].municipality_id
        with scope(municipality_id=town):
            client = Client.objects.get(pk=self.sides[side].ids["client"])
        FileOpeningFactory(client=client, user=self.users[role])
