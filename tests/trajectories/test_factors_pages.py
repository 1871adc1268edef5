"""Factors per step, factor beside outcome, and the method's score: who writes, who reads, what is hidden."""

import datetime

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import User
from core.pages import Refused
from core.tenancy import scope
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.factories import CandidateFactory, LearnInPlanFactory
from trajectories import factor_pages, fidelity_page
from trajectories.models import Candidate, CandidateFactor, GuidanceContact, Project, ProjectFactor
from trajectories.services import factors as services

pytestmark = pytest.mark.django_db
START = datetime.date(2026, 3, 2)
TABLE = reverse("trajectories:factor_table")


@pytest.fixture
def candidate() -> Candidate:
    return CandidateFactory(status="learning_in", learn_in_start=START, mastery_at_proposal=40)


@pytest.fixture
def coach(candidate: Candidate) -> User:
    return UserFactory(role="coach", municipality=candidate.municipality, team=candidate.team)


def address(name: str, *parts: object) -> str:
    return reverse(f"trajectories:{name}", args=parts)


def test_a_factor_of_a_project_is_added_once_and_taken_away(
    client: Browser, candidate: Candidate, coach: User
) -> None:
    client.force_login(coach)
    url = address("add_project_factor", candidate.project_id, 1, "hielp")
    form = client.get(url).context["form"]
    key = form["form_key"].value()
    for _ in range(2):
        sent = client.post(url, {"key": "shortage", "form_key": str(key)})
        assert sent.status_code == 302
    row = ProjectFactor.objects.get(project=candidate.project_id)
    page = client.get(address("factors", candidate.project_id))
    assert "De werkgever heeft mensen nodig" in page.content.decode()
    again = client.post(url, {"key": "shortage"})
    assert again.status_code == 422
    assert services.THERE in again.content.decode()
    for _ in range(2):
        client.post(address("remove_project_factor", row.pk))
    assert not ProjectFactor.objects.filter(project=candidate.project_id).exists()


def test_own_words_are_enough_and_nothing_is_not(client: Browser, candidate: Candidate, coach: User) -> None:
    client.force_login(coach)
    url = address("add_candidate_factor", candidate.pk, 4, "hinderde")
    assert client.post(url, {"key": "", "note": ""}).status_code == 422
    assert client.post(url, {"key": "", "note": "De bus reed niet"}).status_code == 302
    assert "De bus reed niet" in client.get(address("candidate_factors", candidate.pk)).content.decode()


def test_a_factor_of_another_step_is_refused(candidate: Candidate, coach: User) -> None:
    with pytest.raises(Refused, match="andere stap"):
        services.add_project_factor(by=coach, project=candidate.project, step=2, helps=True, key="shortage")


@pytest.mark.parametrize(("step", "side"), [(0, "hielp"), (7, "hielp"), (1, "anders")])
def test_a_step_or_side_that_is_not_there_is_404(
    client: Browser, candidate: Candidate, coach: User, step: int, side: str
) -> None:
    client.force_login(coach)
    assert client.get(address("add_project_factor", candidate.project_id, step, side)).status_code == 404


def test_what_helped_a_person_is_not_for_the_employers_side(
    client: Browser, candidate: Candidate, coach: User
) -> None:
    with scope(municipality_id=candidate.municipality_id, region=True):
        row = services.add_candidate_factor(
            by=coach, candidate=candidate, step=5, helps=False, note="geheim-woord"
        )
    manager = candidate.project.job.employer.account_manager or UserFactory(account_manager=True)
    client.force_login(manager)
    assert client.get(address("candidate_factors", candidate.pk)).status_code == 403
    assert client.post(address("remove_candidate_factor", row.pk)).status_code == 403
    assert "geheim-woord" not in client.get(candidate.get_absolute_url()).content.decode()
    assert client.get(TABLE).status_code == 403
    assert client.get(address("fidelity", candidate.project_id)).status_code == 403
    other = UserFactory(
        role="coach",
        municipality=candidate.municipality,
        team=TeamFactory(municipality=candidate.municipality, name="Team Werk West"),
    )
    client.force_login(other)
    assert client.get(address("candidate_factors", candidate.pk)).status_code == 404
    assert client.post(address("remove_candidate_factor", row.pk)).status_code == 404
    with scope(municipality_id=candidate.municipality_id):
        assert CandidateFactor.objects.filter(pk=row.pk).exists()


def ended(coach: User, project: Project, number: int, outcome: str, *keys: str) -> None:
    """So many trajectories that ended like this, with these factors."""
    status = "placed" if outcome == "intended_job" else "ended"
    for _ in range(number):
        one = CandidateFactory(
            project=project, client__municipality=coach.municipality, client__team=coach.team, status=status,
            outcome=outcome, outcome_on=START, drop_out_reason="" if status == "placed" else "not_able",
        )  # fmt: skip
        with scope(municipality_id=coach.municipality_id, region=True):
            for key in keys:
                services.add_candidate_factor(by=coach, candidate=one, step=3, helps=True, key=key)


def test_a_small_group_is_unknown_in_the_table(client: Browser, candidate: Candidate, coach: User) -> None:
    ended(coach, candidate.project, 5, "intended_job", "informed")
    ended(coach, candidate.project, 5, "no_job")
    client.force_login(coach)
    steps = client.get(TABLE).context["steps"]
    rows = {row.label: row for _, known, unknown in steps for row in (*known, *unknown)}
    line = rows["De kandidaat wist waar het om ging"]
    assert (line.with_it, line.without) == ("5 van 5 (100%)", "0 van 5 (0%)")
    assert rows["Houding en gedrag pasten"].with_it == "onbekend"
    assert "geen oorzaak" in client.get(TABLE).content.decode()


def test_a_factor_of_the_project_counts_for_all_its_candidates(candidate: Candidate, coach: User) -> None:
    ended(coach, candidate.project, 2, "intended_job")
    services.add_project_factor(by=coach, project=candidate.project, step=1, helps=True, key="shortage")
    with scope(municipality_id=coach.municipality_id, region=True):
        found = factor_pages.read_ended(factor_pages.ended_of(coach, candidate.project.data_set))
    assert [one.keys for one in found] == [frozenset({"shortage"})] * 2


def test_the_score_is_read_from_what_is_there(candidate: Candidate, coach: User) -> None:
    with scope(municipality_id=candidate.municipality_id, region=True):
        LearnInPlanFactory(
            candidate=candidate, explained_on=START, shared_on=START, signed_candidate_on=START,
            signed_employer_on=START,
        )  # fmt: skip
        for day, whom in ((3, "candidate"), (10, "place"), (20, "candidate")):
            GuidanceContact.objects.create(
                candidate=candidate, client=candidate.client, municipality=candidate.municipality,
                team=candidate.team, whom=whom, on=START + datetime.timedelta(days=day),
            )  # fmt: skip
        project = Project.objects.select_related("job").get(pk=candidate.project_id)
        people = fidelity_page.chosen_of(project, candidate.municipality_id)
        found = fidelity_page.fidelity_of(project, people, START + datetime.timedelta(days=28))
    items = {item.item: (item.done, item.asked) for item in found.items}
    assert items["chosen_on_skills"] == (1, 1)
    assert items["step_list_known"] == (1, 1)
    assert items["agreement_signed"] == (0, 1), "the municipality didn't sign"
    assert items["evaluations_with_all"] == (0, 1)
    assert items["coach_in_touch"] == (3, 4), "candidate twice, place once, employer not"
    assert items["help_in_time"] == (0, 0)


def test_the_score_stands_beside_the_outcomes(client: Browser, candidate: Candidate, coach: User) -> None:
    client.force_login(coach)
    page = client.get(address("fidelity", candidate.project_id))
    assert page.status_code == 200
    assert page.context["busy"] == 1
    assert len(page.context["items"]) == 7


def test_one_of_two_fields_is_needed_and_neither_says_it_may_stay_empty(
    client: Browser, candidate: Candidate, coach: User
) -> None:
    client.force_login(coach)
    where = address("add_candidate_factor", candidate.pk, 4, "hielp")
    page = client.get(where).content.decode()
    assert page.count("(kies iets, of schrijf het zelf op)") == 2
    assert "mag leeg" not in page
    answer = client.post(where, {"key": "", "note": "", "form_key": ""})
    assert "Kies iets, of schrijf het zelf op." in answer.content.decode()


def test_the_score_of_a_few_is_for_who_guides_all_of_them(
    client: Browser, candidate: Candidate, coach: User
) -> None:
    """One person's help and contacts stay with the own team; of five it is a figure of the project."""
    url = address("fidelity", candidate.project_id)
    west = TeamFactory(municipality=coach.municipality, name="Team Werk West")
    others = [
        UserFactory(role="coach", municipality=coach.municipality, team=west),
        UserFactory(role="manager", municipality=coach.municipality),
    ]
    for other in others:
        client.force_login(other)
        page = client.get(url)
        assert (page.context["few"], page.context["people"], page.context["known"]) == (True, 0, 1)
    for _ in range(4):
        CandidateFactory(
            project=candidate.project, client__municipality=coach.municipality, client__team=coach.team,
            status="learning_in", learn_in_start=START,
        )  # fmt: skip
    assert client.get(url).context["people"] == 5
