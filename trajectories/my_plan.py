"""The candidate's own page of the plan: where to, what I learn when, who helps me, when the contract.

Plain words of our own around what was agreed. The same page on screen and on one sheet of paper.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.documents import Variant, make_pdf, page_count
from core.domain.calendar import date_words
from trajectories.models import Candidate, LearnInPlan, LearnInStep

TITLE = "Mijn plan"
PAY_WORDS = {
    LearnInStep.Pay.BENEFIT.value: "Tijdens het leren houd ik mijn uitkering.",
    LearnInStep.Pay.WAGE.value: "Tijdens het leren krijg ik loon.",
}
FORM_WORDS = {
    "trial": "Ik werk op proef.",
    "work_experience": "Ik doe ervaring op.",
    "participation": "Ik werk op een participatieplaats.",
    "subsidised": "Ik heb een baan met subsidie.",
    "training": "Ik volg een opleiding.",
    "job": "Ik heb een gewone baan.",
}


@dataclass(frozen=True, slots=True)
class MyStep:
    """A line for the candidate. ``state``: done, now or later."""

    number: int
    when: str
    where: str
    tasks: str
    learns: str
    hours: str
    guide: str
    state: str
    state_words: str


@dataclass(frozen=True, slots=True)
class Helper:
    name: str
    what: str


def my_plan_context(candidate: Candidate, plan: LearnInPlan, today: date) -> dict[str, Any]:
    """What the page says. ``plan`` with guide_coach loaded, ``candidate`` with job, employer and profile."""
    job = candidate.project.job
    steps = list(plan.steps.select_related("place").prefetch_related("skills"))
    return {
        "name": candidate.profile.name,
        "function": job.function,
        "employer": job.employer.name,
        "goal": plan.goal,
        "contract_on": plan.contract_on,
        "intention": plan.intention,
        "steps": [_step(step, number, today) for number, step in enumerate(steps, start=1)],
        "pay": _pay_words(steps),
        "helpers": helpers(plan, steps),
        "talks": [day for day in (plan.interim_on, plan.final_on) if day],
        "if_it_fails": plan.if_it_fails,
        "adaptations": plan.adaptations,
        "able": [row.skill.name for row in plan.asides.select_related("skill")],
    }


def _step(step: LearnInStep, number: int, today: date) -> MyStep:
    state, words = "later", "komt nog"
    if step.done_on or step.end < today:
        state, words = "done", "klaar"
    elif step.start <= today:
        state, words = "now", "nu"
    return MyStep(
        number=number,
        when=f"{date_words(step.start)} tot en met {date_words(step.end)}",
        where=step.training or (step.place.name if step.place else "Op het werk"),
        tasks=sentences(step.tasks),
        learns=", ".join(skill.name.lower() for skill in step.skills.all()),
        hours=f"{step.hours} uur per week" if step.hours else "",
        guide=step.guide,
        state=state,
        state_words=words,
    )


def sentences(tasks: str) -> str:
    """A task a line becomes a sentence each, with a capital and a full stop."""
    lines = [line.strip().rstrip(".;,") for line in tasks.splitlines()]
    return " ".join(f"{line[0].upper()}{line[1:]}." for line in lines if line)


def _pay_words(steps: list[LearnInStep]) -> tuple[str, ...]:
    """What somebody lives on, in the order of the steps; once when it stays the same."""
    kinds = list(dict.fromkeys(step.pay for step in steps))
    if len(kinds) == 1:
        return (PAY_WORDS[kinds[0]],)
    return tuple(
        f"Stap {number}: {PAY_WORDS[step.pay][0].lower()}{PAY_WORDS[step.pay][1:]}"
        for number, step in enumerate(steps, start=1)
    )


def helpers(plan: LearnInPlan, steps: list[LearnInStep], *, mine: bool = True) -> list[Helper]:
    """Everybody who helps, each once. ``mine``: said by the candidate; otherwise in words for everybody."""
    found: dict[str, str] = {}
    coach = plan.guide_coach.get_full_name() if plan.guide_coach else ""
    named = (
        (coach, "is mijn werkcoach. Daar kan ik altijd terecht.", "is de werkcoach."),
        (plan.guide_employer, "begeleidt mij bij de werkgever.", "begeleidt bij de werkgever."),
        (plan.guide_place, "begeleidt mij op de leerplek.", "begeleidt op de leerplek."),
        (plan.buddy, "is mijn maatje op het werk.", "is het maatje op het werk."),
        *(
            (step.guide, f"begeleidt mij in stap {n}.", f"begeleidt in stap {n}.")
            for n, step in enumerate(steps, 1)
        ),
    )
    for name, my_words, words in named:
        if name:
            found.setdefault(name, my_words if mine else words)
    return [Helper(name, what) for name, what in found.items()]


def my_plan_document(
    candidate: Candidate, plan: LearnInPlan, today: date, *, variant: Variant, draft: bool = False
) -> bytes:
    """The sheet: one page. The letters get smaller for a long plan; nothing is left out. ``draft``: it is
    marked as one on every page.
    """
    context = my_plan_context(candidate, plan, today) | {
        "municipality": f"Gemeente {candidate.municipality}",
        "document_date": today,
        "draft": draft,
        "heading": f"Mijn plan: zo word ik {candidate.project.job.function.lower()}",
    }
    pdf = b""
    for size in ("", "small", "smallest"):
        pdf = make_pdf("pdf/my_plan.html", context | {"size": size}, title=TITLE, variant=variant)
        if page_count(pdf) == 1:
            break
    return pdf
