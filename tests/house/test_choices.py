"""What can be chosen in a form is what may be seen: nothing of another person or another town."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.forms import BaseFormSet

from core.tenancy import scope
from tests.house.visits import answer, browser_of, paths, text_of
from tests.house.world import World

pytestmark = pytest.mark.django_db

ROLES_THAT_WRITE = ("coach", "account_manager", "quality", "manager", "functional_admin")


def forms_on(page: Any) -> Iterator[forms.BaseForm]:
    """Every form on a page, those inside a set of rows included."""
    seen = set()
    text_of(page)
    for layer in page.context or ():
        for value in layer.flatten().values():
            found = [value] if isinstance(value, forms.BaseForm | BaseFormSet) else []
            for one in found:
                parts = vars(one).values() if isinstance(one, forms.BaseForm) else ()
                sets = [part for part in (one, *parts) if isinstance(part, BaseFormSet)]
                rows = [row for rows in sets for row in (*rows.forms, rows.empty_form)]
                for form in [one, *rows]:
                    if isinstance(form, forms.BaseForm) and id(form) not in seen:
                        seen.add(id(form))
                        yield form


def too_wide(world: World, role: str, only: str = "") -> tuple[int, set[tuple[str, str, str]]]:
    """How many choices were looked at, and those with something of elsewhere: address, field, table."""
    user, looked, found = world.users[role], 0, set()
    browser = browser_of(user)
    client_id = world.sides["own"].ids["client"]
    for name, path in paths(world, "own"):
        if not name.startswith(only):
            continue
        for form in forms_on(answer(browser, "GET", path)):
            for label, field in form.fields.items():
                if not isinstance(field, forms.ModelChoiceField) or field.queryset is None:
                    continue
                looked += 1
                with scope(municipality_id=user.municipality_id, region=True):
                    rows = list(field.queryset)
                table = field.queryset.model.__name__
                if any(_of_elsewhere(row, user, client_id) for row in rows):
                    found.add((name, label, table))
    return looked, found


def _of_elsewhere(row: Any, user: Any, client_id: int) -> bool:
    if getattr(row, "municipality_id", user.municipality_id) != user.municipality_id:
        return True
    if row._meta.label == "clients.Client":
        return row.team_id != user.team_id
    return getattr(row, "client_id", client_id) != client_id


@pytest.fixture
def world(caplog: pytest.LogCaptureFixture, paper_as_text: None) -> World:
    caplog.set_level("CRITICAL", logger="django.request")
    return World()


def test_no_form_offers_something_of_elsewhere(world: World) -> None:
    looked = 0
    for role in ROLES_THAT_WRITE:
        count, found = too_wide(world, role)
        looked += count
        # Who works on employers belongs to the region: an account manager of the next town may be one's own.
        assert {one for one in found if not one[0].startswith("employers:")} == set(), role
    assert looked > 25


def test_control_an_offer_of_all_coaches_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.models import User

    monkeypatch.setattr("clients.forms.choices.coaches", lambda user: User.objects.all())
    monkeypatch.setattr("clients.forms.care.coaches", lambda user: User.objects.all())
    assert (
        too_wide(world, "quality", "clients:settle")[1] or too_wide(world, "coach", "clients:change_buddy")[1]
    )
