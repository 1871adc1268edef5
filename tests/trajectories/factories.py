"""Projects and candidates for tests."""

import datetime

import factory

from tests.clients.factories import CandidateProfileFactory, ClientFactory, InScope
from tests.employers.factories import FutureJobFactory
from trajectories import models


class ProjectFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Project

    job = factory.SubFactory(FutureJobFactory)
    started_on = datetime.date(2026, 10, 5)
    account_manager = factory.SelfAttribute("job.employer.account_manager")


class CandidateFactory(InScope):
    class Meta:
        model = models.Candidate

    project = factory.SubFactory(ProjectFactory)
    client = factory.SubFactory(ClientFactory)
    profile = factory.SubFactory(CandidateProfileFactory, client=factory.SelfAttribute("..client"))
    proposed_on = datetime.date(2026, 10, 20)


class LearnInPlanFactory(InScope):
    class Meta:
        model = models.LearnInPlan

    candidate = factory.SubFactory(CandidateFactory)
    client = factory.SelfAttribute("candidate.client")


class LearnInStepFactory(InScope):
    class Meta:
        model = models.LearnInStep

    plan = factory.SubFactory(LearnInPlanFactory)
    client = factory.SelfAttribute("plan.client")
    order = 1
    tasks = "groenten snijden, afwassen"
    start = datetime.date(2026, 11, 2)
    end = datetime.date(2027, 2, 26)


class PlacementFactory(InScope):
    class Meta:
        model = models.Placement

    client = factory.SubFactory(ClientFactory)
    employer_name = "Bakkerij Zon"
    function = "Bakkershulp"
    start = datetime.date(2026, 10, 1)
    contract = "fixed"
    hours = 24
