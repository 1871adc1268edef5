"""The jobs that will come: what they are and ask, when they are there, and what was expected before."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from core.addresses import address_of
from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS
from core.models import Certificate, Editable, Occupation, Recorded, Skill
from core.models.base import DataSet
from employers.domain.carving import task_in_full
from employers.domain.future_job import JOB_STATUS_LABELS, JobStatus
from employers.domain.growth import LEARN_IN_ROUTE_LABELS
from employers.domain.job_conditions import PHYSICAL_LOAD_LABELS, TRAVEL_MEANS_LABELS
from employers.domain.pattern import Shift
from employers.domain.stacking_words import shift_in_full
from employers.models.employer import Branch, Employer
from employers.models.growth import GROWTH_KINDS, GrowthConversation
from employers.querysets import FutureJobQuerySet, RegionQuerySet, UnderJobQuerySet

LANGUAGE_LEVELS = [(level, level) for level in ("A1", "A2", "B1", "B2", "C1")]
ROUTES = list(LEARN_IN_ROUTE_LABELS.items())
SKILL_LEVELS = [(int(level), label) for level, label in LEVEL_LABELS.items() if level]
SKILL_WEIGHTS = [(int(weight), label) for weight, label in WEIGHT_LABELS.items()]


def asked_words(skill: str, level: int, weight: int) -> str:
    """A skill that a job asks, as one reads it: 'afwassen (zelfstandig, onmisbaar)'."""
    return f"{skill} ({LEVEL_LABELS[level].lower()}, {WEIGHT_LABELS[weight].lower()})"


@pghistory.track()
class FutureJob(Editable):
    """A vacancy that does not exist yet. A vacancy of today is the same with a window that starts now."""

    class Contract(models.TextChoices):
        FIXED = "fixed", "tijdelijk"
        PERMANENT = "permanent", "vast"
        UNKNOWN = "", "nog niet bekend"

    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="jobs", verbose_name="werkgever"
    )
    conversation = models.ForeignKey(
        GrowthConversation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="jobs",
        verbose_name="uit groeigesprek",
    )
    function = models.CharField("functie", max_length=160)
    occupation = models.ForeignKey(
        Occupation, on_delete=models.PROTECT, null=True, blank=True, verbose_name="beroep"
    )
    places = models.PositiveSmallIntegerField("aantal plaatsen", default=1)
    # Written by services.count_places, so that every list and forecast can subtract it in SQL.
    filled = models.PositiveSmallIntegerField("plaatsen gevuld", default=0, editable=False)
    hours = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    window_start = models.DateField("start op zijn vroegst")
    window_end = models.DateField("start op zijn laatst")
    certainty = models.PositiveSmallIntegerField("hoe zeker (%)")
    growth_kind = models.CharField("soort groei", max_length=1, choices=GROWTH_KINDS)
    route = models.CharField("route", max_length=16, choices=ROUTES)
    tasks = models.TextField("taken", blank=True)
    contract = models.CharField("contract", max_length=10, choices=Contract, blank=True)
    guaranteed = models.BooleanField("de werkgever garandeert de baan", default=False)
    status = models.CharField(
        "status",
        max_length=12,
        choices=list(JOB_STATUS_LABELS.items()),
        default=JobStatus.IN_SIGHT.value,
        editable=False,
    )
    lapsed_reason = models.CharField("waarom vervallen", max_length=200, blank=True, editable=False)
    city = models.CharField("waar is het werk", max_length=80, blank=True)
    dutch_level = models.CharField("Nederlands nodig", max_length=2, choices=LANGUAGE_LEVELS, blank=True)
    shifts = models.BooleanField("werken in ploegen", default=False)
    irregular = models.BooleanField("wisselende tijden", default=False)
    licence = models.BooleanField("rijbewijs B nodig", default=False)
    physical = ArrayField(
        models.CharField(max_length=20, choices=list(PHYSICAL_LOAD_LABELS.items())),
        default=list,
        blank=True,
        verbose_name="wat vraagt het werk van het lichaam",
    )
    means = ArrayField(
        models.CharField(max_length=20, choices=list(TRAVEL_MEANS_LABELS.items())),
        default=list,
        blank=True,
        verbose_name="te bereiken met",
    )
    certificates = models.ManyToManyField(Certificate, blank=True, verbose_name="certificaten nodig")
    travel_minutes = models.PositiveSmallIntegerField(
        "reistijd vanuit het centrum (minuten)", null=True, blank=True
    )
    branch = models.ForeignKey(
        Branch, on_delete=models.SET_NULL, null=True, blank=True, verbose_name="vestiging"
    )
    postcode = models.CharField("postcode van het werk", max_length=7, blank=True)
    vacancy_on = models.DateField("vacature sinds", null=True, blank=True)
    confirmed_on = models.DateField("nagevraagd op", null=True, blank=True, editable=False)
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = FutureJobQuerySet.as_manager()

    class Meta:
        ordering = ("window_start", "id")
        verbose_name = "toekomstige baan"
        verbose_name_plural = "toekomstige banen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(window_end__gte=F("window_start")),
                name="job_window_order",
                violation_error_message="De laatste startdatum ligt voor de eerste.",
            ),
            models.CheckConstraint(
                condition=Q(certainty__lte=100),
                name="job_certainty_percent",
                violation_error_message="Vul voor de zekerheid een percentage in van 0 tot en met 100.",
            ),
            models.CheckConstraint(
                condition=Q(places__gte=1),
                name="job_has_places",
                violation_error_message="Een toekomstige baan heeft ten minste één plaats.",
            ),
            models.CheckConstraint(
                condition=~Q(status="lapsed") | ~Q(lapsed_reason=""),
                name="job_lapsed_reason",
                violation_error_message="Schrijf op waarom de baan vervalt.",
            ),
            models.CheckConstraint(
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9][0-9]{3} [A-Z]{2}$"),
                name="job_postcode",
                violation_error_message="Schrijf de postcode zo: 1234 AB.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["status", "window_start", "id"], name="job_by_status")]

    def __str__(self) -> str:
        return self.function

    def get_absolute_url(self) -> str:
        return address_of("employers:job", self.pk)


@pghistory.track()
class JobSkill(models.Model):
    """A skill that a job asks: level 1–4 and weight 1–3; at most three essential (weight 3) a job."""

    job = models.ForeignKey(FutureJob, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, verbose_name="vaardigheid")
    level = models.PositiveSmallIntegerField("niveau", choices=SKILL_LEVELS)
    weight = models.PositiveSmallIntegerField("belang", choices=SKILL_WEIGHTS)

    objects = RegionQuerySet.as_manager()

    class Meta:
        # By number and not by name, so that forms and database agree about the order.
        ordering = ("-weight", "skill_id")
        verbose_name = "gevraagde vaardigheid"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["job", "skill"],
                name="job_skill_once",
                violation_error_message="Deze vaardigheid staat er al bij.",
            ),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="job_skill_level"),
            models.CheckConstraint(condition=Q(weight__range=(1, 3)), name="job_skill_weight"),
        ]

    def __str__(self) -> str:
        return asked_words(self.skill.name, self.level, self.weight)


class JobExpectation(Recorded):
    """What was expected of a job since this day: places (and how many of them were filled), certainty (%),
    window, status. Only grows.

    Written with every change, so that the expectation of a year ago can stand beside what came.
    """

    job = models.ForeignKey(FutureJob, on_delete=models.CASCADE, related_name="expectations")
    on = models.DateField("sinds")
    places = models.PositiveSmallIntegerField("aantal plaatsen")
    filled = models.PositiveSmallIntegerField("plaatsen gevuld", default=0)
    certainty = models.PositiveSmallIntegerField("hoe zeker (%)")
    window_start = models.DateField("start op zijn vroegst")
    window_end = models.DateField("start op zijn laatst")
    status = models.CharField("status", max_length=12)

    objects = UnderJobQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "-id")
        verbose_name = "verwachting"
        indexes: ClassVar = [models.Index(fields=["job", "-on"], name="expectation_by_job")]

    def __str__(self) -> str:
        return f"{self.places} plaatsen, {self.certainty}%"


@pghistory.track()
class JobTask(models.Model):
    """A task of the job; when split off (job carving): from whose function, and the hours that frees."""

    job = models.ForeignKey(FutureJob, on_delete=models.CASCADE, related_name="task_lines")
    order = models.PositiveSmallIntegerField("volgorde")
    name = models.CharField("taak", max_length=160)
    hours = models.DecimalField("uren per week", max_digits=4, decimal_places=1, null=True, blank=True)
    from_function = models.CharField("nu gedaan door (functie)", max_length=120, blank=True)

    objects = UnderJobQuerySet.as_manager()

    class Meta:
        ordering = ("order", "id")
        verbose_name = "taak"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(hours=None) | Q(hours__range=(0, 60)),
                name="job_task_hours",
                violation_error_message="Vul uren per week in van 0 tot en met 60.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def in_full(self) -> str:
        """With hours and whose function it was, where somebody compares two versions."""
        return task_in_full(self.name, self.hours, self.from_function)


@pghistory.track()
class JobShift(models.Model):
    """When the work is: these months (1–12) × these weekdays (1 = Monday) × these times of the day."""

    job = models.ForeignKey(FutureJob, on_delete=models.CASCADE, related_name="shift_lines")
    months = ArrayField(models.PositiveSmallIntegerField(), verbose_name="maanden")
    weekdays = ArrayField(models.PositiveSmallIntegerField(), verbose_name="dagen")
    start = models.TimeField("van")
    end = models.TimeField("tot")

    objects = UnderJobQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "werktijd"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="job_shift_order",
                violation_error_message="Het einde van de werktijd ligt voor het begin.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.start:%H:%M}–{self.end:%H:%M}"

    @property
    def in_full(self) -> str:
        """Days, times and months, where somebody compares two versions."""
        return shift_in_full(Shift(frozenset(self.months), frozenset(self.weekdays), self.start, self.end))


@pghistory.track()
class StackedJob(Editable):
    """Jobs of several employers that make one full job together, for one person."""

    class Status(models.TextChoices):
        IDEA = "idea", "idee"
        TALKING = "talking", "in gesprek met de werkgevers"
        AGREED = "agreed", "afgesproken"
        DROPPED = "dropped", "gaat niet door"

    name = models.CharField("naam", max_length=160)
    wanted_hours = models.PositiveSmallIntegerField("uren per week, gemiddeld over het jaar")
    status = models.CharField(
        "status", max_length=10, choices=Status, default=Status.IDEA.value, editable=False
    )
    note = models.TextField("bijzonderheden", blank=True)
    dropped_reason = models.CharField("waarom niet", max_length=200, blank=True, editable=False)
    jobs: models.ManyToManyField = models.ManyToManyField(  # type: ignore[type-arg]
        FutureJob, related_name="stacks", verbose_name="banen"
    )
    data_set = models.CharField(max_length=10, choices=DataSet, default=DataSet.LIVE.value, editable=False)

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        verbose_name = "stapelbaan"
        verbose_name_plural = "stapelbanen"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(status="dropped") | ~Q(dropped_reason=""),
                name="stacked_dropped_reason",
                violation_error_message="Schrijf op waarom deze stapelbaan niet doorgaat.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("employers:stacked_job", self.pk)


class PostcodeArea(models.Model):
    """Where four-digit postcodes are: from a table that the municipality imports. Degrees, WGS 84."""

    code = models.CharField("postcode (4 cijfers)", max_length=4, unique=True)
    latitude = models.DecimalField("breedte", max_digits=8, decimal_places=5)
    longitude = models.DecimalField("lengte", max_digits=8, decimal_places=5)
    source = models.CharField("bron", max_length=120, blank=True)

    class Meta:
        ordering = ("code",)
        verbose_name = "postcodegebied"

    def __str__(self) -> str:
        return self.code


class TravelTime(Editable):
    """Minutes between two four-digit postcodes, entered by somebody; lower code first, both ways equal."""

    from_code = models.CharField("van postcode", max_length=4)
    to_code = models.CharField("naar postcode", max_length=4)
    minutes = models.PositiveSmallIntegerField("minuten")
    means = models.CharField("met", max_length=20, blank=True)

    class Meta:
        ordering = ("from_code", "to_code")
        verbose_name = "reistijd"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["from_code", "to_code"],
                name="travel_time_once",
                violation_error_message="Deze reistijd staat er al.",
            ),
            models.CheckConstraint(condition=Q(from_code__lte=F("to_code")), name="travel_lower_code_first"),
        ]

    def __str__(self) -> str:
        return f"{self.from_code}–{self.to_code}: {self.minutes} minuten"
