"""What helped and hindered, per step; factor beside outcome; how a project works as the method says."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from trajectories import factor_pages, fidelity_page
from trajectories import permissions_factors as permissions
from trajectories.deeds import at
from trajectories.domain.factors import LAST_STEP, LEAST
from trajectories.domain.steps import PHASE_LABELS, STEPS
from trajectories.forms.learning import FactorForm
from trajectories.models import Candidate, CandidateFactor, Project, ProjectFactor
from trajectories.services import factors as services

RELATED = ("job__employer",)
SIDES = {"hielp": True, "hinderde": False}


def _project(request: StaffRequest, pk: int) -> Project:
    return get_visible(Project, request.user, pk, related=RELATED)


def _crumbs(project: Project, label: str) -> dict[str, Any]:
    crumbs = [
        ("Projecten", reverse("trajectories:projects")),
        (project.job.function, project.get_absolute_url()),
        (label, ""),
    ]
    return {"crumbs": crumbs, "eyebrow": f"{project.job.function} bij {project.job.employer.name}"}


def factors(request: StaffRequest, pk: int) -> HttpResponse:
    """Per step what helped the project, and what stood in its way."""
    project = _project(request, pk)
    editable = permissions.can_edit_project_factors(request.user, project)
    rows = ProjectFactor.objects.visible_to(request.user).filter(project=project)
    context = {
        "project": project,
        "steps": factor_pages.project_steps(rows, project.pk, editable=editable),
        "current": project.step,
        "table_url": reverse("trajectories:factor_table")
        if permissions.can_factor_table(request.user)
        else "",
        "fidelity_url": at("fidelity", project.pk) if permissions.can_fidelity(request.user) else "",
        "person": False,
    } | _crumbs(project, "Wat hielp en wat niet")
    return TemplateResponse(request, "trajectories/factors.html", context)


def candidate_factors(request: StaffRequest, pk: int) -> HttpResponse:
    """The same of one candidate; stays in the file."""
    permissions.check_candidate_factors(request.user)
    candidate = get_visible(Candidate, request.user, pk, related=("client", "project__job__employer"))
    editable = permissions.can_edit_candidate_factors(request.user, candidate)
    context = {
        "project": candidate.project,
        "candidate": candidate,
        "steps": factor_pages.candidate_steps(candidate, editable=editable),
        "current": candidate.project.step,
        "table_url": reverse("trajectories:factor_table")
        if permissions.can_factor_table(request.user)
        else "",
        "fidelity_url": "",
        "person": True,
        "crumbs": [
            (candidate.project.job.function, candidate.project.get_absolute_url()),
            (candidate.client.full_name, candidate.get_absolute_url()),
            ("Wat hielp en wat niet", ""),
        ],
        "eyebrow": f"{candidate.client.full_name} · {candidate.project.job.function}",
    }
    return TemplateResponse(request, "trajectories/factors.html", context)


def _side(step: int, side: str) -> bool:
    if side not in SIDES or not 1 <= step <= LAST_STEP:
        raise Http404("Deze stap bestaat niet.")
    return SIDES[side]


def _title(step: int, helps: bool) -> str:
    what = "Wat hielp" if helps else "Wat stond in de weg"
    return f"{what} bij stap {step}, {PHASE_LABELS[STEPS[step - 1]].lower()}?"


def add_project_factor(request: StaffRequest, pk: int, step: int, side: str) -> HttpResponse:
    project, helps = _project(request, pk), _side(step, side)
    permissions.check_edit_project_factors(request.user, project)
    return form_page(
        request,
        FactorForm,
        form_kwargs={"step": step, "helps": helps, "names": False},
        save=lambda form: services.add_project_factor(
            by=request.user, project=project, step=step, helps=helps, form_key=form.form_key, **form.values
        ),
        title=_title(step, helps),
        back=at("factors", project.pk),
        context=_crumbs(project, "Factor"),
    )


def add_candidate_factor(request: StaffRequest, pk: int, step: int, side: str) -> HttpResponse:
    candidate = get_visible(Candidate, request.user, pk, related=("client", "project__job__employer"))
    helps = _side(step, side)
    permissions.check_edit_candidate_factors(request.user, candidate)
    return form_page(
        request,
        FactorForm,
        form_kwargs={"step": step, "helps": helps, "names": True},
        save=lambda form: services.add_candidate_factor(
            by=request.user,
            candidate=candidate,
            step=step,
            helps=helps,
            form_key=form.form_key,
            **form.values,
        ),
        title=_title(step, helps),
        intro=candidate.client.full_name,
        back=at("candidate_factors", candidate.pk),
    )


@require_POST
def remove_project_factor(request: StaffRequest, pk: int) -> HttpResponse:
    factor = get_visible(ProjectFactor, request.user, pk, related=("project__job__employer",))
    permissions.check_edit_project_factors(request.user, factor.project)
    return action(
        request,
        do=lambda: services.remove_project_factor(by=request.user, factor=factor),
        back=at("factors", factor.project_id),
        done="De factor is weggehaald.",
    )


@require_POST
def remove_candidate_factor(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_candidate_factors(request.user)
    factor = get_visible(CandidateFactor, request.user, pk, related=("candidate__client",))
    permissions.check_edit_candidate_factors(request.user, factor.candidate)
    return action(
        request,
        do=lambda: services.remove_candidate_factor(by=request.user, factor=factor),
        back=at("candidate_factors", factor.candidate_id),
        done="De factor is weggehaald.",
    )


def factor_table(request: StaffRequest) -> HttpResponse:
    """Factor beside outcome, over all trajectories that ended; an association, never a cause."""
    permissions.check_factor_table(request.user)
    data_set = factor_pages.data_set_of(request.user)
    ended = factor_pages.read_ended(factor_pages.ended_of(request.user, data_set))
    context = {
        "steps": factor_pages.table_rows(ended),
        "people": len(ended) if len(ended) >= LEAST or not ended else None,
        "least": LEAST,
        "demo": data_set == "demo",
    }
    return TemplateResponse(request, "trajectories/factor_table.html", context)


def fidelity(request: StaffRequest, pk: int) -> HttpResponse:
    """The method's items one by one, beside the outcomes."""
    permissions.check_fidelity(request.user)
    project = _project(request, pk)
    today = timezone.localdate()
    candidates = fidelity_page.chosen_of(project, request.user.municipality_id)
    candidates, few = fidelity_page.told_of(request.user, candidates)
    found = fidelity_page.fidelity_of(project, candidates, today)
    context = fidelity_page.fidelity_context(found, candidates) | {"project": project, "few": few}
    return TemplateResponse(request, "trajectories/fidelity.html", context | _crumbs(project, "Werkwijze"))
