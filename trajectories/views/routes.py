"""The route of a project: its employers, the chain of stepping-stone jobs, the project of a stacked job."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import Refused, action, form_page, get_visible
from core.requests import StaffRequest
from employers.models import StackedJob
from employers.permissions_stacked import check_view_stacks
from trajectories import permissions_routes as may
from trajectories.announce_page import find_employers
from trajectories.forms.routes import BeginLinkForm, ChainJobForm, EndLinkForm, ProjectEmployerForm
from trajectories.models import ChainJob, ChainMove, Project, ProjectEmployer
from trajectories.permissions import check_start_project, sees_notes
from trajectories.routes_page import chain_page, employers_page
from trajectories.services import routes as services
from trajectories.views.announcements import chosen_employer
from trajectories.views.candidates import get_candidate

RELATED = ("job__employer", "stacked_job")


def get_project(request: StaffRequest, pk: int) -> Project:
    return get_visible(Project, request.user, pk, related=RELATED)


def crumbs(project: Project, *parts: tuple[str, str]) -> dict[str, Any]:
    """From the list of projects to here."""
    first = [
        ("Projecten", reverse("trajectories:projects")),
        (project.job.function, project.get_absolute_url()),
    ]
    return {"crumbs": [*first, *parts], "eyebrow": f"{project.job.function} bij {project.job.employer.name}"}


def _employers_url(project: Project) -> str:
    return reverse("trajectories:project_employers", args=[project.pk])


def _chain_url(project: Project) -> str:
    return reverse("trajectories:chain", args=[project.pk])


def _choose_employer(request: StaffRequest, project: Project, title: str, back: str) -> HttpResponse:
    """Find the employer by name or KvK number; the same page goes on with the one that is chosen."""
    text = request.GET.get("zoek", "")[:80]
    lines = [(one, f"{request.path}?werkgever={one.pk}") for one in find_employers(request.user, text)]
    context = {"title": title, "text": text, "lines": lines, "back": back, **crumbs(project, (title, ""))}
    return TemplateResponse(request, "trajectories/routes_employer.html", context)


# --- employers --------------------------------------------------------------------------------------------


def project_employers(request: StaffRequest, pk: int) -> HttpResponse:
    """Who shares this project, with which job and how many places."""
    project = get_project(request, pk)
    context = employers_page(project, request.user) | crumbs(project, ("Werkgevers", ""))
    return TemplateResponse(request, "trajectories/routes_employers.html", context)


def add_project_employer(request: StaffRequest, pk: int) -> HttpResponse:
    project = get_project(request, pk)
    may.check_edit_route(request.user, project)
    employer = chosen_employer(request)
    back = _employers_url(project)
    if employer is None:
        return _choose_employer(request, project, "Welke werkgever doet mee?", back)
    return form_page(
        request,
        ProjectEmployerForm,
        save=lambda form: services.add_employer(
            by=request.user, project=project, employer=employer, form_key=form.form_key, **form.values
        ),
        title=f"{employer.name} doet mee",
        intro="Werkgevers die een project delen, leren samen kandidaten in.",
        submit_label="Voeg toe",
        done=f"{employer.name} doet mee.",
        back=back,
        form_kwargs={"employer": employer},
        context=crumbs(project, ("Werkgevers", back), (employer.name, "")),
    )


def _shared(request: StaffRequest, pk: int) -> ProjectEmployer:
    row = get_visible(
        ProjectEmployer, request.user, pk, related=("project__job__employer", "employer", "job")
    )
    may.check_edit_route(request.user, row.project)
    return row


def change_project_employer(request: StaffRequest, pk: int) -> HttpResponse:
    row = _shared(request, pk)
    back = _employers_url(row.project)
    return form_page(
        request,
        ProjectEmployerForm,
        instance=row,
        save=lambda form: services.change_employer(
            by=request.user, row=row, version=form.version, **form.values
        ),
        title=row.employer.name,
        back=back,
        form_kwargs={"employer": row.employer},
        context=crumbs(row.project, ("Werkgevers", back), (row.employer.name, "")),
    )


def _ask(
    request: StaffRequest, *, title: str, consequence: str, do: Callable[[], Any], back: str, done: str
) -> HttpResponse:
    """Asks first; posting does it."""
    if request.method == "POST":
        return action(request, do=do, back=back, done=done)
    context: dict[str, Any] = {
        "title": title,
        "intro": "",
        "consequences": [consequence],
        "submit_label": "Haal weg",
        "cancel_url": back,
        "danger": True,
        "confirm_url": request.path,
        "crumbs": [],
    }
    return TemplateResponse(request, "components/confirm.html", context)


def remove_project_employer(request: StaffRequest, pk: int) -> HttpResponse:
    row = _shared(request, pk)
    return _ask(
        request,
        title=f"{row.employer.name} doet niet meer mee",
        consequence="De werkgever en de baan zelf blijven staan.",
        do=lambda: services.remove_employer(by=request.user, row=row),
        back=_employers_url(row.project),
        done=f"{row.employer.name} doet niet meer mee.",
    )


# --- stacked jobs -----------------------------------------------------------------------------------------


@require_POST
def start_stacked_project(request: StaffRequest, pk: int) -> HttpResponse:
    """The project of a stacked job; the button stands on its page."""
    check_view_stacks(request.user)
    stack = get_visible(StackedJob, request.user, pk)
    job = stack.jobs.select_related("employer").order_by("window_start", "pk").first()
    check_start_project(request.user, job.employer.account_manager_id if job else None)
    try:
        project = services.start_stacked_project(by=request.user, stack=stack, today=timezone.localdate())
    except Refused as refused:
        reason = refused.reason

        def refuse() -> None:
            raise Refused(reason)

        return action(request, do=refuse, back=stack.get_absolute_url(), done="")
    return redirect(project.get_absolute_url())


# --- the chain --------------------------------------------------------------------------------------------


def chain(request: StaffRequest, pk: int) -> HttpResponse:
    """The stepping-stone jobs after one another, who works where, and what isn't arranged yet."""
    project = get_project(request, pk)
    context = chain_page(project, request.user, timezone.localdate())
    context |= crumbs(project, ("Keten", ""))
    return TemplateResponse(request, "trajectories/routes_chain.html", context)


def add_link(request: StaffRequest, pk: int) -> HttpResponse:
    project = get_project(request, pk)
    may.check_edit_route(request.user, project)
    employer, back = chosen_employer(request), _chain_url(project)
    if employer is None:
        return _choose_employer(request, project, "Bij welke werkgever is deze ontwikkelbaan?", back)
    return form_page(
        request,
        ChainJobForm,
        save=lambda form: services.add_link(
            by=request.user, project=project, employer=employer, form_key=form.form_key, **form.values
        ),
        title=f"Ontwikkelbaan bij {employer.name}",
        intro="Een vacature is niet nodig: hier leert iemand, en gaat daarna verder naar de volgende baan.",
        submit_label="Voeg toe aan de keten",
        done="De ontwikkelbaan staat in de keten.",
        back=back,
        form_kwargs={"employer": employer},
        context=crumbs(project, ("Keten", back), (employer.name, "")),
    )


def _link(request: StaffRequest, pk: int) -> ChainJob:
    link = get_visible(ChainJob, request.user, pk, related=("project__job__employer", "employer", "job"))
    may.check_edit_route(request.user, link.project)
    return link


def change_link(request: StaffRequest, pk: int) -> HttpResponse:
    link = _link(request, pk)
    back = _chain_url(link.project)
    return form_page(
        request,
        ChainJobForm,
        instance=link,
        save=lambda form: services.change_link(
            by=request.user, link=link, version=form.version, **form.values
        ),
        title=f"{link.function} bij {link.employer.name}",
        back=back,
        form_kwargs={"employer": link.employer},
        context=crumbs(link.project, ("Keten", back), (link.function, "")),
    )


def remove_link(request: StaffRequest, pk: int) -> HttpResponse:
    link = _link(request, pk)
    return _ask(
        request,
        title=f"Haal '{link.function}' uit de keten",
        consequence="De stappen erna schuiven op.",
        do=lambda: services.remove_link(by=request.user, link=link),
        back=_chain_url(link.project),
        done="De ontwikkelbaan is uit de keten gehaald.",
    )


@require_POST
def move_link(request: StaffRequest, pk: int, direction: str) -> HttpResponse:
    link = _link(request, pk)
    if direction not in ("omhoog", "omlaag"):
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return action(
        request,
        do=lambda: services.move_link(by=request.user, link=link, up=direction == "omhoog"),
        back=_chain_url(link.project),
        done="De volgorde is gewijzigd.",
    )


def begin_link(request: StaffRequest, pk: int) -> HttpResponse:
    """A candidate begins at a link; the next of the chain stands ready."""
    found = get_candidate(request, pk)
    may.check_record_move(request.user, found)
    done = list(found.chain_moves.values_list("chain_job_id", flat=True))
    next_link = found.project.chain.exclude(pk__in=done).first()
    back = _chain_url(found.project)
    return form_page(
        request,
        BeginLinkForm,
        initial={"link": next_link, "start": timezone.localdate()},
        save=lambda form: services.begin_link(
            by=request.user, candidate=found, form_key=form.form_key, **form.values
        ),
        title=f"{found.profile.name} begint op de keten",
        submit_label="Leg vast",
        done="Vastgelegd.",
        back=back,
        form_kwargs={"project": found.project},
        context=crumbs(found.project, ("Keten", back), (found.profile.name, "")),
    )


def end_link(request: StaffRequest, pk: int) -> HttpResponse:
    """How it went at a link of the chain."""
    related = ("candidate__profile", "candidate__project__job__employer", "chain_job")
    move = get_visible(ChainMove, request.user, pk, related=related)
    may.check_record_move(request.user, move.candidate)
    project, name = move.candidate.project, move.candidate.profile.name
    back = _chain_url(project)
    return form_page(
        request,
        EndLinkForm,
        instance=move,
        initial={"end": timezone.localdate()},
        save=lambda form: services.end_link(by=request.user, move=move, version=form.version, **form.values),
        title=f"{name}: hoe liep het als {move.chain_job.function}?",
        submit_label="Leg vast",
        done="Vastgelegd.",
        back=back,
        form_kwargs={"notes": sees_notes(request.user)},
        context=crumbs(project, ("Keten", back), (name, "")),
    )
