"""The search for the best planning: asked by somebody, done by the worker, taken over or left."""

import logging
import threading
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from django.db import Error, connection, transaction
from django.utils import timezone

from core import audit
from core.models import User
from core.outbox import announce
from core.pages import Refused
from core.tenancy import set_scope_of
from trajectories.domain.train import check_schedule, cost_of
from trajectories.models import Project, TrainRun
from trajectories.permissions_train import can_move
from trajectories.services.parts import day
from trajectories.services.train import STALE_RUN, lock_train, write_changes
from trajectories.train_facts import TrainFacts, read_train
from trajectories.train_planning import Planned, plan_train
from trajectories.train_proposal import StepChange, changes_of

State = TrainRun.State
BUSY = (State.WAITING, State.RUNNING)
# Under the promise of 30 seconds there is time left to read and to write.
SEARCH_SECONDS = 22.0
# A worker that was killed leaves a run behind that nobody finishes.
LOST_AFTER = timedelta(minutes=5)
LOST = "Het zoeken is afgebroken. Begin opnieuw."
NOBODY = "Er is niemand om te plannen: er staan nog geen stappen in de plannen van jouw kandidaten."
log = logging.getLogger(__name__)


@transaction.atomic
def start_search(*, by: User, project: Project | None) -> TrainRun:
    """Has the worker search; a search of this user that is still busy is the one. Pressing twice is once."""
    User.objects.select_for_update().get(pk=by.pk)
    since = timezone.now() - LOST_AFTER
    busy = TrainRun.objects.filter(asked_by=by, project=project, state__in=BUSY, created_at__gt=since).first()
    if busy is not None:
        return busy
    run = TrainRun.objects.create(project=project, asked_by=by, created_by=by)
    audit.record("train.search_asked", by=by, on=run)
    announce("train.search", run_id=run.pk)
    return run


def send_search(ids: Mapping[str, Any]) -> None:
    """Effect of ``train.search``: the search itself takes too long for the transaction of an event."""
    from trajectories.tasks import search_train

    transaction.on_commit(lambda: search_train.apply_async(args=[int(ids["run_id"])], ignore_result=True))


def search(run_id: int, *, seconds: float = SEARCH_SECONDS, today: date | None = None) -> None:
    """Reads the train as the asker sees it, searches outside a transaction, and keeps what was found."""
    run = TrainRun.objects.select_related("asked_by", "project").filter(pk=run_id, state__in=BUSY).first()
    if run is None:
        return
    TrainRun.objects.filter(pk=run.pk).update(state=State.RUNNING, percent=2)
    with transaction.atomic():
        set_scope_of(run.asked_by)
        allowed = run.asked_by.is_active and can_move(run.asked_by)
        facts = read_train(run.asked_by, run.project, day(today)) if allowed else None
    if facts is None or not facts.movable:
        _fail(run, [NOBODY])
        return
    with _ticking(run.pk, seconds):
        planned = plan_train(facts.train(), now=facts.schedule(), seconds=seconds)
    _finish(run, facts, planned)


def _finish(run: TrainRun, facts: TrainFacts, planned: Planned) -> None:
    if planned.schedule is None or planned.cost is None:
        rides = {ride.rider.rider_id: ride.row.client_id for ride in facts.rides}
        about = {rides[one.rider_id] for one in planned.problems if one.rider_id in rides}
        _fail(run, [problem.text for problem in planned.problems], about)
        return
    train, now = facts.train(), facts.schedule()
    before = cost_of(train, now)
    better = planned.cost < before or bool(check_schedule(train, now))
    schedule = planned.schedule if better else now
    weeks = {ride.rider.rider_id: ride for ride in facts.movable}
    found = {
        "first": facts.first.isoformat(),
        "weeks": [
            [step.step_id, to]
            for key, ride in weeks.items()
            for step, to in zip(ride.steps, schedule[key], strict=True)
        ],
        "last": [before.last, planned.cost.last if better else before.last],
        "people": len({ride.row.candidate_id for ride in facts.movable}),
    }
    TrainRun.objects.filter(pk=run.pk, state=State.RUNNING).update(
        state=State.DONE,
        percent=100,
        weeks_before=max(before.total, 0),
        weeks_after=max(planned.cost.total if better else before.total, 0),
        proven=planned.proven,
        facts_key=facts.key(),
        found=found,
    )


def _fail(run: TrainRun, reasons: list[str], about: Collection[int] = ()) -> None:
    """``about``: the clients whom the reasons name, so that the log can be told and they go with the file."""
    TrainRun.objects.filter(pk=run.pk).update(
        state=State.FAILED,
        percent=100,
        reasons="\n".join(dict.fromkeys(reasons)),
        found={"about": sorted(about)} if about else {},
    )


@contextmanager
def _ticking(run_id: int, seconds: float) -> Iterator[None]:
    """Tells once a second how far the time is, beside the search."""
    done, began = threading.Event(), time.monotonic()

    def tick() -> None:
        try:
            while not done.wait(1.0):
                share = min((time.monotonic() - began) / seconds, 1.0)
                TrainRun.objects.filter(pk=run_id).update(percent=2 + round(96 * share))
        except Error as error:
            log.warning("progress of search %s not told: %s", run_id, type(error).__name__)
        finally:
            connection.close()

    beside = threading.Thread(target=tick, daemon=True)
    beside.start()
    try:
        yield
    finally:
        done.set()
        beside.join()


def schedule_of(run: TrainRun, facts: TrainFacts) -> dict[int, tuple[int, ...]]:
    """What a search found, by ride; of facts that it was made with."""
    weeks = dict(run.found.get("weeks", ()))
    return {ride.rider.rider_id: tuple(weeks[step.step_id] for step in ride.steps) for ride in facts.movable}


@transaction.atomic
def take_over(*, by: User, run: TrainRun, today: date | None = None) -> int:
    """Writes what a search found, all or nothing; gives the number of steps. Twice is once.

    Raises Refused when the facts changed since, or there is nothing to take over.
    """
    locked = TrainRun.objects.select_for_update(of=("self",)).select_related("project").get(pk=run.pk)
    if locked.state == State.TAKEN:
        return len(locked.found["moves"])
    if locked.state != State.DONE:
        raise Refused("Deze planning is nog niet klaar.")
    facts = lock_train(by, locked.project, day(today))
    if facts.key() != locked.facts_key:
        raise Refused(STALE_RUN)
    changes = run_changes(locked, facts)
    if not changes:
        raise Refused("Er verandert niets.")
    key = locked.facts_key
    write_changes(by=by, project=locked.project, changes=changes, key=key, deed="plan", run=locked)
    return len(changes)


def run_changes(run: TrainRun, facts: TrainFacts) -> tuple[StepChange, ...]:
    """The steps that a search would move. Empty when the facts are others than it was made with."""
    if facts.key() != run.facts_key:
        return ()
    return tuple(changes_of(facts, schedule_of(run, facts)))


def is_lost(run: TrainRun) -> bool:
    """Whether a search has been busy for so long that its worker must be gone."""
    return run.state in BUSY and run.created_at < timezone.now() - LOST_AFTER
