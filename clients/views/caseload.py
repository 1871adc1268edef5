"""The list of residents, its saved views, and taking it along as a file."""

from typing import Any, Final

from django import forms as django_forms
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.caseload import rows_with_names, rows_without_names
from clients.exporting import TYPES, exportable, file_of
from clients.filters import ClientFilter
from clients.forms.day import ExportForm, SaveViewForm
from clients.models import Client
from clients.services import day as services
from clients.services import norms_on
from clients.sorting import heads
from core import policy
from core.domain.calendar import count_words
from core.models import SavedView, User
from core.pages import Refused, action, form_page
from core.registry import Action
from core.requests import StaffRequest

PER_PAGE: Final = 25
# What a view never keeps: where somebody was, and the name that somebody looked for.
NOT_KEPT: Final = ("page", "q")
LONGEST_QUERY: Final = 1_000


def client_list(request: StaffRequest) -> HttpResponse:
    """The caseload; for a manager the same without names."""
    permissions.check_list_clients(request.user)
    chosen = _chosen(request)
    page = Paginator(chosen.qs.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    ids = list(page.object_list)
    context: dict[str, Any] = {
        "filter": chosen,
        "page": page,
        "today": chosen.today,
        "actions": _list_actions(request),
        "filtered": any(value for key, value in request.GET.items() if key not in ("page", "sort")),
        "views": _views(request),
    }
    if chosen.names:
        own = "caseload" in chosen.filters and not request.GET.get("caseload")
        context["rows"] = rows_with_names(ids, chosen.norms, chosen.today)
        context["own"] = own
        shown = ("name", "rung", "category", "months", *(() if own else ("coach",)), "contact", "next")
        context["heads"] = heads(shown, chosen.order, "name", request.GET)
        return TemplateResponse(request, "clients/list.html", context)
    context["rows"] = rows_without_names(ids, request.user)
    context["heads"] = heads(("number", "rung", "category"), chosen.order, "number", request.GET)
    return TemplateResponse(request, "clients/list_without_names.html", context)


def _chosen(request: StaffRequest) -> ClientFilter:
    """The list as the address asks for it, of whom this user may see."""
    names = permissions.can_list_names(request.user)
    today = timezone.localdate()
    seen = Client.objects.visible_to if names else Client.objects.countable_for
    return ClientFilter(
        request.GET, seen(request.user), user=request.user, norms=norms_on(today), today=today, names=names
    )


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
    if policy.may(request.user, "group_meeting", "view"):
        deeds.append(Action("Bijeenkomsten", reverse("clients:groups"), icon="people"))
    if permissions.can_see_hand_overs(request.user):
        deeds.append(Action("Overdrachten", reverse("clients:hand_overs"), icon="arrow-left-right"))
    if permissions.can_list_names(request.user):
        deeds.append(Action("Vroeg in beeld", reverse("clients:early"), icon="eye"))
    if permissions.can_export(request.user):
        asked = request.GET.copy()
        asked.pop("page", None)
        deeds.append(
            Action("Neem lijst mee", f"{reverse('clients:export')}?{asked.urlencode()}", icon="download")
        )
    return deeds


# --- views that somebody keeps ------------------------------------------------------------------------------


def _kept(query: QueryDict) -> str:
    """The part of an address that a view keeps: filters of this list and the order, nothing else."""
    known = {name for name in ClientFilter.base_filters if name not in NOT_KEPT}
    kept = QueryDict(mutable=True)
    for name in sorted(known):
        for value in query.getlist(name):
            if value:
                kept.appendlist(name, value)
    return kept.urlencode()[:LONGEST_QUERY]


def _views(request: StaffRequest) -> dict[str, Any]:
    """The views of this user, which of them is on, and where to keep the filters of now."""
    now = _kept(request.GET)
    rows = [
        {
            "name": view.name,
            "url": f"{reverse('clients:list')}?{view.query}",
            "on": view.query == now,
            "remove": reverse("clients:remove_view", args=[view.pk]),
        }
        for view in SavedView.objects.filter(user=request.user, page=services.LIST_PAGE)
    ]
    save = f"{reverse('clients:save_view')}?{now}" if now and not any(row["on"] for row in rows) else ""
    return {"rows": rows, "save": save}


def save_view(request: StaffRequest) -> HttpResponse:
    """Gives the filters of now a name. A name that is there asks first whether it may be replaced."""
    permissions.check_list_clients(request.user)
    query = _kept(request.GET)
    back = f"{reverse('clients:list')}?{query}"
    try:
        return form_page(
            request,
            SaveViewForm,
            save=lambda form: services.save_view(
                by=request.user,
                name=form.cleaned_data["name"],
                query=query,
                replace=request.POST.get("replace") == form.cleaned_data["name"],
            ),
            title="Bewaar deze weergave",
            intro="De filters en de volgorde van nu krijgen een naam. Alleen jij ziet je weergaven. "
            "Een naam die je zocht, wordt niet bewaard.",
            back=back,
            done="De weergave staat nu boven de lijst.",
            submit_label="Bewaar",
        )
    except services.ViewExists as exists:
        return TemplateResponse(request, "clients/replace_view.html", _replace(exists.view, back), status=409)


def _replace(view: SavedView, back: str) -> dict[str, Any]:
    return {
        "title": f"Weergave '{view.name}' vervangen?",
        "intro": "Je hebt al een weergave met deze naam, met andere filters.",
        "consequences": ["De oude filters van deze weergave verdwijnen. Aan de inwoners verandert niets."],
        "submit_label": "Vervang",
        "cancel_url": back,
        "name": view.name,
    }


@require_POST
def remove_view(request: StaffRequest, pk: int) -> HttpResponse:
    """Removes an own view; of somebody else's nobody knows that it is there."""
    permissions.check_list_clients(request.user)
    if not SavedView.objects.filter(user=request.user, page=services.LIST_PAGE, pk=pk).exists():
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return action(
        request,
        do=lambda: services.remove_view(by=request.user, pk=pk),
        back=reverse("clients:list"),
        done="De weergave is weg. Aan de lijst verandert niets.",
    )


# --- taking the list along ---------------------------------------------------------------------------------


def export(request: StaffRequest) -> HttpResponse:
    """Asks why and in which form; then the answer is the file itself."""
    permissions.check_export(request.user)
    chosen = _chosen(request)
    ids = list(exportable(request.user, chosen.qs).values_list("pk", flat=True)[: services.MOST_EXPORTED + 1])
    form = ExportForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            return _file(request.user, ids, chosen, **form.values)
        except Refused as refused:
            form.add_error(None, refused.reason)
    status = 422 if request.method == "POST" else 200
    page = _export_page(request, form, chosen, ids)
    return TemplateResponse(request, "clients/export.html", page, status=status)


def _file(user: User, ids: list[int], chosen: ClientFilter, *, reason: str, kind: str) -> HttpResponse:
    services.record_export(by=user, client_ids=ids, reason=reason, kind=kind)
    answer = HttpResponse(file_of(ids, kind, chosen.today), content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="inwoners-{chosen.today:%Y-%m-%d}.{kind}"'
    return answer


def _export_page(
    request: StaffRequest, form: django_forms.Form, chosen: ClientFilter, ids: list[int]
) -> dict[str, Any]:
    seen = chosen.qs.count()
    too_many = len(ids) > services.MOST_EXPORTED
    return {
        "form": form,
        "title": "Neem de lijst mee",
        "count": len(ids),
        "words": count_words(len(ids), "inwoner", "inwoners"),
        "left_out": 0 if too_many else seen - len(ids),
        "too_many": too_many,
        "seen": seen,
        "most": f"{services.MOST_EXPORTED:,}".replace(",", "."),
        "submit_label": "Maak bestand",
        "cancel_url": f"{reverse('clients:list')}?{request.GET.urlencode()}",
        "crumbs": [("Inwoners", reverse("clients:list")), ("Neem mee", "")],
    }
