"""Who was invited to a meeting with employers, who came, and what came of each talk."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models import CandidateProfile, Client
from clients.scope import FileRow
from core.models import Editable
from employers.domain.event import MEETING_RESULT_LABELS
from employers.models import Event, EventEmployer
from trajectories.domain.event import PRESENCE_LABELS, Presence
from trajectories.querysets import EventPlaceQuerySet, UnderEventPlaceQuerySet


@pghistory.track()
class EventPlace(FileRow, Editable):
    """Somebody who is invited to a meeting with employers. The employer's side sees the agreed profile."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="people")
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="event_places", verbose_name="inwoner"
    )
    profile = models.ForeignKey(
        CandidateProfile, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    round = models.PositiveSmallIntegerField("ronde", null=True, blank=True)
    invited_on = models.DateField("uitgenodigd op")
    presence = models.CharField(
        "aanwezig",
        max_length=10,
        choices=list(PRESENCE_LABELS.items()),
        default=Presence.INVITED.value,
    )

    objects = EventPlaceQuerySet.as_manager()

    class Meta:
        ordering = ("round", "id")
        verbose_name = "deelnemer"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["event", "client"],
                name="event_place_once",
                violation_error_message="Deze inwoner is al uitgenodigd.",
            ),
            models.UniqueConstraint(fields=["id", "municipality", "team"], name="event_place_scope_key"),
        ]

    def __str__(self) -> str:
        return f"deelnemer {self.pk}"


@pghistory.track()
class EventMeeting(FileRow, Editable):
    """A talk of one person with one employer at the meeting, and what came of it."""

    place = models.ForeignKey(EventPlace, on_delete=models.CASCADE, related_name="meetings")
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    with_employer = models.ForeignKey(
        EventEmployer, on_delete=models.PROTECT, related_name="meetings", verbose_name="werkgever"
    )
    round = models.PositiveSmallIntegerField("ronde", null=True, blank=True)
    preselected = models.BooleanField("vooraf gekozen", default=False)
    result = models.CharField(
        "uitkomst", max_length=10, choices=list(MEETING_RESULT_LABELS.items()), blank=True
    )
    note = models.CharField("afspraak", max_length=200, blank=True)

    objects = UnderEventPlaceQuerySet.as_manager()

    class Meta:
        ordering = ("round", "id")
        verbose_name = "gesprek op een ontmoeting"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["place", "with_employer"],
                name="event_meeting_once",
                violation_error_message="Dit gesprek staat er al.",
            ),
            models.CheckConstraint(condition=Q(round=None) | Q(round__gte=1), name="event_meeting_round"),
        ]

    def __str__(self) -> str:
        return f"gesprek {self.pk}"
