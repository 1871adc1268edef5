"""Meetings with employers: network café, speed dates, selection day. Who comes stands in trajectories."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.models import Editable
from core.models.base import DataSet
from employers.domain.event import EVENT_KIND_LABELS
from employers.models.employer import Employer
from employers.models.jobs import FutureJob
from employers.querysets import EventQuerySet, RegionQuerySet


@pghistory.track()
class Event(Editable):
    """A day on which employers and candidates meet, in one or more rounds."""

    class State(models.TextChoices):
        PLANNED = "planned", "gepland"
        HELD = "held", "geweest"
        CANCELLED = "cancelled", "gaat niet door"

    kind = models.CharField("soort", max_length=12, choices=list(EVENT_KIND_LABELS.items()))
    name = models.CharField("naam", max_length=160)
    starts_at = models.DateTimeField("begint")
    ends_at = models.DateTimeField("tot", null=True, blank=True)
    place = models.CharField("waar", max_length=160, blank=True)
    rounds = models.PositiveSmallIntegerField("aantal rondes", default=1)
    room = models.PositiveSmallIntegerField("plaats voor", null=True, blank=True)
    description = models.TextField("waar gaat het over", blank=True)
    state = models.CharField(
        "status", max_length=10, choices=State, default=State.PLANNED.value, editable=False
    )
    cancelled_reason = models.CharField("waarom niet", max_length=200, blank=True, editable=False)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        # Tables called '…event' are histories, which only grow.
        db_table = "employers_event_day"
        ordering = ("-starts_at", "-id")
        verbose_name = "ontmoeting"
        verbose_name_plural = "ontmoetingen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="event_order",
                violation_error_message="Het einde ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=Q(rounds__range=(1, 12)),
                name="event_rounds",
                violation_error_message="Kies 1 tot en met 12 rondes.",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_reason=""),
                name="event_cancelled_reason",
                violation_error_message="Schrijf op waarom het niet doorgaat.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("trajectories:event", self.pk)


@pghistory.track()
class EventEmployer(Editable):
    """An employer that takes part, with the job it brings."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="employers")
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="occasions", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="occasions",
        verbose_name="baan",
    )
    note = models.CharField("brengt mee", max_length=200, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("employer__name", "id")
        verbose_name = "deelnemende werkgever"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["event", "employer", "job"],
                nulls_distinct=False,
                name="event_employer_once",
                violation_error_message="Deze werkgever doet al mee met deze baan.",
            )
        ]

    def __str__(self) -> str:
        return str(self.employer)
