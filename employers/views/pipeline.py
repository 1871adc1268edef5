"""Future jobs as a pipeline: the board, the calendar by quarter, and what was expected beside what came."""

from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from core.domain.calendar import add_months, count_words, quarter_of
from core.models.base import DataSet
from core.pages import Refused, action
from core.requests import StaffRequest
from employers import permissions, services
from employers.domain.future_job import JOB_STATUS_LABELS, JobAction
from employers.domain.places import open_places
from employers.job_filters import BoardFilter, CalendarFilter
from employers.models import FutureJob
from employers.pipeline import arrivals_of, board_columns, days_to_stale, expected_then, then_and_now
from employers.presentation import decimal_words, job_row
from employers.presentation_pipeline import (
    board_page,
    calendar_rows,
    expected_rows,
    quarter_from,
    then_rows,
)
from employers.services.jobs import TARGETS
from employers.tabs import job_tabs
from employers.views.jobs import visible_job
from employers.views.lists import PAGE_SIZE

# As many jobs behind one quarter as fit on a page that is still read.
MOST = 4 * PAGE_SIZE
WHOLE = {"text", "route", "sector", "manager", "quarter", "only", "then"}


def board(request: StaffRequest) -> HttpResponse:
    """All future jobs by how far they are; a button moves a job on. The pilot is history and not on it."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_jobs(user)
    visible = FutureJob.objects.visible_to(user).exclude(data_set=DataSet.PILOT.value)
    chosen = BoardFilter(request.GET, visible, user=user, today=today)
    columns = board_page(
        board_columns(chosen.qs),
        today=today,
        norm=days_to_stale(today),
        may_edit=lambda job: permissions.can_edit_job(user, job),
        query=urlencode(_kept(request.GET)),
    )
    context = {
        "filter": chosen,
        "tabs": job_tabs(user, "employers:board"),
        "open": columns[:3],
        "closed": columns[3:],
        "any": any(one.jobs for one in columns),
    }
    return TemplateResponse(request, "employers/pipeline_board.html", context)


def _kept(asked: QueryDict) -> dict[str, str]:
    """The filter that is on: only what a filter knows goes along in an address."""
    return {key: str(value) for key, value in asked.items() if key in WHOLE and value}


def _at(address: str, query: dict[str, str]) -> str:
    return f"{address}?{urlencode(query)}" if query else address


def _board_url(asked: QueryDict, job: FutureJob) -> str:
    """The board as it was, at the card of this job."""
    return f"{_at(reverse('employers:board'), _kept(asked))}#baan-{job.pk}"


@require_POST
def move_job(request: StaffRequest, pk: int) -> HttpResponse:
    """A card one column further, when the rules of the job allow it."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    wanted = request.POST.get("action", "")
    moves = {one.value for one in JobAction} - {JobAction.LAPSE.value}

    def move() -> None:
        if wanted not in moves:
            raise Refused("Deze stap bestaat niet. Open het bord opnieuw.")
        services.move_job(by=request.user, job=shown, action=wanted)

    target = TARGETS.get(wanted, "")
    return action(
        request,
        do=move,
        back=_board_url(QueryDict(request.POST.get("filter", "")[:500]), shown),
        done=f"'{shown}' staat nu bij {JOB_STATUS_LABELS.get(target, '').lower()}.",
    )


@require_POST
def confirm_job(request: StaffRequest, pk: int) -> HttpResponse:
    """The employer says that it still holds: one press."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    done = format_html(
        "Genoteerd: '{}' klopt nog. <a href=\"{}\">Toch niet?</a>", shown.function, shown.get_absolute_url()
    )
    return action(
        request,
        do=lambda: services.confirm_job(by=request.user, job=shown, today=timezone.localdate()),
        back=_came_from(request, shown),
        done=done,
    )


def _came_from(request: StaffRequest, shown: FutureJob) -> str:
    match request.POST.get("van"):
        case "bord":
            return _board_url(QueryDict(request.POST.get("filter", "")[:500]), shown)
        case "start":
            return reverse("core:start")
        case _:
            return shown.get_absolute_url()


@require_POST
def unconfirm_job(request: StaffRequest, pk: int) -> HttpResponse:
    """Not asked after all: the day before it holds again."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return action(
        request,
        do=lambda: services.unconfirm_job(by=request.user, job=shown, today=timezone.localdate()),
        back=shown.get_absolute_url(),
        done="Teruggezet: vandaag is er niets nagevraagd.",
    )


@require_POST
def open_vacancy(request: StaffRequest, pk: int) -> HttpResponse:
    """The employer looks for people now: the clock to the first proposal starts."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return action(
        request,
        do=lambda: services.open_vacancy(by=request.user, job=shown, today=timezone.localdate()),
        back=shown.get_absolute_url(),
        done="De baan is nu een vacature. De dagen tot het eerste voorstel tellen vanaf vandaag.",
    )


@require_POST
def close_vacancy(request: StaffRequest, pk: int) -> HttpResponse:
    """No vacancy after all."""
    shown = visible_job(request, pk)
    permissions.check_edit_job(request.user, shown)
    return action(
        request,
        do=lambda: services.close_vacancy(by=request.user, job=shown),
        back=shown.get_absolute_url(),
        done="De baan is geen vacature meer. Zij blijft een toekomstige baan.",
    )


# --- the calendar ------------------------------------------------------------------------------------------


def calendar(request: StaffRequest) -> HttpResponse:
    """Places and weighted places by quarter, and an earlier expectation beside what came."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_jobs(user)
    visible = FutureJob.objects.visible_to(user)
    chosen = CalendarFilter(request.GET, visible, user=user, today=today)
    query = _kept(request.GET)
    rows, total = calendar_rows(_coming(chosen.qs, today), today, _without(query, "then"))
    day = _day_then(chosen, today)
    found = then_and_now(day, quarter_of(today), chosen.qs if _without(query, "then") else None)
    context = {
        "filter": chosen,
        "tabs": job_tabs(user, "employers:calendar"),
        "rows": rows,
        "total": total,
        "day": day,
        "then": then_rows(found, today, query),
        "known": any(one.jobs or one.came for one in found),
    }
    return TemplateResponse(request, "employers/pipeline_calendar.html", context)


def _coming(rows: Any, today: date) -> Any:
    return rows.open_or_filled_from(quarter_of(today).first_day).forecast()


def _without(query: dict[str, str], key: str) -> dict[str, str]:
    return {name: value for name, value in query.items() if name != key}


def _day_then(chosen: CalendarFilter, today: date) -> date:
    """The earlier day: as many months ago as was chosen, a year when nothing was."""
    months = chosen.form.cleaned_data.get("then") if chosen.form.is_valid() else ""
    return add_months(today, -int(months or 12))


def expected(request: StaffRequest) -> HttpResponse:
    """Behind a quarter of the comparison: the jobs that were expected in it then, and those that people
    started in.
    """
    user, today = request.user, timezone.localdate()
    permissions.check_view_jobs(user)
    visible = FutureJob.objects.visible_to(user)
    chosen = CalendarFilter(request.GET, visible, user=user, today=today)
    day = _day_then(chosen, today)
    quarter = quarter_from(request.GET.get("kwartaal", ""), quarter_of(today))
    lines: Any = expected_then(day, chosen.qs)
    then = {one.job_id: one for one in lines.filter(quarter=quarter.first_day)}
    open_then = {pk: open_places(one.places, one.filled) for pk, one in then.items()}
    since = max(day, quarter.first_day)
    came = {
        one.job: one.people
        for one in (arrivals_of(since, quarter.last_day, chosen.qs) if since <= quarter.last_day else ())
    }
    ids = sorted({*then, *came})
    jobs = FutureJob.objects.for_list().filter(pk__in=ids)
    context = {
        "quarter": quarter,
        "day": day,
        "rows": expected_rows([job_row(job) for job in jobs[:MOST]], then, came),
        "more": max(0, len(ids) - MOST),
        "places": count_words(sum(open_then.values()), "plaats", "plaatsen"),
        "weighted": decimal_words(Decimal(sum(n * then[pk].certainty for pk, n in open_then.items())) / 100),
        "came": sum(came.values()),
        "back": _at(reverse("employers:calendar"), _kept(request.GET)),
    }
    return TemplateResponse(request, "employers/pipeline_expected.html", context)
