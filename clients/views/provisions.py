"""The catalogue of support: what there is, one provision, and keeping it up to date."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients.forms.provisions import ProvisionForm
from clients.models import Provision
from clients.provision_filter import ProvisionFilter
from clients.provisions import (
    CONTRACT_ENDS_WITHIN,
    facts_of,
    lines_of,
    marks_of,
    participants_of,
    results_of,
    room_of,
)
from clients.services import provisions as services
from core import policy
from core.pages import form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

FORM = "clients/form_wide.html"
VIEWING, EDITING = "het aanbod bekijken", "het aanbod veranderen"
PAGE_SIZE = 25


def provisions(request: StaffRequest) -> HttpResponse:
    """Everything that the municipality offers, with filters."""
    policy.check(request.user, "provision", "view", what=VIEWING)
    today = timezone.localdate()
    chosen = ProvisionFilter(
        request.GET,
        queryset=Provision.objects.visible_to(request.user).with_room(),
        today=today,
        soon=today + CONTRACT_ENDS_WITHIN,
        counts=request.user.as_role.files,
    )
    page = Paginator(chosen.qs.order_by("name", "id"), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filter": chosen,
        "lines": lines_of(list(page.object_list), request.user, today),
        "page_obj": page,
        "actions": _list_actions(request),
    }
    return TemplateResponse(request, "clients/provisions.html", context)


def _list_actions(request: StaffRequest) -> list[Action]:
    deeds = []
    if policy.may(request.user, "provision", "edit"):
        deeds.append(Action("Nieuw aanbod", reverse("clients:new_provision"), primary=True, icon="plus-lg"))
    if policy.may(request.user, "route", "view"):
        deeds.append(Action("Ontwikkelroutes", reverse("clients:routes"), icon="signpost-split"))
    return deeds


def provision(request: StaffRequest, pk: int) -> HttpResponse:
    """One provision: all that is known, who takes part, and what it brings."""
    policy.check(request.user, "provision", "view", what=VIEWING)
    found = get_visible(Provision, request.user, pk, related=("owner",))
    files = request.user.as_role.files
    today = timezone.localdate()
    deeds = []
    if policy.may(request.user, "provision", "edit"):
        change = reverse("clients:change_provision", args=[pk])
        deeds.append(Action("Wijzig", change, primary=True, icon="pencil"))
    context = {
        "provision": found,
        "marks": marks_of(found, today),
        "facts": facts_of(found, room_of(found) if files else None),
        "phases": list(found.phases.all()),
        "taking_part": participants_of(found, request.user) if files else None,
        "results": results_of(found) if files else None,
        "actions": deeds,
    }
    return TemplateResponse(request, "clients/provision.html", context)


def _frame(label: str) -> dict[str, Any]:
    return {"crumbs": [("Aanbod", reverse("clients:provisions")), (label, "")]}


def new_provision(request: StaffRequest) -> HttpResponse:
    policy.check(request.user, "provision", "edit", what=EDITING)
    user = request.user
    return form_page(
        request,
        ProvisionForm,
        form_kwargs={"municipality_id": user.municipality_id},
        save=lambda form: services.make_provision(by=user, form_key=form.form_key, **form.values),
        title="Nieuw aanbod",
        intro="Wat een collega moet weten om dit met een inwoner te kiezen.",
        back=reverse("clients:provisions"),
        go_to=lambda made: made.get_absolute_url(),
        done="Het staat in het aanbod.",
        template=FORM,
        context=_frame("Nieuw"),
        keep_typed=False,
    )


def change_provision(request: StaffRequest, pk: int) -> HttpResponse:
    policy.check(request.user, "provision", "edit", what=EDITING)
    found = get_visible(Provision, request.user, pk)
    user = request.user
    return form_page(
        request,
        ProvisionForm,
        instance=found,
        form_kwargs={"municipality_id": user.municipality_id},
        save=lambda form: services.change_provision(
            by=user, provision=found, version=form.version, **form.values
        ),
        title=found.name,
        intro="Wie al meedoet, gaat gewoon door.",
        back=found.get_absolute_url(),
        template=FORM,
        context=_frame(found.name),
        keep_typed=False,
    )
