"""Rounds of a large project: a group of candidates that goes through the same parts together."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable
from trajectories.domain.round import ROUND_RESULT_LABELS, RoundResult
from trajectories.models.candidates import Candidate
from trajectories.models.projects import Project
from trajectories.querysets import RegionQuerySet, UnderCandidateQuerySet


@pghistory.track()
class SelectionRound(Editable):
    """A round of a project. Names no resident: its entries do."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField("ronde")
    starts_on = models.DateField("begint op")
    size = models.PositiveSmallIntegerField("hoeveel kandidaten zoek je")
    early_reason = models.CharField("waarom toch zo snel", max_length=200, blank=True)
    note = models.TextField("bijzonderheden", blank=True)
    closed_on = models.DateField("afgesloten op", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("number", "id")
        verbose_name = "ronde"
        verbose_name_plural = "rondes"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "number"], name="round_number_once"),
            models.CheckConstraint(
                condition=Q(size__range=(1, 200)),
                name="round_size",
                violation_error_message="Kies 1 tot en met 200 kandidaten.",
            ),
        ]

    def __str__(self) -> str:
        return f"ronde {self.number}"


@pghistory.track()
class RoundEntry(FileRow, Editable):
    """How far one candidate is in a round: a day per part that was done, and what came of it."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(SelectionRound, on_delete=models.PROTECT, related_name="entries")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="round_entries")
    selected_on = models.DateField("gekozen voor de ronde op", null=True, blank=True)
    information_on = models.DateField("informatiebijeenkomst op", null=True, blank=True)
    empowerment_on = models.DateField("empowerment op", null=True, blank=True)
    selection_day_on = models.DateField("selectiedag op", null=True, blank=True)
    feedback = models.TextField("feedback aan de kandidaat", blank=True)
    feedback_on = models.DateField("feedback opgepakt op", null=True, blank=True)
    training_on = models.DateField("training op", null=True, blank=True)
    second_talk_on = models.DateField("tweede gesprek op", null=True, blank=True)
    reference_on = models.DateField("referenties nagevraagd op", null=True, blank=True)
    result = models.CharField(
        "uitkomst van de ronde",
        max_length=10,
        choices=list(ROUND_RESULT_LABELS.items()),
        default=RoundResult.BUSY.value,
    )
    note = models.CharField("opmerking", max_length=200, blank=True)

    objects = UnderCandidateQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "kandidaat in een ronde"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["round", "candidate"],
                name="round_entry_once",
                violation_error_message="Deze kandidaat staat al in de ronde.",
            )
        ]

    def __str__(self) -> str:
        return f"kandidaat in ronde {self.round_id}"
