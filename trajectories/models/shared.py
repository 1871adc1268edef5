"""What a project shares with others: several employers, a chain of jobs after one another."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable
from employers.models import Employer, FutureJob
from trajectories.models.candidates import Candidate
from trajectories.models.projects import Project
from trajectories.querysets import RegionQuerySet, UnderCandidateQuerySet


@pghistory.track()
class ProjectEmployer(Editable):
    """An employer that shares the project with the employer of the main job, with the job it brings."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="employers")
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="shared_projects", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="shared_projects",
        verbose_name="baan",
    )
    places = models.PositiveSmallIntegerField("aantal plaatsen", default=1)
    guaranteed = models.BooleanField("de werkgever garandeert de baan", default=False)
    note = models.CharField("wat brengt deze werkgever in", max_length=200, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("employer__name", "id")
        verbose_name = "werkgever van het project"
        verbose_name_plural = "werkgevers van het project"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "employer", "job"],
                nulls_distinct=False,
                name="project_employer_once",
                violation_error_message="Deze werkgever doet al mee met deze baan.",
            )
        ]

    def __str__(self) -> str:
        return str(self.employer)


@pghistory.track()
class ChainJob(Editable):
    """A stepping-stone job: a link of the chain, with its own end and the move to the next.

    ``job`` is empty while there is no vacancy: then employer and function say where it is.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="chain")
    order = models.PositiveSmallIntegerField("volgorde")
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="chain_jobs", verbose_name="werkgever"
    )
    job = models.ForeignKey(
        FutureJob,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="chain_jobs",
        verbose_name="toekomstige baan",
    )
    function = models.CharField("werk", max_length=160)
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    start = models.DateField("van")
    end = models.DateField("tot en met")
    onward = models.TextField("hoe gaat het daarna verder", blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("order", "id")
        verbose_name = "ontwikkelbaan"
        verbose_name_plural = "ontwikkelbanen"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "order"], name="chain_order_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="chain_job_order",
                violation_error_message="De baan eindigt voordat die begint.",
            ),
        ]

    def __str__(self) -> str:
        return self.function


@pghistory.track()
class ChainMove(FileRow, Editable):
    """Where a candidate stands on the chain: began at a link, and how that ended."""

    class Ended(models.TextChoices):
        ONWARD = "onward", "door naar de volgende baan"
        STAYED = "stayed", "blijft hier werken"
        STOPPED = "stopped", "gestopt"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="chain_moves")
    chain_job = models.ForeignKey(
        ChainJob, on_delete=models.PROTECT, related_name="moves", verbose_name="ontwikkelbaan"
    )
    start = models.DateField("begonnen op")
    end = models.DateField("geëindigd op", null=True, blank=True)
    ended = models.CharField("hoe liep het af", max_length=8, choices=Ended, blank=True)
    note = models.TextField("toelichting", blank=True)

    objects = UnderCandidateQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "stap op de keten"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["candidate", "chain_job"],
                name="chain_move_once",
                violation_error_message="Deze kandidaat was al op deze ontwikkelbaan.",
            ),
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(end=None),
                name="chain_one_at_a_time",
                violation_error_message="Deze kandidaat werkt nog op een andere ontwikkelbaan.",
            ),
            models.CheckConstraint(
                condition=Q(end=None, ended="") | (Q(end__gte=F("start")) & ~Q(ended="")),
                name="chain_move_ended",
                violation_error_message="Vul in wanneer en hoe het afliep.",
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.pk}"
