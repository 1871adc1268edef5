"""A job that somebody starts in fills a place; a place comes free when that job soon ends."""

import datetime
from itertools import product

import pytest

from core.domain.calendar import add_months, quarter_of
from core.tenancy import scope
from employers.domain.places import fills_place
from employers.facts import PeopleOnJob
from employers.models import FutureJob, JobExpectation
from employers.pipeline import board_columns, then_and_now
from employers.querysets import OPEN
from tests.trajectories.factories import CandidateFactory, PlacementFactory, ProjectFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.facts import people_on_job, people_on_jobs
from trajectories.models import Placement
from trajectories.services import jobs
from trajectories.tasks import count_places

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def world() -> World:
    """A job that was expected a year ago as it is now."""
    made = World()
    told = {name: getattr(made.job, name) for name in ("places", "certainty", "window_start", "window_end")}
    JobExpectation.objects.create(job=made.job, on=add_months(made.today, -12), status="in_sight", **told)
    return made


def started(world: World) -> Placement:
    """Somebody whom the employer chose begins at once in the job."""
    candidate = world.accepted(world.proposed())
    world.ended(candidate)
    with acting(world.coach):
        return Placement.objects.get(candidate=candidate)


def stops(world: World, placement: Placement) -> None:
    with acting(world.coach):
        services.aftercare.end_job(
            by=world.coach,
            placement=placement,
            version=placement.version,
            end=world.today,
            reason="beviel niet",
            today=world.today,
        )


def figures(world: World) -> tuple[object, ...]:
    """Status and filled places of the job; open places and forecast of its quarter; what came this quarter of
    what was expected a year ago.
    """
    rows = FutureJob.objects.filter(pk=world.job.pk)
    job = rows.get()
    forecast = [(row["places_sum"], row["weighted"]) for row in rows.filter(status__in=OPEN).forecast()]
    board = [(one.status, one.places, one.filled) for one in board_columns(rows) if one.jobs]
    now = then_and_now(add_months(world.today, -12), quarter_of(world.today), rows)[-1]
    return job.status, job.filled, forecast, board, (now.came, now.foreseen)


def test_each_who_starts_fills_a_place_and_the_last_one_the_job(world: World) -> None:
    FutureJob.objects.filter(pk=world.job.pk).update(places=2)
    assert figures(world) == ("in_sight", 0, [(2, 160)], [("in_sight", 2, 0)], (0, 0))
    started(world)
    assert figures(world) == ("in_sight", 1, [(1, 80)], [("in_sight", 1, 1)], (1, 1))
    second = started(world)
    assert figures(world) == ("filled", 2, [], [("filled", 0, 2)], (2, 2))
    stops(world, second)
    # A job that begins is one that came, however long it lasts; the place is open again.
    assert figures(world) == ("worked_out", 1, [(1, 80)], [("worked_out", 1, 1)], (2, 2))
    told = JobExpectation.objects.order_by("id").values_list("filled", "status")
    assert list(told) == [(0, "in_sight"), (1, "in_sight"), (2, "filled"), (1, "worked_out")]


def test_the_control_without_following_nothing_moves(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the test above sees comes from the following alone."""
    monkeypatch.setattr(jobs, "count_places", lambda **asked: asked["job"])
    before = figures(world)
    started(world)
    assert figures(world)[:4] == before[:4]


def test_who_still_learns_keeps_a_full_job_open(world: World) -> None:
    FutureJob.objects.filter(pk=world.job.pk).update(places=1)
    first, second = world.at_step(6), world.proposed()
    world.accepted(second)
    world.planned(second)
    world.started(second)
    world.ended(first)
    assert figures(world)[:3] == ("learning_in", 1, [(0, 0)])
    world.evaluated(second)
    world.ended(second, "no_job")
    assert figures(world)[0] == "filled"


def test_a_job_elsewhere_fills_no_place(world: World) -> None:
    world.ended(world.accepted(world.proposed()), "other_employer")
    assert figures(world)[1] == 0


def test_a_job_that_ended_after_three_months_keeps_its_place(world: World) -> None:
    FutureJob.objects.filter(pk=world.job.pk).update(places=1)
    placement = started(world)
    with acting(world.coach):
        Placement.objects.filter(pk=placement.pk).update(start=world.today - 100 * DAY)
    stops(world, placement)
    assert figures(world)[:2] == ("filled", 1)


def test_the_database_and_the_rule_count_the_same_places(world: World) -> None:
    spans = [None, 0, 1, 88, 89, 90, 91, 92, 93, 200]
    wanted = 0
    with scope(municipality_id=world.coach.municipality_id, region=True):
        project = ProjectFactory(job=world.job)
        for number, (lasted, meant) in enumerate(product(spans, (True, False))):
            start = world.today - (200 + number) * DAY
            end = None if lasted is None else start + lasted * DAY
            client = world.person()
            candidate = CandidateFactory(
                project=project,
                client=client,
                profile=client.profiles.get(),
                status="placed",
                outcome="intended_job" if meant else "other_employer",
                outcome_on=start,
            )
            PlacementFactory(client=client, candidate=candidate, start=start, end=end)
            wanted += meant and fills_place(start, end)
    assert 2 < wanted < len(spans)
    assert people_on_job(world.job.pk) == PeopleOnJob(filled=wanted)
    assert people_on_jobs([world.job.pk])[world.job.pk].filled == wanted


def test_what_was_loaded_at_once_is_counted_at_night(world: World) -> None:
    started(world)
    FutureJob.objects.update(filled=0)
    count_places()
    assert figures(world)[1] == 1
    assert jobs.count_all_places() == 0
    FutureJob.objects.update(status="filled", filled=2)
    # A closed job keeps what it has: the files of who works there may be gone.
    assert jobs.count_all_places() == 0


def test_following_asks_no_rights_of_who_records_it(world: World) -> None:
    """A coach who may not edit the job records a start, also one of another town."""
    coach, client = world.stranger()
    candidate = world.proposed(client, by=coach)
    with acting(coach):
        services.inform_candidate(by=coach, candidate=candidate, on=world.today)
        services.introduce_candidate(by=coach, candidate=candidate, on=world.today)
    with acting(world.manager):
        services.answer_candidate(by=world.manager, candidate=candidate, action="accept", on=world.today)
    with acting(coach):
        services.record_outcome(
            by=coach,
            candidate=candidate,
            outcome="intended_job",
            on=world.today,
            placement=services.PlacementFields("Kok", world.today, "fixed", 32, employer=world.job.employer),
        )
    assert figures(world)[1] == 1
