"""The support plan: looking, writing a draft, agreeing, looking back, and the version on paper."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain.plan import PlanStatus
from clients.forms.plan import AgreeForm, EvaluationForm, PlanForm
from clients.models import Client, SupportPlan
from clients.planning import wording
from clients.planning.comparison import compare
from clients.planning.document import plan_document
from clients.planning.effort import difference, proposed_frequency
from clients.planning.hints import hints_for
from clients.planning.page import plan_page
from clients.planning.routes import startable_routes
from clients.services import plan_evaluations, planning
from core import audit
from core.documents import Variant, pdf_page, pdf_response
from core.domain.calendar import date_words
from core.pages import action, form_page, get_visible
from core.requests import StaffRequest

RELATED = ("client__team", "client__municipality", "client__coach", "goal_occupation", "route")
FORM = "clients/form.html"


def crumbs_of(client: Client, label: str) -> list[tuple[str, str]]:
    """The way to a page about the plan of somebody."""
    return [
        ("Inwoners", reverse("clients:list")),
        (client.full_name, client.get_absolute_url()),
        ("Plan", reverse("clients:plans", args=[client.pk])),
        (label, ""),
    ]


def _plan(request: StaffRequest, pk: int) -> SupportPlan:
    return get_visible(SupportPlan, request.user, pk, related=RELATED)


def _editable(request: StaffRequest, pk: int) -> SupportPlan:
    plan = _plan(request, pk)
    permissions.check_edit_client(request.user, plan.client)
    return plan


def _frame(plan: SupportPlan, label: str, **more: Any) -> dict[str, Any]:
    return {"eyebrow": plan.client.full_name, "crumbs": crumbs_of(plan.client, label), **more}


def plans(request: StaffRequest, pk: int) -> HttpResponse:
    """The plan that is being made, or the one that runs; without one, how to start."""
    client = get_visible(Client, request.user, pk, related=("team",))
    versions = list(SupportPlan.objects.filter(client=client))
    for status in (PlanStatus.DRAFT, PlanStatus.AGREED):
        found = next((plan for plan in versions if plan.status == status), None)
        if found is not None:
            return redirect(found)
    today = timezone.localdate()
    writes = permissions.can_edit_client(request.user, client)
    duties = permissions.can_see_duties(request.user, client)
    context = {
        "client": client,
        "writes": writes,
        "versions": versions,
        "hints": hints_for(client, today, running=False, duties=duties),
        "routes": startable_routes(client, today) if writes else [],
        "start_url": reverse("clients:start_plan", args=[client.pk]),
    }
    return TemplateResponse(request, "clients/plan_start.html", context)


@require_POST
def start_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Makes the draft, or goes to the one that is there."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return action(
        request,
        do=lambda: planning.start_plan(by=request.user, client=client, today=timezone.localdate()),
        back=reverse("clients:plans", args=[client.pk]),
        done="Er staat een plan klaar om samen in te vullen.",
    )


def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """One version of a plan."""
    found = _plan(request, pk)
    return TemplateResponse(
        request, "clients/plan.html", plan_page(request.user, found, timezone.localdate())
    )


def change_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """The words of a draft."""
    found = _editable(request, pk)
    proposal, _ = proposed_frequency(found.client, timezone.localdate())
    empty: dict[str, Any] = {
        name: text for name, text in wording.FIRST_WORDS.items() if not getattr(found, name)
    }
    if found.every_days is None and found.version == 1:
        empty |= {"every_days": proposal.days}
    return form_page(
        request,
        PlanForm,
        instance=found,
        initial=empty,
        form_kwargs={"proposal": proposal.reason},
        save=lambda form: planning.change_plan(
            by=request.user, plan=found, version=form.version, **form.values
        ),
        title="Doel en afspraken",
        intro="Schrijf het samen op, in woorden die de inwoner zelf gebruikt.",
        back=found.get_absolute_url(),
        done="Doel en afspraken staan in het plan.",
        template=FORM,
        context=_frame(found, "Doel en afspraken"),
    )


@require_POST
def adapt_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version beside the plan that runs."""
    found = _editable(request, pk)
    return action(
        request,
        do=lambda: planning.start_plan(by=request.user, client=found.client, today=timezone.localdate()),
        back=reverse("clients:plans", args=[found.client_id]),
        done="Dit is de nieuwe versie. Het afgesproken plan geldt tot de inwoner hiermee akkoord is.",
    )


@require_POST
def drop_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Stops with a draft."""
    found = _editable(request, pk)
    return action(
        request,
        do=lambda: planning.drop_plan(by=request.user, plan=found, today=timezone.localdate()),
        back=reverse("clients:plans", args=[found.client_id]),
        done="Deze versie gaat niet door. Zij blijft bij de eerdere versies staan.",
    )


def agree_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """The resident agrees: when, and how."""
    found = _editable(request, pk)
    today = timezone.localdate()
    proposal, norm = proposed_frequency(found.client, today)
    look_back = planning.next_evaluation(today, today)
    start = {"discussed_on": today, "approved_on": today, "evaluate_on": look_back}
    return form_page(
        request,
        AgreeForm,
        instance=found,
        initial=start,
        form_kwargs={
            "differs": difference(found.every_days, proposal, norm),
            "norm": f"Volgens de norm uiterlijk {date_words(look_back)}.",
        },
        save=lambda form: planning.agree_plan(
            by=request.user, plan=found, version=form.version, today=today, **form.values
        ),
        title="Akkoord van de inwoner",
        intro="Hierna verandert er niets meer aan deze versie. Aanpassen kan altijd, met een nieuwe versie.",
        submit_label="Leg akkoord vast",
        back=found.get_absolute_url(),
        done="Het plan is afgesproken.",
        template=FORM,
        context=_frame(found, "Akkoord"),
    )


def evaluate_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Looking back together."""
    found = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        EvaluationForm,
        initial={"on": today, "next_on": planning.next_evaluation(today, today)},
        save=lambda form: plan_evaluations.evaluate_plan(
            by=request.user, plan=found, today=today, form_key=form.form_key, **form.values
        ),
        title="Bespreek het plan samen",
        intro="Wat gaat goed, wat kan anders? De inwoner heeft het eerste woord.",
        back=reverse("clients:plans", args=[found.client_id]),
        done="De evaluatie ligt vast.",
        template=FORM,
        context=_frame(found, "Samen bespreken"),
    )


def compare_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """A version beside the one before it."""
    found = _plan(request, pk)
    before = (
        SupportPlan.objects.filter(client=found.client, number__lt=found.number)
        .exclude(approved_on=None)
        .select_related("goal_occupation")
        .order_by("-number")
        .first()
    )
    if before is None:
        raise Http404("Er is geen eerdere versie.")
    _, norm = proposed_frequency(found.client, timezone.localdate())
    duties = permissions.can_see_duties(request.user, found.client)
    pairs = compare(before, found, norm, duties=duties)
    context = {
        "plan": found,
        "before": before,
        "client": found.client,
        "changed": [pair for pair in pairs if pair.changed],
        "same": [pair for pair in pairs if not pair.changed],
    }
    return TemplateResponse(request, "clients/plan_compare.html", context)


def plan_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """'Mijn plan' on paper; with ?bewaren=1 the version for the archive."""
    found = _plan(request, pk)
    permissions.check_see_duties(request.user, found.client)
    keep = request.GET.get("bewaren") == "1"
    variant = Variant.ARCHIVE if keep else Variant.PERSON

    def make() -> HttpResponse:
        pdf = plan_document(found, timezone.localdate(), variant=variant)
        audit.record("plan.printed", by=request.user, on=found, clients=[found.client_id])
        return pdf_response(pdf, filename=f"plan-{found.number}.pdf", attachment=keep)

    return pdf_page(request, make, back=found.get_absolute_url())
