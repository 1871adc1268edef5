"""Employers and future jobs for tests."""

import datetime

import factory

from core.models import Sector, Skill
from employers import models
from tests.core.factories import UserFactory


class EmployerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Employer

    name = factory.Sequence(lambda n: f"Hotel De Haven {n}")
    sector = factory.LazyFunction(lambda: Sector.objects.get(code="I"))
    account_manager = factory.SubFactory(UserFactory, account_manager=True)


class GrowthConversationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.GrowthConversation

    employer = factory.SubFactory(EmployerFactory)
    on = datetime.date(2026, 10, 1)
    expectation = "grows"
    growth_kind = "a"
    participation = "yes"
    created_by = factory.SelfAttribute("employer.account_manager")


class FutureJobFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.FutureJob

    employer = factory.SubFactory(EmployerFactory)
    conversation = factory.SubFactory(GrowthConversationFactory, employer=factory.SelfAttribute("..employer"))
    function = "Keukenmedewerker"
    places = 4
    hours = 32
    window_start = datetime.date(2027, 4, 1)
    window_end = datetime.date(2027, 6, 30)
    certainty = 80
    growth_kind = "a"
    route = "large"


class JobSkillFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.JobSkill

    job = factory.SubFactory(FutureJobFactory)
    skill = factory.LazyFunction(lambda: Skill.objects.order_by("id").first())
    level = 2
    weight = 2
