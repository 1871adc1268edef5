"""What the page of one candidate shows: the profile, the path so far, the plan, the evaluations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from core.domain.rounding import percent
from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS
from core.models import User
from core.policy import may
from employers.models import JobSkill
from trajectories.deeds import Deed, Norms, Rights, at, next_for, rights_of
from trajectories.domain.candidate import (
    CANDIDATE_STATE_LABELS,
    REFUSAL_REASON_LABELS,
    WITHDRAWAL_REASON_LABELS,
    CandidateState,
)
from trajectories.domain.evaluation import (
    EvaluationHeld,
    Present,
    Progress,
    Verdict,
    evaluation_due,
    evaluation_warnings,
    may_pass_on,
    progress,
)
from trajectories.domain.learn_in import (
    DROP_OUT_REASON_LABELS,
    OUTCOME_LABELS,
    week_of,
)
from trajectories.facts import CandidateLine, picture_of
from trajectories.models import Candidate, Evaluation, LearnInPlan, Placement, Project
from trajectories.permissions import sees_file, sees_notes
from trajectories.plan_page import plan_context
from trajectories.project_page import STATE_TONES, norms_on

PRESENT_FIELDS = {
    "with_candidate": (Present.CANDIDATE, "kandidaat"),
    "with_employer": (Present.EMPLOYER, "werkgever"),
    "with_place": (Present.PLACE, "leerplek"),
    "with_coach": (Present.COACH, "werkcoach"),
}


@dataclass(frozen=True, slots=True)
class SkillProgress:
    """A skill of the job with how far somebody was at each evaluation, oldest first; None = not assessed."""

    name: str
    weight: str
    percents: tuple[int | None, ...]
    latest: int | None


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    evaluation: Evaluation
    present: str
    good: bool


def candidate_page(candidate: Candidate, user: User, today: date) -> dict[str, Any]:
    """Everything on the page. Nothing here reads the client's file: the profile is what was agreed."""
    project, norms = candidate.project, norms_on(today)
    line = next(one for one in picture_of(project, user).lines if one.id == candidate.pk)
    rights = rights_of(user, project)
    now = next_for(line, project, rights, today, norms)
    plan = LearnInPlan.objects.filter(candidate=candidate).select_related("guide_coach").first()
    notes = sees_notes(user)
    return {
        "candidate": candidate,
        "today": today,
        "project": project,
        "job": project.job,
        "profile": candidate.profile,
        "profile_skills": [
            (one["name"], LEVEL_LABELS.get(one["level"], "")) for one in candidate.profile.skills
        ],
        "consent_gone": candidate.profile.withdrawn_on is not None,
        "status": CANDIDATE_STATE_LABELS[candidate.status],
        "tone": STATE_TONES[candidate.status],
        "steps": path_of(candidate, line),
        "now": now,
        "main_deed": replace(now.deed, primary=True) if now.deed else None,
        "deeds": [*side_deeds(line, project, rights), *_take_back(candidate, rights, today, plan)],
        "rights": rights,
        "sees_file": sees_file(user),
        "fitting": at("fitting", project.job_id, candidate.pk)
        if may(user, "instrument_grant", "view")
        else "",
        "notes": notes,
        "story": story(candidate, notes),
        "week": _week(line, today),
        **plan_context(plan, line, rights, norms, user, today),
        **_evaluation_context(candidate, line, rights, today, norms),
        "placement": Placement.objects.visible_to(user)
        .filter(candidate=candidate)
        .select_related("employer")
        .first(),
    }


def path_of(candidate: Candidate, line: CandidateLine) -> list[dict[str, Any]]:
    """Where somebody is on the way to the job, with the day of each part."""
    signed = line.plan.agreement_signed_on if line.plan else None
    parts = [
        ("Voorgesteld", candidate.proposed_on),
        ("Ingelicht", candidate.informed_on),
        ("Kennisgemaakt", candidate.introduced_on),
        ("Gekozen", None if candidate.refusal_reason else candidate.answered_on),
        ("Plan getekend", signed),
        # Somebody who learns in is still on this part of the way, until it ends.
        ("Inleren", candidate.learn_in_end),
        ("Baan" if candidate.status != CandidateState.ENDED else "Gestopt", candidate.outcome_on),
    ]
    learned = candidate.learn_in_start is not None or candidate.outcome_on is None
    parts = [part for part in parts if learned or part[0] not in ("Inleren", "Plan getekend")]
    current = next((n for n, (_, on) in enumerate(parts) if on is None), len(parts))
    over = candidate.status in (
        CandidateState.REFUSED,
        CandidateState.WITHDRAWN,
        CandidateState.PLACED,
        CandidateState.ENDED,
    )
    return [
        {
            "label": label,
            "state": "done" if on else "current" if n == current and not over else "todo",
            "note": _day_words(on, candidate.learn_in_start if label == "Inleren" else None),
        }
        for n, (label, on) in enumerate(parts)
    ]


def _day_words(on: date | None, since: date | None) -> str:
    if on is None and since is None:
        return ""
    day = on or since
    text = f"{day.day}-{day.month}-{day.year}" if day else ""
    return text if on else f"sinds {text}"


def story(candidate: Candidate, notes: bool) -> list[tuple[str, Any]]:
    """How it went, as far as the reader may know: reasons about the person stay with the file."""
    rows: list[tuple[str, Any]] = [("Voorgesteld op", candidate.proposed_on)]
    if candidate.refusal_reason:
        rows.append(("Niet gekozen omdat", REFUSAL_REASON_LABELS[candidate.refusal_reason]))
        rows.append(("Toelichting", candidate.refusal_note))
    if candidate.outcome:
        rows.append(("Uitkomst", OUTCOME_LABELS[candidate.outcome]))
    if notes:
        rows += [
            ("Waarom deze baan past", candidate.motivation),
            ("Beheersing bij voorstel", _percent_words(candidate.mastery_at_proposal)),
        ]
        if candidate.withdrawal_reason:
            rows.append(("Teruggetrokken omdat", WITHDRAWAL_REASON_LABELS[candidate.withdrawal_reason]))
        if candidate.drop_out_reason:
            rows.append(("Geen baan omdat", DROP_OUT_REASON_LABELS[candidate.drop_out_reason]))
        if candidate.outcome_note:
            rows.append(("Toelichting bij de uitkomst", candidate.outcome_note))
    return rows


def _percent_words(value: int | None) -> str:
    return "niet bekend" if value is None else f"{value}% van de gevraagde vaardigheden"


def side_deeds(line: CandidateLine, project: Project, rights: Rights) -> list[Deed]:
    """What else can be done, quieter than the one thing now."""
    deeds: list[Deed] = []
    running = project.state == Project.State.RUNNING
    if line.status == CandidateState.PROPOSED and rights.answer and running:
        deeds.append(Deed("Leg antwoord vast", at("answer", line.id)))
    if line.status in (CandidateState.PROPOSED, CandidateState.ACCEPTED) and rights.guide:
        signed = line.plan is not None and line.plan.agreement_signed_on is not None
        reason = "De afspraken zijn al ondertekend."
        deeds.append(Deed("Trek terug", at("withdraw", line.id), enabled=not signed, reason=reason))
    if line.status in (CandidateState.ACCEPTED, CandidateState.LEARNING_IN) and rights.guide:
        deeds.append(Deed("Leg uitkomst vast", at("outcome", line.id)))
    return deeds


def _take_back(candidate: Candidate, rights: Rights, today: date, plan: LearnInPlan | None) -> list[Deed]:
    """A yes of today can be taken back while nobody built on it."""
    fresh = candidate.status == CandidateState.ACCEPTED and candidate.answered_on == today
    if not (fresh and rights.answer and plan is None):
        return []
    return [Deed("Toch niet gekozen", at("take_back_answer", candidate.pk), method="post")]


def closed_deeds(candidate: Candidate, user: User, today: date) -> list[Deed]:
    """What can be done where a form about the employer's answer is closed."""
    plan = LearnInPlan.objects.filter(candidate=candidate).first()
    return [
        Deed("Bekijk de kandidaat", candidate.get_absolute_url(), primary=True),
        *_take_back(candidate, rights_of(user, candidate.project), today, plan),
        Deed("Naar het project", candidate.project.get_absolute_url()),
    ]


def _week(line: CandidateLine, today: date) -> str:
    if line.status != CandidateState.LEARNING_IN or line.learn_in_start is None:
        return ""
    week, total = week_of(line.learn_in_start, line.plan.ends_on if line.plan else None, today)
    return f"week {week}" + (f" van {total}" if total else "")


def _evaluation_context(
    candidate: Candidate, line: CandidateLine, rights: Rights, today: date, norms: Norms
) -> dict[str, Any]:
    project = candidate.project
    asked = list(JobSkill.objects.filter(job=project.job_id).select_related("skill"))
    held = list(candidate.evaluations.prefetch_related("skills").order_by("on", "id"))
    latest = latest_percents(held)
    reached = progress({row.skill_id: row.weight for row in asked}, latest)
    planned = line.plan.evaluations if line.plan and candidate.learn_in_start else ()
    facts = [EvaluationHeld(one.on, present_at(one)) for one in held]
    due = None
    if line.status == CandidateState.LEARNING_IN and line.learn_in_start and line.verdict != Verdict.NO_GO:
        due = evaluation_due(line.learn_in_start, line.evaluated_on, norms.evaluation_days, today)
    return {
        "evaluations": [
            EvaluationRow(one, present_words(one), one.verdict == Evaluation.Verdict.GO)
            for one in reversed(held)
        ],
        "may_improve": rights.learn_in,
        "evaluation_days": [one.on for one in held][-4:],
        "skill_rows": [_skill_progress(row, held, latest) for row in asked],
        "reached": percent(reached.value) if reached.value is not None else None,
        "pass_on": _pass_on(held, reached, project),
        "warnings": evaluation_warnings(planned, facts, today),
        "due": due,
    }


def _pass_on(held: Sequence[Evaluation], reached: Progress, project: Project) -> Any:
    """Whether the candidate can move on to the job; None before the first evaluation."""
    if not held:
        return None
    return may_pass_on(held[-1].verdict, reached, Fraction(project.threshold, 100), held[-1].on)


def present_at(evaluation: Evaluation) -> frozenset[str]:
    """Codes of who was there."""
    return frozenset(code for field, (code, _) in PRESENT_FIELDS.items() if getattr(evaluation, field))


def present_words(evaluation: Evaluation) -> str:
    return ", ".join(word for field, (_, word) in PRESENT_FIELDS.items() if getattr(evaluation, field))


def latest_percents(held: Sequence[Evaluation]) -> dict[int, int]:
    """Skill → the latest percentage, of evaluations in order of date."""
    return {row.skill_id: row.percent for one in held for row in one.skills.all()}


def _skill_progress(row: JobSkill, held: Sequence[Evaluation], latest: dict[int, int]) -> SkillProgress:
    found = [{one.skill_id: one.percent for one in evaluation.skills.all()} for evaluation in held[-4:]]
    return SkillProgress(
        name=row.skill.name,
        weight=WEIGHT_LABELS[row.weight].lower(),
        percents=tuple(one.get(row.skill_id) for one in found),
        latest=latest.get(row.skill_id),
    )
