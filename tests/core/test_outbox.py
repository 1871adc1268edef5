"""An event has its effect exactly once, whoever dies or comes twice."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.db import transaction

from core import outbox
from core.models import OutboxMessage
from core.tasks import handle_message, sweep_outbox
from employers.models import Employer
from tests.employers.factories import EmployerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Mapping[str, Any]]:
    """A handler of event 'test.counted' that writes to the database and remembers its calls."""
    calls: list[Mapping[str, Any]] = []

    def effect(payload: Mapping[str, Any]) -> None:
        calls.append(payload)
        employer = Employer.objects.get(pk=payload["employer_id"])
        Employer.objects.filter(pk=employer.pk).update(notes=employer.notes + "x")

    monkeypatch.setitem(outbox._handlers, "test.counted", [effect])
    return calls


def test_an_event_has_its_effect_once_though_delivered_three_times(counted: list[Any]) -> None:
    employer = EmployerFactory()
    message = outbox.announce("test.counted", employer_id=employer.pk)
    for _ in range(3):
        handle_message(message.pk)
    employer.refresh_from_db()
    assert employer.notes == "x"
    assert OutboxMessage.objects.get(pk=message.pk).handled_at is not None


def test_the_sweeper_finds_what_nobody_sent(counted: list[Any]) -> None:
    employer = EmployerFactory()
    outbox.announce("test.counted", employer_id=employer.pk)
    sweep_outbox()
    sweep_outbox()
    assert len(counted) == 1


def test_a_handler_that_fails_leaves_nothing_half_and_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    employer = EmployerFactory()

    def fails(payload: Mapping[str, Any]) -> None:
        Employer.objects.filter(pk=employer.pk).update(notes="half")
        raise RuntimeError("halfway")

    monkeypatch.setitem(outbox._handlers, "test.fails", [fails])
    message = outbox.announce("test.fails")
    with pytest.raises(RuntimeError):
        outbox.handle(message.pk)
    employer.refresh_from_db()
    stored = OutboxMessage.objects.get(pk=message.pk)
    assert (employer.notes, stored.attempts, stored.last_error, stored.handled_at) == (
        "",
        1,
        "RuntimeError",
        None,
    )
    assert outbox.waiting() == [message.pk]


def test_a_rolled_back_change_announces_nothing() -> None:
    def fails() -> None:
        with transaction.atomic():
            outbox.announce("test.never")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert not OutboxMessage.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_saving_works_while_the_broker_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*args: object, **kwargs: object) -> None:
        raise ConnectionError("no broker")

    monkeypatch.setattr(handle_message, "apply_async", down)
    with transaction.atomic():
        outbox.announce("test.later")
    assert OutboxMessage.objects.filter(name="test.later", handled_at=None).count() == 1
