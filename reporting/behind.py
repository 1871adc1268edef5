"""The list behind a figure, as far as this reader may see it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse

from clients.models import Client
from core import audit
from core.domain.calendar import count_words
from core.domain.small_numbers import HIDDEN_REASON
from core.models import User
from core.policy import Scope, may, scope_for
from core.registry import Action
from core.tenancy import whole_region
from employers.models import Employer, FutureJob
from reporting.indicators.base import Family, Indicator, Subject
from reporting.shown import Figure, Place
from trajectories.models import Candidate, Placement, Project
from trajectories.waits import days_off

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. ``title`` is a name only for who may know it; else a number."""

    title: str
    url: str
    cells: tuple[str, ...]
    action: Action | None = None
    made_up: bool = False
    heads: tuple[str, ...] = ()

    @property
    def labelled(self) -> list[tuple[str, str]]:
        """The cells after the first with their heads, for narrow screens."""
        return list(zip(self.heads[1:], self.cells, strict=True))


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a figure: ``total`` in the files, ``in_sight`` of it for this reader."""

    heads: tuple[str, ...]
    rows: list[Row]
    page: Page[int] | None
    total: int
    in_sight: int


@dataclass(frozen=True, slots=True)
class Listing:
    """How one kind of rows is listed for one kind of reader."""

    heads: tuple[str, ...]
    found: QuerySet[Any]
    rows: Callable[[Sequence[int]], list[Row]] = field(repr=False)


NOBODY = Behind((), [], None, 0, 0)


def behind(
    user: User,
    indicator: type[Indicator],
    place: Place,
    *,
    part: str,
    data_set: str,
    on: date,
    page: str | None,
    hidden: bool = False,
) -> Behind:
    """The rows behind a figure on this day, 25 at a time.

    What the reader may not see is counted, not listed. A hidden figure without names has no list: its length
    would tell the number.
    """
    if hidden and not _named_in(user, indicator):
        return NOBODY
    values = _values(indicator, place, part, data_set, on)
    listing = _listing(user, indicator, values)
    paginator = Paginator(listing.found.values_list("pk", flat=True), PAGE_SIZE)
    shown = paginator.get_page(page)
    rows = [replace(row, heads=listing.heads) for row in listing.rows(list(shown))]
    return Behind(listing.heads, rows, shown, len(values), paginator.count)


def _values(
    indicator: type[Indicator], place: Place, part: str, data_set: str, on: date
) -> dict[int, Decimal | None]:
    """Ids and values of all rows, of the whole region too: the reader's own scope decides the list."""
    asked = {"data_set": data_set, "part": part, "level": place.level, "level_id": place.level_id, "on": on}
    asked["holidays"] = days_off(on)
    if indicator.family == Family.NIEUWE_BANEN:
        with whole_region():
            return _run(indicator, asked)
    return _run(indicator, asked)


def _run(indicator: type[Indicator], asked: dict[str, Any]) -> dict[int, Decimal | None]:
    with connection.cursor() as cursor:
        cursor.execute(indicator.behind_sql(), asked)
        return dict(cursor.fetchall())


def _listing(user: User, indicator: type[Indicator], values: dict[int, Decimal | None]) -> Listing:
    ids = list(values)
    measured = {
        pk: f"{value:.0f}" for pk, value in values.items() if value is not None and indicator.value_unit
    }
    unit = (indicator.value_unit.capitalize(),) if indicator.value_unit else ()
    match indicator.subject:
        case Subject.JOB:
            return _jobs(user, ids, unit, measured)
        case Subject.PROJECT:
            return _projects(user, ids, unit, measured)
        case Subject.EMPLOYER:
            return _employers(user, ids)
        case Subject.CANDIDATE:
            return _candidates(user, ids, unit, measured, numbers=not indicator.of_file)
        case Subject.PLACEMENT:
            return _placements(user, ids)
        case _:
            return _clients(user, ids, unit, measured)


def _named(user: User) -> bool:
    """Whether this reader may open the files without a reason, so that names belong in the list."""
    return scope_for(user, "client", "view") in (Scope.TEAM, Scope.MUNICIPALITY)


def _named_in(user: User, indicator: type[Indicator]) -> bool:
    if indicator.subject in (Subject.PROJECT, Subject.EMPLOYER):
        return True
    if indicator.subject == Subject.JOB:
        return False  # a day that somebody was proposed, of too few vacancies
    if indicator.subject == Subject.CANDIDATE:
        return scope_for(user, "candidate", "view") != Scope.OPENED
    return _named(user)


def _open_with_reason(user: User, client_id: int) -> Action | None:
    if not may(user, "file_opening", "create"):
        return None
    return Action("Dossier openen met reden", reverse("clients:open", args=[client_id]))


def _measure(pk: int, unit: tuple[str, ...], measured: dict[int, str]) -> tuple[str, ...]:
    return (measured.get(pk, "–"),) if unit else ()


def _clients(user: User, ids: list[int], unit: tuple[str, ...], measured: dict[int, str]) -> Listing:
    named = _named(user)
    manager = Client.objects.visible_to(user) if named else Client.objects.countable_for(user)
    order = ("sort_name", "pk") if named else ("number", "pk")

    def rows(page: Sequence[int]) -> list[Row]:
        lines = (
            Client.objects.filter(pk__in=page, municipality_id=user.municipality_id)
            .order_by(*order)
            .values_list(
                "pk",
                "number",
                "first_name",
                "last_name",
                "team__name",
                "coach__first_name",
                "coach__last_name",
                "category",
            )
        )
        shown = []
        for pk, number, first, last, team, coach_first, coach_last, category in lines:
            coach = f"{coach_first} {coach_last}" if coach_first else "nog geen werkcoach"
            cells = (team, coach, category or "–", *_measure(pk, unit, measured))
            if named:
                shown.append(Row(f"{first} {last}", reverse("clients:client", args=[pk]), cells))
            else:
                shown.append(Row(number, "", cells, _open_with_reason(user, pk)))
        audit.note_shown(page)
        return shown

    head = "Inwoner" if named else "Nummer"
    return Listing(
        (head, "Team", "Werkcoach", "Categorie", *unit), manager.filter(pk__in=ids).order_by(*order), rows
    )


def _placements(user: User, ids: list[int]) -> Listing:
    """Where somebody started is for who may open the file; others see that it was somebody of which team."""
    named = _named(user)
    seen = Client.objects.visible_to(user) if named else Client.objects.countable_for(user)
    found = Placement.objects.filter(pk__in=ids, client__in=seen.order_by()).order_by("-start", "-pk")

    def rows(page: Sequence[int]) -> list[Row]:
        lines = Placement.objects.filter(pk__in=page).select_related(
            "client", "client__coach", "team", "employer"
        )
        shown = []
        for placement in sorted(lines, key=lambda one: page.index(one.pk)):
            client, team = placement.client, placement.team.name
            coach = str(client.coach) if client.coach else "nog geen werkcoach"
            if named:
                where = str(placement.employer or placement.employer_name)
                url = reverse("clients:client", args=[client.pk])
                cells = (team, coach, f"{placement.start:%d-%m-%Y}", placement.function, where)
                shown.append(Row(client.full_name, url, cells))
            else:
                short = (team, coach, client.category or "–")
                shown.append(Row(client.number, "", short, _open_with_reason(user, client.pk)))
        return shown

    heads = ("Inwoner", "Team", "Werkcoach", "Begonnen op", "Functie", "Werkgever")
    return Listing(heads if named else ("Nummer", "Team", "Werkcoach", "Categorie"), found, rows)


def _candidates(
    user: User, ids: list[int], unit: tuple[str, ...], measured: dict[int, str], *, numbers: bool
) -> Listing:
    """By file for who may open it, by agreed profile for the employers' side, without a name for managers.

    ``numbers``: whether who opens files only with a reason gets the numbers of the files.
    """
    sight = scope_for(user, "candidate", "view")
    named = sight != Scope.OPENED
    if named:
        found = Candidate.objects.visible_to(user)
    elif numbers:
        found = Candidate.objects.countable_for(user).filter(municipality_id=user.municipality_id)
    else:
        found = Candidate.objects.none()

    def rows(page: Sequence[int]) -> list[Row]:
        by_file = sight != Scope.REGION
        related = ("profile", "project__job__employer", *(["client", "team"] if by_file else []))
        lines = Candidate.objects.filter(pk__in=page).select_related(*related)
        shown = []
        for one in sorted(lines, key=lambda line: page.index(line.pk)):
            job = one.project.job
            cells = (job.function, job.employer.name, one.get_status_display())
            cells = (*cells, *_measure(one.pk, unit, measured))
            if not named:
                action = _open_with_reason(user, one.client_id)
                shown.append(Row(one.client.number, "", (one.team.name, *cells), action, one.made_up))
                continue
            name = one.client.full_name if by_file else one.profile.name
            shown.append(Row(name, one.get_absolute_url(), cells, None, one.made_up))
        return shown

    heads = ("Functie", "Werkgever", "Status", *unit)
    return Listing(
        ("Kandidaat", *heads) if named else ("Nummer", "Team", *heads),
        found.filter(pk__in=ids).order_by("proposed_on", "pk"),
        rows,
    )


def _projects(user: User, ids: list[int], unit: tuple[str, ...], measured: dict[int, str]) -> Listing:
    def rows(page: Sequence[int]) -> list[Row]:
        lines = (
            Project.objects.filter(pk__in=page).select_related("job__employer").order_by("-started_on", "-pk")
        )
        return [
            Row(
                one.job.function,
                one.get_absolute_url(),
                (
                    one.job.employer.name,
                    one.get_route_display() or one.job.get_route_display(),
                    f"stap {one.step}",
                    *_measure(one.pk, unit, measured),
                ),
            )
            for one in lines
        ]

    found = Project.objects.visible_to(user).filter(pk__in=ids).order_by("-started_on", "-pk")
    return Listing(("Project", "Werkgever", "Route", "Stap", *unit), found, rows)


def _employers(user: User, ids: list[int]) -> Listing:
    def rows(page: Sequence[int]) -> list[Row]:
        lines = Employer.objects.filter(pk__in=page).select_related("sector").order_by("name", "pk")
        return [Row(one.name, one.get_absolute_url(), (one.sector.name, one.city or "–")) for one in lines]

    found = Employer.objects.visible_to(user).filter(pk__in=ids).order_by("name", "pk")
    return Listing(("Werkgever", "Sector", "Plaats"), found, rows)


def _jobs(user: User, ids: list[int], unit: tuple[str, ...], measured: dict[int, str]) -> Listing:
    """Jobs are about no person: whoever works with them sees all."""

    def rows(page: Sequence[int]) -> list[Row]:
        lines = FutureJob.objects.filter(pk__in=page).select_related("employer")
        return [
            Row(
                one.function,
                one.get_absolute_url(),
                (one.employer.name, f"{one.vacancy_on:%d-%m-%Y}", *_measure(one.pk, unit, measured)),
            )
            for one in sorted(lines, key=lambda line: page.index(line.pk))
        ]

    found = FutureJob.objects.visible_to(user).filter(pk__in=ids).order_by("-vacancy_on", "-pk")
    return Listing(("Baan", "Werkgever", "Vacature sinds", *unit), found, rows)


def why_different(user: User, indicator: type[Indicator], shown: Behind, figure: Figure) -> list[str]:
    """Why the list and the figure are not the same number, in sentences; empty when they are."""
    if figure.hidden:
        return [f"{HIDDEN_REASON} Je ziet alleen wie je zelf mag zien."]
    reasons = []
    if shown.total > shown.in_sight:
        reasons.append(_out_of_sight(user, indicator, shown.total - shown.in_sight))
    if shown.total != figure.n:
        reasons.append(
            f"Er is iets veranderd na de berekening: het cijfer was {figure.n}, nu zijn het er "
            f"{shown.total}. Binnen een minuut is het cijfer weer gelijk."
        )
    return reasons


def _out_of_sight(user: User, indicator: type[Indicator], missing: int) -> str:
    if indicator.of_file and not _named_in(user, indicator):
        return "Dit staat in de dossiers: de lijst is alleen voor wie deze dossiers mag openen."
    if indicator.subject == Subject.CANDIDATE and scope_for(user, "candidate", "view") == Scope.REGION:
        who = count_words(missing, "kandidaat", "kandidaten")
        return f"{who} zonder afgesproken profiel: die zie je hier niet."
    if indicator.subject == Subject.CANDIDATE:
        where = (
            "een ander team of een andere gemeente"
            if may(user, "client", "create")
            else "een andere gemeente"
        )
        who = count_words(missing, "kandidaat hoort", "kandidaten horen")
        return f"{who} bij {where}: die zie je hier niet."
    return f"{missing} {indicator.unit} vallen buiten wat je mag zien."
