"""Development routes: the list, one route, writing it, and starting with it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.forms.routes import RouteForm
from clients.models import Client, RouteTemplate
from clients.planning.routes import all_routes, steps_of
from clients.services import plan_routes
from core import policy
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

FORM = "clients/form_wide.html"
VIEWING, EDITING = "ontwikkelroutes bekijken", "ontwikkelroutes schrijven"


def _route(request: StaffRequest, pk: int) -> RouteTemplate:
    """A route of the own municipality; of another it doesn't exist."""
    own = RouteTemplate.objects.filter(municipality_id=request.user.municipality_id, pk=pk)
    found = own.select_related("target_group").first()
    if found is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return found


def _frame(label: str) -> dict[str, Any]:
    return {"crumbs": [("Ontwikkelroutes", reverse("clients:routes")), (label, "")]}


def routes(request: StaffRequest) -> HttpResponse:
    """All routes of the municipality."""
    policy.check(request.user, "route", "view", what=VIEWING)
    deeds = []
    if policy.may(request.user, "route", "edit"):
        deeds.append(Action("Nieuwe route", reverse("clients:new_route"), primary=True, icon="plus-lg"))
    context = {"routes": all_routes(request.user.municipality_id), "actions": deeds}
    return TemplateResponse(request, "clients/routes.html", context)


def route(request: StaffRequest, pk: int) -> HttpResponse:
    """One route with its steps."""
    policy.check(request.user, "route", "view", what=VIEWING)
    found = _route(request, pk)
    deeds = []
    if policy.may(request.user, "route", "edit"):
        deeds.append(
            Action("Wijzig", reverse("clients:change_route", args=[pk]), primary=True, icon="pencil")
        )
    context = {"route": found, "steps": steps_of(found), "actions": deeds}
    return TemplateResponse(request, "clients/route.html", context)


def new_route(request: StaffRequest) -> HttpResponse:
    policy.check(request.user, "route", "edit", what=EDITING)
    user = request.user
    return form_page(
        request,
        RouteForm,
        form_kwargs={"municipality_id": user.municipality_id, "today": timezone.localdate()},
        save=lambda form: plan_routes.make_route(by=user, form_key=form.form_key, **form.values),
        title="Nieuwe ontwikkelroute",
        intro="Stappen in volgorde, per week. Een coach begint ermee en past hem aan voor de inwoner.",
        back=reverse("clients:routes"),
        go_to=lambda made: reverse("clients:route", args=[made.pk]),
        template=FORM,
        context=_frame("Nieuw"),
        keep_typed=False,
    )


def change_route(request: StaffRequest, pk: int) -> HttpResponse:
    policy.check(request.user, "route", "edit", what=EDITING)
    found = _route(request, pk)
    user = request.user
    return form_page(
        request,
        RouteForm,
        instance=found,
        form_kwargs={"municipality_id": user.municipality_id, "today": timezone.localdate()},
        save=lambda form: plan_routes.change_route(by=user, route=found, version=form.version, **form.values),
        title=found.name,
        intro="Plannen die al met deze route begonnen, veranderen niet.",
        back=reverse("clients:route", args=[pk]),
        template=FORM,
        context=_frame(found.name),
        keep_typed=False,
    )


@require_POST
def start_route(request: StaffRequest, pk: int, route_pk: int) -> HttpResponse:
    """Fills the draft of somebody with a route."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    found = _route(request, route_pk)
    return action(
        request,
        do=lambda: plan_routes.start_route(
            by=request.user, client=client, route=found, today=timezone.localdate()
        ),
        back=reverse("clients:plans", args=[client.pk]),
        done="De stappen van de route staan in het plan. Pas ze samen aan.",
    )
