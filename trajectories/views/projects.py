"""Projects: the list, the page, the facts of steps 1 and 2, decisions, places, activities."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.registry import panels
from core.requests import StaffRequest
from employers.agreement_page import new_agreement_url
from employers.models import FutureJob
from trajectories import permissions, services
from trajectories.domain.steps import PHASE_LABELS, STEP_TABLE, StepAction
from trajectories.domain.turn import find_activity
from trajectories.facts import phase_of
from trajectories.filters import ProjectFilter
from trajectories.forms.projects import (
    ActivityForm,
    DecisionForm,
    PlaceForm,
    SetAsideForm,
    StepOneForm,
    StepTwoForm,
)
from trajectories.models import LearnInPlace, Project
from trajectories.project_page import notes_to_go, project_page, rows_for_list
from trajectories.services.routes import choose_route
from trajectories.tabs import project_tabs

RELATED = ("job", "job__employer", "job__conversation", "account_manager", "coach")


def _project(request: StaffRequest, pk: int) -> Project:
    return get_visible(Project, request.user, pk, related=RELATED)


def _title(project: Project) -> str:
    return f"{project.job.function} bij {project.job.employer.name}"


def _crumbs(project: Project, label: str) -> dict[str, Any]:
    crumbs = [
        ("Projecten", reverse("trajectories:projects")),
        (project.job.function, project.get_absolute_url()),
        (label, ""),
    ]
    return {"crumbs": crumbs, "eyebrow": _title(project)}


def projects(request: StaffRequest) -> HttpResponse:
    """All projects of the region, the running ones first."""
    permissions.check_list_projects(request.user)
    chosen = ProjectFilter(
        request.GET, queryset=Project.objects.visible_to(request.user).running_first(), user=request.user
    )
    page = Paginator(chosen.qs.values_list("pk", flat=True), 25).get_page(request.GET.get("page"))
    found = {row.pk: row for row in Project.objects.for_list().filter(pk__in=list(page.object_list))}
    rows = rows_for_list([found[pk] for pk in page.object_list], request.user, timezone.localdate())
    tabs = project_tabs(request.user, "projects")
    context = {"filter": chosen, "rows": rows, "page_obj": page, "tabs": tabs}
    return TemplateResponse(request, "trajectories/projects.html", context)


def project(request: StaffRequest, pk: int) -> HttpResponse:
    """One project in six steps: what is there, what is missing, whose turn it is."""
    found = _project(request, pk)
    context = project_page(found, request.user, timezone.localdate())
    context["agreement_url"] = new_agreement_url(request.user, found.job)
    context["panels"] = panels("project", request.user, found)
    context["side_panels"] = panels("project_side", request.user, found)
    return TemplateResponse(request, "trajectories/project.html", context)


@require_POST
def start_project(request: StaffRequest, job_pk: int) -> HttpResponse:
    """The project of a job; the button stands on the page of the job."""
    job = get_visible(FutureJob, request.user, job_pk, related=("employer",))
    permissions.check_start_project(request.user, job.employer.account_manager_id)
    return action(
        request,
        do=lambda: services.start_project(by=request.user, job=job),
        back=reverse("trajectories:for_job", args=[job.pk]),
        done="Het project is begonnen.",
    )


def for_job(request: StaffRequest, job_pk: int) -> HttpResponse:
    """Leads to the project of a job, or to the job when there is none."""
    job = get_visible(FutureJob, request.user, job_pk)
    found = Project.objects.visible_to(request.user).filter(job=job).first()
    return redirect(found.get_absolute_url() if found else job.get_absolute_url())


def step_one(request: StaffRequest, pk: int) -> HttpResponse:
    found = _project(request, pk)
    permissions.check_edit_project(request.user, found)
    return form_page(
        request,
        StepOneForm,
        instance=found,
        save=lambda form: services.change_project(
            by=request.user, project=found, version=form.version, **form.values
        ),
        title="Wat de werkgever weet en verwacht",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Stap 1"),
    )


def step_two(request: StaffRequest, pk: int) -> HttpResponse:
    found = _project(request, pk)
    permissions.check_edit_project(request.user, found)
    return form_page(
        request,
        StepTwoForm,
        instance=found,
        save=lambda form: choose_route(by=request.user, project=found, version=form.version, **form.values),
        title="Route, profiel en toezegging",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Stap 2"),
    )


DECISION_TITLES = {
    StepAction.GO: "Verder naar {target}",
    StepAction.BACK: "Terug naar {target}",
    StepAction.STOP: "Stop het project",
}
DECISION_INTROS = {
    StepAction.GO: "Je legt vast dat deze stap klaar is.",
    StepAction.BACK: "Wat al vastligt, blijft staan.",
    StepAction.STOP: "Wie nog meedoet, krijgt daarna een uitkomst. Dit kun je niet terugdraaien.",
}


def decide(request: StaffRequest, pk: int, choice: str) -> HttpResponse:
    """Go, back or stop, with the day and the reason."""
    found = _project(request, pk)
    permissions.check_decide(request.user, found)
    if choice not in DECISION_TITLES:
        raise Http404("Dit besluit bestaat niet.")
    move = STEP_TABLE.find(phase_of(found), choice)
    target = PHASE_LABELS[move.target] if move else PHASE_LABELS[phase_of(found)]
    today = timezone.localdate()
    notes = notes_to_go(found, request.user, today) if choice == StepAction.GO else ()
    return form_page(
        request,
        DecisionForm,
        initial={"on": today, "step": found.step},
        template="trajectories/decide.html",
        save=lambda form: services.decide_step(
            by=request.user, project=found, choice=choice, form_key=form.form_key, **form.values
        ),
        title=DECISION_TITLES[StepAction(choice)].format(target=target),
        intro=DECISION_INTROS[StepAction(choice)],
        submit_label="Leg het besluit vast",
        done="Het besluit ligt vast.",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Besluit") | {"notes": notes},
    )


def add_place(request: StaffRequest, pk: int) -> HttpResponse:
    found = _project(request, pk)
    permissions.check_edit_project(request.user, found)
    return form_page(
        request,
        PlaceForm,
        save=lambda form: services.add_place(
            by=request.user, project=found, form_key=form.form_key, **form.values
        ),
        title="Nieuwe leerplek",
        intro="Waar kan iemand de vaardigheden van deze baan leren?",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Nieuwe leerplek"),
    )


def change_place(request: StaffRequest, pk: int) -> HttpResponse:
    place = get_visible(LearnInPlace, request.user, pk, related=("project__job__employer",))
    project = place.project
    if project is None:
        raise Http404("Deze leerplek is van de hele regio.")
    permissions.check_edit_project(request.user, project)
    return form_page(
        request,
        PlaceForm,
        instance=place,
        save=lambda form: services.change_place(
            by=request.user, place=place, version=form.version, **form.values
        ),
        title=place.name,
        back=project.get_absolute_url(),
        context=_crumbs(project, "Leerplek"),
    )


def _activity_label(key: str) -> str:
    try:
        return find_activity(key)[1].label
    except ValueError as unknown:
        raise Http404(str(unknown)) from unknown


def activity_done(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """A tick with its day: from the page in one press (today), or here with another day."""
    found, label = _project(request, pk), _activity_label(key)
    permissions.check_edit_project(request.user, found)
    return form_page(
        request,
        ActivityForm,
        initial={"on": timezone.localdate()},
        save=lambda form: services.record_activity(by=request.user, project=found, key=key, **form.values),
        title=f"Gedaan: {label.lower()}",
        done="Afgevinkt.",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Activiteit"),
    )


def activity_aside(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    found, label = _project(request, pk), _activity_label(key)
    permissions.check_edit_project(request.user, found)
    return form_page(
        request,
        SetAsideForm,
        save=lambda form: services.set_activity_aside(by=request.user, project=found, key=key, **form.values),
        title=f"Niet nodig: {label.lower()}",
        done="Opzijgezet.",
        back=found.get_absolute_url(),
        context=_crumbs(found, "Activiteit"),
    )


@require_POST
def activity_reopen(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    found = _project(request, pk)
    _activity_label(key)
    permissions.check_edit_project(request.user, found)
    return action(
        request,
        do=lambda: services.reopen_activity(by=request.user, project=found, key=key),
        back=found.get_absolute_url(),
        done="De activiteit staat weer open.",
    )
