"""What the rules need to know about projects, read in a fixed number of queries.

The rules must see every candidate: a project can't stop while somebody of another town learns in. So the
rows are read over the whole region as plain values; whoever is out of the user's sight has no name in them.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import Count, DateField, Func, Q
from django.db.models.functions import Coalesce, TruncQuarter

from core import audit
from core.domain.calendar import quarter_of
from core.kept import once
from core.models import Parameter, User
from core.parameters import values_on
from core.tenancy import question, read_in_region, whole_region
from employers.domain.expectation import Arrival
from employers.domain.places import LASTING_MONTHS
from employers.facts import PeopleOnJob
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import may_pass_on, progress
from trajectories.domain.learn_in import (
    MAX_MONTHS,
    EvaluationKind,
    LearnInPlan,
    Outcome,
    PlannedEvaluation,
    PlanStep,
)
from trajectories.domain.legal_form import FormLimits, FormPeriod, LimitsOn, default_limits, form_problems
from trajectories.domain.route import ChainLink, RouteFacts
from trajectories.domain.steps import STEPS, Phase, ProjectCandidate, ProjectFacts
from trajectories.models import Candidate, Evaluation, Project

UNSEEN = "een andere kandidaat"


class Lasted(Func):  # type: ignore[misc]
    """The first day on which somebody who started on this day keeps the place: the rule in SQL."""

    template = f"(%(expressions)s + INTERVAL '{LASTING_MONTHS} months')::date"
    output_field = DateField()


LEARNING = Count("id", filter=Q(status=CandidateState.LEARNING_IN.value))
# The rule is employers.domain.places.fills_place; a test holds the two together.
FILLED = Count(
    "id",
    filter=Q(outcome=Outcome.INTENDED_JOB.value)
    & (Q(placement__end=None) | Q(placement__end__gte=Lasted("placement__start"))),
)


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
    verdict: str
    plan: LearnInPlan | None
    facts: ProjectCandidate

    @property
    def visible(self) -> bool:
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class Around:
    """What else hangs on a project: (employer, places, guaranteed) of those that share it; how many people
    work at each link of the chain; (id, number, first day, closed, people) of each round."""

    shared: tuple[tuple[int, int, bool], ...] = ()
    chain_people: tuple[int, ...] = ()
    rounds: tuple[tuple[int, int, date, bool, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything about one project: what the rules need, and the lines for the screen."""

    facts: ProjectFacts
    lines: tuple[CandidateLine, ...] = ()
    unseen: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    around: Around = field(default_factory=Around)

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
            **Candidate.objects.filter(project__job_id=job_id).aggregate(learning=LEARNING, filled=FILLED)
        )


def people_on_jobs(job_ids: Sequence[int]) -> dict[int, PeopleOnJob]:
    """The same for many jobs in one question; jobs without candidates are left out."""
    rows = (
        Candidate.objects.filter(project__job_id__in=job_ids)
        .order_by("project__job_id")
        .values("project__job_id")
        .annotate(learning=LEARNING, filled=FILLED)
    )
    [found] = read_in_region(question(rows))
    return {one["project__job_id"]: PeopleOnJob(one["learning"], one["filled"]) for one in found}


def arrivals_on_jobs(first: date, last: date) -> list[Arrival]:
    """How many candidates got the job that they learned in for, by job and quarter, over the whole region.

    The day is the first day at work, or as long as that is not known the day of the outcome.
    """
    with whole_region():
        rows = (
            Candidate.objects.filter(outcome=Outcome.INTENDED_JOB.value)
            .annotate(day=Coalesce("placement__start", "outcome_on"))
            .filter(day__gte=first, day__lte=last)
            .annotate(quarter=TruncQuarter("day"))
            .order_by("project__job_id", "quarter")
            .values_list("project__job_id", "quarter")
            .annotate(people=Count("id"))
        )
        return [Arrival(pk, quarter_of(quarter), people) for pk, quarter, people in rows]


def picture_of(project: Project, user: User | None) -> Picture:
    """The picture of one project, with the names that this user may see."""
    return pictures([project], user)[project.pk]


def pictures(projects: Sequence[Project], user: User | None) -> dict[int, Picture]:
    """Pictures by project id, in the same number of queries for one project and for many.

    With a user the visible candidates carry their agreed name (and the log is told); without one nobody does.
    """
    ids = [project.pk for project in projects]
    seen = _ids_in_sight(ids, user)
    jobs, rows, plan_rows = read_in_region((_JOBS, [ids]), (_CANDIDATES, [ids]), (_PLANS, [ids]))
    # What counts of the job, the places, and the day of the latest decision: then the current step began.
    job_side = {row["pk"]: row for row in jobs}
    plans = _plans(plan_rows, {p.pk: is_side_by_side(p) for p in projects})
    grouped: dict[int, list[CandidateLine]] = defaultdict(list)
    hidden: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        grouped[row["project_id"]].append(
            _line(row, plans.get(row["id"]), row["id"] in seen, job_side[row["project_id"]])
        )
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


# Written out, because these few statements are half of what the page of a project costs to put together.
_JOBS = """
SELECT p.id AS pk, p.threshold, job.conversation_id AS conversation,
       (SELECT count(*) FROM trajectories_learninplace WHERE project_id = p.id)
       + (SELECT count(*) FROM trajectories_learninplace_used_by WHERE project_id = p.id) AS places_count,
       (SELECT count(*) FROM trajectories_learninplace place
        WHERE (place.project_id = p.id OR place.id IN (
            SELECT learninplace_id FROM trajectories_learninplace_used_by WHERE project_id = p.id))
        AND (place.kind <> 'employer' OR place.employer_id <> job.employer_id)) AS places_elsewhere,
       (SELECT json_agg(json_build_array(function, start, "end", job_id IS NOT NULL, onward <> '')
                        ORDER BY "order", id)
        FROM trajectories_chainjob WHERE project_id = p.id) AS chain,
       (SELECT status FROM employers_stackedjob WHERE id = p.stacked_job_id) AS stacked_state,
       (SELECT count(DISTINCT part.employer_id) FROM employers_stackedjob_jobs stacked
        JOIN employers_futurejob part ON part.id = stacked.futurejob_id
        WHERE stacked.stackedjob_id = p.stacked_job_id) AS stacked_employers,
       EXISTS (SELECT 1 FROM employers_stackedjob_jobs
        WHERE stackedjob_id = p.stacked_job_id AND futurejob_id = p.job_id) AS in_stack,
       (SELECT json_agg(json_build_array(employer_id, places, guaranteed))
        FROM trajectories_projectemployer WHERE project_id = p.id) AS shared,
       (SELECT json_agg((SELECT count(*) FROM trajectories_chainmove move
                         WHERE move.chain_job_id = link.id AND move."end" IS NULL)
                        ORDER BY link."order", link.id)
        FROM trajectories_chainjob link WHERE link.project_id = p.id) AS chain_people,
       (SELECT json_agg(json_build_array(one.id, one.number, one.starts_on, one.closed_on IS NOT NULL,
                        (SELECT count(*) FROM trajectories_roundentry WHERE round_id = one.id))
                        ORDER BY one.number)
        FROM trajectories_selectionround one WHERE one.project_id = p.id) AS rounds,
       (SELECT json_agg(json_build_array(skill_id, weight))
        FROM employers_jobskill WHERE job_id = p.job_id) AS asked,
       (SELECT "on" FROM trajectories_stepdecision
        WHERE project_id = p.id ORDER BY id DESC LIMIT 1) AS entered_on
FROM trajectories_project p JOIN employers_futurejob job ON job.id = p.job_id WHERE p.id = ANY(%s)
"""
_CANDIDATES = """
SELECT c.id, c.project_id, c.client_id, c.status, c.proposed_on, c.answered_on, c.informed_on,
       c.introduced_on, c.learn_in_start, c.outcome, profile.name, profile.withdrawn_on,
       latest.verdict, latest."on" AS evaluated_on,
       CASE WHEN c.status = 'learning_in' AND latest.verdict = 'go' THEN (
           SELECT json_agg(json_build_array(rated.skill_id, rated.percent)) FROM (
               SELECT DISTINCT ON (one.skill_id) one.skill_id, one.percent
               FROM trajectories_evaluation held
               JOIN trajectories_evaluationskill one ON one.evaluation_id = held.id
               WHERE held.candidate_id = c.id ORDER BY one.skill_id, held."on" DESC, held.id DESC
           ) rated) END AS rated
FROM trajectories_candidate c
LEFT JOIN clients_candidateprofile profile ON profile.id = c.profile_id
LEFT JOIN LATERAL (
    SELECT verdict, "on" FROM trajectories_evaluation
    WHERE candidate_id = c.id ORDER BY "on" DESC, id DESC LIMIT 1
) latest ON true
WHERE c.project_id = ANY(%s) ORDER BY c.proposed_on, c.id
"""
_PLANS = """
SELECT plan.id, plan.candidate_id, plan.explained_on, plan.guide_employer, plan.guide_place,
       plan.guide_coach_id, plan.financing, plan.conditions, plan.if_it_fails, plan.interim_on, plan.final_on,
       plan.contract_on, plan.signed_candidate_on,
       plan.signed_employer_on, plan.signed_municipality_on, c.project_id,
       (SELECT count(DISTINCT chosen.skill_id) FROM trajectories_learninstep step
        JOIN trajectories_learninstep_skills chosen ON chosen.learninstep_id = step.id
        WHERE step.plan_id = plan.id) AS skills,
       (SELECT json_agg(skill.name ORDER BY asked.weight DESC, asked.skill_id)
        FROM employers_jobskill asked JOIN core_skill skill ON skill.id = asked.skill_id
        WHERE asked.job_id = project.job_id AND NOT EXISTS (
            SELECT 1 FROM trajectories_learninstep step
            JOIN trajectories_learninstep_skills chosen ON chosen.learninstep_id = step.id
            WHERE step.plan_id = plan.id AND chosen.skill_id = asked.skill_id
        ) AND NOT EXISTS (
            SELECT 1 FROM trajectories_learninaside aside
            WHERE aside.plan_id = plan.id AND aside.skill_id = asked.skill_id
        )) AS open_skills,
       (SELECT json_agg(json_build_array(place.name, step.tasks, step.start, step."end", step.legal_form,
                                         step.pay, place.kind, step.training <> '')
                        ORDER BY step."order", step.id)
        FROM trajectories_learninstep step
        LEFT JOIN trajectories_learninplace place ON place.id = step.place_id
        WHERE step.plan_id = plan.id) AS steps
FROM trajectories_learninplan plan JOIN trajectories_candidate c ON c.id = plan.candidate_id
JOIN trajectories_project project ON project.id = c.project_id
WHERE c.project_id = ANY(%s) ORDER BY plan.id
"""


def _plans(rows: list[dict[str, Any]], stacked: dict[int, bool]) -> dict[int, LearnInPlan]:
    limits = form_limits() if any(one[4] for row in rows for one in row["steps"] or ()) else default_limits
    return {
        row["candidate_id"]: plan_of_row(row, stacked.get(row["project_id"], False), limits) for row in rows
    }


def form_limits() -> LimitsOn:
    """How long each legal form may last, on any day: all dated values in one question."""
    keys = [field.name for field in fields(FormLimits)]
    found = once(
        ("form_limits",), lambda: list(Parameter.objects.filter(key__in=keys).order_by("valid_from"))
    )

    def on(day: date) -> FormLimits:
        return FormLimits(**{row.key: int(row.value) for row in found if row.valid_from <= day})

    return on


def _steps(found: list[Any]) -> tuple[PlanStep, ...]:
    return tuple(
        PlanStep(place or "", tasks, date.fromisoformat(start), date.fromisoformat(end))
        for place, tasks, start, end, *_ in found
    )


def _periods(found: list[Any]) -> tuple[FormPeriod, ...]:
    return tuple(
        FormPeriod(
            number=number,
            form=form,
            start=date.fromisoformat(start),
            end=date.fromisoformat(end),
            pay=pay,
            place=place or "",
            kind=kind or "",
            training=training,
        )
        for number, (place, _, start, end, form, pay, kind, training) in enumerate(found, start=1)
        if form
    )


def plan_of_row(row: dict[str, Any], side_by_side: bool, limits: LimitsOn) -> LearnInPlan:
    """A plan as the rules see it. Signed is: by all three."""
    signed = [row[f"signed_{who}_on"] for who in ("candidate", "employer", "municipality")]
    dates = ((row["interim_on"], EvaluationKind.INTERIM), (row["final_on"], EvaluationKind.FINAL))
    steps = row["steps"] or []
    return LearnInPlan(
        skills=row["skills"],
        steps=_steps(steps),
        guidance=bool(row["guide_employer"] or row["guide_place"] or row["guide_coach_id"]),
        financing=bool(row["financing"].strip()),
        conditions=bool(row["conditions"].strip() and row["if_it_fails"].strip()),
        evaluations=tuple(PlannedEvaluation(on, kind) for on, kind in dates if on),
        agreement_signed_on=max(signed) if all(signed) else None,
        side_by_side=side_by_side,
        open_skills=tuple(row["open_skills"] or ()),
        explained_on=row["explained_on"],
        form_problems=form_problems(_periods(steps), limits),
        contract_on=row["contract_on"],
    )


def _passes(row: dict[str, Any], job: dict[str, Any]) -> bool:
    """Whether the latest evaluation lets somebody go on to the job, by the threshold of the project."""
    if row["verdict"] != Evaluation.Verdict.GO:
        return False
    found = progress(dict(job["asked"] or ()), dict(row["rated"] or ()))
    return may_pass_on(row["verdict"], found, Fraction(job["threshold"], 100)).allowed


def _line(row: dict[str, Any], plan: LearnInPlan | None, seen: bool, job: dict[str, Any]) -> CandidateLine:
    facts = ProjectCandidate(
        candidate_id=row["id"],
        name=row["name"] if seen else UNSEEN,
        state=CandidateState(row["status"]),
        informed=row["informed_on"] is not None,
        introduced=row["introduced_on"] is not None,
        plan=plan,
        go=_passes(row, job),
        outcome=row["outcome"],
        since=row["learn_in_start"],
        evaluated_on=row["evaluated_on"],
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
        verdict=row["verdict"] or "",
        plan=plan,
        facts=facts,
    )


def _way(project: Project, job: dict[str, Any]) -> RouteFacts:
    return RouteFacts(
        main=project.route,
        extra=tuple(project.extra_routes),
        places_elsewhere=job["places_elsewhere"],
        chain=chain_links(job["chain"]),
        stacked_state=job["stacked_state"] or "",
        stacked_employers=job["stacked_employers"],
        in_stack=job["in_stack"],
    )


def _around(job: dict[str, Any]) -> Around:
    return Around(
        shared=tuple((pk, places, guaranteed) for pk, places, guaranteed in job["shared"] or ()),
        chain_people=tuple(job["chain_people"] or ()),
        rounds=tuple(
            (pk, number, date.fromisoformat(start), closed, people)
            for pk, number, start, closed, people in job["rounds"] or ()
        ),
    )


def chain_links(found: list[Any] | None) -> tuple[ChainLink, ...]:
    """The links of a chain, as they come out of the database as JSON."""
    return tuple(
        ChainLink(function, date.fromisoformat(start), date.fromisoformat(end), vacancy, onward)
        for function, start, end, vacancy, onward in found or ()
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
        skills_asked=len(job["asked"] or ()),
        conditions=bool(project.profile.strip()),
        candidates=tuple(line.facts for line in lines),
        way=_way(project, job),
    )
    shown = [line for line in lines if line.id not in hidden]
    counts: dict[str, int] = defaultdict(int)
    for line in shown:
        counts[line.status] += 1
    unseen = sum(1 for line in shown if not line.visible)
    return Picture(facts=facts, lines=tuple(shown), unseen=unseen, counts=dict(counts), around=_around(job))
