"""A trajectory project: one future job, several candidates, six steps."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from core.addresses import address_of
from core.models import Editable, Recorded, User
from core.models.base import DataSet
from employers.models import ROUTES, FutureJob, StackedJob
from trajectories.querysets import ProjectQuerySet, RegionQuerySet


@pghistory.track()
class Project(Editable):
    """One future job on its way through the six steps. Names no resident: candidates do."""

    class State(models.TextChoices):
        RUNNING = "running", "loopt"
        STOPPED = "stopped", "gestopt"
        FINISHED = "finished", "klaar"

    job = models.OneToOneField(
        FutureJob, on_delete=models.PROTECT, related_name="project", verbose_name="baan"
    )
    step = models.PositiveSmallIntegerField("stap", default=1)
    state = models.CharField("status", max_length=10, choices=State, default=State.RUNNING.value)
    started_on = models.DateField("begonnen op")
    ended_on = models.DateField("geëindigd op", null=True, blank=True, editable=False)
    account_manager = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="accountmanager"
    )
    coach = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="werkcoach"
    )
    # Step 1
    employer_informed_on = models.DateField("werkgever kent de doelgroep sinds", null=True, blank=True)
    expectations = models.TextField("wat verwacht de werkgever", blank=True)
    # Step 2
    route = models.CharField("hoofdroute", max_length=16, choices=ROUTES, blank=True)
    extra_routes = ArrayField(
        models.CharField(max_length=16, choices=ROUTES), default=list, blank=True, verbose_name="ook"
    )
    stacked_job = models.ForeignKey(
        StackedJob,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name="stapelbaan",
    )
    profile = models.TextField("profiel en voorwaarden", blank=True)
    commitment = models.TextField("wat neemt de werkgever op zich", blank=True)
    threshold = models.PositiveSmallIntegerField("door naar de baan bij (% van de vaardigheden)", default=50)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        ordering = ("-started_on", "-id")
        verbose_name = "project"
        verbose_name_plural = "projecten"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(step__range=(1, 6)), name="project_step_1_to_6"),
            models.CheckConstraint(
                condition=Q(threshold__lte=100),
                name="project_threshold_percent",
                violation_error_message="Vul een percentage in van 0 tot en met 100.",
            ),
        ]

    def __str__(self) -> str:
        return f"project {self.pk}"

    def get_absolute_url(self) -> str:
        return address_of("trajectories:project", self.pk)


@pghistory.track()
class ProjectActivity(Editable):
    """An activity of a step: done on a day, or set aside with the reason. No row = still open."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="activities")
    step = models.PositiveSmallIntegerField("stap")
    key = models.CharField("activiteit", max_length=40)
    done_on = models.DateField("gedaan op", null=True, blank=True)
    set_aside = models.CharField("niet nodig, want", max_length=200, blank=True)
    note = models.TextField("toelichting", blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("step", "id")
        verbose_name = "activiteit"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "step", "key"], name="activity_once"),
        ]

    def __str__(self) -> str:
        return self.key


@pghistory.track()
class StepDecision(Recorded):
    """Go, back or stop: dated, with the reason, by somebody. Never changed."""

    class Choice(models.TextChoices):
        GO = "go", "verder"
        BACK = "back", "terug"
        STOP = "stop", "stoppen"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="decisions")
    step = models.PositiveSmallIntegerField("stap")
    choice = models.CharField("besluit", max_length=4, choices=Choice)
    on = models.DateField("datum")
    reason = models.TextField("reden")

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "besluit"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="decision_has_reason",
                violation_error_message="Schrijf op waarom.",
            )
        ]

    def __str__(self) -> str:
        return f"stap {self.step}: {self.choice}"
