"""While somebody learns in: progress and warnings, talks of the coach, when somebody can't come."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import Refused, action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from core.undo import with_way_back
from trajectories import permissions_guidance as permissions
from trajectories.deeds import at
from trajectories.domain.guidance import WEEKDAYS, may_plan_around
from trajectories.domain.warnings import WHOM_WORDS
from trajectories.forms.guidance import AbsenceForm, CareForm, TalkForm
from trajectories.models import Absence, Candidate, CareHours, GuidanceContact
from trajectories.progress_page import WHOM_ADDRESS, progress_page
from trajectories.services import guidance as services
from trajectories.views.candidates import get_candidate, page_parts

WHOM_BY_ADDRESS = {address: whom for whom, address in WHOM_ADDRESS.items()}


def progress(request: StaffRequest, pk: int) -> HttpResponse:
    """How far somebody is, what asks for attention, and what was said."""
    candidate = get_candidate(request, pk)
    permissions.check_progress(request.user)
    today = timezone.localdate()
    context = progress_page(candidate, request.user, today) | page_parts(candidate, "Voortgang")
    context["talk_form"] = _talk_form(request, candidate) if context["may_guide"] else None
    return TemplateResponse(request, "trajectories/guidance_progress.html", context)


def _talk_form(request: StaffRequest, candidate: Candidate) -> TalkForm:
    """The form on the page itself: with whom and what, today unless it says otherwise."""
    return TalkForm(user=request.user, initial={"on": timezone.localdate()}, auto_id="talk_%s")


def _progress_url(candidate_id: int) -> str:
    return at("progress", candidate_id)


def add_guidance(request: StaffRequest, pk: int) -> HttpResponse:
    """A talk with candidate, place or employer."""
    candidate = get_candidate(request, pk)
    permissions.check_edit_guidance(request.user, candidate)
    whom = WHOM_BY_ADDRESS.get(request.GET.get("met", ""), "candidate")
    return form_page(
        request,
        TalkForm,
        initial={"on": timezone.localdate(), "whom": whom},
        save=lambda form: services.log_guidance(
            by=request.user, candidate=candidate, form_key=form.form_key, **form.values
        ),
        title="Leg een gesprek vast",
        intro="Met wie sprak je, en wat is er afgesproken?",
        done="Het gesprek ligt vast.",
        back=_progress_url(pk) + "#gesprekken",
        context=page_parts(candidate, "Gesprek"),
    )


@require_POST
def talked_today(request: StaffRequest, pk: int, whom: str) -> HttpResponse:
    """One press: spoken today. It can be taken back on the page of the progress."""
    candidate = get_candidate(request, pk)
    permissions.check_edit_guidance(request.user, candidate)
    if whom not in WHOM_BY_ADDRESS:
        raise Http404("Deze pagina bestaat niet.")
    said = WHOM_BY_ADDRESS[whom]
    back = reverse("core:start") if request.GET.get("terug") == "vandaag" else _progress_url(pk)
    try:
        talk = services.log_guidance(by=request.user, candidate=candidate, whom=said, on=timezone.localdate())
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect(back)
    done = f"Vastgelegd: vandaag gesproken met {WHOM_WORDS[said]}."
    messages.success(request, with_way_back(request, done, "Toch niet", at("remove_guidance", talk.pk)))
    return redirect(back)


@require_POST
def remove_guidance(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes a talk back that was logged by mistake."""
    talk = get_visible(GuidanceContact, request.user, pk)
    candidate = get_candidate(request, talk.candidate_id)
    permissions.check_edit_guidance(request.user, candidate)
    return action(
        request,
        do=lambda: services.remove_guidance(by=request.user, talk=talk),
        back=_progress_url(candidate.pk) + "#gesprekken",
        done="Het gesprek is weggehaald.",
    )


def absences(request: StaffRequest, pk: int) -> HttpResponse:
    """When somebody can't come: periods away, and hours at home. Used when the train is planned."""
    candidate = get_candidate(request, pk)
    permissions.check_see_guidance(request.user)
    may_edit = permissions.can_edit_guidance(request.user, candidate) and bool(
        may_plan_around(candidate.status)
    )
    today = timezone.localdate()
    away = Absence.objects.visible_to(request.user).filter(candidate=candidate)
    home = CareHours.objects.visible_to(request.user).filter(candidate=candidate)
    context: dict[str, Any] = {
        "candidate": candidate,
        "away": [_away(one, may_edit) for one in away if one.end >= today],
        "past": [one for one in away if one.end < today],
        "home": [_home(one, may_edit) for one in home],
        "may_edit": may_edit,
        "add": [
            Action("Voeg een periode toe", at("add_absence", pk), icon="plus-lg"),
            Action("Voeg zorguren toe", at("add_care", pk), icon="plus-lg"),
        ]
        if may_edit
        else [],
        **page_parts(candidate, "Beschikbaar"),
    }
    return TemplateResponse(request, "trajectories/guidance_absences.html", context)


def _away(one: Absence, may_edit: bool) -> dict[str, Any]:
    deeds = (
        [
            Action("Wijzig", at("change_absence", one.pk)),
            Action("Haal weg", at("remove_absence", one.pk), method="post"),
        ]
        if may_edit
        else []
    )
    return {"absence": one, "actions": deeds}


def _home(one: CareHours, may_edit: bool) -> dict[str, Any]:
    deeds = (
        [
            Action("Wijzig", at("change_care", one.pk)),
            Action("Haal weg", at("remove_care", one.pk), method="post"),
        ]
        if may_edit
        else []
    )
    return {"day": WEEKDAYS[one.weekday], "hours": f"{one.start:%H:%M}–{one.end:%H:%M}", "actions": deeds}


def _planned_around(request: StaffRequest, pk: int) -> Candidate:
    candidate = get_candidate(request, pk)
    permissions.check_edit_guidance(request.user, candidate)
    return candidate


def _absences_url(candidate: Candidate) -> str:
    return at("absences", candidate.pk)


def add_absence(request: StaffRequest, pk: int) -> HttpResponse:
    candidate = _planned_around(request, pk)
    return form_page(
        request,
        AbsenceForm,
        save=lambda form: services.save_absence(
            by=request.user, candidate=candidate, form_key=form.form_key, **form.values
        ),
        title="Wanneer kan de kandidaat niet?",
        intro="De planning van de trein houdt hier rekening mee. De werkgever ziet dit niet.",
        back=_absences_url(candidate),
        context=page_parts(candidate, "Periode"),
    )


def change_absence(request: StaffRequest, pk: int) -> HttpResponse:
    absence = get_visible(Absence, request.user, pk)
    candidate = _planned_around(request, absence.candidate_id)
    return form_page(
        request,
        AbsenceForm,
        instance=absence,
        save=lambda form: services.save_absence(
            by=request.user, candidate=candidate, absence=absence, version=form.version, **form.values
        ),
        title="Wanneer kan de kandidaat niet?",
        back=_absences_url(candidate),
        context=page_parts(candidate, "Periode"),
    )


@require_POST
def remove_absence(request: StaffRequest, pk: int) -> HttpResponse:
    absence = get_visible(Absence, request.user, pk)
    candidate = _planned_around(request, absence.candidate_id)
    return action(
        request,
        do=lambda: services.remove_absence(by=request.user, absence=absence),
        back=_absences_url(candidate),
        done="De periode is weggehaald.",
    )


def add_care(request: StaffRequest, pk: int) -> HttpResponse:
    candidate = _planned_around(request, pk)
    return form_page(
        request,
        CareForm,
        save=lambda form: services.save_care_hours(
            by=request.user, candidate=candidate, form_key=form.form_key, **form.values
        ),
        title="Wanneer is de kandidaat thuis nodig?",
        intro="Elke week op dezelfde dag, bijvoorbeeld als de school uit is. De werkgever ziet dit niet.",
        back=_absences_url(candidate),
        context=page_parts(candidate, "Zorguren"),
    )


def change_care(request: StaffRequest, pk: int) -> HttpResponse:
    hours = get_visible(CareHours, request.user, pk)
    candidate = _planned_around(request, hours.candidate_id)
    return form_page(
        request,
        CareForm,
        instance=hours,
        save=lambda form: services.save_care_hours(
            by=request.user, candidate=candidate, hours=hours, version=form.version, **form.values
        ),
        title="Wanneer is de kandidaat thuis nodig?",
        back=_absences_url(candidate),
        context=page_parts(candidate, "Zorguren"),
    )


@require_POST
def remove_care(request: StaffRequest, pk: int) -> HttpResponse:
    hours = get_visible(CareHours, request.user, pk)
    candidate = _planned_around(request, hours.candidate_id)
    return action(
        request,
        do=lambda: services.remove_care_hours(by=request.user, hours=hours),
        back=_absences_url(candidate),
        done="De zorguren zijn weggehaald.",
    )
