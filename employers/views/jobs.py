"""Future jobs: the list, one job, and what the account manager does with it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from core import registry
from core.domain.calendar import count_words
from core.dutch import day_text
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions, services
from employers.domain.future_job import OPEN_STATUSES, JobAction, JobFacts, JobStatus, may_change_status
from employers.domain.places import open_places
from employers.facts import job_facts, people_on
from employers.job_filters import JobFilter
from employers.job_forms import FutureJobForm, LapseForm
from employers.job_page import parts_of
from employers.models import Employer, FutureJob, GrowthConversation
from employers.pipeline import with_lines
from employers.presentation import condition_facts, job_row, quarter_tiles, skill_rows
from employers.tabs import job_tabs
from employers.views.lists import page_of


def jobs(request: StaffRequest) -> HttpResponse:
    """The future jobs of the region, and what they come to per quarter."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_jobs(user)
    visible = FutureJob.objects.visible_to(user)
    chosen = JobFilter(request.GET, visible.order_by("window_start", "id"), user=user, today=today)
    page, rows = page_of(request, chosen.qs)
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": [job_row(row) for row in rows],
        "tabs": job_tabs(user, "employers:jobs"),
        "quarters": quarter_tiles(visible.open().forecast(), today),
        "may_ask": permissions.can_record_conversation(user),
    }
    return TemplateResponse(request, "employers/jobs.html", context)


def job(request: StaffRequest, pk: int) -> HttpResponse:
    """One future job: what it asks, when it comes, how sure that is, and how far it is."""
    user = request.user
    shown = _with_lines(request, pk)
    row = job_row(shown)
    mine = permissions.can_edit_job(user, shown)
    skills = list(shown.skills.all())
    context = {
        "job": shown,
        "row": row,
        "facts": _facts(shown, row.expected),
        "skills": skill_rows(skills),
        "conditions": condition_facts(shown),
        "panels": registry.panels("future_job", user, shown),
        "actions": _actions(user, shown),
        "may_edit": mine and shown.status in OPEN_STATUSES,
    }
    context |= parts_of(shown, timezone.localdate(), mine=mine)
    return TemplateResponse(request, "employers/job.html", context)


def _facts(shown: FutureJob, expected: str) -> list[tuple[str, Any]]:
    return [
        ("Op zijn vroegst", shown.window_start),
        ("Op zijn laatst", shown.window_end),
        ("Verwacht", f"{expected} van {count_words(_open(shown), 'open plaats', 'open plaatsen')}"),
        ("Uren per week", shown.hours),
        ("Contract", shown.get_contract_display() if shown.contract else "nog niet bekend"),
        ("Baangarantie", shown.guaranteed),
        ("Route", shown.get_route_display()),
        ("Soort groei", shown.get_growth_kind_display()),
        ("Beroep", str(shown.occupation) if shown.occupation else ""),
        ("Vestiging", _branch_words(shown)),
        ("Plaats", shown.city),
        ("Groeigesprek", _conversation_link(shown)),
    ]


def _open(shown: FutureJob) -> int:
    return open_places(shown.places, shown.filled)


def _branch_words(shown: FutureJob) -> str:
    """Name and place of the branch; "" without one."""
    branch = shown.branch
    return ", ".join(part for part in (branch.name, branch.city) if part) if branch else ""


def _conversation_link(shown: FutureJob) -> str:
    talk = shown.conversation
    if talk is None:
        return ""
    return format_html('<a href="{}">{}</a>', talk.get_absolute_url(), day_text(talk.on))


def _actions(user: Any, shown: FutureJob) -> list[Action]:
    """What the account manager can do now; whoever can never do it doesn't see the buttons."""
    if not permissions.can_edit_job(user, shown) or shown.status not in OPEN_STATUSES:
        return []
    facts = job_facts(shown, shown.skills.all(), people_on(shown.pk))
    found = [Action("Wijzig", reverse("employers:change_job", args=[shown.pk]), icon="pencil")]
    if shown.status == JobStatus.IN_SIGHT:
        found.insert(0, _work_out(shown, facts))
    lapse = may_change_status(shown.status, JobAction.LAPSE, facts, "nog te schrijven")
    url = reverse("employers:lapse_job", args=[shown.pk])
    found.append(Action("Laat vervallen", url, enabled=lapse.allowed, reason=lapse.reason))
    return found


def _work_out(shown: FutureJob, facts: JobFacts) -> Action:
    decision = may_change_status(shown.status, JobAction.WORK_OUT, facts, "")
    return Action(
        "Noem uitgewerkt",
        reverse("employers:work_out", args=[shown.pk]),
        enabled=decision.allowed,
        reason=decision.reason,
        method="post",
        primary=True,
        icon="check2-circle",
    )


def new_job(request: StaffRequest, pk: int) -> HttpResponse:
    """A future job without a conversation behind it."""
    permissions.check_view_jobs(request.user)
    employer = get_visible(Employer, request.user, pk, related=("account_manager",))
    return _new_job(request, employer, None)


def new_job_from_conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """A future job that was named in a conversation: what was said is filled in already."""
    permissions.check_view_jobs(request.user)
    conversation = get_visible(GrowthConversation, request.user, pk, related=("employer__account_manager",))
    return _new_job(request, conversation.employer, conversation)


def _new_job(
    request: StaffRequest, employer: Employer, conversation: GrowthConversation | None
) -> HttpResponse:
    permissions.check_create_job(request.user, employer)
    initial: dict[str, Any] = {"city": employer.city}
    if conversation is not None:
        initial |= {"growth_kind": conversation.growth_kind, "tasks": conversation.tasks}
    back = employer if conversation is None else conversation
    return form_page(
        request,
        FutureJobForm,
        save=lambda form: services.create_future_job(
            by=request.user,
            employer=employer,
            conversation=conversation,
            form_key=form.form_key,
            **form.values,
        ),
        title="Nieuwe toekomstige baan",
        initial=initial,
        back=back.get_absolute_url(),
        go_to=lambda saved: _next_page(request, saved),
        done="De toekomstige baan is bewaard.",
        template="employers/job_form.html",
        form_kwargs={"employer": employer},
        context=_page(employer, "Nieuwe toekomstige baan") | {"may_add_job": True},
    )


def _next_page(request: StaffRequest, saved: FutureJob) -> str:
    """One talk often gives more than one job: the second button starts the next."""
    if request.POST.get("next") != "job":
        return saved.get_absolute_url()
    if saved.conversation_id is None:
        return reverse("employers:new_job", args=[saved.employer_id])
    return reverse("employers:new_job_from_conversation", args=[saved.conversation_id])


def change_job(request: StaffRequest, pk: int) -> HttpResponse:
    """The job and the skills it asks, as one whole."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return form_page(
        request,
        FutureJobForm,
        instance=shown,
        save=lambda form: services.change_future_job(
            by=request.user, job=shown, version=form.version, **form.values
        ),
        title="Wijzig toekomstige baan",
        back=shown.get_absolute_url(),
        template="employers/job_form.html",
        form_kwargs={"employer": shown.employer},
        context=_page(shown.employer, "Wijzig toekomstige baan") | {"may_add_job": False},
    )


@require_POST
def work_out(request: StaffRequest, pk: int) -> HttpResponse:
    """The job is worked out: candidates can be looked for."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return action(
        request,
        do=lambda: services.move_job(by=request.user, job=shown, action=JobAction.WORK_OUT.value),
        back=shown.get_absolute_url(),
        done="De baan is uitgewerkt. Nu kunnen er kandidaten bij.",
    )


def lapse_job(request: StaffRequest, pk: int) -> HttpResponse:
    """The job will not come; the reason stays."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return form_page(
        request,
        LapseForm,
        save=lambda form: services.lapse_job(by=request.user, job=shown, reason=form.cleaned_data["reason"]),
        title=f"Laat '{shown}' vervallen",
        intro="De baan komt niet. Zij verdwijnt uit de lijst met open banen en uit de verwachting.",
        submit_label="Laat vervallen",
        back=shown.get_absolute_url(),
        done="De baan is vervallen.",
        context=_page(shown.employer, "Laat vervallen"),
    )


def visible_job(request: StaffRequest, pk: int) -> FutureJob:
    """The job if this user may know that it exists, with what its rules need."""
    permissions.check_view_jobs(request.user)
    return _found(FutureJob.objects.visible_to(request.user), pk)


def _with_lines(request: StaffRequest, pk: int) -> FutureJob:
    permissions.check_view_jobs(request.user)
    return _found(with_lines(FutureJob.objects.visible_to(request.user)), pk)


def _found(visible: Any, pk: int) -> FutureJob:
    found = visible.with_facts().select_related(
        "employer__account_manager", "employer__sector", "occupation", "conversation", "branch"
    )
    shown: FutureJob | None = found.filter(pk=pk).first()
    if shown is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return shown


def _page(employer: Employer, last: str) -> dict[str, Any]:
    return {
        "eyebrow": employer.name,
        "crumbs": [
            ("Toekomstige banen", reverse("employers:jobs")),
            (employer.name, employer.get_absolute_url()),
            (last, ""),
        ],
    }
