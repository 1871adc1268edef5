"""The learn-in plan as a page shows it: the step list, what is missing, who pays, what is left to learn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from core.domain.calendar import count_words, date_words
from core.domain.money import euro_words
from core.models import User
from core.parameters import values_on
from trajectories.deeds import Deed, Norms, Rights, at
from trajectories.domain.candidate import CandidateState
from trajectories.domain.learn_in import PLAN_PARTS, plan_problems
from trajectories.domain.legal_form import LEGAL_FORM_LABELS, PAYER_LABELS, FormPeriod, form_hints
from trajectories.domain.step_list import (
    Costs,
    Missing,
    Proposal,
    ProposedStep,
    costs_of,
    length_hint,
    propose_dates,
)
from trajectories.facts import CandidateLine, form_limits
from trajectories.models import Candidate, LearnInPlan, LearnInStep
from trajectories.permissions import sees_file
from trajectories.plan_gap import gap_of

NO_PAYER = "Nog niet gekozen wie"


@dataclass(frozen=True, slots=True)
class PlanPart:
    label: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A line of the step list with its buttons (none for who only reads)."""

    step: LearnInStep
    skills: str
    form: str
    cost: str
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class AsideRow:
    skill: str
    reason: str
    back: str


def plan_context(
    plan: LearnInPlan | None,
    line: CandidateLine,
    rights: Rights,
    norms: Norms,
    user: User,
    today: date,
) -> dict[str, Any]:
    """What the page of a candidate shows of the plan."""
    editable = rights.learn_in and line.status in (CandidateState.ACCEPTED, CandidateState.LEARNING_IN)
    steps = list(plan.steps.select_related("place").prefetch_related("skills")) if plan else []
    problems = plan_problems(line.plan, norms.max_months) if line.plan else ()
    fills = editable and sees_file(user)
    rows = [_step_row(step, n, len(steps), editable) for n, step in enumerate(steps)]
    return {
        "plan": plan,
        "plan_editable": editable,
        "plan_steps": rows,
        # While somebody learns in, today's step is what counts.
        "plan_folded": line.status == CandidateState.LEARNING_IN and not problems,
        "plan_now": next((row for row in rows if row.step.start <= today <= row.step.end), None),
        "plan_months": line.plan.months if line.plan else None,
        "plan_costs": cost_words(costs_of((step.payer, step.cost) for step in steps)),
        "plan_hints": _hints(plan, line, steps, norms, today) if plan else [],
        "plan_parts": [
            PlanPart(label, tuple(p.text for p in problems if p.key == key))
            for key, label in PLAN_PARTS.items()
        ],
        "plan_complete": not problems,
        **_beside(plan, editable),
        "plan_deeds": _deeds(line, {p.key for p in problems}, fills) if editable and plan else [],
        "plan_papers": _papers(line, user) if plan and steps else [],
        "make_plan": _make_plan(line, fills) if editable else None,
    }


def _beside(plan: LearnInPlan | None, editable: bool) -> dict[str, Any]:
    """What is folded under the steps: skills without one, and what was agreed."""
    return {
        "plan_asides": _asides(plan, editable) if plan else [],
        "plan_facts": _plan_facts(plan) if plan else [],
    }


def _make_plan(line: CandidateLine, fills: bool) -> Deed:
    if fills:
        return Deed("Maak het inleerplan", at("fill_plan", line.id), primary=True)
    return Deed("Maak het inleerplan", at("plan", line.id), primary=True)


def _deeds(line: CandidateLine, missing: set[str], fills: bool) -> list[Deed]:
    deeds = [Deed("Wat nog te leren", at("fill_plan", line.id))] if fills else []
    deeds += [
        Deed("Wijzig het plan", at("plan", line.id)),
        Deed("Voeg stap toe", at("add_step", line.id), icon="plus-lg"),
        Deed(
            "Leg handtekeningen vast",
            at("sign", line.id),
            # The day of the talk with the candidate is asked on that page too.
            enabled=not missing - {"agreement", "explained"},
            reason="Maak het plan eerst compleet.",
        ),
    ]
    return deeds


def _papers(line: CandidateLine, user: User) -> list[Deed]:
    """What is given along on paper."""
    own = [Deed("Blad voor de kandidaat", at("my_plan", line.id), icon="file-earmark-text")]
    paper = Deed("Inleerovereenkomst (PDF)", at("learn_in_agreement", line.id), icon="file-earmark-pdf")
    return [*(own if sees_file(user) else []), paper]


def _step_row(step: LearnInStep, place: int, count: int, editable: bool) -> StepRow:
    deeds: list[Deed] = []
    if editable:
        deeds.append(Deed("Wijzig", at("change_step", step.pk)))
        if place:
            deeds.append(Deed("Omhoog", at("move_step", step.pk, "omhoog"), method="post"))
        if place < count - 1:
            deeds.append(Deed("Omlaag", at("move_step", step.pk, "omlaag"), method="post"))
        deeds.append(Deed("Haal weg", at("remove_step", step.pk)))
    return StepRow(
        step=step,
        skills=", ".join(skill.name for skill in step.skills.all()),
        form=LEGAL_FORM_LABELS.get(step.legal_form, ""),
        cost=_step_cost(step.cost, step.payer),
        deeds=tuple(deeds),
    )


def _step_cost(cost: Decimal | None, payer: str) -> str:
    if not cost:
        return ""
    return f"{euro_words(cost)}, {PAYER_LABELS[payer].lower()} betaalt" if payer else euro_words(cost)


def cost_words(costs: Costs) -> list[tuple[str, str]]:
    """The total per payer, and what isn't known yet; empty when nothing was filled in."""
    rows = [(PAYER_LABELS.get(payer, NO_PAYER), euro_words(amount)) for payer, amount in costs.per_payer]
    if not rows:
        return []
    if len(rows) > 1:
        rows.append(("Samen", euro_words(costs.total)))
    if costs.unknown:
        rows.append(("Kosten niet bekend van", count_words(costs.unknown, "stap", "stappen")))
    return rows


def _hints(
    plan: LearnInPlan, line: CandidateLine, steps: list[LearnInStep], norms: Norms, today: date
) -> list[str]:
    """What is worth a thought, without standing in the way."""
    long_from = int(values_on(["learn_in_long"], today).get("learn_in_long", 12))
    months = line.plan.months if line.plan else None
    found = [length_hint(months, long_from, norms.max_months, plan.contract_on)]
    if any(step.legal_form == "participation" for step in steps):
        found += form_hints([_period(n, step) for n, step in enumerate(steps, start=1)], form_limits())
    return [text for text in found if text]


def _period(number: int, step: LearnInStep) -> FormPeriod:
    return FormPeriod(number, step.legal_form, step.start, step.end, step.pay, training=bool(step.training))


def _asides(plan: LearnInPlan, editable: bool) -> list[AsideRow]:
    return [
        AsideRow(row.skill.name, row.reason, at("take_skill_back", row.pk) if editable else "")
        for row in plan.asides.select_related("skill")
    ]


def _plan_facts(plan: LearnInPlan) -> list[tuple[str, Any]]:
    return [
        ("Waar de kandidaat heen gaat", plan.goal),
        ("Gewone baan verwacht op", plan.contract_on),
        ("Begeleider bij de werkgever", plan.guide_employer),
        ("Begeleider op de leerplek", plan.guide_place),
        ("Werkcoach", plan.guide_coach.get_full_name() if plan.guide_coach else ""),
        ("Maatje", plan.buddy),
        ("Wie betaalt wat", plan.financing),
        ("Voorwaarden", plan.conditions),
        ("Als het niet lukt", plan.if_it_fails),
        ("Aanpassingen", plan.adaptations),
        ("Tussenevaluatie", plan.interim_on),
        ("Eindevaluatie", plan.final_on),
        ("Wordt een gewone baan", plan.intention),
        ("Besproken met de kandidaat", plan.explained_on),
        ("Gedeeld met werkgever en leerplek", plan.shared_on),
        ("Kandidaat tekende", plan.signed_candidate_on),
        ("Werkgever tekende", plan.signed_employer_on),
        ("Gemeente tekende", plan.signed_municipality_on),
    ]


# --- the page with what is still to be learned ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """A step as it would be written."""

    number: int
    step: ProposedStep
    skills: str
    form: str
    cost: str


def gap_page(candidate: Candidate, plan: LearnInPlan | None, today: date) -> dict[str, Any]:
    """The skills of the job beside the person, and the steps that one press would add."""
    gap = gap_of(candidate, plan, today)
    there = plan.steps.count() if plan else 0
    steps = gap.proposal.steps
    return {
        "candidate": candidate,
        "job": candidate.project.job,
        "gap": gap,
        "warnings": _warnings(plan, gap.proposal, candidate),
        "proposed": [_proposed(n, step) for n, step in enumerate(steps, start=there + 1)],
        "dates": _dates(plan, gap.proposal.ends_on, steps, candidate, today),
        "costs": cost_words(costs_of((step.payer, step.cost) for step in steps)),
        "press": _press(len(steps), len(gap.able)),
        "places_url": at("project", candidate.project_id),
        "aside_url": at("set_skill_aside", candidate.pk),
        "step_url": at("add_step", candidate.pk),
        "own_url": at("plan", candidate.pk),
        "has_plan": plan is not None,
    }


def _warnings(plan: LearnInPlan | None, proposal: Proposal, candidate: Candidate) -> list[str]:
    """What to settle before these steps are saved."""
    job = candidate.project.job
    fixed = plan.contract_on if plan else None
    starts, ends = fixed or job.window_end, proposal.ends_on
    found = [f"{_names(row.skills)}: {row.why}" for row in proposal.no_room]
    if ends is not None and ends >= starts:
        begins = f"begint op {date_words(starts)}" if fixed else f"begint uiterlijk op {date_words(starts)}"
        there = plan is not None and plan.steps.exists()
        why = " De nieuwe stappen komen na de stappen die er al zijn." if there else ""
        found.append(f"Klopt dat? Het leren eindigt op {date_words(ends)}, de baan {begins}.{why}")
    return [*found, *proposal.notes]


def _names(skills: Iterable[Missing]) -> str:
    return ", ".join(one.name for one in skills).capitalize()


def _press(steps: int, able: int) -> str:
    if steps:
        return "Zet deze stap in het plan" if steps == 1 else f"Zet deze {steps} stappen in het plan"
    return "Leg vast wat de kandidaat al kan" if able else ""


def _proposed(number: int, step: ProposedStep) -> ProposedRow:
    return ProposedRow(
        number=number,
        step=step,
        skills=", ".join(one.name for one in step.skills),
        form=LEGAL_FORM_LABELS.get(step.legal_form, ""),
        cost=_step_cost(step.cost, step.payer),
    )


def _dates(
    plan: LearnInPlan | None,
    last: date | None,
    steps: tuple[ProposedStep, ...],
    candidate: Candidate,
    today: date,
) -> list[tuple[str, date]]:
    """The days that would be filled in, as far as nobody chose one."""
    if last is None:
        return []
    interval = int(values_on(["evaluation_interval"], today).get("evaluation_interval", 28))
    first = min(step.start for step in steps)
    if plan is not None:
        first = min([first, *plan.steps.values_list("start", flat=True)])
    found = propose_dates(first, last, interval, candidate.project.job.window_start)
    rows = (
        ("interim_on", "Tussenevaluatie", found.interim_on),
        ("final_on", "Eindevaluatie", found.final_on),
        ("contract_on", "Gewone baan", found.contract_on),
    )
    return [(label, day) for name, label, day in rows if plan is None or not getattr(plan, name)]
