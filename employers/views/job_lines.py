"""The parts of a future job that are written down together with the employer: tasks, times, skills."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from core.pages import form_page
from core.requests import StaffRequest
from employers import permissions, services
from employers.forms_carving import CarveForm
from employers.forms_pipeline import ShiftsForm, SkillsForm, TasksForm
from employers.models import FutureJob
from employers.suggested_skills import suggested_skills
from employers.views.jobs import visible_job

TEMPLATE = "employers/job_lines_form.html"
CARVED = ("function", "places", "hours", "window_start", "window_end", "certainty")


def job_tasks(request: StaffRequest, pk: int) -> HttpResponse:
    """What the work is, task by task, and from whose function a task is split off."""
    shown = _editable(request, pk)
    return form_page(
        request,
        TasksForm,
        instance=shown,
        save=lambda form: services.set_job_tasks(
            by=request.user, job=shown, version=form.version, tasks=form.cleaned_data["task_lines"]
        ),
        title="Taken",
        intro="Maak van taken een baan die past. Welke taken kan een vakkracht afstaan, en hoeveel uur geeft "
        "dat terug?",
        back=shown.get_absolute_url(),
        template=TEMPLATE,
        keep_typed=False,
        context=_page(shown, "Taken") | {"carve_url": _carve_url(shown)},
    )


def carve_job(request: StaffRequest, pk: int) -> HttpResponse:
    """A new future job from tasks of this one: what is split off can become work of its own."""
    shown = _editable(request, pk)
    permissions.check_create_job(request.user, shown.employer)
    tasks = list(shown.task_lines.order_by("order", "id"))
    return form_page(
        request,
        CarveForm,
        save=lambda form: services.carve_job(
            by=request.user,
            job=shown,
            task_ids=form.cleaned_data["tasks"],
            form_key=form.form_key,
            **{name: form.cleaned_data[name] for name in CARVED},
        ),
        title="Nieuwe baan van deze taken",
        intro="De taken die je kiest verhuizen naar een nieuwe toekomstige baan bij dezelfde werkgever. Daar "
        "blijft staan bij welke functie ze vandaan komen, en hoeveel uur dat vrijmaakt.",
        submit_label="Maak de nieuwe baan",
        back=reverse("employers:job_tasks", args=[pk]),
        go_to=lambda made: made.get_absolute_url(),
        done="De nieuwe baan is gemaakt, met de taken erbij. Leg nu de vaardigheden vast.",
        template=TEMPLATE,
        form_kwargs={"job": shown, "tasks": tasks},
        context=_page(shown, "Nieuwe baan"),
    )


def job_shifts(request: StaffRequest, pk: int) -> HttpResponse:
    """When the work is: days, times and months."""
    shown = _editable(request, pk)
    return form_page(
        request,
        ShiftsForm,
        instance=shown,
        save=lambda form: services.set_job_shifts(
            by=request.user, job=shown, version=form.version, shifts=form.cleaned_data["shift_lines"]
        ),
        title="Werktijden",
        intro="Een regel voor elke tijd van de dag. Seizoenswerk? Kies alleen de maanden waarin er werk is.",
        back=shown.get_absolute_url(),
        template=TEMPLATE,
        keep_typed=False,
        context=_page(shown, "Werktijden"),
    )


def job_skills(request: StaffRequest, pk: int) -> HttpResponse:
    """What somebody must be able to do, instead of which diploma; with what earlier jobs asked beside it."""
    shown = _editable(request, pk)
    found = suggested_skills(shown)
    return form_page(
        request,
        SkillsForm,
        instance=shown,
        save=lambda form: services.set_job_skills(
            by=request.user, job=shown, version=form.version, skills=form.cleaned_data["skills"]
        ),
        title="Vaardigheden",
        back=shown.get_absolute_url(),
        template="employers/job_skills_form.html",
        form_kwargs={"suggestions": found},
        keep_typed=False,
        context=_page(shown, "Vaardigheden") | {"suggestions": found},
    )


def _carve_url(shown: FutureJob) -> str:
    """Where a new job is made of these tasks; "" while there are none."""
    return reverse("employers:carve_job", args=[shown.pk]) if shown.task_lines.exists() else ""


def _editable(request: StaffRequest, pk: int) -> FutureJob:
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return shown


def _page(shown: FutureJob, last: str) -> dict[str, Any]:
    return {
        "job": shown,
        "carve_url": "",
        "eyebrow": f"{shown.function}, {shown.employer.name}",
        "crumbs": [
            ("Toekomstige banen", reverse("employers:jobs")),
            (shown.function, shown.get_absolute_url()),
            (last, ""),
        ],
    }
