"""Durations, kinds of growth, factors and lasting jobs on the report: what one would count by hand."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Municipality, User
from core.tenancy import scope
from reporting import services
from reporting.indicators import FAMILIES, INDICATORS, Family
from reporting.models import Snapshot
from reporting.protected import Cell, hidden_cells
from reporting.services import REGION, FigureScope, recompute
from tests.clients.factories import ClientFactory
from tests.reporting.worlds import (
    TODAY,
    days_ago,
    learned,
    make_candidate,
    make_project,
    make_staff,
    make_town,
)
from tests.trajectories.factories import PlacementFactory
from trajectories.domain.factors import BY_KEY
from trajectories.models import (
    Candidate,
    CandidateFactor,
    LastingCheck,
    Project,
    ProjectEmployer,
    ProjectFactor,
    StepDecision,
)

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2018, 1, 1)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)


@pytest.fixture
def town() -> tuple[Municipality, list[User]]:
    return make_town(teams=2, coaches=1)


def compute(*towns: Municipality) -> None:
    for one in towns:
        recompute(FigureScope(one.pk), on=TODAY)
    recompute(REGION, on=TODAY)


def figures(key: str, town: Municipality | None = None, data_set: str = "live") -> dict[str, float]:
    pk = None if town is None else town.pk
    with scope(municipality_id=pk, region=pk is None):
        rows = Snapshot.objects.filter(indicator=key, on=TODAY, data_set=data_set, municipality_id=pk)
        return {row.part: float(row.value) for row in rows}


def see(user: User, name: str = "nieuwe_banen", *args: Any, **query: str) -> Any:
    browser = Browser()
    browser.force_login(user)
    return browser.get(reverse(f"reporting:{name}", args=args), {"set": "live"} | query)


def say(candidate: Candidate, *keys: str) -> None:
    with scope(municipality_id=candidate.municipality_id):
        for key in keys:
            CandidateFactor.objects.create(
                candidate=candidate,
                client_id=candidate.client_id,
                municipality_id=candidate.municipality_id,
                team_id=candidate.team_id,
                step=BY_KEY[key].step,
                helps=BY_KEY[key].helps,
                key=key,
                on=TODAY,
            )


def crowd(coach: User, number: int, project: Project | None = None) -> list[Candidate]:
    project = project or make_project()
    people = [
        ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach) for _ in range(number)
    ]
    return [make_candidate(project, one, status="accepted") for one in people]


# --- durations ---------------------------------------------------------------------------------------------


def test_the_middle_of_learning_in_and_of_the_days_to_a_start() -> None:
    small, large = make_project(route="small"), make_project(route="large")
    for project, months, before in [
        (small, 2, 10),
        (small, 6, 31),
        (large, 0, 12),
        (large, 9, 50),
        (large, 4, 8),
    ]:
        make_candidate(project, outcome="no_job", proposed_on=FIRST - before * DAY, **learned(months))
    # Still learning in: no duration yet, but a start. Not chosen, and a demo: neither.
    make_candidate(large, status="learning_in", proposed_on=days_ago(40), learn_in_start=days_ago(4))
    make_candidate(large, status="refused", refusal_reason="skills", proposed_on=FIRST)
    make_candidate(make_project("demo"), outcome="no_job", proposed_on=FIRST - DAY, **learned(24))
    compute()
    assert figures("nb_learn_in_middle") == {"small": 4, "large": 4, "total": 4}
    assert figures("nb_days_to_start") == {"small": 20.5, "large": 24, "total": 21.5}
    assert figures("nb_learn_in_middle", data_set="demo") == {"large": 24, "total": 24}


def decide(project: Project, *steps: tuple[int, str, int]) -> None:
    for step, choice, days in steps:
        on = project.started_on + days * DAY
        StepDecision.objects.create(project=project, step=step, choice=choice, on=on, reason="Besproken")


def test_days_per_step_run_from_decision_to_decision() -> None:
    """There and back again counts together; the step of today does not count yet."""
    one, two = make_project(step=3), make_project(step=1, state="stopped")
    decide(one, (1, "go", 10), (2, "go", 30), (3, "back", 40), (2, "go", 45))
    decide(two, (1, "stop", 40))
    make_project(step=1)
    decide(make_project("demo", step=2), (1, "go", 99))
    compute()
    assert figures("nb_step_days") == {"step_1": 25, "step_2": 25}
    assert figures("nb_step_days", data_set="demo") == {"step_1": 99}


# --- kinds of growth ---------------------------------------------------------------------------------------


def growing() -> None:
    kinds = [("a", 3), ("a", 2), ("b", 18)]
    first, second, area = (make_project(job__growth_kind=kind, job__places=n) for kind, n in kinds)
    make_project(job__growth_kind="d", job__places=1, state="stopped")
    make_project("demo", job__growth_kind="c", job__places=7)
    ProjectEmployer.objects.create(project=second, employer=first.job.employer, places=4)
    for project, outcomes in [
        (first, ["intended_job", "no_job"]),
        (second, ["intended_job"]),
        (area, ["temp_agency", "unknown", ""]),
    ]:
        for outcome in outcomes:
            make_candidate(project, **({"outcome": outcome} if outcome else {"status": "accepted"}))


def test_projects_places_and_outcomes_per_kind_of_growth() -> None:
    growing()
    compute()
    assert figures("nb_growth_projects") == {"a": 2, "b": 1, "d": 1}
    assert figures("nb_growth_places") == {"a": 3 + 2 + 4, "b": 18, "d": 1}
    assert figures("nb_growth_candidates") == {"a": 3, "b": 3}
    assert figures("nb_growth_outcomes") == {
        "a:intended_job": 2,
        "a:no_job": 1,
        "b:temp_agency": 1,
        "b:unknown": 1,
        "b:running": 1,
    }
    assert figures("nb_growth_places", data_set="demo") == {"c": 7}


def test_the_table_of_growth_shows_projects_always_and_people_when_there_are_enough(town: Any) -> None:
    growing()
    compute()
    page = see(make_staff(town[0], "manager")).context_data
    assert [line.label for line in page["growth"]][-1] == "Samen"
    first, *_, together = page["growth"]
    assert ">2</a>" in first.projects
    assert ">9</a>" in first.places
    assert (together.projects, together.places) == ("4", "28")
    assert first.candidates.text == "minder dan 5"
    listed = see(make_staff(town[0], "quality"), "behind", "nb_growth_places", "region", 0, deel="a")
    assert sorted(row.cells[-1] for row in listed.context_data["shown"].rows) == ["3", "6"]
    assert not listed.context_data["reasons"]


def test_a_hidden_outcome_cannot_be_worked_out_from_the_kinds_of_growth() -> None:
    """Kind a had 8 without a job, all together 10: then kind b had 2."""
    counts = {
        Cell("nb_outcomes", "region", 0, "total:no_job"): 10,
        Cell("nb_growth_outcomes", "region", 0, "a:no_job"): 8,
        Cell("nb_growth_outcomes", "region", 0, "b:no_job"): 2,
    }
    hidden = hidden_cells(counts, {})
    assert Cell("nb_growth_outcomes", "region", 0, "b:no_job") in hidden
    assert len(hidden) > 1
    counts = {Cell("nb_growth_places", "region", 0, "a"): 1, Cell("nb_step_days", "region", 0, "step_1"): 2}
    assert not hidden_cells(counts, {})
    assert hidden_cells({Cell("nb_days_to_start", "region", 0, "total"): 4}, {})


# --- factors -----------------------------------------------------------------------------------------------


def test_factors_are_counted_once_per_project_and_per_candidate(town: Any) -> None:
    municipality, (coach, _) = town
    elsewhere, (stranger, _) = make_town("Dronten", teams=2, coaches=1)
    project, other = make_project(), make_project()
    for one, key in [(project, "shortage"), (other, "shortage"), (other, "own_supply")]:
        factor = BY_KEY[key]
        ProjectFactor.objects.create(project=one, step=factor.step, helps=factor.helps, key=key, on=TODAY)
    ProjectFactor.objects.create(project=other, step=1, helps=True, note="Eigen woorden", on=TODAY)
    first, second = crowd(coach, 2, project)
    say(first, "attitude", "informed", "guides_changed")
    say(second, "attitude")
    say(crowd(stranger, 1, project)[0], "attitude")
    compute(municipality, elsewhere)
    assert figures("nb_project_factors") == {
        "any": 2,
        "shortage": 2,
        "own_supply": 1,
        "step_1:helps": 2,
        "step_2:hinders": 1,
    }
    assert figures("nb_candidate_factors", municipality) == {
        "any": 2,
        "attitude": 2,
        "informed": 1,
        "guides_changed": 1,
        "step_3:helps": 2,
        "step_5:hinders": 1,
    }
    assert figures("nb_candidate_factors", elsewhere)["attitude"] == 1


def lines_of(page: Any) -> dict[str, str]:
    return {line.factor.key: str(line.of_candidates) for line in page.context_data["factors"]}


def test_few_candidates_are_unknown_and_the_most_recorded_come_first(town: Any) -> None:
    municipality, (coach, _) = town
    people = crowd(coach, 14)
    for number, key in ((9, "informed"), (7, "attitude"), (6, "fits_motivation"), (3, "empowerment")):
        for one in people[:number]:
            say(one, key)
    say(people[0], "no_candidate")
    compute(municipality)
    page = see(make_staff(municipality, "quality"), blad="factoren")
    found = lines_of(page)
    assert list(found) == ["informed", "attitude"]
    assert ">9</a>" in found["informed"]
    ProjectFactor.objects.create(project=people[0].project, step=3, helps=False, key="no_candidate", on=TODAY)
    compute(municipality)
    page = see(make_staff(municipality, "quality"), blad="factoren")
    assert "onbekend" in lines_of(page)["no_candidate"]
    assert "oorzaak" in page.content.decode()


def test_control_without_the_guard_few_candidates_are_told(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    municipality, (coach, _) = town
    say(crowd(coach, 1)[0], "no_candidate")
    monkeypatch.setattr(services, "hidden_cells", lambda *_: frozenset())
    compute(municipality)
    assert ">1</a>" in lines_of(see(make_staff(municipality, "quality"), blad="factoren"))["no_candidate"]


def test_the_last_factor_of_a_step_cannot_be_worked_out() -> None:
    def cell(part: str) -> Cell:
        return Cell("nb_candidate_factors", "municipality", 1, part)

    hidden = hidden_cells({cell("no_candidate"): 5, cell("profile_misfit"): 4, cell("step_3:hinders"): 9}, {})
    assert cell("profile_misfit") in hidden
    assert hidden & {cell("no_candidate"), cell("step_3:hinders")}


def test_who_sees_factors_of_candidates_and_the_list_behind(town: Any) -> None:
    municipality, (coach, colleague) = town
    people = crowd(coach, 4) + crowd(colleague, 3)
    for one in people:
        say(one, "attitude")
    compute(municipality)
    ask = ("behind", "nb_candidate_factors", "municipality", municipality.pk)
    mine = see(coach, *ask, deel="attitude")
    assert {row.title for row in mine.context_data["shown"].rows} == {
        one.client.full_name for one in people[:4]
    }
    manager = see(make_staff(municipality, "manager"), *ask, deel="attitude")
    assert manager.context_data["figure"].text == "7"
    assert manager.context_data["shown"].rows == []
    assert "alleen voor wie deze dossiers mag openen" in manager.content.decode()
    assert "Deze lijst zie je niet" in manager.content.decode()
    assert manager.context_data["back"].url.endswith("?set=live&blad=factoren")
    assert people[0].client.number not in manager.content.decode()
    officer = make_staff(municipality, "account_manager")
    assert see(officer, *ask, deel="attitude").status_code == 403
    page = see(officer, blad="factoren")
    assert not page.context_data["factor_town"]
    assert page.context_data["factor_base"]["candidates"].n == 0
    other = make_staff(make_town("Dronten")[0], "quality")
    assert see(other, *ask, deel="attitude").status_code == 404
    assert see(other, blad="factoren").context_data["factor_base"]["candidates"].n == 0


# --- lasting jobs ------------------------------------------------------------------------------------------


def job(coach: User, still: str, candidate: Candidate | None = None) -> None:
    client = (
        candidate.client
        if candidate
        else ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach)
    )
    placed = PlacementFactory(client=client, start=days_ago(120), candidate=candidate)
    with scope(municipality_id=client.municipality_id):
        LastingCheck.objects.create(
            placement=placed,
            client=client,
            municipality_id=client.municipality_id,
            team_id=client.team_id,
            months=3,
            due_on=days_ago(30),
            asked_on=days_ago(20),
            still=still,
        )


def test_jobs_after_a_trajectory_are_counted_apart_and_the_rest_cannot_be_told(town: Any) -> None:
    municipality, (coach, _) = town
    for one in crowd(coach, 6):
        job(coach, "same", one)
    for _ in range(2):
        job(coach, "other")
    compute(municipality)
    assert figures("nb_lasting_3", municipality) == {"work": 6}
    assert figures("lasting_3", municipality) == {"work": 8}
    with scope(municipality_id=municipality.pk):
        guarded = Snapshot.objects.filter(
            indicator__in=("lasting_3", "nb_lasting_3"), level="municipality", guarded=True
        )
        assert [row.indicator for row in guarded] == ["nb_lasting_3"]
    page = see(make_staff(municipality, "manager"), blad="factoren")
    assert page.context_data["lasting"][0].works.hidden


# --- the page ----------------------------------------------------------------------------------------------


def queries(user: User) -> list[int]:
    found = []
    for sheet in ("", "factoren"):
        with CaptureQueriesContext(connection) as caught:
            assert see(user, blad=sheet).status_code == 200
        found.append(len(caught))
    return found


def test_more_of_everything_costs_the_same(town: Any) -> None:
    municipality, (coach, _) = town
    user = make_staff(municipality, "manager")
    compute(municipality)
    few = queries(user)
    growing()
    for one in crowd(coach, 6):
        say(one, "attitude", "informed", "guides_changed")
        job(coach, "same", one)
    decide(make_project(step=2), (1, "go", 9))
    compute(municipality)
    assert queries(user) == few


def test_of_the_pilot_only_what_was_published(town: Any) -> None:
    project = make_project("pilot", job__growth_kind="b", state="finished", step=6)
    decide(project, (1, "go", 9))
    for months in (1, 6):
        make_candidate(project, outcome="intended_job", proposed_on=FIRST - DAY, **learned(months))
    compute()
    page = see(make_staff(town[0], "manager"), set="pilot")
    assert page.context_data["step_days"] is None
    text = page.content.decode()
    assert "Van voorstel tot start" not in text
    second = see(make_staff(town[0], "manager"), set="pilot", blad="factoren").content.decode()
    assert "Van de pilot zijn geen factoren vastgelegd" in second
    [line, _] = page.context_data["growth"]
    assert (line.candidates.text, line.intended_job.figure.text) == ("2", "2")


def test_every_new_figure_is_explained_to_who_may_see_it(town: Any) -> None:
    for role, sees in (("quality", True), ("account_manager", False)):
        text = see(make_staff(town[0], role), "definitions").content.decode()
        for indicator in FAMILIES[Family.NIEUWE_BANEN]:
            assert f'id="{indicator.key}"' in text
        for indicator in FAMILIES[Family.NIEUWE_BANEN_TOWN]:
            assert (f'id="{indicator.key}"' in text) == sees
    assert INDICATORS["nb_candidate_factors"].of_file
