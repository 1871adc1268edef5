"""The figure on the days from vacancy to first proposal: counted as the clock of a job counts them."""

import datetime
from statistics import median
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.domain.holidays import holidays_between
from core.models import User
from core.tenancy import scope
from employers.models import FutureJob
from reporting import nieuwe_banen
from reporting.models import Snapshot
from reporting.services import REGION, recompute
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.reporting.worlds import TODAY, days_ago, make_project
from tests.trajectories.factories import CandidateFactory
from trajectories.domain.proposal import proposal_clock
from trajectories.models import Candidate
from trajectories.waits import waits

pytestmark = pytest.mark.django_db
KEY = "nb_days_to_proposal"
# Vacancy so many days ago, first proposal so many days ago (None = none yet).
VACANCIES = [(40, 30), (200, 150), (370, 364), (12, 12), (12, 15), (90, 10), (400, 365), (20, None)]
DAY = datetime.timedelta(days=1)


def vacancy(since: int, first: int | None, **job: Any) -> FutureJob:
    made = FutureJobFactory(vacancy_on=days_ago(since), **job)
    if first is not None:
        candidate = CandidateFactory(project__job=made)
        later = CandidateFactory(project=candidate.project)
        with scope(municipality_id=None, region=True):
            Candidate.objects.filter(pk=candidate.pk).update(proposed_on=days_ago(first))
            Candidate.objects.filter(pk=later.pk).update(proposed_on=days_ago(first) + 3 * DAY)
    return made


@pytest.fixture
def made() -> list[FutureJob]:
    return [vacancy(*one) for one in VACANCIES]


def figure(data_set: str = "live") -> Snapshot | None:
    recompute(REGION, on=TODAY)
    with scope(municipality_id=None, region=True):
        return Snapshot.objects.filter(indicator=KEY, on=TODAY, data_set=data_set).first()


def by_the_rule(made: list[FutureJob]) -> dict[int, int]:
    """Of each vacancy that got a first proposal in the year, the days as the rule counts them one by one."""
    off = holidays_between(days_ago(5 * 366), TODAY)
    found = {}
    for job, (since, first) in zip(made, VACANCIES, strict=True):
        if first is not None and first < 365:
            clock = proposal_clock(days_ago(since), days_ago(first), TODAY, 10, off)
            assert clock is not None
            found[job.pk] = clock.days
    return found


def test_the_figure_is_the_middle_one_of_the_clocks_of_the_jobs(made: list[FutureJob]) -> None:
    days = by_the_rule(made)
    found = figure()
    assert found is not None
    assert (found.n, float(found.value)) == (len(days), median(days.values()))
    assert len(days) == 6
    # The clock on the page of the job counts the same, for a coach too.
    with scope(municipality_id=None, region=True):
        for pk, number in days.items():
            [wait] = waits(UserFactory(account_manager=True), TODAY, job_id=pk)
            assert wait.clock.days == number


def test_a_day_that_is_still_to_come_and_a_file_that_was_merged_do_not_count(made: list[FutureJob]) -> None:
    kept = EmployerFactory()
    gone, ahead = made[0], made[1]
    type(kept).objects.filter(pk=gone.employer_id).update(merged_into=kept)
    FutureJob.objects.filter(pk=ahead.pk).update(vacancy_on=TODAY + DAY)
    found = figure()
    assert found is not None
    assert found.n == 4


def test_without_vacancies_there_is_no_figure() -> None:
    make_project()
    assert figure() is None


def page(user: User, name: str = "nieuwe_banen", *args: Any, **query: str) -> Any:
    browser = Browser()
    browser.force_login(user)
    return browser.get(reverse(f"reporting:{name}", args=args), {"set": "live"} | query)


def test_the_page_leads_to_the_vacancies_behind_it(
    made: list[FutureJob], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)
    figure()
    days = by_the_rule(made)
    for role in ("quality", "account_manager"):
        user = UserFactory(role=role)
        tile = page(user).context_data["first_proposal"]
        assert tile["note"] == "de middelste van 6 vacatures, afgelopen jaar"
        listed = page(user, "behind", KEY, "region", 0)
        shown = {row.url: row.cells[-1] for row in listed.context_data["shown"].rows}
        assert shown == {reverse("employers:job", args=[pk]): str(n) for pk, n in days.items()}
    text = page(UserFactory(role="quality"), "definitions").content.decode()
    assert "Werkdagen tot het eerste voorstel, middelste" in text
    assert "De klok op de bladzijde van een baan telt net zo." in text


def test_fewer_than_five_vacancies_are_not_told_and_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)
    for since, first in VACANCIES[:4]:
        vacancy(since, first)
    assert figure().guarded  # type: ignore[union-attr]
    user = UserFactory(role="quality")
    tile = page(user).context_data["first_proposal"]
    assert tile == {"text": "te weinig vacatures", "note": "van vacature tot eerste voorstel", "url": ""}
    assert page(user, "behind", KEY, "region", 0).context_data["shown"].rows == []
    vacancy(90, 10)
    assert not figure().guarded  # type: ignore[union-attr]
    assert page(user).context_data["first_proposal"]["url"]


def test_each_data_set_apart(made: list[FutureJob]) -> None:
    FutureJob.objects.filter(pk=made[0].pk).update(data_set="demo")
    demo, live = figure("demo"), figure()
    assert demo is not None
    assert live is not None
    assert (demo.n, live.n) == (1, 5)
    assert nieuwe_banen.REGION == ("region", 0)
