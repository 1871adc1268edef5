"""Does the job last: what is asked now, one answer, a letter that asks; the parts of a stacked job."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.calendar import date_words
from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from core.undo import with_way_back
from trajectories import permissions_guidance as permissions
from trajectories.aftercare_page import where_of
from trajectories.deeds import at
from trajectories.domain.lasting import Still
from trajectories.forms.lasting import CheckForm, EndPartForm, PartForm
from trajectories.lasting_page import lasting_page, months_words
from trajectories.models import LastingCheck, Placement, PlacementPart
from trajectories.services import lasting as services
from trajectories.services import placement_parts
from trajectories.tabs import project_tabs

LIST = "trajectories:lasting"
OF_CHECK = ("client__team", "client__municipality", "placement__employer")


def lasting(request: StaffRequest) -> HttpResponse:
    """Who is asked now whether the job lasts, and who comes."""
    permissions.check_list_lasting(request.user)
    coach = request.user.role == "coach"
    whole_team = coach and request.GET.get("caseload") == "team"
    context = {
        **lasting_page(request.user, timezone.localdate(), whole_team=whole_team),
        "tabs": project_tabs(request.user, "lasting"),
        "coach": coach,
        "whole_team": whole_team,
    }
    return TemplateResponse(request, "trajectories/lasting.html", context)


def _check(request: StaffRequest, pk: int) -> LastingCheck:
    found: LastingCheck = get_visible(LastingCheck, request.user, pk, related=OF_CHECK)
    return found


def _editable(request: StaffRequest, pk: int) -> LastingCheck:
    found = _check(request, pk)
    permissions.check_edit_lasting(request.user, found.client)
    return found


def _frame(one: LastingCheck | PlacementPart, label: str) -> dict[str, Any]:
    client = one.client
    crumbs = [("Blijvend werk", reverse(LIST)), (client.full_name, client.get_absolute_url()), (label, "")]
    return {"eyebrow": client.full_name, "crumbs": crumbs}


def lasting_check(request: StaffRequest, pk: int) -> HttpResponse:
    """One moment: to be answered by who looks after this person, to be read by others."""
    found = _check(request, pk)
    if request.method == "POST":
        permissions.check_edit_lasting(request.user, found.client)
    elif not permissions.can_edit_lasting(request.user, found.client):
        context = {"check": found, "job": where_of(found.placement), "months": months_words(found.months)}
        return TemplateResponse(request, "trajectories/lasting_check.html", context)
    today = timezone.localdate()
    return form_page(
        request,
        CheckForm,
        instance=found,
        initial={} if found.asked_on else {"asked_on": today},
        save=lambda form: services.record_check(
            by=request.user, check=found, version=form.version, today=today, **form.values
        ),
        title=f"Werkt {found.client.first_name} nog?",
        intro=f"{where_of(found.placement)}, begonnen op {date_words(found.placement.start)}. "
        f"Navraag {months_words(found.months)}.",
        back=reverse(LIST),
        go_to=lambda saved: _after(saved),
        done="Vastgelegd.",
        context=_frame(found, "Navraag"),
    )


def _after(saved: LastingCheck) -> str:
    """Who doesn't work any more is looked at again: from the page of the job the coach goes on."""
    if saved.still == Still.NO:
        return at("job_aftercare", saved.placement_id)
    return reverse(LIST)


@require_POST
def still_works(request: StaffRequest, pk: int) -> HttpResponse:
    """One press: asked today, works still. It can be taken back on the page."""
    found = _editable(request, pk)
    return action(
        request,
        do=lambda: services.still_works(by=request.user, check=found),
        back=reverse("core:start") if request.GET.get("terug") == "vandaag" else reverse(LIST),
        done=with_way_back(
            request,
            f"Mooi: {found.client.first_name} werkt nog. Dat ligt vast.",
            "Toch niet",
            at("take_check_back", pk),
        ),
    )


@require_POST
def take_check_back(request: StaffRequest, pk: int) -> HttpResponse:
    found = _editable(request, pk)
    return action(
        request,
        do=lambda: services.take_back(by=request.user, check=found),
        back=reverse(LIST),
        done="Het antwoord is weggehaald. De vraag staat weer open.",
    )


@require_POST
def ask_by_letter(request: StaffRequest, pk: int) -> HttpResponse:
    """An e-mail, or a letter that is ready to print; it stays in the file word for word."""
    found = _editable(request, pk)
    return action(
        request,
        do=lambda: services.ask_by_letter(by=request.user, check=found),
        back=reverse(LIST),
        done="De brief is gemaakt en staat in het dossier."
        if not found.client.email
        else "De e-mail gaat de deur uit en staat in het dossier.",
    )


# --- the parts of a job at several employers ---------------------------------------------------------------


def add_part(request: StaffRequest, pk: int) -> HttpResponse:
    placement = get_visible(Placement, request.user, pk, related=("client__team", "employer"))
    permissions.check_edit_lasting(request.user, placement.client)
    return form_page(
        request,
        PartForm,
        initial={"start": placement.start, "contract": placement.contract},
        save=lambda form: placement_parts.save_part(
            by=request.user, placement=placement, fields=form.part, form_key=form.form_key
        ),
        title="Een deel van de baan",
        intro="Werkt iemand bij meer werkgevers samen? Vul elk deel apart in. De uren tellen we op.",
        back=at("job_aftercare", pk),
        context={"eyebrow": placement.client.full_name},
    )


def _part(request: StaffRequest, pk: int) -> PlacementPart:
    found: PlacementPart = get_visible(
        PlacementPart, request.user, pk, related=("client__team", "placement__client", "employer")
    )
    permissions.check_edit_lasting(request.user, found.client)
    return found


def change_part(request: StaffRequest, pk: int) -> HttpResponse:
    found = _part(request, pk)
    return form_page(
        request,
        PartForm,
        instance=found,
        save=lambda form: placement_parts.save_part(
            by=request.user,
            placement=found.placement,
            part=found,
            version=form.version,
            fields=form.part,
        ),
        title="Een deel van de baan",
        back=at("job_aftercare", found.placement_id),
        context=_frame(found, "Deel"),
    )


def end_part(request: StaffRequest, pk: int) -> HttpResponse:
    found = _part(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        EndPartForm,
        form_kwargs={"instance": found},
        initial={"end": today},
        save=lambda form: placement_parts.end_part(
            by=request.user, part=found, version=form.version, today=today, **form.values
        ),
        title="Dit deel van de baan eindigt",
        intro=f"{found.function} bij {found.employer.name}. De andere delen lopen door.",
        back=at("job_aftercare", found.placement_id),
        context=_frame(found, "Einde"),
    )
