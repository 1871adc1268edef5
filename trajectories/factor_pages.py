"""What pages of factors show: per step what helped and hindered, and factor beside outcome."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from core.domain.rounding import percent_of
from core.models import User
from core.models.base import DataSet
from trajectories.deeds import at
from trajectories.domain.candidate import OUTCOME_STATES
from trajectories.domain.factors import BY_KEY, Ended, Line, factor_table
from trajectories.domain.learn_in import JOB_OUTCOMES, Outcome
from trajectories.domain.steps import PHASE_LABELS, STEPS
from trajectories.models import Candidate, CandidateFactor, ProjectFactor


@dataclass(frozen=True, slots=True)
class Said:
    """A factor that was written down. ``remove`` is '' when the reader may not take it away."""

    label: str
    note: str
    by: str
    remove: str


@dataclass(frozen=True, slots=True)
class StepFactors:
    number: int
    label: str
    helped: list[Said]
    hindered: list[Said]
    add_helped: str
    add_hindered: str

    @property
    def empty(self) -> bool:
        return not self.helped and not self.hindered


def factor_steps(
    rows: Iterable[ProjectFactor | CandidateFactor], *, page: str, pk: int, remove: str, editable: bool
) -> list[StepFactors]:
    """All six steps; ``page`` and ``remove`` name the addresses to add and to take away."""
    found = list(rows)
    steps = []
    for number, phase in enumerate(STEPS, start=1):
        mine = [row for row in found if row.step == number]
        steps.append(
            StepFactors(
                number,
                PHASE_LABELS[phase],
                [_said(row, remove, editable) for row in mine if row.helps],
                [_said(row, remove, editable) for row in mine if not row.helps],
                at(page, pk, number, "hielp") if editable else "",
                at(page, pk, number, "hinderde") if editable else "",
            )
        )
    return steps


def _said(row: ProjectFactor | CandidateFactor, remove: str, editable: bool) -> Said:
    label = BY_KEY[row.key].label if row.key in BY_KEY else row.note
    note = row.note if row.key else ""
    return Said(label, note, str(row.created_by or ""), at(remove, row.pk) if editable else "")


def ended_of(user: User, data_set: str) -> QuerySet[Candidate]:
    """Trajectories of the municipality with a known outcome; learning in began, or ended before it could."""
    return Candidate._base_manager.filter(
        municipality_id=user.municipality_id,
        project__data_set=data_set,
        status__in=[state.value for state in OUTCOME_STATES],
    ).exclude(outcome=Outcome.UNKNOWN.value)


def read_ended(candidates: QuerySet[Candidate]) -> list[Ended]:
    """Outcome and factors of each, with those of its project; three questions. Counted: nobody is shown."""
    keys: dict[int, set[str]] = {}
    own = CandidateFactor._base_manager.filter(candidate__in=candidates).exclude(key="")
    for candidate, key in own.values_list("candidate_id", "key"):
        keys.setdefault(candidate, set()).add(key)
    shared: dict[int, set[str]] = {}
    of_projects = ProjectFactor.objects.filter(project__candidates__in=candidates).exclude(key="").distinct()
    for project, key in of_projects.values_list("project_id", "key"):
        shared.setdefault(project, set()).add(key)
    return [
        Ended(outcome in JOB_OUTCOMES, frozenset(keys.get(pk, set()) | shared.get(project, set())))
        for pk, project, outcome in candidates.values_list("pk", "project_id", "outcome")
    ]


@dataclass(frozen=True, slots=True)
class TableRow:
    label: str
    helps: bool
    known: bool
    with_it: str
    without: str


def table_rows(ended: list[Ended]) -> list[tuple[str, list[TableRow], list[TableRow]]]:
    """Per step the factors of which something can be said, in words, and those of which it can't."""
    rows = [(line.factor.step, _row(line)) for line in factor_table(ended)]
    return [
        (
            f"{number}. {PHASE_LABELS[phase]}",
            [row for step, row in rows if step == number and row.known],
            [row for step, row in rows if step == number and not row.known],
        )
        for number, phase in enumerate(STEPS, start=1)
    ]


def _row(line: Line) -> TableRow:
    return TableRow(
        line.factor.label,
        line.factor.helps,
        line.known,
        _words(line.job_with, line.with_it),
        _words(line.job_without, line.without),
    )


def _words(job: int | None, whole: int | None) -> str:
    if job is None or whole is None:
        return "onbekend"
    return f"{job} van {whole} ({percent_of(job, whole)}%)"


def data_set_of(user: User) -> str:
    """Figures are never mixed: real trajectories as soon as there are any, else the demo."""
    mine = Candidate._base_manager.filter(
        municipality_id=user.municipality_id, project__data_set=DataSet.LIVE.value
    )
    return (DataSet.LIVE if mine.exists() else DataSet.DEMO).value


def candidate_steps(candidate: Candidate, *, editable: bool) -> list[StepFactors]:
    rows: Any = CandidateFactor.objects.filter(candidate=candidate).select_related("created_by")
    return factor_steps(
        rows,
        page="add_candidate_factor",
        pk=candidate.pk,
        remove="remove_candidate_factor",
        editable=editable,
    )


def project_steps(rows: QuerySet[ProjectFactor], project_id: int, *, editable: bool) -> list[StepFactors]:
    return factor_steps(
        rows.select_related("created_by"),
        page="add_project_factor",
        pk=project_id,
        remove="remove_project_factor",
        editable=editable,
    )
