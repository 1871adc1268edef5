"""Agreements with employers: the list, one agreement, making it, signing, and how it ends."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import audit, registry
from core.documents import Variant, pdf_page, pdf_response
from core.pages import Refused, action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions_agreements as permissions
from employers.agreement_document import agreement_document
from employers.agreement_page import agreement_page, agreement_row, at, terms_on
from employers.domain.agreement import AGREEMENT_KIND_LABELS
from employers.filters_agreements import AgreementFilter
from employers.forms_agreements import (
    AgreementForm,
    EndAgreementForm,
    NewAgreementForm,
    ReminderForm,
    SignatureForm,
)
from employers.models import Agreement, AgreementSignature, AgreementTemplate, Employer, FutureJob
from employers.services import agreements as services
from employers.tabs import agreement_tabs
from employers.views.lists import page_of

RELATED = (
    "employer__account_manager__municipality",
    "employer__account_manager__team",
    "job",
    "renews",
    "renewed_by",
)
FORM = "employers/agreement_form.html"


def agreements(request: StaffRequest) -> HttpResponse:
    """The agreements of the region, with who signed and which ones end."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_agreements(user)
    terms = terms_on(today)
    visible = Agreement.objects.visible_to(user).order_by("-starts_on", "-id")
    chosen = AgreementFilter(request.GET, visible, user=user, today=today, ends_within=terms.ends)
    page, rows = page_of(request, chosen.qs)
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": [agreement_row(row, today, terms) for row in rows],
        "actions": _list_actions(request),
        "tabs": agreement_tabs(user, "employers:agreements"),
        "terms": terms,
    }
    return TemplateResponse(request, "employers/agreements.html", context)


def _list_actions(request: StaffRequest) -> list[Action]:
    found = []
    if permissions.can_create_agreements(request.user):
        found.append(Action("Nieuwe overeenkomst", at("new_agreement"), primary=True, icon="plus-lg"))
    if permissions.can_view_templates(request.user):
        found.append(Action("Teksten", at("agreement_templates")))
    return found


def new_agreement(request: StaffRequest) -> HttpResponse:
    """Which employer (or job), and which text; the draft comes with what is known filled in."""
    user, today = request.user, timezone.localdate()
    permissions.check_create_agreements(user)
    job = _asked_job(request)
    wanted = job.employer if job else _asked_employer(request)
    if wanted is not None:
        permissions.check_make_agreement(user, wanted)
    begins = max(job.window_start, today) if job else today
    return form_page(
        request,
        NewAgreementForm,
        form_kwargs=_choices(request, wanted),
        initial={"employer": wanted.pk if wanted else None},
        save=lambda form: services.make_agreement(
            by=user, job=job, starts_on=begins, form_key=form.form_key, **form.values
        ),
        title="Nieuwe overeenkomst",
        intro=f"Voor de baan {job.function}." if job else "Hierna vul je de tekst aan en kies je wie tekent.",
        submit_label="Maak concept",
        back=(job or wanted).get_absolute_url() if wanted else at("agreements"),  # type: ignore[union-attr]
        go_to=lambda saved: at("change_agreement", saved.pk),
        done="Het concept staat klaar. Kijk het na en kies wie tekent.",
        context=_crumbs("Nieuw"),
    )


def _choices(request: StaffRequest, wanted: Employer | None) -> dict[str, Any]:
    """The own employers, or only the one that was asked for; and the texts that are in use."""
    own = Employer.objects.visible_to(request.user).standing().of(request.user).order_by("name", "id")
    return {
        "employers": own.filter(pk=wanted.pk) if wanted else own,
        "templates": AgreementTemplate.objects.filter(active=True),
    }


def _asked_job(request: StaffRequest) -> FutureJob | None:
    number = _number(request, "baan")
    return (
        get_visible(FutureJob, request.user, number, related=("employer__account_manager",))
        if number
        else None
    )


def _asked_employer(request: StaffRequest) -> Employer | None:
    number = _number(request, "werkgever")
    return get_visible(Employer, request.user, number, related=("account_manager",)) if number else None


def _number(request: StaffRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 19 else 0


def agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """One agreement: its text as people read it, who signs, and what is next."""
    shown = _visible(request, pk)
    context = agreement_page(request.user, shown, timezone.localdate())
    context["panels"] = registry.panels("agreement", request.user, shown)
    return TemplateResponse(request, "employers/agreement.html", context)


def change_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """The text of a draft, its days, and who must sign."""
    shown = _editable(request, pk)
    if shown.state != "draft":
        messages.error(request, "De tekst staat vast sinds de overeenkomst ter ondertekening ging.")
        return redirect(shown)
    return form_page(
        request,
        AgreementForm,
        instance=shown,
        save=lambda form: services.change_agreement(
            by=request.user, agreement=shown, version=form.version, signers=form.signers, **form.changes
        ),
        title=AGREEMENT_KIND_LABELS[shown.kind],
        intro="Zolang dit een concept is, kun je alles wijzigen.",
        back=shown.get_absolute_url(),
        done="Het concept is opgeslagen.",
        template=FORM,
        context=_frame(shown, "Wijzig"),
    )


@require_POST
def send_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks people to sign; the text stands from now on."""
    shown = _editable(request, pk)
    return action(
        request,
        do=lambda: services.send_agreement(by=request.user, agreement=shown, today=timezone.localdate()),
        back=shown.get_absolute_url(),
        done="De overeenkomst ligt ter ondertekening. De tekst staat nu vast.",
    )


@require_POST
def take_back_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """Makes a draft of it again."""
    shown = _editable(request, pk)
    return action(
        request,
        do=lambda: services.take_back_agreement(by=request.user, agreement=shown),
        back=shown.get_absolute_url(),
        done="De overeenkomst is weer een concept. Je kunt haar wijzigen.",
    )


@require_POST
def renew_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """A new draft for the time that follows."""
    shown = _editable(request, pk)
    try:
        renewed = services.renew_agreement(by=request.user, agreement=shown, today=timezone.localdate())
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect(shown)
    messages.success(request, "Dit is het concept voor de verlenging. Kijk de data en de tekst na.")
    return redirect(renewed)


def sign_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """When somebody signed."""
    permissions.check_view_agreements(request.user)
    signature = get_visible(
        AgreementSignature, request.user, pk, related=("agreement__employer__account_manager",)
    )
    shown, today = signature.agreement, timezone.localdate()
    permissions.check_edit_agreement(request.user, shown)
    return form_page(
        request,
        SignatureForm,
        instance=signature,
        form_kwargs={"today": today},
        save=lambda form: services.record_signature(
            by=request.user,
            signature=signature,
            version=form.version,
            on=form.cleaned_data["signed_on"],
            today=today,
        ),
        title=f"{signature.get_party_display()}: {signature.name}",
        intro="Leg vast op welke dag de handtekening is gezet.",
        submit_label="Leg vast",
        back=shown.get_absolute_url(),
        done="De handtekening is vastgelegd.",
        context=_frame(shown, "Handtekening"),
    )


def end_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """Stops an agreement; the reason stays."""
    shown = _editable(request, pk)
    return form_page(
        request,
        EndAgreementForm,
        save=lambda form: services.end_agreement(
            by=request.user, agreement=shown, today=timezone.localdate(), **form.values
        ),
        title="Stop de overeenkomst",
        intro="De overeenkomst blijft te lezen, met de reden erbij.",
        submit_label="Stop de overeenkomst",
        back=shown.get_absolute_url(),
        done="De overeenkomst is gestopt.",
        context=_frame(shown, "Stop"),
    )


def agreement_reminder(request: StaffRequest, pk: int) -> HttpResponse:
    """The day on which the account manager wants to think of this."""
    shown = _editable(request, pk)
    return form_page(
        request,
        ReminderForm,
        instance=shown,
        save=lambda form: services.set_reminder(
            by=request.user, agreement=shown, version=form.version, **form.values
        ),
        title="Herinnering",
        intro="Op die dag staat de overeenkomst op je startpagina.",
        back=shown.get_absolute_url(),
        done="De herinnering is opgeslagen.",
        context=_frame(shown, "Herinnering"),
    )


def agreement_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """The agreement on paper; with ?bewaren=1 the version for the archive."""
    shown = _visible(request, pk)
    keep = request.GET.get("bewaren") == "1"
    variant = Variant.ARCHIVE if keep else Variant.PERSON

    def make() -> HttpResponse:
        pdf = agreement_document(shown, timezone.localdate(), variant=variant)
        audit.record("agreement.printed", by=request.user, on=shown)
        return pdf_response(pdf, filename="overeenkomst.pdf", attachment=keep)

    return pdf_page(request, make, back=shown.get_absolute_url())


def _visible(request: StaffRequest, pk: int) -> Agreement:
    permissions.check_view_agreements(request.user)
    return get_visible(Agreement, request.user, pk, related=RELATED)


def _editable(request: StaffRequest, pk: int) -> Agreement:
    shown = _visible(request, pk)
    permissions.check_edit_agreement(request.user, shown)
    return shown


def _crumbs(last: str) -> dict[str, Any]:
    return {"crumbs": [("Overeenkomsten", reverse("employers:agreements")), (last, "")]}


def _frame(shown: Agreement, last: str) -> dict[str, Any]:
    crumbs = [
        ("Overeenkomsten", reverse("employers:agreements")),
        (shown.title, shown.get_absolute_url()),
        (last, ""),
    ]
    return {"crumbs": crumbs, "eyebrow": shown.employer.name}
