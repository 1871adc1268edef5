"""The learn-in agreement on paper, filled from the plan of one candidate: steps, guides, money, what if not.

What was agreed with the employer about the job (the agreement itself) follows after it when there is one.
Fixed words are plain; a test counts them.
"""

from datetime import date
from typing import Any

from core.documents import Variant, make_pdf
from core.domain.calendar import date_words
from employers.agreement_page import text_parts
from employers.domain.agreement import Party
from employers.models import Agreement
from trajectories.domain.legal_form import LEGAL_FORM_LABELS
from trajectories.domain.step_list import costs_of
from trajectories.models import Candidate, LearnInPlan, LearnInStep
from trajectories.my_plan import helpers
from trajectories.plan_page import cost_words

TITLE = "Inleerovereenkomst"


def learn_in_document(
    candidate: Candidate,
    plan: LearnInPlan,
    agreement: Agreement | None,
    today: date,
    *,
    variant: Variant,
    complete: bool,
) -> bytes:
    """The PDF. Raises DocumentRefused when it is too long to print."""
    context = paper_context(candidate, plan, agreement, today) | {"draft": not complete}
    return make_pdf("pdf/learn_in_agreement.html", context, title=TITLE, variant=variant)


def paper_context(
    candidate: Candidate, plan: LearnInPlan, agreement: Agreement | None, today: date
) -> dict[str, Any]:
    """What stands on paper. ``candidate`` with job, employer, profile; ``plan`` with guide_coach."""
    job = candidate.project.job
    steps = list(plan.steps.select_related("place").prefetch_related("skills"))
    signed = [plan.signed_candidate_on, plan.signed_employer_on, plan.signed_municipality_on]
    return {
        "municipality": f"Gemeente {candidate.municipality}",
        "document_date": max((day for day in signed if day), default=today),
        "name": candidate.profile.name,
        "employer": job.employer.name,
        "function": job.function,
        "facts": _facts(candidate, plan, steps),
        "goal": plan.goal,
        "steps": [_step(step) for step in steps],
        "asides": [(row.skill.name, row.reason) for row in plan.asides.select_related("skill")],
        "guides": [(one.name, one.what) for one in helpers(plan, steps, mine=False)],
        "financing": plan.financing,
        "costs": cost_words(costs_of((step.payer, step.cost) for step in steps)),
        "conditions": plan.conditions,
        "adaptations": plan.adaptations,
        "talks": [day for day in (plan.interim_on, plan.final_on) if day],
        "if_it_fails": plan.if_it_fails,
        "intention": plan.intention,
        "contract_on": plan.contract_on,
        "parts": text_parts(agreement) if agreement else [],
        "signers": _signers(candidate, plan, agreement),
    }


def _facts(candidate: Candidate, plan: LearnInPlan, steps: list[LearnInStep]) -> list[tuple[str, str]]:
    job = candidate.project.job
    found = [("Wie leert", candidate.profile.name), ("Voor de baan", job.function)]
    found.append(("Werkgever", job.employer.name))
    if steps:
        first, last = min(step.start for step in steps), max(step.end for step in steps)
        found.append(("Leren", f"{date_words(first)} tot en met {date_words(last)}"))
    if plan.contract_on:
        found.append(("Gewone baan vanaf", date_words(plan.contract_on)))
    return found


def _step(step: LearnInStep) -> dict[str, Any]:
    how = [LEGAL_FORM_LABELS.get(step.legal_form, ""), step.get_pay_display()]
    return {
        "when": (date_words(step.start), date_words(step.end)),
        "where": step.training or (step.place.name if step.place else "Op het werk"),
        "hours": f"{step.hours} uur per week" if step.hours else "",
        "tasks": [line.strip() for line in step.tasks.splitlines() if line.strip()],
        "learns": ", ".join(skill.name.lower() for skill in step.skills.all()),
        "how": ", ".join(part for part in how if part),
        "guide": step.guide,
    }


def _signers(candidate: Candidate, plan: LearnInPlan, agreement: Agreement | None) -> list[dict[str, str]]:
    """Who sign, as the plan records it: the candidate first, then the employer and the municipality."""
    named = {one.party: one for one in agreement.signatures.all()} if agreement else {}
    employer = candidate.project.job.employer
    coach = plan.guide_coach.get_full_name() if plan.guide_coach else ""
    at_employer, town = named.get(Party.EMPLOYER), named.get(Party.MUNICIPALITY)
    return [
        _signer("De kandidaat", candidate.profile.name, "", plan.signed_candidate_on),
        _signer(
            f"De werkgever: {employer.name}",
            at_employer.name if at_employer else "",
            at_employer.function if at_employer else "",
            plan.signed_employer_on,
        ),
        _signer("De gemeente", town.name if town else coach, "", plan.signed_municipality_on),
    ]


def _signer(who: str, name: str, function: str, signed_on: date | None) -> dict[str, str]:
    signed = date_words(signed_on) if signed_on else ""
    return {"who": who, "name": name, "function": function, "signed": signed}
