"""Who is logged in comes with team and municipality, in one question, and only while active."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.accounts import StaffBackend
from core.models import User
from tests.core.factories import TeamFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("with_team", [True, False])
def test_somebody_comes_with_the_place_of_work(with_team: bool) -> None:
    team = TeamFactory()
    user = UserFactory(municipality=team.municipality, team=team if with_team else None)
    StaffBackend().get_user(user.pk)
    with CaptureQueriesContext(connection) as asked:
        found = StaffBackend().get_user(user.pk)
        assert found is not None
        assert found.municipality == user.municipality
        assert found.team == user.team
    assert len(asked) == 1
    saved = User.objects.get(pk=user.pk)
    fields = [field.attname for field in User._meta.concrete_fields]
    assert [getattr(found, name) for name in fields] == [getattr(saved, name) for name in fields]
    assert not found._state.adding


def test_who_left_or_never_was_is_nobody() -> None:
    user = UserFactory(is_active=False)
    assert StaffBackend().get_user(user.pk) is None
    assert StaffBackend().get_user(0) is None
