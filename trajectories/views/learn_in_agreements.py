"""The learn-in agreement of one candidate, on paper."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from core import audit
from core.documents import Variant, pdf_page, pdf_response
from core.requests import StaffRequest
from employers.agreement_document import agreement_document
from employers.models import Agreement
from trajectories import services
from trajectories.domain.learn_in import plan_problems
from trajectories.facts import longest_months
from trajectories.learn_in_agreements import agreement_for
from trajectories.learn_in_paper import learn_in_document
from trajectories.models import Candidate, LearnInPlan
from trajectories.views.candidates import get_candidate


def learn_in_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """With the agreed profile's name at the candidate's line; with ?bewaren=1 for the archive.

    Filled from the plan when there are steps; otherwise the agreement about the job as it is.
    """
    candidate = get_candidate(request, pk)
    if candidate.profile.withdrawn_on is not None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    number = request.GET.get("nr", "")
    agreement = agreement_for(
        candidate, request.user, int(number) if number.isdecimal() and len(number) < 19 else 0
    )
    plans = LearnInPlan.objects.visible_to(request.user).filter(candidate=candidate, steps__isnull=False)
    plan = plans.select_related("guide_coach").first()
    if agreement is None and plan is None:
        messages.error(request, "Er is nog geen inleerovereenkomst bij deze baan, en nog geen stappenlijst.")
        return redirect(candidate)
    keep = request.GET.get("bewaren") == "1"

    def make() -> HttpResponse:
        pdf = _paper(candidate, plan, agreement, Variant.ARCHIVE if keep else Variant.PERSON)
        deed = "agreement.printed" if agreement else "candidate.agreement_printed"
        audit.record(deed, by=request.user, on=agreement or candidate, clients=[candidate.client_id])
        return pdf_response(pdf, filename="inleerovereenkomst.pdf", attachment=keep)

    return pdf_page(request, make, back=candidate.get_absolute_url())


def _paper(
    candidate: Candidate, plan: LearnInPlan | None, agreement: Agreement | None, variant: Variant
) -> bytes:
    today = timezone.localdate()
    if plan is None:
        assert agreement is not None  # one of the two is there
        return agreement_document(agreement, today, variant=variant, candidate=candidate.profile.name)
    missing = plan_problems(services.plan_facts(candidate), longest_months(today))
    complete = all(one.key == "agreement" for one in missing)
    return learn_in_document(candidate, plan, agreement, today, variant=variant, complete=complete)
