"""Learning in: the plan, its step list, signatures and evaluations."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from trajectories import permissions, services
from trajectories.candidate_page import latest_percents
from trajectories.forms.learn_in import EvaluationForm, PlanForm, PlanStepForm, SignForm
from trajectories.models import Candidate, Evaluation, LearnInPlan, LearnInStep
from trajectories.views.candidates import get_candidate, page_parts


def _to_plan(candidate: Candidate) -> str:
    return candidate.get_absolute_url() + "#plan"


def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Makes the plan, or changes it."""
    candidate = get_candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    existing = LearnInPlan.objects.visible_to(request.user).filter(candidate=candidate).first()
    if existing is not None and request.POST.get("form_key") == str(existing.form_key):
        return redirect(_to_plan(candidate))  # pressed twice: the plan was made by the first press
    signed = existing is not None and any(getattr(existing, name) for name in services.SIGNATURES)
    again = "Let op: er is al getekend. Na een wijziging tekent iedereen opnieuw."
    return form_page(
        request,
        PlanForm,
        instance=existing,
        initial={"guide_coach": candidate.project.coach_id} if existing is None else None,
        form_kwargs={"municipality_id": candidate.municipality_id},
        save=lambda form: services.save_plan(
            by=request.user,
            candidate=candidate,
            version=form.version if existing else None,
            form_key=None if existing else form.form_key,
            **form.values,
        ),
        title="Inleerplan",
        intro=again if signed else "Wat er is afgesproken. De stappen voeg je daarna toe.",
        back=_to_plan(candidate),
        context=page_parts(candidate, "Inleerplan"),
    )


def add_step(request: StaffRequest, pk: int) -> HttpResponse:
    candidate = get_candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    last = LearnInStep.objects.filter(plan__candidate=candidate).order_by("order", "id").last()
    asked = request.GET.get("vaardigheid", "")
    skills = [int(asked)] if asked.isdecimal() and len(asked) < 10 else []
    return form_page(
        request,
        PlanStepForm,
        initial={"skills": skills}
        | ({"hours": last.hours, "pay": last.pay} if last else {"hours": candidate.project.job.hours}),
        form_kwargs={"project": candidate.project},
        save=lambda form: services.add_plan_step(
            by=request.user, candidate=candidate, form_key=form.form_key, **form.values
        ),
        title="Nieuwe stap in het inleerplan",
        intro="Zet de stappen van eenvoudig naar moeilijk.",
        back=_to_plan(candidate),
        context=page_parts(candidate, "Nieuwe stap"),
    )


def _step(request: StaffRequest, pk: int) -> tuple[LearnInStep, Candidate]:
    step = get_visible(LearnInStep, request.user, pk, related=("plan",))
    candidate = get_candidate(request, step.plan.candidate_id)
    permissions.check_edit_learn_in(request.user, candidate)
    return step, candidate


def change_step(request: StaffRequest, pk: int) -> HttpResponse:
    step, candidate = _step(request, pk)
    return form_page(
        request,
        PlanStepForm,
        instance=step,
        form_kwargs={"project": candidate.project},
        save=lambda form: services.change_plan_step(
            by=request.user, step=step, version=form.version, **form.values
        ),
        title=f"Stap {step.order} van het inleerplan",
        back=_to_plan(candidate),
        context=page_parts(candidate, f"Stap {step.order}"),
    )


def remove_step(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks first; posting takes the step out of the list."""
    step, candidate = _step(request, pk)
    if request.method != "POST":
        context: dict[str, Any] = {
            "title": f"Haal stap {step.order} weg",
            "intro": step.tasks,
            "consequences": ["Wie al tekende, tekent het plan opnieuw."],
            "submit_label": "Haal weg",
            "cancel_url": _to_plan(candidate),
            "danger": True,
            "confirm_url": request.path,
        }
        return TemplateResponse(request, "components/confirm.html", context)
    return action(
        request,
        do=lambda: services.remove_plan_step(by=request.user, step=step),
        back=_to_plan(candidate),
        done="De stap is weggehaald.",
    )


@require_POST
def move_step(request: StaffRequest, pk: int, direction: str) -> HttpResponse:
    step, candidate = _step(request, pk)
    return action(
        request,
        do=lambda: services.move_plan_step(by=request.user, step=step, up=direction == "omhoog"),
        back=_to_plan(candidate),
        done="De stap is verplaatst.",
    )


def sign(request: StaffRequest, pk: int) -> HttpResponse:
    """Who signed the plan, and when. Without a plan there is nothing to sign: then the plan comes first."""
    candidate = get_candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    existing = LearnInPlan.objects.visible_to(request.user).filter(candidate=candidate).first()
    if existing is None:
        return plan(request, pk)
    return form_page(
        request,
        SignForm,
        instance=existing,
        save=lambda form: services.sign_plan(
            by=request.user, plan=existing, version=form.version, **form.values
        ),
        title="Handtekeningen onder het inleerplan",
        intro="Vul in wie wanneer heeft getekend. De kandidaat kent de stappen en krijgt het blad mee.",
        back=_to_plan(candidate),
        context=page_parts(candidate, "Handtekeningen"),
    )


def _same_day(request: StaffRequest, candidate: Candidate) -> Evaluation | None:
    """The evaluation of the day that is filled in: there can be one a day."""
    try:
        on = parse_date(request.POST.get("on", ""))
    except ValueError:
        on = None
    found = Evaluation.objects.visible_to(request.user).filter(candidate=candidate)
    return found.filter(on=on or timezone.localdate()).exclude(form_key=_sent_key(request)).first()


def _sent_key(request: StaffRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("form_key", ""))
    except ValueError:
        return None


def evaluate(request: StaffRequest, pk: int) -> HttpResponse:
    """An evaluation of what was learned so far."""
    candidate = get_candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    held = candidate.evaluations.prefetch_related("skills").order_by("on", "id")
    return form_page(
        request,
        EvaluationForm,
        initial={"on": timezone.localdate()},
        form_kwargs={
            "candidate": candidate,
            "latest": latest_percents(list(held)),
            "notes": permissions.sees_notes(request.user),
            "take_over": permissions.can_take_over_skills(request.user, candidate),
        },
        save=lambda form: services.record_evaluation(
            by=request.user,
            candidate=candidate,
            percents=form.percents,
            form_key=form.form_key,
            **form.evaluation,
        ),
        title="Evaluatie",
        intro="Samen terugkijken: hoe ver is de kandidaat, en gaan jullie door?",
        template="trajectories/evaluate.html",
        back=candidate.get_absolute_url() + "#evaluaties",
        context=page_parts(candidate, "Evaluatie") | {"same_day": _same_day(request, candidate)},
    )


def change_evaluation(request: StaffRequest, pk: int) -> HttpResponse:
    """Improves what an evaluation says."""
    held = get_visible(Evaluation, request.user, pk)
    candidate = get_candidate(request, held.candidate_id)
    permissions.check_edit_learn_in(request.user, candidate)
    before = candidate.evaluations.filter(on__lt=held.on).prefetch_related("skills").order_by("on", "id")
    notes = permissions.sees_notes(request.user)
    return form_page(
        request,
        EvaluationForm,
        instance=held,
        form_kwargs={
            "candidate": candidate,
            "latest": latest_percents(list(before)),
            "given": dict(held.skills.values_list("skill_id", "percent")),
            "notes": notes,
            "take_over": permissions.can_take_over_skills(request.user, candidate),
        },
        save=lambda form: services.change_evaluation(
            by=request.user, evaluation=held, version=form.version, percents=form.percents, **form.evaluation
        ),
        title="Verbeter deze evaluatie",
        intro="Wat er stond, blijft in de geschiedenis."
        + ("" if notes else " Het besluit en de reden wijzigt een werkcoach."),
        template="trajectories/evaluate.html",
        back=candidate.get_absolute_url() + "#evaluaties",
        context=page_parts(candidate, "Verbeter de evaluatie"),
    )
