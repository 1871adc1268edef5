"""Social return: the contracts of the municipality with their duty, and one contract."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core import audit
from core.domain.money import euro_words
from core.pages import form_page, get_visible
from core.requests import StaffRequest
from employers import permissions_social_return as permissions
from employers.filters_agreements import ContractFilter
from employers.forms_social_return import CloseForm, ContractForm
from employers.models import Employer, SocialReturnContract
from employers.services import social_return as services
from employers.social_return_page import (
    TYPES,
    at,
    contract_deeds,
    contract_row,
    days_before_end,
    earlier_duties,
    export_links,
    file_of,
    item_rows,
    list_deeds,
    percent_words,
    total_of,
)
from employers.tabs import agreement_tabs
from employers.views.lists import page_of


def social_return(request: StaffRequest) -> HttpResponse:
    """All contracts of the municipality, and how far each is."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_social_return(user)
    chosen = _chosen(request)
    page, rows = page_of(request, chosen.qs)
    norm = days_before_end(today)
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": [contract_row(row, today, norm) for row in rows],
        "total": total_of(chosen.qs.with_sums()),
        "actions": list_deeds(user),
        "exports": list(export_links(request.GET.urlencode())),
        "tabs": agreement_tabs(user, "employers:social_return"),
        "norm": norm,
    }
    return TemplateResponse(request, "employers/social_return.html", context)


def _chosen(request: StaffRequest) -> ContractFilter:
    visible = SocialReturnContract.objects.visible_to(request.user).order_by("end", "id")
    return ContractFilter(request.GET, visible, user=request.user)


def social_return_export(request: StaffRequest) -> HttpResponse:
    """The list as it is filtered, as CSV or for Excel. Holds no residents."""
    permissions.check_view_social_return(request.user)
    kind = request.GET.get("soort", "xlsx")
    if kind not in TYPES:
        raise Http404("Dit soort bestand is er niet.")
    today = timezone.localdate()
    found = file_of(_chosen(request).qs.for_list(), kind, today)
    audit.record("social_return.exported", by=request.user, note=kind)
    answer = HttpResponse(found, content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="social-return-{today:%Y-%m-%d}.{kind}"'
    return answer


def contract(request: StaffRequest, pk: int) -> HttpResponse:
    """One contract: its duty, what fulfils it, what waits to be checked, what is open."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_social_return(user)
    shown = SocialReturnContract.objects.visible_to(user).for_list().filter(pk=pk).first()
    if shown is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    earlier = earlier_duties(shown)
    items = item_rows(user, shown)
    context = {
        "contract": shown,
        "row": contract_row(shown, today, days_before_end(today)),
        "items": items,
        "facts": _facts(shown),
        "earlier": earlier if len(earlier) > 1 else [],
        "actions": contract_deeds(user, shown),
        "own_waiting": any(row.own and row.waits for row in items),
    }
    return TemplateResponse(request, "employers/social_return_contract.html", context)


def _facts(shown: SocialReturnContract) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = [
        ("Contractnummer", shown.number),
        ("Waarde van de opdracht", euro_words(shown.value)),
        ("Verplichting", percent_words(shown.duty_percent)),
        ("Van", shown.start),
        ("Tot en met", shown.end),
        ("Contactpersoon bij de gemeente", shown.contact),
    ]
    if shown.closed_on:
        found += [("Afgerond op", shown.closed_on), ("Hoe", shown.closed_reason)]
    return found


def new_contract(request: StaffRequest) -> HttpResponse:
    """A contract of the municipality that carries the duty."""
    user, today = request.user, timezone.localdate()
    permissions.check_create_contract(user)
    asked = request.GET.get("werkgever", "")
    employers = Employer.objects.visible_to(user).standing().order_by("name", "id")
    first = employers.filter(pk=int(asked)).first() if asked.isdecimal() and len(asked) < 19 else None
    return form_page(
        request,
        ContractForm,
        form_kwargs={
            "norm": percent_words(services.norm_on(today)),
            "employers": employers.filter(pk=first.pk) if first else employers,
        },
        initial={"employer": first.pk if first else None},
        save=lambda form: services.create_contract(by=user, form_key=form.form_key, **form.values),
        title="Nieuw contract met social return",
        intro="De werkgever voert een opdracht voor de gemeente uit en doet daarvoor iets terug.",
        back=first.get_absolute_url() if first else at("social_return"),
        go_to=lambda saved: saved.get_absolute_url(),
        done="Het contract is vastgelegd.",
        context={"crumbs": [("Social return", reverse("employers:social_return")), ("Nieuw", "")]},
    )


def change_contract(request: StaffRequest, pk: int) -> HttpResponse:
    """A contract; with another value the duty becomes another one too."""
    shown = editable_contract(request, pk)
    return form_page(
        request,
        ContractForm,
        instance=shown,
        form_kwargs={"norm": percent_words(services.norm_on(timezone.localdate()))},
        save=lambda form: services.change_contract(
            by=request.user, contract=shown, version=form.version, **form.values
        ),
        title="Wijzig contract",
        intro="Verandert de waarde, dan verandert de verplichting mee. Wat eerder gold blijft te zien.",
        back=shown.get_absolute_url(),
        context=frame(shown, "Wijzig"),
    )


def close_contract(request: StaffRequest, pk: int) -> HttpResponse:
    """The contract is over; how, is written down."""
    shown = editable_contract(request, pk)
    return form_page(
        request,
        CloseForm,
        instance=shown,
        save=lambda form: services.close_contract(
            by=request.user,
            contract=shown,
            version=form.version,
            how=form.cleaned_data["how"],
            today=timezone.localdate(),
        ),
        title="Rond het contract af",
        intro="Daarna verandert er niets meer aan. Het contract blijft te lezen.",
        submit_label="Rond af",
        back=shown.get_absolute_url(),
        done="Het contract is afgerond.",
        context=frame(shown, "Rond af"),
    )


def editable_contract(request: StaffRequest, pk: int) -> SocialReturnContract:
    """The contract, for who may write; 404 and 403 as always."""
    permissions.check_view_social_return(request.user)
    shown = get_visible(SocialReturnContract, request.user, pk, related=("employer",))
    permissions.check_edit_social_return(request.user)
    return shown


def frame(shown: SocialReturnContract, last: str) -> dict[str, Any]:
    """The way to a page about a contract."""
    crumbs = [
        ("Social return", reverse("employers:social_return")),
        (shown.name, shown.get_absolute_url()),
        (last, ""),
    ]
    return {"crumbs": crumbs, "eyebrow": shown.employer.name}
