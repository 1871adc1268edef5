"""What a coach does on the start page itself: setting something aside, and taking it back."""

from datetime import timedelta

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain.set_aside import NEVER_ASIDE, USUAL_DAYS
from clients.forms.day import SetAsideForm
from clients.models import Client, SetAside
from clients.services import day as services
from clients.signals.day import kind_words
from clients.views.changes import FORM, frame
from core.pages import action, form_page, get_visible
from core.requests import StaffRequest

LONGEST_REF = SetAside._meta.get_field("ref").max_length or 40


def set_aside(request: StaffRequest, pk: int) -> HttpResponse:
    """Till when this can wait, and why. It comes back by itself."""
    client = get_visible(Client, request.user, pk)
    permissions.check_edit_client(request.user, client)
    kind, ref = _what(request.GET.get("soort", ""), request.GET.get("over", ""))
    today = timezone.localdate()
    return form_page(
        request,
        SetAsideForm,
        save=lambda form: services.set_aside(
            by=request.user,
            client=client,
            kind=kind,
            ref=ref,
            today=today,
            form_key=form.form_key,
            **form.values,
        ),
        title=f"Opzij zetten: {kind_words()[kind][1]}",
        intro="Het verdwijnt van je lijst tot de dag die je kiest. Daarna vraagt het vanzelf weer om jou.",
        back=reverse("core:start"),
        initial={"until": today + timedelta(days=USUAL_DAYS)},
        done="Opzij gezet. Onderaan je startpagina kun je het terughalen.",
        template=FORM,
        context=frame(client, submit_label="Zet opzij"),
    )


@require_POST
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Has it ask for the coach again now."""
    client = get_visible(Client, request.user, pk)
    permissions.check_edit_client(request.user, client)
    kind, ref = _what(request.POST.get("soort", ""), request.POST.get("over", ""))
    return action(
        request,
        do=lambda: services.take_back(
            by=request.user, client=client, kind=kind, ref=ref, today=timezone.localdate()
        ),
        back=reverse("core:start"),
        done=f"{client.full_name} staat weer op je lijst.",
    )


def _what(kind: str, ref: str) -> tuple[str, str]:
    """Which signal; without one, or for one that isn't known, the usual reason to wait: contact."""
    if kind in NEVER_ASIDE or len(ref) > LONGEST_REF or "\0" in ref:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return (kind, ref) if kind in kind_words() else ("contact_overdue", "")
