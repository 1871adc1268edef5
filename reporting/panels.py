"""What reporting adds to the start page and the navigation."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import count_words
from core.models import User
from core.registry import NavItem
from reporting import dashboards, permissions
from reporting.indicators import Family
from reporting.models import Snapshot
from reporting.permissions import audience_of
from reporting.querysets import STAMP, figures_in_scope
from reporting.shown import Figure, Place, data_set_for, read, updated_words

EARLIER = timedelta(days=28)


def navigation(user: User) -> Iterable[NavItem]:
    """'Cijfers' for who sees figures."""
    if permissions.can_caseload(user) or permissions.can_nieuwe_banen(user):
        yield NavItem("Cijfers", reverse("reporting:dashboard"), "bar-chart", 60)


def start(user: User, _: Any) -> dict[str, Any] | None:
    """For who steers on figures: where it goes, and the four numbers of the municipality."""
    if not permissions.sees_municipality(user):
        return None
    data_set = data_set_for(user, None)
    place = Place(Snapshot.Level.MUNICIPALITY.value, user.municipality_id)
    figures = dashboards.read_figures(user, place, data_set)
    return {
        "tiles": dashboards.tiles(figures, place, None)[: len(dashboards.TILES)],
        "course": _course(figures.get("placements_12m", place), _earlier(user, place, data_set)),
        "updated": updated_words(figures.computed_at),
        "url": reverse("reporting:dashboard"),
        "report_url": reverse("reporting:nieuwe_banen"),
    }


def _earlier(user: User, place: Place, data_set: str) -> Figure | None:
    """People who started work, as it stood four weeks ago; None when nothing was computed then."""
    found = Snapshot.objects.of_day(
        Family.CASELOAD,
        data_set=data_set,
        municipality_id=user.municipality_id,
        until=timezone.localdate() - EARLIER,
    ).filter(
        (figures_in_scope(user) & Q(indicator="placements_12m", level=place.level, level_id=place.level_id))
        | Q(indicator=f"{STAMP}{Family.CASELOAD}")
    )
    figures = read(found, audience=audience_of(user, Family.CASELOAD, data_set), data_set=data_set)
    return figures.get("placements_12m", place) if figures else None


def _course(now: Figure, before: Figure | None) -> str:
    """Where it goes, in one sentence; no year target is kept yet, so none is made up."""
    if now.hidden:
        return ""
    sentence = f"In twaalf maanden begonnen {count_words(now.n, 'inwoner', 'inwoners')} met werk"
    if before is None or before.hidden:
        return f"{sentence}."
    if before.n == now.n:
        return f"{sentence}, evenveel als vier weken geleden."
    more = "meer" if now.n > before.n else "minder"
    return f"{sentence}, {abs(now.n - before.n)} {more} dan vier weken geleden."
