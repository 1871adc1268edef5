"""One resident with a coach, and colleagues of every kind around them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from django.test import Client as Browser
from django.utils import timezone

from clients.models import Client
from core.models import User
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def resident(db: None) -> Client:
    made: Client = ClientFactory(first_name="Samira", last_name="van Dam")
    return made


@pytest.fixture
def coach(resident: Client) -> User:
    assert resident.coach is not None
    return resident.coach


@pytest.fixture
def inside(resident: Client) -> Iterator[None]:
    """Runs the test with the files of the resident's municipality in sight, as a request does."""
    with scope(municipality_id=resident.municipality_id):
        yield


@dataclass(frozen=True)
class People:
    """Everybody who might knock on the door."""

    coach: User
    teammate: User
    other_team: User
    buddy_elsewhere: User
    elsewhere: User
    account_manager: User
    quality: User
    manager: User
    functional_admin: User
    privacy_officer: User


@pytest.fixture
def people(resident: Client, coach: User) -> People:
    team, town = resident.team, resident.municipality
    other = TeamFactory(municipality=town, name="Team Participatie", kind="participation")
    staff = TeamFactory(municipality=town, name="Staf", kind="support")
    abroad = MunicipalityFactory(name="Dronten")
    roles = ("account_manager", "quality", "manager", "functional_admin", "privacy_officer")
    return People(
        coach=coach,
        teammate=UserFactory(municipality=town, team=team),
        other_team=UserFactory(municipality=town, team=other),
        buddy_elsewhere=UserFactory(municipality=town, team=other),
        elsewhere=UserFactory(municipality=abroad, team=TeamFactory(municipality=abroad, name="Team Werk")),
        **{role: UserFactory(municipality=town, team=staff, **{role: True}) for role in roles},
    )


@pytest.fixture
def browse() -> Callable[[User], Browser]:
    """A browser in which this user is logged in."""

    def log_in(user: User) -> Browser:
        browser = Browser()
        browser.force_login(user)
        return browser

    return log_in
