"""Learning in: the plan that everybody knows, its steps, and the evaluations along the way."""

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import F, Q

from clients.models import Client
from clients.scope import FileRow
from core.models import Editable, Skill, User
from trajectories.domain.legal_form import LEGAL_FORM_LABELS, PAYER_LABELS
from trajectories.models.candidates import Candidate
from trajectories.models.places import LearnInPlace
from trajectories.querysets import (
    FileRowQuerySet,
    UnderCandidateQuerySet,
    UnderEvaluationQuerySet,
    UnderPlanQuerySet,
)


@pghistory.track()
class LearnInPlan(FileRow, Editable):
    """The learn-in plan of one candidate: what step 4 asks for."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="plan")
    goal = models.TextField("waar gaat de kandidaat heen", blank=True)
    contract_on = models.DateField("gewone baan verwacht op", null=True, blank=True)
    buddy = models.CharField("maatje", max_length=120, blank=True)
    explained_on = models.DateField("stappenlijst besproken met de kandidaat op", null=True, blank=True)
    shared_on = models.DateField("stappenlijst gedeeld met werkgever en leerplek op", null=True, blank=True)
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
    training = models.CharField("training of cursus", max_length=160, blank=True)
    guide = models.CharField("begeleider", max_length=120, blank=True)
    legal_form = models.CharField("vorm", max_length=16, choices=list(LEGAL_FORM_LABELS.items()), blank=True)
    cost = models.DecimalField("kosten (euro)", max_digits=8, decimal_places=2, null=True, blank=True)
    payer = models.CharField("wie betaalt", max_length=12, choices=list(PAYER_LABELS.items()), blank=True)
    done_on = models.DateField("klaar op", null=True, blank=True)

    objects = UnderPlanQuerySet.as_manager()

    class Meta:
        ordering = ("order", "id")
        verbose_name = "stap in het inleerplan"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="learn_in_step_order",
                violation_error_message="De stap eindigt voordat die begint.",
            ),
            models.CheckConstraint(
                condition=Q(cost=None) | Q(cost__gte=0),
                name="learn_in_step_cost",
                violation_error_message="Vul een bedrag van 0 euro of meer in.",
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.order}"


@pghistory.track()
class LearnInAside(FileRow, Editable):
    """A missing skill that needs no step of its own, with the reason."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(LearnInPlan, on_delete=models.CASCADE, related_name="asides")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    reason = models.CharField("waarom geen stap", max_length=200)

    objects = UnderPlanQuerySet.as_manager()

    class Meta:
        ordering = ("skill__name", "id")
        verbose_name = "vaardigheid zonder stap"
        verbose_name_plural = "vaardigheden zonder stap"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "skill"], name="learn_in_aside_once"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="learn_in_aside_reason",
                violation_error_message="Schrijf op waarom hier geen stap voor nodig is.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.skill)


@pghistory.track()
class Absence(FileRow, Editable):
    """Days on which a candidate can't learn in: a holiday, no child care. Nothing about health."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday", "vakantie"
        CARE = "care", "geen opvang voor de kinderen"
        OTHER = "other", "anders"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="absences")
    kind = models.CharField("soort", max_length=8, choices=Kind, default=Kind.HOLIDAY.value)
    start = models.DateField("van")
    end = models.DateField("tot en met")

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("start", "id")
        verbose_name = "periode niet beschikbaar"
        verbose_name_plural = "perioden niet beschikbaar"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="absence_order",
                violation_error_message="De einddatum ligt voor de begindatum.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"


@pghistory.track()
class CareHours(FileRow, Editable):
    """When a candidate has to be home for the children: a weekday (0 = Monday) from–to."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="care_hours")
    weekday = models.PositiveSmallIntegerField("dag")
    start = models.TimeField("van")
    end = models.TimeField("tot")

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("weekday", "start", "id")
        verbose_name = "zorguren"
        verbose_name_plural = "zorguren"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(weekday__range=(0, 6)), name="care_hours_weekday"),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="care_hours_order",
                violation_error_message="De eindtijd ligt voor de begintijd.",
            ),
        ]

    def __str__(self) -> str:
        return f"dag {self.weekday}: {self.start}–{self.end}"


@pghistory.track()
class GuidanceContact(FileRow, Editable):
    """The coach spoke with candidate, learn-in place or employer while somebody was learning in."""

    class Whom(models.TextChoices):
        CANDIDATE = "candidate", "de kandidaat"
        PLACE = "place", "de leerplek"
        EMPLOYER = "employer", "de werkgever"

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="guidance_contacts")
    whom = models.CharField("met", max_length=10, choices=Whom)
    on = models.DateField("datum")
    note = models.TextField("wat is afgesproken", blank=True)

    objects = FileRowQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "contact tijdens het inleren"
        verbose_name_plural = "contacten tijdens het inleren"

    def __str__(self) -> str:
        return f"contact op {self.on}"


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
