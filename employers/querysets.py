"""Which employers and jobs somebody may see: region-wide, for the roles that work with them."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from core.models import User
from core.policy import may


class RegionQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows that belong to the region; ``policy_object`` names the line in the policy table."""

    policy_object = "employer"

    def visible_to(self, user: User) -> Self:
        return self.all() if may(user, self.policy_object, "view") else self.none()


class EmployerQuerySet(RegionQuerySet):
    def for_list(self) -> Self:
        return self.select_related("sector", "account_manager").order_by("name", "id")


class FutureJobQuerySet(RegionQuerySet):
    policy_object = "future_job"

    def open(self) -> Self:
        """Jobs that still look for people."""
        return self.filter(status__in=["in_sight", "worked_out", "learning_in"])

    def nearing(self, *, today: date, until: date) -> Self:
        """Open jobs whose start window opens between today and ``until``."""
        return self.open().filter(Q(window_start__gte=today) & Q(window_start__lte=until))

    def for_list(self) -> Self:
        return self.select_related("employer", "employer__sector").order_by("window_start", "id")
