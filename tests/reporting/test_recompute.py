"""Figures follow what changes, and computing everything gives the same numbers."""

import random
import threading
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone

from clients.models import Client
from clients.services import log_contact
from core import outbox
from core.models import Team, User
from core.tenancy import scope
from reporting import tasks
from reporting.models import Snapshot
from reporting.querysets import STAMP
from reporting.services import REGION, FigureScope, recompute, recompute_everything
from tests.clients.factories import ClientFactory
from tests.reporting.worlds import TODAY, days_ago, make_candidate, make_clients, make_project, make_town
from trajectories.models import Candidate, Project

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    local = timezone.localdate
    monkeypatch.setattr(
        "reporting.tasks.timezone.localdate", lambda moment=None: local(moment) if moment else TODAY
    )


def all_rows(*municipalities: int | None) -> set[tuple[Any, ...]]:
    """Everything that is stored, without the time."""
    found: set[tuple[Any, ...]] = set()
    for pk in municipalities:
        with scope(municipality_id=pk, region=pk is None):
            rows = Snapshot.objects.filter(municipality_id=pk).values_list(
                "indicator", "data_set", "level", "level_id", "part", "on", "value", "n", "guarded"
            )
            found |= set(rows)
    return found


def announce(name: str, **ids: int | None) -> None:
    """An event, taken to its effect as the worker does."""
    assert outbox.handle(outbox.announce(name, **ids).pk)


def edit_something(
    dice: random.Random, clients: list[Client], teams: list[Team], coaches: list[User]
) -> None:
    """One change of a file, and the event that goes with it."""
    client = dice.choice(clients)
    coach = dice.choice(coaches)
    change = dice.choice(["team", "coach", "rung", "category", "status", "learning_in"])
    with scope(municipality_id=client.municipality_id, region=True):
        row = Client.objects.filter(pk=client.pk)
        match change:
            case "team":
                row.update(team=dice.choice(teams))
            case "coach":
                row.update(coach=coach, team_id=coach.team_id)
            case "rung":
                row.update(rung=dice.choice([None, 1, 4, 6]))
            case "category":
                row.update(category=dice.choice(["", "1A", "2A"]))
            case "status":
                row.update(status=dice.choice(["active", "ended"]))
        ids = row.values("municipality_id", "team_id", "coach_id").get()
    if change == "learning_in":
        status = dice.choice(["accepted", "learning_in"])
        with scope(municipality_id=client.municipality_id, region=True):
            Candidate.objects.filter(client=client).update(status=status)
        announce("candidate.changed", candidate_id=1, project_id=1, client_id=client.pk, **ids)
    else:
        announce("client.changed", client_id=client.pk, **ids)


@pytest.mark.parametrize("seed", [11, 12])
def test_following_changes_gives_the_same_as_computing_everything(seed: int) -> None:
    dice = random.Random(seed)
    town, coaches = make_town()
    other, elsewhere = make_town("Dronten", teams=1)
    clients = make_clients(coaches, 12, seed=seed) + make_clients(elsewhere, 3, seed=seed)
    project = make_project()
    for client in clients[:4]:
        make_candidate(project, client, status="accepted")
    recompute_everything(on=TODAY)
    for _ in range(25):
        pool, staff = (clients[:12], coaches) if dice.random() < 0.8 else (clients[12:], elsewhere)
        edit_something(dice, pool, [coach.team for coach in staff], staff)
    followed = all_rows(town.pk, other.pk, None)
    recompute_everything(on=TODAY)
    assert followed == all_rows(town.pk, other.pk, None)


def test_a_client_who_moves_team_leaves_nothing_behind() -> None:
    town, coaches = make_town(coaches=1)
    client = ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0], rung=4)
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        Client.objects.update(coach=coaches[1], team=coaches[1].team)
    announce("client.changed", client_id=client.pk, municipality_id=town.pk, team_id=coaches[1].team_id)
    with scope(municipality_id=town.pk):
        teams = Snapshot.objects.filter(indicator="by_rung", level="team").values_list("level_id", flat=True)
        staff = Snapshot.objects.filter(indicator="caseload", level="coach").values_list(
            "level_id", flat=True
        )
        assert list(teams) == [coaches[1].team_id]
        assert list(staff) == [coaches[1].pk]


def test_the_last_one_who_goes_takes_the_row_along_and_the_day_stays_complete() -> None:
    town, coaches = make_town(coaches=1)
    ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0], rung=4)
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        Client.objects.update(status="ended")
        recompute(FigureScope(town.pk), on=TODAY)
        left = Snapshot.objects.filter(municipality_id=town.pk).exclude(indicator__startswith=STAMP)
        assert not left.exists()
        assert Snapshot.objects.filter(indicator=f"{STAMP}caseload", data_set="live", part="").count() == 1


def test_yesterday_keeps_its_numbers() -> None:
    town, coaches = make_town(coaches=1)
    ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0])
    yesterday = TODAY.replace(day=23)
    recompute(FigureScope(town.pk), on=yesterday)
    ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0])
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        rows = Snapshot.objects.filter(indicator="caseload", level="municipality").order_by("on")
        assert list(rows.values_list("on", "n")) == [(yesterday, 1), (TODAY, 2)]
        day = Snapshot.objects.of_day("caseload", data_set="live", municipality_id=town.pk, until=yesterday)
        assert day.get(indicator="caseload", level="municipality").n == 1


def test_the_nightly_task_twice_is_the_same_as_once() -> None:
    town, coaches = make_town()
    make_clients(coaches, 10)
    make_candidate(make_project(), outcome="no_job")
    tasks.recompute_everything()
    once = all_rows(town.pk, None)
    tasks.recompute_everything()
    assert all_rows(town.pk, None) == once
    assert len(once) > 30


def test_a_project_that_moves_on_shows_in_the_region() -> None:
    project = make_project()
    announce("project.changed", project_id=project.pk, job_id=project.job_id)
    Project.objects.update(step=F("step") + 1)
    announce("project.changed", project_id=project.pk, job_id=project.job_id)
    rows = Snapshot.objects.filter(indicator="nb_projects_by_step").values_list("part", "n")
    assert list(rows) == [("step_2", 1)]


def test_one_at_a_time_per_scope() -> None:
    """The lock is held until the transaction ends: who comes second computes with what was committed."""
    recompute(REGION, on=TODAY)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7301")
        assert cursor.fetchone() == (1,)


def test_a_municipality_writes_only_its_own_figures() -> None:
    town, coaches = make_town()
    other, elsewhere = make_town("Dronten")
    make_clients(coaches, 5)
    make_clients(elsewhere, 5)
    recompute(FigureScope(town.pk), on=TODAY)
    assert all_rows(town.pk)
    assert not all_rows(other.pk)


def test_what_a_service_saves_reaches_the_dashboard() -> None:
    """The whole way: a talk is kept, its event is handled, the figure follows."""
    town, coaches = make_town(teams=1, coaches=1)
    client = ClientFactory(
        municipality=town,
        team=coaches[0].team,
        coach=coaches[0],
        category="1A",
        last_contact_on=days_ago(200),
    )
    recompute(FigureScope(town.pk), on=TODAY)

    def late() -> int:
        with scope(municipality_id=town.pk):
            found = Snapshot.objects.filter(indicator="no_contact", level="coach", level_id=coaches[0].pk)
            return sum(found.values_list("n", flat=True))

    assert late() == 1
    with scope(municipality_id=town.pk):
        log_contact(by=coaches[0], client=client, today=TODAY, on=TODAY, channel="phone", result="came")
    assert late() == 1
    for message_id in outbox.waiting():
        outbox.handle(message_id)
    assert late() == 0


@pytest.mark.django_db(transaction=True)
def test_workers_beside_each_other_wait_and_never_lock_each_other_out() -> None:
    town, coaches = make_town()
    make_clients(coaches, 8)
    make_candidate(make_project(), status="learning_in")
    ids = {"municipality_id": town.pk}
    failed: list[Exception] = []

    def work(task: Callable[[Mapping[str, Any]], None]) -> None:
        try:
            for _ in range(6):
                task(ids)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    jobs = (tasks.candidate_changed, tasks.client_changed, tasks.region_changed, tasks.candidate_changed)
    threads = [threading.Thread(target=work, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    together = all_rows(town.pk, None)
    recompute_everything(on=TODAY)
    assert all_rows(town.pk, None) == together
