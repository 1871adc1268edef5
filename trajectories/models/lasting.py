"""Jobs that last, and jobs that are made of several: what is asked after the start."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable
from employers.models import Employer, FutureJob
from trajectories.domain.lasting import STILL_LABELS, WAGE_SUPPORT_LABELS
from trajectories.models.candidates import ContractKind, Placement
from trajectories.querysets import FileRowQuerySet


@pghistory.track()
class LastingCheck(FileRow, Editable):
    """Is somebody still at work, so many months after the start? Open until it was asked."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="checks")
    months = models.PositiveSmallIntegerField("maanden na de start")
    due_on = models.DateField("navragen op")
    asked_on = models.DateField("nagevraagd op", null=True, blank=True)
    still = models.CharField(
        "hoe staat het ermee", max_length=8, choices=list(STILL_LABELS.items()), blank=True
    )
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    wage = models.CharField("loon", max_length=8, choices=list(WAGE_SUPPORT_LABELS.items()), blank=True)
    note = models.TextField("toelichting", blank=True)

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("due_on", "id")
        verbose_name = "navraag na de start"
        verbose_name_plural = "navragen na de start"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["placement", "months"], name="lasting_check_once"),
            models.CheckConstraint(condition=Q(months__in=[3, 6, 12, 24]), name="lasting_check_months"),
            models.CheckConstraint(
                condition=Q(asked_on=None, still="") | (Q(asked_on__isnull=False) & ~Q(still="")),
                name="lasting_check_asked",
                violation_error_message="Vul in wanneer je het navroeg en wat je hoorde.",
            ),
            models.CheckConstraint(
                condition=Q(hours=None) | Q(hours__lte=60),
                name="lasting_check_hours",
                violation_error_message="Vul een aantal uren in van 0 tot en met 60.",
            ),
        ]

    def __str__(self) -> str:
        return f"na {self.months} maanden"


@pghistory.track()
class PlacementPart(FileRow, Editable):
    """A part of a stacked job: somebody's hours at one of the employers."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="parts")
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="placement_parts", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="baan"
    )
    function = models.CharField("functie", max_length=160)
    hours = models.PositiveSmallIntegerField("uren per week")
    start = models.DateField("begint op")
    end = models.DateField("geëindigd op", null=True, blank=True)
    contract = models.CharField("contract", max_length=10, choices=ContractKind)

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "deel van een stapelbaan"
        verbose_name_plural = "delen van een stapelbaan"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")),
                name="placement_part_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(hours__range=(1, 60)),
                name="placement_part_hours",
                violation_error_message="Vul een aantal uren in van 1 tot en met 60.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function} vanaf {self.start}"
