"""The database lets through only what the scope covers, also when the application forgets to filter."""

import pghistory
import pytest
from django.db import DataError, connection, transaction

from clients.models import Client, Contact, Provision
from core.tenancy import question, read_in, read_in_region, scope, set_scope, set_scope_of
from tests.clients.factories import ClientFactory, ContactFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.core.trips import trips

pytestmark = pytest.mark.django_db


def test_a_query_without_a_filter_sees_only_the_own_municipality() -> None:
    here, there = ClientFactory(), ClientFactory(municipality=MunicipalityFactory(name="Dronten"))
    with scope(municipality_id=here.municipality_id):
        assert list(Client.objects.values_list("id", flat=True)) == [here.pk]
    with scope(municipality_id=there.municipality_id):
        assert list(Client.objects.values_list("id", flat=True)) == [there.pk]


def test_without_a_scope_nothing_is_in_sight() -> None:
    ContactFactory()
    assert Client.objects.count() == 0
    assert Contact.objects.count() == 0


def test_another_municipality_cannot_be_written_to() -> None:
    client = ClientFactory()
    elsewhere = MunicipalityFactory(name="Dronten")
    with (
        scope(municipality_id=elsewhere.pk),
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
    ):
        Contact.objects.create(
            client=client, municipality=client.municipality, team=client.team, on="2026-01-01"
        )


def test_children_follow_a_client_who_moves_team() -> None:
    contact = ContactFactory()
    other = TeamFactory(municipality=contact.municipality, name="Team Participatie")
    with scope(municipality_id=contact.municipality_id):
        Client.objects.filter(pk=contact.client_id).update(team=other)
        assert Contact.objects.get(pk=contact.pk).team_id == other.pk


@pytest.mark.django_db(transaction=True)
def test_a_reused_connection_starts_with_nothing_in_sight() -> None:
    client = ClientFactory()
    with transaction.atomic():
        set_scope(municipality_id=client.municipality_id)
        assert Client.objects.count() == 1
    with transaction.atomic():
        assert Client.objects.count() == 0


def test_another_scope_is_read_in_one_message_and_is_gone_after_it() -> None:
    here, there = ClientFactory(), ClientFactory(municipality=MunicipalityFactory(name="Dronten"))
    rows = Client.objects.order_by("pk").values("id")
    asked = question(rows), question(rows.filter(pk=here.pk)), question(rows.filter(pk__in=[]))
    with scope(municipality_id=here.municipality_id):
        with trips() as sent:
            found = read_in(*asked, municipality_id=there.municipality_id)
        assert found == [[{"id": there.pk}], [], []]
        assert len(sent) == 1
        assert [one["id"] for one in rows] == [here.pk]
    assert read_in(asked[0]) == [[]]


def test_a_reading_that_fails_leaves_no_scope_open() -> None:
    here, there = ClientFactory(), ClientFactory(municipality=MunicipalityFactory(name="Dronten"))
    with scope(municipality_id=here.municipality_id):
        with pytest.raises(DataError), transaction.atomic():
            read_in(("SELECT 1 / %s", [0]), municipality_id=there.municipality_id)
        assert list(Client.objects.values_list("id", flat=True)) == [here.pk]


def test_every_table_with_a_municipality_is_guarded() -> None:
    """Tables about the staff and the towns themselves are the only exceptions."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE a.attname = 'municipality_id' AND c.relkind = 'r'
            """
        )
        guarded = dict(cursor.fetchall())
    assert {name for name, forced in guarded.items() if not forced} == {"core_team", "core_user"}
    assert len(guarded) > 30


def test_the_application_owns_nothing_and_cannot_step_around_the_guard() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner "
            "WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (0,)
        cursor.execute(
            "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == ("opstap_app", False, False)


def test_a_role_without_files_keeps_the_catalogue_of_its_own_town_and_of_no_other() -> None:
    admin = UserFactory(municipality=MunicipalityFactory(name="Lelystad"), functional_admin=True)
    elsewhere = MunicipalityFactory(name="Dronten")
    for town in (admin.municipality, elsewhere):
        with scope(municipality_id=town.pk):
            Provision.objects.create(municipality=town, name=f"Cursus in {town}", support="training")
    with transaction.atomic():
        set_scope_of(admin)
        assert [p.municipality_id for p in Provision.objects.all()] == [admin.municipality_id]
        assert Provision.objects.update(aim="Leren") == 1
        assert not Client.objects.exists()
        with pytest.raises(Exception, match="row-level security"), transaction.atomic():
            Provision.objects.create(municipality=elsewhere, name="Elders", support="training")


def test_reading_elsewhere_also_within_a_request_that_writes() -> None:
    """Who keeps the history goes through every answer of a message before we read ours."""
    questions = (("SELECT %s AS one", [1]), ("SELECT 2 AS two UNION SELECT 3 ORDER BY two", []))
    wanted = [[{"one": 1}], [{"two": 2}, {"two": 3}]]
    assert read_in_region(*questions) == wanted
    with pghistory.context(page="/"):
        assert read_in_region(*questions) == wanted
