"""Candidates: proposing, the page of one, the employer's answer, the way in and the outcome."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core import registry
from core.closed import closed_page
from core.models import User
from core.pages import form_page, get_visible
from core.requests import StaffRequest
from core.undo import with_way_back
from employers.models import FutureJob
from trajectories import permissions, services
from trajectories.candidate_page import candidate_page, closed_deeds
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState, may_still_answer
from trajectories.forms.candidates import AnswerForm, OutcomeForm, PlacementForm, ProposeForm, WithdrawForm
from trajectories.forms.projects import OnDateForm
from trajectories.models import Candidate, Project
from trajectories.proposal import proposal_page

RELATED = (
    "profile",
    "project__job__employer",
    "project__account_manager",
    "project__coach",
)


def get_candidate(request: StaffRequest, pk: int) -> Candidate:
    return get_visible(Candidate, request.user, pk, related=RELATED)


def page_parts(candidate: Candidate, label: str) -> dict[str, Any]:
    """Crumbs and the line above the title of a form about this candidate."""
    project = candidate.project
    crumbs = [
        ("Projecten", reverse("trajectories:projects")),
        (project.job.function, project.get_absolute_url()),
        (candidate.profile.name, candidate.get_absolute_url()),
        (label, ""),
    ]
    eyebrow = f"{candidate.profile.name} · {project.job.function} bij {project.job.employer.name}"
    return {"crumbs": crumbs, "eyebrow": eyebrow}


def candidate(request: StaffRequest, pk: int) -> HttpResponse:
    """One candidate: profile, path, plan, evaluations, and the one thing to do now."""
    found = get_candidate(request, pk)
    context = candidate_page(found, request.user, timezone.localdate())
    context["panels"] = registry.panels("candidate", request.user, found)
    return TemplateResponse(request, "trajectories/candidate.html", context)


def propose(request: StaffRequest, job_pk: int, client_pk: int) -> HttpResponse:
    """The job's skills beside the person's, what the employer will see, and the proposal itself."""
    job = get_visible(FutureJob, request.user, job_pk, related=("employer",))
    person = get_visible(Client, request.user, client_pk)
    permissions.check_propose(request.user, person)
    today = timezone.localdate()
    page = proposal_page(job=job, client=person, today=today)
    return form_page(
        request,
        ProposeForm,
        save=lambda form: services.propose_candidate(
            by=request.user,
            job=job,
            client=person,
            mastery=page["mastery_percent"],
            form_key=form.form_key,
            **form.values,
        ),
        title=f"Stel {person.full_name} voor",
        intro=f"Voor {job.function} bij {job.employer.name}.",
        submit_label="Stel voor",
        done=f"{person.full_name} is voorgesteld.",
        template="trajectories/propose.html",
        back=reverse("matching:for_job", args=[job.pk]),
        go_to=lambda saved: saved.project.get_absolute_url(),
        context=page,
    )


def answer(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_candidate(request, pk)
    permissions.check_answer(request.user, found)
    title, parts = "Het antwoord van de werkgever", page_parts(found, "Antwoord")
    running = found.project.state == Project.State.RUNNING
    still = may_still_answer(found.status, running=running, answered_on=found.answered_on)
    deeds = closed_deeds(found, request.user, timezone.localdate())
    return closed_page(request, still, title=title, deeds=deeds, context=parts) or form_page(
        request,
        AnswerForm,
        initial={"on": timezone.localdate(), "action": request.GET.get("besluit", "")[:10]},
        save=lambda form: services.answer_candidate(by=request.user, candidate=found, **form.values),
        title=title,
        done=lambda saved: _answered(request, saved),
        back=found.project.get_absolute_url(),
        context=parts,
    )


def _answered(request: StaffRequest, saved: Candidate) -> str:
    """A yes is one press, so it has one press back."""
    done = "Het antwoord ligt vast."
    if saved.status != CandidateState.ACCEPTED:
        return done
    return with_way_back(request, done, "Toch niet gekozen", at("take_back_answer", saved.pk))


def inform(request: StaffRequest, pk: int) -> HttpResponse:
    return _on_day(
        request,
        pk,
        check=permissions.check_edit_candidate,
        do=services.inform_candidate,
        title="De kandidaat weet wat het werk en het inleren is",
    )


def introduce(request: StaffRequest, pk: int) -> HttpResponse:
    return _on_day(
        request,
        pk,
        check=permissions.check_edit_candidate,
        do=services.introduce_candidate,
        title="De kandidaat heeft kennisgemaakt met de werkgever",
    )


def start(request: StaffRequest, pk: int) -> HttpResponse:
    return _on_day(
        request,
        pk,
        check=permissions.check_edit_learn_in,
        do=services.start_learning_in,
        title="De kandidaat begint met inleren",
        to_candidate=True,
    )


def _on_day(
    request: StaffRequest,
    pk: int,
    *,
    check: Callable[[User, Candidate], None],
    do: Callable[..., Candidate],
    title: str,
    to_candidate: bool = False,
) -> HttpResponse:
    """A page that asks for one date; a button elsewhere may post today's straight away."""
    found = get_candidate(request, pk)
    check(request.user, found)
    return form_page(
        request,
        OnDateForm,
        initial={"on": timezone.localdate()},
        save=lambda form: do(by=request.user, candidate=found, **form.values),
        title=title,
        done=f"Vastgelegd: {title[0].lower()}{title[1:]}.",
        back=found.get_absolute_url() if to_candidate else found.project.get_absolute_url(),
        context=page_parts(found, "Datum"),
    )


def withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_candidate(request, pk)
    permissions.check_withdraw(request.user, found)
    return form_page(
        request,
        WithdrawForm,
        save=lambda form: services.withdraw_candidate(by=request.user, candidate=found, **form.values),
        title="Trek de kandidaat terug",
        intro="Dit kan tot de afspraken zijn ondertekend. De werkgever ziet de reden niet.",
        submit_label="Trek terug",
        done="De kandidaat is teruggetrokken.",
        back=found.project.get_absolute_url(),
        context=page_parts(found, "Terugtrekken"),
    )


def outcome(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_candidate(request, pk)
    permissions.check_edit_candidate(request.user, found)
    job = found.project.job
    initial = {"employer": job.employer_id, "function": job.function, "hours": job.hours}
    return form_page(
        request,
        OutcomeForm,
        form_kwargs={"stack": stack_of(found)},
        initial={**initial, "on": _today()},
        save=lambda form: services.record_outcome(
            by=request.user, candidate=found, placement=form.placement_if_job, **form.ending
        ),
        title="Hoe liep het af?",
        intro="Bij een baan vul je ook in waar en wanneer die begint.",
        done="De uitkomst ligt vast.",
        template="trajectories/outcome.html",
        back=found.get_absolute_url(),
        go_to=_after_outcome,
        context=page_parts(found, "Uitkomst"),
    )


def _after_outcome(saved: Candidate) -> str:
    """Without a job the next thing is another job, as long as what was learned is fresh."""
    if saved.status == CandidateState.ENDED and saved.learn_in_start is not None:
        return at("follow_on", saved.pk)
    return saved.get_absolute_url()


def stack_of(candidate: Candidate) -> list[FutureJob]:
    """The jobs of the stacked job that this project is about; [] for a job at one employer."""
    stack = candidate.project.stacked_job_id
    if stack is None:
        return []
    return list(FutureJob.objects.filter(stacks=stack).select_related("employer").order_by("pk"))


def placement(request: StaffRequest, client_pk: int) -> HttpResponse:
    """Somebody found a job without a project."""
    person = get_visible(Client, request.user, client_pk)
    permissions.check_place(request.user, person)
    return form_page(
        request,
        PlacementForm,
        initial={"start": _today()},
        save=lambda form: services.record_placement(
            by=request.user, client=person, placement=form.placement, form_key=form.form_key
        ),
        title="Leg een baan vast",
        intro=f"{person.full_name} gaat aan het werk. Is het via een project? Leg daar dan de uitkomst vast.",
        done="De baan ligt vast.",
        back=person.get_absolute_url(),
        context={"crumbs": [(person.full_name, person.get_absolute_url()), ("Baan", "")]},
    )


def _today() -> date:
    return timezone.localdate()
