"""Removing a resident: no table is forgotten, and somebody else's file stays whole."""

import pytest
from django.apps import apps
from django.db.models import Model

from clients.models import Client
from core.models import Draft
from core.registry import registry
from core.tenancy import scope
from tests.house.world import World

pytestmark = pytest.mark.django_db


def about_clients() -> list[type[Model]]:
    """Every table that points at a resident, the histories apart."""
    return [
        model
        for model in apps.get_models()
        if not model._meta.db_table.endswith("event")
        and any(
            getattr(field, "related_model", None) is Client and field.concrete
            for field in model._meta.get_fields()
        )
    ]


def held(side) -> dict[str, int]:
    """How many rows each table holds about the resident of a side."""
    pk = side.ids["client"]
    found = {
        model._meta.db_table: model._base_manager.filter(client_id=pk).count() for model in about_clients()
    }
    return found | {"client": Client.objects.filter(pk=pk).count()}


def test_every_table_about_residents_has_its_place_in_the_steps():
    from clients.services.removal import HELD
    from trajectories.services.removal import HELD as ABOVE

    assert set(about_clients()) == set(HELD) | set(ABOVE)


def test_nothing_is_left_of_a_removed_resident_and_the_next_file_is_whole():
    world = World()
    own, team = world.sides["own"], world.sides["team"]
    town = world.users["coach"].municipality_id
    with scope(municipality_id=town, region=True):
        Draft.objects.filter(key="/Own/").update(client_number=own.ids["client"])
        before, beside = held(own), held(team)
        assert sum(1 for count in before.values() if count) > 25
        for step in sorted(registry.removal_steps, key=lambda step: step.order):
            step.run(own.ids["client"])
        assert set(held(own).values()) == {0}
        assert not Draft.objects.filter(key="/Own/").exists()
        assert held(team) == beside
