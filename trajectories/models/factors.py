"""What helped and what hindered: of a project as a whole, and of one candidate's trajectory."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable
from trajectories.domain.factors import FACTORS
from trajectories.models.candidates import Candidate
from trajectories.models.projects import Project
from trajectories.querysets import FileRowQuerySet, RegionQuerySet

KEYS = [(factor.key, factor.label) for factor in FACTORS]
NOTE_NEEDED = "Kies een factor uit de lijst, of schrijf zelf op wat hielp of in de weg stond."


@pghistory.track()
class ProjectFactor(Editable):
    """What helped or hindered the project, at a step. Without a key only the text counts."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="factors")
    step = models.PositiveSmallIntegerField("stap")
    helps = models.BooleanField("hielp")
    key = models.CharField("factor", max_length=24, choices=KEYS, blank=True)
    note = models.TextField("in eigen woorden", blank=True)
    on = models.DateField("datum")

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("step", "-helps", "id")
        verbose_name = "factor van een project"
        verbose_name_plural = "factoren van een project"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(step__range=(1, 6)), name="project_factor_step"),
            models.CheckConstraint(
                condition=~Q(key="") | ~Q(note=""),
                name="project_factor_said",
                violation_error_message=NOTE_NEEDED,
            ),
            models.UniqueConstraint(
                fields=["project", "step", "key"],
                condition=~Q(key=""),
                name="project_factor_once",
                violation_error_message="Deze factor staat al bij deze stap.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_key_display() or self.note


@pghistory.track()
class CandidateFactor(FileRow, Editable):
    """What helped or hindered one candidate, at a step. Stays in the file."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="factors")
    step = models.PositiveSmallIntegerField("stap")
    helps = models.BooleanField("hielp")
    key = models.CharField("factor", max_length=24, choices=KEYS, blank=True)
    note = models.TextField("in eigen woorden", blank=True)
    on = models.DateField("datum")

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("step", "-helps", "id")
        verbose_name = "factor van een kandidaat"
        verbose_name_plural = "factoren van een kandidaat"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(step__range=(1, 6)), name="candidate_factor_step"),
            models.CheckConstraint(
                condition=~Q(key="") | ~Q(note=""),
                name="candidate_factor_said",
                violation_error_message=NOTE_NEEDED,
            ),
            models.UniqueConstraint(
                fields=["candidate", "step", "key"],
                condition=~Q(key=""),
                name="candidate_factor_once",
                violation_error_message="Deze factor staat al bij deze stap.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_key_display() or self.note
