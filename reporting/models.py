"""Figures as they were on a day."""

from typing import ClassVar

from django.db import models

from core.models.base import DataSet
from reporting.querysets import SnapshotQuerySet


class Snapshot(models.Model):
    """The value of one indicator for one level on one date.

    ``value`` is empty when there is nothing to say (a mean of nobody); ``n`` is how many people or
    projects stand behind it. Rows of the region have no municipality.
    """

    class Level(models.TextChoices):
        REGION = "region", "regio"
        MUNICIPALITY = "municipality", "gemeente"
        TEAM = "team", "team"
        COACH = "coach", "werkcoach"

    indicator = models.CharField(max_length=60)
    data_set = models.CharField(max_length=10, choices=DataSet)
    level = models.CharField(max_length=14, choices=Level)
    level_id = models.BigIntegerField(default=0)
    municipality_id = models.BigIntegerField(null=True)
    part = models.CharField(max_length=40, blank=True)
    on = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    n = models.IntegerField()
    # Could tell who somebody is: not shown outside the own caseload (reporting.domain.protection).
    guarded = models.BooleanField(default=False)
    computed_at = models.DateTimeField(auto_now=True)

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ("indicator", "level", "level_id", "part", "-on", "id")
        verbose_name = "stand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["indicator", "data_set", "level", "level_id", "part", "on"], name="snapshot_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["municipality_id", "on", "data_set", "level"], name="snapshot_of_day")
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.level} {self.level_id} {self.on}"
