"""The caseload dashboard: what one page shows of a municipality, a team or a coach."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection
from django.http import Http404
from django.urls import reverse

from core.domain.rounding import percent_of
from core.models import Team, User
from core.policy import Scope, scope_for
from reporting.domain.caseload_norm import CaseloadStanding, Standing, caseload_standing
from reporting.indicators import INDICATORS, Family
from reporting.indicators.caseload import NOT_KNOWN
from reporting.models import Snapshot
from reporting.permissions import audience_of
from reporting.querysets import STAMP, place_in_scope_sql
from reporting.shown import Figure, Figures, LinkedText, Place, Stored

LEVEL = Snapshot.Level
TILES = ("caseload", "no_contact", "learning_in", "placements_12m")
MORE_TILES = ("benefit_months_average", "benefit_months_median")
SPLITS = (("by_rung", "without_rung"), ("by_category", ""), ("by_target_group", ""))
ASKS = "no_contact"
# Names that fit beside a bar; the table under the chart has the whole name.
SHORT = {
    "by_rung": {
        "1": "1 weinig contact",
        "2": "2 buiten de deur",
        "3": "3 activiteiten",
        "4": "4 onbetaald werk",
        "5": "5 werk met steun",
        "6": "6 betaald werk",
    },
    "by_category": {code: code for code in ("1A", "1B", "1C", "2A", "2B", "3A", "3B")},
    "by_target_group": {
        "new": "nieuw",
        "limitation": "arbeidsbeperking",
        "young": "jongeren",
        "several": "meer vragen",
        "fifty_plus": "50 en ouder",
    },
}
REST = "niet vastgelegd"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a municipality, its teams and the people who work there."""

    town: str
    teams: Mapping[int, tuple[str, str]]  # id → name, kind
    staff: Mapping[int, tuple[str, int | None]]  # id → name, team

    def of(self, place: Place) -> str:
        """How the place is called. Raises Http404 when there is no such place in this municipality."""
        found = {
            LEVEL.TEAM.value: self.teams.get(place.level_id, ("",))[0],
            LEVEL.COACH.value: self.staff.get(place.level_id, ("",))[0],
        }.get(place.level, self.town)
        if not found:
            raise Http404("Deze cijfers bestaan niet, of je mag ze niet zien.")
        return found

    def norm_holds(self, coach_id: int) -> bool:
        """The caseload norm is one of team work."""
        team = self.staff.get(coach_id, ("", None))[1]
        return self.teams.get(team or 0, ("", ""))[1] == Team.Kind.WORK


@dataclass(frozen=True, slots=True)
class Line:
    """One team or coach under the place of the page."""

    name: str
    url: str
    figures: tuple[Figure, ...]
    standing: CaseloadStanding | None = None
    team: str = ""

    @property
    def tone(self) -> str:
        found = self.standing.standing if self.standing else Standing.NO_NORM
        return {Standing.ABOVE: "attention", Standing.BELOW: "info"}.get(found, "")


_NAMES = """
SELECT 'town', id, name, NULL, NULL::bigint FROM core_municipality WHERE id = %s
UNION ALL SELECT 'team', id, name, kind, NULL FROM core_team WHERE municipality_id = %s
UNION ALL SELECT 'user', id, first_name || ' ' || last_name, NULL, team_id
          FROM core_user WHERE municipality_id = %s
"""


def names_of(municipality_id: int) -> Names:
    """All names of a municipality, in one query."""
    town, teams, staff = "", {}, {}
    with connection.cursor() as cursor:
        cursor.execute(_NAMES, [municipality_id] * 3)
        for kind, pk, label, team_kind, team_id in cursor.fetchall():
            if kind == "town":
                town = label
            elif kind == "team":
                teams[pk] = (label, team_kind)
            else:
                staff[pk] = (label, team_id)
    return Names(town=town, teams=teams, staff=staff)


def place_for(user: User, level: str | None, level_id: int | None) -> Place:
    """The place that was asked for, if its figures are in sight; else where this user starts.

    Raises Http404 when it lies outside what the user may see.
    """
    wide = scope_for(user, "figures_caseload", "view") == Scope.MUNICIPALITY
    if level is None:
        town = Place(LEVEL.MUNICIPALITY.value, user.municipality_id)
        return town if wide else Place(LEVEL.COACH.value, user.pk)
    place = Place(level, level_id or 0)
    own = {Place(LEVEL.COACH.value, user.pk), Place(LEVEL.TEAM.value, user.team_id or 0)}
    inside = place in own or (wide and (level != LEVEL.MUNICIPALITY or level_id == user.municipality_id))
    if level == LEVEL.REGION or level not in LEVEL.values or not inside:
        raise Http404("Deze cijfers bestaan niet, of je mag ze niet zien.")
    return place


_FIGURES = """
SELECT indicator, level, level_id, part, value, n, guarded, computed_at FROM reporting_snapshot
WHERE data_set = %s AND municipality_id = %s AND "on" = (
    SELECT max("on") FROM reporting_snapshot WHERE indicator = %s AND data_set = %s AND municipality_id = %s
) AND (indicator = %s OR ({in_scope} AND (
    (level = %s AND level_id = %s AND left(indicator, 3) <> 'nb_')
    OR (level IN ('team', 'coach') AND indicator = ANY(%s) AND part = '')
)))
"""


def read_figures(user: User, place: Place, data_set: str) -> Figures:
    """The snapshots that the dashboard of this place needs, in one query."""
    in_scope, values = place_in_scope_sql(user)
    stamp, town = f"{STAMP}{Family.CASELOAD}", user.municipality_id
    asked: list[Any] = [data_set, town, stamp, data_set, town, stamp, *values, *place, list(TILES)]
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES.format(in_scope=in_scope), asked)
        rows = [Stored(*row) for row in cursor.fetchall()]
    return Figures(rows, audience=audience_of(user, Family.CASELOAD, data_set), data_set=data_set)


def tiles(figures: Figures, place: Place, standing: CaseloadStanding | None) -> list[dict[str, Any]]:
    """The numbers that are the message."""
    shown, whole = [], figures.get("caseload", place)
    for key in TILES:
        figure, indicator = figures.get(key, place), INDICATORS[key]
        note = ""
        if figure.hidden:
            note = "Te klein om te laten zien, of eruit te rekenen"
        elif key == "caseload" and standing is not None:
            note = standing.words
        elif key == ASKS and whole.n and not whole.hidden:
            note = f"{percent_of(figure.n, whole.n)}% van de inwoners"
        shown.append(
            {
                "label": indicator.name,
                "figure": figure,
                "unit": indicator.unit if not figure.hidden else "",
                "note": note if figure.n else "",
                "tone": "ask" if key == ASKS and figure.n else "",
            }
        )
    for key in MORE_TILES:
        figure = figures.get(key, place, count=False)
        unit = "maanden" if figure.value is not None else ""
        shown.append({"label": INDICATORS[key].name, "figure": figure, "unit": unit, "note": "", "tone": ""})
    return shown


def distributions(figures: Figures, place: Place) -> list[dict[str, Any]]:
    """The splits of the caseload as charts; the names in the table lead to the people."""
    shown = []
    for key, rest in SPLITS:
        indicator = INDICATORS[key]
        parts = [(key, part, label) for part, label in indicator.parts.items()]
        if rest:
            parts.append((rest, "", "nog niet vastgelegd"))
        found = [
            (LinkedText(_short(key, part, label), figure.url, label), figure)
            for name, part, label in parts
            for figure in [figures.get(name, place, part)]
        ]
        shown.append(
            {
                "id": f"verdeling-{key.replace('_', '-')}",
                "title": indicator.name,
                "hidden": any(figure.hidden for _, figure in found),
                "data": {
                    "kind": "hbar",
                    "label_head": indicator.name.removeprefix("Inwoners per ").capitalize(),
                    "labels": [label for label, _ in found],
                    "series": [{"name": "Inwoners", "values": [figure.number for _, figure in found]}],
                },
            }
        )
    return shown


def _short(indicator: str, part: str, label: str) -> str:
    return REST if part in ("", NOT_KNOWN) else SHORT[indicator].get(part, label)


def team_lines(figures: Figures, names: Names) -> list[Line]:
    """The teams that guide residents, by name."""
    kinds = (Team.Kind.WORK, Team.Kind.PARTICIPATION)
    found = []
    for pk, (name, kind) in sorted(names.teams.items(), key=lambda item: (item[1][0], item[0])):
        cells = tuple(figures.get(key, Place(LEVEL.TEAM.value, pk)) for key in TILES)
        if kind in kinds or cells[0].n:
            found.append(Line(name, place_url(Place(LEVEL.TEAM.value, pk), figures.data_set), cells))
    return found


def coach_lines(figures: Figures, names: Names, place: Place) -> list[Line]:
    """Each coach with a caseload beside the norm, by team and name: not a ranking."""
    found = []
    for pk, (name, team_id) in names.staff.items():
        if place.level == LEVEL.TEAM and team_id != place.level_id:
            continue
        cells = tuple(figures.get(key, Place(LEVEL.COACH.value, pk)) for key in TILES)
        if not cells[0].n:
            continue
        team = names.teams.get(team_id or 0, ("zonder team", ""))[0]
        url = place_url(Place(LEVEL.COACH.value, pk), figures.data_set)
        found.append(Line(name, url, cells, standing_of(figures, names, pk), team))
    return sorted(found, key=lambda line: (line.team, line.name, line.url))


def standing_of(figures: Figures, names: Names, coach_id: int) -> CaseloadStanding | None:
    """This coach's caseload beside the norm of the day; None when the caseload is hidden."""
    caseload = figures.get("caseload", Place(LEVEL.COACH.value, coach_id))
    if caseload.hidden:
        return None
    lowest = highest = None
    if names.norm_holds(coach_id):
        lowest, highest = norm_of_day(figures)
    return caseload_standing(caseload.n, lowest, highest)


def norm_of_day(figures: Figures) -> tuple[int | None, int | None]:
    """The caseload norm that held on the day of these figures."""
    return figures.stamped(Family.CASELOAD, "norm_min"), figures.stamped(Family.CASELOAD, "norm_max")


@lru_cache(maxsize=1024)
def place_url(place: Place, data_set: str) -> str:
    """The dashboard of another place."""
    return f"{reverse('reporting:dashboard')}?niveau={place.level}&id={place.level_id}&set={data_set}"
