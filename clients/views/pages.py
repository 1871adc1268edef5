"""Looking: the list of residents, and the page of one."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients import overview, permissions
from clients.caseload import rows_with_names, rows_without_names
from clients.filters import ClientFilter
from clients.models import Client
from clients.services import norms_on
from core import policy, registry
from core.pages import get_visible
from core.registry import Action
from core.requests import StaffRequest

PER_PAGE = 25
KIND_ICONS = {
    "contact": "chat-left-text",
    "rung": "bar-chart-steps",
    "distance": "signpost-split",
    "profile": "person-lines-fill",
    "consent": "shield-check",
    "plan": "map",
    "learn_in": "mortarboard",
    "proposal": "send",
    "placement": "briefcase",
}
TIMELINE_LENGTH = 60


def client_list(request: StaffRequest) -> HttpResponse:
    """The caseload; for a manager the same without names."""
    permissions.check_list_clients(request.user)
    names = permissions.can_list_names(request.user)
    today = timezone.localdate()
    norms = norms_on(today)
    seen = Client.objects.visible_to if names else Client.objects.countable_for
    chosen = ClientFilter(
        request.GET, seen(request.user), user=request.user, norms=norms, today=today, names=names
    )
    page = Paginator(chosen.qs.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    ids = list(page.object_list)
    context: dict[str, Any] = {
        "filter": chosen,
        "page": page,
        "today": today,
        "actions": _list_actions(request),
        "filtered": any(value for key, value in request.GET.items() if key not in ("page", "sort")),
    }
    if names:
        context["rows"] = rows_with_names(ids, norms, today)
        context["own"] = "caseload" in chosen.filters and not request.GET.get("caseload")
        return TemplateResponse(request, "clients/list.html", context)
    context["rows"] = rows_without_names(ids, request.user)
    return TemplateResponse(request, "clients/list_without_names.html", context)


def _list_actions(request: StaffRequest) -> list[Action]:
    deeds = []
    if policy.may(request.user, "client", "create"):
        deeds.append(
            Action("Meld inwoner aan", reverse("clients:create_client"), primary=True, icon="person-plus")
        )
    if permissions.can_import(request.user):
        deeds.append(Action("Importeren", reverse("clients:imports"), icon="upload"))
    if permissions.can_open_files(request.user):
        deeds.append(Action("Open dossier op nummer", reverse("clients:open_by_number")))
    return deeds


def _way_back(request: StaffRequest) -> tuple[str, str]:
    """Where the user came from: the list, or the page to open a file by number."""
    if policy.may(request.user, "client", "count"):
        return "Inwoners", reverse("clients:list")
    return "Dossier openen", reverse("clients:open_by_number")


def client_page(request: StaffRequest, pk: int) -> HttpResponse:
    """One resident: where they are, what was agreed, what is known, what happened."""
    client = get_visible(
        Client, request.user, pk, related=("team", "coach", "buddy", "target_group", "municipality")
    )
    today = timezone.localdate()
    items = registry.timeline(request.user, client.pk)
    kinds = {item.kind: item.kind_label for item in items}
    chosen = request.GET.get("soort", "")
    chosen = chosen if chosen in kinds else ""
    shown = [item for item in items if not chosen or item.kind == chosen]
    whole = request.GET.get("alles") == "1"
    file = overview.overview(request.user, client, today)
    context = {
        "way_back": _way_back(request),
        "file": file,
        "client": client,
        "today": today,
        "actions": overview.page_actions(request.user, client),
        "edit": overview.edit_addresses(client, file.may_edit),
        "more": overview.more_actions(client) if file.may_edit else [],
        "panels": registry.panels("client", request.user, client),
        "kinds": sorted(kinds.items(), key=lambda kind: kind[1]),
        "chosen": chosen,
        "items": [
            (item, KIND_ICONS.get(item.kind, "circle-fill"))
            for item in (shown if whole else shown[:TIMELINE_LENGTH])
        ],
        "hidden": 0 if whole else max(len(shown) - TIMELINE_LENGTH, 0),
    }
    return TemplateResponse(request, "clients/client.html", context)
