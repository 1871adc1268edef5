"""The learn-in agreement of one candidate, on paper."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from core import audit
from core.documents import Variant, pdf_page, pdf_response
from core.requests import StaffRequest
from employers.agreement_document import agreement_document
from trajectories.learn_in_agreements import agreement_for
from trajectories.views.candidates import get_candidate


def learn_in_agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """With the agreed profile's name at the candidate's line; with ?bewaren=1 for the archive."""
    candidate = get_candidate(request, pk)
    if candidate.profile.withdrawn_on is not None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    number = request.GET.get("nr", "")
    agreement = agreement_for(
        candidate, request.user, int(number) if number.isdecimal() and len(number) < 19 else 0
    )
    if agreement is None:
        messages.error(request, "Er is nog geen inleerovereenkomst bij deze baan.")
        return redirect(candidate)
    keep = request.GET.get("bewaren") == "1"
    variant = Variant.ARCHIVE if keep else Variant.PERSON

    def make() -> HttpResponse:
        name = candidate.profile.name
        pdf = agreement_document(agreement, timezone.localdate(), variant=variant, candidate=name)
        audit.record("agreement.printed", by=request.user, on=agreement, clients=[candidate.client_id])
        return pdf_response(pdf, filename="inleerovereenkomst.pdf", attachment=keep)

    return pdf_page(request, make, back=candidate.get_absolute_url())
