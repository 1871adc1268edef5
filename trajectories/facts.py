"""What the rules need to know about projects, read in a fixed number of queries.

The rules must see every candidate: a project can't stop while somebody of another town learns in. So the
rows are read over the whole region as plain values; whoever is out of the user's sight has no name in them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from core import audit
from core.models import User
from core.parameters import values_on
from core.tenancy import whole_region
from employers.facts import PeopleOnJob
from trajectories.domain.candidate import CandidateState
from trajectories.domain.learn_in import (
    MAX_MONTHS,
    EvaluationKind,
    LearnInPlan,
    Outcome,
    PlannedEvaluation,
    PlanStep,
)
from trajectories.domain.steps import STEPS, Phase, ProjectCandidate, ProjectFacts
from trajectories.models import Candidate, Evaluation, LearnInStep, Project, StepDecision
from trajectories.models import LearnInPlan as PlanRow

UNSEEN = "een andere kandidaat"


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """A candidate as a list shows one; ``name`` is empty for whoever is out of sight."""

    id: int
    client_id: int
    name: str
    status: str
    proposed_on: date
    answered_on: date | None
    learn_in_start: date | None
    evaluated_on: date | None
    plan: LearnInPlan | None
    facts: ProjectCandidate

    @property
    def visible(self) -> bool:
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything about one project: what the rules need, and the lines for the screen."""

    facts: ProjectFacts
    lines: tuple[CandidateLine, ...] = ()
    unseen: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def visible(self) -> tuple[CandidateLine, ...]:
        return tuple(line for line in self.lines if line.visible)


def phase_of(project: Project) -> Phase:
    """The code of the rules for where a project stands."""
    if project.state == Project.State.RUNNING:
        return STEPS[project.step - 1]
    return Phase(project.state)


def longest_months(today: date) -> int:
    """How long learning in may take at most, on this day."""
    return int(values_on(["learn_in_max"], today).get("learn_in_max", MAX_MONTHS))


def is_side_by_side(project: Project) -> bool:
    """Whether steps of a plan may run at the same time (stacked jobs)."""
    return "stacked" in (project.route, *project.extra_routes)


def people_on_job(job_id: int) -> PeopleOnJob:
    """How many learn in for a job and how many places are filled, over the whole region."""
    with whole_region():
        return PeopleOnJob(
            **Candidate.objects.filter(project__job_id=job_id).aggregate(
                learning=Count("id", filter=Q(status=CandidateState.LEARNING_IN.value)),
                filled=Count("id", filter=Q(outcome=Outcome.INTENDED_JOB.value)),
            )
        )


def picture_of(project: Project, user: User | None) -> Picture:
    """The picture of one project, with the names that this user may see."""
    return pictures([project], user)[project.pk]


def pictures(projects: Sequence[Project], user: User | None) -> dict[int, Picture]:
    """Pictures by project id, in the same number of queries for one project and for many.

    With a user the visible candidates carry their agreed name (and the log is told); without one nobody does.
    """
    ids = [project.pk for project in projects]
    seen = _ids_in_sight(ids, user)
    with whole_region():
        job_side = _job_side(ids)
        rows = _candidate_rows(ids)
        plans = _plans([row["id"] for row in rows], {p.pk: is_side_by_side(p) for p in projects})
    grouped: dict[int, list[CandidateLine]] = defaultdict(list)
    hidden: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        grouped[row["project_id"]].append(_line(row, plans.get(row["id"]), row["id"] in seen))
        if row["withdrawn_on"] is not None and row["id"] not in seen:
            hidden[row["project_id"]].add(row["id"])
    if user is not None:
        audit.note_shown(row["client_id"] for row in rows if row["id"] in seen)
    return {
        project.pk: _picture(
            project,
            job_side[project.pk],
            grouped[project.pk],
            hidden[project.pk],
        )
        for project in projects
    }


def _ids_in_sight(project_ids: list[int], user: User | None) -> set[int]:
    if user is None:
        return set()
    found = Candidate.objects.visible_to(user).filter(project_id__in=project_ids)
    return set(found.values_list("id", flat=True))


def _job_side(project_ids: list[int]) -> dict[int, dict[str, Any]]:
    """What counts of the job, the places, and the day of the latest decision: then the current step began."""
    latest = StepDecision.objects.filter(project=OuterRef("pk")).order_by("-id").values("on")
    rows = Project.objects.filter(pk__in=project_ids).values(
        "pk",
        conversation=F("job__conversation_id"),
        places_count=Count("places", distinct=True),
        skills_asked=Count("job__skills", distinct=True),
        entered_on=Subquery(latest[:1]),
    )
    return {row["pk"]: row for row in rows.order_by("pk")}


def _candidate_rows(project_ids: list[int]) -> list[dict[str, Any]]:
    latest = Evaluation.objects.filter(candidate=OuterRef("pk")).order_by("-on", "-id")
    return list(
        Candidate.objects.filter(project_id__in=project_ids)
        .order_by("proposed_on", "id")
        .values(
            "id",
            "project_id",
            "client_id",
            "status",
            "proposed_on",
            "answered_on",
            "informed_on",
            "introduced_on",
            "learn_in_start",
            "outcome",
            name=F("profile__name"),
            withdrawn_on=F("profile__withdrawn_on"),
            verdict=Subquery(latest.values("verdict")[:1]),
            evaluated_on=Subquery(latest.values("on")[:1]),
        )
    )


def _plans(candidate_ids: list[int], stacked: dict[int, bool]) -> dict[int, LearnInPlan]:
    in_plan: Any = LearnInStep.skills.through.objects.filter(learninstep__plan=OuterRef("pk")).order_by()
    counted = in_plan.values("learninstep__plan").annotate(n=Count("skill", distinct=True)).values("n")
    rows = list(
        PlanRow.objects.filter(candidate_id__in=candidate_ids)
        .order_by("id")
        .values(
            "id",
            "candidate_id",
            "guide_employer",
            "guide_place",
            "guide_coach_id",
            "financing",
            "conditions",
            "if_it_fails",
            "interim_on",
            "final_on",
            "signed_candidate_on",
            "signed_employer_on",
            "signed_municipality_on",
            project_id=F("candidate__project_id"),
            skills=Coalesce(Subquery(counted), 0),
        )
    )
    ids = [row["id"] for row in rows]
    steps: dict[int, list[PlanStep]] = defaultdict(list)
    for step in (
        LearnInStep.objects.filter(plan_id__in=ids)
        .order_by("plan_id", "order", "id")
        .values("plan_id", "tasks", "start", "end", where=F("place__name"))
    ):
        steps[step["plan_id"]].append(
            PlanStep(step["where"] or "", step["tasks"], step["start"], step["end"])
        )
    return {
        row["candidate_id"]: plan_of_row(
            row, steps[row["id"]], row["skills"], stacked.get(row["project_id"], False)
        )
        for row in rows
    }


def plan_of_row(
    row: dict[str, Any], steps: Iterable[PlanStep], skills: int, side_by_side: bool
) -> LearnInPlan:
    """A plan as the rules see it. Signed is: by all three."""
    signed = [row[f"signed_{who}_on"] for who in ("candidate", "employer", "municipality")]
    dates = ((row["interim_on"], EvaluationKind.INTERIM), (row["final_on"], EvaluationKind.FINAL))
    return LearnInPlan(
        skills=skills,
        steps=tuple(steps),
        guidance=bool(row["guide_employer"] or row["guide_place"] or row["guide_coach_id"]),
        financing=bool(row["financing"].strip()),
        conditions=bool(row["conditions"].strip() and row["if_it_fails"].strip()),
        evaluations=tuple(PlannedEvaluation(on, kind) for on, kind in dates if on),
        agreement_signed_on=max(signed) if all(signed) else None,
        side_by_side=side_by_side,
    )


def _line(row: dict[str, Any], plan: LearnInPlan | None, seen: bool) -> CandidateLine:
    facts = ProjectCandidate(
        candidate_id=row["id"],
        name=row["name"] if seen else UNSEEN,
        state=CandidateState(row["status"]),
        informed=row["informed_on"] is not None,
        introduced=row["introduced_on"] is not None,
        plan=plan,
        go=row["verdict"] == Evaluation.Verdict.GO,
        outcome=row["outcome"],
    )
    return CandidateLine(
        id=row["id"],
        client_id=row["client_id"],
        name=row["name"] if seen else "",
        status=row["status"],
        proposed_on=row["proposed_on"],
        answered_on=row["answered_on"],
        learn_in_start=row["learn_in_start"],
        evaluated_on=row["evaluated_on"],
        plan=plan,
        facts=facts,
    )


def _picture(
    project: Project,
    job: dict[str, Any],
    lines: list[CandidateLine],
    hidden: set[int],
) -> Picture:
    """``hidden``: without consent and out of sight; these are not even counted on the screen."""
    facts = ProjectFacts(
        entered_on=job["entered_on"] or project.started_on,
        growth_conversation=job["conversation"] is not None,
        target_group_explained=project.employer_informed_on is not None,
        expectations=bool(project.expectations.strip()),
        route=bool(project.route),
        learn_in_places=job["places_count"],
        commitment=bool(project.commitment.strip()),
        skills_asked=job["skills_asked"],
        conditions=bool(project.profile.strip()),
        candidates=tuple(line.facts for line in lines),
    )
    shown = [line for line in lines if line.id not in hidden]
    counts: dict[str, int] = defaultdict(int)
    for line in shown:
        counts[line.status] += 1
    unseen = sum(1 for line in shown if not line.visible)
    return Picture(facts=facts, lines=tuple(shown), unseen=unseen, counts=dict(counts))
