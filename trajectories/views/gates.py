"""The six steps of a project with their gates, on one page."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from core.pages import get_visible
from core.requests import StaffRequest
from trajectories.gates_page import gates_page
from trajectories.models import Project
from trajectories.views.routes import crumbs

RELATED = ("job__employer", "account_manager", "coach")


def gates(request: StaffRequest, pk: int) -> HttpResponse:
    project = get_visible(Project, request.user, pk, related=RELATED)
    context = gates_page(project, request.user, timezone.localdate()) | crumbs(project, ("Alle stappen", ""))
    return TemplateResponse(request, "trajectories/routes_gates.html", context)
