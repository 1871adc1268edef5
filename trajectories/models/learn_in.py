"""Learning in: the plan that everybody knows, its steps, and the evaluations along the way."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable, Skill, User
from employers.models import Employer
from trajectories.models.candidates import Candidate
from trajectories.models.projects import Project
from trajectories.querysets import (
    LearnInPlaceQuerySet,
    UnderCandidateQuerySet,
    UnderEvaluationQuerySet,
    UnderPlanQuerySet,
)


@pghistory.track()
class LearnInPlace(Editable):
    """Where somebody can learn in: at an employer, the work company or a school. Names no resident."""

    class Kind(models.TextChoices):
        EMPLOYER = "employer", "werkgever"
        WORK_COMPANY = "work_company", "leerwerkbedrijf"
        SCHOOL = "school", "opleiding (ROC)"
        OTHER = "other", "anders"

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="places", verbose_name="project"
    )
    name = models.CharField("naam van de leerplek", max_length=160)
    kind = models.CharField("soort plek", max_length=12, choices=Kind)
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="werkgever"
    )
    teaches = models.TextField("wat leer je er", blank=True)
    visited_on = models.DateField("bezocht op", null=True, blank=True)

    objects = LearnInPlaceQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "leerplek"

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class LearnInPlan(FileRow, Editable):
    """The learn-in plan of one candidate: what step 4 asks for."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="plan")
    guide_employer = models.CharField("begeleider bij de werkgever", max_length=120, blank=True)
    guide_place = models.CharField("begeleider op de leerplek", max_length=120, blank=True)
    guide_coach = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="werkcoach"
    )
    financing = models.TextField("wie betaalt wat", blank=True)
    conditions = models.TextField("voorwaarden", blank=True)
    adaptations = models.TextField("aanpassingen van de werkplek", blank=True)
    if_it_fails = models.TextField("wat als het niet lukt", blank=True)
    interim_on = models.DateField("tussenevaluatie op", null=True, blank=True)
    final_on = models.DateField("eindevaluatie op", null=True, blank=True)
    intention = models.BooleanField("werkgever verklaart dat de baan een gewone baan wordt", default=False)
    signed_candidate_on = models.DateField("kandidaat tekende op", null=True, blank=True)
    signed_employer_on = models.DateField("werkgever tekende op", null=True, blank=True)
    signed_municipality_on = models.DateField("gemeente tekende op", null=True, blank=True)

    objects = UnderCandidateQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "inleerplan"

    def __str__(self) -> str:
        return f"inleerplan {self.pk}"


@pghistory.track()
class LearnInStep(FileRow, Editable):
    """A line of the step list: where, which tasks and skills, from when to when."""

    class Pay(models.TextChoices):
        BENEFIT = "benefit", "met behoud van uitkering"
        WAGE = "wage", "met loon"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(LearnInPlan, on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField("volgorde")
    place = models.ForeignKey(
        LearnInPlace, on_delete=models.PROTECT, null=True, blank=True, verbose_name="leerplek"
    )
    tasks = models.TextField("taken, van eenvoudig naar moeilijk")
    skills = models.ManyToManyField(Skill, blank=True, verbose_name="vaardigheden")
    start = models.DateField("van")
    end = models.DateField("tot en met")
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    pay = models.CharField("inkomen", max_length=8, choices=Pay, default=Pay.BENEFIT.value)

    objects = UnderPlanQuerySet.as_manager()

    class Meta:
        ordering = ("order", "id")
        verbose_name = "stap in het inleerplan"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="learn_in_step_order",
                violation_error_message="De stap eindigt voordat die begint.",
            )
        ]

    def __str__(self) -> str:
        return f"stap {self.order}"


@pghistory.track()
class Evaluation(FileRow, Editable):
    """Looking back together while learning in, with a go or no-go."""

    class Kind(models.TextChoices):
        INTERIM = "interim", "tussentijds"
        FINAL = "final", "eind"

    class Verdict(models.TextChoices):
        GO = "go", "verder"
        NO_GO = "no_go", "niet verder"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="evaluations")
    on = models.DateField("datum")
    kind = models.CharField("soort", max_length=8, choices=Kind, default=Kind.INTERIM.value)
    with_candidate = models.BooleanField("kandidaat was erbij", default=True)
    with_employer = models.BooleanField("werkgever was erbij", default=True)
    with_place = models.BooleanField("leerplek was erbij", default=False)
    with_coach = models.BooleanField("werkcoach was erbij", default=True)
    tasks_done = models.TextField("welke taken lukken", blank=True)
    goes_well = models.TextField("wat gaat goed", blank=True)
    in_the_way = models.TextField("wat staat in de weg", blank=True)
    agreements = models.TextField("wat is afgesproken", blank=True)
    verdict = models.CharField("besluit", max_length=5, choices=Verdict)
    verdict_reason = models.TextField("waarom")

    objects = UnderCandidateQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "evaluatie"

    def __str__(self) -> str:
        return f"evaluatie op {self.on}"


@pghistory.track()
class EvaluationSkill(FileRow):
    """How far a skill is at an evaluation: 0–100% of what the job asks."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    percent = models.PositiveSmallIntegerField("hoe ver (%)")

    objects = UnderEvaluationQuerySet.as_manager()

    class Meta:
        ordering = ("skill__name", "id")
        verbose_name = "vaardigheid bij evaluatie"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["evaluation", "skill"], name="evaluation_skill_once"),
            models.CheckConstraint(
                condition=Q(percent__lte=100),
                name="evaluation_percent",
                violation_error_message="Vul een percentage in van 0 tot en met 100.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id}: {self.percent}%"
