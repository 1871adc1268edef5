"""What can be done now, as buttons: for a project, for a candidate. Every button says why it is off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.urls import reverse

from core.models import User
from core.policy import Scope, scope_for
from trajectories.domain.candidate import CHOSEN_STATES, OPEN_STATES, CandidateState
from trajectories.domain.evaluation import Verdict, evaluation_due
from trajectories.domain.learn_in import OUTCOME_LABELS, plan_problems
from trajectories.domain.steps import Phase, Requirement
from trajectories.facts import CandidateLine, phase_of
from trajectories.models import Project
from trajectories.permissions import can_edit_project


@dataclass(frozen=True, slots=True)
class Deed:
    """A button. ``fields`` are posted along with it."""

    label: str
    url: str
    enabled: bool = True
    reason: str = ""
    method: str = "get"
    primary: bool = False
    icon: str = ""
    tone: str = ""
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Next:
    """What a candidate waits for, and the one button that does it (None: nothing for this user)."""

    text: str
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """What a user may do with the visible candidates of one project."""

    project: bool
    guide: bool
    answer: bool
    learn_in: bool


def rights_of(user: User, project: Project) -> Rights:
    """By the policy table: 'own' is about the project, 'team' holds for every candidate the user sees."""
    own = user.pk in (project.account_manager_id, project.job.employer.account_manager_id)

    def may(obj: str, action: str) -> bool:
        scope = scope_for(user, obj, action)
        return scope == Scope.TEAM or (scope == Scope.OWN and own)

    return Rights(
        project=can_edit_project(user, project),
        guide=may("candidate", "edit"),
        answer=may("candidate", "answer"),
        learn_in=may("learn_in", "edit"),
    )


@lru_cache(maxsize=8192)
def at(name: str, *args: object) -> str:
    """An address of this app; kept, because a page of a project asks for hundreds."""
    return reverse(f"trajectories:{name}", args=args)


def today_deed(label: str, name: str, line_id: int, today: date) -> Deed:
    """One press says that it happened today; the page behind it lets you choose another day."""
    return Deed(label, at(name, line_id), method="post", fields={"on": today.isoformat()}, icon="check-lg")


def next_for(line: CandidateLine, project: Project, rights: Rights, today: date, norms: Norms) -> Next:
    """What this candidate waits for now, with the button for it when the user may."""
    if project.state != Project.State.RUNNING and line.status in OPEN_STATES:
        return _after_the_end(line, rights)
    match line.status:
        case CandidateState.PROPOSED:
            return _proposed(line, rights, today)
        case CandidateState.ACCEPTED:
            return _accepted(line, project, rights, today, norms)
        case CandidateState.LEARNING_IN:
            return _learning(line, rights, today, norms)
    return Next(OUTCOME_LABELS.get(line.facts.outcome, ""))


@dataclass(frozen=True, slots=True)
class Norms:
    """Dated parameters: days between evaluations, months of learning in at most."""

    evaluation_days: int = 28
    max_months: int = 24


def _after_the_end(line: CandidateLine, rights: Rights) -> Next:
    deed = Deed("Leg vast hoe het verdergaat", at("outcome", line.id))
    if line.status == CandidateState.PROPOSED:
        deed = Deed("Trek terug", at("withdraw", line.id))
    return Next("Het project is afgesloten", deed if rights.guide else None)


def _proposed(line: CandidateLine, rights: Rights, today: date) -> Next:
    if not line.facts.informed:
        deed = today_deed("Is ingelicht", "inform", line.id, today)
        return Next("Weet nog niet wat het werk is", deed if rights.guide else None)
    if not line.facts.introduced:
        deed = today_deed("Heeft kennisgemaakt", "introduce", line.id, today)
        return Next("Kennismaken met de werkgever", deed if rights.guide else None)
    deed = Deed("Leg antwoord vast", at("answer", line.id))
    return Next("De werkgever kiest", deed if rights.answer else None)


def _accepted(line: CandidateLine, project: Project, rights: Rights, today: date, norms: Norms) -> Next:
    if not (line.facts.informed and line.facts.introduced):
        return _proposed(line, rights, today)
    if line.plan is None:
        # Who may read the file begins with what somebody still has to learn.
        first = at("fill_plan" if rights.guide else "plan", line.id)
        return Next("Inleerplan maken", Deed("Maak plan", first) if rights.learn_in else None)
    problems = plan_problems(line.plan, norms.max_months)
    if problems:
        more = f" (en nog {len(problems) - 1})" if len(problems) > 1 else ""
        return Next(problems[0].text + more, _for_candidate(problems[0].key, line, rights, norms))
    if project.step < 5:
        return Next("Klaar om te beginnen, zodra het project in stap 5 is")
    return Next("Klaar om te beginnen", Deed("Begin", at("start", line.id)) if rights.learn_in else None)


def _learning(line: CandidateLine, rights: Rights, today: date, norms: Norms) -> Next:
    if line.verdict == Verdict.NO_GO and line.evaluated_on:
        on = line.evaluated_on
        onward = Deed("Verder bij een andere werkgever", at("follow_on", line.id))
        words = f"Besloten op {on.day}-{on.month}-{on.year}: niet verder"
        return Next(words, onward if rights.guide else None)
    due = evaluation_due(line.learn_in_start or today, line.evaluated_on, norms.evaluation_days, today)
    deed = Deed("Evalueer", at("evaluate", line.id)) if rights.learn_in else None
    if due.overdue:
        return Next(f"Evaluatie {due.days_over} {'dag' if due.days_over == 1 else 'dagen'} te laat", deed)
    return Next(f"Evaluatie uiterlijk {due.on.day}-{due.on.month}-{due.on.year}", deed)


# --- what meets a requirement ------------------------------------------------------------------------------

STEP_ONE = {"target_group_information", "expectations"}
STEP_TWO = {"route", "conditions", "commitment", "stacked"}
TO_MEET = CHOSEN_STATES | {CandidateState.PROPOSED}


def requirement_deed(
    requirement: Requirement,
    project: Project,
    lines: tuple[CandidateLine, ...],
    rights: Rights,
    norms: Norms,
) -> Deed | None:
    """The button that meets a missing requirement, for who may; otherwise None: somebody else acts."""
    key = requirement.key
    # Step 4 asks for 'conditions' too: those stand in the plan of a candidate, not with the project.
    if key in STEP_ONE or (key in STEP_TWO and phase_of(project) == Phase.POSSIBILITIES):
        name = "step_one" if key in STEP_ONE else "step_two"
        return Deed("Vul in", at(name, project.pk)) if rights.project else None
    if key == "chain":
        return Deed("Naar de keten", at("chain", project.pk)) if rights.project else None
    if key in ("places", "elsewhere"):
        return Deed("Voeg leerplek toe", at("add_place", project.pk)) if rights.project else None
    if key in ("growth_conversation", "profile"):
        return Deed("Naar de baan", reverse("employers:job", args=[project.job_id]))
    if key == "chosen":
        return _choose(project, lines, rights)
    concerned = first_concerned(key, lines, norms)
    return _for_candidate(key, concerned, rights, norms) if concerned is not None else None


def _choose(project: Project, lines: tuple[CandidateLine, ...], rights: Rights) -> Deed | None:
    waiting = [line for line in lines if line.status == CandidateState.PROPOSED]
    if waiting and rights.answer:
        return Deed("Leg antwoord vast", at("answer", waiting[0].id))
    if not waiting and rights.guide:
        return Deed("Zoek kandidaten", reverse("matching:for_job", args=[project.job_id]))
    return None


def first_concerned(key: str, lines: tuple[CandidateLine, ...], norms: Norms) -> CandidateLine | None:
    """The first visible candidate who makes that this requirement isn't met."""
    # Who is chosen goes before who is only proposed.
    for line in sorted(lines, key=lambda one: one.status == CandidateState.PROPOSED):
        if _misses(key, line, norms):
            return line
    return None


def _misses(key: str, line: CandidateLine, norms: Norms) -> bool:
    match key:
        case "informed":
            return line.status in TO_MEET and not line.facts.informed
        case "introduced":
            return line.status in TO_MEET and not line.facts.introduced
        case "go" | "nobody_learning":
            return line.status == CandidateState.LEARNING_IN
        case "outcomes":
            return line.status in OPEN_STATES
    if line.status not in (CandidateState.ACCEPTED, CandidateState.LEARNING_IN):
        return False
    if line.plan is None:
        return True
    return any(problem.key == key for problem in plan_problems(line.plan, norms.max_months))


def _for_candidate(key: str, line: CandidateLine, rights: Rights, norms: Norms) -> Deed | None:
    match key:
        case "informed":
            return Deed("Leg vast", at("inform", line.id)) if rights.guide else None
        case "introduced":
            return Deed("Leg vast", at("introduce", line.id)) if rights.guide else None
        case "go":
            return Deed("Evalueer", at("evaluate", line.id)) if rights.learn_in else None
        case "outcomes" | "nobody_learning":
            name = "withdraw" if line.status == CandidateState.PROPOSED else "outcome"
            return Deed("Leg uitkomst vast", at(name, line.id)) if rights.guide else None
        case "agreement" if line.plan is not None:
            # The day of the talk with the candidate is asked on that page too.
            rest = (p.key for p in plan_problems(line.plan, norms.max_months))
            if any(key not in ("agreement", "explained") for key in rest):
                return None  # first the rest: nobody signs a plan that isn't complete
            return Deed("Leg handtekeningen vast", at("sign", line.id)) if rights.learn_in else None
        case "explained" if line.plan is not None:
            return Deed("Is besproken", at("plan_explained", line.id)) if rights.learn_in else None
        case "steps" | "skills" | "duration" | "forms" if line.plan is not None:
            if not rights.learn_in:
                return None
            if key == "skills" and line.plan.open_skills and line.plan.skills and rights.guide:
                return Deed("Kijk wat nog te leren is", at("fill_plan", line.id))
            if line.plan.steps:
                return Deed("Naar de stappen", at("candidate", line.id) + "#plan")
            return Deed("Voeg stap toe", at("add_step", line.id))
    return Deed("Werk aan het plan", at("plan", line.id)) if rights.learn_in else None
