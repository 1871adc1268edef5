"""A small municipality for the tests: a coach, an account manager, a job with skills, and people."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from clients.models import Client
from core.models import Skill, User
from core.tenancy import set_scope_of
from employers.models import FutureJob
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory
from trajectories import services
from trajectories.models import Candidate, LearnInPlan, Project
from trajectories.services import PlacementFields

REASON = "Alles staat klaar."


@contextmanager
def acting(user: User) -> Iterator[None]:
    """A transaction in this user's scope, as a request has."""
    with transaction.atomic():
        set_scope_of(user)
        yield


@dataclass
class World:
    """Everything about one project, and the moves to bring it further."""

    coach: User = field(default_factory=UserFactory)
    manager: User = field(default_factory=lambda: UserFactory(account_manager=True))
    today: datetime.date = field(default_factory=timezone.localdate)
    job: FutureJob = field(init=False)
    skills: list[Skill] = field(init=False)

    def __post_init__(self) -> None:
        self.job = FutureJobFactory(employer__account_manager=self.manager)
        self.skills = list(Skill.objects.order_by("id")[:2])
        JobSkillFactory(job=self.job, skill=self.skills[0], level=2, weight=3)
        JobSkillFactory(job=self.job, skill=self.skills[1], level=2, weight=1)

    # --- people -------------------------------------------------------------------------------------------

    def person(self, **fields: Any) -> Client:
        """A client of the coach's team who agreed to a profile."""
        fields = {
            "municipality": self.coach.municipality,
            "team": self.coach.team,
            "coach": self.coach,
        } | fields
        client = ClientFactory(**fields)
        CandidateProfileFactory(client=client, agreed_on=self.today)
        return client

    def stranger(self, town: str = "Dronten") -> tuple[User, Client]:
        """A coach and a client of another municipality."""
        municipality = MunicipalityFactory(name=town)
        coach = UserFactory(municipality=municipality, team=TeamFactory(municipality=municipality))
        client = ClientFactory(municipality=municipality, team=coach.team, coach=coach)
        CandidateProfileFactory(client=client, agreed_on=self.today, name="Iemand Elders")
        return coach, client

    # --- moves --------------------------------------------------------------------------------------------

    def proposed(self, client: Client | None = None, by: User | None = None) -> Candidate:
        by = by or self.coach
        with acting(by):
            return services.propose_candidate(
                by=by, job=self.job, client=client or self.person(), motivation="kookt thuis", mastery=40
            )

    @property
    def project(self) -> Project:
        return Project.objects.select_related("job__employer", "account_manager", "coach").get(job=self.job)

    def step_one_filled(self) -> None:
        with acting(self.manager):
            services.change_project(
                by=self.manager,
                project=self.project,
                version=self.project.version,
                employer_informed_on=self.today,
                expectations="Op tijd komen.",
            )

    def step_two_filled(self) -> None:
        with acting(self.manager):
            services.change_project(
                by=self.manager,
                project=self.project,
                version=self.project.version,
                route="large",
                profile="Ochtenden, B1.",
                commitment="Een begeleider en een proefdag.",
            )
            services.add_place(by=self.manager, project=self.project, name="Leerkeuken", kind="work_company")

    def decide(self, choice: str = "go", by: User | None = None, **more: Any) -> Any:
        by = by or self.coach
        fields = {"step": self.project.step, "on": self.today, "reason": REASON} | more
        with acting(by):
            return services.decide_step(by=by, project=self.project, choice=choice, **fields)

    def accepted(self, candidate: Candidate) -> Candidate:
        with acting(self.coach):
            services.inform_candidate(by=self.coach, candidate=candidate, on=self.today)
            services.introduce_candidate(by=self.coach, candidate=candidate, on=self.today)
        with acting(self.manager):
            return services.answer_candidate(
                by=self.manager, candidate=candidate, action="accept", on=self.today
            )

    def planned(self, candidate: Candidate, *, sign: bool = True, **more: Any) -> LearnInPlan:
        """A complete plan: written, two steps, and signed when asked."""
        day = datetime.timedelta(days=1)
        fields = {
            "guide_employer": "Bea",
            "financing": "De gemeente betaalt.",
            "conditions": "Reiskosten vergoed.",
            "if_it_fails": "We zoeken samen verder.",
            "interim_on": self.today + 60 * day,
            "final_on": self.today + 100 * day,
        } | more
        with acting(self.coach):
            plan = services.save_plan(by=self.coach, candidate=candidate, **fields)
            for start, skill in ((0, self.skills[0]), (61, self.skills[1])):
                services.add_plan_step(
                    by=self.coach,
                    candidate=candidate,
                    tasks="afwassen, snijden",
                    start=self.today + start * day,
                    end=self.today + (start + 60) * day,
                    skills=[skill],
                )
            return self.signed(candidate) if sign else plan

    def signed(self, candidate: Candidate) -> LearnInPlan:
        with acting(self.coach):
            plan = LearnInPlan.objects.get(candidate=candidate)
            return services.sign_plan(
                by=self.coach,
                plan=plan,
                version=plan.version,
                explained_on=self.today,
                signed_candidate_on=self.today,
                signed_employer_on=self.today,
                signed_municipality_on=self.today,
            )

    def at_step(self, step: int, candidate: Candidate | None = None) -> Candidate:
        """The project with one candidate, brought to this step through the services."""
        candidate = candidate or self.proposed()
        moves = {
            1: self.step_one_filled,
            2: self.step_two_filled,
            3: lambda: self.accepted(candidate),
            4: lambda: self.planned(candidate),
            5: lambda: (self.started(candidate), self.evaluated(candidate)),
        }
        for number in range(1, step):
            moves[number]()
            self.decide()
        with acting(self.coach):
            return Candidate.objects.get(pk=candidate.pk)

    def started(self, candidate: Candidate) -> Candidate:
        with acting(self.coach):
            return services.start_learning_in(by=self.coach, candidate=candidate, on=self.today)

    def evaluated(self, candidate: Candidate, verdict: str = "go", percent: int = 50, **more: Any) -> Any:
        with acting(self.coach):
            return services.record_evaluation(
                by=self.coach,
                candidate=candidate,
                on=more.pop("on", self.today),
                verdict=verdict,
                verdict_reason="Gaat goed.",
                percents={skill.pk: percent for skill in self.skills},
                **more,
            )

    def ended(self, candidate: Candidate, outcome: str = "intended_job", **more: Any) -> Candidate:
        job = PlacementFields("Keukenmedewerker", self.today, "fixed", 32, employer=self.job.employer)
        with acting(self.coach):
            return services.record_outcome(
                by=self.coach,
                candidate=candidate,
                outcome=outcome,
                on=self.today,
                placement=None if outcome in ("no_job", "unknown") else job,
                drop_out_reason="not_able" if outcome == "no_job" else "",
                **more,
            )
