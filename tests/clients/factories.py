"""Residents for tests. Rows are written within the scope of their municipality, as always."""

import datetime
from typing import Any

import factory

from clients import models
from clients.domain.names import sort_key
from core.models import Skill
from core.tenancy import scope
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory


class InScope(factory.django.DjangoModelFactory):
    """Writes with the row's own municipality as the scope, whatever the test's scope is."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        client = kwargs.get("client")
        if client is not None:
            kwargs.setdefault("municipality", client.municipality)
            kwargs.setdefault("team", client.team)
        with scope(municipality_id=kwargs["municipality"].pk, region=True):
            return super()._create(model_class, *args, **kwargs)


class ClientFactory(InScope):
    class Meta:
        model = models.Client

    municipality = factory.SubFactory(MunicipalityFactory)
    team = factory.SubFactory(TeamFactory, municipality=factory.SelfAttribute("..municipality"))
    coach = factory.SubFactory(
        UserFactory,
        municipality=factory.SelfAttribute("..municipality"),
        team=factory.SelfAttribute("..team"),
    )
    number = factory.Sequence(lambda n: f"T-{n:05d}")
    first_name = "Samira"
    last_name = factory.Sequence(lambda n: f"Jansen{n}")
    sort_name = factory.LazyAttribute(lambda c: sort_key(c.first_name, c.last_name))
    birth_date = datetime.date(1980, 5, 1)


class AvailabilityFactory(InScope):
    class Meta:
        model = models.Availability

    client = factory.SubFactory(ClientFactory)
    hours_per_week = 32
    dutch_level = "B1"


class SkillHeldFactory(InScope):
    class Meta:
        model = models.SkillHeld

    client = factory.SubFactory(ClientFactory)
    skill = factory.LazyFunction(lambda: Skill.objects.order_by("id").first())
    level = 2
    source = "coach"
    on = datetime.date(2026, 6, 1)


class ContactFactory(InScope):
    class Meta:
        model = models.Contact

    client = factory.SubFactory(ClientFactory)
    on = datetime.date(2026, 10, 1)
    report = "Besproken hoe het gaat."


class CandidateProfileFactory(InScope):
    class Meta:
        model = models.CandidateProfile

    client = factory.SubFactory(ClientFactory)
    name = factory.LazyAttribute(lambda p: p.client.full_name)
    strengths = "Werkt graag met mensen en komt op tijd."
    hours = 32
    agreed_on = datetime.date(2026, 9, 1)
    agreed_how = "gesprek, handtekening op papier"


class FileOpeningFactory(InScope):
    class Meta:
        model = models.FileOpening

    client = factory.SubFactory(ClientFactory)
    user = factory.SubFactory(UserFactory, manager=True)
    reason = "klacht van de inwoner"
    until = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)


class MotivationAssessmentFactory(InScope):
    class Meta:
        model = models.MotivationAssessment

    client = factory.SubFactory(ClientFactory)
    on = datetime.date(2026, 6, 1)
    responsibility = 2
    self_confidence = 3
    accepting_help = 1


class SkillsAssessmentFactory(InScope):
    class Meta:
        model = models.SkillsAssessment

    client = factory.SubFactory(ClientFactory)
    on = datetime.date(2026, 6, 1)
    language = 1
    physical = 2
    physical_remark = "Kan niet lang staan."


class BenefitPeriodFactory(InScope):
    class Meta:
        model = models.BenefitPeriod

    client = factory.SubFactory(ClientFactory)
    kind = "participatiewet"
    start = datetime.date(2025, 1, 1)
