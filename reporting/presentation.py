"""Words and links around the figures: where a reader can go from here, and what a figure means."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.http import Http404
from django.urls import reverse

from core.models import User
from core.models.base import DataSet
from core.registry import Action
from reporting import dashboards, permissions
from reporting.dashboards import Names, place_url
from reporting.indicators import Family, Indicator
from reporting.indicators.base import LEVELS
from reporting.indicators.factors import PROJECT_FACTORS
from reporting.shown import Figure, Place, updated_words

FAMILY_TITLES: Final = {
    Family.CASELOAD: "Caseloads",
    Family.NIEUWE_BANEN: "Nieuwe Banen",
    Family.NIEUWE_BANEN_TOWN: "Nieuwe Banen in de eigen gemeente",
}
SET_WORDS: Final = {
    DataSet.LIVE.value: "Eigen gegevens",
    DataSet.DEMO.value: "Demo (verzonnen)",
    DataSet.PILOT.value: "Pilot Lelystad",
}
FACTOR_SHEET: Final = "factoren"
SHEETS: Final = {"": "Uitkomsten, duur en groei", FACTOR_SHEET: "Factoren en blijvend werk"}
BIGGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few views on the same figures."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """An indicator as the page with definitions shows it."""

    key: str
    name: str
    definition: str
    unit: str
    levels: str
    source: str


def whole(text: str | None) -> int | None:
    """The number in an address; None when it is none."""
    if text and text.isascii() and text.isdecimal() and int(text) <= BIGGEST:
        return int(text)
    return None


def title_of(user: User, place: Place, names: Names) -> str:
    """What the dashboard is called for this reader. Raises Http404 when there is no such place."""
    name = names.of(place)
    return "Mijn caseload" if place == Place(LEVELS.COACH.value, user.pk) else name


def subtitle_of(figure: Figure, indicator: type[Indicator], whose: str, at: datetime | None) -> str:
    """'22 inwoners van Team Werk Oost · bijgewerkt om 14:32'."""
    unit = "" if figure.hidden or figure.value is None else f" {indicator.unit}"
    moment = "" if at is None else f" · {updated_words(at)[0].lower()}{updated_words(at)[1:]}"
    return f"{figure.text.capitalize()}{unit} {whose}{moment}"


def places(user: User, place: Place, names: Names, data_set: str) -> list[Choice]:
    """From here to the other levels: up for who sees the municipality, own caseload and team for a coach."""
    if permissions.sees_municipality(user):
        known = [(names.town, Place(LEVELS.MUNICIPALITY.value, user.municipality_id))]
        if place.level == LEVELS.COACH:
            team = names.staff.get(place.level_id, ("", None))[1]
            if team:
                known.append((names.teams[team][0], Place(LEVELS.TEAM.value, team)))
        if place.level != LEVELS.MUNICIPALITY:
            known.append((names.of(place), place))
        return [Choice(label, place_url(one, data_set), one == place) for label, one in known]
    known = [("Mijn caseload", Place(LEVELS.COACH.value, user.pk))]
    if user.team_id:
        known.append(("Mijn team", Place(LEVELS.TEAM.value, user.team_id)))
    return [Choice(label, place_url(one, data_set), one == place) for label, one in known]


def sets(user: User, place: Place, data_set: str) -> list[Choice]:
    """Demo accounts choose between made-up files and those they made themselves; others have one set."""
    if not user.is_demo and data_set == DataSet.LIVE:
        return []
    shown = (DataSet.DEMO.value, DataSet.LIVE.value)
    return [Choice(SET_WORDS[one], place_url(place, one), one == data_set) for one in shown]


def report_sets(data_set: str, sheet: str) -> list[Choice]:
    """The three sets of Nieuwe Banen; never added up."""
    order = (DataSet.LIVE.value, DataSet.PILOT.value, DataSet.DEMO.value)
    return [Choice(SET_WORDS[one], _report_url(one, sheet), one == data_set) for one in order]


def report_sheets(data_set: str, sheet: str) -> list[Choice]:
    """The two sheets of the report."""
    return [Choice(label, _report_url(data_set, one), one == sheet) for one, label in SHEETS.items()]


def _report_url(data_set: str, sheet: str) -> str:
    which = f"&blad={sheet}" if sheet else ""
    return f"{reverse('reporting:nieuwe_banen')}?set={data_set}{which}"


def page_actions(user: User, here: str) -> list[Action]:
    """The other pages with figures."""
    found = []
    if here != "dashboard" and permissions.can_caseload(user):
        found.append(Action("Caseloads", reverse("reporting:dashboard"), icon="people"))
    if here != "nieuwe_banen" and permissions.can_nieuwe_banen(user):
        found.append(Action("Nieuwe Banen", reverse("reporting:nieuwe_banen"), icon="signpost-split"))
    found.append(Action("Uitleg", reverse("reporting:definitions"), icon="info-circle"))
    return found


def place_of_list(user: User, family: Family, level: str, level_id: int) -> Place:
    """The place of a list. Raises Http404 when it lies outside what the user may see."""
    if family == Family.NIEUWE_BANEN:
        return Place(level, level_id)
    if family == Family.NIEUWE_BANEN_TOWN:
        if level_id != user.municipality_id:
            raise Http404("Dit cijfer is van een andere gemeente.")
        return Place(level, level_id)
    return dashboards.place_for(user, level, level_id)


def whose(user: User, place: Place) -> str:
    """'van Team Werk Oost'; 'in de regio'. Raises Http404 when there is no such place."""
    if place.level == LEVELS.REGION:
        return "in de regio"
    if place == Place(LEVELS.COACH.value, user.pk):
        return "in mijn caseload"
    return f"van {dashboards.names_of(user.municipality_id).of(place)}"


def town_of(user: User) -> Place | None:
    """The own municipality, for who may see what its files say of Nieuwe Banen."""
    if not permissions.can_family(user, Family.NIEUWE_BANEN_TOWN):
        return None
    return Place(LEVELS.MUNICIPALITY.value, user.municipality_id)


def back_of_list(indicator: type[Indicator], place: Place, data_set: str) -> Choice:
    """The page where the figure stands."""
    if indicator.family != Family.CASELOAD:
        second = indicator.family == Family.NIEUWE_BANEN_TOWN or indicator in PROJECT_FACTORS
        return Choice("Nieuwe Banen", _report_url(data_set, FACTOR_SHEET if second else ""), current=False)
    return Choice("Caseloads", place_url(place, data_set), current=False)


def explained(indicator: type[Indicator]) -> Explained:
    """An indicator in words."""
    return Explained(
        key=indicator.key,
        name=indicator.name,
        definition=indicator.definition,
        unit=indicator.unit,
        levels=", ".join(str(LEVELS(level).label) for level in indicator.levels),
        source=indicator.source,
    )
