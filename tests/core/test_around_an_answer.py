"""What goes to the database around every answer, and that fewer messages guard as much as more did."""

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client as Browser

from clients.models import Client, Contact
from core import audit, tenancy
from core.models import AuditLine, Municipality, User
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory
from tests.core.trips import trips

pytestmark = pytest.mark.django_db(transaction=True)  # each answer is committed, as in use


@pytest.fixture
def coach() -> User:
    return UserFactory()


@pytest.fixture
def visitor(coach: User) -> Browser:
    found = Browser(raise_request_exception=False)
    found.force_login(coach)
    found.get("/matching/uitleg/")
    return found


def lines(user: User) -> list[str]:
    with scope(municipality_id=user.municipality_id):
        return [f"{line.action} {line.result}" for line in AuditLine.objects.order_by("id")]


def test_three_messages_stand_around_an_answer(visitor: Browser) -> None:
    with trips() as sent:
        assert visitor.get("/cijfers/uitleg/").status_code == 200
    assert [text.split()[0] for text in sent] == ["SELECT", "BEGIN;", "INSERT"]
    assert sent[-1].endswith("; COMMIT")


def test_control_every_message_is_counted() -> None:
    with trips() as sent, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert len(sent) == 3


def test_after_an_answer_the_line_stands_and_the_scope_is_gone(visitor: Browser, coach: User) -> None:
    ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach)
    visitor.get("/cijfers/uitleg/")
    assert connection.connection.pgconn.transaction_status == 0
    assert Client.objects.count() == 0
    connection.close()
    assert "GET reporting:definitions done" in lines(coach)


def test_a_refusal_is_rolled_back_and_its_line_stays(visitor: Browser, coach: User) -> None:
    assert visitor.get("/logboek/").status_code == 403
    connection.close()
    assert lines(coach)[-1] == "GET core:audit_log refused"


def test_when_the_line_cannot_be_written_nothing_is_saved(
    visitor: Browser, coach: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database itself refuses the line, in the message that would have committed it."""
    resident = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach)
    form = {"on": "2026-11-02", "channel": "talk", "result": "came"}
    address, before = f"/inwoners/{resident.pk}/contact/", resident.last_contact_on
    monkeypatch.setattr(audit, "INSERT", audit.INSERT.replace("clock_timestamp()", "NULL"))
    assert visitor.post(address, form).status_code == 500
    monkeypatch.undo()
    with scope(municipality_id=coach.municipality_id):
        resident.refresh_from_db()
        assert (resident.last_contact_on, Contact.objects.count()) == (before, 0)
    assert visitor.post(address, form).status_code == 302


def test_the_scope_opens_with_the_transaction(coach: User) -> None:
    ClientFactory(municipality=coach.municipality, team=coach.team)
    ClientFactory(municipality=Municipality.objects.create(name="Dronten"))
    with transaction.atomic():
        tenancy.open_in_scope_of(coach)
        assert Client.objects.count() == 1
    assert Client.objects.count() == 0


def test_inside_a_transaction_only_the_scope_is_set(coach: User) -> None:
    ClientFactory(municipality=coach.municipality, team=coach.team)
    with transaction.atomic():
        connection.cursor().execute("SELECT 1")
        tenancy.open_in_scope_of(coach)
        assert Client.objects.count() == 1


def test_when_it_does_not_open_there_is_an_error(coach: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tenancy, "_OPEN", "BEGIN; SELECT 1/0")
    with pytest.raises(OperationalError, match="division"), transaction.atomic():
        tenancy.open_in_scope_of(coach)
    assert connection.connection.pgconn.transaction_status == 0
