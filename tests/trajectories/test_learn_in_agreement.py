"""A learn-in agreement for a candidate: the agreed name on paper, gone with the consent."""

from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.documents import Variant
from core.models import AuditLine
from core.tenancy import scope
from employers.agreement_document import document_context
from employers.models import Agreement
from employers.services import agreements as papers
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.agreed import TWO, draft
from tests.trajectories.factories import CandidateFactory
from trajectories import learn_in_agreements
from trajectories.models import Candidate

pytestmark = pytest.mark.django_db


@pytest.fixture
def learner(client: Browser) -> Candidate:
    """Somebody who learns in; the account manager of the employer is logged in."""
    found: Candidate = CandidateFactory(status="learning_in", learn_in_start=timezone.localdate())
    client.force_login(found.project.job.employer.account_manager)
    return found


@pytest.fixture
def paper(learner: Candidate) -> Agreement:
    job = learner.project.job
    return draft(job.employer, "learn_in", job=job, signers=[*TWO, papers.CANDIDATE_LINE])


def at(learner: Candidate) -> str:
    return reverse("trajectories:learn_in_agreement", args=[learner.pk])


def withdraw(learner: Candidate) -> None:
    with scope(municipality_id=learner.municipality_id):
        learner.profile.withdrawn_on = timezone.localdate()
        learner.profile.save()


def test_the_agreed_name_stands_on_paper(
    client: Browser, learner: Candidate, paper: Agreement, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, Any] = {}

    def spy(agreement: Agreement, today: Any, *, variant: Variant, candidate: str) -> bytes:
        seen.update(document_context(agreement, today, candidate), variant=variant)
        return b"%PDF"

    monkeypatch.setattr("trajectories.views.learn_in_agreements.agreement_document", spy)
    page = client.get(paper.get_absolute_url()).content.decode()
    assert learner.profile.name in page
    assert f"{at(learner)}?nr={paper.pk}" in page
    assert client.get(f"{at(learner)}?nr={paper.pk}&bewaren=1").status_code == 200
    assert [one["name"] for one in seen["signers"] if one["who"] == "De kandidaat"] == [learner.profile.name]
    assert seen["variant"] == Variant.ARCHIVE
    with scope(municipality_id=learner.municipality_id):
        line = AuditLine.objects.filter(action="agreement.printed").get()
        assert line.client_ids == [learner.client_id]


def test_the_paper_itself(client: Browser, learner: Candidate, paper: Agreement) -> None:
    answer = client.get(at(learner))
    assert answer.content.startswith(b"%PDF")
    assert "inleerovereenkomst.pdf" in answer["Content-Disposition"]


def test_with_the_consent_the_name_goes(client: Browser, learner: Candidate, paper: Agreement) -> None:
    withdraw(learner)
    assert learner.profile.name not in client.get(paper.get_absolute_url()).content.decode()
    assert client.get(at(learner)).status_code == 404
    with scope(municipality_id=learner.municipality_id):
        client.force_login(learner.client.coach or UserFactory(team=learner.team))
    assert client.get(at(learner)).status_code == 404


def test_without_an_agreement_it_says_so(client: Browser, learner: Candidate) -> None:
    answer = client.get(at(learner), follow=True)
    assert "nog geen inleerovereenkomst" in answer.content.decode()
    assert "nog geen inleerovereenkomst" in client.get(f"{at(learner)}?nr=1", follow=True).content.decode()


def test_who_may_not(client: Browser, learner: Candidate, paper: Agreement) -> None:
    client.logout()
    assert client.get(at(learner)).status_code == 302
    town = learner.project.job.employer.account_manager.municipality
    client.force_login(UserFactory(municipality=town, team=TeamFactory(municipality=town, name="Ander team")))
    assert client.get(at(learner)).status_code == 404
    assert learner.profile.name not in client.get(paper.get_absolute_url()).content.decode()


def test_other_agreements_name_nobody(client: Browser, learner: Candidate) -> None:
    job = learner.project.job
    other = draft(job.employer, "intention", job=job)
    assert learner.profile.name not in client.get(other.get_absolute_url()).content.decode()
    assert (
        learn_in_agreements.agreement_panel(job.employer.account_manager, draft(job.employer, "learn_in"))
        is None
    )
