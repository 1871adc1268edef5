"""Each figure is what somebody would count who goes through the files one by one."""

import datetime
import random
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from statistics import median
from typing import Any

import pytest

from clients.domain.benefit import BenefitPeriod as Period
from clients.domain.benefit import days_on_benefit, months_on_benefit
from clients.models import BenefitPeriod, Client
from core.models import Parameter
from core.tenancy import scope
from reporting.indicators import FAMILIES, INDICATORS, Family
from reporting.models import Snapshot
from reporting.nieuwe_banen import figures_of
from reporting.services import REGION, FigureScope, recompute
from tests.reporting.worlds import (
    TODAY,
    days_ago,
    learned,
    make_candidate,
    make_clients,
    make_project,
    make_town,
)
from trajectories.domain.learn_in import learn_in_months
from trajectories.models import Candidate, Placement

pytestmark = pytest.mark.django_db
NORMS = {"contact_reintegration": 92, "contact_participation": 365, "contact_learn_in": 14}


def stored(municipality_id: int | None, **where: Any) -> dict[tuple[str, str, int], Any]:
    with scope(municipality_id=municipality_id, region=municipality_id is None):
        rows = Snapshot.objects.filter(municipality_id=municipality_id, on=TODAY, **where)
        return {(row.part, row.level, row.level_id): row for row in rows}


def counted(rows: list[Client], part: Callable[[Client], str | None]) -> dict[tuple[str, str, int], int]:
    """Counts per part and level, the slow way."""
    found: Counter[tuple[str, str, int]] = Counter()
    for row in rows:
        name = part(row)
        if name is None:
            continue
        found[name, "municipality", row.municipality_id] += 1
        found[name, "team", row.team_id] += 1
        if row.coach_id:
            found[name, "coach", row.coach_id] += 1
    return dict(found)


def overdue(client: Client, learning: set[int]) -> str | None:
    if client.pk in learning:
        norm = NORMS["contact_learn_in"]
    elif client.category in ("2A", "3A", "3B") or (
        not client.category and client.team.kind == "participation"
    ):
        norm = NORMS["contact_participation"]
    else:
        norm = NORMS["contact_reintegration"]
    since = client.last_contact_on or client.reported_on or client.created_at.date()
    return "" if (TODAY - since).days > norm else None


@pytest.mark.parametrize("seed", [1, 2])
def test_counts_of_the_caseload_are_what_one_would_count(seed: int) -> None:
    town, coaches = make_town()
    clients = make_clients(coaches, 40, seed=seed)
    project = make_project()
    for client in clients[:6]:
        make_candidate(project, client, status="learning_in", learn_in_start=days_ago(9))
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        everybody = list(Client.objects.select_related("team", "target_group"))
        placements = list(Placement.objects.select_related("client"))
        learning = set(Candidate.objects.filter(status="learning_in").values_list("client_id", flat=True))
    active = [client for client in everybody if client.status == "active"]
    expected: dict[str, Callable[[Client], str | None]] = {
        "caseload": lambda c: "",
        "no_contact": lambda c: overdue(c, learning),
        "learning_in": lambda c: "" if c.pk in learning else None,
        "without_rung": lambda c: None if c.rung else "",
        "by_rung": lambda c: str(c.rung) if c.rung else None,
        "by_category": lambda c: c.category or "unknown",
        "by_target_group": lambda c: c.target_group.code if c.target_group else "unknown",
    }
    for key, part in expected.items():
        figures = {place: row.n for place, row in stored(town.pk, indicator=key).items()}
        assert figures == counted(active, part), key
        assert all(row.value == row.n for row in stored(town.pk, indicator=key).values())
    recent = [p.client for p in placements if days_ago(365) < p.start <= TODAY]
    figures = {place: row.n for place, row in stored(town.pk, indicator="placements_12m").items()}
    assert figures == counted(recent, lambda c: "")


def test_months_on_benefit_are_those_of_the_file() -> None:
    town, coaches = make_town()
    make_clients(coaches, 40, seed=3)
    recompute(FigureScope(town.pk), on=TODAY)
    months: dict[int, list[int]] = {}
    with scope(municipality_id=town.pk):
        for client in Client.objects.filter(status="active"):
            rows = BenefitPeriod.objects.filter(client=client)
            periods = [Period(row.kind, row.start, row.end) for row in rows]
            yesterday = TODAY - datetime.timedelta(days=1)
            if days_on_benefit(periods, TODAY) > days_on_benefit(periods, yesterday):
                months.setdefault(client.team_id, []).append(months_on_benefit(periods, TODAY))
    assert months
    for team_id, found in months.items():
        mean = stored(town.pk, indicator="benefit_months_average")["", "team", team_id]
        middle = stored(town.pk, indicator="benefit_months_median")["", "team", team_id]
        assert (mean.n, float(mean.value)) == (len(found), pytest.approx(sum(found) / len(found), abs=1e-4))
        assert float(middle.value) == pytest.approx(median(found), abs=1e-4)


def test_the_norm_of_the_day_itself_counts() -> None:
    town, coaches = make_town(teams=1, coaches=1)
    make_clients(coaches, 3, status="active", category="1A", last_contact_on=days_ago(40), coach=coaches[0])
    Parameter.objects.create(
        key="contact_reintegration", value=30, unit="dagen", valid_from=TODAY, source="besluit van de raad"
    )
    recompute(FigureScope(town.pk), on=days_ago(1))
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        days = Snapshot.objects.filter(indicator="no_contact", level="municipality").values_list("on", "n")
        assert list(days) == [(TODAY, 3)]


def test_figures_of_nieuwe_banen_are_what_one_would_count() -> None:
    projects = [
        make_project(route=route, step=step) for route, step in [("small", 2), ("large", 5), ("large", 5)]
    ]
    make_candidate(projects[0], outcome="intended_job", **learned(3))
    make_candidate(projects[1], outcome="no_job", **learned(0))
    make_candidate(projects[1], status="learning_in", learn_in_start=days_ago(30))
    make_candidate(projects[2], outcome="intended_job", **learned(11))
    make_candidate(projects[2])
    make_candidate(projects[2], status="refused", refusal_reason="skills")
    make_candidate(make_project("demo"), outcome="unknown")
    recompute(REGION, on=TODAY)

    def figures(key: str, data_set: str = "live") -> dict[str, Fraction]:
        rows = stored(None, indicator=key, data_set=data_set)
        return {part: Fraction(row.value) for (part, _, _), row in rows.items()}

    assert figures("nb_candidates") == {"small": 1, "large": 3, "total": 4}
    assert figures("nb_employers") == {"small": 1, "large": 2, "total": 3}
    assert figures("nb_outcomes")["total:intended_job"] == 2
    assert figures("nb_outcomes")["large:running"] == 1
    assert figures("nb_outcomes", "demo") == {"large:unknown": 1, "total:unknown": 1}
    assert figures("nb_intended_share") == {"small": 100, "large": 50, "total": Fraction("66.6667")}
    assert figures("nb_learn_in_shortest") == {"small": 3, "large": 0, "total": 0}
    assert figures("nb_learn_in_longest") == {"small": 3, "large": 11, "total": 11}
    assert figures("nb_candidates_by_status") == {
        "placed": 2,
        "ended": 1,
        "learning_in": 1,
        "proposed": 1,
        "refused": 1,
    }
    assert figures("nb_projects_by_step") == {"step_2": 1, "step_5": 2}


def test_a_project_without_a_route_counts_by_that_of_its_job() -> None:
    make_candidate(make_project(route=""), status="accepted")
    recompute(REGION, on=TODAY)
    assert ("small", "region", 0) in stored(None, indicator="nb_candidates")


def test_months_of_learning_in_are_counted_in_sql_as_in_the_rules() -> None:
    """Over the ends of months and leap years, on random spans and on the awkward ones."""
    dice = random.Random(5)
    spans = [
        (datetime.date(2015, 1, 1) + datetime.timedelta(days=dice.randint(0, 4000)), dice.randint(0, 900))
    ]
    spans += [
        (datetime.date(2019 + year, month, day), days)
        for year, month, day in [(0, 1, 31), (1, 1, 30), (1, 2, 29), (0, 3, 31), (0, 12, 31), (0, 2, 28)]
        for days in (0, 1, 27, 28, 29, 30, 31, 58, 59, 89, 364, 365, 366)
    ]
    candidate = make_candidate(make_project(), outcome="no_job")
    for start, days in spans:
        end = start + datetime.timedelta(days=days)
        with scope(municipality_id=candidate.municipality_id, region=True):
            Candidate.objects.update(learn_in_start=start, learn_in_end=end)
        assert figures_of("live").total.longest == learn_in_months(start, end), (start, end)


def test_every_indicator_is_explained_and_has_its_own_key() -> None:
    assert sum(len(group) for group in FAMILIES.values()) == len(INDICATORS)
    for indicator in INDICATORS.values():
        assert indicator.name
        assert indicator.definition.endswith(".")
        assert indicator.unit
        assert indicator.source
        assert indicator.levels == (
            ("region",) if indicator.family == Family.NIEUWE_BANEN else indicator.levels
        )
        assert all(len(part) <= 40 for part in indicator.parts)
