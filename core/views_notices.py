"""What a colleague was told, was seen."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from core import notices
from core.models import Notice
from core.pages import action
from core.requests import StaffRequest


@require_POST
def notice_seen(request: StaffRequest, pk: int) -> HttpResponse:
    """One line; somebody else's line is as if it weren't there."""
    found = Notice.objects.filter(pk=pk, user=request.user).first()
    if found is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return action(
        request,
        do=lambda: notices.mark_seen(by=request.user, notice=found),
        back=reverse("core:start"),
        done="Gezien.",
    )


@require_POST
def notices_seen(request: StaffRequest) -> HttpResponse:
    """All lines at once."""
    return action(
        request,
        do=lambda: notices.mark_seen(by=request.user),
        back=reverse("core:start"),
        done="Je hebt al het nieuws gezien.",
    )
