"""People for a job, jobs for a person, and how the order comes about."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core.pages import get_visible
from core.policy import Scope
from core.requests import StaffRequest
from employers.domain.future_job import OPEN_STATUSES
from employers.models import FutureJob
from employers.presentation import condition_facts, job_row, skill_rows
from matching import match, permissions
from matching.domain.ranking import DEFAULT_WEIGHTS, GROUP_LABELS, Group
from matching.domain.register import (
    NEVER_USED,
    ORDER_RULE,
    UNKNOWN_RULE,
    condition_values,
    register_entry,
    weight_lines,
)
from matching.facts import job_side
from matching.match import Ask, job_rows, people_rows, rank_jobs, rank_people
from matching.rows import draw_rows

ROWS = 25
OWN = "mij"
T = TypeVar("T")


def for_job(request: StaffRequest, pk: int) -> HttpResponse:
    """The residents of the own team for a job, ranked, each with the reasons."""
    user, job = request.user, _visible_job(request, pk)
    grant = permissions.check_match(user)
    ask, side = Ask(user, timezone.localdate()), job_side(job)
    own = request.GET.get("wie") == OWN
    ranked = rank_people(ask, side, own=own)
    part = _part(request)
    page, listed = _page(request, ranked.part(part), part, ranked.count, len(ranked))
    rows = people_rows(ask, side, page)
    return TemplateResponse(
        request,
        "matching/for_job.html",
        {
            **listed,
            "job": job,
            "row": job_row(job),
            "open": job.status in OPEN_STATUSES,
            "skills": skill_rows(list(job.skills.all())),
            "conditions": condition_facts(job),
            "rows": rows,
            "drawn": draw_rows(rows, "Kandidaten"),
            "own": own,
            "may_switch": grant.scope == Scope.TEAM,
        },
    )


def why(request: StaffRequest, pk: int, client_pk: int) -> HttpResponse:
    """Why somebody stands where: every skill and condition. A part of the list, or a page of its own."""
    job = _visible_job(request, pk)
    client = get_visible(Client, request.user, client_pk, related=("coach",))
    permissions.check_match(request.user)
    context = {
        **match.why(Ask(request.user, timezone.localdate()), client, job),
        "client": client,
        "job": job,
        "back": reverse("matching:for_job", args=[pk]),
        "weights": weight_lines(),
    }
    template = "matching/why.html" if getattr(request, "htmx", False) else "matching/why_page.html"
    return TemplateResponse(request, template, context)


def _visible_job(request: StaffRequest, pk: int) -> FutureJob:
    job = FutureJob.objects.visible_to(request.user).with_facts().filter(pk=pk).first()
    if job is None:
        raise Http404("Deze baan bestaat niet, of je mag hem niet zien.")
    return job


def for_client(request: StaffRequest, pk: int) -> HttpResponse:
    """The open jobs for one resident, ranked by the same rules."""
    user = request.user
    client = get_visible(Client, user, pk)
    permissions.check_match(user)
    ask = Ask(user, timezone.localdate())
    ranked = rank_jobs(ask, client)
    part, groups = _part(request), [one.standing.group for one in ranked]
    listed_jobs = [one for one in ranked if not part or one.standing.group == part]
    page, listed = _page(request, listed_jobs, part, groups.count, len(ranked))
    rows = job_rows(ask, client, page)
    context = {**listed, "client": client, "rows": rows, "drawn": draw_rows(rows, "Banen")}
    return TemplateResponse(request, "matching/for_client.html", context)


def _part(request: StaffRequest) -> str:
    part = request.GET.get("deel", "")
    return part if part in GROUP_LABELS else ""


def _page(
    request: StaffRequest, listed: Sequence[T], part: str, count: Callable[[Group], int], total: int
) -> tuple[list[T], dict[str, Any]]:
    """The page that was asked for of this part, and what every ranked list shows around its rows."""
    page = Paginator(listed, ROWS).get_page(request.GET.get("page"))
    return list(page), {
        "page_obj": page,
        "parts": [(key, label, count(Group(key))) for key, label in GROUP_LABELS.items()],
        "part": part,
        "total": total,
        "weights": weight_lines(),
        "version": DEFAULT_WEIGHTS.version,
    }


def explanation(request: StaffRequest) -> HttpResponse:
    """What counts, what never counts, and the entry for the algorithm register, from the live weights."""
    permissions.check_rules(request.user)
    context = {
        "entry": register_entry(),
        "weights": weight_lines(),
        "values": condition_values(),
        "never": NEVER_USED,
        "unknown_rule": UNKNOWN_RULE,
        "order_rule": ORDER_RULE,
        "may_match": permissions.can_match(request.user),
    }
    return TemplateResponse(request, "matching/explanation.html", context)
