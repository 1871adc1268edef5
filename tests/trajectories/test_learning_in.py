"""The file says who learns in, because that decides how often there is contact."""

from datetime import date, timedelta
from typing import Any

import pytest

from clients import services
from clients.models import Client
from core import outbox
from core.models import OutboxMessage
from core.tenancy import scope
from tests.trajectories.factories import CandidateFactory
from trajectories.models import Candidate
from trajectories.services.learning_in import follow_learning_in

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)


def tell(candidate: Candidate) -> None:
    message = OutboxMessage.objects.create(
        name="candidate.changed",
        payload={
            "candidate_id": candidate.pk,
            "project_id": candidate.project_id,
            "client_id": candidate.client_id,
            "municipality_id": candidate.municipality_id,
        },
    )
    outbox.handle(message.pk)


def file_of(candidate: Candidate) -> Client:
    with scope(municipality_id=candidate.municipality_id):
        return Client.objects.select_related("team").get(pk=candidate.client_id)


def move(candidate: Candidate, status: str, **more: Any) -> None:
    with scope(municipality_id=candidate.municipality_id, region=True):
        Candidate.objects.filter(pk=candidate.pk).update(status=status, **more)


def test_learning_in_asks_for_a_talk_every_two_weeks_and_ends_with_it() -> None:
    candidate = CandidateFactory()
    tell(candidate)
    assert not file_of(candidate).learning_in
    move(candidate, "learning_in")
    for _ in range(2):
        tell(candidate)
    assert file_of(candidate).learning_in
    with scope(municipality_id=candidate.municipality_id):
        assert services.propose_next_contact(file_of(candidate), MONDAY) == MONDAY + timedelta(days=14)
    assert OutboxMessage.objects.filter(name="client.changed").count() == 1, "told once"
    move(candidate, "ended", outcome="no_job", outcome_on=MONDAY, drop_out_reason="other")
    tell(candidate)
    assert not file_of(candidate).learning_in


def test_a_client_who_is_gone_is_no_problem() -> None:
    candidate = CandidateFactory()
    message = {"client_id": 10**9, "municipality_id": candidate.municipality_id}

    follow_learning_in(message)
