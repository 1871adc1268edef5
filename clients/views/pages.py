"""Looking: the list of residents, and the page of one."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients import overview
from clients.models import Client
from clients.timeline import SHOWN, Ask, read_timeline
from clients.timeline_block import timeline_block
from core import policy, registry
from core.pages import get_visible
from core.requests import StaffRequest

PER_PAGE = 25


def _way_back(request: StaffRequest) -> tuple[str, str]:
    """Where the user came from: the list, or the page to open a file by number."""
    if policy.may(request.user, "client", "count"):
        return "Inwoners", reverse("clients:list")
    return "Dossier openen", reverse("clients:open_by_number")


def client_page(request: StaffRequest, pk: int) -> HttpResponse:
    """One resident: where they are, what was agreed, what is known, what happened."""
    client = get_visible(Client, request.user, pk, related=("team", "coach", "buddy", "target_group"))
    today = timezone.localdate()
    file = overview.overview(request.user, client, today)
    context = {
        "way_back": _way_back(request),
        "file": file,
        "client": client,
        "today": today,
        "actions": overview.page_actions(request.user, client, file.may_edit),
        "edit": overview.edit_addresses(client, file.may_edit),
        "more": overview.more_actions(client) if file.may_edit else [],
        "panels": registry.panels("client", request.user, client),
        "timeline": timeline_block(read_timeline(request.user, client.pk, _asked(request.GET))),
    }
    return TemplateResponse(request, "clients/client.html", context)


def _asked(query: Mapping[str, str]) -> Ask:
    """Which part of the timeline; what makes no sense is left out."""
    shown = query.get("toon", "")
    limit = int(shown) if shown.isdecimal() and len(shown) < 5 else SHOWN
    return Ask(query.get("soort", "")[:30], query.get("zoek", "").strip()[:80], max(limit, SHOWN))
