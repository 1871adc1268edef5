"""The texts that agreements begin with."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from core.pages import form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions_agreements as permissions
from employers.domain.agreement_text import made_up, pairs_of_sides, parts_of
from employers.forms_agreements import AgreementTemplateForm
from employers.models import AgreementTemplate
from employers.services import agreements as services


def agreement_templates(request: StaffRequest) -> HttpResponse:
    """All texts, also those that are no longer used."""
    permissions.check_view_templates(request.user)
    writes = permissions.can_edit_templates(request.user)
    new = Action("Nieuwe tekst", reverse("employers:new_agreement_template"), primary=True, icon="plus-lg")
    context = {
        "rows": list(AgreementTemplate.objects.visible_to(request.user)),
        "actions": [new] if writes else [],
        "first": new if writes else None,
    }
    return TemplateResponse(request, "employers/agreement_templates.html", context)


def agreement_template(request: StaffRequest, pk: int) -> HttpResponse:
    """How a text reads, with made-up data."""
    permissions.check_view_templates(request.user)
    shown = get_visible(AgreementTemplate, request.user, pk)
    writes = permissions.can_edit_templates(request.user)
    change = Action("Wijzig", reverse("employers:change_agreement_template", args=[pk]), primary=True)
    context = {
        "template": shown,
        "parts": pairs_of_sides(parts_of(made_up(shown.body))),
        "actions": [change] if writes else [],
    }
    return TemplateResponse(request, "employers/agreement_template.html", context)


def new_agreement_template(request: StaffRequest) -> HttpResponse:
    """A text of one's own."""
    permissions.check_edit_templates(request.user)
    return form_page(
        request,
        AgreementTemplateForm,
        save=lambda form: services.save_agreement_template(
            by=request.user, form_key=form.form_key, **form.values
        ),
        title="Nieuwe tekst",
        back=reverse("employers:agreement_templates"),
        go_to=lambda saved: reverse("employers:agreement_template", args=[saved.pk]),
        done="De tekst is opgeslagen. Zo ziet hij eruit.",
        context=_frame("Nieuw"),
    )


def change_agreement_template(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words; agreements that were made before keep their own."""
    permissions.check_edit_templates(request.user)
    shown = get_visible(AgreementTemplate, request.user, pk)
    return form_page(
        request,
        AgreementTemplateForm,
        instance=shown,
        save=lambda form: services.save_agreement_template(
            by=request.user, template=shown, version=form.version, **form.values
        ),
        title=shown.name,
        intro="Overeenkomsten die er al zijn, houden hun eigen tekst.",
        back=reverse("employers:agreement_template", args=[pk]),
        done="De tekst is opgeslagen. Zo ziet hij er nu uit.",
        context=_frame(shown.name),
    )


def _frame(last: str) -> dict[str, Any]:
    return {
        "crumbs": [
            ("Teksten van overeenkomsten", reverse("employers:agreement_templates")),
            (last, ""),
        ]
    }
