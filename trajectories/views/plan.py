"""The learn-in plan from what is missing, what is said about it, and the candidate's own page."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import audit
from core.documents import Variant, pdf_page, pdf_response
from core.domain.calendar import count_words
from core.pages import Refused, action, form_page, get_visible
from core.requests import StaffRequest
from trajectories import permissions, services
from trajectories.domain.learn_in import paper_problems
from trajectories.facts import longest_months
from trajectories.forms.plan import AsideForm, ToldForm
from trajectories.models import Candidate, LearnInAside, LearnInPlan
from trajectories.my_plan import my_plan_context, my_plan_document
from trajectories.permissions_plan import check_fill_plan, check_my_plan
from trajectories.plan_page import gap_page
from trajectories.services.plan import OTHERWISE
from trajectories.views.candidates import RELATED, page_parts

TOLD = {
    "explained_on": ("De stappenlijst is besproken met de kandidaat", "Besproken"),
    "shared_on": ("Werkgever en leerplek hebben de stappenlijst", "Gedeeld"),
}


def _candidate(request: StaffRequest, pk: int) -> Candidate:
    return get_visible(Candidate, request.user, pk, related=RELATED)


def _to_plan(candidate: Candidate) -> str:
    return candidate.get_absolute_url() + "#plan"


def fill_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """What is still to be learned, with the steps that one press would add; posting adds them."""
    candidate = _candidate(request, pk)
    check_fill_plan(request.user, candidate)
    today = timezone.localdate()
    if request.method == "POST":
        return _fill(request, candidate)
    plan = LearnInPlan.objects.visible_to(request.user).filter(candidate=candidate).first()
    context = gap_page(candidate, plan, today) | page_parts(candidate, "Wat nog te leren")
    return TemplateResponse(request, "trajectories/plan_gap.html", context)


def _fill(request: StaffRequest, candidate: Candidate) -> HttpResponse:
    """The press: says what came of it, and goes to the plan."""
    try:
        added = services.fill_plan(by=request.user, candidate=candidate, seen=request.POST.get("seen", ""))
    except Refused as refused:
        messages.error(request, " ".join([refused.reason, *refused.missing]))
        if refused.reason == OTHERWISE:
            return redirect("trajectories:fill_plan", candidate.pk)
        return redirect(_to_plan(candidate))
    if added is None:
        messages.info(request, "Er viel niets toe te voegen. Er is niets veranderd.")
    else:
        words = count_words(added, "stap staat", "stappen staan")
        messages.success(request, f"{words} erbij in het plan. Kijk ze samen na.")
    return redirect(_to_plan(candidate))


def set_aside(request: StaffRequest, pk: int) -> HttpResponse:
    """Why a skill of the job needs no step; ?vaardigheid= chooses it."""
    candidate = _candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    return form_page(
        request,
        AsideForm,
        initial={"skill": request.GET.get("vaardigheid", "")[:10]},
        form_kwargs={"candidate": candidate},
        save=lambda form: services.set_skill_aside(by=request.user, candidate=candidate, **form.values),
        title="Geen stap nodig",
        intro="Niet elke vaardigheid vraagt om een stap. Schrijf op waarom niet.",
        done="De reden staat bij het plan.",
        back=_to_plan(candidate),
        context=page_parts(candidate, "Geen stap nodig"),
    )


@require_POST
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """The skill asks for a step after all."""
    aside = get_visible(LearnInAside, request.user, pk, related=("plan",))
    candidate = _candidate(request, aside.plan.candidate_id)
    permissions.check_edit_learn_in(request.user, candidate)
    return action(
        request,
        do=lambda: services.take_skill_back(by=request.user, aside=aside),
        back=_to_plan(candidate),
        done="De vaardigheid vraagt weer om een stap.",
    )


def told(request: StaffRequest, pk: int, field: str) -> HttpResponse:
    """The day on which the step list was discussed or shared; a button elsewhere may post today's."""
    candidate = _candidate(request, pk)
    permissions.check_edit_learn_in(request.user, candidate)
    title, crumb = TOLD[field]
    return form_page(
        request,
        ToldForm,
        initial={"on": timezone.localdate()},
        save=lambda form: services.tell_plan(
            by=request.user, candidate=candidate, field=field, on=form.values["on"]
        ),
        title=title,
        done="Vastgelegd.",
        back=_to_plan(candidate),
        context=page_parts(candidate, crumb),
    )


# --- the candidate's own page ---------------------------------------------------------------------------


def _my_plan(request: StaffRequest, pk: int) -> tuple[Candidate, LearnInPlan | None]:
    candidate = _candidate(request, pk)
    check_my_plan(request.user)
    plans = LearnInPlan.objects.visible_to(request.user).filter(candidate=candidate)
    return candidate, plans.select_related("guide_coach").first()


def _to_settle(candidate: Candidate, today: date) -> list[str]:
    """What makes the sheet a draft: nothing to give along before this is settled."""
    return [one.text for one in paper_problems(services.plan_facts(candidate), longest_months(today))]


def my_plan(request: StaffRequest, pk: int) -> HttpResponse:
    """One page in plain words for the candidate: where to, what when, who helps, when the contract."""
    candidate, plan = _my_plan(request, pk)
    context: dict[str, Any] = page_parts(candidate, "Mijn plan") | {"candidate": candidate, "plan": plan}
    if plan is not None:
        today = timezone.localdate()
        context |= my_plan_context(candidate, plan, today) | {"to_settle": _to_settle(candidate, today)}
    return TemplateResponse(request, "trajectories/my_plan.html", context)


def my_plan_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """The same on one sheet of paper; with ?bewaren=1 the version for the archive."""
    candidate, plan = _my_plan(request, pk)
    if plan is None:
        return redirect("trajectories:my_plan", candidate.pk)
    keep = request.GET.get("bewaren") == "1"
    variant = Variant.ARCHIVE if keep else Variant.PERSON

    def make() -> HttpResponse:
        today = timezone.localdate()
        draft = bool(_to_settle(candidate, today))
        pdf = my_plan_document(candidate, plan, today, variant=variant, draft=draft)
        audit.record("candidate.plan_printed", by=request.user, on=candidate, clients=[candidate.client_id])
        return pdf_response(pdf, filename="mijn-plan.pdf", attachment=keep)

    return pdf_page(request, make, back=candidate.get_absolute_url())
