"""Rounds of a large project: planning one, and the whole group on one screen."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.calendar import count_words
from core.pages import Refused, action, form_page, get_visible
from core.requests import StaffRequest
from trajectories import permissions_routes as may
from trajectories import round_sheet as sheet
from trajectories.domain.round import Pace
from trajectories.forms.rounds import RoundForm
from trajectories.models import Project, RoundEntry, SelectionRound
from trajectories.permissions import sees_notes
from trajectories.rounds_page import entries_of, round_page, rounds_page
from trajectories.services import rounds as services
from trajectories.views.routes import crumbs, get_project


def _rounds_url(project: Project) -> str:
    return reverse("trajectories:rounds", args=[project.pk])


def _round_url(one: SelectionRound) -> str:
    return reverse("trajectories:round", args=[one.pk])


def rounds(request: StaffRequest, pk: int) -> HttpResponse:
    """All rounds of a project, with how they stand."""
    project = get_project(request, pk)
    context = rounds_page(project, request.user) | crumbs(project, ("Rondes", ""))
    return TemplateResponse(request, "trajectories/rounds.html", context)


def plan_round(request: StaffRequest, pk: int) -> HttpResponse:
    """Another round; the figures beside the form say whether there are people for it."""
    project = get_project(request, pk)
    may.check_edit_route(request.user, project)
    back = _rounds_url(project)
    last = services.last_round(project)
    return form_page(
        request,
        RoundForm,
        initial={"size": last.size if last else project.job.places},
        save=lambda form: services.plan_round(
            by=request.user, project=project, form_key=form.form_key, **form.values
        ),
        title="Plan een ronde",
        submit_label="Plan de ronde",
        done="De ronde staat klaar. Kies nu wie meedoet.",
        back=back,
        go_to=_round_url,
        template="trajectories/round_plan.html",
        context={
            "pace": _pace_today(request, project, last),
            **crumbs(project, ("Rondes", back), ("Plan", "")),
        },
    )


def _pace_today(request: StaffRequest, project: Project, last: SelectionRound | None) -> Pace:
    """What it would be today: for who still has to choose a day."""
    size = max(last.size if last else project.job.places, 1)
    today = timezone.localdate()
    return services.pace_of(by=request.user, project=project, starts_on=today, size=size, last=last)


def _get_round(request: StaffRequest, pk: int) -> SelectionRound:
    related = ("project__job__employer", "project__stacked_job")
    return get_visible(SelectionRound, request.user, pk, related=related)


def change_round(request: StaffRequest, pk: int) -> HttpResponse:
    one = _get_round(request, pk)
    may.check_edit_route(request.user, one.project)
    back = _round_url(one)
    return form_page(
        request,
        RoundForm,
        instance=one,
        save=lambda form: services.change_round(
            by=request.user, one=one, version=form.version, **form.values
        ),
        title=f"Ronde {one.number}",
        back=back,
        context=crumbs(
            one.project, ("Rondes", _rounds_url(one.project)), (f"Ronde {one.number}", back), ("Wijzig", "")
        ),
    )


def round_sheet(request: StaffRequest, pk: int) -> HttpResponse:
    """Everybody of the round on one list: the day of each part, and what came of it."""
    one, user, today = _get_round(request, pk), request.user, timezone.localdate()
    entries = entries_of(one, user)
    if request.method != "POST":
        return _sheet_page(request, one, entries, sheet.sheet_rows(entries), 0)
    may.check_record_entries(user, one.project)
    typed = sheet.read_form(request.POST, entries)
    try:
        saved = services.record_entries(by=user, one=one, rows=typed, notes=sees_notes(user), today=today)
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect(_round_url(one))
    questions = sum(1 for row in saved.values() if row.open)
    if not questions:
        messages.success(request, _told(sum(row.changed for row in saved.values())))
        return redirect(_round_url(one))
    entries = entries_of(one, user)
    # Also with questions the answer is a plain page: the rest of the list was saved.
    return _sheet_page(request, one, entries, sheet.sheet_rows(entries, saved, typed), questions)


def _told(number: int) -> str:
    if not number:
        return "Er was niets veranderd."
    return f"Bewaard voor {count_words(number, 'kandidaat', 'kandidaten')}."


def _sheet_page(
    request: StaffRequest,
    one: SelectionRound,
    entries: list[RoundEntry],
    rows: list[sheet.SheetRow],
    questions: int,
) -> HttpResponse:
    context: dict[str, Any] = round_page(one, request.user, entries, timezone.localdate())
    context |= crumbs(one.project, ("Rondes", _rounds_url(one.project)), (f"Ronde {one.number}", ""))
    context |= {
        "drawn": sheet.draw_sheet(rows, notes=context["notes"], editable=context["editable"]),
        "questions": questions,
    }
    return TemplateResponse(request, "trajectories/round.html", context)


@require_POST
def add_to_round(request: StaffRequest, pk: int) -> HttpResponse:
    one = _get_round(request, pk)
    may.check_record_entries(request.user, one.project)
    ids = [int(text) for text in request.POST.getlist("kandidaat") if text.isdecimal() and len(text) < 18]
    return action(
        request,
        do=lambda: services.add_to_round(by=request.user, one=one, candidate_ids=ids),
        back=_round_url(one),
        done="Toegevoegd aan de ronde.",
    )


@require_POST
def take_out(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody who doesn't belong in this round."""
    related = ("round__project__job__employer", "candidate")
    entry = get_visible(RoundEntry, request.user, pk, related=related)
    may.check_record_entries(request.user, entry.round.project)
    return action(
        request,
        do=lambda: services.take_out(by=request.user, entry=entry),
        back=_round_url(entry.round),
        done="Uit de ronde gehaald.",
    )


@require_POST
def move_along(request: StaffRequest, pk: int) -> HttpResponse:
    """Who is still busy goes along with the next round."""
    one = _get_round(request, pk)
    may.check_record_entries(request.user, one.project)
    return action(
        request,
        do=lambda: services.move_busy_along(by=request.user, one=one),
        back=_round_url(one),
        done="Wie nog bezig was, schuift door naar de volgende ronde.",
    )


@require_POST
def close_round(request: StaffRequest, pk: int) -> HttpResponse:
    one = _get_round(request, pk)
    may.check_edit_route(request.user, one.project)
    return action(
        request,
        do=lambda: services.close_round(by=request.user, one=one, today=timezone.localdate()),
        back=_rounds_url(one.project),
        done=f"Ronde {one.number} is afgesloten.",
    )
