"""Learning in: when a plan is complete, how far somebody is, when to evaluate, and how it ends.

Source: method page, learn-in plan, evaluation while learning in, outcome of a candidate's trajectory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, date_words, months_between
from core.domain.decision import Decision, all_of, allow, refuse

# The method: for at most two years. A plan that needs more isn't a plan for this job.
MAX_MONTHS = 24


class EvaluationKind(StrEnum):
    INTERIM = "interim"
    FINAL = "final"


EVALUATION_KIND_LABELS: dict[str, str] = {
    EvaluationKind.INTERIM: "Tussentijdse evaluatie",
    EvaluationKind.FINAL: "Eindevaluatie",
}


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of the plan: from–to, both days included. `place` is where, `what` the tasks or skills."""

    place: str
    what: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class PlannedEvaluation:
    on: date
    kind: str


@dataclass(frozen=True, slots=True)
class LearnInPlan:
    """The facts of a learn-in plan that decide whether learning in can start.

    `skills` counts the skills to learn. The booleans say that the part is written down (`guidance`: who
    guides; `financing`: who pays what; `conditions`: conditions, and what happens if it doesn't work out).
    `side_by_side`: steps may run at the same time (stacked jobs). `agreement_signed_on`: all signed, the
    candidate included. `open_skills`: skills that the job asks without a step and without a reason why none
    is needed. `explained_on`: the step list was discussed with the candidate. `form_problems`: terms of the
    law that a step doesn't meet. `contract_on`: when the job is expected.
    """

    skills: int
    steps: tuple[PlanStep, ...]
    guidance: bool
    financing: bool
    conditions: bool
    evaluations: tuple[PlannedEvaluation, ...]
    agreement_signed_on: date | None
    side_by_side: bool = False
    open_skills: tuple[str, ...] = ()
    explained_on: date | None = None
    form_problems: tuple[str, ...] = ()
    contract_on: date | None = None

    @property
    def starts_on(self) -> date | None:
        return min((step.starts_on for step in self.steps), default=None)

    @property
    def ends_on(self) -> date | None:
        return max((step.ends_on for step in self.steps), default=None)

    @property
    def months(self) -> int | None:
        """Expected duration in whole months, rounded down; None without (sound) steps."""
        first, last = self.starts_on, self.ends_on
        return None if first is None or last is None or last < first else learn_in_months(first, last)


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """Something missing or wrong in a plan. `key` names the part, as in `PLAN_PARTS`."""

    key: str
    text: str


PLAN_PARTS: dict[str, str] = {
    "skills": "Vaardigheden die de kandidaat gaat leren",
    "steps": "Stappenlijst met data",
    "duration": "Duur van hoogstens 24 maanden",
    "forms": "Vorm die bij de wet past",
    "guidance": "Begeleiding",
    "financing": "Wie betaalt wat",
    "evaluations": "Data voor evaluaties",
    "conditions": "Voorwaarden",
    "explained": "Besproken met de kandidaat",
    "agreement": "Ondertekende afspraken",
}


def plan_problems(plan: LearnInPlan, max_months: int = MAX_MONTHS) -> tuple[PlanProblem, ...]:
    """Everything that stands between this plan and a start, in the order of `PLAN_PARTS`; empty when
    complete.
    """
    unmet = f"Geef een stap, of schrijf op waarom dat niet hoeft: {', '.join(plan.open_skills)}."
    written = (
        ("skills", plan.skills > 0, "Kies de vaardigheden die de kandidaat gaat leren."),
        ("skills", plan.skills == 0 or not plan.open_skills, unmet),
        ("guidance", plan.guidance, "Schrijf op wie de kandidaat begeleidt."),
        ("financing", plan.financing, "Schrijf op wie wat betaalt."),
        ("conditions", plan.conditions, "Schrijf de voorwaarden op, en wat er gebeurt als het niet lukt."),
        ("explained", plan.explained_on is not None, "Bespreek de stappenlijst met de kandidaat."),
        ("agreement", plan.agreement_signed_on is not None, "Laat iedereen de afspraken ondertekenen."),
    )
    problems = [PlanProblem(key, text) for key, fine, text in written if not fine]
    problems += [PlanProblem("forms", text) for text in plan.form_problems]
    problems += _step_problems(plan) + _duration_problems(plan, max_months) + _evaluation_problems(plan)
    order = list(PLAN_PARTS)
    return tuple(sorted(problems, key=lambda problem: order.index(problem.key)))


def check_plan(plan: LearnInPlan, max_months: int = MAX_MONTHS) -> Decision:
    """Whether a plan is complete, with all that is missing in the reason."""
    refused = [refuse(problem.text) for problem in plan_problems(plan, max_months)]
    return all_of(refused, otherwise="Het inleerplan is compleet.")


def may_sign(plan: LearnInPlan, dates: Sequence[date | None], today: date, max_months: int) -> Decision:
    """Whether signatures can be recorded: under a complete plan, on days that have been."""
    missing = [item for item in plan_problems(plan, max_months) if item.key != "agreement"]
    if missing:
        return all_of([refuse(item.text) for item in missing])
    if any(on is not None and on > today for on in dates):
        return refuse("Een datum van ondertekening ligt in de toekomst.")
    return allow("De handtekeningen kunnen worden vastgelegd.")


# A plan is handed over to be discussed and signed: these two come after.
AFTER_PAPER = frozenset({"explained", "agreement"})


def paper_problems(plan: LearnInPlan, max_months: int = MAX_MONTHS) -> tuple[PlanProblem, ...]:
    """What makes the sheet of the candidate a draft."""
    return tuple(one for one in plan_problems(plan, max_months) if one.key not in AFTER_PAPER)


def _step_problems(plan: LearnInPlan) -> list[PlanProblem]:
    if not plan.steps:
        return [PlanProblem("steps", "Maak een stappenlijst: waar, wat, van wanneer tot wanneer.")]
    texts = [
        f"Stap {number} eindigt voordat hij begint."
        for number, step in enumerate(plan.steps, start=1)
        if step.ends_on < step.starts_on
    ]
    for number, (before, after) in enumerate(zip(plan.steps, plan.steps[1:], strict=False), start=2):
        if after.starts_on < before.starts_on:
            texts.append(f"Stap {number} begint eerder dan stap {number - 1}. Zet de stappen op volgorde.")
        elif after.starts_on < before.ends_on and not plan.side_by_side:
            texts.append(f"Stap {number} begint terwijl stap {number - 1} nog loopt.")
    if plan.contract_on and plan.ends_on and plan.contract_on < plan.ends_on:
        texts.append(
            f"De gewone baan begint op {date_words(plan.contract_on)}, maar het leren eindigt pas op "
            f"{date_words(plan.ends_on)}. Verander een van de twee."
        )
    return [PlanProblem("steps", text) for text in texts]


def _duration_problems(plan: LearnInPlan, max_months: int) -> list[PlanProblem]:
    first, last = plan.starts_on, plan.ends_on
    if first is None or last is None:
        return []
    latest = add_months(first, max_months) - timedelta(days=1)
    if last <= latest:
        return []
    text = f"Inleren duurt hoogstens {max_months} maanden: de laatste dag is uiterlijk {date_words(latest)}."
    return [PlanProblem("duration", text)]


def _evaluation_problems(plan: LearnInPlan) -> list[PlanProblem]:
    kinds = {evaluation.kind for evaluation in plan.evaluations}
    texts = []
    if EvaluationKind.INTERIM not in kinds:
        texts.append("Kies een datum voor een tussentijdse evaluatie.")
    if EvaluationKind.FINAL not in kinds:
        texts.append("Kies een datum voor de eindevaluatie.")
    first, last = plan.starts_on, plan.ends_on
    if first is not None and last is not None:
        outside = (item for item in plan.evaluations if not first <= item.on <= last)
        texts += [f"De evaluatie van {date_words(item.on)} valt buiten het inleren." for item in outside]
    finals = [item.on for item in plan.evaluations if item.kind == EvaluationKind.FINAL]
    if finals and any(item.on > max(finals) for item in plan.evaluations):
        texts.append("De eindevaluatie is de laatste evaluatie. Kies een latere datum.")
    return [PlanProblem("evaluations", text) for text in texts]


def learn_in_months(first_day: date, last_day: date) -> int:
    """Whole months of learning in, rounded down, both days included.

    0 = started (almost) at once. 1 January to 30 June is 6; so is 1 January to 1 July. Raises ValueError when
    the last day lies before the first.
    """
    if last_day < first_day:
        raise ValueError("Het inleren eindigt voordat het begint.")
    return months_between(first_day, last_day + timedelta(days=1))


def week_of(first_day: date, last_day: date | None, today: date) -> tuple[int, int | None]:
    """In which week somebody is, and of how many (None without a planned end). The first week is 1.

    Past the planned end the week goes on counting, and the total with it.
    """
    week = max((today - first_day).days, 0) // 7 + 1
    if last_day is None:
        return week, None
    return week, max((last_day - first_day).days // 7 + 1, week)


class Outcome(StrEnum):
    """How a candidate's trajectory ends."""

    INTENDED_JOB = "intended_job"
    OTHER_EMPLOYER = "other_employer"
    TEMP_AGENCY = "temp_agency"
    NO_JOB = "no_job"
    UNKNOWN = "unknown"


OUTCOME_LABELS: dict[str, str] = {
    Outcome.INTENDED_JOB: "De beoogde baan",
    Outcome.OTHER_EMPLOYER: "Baan bij een andere werkgever",
    Outcome.TEMP_AGENCY: "Baan via een uitzendbureau",
    Outcome.NO_JOB: "Geen baan",
    Outcome.UNKNOWN: "Niet bekend",
}
JOB_OUTCOMES = frozenset({Outcome.INTENDED_JOB, Outcome.OTHER_EMPLOYER, Outcome.TEMP_AGENCY})
OTHER_JOB_OUTCOMES = frozenset({Outcome.OTHER_EMPLOYER, Outcome.TEMP_AGENCY})
# A job is asked after this many months: does it still exist?
STILL_HELD_AFTER_MONTHS = (3, 6, 12, 24)


class DropOutReason(StrEnum):
    NOT_ABLE = "not_able"
    NO_JOB_TO_OFFER = "no_job_to_offer"
    BUSINESS = "business"
    CANDIDATE_STOPPED = "candidate_stopped"
    BEFORE_START = "before_start"


DROP_OUT_REASON_LABELS: dict[str, str] = {
    DropOutReason.NOT_ABLE: "Het werk lukte niet",
    DropOutReason.NO_JOB_TO_OFFER: "De werkgever kon de baan niet bieden",
    DropOutReason.BUSINESS: "Redenen van het bedrijf",
    DropOutReason.CANDIDATE_STOPPED: "De kandidaat stopte zelf",
    DropOutReason.BEFORE_START: "Gestopt voor de start",
}


@dataclass(frozen=True, slots=True)
class OutcomeFacts:
    """An outcome as it is recorded. `started_on` None = never started learning in."""

    outcome: str
    on: date
    started_on: date | None
    drop_out_reason: str = ""


def check_outcome(facts: OutcomeFacts, today: date) -> Decision:
    """Whether an outcome is complete and sound: a date, a reason when there's no job, no reason when there is
    one.
    """
    no_job, reason = facts.outcome == Outcome.NO_JOB, facts.drop_out_reason
    early = facts.started_on is not None and facts.on < facts.started_on
    before_start = reason == DropOutReason.BEFORE_START
    checks = (
        (facts.outcome in OUTCOME_LABELS, "Kies een uitkomst uit de lijst."),
        (facts.on <= today, "De datum van de uitkomst ligt in de toekomst."),
        (not early, "De uitkomst kan niet voor de start van het inleren liggen."),
        (not no_job or bool(reason), "Kies waarom het niet tot een baan kwam."),
        (not reason or reason in DROP_OUT_REASON_LABELS, "Kies een reden uit de lijst."),
        (
            not reason or facts.outcome not in JOB_OUTCOMES,
            "Er is een baan: een reden om te stoppen hoort daar niet bij.",
        ),
        (not before_start or facts.started_on is None, "De kandidaat is al begonnen: kies een andere reden."),
    )
    refused = [refuse(text) for fine, text in checks if not fine]
    return all_of(refused, otherwise="De uitkomst is compleet.")
