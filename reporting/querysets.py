"""Which figures somebody may see, and of which day."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Max, Q, Subquery

from core.models import User
from core.policy import Scope, may, scope_for

# Written with every computation of a whole family: says of which day the figures are, also when all are 0.
STAMP = "computed:"
# Figures of Nieuwe Banen begin so, whoever they are of.
NEW_JOBS = "nb_"


def figures_in_scope(user: User) -> Q:
    """Condition on snapshots: the region's for who works with Nieuwe Banen, the files by the policy table."""
    region = Q(level="region") if may(user, "figures_nieuwe_banen", "view") else Q(pk__in=[])
    own = Q(municipality_id=user.municipality_id)
    match scope_for(user, "figures_caseload", "view"):
        case Scope.MUNICIPALITY:
            return region | own
        case Scope.TEAM:
            return (
                region
                | own & Q(level="team", level_id=user.team_id or 0)
                | own & Q(level="coach", level_id=user.pk)
            )
        case _:
            return region


def town_in_scope(user: User) -> Q:
    """Condition on the snapshots of Nieuwe Banen in the own municipality, for who may see its factors."""
    if not may(user, "factor_table", "view"):
        return Q(pk__in=[])
    return Q(municipality_id=user.municipality_id, level="municipality", indicator__startswith=NEW_JOBS)


def place_in_scope_sql(user: User) -> tuple[str, list[int]]:
    """The same for snapshots of the user's own municipality, as SQL with its values: for the page that must
    answer at once. A test holds the two together."""
    match scope_for(user, "figures_caseload", "view"):
        case Scope.MUNICIPALITY:
            return "true", []
        case Scope.TEAM:
            mine = "((level = 'team' AND level_id = %s) OR (level = 'coach' AND level_id = %s))"
            return mine, [user.team_id or 0, user.pk]
        case _:
            return "false", []


class SnapshotQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, user: User) -> Self:
        return self.filter(figures_in_scope(user))

    def of_day(
        self, family: str, *, data_set: str, municipality_id: int | None, until: date | None = None
    ) -> Self:
        """The figures of the last day (no later than ``until``) on which the whole family was computed."""
        stamps = self.model._base_manager.filter(
            indicator=f"{STAMP}{family}", data_set=data_set, municipality_id=municipality_id
        )
        if until is not None:
            stamps = stamps.filter(on__lte=until)
        day = stamps.order_by().values("indicator").annotate(day=Max("on")).values("day")
        return self.filter(on=Subquery(day), data_set=data_set, municipality_id=municipality_id)
