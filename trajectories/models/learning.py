"""Learning together: meetings, the questions that came up with the action they led to, and lessons."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from core.models import Editable, Sector, User
from employers.models import ROUTES, Employer
from trajectories.domain.learning import LEARNING_MEETING_LABELS
from trajectories.models.projects import Project
from trajectories.querysets import LearningQuerySet


@pghistory.track()
class LearningMeeting(Editable):
    """Coaches every two weeks, the steering group every month, sessions with employers. Names no resident."""

    kind = models.CharField("soort", max_length=10, choices=list(LEARNING_MEETING_LABELS.items()))
    on = models.DateField("datum")
    who = models.CharField("wie waren erbij", max_length=300, blank=True)
    report = models.TextField("wat is besproken", blank=True)
    projects = models.ManyToManyField(Project, blank=True, related_name="meetings", verbose_name="projecten")

    objects = LearningQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "leerbijeenkomst"
        verbose_name_plural = "leerbijeenkomsten"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} op {self.on}"


@pghistory.track()
class LearningQuestion(Editable):
    """A question to learn from, the action it led to, and what came of it."""

    question = models.TextField("leervraag")
    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name="project",
    )
    meeting = models.ForeignKey(
        LearningMeeting,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name="uit welke bijeenkomst",
    )
    action = models.TextField("wat gaan we doen", blank=True)
    who = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="wie"
    )
    due_on = models.DateField("voor wanneer", null=True, blank=True)
    done_on = models.DateField("gedaan op", null=True, blank=True)
    answer = models.TextField("wat kwam eruit", blank=True)

    objects = LearningQuerySet.as_manager()

    class Meta:
        ordering = ("done_on", "due_on", "id")
        verbose_name = "leervraag"
        verbose_name_plural = "leervragen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(done_on=None) | ~Q(answer=""),
                name="learning_question_answer",
                violation_error_message="Schrijf op wat eruit kwam.",
            )
        ]

    def __str__(self) -> str:
        return self.question[:60]


@pghistory.track()
class Lesson(Editable):
    """What was learned, kept with sector, routes and employer: shown at step 2 of a project like it."""

    text = models.TextField("wat leerden we")
    advice = models.TextField("wat doen we een volgende keer", blank=True)
    step = models.PositiveSmallIntegerField("bij welke stap", null=True, blank=True)
    project = models.ForeignKey(
        Project,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lessons",
        verbose_name="project",
    )
    question = models.ForeignKey(
        LearningQuestion,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lessons",
        verbose_name="uit welke leervraag",
    )
    sector = models.ForeignKey(
        Sector, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="sector"
    )
    employer = models.ForeignKey(
        Employer,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lessons",
        verbose_name="werkgever",
    )
    routes = ArrayField(
        models.CharField(max_length=16, choices=ROUTES), default=list, blank=True, verbose_name="routes"
    )
    on = models.DateField("datum")

    objects = LearningQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "les"
        verbose_name_plural = "lessen"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(step=None) | Q(step__range=(1, 6)), name="lesson_step")
        ]

    def __str__(self) -> str:
        return self.text[:60]
