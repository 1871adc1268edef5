"""Proposals at the own employers of an account manager, and the meeting that comes of one."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients.models import CandidateProfile
from core.closed import closed_page
from core.pages import action, form_page
from core.requests import StaffRequest
from trajectories import permissions
from trajectories import permissions_announce as may
from trajectories.announce_page import calendar_file
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import may_still_answer
from trajectories.domain.proposal import may_meet
from trajectories.forms.announcements import MeetingForm
from trajectories.models import Candidate, Project
from trajectories.proposals_page import page_of, waiting_proposals
from trajectories.services import meetings as services
from trajectories.services.candidates import take_back_answer as take_back
from trajectories.tabs import project_tabs
from trajectories.views.candidates import get_candidate, page_parts

PER_PAGE = 15


def proposals(request: StaffRequest) -> HttpResponse:
    """Who waits for an answer, longest first, with the agreed profile and nothing else."""
    may.check_list_proposals(request.user)
    ids = waiting_proposals(request.user).values_list("pk", flat=True)
    page = Paginator(ids, PER_PAGE).get_page(request.GET.get("page"))
    rows = list(waiting_proposals(request.user).filter(pk__in=list(page)).for_list())
    tabs = project_tabs(request.user, "proposals")
    context = {"page_obj": page, "tabs": tabs, **page_of(rows, request.user)}
    return TemplateResponse(request, "trajectories/proposals.html", context)


def plan_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_candidate(request, pk)
    permissions.check_answer(request.user, found)
    initial = {
        "meeting_at": timezone.localtime(found.meeting_at) if found.meeting_at else None,
        "meeting_place": found.meeting_place or found.project.job.employer.name,
    }
    title, parts = "Plan de kennismaking", page_parts(found, "Kennismaking")
    still = may_meet(
        found.status,
        running=found.project.state == Project.State.RUNNING,
        met=found.introduced_on is not None,
        consent_holds=CandidateProfile.objects.agreed().filter(pk=found.profile_id).exists(),
    )
    deeds = _instead(found)
    return closed_page(request, still, title=title, deeds=deeds, context=parts) or form_page(
        request,
        MeetingForm,
        instance=found,
        initial=initial,
        save=lambda form: services.plan_meeting(
            by=request.user, candidate=found, version=form.version, **form.values
        ),
        title=title,
        submit_label="Plan",
        done="De kennismaking is gepland. De andere kant hoort het.",
        back=after(request, found),
        context=parts,
    )


def _instead(found: Candidate) -> list[Deed]:
    """Where a meeting can't be planned any more: the answer, when that is what is waited for."""
    running = found.project.state == Project.State.RUNNING
    answer = Deed("Leg het antwoord van de werkgever vast", at("answer", found.pk), primary=True)
    page = Deed("Bekijk de kandidaat", found.get_absolute_url())
    return [answer, page] if may_still_answer(found.status, running=running) else [page]


@require_POST
def take_back_answer(request: StaffRequest, pk: int) -> HttpResponse:
    """Pressed by mistake: the candidate is proposed again, as before."""
    found = get_candidate(request, pk)
    permissions.check_answer(request.user, found)
    return action(
        request,
        do=lambda: take_back(by=request.user, candidate=found),
        back=found.get_absolute_url(),
        done="Teruggenomen: de werkgever heeft nog niet gekozen.",
    )


@require_POST
def met(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_candidate(request, pk)
    permissions.check_answer(request.user, found)
    return action(
        request,
        do=lambda: services.note_meeting(by=request.user, candidate=found, today=timezone.localdate()),
        back=after(request, found),
        done="Vastgelegd: ze hebben kennisgemaakt.",
    )


def meeting_file(request: StaffRequest, pk: int) -> HttpResponse:
    """The meeting for somebody's own calendar; it names nobody."""
    found = get_candidate(request, pk)
    if found.meeting_at is None:
        raise Http404("Er is nog geen kennismaking gepland.")
    text = calendar_file(found, timezone.now())
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="kennismaking.ics"'
    return answer


def after(request: StaffRequest, found: Candidate) -> str:
    """An account manager goes on with the proposals; a coach with the candidate."""
    own = request.user.pk == found.project.job.employer.account_manager_id
    return reverse("trajectories:proposals") if own else found.get_absolute_url()
