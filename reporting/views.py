"""Pages with figures: the caseload dashboard, the Nieuwe Banen report, the list behind a figure."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.models import User
from core.models.base import DataSet
from core.requests import StaffRequest
from core.roles import ROLES
from reporting import behind, dashboards, nieuwe_banen, nieuwe_banen_more, permissions, presentation
from reporting.indicators import FAMILIES, INDICATORS, Family
from reporting.lasting import lasting_lines
from reporting.models import Snapshot
from reporting.querysets import SnapshotQuerySet, figures_in_scope, town_in_scope
from reporting.shown import data_set_for, read, updated_words


def dashboard(request: StaffRequest) -> HttpResponse:
    """Caseloads of a municipality, a team or a coach; account managers go to Nieuwe Banen."""
    user = request.user
    if permissions.can_nieuwe_banen(user) and not permissions.can_caseload(user):
        return redirect("reporting:nieuwe_banen")
    permissions.check_caseload(user)
    data_set = data_set_for(user, request.GET.get("set"))
    place = dashboards.place_for(user, request.GET.get("niveau"), presentation.whole(request.GET.get("id")))
    names = dashboards.names_of(user.municipality_id)
    figures = dashboards.read_figures(user, place, data_set)
    is_coach = place.level == Snapshot.Level.COACH
    standing = dashboards.standing_of(figures, names, place.level_id) if is_coach else None
    wide = permissions.sees_municipality(user)
    context = {
        "title": presentation.title_of(user, place, names),
        "level": Snapshot.Level(place.level).label,
        "updated": updated_words(figures.computed_at),
        "computed": figures.computed_at is not None,
        "choices": presentation.places(user, place, names, data_set),
        "sets": presentation.sets(user, place, data_set),
        "tiles": dashboards.tiles(figures, place, standing),
        "charts": dashboards.distributions(figures, place),
        "lasting": lasting_lines(figures, place),
        "teams": dashboards.team_lines(figures, names) if place.level == "municipality" else [],
        "coaches": dashboards.coach_lines(figures, names, place) if wide and not is_coach else [],
        "norm": dashboards.norm_of_day(figures),
        "actions": presentation.page_actions(user, "dashboard"),
    }
    return TemplateResponse(request, "reporting/dashboard.html", context)


def nieuwe_banen_report(request: StaffRequest) -> HttpResponse:
    """What came of the trajectories for one data set; on a second sheet what was written down, what lasts."""
    user = request.user
    permissions.check_nieuwe_banen(user)
    data_set = data_set_for(user, request.GET.get("set"))
    sheet = request.GET.get("blad", "") if request.GET.get("blad") in presentation.SHEETS else ""
    figures = nieuwe_banen.read_figures(user, data_set)
    context = {
        "pilot": data_set == DataSet.PILOT,
        "guarded": data_set != DataSet.PILOT,
        "updated": updated_words(figures.computed_at),
        "sets": presentation.report_sets(data_set, sheet),
        "sheets": presentation.report_sheets(data_set, sheet),
        "actions": presentation.page_actions(user, "nieuwe_banen"),
    }
    if sheet:
        town = presentation.town_of(user)
        context["factor_table_url"] = reverse("trajectories:factor_table") if town else ""
        context |= nieuwe_banen_more.factors_and_lasting(figures, town)
        return TemplateResponse(request, "reporting/nieuwe_banen_factors.html", context)
    context |= nieuwe_banen.outcomes(figures) | nieuwe_banen_more.times_and_growth(figures)
    return TemplateResponse(request, "reporting/nieuwe_banen.html", context)


def behind_figure(request: StaffRequest, indicator: str, level: str, level_id: int) -> HttpResponse:
    """The people, projects or employers behind a figure, as far as the reader may see them."""
    user, part = request.user, request.GET.get("deel", "")
    chosen = INDICATORS.get(indicator)
    if chosen is None or level not in chosen.levels or part not in chosen.parts:
        raise Http404("Dit cijfer bestaat niet.")
    permissions.check_family(user, chosen.family)
    data_set = data_set_for(user, request.GET.get("set"))
    place = presentation.place_of_list(user, chosen.family, level, level_id)
    whose = presentation.whose(user, place)
    stored = _stored(user, chosen.family, data_set).filter(
        indicator=indicator, level=level, level_id=level_id, part=part
    )
    figures = read(stored, audience=permissions.audience_of(user, chosen.family, data_set), data_set=data_set)
    figure = figures.get(indicator, place, part, count=chosen.adds_up())
    shown = behind.behind(
        user,
        chosen,
        place,
        part=part,
        data_set=data_set,
        on=timezone.localdate(),
        page=request.GET.get("page"),
        hidden=figure.hidden,
    )
    context = {
        "indicator": chosen,
        "title": chosen.title(part),
        "figure": figure,
        "subtitle": presentation.subtitle_of(figure, chosen, whose, figures.computed_at),
        "shown": shown,
        "reasons": behind.why_different(user, chosen, shown, figure),
        "noun": chosen.unit if chosen.aggregate == "count" else "regels",
        "back": presentation.back_of_list(chosen, place, data_set),
        "has_actions": any(row.action for row in shown.rows),
    }
    return TemplateResponse(request, "reporting/behind.html", context)


def _stored(user: User, family: Family, data_set: str) -> SnapshotQuerySet:
    """The figures of this family on the last day, as far as this reader may see them."""
    municipality_id = None if family == Family.NIEUWE_BANEN else user.municipality_id
    in_scope = town_in_scope(user) if family == Family.NIEUWE_BANEN_TOWN else figures_in_scope(user)
    day = Snapshot.objects.of_day(family, data_set=data_set, municipality_id=municipality_id)
    return day.filter(in_scope)


def definitions(request: StaffRequest) -> HttpResponse:
    """What every figure means, counts and comes from."""
    user = request.user
    permissions.check_any(user)
    families = [
        (presentation.FAMILY_TITLES[family], [presentation.explained(one) for one in indicators])
        for family, indicators in FAMILIES.items()
        if permissions.can_family(user, family)
    ]
    context = {"families": families, "role": ROLES[user.role].label}
    return TemplateResponse(request, "reporting/definitions.html", context)
