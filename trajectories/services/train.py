"""Moving in the train: all or nothing, with the history of each step, and back again for a week.

Every deed is kept as a run of the user's own (ids and days, no names): what it changed and how it was, so
that it can be undone as long as nobody touched those steps since.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.editing import save_version
from core.models import User
from core.pages import Refused
from trajectories.models import Candidate, LearnInPlace, LearnInPlan, LearnInStep, Project, TrainRun
from trajectories.permissions_train import movable_ids
from trajectories.services.learn_in import SIGNATURES
from trajectories.services.parts import day, tell_candidate
from trajectories.train_facts import ON_THE_WAY, TrainFacts, read_train
from trajectories.train_proposal import Ask, Proposal, StepChange, propose

KEPT_DAYS = 7
STALE = "Intussen is er iets veranderd. Hieronder staat hoe het nu zou worden."
STALE_RUN = "De planning is intussen veranderd: dit voorstel past niet meer. Zoek opnieuw."
TOUCHED = "Intussen is er iets aan deze stappen veranderd. Terugzetten kan daarom niet meer."


class TrainChanged(Refused):
    """Somebody changed something since the preview was shown."""


@transaction.atomic
def save_move(
    *, by: User, project: Project | None, ask: Ask, key: str, today: date | None = None
) -> tuple[Proposal, TrainRun]:
    """Writes what the preview with this ``key`` showed. Raises TrainChanged when it would be another now,
    Refused when it can't be.
    """
    facts = lock_train(by, project, day(today))
    if facts.key() != key:
        raise TrainChanged(STALE)
    try:
        proposal = propose(facts, ask)
    except LookupError as gone:
        raise TrainChanged(STALE) from gone
    if proposal.reasons:
        raise Refused("Dit past niet.", proposal.reasons)
    if not proposal.changes:
        raise Refused("Er verandert niets.")
    run = write_changes(by=by, project=project, changes=proposal.changes, key=key, deed=ask.deed.value)
    return proposal, run


def lock_train(by: User, project: Project | None, today: date) -> TrainFacts:
    """The train while nobody else can change the plans in it, nor take room at the places of it: projects
    first, then places, then candidates, each by number.
    """
    mine = Candidate.objects.visible_to(by).filter(status__in=ON_THE_WAY, project__state="running")
    if project is not None:
        mine = mine.filter(project=project)
    ids = set(mine.values_list("project_id", flat=True))
    list(Project.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    used = LearnInStep.objects.filter(plan__candidate__in=mine, place__isnull=False)
    places = set(used.values_list("place_id", flat=True))
    list(LearnInPlace.objects.select_for_update().filter(pk__in=places).order_by("pk").values_list("pk"))
    return read_train(by, project, today)


def write_changes(
    *,
    by: User,
    project: Project | None,
    changes: Sequence[StepChange],
    key: str,
    deed: str,
    run: TrainRun | None = None,
) -> TrainRun:
    """Writes the days of each step; what was signed is signed again, as after any change of a plan."""
    candidates = _lock_candidates(by, {one.candidate_id for one in changes})
    steps = _steps(one.step_id for one in changes)
    gone = [_taken_out(steps[one.step_id]) for one in changes if one.gone]
    for one in changes:
        step = steps[one.step_id]
        if (step.start, step.end) != (one.start, one.end):
            raise TrainChanged(STALE)
        if one.gone:
            step.delete()
        else:
            save_version(step, by=by, version=step.version, start=one.new_start, end=one.new_end)
    found = {
        "deed": deed,
        "moves": [_days(one) for one in changes if not one.gone],
        "gone": gone,
        "plans": [_signed_again(by, plan) for plan in _plans(candidates)],
    }
    for candidate in candidates:
        tell_candidate("train.moved", by=by, candidate=candidate)
    return _keep(by, project, key, found, run)


def _lock_candidates(by: User, ids: Iterable[int]) -> list[Candidate]:
    """Only whom this user may move; somebody of another team is never written."""
    team = movable_ids(by)
    found = list(
        Candidate.objects.visible_to(by)
        .filter(pk__in=set(ids), status__in=ON_THE_WAY)
        .select_for_update(of=("self",))
        .select_related("client", "project")
        .order_by("pk")
    )
    allowed = [
        one for one in found if team is not None and (one.team_id == team or one.client.buddy_id == by.pk)
    ]
    if len(allowed) != len(set(ids)):
        raise TrainChanged(STALE)
    return allowed


def _steps(ids: Iterable[int]) -> dict[int, LearnInStep]:
    wanted = set(ids)
    found = {one.pk: one for one in LearnInStep.objects.select_for_update().filter(pk__in=wanted)}
    if len(found) != len(wanted):
        raise TrainChanged(STALE)
    return found


def _plans(candidates: Iterable[Candidate]) -> list[LearnInPlan]:
    return list(LearnInPlan.objects.filter(candidate__in=list(candidates)).order_by("pk"))


def _days(one: StepChange) -> list[Any]:
    days = (one.start, one.end, one.new_start, one.new_end)
    return [one.step_id, *(on.isoformat() for on in days)]


def _taken_out(step: LearnInStep) -> list[Any]:
    return [step.pk, sorted(step.skills.values_list("pk", flat=True))]


def _signed_again(by: User, plan: LearnInPlan) -> list[Any]:
    """Clears who signed; gives when they did, and the version that the plan has now."""
    before = [getattr(plan, name) for name in SIGNATURES]
    saved = save_version(plan, by=by, version=plan.version, **dict.fromkeys(SIGNATURES))
    return [plan.pk, [on.isoformat() if on else None for on in before], saved.version]


def _keep(
    by: User, project: Project | None, key: str, found: dict[str, Any], run: TrainRun | None
) -> TrainRun:
    if run is None:
        run = TrainRun(project=project, asked_by=by, created_by=by)
    run.state, run.percent, run.facts_key = TrainRun.State.TAKEN, 100, key
    run.found = found
    run.save()
    return run


# --- back again -------------------------------------------------------------------------------------------


def may_undo(run: TrainRun) -> bool:
    return run.state == TrainRun.State.TAKEN and not run.found.get("undone")


@transaction.atomic
def undo_move(*, by: User, run: TrainRun) -> None:
    """Puts everything back as it was before this deed; twice is no problem. Raises Refused when a step was
    changed since, or is no longer the user's to move.
    """
    locked = TrainRun.objects.select_for_update().get(pk=run.pk)
    if not may_undo(locked):
        return
    moves, gone = locked.found["moves"], locked.found["gone"]
    plans = {pk: (signed, version) for pk, signed, version in locked.found["plans"]}
    owners = list(
        LearnInPlan.objects.filter(pk__in=plans).values_list("candidate_id", "candidate__project_id")
    )
    ids = {project for _, project in owners}
    list(Project.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    try:
        candidates = _lock_candidates(by, {candidate for candidate, _ in owners})
        steps = _steps(move[0] for move in moves)
    except TrainChanged as changed:
        raise Refused(TOUCHED) from changed
    if len(owners) != len(plans):
        raise Refused(TOUCHED)
    for pk, start, end, new_start, new_end in moves:
        step = steps[pk]
        if (step.start.isoformat(), step.end.isoformat()) != (new_start, new_end):
            raise Refused(TOUCHED)
        save_version(step, by=by, version=step.version, start=_read(start), end=_read(end))
    for pk, skills in gone:
        _put_back(pk, skills)
    for plan in _plans(candidates):
        _sign_back(by, plan, *plans[plan.pk])
    TrainRun.objects.filter(pk=locked.pk).update(found={**locked.found, "undone": True})
    for candidate in candidates:
        tell_candidate("train.moved_back", by=by, candidate=candidate)


def _read(text: str) -> date:
    return date.fromisoformat(text)


def _put_back(pk: int, skills: list[int]) -> None:
    """A step that was taken out returns as its history keeps it."""
    event = (
        LearnInStep.pgh_event_model.objects.filter(pgh_obj_id=pk)  # type: ignore[attr-defined]
        .order_by("-pgh_id")
        .first()
    )
    if event is None:
        raise Refused(TOUCHED)
    names = [one.attname for one in LearnInStep._meta.concrete_fields]
    step = LearnInStep(**{name: getattr(event, name) for name in names})
    step.save(force_insert=True)
    step.skills.set(skills)


def _sign_back(by: User, plan: LearnInPlan, signed: list[str | None], version: int) -> None:
    """The plan reads again as it was signed, so the signatures hold; not when it was changed since."""
    dates = [_read(on) if on and plan.version == version else None for on in signed]
    save_version(plan, by=by, version=plan.version, **dict(zip(SIGNATURES, dates, strict=True)))


def remove_old_runs(now: Any = None) -> int:
    """Searches and what can be undone are kept for a week."""
    before = (now or timezone.now()) - timedelta(days=KEPT_DAYS)
    return TrainRun.objects.filter(created_at__lt=before).delete()[0]


def forget_client(client_id: int) -> int:
    """Runs that speak of a step of this client go with the file."""
    steps = set(LearnInStep.objects.filter(client_id=client_id).values_list("pk", flat=True))
    plans = set(LearnInPlan.objects.filter(client_id=client_id).values_list("pk", flat=True))
    removed = 0
    for run in TrainRun.objects.exclude(found={}).only("pk", "found"):
        about = {move[0] for name in ("moves", "gone", "weeks") for move in run.found.get(name, ())}
        named = client_id in run.found.get("about", ())
        if named or about & steps or {one[0] for one in run.found.get("plans", ())} & plans:
            run.delete()
            removed += 1
    return removed
