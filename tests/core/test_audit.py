"""One log line for every answer, before the answer leaves."""

import pytest
from django.db import connection, transaction
from django.test import Client as Browser

from clients.models import Client
from core import audit
from core.models import AuditLine
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_every_answer_gets_one_line(client: Browser) -> None:
    user = UserFactory()
    client.force_login(user)
    assert client.get("/").status_code == 200
    with scope(municipality_id=user.municipality_id):
        line = AuditLine.objects.get()
    assert (line.action, line.actor_id, line.result) == ("GET core:start", user.pk, "done")
    assert line.municipality_id == user.municipality_id
    assert line.origin == "web:127.0.0.1"


def test_a_refusal_is_logged_with_its_result(client: Browser) -> None:
    user = UserFactory()
    client.force_login(user)
    assert client.get("/logboek/").status_code == 403
    with scope(municipality_id=user.municipality_id):
        line = AuditLine.objects.get()
    assert (line.action, line.result, line.note) == ("GET core:audit_log", "refused", "403")


def test_without_a_line_no_page_leaves(client: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    client.force_login(UserFactory())
    client.raise_request_exception = False

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the log is full")

    monkeypatch.setattr(audit, "write", broken)
    answer = client.get("/")
    assert answer.status_code == 500
    assert b"Goede" not in answer.content


def test_roles_without_files_are_logged_too(client: Browser) -> None:
    user = UserFactory(account_manager=True)
    client.force_login(user)
    assert client.get("/").status_code == 200
    with scope(municipality_id=user.municipality_id):
        assert AuditLine.objects.get().actor_id == user.pk


def test_clients_that_come_into_sight_are_collected() -> None:
    one, two = ClientFactory(), ClientFactory()
    with audit.collecting("test") as shown, scope(municipality_id=one.municipality_id):
        list(Client.objects.filter(pk=one.pk))
        assert shown == {one.pk}
        list(Client.objects.filter(pk=two.pk).only("first_name"))
        assert shown == {one.pk, two.pk}


def test_the_application_cannot_change_or_remove_a_line() -> None:
    audit.record("test.line", by=UserFactory())
    for statement in ("UPDATE core_auditline SET action = 'x'", "DELETE FROM core_auditline"):
        with (
            pytest.raises(Exception, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_the_log_of_another_municipality_stays_closed() -> None:
    user = UserFactory()
    with scope(municipality_id=user.municipality_id):
        audit.record("test.line", by=user)
        assert AuditLine.objects.count() == 1
    with scope(municipality_id=user.municipality_id + 1):
        assert AuditLine.objects.count() == 0


def test_history_and_log_can_only_grow() -> None:
    """In the grants themselves: the tests' own right to empty tables is left out of the question."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT table_name FROM information_schema.role_table_grants
            WHERE grantee = 'opstap_app' AND privilege_type IN ('UPDATE', 'DELETE')
              AND (table_name = 'core_auditline' OR table_name LIKE '%event')
            """
        )
        assert cursor.fetchall() == []
