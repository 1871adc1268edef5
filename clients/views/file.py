"""How somebody changed: profiles, rungs, distance and skills over time."""

from django.http import HttpResponse
from django.template.response import TemplateResponse

from clients import permissions
from clients.models import Client
from clients.overview import edit_addresses
from clients.overview.history import history
from clients.views.changes import frame
from core.pages import get_visible
from core.requests import StaffRequest


def profiles(request: StaffRequest, pk: int) -> HttpResponse:
    """Every version, as a picture and as a table, with who and when."""
    client = get_visible(Client, request.user, pk, related=("team",))
    health = permissions.can_see_health(request.user, client)
    context = frame(client) | {
        "client": client,
        "history": history(client.pk, health=health),
        "edit": edit_addresses(client, permissions.can_edit_client(request.user, client)),
    }
    return TemplateResponse(request, "clients/profiles.html", context)
