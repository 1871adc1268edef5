"""People, teams and reference lists for tests."""

import factory

from core import models


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Municipality
        django_get_or_create = ("name",)

    name = "Lelystad"


class TeamFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Team
        django_get_or_create = ("municipality", "name")

    municipality = factory.SubFactory(MunicipalityFactory)
    name = "Team Werk Oost"
    kind = "work"


class UserFactory(factory.django.DjangoModelFactory):
    """A coach by default; traits make the other roles."""

    class Meta:
        model = models.User
        skip_postgeneration_save = True

    class Params:
        account_manager = factory.Trait(role="account_manager", first_name="Anouk")
        quality = factory.Trait(role="quality", first_name="Karim")
        manager = factory.Trait(role="manager", first_name="Marja")
        functional_admin = factory.Trait(role="functional_admin", first_name="Frits")
        privacy_officer = factory.Trait(role="privacy_officer", first_name="Petra")

    email = factory.Sequence(lambda n: f"medewerker{n}@voorbeeld.test")
    first_name = "Wilma"
    last_name = factory.Sequence(lambda n: f"Coach{n}")
    role = "coach"
    team = factory.SubFactory(TeamFactory, municipality=factory.SelfAttribute("..municipality"))
    municipality = factory.SubFactory(MunicipalityFactory)
    password = factory.django.Password("geheim-voor-de-test")
