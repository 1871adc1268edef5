"""A broad intake to read back, on the screen and on paper. Nothing is changed here."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from clients import permissions
from clients.intake_reading import read_pages
from clients.models import Intake
from core.pages import get_visible
from core.registry import Action
from core.requests import StaffRequest

RELATED = ("client__team", "created_by", "finished_by")


def read_intake(request: StaffRequest, pk: int) -> HttpResponse:
    """Page by page what was asked and answered. What is about health only for who may see health."""
    intake = get_visible(Intake, request.user, pk, related=RELATED)
    client = intake.client
    health = permissions.can_see_health(request.user, client)
    pages = read_pages(intake, health=health)
    may_edit = permissions.can_edit_client(request.user, client)
    overview = reverse("clients:intake", args=[client.pk]) if may_edit else ""
    context = {
        "client": client,
        "intake": intake,
        "pages": [page for page in pages if page.sections],
        "silent": [page for page in pages if not page.sections],
        "health": health,
        "actions": _deeds(intake, overview),
        "crumbs": [
            ("Inwoners", reverse("clients:list")),
            (client.full_name, client.get_absolute_url()),
            ("Brede uitvraag", overview),
            ("Lezen", ""),
        ],
    }
    return TemplateResponse(request, "clients/intake/read.html", context)


def _deeds(intake: Intake, overview: str) -> list[Action]:
    """Going on is for who may write, as long as the conversation is open."""
    if overview and intake.status == Intake.Status.OPEN:
        return [Action("Ga verder met het gesprek", overview, primary=True)]
    return []
